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
