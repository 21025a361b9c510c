import {
  calendar,
  dayOf,
  largestOf,
  memoize,
  type Day,
  type Grain,
  type KnownObservation,
  type Period,
} from '../../dossier/index.ts'

/** The lengths of periods that follow each other in a series; days and intervals need not. */
const GAP_UNITS = ['year', 'fiscal-year', 'quarter', 'month', 'week'] as const
type GapUnit = (typeof GAP_UNITS)[number]

/** Periods that are missing between the first and the last of a series: “54 of 56 years”. */
export interface Gap {
  readonly unit: GapUnit
  readonly has: number
  readonly of: number
  readonly missing: readonly Period[]
}

/** Most periods from the first to the last in which gaps are looked for: 250 years of months, 57 of weeks. */
const LONGEST_SERIES = 3_000

const MONTHS: Readonly<Record<Exclude<GapUnit, 'week'>, number>> = { year: 12, 'fiscal-year': 12, quarter: 3, month: 1 }

const firstOfNext = ({ first, last }: Period, unit: GapUnit): Day => {
  if (unit === 'week') return last + 1
  const [year, month, day] = calendar(first)
  return dayOf(year, month + MONTHS[unit], day)
}

/** Returns the period that follows one of the same length, named like it; the end of a year is followed by the end of the next. */
const nextAfter = (period: Period, unit: GapUnit): Period => {
  const first = firstOfNext(period, unit)
  if (period.grain === 'day') return { first, last: first, grain: 'day', year: period.year + 1 }
  const bare = { ...period, first, last: first + 6 }
  const last = unit === 'week' ? bare.last : firstOfNext(bare, unit) - 1
  // A week is one of the year that has its Thursday.
  const year = unit === 'fiscal-year' ? period.year + 1 : calendar(unit === 'week' ? first + 3 : last)[0]
  return { ...period, first, last, year }
}

const isYearEnd = ({ grain, last }: Period): boolean =>
  grain === 'day' && calendar(last)[1] === 12 && calendar(last)[2] === 31

const GRAINS: ReadonlySet<Grain> = new Set(GAP_UNITS)

/** Returns the step that a period is part of; null for days and intervals. A stock on 31 December is one of its year. */
const unitOf = (period: Period): GapUnit | null => {
  if (isYearEnd(period)) return 'year'
  return GRAINS.has(period.grain) ? (period.grain as GapUnit) : null
}

/** Returns the periods that no other one overlaps: a year in which the months are known is not missing. */
const uncovered = (missing: readonly Period[], others: readonly Period[]): readonly Period[] => {
  const sorted = others.toSorted((a, b) => a.first - b.first)
  let [at, reach] = [0, Number.NEGATIVE_INFINITY]
  return missing.filter(({ first, last }) => {
    for (let other = sorted[at]; other && other.first <= last; other = sorted[++at]) reach = Math.max(reach, other.last)
    return reach < first
  })
}

const gapOf = (unit: GapUnit, own: readonly Period[], others: readonly Period[]): Gap | null => {
  const known = new Set(own.map(({ first }) => first))
  const [start, end] = [own.reduce((a, b) => (b.first < a.first ? b : a)), largestOf(known)]
  const absent: Period[] = []
  let of = 1
  for (let period = nextAfter(start, unit); period.first <= end; period = nextAfter(period, unit)) {
    if (++of > LONGEST_SERIES) return null
    if (!known.has(period.first)) absent.push(period)
  }
  const missing = uncovered(absent, others)
  return missing.length === 0 ? null : { unit, has: of - missing.length, of, missing }
}

/** Returns the periods that are missing inside a series, for each length of period that it has. */
export const gapsIn = (periods: readonly Period[]): readonly Gap[] =>
  GAP_UNITS.flatMap((unit) => {
    const own = periods.filter((one) => unitOf(one) === unit)
    if (own.length < 2) return []
    const others = periods.filter((one) => unitOf(one) !== unit)
    return gapOf(unit, own, others) ?? []
  })

/** Returns the gaps of a series; a figure in words is known, one without a value is missing. */
export const gapsOf: (series: readonly KnownObservation[]) => readonly Gap[] = memoize((series) =>
  gapsIn(
    series.filter(({ newest }) => newest.value !== null || newest.asStated !== undefined).map(({ period }) => period),
  ),
)
