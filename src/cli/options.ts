import { COUNTS, EXAMPLES, GUARD_RULES, MEASURES, PUBLISHER_IDS } from '../dossier/index.ts'
import { COVERED, SUMS } from '../dossier/index.ts'
import { DATA_TABLES, DIGEST_FORMATS, FORMATS } from '../report/index.ts'
import { FLAG_NAMES, PROGRAM_COMMANDS, type FlagGroup, type FlagName, type ProgramCommand } from '../text/index.ts'

/** The argument of an option. */
export type Takes =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  /** A `name` is any word; a `reference` is what `--since` compares with; a `language` is a tag such as es-MX. */
  | { readonly kind: 'date' | 'file' | 'folder' | 'name' | 'reference' | 'language' }
  /** A `mapping` is USE=COLUMN, a `month` a number or a name, a `count` a positive whole number, a `receiver` a program or a file. */
  | { readonly kind: 'mapping' | 'month' | 'count' | 'text' | 'receiver' }

/** An option: its group in the help, its argument, and its commands. */
export interface Flag {
  readonly group: FlagGroup
  readonly takes: Takes
  readonly of: readonly ProgramCommand[]
  /** Whether it may be given several times. */
  readonly many?: true
  /** The choices of commands that take only some of them. */
  readonly only?: Readonly<Partial<Record<ProgramCommand, readonly string[]>>>
}

const NOTHING: Takes = { kind: 'nothing' }

/** The encodings of files to import. */
export const ENCODINGS = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const

/** The dashboard's palettes: our own, readable on any background, or the terminal's 16 colours. */
export const PALETTES = ['contrast', 'terminal'] as const
/** A palette of the dashboard. */
export type Palette = (typeof PALETTES)[number]

/** The backgrounds of a terminal. */
export const BACKGROUNDS = ['dark', 'light'] as const

/** The commands that rearrange records; their other options are fields, as those of `add`. */
export const REFACTORINGS = ['rename', 'split', 'leave', 'retract'] as const
/** A command that rearranges records. */
export type Refactoring = (typeof REFACTORINGS)[number]

/** The one table of options: arguments, help, manual page and completions are made from it. */
export const FLAGS: Readonly<Record<FlagName, Flag>> = {
  'as-of': { group: 'content', takes: { kind: 'date' }, of: ['open', 'report', 'digest', 'quoted'] },
  since: { group: 'content', takes: { kind: 'reference' }, of: ['open', 'report', 'digest'] },
  lang: { group: 'general', takes: { kind: 'language' }, of: PROGRAM_COMMANDS },
  to: { group: 'result', takes: { kind: 'file' }, of: ['add', 'source', ...REFACTORINGS] },
  into: { group: 'result', takes: { kind: 'file' }, of: ['import'] },
  as: { group: 'input', takes: { kind: 'choice', choices: PUBLISHER_IDS }, of: ['import'] },
  published: { group: 'input', takes: { kind: 'date' }, of: ['import', 'source'] },
  only: { group: 'selection', takes: { kind: 'name' }, of: ['import'], many: true },
  all: { group: 'selection', takes: NOTHING, of: ['import', 'update'] },
  by: { group: 'selection', takes: { kind: 'name' }, of: ['import'], many: true },
  encoding: { group: 'input', takes: { kind: 'choice', choices: ENCODINGS }, of: ['import'] },
  sheet: { group: 'input', takes: { kind: 'name' }, of: ['import'] },
  'half-year': { group: 'input', takes: NOTHING, of: ['import'] },
  'full-year': { group: 'input', takes: NOTHING, of: ['import'] },
  accept: { group: 'result', takes: { kind: 'choice', choices: GUARD_RULES }, of: ['import', 'update'], many: true },
  replace: { group: 'result', takes: NOTHING, of: ['import', 'update'] },
  'dry-run': { group: 'result', takes: NOTHING, of: ['import', 'update', 'merge', 'add', ...REFACTORINGS] },
  locked: { group: 'result', takes: NOTHING, of: ['update'] },
  columns: { group: 'input', takes: NOTHING, of: ['import'] },
  map: { group: 'any-table', takes: { kind: 'mapping' }, of: ['import'], many: true },
  statistic: { group: 'any-table', takes: { kind: 'name' }, of: ['import'] },
  measure: { group: 'any-table', takes: { kind: 'choice', choices: MEASURES }, of: ['import'] },
  counts: { group: 'any-table', takes: { kind: 'choice', choices: COUNTS }, of: ['import'] },
  unit: { group: 'any-table', takes: { kind: 'text' }, of: ['import'] },
  currency: { group: 'any-table', takes: { kind: 'name' }, of: ['import'] },
  name: { group: 'any-table', takes: { kind: 'text' }, of: ['import'] },
  definition: { group: 'any-table', takes: { kind: 'text' }, of: ['import'] },
  'fiscal-year-start': { group: 'any-table', takes: { kind: 'month' }, of: ['import'] },
  drop: { group: 'any-table', takes: { kind: 'name' }, of: ['import'], many: true },
  dims: { group: 'any-table', takes: { kind: 'name' }, of: ['import'], many: true },
  sum: { group: 'any-table', takes: { kind: 'name' }, of: ['import'], many: true },
  total: { group: 'any-table', takes: { kind: 'name' }, of: ['import'], many: true },
  part: { group: 'any-table', takes: { kind: 'name' }, of: ['import'], many: true },
  source: { group: 'any-table', takes: { kind: 'name' }, of: ['import'] },
  title: { group: 'any-table', takes: { kind: 'text' }, of: ['import', 'source'] },
  publisher: { group: 'any-table', takes: { kind: 'text' }, of: ['import', 'source'] },
  url: { group: 'any-table', takes: { kind: 'text' }, of: ['import', 'source'] },
  archived: { group: 'input', takes: { kind: 'text' }, of: ['source'] },
  licence: { group: 'any-table', takes: { kind: 'text' }, of: ['import', 'source'] },
  per: { group: 'any-table', takes: { kind: 'choice', choices: SUMS }, of: ['import'] },
  covers: { group: 'any-table', takes: { kind: 'choice', choices: COVERED }, of: ['import'] },
  wide: { group: 'any-table', takes: NOTHING, of: ['import'] },
  'ignore-tail': { group: 'any-table', takes: { kind: 'count' }, of: ['import'] },
  'leave-out': { group: 'any-table', takes: { kind: 'count' }, of: ['import'] },
  recipe: { group: 'any-table', takes: { kind: 'file' }, of: ['import'] },
  suggest: { group: 'any-table', takes: { kind: 'file' }, of: ['import'] },
  format: {
    group: 'result',
    takes: { kind: 'choice', choices: [...new Set([...FORMATS, ...DIGEST_FORMATS])] },
    of: ['report', 'digest'],
    only: { report: FORMATS, digest: DIGEST_FORMATS },
  },
  brief: { group: 'result', takes: NOTHING, of: ['report'] },
  table: { group: 'result', takes: { kind: 'choice', choices: DATA_TABLES }, of: ['report'] },
  // Of a report its receiver, of a schema its dossier.
  for: { group: 'result', takes: { kind: 'receiver' }, of: ['report', 'schema'] },
  like: { group: 'result', takes: { kind: 'choice', choices: EXAMPLES }, of: ['new'] },
  output: { group: 'result', takes: { kind: 'file' }, of: ['report', 'digest', 'merge', 'schema'] },
  force: { group: 'result', takes: NOTHING, of: ['report', 'digest', 'merge', 'schema'] },
  'quoted-in': { group: 'result', takes: { kind: 'text' }, of: ['report'] },
  install: { group: 'result', takes: NOTHING, of: ['merge'] },
  strict: { group: 'result', takes: NOTHING, of: ['check'] },
  text: { group: 'input', takes: { kind: 'file' }, of: ['verify'], many: true },
  seal: { group: 'result', takes: NOTHING, of: ['verify'] },
  id: { group: 'input', takes: { kind: 'name' }, of: ['source'] },
  date: { group: 'input', takes: { kind: 'date' }, of: ['source'] },
  note: { group: 'input', takes: { kind: 'text' }, of: ['source'] },
  'exit-code': { group: 'result', takes: NOTHING, of: ['digest', 'quoted'] },
  print: { group: 'result', takes: NOTHING, of: ['open'] },
  json: { group: 'result', takes: NOTHING, of: ['open', 'diff'] },
  ascii: { group: 'general', takes: NOTHING, of: PROGRAM_COMMANDS },
  'no-color': { group: 'general', takes: NOTHING, of: PROGRAM_COMMANDS },
  colors: { group: 'display', takes: { kind: 'choice', choices: PALETTES }, of: ['open'] },
  background: { group: 'display', takes: { kind: 'choice', choices: BACKGROUNDS }, of: ['open'] },
  mouse: { group: 'display', takes: NOTHING, of: ['open'] },
  'screen-reader': { group: 'display', takes: NOTHING, of: ['open'] },
  'no-state': { group: 'content', takes: NOTHING, of: ['open', 'add', 'report', 'digest'] },
  'state-folder': { group: 'content', takes: { kind: 'folder' }, of: ['digest'] },
  restricted: { group: 'general', takes: NOTHING, of: PROGRAM_COMMANDS },
  help: { group: 'general', takes: NOTHING, of: PROGRAM_COMMANDS },
  version: { group: 'general', takes: NOTHING, of: PROGRAM_COMMANDS },
}

/** The languages that completions offer; a dossier may have others. */
export const OFFERED_LANGUAGES = ['en', 'es', 'es-MX', 'es-ES'] as const

/** The shells that have completions. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const
/** A shell with completions. */
export type Shell = (typeof SHELLS)[number]

/** Returns the options of a command, in the order of the table. */
export const flagsOf = (command: ProgramCommand): readonly FlagName[] =>
  FLAG_NAMES.filter((name) => FLAGS[name].of.includes(command))

/** Returns the choices of an option, those of one command where it takes only some; none for other options. */
export const choicesOf = (name: FlagName, command?: ProgramCommand): readonly string[] => {
  const { takes, only } = FLAGS[name]
  return takes.kind === 'choice' ? ((command && only?.[command]) ?? takes.choices) : []
}

/** The first words that name a command; without one a dossier is opened. */
export const COMMAND_WORDS: readonly string[] = PROGRAM_COMMANDS.filter((name) => name !== 'open')

const NO = /^no-/

/** Every option as it may be written; an option with `no-` also without it. */
export const WRITTEN: readonly string[] = FLAG_NAMES.flatMap((name) =>
  NO.test(name) ? [`--${name}`, `--${name.replace(NO, '')}`] : [`--${name}`],
)

/** Options that take a value, as written. */
export const VALUED: readonly string[] = FLAG_NAMES.flatMap((name) =>
  FLAGS[name].takes.kind === 'nothing' ? [] : [`--${name}`],
)

/** Options with a value that may be given only once, as they are written. */
export const ONCE: readonly string[] = FLAG_NAMES.flatMap((name) =>
  FLAGS[name].takes.kind === 'nothing' || FLAGS[name].many ? [] : [`--${name}`],
)

/** Returns an option's name in meow: in camel case, without `no-`. */
export const camel = (name: string): string =>
  name.replace(NO, '').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())

type MeowFlag =
  | { readonly type: 'string'; readonly isMultiple: boolean }
  | { readonly type: 'boolean'; readonly default: boolean }

/** Returns the table in meow's form; an option with `no-` is on by default. */
export const meowFlags = (): Record<string, MeowFlag> =>
  Object.fromEntries(
    FLAG_NAMES.map((name): [string, MeowFlag] =>
      FLAGS[name].takes.kind === 'nothing'
        ? [camel(name), { type: 'boolean', default: NO.test(name) }]
        : [camel(name), { type: 'string', isMultiple: FLAGS[name].many === true }],
    ),
  )
