import { list, record, records, type Loose } from '../loose.ts'
import { looksLikeDate, looksLikePeriod, parseDate, parsePeriod } from '../period.ts'
import { valueFinding, type Fault, type Finding } from '../problem.ts'
import { pathOf, visitFields, type Place } from './fields.ts'
import { DATE_FIELDS, STATISTIC_DATE_FIELDS, type DateLeaf } from './leaf-fields.ts'
import type { CompiledShape } from './compiled.ts'

const [DAY_LENGTH, YEAR_LENGTH, MONTH_LENGTH] = ['2023-12-27'.length, '2023'.length, '2023-12'.length]
const ZERO = 48

/**
 * Returns whether a date or period of the right form exists without a look at the calendar: a year, a month or quarter,
 * or one of the first 28 days. A look takes twice as long, and a large dossier has a million dates.
 */
const surelyExists = (text: string): boolean => {
  if (text.length === YEAR_LENGTH || text.length === MONTH_LENGTH) return true
  if (text.length !== DAY_LENGTH) return false
  const tens = text.charCodeAt(DAY_LENGTH - 2) - ZERO
  return tens < 2 || (tens === 2 && text.charCodeAt(DAY_LENGTH - 1) - ZERO < 9)
}

const dateFault = (text: string): Fault | null =>
  parseDate(text) || !looksLikeDate(text) ? null : { kind: 'no-such-day', found: text }

const periodFault = (text: string, fiscalYearStart: number | undefined): Fault | null => {
  if (parsePeriod(text, fiscalYearStart) || !looksLikePeriod(text)) return null
  if (text.startsWith('FY')) return { kind: 'no-fiscal-start', found: text }
  const ends = text.split('/').map(parseDate)
  return { kind: ends.length === 2 && ends.every(Boolean) ? 'ends-before-start' : 'no-such-day', found: text }
}

/** Returns what is wrong with a date or period of the right form; null for anything else. */
const faultOf = (leaf: DateLeaf, text: unknown, start: number | undefined): Fault | null => {
  if (typeof text !== 'string' || surelyExists(text)) return null
  return leaf === 'date' ? dateFault(text) : periodFault(text, start)
}

/** Returns the month in which the fiscal year of a statistic begins; undefined for none. */
const fiscalStartOf = ({ fiscalYearStart }: Loose): number | undefined =>
  typeof fiscalYearStart === 'number' ? fiscalYearStart : undefined

/**
 * Finds dates and periods with the right form that do not exist: impossible days, an end before the start, a fiscal
 * year of unknown start.
 */
export const dateFindings = (dossier: unknown): readonly Finding[] => {
  const found: Finding[] = []
  const look = (leaf: DateLeaf, text: unknown, place: Place, start?: number): void => {
    const fault = faultOf(leaf, text, start)
    if (fault) found.push(valueFinding(pathOf(place), fault))
  }
  const top = record(dossier)
  visitFields(top, DATE_FIELDS, null, look)
  records(top['statistics']).forEach((one, at) => {
    const place = { above: { above: null, step: 'statistics' }, step: at }
    const start = fiscalStartOf(one)
    visitFields(one, STATISTIC_DATE_FIELDS, place, (leaf, text, inner) => look(leaf, text, inner, start))
  })
  return found
}

/** Returns whether `dateFindings` has none, in a third of the time. */
export const doDatesExist = (
  dossier: Loose,
  { visitDates, visitStatisticDates }: Pick<CompiledShape, 'visitDates' | 'visitStatisticDates'>,
): boolean => {
  let [exist, start]: [boolean, number | undefined] = [true, undefined]
  const look = (leaf: DateLeaf, text: unknown): void => {
    if (faultOf(leaf, text, start)) exist = false
  }
  visitDates(dossier, look)
  const statistics = list(dossier['statistics'])
  for (let at = 0; at < statistics.length; at++) {
    const one = record(statistics[at])
    start = fiscalStartOf(one)
    visitStatisticDates(one, look)
  }
  return exist
}
