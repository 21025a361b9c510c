import meow from 'meow'
import { parseDigest } from './digest/arguments.ts'
import { parseImport } from './import/arguments.ts'
import { onlyGiven } from './import/table.ts'
import type { Invocation, OutputOptions } from './invocation.ts'
import { knownFrom, nearest, safe, type Example } from '../dossier/index.ts'
import {
  COMMAND_WORDS,
  flagsOf,
  meowFlags,
  SHELLS,
  VALUED,
  REFACTORINGS,
  type Palette,
  type Refactoring,
} from './options.ts'
import {
  DATA_TABLES,
  formatFor,
  FORMATS,
  RECEIVERS,
  type DataTable,
  type Format,
  type ReportOptions,
} from '../report/index.ts'
import { isPlainLocale } from '../system/terminal.ts'
import { wordsIn, type ProgramCommand, type Messages } from '../text/index.ts'
import { readerIn, withLanguage } from './reader.ts'
import { parseSource } from './sources/arguments.ts'
import { restrict } from './restricted.ts'
import { parseUpdate } from './update/arguments.ts'
import { badFlag, commandOf, repeatedFlag, strayFlag, type Flags } from './usage.ts'

type Env = Readonly<Record<string, string | undefined>>

/** A command line after its options: the words that are left, the options, and how to answer. */
interface Line {
  readonly words: Messages
  readonly input: readonly string[]
  readonly given: Flags
  readonly outputOptions: OutputOptions
}

const wrong = ({ outputOptions }: Line, sentence: string): Invocation => ({ kind: 'wrong', sentence, outputOptions })

const oneTooMany = (line: Line, argument: string | undefined): Invocation =>
  wrong(line, line.words.command.tooMany(safe(argument ?? '')))

/** Returns `--as-of` and `--since`, which every command that reads a dossier has. */
const readingOf = ({ given }: Line) => ({
  on: given.asOf === undefined ? null : knownFrom(given.asOf),
  since: given.since ?? null,
})

const parseOpen = (line: Line): Invocation => {
  const { words, input, given, outputOptions } = line
  const [first, ...rest] = input
  if (rest.length > 0) {
    const near = nearest(first ?? '', COMMAND_WORDS)
    if (near) return wrong(line, words.command.unknownCommand(safe(first ?? ''), near))
  }
  return {
    kind: 'open',
    file: first ?? null,
    more: rest,
    ...readingOf(line),
    output: given.json ? 'json' : given.print ? 'print' : 'screen',
    mouse: given.mouse === true,
    remember: given.state !== false,
    languageGiven: given.lang !== undefined,
    outputOptions,
  }
}

const parseCheck = (line: Line): Invocation => {
  const { words, input: files, given, outputOptions } = line
  return files.length > 0
    ? { kind: 'check', files, strict: given.strict === true, outputOptions }
    : wrong(line, words.command.needsFile)
}

const parseVerify = (line: Line): Invocation => {
  const { words, input, given, outputOptions } = line
  const [file, more] = input
  if (file === undefined || file === '') return wrong(line, words.verify.needsFile)
  if (more !== undefined) return oneTooMany(line, more)
  return { kind: 'verify', file, texts: given.text ?? [], seal: given.seal === true, outputOptions }
}

const parseAdd = (line: Line): Invocation => {
  const { words, input: typed, given, outputOptions } = line
  if (given.to === undefined) return wrong(line, words.edit.needsFile)
  const remember = given.state !== false
  return { kind: 'add', file: given.to, typed, dryRun: given.dryRun === true, remember, outputOptions }
}

const parseRefactoring =
  (command: Refactoring) =>
  (line: Line): Invocation => {
    const { words, input: typed, given, outputOptions } = line
    if (given.to === undefined) return wrong(line, words.edit.needsFile)
    return { kind: 'refactor', command, file: given.to, typed, dryRun: given.dryRun === true, outputOptions }
  }

const parseSourceLine = (line: Line): Invocation => {
  const what = parseSource(line.words, line.input, line.given)
  return typeof what === 'string' ? wrong(line, what) : { kind: 'source', what, outputOptions: line.outputOptions }
}

const parseNew = (line: Line): Invocation => {
  const [file, more] = line.input
  if (file === undefined || file === '') return wrong(line, line.words.command.needsNew)
  if (more !== undefined) return oneTooMany(line, more)
  const like = (line.given.like as Example | undefined) ?? null
  return { kind: 'new', file, like, outputOptions: line.outputOptions }
}

const parseDiff = (line: Line): Invocation => {
  const { words, input, given, outputOptions } = line
  const [before, after, more] = input
  if (before === undefined || after === undefined) return wrong(line, words.command.needsTwo)
  if (more !== undefined) return oneTooMany(line, more)
  return { kind: 'diff', before, after, json: given.json === true, outputOptions }
}

const parseMerge = (line: Line): Invocation => {
  const { words, input, given, outputOptions } = line
  if (given.install)
    return input.length === 0
      ? wrong(line, words.merge.needsDossier)
      : { kind: 'install-merge', files: input, outputOptions }
  const [base, ours, theirs, label, more] = input
  if (base === undefined || ours === undefined || theirs === undefined) return wrong(line, words.merge.needsThree)
  if (more !== undefined) return oneTooMany(line, more)
  const [output, dryRun, force] = [given.output ?? null, given.dryRun === true, given.force === true]
  return { kind: 'merge', base, ours, theirs, label: label ?? output ?? ours, output, dryRun, force, outputOptions }
}

/** Returns what is wrong with the options of a report as a whole. */
const badReport = ({ command, help }: Messages, format: Format, given: Flags): string | null => {
  if (format === 'csv' && given.table === undefined) return help.needsTable(DATA_TABLES.join(', '))
  if (format !== 'csv' && given.table !== undefined) return help.onlyCsv
  if (format !== 'csv' && given.for !== undefined) return help.onlyTable
  if (!(FORMATS as readonly string[]).includes(format))
    return command.badValue('--format', safe(format), FORMATS.join(', '))
  if (given.for !== undefined && !(RECEIVERS as readonly string[]).includes(given.for))
    return command.badValue('--for', safe(given.for), RECEIVERS.join(', '))
  return given.brief && format !== 'markdown' && format !== 'html' ? help.briefPages : null
}

const reportOptions = (format: Format, given: Flags): ReportOptions => {
  if (format === 'csv')
    return { format, table: given.table as DataTable, ...(given.for !== undefined && { receiver: 'spreadsheet' }) }
  return format === 'markdown' || format === 'html' ? { format, brief: given.brief === true } : { format }
}

/** The endings that name a format of a report. */
const REPORT_ENDINGS = '.html, .md, .json, .sql, .bib, .csv'

/** Parses `report`; without `--format` the ending of `--output` decides the format. */
const parseReport = (line: Line): Invocation => {
  const { words, input, given, outputOptions } = line
  const [file, more] = input
  if (more !== undefined) return oneTooMany(line, more)
  const output = outputIn(given)
  const format = (given.format as Format | undefined) ?? (given.table === undefined ? formatFor(output ?? '') : 'csv')
  if (format === null) return wrong(line, words.help.badEnding(safe(output ?? ''), REPORT_ENDINGS))
  const bad = badReport(words, format, given)
  if (bad) return wrong(line, bad)
  const options = reportOptions(format, given)
  const force = given.force === true
  const ascii = given.ascii === true
  const [remember, quotedIn] = [given.state !== false, given.quotedIn ?? null]
  return {
    kind: 'report',
    file: file ?? null,
    ...readingOf(line),
    options,
    ascii,
    output,
    force,
    remember,
    quotedIn,
    outputOptions,
  }
}

const parseQuoted = (line: Line): Invocation => {
  const { words, input, given, outputOptions } = line
  const [file, more] = input
  if (file === undefined || file === '') return wrong(line, words.quoted.needsFile)
  if (more !== undefined) return oneTooMany(line, more)
  return { kind: 'quoted', file, on: readingOf(line).on, exitCode: given.exitCode === true, outputOptions }
}

const parseDigestLine = ({ words, input, given, outputOptions }: Line): Invocation => {
  const what = parseDigest(words, input, given)
  return typeof what === 'string'
    ? { kind: 'wrong', sentence: what, outputOptions }
    : { kind: 'digest', what, outputOptions }
}

const parseImportLine = ({ input, given, outputOptions }: Line): Invocation => {
  if (given.columns) return { kind: 'columns', outputOptions }
  if (given.suggest !== undefined) {
    const { encoding, sheet, ignoreTail } = given
    const what = parseImport([given.suggest], { into: 'FILE', ...onlyGiven({ encoding, sheet, ignoreTail }) })
    return typeof what === 'string' ? { kind: 'import', what, outputOptions } : { kind: 'suggest', what, outputOptions }
  }
  return { kind: 'import', what: parseImport(input, given), outputOptions }
}

const outputIn = ({ output }: Flags): string | null => (output === undefined || output === '-' ? null : output)

const parseSchema = (line: Line): Invocation => {
  const { input, given, outputOptions } = line
  if (input.length > 0) return oneTooMany(line, input[0])
  const [file, output, force] = [given.for ?? null, outputIn(given), given.force === true]
  return { kind: 'schema', file, output, force, outputOptions }
}

const parseCompletions = (line: Line): Invocation => {
  const { words, outputOptions } = line
  const [what, file, more] = line.input
  if (what === 'dates' && more === undefined) return { kind: 'dates', file: file ?? null, outputOptions }
  const shell = SHELLS.find((one) => one === what)
  return shell && file === undefined
    ? { kind: 'completions', shell, outputOptions }
    : wrong(line, words.help.needsShell(SHELLS.join(', ')))
}

const PARSERS: Readonly<Record<Exclude<ProgramCommand, 'open'>, (line: Line) => Invocation>> = {
  check: parseCheck,
  verify: parseVerify,
  source: parseSourceLine,
  new: parseNew,
  import: parseImportLine,
  update: ({ input, given, outputOptions }) => ({ kind: 'update', what: parseUpdate(input, given), outputOptions }),
  add: parseAdd,
  rename: parseRefactoring('rename'),
  split: parseRefactoring('split'),
  leave: parseRefactoring('leave'),
  retract: parseRefactoring('retract'),
  diff: parseDiff,
  merge: parseMerge,
  report: parseReport,
  digest: parseDigestLine,
  quoted: parseQuoted,
  completions: parseCompletions,
  schema: parseSchema,
}

const coloursIn = ({ color, colors }: Flags): OutputOptions['colours'] =>
  color === false ? 'none' : ((colors as Palette | undefined) ?? 'contrast')

const outputOptionsIn = (given: Flags, env: Env): OutputOptions => ({
  ...(given.lang === undefined ? readerIn(env) : withLanguage(readerIn(env), given.lang)),
  ascii: given.ascii === true || isPlainLocale(env),
  colours: coloursIn(given),
  background: (given.background as OutputOptions['background'] | undefined) ?? null,
  access: given.restricted === true || isRestricted(env) ? 'restricted' : 'full',
  // Ink's own variable, which users of screen readers may have set.
  medium: given.screenReader === true || env['INK_SCREEN_READER'] === 'true' ? 'speech' : 'screen',
})

/** Whether the environment restricts the program, which no argument undoes. */
const isRestricted = (env: Env): boolean => !/^0?$/.test(env['MIGRATION_DASH_RESTRICTED'] ?? '')

const MORE_MAPPING = /^[a-z]+=/

/** Repeats `--map` before each of several mappings that follow it: `--map period=Data value=Valore`. */
const repeatMap = (args: readonly string[]): readonly string[] => {
  let isMapping = false
  return args.flatMap((arg, at) => {
    const isNext = isMapping && MORE_MAPPING.test(arg)
    isMapping = arg === '--map' || arg.startsWith('--map=') || isNext
    return isNext && args[at - 1] !== '--map' ? ['--map', arg] : [arg]
  })
}

/** Joins `--output -` to `--output=-`, because meow takes a lone hyphen for a file. */
const joinHyphen = (args: readonly string[]): readonly string[] =>
  args.flatMap((arg, at) => {
    if (arg === '-' && VALUED.includes(args[at - 1] ?? '')) return []
    return VALUED.includes(arg) && args[at + 1] === '-' ? [`${arg}=-`] : [arg]
  })

const runMeow = (args: readonly string[]) =>
  meow({
    argv: [...joinHyphen(repeatMap(args))],
    importMeta: import.meta,
    pkg: { name: 'migration-dash' },
    flags: meowFlags(),
    autoHelp: false,
    autoVersion: false,
    description: false,
  })

const isField = (arg: string): boolean =>
  /^--[a-z]/i.test(arg) && !flagsOf('add').some((name) => arg === `--${name}` || arg.startsWith(`--${name}=`))

/** Writes fields of a record that are given as options as words: `--stance opposes` as `stance:opposes`. */
const liftFields = (args: readonly string[]): readonly string[] => {
  if (!['add', ...REFACTORINGS].includes(args[0] ?? '')) return args
  return args.flatMap((arg, at) => {
    const before = args[at - 1] ?? ''
    if (isField(before) && !before.includes('=') && !arg.startsWith('--')) return []
    if (!isField(arg)) return [arg]
    const [name = '', value] = arg.slice(2).split(/=(.*)/s)
    return [`${name}:${value ?? args[at + 1] ?? ''}`]
  })
}

const parseUnrestricted = (typed: readonly string[], env: Env): Invocation => {
  const args = liftFields(typed)
  // meow throws where an option is repeated.
  const parsed = repeatedFlag(args) ? null : runMeow(args)
  const [given, input] = [(parsed?.flags ?? {}) as Flags, parsed?.input ?? []]
  const outputOptions = outputOptionsIn(given, env)
  const words = wordsIn(outputOptions)
  const command = commandOf(input[0])
  const line: Line = { words, input: command === 'open' ? input : input.slice(1), given, outputOptions }
  const bad = badFlag(words, command, args, given)
  if (bad) return wrong(line, bad)
  if (given.help)
    return {
      kind: 'help',
      command,
      topic: command === 'import' && given.as === 'tidy' ? 'tables' : 'command',
      outputOptions,
    }
  if (given.version) return { kind: 'version', outputOptions }
  const stray = strayFlag(words, command, args)
  if (stray) return wrong(line, stray)
  return command === 'open' ? parseOpen(line) : PARSERS[command](line)
}

/** Parses arguments and environment without reading any file; wrong usage is `wrong`, with a sentence. */
export const parseArguments = (args: readonly string[], env: Env): Invocation => restrict(parseUnrestricted(args, env))
