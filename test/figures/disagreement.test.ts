import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, type Observation, type Qualifier, type Statistic } from '../../src/dossier/index.ts'
import { disagreementsOn, revisionOf } from '../../src/figures/index.ts'
import { dossierWith, observed, shipped, statistic, totalBy } from '../dossier/fixture.ts'

const source = (id: string, publisher?: unknown) => ({ id, title: id, publisher, kind: 'dataset', published: '2020' })
const dossier = dossierWith({
  sources: JSON.stringify([
    source('a', { en: 'A', es: 'Á' }),
    source('a2', { en: 'A', es: 'Á' }),
    source('a3', { es: 'Á', en: 'A' }),
    source('b', 'B'),
    source('c', 'C'),
    source('n'),
    source('m'),
  ]),
})
const LATER = '2025-12-31'
const DAY = '2024-06-15'

/** Returns what others say against the newest observation of the first period. */
const against = (observations: readonly Observation[], more: Partial<Statistic> = {}) => {
  const of = statistic(observations, { fiscalYearStart: 10, ...more })
  const series = totalBy(of, knownFrom(LATER))
  const own = series.find(({ newest }) => newest.period === observations[0]?.period)!
  return disagreementsOn(dossier, of, series, own)
}
const says = (who: string, value: number | null, more: Partial<Observation> = {}): Observation =>
  observed('2023-12', value, DAY, { source: who, ...more })
/** Returns the disagreement of two values for one period, the first being the newest vintage. */
const beside = (mine: number, theirs: number, my: Partial<Observation> = {}, their: Partial<Observation> = {}) =>
  against([says('b', theirs, their), says('a', mine, my)])

test('two publishers on one period: both values, the publisher, the factor, and no reason shown', () => {
  const other = says('b', 333)
  expect(against([other, says('a', 222)])).toEqual([
    {
      publisher: 'B',
      period: expect.objectContaining({ grain: 'month' }),
      observation: other,
      factor: 1.5,
      factorQualifier: 'exact',
      reasons: ['none-shown'],
    },
  ])
})

test.each([
  ['at-least', 'exact', 1.5, 'at-least'],
  ['exact', 'at-most', 1.5, 'at-least'],
  ['about', 'exact', 1.5, 'about'],
  ['at-least', 'about', null, null],
] as const)('%s 333 against %s 222: a factor of %f, %s', (large, small, factor, factorQualifier) => {
  const [of, against] = [{ qualifier: large }, { qualifier: small }]
  expect(beside(333, 222, of, against)).toMatchObject([{ factor, factorQualifier }])
  expect(beside(222, 333, against, of)).toMatchObject([{ factor, factorQualifier }])
})

test('the same publisher with another source is a revision, not a disagreement, and the reverse', () => {
  const told = (of: Statistic) => {
    const series = totalBy(of, knownFrom(LATER))
    return [disagreementsOn(dossier, of, series, series[0]!).length, revisionOf(dossier, of, series[0]!)?.difference]
  }
  const first = observed('2023-12', 222, '2024-01-10', { source: 'a' })
  expect(told(statistic([first, says('a2', 333)]))).toEqual([0, 111])
  expect(told(statistic([first, says('b', 333)]))).toEqual([1, undefined])
})

test('a publisher is the same in any order of languages', () => {
  expect(against([says('a3', 333), says('a', 222)])).toEqual([])
})

test('in the shipped dossier, repeated figures of CBP and of IOM are revisions, on every day', () => {
  const us = shipped('us-mexico-2023.json')
  const found = ['2023-12-30', '2024-02-01', '2024-04-30', '2025-06-30'].flatMap((day) =>
    us.statistics
      .filter(({ id }) => /encounters|route|region/.test(id))
      .flatMap((of) => {
        const series = totalBy(of, knownFrom(day))
        return series.flatMap((one) => disagreementsOn(us, of, series, one))
      }),
  )
  expect(found).toEqual([])
})

test('sources without a publisher belong to the statistic’s, and each to itself where that has none', () => {
  const two = [says('n', 333), says('m', 222)]
  expect(against(two).map(({ publisher }) => publisher)).toEqual(['n'])
  expect(against(two, { publisher: 'P' })).toEqual([])
  const three = [says('b', 333), says('m', 222)]
  expect(against(three, { publisher: 'P' }).map(({ publisher }) => publisher)).toEqual(['B'])
  expect(against(three, { publisher: 'B' })).toEqual([])
})

test.each<[string, Partial<Observation>, Partial<Observation>, readonly string[]]>([
  ['of another day', {}, { published: '2024-05-01' }, ['vintage']],
  ['about', {}, { qualifier: 'about' }, ['qualifier']],
  ['provisional', {}, { status: 'provisional' }, ['status']],
  ['final, and said to be so', {}, { status: 'final' }, ['none-shown']],
  ['noted here', { note: 'N' }, {}, ['note']],
  ['noted there', {}, { note: 'N' }, ['note']],
  ['estimated and noted', { status: 'estimated' }, { note: 'N' }, ['status', 'note']],
])('the reasons follow from the metadata: %s', (_, mine, theirs, reasons) => {
  expect(beside(100, 250, mine, theirs).map((one) => one.reasons)).toEqual([reasons])
})

test('a partial value says nothing about its period, neither for itself nor against another', () => {
  const part = { published: '2023-12-15' }
  expect(beside(250, 100, {}, part)).toEqual([])
  const whole = observed('2023-12-01/2023-12-30', 9000, DAY, { source: 'b' })
  expect(against([says('a', 250, part), whole])).toEqual([])
  expect(against([says('a', 250), whole])).toHaveLength(1)
})

test('a stock within its period is not partial: it counts, with its day as the reason', () => {
  const stock = [says('b', 100, { published: '2023-12-15' }), says('a', 250)]
  expect(against(stock, { measure: 'stock' }).map(({ reasons }) => reasons)).toEqual([['vintage']])
})

test.each<[Qualifier, number, Qualifier, number, boolean]>([
  ['at-least', 500, 'exact', 700, true],
  ['exact', 700, 'at-least', 500, true],
  ['at-least', 700, 'exact', 501, false],
  ['more-than', 500, 'exact', 701, true],
  ['exact', 501, 'more-than', 700, false],
  ['at-most', 700, 'exact', 501, true],
  ['up-to', 700, 'exact', 501, true],
  ['less-than', 700, 'exact', 501, true],
  ['at-most', 501, 'exact', 700, false],
  ['exact', 700, 'up-to', 501, false],
  ['at-least', 501, 'at-least', 700, true],
  ['at-most', 700, 'at-most', 501, true],
  ['at-least', 501, 'at-most', 700, true],
  ['at-least', 700, 'at-most', 501, false],
])('%s %i and %s %i agree: %s', (mine, value, theirs, other, agree) => {
  expect(beside(value, other, { qualifier: mine }, { qualifier: theirs }).length === 0).toBe(agree)
})

test('a bound that the statistic sets for all its figures counts', () => {
  expect(against([says('b', 501), says('a', 700)], { qualifier: 'at-least' })).toEqual([])
  expect(against([says('b', 501, { qualifier: 'exact' }), says('a', 700)], { qualifier: 'at-least' })).toHaveLength(1)
})

test.each([
  [560, 563, true],
  [560, 565, true],
  [560, 566, false],
  [242_418, 242_418, true],
  [242_418, 242_419, false],
  [242_000, 242_418, true],
  [242_000, 242_501, false],
  [100, 105, true],
  [100, 106, false],
  [10_000, 10_050, true],
  [10_000, 10_051, false],
  [1_000_000, 1_005_025, true],
  [1_000_000, 1_005_026, false],
  [2.5, 2.6, false],
  [2.5, 2.5, true],
  [0, 0, true],
  [0, 1, false],
])('%d and %d agree within rounding, up to 5 or half a percent: %s', (one, other, agree) => {
  expect(beside(one, other).length === 0).toBe(agree)
  expect(beside(other, one).length === 0).toBe(agree)
})

test.each([
  ['about', 1000, 'exact', 1100, true],
  ['exact', 1100, 'about', 1000, true],
  ['about', 1000, 'exact', 900, true],
  ['about', 1000, 'about', 1100, true],
  ['about', 1000, 'exact', 1120, false],
  ['exact', 1120, 'about', 1000, false],
  ['exact', 1001, 'exact', 1100, false],
] as const)(
  '%s %i and %s %i are within a tenth of each other, as “about” allows: %s',
  (mine, value, theirs, other, so) => {
    expect(beside(value, other, { qualifier: mine }, { qualifier: theirs }).length === 0).toBe(so)
  },
)

test.each([
  [0, null],
  [29, null],
  [30, 3],
])('%i against 90 is a disagreement, and its factor is %s: null on a base under 30', (base, factor) => {
  expect(beside(base, 90).map((one) => one.factor)).toEqual([factor])
  expect(beside(90, base).map((one) => one.factor)).toEqual([factor])
})

test.each([
  [38_300, true],
  [38_400, false],
  [34_800, true],
  [34_700, false],
])('over different days, 36,500 and %i a year agree by less than 1 in 20: %s', (other, agree) => {
  const mine = observed('2023', 36_500, DAY, { source: 'a' })
  expect(against([mine, observed('FY2023', other, DAY, { source: 'b' })]).length === 0).toBe(agree)
})

test('a fiscal year against the calendar year of its name: their rates are compared, and the period is the reason', () => {
  const found = against([
    observed('FY2024', 366, '2025-06-15', { source: 'a' }),
    observed('2024', 732, '2025-06-15', { source: 'b' }),
    observed('2023', 3650, '2025-06-15', { source: 'c' }),
  ])
  expect(found.map(({ publisher, factor, reasons }) => [publisher, factor, reasons])).toEqual([['B', 2, ['period']]])
})

test('years of 365 and 366 days are compared per day, because their totals would mislead', () => {
  const found = against([
    observed('FY2024', 7320, '2024-12-31', { source: 'a' }),
    observed('2023-07-01/2024-06-29', 3650, '2024-12-31', { source: 'b' }),
  ])
  expect(found.map(({ factor, reasons }) => [factor, reasons])).toEqual([[2, ['period']]])
})

test('stocks over different days are compared directly', () => {
  const found = against(
    [observed('2023-12', 3100, DAY, { source: 'a' }), observed('2023-12-01/2023-12-30', 6200, DAY, { source: 'b' })],
    { measure: 'stock' },
  )
  expect(found.map(({ factor }) => factor)).toEqual([2])
})

test.each([
  ['a month', '2023-12', 'its year', '2023'],
  ['a fiscal year', 'FY2024', 'the calendar year before', '2023'],
  ['a month', '2023-12', 'the next one', '2024-01'],
  ['a week', '2023-W01', 'its month', '2023-01'],
])('%s (%s) is not compared with %s (%s)', (_, mine, __, theirs) => {
  expect(
    against([observed(mine, 100, LATER, { source: 'a' }), observed(theirs, 9000, LATER, { source: 'b' })]),
  ).toEqual([])
})

test('each other publisher is listed once, with its newest figure', () => {
  const found = against([
    says('b', 900, { published: '2024-01-10' }),
    says('b', 200, { published: '2024-02-10' }),
    says('c', 300, { published: '2024-03-10' }),
    says('a', 100),
  ])
  expect(found.map(({ publisher, observation }) => [publisher, observation.value])).toEqual([
    ['C', 300],
    ['B', 200],
  ])
})

test('a publisher that later agreed does not disagree through older figures', () => {
  expect(
    against([says('b', 900, { published: '2024-01-10' }), says('b', 100, { published: '2024-02-10' }), says('a', 100)]),
  ).toEqual([])
})

test('a figure for the same period comes before one for an overlapping period', () => {
  const found = against([
    says('a', 31_000),
    says('b', 62_000, { published: '2024-01-10' }),
    observed('2023-12-01/2023-12-30', 90_000, DAY, { source: 'b' }),
  ])
  expect(found.map(({ observation, factor }) => [observation.period, factor])).toEqual([['2023-12', 2]])
})

test('a missing value disagrees with nothing', () => {
  expect(against([says('b', 100), says('a', null)])).toEqual([])
  expect(against([says('b', null), says('a', 100)])).toEqual([])
})

test('a publisher that withdrew its figure says nothing, and its older one is not compared', () => {
  const [was, none] = [says('b', 900, { published: '2024-01-10' }), says('b', null, { published: '2024-02-10' })]
  expect(against([was, none, says('a', 100)])).toEqual([])
  expect(against([was, says('a', 100)])).toHaveLength(1)
})

test('two publishers disagree by the same factor in either direction, and by more than 1', () => {
  const value = fc.integer({ min: 1, max: 1_000_000 })
  const period = fc.constantFrom('2023', 'FY2023', '2022-07-01/2023-06-30')
  fc.assert(
    fc.property(value, value, period, period, (x, y, mine, theirs) => {
      const a = observed(mine, x, DAY, { source: 'a' })
      const b = observed(theirs, y, DAY, { source: 'b' })
      // For one period, the newest vintage is the last in the file; for two, the first in the list is checked.
      const [there, back] = mine === theirs ? [against([b, a]), against([a, b])] : [against([a, b]), against([b, a])]
      expect(there.map(({ factor, reasons }) => [factor, reasons])).toEqual(
        back.map(({ factor, reasons }) => [factor, reasons]),
      )
      expect(there.map(({ publisher }) => publisher)).toEqual(there.length > 0 ? ['B'] : [])
      for (const { factor } of there) {
        expect(factor === null).toBe(Math.min(x, y) < 30)
        expect(factor ?? 1).toBeGreaterThanOrEqual(1)
      }
    }),
  )
})

test('newspapers only quote a count: where the statistic names who counts, two of them revise one figure', () => {
  const press = dossierWith({
    sources: JSON.stringify([
      { id: 'a', title: 'A', publisher: 'A', kind: 'article', published: '2020' },
      { id: 'b', title: 'B', publisher: 'B', kind: 'article', published: '2020' },
    ]),
  })
  const of = statistic(
    [observed('2021', 557, '2022-01-01', { source: 'a' }), observed('2021', 568, '2023-01-01', { source: 'b' })],
    {
      publisher: 'Agency',
    },
  )
  const [own] = totalBy(of, knownFrom(LATER))
  expect(disagreementsOn(press, of, [own!], own!)).toEqual([])
  expect(revisionOf(press, of, own!)).toMatchObject({ first: { value: 557 }, newest: { value: 568 } })
  const nameless: Statistic = { ...of, publisher: undefined }
  const [other] = totalBy(nameless, knownFrom(LATER))
  expect(disagreementsOn(press, nameless, [other!], other!)).toHaveLength(1)
})
