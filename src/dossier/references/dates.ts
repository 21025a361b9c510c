import { record, records } from '../loose.ts'
import { looksLikeDate, looksLikePeriod, parseDate, parsePeriod } from '../period.ts'
import { valueFinding, type Fault, type Finding } from '../problem.ts'
import { pathOf, visitFields, type Field, type Place } from './fields.ts'

type Leaf = 'date' | 'period'
type Fields = readonly Field<Leaf>[]

const dated = (...names: readonly string[]): Fields => names.map((name): Field<Leaf> => [name, 'date'])

const ISSUE: Fields = [
  // Each is a date, or a record with one.
  ...dated('resumes', 'deadline'),
  ['resumes', dated('date')],
  ['deadline', dated('date')],
  ['history', dated('date')],
  ['positions', dated('date')],
  ['terms', [...dated('due'), ['history', dated('date')]]],
]

/** The dates of a dossier, except those of its statistics. */
const DOSSIER: Fields = [
  ...dated('asOf'),
  ['sources', [...dated('published', 'accessed', 'nextUpdate'), ['retracted', dated('date')]]],
  ['participants', [['roles', dated('from', 'to')]]],
  ['issues', ISSUE],
  ['events', [...dated('date'), ['history', dated('date', 'to')]]],
]

/** The dates of a statistic, and its periods, which depend on its fiscal year. */
const STATISTIC: Fields = [
  ['breaks', dated('at')],
  ['observations', [['period', 'period'], ...dated('published', 'through')]],
  [
    'claims',
    [
      ['period', 'period'],
      ['change', [['from', 'period']]],
      ['record', [['since', 'period']]],
      ...dated('made'),
      ['appearances', dated('made')],
    ],
  ],
]

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

/**
 * Finds dates and periods with the right form that do not exist: impossible days, an end before the start, a fiscal
 * year of unknown start.
 */
export const dateFindings = (dossier: unknown): readonly Finding[] => {
  const found: Finding[] = []
  const look = (leaf: Leaf, text: unknown, place: Place, start?: number): void => {
    if (typeof text !== 'string' || surelyExists(text)) return
    const fault = leaf === 'date' ? dateFault(text) : periodFault(text, start)
    if (fault) found.push(valueFinding(pathOf(place), fault))
  }
  const top = record(dossier)
  visitFields(top, DOSSIER, null, look)
  records(top['statistics']).forEach((one, at) => {
    const start = one['fiscalYearStart']
    const place = { above: { above: null, step: 'statistics' }, step: at }
    visitFields(one, STATISTIC, place, (leaf, text, inner) =>
      look(leaf, text, inner, typeof start === 'number' ? start : undefined),
    )
  })
  return found
}
