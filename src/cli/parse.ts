import meow from 'meow'
import { parseImport, type ImportLack, type ImportWork } from './import/arguments.ts'
import { knownFrom, nearest, safe, type Day } from '../dossier/index.ts'
import { COMMAND_WORDS, meowFlags, SHELLS, VALUED, type Palette, type Shell } from './options.ts'
import { DATA_TABLES, formatFor, type DataTable, type Format, type ReportOptions } from '../report/index.ts'
import { LANGUAGES, wordsIn, type Language, type ProgramCommand, type Words } from '../text/index.ts'
import { badFlag, commandOf, repeatedFlag, strayFlag, type Flags } from './usage.ts'

/** What the arguments ask for. */
export type Invocation =
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
      readonly outputOptions: OutputOptions
    }
  | {
      readonly kind: 'diff'
      readonly before: string
      readonly after: string
      readonly json: boolean
      readonly outputOptions: OutputOptions
    }
  | { readonly kind: 'new'; readonly file: string; readonly outputOptions: OutputOptions }
  /** What is to be imported; or what is left out of it, which is wrong usage. */
  | { readonly kind: 'import'; readonly what: ImportWork | ImportLack; readonly outputOptions: OutputOptions }
  | { readonly kind: 'check'; readonly files: readonly string[]; readonly outputOptions: OutputOptions }
  | {
      readonly kind: 'report'
      readonly file: string | null
      readonly on: Day | null
      readonly since: string | null
      readonly options: ReportOptions
      /** Null is standard output. */
      readonly output: string | null
      readonly force: boolean
      readonly outputOptions: OutputOptions
    }
  | { readonly kind: 'completions'; readonly shell: Shell; readonly outputOptions: OutputOptions }
  /** The days on which something in a dossier changes. */
  | { readonly kind: 'dates'; readonly file: string | null; readonly outputOptions: OutputOptions }
  | { readonly kind: 'help'; readonly command: ProgramCommand; readonly outputOptions: OutputOptions }
  | { readonly kind: 'schema' | 'version' | 'columns'; readonly outputOptions: OutputOptions }
  | { readonly kind: 'wrong'; readonly sentence: string; readonly outputOptions: OutputOptions }

/** How things are to be said and drawn. */
export interface OutputOptions {
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

const parseCommand = (
  words: Words,
  input: readonly string[],
  given: Flags,
  outputOptions: OutputOptions,
): Invocation => {
  const [first, ...rest] = input
  if (first === 'check')
    return rest.length > 0
      ? { kind: 'check', files: rest, outputOptions }
      : wrong(words.command.needsFile, outputOptions)
  if (first === 'new') return parseNew(words, rest, outputOptions)
  if (first === 'import')
    return given.columns
      ? { kind: 'columns', outputOptions }
      : { kind: 'import', what: parseImport(rest, given), outputOptions }
  if (first === 'diff') return parseDiff(words, rest, given, outputOptions)
  if (first === 'report') return parseReport(words, rest, given, outputOptions)
  if (first === 'completions') return parseCompletions(words, rest, outputOptions)
  if (first === 'schema')
    return rest.length === 0
      ? { kind: 'schema', outputOptions }
      : wrong(words.command.tooMany(safe(rest[0] ?? '')), outputOptions)
  if (rest.length > 0) {
    const near = nearest(first ?? '', COMMAND_WORDS)
    return wrong(
      near ? words.command.unknownCommand(safe(first ?? ''), near) : words.command.tooMany(safe(rest[0] ?? '')),
      outputOptions,
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
    outputOptions,
  }
}

/** The file that is to be made, and no other. */
const parseNew = (words: Words, [file, more]: readonly string[], outputOptions: OutputOptions): Invocation => {
  if (file === undefined || file === '') return wrong(words.command.needsNew, outputOptions)
  return more === undefined
    ? { kind: 'new', file, outputOptions }
    : wrong(words.command.tooMany(safe(more)), outputOptions)
}

/** Two files, no more and no fewer. */
const parseDiff = (
  words: Words,
  [before, after, more]: readonly string[],
  given: Flags,
  outputOptions: OutputOptions,
): Invocation => {
  if (before === undefined || after === undefined) return wrong(words.command.needsTwo, outputOptions)
  if (more !== undefined) return wrong(words.command.tooMany(safe(more)), outputOptions)
  return { kind: 'diff', before, after, json: given.json === true, outputOptions }
}

/** What is wrong with the options of a report, taken together. */
const badReport = ({ help }: Words, format: Format, given: Flags): string | null => {
  if (format === 'csv' && given.table === undefined) return help.needsTable(DATA_TABLES.join(', '))
  if (format !== 'csv' && given.table !== undefined) return help.onlyCsv
  return given.brief && format !== 'markdown' && format !== 'html' ? help.briefPages : null
}

const reportOptions = (format: Format, given: Flags): ReportOptions => {
  if (format === 'csv') return { format, table: given.table as DataTable }
  return format === 'json' ? { format } : { format, brief: given.brief === true }
}

/** One dossier, and a format: the one asked for, or the one that the file's ending asks for. */
const parseReport = (
  words: Words,
  [file, more]: readonly string[],
  given: Flags,
  outputOptions: OutputOptions,
): Invocation => {
  if (more !== undefined) return wrong(words.command.tooMany(safe(more)), outputOptions)
  const output = given.output === undefined || given.output === '-' ? null : given.output
  const format = (given.format as Format | undefined) ?? (given.table === undefined ? formatFor(output ?? '') : 'csv')
  const bad = badReport(words, format, given)
  if (bad) return wrong(bad, outputOptions)
  return {
    kind: 'report',
    file: file ?? null,
    on: given.asOf === undefined ? null : knownFrom(given.asOf),
    since: given.since ?? null,
    options: reportOptions(format, given),
    output,
    force: given.force === true,
    outputOptions,
  }
}

const parseCompletions = (
  words: Words,
  [what, file, more]: readonly string[],
  outputOptions: OutputOptions,
): Invocation => {
  if (what === 'dates' && more === undefined) return { kind: 'dates', file: file ?? null, outputOptions }
  const shell = SHELLS.find((one) => one === what)
  return shell && file === undefined
    ? { kind: 'completions', shell, outputOptions }
    : wrong(words.help.needsShell(SHELLS.join(', ')), outputOptions)
}

const colourChoice = ({ color, colors }: Flags): OutputOptions['colours'] =>
  color === false ? 'none' : ((colors as Palette | undefined) ?? 'contrast')

const wrong = (sentence: string, outputOptions: OutputOptions): Invocation => ({
  kind: 'wrong',
  sentence,
  outputOptions,
})

/** `--output -` as `--output=-`: meow takes a hyphen by itself for a file's name. */
const joined = (args: readonly string[]): readonly string[] =>
  args.flatMap((arg, at) => {
    if (arg === '-' && VALUED.includes(args[at - 1] ?? '')) return []
    return VALUED.includes(arg) && args[at + 1] === '-' ? [`${arg}=-`] : [arg]
  })

/** Arguments and environment as what is asked for; anything that is no usage is `wrong`, with a sentence. Nothing is read here. */
export const parseArguments = (args: readonly string[], env: Env): Invocation => {
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
  const outputOptions: OutputOptions = { language, ascii: given.ascii === true, colours: colourChoice(given), heard }
  const words = wordsIn(language)
  const bad = badFlag(words, args, given)
  if (bad) return wrong(bad, outputOptions)
  const command = commandOf(parsed?.input[0])
  if (given.help) return { kind: 'help', command, outputOptions }
  if (given.version) return { kind: 'version', outputOptions }
  const stray = strayFlag(words, command, args)
  if (stray) return wrong(stray, outputOptions)
  return parseCommand(words, parsed?.input ?? [], given, outputOptions)
}
