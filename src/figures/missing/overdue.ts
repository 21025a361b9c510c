import {
  eachInSteps,
  indexOf,
  knownFrom,
  largestOf,
  memoize,
  memoizeSteps,
  publisherOf,
  reporterOf,
  sameText,
  sourceIds,
  type Day,
  type Observation,
  type Reading,
  type Statistic,
  type Steps,
  type Text,
} from '../../dossier/index.ts'

/** A publication that was expected and is missing. `days` counts from the day after it was due. */
export type Overdue =
  | { readonly kind: 'announced'; readonly expected: Day; readonly days: number }
  /** Nothing was announced; nothing has come for `days`, and the median between vintages is `usual`. */
  | { readonly kind: 'usual'; readonly last: Day; readonly days: number; readonly usual: number }

/** The number of intervals needed to know what is usual. */
const LEAST_INTERVALS = 4
/** Late means this many usual intervals (docs/format.md, "Notices"). */
const LATE = 1.5

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[half - 1] ?? 0, sorted[half] ?? 0]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

/** Returns the next publication announced with one publisher's newest vintage; null where none was. */
const announcedBy = (reading: Reading, newest: readonly Observation[]): Day | null => {
  const { sources } = indexOf(reading.dossier)
  const days = newest.flatMap(({ source }) =>
    sourceIds(source).flatMap((id) => {
      const next = sources.get(id)?.nextUpdate
      return next === undefined ? [] : [knownFrom(next)]
    }),
  )
  return days.length === 0 ? null : largestOf(days)
}

/** Returns what one publisher owes on the day: the announced publication, else the usual one. */
const owedBy = (reading: Reading, own: readonly Observation[]): Overdue | null => {
  const { on } = reading
  const vintages = [...new Set(own.map(({ published }) => knownFrom(published)))].toSorted((a, b) => a - b)
  const last = vintages.at(-1)
  if (last === undefined) return null
  const expected = announcedBy(
    reading,
    own.filter(({ published }) => knownFrom(published) === last),
  )
  if (expected !== null) return expected < on ? { kind: 'announced', expected, days: on - expected } : null
  const intervals = vintages.slice(1).map((day, at) => day - (vintages[at] ?? day))
  const usual = median(intervals)
  const isLate = intervals.length >= LEAST_INTERVALS && on - last > LATE * usual
  return isLate ? { kind: 'usual', last, days: on - last, usual } : null
}

/** Returns the first day on which a release was late. */
export const lateSince = (overdue: Overdue): Day =>
  overdue.kind === 'announced' ? overdue.expected + 1 : overdue.last + Math.floor(LATE * overdue.usual) + 1

/** The observations of one publisher. */
interface Hand {
  readonly hand: Text
  readonly own: Observation[]
}

/** Returns the observations of a statistic by who publishes them. */
const byPublisher = (reading: Reading, statistic: Statistic): readonly (readonly Observation[])[] => {
  const { dossier } = reading
  const hands: Hand[] = []
  const handOf = (one: Observation): Hand => {
    // Newspapers that quote a count do not release it: each is a hand of its own.
    const hand = reporterOf(dossier, statistic, one) ?? publisherOf(dossier, statistic, one)
    const known = hands.find((other) => sameText(other.hand, hand))
    if (known) return known
    const next: Hand = { hand, own: [] }
    hands.push(next)
    return next
  }
  /** Values that name nobody who counted them have the publisher of their source. */
  const ofSources = new Map<string, Hand>()
  for (const one of statistic.observations) {
    const source = one.countedBy === undefined && typeof one.source === 'string' ? one.source : null
    const hand = (source === null ? undefined : ofSources.get(source)) ?? handOf(one)
    if (source !== null) ofSources.set(source, hand)
    hand.own.push(one)
  }
  return hands.map(({ own }) => own)
}

const longest = (all: readonly Overdue[]): Overdue | null =>
  all.reduce<Overdue | null>((late, one) => (late && late.days >= one.days ? late : one), null)

/**
 * Returns the longest overdue publication of a statistic. Due is the `nextUpdate` of the newest vintage, or else 1.5
 * times the median of at least four intervals. Memoised.
 */
export const overdueOn = (reading: Reading, statistic: Statistic): Overdue | null => overdueIn(reading)(statistic)

const overdueIn = memoize((reading: Reading) =>
  memoize((statistic: Statistic): Overdue | null =>
    longest(byPublisher(reading, statistic).flatMap((own) => owedBy(reading, own) ?? [])),
  ),
)

/** Returns the sources of a publisher's newest vintage. */
const newestSources = (own: readonly Observation[]): readonly string[] => {
  const last = largestOf(own.map(({ published }) => knownFrom(published)))
  return own.flatMap(({ published, source }) => (knownFrom(published) === last ? sourceIds(source) : []))
}

function* overdueSteps(reading: Reading): Steps<ReadonlyMap<string, Overdue>> {
  const late = new Map<string, Overdue>()
  const note = (statistic: Statistic): void => {
    for (const own of byPublisher(reading, statistic)) {
      const owed = owedBy(reading, own)
      if (owed === null) continue
      for (const id of newestSources(own)) late.set(id, longest([owed, ...[late.get(id) ?? []].flat()]) ?? owed)
    }
  }
  yield* eachInSteps(reading.dossier.statistics, note)
  return late
}

const OVERDUE = memoizeSteps(overdueSteps)

/** Prepares a step of what is overdue while the program is idle; returns whether all is prepared. */
export const warmOverdue = (reading: Reading): boolean => OVERDUE.step(reading)

/** Returns what is overdue since a source: it has the newest vintage of a statistic, and the next one is late. */
export const overdueAfter = (reading: Reading, source: string): Overdue | null =>
  OVERDUE.of(reading).get(source) ?? null
