import { expect, test } from 'vitest'
import { knownFrom, ownDay, readingOn, type Dossier } from '../../src/dossier/index.ts'
import { jsonReport, JSON_VERSION } from '../../src/report/json.ts'
import { dossierOf, shipped } from '../app/stage.ts'
import { dossierWith, observed, statistic } from '../dossier/fixture.ts'
import { issue, position, talks } from '../dossier/talks.ts'
import { joined } from './joined.ts'

type Json = Readonly<Record<string, unknown>>

const report = (on: string, dossier: Dossier = shipped): Json =>
  JSON.parse(joined(jsonReport(readingOn(dossier, knownFrom(on))))) as Json
const among = (list: unknown, name: string, value: unknown): Json => {
  const found = (list as readonly Json[]).find((one) => one[name] === value)
  if (!found) throw new Error(`no ${name} ${String(value)}`)
  return found
}
const figures = (on: string, id: string): Json => among(report(on)['statistics'], 'id', id)
const claim = (on: string, id: string) => among(figures(on, 'sw-encounters')['claims'], 'id', id)['verdict'] as Json

test('the report has the program’s version, the version of its names, and the day', () => {
  const one = report('2023-12-30')
  expect([one['program'], one['version'], one['asOf'], one['id']]).toEqual([
    'migration-dash',
    JSON_VERSION,
    '2023-12-30',
    'us-mexico-2023',
  ])
})

test('the newest figure has its period, days, qualifier, status, vintage, source and rates', () => {
  expect(figures('2023-12-30', 'sw-encounters')['newest']).toMatchObject({
    period: '2023-11',
    from: '2023-11-01',
    to: '2023-11-30',
    value: 242_418,
    qualifier: 'exact',
    status: 'provisional',
    published: '2023-12-22',
    source: 'cbp-2023-12-22',
    partial: false,
    rates: { day: 242_418 / 30, week: 56_564.2, month: 242_418, year: (242_418 / 30) * 365 },
    changes: {
      previous: { against: '2023-10', difference: 1432, acrossBreak: false },
      yearBefore: { against: '2022-11', difference: 7245, acrossBreak: true },
    },
    revision: null,
    disagreements: [],
  })
})

test('a claim has its verdict with the deciding figure, the context and the hints', () => {
  expect(claim('2023-12-30', 'weekly-arrests')).toMatchObject({
    kind: 'at-odds',
    own: { dims: {}, period: '2023-11', value: 242_418, direction: 'claim-lower', holds: false, mean: true },
    instead: { component: 'U.S. Border Patrol' },
    beside: [],
  })
  const later = claim('2024-02-01', 'weekly-arrests')
  expect(later).toMatchObject({
    kind: 'at-odds',
    own: { dims: { component: 'U.S. Border Patrol' }, period: '2023-12', value: 249_785 },
    beside: [{ dims: {}, value: 302_034 }],
    hints: [{ changed: ['per', 'component'], per: 'day', holds: true }],
    rest: { days: 21 },
  })
  // 242,418 ÷ 30 × 7 and 249,785 ÷ 31 × 7 against 10,000.
  expect(claim('2023-12-30', 'weekly-arrests')['factor']).toBeCloseTo(5.6564, 4)
  expect(later['factor']).toBeCloseTo(5.6403, 4)
  expect(later).toMatchObject({
    checkable: true,
    standsOn: {
      from: '2023-12-01',
      to: '2023-12-31',
      dims: { component: 'U.S. Border Patrol' },
      per: 'week',
      published: ['2024-01-26'],
    },
  })
  expect(claim('2024-01-10', 'daily-press')).toMatchObject({
    kind: 'cannot-be-checked',
    checkable: false,
    standsOn: { statistic: 'sw-encounters', from: '2023-11-01', to: '2023-11-30', per: 'day' },
    reason: 'period-not-published',
    nearest: { period: '2023-11', value: 242_418 },
  })
})

test('a threshold lists the months certainly above it and the uncertain ones', () => {
  const marks = figures('2024-02-04', 'sw-encounters')['thresholds']
  // The months whose mean is above 8,500 a day: 269,735 ÷ 30 and 302,034 ÷ 31.
  expect(among(marks, 'id', 'trigger-one-day')).toMatchObject({
    notComparable: null,
    tested: 39,
    passed: ['2023-09', '2023-12'],
    notPassed: [],
  })
  // Proved by tiling: more than 5 × 7 × 5,000 = 175,000 in months of 29 to 31 days, more than 4 × 35,000 in one of 28.
  const mean = among(marks, 'id', 'trigger-7-day-mean')
  expect(mean['passed']).toEqual(expect.arrayContaining(['2023-11', '2023-12']))
  expect(mean['cannotBeTold']).toEqual(expect.arrayContaining(['2023-01', '2023-06']))
  expect(mean['notPassed']).toEqual([])
})

test('a threshold names the days that a cumulative total adds to the one before', () => {
  const totals = [observed('2023-01/2023-03', 30_000, '2023-10-15'), observed('2023-01/2023-06', 80_000, '2023-10-15')]
  const mark = {
    id: 'h',
    name: 'H',
    comparator: 'at-least',
    value: 15_000,
    per: 'month',
    statistic: 'mean',
    kind: 'quota',
    source: 's',
  }
  const dossier = dossierWith({ statistics: JSON.stringify([{ ...statistic(totals), thresholds: [mark] }]) })
  const [one] = report('2023-12-30', dossier)['statistics'] as readonly Json[]
  expect(among(one!['thresholds'], 'id', 'h')).toMatchObject({
    above: ['2023-04-01/2023-06-30'],
    below: ['2023-01/2023-03'],
  })
})

test('fiscal years have their sums, a year to date is compared only with the same months', () => {
  const years = figures('2023-12-30', 'sw-encounters')['years']
  expect(among(years, 'year', 2023)).toMatchObject({
    kind: 'fiscal',
    from: '2022-10-01',
    to: '2023-09-30',
    whole: true,
    sum: 2_475_669,
    change: { against: { from: '2021-10-01', to: '2022-09-30', sum: 2_378_944 }, acrossBreak: true },
  })
  expect(among(years, 'year', 2024)).toMatchObject({
    from: '2023-10-01',
    to: '2023-11-30',
    months: 2,
    whole: false,
    sum: 483_404,
    change: { against: { from: '2022-10-01', to: '2022-11-30', sum: 466_702 } },
  })
})

test('the pace of a partial year has its days, and a partial value has no rate', () => {
  const of = statistic([observed('2023', 276, '2023-12-01', { through: '2023-07-31', qualifier: 'at-least' })])
  const [deaths] = report('2023-12-01', { ...dossierWith({}), statistics: [of] })['statistics'] as readonly Json[]
  expect(deaths?.['pace']).toMatchObject({ from: '2023-01-01', to: '2023-07-31', total: 276, seasonalYearEnd: null })
  expect((deaths?.['pace'] as Json | undefined)?.['yearEnd']).toBeCloseTo((276 / 212) * 365, 6)
  const series = (deaths?.['series'] ?? []) as readonly { readonly observations: readonly Json[] }[]
  expect(series[0]?.observations.at(-1)).toMatchObject({
    period: '2023',
    qualifier: 'at-least',
    partial: true,
    through: '2023-07-31',
    rates: { day: null, week: null, month: null, year: null },
  })
  expect(figures('2023-12-30', 'deaths-route')['pace']).toBeNull()
})

test('the crossing of a threshold is that of the newest year', () => {
  const limit = {
    id: 'a',
    name: 'N',
    comparator: 'more-than',
    value: 1000,
    per: 'year',
    kind: 'policy',
    source: 's',
  } as const
  const crossing = (value: number) => {
    const of = [
      ...Array.from({ length: 12 }, (_, at) => observed(`2023-${String(at + 1).padStart(2, '0')}`, 200, '2024-12')),
      ...['2024-01', '2024-02', '2024-03'].map((month) => observed(month, value, '2024-12')),
    ]
    const one = report('2024-12-31', { ...dossierWith({}), statistics: [statistic(of, { thresholds: [limit] })] })
    return among(among(one['statistics'], 'id', 't')['thresholds'], 'id', 'a')['crossing']
  }
  expect(crossing(500)).toEqual({ kind: 'passed', minimum: false, from: '2024-03-01', to: '2024-03-31' })
  expect(crossing(100)).toEqual({ kind: 'would-pass', minimum: false, about: false, on: '2024-10-30' })
  expect(crossing(10)).toEqual({ kind: 'stays-below', minimum: false })
})

test('a revision has its first and newest value, and every vintage is with its observation', () => {
  const [{ observations }] = figures('2025-06-01', 'deaths-route')['series'] as readonly [
    { readonly observations: readonly Json[] },
  ]
  const values = (among(observations, 'period', '2022')['vintages'] as readonly Json[]).map((one) => one['value'])
  expect([values[0], values.at(-1)]).toEqual([671, 753])
  const of = statistic([observed('2022', 671, '2023-07'), observed('2022', 753, '2025-05')])
  const revised = report('2025-06-01', { ...dossierWith({}), statistics: [of] })
  expect(among(revised['statistics'], 'id', 't')['newest']).toMatchObject({
    revision: { first: { value: 671, published: '2023-07' }, newest: { value: 753 }, difference: 82 },
  })
})

test('the dead are 97.9 % of those recorded: a share of two minimums has no bound', () => {
  expect(figures('2025-06-01', 'deaths-route')['breakdowns']).toMatchObject([
    { totalQualifier: 'at-least', parts: [{ value: 429, share: 97.945_205_479_452_1, shareQualifier: null }, {}] },
  ])
})

test('components are listed with their total, OTHER last', () => {
  const of = statistic([
    observed('2023', 1000, '2024-06'),
    ...['OTHER', 'MX'].map((citizenship) => observed('2023', 400, '2024-06', { dims: { citizenship } })),
  ])
  const one = report('2024-12-31', { ...dossierWith({}), statistics: [of] })
  expect(among(one['statistics'], 'id', 't')['breakdowns']).toEqual([
    {
      dimension: 'citizenship',
      period: '2023',
      total: 1000,
      totalQualifier: 'exact',
      totalPublished: '2024-06',
      sameVintage: true,
      sum: 800,
      sumQualifier: 'exact',
      rest: { value: 200, share: 20, qualifier: 'exact' },
      parts: [
        { name: 'MX', value: 400, qualifier: 'exact', share: 40, shareQualifier: 'exact' },
        { name: 'OTHER', value: 400, qualifier: 'exact', share: 40, shareQualifier: 'exact' },
      ],
    },
  ])
})

test('a year of quarters counts the months that they cover', () => {
  const quarters = [observed('2023-Q1', 3_578, '2023-11-15'), observed('2023-Q2', 3_577, '2023-11-15')]
  const [one] = report('2023-12-30', { ...dossierWith({}), statistics: [statistic(quarters)] })[
    'statistics'
  ] as readonly Json[]
  expect(one!['years']).toMatchObject([{ year: 2023, months: 6, whole: false, sum: 7_155 }])
})

test('a sum of minimums is a minimum: years, months made of days, and the pace', () => {
  const of = (period: string) => statistic([observed(period, 50, '2024-06')], { qualifier: 'at-least' })
  const derived = (period: string) =>
    among(report('2024-12-31', { ...dossierWith({}), statistics: [of(period)] })['statistics'], 'id', 't')
  expect(derived('2024-01')).toMatchObject({
    years: [{ sum: 50, qualifier: 'at-least' }],
    pace: { total: 50, qualifier: 'at-least' },
  })
  expect(derived('2024-01-01')).toMatchObject({
    rolledUp: [
      { per: 'year', sum: 50, qualifier: 'at-least' },
      { per: 'month', sum: 50, qualifier: 'at-least' },
    ],
  })
})

test('an overdue publication says since when', () => {
  const dossier = dossierWith({
    sources: '[{"id": "s", "title": "S", "kind": "dataset", "published": "2024-01-10", "nextUpdate": "2024-02-10"}]',
  })
  const one = report('2024-02-20', { ...dossier, statistics: [statistic([observed('2023', 5, '2024-01-10')])] })
  expect(among(one['statistics'], 'id', 't')).toMatchObject({
    concern: 'overdue',
    overdue: { expected: '2024-02-10', days: 10 },
  })
})

test('periods missing inside a series are listed by name', () => {
  const of = statistic([observed('2020', 1, '2024-01-10'), observed('2022', 3, '2024-01-10')])
  const one = report('2024-02-20', { ...dossierWith({}), statistics: [of] })
  expect(among(one['statistics'], 'id', 't')['gaps']).toEqual([{ unit: 'year', has: 2, of: 3, missing: ['2021'] }])
})

test('every value has its source with the quotation, its counter and its note', () => {
  const source = { id: 's', quote: { exact: 'Q' } }
  const of = statistic([observed('2023', 5, '2023-12-01', { source, countedBy: 'Someone', note: 'N' })], {
    measure: 'stock',
  })
  const one = report('2023-12-30', { ...dossierWith({}), statistics: [of] })
  expect(among(one['statistics'], 'id', 't')['newest']).toMatchObject({
    source,
    countedBy: 'Someone',
    note: 'N',
    vintages: [{ value: 5, source, note: 'N' }],
  })
})

test('statements without a source are listed by their record, and events with their status and day as known', () => {
  const of = statistic([observed('2023', 5, '2023-12-01')], { caveat: 'Nobody says so' })
  expect(report('2024-01-12', { ...dossierWith({}), statistics: [of] })['unsourced']).toContainEqual({
    record: 'statistic/t',
    parts: ['caveat'],
  })
  expect(report('2024-01-12')['unsourced']).toEqual([])
  const events = (on: string) => among(report(on)['events'], 'id', 'follow-up-washington')
  expect(events('2024-01-12')).toMatchObject({ date: '2024-01', status: 'planned', ahead: true })
  expect(events('2024-01-18')).toMatchObject({ date: '2024-01-19', status: 'confirmed', ahead: true })
  expect(events('2024-01-20')).toMatchObject({ date: '2024-01-19', status: 'passed', ahead: false })
})

test('the day of a dossier without one is that of its newest statement', () => {
  const dossier = dossierWith({ asOf: '"newest"' })
  expect(JSON.parse(joined(jsonReport(readingOn(dossier, ownDay(dossier)))))).toMatchObject({
    asOf: '2023-12-01',
    laterStatements: 0,
  })
})

test.each(['2019-01-01', '2023-12-30', '2024-02-01'])('read on %s nothing later is included', (on) => {
  const dates = [...joined(jsonReport(readingOn(shipped, knownFrom(on)))).matchAll(/"(?:published|made)": "([^"]+)"/g)]
  expect(dates.map((found) => found[1] ?? '').filter((date) => knownFrom(date) > knownFrom(on))).toEqual([])
})

test('the unknown is null, even in an almost empty dossier', () => {
  const silent = report('2023-12-30', { ...dossierWith({}), statistics: [statistic([])] })
  expect(among(silent['statistics'], 'id', 't')).toMatchObject({
    newest: null,
    concern: null,
    overdue: null,
    pace: null,
    years: [],
    breakdowns: [],
    claims: [],
  })
  expect(report('2023-12-30', dossierOf('minimal.json'))).toMatchObject({ statistics: [], issues: [], places: [] })
})

test('of two thousand positions that contradict each other, the first thousand pairs are listed', () => {
  const disputing = (count: number) => {
    const positions = Array.from({ length: count }, (_, at) =>
      position('ana', at % 2 === 0 ? 'supports' : 'disputes', '2023-12-01', { text: `${at}` }),
    )
    return among(report('2023-12-30', talks([issue('a', { positions })]))['issues'], 'id', 'a')
  }
  expect(disputing(2000)).toMatchObject({ moreDisputed: true })
  expect(disputing(2000)['disputed']).toHaveLength(1000)
  expect(disputing(4)).toMatchObject({ moreDisputed: false, disputed: [{}, {}, {}, {}] })
})

test('no year, and no month of days, adds up figures of two publishers', () => {
  const by = (publisher: string) =>
    ({ id: publisher, title: publisher, publisher, kind: 'dataset', published: '2023-01-01' }) as const
  const of = (id: string, ...periods: readonly string[]) => ({
    ...statistic(
      periods.map((period, at) =>
        observed(period, 5, '2025', { source: at < periods.length - 1 ? 'NGO' : 'Ministry' }),
      ),
    ),
    id,
  })
  const dossier = talks([], {
    sources: [by('NGO'), by('Ministry')],
    statistics: [of('months', '2024-01', '2024-02'), of('days', '2023-01-30', '2023-01-31', '2023-02-01')],
  })
  const { statistics } = report('2025-06-01', dossier) as { readonly statistics: readonly Record<string, unknown>[] }
  expect(statistics).toMatchObject([
    { id: 'months', years: [] },
    { id: 'days', rolledUp: [{ sum: 10 }, { sum: 5 }] },
  ])
})
