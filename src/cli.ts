import meow from 'meow'
import { importAsked, isImport, type ImportAsked } from './importing-arguments.ts'
import { knownFrom, nearest, parseDate, safe, type Day } from './dossier/index.ts'
import { LANGUAGES, wordsIn, type Language, type Words } from './text/index.ts'

/** What the arguments ask for. */
export type Asked =
  | {
      readonly kind: 'open'
      readonly file: string | null
      readonly on: Day | null
      /** What `--since` names, as it was written; null where it was not given. */
      readonly since: string | null
      readonly output: 'screen' | 'print' | 'json'
      readonly mouse: boolean
      /** Whether the reading is remembered from one time to the next. */
      readonly remember: boolean
      /** Whether the language was asked for, and not only taken from the environment. */
      readonly languageGiven: boolean
      readonly face: Face
    }
  | {
      readonly kind: 'diff'
      readonly before: string
      readonly after: string
      readonly json: boolean
      readonly face: Face
    }
  | { readonly kind: 'new'; readonly file: string; readonly face: Face }
  | { readonly kind: 'check'; readonly files: readonly string[]; readonly face: Face }
  | { readonly kind: 'schema' | 'help' | 'version'; readonly face: Face }
  | ImportAsked
  | { readonly kind: 'wrong'; readonly sentence: string; readonly face: Face }

/** How things are to be said and drawn. */
export interface Face {
  readonly language: Language
  readonly ascii: boolean
  readonly color: boolean
  /** Whether the screen is heard and not seen. */
  readonly heard: boolean
}

type Env = Readonly<Record<string, string | undefined>>

const FLAGS = {
  asOf: { type: 'string' },
  since: { type: 'string' },
  lang: { type: 'string' },
  print: { type: 'boolean' },
  json: { type: 'boolean' },
  ascii: { type: 'boolean' },
  color: { type: 'boolean', default: true },
  mouse: { type: 'boolean' },
  screenReader: { type: 'boolean' },
  state: { type: 'boolean', default: true },
  help: { type: 'boolean' },
  version: { type: 'boolean' },
} as const

const WRITTEN: readonly string[] = [
  '--as-of',
  '--since',
  '--lang',
  '--print',
  '--json',
  '--ascii',
  '--color',
  '--no-color',
  '--mouse',
  '--screen-reader',
  '--state',
  '--no-state',
  '--help',
  '--version',
]
const COMMANDS: readonly string[] = ['check', 'diff', 'import', 'new', 'schema']

/** The language of the environment, asked in the order that POSIX gives: LC_ALL, LC_MESSAGES, LANG. */
export const languageOf = (env: Env): Language => {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return LANGUAGES.find((language) => new RegExp(`^${language}([_.@-]|$)`, 'i').test(locale)) ?? 'en'
}

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text)

/** The first flag that is none of ours, as it was written. What follows `--` is a file's name. */
const unknownFlag = (args: readonly string[]): string | null => {
  const end = args.indexOf('--')
  const flags = (end < 0 ? args : args.slice(0, end)).filter((arg) => arg.startsWith('-') && arg !== '-')
  return flags.find((flag) => !WRITTEN.includes(flag.split('=')[0] ?? '')) ?? null
}

const repeatedFlag = (args: readonly string[]): string | null => {
  const named = args
    .map((arg) => arg.split('=')[0] ?? '')
    .filter((arg) => ['--as-of', '--since', '--lang'].includes(arg))
  return named.find((flag, at) => named.indexOf(flag) !== at) ?? null
}

type Flags = Readonly<
  Partial<
    Record<'asOf' | 'since' | 'lang', string | undefined> &
      Record<
        'print' | 'json' | 'ascii' | 'color' | 'mouse' | 'screenReader' | 'state' | 'help' | 'version',
        boolean | undefined
      >
  >
>

const badFlag = (words: Words, args: readonly string[], flags: Flags): string | null => {
  const unknown = unknownFlag(args)
  if (unknown) return words.command.unknownFlag(safe(unknown), nearest(unknown.split('=')[0] ?? '', WRITTEN))
  const repeated = repeatedFlag(args)
  if (repeated) return words.command.repeatedFlag(repeated)
  if (flags.lang !== undefined && !isLanguage(flags.lang))
    return words.command.badValue('--lang', safe(flags.lang), LANGUAGES.join(', '))
  if (flags.since === '') return words.command.badValue('--since', '', words.command.sinceTakes)
  if (flags.asOf !== undefined && !parseDate(flags.asOf))
    return words.command.badValue('--as-of', safe(flags.asOf), words.prompt.takes)
  return null
}

const asked = (words: Words, input: readonly string[], given: Flags, face: Face): Asked => {
  const [first, ...rest] = input
  if (first === 'check')
    return rest.length > 0 ? { kind: 'check', files: rest, face } : wrong(words.command.needsFile, face)
  if (first === 'new') return oneFile(words, rest, face)
  if (first === 'diff') return diffAsked(words, rest, given, face)
  if (first === 'schema')
    return rest.length === 0 ? { kind: 'schema', face } : wrong(words.command.tooMany(safe(rest[0] ?? '')), face)
  if (rest.length > 0) {
    const near = nearest(first ?? '', COMMANDS)
    return wrong(
      near ? words.command.unknownCommand(safe(first ?? ''), near) : words.command.tooMany(safe(rest[0] ?? '')),
      face,
    )
  }
  const output = given.json ? 'json' : given.print ? 'print' : 'screen'
  return {
    kind: 'open',
    file: first ?? null,
    on: given.asOf === undefined ? null : knownFrom(given.asOf),
    since: given.since ?? null,
    output,
    mouse: given.mouse === true,
    remember: given.state !== false,
    languageGiven: given.lang !== undefined,
    face,
  }
}

/** The file that is to be made, and no other. */
const oneFile = (words: Words, [file, more]: readonly string[], face: Face): Asked => {
  if (file === undefined || file === '') return wrong(words.command.needsNew, face)
  return more === undefined ? { kind: 'new', file, face } : wrong(words.command.tooMany(safe(more)), face)
}

/** Two files, no more and no fewer. */
const diffAsked = (words: Words, [before, after, more]: readonly string[], given: Flags, face: Face): Asked => {
  if (before === undefined || after === undefined) return wrong(words.command.needsTwo, face)
  if (more !== undefined) return wrong(words.command.tooMany(safe(more)), face)
  return { kind: 'diff', before, after, json: given.json === true, face }
}

const wrong = (sentence: string, face: Face): Asked => ({ kind: 'wrong', sentence, face })

/** Arguments and environment as what is asked for; anything that is no usage is `wrong`, with a sentence. Nothing is read here. */
export const parseArguments = (args: readonly string[], env: Env): Asked => {
  if (isImport(args)) return importAsked(args, env)
  const repeated = repeatedFlag(args)
  const parsed = repeated
    ? null
    : meow({
        argv: [...args],
        importMeta: import.meta,
        pkg: {},
        flags: FLAGS,
        autoHelp: false,
        autoVersion: false,
        description: false,
      })
  const given: Flags = parsed?.flags ?? {}
  const language = given.lang !== undefined && isLanguage(given.lang) ? given.lang : languageOf(env)
  // Ink's own variable, which those who need it have set already.
  const heard = given.screenReader === true || env['INK_SCREEN_READER'] === 'true'
  const face: Face = { language, ascii: given.ascii === true, color: given.color !== false, heard }
  const words = wordsIn(language)
  const bad = badFlag(words, args, given)
  if (bad) return wrong(bad, face)
  if (given.help) return { kind: 'help', face }
  if (given.version) return { kind: 'version', face }
  return asked(words, parsed?.input ?? [], given, face)
}
