import { dayOf, knownFrom } from '../../dossier/index.ts'
import type { NewestYear } from '../publisher.ts'

/** Periods of one year, by what UNHCR counts: stocks at a moment, flows over months. */
type Measure = 'stock' | 'flow'

/** Returns the period of a whole year: its last day for a stock. */
export const wholeYear = (year: string, measure: Measure): string => (measure === 'stock' ? `${year}-12-31` : year)

/** Returns the period of a year's first half: its last day for a stock. */
export const halfYear = (year: string, measure: Measure): string =>
  measure === 'stock' ? `${year}-06-30` : `${year}-01/${year}-06`

/** What decides how much of its newest year a file covers. */
export interface NewestYearBasis {
  readonly year: string
  /** The vintage; null where it is not known. */
  readonly published: string | null
  readonly given: NewestYear
  /** Whether the rows above the header speak of the end of the year. */
  readonly endsYear: boolean
}

/**
 * Decides whether the newest year of a file is a half or a whole one. UNHCR shows the first six months of a running year under the bare
 * year until it publishes the whole one, in the middle of June of the next: before 1 June it is half, from 1 July whole, and in June the
 * file's own words decide, if any.
 */
export const newestYearOf = (basis: NewestYearBasis): 'half' | 'whole' | 'unsettled' => {
  const { year, published, given, endsYear } = basis
  if (given !== 'by-vintage') return given
  if (published === null) return 'whole'
  const day = knownFrom(published)
  const next = Number(year) + 1
  if (day < dayOf(next, 6, 1)) return 'half'
  return day >= dayOf(next, 7, 1) || endsYear ? 'whole' : 'unsettled'
}
