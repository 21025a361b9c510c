import { expect, test } from 'vitest'
import { knownFrom, type Dossier, readingOn } from '../../src/dossier/index.ts'
import { jsonReport } from '../../src/report/index.ts'
import { JSON_VERSION } from '../../src/report/json.ts'
import { dossierOf, shipped } from '../app/stage.ts'
import { dossierWith, observed, statistic } from '../dossier/fixture.ts'

type Json = Readonly<Record<string, unknown>>

const report = (on: string, dossier: Dossier = shipped): Json =>
  JSON.parse(jsonReport(readingOn(dossier, knownFrom(on)))) as Json
const among = (list: unknown, name: string, value: unknown): Json => {
  const found = (list as readonly Json[]).find((one) => one[name] === value)
  if (!found) throw new Error(`no ${name} ${String(value)}`)
  return found
}
const figures = (on: string, id: string): Json => among(report(on)['statistics'], 'id', id)
const claim = (on: string, id: string) => among(figures(on, 'sw-encounters')['claims'], 'id', id)['verdict'] as Json

test('the report says which program and which version of the names it speaks, and on which day it read', () => {
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
    rates: { day: 242_418 / 30, week: (242_418 / 30) * 7, month: (242_418 / 30) * 30.4, year: (242_418 / 30) * 365 },
    changes: {
      previous: { against: '2023-10', difference: 1432, acrossBreak: false },
      yearBefore: { against: '2022-11', difference: 7245, acrossBreak: true },
    },
    revision: null,
    disagreements: [],
  })
})

test('the claim about a week is at odds on one day and contradicted on a later one, with the factor', () => {
  expect(claim('2023-12-30', 'weekly-arrests')).toMatchObject({
    kind: 'at-odds',
    total: { period: '2023-11', direction: 'claim-lower', holds: false },
    components: [],
    mean: true,
  })
  const later = claim('2024-02-01', 'weekly-arrests')
  expect(later).toMatchObject({ kind: 'contradicted', components: [{ dims: { component: 'U.S. Border Patrol' } }] })
  expect(claim('2023-12-30', 'weekly-arrests')['factor']).toBeCloseTo(5.6564, 4)
  expect(later['factor']).toBeCloseTo(6.8201, 4)
  expect((later['components'] as readonly Json[])[0]?.['factor']).toBeCloseTo(5.6403, 4)
  expect(claim('2024-01-10', 'daily-press')).toEqual({ kind: 'cannot-be-checked', reason: 'period-not-published' })
})

test('a threshold names the months that passed it, those that did not, and those that are undecided', () => {
  const limit = among(figures('2023-12-30', 'sw-encounters')['thresholds'], 'id', 'five-thousand')
  expect((limit['passed'] as readonly string[]).length).toBe(31)
  expect((limit['notPassed'] as readonly string[]).slice(-2)).toEqual(['2022-01', '2023-06'])
  expect([limit['mean'], limit['crossing'], limit['cannotBeTold']]).toEqual([true, null, []])
  expect(among(figures('2023-12-30', 'deaths-route')['thresholds'], 'id', 'previous-year')).toMatchObject({
    passed: ['2021', '2022'],
    notPassed: [],
    cannotBeTold: ['2014', '2015', '2016', '2017', '2018', '2019', '2020'],
    mean: false,
    crossing: { kind: 'stays-below' },
  })
})

test('fiscal years have their sums, a year to date only the same months beside it', () => {
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

test('the pace of a partial year has the days that it covers, and a partial value no rate', () => {
  const deaths = figures('2023-12-30', 'deaths-route')
  expect(deaths['pace']).toMatchObject({ from: '2023-01-01', to: '2023-07-31', total: 276, seasonalYearEnd: null })
  expect((deaths['pace'] as Json)['yearEnd']).toBeCloseTo((276 / 212) * 365, 6)
  const [{ observations }] = deaths['series'] as readonly [{ readonly observations: readonly Json[] }]
  expect(observations.at(-1)).toMatchObject({
    period: '2023',
    qualifier: 'at-least',
    partial: true,
    rates: { day: null, week: null, month: null, year: null },
  })
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
  expect(crossing(500)).toEqual({ kind: 'passed', from: '2024-03-01', to: '2024-03-31' })
  expect(crossing(100)).toEqual({ kind: 'would-pass', on: '2024-10-30' })
  expect(crossing(10)).toEqual({ kind: 'stays-below' })
})

test('a revision has its first and its newest value, and every vintage is with its observation', () => {
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

test('parts are beside their total, the bucket last', () => {
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
      sum: 800,
      parts: [
        { name: 'MX', value: 400, share: 40 },
        { name: 'OTHER', value: 400, share: 40 },
      ],
    },
  ])
})

test('what is overdue says since when', () => {
  const dossier = dossierWith({
    sources: '[{"id": "s", "title": "S", "kind": "dataset", "published": "2024-01-10", "nextUpdate": "2024-02-10"}]',
  })
  const one = report('2024-02-20', { ...dossier, statistics: [statistic([observed('2023', 5, '2024-01-10')])] })
  expect(among(one['statistics'], 'id', 't')).toMatchObject({
    concern: 'overdue',
    overdue: { expected: '2024-02-10', days: 10 },
  })
})

test.each(['2019-01-01', '2023-12-30', '2024-02-01'])('read on %s nothing that was published later is told', (on) => {
  const dates = [...jsonReport(readingOn(shipped, knownFrom(on))).matchAll(/"(?:published|made)": "([^"]+)"/g)]
  expect(dates.map((found) => found[1] ?? '').filter((date) => knownFrom(date) > knownFrom(on))).toEqual([])
})

test('what is not known is null, in a dossier that holds next to nothing too', () => {
  expect(figures('2019-01-01', 'sw-encounters')).toMatchObject({
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
