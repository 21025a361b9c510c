import { knownFrom, parseDate } from '../period.ts'
import type { Path } from '../problem.ts'
import type { Dossier } from '../schema.ts'

/** A date before another one that it can only follow, such as the end of a role before its beginning. */
export interface Misordered {
  readonly path: Path
  readonly date: string
  /** The field that has the other date. */
  readonly field: string
  readonly earlier: string
}

const MILLISECONDS_A_DAY = 86_400_000

/** How long after midnight in UTC a day lasts in Hawaii: the zone of a publication day is not known. */
const MILLISECONDS_TO_HAWAII = 36_000_000

/** Returns the instant of a time of day with an offset from UTC; null for any other date. */
export const instantOf = (date: string): number | null =>
  /T.*(?:Z|[+-]\d\d:\d\d)$/u.test(date) ? Date.parse(date) : null

/** Returns whether a date is certainly later than a publication; a time with an offset may be on the next day elsewhere. */
export const isAfter = (date: string, published: string): boolean => {
  const [instant, other] = [instantOf(date), instantOf(published)]
  if (instant === null) return (parseDate(date)?.first ?? -Infinity) > knownFrom(published)
  return other === null
    ? instant >= (knownFrom(published) + 1) * MILLISECONDS_A_DAY + MILLISECONDS_TO_HAWAII
    : instant > other
}

/** Returns whether a date ends before another one begins; dates of months and years may overlap. */
export const isBefore = (date: string, other: string): boolean => {
  const start = parseDate(other)?.first
  return parseDate(date) !== null && start !== undefined && knownFrom(date) < start
}

const compared = (date: string | undefined, field: string, earlier: string | undefined, path: Path): Misordered[] =>
  date !== undefined && earlier !== undefined && isBefore(date, earlier) ? [{ path, date, field, earlier }] : []

/** Returns the dates of roles and retractions that are before those that they follow. */
export const misordered = ({ sources, participants }: Dossier): readonly Misordered[] => [
  ...sources.flatMap(({ retracted, published }, at) =>
    compared(retracted?.date, 'published', published, ['sources', at, 'retracted', 'date']),
  ),
  ...participants.flatMap(({ roles }, at) =>
    (roles ?? []).flatMap(({ from, to }, index) =>
      compared(to, 'from', from, ['participants', at, 'roles', index, 'to']),
    ),
  ),
]
