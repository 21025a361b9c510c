import {
  indexOf,
  knownFrom,
  publisherOf,
  sameText,
  sourceId,
  type Day,
  type Observation,
  type Reading,
  type Source,
  type Statistic,
  type Text,
} from '../dossier/index.ts'

/** A publication that was expected by a day and is not in the dossier. */
export interface Overdue {
  readonly expected: Day
  /** Days from the one after `expected` to the day of the reading. */
  readonly days: number
}

interface Announced {
  readonly observation: Observation
  readonly next: Day
}

const announced = (observation: Observation, source: Source | undefined): readonly Announced[] =>
  source?.nextUpdate ? [{ observation, next: knownFrom(source.nextUpdate) }] : []

/** Whether one announcement is of a later day than another, or of the same day and published later. */
const later = (a: Announced, b: Announced): boolean =>
  a.next > b.next || (a.next === b.next && knownFrom(a.observation.published) >= knownFrom(b.observation.published))

/** What one publisher owes on the day: its newest announcement, unless that lies ahead or something of it has come since. */
const owedBy = (
  on: Day,
  known: readonly Observation[],
  announcements: readonly Announced[],
  own: (one: Observation) => boolean,
): Overdue | null => {
  const last = announcements
    .filter(({ observation }) => own(observation))
    .reduce<Announced | null>((newest, one) => (newest && later(newest, one) ? newest : one), null)
  if (!last || last.next >= on) return null
  const since = known.some((one) => own(one) && knownFrom(one.published) > knownFrom(last.observation.published))
  return since ? null : { expected: last.next, days: on - last.next }
}

/**
 * Whether a publisher's usual day has passed: the newest `nextUpdate` that its sources announced lies before the reading's day, and
 * nothing of that publisher has come since. Of several publishers the one that is longest overdue.
 */
export const overdueOn = (reading: Reading, statistic: Statistic): Overdue | null => {
  const { dossier, on } = reading
  const { sources } = indexOf(dossier)
  const known = statistic.observations.filter((one) => knownFrom(one.published) <= on)
  const announcements = known.flatMap((one) => announced(one, sources.get(sourceId(one.source))))
  const handOf = (one: Observation): Text => publisherOf(dossier, statistic, one)
  const publishers = announcements.map(({ observation }) => handOf(observation))
  const hands = publishers.filter((one, at) => publishers.findIndex((other) => sameText(one, other)) === at)
  return hands
    .flatMap((hand) => owedBy(on, known, announcements, (one) => sameText(handOf(one), hand)) ?? [])
    .reduce<Overdue | null>((longest, one) => (longest && longest.days >= one.days ? longest : one), null)
}
