import meow from 'meow'
import { importAsked, type ImportLack, type ImportWork } from './import/arguments.ts'
import { knownFrom, nearest, safe, type Day } from '../dossier/index.ts'
import { COMMAND_WORDS, meowFlags, SHELLS, VALUED, type Palette, type Shell } from './options.ts'
import { DATA_TABLES, formatFor, type DataTable, type Format, type ReportOptions } from '../report/index.ts'
import { LANGUAGES, wordsIn, type Language, type ProgramCommand, type Messages } from '../text/index.ts'
import { badFlag, commandOf, repeatedFlag, strayFlag, type Flags } from './usage.ts'

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
  /** What is to be imported; or what is left out of it, which is wrong usage. */
  | { readonly kind: 'import'; readonly what: ImportWork | ImportLack; readonly face: Face }
  | { readonly kind: 'check'; readonly files: readonly string[]; readonly face: Face }
  | {
      readonly kind: 'report'
      readonly file: string | null
      readonly on: Day | null
      readonly since: string | null
      readonly options: ReportOptions
      /** Null is standard output. */
      readonly output: string | null
      readonly force: boolean
      readonly face: Face
    }
  | { readonly kind: 'completions'; readonly shell: Shell; readonly face: Face }
  /** The days on which something in a dossier changes. */
  | { readonly kind: 'dates'; readonly file: string | null; readonly face: Face }
  | { readonly kind: 'help'; readonly command: ProgramCommand; readonly face: Face }
  | { readonly kind: 'schema' | 'version' | 'columns'; readonly face: Face }
  | { readonly kind: 'wrong'; readonly sentence: string; readonly face: Face }

/** How things are to be said and drawn. */
export interface Face {
  readonly language: Language
  readonly ascii: boolean
  readonly colours: 'none' | Palette
  /** Whether the screen is heard and not seen. */
  readonly heard: boolean
}

type Env = Readonly<Record<string, string | undefined>>

/** The language of the environment, asked in the order that POSIX gives: LC_ALL, LC_MESSAGES, LANG. */
export const languageOf = (env: Env): Language => {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return LANGUAGES.find((language) => new RegExp(`^${language}([_.@-]|$)`, 'i').test(locale)) ?? 'en'
}

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text)

const asked = (words: Messages, input: readonly string[], given: Flags, face: Face): Asked => {
  const [first, ...rest] = input
  if (first === 'check')
    return rest.length > 0 ? { kind: 'check', files: rest, face } : wrong(words.command.needsFile, face)
  if (first === 'new') return oneFile(words, rest, face)
  if (first === 'import')
    return given.columns ? { kind: 'columns', face } : { kind: 'import', what: importAsked(rest, given), face }
  if (first === 'diff') return diffAsked(words, rest, given, face)
  if (first === 'report') return reportAsked(words, rest, given, face)
  if (first === 'completions') return completionsAsked(words, rest, face)
  if (first === 'schema')
    return rest.length === 0 ? { kind: 'schema', face } : wrong(words.command.tooMany(safe(rest[0] ?? '')), face)
  if (rest.length > 0) {
    const near = nearest(first ?? '', COMMAND_WORDS)
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
const oneFile = (words: Messages, [file, more]: readonly string[], face: Face): Asked => {
  if (file === undefined || file === '') return wrong(words.command.needsNew, face)
  return more === undefined ? { kind: 'new', file, face } : wrong(words.command.tooMany(safe(more)), face)
}

/** Two files, no more and no fewer. */
const diffAsked = (words: Messages, [before, after, more]: readonly string[], given: Flags, face: Face): Asked => {
  if (before === undefined || after === undefined) return wrong(words.command.needsTwo, face)
  if (more !== undefined) return wrong(words.command.tooMany(safe(more)), face)
  return { kind: 'diff', before, after, json: given.json === true, face }
}

/** What is wrong with the options of a report, taken together. */
const badReport = ({ help }: Messages, format: Format, given: Flags): string | null => {
  if (format === 'csv' && given.table === undefined) return help.needsTable(DATA_TABLES.join(', '))
  if (format !== 'csv' && given.table !== undefined) return help.onlyCsv
  return given.brief && format !== 'markdown' && format !== 'html' ? help.briefPages : null
}

const reportOptions = (format: Format, given: Flags): ReportOptions => {
  if (format === 'csv') return { format, table: given.table as DataTable }
  return format === 'json' ? { format } : { format, brief: given.brief === true }
}

/** One dossier, and a format: the one asked for, or the one that the file's ending asks for. */
const reportAsked = (words: Messages, [file, more]: readonly string[], given: Flags, face: Face): Asked => {
  if (more !== undefined) return wrong(words.command.tooMany(safe(more)), face)
  const output = given.output === undefined || given.output === '-' ? null : given.output
  const format = (given.format as Format | undefined) ?? (given.table === undefined ? formatFor(output ?? '') : 'csv')
  const bad = badReport(words, format, given)
  if (bad) return wrong(bad, face)
  return {
    kind: 'report',
    file: file ?? null,
    on: given.asOf === undefined ? null : knownFrom(given.asOf),
    since: given.since ?? null,
    options: reportOptions(format, given),
    output,
    force: given.force === true,
    face,
  }
}

const completionsAsked = (words: Messages, [what, file, more]: readonly string[], face: Face): Asked => {
  if (what === 'dates' && more === undefined) return { kind: 'dates', file: file ?? null, face }
  const shell = SHELLS.find((one) => one === what)
  return shell && file === undefined
    ? { kind: 'completions', shell, face }
    : wrong(words.help.needsShell(SHELLS.join(', ')), face)
}

const coloursAsked = ({ color, colors }: Flags): Face['colours'] =>
  color === false ? 'none' : ((colors as Palette | undefined) ?? 'contrast')

const wrong = (sentence: string, face: Face): Asked => ({ kind: 'wrong', sentence, face })

/** `--output -` as `--output=-`: meow takes a hyphen by itself for a file's name. */
const joined = (args: readonly string[]): readonly string[] =>
  args.flatMap((arg, at) => {
    if (arg === '-' && VALUED.includes(args[at - 1] ?? '')) return []
    return VALUED.includes(arg) && args[at + 1] === '-' ? [`${arg}=-`] : [arg]
  })

/** Arguments and environment as what is asked for; anything that is no usage is `wrong`, with a sentence. Nothing is read here. */
export const parseArguments = (args: readonly string[], env: Env): Asked => {
  const repeated = repeatedFlag(args)
  const parsed = repeated
    ? null
    : meow({
        argv: [...joined(args)],
        importMeta: import.meta,
        pkg: { name: 'migration-dash' },
        flags: meowFlags(),
        autoHelp: false,
        autoVersion: false,
        description: false,
      })
  const given = (parsed?.flags ?? {}) as Flags
  const language = given.lang !== undefined && isLanguage(given.lang) ? given.lang : languageOf(env)
  // Ink's own variable, which those who need it have set already.
  const heard = given.screenReader === true || env['INK_SCREEN_READER'] === 'true'
  const face: Face = { language, ascii: given.ascii === true, colours: coloursAsked(given), heard }
  const words = wordsIn(language)
  const bad = badFlag(words, args, given)
  if (bad) return wrong(bad, face)
  const command = commandOf(parsed?.input[0])
  if (given.help) return { kind: 'help', command, face }
  if (given.version) return { kind: 'version', face }
  const stray = strayFlag(words, command, args)
  if (stray) return wrong(stray, face)
  return asked(words, parsed?.input ?? [], given, face)
}
