import type { Alarm, Release, Series } from './release.ts'

/** The one dimension of a part; null for a part of several. */
const dimensionOf = ({ dims }: Series): string | null => {
  const names = Object.keys(dims ?? {})
  return names.length === 1 ? (names[0] ?? null) : null
}

const nameOf = ({ dims }: Series): string => Object.values(dims ?? {}).join(', ')

const valuesOf = ({ values }: Series): ReadonlyMap<string, number> =>
  new Map(values.map(({ period, value }) => [period, value]))

/** Fewest periods, and smallest share of those that differ, in which two parts have exchanged their values. */
const FEWEST_SWAPPED = 2
const MOST_OF = 0.8

/** Values this close are the same part, whatever its release. */
const CLOSE = 0.1

const isClose = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(a, b) * CLOSE

interface Exchange {
  readonly period: string
  readonly before: readonly [number, number]
  readonly isSwapped: boolean
}

/** Returns the periods in which two parts differ much, and whether each has the other's earlier value. */
const exchangesOf = (a: Series, b: Series): readonly Exchange[] => {
  const other = valuesOf(b)
  return a.values.flatMap(({ period, value }) => {
    const [one, two] = [a.history.lines.get(period)?.at(-1)?.value, b.history.lines.get(period)?.at(-1)?.value]
    const second = other.get(period)
    if (one === undefined || two === undefined || second === undefined) return []
    if (isClose(one, two) || Math.abs(one - two) < a.habit.noise) return []
    return [{ period, before: [one, two] as const, isSwapped: isClose(value, two) && isClose(second, one) }]
  })
}

const swapOf = (a: Series, b: Series): readonly Alarm[] => {
  const exchanges = exchangesOf(a, b)
  const swapped = exchanges.filter(({ isSwapped }) => isSwapped)
  const first = swapped[0]
  if (!first || swapped.length < FEWEST_SWAPPED || swapped.length < exchanges.length * MOST_OF) return []
  const { period, before } = first
  return [{ rule: 'swapped', period, names: [nameOf(a), nameOf(b)], before, periods: swapped.length }]
}

/** Most parts of one dimension of which every pair is compared: outcomes and components, not countries. */
const MOST_PARTS = 12

/** Pairs of parts that have exchanged their values, as after two columns were swapped. */
export const swapped = ({ parts }: Release): readonly Alarm[] =>
  [...byDimension(parts).values()]
    .filter((all) => all.length <= MOST_PARTS)
    .flatMap((all) => all.flatMap((a, index) => all.slice(index + 1).flatMap((b) => swapOf(a, b))))

const byDimension = (parts: readonly Series[]): ReadonlyMap<string, readonly Series[]> => {
  const all = new Map<string, Series[]>()
  for (const part of parts) {
    const dimension = dimensionOf(part)
    if (dimension !== null) all.set(dimension, [...(all.get(dimension) ?? []), part])
  }
  return all
}

/** Dimensions whose parts are the whole, so that they have to add up to the total. */
const WHOLE = new Set(['component', 'outcome'])

/** A sum may differ by a twentieth of the total, and by what rounding of a few cells can do. */
const SUM_SHARE = 0.05
const SUM_ROUNDING = 30

/** Periods whose parts do not add up to the total: a column is in the wrong place, or missing. */
export const parts = (release: Release): readonly Alarm[] => {
  if (!release.isCounted || release.publisher === 'tidy') return []
  return [...byDimension(release.parts)].flatMap(([dimension, all]) => {
    if (!WHOLE.has(dimension)) return []
    const maps = all.map(valuesOf)
    return release.total.values.flatMap(({ period, value: total }): readonly Alarm[] => {
      const known = maps.flatMap((values) => values.get(period) ?? [])
      const sum = known.reduce((add, value) => add + value, 0)
      const isOff = known.length > 0 && Math.abs(sum - total) > Math.max(total * SUM_SHARE, SUM_ROUNDING)
      return isOff ? [{ rule: 'parts', period, sum, total, names: all.map(nameOf) }] : []
    })
  })
}
