import {
  distinctTexts,
  knownFrom,
  memoize,
  sameText,
  type Observation,
  type Statistic,
  type Text,
} from '../../dossier/index.ts'

type Counter = Text | undefined

const of =
  (counter: Counter) =>
  ({ countedBy }: Observation): boolean =>
    sameText(countedBy, counter)

const countersOf = ({ observations }: Statistic): readonly Counter[] =>
  distinctTexts(observations.map(({ countedBy }) => countedBy))

const newestDay = ({ observations }: Statistic): number =>
  observations.reduce((newest, { published }) => Math.max(newest, knownFrom(published)), -Infinity)

/** Returns a statistic once for each who counted, with its figures only, who published last first; itself where one counted. */
export const byCounter: (statistic: Statistic) => readonly Statistic[] = memoize((statistic) => {
  const counters = countersOf(statistic)
  if (counters.length < 2) return [statistic]
  return counters
    .map((one) => ({ ...statistic, observations: statistic.observations.filter(of(one)) }))
    .toSorted((a, b) => newestDay(b) - newestDay(a))
})

/** Returns a statistic with the figures of the one who counted another only. */
export const withCounterOf = (statistic: Statistic, other: Statistic): Statistic => {
  const counter = other.observations[0]?.countedBy
  const own = statistic.observations.filter(of(counter))
  return own.length === statistic.observations.length ? statistic : { ...statistic, observations: own }
}
