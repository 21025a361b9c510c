import { parsePeriod, safe } from '../../dossier/index.ts'
import type { Generation, ImportFault, ImportNotice } from '../../import/index.ts'
import { expectedColumns } from './columns.ts'
import type { WriteFault } from '../../system/write.ts'
import type { ImportMessages, Locale } from '../../text/index.ts'

/** The sentences of an import, and its formats of numbers and periods. */
export interface ImportLocale {
  readonly words: ImportMessages
  readonly locale: Locale
}

type Sentences<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (facts: Extract<T, { kind: K }>) => string
}

const sentence = <T extends { readonly kind: string }>(sentences: Sentences<T>, facts: T): string =>
  (sentences[facts.kind as T['kind']] as (facts: T) => string)(facts)

/** Makes every text from a file safe before it is printed. */
export const safely = <T>(facts: T): T =>
  JSON.parse(JSON.stringify(facts), (_, value: unknown) => (typeof value === 'string' ? safe(value) : value)) as T

/** Quotes a word for a shell where it has to be. */
export const shellWord = (word: string): string =>
  /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`

const SHOWN = 60
const MOST_NAMES = 30

const shorten = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

const shortenFault = (fault: ImportFault): ImportFault => {
  if (fault.kind === 'cell' || fault.kind === 'choice' || fault.kind === 'described-otherwise')
    return { ...fault, found: shorten(fault.found), column: shorten(fault.column) }
  if (fault.kind === 'which-sheet' || fault.kind === 'no-sheet')
    return { ...fault, sheets: fault.sheets.slice(0, MOST_NAMES) }
  if (fault.kind === 'unrecognised')
    return { ...fault, found: fault.found.slice(0, MOST_NAMES).map((name) => shorten(name.trim())) }
  return fault
}

/** Describes a fault of a file. */
export const faultText = ({ words }: ImportLocale, fault: ImportFault): string => {
  const facts = shortenFault(safely(fault))
  if (facts.kind === 'unrecognised')
    return words.fault.unrecognised({ ...facts, expected: facts.expected?.join(', ') ?? expectedColumns(facts.as) })
  return sentence<Exclude<ImportFault, { kind: 'unrecognised' }>>(words.fault, facts)
}

/** Describes what a reader should know about the figures of a file. */
export const noticeText = (output: ImportLocale, notice: ImportNotice): string => {
  const { words, locale } = output
  const period = (text: string): string => periodText(locale, text)
  if (notice.kind === 'not-reached') return words.notice['not-reached']({ months: notice.months.map(period) })
  if (notice.kind === 'partial-year')
    return words.notice['partial-year']({ year: notice.year, until: period(notice.until) })
  if (notice.kind === 'half-year') return words.notice['half-year']({ ...notice, period: period(notice.period) })
  if (notice.kind === 'partial-sums' || notice.kind === 'flagged-breaks')
    return words.notice[notice.kind]({ periods: shortList(output, notice.periods.map(period)) })
  if (notice.kind === 'left-out')
    return words.notice['left-out']({
      problems: notice.problems.map(({ line, fault }) => `${words.line(line ?? 1)}: ${faultText(output, fault)}`),
    })
  return sentence<Exclude<ImportNotice, { kind: 'left-out' }>>(words.notice, safely(notice))
}

/** Describes why a dossier could not be written. */
export const writeText = ({ words }: ImportLocale, fault: WriteFault): string =>
  sentence<WriteFault>(words.write, fault)

/** Formats a period of a dossier; any other text stays as it is. */
export const periodText = (locale: Locale, text: string): string => {
  const known = parsePeriod(text)
  return known ? locale.period(known) : text
}

/** Names the publication, and which of its layouts a file has. */
export const generationText = ({ words }: ImportLocale, generation: Generation): string => {
  switch (generation.kind) {
    case 'cbp':
      return words.generation.cbp[generation.family]
    case 'iom':
      return words.generation.iom[generation.header]
    case 'unhcr-population':
      return words.generation.population(generation.midYear)
    case 'unhcr-applications':
      return words.generation.applications[generation.separated]
    case 'unhcr-decisions':
      return words.generation.decisions(generation.separated)
    case 'tidy':
      return words.generation.tidy
    case 'records':
      return words.generation.records[generation.of]
  }
}

const MOST_PERIODS = 8

/** Lists the first of many texts, and the number of the others. */
const shortList = ({ words }: ImportLocale, texts: readonly string[]): readonly string[] => {
  const more = texts.length - MOST_PERIODS
  return [...texts.slice(0, MOST_PERIODS), ...(more > 0 ? [words.andMore(more)] : [])]
}

/** Lists names; if there are many, the first of them and the number of the others. */
export const nameList = ({ words }: ImportLocale, names: readonly string[]): string => {
  const shown = [...new Set(names)].slice(0, MOST_NAMES).map((name) => shorten(safe(name)))
  const more = new Set(names).size - shown.length
  return [...shown, ...(more > 0 ? [words.andMore(more)] : [])].join(', ')
}
