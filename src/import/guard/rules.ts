import { knownFrom, type GuardRule } from '../../dossier/index.ts'
import { isoMonth } from '../date.ts'
import type { Figure } from '../publisher.ts'
import { limitOf, shareOf, type Habit } from './habit.ts'
import { lastDayOf, type History, type VintageValue } from './history.ts'

/** What a release says of one statistic beside what earlier ones said. */
export interface Release {
  readonly published: string
  readonly figures: readonly Figure[]
  readonly history: History
  readonly habit: Habit
  readonly fiscalYearStart: number | undefined
  /** Whether the publisher has a figure for every month, so that a month without one is missing. */
  readonly isContinuous: boolean
}

/** What a rule found, with the figures and the habit that it is compared with. */
export type Alarm =
  | { readonly rule: 'bytes'; readonly published: string }
  | { readonly rule: 'gone' | 'gap'; readonly period: string; readonly before: number | null }
  | { readonly rule: 'shorter'; readonly period: string; readonly last: string; readonly published: string }
  | { readonly rule: 'older'; readonly period: string; readonly published: string; readonly periods: number }
  | { readonly rule: 'provisional'; readonly period: string; readonly published: string }
  | { readonly rule: 'zero'; readonly period: string }
  | {
      readonly rule: 'revision'
      readonly period: string
      readonly before: number
      readonly after: number
      readonly published: string
      readonly habit: Habit
    }
  | {
      readonly rule: 'jump'
      readonly period: string
      readonly before: number
      readonly after: number
      readonly from: string
    }

interface Value extends Figure {
  readonly value: number
}

/** The totals of a release that have a value, in order of time. */
const totalsOf = ({ figures, fiscalYearStart }: Release): readonly Value[] =>
  figures
    .filter((one): one is Value => one.value !== null && one.dims === undefined)
    .toSorted((a, b) => lastDayOf(a.period, fiscalYearStart) - lastDayOf(b.period, fiscalYearStart))

/** Whether a value covered its whole period when it was published. */
const wasWhole = ({ published }: VintageValue, period: string, fiscalYearStart: number | undefined): boolean =>
  knownFrom(published) > lastDayOf(period, fiscalYearStart)

/** Periods of the newest release that are missing within the time that this one covers. */
const gone = (release: Release, totals: readonly Value[]): readonly Alarm[] => {
  const { history, fiscalYearStart } = release
  const own = new Set(totals.map(({ period }) => period))
  const [first, last] = [totals[0], totals.at(-1)].map((one) => lastDayOf(one?.period ?? '', fiscalYearStart))
  return history.newest
    .filter((period) => {
      const day = lastDayOf(period, fiscalYearStart)
      return !own.has(period) && day >= (first ?? 0) && day <= (last ?? 0)
    })
    .map((period) => ({ rule: 'gone', period, before: history.lines.get(period)?.at(-1)?.value ?? null }))
}

const MONTH = /^(\d{4})-(\d{2})$/

const nextMonth = (period: string): string | null => {
  const found = MONTH.exec(period)
  if (!found) return null
  const [year, month] = [Number(found[1]), Number(found[2])]
  return month === 12 ? isoMonth(year + 1, 1) : isoMonth(year, month + 1)
}

/** Months that are missing between two that the release has, and that no earlier release had either. */
const gap = ({ history, isContinuous }: Release, totals: readonly Value[]): readonly Alarm[] => {
  if (!isContinuous) return []
  const own = new Set(totals.map(({ period }) => period))
  const last = totals.findLast(({ period }) => MONTH.test(period))?.period ?? ''
  return totals.flatMap(({ period }) => {
    const next = nextMonth(period)
    const isGap = next !== null && next < last && !own.has(next) && !history.newest.includes(next)
    return isGap ? [{ rule: 'gap' as const, period: next, before: null }] : []
  })
}

/** A release that ends before the newest one does. */
const shorter = ({ history, fiscalYearStart }: Release, totals: readonly Value[]): readonly Alarm[] => {
  const [last, before] = [totals.at(-1)?.period, history.newest.at(-1)]
  if (last === undefined || before === undefined) return []
  return lastDayOf(last, fiscalYearStart) < lastDayOf(before, fiscalYearStart)
    ? [{ rule: 'shorter', period: before, last, published: history.vintages.at(-1) ?? '' }]
    : []
}

/** Fewest periods that have to agree with an older release and not with the newest one: one may go back by chance. */
const FEWEST_RETURNED = 2

/** A release whose values are those of an older one wherever the newest one had revised them. */
const older = ({ history }: Release, totals: readonly Value[]): readonly Alarm[] => {
  const revised = totals.flatMap(({ period, value }) => {
    const line = history.lines.get(period) ?? []
    const [newest, back] = [line.at(-1), line.slice(0, -1).findLast((one) => one.value === value)]
    return newest && line.some((one) => one.value !== newest.value) ? [{ period, value, newest, back }] : []
  })
  const returned = revised.filter(({ newest, value, back }) => newest.value !== value && back !== undefined)
  const first = returned[0]
  return first?.back && returned.length >= FEWEST_RETURNED && returned.length === revised.length
    ? [{ rule: 'older', period: first.period, published: first.back.published, periods: returned.length }]
    : []
}

/** Values that moved farther than this statistic is usually revised. */
const revision = ({ history, habit, fiscalYearStart }: Release, totals: readonly Value[]): readonly Alarm[] =>
  totals.flatMap(({ period, value }) => {
    const before = history.lines.get(period)?.at(-1)
    if (!before || !wasWhole(before, period, fiscalYearStart)) return []
    if (shareOf(before.value, value) <= limitOf(habit)) return []
    return [
      { rule: 'revision' as const, period, before: before.value, after: value, published: before.published, habit },
    ]
  })

/** Provisional values instead of final ones. */
const provisional = ({ history }: Release, totals: readonly Value[]): readonly Alarm[] =>
  totals.flatMap(({ period, status }) => {
    const before = history.lines.get(period)?.at(-1)
    return status === 'provisional' && before?.status === 'final'
      ? [{ rule: 'provisional' as const, period, published: before.published }]
      : []
  })

/** Below this a value says too little for its neighbour to be ten times as large. */
const BASE = 30
const TIMES = 10

interface Step {
  readonly from: Value
  readonly to: Value
}

const stepsOf = (totals: readonly Value[]): readonly Step[] =>
  totals.slice(1).flatMap((to, index) => {
    const from = totals[index]
    return from?.period.length === to.period.length ? [{ from, to }] : []
  })

const isJump = ({ from, to }: Step): boolean => {
  const [less, more] = [Math.min(from.value, to.value), Math.max(from.value, to.value)]
  return more >= BASE && more >= less * TIMES
}

/** New values that are ten times, or a tenth of, the one before them, in a series that has never moved so far. */
const jump = ({ history }: Release, totals: readonly Value[]): readonly Alarm[] => {
  const isNew = ({ to }: Step): boolean => !history.lines.has(to.period)
  const steps = stepsOf(totals)
  if (history.vintages.length === 0 || steps.some((step) => !isNew(step) && isJump(step))) return []
  return steps
    .filter((step) => isNew(step) && isJump(step))
    .map(({ from, to }) => ({
      rule: 'jump' as const,
      period: to.period,
      before: from.value,
      after: to.value,
      from: from.period,
    }))
}

/** Zeros of periods that were not over when the release was published. */
const zero = ({ published, fiscalYearStart }: Release, totals: readonly Value[]): readonly Alarm[] =>
  totals
    .filter(({ period, value }) => value === 0 && lastDayOf(period, fiscalYearStart) >= knownFrom(published))
    .map(({ period }) => ({ rule: 'zero', period }))

/** A rule over the totals of a statistic. */
type StatisticRule = Exclude<GuardRule, 'bytes'>

/** A rule: what it looks for, and whether it keeps a release from being written. */
interface Rule {
  readonly isGrave: boolean
  readonly find: (release: Release, totals: readonly Value[]) => readonly Alarm[]
}

/** The one table of rules. */
const RULES: Readonly<Record<StatisticRule, Rule>> = {
  gone: { isGrave: true, find: gone },
  gap: { isGrave: true, find: gap },
  shorter: { isGrave: true, find: shorter },
  older: { isGrave: true, find: older },
  revision: { isGrave: true, find: revision },
  provisional: { isGrave: true, find: provisional },
  jump: { isGrave: false, find: jump },
  zero: { isGrave: true, find: zero },
}

/** Whether an alarm keeps a release from being written. */
export const isGrave = ({ rule }: Alarm): boolean => rule === 'bytes' || RULES[rule].isGrave

/** Returns everything that the rules find in a release, in the order of the table. */
export const alarmsIn = (release: Release): readonly Alarm[] => {
  const totals = totalsOf(release)
  return totals.length === 0 ? [] : Object.values(RULES).flatMap(({ find }) => find(release, totals))
}
