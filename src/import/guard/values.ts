import { knownFrom } from '../../dossier/index.ts'
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

/** Below this a value says too little for its neighbour to be ten times as large. */
const BASE = 30
const TIMES = 10

interface Step {
  readonly from: Value
  readonly to: Value
}

const stepsOf = (values: readonly Value[]): readonly Step[] =>
  values.slice(1).flatMap((to, index) => {
    const from = values[index]
    return from?.period.length === to.period.length ? [{ from, to }] : []
  })

const isJump = ({ from, to }: Step, times: number): boolean => {
  const [less, more] = [Math.min(from.value, to.value), Math.max(from.value, to.value)]
  return more >= BASE && more >= less * times
}

/** A first release has to be so calm, over so many periods of such values, that one of ten times the others is odd in it. */
const CALM_TIMES = 3
const CALM_STEPS = 10
const CALM_VALUE = 100

/** The steps of which one of ten times is odd: new ones in a series that has never moved so far. */
const oddSteps = ({ total: { values, history } }: Release): readonly Step[] => {
  const steps = stepsOf(values)
  const fresh = steps.filter((step) => isJump(step, TIMES) && !history.lines.has(step.to.period))
  const others = steps.filter((step) => !fresh.includes(step))
  if (history.vintages.length > 0) return others.some((step) => isJump(step, TIMES)) ? [] : fresh
  const isCalm = ({ from, to }: Step): boolean =>
    Math.min(from.value, to.value) >= CALM_VALUE && !isJump({ from, to }, CALM_TIMES)
  return others.length >= CALM_STEPS && others.every(isCalm) ? fresh : []
}

/** Values that are ten times, or a tenth of, the one before them. */
export const jump = (release: Release): readonly Alarm[] =>
  oddSteps(release).map(({ from, to }) => ({
    rule: 'jump',
    period: to.period,
    before: from.value,
    after: to.value,
    from: from.period,
  }))

/**
 * Zeros of periods that were not over when the release was published. IOM lists incidents, and one without deaths is a zero: South Asia in
 * the first week of 2020.
 */
export const zero = ({ publisher, published, fiscalYearStart, total: { values } }: Release): readonly Alarm[] =>
  values
    .filter(({ value }) => value === 0 && publisher !== 'iom')
    .filter(({ period }) => lastDayOf(period, fiscalYearStart) >= knownFrom(published))
    .map(({ period }) => ({ rule: 'zero', period }))
