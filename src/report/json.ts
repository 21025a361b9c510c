import {
  claimsOn,
  eventsOn,
  historyOn,
  isoDay,
  newestOf,
  positionsOn,
  seriesOn,
  sourceId,
  sourcesOn,
  statusOn,
  thresholdsOn,
  totalOn,
  type Issue,
  type KnownObservation,
  type Per,
  type Reading,
  type Series,
  type Statistic,
} from '../dossier/index.ts'
import {
  changeFromPrevious,
  changeFromYearBefore,
  rateOf,
  verdictOn,
  type Change,
  type Comparison,
  type Verdict,
} from '../figures/index.ts'

/** The version of the names below; it changes when one of them goes or means something else. */
export const JSON_VERSION = 1

const PERS: readonly Per[] = ['day', 'week', 'month', 'year']

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
  qualifier: known.newest.qualifier ?? statistic.qualifier ?? 'exact',
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

const statisticJson = (reading: Reading, statistic: Statistic) => {
  const total = totalOn(statistic, reading.on)
  const newest = newestOf(total)
  const { observations: _, thresholds: __, claims: ___, ...record } = statistic
  return {
    ...record,
    newest: newest && {
      ...observationJson(statistic, newest),
      changes: {
        previous: changeJson(changeFromPrevious(statistic, total, newest)),
        yearBefore: changeJson(changeFromYearBefore(statistic, total, newest)),
      },
    },
    series: seriesOn(statistic, reading.on).map((series) => seriesJson(statistic, series)),
    thresholds: thresholdsOn(reading, statistic),
    claims: claimsOn(statistic, reading.on).map((claim) => ({
      ...claim,
      verdict: verdictJson(verdictOn(statistic, claim, reading.on)),
    })),
  }
}

const issueJson = (reading: Reading, issue: Issue) => ({
  ...issue,
  status: statusOn(issue, reading.on),
  history: historyOn(issue, reading.on),
  positions: positionsOn(issue, reading.on),
})

/** What C1 and DEL are to a terminal they are in JSON too, which writes them raw: escaped here. */
const escaped = (json: string): string =>
  json.replace(/[\u007f-\u009f\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** The dossier as read on the day, with its derived values, under stable names; documented in README. */
export const jsonReport = (reading: Reading): string => {
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
  }
  return `${escaped(JSON.stringify(report, null, 2))}\n`
}
