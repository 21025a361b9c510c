import { plainNumber } from './plain-number.ts'
import {
  isoDay,
  newestOf,
  newestShown,
  parsePeriod,
  periodName,
  PERS,
  numberQualifier,
  qualifierOf,
  sameDays,
  allSeries,
  totalOf,
  type KnownObservation,
  type Observation,
  type Reading,
  type Series,
  type Statistic,
  statementsLater,
  unsourcedIn,
} from '../dossier/index.ts'
import {
  areOfOneCounter,
  boundOfSum,
  breakdownsOf,
  changeFromPrevious,
  changeFromSameMonths,
  changeFromYearBefore,
  concernOf,
  crossingOf,
  disagreementsOn,
  gapsOf,
  overdueOn,
  paceOn,
  passingOf,
  rateOf,
  revisionOf,
  rolledUp,
  type Change,
  type Published,
  type Comparison,
  type Crossing,
  type Figure,
  type Pace,
  type RolledUp,
  type Tested,
  type Verdict,
  type YearSum,
  groundsOf,
  verdictIn,
  wholeMonths,
  yearSums,
} from '../figures/index.ts'
import type { Changes } from '../present/index.ts'
import { eventsJson, issueJson, participantJson } from './json/talks.ts'

/** The version of the output, which changes when a name is removed or changes its meaning. */
export const JSON_VERSION = 1

const changeJson = (change: Change | null) =>
  change && {
    against: change.before.newest.period,
    difference: change.difference,
    percent: change.percent,
    inPoints: change.isInPoints,
    qualifier: change.qualifier,
    vintage: change.vintage,
    acrossPublishers: change.acrossPublishers,
    retracted: change.isRetracted,
    acrossBreak: change.acrossBreak,
  }

const observationJson = (statistic: Statistic, known: KnownObservation) => ({
  period: known.newest.period,
  from: isoDay(known.period.first),
  to: isoDay(known.period.last),
  value: known.newest.value,
  asStated: known.newest.asStated ?? null,
  qualifier: numberQualifier(statistic, known.newest),
  status: known.newest.status ?? null,
  published: known.newest.published,
  countedBy: known.newest.countedBy ?? null,
  source: known.newest.source,
  note: known.newest.note ?? null,
  partial: known.partial,
  through: known.newest.through ?? null,
  vintages: [...known.older, known.newest].map((one) => ({
    value: one.value,
    asStated: one.asStated ?? null,
    qualifier: numberQualifier(statistic, one) ?? null,
    published: one.published,
    source: one.source,
    note: one.note ?? null,
  })),
  rates: Object.fromEntries(PERS.map((per) => [per, rateOf(statistic, known, per)?.amount ?? null])),
})

const seriesJson = (statistic: Statistic, series: Series) => ({
  dims: series.dims,
  observations: series.known.map((known) => observationJson(statistic, known)),
})

const partJson = (statistic: Statistic, { newest }: KnownObservation) => ({
  period: newest.period,
  value: newest.value,
  qualifier: qualifierOf(statistic, newest),
  published: newest.published,
  source: newest.source,
})

/** A figure's period as it was written, where it is that of one observation. */
const figurePeriod = ({ parts, less, period }: Figure): string =>
  parts[0] && parts.length === 1 && less.length === 0 && sameDays(parts[0].period, period)
    ? parts[0].newest.period
    : `${isoDay(period.first)}/${isoDay(period.last)}`

const figureJson = (figure: Figure) => ({
  statistic: figure.statistic.id,
  dims: figure.dims,
  period: figurePeriod(figure),
  from: isoDay(figure.period.first),
  to: isoDay(figure.period.last),
  value: figure.value,
  qualifier: figure.qualifier,
  countedBy: figure.parts[0]?.newest.countedBy ?? null,
  parts: figure.parts.map((one) => partJson(figure.statistic, one)),
  less: figure.less.map((one) => partJson(figure.statistic, one)),
})

const comparisonJson = (comparison: Comparison) => ({
  compared: comparison.compared,
  ...figureJson(comparison.figure),
  base: comparison.base && figureJson(comparison.base),
  amount: comparison.amount,
  amountQualifier: comparison.qualifier,
  per: comparison.per,
  mean: comparison.mean,
  scaled: comparison.scaled,
  factor: comparison.factor,
  factorQualifier: comparison.factorQualifier,
  percent: comparison.percent,
  points: comparison.points,
  direction: comparison.direction,
  holds: comparison.holds,
})

const hintsJson = ({ hints }: Verdict) =>
  hints.map(({ changed, comparison }) => ({ changed, ...comparisonJson(comparison) }))

/** What a verdict rests on, as a reader quotes it: period, component, vintages, sources, quotations, notes. */
const groundsJson = (verdict: Verdict) => {
  const grounds = groundsOf(verdict)
  if (!grounds) return null
  const { comparison, period, dims, published, sources, quotes, notes } = grounds
  return {
    statistic: comparison.figure.statistic.id,
    from: isoDay(period.first),
    to: isoDay(period.last),
    dims,
    amount: comparison.amount,
    qualifier: comparison.qualifier,
    per: comparison.per,
    published,
    sources,
    quotes,
    notes,
  }
}

/** A verdict with everything that it rests on: the figures, their vintages and sources. */
const verdictJson = (verdict: Verdict) => {
  const { kind, instead } = verdict
  const standsOn = groundsJson(verdict)
  const hints = hintsJson(verdict)
  if (verdict.kind === 'cannot-be-checked') {
    const { reason, nearest } = verdict
    return {
      kind,
      checkable: false,
      reason,
      standsOn,
      nearest: nearest && comparisonJson(nearest),
      instead,
      hints,
    }
  }
  const { basis, own, whenStated, beside, rest } = verdict
  return {
    kind,
    checkable: true,
    basis,
    standsOn,
    factor: own.factor,
    own: comparisonJson(own),
    whenStated: whenStated && comparisonJson(whenStated),
    beside: beside.map(comparisonJson),
    instead,
    rest,
    hints,
  }
}

const vintageJson = (statistic: Statistic, one: Observation) => ({
  value: one.value,
  qualifier: qualifierOf(statistic, one),
  published: one.published,
})

const revisionJson = (reading: Reading, statistic: Statistic, known: KnownObservation) => {
  const revision = revisionOf(reading.dossier, statistic, known)
  return (
    revision && {
      first: vintageJson(statistic, revision.first),
      newest: vintageJson(statistic, revision.newest),
      difference: revision.difference,
      percent: revision.percent,
    }
  )
}

const yearJson = (published: Published, sums: readonly YearSum[], one: YearSum) => {
  const { statistic } = published
  const change = changeFromSameMonths(published, sums, one)
  return {
    year: one.year.year,
    kind: one.year.grain === 'fiscal-year' ? 'fiscal' : 'calendar',
    from: isoDay(one.covered.first),
    to: isoDay(one.covered.last),
    months: wholeMonths(one.covered) ?? one.months.length,
    whole: one.whole,
    sum: one.total,
    qualifier: boundOfSum(statistic, one.months),
    change: change && {
      against: {
        from: isoDay(change.before.covered.first),
        to: isoDay(change.before.covered.last),
        sum: change.before.total,
        qualifier: boundOfSum(statistic, change.before.months),
      },
      difference: change.difference,
      percent: change.percent,
      qualifier: change.qualifier,
      vintage: change.vintage,
      acrossPublishers: change.acrossPublishers,
      retracted: change.isRetracted,
      acrossBreak: change.acrossBreak,
    },
  }
}

const rolledJson = (statistic: Statistic, { period, parts, total, covered, whole }: RolledUp) => ({
  per: period.grain === 'month' ? 'month' : 'year',
  from: isoDay(period.first),
  to: isoDay(period.last),
  sum: total,
  qualifier: boundOfSum(statistic, parts),
  daysCovered: covered,
  whole,
})

const paceJson = (statistic: Statistic, pace: Pace) => ({
  from: isoDay(pace.covered.first),
  to: isoDay(pace.covered.last),
  total: pace.total,
  qualifier: boundOfSum(statistic, pace.known),
  perDay: pace.perDay,
  yearEnds: isoDay(pace.year.last),
  yearEnd: pace.yearEnd,
  seasonalYearEnd: pace.seasonal?.yearEnd ?? null,
  seasonalQualifier: pace.seasonal?.qualifier ?? null,
})

const crossingJson = (crossing: Crossing | null) => {
  if (!crossing) return null
  const kind = { kind: crossing.kind, minimum: crossing.minimum }
  if (crossing.kind === 'passed')
    return { ...kind, from: isoDay(crossing.within.first), to: isoDay(crossing.within.last) }
  return crossing.kind === 'would-pass' ? { ...kind, about: crossing.about, on: isoDay(crossing.on) } : kind
}

/** Returns the years of a statistic: fiscal ones where it has them, otherwise calendar years, as on the screen. */
const sumsOf = ({ dossier }: Reading, statistic: Statistic, total: readonly KnownObservation[]): readonly YearSum[] =>
  yearSums(statistic, total, statistic.fiscalYearStart ?? 1).filter(({ months }) =>
    areOfOneCounter(dossier, statistic, months),
  )

/** Calculated values that several fields use: the total, its years, and the pace of the newest one. */
interface DerivedStatistic {
  readonly total: readonly KnownObservation[]
  readonly sums: readonly YearSum[]
  readonly pace: Pace | null
}

/** Returns the name of a period as its observation writes it; of what a cumulative total adds to the one before, that of those days. */
const testedName = ({ fiscalYearStart }: Statistic, { known }: Tested): string => {
  const written = parsePeriod(known.newest.period, fiscalYearStart)
  return written && sameDays(written, known.period) ? known.newest.period : periodName(known.period)
}

const thresholdsJson = ({ dossier }: Reading, statistic: Statistic, { total, sums, pace }: DerivedStatistic) =>
  (statistic.thresholds ?? []).map((threshold) => {
    const { incomparable, tested, mean } = passingOf(dossier, statistic, total, threshold)
    const named = (is: (one: Tested) => boolean): readonly string[] =>
      tested.filter(is).map((one) => testedName(statistic, one))
    return {
      ...threshold,
      notComparable: incomparable,
      tested: tested.length,
      above: named(({ standing }) => standing === 'above'),
      below: named(({ standing }) => standing === 'below'),
      passed: named(({ passed }) => passed === true),
      notPassed: named(({ passed }) => passed === false),
      cannotBeTold: named(({ passed }) => passed === null),
      mean,
      crossing: crossingJson(crossingOf(statistic, threshold, sums.at(-1), pace)),
    }
  })

const overdueJson = (reading: Reading, statistic: Statistic) => {
  const overdue = overdueOn(reading, statistic)
  if (!overdue) return null
  return overdue.kind === 'announced'
    ? { kind: overdue.kind, expected: isoDay(overdue.expected), days: overdue.days }
    : { kind: overdue.kind, last: isoDay(overdue.last), usual: overdue.usual, days: overdue.days }
}

const derivedJson = (reading: Reading, statistic: Statistic, { total, sums, pace }: DerivedStatistic) => ({
  concern: concernOf(reading, statistic),
  overdue: overdueJson(reading, statistic),
  gaps: gapsOf(total).map(({ unit, has, of, missing }) => ({ unit, has, of, missing: missing.map(periodName) })),
  years: sums.map((one) => yearJson({ dossier: reading.dossier, statistic }, sums, one)),
  pace: pace && paceJson(statistic, pace),
  rolledUp: [
    ...rolledUp(statistic, total, 'year', statistic.fiscalYearStart),
    ...rolledUp(statistic, total, 'month'),
  ].flatMap((one) => (areOfOneCounter(reading.dossier, statistic, one.parts) ? [rolledJson(statistic, one)] : [])),
  breakdowns: breakdownsOf({ dossier: reading.dossier, statistic }, newestOf(total)).map(
    ({ dimension, parts, total: whole, sum, sumQualifier, rest, sameVintage }) => ({
      dimension,
      period: parts[0]?.known.newest.period ?? null,
      total: whole?.newest.value ?? null,
      totalQualifier: whole && qualifierOf(statistic, whole.newest),
      totalPublished: whole?.newest.published ?? null,
      sameVintage,
      sum,
      sumQualifier,
      rest,
      parts: parts.map(({ name, known, value, share, shareQualifier }) => ({
        name,
        value,
        qualifier: qualifierOf(statistic, known.newest),
        share,
        shareQualifier: share === null ? null : shareQualifier,
      })),
    }),
  ),
})

const newestJson = (
  reading: Reading,
  statistic: Statistic,
  total: readonly KnownObservation[],
  newest: KnownObservation,
) => ({
  ...observationJson(statistic, newest),
  changes: {
    previous: changeJson(changeFromPrevious({ dossier: reading.dossier, statistic }, total, newest)),
    yearBefore: changeJson(changeFromYearBefore({ dossier: reading.dossier, statistic }, total, newest)),
  },
  revision: revisionJson(reading, statistic, newest),
  disagreements: disagreementsOn(reading.dossier, statistic, total, newest).map((one) => ({
    publisher: one.publisher,
    period: one.observation.period,
    value: one.observation.value,
    qualifier: numberQualifier(statistic, one.observation),
    published: one.observation.published,
    factor: one.factor,
    factorQualifier: one.factorQualifier,
    reasons: one.reasons,
  })),
})

const statisticJson = (reading: Reading, statistic: Statistic) => {
  const total = totalOf(statistic)
  const newest = newestShown(total)
  const sums = sumsOf(reading, statistic, total)
  const worked: DerivedStatistic = { total, sums, pace: paceOn(statistic, total, sums, reading.on) }
  const { observations: _, thresholds: __, claims: ___, ...record } = statistic
  return {
    ...record,
    newest: newest && newestJson(reading, statistic, total, newest),
    ...derivedJson(reading, statistic, worked),
    series: allSeries(statistic).map((series) => seriesJson(statistic, series)),
    thresholds: thresholdsJson(reading, statistic, worked),
    claims: (statistic.claims ?? []).map((claim) => ({
      ...claim,
      verdict: verdictJson(verdictIn(reading, { statistic, claim })),
    })),
  }
}

/** Formats a value as indented JSON. C1 controls and DEL, which JSON leaves raw and terminals obey, are escaped; numbers are plain. */
const indentedJson = (value: unknown): string =>
  (JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? plainNumber(one) : one), 2) ?? 'null').replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** Formats a value as JSON that ends in a line break. */
export const jsonText = (value: unknown): string => `${indentedJson(value)}\n`

/** The records of a list, and how each is written once its turn has come. */
interface Listed {
  readonly list: readonly unknown[]
  readonly jsonOf: (at: number) => unknown
}

const listed = <T>(list: readonly T[], jsonOf: (one: T) => unknown): Listed => ({
  list,
  jsonOf: (at) => jsonOf(list[at] as T),
})

const moved = (json: string, by: string): string => json.replaceAll('\n', `\n${by}`)

/** Writes a list of records, one piece each. */
function* listPieces({ list, jsonOf }: Listed): Iterable<string> {
  if (list.length === 0) {
    yield '[]'
    return
  }
  for (let at = 0; at < list.length; at++)
    yield `${at === 0 ? '[' : ','}\n    ${moved(indentedJson(jsonOf(at)), '    ')}`
  yield '\n  ]'
}

/** Returns the dossier as known on the day, with calculated values, under stable names that the README documents. */
const reportJson = (reading: Reading, changes: Changes | null) => {
  const { dossier } = reading
  return {
    program: 'migration-dash',
    version: JSON_VERSION,
    id: dossier.id,
    title: dossier.title,
    summary: dossier.summary ?? null,
    asOf: isoDay(reading.on),
    laterStatements: statementsLater(reading),
    unsourced: unsourcedIn(dossier).map(({ target, parts }) => ({ record: `${target.kind}/${target.key}`, parts })),
    languages: dossier.languages,
    sides: dossier.sides,
    places: dossier.places ?? [],
    sources: reading.dossier.sources,
    statistics: listed(dossier.statistics, (statistic) => statisticJson(reading, statistic)),
    participants: listed(dossier.participants, (one) => participantJson(reading, one)),
    issues: listed(dossier.issues, (issue) => issueJson(reading, issue)),
    events: eventsJson(reading),
    ...(changes ? { changes: changes.entries.map(({ change }) => change) } : {}),
  }
}

const isListed = (value: unknown): value is Listed =>
  typeof value === 'object' && value !== null && 'jsonOf' in value && 'list' in value

/** Formats a dossier as known on the day as JSON, record by record: 200,000 observations are 200 MB of it. */
export function* jsonReport(reading: Reading, changes: Changes | null = null): Iterable<string> {
  let before = '{'
  for (const [name, value] of Object.entries(reportJson(reading, changes))) {
    yield `${before}\n  ${JSON.stringify(name)}: `
    if (isListed(value)) yield* listPieces(value)
    else yield moved(indentedJson(value), '  ')
    before = ','
  }
  yield '\n}\n'
}
