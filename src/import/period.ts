import { looksLikePeriod, memoizeText, parsePeriod } from '../dossier/index.ts'
import { dateIn, fullYear, isoMonth, monthIn, orderIn, type DateOrder } from './date.ts'

/** A spelling of periods, and how it is written in a dossier: null where the numbers do not fit it, such as FY2023-25. The first that fits decides. */
interface Spelling {
  readonly form: RegExp
  readonly write: (groups: readonly string[]) => string | null
}

const monthOf = (year: string, month: string): string | null => {
  const number = monthIn(month)
  return number === null ? null : isoMonth(fullYear(year), number)
}

const halfOf = (year: string, half: string): string =>
  half === '1' ? `${year}-01/${year}-06` : `${year}-07/${year}-12`

const SPELLINGS: readonly Spelling[] = [
  // 2023.0, as a spreadsheet writes a year that it took for a number.
  { form: /^((?:19|20)\d\d)\.0$/, write: ([year = '']) => year },
  // FY24, FY 2024, FY2023-24: named by the year in which it ends.
  { form: /^FY ?(\d{2}|\d{4})$/i, write: ([year = '']) => `FY${fullYear(year)}` },
  {
    form: /^FY ?(\d{4})[-/–](\d{2}|\d{4})$/i,
    write: ([begin = '', end = '']) => (fullYear(end) === Number(begin) + 1 ? `FY${fullYear(end)}` : null),
  },
  // 2008M01, 2023-1, 2023/01. 2023.1 is left: a spreadsheet writes October as it writes January.
  { form: /^((?:19|20)\d\d)[M/-](\d{1,2})$/i, write: ([year = '', month = '']) => monthOf(year, month) },
  { form: /^((?:19|20)\d\d)\.(\d\d)$/, write: ([year = '', month = '']) => monthOf(year, month) },
  // 01/2023, 1-2023.
  { form: /^(\d{1,2})[-/.]((?:19|20)\d\d)$/, write: ([month = '', year = '']) => monthOf(year, month) },
  // 2023Q2, 2023-T2, 2023 Q2; T for trimestre.
  { form: /^((?:19|20)\d\d)[ -]?[QT]([1-4])$/i, write: ([year = '', quarter = '']) => `${year}-Q${quarter}` },
  // Q2 2023, T2 2023, 2T 2023.
  { form: /^[QT]([1-4])[ ./-]?((?:19|20)\d\d)$/i, write: ([quarter = '', year = '']) => `${year}-Q${quarter}` },
  { form: /^([1-4])[QT][ ./-]?((?:19|20)\d\d)$/i, write: ([quarter = '', year = '']) => `${year}-Q${quarter}` },
  // 2023-H1, 2023 S2, H1 2023; S for semestre.
  { form: /^((?:19|20)\d\d)[ -]?[HS]([12])$/i, write: ([year = '', half = '']) => halfOf(year, half) },
  { form: /^[HS]([12])[ -]?((?:19|20)\d\d)$/i, write: ([half = '', year = '']) => halfOf(year, half) },
  // 2023W49, 2023-W49.
  { form: /^((?:19|20)\d\d)-?W(\d{1,2})$/i, write: ([year = '', week = '']) => `${year}-W${week.padStart(2, '0')}` },
  // Jan 2023, JAN2009, enero de 2023.
  {
    form: /^(\p{L}{3,})\.?(?: de)?[ /-]?((?:19|20)\d\d)$/iu,
    write: ([month = '', year = '']) => monthOf(year, month),
  },
  // Jan 23, ene-23, Jan '23, Jan'23.
  { form: /^(\p{L}{3,})\.?(?:[ /-]|[ -]?['’])(\d\d)$/iu, write: ([month = '', year = '']) => monthOf(year, month) },
  // 2023 January, 2023-ene.
  { form: /^((?:19|20)\d\d)[ ./-]?(\p{L}{3,})\.?$/iu, write: ([year = '', month = '']) => monthOf(year, month) },
]

/** Whether a text is a period as dossiers write it; where fiscal years begin does not matter for its form. */
const isPeriod = (text: string): boolean => looksLikePeriod(text) && parsePeriod(text, 10) !== null

/** Years of the calendar of dossiers. Others of four digits are of another: 1445 of the Islamic one, 1402 of Iran's, 2566 of Thailand's. */
const [FIRST_YEAR, LAST_YEAR] = [1600, 2399]

/** Whether a text would be a period if its year were not one of another calendar. */
export const isOfOtherCalendar = (text: string): boolean => {
  const year = Number(/^(?:FY ?)?(\d{4})(?!\d)/i.exec(text.trim())?.[1] ?? FIRST_YEAR)
  return year < FIRST_YEAR || year > LAST_YEAR
}

/** A period as a dossier has it, or that a cell has two readings. */
export type PeriodCell = string | { readonly ambiguous: true }

const AMBIGUOUS: PeriodCell = { ambiguous: true }

const parseAs = (cell: string, order: DateOrder): PeriodCell | null => {
  const text = cell.trim()
  if (isOfOtherCalendar(text)) return null
  if (isPeriod(text)) return text
  for (const { form, write } of SPELLINGS) {
    const found = form.exec(text)
    const written = found && write(found.slice(1))
    if (written !== null) return isPeriod(written) ? written : null
  }
  const day = dateIn(text, order)
  return day === 'ambiguous' ? AMBIGUOUS : day
}

/**
 * Parses a period as publishers write it, into that of a dossier: `2008M01`, `JAN2009`, `enero 2023`, `ene-23`, `01/2023`, `2023-Q2`, `T2
 * 2023`, `FY24`, `12/31/2023`. Returns a mark where day and month may be swapped, null for anything else. Memoized, because rows share
 * their periods.
 */
export const periodIn = memoizeText((cell) => parseAs(cell, 'unknown'))

const dayFirst = memoizeText((cell) => parseAs(cell, 'day-first'))
const monthFirst = memoizeText((cell) => parseAs(cell, 'month-first'))

/** Creates a parser whose first date with slashes that leaves no choice decides the order; one in the other order has two readings. */
const createSameOrder = (): ((cell: string) => PeriodCell | null) => {
  let known: DateOrder = 'unknown'
  return (cell) => {
    const own = orderIn(cell)
    if (known === 'unknown') known = own
    return own === 'unknown' || own === known ? periodIn(cell) : AMBIGUOUS
  }
}

/** Returns the parser of the periods of one column. */
export const periodReader = (order: DateOrder): ((cell: string) => PeriodCell | null) => {
  if (order === 'unknown') return createSameOrder()
  return order === 'day-first' ? dayFirst : monthFirst
}
