import { nearest, parseDate, safe } from '../dossier/index.ts'
import { isLanguageTag } from './reader.ts'
import { FIGURE_USES, type FigureUse } from '../dossier/index.ts'
import { camel, choicesOf, COMMAND_WORDS, FLAGS, ONCE, WRITTEN, type Takes } from './options.ts'
import { FLAG_NAMES, type FlagName, type ProgramCommand, type Messages } from '../text/index.ts'

/** Returns the first unknown option as written. What follows `--` is a file. */
const unknownFlag = (args: readonly string[]): string | null => {
  const end = args.indexOf('--')
  const flags = (end < 0 ? args : args.slice(0, end)).filter((arg) => arg.startsWith('-') && arg !== '-')
  return flags.find((flag) => !WRITTEN.includes(flag.split('=')[0] ?? '')) ?? null
}

/** Returns an option that is given twice but may be given only once; null where there is none. */
export const repeatedFlag = (args: readonly string[]): string | null => {
  const named = args.map((arg) => arg.split('=')[0] ?? '').filter((arg) => ONCE.includes(arg))
  return named.find((flag, at) => named.indexOf(flag) !== at) ?? null
}

type Valued =
  | ('asOf' | 'since' | 'lang' | 'format' | 'table' | 'for' | 'output')
  | ('to' | 'into' | 'as' | 'published' | 'encoding' | 'sheet' | 'colors' | 'background')
  | ('statistic' | 'measure' | 'counts' | 'unit' | 'currency' | 'name' | 'definition' | 'fiscalYearStart')
  | (
      | 'source'
      | 'title'
      | 'publisher'
      | 'url'
      | 'licence'
      | 'per'
      | 'covers'
      | 'ignoreTail'
      | 'leaveOut'
      | 'recipe'
      | 'suggest'
      | 'like'
    )
  | ('id' | 'date' | 'note' | 'archived' | 'stateFolder' | 'quotedIn')
type Repeated = 'text' | 'only' | 'by' | 'accept' | 'map' | 'drop' | 'dims' | 'sum' | 'total' | 'part'
type Switched =
  | (
      | 'print'
      | 'json'
      | 'ascii'
      | 'color'
      | 'mouse'
      | 'screenReader'
      | 'state'
      | 'help'
      | 'version'
      | 'restricted'
      | 'brief'
      | 'force'
    )
  | (
      | 'all'
      | 'wide'
      | 'halfYear'
      | 'fullYear'
      | 'replace'
      | 'dryRun'
      | 'locked'
      | 'columns'
      | 'install'
      | 'strict'
      | 'seal'
      | 'exitCode'
    )
/** The options as they were given. */
export type Flags = Readonly<
  Partial<Record<Valued, string> & Record<Repeated, readonly string[]> & Record<Switched, boolean>>
>

const MAPPING = /^(?<use>[a-z]+)=(?<column>.+)$/

/** Parses `USE=COLUMN`, as `--map` takes it; null for anything else. */
export const mappingIn = (text: string): readonly [FigureUse, string] | null => {
  const { use, column } = MAPPING.exec(text)?.groups ?? {}
  const found = FIGURE_USES.find((one) => one === use)
  return found !== undefined && column !== undefined ? [found, column.trim()] : null
}

/** Whether a value has the form that an option takes. */
const FITS: Readonly<Partial<Record<Takes['kind'], (value: string) => boolean>>> = {
  date: (value) => parseDate(value) !== null,
  language: isLanguageTag,
  reference: (value) => value !== '',
  file: (value) => value !== '',
  folder: (value) => value !== '',
  receiver: (value) => value !== '',
  mapping: (value) => mappingIn(value) !== null,
  month: (value) => /^(0?[1-9]|1[0-2])$/.test(value),
  count: (value) => /^[1-9]\d{0,5}$/.test(value),
}

/** Returns why a value does not suit its option; null where it does. */
const badValue = (
  { command, help, prompt }: Messages,
  name: FlagName,
  value: string,
  of: ProgramCommand,
): string | null => {
  const { takes } = FLAGS[name]
  if (takes.kind === 'choice') {
    const choices = choicesOf(name, of)
    return choices.includes(value) ? null : command.badValue(`--${name}`, safe(value), choices.join(', '))
  }
  if (FITS[takes.kind]?.(value) ?? true) return null
  const right: Readonly<Partial<Record<Takes['kind'], string>>> = {
    date: prompt.takes,
    language: command.langTakes,
    reference: command.sinceTakes,
    mapping: command.mapTakes(FIGURE_USES.join(', ')),
    month: command.monthTakes,
    count: command.countTakes,
  }
  return command.badValue(`--${name}`, safe(value), right[takes.kind] ?? help.values.file)
}

/** Returns what is wrong with the options of any command; null where nothing is. */
export const badFlag = (
  words: Messages,
  command: ProgramCommand,
  args: readonly string[],
  flags: Flags,
): string | null => {
  const unknown = unknownFlag(args)
  if (unknown) return words.command.unknownFlag(safe(unknown), nearest(unknown.split('=')[0] ?? '', WRITTEN))
  const repeated = repeatedFlag(args)
  if (repeated) return words.command.repeatedFlag(repeated)
  for (const name of FLAG_NAMES) {
    const given = [flags[camel(name) as Valued | Repeated] ?? []].flat()
    for (const value of given) {
      const bad = typeof value === 'string' ? badValue(words, name, value, command) : null
      if (bad) return bad
    }
  }
  return null
}

/** Returns the command that the first word names; a file's name opens the dashboard. */
export const commandOf = (first: string | undefined): ProgramCommand =>
  first !== undefined && COMMAND_WORDS.includes(first) ? (first as ProgramCommand) : 'open'

/** Returns that an option belongs to other commands; null where all belong to this one. */
export const strayFlag = ({ help }: Messages, command: ProgramCommand, args: readonly string[]): string | null => {
  const end = args.indexOf('--')
  const written = new Set((end < 0 ? args : args.slice(0, end)).map((arg) => arg.split('=')[0] ?? ''))
  const stray = FLAG_NAMES.find((name) => !FLAGS[name].of.includes(command) && written.has(`--${name}`))
  if (stray === undefined) return null
  return command === 'open'
    ? help.notOnDashboard(`--${stray}`, FLAGS[stray].of.join(', '))
    : help.notHere(`--${stray}`, command)
}
