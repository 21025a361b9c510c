import {
  claimsOn,
  eventsOn,
  historyOn,
  isoDay,
  newestOf,
  PERS,
  positionsOn,
  qualifierOf,
  seriesOn,
  sourceId,
  sourcesOn,
  statusOn,
  thresholdsOn,
  totalOn,
  type Issue,
  type KnownObservation,
  type Reading,
  type Series,
  type Statistic,
} from '../dossier/index.ts'
import {
  breakdownsOn,
  changeFromPrevious,
  changeFromSameMonths,
  changeFromYearBefore,
  concernOf,
  crossingOf,
  disagreementsOn,
  distanceOn,
  nextTo,
  overdueOn,
  paceOn,
  passingOf,
  rateOf,
  revisionOf,
  STEPS,
  type Change,
  type Comparison,
  type Crossing,
  type Pace,
  type Verdict,
  type YearSum,
  verdictOn,
  yearSums,
} from '../figures/index.ts'
import type { Changes } from '../present/index.ts'

/** The version of the names below, which changes when one is removed or changes its meaning. */
export const JSON_VERSION = 1

const changeJson = (change: Change | null) =>
  change && {
    against: change.before.newest.period,
    difference: change.difference,
    percent: change.percent,
    acrossBreak: change.acrossBreak,
  }

const observationJson = (statistic: Statistic, known: KnownObservation) => ({
  period: known.newest.period,
  from: isoDay(known.period.first),
  to: isoDay(known.period.last),
  value: known.newest.value,
  qualifier: qualifierOf(statistic, known.newest),
  status: known.newest.status ?? null,
  published: known.newest.published,
  source: sourceId(known.newest.source),
  partial: known.partial,
  vintages: [...known.older, known.newest].map((one) => ({
    value: one.value,
    published: one.published,
    source: sourceId(one.source),
  })),
  rates: Object.fromEntries(PERS.map((per) => [per, rateOf(statistic, known, per)?.amount ?? null])),
})

const seriesJson = (statistic: Statistic, series: Series) => ({
  dims: series.dims,
  observations: series.known.map((known) => observationJson(statistic, known)),
})

const comparisonJson = (comparison: Comparison) => ({
  dims: comparison.dims,
  period: comparison.observation.newest.period,
  amount: comparison.amount,
  factor: comparison.factor,
  direction: comparison.direction,
  holds: comparison.holds,
})

const verdictJson = (verdict: Verdict) =>
  verdict.kind === 'cannot-be-checked'
    ? { kind: verdict.kind, reason: verdict.reason }
    : {
        kind: verdict.kind,
        factor: verdict.total.factor,
        total: comparisonJson(verdict.total),
        components: verdict.components.map(comparisonJson),
        mean: verdict.mean,
      }

const revisionJson = (reading: Reading, statistic: Statistic, known: KnownObservation) => {
  const revision = revisionOf(reading.dossier, statistic, known)
  return (
    revision && {
      first: { value: revision.first.value, published: revision.first.published },
      newest: { value: revision.newest.value, published: revision.newest.published },
      difference: revision.difference,
      percent: revision.percent,
    }
  )
}

const yearJson = (statistic: Statistic, sums: readonly YearSum[], one: YearSum) => {
  const change = changeFromSameMonths(statistic, sums, one)
  return {
    year: one.year.year,
    kind: one.year.grain === 'fiscal-year' ? 'fiscal' : 'calendar',
    from: isoDay(one.covered.first),
    to: isoDay(one.covered.last),
    months: one.months.length,
    whole: one.whole,
    sum: one.total,
    change: change && {
      against: {
        from: isoDay(change.before.covered.first),
        to: isoDay(change.before.covered.last),
        sum: change.before.total,
      },
      difference: change.difference,
      percent: change.percent,
      acrossBreak: change.acrossBreak,
    },
  }
}

const paceJson = (pace: Pace) => ({
  from: isoDay(pace.covered.first),
  to: isoDay(pace.covered.last),
  total: pace.total,
  perDay: pace.perDay,
  yearEnds: isoDay(pace.year.last),
  yearEnd: pace.yearEnd,
  seasonalYearEnd: pace.seasonal?.yearEnd ?? null,
})

const crossingJson = (crossing: Crossing | null) => {
  if (!crossing) return null
  if (crossing.kind === 'passed')
    return { kind: crossing.kind, from: isoDay(crossing.within.first), to: isoDay(crossing.within.last) }
  return crossing.kind === 'would-pass' ? { kind: crossing.kind, on: isoDay(crossing.on) } : { kind: crossing.kind }
}

/** Returns the years of a statistic: fiscal ones where it has them, otherwise calendar years, as on the screen. */
const sumsOf = (statistic: Statistic, total: readonly KnownObservation[]): readonly YearSum[] =>
  yearSums(statistic, total, statistic.fiscalYearStart ?? 1)

/** Derived data of a statistic that several fields use: its total, its years, and where the newest one goes. */
interface DerivedStatistic {
  readonly total: readonly KnownObservation[]
  readonly sums: readonly YearSum[]
  readonly pace: Pace | null
}

const thresholdsJson = (reading: Reading, statistic: Statistic, { total, sums, pace }: DerivedStatistic) =>
  thresholdsOn(reading, statistic).map((threshold) => {
    const { tested, mean } = passingOf(statistic, total, threshold)
    const named = (passed: boolean | null): readonly string[] =>
      tested.filter((one) => one.passed === passed).map(({ known }) => known.newest.period)
    return {
      ...threshold,
      passed: named(true),
      notPassed: named(false),
      cannotBeTold: named(null),
      mean,
      crossing: crossingJson(crossingOf(statistic, threshold, sums.at(-1), pace)),
    }
  })

const overdueJson = (reading: Reading, statistic: Statistic) => {
  const overdue = overdueOn(reading, statistic)
  return overdue && { expected: isoDay(overdue.expected), days: overdue.days }
}

const derivedJson = (reading: Reading, statistic: Statistic, { total, sums, pace }: DerivedStatistic) => ({
  concern: concernOf(reading, statistic),
  overdue: overdueJson(reading, statistic),
  years: sums.map((one) => yearJson(statistic, sums, one)),
  pace: pace && paceJson(pace),
  breakdowns: breakdownsOn(statistic, reading.on, newestOf(total)).map(({ dimension, parts, total: whole, sum }) => ({
    dimension,
    period: parts[0]?.known.newest.period ?? null,
    total: whole?.newest.value ?? null,
    sum,
    parts: parts.map(({ name, value, share }) => ({ name, value, share })),
  })),
})

const newestJson = (
  reading: Reading,
  statistic: Statistic,
  total: readonly KnownObservation[],
  newest: KnownObservation,
) => ({
  ...observationJson(statistic, newest),
  changes: {
    previous: changeJson(changeFromPrevious(statistic, total, newest)),
    yearBefore: changeJson(changeFromYearBefore(statistic, total, newest)),
  },
  revision: revisionJson(reading, statistic, newest),
  disagreements: disagreementsOn(reading.dossier, statistic, total, newest).map((one) => ({
    publisher: one.publisher,
    period: one.observation.period,
    value: one.observation.value,
    published: one.observation.published,
    factor: one.factor,
    reasons: one.reasons,
  })),
})

const statisticJson = (reading: Reading, statistic: Statistic) => {
  const total = totalOn(statistic, reading.on)
  const newest = newestOf(total)
  const sums = sumsOf(statistic, total)
  const worked: DerivedStatistic = { total, sums, pace: paceOn(statistic, total, sums) }
  const { observations: _, thresholds: __, claims: ___, ...record } = statistic
  return {
    ...record,
    newest: newest && newestJson(reading, statistic, total, newest),
    ...derivedJson(reading, statistic, worked),
    series: seriesOn(statistic, reading.on).map((series) => seriesJson(statistic, series)),
    thresholds: thresholdsJson(reading, statistic, worked),
    claims: claimsOn(statistic, reading.on).map((claim) => ({
      ...claim,
      verdict: verdictJson(verdictOn(statistic, claim, reading.on)),
    })),
  }
}

/** Returns who would have to move, and the sides not heard. */
const distanceJson = ({ dossier, on }: Reading, issue: Issue) => {
  const { steps, movers, silent } = distanceOn(dossier, issue, on)
  return {
    steps,
    movers: movers.map(({ participant, stance }) => ({ participant, stance, steps: STEPS[stance] })),
    silent,
  }
}

const issueJson = (reading: Reading, issue: Issue) => ({
  ...issue,
  status: statusOn(issue, reading.on),
  history: historyOn(issue, reading.on),
  positions: positionsOn(issue, reading.on),
  distance: distanceJson(reading, issue),
  waitsFor: nextTo(reading, issue, 'waits-for').map((one) => one.id),
  hangsOnIt: nextTo(reading, issue, 'hangs-on-it').map((one) => one.id),
})

/** Escapes C1 controls and DEL, which JSON leaves raw and terminals obey. */
export const escapeControls = (json: string): string =>
  json.replace(/[\u007f-\u009f\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** Returns the dossier as read on the day, with its derived values, under stable names; the README documents them. */
export const jsonReport = (reading: Reading, changes: Changes | null = null): string => {
  const { dossier } = reading
  const report = {
    program: 'migration-dash',
    version: JSON_VERSION,
    id: dossier.id,
    title: dossier.title,
    summary: dossier.summary ?? null,
    asOf: isoDay(reading.on),
    languages: dossier.languages,
    sides: dossier.sides,
    places: dossier.places ?? [],
    sources: sourcesOn(reading),
    statistics: dossier.statistics.map((statistic) => statisticJson(reading, statistic)),
    participants: dossier.participants,
    issues: dossier.issues.map((issue) => issueJson(reading, issue)),
    events: eventsOn(reading, dossier.events).map(({ event, ahead }) => ({ ...event, ahead })),
    ...(changes ? { changes: changes.entries.map(({ change }) => change) } : {}),
  }
  return `${escapeControls(JSON.stringify(report, null, 2))}\n`
}
