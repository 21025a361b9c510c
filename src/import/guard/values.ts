import { knownFrom, largestOf } from '../../dossier/index.ts'
import { directionOf, isBeyond, shareOf, wasWhole } from './habit.ts'
import { lastDayOf } from './history.ts'
import type { Alarm, Release, Series, Value } from './release.ts'

/** Fewest periods that have to agree with an older release and not with the newest one: one may go back by chance. */
const FEWEST_RETURNED = 2

/** A release whose values are those of an older one wherever the newest one had revised them. */
export const older = ({ total: { values, history } }: Release): readonly Alarm[] => {
  const revised = values.flatMap(({ period, value }) => {
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

const revisionOf = ({ fiscalYearStart }: Release, series: Series, { period, value }: Value): readonly Alarm[] => {
  const { dims, history, habit } = series
  const before = history.lines.get(period)?.at(-1)
  if (!before || !wasWhole(before, period, fiscalYearStart) || !isBeyond(habit, before.value, value)) return []
  return [
    {
      rule: 'revision',
      ...(dims && { dims }),
      period,
      before: before.value,
      after: value,
      share: shareOf(before.value, value),
      direction: directionOf(before.value, value),
      published: before.published,
      habit,
    },
  ]
}

/** Values that moved farther than their series is usually revised. A part is not listed beside its total. */
export const revision = (release: Release): readonly Alarm[] => {
  const of = (series: Series, values: readonly Value[]) => values.flatMap((one) => revisionOf(release, series, one))
  const totals = of(release.total, release.total.values)
  const moved = new Set(totals.flatMap((alarm) => ('period' in alarm ? [alarm.period] : [])))
  return [
    ...totals,
    ...release.parts.flatMap((part) =>
      of(
        part,
        part.values.filter(({ period }) => !moved.has(period)),
      ),
    ),
  ]
}

/** Provisional values instead of final ones. */
export const provisional = ({ total: { values, history } }: Release): readonly Alarm[] =>
  values.flatMap(({ period, status }) => {
    const before = history.lines.get(period)?.at(-1)
    return status === 'provisional' && before?.status === 'final'
      ? [{ rule: 'provisional' as const, period, published: before.published }]
      : []
  })

/**
 * Below this a value says too little for its neighbour to be ten times as large: among UNHCR's populations of 2023 such jumps of small
 * numbers are true.
 */
const BASE = 200

/** The factor of a shifted decimal point. */
const TEN = 10

/** A series that has moved this far may well move ten times as far. */
const CALM_TIMES = 5

/** Without earlier releases a series needs so many steps between values of this size before one of them is odd. */
const CALM_STEPS = 10
const CALM_VALUE = 100

interface Step {
  readonly from: Value
  readonly to: Value
  /** How many times as large the larger value is; 1 where both are small. */
  readonly times: number
}

const timesOf = (a: number, b: number): number => {
  const [less, more] = [Math.min(a, b), Math.max(a, b)]
  return less < BASE ? 1 : more / less
}

const stepsOf = (values: readonly Value[]): readonly Step[] =>
  values.slice(1).flatMap((to, index) => {
    const from = values[index]
    return from?.period.length === to.period.length ? [{ from, to, times: timesOf(from.value, to.value) }] : []
  })

const MONTHLY = /^\d{4}-\d{2}$/

/** Whether steps are enough to say that a series is calm where no earlier release did: of a long monthly one. */
const isLong = (steps: readonly Step[]): boolean =>
  steps.length >= CALM_STEPS &&
  steps.every(({ from, to }) => MONTHLY.test(to.period) && Math.min(from.value, to.value) >= CALM_VALUE)

/** The true value of a shifted one may have moved too: 941,900 of November 2024 for 94,190, after 106,335, is 8.9 times. */
const DRIFT = 1.25

/** Whether a step is as large as a shifted decimal point makes it. Other factors are true more often than not. */
const isShifted = (times: number): boolean => times >= TEN / DRIFT && times <= TEN * DRIFT

/** New values ten times as large as the one before them, or as small, in a series that has never moved so far. */
export const jump = ({ total: { values, history }, published, fiscalYearStart }: Release): readonly Alarm[] => {
  const steps = stepsOf(values.filter(({ period }) => lastDayOf(period, fiscalYearStart) < knownFrom(published)))
  const isFresh = ({ to, times }: Step): boolean => times >= CALM_TIMES && !history.lines.has(to.period)
  const others = steps.filter((step) => !isFresh(step))
  const most = Math.max(1, largestOf(others.map(({ times }) => times)))
  if (most >= CALM_TIMES || !(history.vintages.length > 0 || isLong(others))) return []
  const fresh = steps.filter((step) => isFresh(step) && isShifted(step.times))
  return fresh.map(({ from, to, times }) => ({
    rule: 'jump',
    period: to.period,
    before: from.value,
    after: to.value,
    from: from.period,
    times,
    most,
  }))
}

/**
 * Zeros of periods that were not over when the release was published. IOM lists incidents, and one without deaths is a zero: South Asia in
 * the first week of 2020.
 */
export const zero = ({ publisher, published, fiscalYearStart, total: { values } }: Release): readonly Alarm[] =>
  values
    .filter(({ value }) => value === 0 && publisher !== 'iom')
    .filter(({ period }) => lastDayOf(period, fiscalYearStart) >= knownFrom(published))
    .map(({ period }) => ({ rule: 'zero', period }))
