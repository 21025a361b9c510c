import { GUARD_RULES, PUBLISHER_IDS, type GuardRule, type PublisherId } from '../../dossier/index.ts'
import type { NewestYear } from '../../import/index.ts'
import { ENCODINGS } from '../options.ts'
import type { Flags } from '../usage.ts'
import { tableIn, type TableOptions } from './table.ts'

/** What to import, and how. */
export interface ImportWork {
  readonly files: readonly string[]
  readonly into: string
  readonly as: PublisherId | null
  readonly published: string | null
  readonly only: readonly string[]
  readonly all: boolean
  readonly by: readonly string[]
  readonly encoding: ImportEncoding | null
  /** The sheet of a workbook, by its name or number; null for the one with a table. */
  readonly sheet: string | null
  readonly newestYear: NewestYear
  /** Rules of the guard that the reader has looked into and accepts. */
  readonly accept: readonly GuardRule[]
  /** How options say that the files are read; null where they are those of publishers, or tidy tables. */
  readonly table: TableOptions | null
  readonly ignoreTail: number | null
  readonly leaveOut: number | null
  readonly replace: boolean
  readonly dryRun: boolean
}

/** What is missing from, or contradictory in, the arguments of an import. */
export type ImportLack = 'needsFile' | 'needsInto' | 'onlyOrAll' | 'halfOrFull' | 'noStandardInput' | 'publisherOrTable'

type ImportEncoding = (typeof ENCODINGS)[number]

const isOneOf = <T extends string>(options: readonly T[], text: string): text is T =>
  (options as readonly string[]).includes(text)

const orNull = <T extends string>(options: readonly T[], text: string | undefined): T | null =>
  text !== undefined && isOneOf(options, text) ? text : null

const numberIn = (text: string | undefined): number | null => (text === undefined ? null : Number(text))

const newestYearIn = ({ halfYear, fullYear }: Flags): NewestYear => {
  if (halfYear === true) return 'half'
  return fullYear === true ? 'whole' : 'by-vintage'
}

/** Parses the arguments of `import`, without reading any file. */
export const parseImport = (files: readonly string[], given: Flags): ImportWork | ImportLack => {
  const [only, by] = [given.only ?? [], (given.by ?? []).flatMap((one) => one.split(','))]
  if (files.length === 0) return 'needsFile'
  if (files.includes('-') || given.into === '-') return 'noStandardInput'
  if (given.into === undefined || given.into === '') return 'needsInto'
  if (only.length > 0 && given.all === true) return 'onlyOrAll'
  if (given.halfYear === true && given.fullYear === true) return 'halfOrFull'
  const table = tableIn(given)
  if (table !== null && given.as !== undefined && given.as !== 'tidy') return 'publisherOrTable'
  return {
    files,
    into: given.into,
    as: orNull(PUBLISHER_IDS, given.as),
    published: given.published ?? null,
    only,
    all: given.all === true,
    by: [...new Set(by.map((one) => one.trim()).filter((one) => one !== ''))],
    encoding: orNull(ENCODINGS, given.encoding),
    sheet: given.sheet ?? null,
    newestYear: newestYearIn(given),
    accept: (given.accept ?? []).flatMap((rule) => orNull(GUARD_RULES, rule) ?? []),
    table,
    ignoreTail: numberIn(given.ignoreTail),
    leaveOut: numberIn(given.leaveOut),
    replace: given.replace === true,
    dryRun: given.dryRun === true,
  }
}
