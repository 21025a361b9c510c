import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, readingOn, type Observation, type Statistic } from '../../src/dossier/index.ts'
import { breakdownsOf, type Breakdown } from '../../src/figures/index.ts'
import { observed, shipped, statistic, knownBy, totalBy, TWO_PUBLISHERS, withSources } from '../dossier/fixture.ts'

const encounters = shipped('us-mexico-2023.json').statistics.find(({ id }) => id === 'sw-encounters')!
const LATER = '2025-12-31'

const breakdowns = (of: Statistic, day = LATER, period?: string) => {
  const at = totalBy(of, knownFrom(day)).find(({ newest }) => newest.period === period) ?? null
  return breakdownsOf(withSources(knownBy(of, knownFrom(day))), at)
}
const names = (one: Breakdown | undefined) => one?.parts.map(({ name }) => name)
const total = (value: number | null, more: Partial<Observation> = {}) => observed('2023', value, '2024', more)
const part = (citizenship: string, value: number | null, more: Partial<Observation> = {}) =>
  observed('2023', value, '2024', { dims: { citizenship }, ...more })
const only = (...observations: readonly Observation[]) => breakdowns(statistic(observations))[0]

test('December 2023 by nationality: Mexico 22.9 percent of 301,981, OTHER last, and 280,634 in all', () => {
  const [component, citizenship] = breakdowns(encounters, '2025-01-01', '2023-12')
  expect([component?.dimension, citizenship?.dimension]).toEqual(['component', 'citizenship'])
  expect(names(citizenship)).toEqual(['MX', 'VE', 'GT', 'HN', 'CO', 'CU', 'EC', 'HT', 'NI', 'SV', 'OTHER'])
  expect(citizenship?.parts.at(-1)?.value).toBe(20_220)
  expect(citizenship?.parts[0]?.share?.toFixed(1)).toBe('22.9')
  expect([citizenship?.total?.newest.value, citizenship?.sum]).toEqual([301_981, 280_634])
})

test('Border Patrol in December 2023, as first published, is 82.7 percent of the total of that day', () => {
  const [component, ...more] = breakdowns(encounters, '2024-02-01', '2023-12')
  expect(more).toEqual([])
  expect(component?.total?.newest.value).toBe(302_034)
  expect(component?.parts.map(({ name, value, share }) => [name, value, share?.toFixed(1)])).toEqual([
    ['U.S. Border Patrol', 249_785, '82.7'],
  ])
})

test('on 2023-12-30 the encounters have no breakdown', () => {
  expect(breakdowns(encounters, '2023-12-30', '2023-11')).toEqual([])
})

test('the largest comes first and OTHER last, however large; the total is not a component', () => {
  const one = only(part('OTHER', 700), part('B', 100), total(1000), part('A', 200))
  expect(one?.parts.map(({ name, share }) => [name, share])).toEqual([
    ['A', 20],
    ['B', 10],
    ['OTHER', 70],
  ])
  expect([one?.total?.newest.value, one?.sum]).toEqual([1000, 1000])
})

test.each<[string, readonly Observation[]]>([
  ['no total', []],
  ['a total of another year', [observed('2022', 1000, '2024')]],
  ['a total that is missing', [total(null)]],
])('without a total there is no share: %s', (_, others) => {
  const one = only(...others, part('A', 600), part('B', 300))
  expect(one?.total).toBeNull()
  expect(one?.parts.map(({ value, share }) => [value, share])).toEqual([
    [600, null],
    [300, null],
  ])
})

test.each([
  [29, null],
  [30, 50],
  [0, null],
])('half of a total of %i is %s percent', (all, share) => {
  expect(only(total(all), part('A', all / 2))?.parts.map((one) => one.share)).toEqual([share])
})

test('a total under 30 gives no ranking: components stay in file order, OTHER last', () => {
  const parts = [part('OTHER', 9), part('B', 5), part('A', 15)]
  expect(names(only(total(29), ...parts))).toEqual(['B', 'A', 'OTHER'])
  expect(names(only(total(30), ...parts))).toEqual(['A', 'B', 'OTHER'])
})

test('a missing value is not a component, and not zero', () => {
  const one = only(total(100), part('A', null), part('B', 0), part('C', 60))
  expect(names(one)).toEqual(['C', 'B'])
  expect(one?.sum).toBe(60)
})

test.each([
  ['2024-01', '2024-02', 20],
  ['2023-07', '2023-07', 20],
  ['2023-06', '2023-07', null],
  ['2023-07', '2024-01', null],
  ['2024-01', '2023-07', null],
])('200 published %s are %s of 1,000 published %s, in percent: whole years, or one day', (of, all, share) => {
  const one = only(total(1000, { published: all }), part('A', 200, { published: of }))
  expect(one?.parts.map((each) => each.share)).toEqual([share])
})

test('without a total, the sum of the components decides whether they are ranked', () => {
  expect(names(only(part('B', 5), part('A', 24)))).toEqual(['B', 'A'])
  expect(names(only(part('B', 5), part('A', 25)))).toEqual(['A', 'B'])
})

test('a component of a partial year has no share of a whole one', () => {
  const one = only(total(1000), part('A', 200, { published: '2023-07' }), part('B', 100))
  expect(one?.parts.map(({ name, share }) => [name, share])).toEqual([
    ['A', null],
    ['B', 10],
  ])
})

test('components limited by several dimensions belong to none, and each dimension is separate', () => {
  const of = statistic([
    total(100),
    observed('2023', 10, '2024', { dims: { citizenship: 'A', component: 'P' } }),
    observed('2023', 80, '2024', { dims: { component: 'P' } }),
    part('A', 40),
  ])
  expect(breakdowns(of).map((one) => [one.dimension, names(one), one.sum])).toEqual([
    ['component', ['P'], 80],
    ['citizenship', ['A'], 40],
  ])
})

test('the components are of the period asked for, or else of the newest that has some', () => {
  const of = statistic([
    ...['2021', '2022', '2023'].map((period) => observed(period, 100, '2024')),
    observed('2021', 10, '2024', { dims: { citizenship: 'A' } }),
    observed('2022', 20, '2024', { dims: { citizenship: 'A' } }),
    observed('2021', 50, '2024', { dims: { citizenship: 'B' } }),
  ])
  const shown = (period?: string) => {
    const [one] = breakdowns(of, LATER, period)
    return [one?.total?.newest.period, names(one)]
  }
  expect(shown('2021')).toEqual(['2021', ['B', 'A']])
  expect(shown('2022')).toEqual(['2022', ['A']])
  expect(shown('2023')).toEqual(['2022', ['A']])
  expect(shown()).toEqual(['2022', ['A']])
})

test('components without a total use the newest period too, in each vintage', () => {
  const of = statistic([
    observed('2022', 5, '2023-03', { dims: { citizenship: 'A' } }),
    observed('2023', 6, '2024-03', { dims: { citizenship: 'A' } }),
    observed('2022', 7, '2024-03', { dims: { citizenship: 'A' } }),
  ])
  expect(breakdowns(of, '2023-12-31')[0]?.parts.map(({ value }) => value)).toEqual([5])
  expect(breakdowns(of, '2024-12-31')[0]?.parts.map(({ value }) => value)).toEqual([6])
})

test('components that make up the total have shares of a hundred together, and ranking loses none', () => {
  const value = fc.integer({ min: 30, max: 1_000_000 })
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), fc.nat(11), (values, bucket) => {
      const called = values.map((_, at) => (at === bucket ? 'OTHER' : `P${at}`))
      const all = values.reduce((sum, one) => sum + one, 0)
      const one = only(total(all), ...values.map((each, at) => part(called[at]!, each)))
      expect(one?.sum).toBe(all)
      expect(one?.parts.reduce((sum, { share }) => sum + (share ?? Number.NaN), 0)).toBeCloseTo(100, 6)
      expect(names(one)?.toSorted()).toEqual(called.toSorted())
      const ranked = one?.parts.filter(({ name }) => name !== 'OTHER').map((each) => each.value)
      expect(ranked).toEqual(ranked?.toSorted((a, b) => b - a))
      expect(called.includes('OTHER') ? names(one)?.at(-1) : 'OTHER').toBe('OTHER')
    }),
  )
})

test('components are compared with the total of their own vintage, and what is missing is the rest', () => {
  const of = statistic([
    observed('2023', 1000, '2024-01'),
    observed('2023', 1200, '2024-06'),
    observed('2023', 600, '2024-01', { dims: { origin: 'A' } }),
    observed('2023', 300, '2024-01', { dims: { origin: 'B' } }),
  ])
  expect(breakdownsOf(withSources(of), null)).toMatchObject([
    { total: { newest: { value: 1000 } }, sameVintage: true, sum: 900, rest: { value: 100, share: 10 } },
  ])
})

test.each([
  [[60.1, 40.2], 100.3],
  [[0.1, 0.7], 0.8],
])('components of %j make up their total of %d, and leave nothing', (values, whole) => {
  const found = only(total(whole), ...values.map((value, at) => part(`P${at}`, value)))
  expect([found?.sum, found?.rest]).toEqual([whole, null])
})

test('a total of another vintage is marked as such, and leaves no rest', () => {
  const of = statistic([observed('2023', 1200, '2024-06'), observed('2023', 600, '2024-01', { dims: { origin: 'A' } })])
  expect(breakdownsOf(withSources(of), null)).toMatchObject([{ sameVintage: false, rest: null }])
})

test('in December 2023, 21,347 are not listed by nationality, 7.1 %; the dead and missing make up their total', () => {
  const { dossier } = readingOn(shipped('us-mexico-2023.json'), knownFrom('2025-06-30'))
  const of = (id: string) =>
    breakdownsOf({ dossier, statistic: dossier.statistics.find((one) => one.id === id)! }, null)
  const citizenship = of('sw-encounters').find(({ dimension }) => dimension === 'citizenship')
  expect(citizenship?.rest?.value).toBe(21_347)
  expect(citizenship?.rest?.share?.toFixed(1)).toBe('7.1')
  expect(of('deaths-route')).toMatchObject([
    { dimension: 'outcome', sum: 438, total: { newest: { value: 438 } }, sameVintage: true, rest: null },
  ])
})

test.each([
  ['at-least', undefined, 'at-least', 'at-most'],
  [undefined, 'at-least', 'at-most', 'at-least'],
  ['about', undefined, 'about', 'about'],
  ['at-least', 'at-least', null, undefined],
  ['about', 'at-least', null, undefined],
  ['at-least', 'at-most', 'at-least', undefined],
] as const)(
  'parts of %s 600 in a total of %s 1,000 have a share of %s 60 %%, and what they leave is %s 400',
  (ofPart, ofTotal, share, rest) => {
    const one = only(
      total(1000, ofTotal ? { qualifier: ofTotal } : {}),
      part('A', 600, ofPart ? { qualifier: ofPart } : {}),
    )
    expect(one?.parts[0]).toMatchObject({ share: 60, shareQualifier: share })
    expect(one?.rest ?? undefined).toEqual(rest && { value: 400, share: 40, qualifier: rest })
  },
)

const sourced = (...observations: readonly Observation[]) =>
  breakdownsOf(withSources(statistic(observations), TWO_PUBLISHERS), null)[0]
const by = (source: string) => ({ source })

test('components are no share of the total of another publisher, but of an older one of their own', () => {
  const parts = [part('A', 600, by('a')), part('B', 300, by('a'))]
  expect(sourced(...parts, total(1000, by('b')))).toMatchObject({
    total: null,
    noTotal: 'publisher',
    rest: null,
    parts: [{ share: null }, { share: null }],
  })
  const both = [observed('2023', 1200, '2024-02', by('a')), total(1000, by('b'))]
  expect(sourced(...parts, ...both)).toMatchObject({ total: { newest: { value: 1200 } }, parts: [{ share: 50 }, {}] })
  expect(sourced(...parts.map((one) => ({ ...one, source: 's' })), total(1000, by('b')))?.noTotal).toBeNull()
})

test('of components of two publishers those of the total have a share, and nothing is added up', () => {
  expect(sourced(part('A', 600, by('a')), part('B', 300, by('b')), total(1000, by('a')))).toMatchObject({
    parts: [{ share: 60 }, { share: null }],
    sumQualifier: null,
    rest: null,
  })
})

test('a retracted total is left for another one, and compared only with components that were retracted, too', () => {
  const older = observed('2023', 1200, '2024-02', by('a'))
  const parts = (source: string) => [part('A', 600, by(source)), part('B', 300, by(source))]
  expect(sourced(...parts('a'), older, total(1000, by('gone')))?.total?.newest.value).toBe(1200)
  expect(sourced(...parts('a'), total(1000, by('gone')))).toMatchObject({ total: null, noTotal: 'retracted' })
  expect(sourced(...parts('gone'), total(1000, by('gone')))).toMatchObject({
    noTotal: null,
    parts: [{ share: 60 }, {}],
  })
})
