import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, type Observation, type Statistic } from '../../src/dossier/index.ts'
import { revisionOf } from '../../src/figures/index.ts'
import { dossierWith, observed, shipped, statistic, totalBy } from '../dossier/fixture.ts'

const us = shipped('us-mexico-2023.json')
const named = (id: string): Statistic => us.statistics.find((one) => one.id === id)!
const LATER = '2025-12-31'

const knownOf = (of: Statistic, period: string, day: string) =>
  totalBy(of, knownFrom(day)).find(({ newest }) => newest.period === period)!
const inShipped = (id: string, period: string, day: string) =>
  revisionOf(us, named(id), knownOf(named(id), period, day))

/** Returns the revision of December 2023 after these vintages. */
const one = dossierWith({})
const revised = (...vintages: readonly Observation[]) => {
  const of = statistic(vintages)
  return revisionOf(one, of, knownOf(of, '2023-12', LATER))
}
const vintage = (value: number | null, published: string, more: Partial<Observation> = {}) =>
  observed('2023-12', value, published, more)

test('December 2023 was revised from 302,034 to 301,981, by −53 and −0.0175 percent, by way of 301,983 and 301,982', () => {
  const revision = inShipped('sw-encounters', '2023-12', '2025-01-01')
  expect(revision).toMatchObject({ first: { value: 302_034 }, newest: { value: 301_981 }, difference: -53 })
  expect(revision?.percent).toBeCloseTo(-0.017_548, 5)
  expect(revision?.history.map(({ value }) => value)).toEqual([302_034, 301_983, 301_982, 301_981, 301_981])
})

test('on the route 2022 had one vintage, 671, on 2023-12-30; on 2025-06-30 it is 753, revised by +12.2 percent', () => {
  expect(knownOf(named('deaths-route'), '2022', '2023-12-30').newest.value).toBe(671)
  expect(inShipped('deaths-route', '2022', '2023-12-30')).toBeNull()
  const revision = inShipped('deaths-route', '2022', '2025-06-30')
  expect(revision).toMatchObject({ first: { value: 671 }, newest: { value: 753 }, difference: 82 })
  expect(revision?.percent?.toFixed(1)).toBe('12.2')
  expect(revision?.history.map(({ value }) => value)).toEqual([671, 689, 753])
})

test('2023 on the route, 276 in July of that year and 734 once whole, was not revised', () => {
  const known = [knownOf(named('deaths-route'), '2023', '2023-12-30'), knownOf(named('deaths-route'), '2023', LATER)]
  expect(known.map(({ newest, partial }) => [newest.value, partial])).toEqual([
    [276, true],
    [734, false],
  ])
  expect(inShipped('deaths-route', '2023', LATER)).toBeNull()
})

test('the first and newest vintages are shown and all between kept, whatever their order in the file', () => {
  const [first, between, newest] = [vintage(100, '2024-01'), vintage(500, '2024-02'), vintage(110, '2024-03')]
  expect(revised(newest, first, between)).toEqual({
    first,
    newest,
    history: [first, between, newest],
    difference: 10,
    percent: 10,
  })
})

test.each([
  ['one vintage', [vintage(100, '2024-01')]],
  ['the same value again', [vintage(100, '2024-01'), vintage(100, '2024-02')]],
  ['the first value again', [vintage(100, '2024-01'), vintage(90, '2024-02'), vintage(100, '2024-03')]],
  ['a value after a missing one', [vintage(null, '2024-01'), vintage(100, '2024-02')]],
  ['a missing one after a value', [vintage(100, '2024-01'), vintage(null, '2024-02')]],
  ['a missing one after two values', [vintage(100, '2024-01'), vintage(90, '2024-02'), vintage(null, '2024-03')]],
])('%s is not a revision', (_, vintages) => {
  expect(revised(...vintages)).toBeNull()
})

test('a missing value is neither the first value nor part of the history', () => {
  const [first, newest] = [vintage(100, '2024-02'), vintage(150, '2024-04')]
  expect(revised(vintage(null, '2024-01'), first, vintage(null, '2024-03'), newest)).toEqual({
    first,
    newest,
    history: [first, newest],
    difference: 50,
    percent: 50,
  })
})

test.each([
  [29, null],
  [30, 100],
  [0, null],
])('on a base of %i, a revision by as much again, or from nothing, is %s percent', (base, percent) => {
  const revision = revised(vintage(base, '2024-01'), vintage(base === 0 ? 50 : base * 2, '2024-02'))
  expect(revision?.percent).toBe(percent)
  expect(revision?.difference).toBe(base === 0 ? 50 : base)
})

test.each([
  ['2023-12-15', false],
  ['2023-12-30', false],
  ['2023-12-31', false],
  ['2023-12', false],
  ['2024-01-01', true],
])('100 published %s, and 200 after December: a revision is %s', (published, is) => {
  const revision = revised(vintage(100, published), vintage(200, '2024-01'))
  expect(revision && [revision.difference, revision.percent]).toEqual(is ? [100, 100] : null)
})

test('partial values are not part of the history of the whole, which begins with the first whole value', () => {
  const [first, newest] = [vintage(100, '2024-01'), vintage(110, '2024-02')]
  expect(revised(vintage(40, '2023-12-10'), vintage(60, '2023-12-20'), first, newest)).toEqual({
    first,
    newest,
    history: [first, newest],
    difference: 10,
    percent: 10,
  })
})

test('in an unfinished month, partial values are the history, without a percentage', () => {
  const [first, newest] = [vintage(100, '2023-12-10'), vintage(200, '2023-12-20')]
  expect(revised(first, newest)).toEqual({ first, newest, history: [first, newest], difference: 100, percent: null })
})

test('a stock is counted at a moment, so a count within the month is a base like any other', () => {
  const of = statistic([vintage(100, '2023-12-15'), vintage(200, '2024-01')], { measure: 'stock' })
  expect(revisionOf(one, of, knownOf(of, '2023-12', LATER))?.percent).toBe(100)
})

const hands = dossierWith({
  sources: JSON.stringify([
    { id: 'a1', title: 'A1', publisher: { en: 'A', es: 'Á' }, kind: 'dataset', published: '2024-01-10' },
    { id: 'a2', title: 'A2', publisher: { en: 'A', es: 'Á' }, kind: 'dataset', published: '2024-03-10' },
    { id: 'a3', title: 'A3', publisher: { es: 'Á', en: 'A' }, kind: 'dataset', published: '2024-04-10' },
    { id: 'b', title: 'B', publisher: 'B', kind: 'dataset', published: '2024-02-10' },
    { id: 'n1', title: 'N1', kind: 'article', published: '2024-01-10' },
    { id: 'n2', title: 'N2', kind: 'article', published: '2024-02-10' },
  ]),
})
const inHands = (vintages: readonly Observation[], more: Partial<Statistic> = {}) => {
  const of = statistic(vintages, more)
  return revisionOf(hands, of, knownOf(of, '2023-12', LATER))
}

test('a publisher revises only its own figures: another’s is not part of the history', () => {
  const [first, newest] = [vintage(100, '2024-01-10', { source: 'a1' }), vintage(110, '2024-03-10', { source: 'a2' })]
  const other = vintage(500, '2024-02-10', { source: 'b' })
  expect(inHands([first, other, newest])).toMatchObject({ first, newest, history: [first, newest], percent: 10 })
  expect(inHands([first, other])).toBeNull()
})

test('a publisher is the same in any order of languages', () => {
  const first = vintage(100, '2024-01-10', { source: 'a1' })
  expect(inHands([first, vintage(110, '2024-04-10', { source: 'a3' })])?.percent).toBe(10)
})

test('a source without a publisher belongs to the statistic’s, or to itself where that has none', () => {
  const vintages = [
    vintage(100, '2024-01-10', { source: 'n1' }),
    vintage(110, '2024-02-10', { source: { id: 'n2', note: 'N' } }),
  ]
  expect(inHands(vintages)).toBeNull()
  expect(inHands(vintages, { publisher: 'P' })?.percent).toBe(10)
  const beside = [vintage(100, '2024-01-10', { source: 'a1' }), vintage(110, '2024-02-10', { source: 'n2' })]
  expect(inHands(beside, { publisher: 'P' })).toBeNull()
  expect(inHands(beside, { publisher: { en: 'A', es: 'Á' } })?.percent).toBe(10)
})

test('a revision and its reverse cancel out', () => {
  const value = fc.integer({ min: 30, max: 1_000_000 })
  fc.assert(
    fc.property(value, value, (from, to) => {
      const there = revised(vintage(from, '2024-01'), vintage(to, '2024-02'))
      const back = revised(vintage(to, '2024-01'), vintage(from, '2024-02'))
      expect(there === null).toBe(from === to)
      if (!there || !back) return
      expect(there.difference + back.difference).toBe(0)
      expect((1 + (there.percent ?? 0) / 100) * (1 + (back.percent ?? 0) / 100)).toBeCloseTo(1, 9)
    }),
  )
})

test.each([
  ['exact', 'exact', 20],
  ['at-least', 'at-least', 20],
  ['at-least', 'exact', null],
  ['exact', 'about', null],
] as const)('from %s 150 to %s 180 is a revision of %s percent: of a bound it may be none', (was, is, percent) => {
  const found = revised(vintage(150, '2024-01', { qualifier: was }), vintage(180, '2024-02', { qualifier: is }))
  expect(found).toMatchObject({ difference: 30, percent })
})
