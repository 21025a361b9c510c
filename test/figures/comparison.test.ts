import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, type KnownObservation, type Statistic } from '../../src/dossier/index.ts'
import { comparableWith, factorBetween, mainSeries, sameUnit } from '../../src/figures/index.ts'
import { observed, shipped, statistic, totalBy } from '../dossier/fixture.ts'

const us = shipped('us-mexico-2023.json')
const named = (id: string): Statistic => us.statistics.find((one) => one.id === id)!
const on = knownFrom('2025-06-30')
const PATROL = { component: 'U.S. Border Patrol' }

const own = (more: Partial<Statistic> = {}) => statistic([observed('2023', 100, '2024')], more)
const parted = (dims: Readonly<Record<string, string>>) => statistic([observed('2023', 100, '2024', { dims })])
const reasons = (a: Statistic, b: Statistic) => {
  const found = comparableWith(a, b)
  return found.kind === 'refused' ? found.reasons : []
}
const provisos = (a: Statistic, b: Statistic) => {
  const found = comparableWith(a, b)
  return found.kind === 'side-by-side' ? found.provisos : found.kind
}

test('in the shipped dossier the route and the region are compared, with the caveat that the places differ', () => {
  expect(comparableWith(named('deaths-route'), named('deaths-region'))).toEqual({
    kind: 'side-by-side',
    provisos: ['different-places'],
  })
})

test.each([
  ['refugees-mexico', 'asylum-claims-mexico', ['measures-differ']],
  ['sw-encounters', 'deaths-route', ['counts-differ']],
  ['refugees-mexico', 'sw-encounters', ['measures-differ', 'counts-differ']],
])('%s is not compared with %s, for this reason: %j', (a, b, why) => {
  expect(comparableWith(named(a), named(b))).toEqual({ kind: 'refused', reasons: why })
})

test('refugees and asylum-seekers, two UNHCR stocks on one day in one country, need no caveat', () => {
  expect(provisos(named('refugees-mexico'), named('asylum-seekers-mexico'))).toEqual([])
})

test.each<[string, Statistic, Statistic, readonly string[]]>([
  ['a stock and a flow', own(), own({ measure: 'stock' }), ['measures-differ']],
  ['a rate and a flow', own(), own({ measure: 'rate' }), ['measures-differ']],
  ['cases and persons', own({ counts: 'cases' }), own({ counts: 'persons' }), ['counts-differ']],
  ['Border Patrol and the total', own(), parted(PATROL), ['part-with-total']],
  ['two different parts', parted(PATROL), parted({ citizenship: 'VE' }), ['different-parts']],
  ['two parts of different names', parted(PATROL), parted({ component: 'OFO' }), ['different-parts']],
  ['what is known and what is not', own(), statistic([]), ['nothing-known']],
  ['what is known and what is not known', own(), statistic([]), ['nothing-known']],
  [
    'euros and dollars',
    own({ counts: 'money', currency: 'EUR' }),
    own({ counts: 'money', currency: 'USD' }),
    ['currencies-differ'],
  ],
  [
    'a stock of cases and a flow of events',
    own({ measure: 'stock', counts: 'cases' }),
    own(),
    ['measures-differ', 'counts-differ'],
  ],
  [
    'what is known and another thing that is missing, whose kind is then not asked,',
    own(),
    statistic([observed('2023', null, '2024', { dims: PATROL })], { measure: 'stock', counts: 'cases' }),
    ['nothing-known'],
  ],
])('%s cannot be compared, in either order', (_, a, b, why) => {
  expect(comparableWith(a, b)).toEqual({ kind: 'refused', reasons: why })
  expect(comparableWith(b, a)).toEqual({ kind: 'refused', reasons: why })
})

test('the same component of two statistics is compared, whatever the order of its dims', () => {
  expect(provisos(parted(PATROL), parted(PATROL))).toEqual([])
  expect(provisos(parted({ ...PATROL, citizenship: 'VE' }), parted({ citizenship: 'VE', ...PATROL }))).toEqual([])
})

test.each<[string, Statistic, Statistic, readonly string[]]>([
  ['nothing', own(), own(), []],
  ['the place', own({ place: 'p' }), own({ place: 'q' }), ['different-places']],
  ['a place that one does not name', own({ place: 'p' }), own(), ['different-places']],
  ['the publisher', own({ publisher: 'A' }), own({ publisher: { en: 'A' } }), ['different-publishers']],
  ['the unit', own(), own({ unit: 'v' }), ['different-units']],
  ['all periods', own(), statistic([observed('2022', 100, '2024')]), ['different-periods']],
  ['some of the periods', own(), statistic([observed('2022', 1, '2024'), observed('2023', 1, '2024')]), []],
  [
    'the fiscal year from the calendar year',
    own(),
    statistic([observed('FY2023', 100, '2024')], { fiscalYearStart: 10 }),
    ['different-periods'],
  ],
  ['a fiscal year from January in name', own(), statistic([observed('FY2023', 1, '2024')], { fiscalYearStart: 1 }), []],
])('where %s differs, there is a caveat', (_, a, b, said) => {
  expect(provisos(a, b)).toEqual(said)
  expect(provisos(b, a)).toEqual(said)
})

test('units and publishers have to be equal in every language, in any order', () => {
  const unit = { en: 'persons', es: 'personas' }
  const turned = { es: 'personas', en: 'persons' }
  expect(sameUnit(own({ unit }), own({ unit: turned }))).toBe(true)
  expect(provisos(own({ unit, publisher: unit }), own({ unit: turned, publisher: turned }))).toEqual([])
  expect(sameUnit(own({ unit }), own({ unit: { en: 'persons' } }))).toBe(false)
})

test('in either order, two statistics have the same reasons or the same caveats', () => {
  const some = fc
    .record({
      measure: fc.constantFrom('flow', 'stock', 'rate'),
      counts: fc.constantFrom('events', 'persons'),
      unit: fc.constantFrom('u', 'v'),
      place: fc.constantFrom('p', 'q'),
      dims: fc.constantFrom({}, PATROL, { citizenship: 'VE' }),
      period: fc.constantFrom('2022', '2023'),
    })
    .map(({ dims, period, ...more }) => statistic([observed(period, 100, '2024', { dims })], more))
  fc.assert(
    fc.property(some, some, (a, b) => {
      expect(comparableWith(a, b)).toEqual(comparableWith(b, a))
      expect(reasons(a, b).includes('measures-differ')).toBe(a.measure !== b.measure)
      expect(comparableWith(a, a)).toEqual({ kind: 'side-by-side', provisos: [] })
    }),
  )
})

test('a statistic is represented by its total, else its first component, else nothing', () => {
  const parts = [
    observed('2023', 1, '2024', { dims: PATROL }),
    observed('2023', 2, '2024', { dims: { component: 'OFO' } }),
  ]
  expect(mainSeries(statistic([...parts, observed('2023', 3, '2024')]))?.dims).toEqual({})
  expect(mainSeries(statistic(parts))?.dims).toEqual(PATROL)
  expect(mainSeries(statistic([]))).toBeNull()
})

const COUNTED = statistic([])

const known = (value: number | null, published = '2024'): KnownObservation =>
  totalBy(statistic([observed('2023', value, published)]), on)[0]!

test.each<[string, KnownObservation, KnownObservation, number | null]>([
  ['twice as many', known(60), known(30), 2],
  ['as many', known(30), known(30), 1],
  ['a base under 30', known(29), known(60), null],
  ['a missing value', known(null), known(60), null],
  ['nothing', known(0), known(60), null],
  ['a part of a year against a whole one', known(60, '2023-07'), known(60), null],
  ['a part of a year against a part of it', known(60, '2023-07'), known(30, '2023-07'), null],
])('%s: the factor between the two, in either order', (_, a, b, factor) => {
  const [ofA, ofB] = [a, b].map((one) => ({ statistic: COUNTED, known: one }))
  const expected = factor === null ? null : { factor, qualifier: 'exact' }
  expect([factorBetween(ofA!, ofB!), factorBetween(ofB!, ofA!)]).toEqual([expected, expected])
})

test.each([
  ['at-least', 'exact', { factor: 2, qualifier: 'at-least' }],
  ['exact', 'at-least', { factor: 2, qualifier: 'at-most' }],
  ['about', 'exact', { factor: 2, qualifier: 'about' }],
  ['at-least', 'at-least', null],
] as const)('%s 60 against %s 30: the factor has a bound, or there is none', (large, small, factor) => {
  const [a, b] = [
    { statistic: statistic([], { qualifier: large }), known: known(60) },
    { statistic: statistic([], { qualifier: small }), known: known(30) },
  ] as const
  expect([factorBetween(a, b), factorBetween(b, a)]).toEqual([factor, factor])
})
