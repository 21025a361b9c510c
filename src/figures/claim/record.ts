import {
  allSeries,
  calendar,
  dayOf,
  parsePeriod,
  yearsLater,
  type RECORD_CLAIMS,
  type Claim,
  type Period,
  type Series,
} from '../../dossier/index.ts'
import { compare, seriesFor, type Checked, type Comparison, type Role } from './comparison.ts'
import { highestBy, lowestBy } from './extreme.ts'
import { rangeOf, statedOf, toleranceOf, type Range, type Stated } from './interval.ts'
import { judged, unchecked, type Verdict } from './outcome.ts'
import { figureOf, type Figure } from './tiling.ts'

type RecordKind = (typeof RECORD_CLAIMS)[number]

/** Returns the first day of the month that lies `by` months before that of a day. */
const monthsBefore = (day: number, by: number): number => {
  const [year, month] = calendar(day)
  return dayOf(year, month - by, 1)
}

const MONTHS: Readonly<Partial<Record<Period['grain'], number>>> = {
  month: 1,
  quarter: 3,
  year: 12,
  'fiscal-year': 12,
}

/** Returns the previous period of the same length: the month before, or, for a span of days, the same days a year before. */
const periodBefore = (period: Period): Period => {
  const { first, last, grain } = period
  const months = MONTHS[grain]
  if (months !== undefined) {
    const start = monthsBefore(first, months)
    const year = grain === 'fiscal-year' ? period.year - 1 : calendar(start)[0]
    return { first: start, last: first - 1, grain, year }
  }
  if (grain === 'day' || grain === 'week')
    return { ...period, first: first - (last - first + 1), last: first - 1, year: calendar(first - 1)[0] }
  return { ...period, first: yearsLater(first, -1), last: yearsLater(last, -1), year: period.year - 1 }
}

/** Returns the earlier periods of one length, back to the day `from`. Stops after `most`, because with more of them some are unknown. */
const periodsBefore = (period: Period, from: number, most: number): readonly Period[] => {
  const found: Period[] = []
  for (let one = periodBefore(period); one.first >= from && found.length < most; one = periodBefore(one))
    found.push(one)
  return found
}

/** Returns what a figure may be; of a period that is known in part, at least that part. */
const spread = ({ value, qualifier, partial }: Figure): Range => {
  const range = rangeOf(value, qualifier, qualifier === 'about' ? toleranceOf(value, qualifier) : 0)
  return partial ? { ...range, high: Infinity } : range
}

/** Returns whether a figure is certainly higher than another, or lower for a record low. */
const beats = (kind: RecordKind, one: Figure, other: Figure): boolean =>
  kind === 'highest' ? spread(one).low > spread(other).high : spread(one).high < spread(other).low

/** Returns whether a figure may be beaten by another, given their bounds. */
const mayBeat = (kind: RecordKind, one: Figure, other: Figure): boolean =>
  kind === 'highest' ? spread(one).high > spread(other).low : spread(one).low < spread(other).high

const most = (kind: RecordKind, figures: readonly Figure[]): Figure | null =>
  (kind === 'highest' ? highestBy : lowestBy)(figures, ({ value }) => value)

interface RecordClaimed {
  readonly kind: RecordKind
  readonly since?: string | undefined
}

const asStated = (own: Figure, claim: Claim): Stated =>
  statedOf(own.value, { ...claim, qualifier: own.qualifier }, false)

/** Returns the day from which the record is claimed, else the first day with data. */
const beginsAt = (checked: Checked, series: Series, since: string | undefined): number => {
  const period = since === undefined ? null : parsePeriod(since, checked.statistic.fiscalYearStart)
  return period?.first ?? series.known[0]?.period.first ?? checked.period.first
}

/** Judges a record by what is known of a statistic at one time. */
const judgeAt = (checked: Checked, { kind, since }: RecordClaimed): Verdict => {
  const { statistic, claim, period } = checked
  const series = seriesFor(allSeries(statistic), claim.dims ?? {})
  const own = series && figureOf(statistic, series, period)
  if (!series || !own) return unchecked('period-unknown')
  if (own.partial) return unchecked('partial-period')
  const periods = periodsBefore(period, beginsAt(checked, series, since), series.known.length + 1)
  const figures = periods.flatMap((one) => figureOf(statistic, series, one) ?? [])
  const rival = most(
    kind,
    figures.filter((one) => beats(kind, one, own)),
  )
  const stated = asStated(own, claim)
  const beside = (figure: Figure, role: Role, holds = false): Comparison => ({
    ...compare(stated, figure, { role, per: undefined }),
    compared: 'record',
    base: own,
    holds,
  })
  if (rival) return judged('contradicted', 'record', beside(rival, 'own'))
  const whole = figures.filter(({ partial }) => !partial)
  const next = most(kind, whole)
  if (!next || since === undefined || whole.length < periods.length)
    return unchecked('record-gaps', beside(next ?? own, 'nearest'))
  const open = figures.some((one) => mayBeat(kind, one, own))
  return judged(open ? 'not-contradicted' : 'consistent', 'record', beside(next, 'own', !open))
}

/**
 * Judges a claim that a figure is the highest or lowest since a period: contradicted by an earlier one that beats it, confirmed only where
 * every period of that length is known (FORMAT, "claim"). Without a period since when, it is not known when counting began. What was a
 * record by the figures of its day stays one, though they were revised since.
 */
export const judgeRecord = (checked: Checked, record: RecordClaimed): Verdict => {
  const now = judgeAt(checked, record)
  if (now.kind === 'consistent' || now.kind === 'cannot-be-checked') return now
  const then = judgeAt({ ...checked, statistic: checked.whenMade }, record)
  if (then.kind !== 'consistent') return now
  return { ...now, kind: 'consistent', whenStated: { ...then.own, role: 'when-stated' } }
}
