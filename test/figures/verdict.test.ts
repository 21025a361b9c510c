import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dayOf,
  knownFrom,
  readingOn,
  type Claim,
  type Observation,
  type Qualifier,
  type Statistic,
} from '../../src/dossier/index.ts'
import { comparisonsOf, verdictIn, verdictOf, type Judged, type Verdict } from '../../src/figures/index.ts'
import { dossierWith, observed, shipped, statistic } from '../dossier/fixture.ts'

const PATROL = { component: 'U.S. Border Patrol' }
const whole = shipped('us-mexico-2023.json')

/** Returns the verdict on a claim of the shipped dossier on a day. */
const judgedOn = (day: string, id: string): Verdict => {
  const reading = readingOn(whole, knownFrom(day))
  const found = reading.dossier.statistics.flatMap((one) =>
    (one.claims ?? []).filter((claim) => claim.id === id).map((claim) => ({ statistic: one, claim })),
  )
  return verdictIn(reading, found[0]!)
}

const seen = (period: string, value: number | null, more: Partial<Observation> = {}): Observation =>
  observed(period, value, '2024-01-15', more)

const claim = (value: number, more: Partial<Claim> = {}): Claim => ({
  id: 'c',
  text: 'C',
  period: '2023-12',
  value,
  made: '2024-06-30',
  source: 's',
  ...more,
})

const verdict = (observations: readonly Observation[], one: Claim, more: Partial<Statistic> = {}): Verdict =>
  verdictOf(statistic(observations, more), one)

const judged = (one: Verdict): Judged => {
  if (one.kind === 'cannot-be-checked') throw new Error(one.reason)
  return one
}

const months = (...values: readonly number[]): readonly Observation[] =>
  values.map((value, at) => seen(`2023-${String(at + 1).padStart(2, '0')}`, value))

/** Returns the verdict on a change in percent from December 2022 to December 2023. */
const changeVerdict = (observations: readonly Observation[], percent: number): Verdict['kind'] => {
  const { value: _, ...rest } = claim(0, { change: { percent, from: '2022-12' } })
  return verdict(observations, rest).kind
}

test('on 2023-12-30, 10,000 arrests a week were at odds with November’s total, because Border Patrol’s was not known', () => {
  const one = judged(judgedOn('2023-12-30', 'weekly-arrests'))
  expect(one).toMatchObject({ kind: 'at-odds', basis: 'newest', instead: PATROL, rest: null, hints: [] })
  expect(one.own).toMatchObject({ figure: { dims: {}, value: 242_418 }, mean: true, direction: 'claim-lower' })
  expect(one.own.amount).toBeCloseTo((242_418 / 30) * 7, 6)
  expect(one.own.factor).toBeCloseTo(5.656, 3)
})

test('on 2024-02-01 they were at odds with Border Patrol’s December, beside the total, and would fit as a number a day', () => {
  const one = judged(judgedOn('2024-02-01', 'weekly-arrests'))
  expect(one).toMatchObject({ kind: 'at-odds', basis: 'window', instead: null })
  expect(one.own.figure.dims).toEqual(PATROL)
  expect(one.own.factor).toBeCloseTo(5.64, 2)
  expect(one.beside.map(({ figure, factor }) => [figure.dims, factor?.toFixed(2)])).toEqual([[{}, '6.82']])
  expect(one.hints).toHaveLength(1)
  expect(one.hints[0]).toMatchObject({
    changed: ['per', 'component'],
    per: 'day',
    comparison: { figure: { dims: {} } },
  })
  expect(one.hints[0]?.comparison.factor).toBeCloseTo(1.026, 3)
})

test('what a claim about ten days leaves for the other 21 is calculated', () => {
  const rest = judged(judgedOn('2024-02-01', 'weekly-arrests')).rest
  expect(rest).toMatchObject({ total: 249_785, days: 21 })
  expect(rest?.claimed).toBeCloseTo(14_285.7, 1)
  expect(rest?.perDay).toBeCloseTo((249_785 - 14_285.7) / 21, 1)
})

test('560 deaths are fewer than a minimum of 671, may be more than one of 550, and would fit another counter’s other year', () => {
  const route = judged(judgedOn('2023-12-30', 'previous-year-route'))
  expect(route.kind).toBe('contradicted')
  expect(route.hints).toMatchObject([{ changed: ['another-year'], comparison: { figure: { value: 557 } } }])
  expect(route.hints[0]?.counter?.id).toBe('deaths-border-patrol')
  expect(judgedOn('2023-12-30', 'previous-year-region').kind).toBe('not-contradicted')
})

test.each<[string, readonly Observation[], Claim, Partial<Statistic>, string]>([
  ['nothing is known', [], claim(1), {}, 'nothing-known'],
  ['all that is known is missing', [seen('2023-12', null)], claim(1), {}, 'nothing-known'],
  ['the data are words', [seen('2023-12', null, { asStated: 'thousands' })], claim(1), {}, 'no-number'],
  ['it states nothing to check', [seen('2023-12', 1)], { ...claim(1), value: undefined }, {}, 'no-figure-claimed'],
  ['its fiscal year begins nobody knows when', [seen('2023', 1)], claim(1, { period: 'FY2024' }), {}, 'unknown-year'],
  [
    'it is in another currency',
    [seen('2023-12', 9)],
    claim(9, { currency: 'USD' }),
    { currency: 'EUR' },
    'another-currency',
  ],
  ['it is a rate of a stock', [seen('2023-12-31', 9)], claim(9, { per: 'day' }), { measure: 'stock' }, 'no-rate'],
  ['a stock is known for another day', [seen('2023-12-31', 9)], claim(9), { measure: 'stock' }, 'another-moment'],
  [
    'a stock is known for an earlier day of it',
    [seen('2023-12-15', 9)],
    claim(9),
    { measure: 'stock' },
    'another-moment',
  ],
  [
    'only another part is known',
    [seen('2023-12', 900)],
    claim(1, { dims: { citizenship: 'VE' } }),
    {},
    'another-component',
  ],
  ['only a part is known, and the total is meant', [seen('2023-12', 1, { dims: PATROL })], claim(1), {}, 'no-total'],
  ['a rate is known for longer only', [seen('2023', 5)], claim(5), { measure: 'rate' }, 'window-shorter'],
  ['its own period is a gap', [seen('2024-01', 900)], claim(900), {}, 'period-unknown'],
  ['its period is was not published yet', [seen('2023-11', 900)], claim(1000), {}, 'period-not-published'],
  [
    'only a part of it is known',
    [seen('2023-12', 900, { published: '2023-12-15' })],
    claim(2000),
    {},
    'partial-period',
  ],
])('rule 1: where %s, a claim cannot be checked, and the verdict says why', (_, observations, one, more, reason) => {
  expect(verdict(observations, one, more)).toMatchObject({ kind: 'cannot-be-checked', reason })
})

test('rule 1: a claim that cannot be checked shows the nearest figure', () => {
  const one = verdict([seen('2023-10', 7), seen('2023-11', 900)], claim(1000))
  expect(comparisonsOf(one).map(({ role, amount }) => [role, amount])).toEqual([['nearest', 900]])
  expect(comparisonsOf(verdict([], claim(1)))).toEqual([])
})

test.each<[string, number, readonly Observation[]]>([
  ['2023-Q1', 600, months(100, 200, 300)],
  ['2023-02/2023-03', 500, months(100, 200, 300)],
  ['2023-01-30/2023-02-12', 30, [seen('2023-W05', 10), seen('2023-W06', 20)]],
  [
    '2023-W05',
    28,
    [30, 31]
      .map((day) => seen(`2023-01-${day}`, 4))
      .concat(...[1, 2, 3, 4, 5].map((day) => seen(`2023-02-0${day}`, 4))),
  ],
  [
    '2023',
    900,
    [
      seen('2023-Q1', 300),
      seen('2023-04', 100),
      seen('2023-05', 100),
      seen('2023-06', 100),
      seen('2023-07/2023-12', 300),
    ],
  ],
  ['FY2023', 50, [seen('2022-10/2022-12', 20), seen('2023-01/2023-09', 30)]],
])('rule 1: known periods that tile %s add up to %i', (period, sum, observations) => {
  const one = judged(verdict(observations, claim(sum, { period }), { fiscalYearStart: 10 }))
  expect(one).toMatchObject({ kind: 'consistent', own: { figure: { value: sum } } })
  expect(one.own.figure.parts).toHaveLength(
    observations.filter(({ value }) => value !== 100 || period !== '2023-02/2023-03').length,
  )
})

test.each<[string, readonly Observation[]]>([
  ['a gap', [seen('2023-01', 1), seen('2023-03', 1)]],
  ['an overlap', [seen('2023-01/2023-02', 1), seen('2023-02/2023-03', 1)]],
  ['two counters', [seen('2023-01/2023-02', 1, { countedBy: 'A' }), seen('2023-03', 1, { countedBy: 'B' })]],
])('rule 1: periods with %s are not added up', (_, observations) => {
  expect(verdict(observations, claim(2, { period: '2023-01/2023-03' })).kind).not.toBe('consistent')
})

test('rule 1: stocks are never added up', () => {
  const days = [seen('2023-12-01', 5), seen('2023-12-02', 5)]
  expect(verdict(days, claim(10, { period: '2023-12-01/2023-12-02' }), { measure: 'stock' })).toMatchObject({
    reason: 'another-moment',
  })
})

test('rule 1: a sum uses the newest vintage of each period, and for the day of the claim the one known then', () => {
  const parts = [
    seen('2023-11', 100, { published: '2023-12-15' }),
    seen('2023-12', 200, { published: '2024-01-15' }),
    seen('2023-11', 111, { published: '2024-02-15' }),
  ]
  const one = judged(verdict(parts, claim(300, { period: '2023-11/2023-12', made: '2024-01-31' })))
  expect(one.own.figure.value).toBe(311)
  expect(one.whenStated?.figure.value).toBe(300)
  expect(one.kind).toBe('consistent')
})

const revised = [
  seen('2023-11', 242_418, { published: '2023-12-22' }),
  seen('2023-11', 242_407, { published: '2024-01-26' }),
]

const soFar = [seen('2023', 1260, { published: '2023-10-15', through: '2023-09-30' })]

test('rule 1: a part of a year is a figure of the days that it covers', () => {
  expect(verdict(soFar, claim(1260, { period: '2023-01/2023-09' }))).toMatchObject({
    kind: 'consistent',
    basis: 'period',
  })
  expect(verdict(soFar, claim(1111, { period: '2023-Q1' })).kind).toBe('at-odds')
  expect(verdict(soFar, claim(1261, { period: '2023-Q1' })).kind).toBe('contradicted')
  const december = judged(verdict(soFar, claim(611, { period: '2023-12' })))
  expect(december).toMatchObject({ kind: 'at-odds', basis: 'newest' })
  expect(december.own.amount).toBeCloseTo((1260 / 273) * 31, 6)
})

test('rule 1: of a part of a year each vintage is a figure of its own days, and what lies between two is their difference', () => {
  const later = [...soFar, seen('2023', 1460, { published: '2023-12-15', through: '2023-11-30' })]
  expect(verdict(later, claim(1260, { period: '2023-01/2023-09' })).kind).toBe('consistent')
  expect(verdict(later, claim(200, { period: '2023-10/2023-11' }))).toMatchObject({
    kind: 'consistent',
    own: { figure: { value: 200, less: [{ newest: { value: 1260 } }] } },
  })
})

test('rule 1: what a part of a year, whose last day nobody states, is per day is not known', () => {
  const open = [seen('2023', 1260, { published: '2023-10-15' })]
  const found = verdict(open, claim(5, { period: '2023', per: 'day' }))
  expect(found).toMatchObject({ kind: 'cannot-be-checked', reason: 'partial-period', nearest: null })
  expect(verdict(soFar, claim(5, { period: '2023', per: 'day' }))).toMatchObject({
    reason: 'partial-period',
    nearest: { amount: 1260 / 273 },
  })
})

test('rule 1: a peak is compared with the highest day where the days are known, and with the mean only where they are not', () => {
  const days = Array.from({ length: 14 }, (_, at) =>
    seen(`2023-12-${String(at + 1).padStart(2, '0')}`, at === 6 ? 700 : 50),
  )
  const peak = (observations: readonly Observation[], value: number, more: Partial<Claim> = {}) => {
    const of = { period: '2023-12-01/2023-12-14', per: 'day', qualifier: 'up-to', ...more } as const
    const found = verdict(observations, claim(value, of))
    return [found.kind, 'basis' in found ? found.basis : null, 'own' in found ? found.own.amount : null]
  }
  expect(peak(days, 600)).toEqual(['contradicted', 'peak', 700])
  expect(peak(days, 700)).toEqual(['consistent', 'peak', 700])
  expect(peak(days, 700, { qualifier: 'less-than' })).toEqual(['contradicted', 'peak', 700])
  // Of December only 14 days are known: a higher one contradicts a peak, and they confirm none.
  expect(peak(days, 600, { period: '2023-12' })).toEqual(['contradicted', 'peak', 700])
  expect(peak(days, 800, { period: '2023-12' })[0]).not.toBe('consistent')
  // One total of the same days says nothing of a single day but that its mean was reached.
  const total = [seen('2023-12-01/2023-12-14', 1350)]
  expect(peak(total, 600)).toEqual(['not-contradicted', 'period', 1350 / 14])
  expect(
    peak(
      days.map((one) => ({ ...one, qualifier: 'at-least' as const })),
      800,
    )[0],
  ).toBe('not-contradicted')
})

test('rule 4: “up to” far above the highest figure is not contradicted, and not confirmed either', () => {
  const days = Array.from({ length: 31 }, (_, at) =>
    seen(`2023-12-${String(at + 1).padStart(2, '0')}`, 9_000 + 100 * at),
  )
  const peak = (value: number, more: Partial<Claim> = {}) =>
    verdict(days, claim(value, { per: 'day', qualifier: 'up-to', ...more }))
  expect(peak(1_000_000)).toMatchObject({ kind: 'not-contradicted', basis: 'peak', own: { amount: 12_000 } })
  expect(peak(1_000_000, { qualifier: 'at-most' }).kind).toBe('consistent')
  expect([peak(13_333).kind, peak(13_334).kind]).toEqual(['consistent', 'not-contradicted'])
  const total = (value: number) => verdict([seen('2023-12', 300)], claim(value, { qualifier: 'up-to' })).kind
  expect([total(299), total(320), total(5_000)]).toEqual(['contradicted', 'consistent', 'not-contradicted'])
})

test('rule 4: a peak is compared with the highest known day where one is missing and no total is known', () => {
  const days = Array.from({ length: 31 }, (_, at) =>
    seen(`2023-12-${String(at + 1).padStart(2, '0')}`, 9_000 + 100 * at),
  )
  const peak = (value: number) => verdict(days.toSpliced(10, 1), claim(value, { per: 'day', qualifier: 'up-to' }))
  expect(peak(12_000)).toMatchObject({ kind: 'not-contradicted', basis: 'peak', own: { amount: 12_000 } })
  expect(peak(11_000)).toMatchObject({ kind: 'contradicted', basis: 'peak' })
})

test('rule 4: “at least so many a month” is confirmed only by the mean of whole months', () => {
  // 34,047 ÷ 3 are 11,349, though 34,047 ÷ 90 × 30.4 are 11,500.3.
  const quarter = [seen('2022-Q1', 34_047)]
  const of = (value: number, more: Partial<Claim> = {}): Verdict['kind'] =>
    verdict(quarter, claim(value, { period: '2022-Q1', per: 'month', qualifier: 'at-least', ...more })).kind
  expect([of(11_349), of(11_350), of(11_500), of(11_501)]).toEqual([
    'consistent',
    'not-contradicted',
    'not-contradicted',
    'contradicted',
  ])
  expect([of(11_349, { qualifier: 'exact' }), of(11_500, { qualifier: 'exact' })]).toEqual(['consistent', 'consistent'])
})

test('rule 4: a week that is only a minimum may be the highest, and one that is a maximum hides no other', () => {
  const weeks = (first: Partial<Observation>): readonly Observation[] => [
    seen('2023-W10', 41, first),
    seen('2023-W11', 47),
  ]
  const of = (first: Partial<Observation>, value: number): Verdict =>
    verdict(weeks(first), claim(value, { period: '2023-03-06/2023-03-19', per: 'week', qualifier: 'at-most' }))
  expect(of({}, 474)).toMatchObject({ kind: 'consistent', basis: 'peak', own: { amount: 47 } })
  expect(of({ qualifier: 'at-least' }, 474)).toMatchObject({
    kind: 'not-contradicted',
    own: { amount: 41, qualifier: 'at-least' },
  })
  expect(of({ value: 60, qualifier: 'at-most' }, 45)).toMatchObject({ kind: 'contradicted', own: { amount: 47 } })
  expect(of({ value: 60, qualifier: 'at-most' }, 60).kind).toBe('consistent')
})

test('rule 4: a month that is only a minimum does not hide one that was below “at least so many a month”', () => {
  const months = [seen('2023-01', 90_000, { qualifier: 'at-least' }), seen('2023-02', 93_000), seen('2023-03', 120_000)]
  const one = verdict(months, claim(95_000, { period: '2023-Q1', per: 'month', qualifier: 'at-least' }))
  expect(one).toMatchObject({ kind: 'not-contradicted', beside: [{ amount: 93_000 }] })
})

test('rule 1: a peak of months is the highest month of the year', () => {
  const months = [1000, 3000].map((value, at) => seen(`2023-0${at + 1}`, value))
  const of = (value: number) =>
    verdict(months, claim(value, { period: '2023-01/2023-02', per: 'month', qualifier: 'at-most' }))
  expect([of(2500).kind, of(3000).kind]).toEqual(['contradicted', 'consistent'])
})

test('rule 1: of totals that include each other the difference is a figure, and never less than none', () => {
  const totals = [seen('2023-01-01/2023-06-30', 100), seen('2023-01-01/2023-09-30', 150)]
  expect(verdict(totals, claim(50, { period: '2023-Q3' }))).toMatchObject({ kind: 'consistent', basis: 'period' })
  expect(verdict(totals, claim(149, { period: '2023-Q3' })).kind).toBe('contradicted')
  const bounds = totals.map((one) => ({ ...one, qualifier: 'at-least' as const }))
  expect(verdict(bounds, claim(50, { period: '2023-Q3' }))).toMatchObject({ basis: 'window' })
  expect(
    verdict(
      totals.toReversed().map((one, at) => ({ ...one, value: 100 + at })),
      claim(50, { period: '2023-Q3' }),
    ),
  ).toMatchObject({
    basis: 'window',
  })
})

test('rule 1: two counters are never added up, and each is asked by itself', () => {
  const by = (countedBy: string, ...values: readonly number[]) =>
    values.map((value, at) => seen(`2023-0${at + 1}`, value, { countedBy }))
  const quarter = (value: number) => claim(value, { period: '2023-Q1' })
  const both = [...by('A', 10, 25, 30), seen('2023-02', 20, { countedBy: 'B', published: '2024-02-01' })]
  expect(verdict(both, quarter(65))).toMatchObject({ kind: 'consistent', own: { figure: { value: 65 } } })
  expect(verdict(both, quarter(66)).kind).toBe('contradicted')
  expect(
    verdict([...by('A', 10), seen('2023-02', 20, { countedBy: 'B' })], claim(30, { period: '2023-01/2023-02' })).kind,
  ).toBe('cannot-be-checked')
})

test('rule 3: one counter confirms a claim, another is listed beside it and is not a revision', () => {
  const deaths = [
    seen('2023', 895, { countedBy: 'Border Patrol' }),
    seen('2023', 511, { countedBy: 'IOM', published: '2024-08-01' }),
  ]
  const one = judged(verdict(deaths, claim(895, { period: '2023' })))
  expect(one).toMatchObject({ kind: 'consistent', own: { figure: { value: 895 } }, whenStated: null })
  expect(one.beside.map(({ figure }) => figure.value)).toEqual([511])
  const none = judged(verdict(deaths, claim(711, { period: '2023' })))
  expect([none.kind, none.own.figure.value, none.beside.map(({ figure }) => figure.value)]).toEqual([
    'contradicted',
    511,
    [895],
  ])
})

test('rule 1: a total is not made of parts that nobody says are all', () => {
  const parts = ['A', 'B'].map((component) => seen('2023-12', 600, { dims: { component } }))
  expect(verdict(parts, claim(1200))).toMatchObject({ kind: 'cannot-be-checked', reason: 'no-total' })
})

test('rule 2: a vintage was known when the claim was made once its source was out, and not by its own date alone', () => {
  const dossier = dossierWith({
    sources: `[${[
      ['a', '2023-12-22'],
      ['b', '2024-02-10'],
      ['c', '2024-03-05'],
    ]
      .map(([id, day]) => `{"id": "${id}", "title": "S", "kind": "dataset", "published": "${day}"}`)
      .join(', ')}]`,
    statistics: JSON.stringify([
      {
        ...statistic([
          observed('2023-11', 1111, '2023-12', { source: 'a' }),
          observed('2023-11', 1222, '2024-01-20', { source: 'b' }),
          observed('2023-11', 1333, '2024-03-01', { source: 'c' }),
        ]),
        claims: [
          claim(1111, { id: 'day', period: '2023-11', made: '2023-12-28', source: 'a' }),
          claim(1111, { id: 'month', period: '2023-11', made: '2023-12', source: 'a' }),
          claim(1222, { id: 'early', period: '2023-11', made: '2024-01-25', source: 'b' }),
        ],
      },
    ]),
  })
  const reading = readingOn(dossier, knownFrom('2024-04-01'))
  const [of] = reading.dossier.statistics
  const kinds = of!.claims!.map((one) => verdictIn(reading, { statistic: of!, claim: one }).kind)
  expect(kinds).toEqual(['consistent', 'consistent', 'not-contradicted'])
})

test('rule 3: a twelfth of a year is a month’s mean to whoever states it', () => {
  const year = [seen('2023', 1_266_000)]
  expect(verdict(year, claim(105_500, { period: '2023', per: 'month' })).kind).toBe('consistent')
  expect(verdict(year, claim(105_442, { period: '2023', per: 'month' })).kind).toBe('consistent')
  expect(verdict(year, claim(105_600, { period: '2023', per: 'month' })).kind).toBe('contradicted')
})

test('rule 3: a figure that was true when it was stated stays consistent, though it was revised since', () => {
  const one = judged(verdict(revised, claim(242_418, { period: '2023-11', made: '2023-12-30' })))
  expect(one.kind).toBe('consistent')
  expect([one.own.holds, one.whenStated?.holds]).toEqual([false, true])
})

test('rule 3: one that holds only now is consistent too, and one between two vintages is not contradicted', () => {
  expect(verdict(revised, claim(242_407, { period: '2023-11', made: '2023-12-30' })).kind).toBe('consistent')
  expect(verdict(revised, claim(242_411, { period: '2023-11', made: '2023-12-30' })).kind).toBe('not-contradicted')
  expect(verdict(revised, claim(242_411, { period: '2023-11', made: '2024-03-01' })).kind).toBe('contradicted')
})

test.each<[Qualifier | undefined, number, number, boolean]>([
  [undefined, 242_418, 242_418, true],
  [undefined, 242_418, 242_419, false],
  ['exact', 560, 565, true],
  ['exact', 560, 566, false],
  ['exact', 10_000, 11_000, true],
  ['exact', 10_000, 11_001, false],
  ['exact', 0, 0, true],
  ['exact', 0, 1, false],
  ['exact', 2.5, 2.5, true],
  ['exact', 2.5, 2.6, false],
  ['about', 1000, 1100, true],
  ['about', 1000, 1101, false],
  ['about', 1000, 900, true],
  ['about', 1000, 899, false],
  ['at-least', 1000, 1000, true],
  ['at-least', 1000, 999, false],
  ['more-than', 1000, 1000, false],
  ['more-than', 1000, 1001, true],
  ['at-most', 1000, 1000, true],
  ['at-most', 1000, 1001, false],
  ['less-than', 1000, 1000, false],
  ['less-than', 1000, 999, true],
  ['up-to', 1000, 1000, true],
  ['up-to', 1000, 900, true],
  ['up-to', 1000, 1001, false],
])('rule 3: %s %d, where published figures say %d, holds: %s', (qualifier, value, known, holds) => {
  const one = claim(value, qualifier ? { qualifier } : {})
  expect(verdict([seen('2023-12', known)], one).kind).toBe(holds ? 'consistent' : 'contradicted')
})

test.each<[Qualifier, Qualifier | undefined, number, Verdict['kind']]>([
  ['at-least', undefined, 671, 'not-contradicted'],
  ['at-least', undefined, 900, 'not-contradicted'],
  ['at-least', undefined, 560, 'contradicted'],
  ['at-least', 'about', 700, 'not-contradicted'],
  ['at-least', 'at-least', 600, 'consistent'],
  ['at-least', 'at-least', 900, 'not-contradicted'],
  ['at-least', 'at-most', 900, 'not-contradicted'],
  ['at-least', 'at-most', 560, 'contradicted'],
  ['more-than', 'more-than', 671, 'consistent'],
  ['at-most', undefined, 560, 'not-contradicted'],
  ['at-most', undefined, 900, 'contradicted'],
  ['at-most', 'up-to', 900, 'not-contradicted'],
  ['at-most', 'at-most', 900, 'consistent'],
  ['less-than', 'at-least', 671, 'contradicted'],
  ['about', undefined, 703, 'not-contradicted'],
  ['about', undefined, 900, 'contradicted'],
])('rule 4: a figure of %s 671 makes a claim of %s %i: %s', (known, qualifier, value, kind) => {
  const one = claim(value, qualifier ? { qualifier } : {})
  expect(verdict([seen('2023-12', 671, { qualifier: known })], one).kind).toBe(kind)
  expect(verdict([seen('2023-12', 671)], one, { qualifier: known }).kind).toBe(kind)
})

test('rule 4: a month’s mean confirms no peak, however far or close; a mean above it contradicts it', () => {
  const month = [seen('2023-12', 302_034)]
  const peak = (value: number): Judged => judged(verdict(month, claim(value, { per: 'day', qualifier: 'up-to' })))
  expect(peak(1_000_000)).toMatchObject({ kind: 'not-contradicted', own: { mean: true } })
  expect(peak(1_000_000).own.factor).toBeCloseTo(102.6, 1)
  expect(peak(10_000).kind).toBe('not-contradicted')
  expect(peak(9000).kind).toBe('contradicted')
})

test.each([
  ['more-than', 1000, 3000, 'cannot-be-checked'],
  ['less-than', 9000, 3000, 'cannot-be-checked'],
  ['more-than', 3000, 3000, 'cannot-be-checked'],
  ['more-than', 9000, 3000, 'at-odds'],
  ['less-than', 1000, 3000, 'at-odds'],
] as const)('rule 7: “%s %i” in December is judged by a November of %i: %s', (qualifier, value, known, kind) => {
  expect(verdict([seen('2023-11', known)], claim(value, { qualifier })).kind).toBe(kind)
})

test('rule 1: “fewer than 1,500 a week” holds in every known week of 1,490, though one is not known', () => {
  const weeks = [seen('2023-W50', 1480), seen('2023-W51', 1490)]
  const one = (value: number) => verdict(weeks, claim(value, { per: 'week', qualifier: 'less-than' })).kind
  expect(one(1500)).not.toBe('contradicted')
  expect(one(1490)).toBe('contradicted')
})

test.each([
  ['at-least', 95_000, 'not-contradicted'],
  ['at-least', 90_000, 'consistent'],
  ['more-than', 90_000, 'not-contradicted'],
  ['at-most', 105_000, 'not-contradicted'],
  ['at-most', 110_000, 'consistent'],
  ['less-than', 90_000, 'contradicted'],
  ['more-than', 110_000, 'contradicted'],
  ['exact', 100_000, 'consistent'],
] as const)('rule 4: about 100,000 make a claim of %s %i: %s', (qualifier, value, kind) => {
  const one = claim(value, { qualifier })
  expect(verdict([seen('2023-12', 100_000, { qualifier: 'about' })], one).kind).toBe(kind)
})

test('a mean of about 8,000 a day does not contradict a peak of 7,500', () => {
  const peak = (value: number) =>
    verdict([seen('2023-12', 248_000, { qualifier: 'about' })], claim(value, { per: 'day', qualifier: 'up-to' })).kind
  expect([peak(7500), peak(7000)]).toEqual(['not-contradicted', 'contradicted'])
})

test('rule 3: a figure that became a minimum of the same size was exact when the claim was made', () => {
  const now = [seen('2023-12', 560), seen('2023-12', 560, { published: '2024-09-01', qualifier: 'at-least' })]
  expect(verdict(now, claim(560))).toMatchObject({
    kind: 'consistent',
    own: { qualifier: 'at-least', holds: false },
    whenStated: { qualifier: 'exact', holds: true },
  })
})

test('rule 4: a raised minimum contradicts a claim above the old and below the new one', () => {
  const risen = [seen('2022', 550, { published: '2023-07' }), seen('2022', 631, { published: '2025-05' })]
  const one = (day: string) =>
    verdict(
      risen.filter(({ published }) => published <= day),
      claim(600, { period: '2022', value: 601, made: '2023-12-30' }),
      { qualifier: 'at-least' },
    )
  expect([one('2024').kind, one('2025-06').kind]).toEqual(['not-contradicted', 'contradicted'])
})

test.each([
  [500, 1000, 2, -50, 'claim-lower'],
  [2000, 1000, 2, 100, 'claim-higher'],
  [1031, 1000, 1.031, 3.1, 'claim-higher'],
  [0, 1000, null, -100, 'claim-lower'],
  [1001, 0, null, null, 'claim-higher'],
  [16, 20, 1.25, null, 'claim-lower'],
] as const)(
  'rule 5: %i against %i is off by a factor of %s, by %s %%: %s',
  (value, known, factor, percent, direction) => {
    const { own } = judged(verdict([seen('2023-12', known)], claim(value)))
    expect([own.factor, own.direction]).toEqual([factor, direction])
    if (percent === null) expect(own.percent).toBeNull()
    else expect(own.percent).toBeCloseTo(percent, 6)
  },
)

const parts = [seen('2023-12', 3000), seen('2023-12', 1000, { dims: PATROL }), seen('2023-12', 7, { dims: { a: 'b' } })]

test('rule 5: a claim that fits only a component is contradicted by the total, with the component shown as a hint', () => {
  const one = judged(verdict(parts, claim(1000)))
  expect(one).toMatchObject({ kind: 'contradicted', own: { factor: 3, figure: { dims: {} } } })
  expect(one.beside.map(({ figure }) => figure.dims)).toEqual([PATROL])
  expect(one.hints).toMatchObject([{ changed: ['component'], comparison: { figure: { dims: PATROL } } }])
})

test('rule 5: a claim about a component is compared with it, and the total is shown too', () => {
  const one = judged(verdict(parts, claim(3001, { dims: PATROL })))
  expect(one).toMatchObject({ kind: 'contradicted', own: { figure: { dims: PATROL } } })
  expect(one.beside.map(({ figure }) => figure.dims)).toEqual([{}])
})

test('rule 5: dims are the same in any order', () => {
  const own = seen('2023-12', 3000, { dims: { ...PATROL, citizenship: 'VE' } })
  expect(verdict([own], claim(3000, { dims: { citizenship: 'VE', ...PATROL } })).kind).toBe('consistent')
})

test.each([
  [1000, 'not-contradicted'],
  [900, 'not-contradicted'],
  [100, 'at-odds'],
  [1501, 'contradicted'],
])('rule 5: where a component has no figure, the total is used, and named: %i of 1,000 is %s', (value, kind) => {
  expect(verdict([seen('2023-12', 1000)], claim(value, { dims: PATROL }))).toMatchObject({ kind, instead: PATROL })
})

test.each([
  ['about', 400, 'at-odds'],
  ['about', 2100, 'at-odds'],
  ['about', 600, 'not-contradicted'],
  ['about', 1000, 'not-contradicted'],
  ['at-least', 400, 'not-contradicted'],
  ['at-most', 400, 'at-odds'],
] as const)('rule 6: %s %i a week in a window of a month of 1,000 a week is %s', (qualifier, value, kind) => {
  const month = [seen('2023-11', (1000 / 7) * 30)]
  const one = verdict(month, claim(value, { period: '2023-11-01/2023-11-10', per: 'week', qualifier }))
  expect(one).toMatchObject({ kind, basis: 'window' })
})

test('rule 6: a window with more than the whole period is contradicted', () => {
  const one = verdict([seen('2023-11', 3000)], claim(3100, { period: '2023-11-01/2023-11-10' }))
  expect(one).toMatchObject({ kind: 'contradicted', basis: 'window', rest: { perDay: null, total: 3000 } })
})

test('rule 6: nothing exceeds a minimum of the whole for certain, so it is at odds at most', () => {
  const minimum = [seen('2023-11', 3000, { qualifier: 'at-least' })]
  expect(verdict(minimum, claim(9001, { period: '2023-11-01/2023-11-10' })).kind).toBe('not-contradicted')
})

test('rule 6: a month of which two totals of its year leave the quarter is inside the quarter', () => {
  const so = (until: string, value: number) => seen(`2023-01-01/${until}`, value)
  const known = [so('2023-06-30', 30_000), so('2023-09-30', 52_000), so('2023-12-31', 61_000)]
  const one = judged(verdict(known, claim(12_000, { period: '2023-10' })))
  expect(one).toMatchObject({ kind: 'contradicted', basis: 'window', own: { figure: { value: 9000, less: [{}] } } })
})

test('rule 6: a window across two months is inside their sum', () => {
  const { own, rest } = judged(verdict(months(310, 280), claim(14, { period: '2023-01-29/2023-02-04' })))
  expect(own.figure.parts).toHaveLength(2)
  expect(rest).toMatchObject({ claimed: 14, total: 590, days: 52 })
})

test.each([
  ['about', 100, 210, 'at-odds'],
  ['about', 100, 199, 'cannot-be-checked'],
  ['about', 100, 49, 'at-odds'],
  ['at-least', 100, 900, 'cannot-be-checked'],
  ['at-least', 100, 40, 'at-odds'],
  ['exact', 68_200, 56_564, 'cannot-be-checked'],
] as const)(
  'rule 7: %s %i in an unpublished December, after a November of %i, is %s',
  (qualifier, value, before, kind) => {
    const one = verdict([seen('2023-10', 1), seen('2023-11', before)], claim(value, { qualifier }))
    expect(one.kind).toBe(kind)
    expect(comparisonsOf(one)[0]?.figure.parts[0]?.newest.period).toBe('2023-11')
  },
)

test('a claim about a year that still runs holds if its months so far add up to it, and goes on to have held', () => {
  const known = [
    seen('2023-01', 200, { published: '2023-03-15' }),
    seen('2023-02', 210, { published: '2023-03-15' }),
    seen('2023-02', 215, { published: '2023-06-15' }),
    ...['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => seen(`2023-${month}`, 300)),
  ]
  const one = (value: number, more: Partial<Claim> = {}) =>
    claim(value, { period: '2023', made: '2023-04-01', ...more })
  const early = known.filter(({ published }) => published < '2023-06')
  expect(verdict(early, one(410))).toMatchObject({
    kind: 'consistent',
    basis: 'so-far',
    own: { amount: 410, figure: { value: 410, partial: true, parts: [{}, {}] } },
    whenStated: null,
  })
  expect(verdict(known, one(410))).toMatchObject({
    kind: 'consistent',
    basis: 'so-far',
    own: { amount: 415 },
    whenStated: { amount: 410, holds: true },
  })
  expect(verdict(known, one(410, { made: '2024-04-01' })).kind).toBe('contradicted')
  expect(verdict(known, one(390)).kind).toBe('contradicted')
  expect(verdict(early, one(450, { qualifier: 'at-most' })).kind).not.toBe('consistent')
  expect(verdict(early.slice(1), one(210)).kind).not.toBe('consistent')
})

test.each<[string, Partial<Claim>, object]>([
  ['400 on the 18th, of 800 in all', {}, { kind: 'not-contradicted', basis: 'window', own: { untilMade: true } }],
  ['a fifth of it', { value: 150 }, { kind: 'contradicted', basis: 'period' }],
  ['more than all of it', { value: 900 }, { kind: 'contradicted', basis: 'period' }],
  ['at most 400', { qualifier: 'at-most' }, { kind: 'contradicted', basis: 'period' }],
  ['400 a month', { per: 'month' }, { kind: 'contradicted', basis: 'period' }],
  ['after its end', { made: '2024-01-01' }, { kind: 'contradicted', basis: 'period' }],
  ['on its last day', { made: '2023-12-31' }, { kind: 'contradicted', basis: 'period' }],
])(
  'a claim that was made within its period is not too low against all of it if it may be about the days until then: %s',
  (_, more, found) => {
    const known = [seen('2023-12', 800)]
    expect(verdict(known, claim(400, { made: '2023-12-18', qualifier: 'about', ...more }))).toMatchObject(found)
  },
)

test('rule 6: a claim is at odds with a longer period only if it is far from what the months before it leave of that', () => {
  const year = [seen('2023-01', 700), seen('2023-02', 200), seen('2023-03', 100), seen('2023', 1_270)]
  const one = (value: number) => verdict(year, claim(value, { period: '2023-06' }))
  expect(one(25).kind).toBe('not-contradicted')
  expect(one(5)).toMatchObject({ kind: 'at-odds', basis: 'window' })
  expect(verdict(year.slice(3), claim(25, { period: '2023-06' })).kind).toBe('at-odds')
})

test('rule 6: a claim that the months before it leave room for is compared with what they leave', () => {
  const year = [seen('2023-01', 700), seen('2023-02', 200), seen('2023-03', 100), seen('2023', 1_270)]
  const own = { figure: { value: 270, less: [{}, {}, {}], period: { first: dayOf(2023, 4, 1) } } }
  expect(verdict(year, claim(25, { period: '2023-06' }))).toMatchObject({ kind: 'not-contradicted', own })
  expect(verdict(year, claim(5, { period: '2023-06' }))).toMatchObject({ kind: 'at-odds', own })
  expect(verdict(year, claim(60, { period: '2023-06' }))).toMatchObject({ own: { figure: { value: 570, less: [{}] } } })
  expect(verdict(year, claim(25, { period: '2023-06' }))).toMatchObject({ rest: { total: 270, days: 275 - 30 } })
})

test('rule 6: beside the longer period that leaves room for a claim is the known part of its own days', () => {
  const year = [seen('2023-01', 20), seen('2023-02', 20), seen('2023-03', 20), seen('2023', 1_200)]
  const one = (more: Partial<Claim>) => verdict(year, claim(500, { period: '2023-01-01/2023-06-30', ...more }))
  expect(one({})).toMatchObject({
    kind: 'not-contradicted',
    beside: [{ role: 'beside', figure: { value: 60, qualifier: 'at-least', partial: true } }],
  })
  expect(one({ per: 'month', value: 90 })).toMatchObject({ kind: 'not-contradicted', beside: [] })
})

test('the nearest figure of a claim about several months is what is known of them, of a rate their mean without a gap', () => {
  const known = [seen('2023-01', 20), seen('2023-02', 30), seen('2023-03', 40), seen('2023-05', 40)]
  const nearest = (value: number, more: Partial<Claim>, all = known) => {
    const one = verdict(all, claim(value, { period: '2023', made: '2024-06-01', ...more }))
    return one.kind === 'cannot-be-checked' ? [one.reason, one.nearest?.figure.value, one.nearest?.per] : one.kind
  }
  expect(nearest(900, {})).toEqual(['partial-period', 130, null])
  expect(nearest(10, { per: 'week' })).toEqual(['partial-period', 90, 'week'])
  expect(nearest(60, { per: 'month', period: '2022-11-01/2023-04-30' })).toEqual(['partial-period', 90, 'month'])
  expect(nearest(900, {}, known.slice(3))).toEqual(['partial-period', 40, null])
  const patrol = known.map((one) => ({ ...one, dims: PATROL }))
  expect(nearest(900, {}, patrol)).toEqual(['no-total', 130, null])
})

test('rule 1: a year less its first eleven months is its December, about so where their vintages differ', () => {
  const months = (published: string) =>
    Array.from({ length: 11 }, (_, at) => seen(`2023-${String(at + 1).padStart(2, '0')}`, 100, { published }))
  const december = (value: number, published: string) =>
    verdict(
      [...months(published), seen('2023', 1_300, { published: '2024-02-01' })],
      claim(value, { period: '2023-12' }),
    )
  expect(december(200, '2024-02-01')).toMatchObject({ kind: 'consistent', own: { figure: { qualifier: 'exact' } } })
  expect(december(250, '2024-02-01').kind).toBe('contradicted')
  expect(december(205, '2024-01-15')).toMatchObject({
    kind: 'not-contradicted',
    own: { figure: { qualifier: 'about' } },
  })
  expect(december(250, '2024-01-15').kind).toBe('contradicted')
})

test('the days until a claim was made decide once they are known, and their known part excludes what is below it', () => {
  const days = [seen('2023-12-01/2023-12-18', 400), seen('2023-12', 800)]
  const on = (value: number) => verdict(days, claim(value, { made: '2023-12-18' }))
  expect(on(400)).toMatchObject({ kind: 'consistent', basis: 'so-far', own: { untilMade: true } })
  expect(on(300)).toMatchObject({ kind: 'contradicted', basis: 'period' })
  const part = [seen('2023-12-01/2023-12-15', 380), seen('2023-12', 800)]
  expect(verdict(part, claim(300, { made: '2023-12-18' })).kind).toBe('contradicted')
})

test('rule 7: “68,200 a week” in December is not at odds with a November of 56,564 a week', () => {
  const one = verdict([seen('2023-11', 242_418)], claim(68_200, { per: 'week', made: '2023-12-30' }))
  expect(one).toMatchObject({ kind: 'cannot-be-checked', reason: 'period-not-published' })
})

test('rule 7: a figure of another length is scaled to the days of the claim', () => {
  const one = verdict([seen('2023-11', 3000)], claim(9200, { period: '2023-10/2023-12', qualifier: 'about' }))
  const [nearest] = comparisonsOf(one)
  expect(nearest).toMatchObject({ scaled: true })
  expect(nearest?.amount).toBeCloseTo((3000 / 30) * 92, 6)
})

const TWO_YEARS = { period: '2023-01/2025-01', made: '2024-09-30' }
const EIGHT = Array.from({ length: 8 }, (_, at) => seen(`2023-0${at + 1}`, 1_000, { published: '2024-09-15' }))

test.each<[string, Partial<Claim>, object]>([
  ['a total far above', { value: 60_000 }, { kind: 'cannot-be-checked', reason: 'partial-period' }],
  ['a total that one month would give', { value: 25_000 }, { kind: 'cannot-be-checked', reason: 'partial-period' }],
  ['less than the known part', { value: 5_000 }, { kind: 'contradicted', basis: 'part' }],
  ['a rate far above', { value: 3_000, per: 'month' }, { kind: 'at-odds', basis: 'newest' }],
  ['a rate that is near', { value: 1_100, per: 'month' }, { kind: 'cannot-be-checked', reason: 'partial-period' }],
])('rule 7: of 25 months 8 are known, and one month is not carried to all: %s', (_, more, found) => {
  expect(verdict(EIGHT, claim(0, { ...TWO_YEARS, ...more }))).toMatchObject(found)
})

test('rule 7: a month before two years that are claimed says nothing of their total, and a year does', () => {
  const of = (period: string, value: number) =>
    verdict([seen(period, value, { published: '2023-01-15' })], claim(60_000, { ...TWO_YEARS, made: '2023-02-01' }))
  expect(of('2022-12', 1_000)).toMatchObject({ kind: 'cannot-be-checked', reason: 'period-not-published' })
  expect(of('2022', 12_000)).toMatchObject({ kind: 'at-odds', basis: 'newest' })
})

test('rule 7: at odds becomes contradicted or confirmed once its own period is published', () => {
  const all = [
    seen('2023-10', 500, { published: '2023-11-15' }),
    seen('2023-12', 500, { published: '2024-01-15' }),
    seen('2023-12', 101, { published: '2024-03-15' }),
  ]
  const kind = (day: string) =>
    verdict(
      all.filter(({ published }) => knownFrom(published) <= knownFrom(day)),
      claim(101, { made: '2023-12-30' }),
    ).kind
  expect(['2023-11-14', '2023-12-30', '2024-02-01', '2024-04-01'].map(kind)).toEqual([
    'cannot-be-checked',
    'at-odds',
    'contradicted',
    'consistent',
  ])
})

test('rule 8: a hint names another unit of time, and only if rule 3 would accept it', () => {
  const month = [seen('2023-12', 302_034)]
  const hints = (value: number) => judged(verdict(month, claim(value, { per: 'week', qualifier: 'about' }))).hints
  expect(hints(10_000)).toMatchObject([{ changed: ['per'], per: 'day' }])
  expect(hints(302_000)).toMatchObject([{ changed: ['per'], per: null }])
  expect(hints(20_000)).toEqual([])
})

test.each([
  ['FY2023', 'year-kind', '2023'],
  ['2023', 'year-kind', 'FY2023'],
])('rule 8: a claim about %s that fits %s of %s gets a hint', (period, changed, name) => {
  const years = [seen('2023', name === '2023' ? 700 : 900), seen('FY2023', name === '2023' ? 900 : 700)]
  const one = judged(verdict(years, claim(701, { period, qualifier: 'about' }), { fiscalYearStart: 10 }))
  expect(one.hints).toMatchObject([{ changed: [changed], comparison: { figure: { value: 700 } } }])
})

test('rule 8: a claim about a calendar year of which only longer totals are known gets a hint of the fiscal year that it fits', () => {
  const known = [seen('FY2023', 700), seen('2023-10/2023-12', 300)]
  const one = (value: number) => verdict(known, claim(value, { period: '2023' }), { fiscalYearStart: 10 })
  expect(one(700)).toMatchObject({
    kind: 'not-contradicted',
    basis: 'window',
    hints: [{ changed: ['year-kind'], comparison: { figure: { value: 700 } } }],
  })
  expect(one(800)).toMatchObject({ kind: 'not-contradicted', hints: [] })
})

test('rule 8: the year before or after is a hint, and a consistent claim needs none', () => {
  const years = [seen('2021', 557), seen('2022', 671)]
  expect(judged(verdict(years, claim(560, { period: '2022' }))).hints).toMatchObject([{ changed: ['another-year'] }])
  expect(judged(verdict(years, claim(671, { period: '2022' }))).hints).toEqual([])
})

test('a claim with a bound gets no hint from what is merely beyond it', () => {
  const one = judged(verdict([seen('2023-12', 3100)], claim(1000, { per: 'day', qualifier: 'at-least' })))
  expect(one).toMatchObject({ kind: 'contradicted', hints: [] })
})

const changed = (percent: number, more: Partial<Claim> = {}): Claim => ({
  ...claim(0, more),
  value: undefined,
  change: { percent, from: '2022-12' },
})

test.each<[number, Qualifier | undefined, number, Verdict['kind']]>([
  [-20, 'about', 819, 'consistent'],
  [-20, 'about', 821, 'contradicted'],
  [5, 'about', 1060, 'consistent'],
  [5, 'about', 1061, 'contradicted'],
  [-16.9, undefined, 831, 'consistent'],
  [-16.9, undefined, 832, 'contradicted'],
  [-20, undefined, 831, 'contradicted'],
  [580, undefined, 6785, 'consistent'],
  [580, undefined, 6900, 'contradicted'],
  [10, 'more-than', 1101, 'consistent'],
])('a change of %d %% (%s), where 1,000 became %i, is %s', (percent, qualifier, now, kind) => {
  const one = verdict([seen('2022-12', 1000), seen('2023-12', now)], changed(percent, qualifier ? { qualifier } : {}))
  expect(one).toMatchObject({ kind, basis: 'change' })
  expect(judged(one).own.points).toBeCloseTo(percent - (now - 1000) / 10, 6)
})

test.each<[string, readonly Observation[], string]>([
  ['the first period is not known', [seen('2023-12', 900)], 'base-unknown'],
  ['the second is not known', [seen('2022-12', 900)], 'period-unknown'],
  ['the base is under 30', [seen('2022-12', 29), seen('2023-12', 900)], 'small-base'],
  [
    'both are bounds',
    [seen('2022-12', 900, { qualifier: 'at-least' }), seen('2023-12', 900, { qualifier: 'at-least' })],
    'between-bounds',
  ],
  [
    'only a part of one is known',
    [seen('2022-12', 900), seen('2023-12', 100, { published: '2023-12-15' })],
    'partial-period',
  ],
])('a change cannot be checked where %s', (_, observations, reason) => {
  expect(verdict(observations, changed(10))).toMatchObject({ kind: 'cannot-be-checked', reason })
})

test.each<[string, Partial<Statistic>]>([
  ['a rate per head', { measure: 'rate' }],
  ['money in millions', { counts: 'money', currency: 'EUR' }],
])('a base under 30 is small only where cases are counted: not of %s', (_, more) => {
  const fell = [seen('2022-12', 12.5), seen('2023-12', 10)]
  expect(verdict(fell, changed(-20), more).kind).toBe('consistent')
})

test.each<[number, Partial<Claim>, Partial<Observation>, Verdict['kind']]>([
  [-10, {}, {}, 'consistent'],
  [-9, { qualifier: 'about' }, {}, 'consistent'],
  [-8, { qualifier: 'at-least' }, {}, 'consistent'],
  [-15, {}, {}, 'contradicted'],
  [-20, {}, {}, 'cannot-be-checked'],
  [-13, {}, { qualifier: 'about' }, 'not-contradicted'],
  [-30, {}, { qualifier: 'about' }, 'contradicted'],
  [-12, {}, { qualifier: 'at-least' }, 'contradicted'],
])(
  'a share that fell from 50 to 40 fell by 10 points: a change of %i (%j), where 40 is %j, is %s',
  (percent, more, now, kind) => {
    const fell = [seen('2022-12', 50), seen('2023-12', 40, now)]
    expect(verdict(fell, changed(percent, more), { measure: 'rate', counts: 'percent' }).kind).toBe(kind)
  },
)

test('a change in percent from a percentage of zero or below, which has none, is in points', () => {
  const rose = [seen('2022-12', 0), seen('2023-12', 4)]
  expect(verdict(rose, changed(4), { measure: 'rate', counts: 'percent' }).kind).toBe('consistent')
})

test('a change up to a minimum is at least that: it confirms none, and contradicts less', () => {
  const rise = [seen('2022-12', 1000), seen('2023-12', 2000, { qualifier: 'at-least' })]
  expect(verdict(rise, changed(100)).kind).toBe('not-contradicted')
  expect(verdict(rise, changed(150)).kind).toBe('not-contradicted')
  expect(verdict(rise, changed(50)).kind).toBe('contradicted')
})

test.each([
  [11, 'consistent'],
  [15, 'not-contradicted'],
  [-5, 'not-contradicted'],
  [36, 'not-contradicted'],
  [40, 'contradicted'],
  [-12, 'contradicted'],
] as const)('from about 90,000 to about 100,000 is a change of −9 to +36 %%, so %i %% is %s', (percent, kind) => {
  const both = [seen('2022-12', 90_000, { qualifier: 'about' }), seen('2023-12', 100_000, { qualifier: 'about' })]
  expect(changeVerdict(both, percent)).toBe(kind)
})

test.each([
  [11, 'not-contradicted'],
  [2, 'not-contradicted'],
  [900, 'not-contradicted'],
  [-1, 'contradicted'],
] as const)('from about 90,000 to at least 100,000 is a rise of at least 1 %%, so %i %% is %s', (percent, kind) => {
  const both = [seen('2022-12', 90_000, { qualifier: 'about' }), seen('2023-12', 100_000, { qualifier: 'at-least' })]
  expect(changeVerdict(both, percent)).toBe(kind)
})

test('a change that was true by the vintages of its day stays consistent', () => {
  const both = [
    seen('2022-12', 1000, { published: '2023-01-15' }),
    seen('2023-12', 1500, { published: '2024-01-15' }),
    seen('2023-12', 1900, { published: '2024-03-15' }),
  ]
  expect(verdict(both, changed(50, { made: '2024-01-20' })).kind).toBe('consistent')
  expect(verdict(both, changed(50, { made: '2024-04-20' })).kind).toBe('contradicted')
})

test.each<[string, number, Qualifier, number, Verdict['kind']]>([
  ['fell by at least 40 %', -40, 'at-least', 500, 'consistent'],
  ['fell by at least 60 %', -60, 'at-least', 500, 'contradicted'],
  ['fell by more than 60 %', -60, 'more-than', 500, 'contradicted'],
  ['fell by more than 50 %', -50, 'more-than', 500, 'contradicted'],
  ['fell by up to 60 %', -60, 'up-to', 500, 'consistent'],
  ['fell by up to 40 %', -40, 'up-to', 500, 'contradicted'],
  ['fell by up to 60 %', -60, 'up-to', 1200, 'contradicted'],
  ['fell by less than 60 %', -60, 'less-than', 500, 'consistent'],
  ['rose by up to 20 %', 20, 'up-to', 900, 'contradicted'],
  ['rose by up to 20 %', 20, 'up-to', 1100, 'consistent'],
  ['rose by at least 20 %', 20, 'at-least', 1100, 'contradicted'],
])('%s is about the size of the fall or rise: 1,000 became %5$i', (_, percent, qualifier, now, kind) => {
  const figures = [seen('2022-12', 1000), seen('2023-12', now)]
  expect(verdict(figures, changed(percent, { qualifier })).kind).toBe(kind)
})

test('periods of different lengths have no change, but their rates have', () => {
  const unlike = [seen('2022', 3650), seen('2023-12', 155)]
  const asked = (percent: number, more: Partial<Claim> = {}) =>
    verdict(unlike, { ...changed(percent, more), change: { percent, from: '2022' } })
  expect(asked(-95.8)).toMatchObject({ kind: 'cannot-be-checked', reason: 'other-length' })
  expect(asked(-50, { per: 'day' })).toMatchObject({ kind: 'consistent', own: { per: 'day', amount: -50 } })
  const figures = [seen('2023-11', 300), seen('2023-12', 310)]
  const since = (percent: number, more: Partial<Claim>) =>
    verdict(figures, { ...changed(percent, more), change: { percent, from: '2023-11' } }).kind
  expect([since(3.3, {}), since(0, { per: 'day' }), since(3.3, { per: 'day' })]).toEqual([
    'consistent',
    'consistent',
    'contradicted',
  ])
})

const record = (more: NonNullable<Claim['record']>): Claim => ({
  ...claim(0, { period: '2023-04' }),
  value: undefined,
  record: more,
})

test.each<[string, readonly number[], NonNullable<Claim['record']>, Verdict['kind']]>([
  ['the highest of all months since', [1, 2, 3, 4], { kind: 'highest', since: '2023-01' }, 'consistent'],
  ['the lowest of all months since', [5, 6, 7, 4], { kind: 'lowest', since: '2023-01' }, 'consistent'],
  ['beaten by an earlier month', [9, 2, 3, 4], { kind: 'highest', since: '2023-01' }, 'contradicted'],
  ['beaten only before the period named', [9, 2, 3, 4], { kind: 'highest', since: '2023-02' }, 'consistent'],
  ['since a month that is not known', [1, 2, 3, 4], { kind: 'highest', since: '2022-12' }, 'cannot-be-checked'],
  ['since nobody says when', [1, 2, 3, 4], { kind: 'highest' }, 'cannot-be-checked'],
])('a record is %s', (_, values, one, kind) => {
  expect(verdict(months(...values), record(one)).kind).toBe(kind)
})

test('a record of minimum figures is not confirmed, and a gap leaves it unchecked', () => {
  const since = record({ kind: 'highest', since: '2023-01' })
  expect(verdict(months(1, 2, 3, 4), since, { qualifier: 'at-least' }).kind).toBe('not-contradicted')
  expect(verdict(months(1, 2, 3, 4).toSpliced(1, 1), since)).toMatchObject({ reason: 'record-gaps' })
})

test('the first days of an earlier period beat no record low, and may beat a record high', () => {
  const parts = (value: number): readonly Observation[] => [
    seen('2023-10', 400),
    observed('2023-11', value, '2023-11-15'),
    seen('2023-12', 336),
  ]
  const kindOf = (kind: 'highest' | 'lowest', value: number): Verdict['kind'] =>
    verdict(parts(value), { ...record({ kind, since: '2023-11' }), period: '2023-12' }).kind
  expect(kindOf('lowest', 77)).toBe('cannot-be-checked')
  expect(kindOf('highest', 77)).toBe('cannot-be-checked')
  expect(kindOf('highest', 500)).toBe('contradicted')
})

test('what was a record by the figures of its day stays one, and is said to have held then', () => {
  const revised = [...months(1, 2, 3, 4), seen('2023-03', 5, { published: '2024-09-01' })]
  const since = record({ kind: 'highest', since: '2023-01' })
  const one = judged(verdict(revised, since))
  expect(one).toMatchObject({ kind: 'consistent', own: { holds: false }, whenStated: { holds: true } })
  expect(one.own.figure.value).toBe(5)
  expect(verdict(revised, { ...since, made: '2024-10-01' }).kind).toBe('contradicted')
})

test('a figure and a record in one claim are as good as the worse of them', () => {
  const both: Claim = { ...record({ kind: 'highest', since: '2023-01' }), value: 4 }
  expect(verdict(months(1, 2, 3, 4), both).kind).toBe('consistent')
  expect(verdict(months(9, 2, 3, 4), both).kind).toBe('contradicted')
})

test('percentages are compared in points, and never added up or made a rate', () => {
  const rates = { measure: 'rate', counts: 'percent' } as const
  const one = judged(verdict([seen('2023-12', 12.5)], claim(13.1), rates))
  expect(one).toMatchObject({ kind: 'contradicted', own: { factor: null, percent: null } })
  expect(one.own.points).toBeCloseTo(0.6, 6)
  expect(verdict([seen('2023-12', 12.5)], claim(12.5), rates).kind).toBe('consistent')
  expect(verdict(months(5, 5, 5), claim(15, { period: '2023-Q1' }), rates).kind).toBe('cannot-be-checked')
})

test('percentages of a span are never added up or subtracted', () => {
  const shares = [seen('2023-01', 10), seen('2023-02', 20), seen('2023-03', 30)]
  const of = (value: number, period: string) => verdict(shares, claim(value, { period }), { counts: 'percent' })
  expect(of(60, '2023-Q1').kind).toBe('cannot-be-checked')
  expect(of(7, '2023-02-01/2023-02-10').kind).toBe('cannot-be-checked')
  expect(of(20, '2023-02').kind).toBe('consistent')
})

test('money of the same currency is compared', () => {
  const money = { counts: 'money', currency: 'EUR' } as const
  expect(verdict([seen('2023-12', 150)], claim(150, { currency: 'EUR' }), money).kind).toBe('consistent')
})

test('a verdict is computed once for each reading', () => {
  const dossier = dossierWith({
    statistics: JSON.stringify([{ ...statistic([seen('2023-12', 5)]), claims: [claim(5)] }]),
  })
  const reading = readingOn(dossier, knownFrom('2024-12-31'))
  const [one] = reading.dossier.statistics
  const asked = { statistic: one!, claim: one!.claims![0]! }
  expect(verdictIn(reading, asked)).toBe(verdictIn(reading, { ...asked }))
})

test('a claim is judged by the statistic that it is asked with, whatever was asked before', () => {
  const dossier = dossierWith({
    statistics: JSON.stringify([{ ...statistic([seen('2023-12', 5)]), claims: [claim(5)] }]),
  })
  const reading = readingOn(dossier, knownFrom('2024-12-31'))
  const [one] = reading.dossier.statistics
  const asked = { statistic: one!, claim: one!.claims![0]! }
  expect(verdictIn(reading, asked).kind).toBe('consistent')
  expect(verdictIn(reading, { ...asked, statistic: { ...one!, observations: [seen('2023-12', 50)] } }).kind).toBe(
    'contradicted',
  )
})

const vintages = fc.array(
  fc.record({
    month: fc.integer({ min: 1, max: 6 }),
    day: fc.integer({ min: 1, max: 28 }),
    value: fc.integer({ min: 0, max: 1e6 }),
  }),
  { minLength: 1, maxLength: 12 },
)
const PERIODS = ['2023-01', '2023-02', '2023-Q1', '2023-02/2023-04', '2023-01/2023-06'] as const

test('a claim equal to a figure known when it was made is always consistent', () => {
  fc.assert(
    fc.property(vintages, fc.constantFrom(...PERIODS), fc.constantFrom('exact', 'about'), (all, period, qualifier) => {
      const known = all.map(({ month, day, value }) =>
        seen(`2023-0${month}`, value, { published: `2023-${month < 6 ? '07' : '08'}-${String(day).padStart(2, '0')}` }),
      )
      const later = known.map((one) => ({ ...one, value: (one.value ?? 0) * 3 + 1, published: '2024-06-01' }))
      const then = verdict(known, claim(1, { period, made: '2023-12-31' }))
      const own = comparisonsOf(then).find(({ role }) => role === 'own')
      fc.pre(own !== undefined && then.kind !== 'cannot-be-checked' && then.basis === 'period')
      const quoted = claim(own.figure.value, { period, qualifier, made: '2023-12-31' })
      expect(verdict(known, quoted).kind).toBe('consistent')
      expect(verdict([...known, ...later], quoted).kind).toBe('consistent')
    }),
  )
})

test('a claim moved further from the data is never consistent where it was contradicted', () => {
  const value = fc.integer({ min: 1, max: 1e6 })
  const qualifiers = fc.constantFrom<Qualifier>('exact', 'about', 'at-least', 'at-most', 'more-than', 'less-than')
  fc.assert(
    fc.property(value, value, qualifiers, fc.integer({ min: 2, max: 50 }), (known, stated, qualifier, times) => {
      const first = verdict([seen('2023-12', known)], claim(stated, { qualifier }))
      // A claim of more than the known value is contradicted by it; a lower one would be true.
      fc.pre(first.kind === 'contradicted' && stated !== known)
      const away = stated > known ? stated * times : stated / times
      expect(verdict([seen('2023-12', known)], claim(away, { qualifier })).kind).toBe('contradicted')
    }),
  )
})

test('a factor is at least one, and the same when claim and data are swapped', () => {
  const value = fc.integer({ min: 1, max: 1e6 })
  fc.assert(
    fc.property(value, value, (one, other) => {
      const factor = (known: number, stated: number) =>
        judged(verdict([seen('2023-12', known)], claim(stated))).own.factor
      expect(factor(one, other)).toBe(factor(other, one))
      expect(factor(one, other)).toBeGreaterThanOrEqual(1)
    }),
  )
})

test('a month claimed per month and a leap year claimed per year are compared directly, not as means', () => {
  for (const [period, value, per] of [
    ['2023-12', 301_981, 'month'],
    ['2024', 366_001, 'year'],
  ] as const)
    expect(verdict([observed(period, value, '2025-01')], claim(value, { period, per, made: '2025-01' }))).toMatchObject(
      {
        kind: 'consistent',
        own: { mean: false, factor: 1 },
      },
    )
})

test('about so many and at least so many are never added up: the sum is neither', () => {
  const halves = [seen('2023-11', 100, { qualifier: 'about' }), seen('2023-12', 100, { qualifier: 'at-least' })]
  const of = (value: number) => verdict(halves, claim(value, { period: '2023-11/2023-12' }))
  expect([of(195), of(185)].map(({ kind }) => kind)).toEqual(['cannot-be-checked', 'contradicted'])
})

test('a minimum and a maximum are never added up: their sum may be anything', () => {
  const [low, high] = [seen('2023-11', 60, { qualifier: 'at-least' }), seen('2023-12', 30, { qualifier: 'at-most' })]
  expect(verdict([low, high], claim(90, { period: '2023-11/2023-12' })).kind).toBe('cannot-be-checked')
  const both = [low, seen('2023-12', 30, { qualifier: 'at-least' })]
  expect(verdict(both, claim(90, { period: '2023-11/2023-12' })).kind).toBe('not-contradicted')
})

test('“at least so many a month” is not confirmed by a mean above it where a month was below it', () => {
  const floor = claim(95, { period: '2023', per: 'month', qualifier: 'at-least' })
  const all = [100, 110, 120, 130, 140, 90, 95, 150, 160, 170, 180, 200]
  const one = judged(verdict(months(...all), floor))
  expect(one.kind).toBe('not-contradicted')
  expect(one.beside.map(({ figure }) => figure.value)).toEqual([90])
  expect(verdict(months(...all.map((value) => Math.max(value, 95))), floor).kind).toBe('consistent')
  expect(verdict(months(...all.map(() => 80)), floor).kind).toBe('contradicted')
})

test.each<[string, Partial<Statistic>, Partial<Claim>]>([
  ['one payment for a month', { counts: 'money', currency: 'EUR' }, { period: '2024-01', currency: 'EUR' }],
  ['one day for a month', {}, { period: '2024-01' }],
  ['one day for a year', {}, { period: '2024' }],
])('%s is not carried to the whole', (_, more, of) => {
  const one = verdict([seen('2024-01-10', 150)], claim(1_000, of), more)
  expect(one).toMatchObject({
    kind: 'cannot-be-checked',
    reason: 'partial-period',
    nearest: { amount: 150, qualifier: 'at-least', scaled: false },
  })
})

test.each<[number, Partial<Claim>, Verdict['kind']]>([
  [7_000, {}, 'cannot-be-checked'],
  [9_000, { qualifier: 'about' }, 'cannot-be-checked'],
  [8_000, { qualifier: 'up-to' }, 'cannot-be-checked'],
  [20_000, {}, 'cannot-be-checked'],
  [60_000, {}, 'at-odds'],
  [60_000, { qualifier: 'at-least' }, 'at-odds'],
  [4_000, {}, 'contradicted'],
])(
  '“%i this year” (%j), said in May after 5,435 in its first quarter, is of all days or of those so far: %s',
  (value, more, kind) => {
    const quarter = seen('2024-Q1', 5_435, { published: '2024-05-23' })
    expect(verdict([quarter], claim(value, { period: '2024', made: '2024-05-23', ...more })).kind).toBe(kind)
  },
)

test('a claim made within its period is at odds where it is far from all days and from those so far', () => {
  const december = [seen('2023-12', 200_000)]
  const of = (value: number) => verdict(december, claim(value, { period: '2024', made: '2024-02-10' })).kind
  expect([100_000, 300_000, 1_000_000, 2_000_000, 6_000_000].map(of)).toEqual([
    'at-odds',
    'cannot-be-checked',
    'at-odds',
    'cannot-be-checked',
    'at-odds',
  ])
})

test('a month is carried to the year that follows, and a month to a week', () => {
  expect(verdict([seen('2023-12', 310)], claim(1_000, { period: '2024', made: '2023-12-30' }))).toMatchObject({
    kind: 'at-odds',
    basis: 'newest',
  })
  expect(verdict([seen('2023-12', 310)], claim(1_000, { period: '2024-W02' }))).toMatchObject({ kind: 'at-odds' })
})
