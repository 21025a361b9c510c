import { dimsKey, knownFrom, parsePeriod, type Day, type Observation, type Statistic } from '../../dossier/index.ts'

/** A value of one vintage. */
export interface VintageValue {
  readonly published: string
  readonly value: number
  readonly status: Observation['status']
}

/** The total of a statistic in one period, vintage after vintage, oldest first. */
export type Line = readonly VintageValue[]

/** What a dossier knows of a publisher's earlier releases of one statistic. */
export interface History {
  /** Vintages before the one that comes in, oldest first. */
  readonly vintages: readonly string[]
  /** Totals by period. */
  readonly lines: ReadonlyMap<string, Line>
  /** Periods of the newest vintage, in order of time. */
  readonly newest: readonly string[]
}

const isTotal = ({ dims }: Observation): boolean => dimsKey(dims ?? {}) === ''

const byDay = (a: { readonly published: string }, b: { readonly published: string }): number =>
  knownFrom(a.published) - knownFrom(b.published)

/** Returns the last day of a period; fiscal years end where their statistic says so. */
export const lastDayOf = (period: string, fiscalYearStart?: number): Day =>
  parsePeriod(period, fiscalYearStart)?.last ?? -Infinity

/** Collects the totals of a statistic that were published before a day. */
export const historyOf = (statistic: Statistic, published: string): History => {
  const earlier = statistic.observations
    .filter((one) => isTotal(one) && one.value !== null && knownFrom(one.published) < knownFrom(published))
    .toSorted(byDay)
  const vintages = [...new Set(earlier.map((one) => one.published))]
  const lines = new Map<string, VintageValue[]>()
  for (const { period, published: on, value, status } of earlier)
    lines.set(period, [...(lines.get(period) ?? []), { published: on, value: value ?? 0, status }])
  const newest = earlier.filter((one) => one.published === vintages.at(-1)).map(({ period }) => period)
  const byEnd = (a: string, b: string): number =>
    lastDayOf(a, statistic.fiscalYearStart) - lastDayOf(b, statistic.fiscalYearStart)
  return { vintages, lines, newest: newest.toSorted(byEnd) }
}
