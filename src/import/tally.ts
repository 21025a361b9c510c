import { addWritten } from './add.ts'

/** Sums by slice and period: the total, or one value of a dimension. A sum of missing values only is missing. */
export interface Tally {
  readonly add: (part: string, period: string, value: number | null) => void
  /** Returns every slice with its sums in order of period; null for a sum of missing values only. */
  readonly parts: () => ReadonlyMap<string, readonly (readonly [string, number | null])[]>
  readonly periods: () => readonly string[]
}

/** The key of the total. */
export const TOTAL = ''

/** Returns the key of a slice. No name contains a line break. */
export const slice = (dimension: string, value: string): string => `${dimension}\n${value}`

/** Returns the dims of a slice; undefined for the total. */
export const dimsOf = (part: string): Readonly<Record<string, string>> | undefined => {
  if (part === TOTAL) return undefined
  const at = part.indexOf('\n')
  return { [part.slice(0, at)]: part.slice(at + 1) }
}

const byPeriod = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1)

/** Creates an empty tally. */
export const createTally = (): Tally => {
  const sums = new Map<string, Map<string, number | null>>()
  const add = (part: string, period: string, value: number | null): void => {
    let periods = sums.get(part)
    if (periods === undefined) sums.set(part, (periods = new Map()))
    const before = periods.get(period)
    if (before === undefined || before === null) periods.set(period, value)
    else if (value !== null) periods.set(period, addWritten(before, value))
  }
  return {
    add,
    parts: () => new Map([...sums].map(([part, periods]) => [part, [...periods].toSorted(byPeriod)])),
    periods: () => [...new Set([...sums.values()].flatMap((periods) => [...periods.keys()]))].toSorted(),
  }
}
