import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, type Observation, type Statistic } from '../../src/dossier/index.ts'
import { changeFromPrevious, changeFromYearBefore, percentOf, SMALLEST_BASE } from '../../src/figures/index.ts'
import { observed, statistic, totalBy, TWO_PUBLISHERS, withSources } from '../dossier/fixture.ts'

const LATER = '2025-01-01'
const seen = (period: string, value: number | null, published = LATER): Observation => ({
  period,
  value,
  published,
  source: 's',
})

/** Returns the change to the last of these observations. */
const last = (from: typeof changeFromPrevious, of: Statistic, sources?: readonly object[]) => {
  const series = totalBy(of, knownFrom('2025-12-31'))
  const now = series.find(({ newest }) => newest.period === of.observations.at(-1)?.period)
  return now ? from(withSources(of, sources), series, now) : null
}

test.each([
  ['2023-10', '2023-11'],
  ['2022-12', '2023-01'],
  ['2024-02', '2024-03'],
  ['2023-W52', '2024-W01'],
  ['2020-W53', '2021-W01'],
  ['2023', '2024'],
  ['FY2023', 'FY2024'],
  ['2024-02-29', '2024-03-01'],
])('%s is the period before %s', (before, now) => {
  const change = last(changeFromPrevious, statistic([seen(before, 200), seen(now, 230)], { fiscalYearStart: 10 }))
  expect(change).toMatchObject({ difference: 30, percent: 15, acrossBreak: false, before: { newest: { value: 200 } } })
})

test.each([
  ['a gap', '2023-09', '2023-11'],
  ['another grain', '2023-12-31', '2024-01'],
  ['a fiscal year against a calendar year', '2023', 'FY2024'],
  ['the same period', '2023-11', '2023-11'],
  ['a later one', '2023-12', '2023-11'],
])('%s is not the period before', (_, before, now) => {
  expect(last(changeFromPrevious, statistic([seen(before, 200), seen(now, 230)], { fiscalYearStart: 1 }))).toBeNull()
})

test.each([
  ['2022-11', '2023-11'],
  ['2023-02', '2024-02'],
  ['2023-03-01', '2024-03-01'],
  ['2023-12-30', '2024-12-30'],
])('%s is %s a year before', (before, now) => {
  const change = last(changeFromYearBefore, statistic([seen(before, 200), seen(now, 150)]))
  expect(change).toMatchObject({ difference: -50, percent: -25, before: { newest: { period: before } } })
})

test.each([
  ['a year', '2022', '2023'],
  ['another month', '2022-10', '2023-11'],
  ['two years', '2021-11', '2023-11'],
  ['a day for a month', '2022-11-01', '2023-11'],
  ['29 February, for 1 March', '2023-03-01', '2024-02-29'],
  ['29 February, for the day before', '2023-02-28', '2024-02-29'],
])('%s has no same period a year before', (_, before, now) => {
  expect(last(changeFromYearBefore, statistic([seen(before, 200), seen(now, 150)]))).toBeNull()
})

test.each([
  ['the earlier one is partial', seen('2023-10', 200, '2023-10-15'), seen('2023-11', 230)],
  ['the later one is partial', seen('2023-10', 200), seen('2023-11', 230, '2023-11-15')],
  ['both are partial', seen('2023-10', 200, '2023-10-15'), seen('2023-11', 230, '2023-11-15')],
  ['the earlier one is missing', seen('2023-10', null), seen('2023-11', 230)],
  ['the later one is missing', seen('2023-10', 200), seen('2023-11', null)],
])('where %s there is no change', (_, before, now) => {
  expect(last(changeFromPrevious, statistic([before, now]))).toBeNull()
})

test.each([
  [29, null],
  [30, 100],
  [0, null],
  [-29, null],
])('on a base of %i, doubling is a change of %s percent', (base, percent) => {
  const change = last(changeFromPrevious, statistic([seen('2023-10', base), seen('2023-11', base * 2)]))
  expect([change?.difference, change?.percent]).toEqual([base, percent])
})

test.each([
  ['2023-10-01', false],
  ['2023-10-02', true],
  ['2023-10-31', true],
  ['2023-11', true],
  ['2023-11-30', true],
  ['2023-12', false],
  ['2023-09-30', false],
])('with a break at %s, October to November crosses it: %s', (at, crosses) => {
  const of = statistic([seen('2023-10', 200), seen('2023-11', 230)], { breaks: [{ at, note: 'N' }] })
  expect(last(changeFromPrevious, of)?.acrossBreak).toBe(crosses)
})

test('a break within the year affects the change from a year before, but not from the month before', () => {
  const of = statistic([seen('2022-11', 200), seen('2023-10', 200), seen('2023-11', 230)], {
    breaks: [{ at: '2023-05-11', note: 'N' }],
  })
  expect(last(changeFromYearBefore, of)?.acrossBreak).toBe(true)
  expect(last(changeFromPrevious, of)?.acrossBreak).toBe(false)
})

test('a balance below zero has a difference and no percentage: from −100 to −50 it rose', () => {
  const of = statistic([observed('2022', -100, '2024-01'), observed('2023', -50, '2024-01')], {
    counts: 'money',
    currency: 'EUR',
  })
  const series = totalBy(of, knownFrom('2024-12-31'))
  expect(changeFromPrevious(withSources(of), series, series.at(-1)!)).toMatchObject({ difference: 50, percent: null })
})

test('a percentage of its base gives the value again, and a small base has none', () => {
  const value = fc.integer({ min: -1e9, max: 1e9 })
  fc.assert(
    fc.property(value, value, (before, now) => {
      const percent = percentOf(before, now)
      expect(percent === null).toBe(before < SMALLEST_BASE)
      expect(percent === null ? now : before * (1 + percent / 100)).toBeCloseTo(now, 2)
    }),
  )
})

const vintages = (...given: readonly (readonly [string, number, string, Partial<Observation>?])[]): Statistic =>
  statistic(given.map(([period, value, published, more]) => ({ ...seen(period, value, published), ...more })))

test('a change is calculated within the newest vintage that has both periods', () => {
  const of = vintages(['2023-10', 100, '2024-01'], ['2023-11', 150, '2024-01'], ['2023-11', 180, '2024-02'])
  expect(last(changeFromPrevious, of)).toMatchObject({
    difference: 50,
    percent: 50,
    vintage: '2024-01',
    now: { newest: { value: 150 } },
  })
})

test('without such a vintage the newest of each are compared, and marked as different', () => {
  const of = vintages(['2023-10', 100, '2024-01'], ['2023-11', 180, '2024-02'])
  expect(last(changeFromPrevious, of)).toMatchObject({ difference: 80, vintage: null })
})

test('a partial value gives no vintage to compare in', () => {
  const of = vintages(['2023-10', 100, '2023-11-15'], ['2023-11', 60, '2023-11-15'], ['2023-11', 180, '2024-02'])
  expect(last(changeFromPrevious, of)).toMatchObject({ difference: 80, vintage: null })
})

test('two counters are not compared with each other', () => {
  const of = vintages(['2022', 100, '2024-01', { countedBy: 'A' }], ['2023', 180, '2024-01', { countedBy: 'B' }])
  expect(last(changeFromPrevious, of)).toBeNull()
})

test.each([
  ['at-least', 'at-least', null],
  ['at-most', 'at-least', null],
  ['more-than', 'up-to', null],
  ['exact', 'at-least', 'at-least'],
  ['exact', 'at-most', 'at-most'],
  ['at-least', 'exact', 'at-most'],
  ['at-most', 'exact', 'at-least'],
  ['about', 'exact', 'about'],
  ['exact', 'exact', 'exact'],
] as const)('from %s 100 to %s 150 the change is %s', (before, now, is) => {
  const of = vintages(['2022', 100, '2024', { qualifier: before }], ['2023', 150, '2024', { qualifier: now }])
  expect(last(changeFromPrevious, of)?.qualifier ?? null).toBe(is)
})

test('a percentage changes by points and has no percentage change', () => {
  const of = { ...vintages(['2022', 40, '2024'], ['2023', 50, '2024']), counts: 'percent' as const }
  expect(last(changeFromPrevious, of)).toMatchObject({ difference: 10, percent: null, isInPoints: true })
})

test('a quarter is compared with the one before and with the same one a year before', () => {
  const of = vintages(['2022-Q4', 100, '2024'], ['2023-Q3', 200, '2024'], ['2023-Q4', 300, '2024'])
  expect(last(changeFromPrevious, of)).toMatchObject({ percent: 50, before: { newest: { period: '2023-Q3' } } })
  expect(last(changeFromYearBefore, of)).toMatchObject({ percent: 200, before: { newest: { period: '2022-Q4' } } })
})

test.each([
  ['2022-01-01/2022-10-17', '2023-01-01/2023-10-17'],
  ['2023-01-01/2023-02-28', '2024-01-01/2024-02-29'],
])('%s is the same span a year before %s', (before, now) => {
  expect(last(changeFromYearBefore, vintages([before, 100, '2024-06'], [now, 150, '2024-06']))?.percent).toBe(50)
})

const SOURCES = [
  ...TWO_PUBLISHERS,
  { id: 'a2', title: 'A2', kind: 'dataset', published: '2022-01-01', publisher: 'Agency' },
  { id: 'c', title: 'C', kind: 'dataset', published: '2022-01-01' },
]
/** Returns the change between the periods of figures, each with its source. */
const between = (...given: readonly (readonly [period: string, value: number, published: string, source: string])[]) =>
  last(
    changeFromPrevious,
    vintages(...given.map(([period, value, published, source]) => [period, value, published, { source }] as const)),
    SOURCES,
  )

test.each([
  ['the same publisher', 'a', 'a2', { vintage: '2024-02', acrossPublishers: false }],
  ['a publisher and nobody in particular', 'a', 'c', { vintage: '2024-02', acrossPublishers: false }],
  ['two publishers, who share a day', 'a', 'b', { vintage: null, acrossPublishers: true }],
])('a change between figures of %s', (_, before, now, is) => {
  expect(between(['2023-10', 100, '2024-02', before], ['2023-11', 180, '2024-02', now])).toMatchObject(is)
})

test('a change keeps to the publisher of the later figure, also where another one has a common vintage', () => {
  expect(
    between(
      ['2023-10', 100, '2024-01', 'a'],
      ['2023-10', 300, '2024-02', 'b'],
      ['2023-11', 400, '2024-02', 'b'],
      ['2023-11', 150, '2024-03', 'a'],
    ),
  ).toMatchObject({ difference: 50, vintage: null, acrossPublishers: false })
})

test('where the publisher of the later figure lacks the earlier one, the change is of another that has both', () => {
  expect(
    between(['2023-10', 300, '2024-02', 'b'], ['2023-11', 400, '2024-02', 'b'], ['2023-11', 150, '2024-03', 'a']),
  ).toMatchObject({ difference: 100, vintage: '2024-02', acrossPublishers: false })
})

test('where a figure has several vintages, the retracted one is compared neither as the earlier figure nor as the later one', () => {
  const base = ['2023-10', 100, '2024-01', 'a'] as const
  const now = ['2023-11', 150, '2024-01', 'a'] as const
  const stands = { difference: 50, vintage: '2024-01', isRetracted: false }
  expect(between(base, ['2023-10', 500, '2024-02', 'gone'], now)).toMatchObject(stands)
  expect(between(base, now, ['2023-11', 900, '2024-02', 'gone'])).toMatchObject(stands)
  expect(between(base, ['2023-10', 500, '2024-02', 'gone'], now, ['2023-11', 900, '2024-02', 'gone'])).toMatchObject(
    stands,
  )
})

test('a figure that was retracted is compared only with one that was, too, and says so', () => {
  const [base, now] = [['2023-10', 100, '2024-01', 'gone'] as const, ['2023-11', 150, '2024-01', 'gone'] as const]
  expect(between(base, now)).toMatchObject({ difference: 50, isRetracted: true })
  expect(between(base, ['2023-11', 150, '2024-01', 'a'])).toBeNull()
  expect(between(['2023-10', 100, '2024-01', 'a'], now)).toBeNull()
})
