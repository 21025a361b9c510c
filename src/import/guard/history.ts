import { dimsKey, knownFrom, parsePeriod, type Day, type Observation, type Statistic } from '../../dossier/index.ts'

/** A value of one vintage. */
export interface VintageValue {
  readonly published: string
  readonly value: number
  readonly status: Observation['status']
}

/** The values of a series in one period, vintage after vintage, oldest first. */
export type Line = readonly VintageValue[]

/** What a dossier knows of a publisher's earlier releases of one series: a total, or one of its parts. */
export interface History {
  /** What limits the series; undefined for the total. */
  readonly dims: Observation['dims']
  /** Vintages before the one that comes in, oldest first. */
  readonly vintages: readonly string[]
  /** Values by period. */
  readonly lines: ReadonlyMap<string, Line>
  /** Periods of the newest vintage, in order of time. */
  readonly newest: readonly string[]
}

/** The history of a series that a dossier does not have. */
export const NO_HISTORY: History = { dims: undefined, vintages: [], lines: new Map(), newest: [] }

/** The key of the total among the series of a statistic. */
export const TOTAL_KEY = dimsKey({})

const byDay = (a: { readonly published: string }, b: { readonly published: string }): number =>
  knownFrom(a.published) - knownFrom(b.published)

/** Returns the last day of a period; fiscal years end where their statistic says so. */
export const lastDayOf = (period: string, fiscalYearStart?: number): Day =>
  parsePeriod(period, fiscalYearStart)?.last ?? -Infinity

const historyIn = (earlier: readonly Observation[], fiscalYearStart: number | undefined): History => {
  const vintages = [...new Set(earlier.map((one) => one.published))]
  const lines = new Map<string, VintageValue[]>()
  for (const { period, published, value, status } of earlier) {
    const line = lines.get(period)
    const one = { published, value: value ?? 0, status }
    if (line) line.push(one)
    else lines.set(period, [one])
  }
  const newest = earlier.filter((one) => one.published === vintages.at(-1)).map(({ period }) => period)
  const byEnd = (a: string, b: string): number => lastDayOf(a, fiscalYearStart) - lastDayOf(b, fiscalYearStart)
  return { dims: earlier[0]?.dims, vintages, lines, newest: newest.toSorted(byEnd) }
}

/** Collects what was published of a statistic before a day, series by series: the total, and each part by its `dimsKey`. */
export const historiesOf = (
  { observations, fiscalYearStart }: Statistic,
  published: string,
): ReadonlyMap<string, History> => {
  const bySeries = new Map<string, Observation[]>()
  for (const one of observations) {
    if (one.value === null || knownFrom(one.published) >= knownFrom(published)) continue
    const key = dimsKey(one.dims ?? {})
    const known = bySeries.get(key)
    if (known) known.push(one)
    else bySeries.set(key, [one])
  }
  return new Map([...bySeries].map(([key, earlier]) => [key, historyIn(earlier.toSorted(byDay), fiscalYearStart)]))
}
