/** Sums by part and period. A part is the total or one slice of it; what is missing everywhere stays missing. */
export interface Tally {
  readonly add: (part: string, period: string, value: number | null) => void
  /** Every part, its periods in order, and their sums; null where nothing but missing cells went in. */
  readonly parts: () => ReadonlyMap<string, readonly (readonly [string, number | null])[]>
  readonly periods: () => readonly string[]
}

/** The part that is no slice. */
export const TOTAL = ''

/** A slice by what it is limited to, as the key of a part. No name has a line break. */
export const slice = (dimension: string, value: string): string => `${dimension}\n${value}`

/** What a part is limited to, as a dossier writes it; undefined for the total. */
export const dimsOf = (part: string): Readonly<Record<string, string>> | undefined => {
  if (part === TOTAL) return undefined
  const at = part.indexOf('\n')
  return { [part.slice(0, at)]: part.slice(at + 1) }
}

const byPeriod = (a: readonly [string, unknown], b: readonly [string, unknown]): number => (a[0] < b[0] ? -1 : 1)

/** An empty tally. */
export const createTally = (): Tally => {
  const sums = new Map<string, Map<string, number | null>>()
  const add = (part: string, period: string, value: number | null): void => {
    let periods = sums.get(part)
    if (periods === undefined) sums.set(part, (periods = new Map()))
    const before = periods.get(period)
    if (before === undefined || before === null) periods.set(period, value)
    else if (value !== null) periods.set(period, before + value)
  }
  return {
    add,
    parts: () => new Map([...sums].map(([part, periods]) => [part, [...periods].toSorted(byPeriod)])),
    periods: () => [...new Set([...sums.values()].flatMap((periods) => [...periods.keys()]))].toSorted(),
  }
}
