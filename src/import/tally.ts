import { addWritten } from './add.ts'
import type { Figure } from './publisher.ts'

/** The sum of a slice in a period: null where all of its figures are missing, and a minimum where some are. */
type Sum = Pick<Figure, 'value' | 'qualifier'>

/** Sums by slice and period: the total, or one value of a dimension. */
export interface Tally {
  /** Adds a figure; a minimum is a sum of a row of which a part is missing. */
  readonly add: (part: string, period: string, value: number | null, isMinimum?: boolean) => void
  /** Returns every slice with its sums in order of period. */
  readonly parts: () => ReadonlyMap<string, readonly (readonly [string, Sum])[]>
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

/** A sum while rows are added to it. */
interface Collected {
  value: number | null
  /** Whether a figure is missing. */
  lacks: boolean
}

const sumOf = ({ value, lacks }: Collected): Sum => ({
  value,
  ...(lacks && value !== null && { qualifier: 'at-least' as const }),
})

/** Creates an empty tally. */
export const createTally = (): Tally => {
  const sums = new Map<string, Map<string, Collected>>()
  const add: Tally['add'] = (part, period, value, isMinimum = false) => {
    let periods = sums.get(part)
    if (periods === undefined) sums.set(part, (periods = new Map()))
    const before = periods.get(period)
    const lacks = isMinimum || value === null
    if (before === undefined) periods.set(period, { value, lacks })
    else {
      if (value !== null) before.value = before.value === null ? value : addWritten(before.value, value)
      before.lacks ||= lacks
    }
  }
  return {
    add,
    parts: () =>
      new Map(
        [...sums].map(([part, periods]) => [
          part,
          [...periods].toSorted(byPeriod).map(([period, one]) => [period, sumOf(one)] as const),
        ]),
      ),
    periods: () => [...new Set([...sums.values()].flatMap((periods) => [...periods.keys()]))].toSorted(),
  }
}
