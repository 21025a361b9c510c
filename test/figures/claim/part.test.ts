import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Claim, Observation, Statistic } from '../../../src/dossier/index.ts'
import { verdictOf, type Verdict } from '../../../src/figures/index.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { basisOf } from './basis.ts'

const seen = (period: string, value: number | null, more: Partial<Observation> = {}): Observation =>
  observed(period, value, '2024-01-15', more)

const inYear = (value: number, more: Partial<Claim> = {}): Claim => ({
  id: 'c',
  text: 'C',
  period: '2023',
  value,
  made: '2024-06-30',
  source: 's',
  ...more,
})

/** A month after the year: with it the year is over, and no later month speaks for it. */
const LATER = observed('2024-01', 50, '2024-02-15')

const verdict = (observations: readonly Observation[], claim: Claim, more: Partial<Statistic> = {}): Verdict =>
  verdictOf(statistic([...observations, LATER], more), claim)

test('one month above a claim about its year contradicts it, with the month as a minimum of the year', () => {
  const one = verdict([seen('2023-05', 600)], inYear(500, { qualifier: 'at-most' }))
  expect(one).toMatchObject({
    kind: 'contradicted',
    basis: 'part',
    own: { amount: 600, qualifier: 'at-least', factor: 1.2, direction: 'claim-lower' },
  })
})

test.each<[string, Partial<Claim>, Verdict['kind']]>([
  ['exact, above its rounding', { value: 500 }, 'contradicted'],
  ['about, above a tenth more', { value: 500, qualifier: 'about' }, 'contradicted'],
  ['about, within a tenth more', { value: 560, qualifier: 'about' }, 'cannot-be-checked'],
  ['up to, above it', { value: 599, qualifier: 'up-to' }, 'contradicted'],
  ['at most, exactly as much', { value: 600, qualifier: 'at-most' }, 'cannot-be-checked'],
  ['less than, exactly as much', { value: 600, qualifier: 'less-than' }, 'cannot-be-checked'],
  ['at least, exactly as much', { value: 600, qualifier: 'at-least' }, 'consistent'],
  ['more than, below it', { value: 599, qualifier: 'more-than' }, 'consistent'],
  ['more than, exactly as much', { value: 600, qualifier: 'more-than' }, 'cannot-be-checked'],
  ['at least, more than is known', { value: 601, qualifier: 'at-least' }, 'cannot-be-checked'],
  ['a day, whose year is less than the month', { value: 1, per: 'day' }, 'contradicted'],
  ['a day, whose year may be more', { value: 2, per: 'day' }, 'cannot-be-checked'],
])('600 in May and a claim about the year: %s', (_, more, kind) => {
  expect(verdict([seen('2023-05', 600)], inYear(0, more)).kind).toBe(kind)
})

test('parts that do not overlap are added up: a week in a month counts once', () => {
  const parts = [seen('2023-W19', 400), seen('2023-05', 300), seen('2023-07', 150)]
  const one = verdict(parts, inYear(500, { qualifier: 'at-most' }))
  expect(one).toMatchObject({ kind: 'contradicted', basis: 'part', own: { amount: 550 } })
})

/** What was known of 2023 in January, and the year as published a year later. */
const january = (value: number, whole: number): readonly Observation[] => [
  seen('2023', value, { published: '2023-01-06', through: '2023-01-05' }),
  seen('2023', whole),
]

test('the first days of a year do not confirm “at most” for all of it, before and after it is over', () => {
  const atMost = inYear(2_648_621, { qualifier: 'at-most', made: '2023-01-07' })
  expect(verdict(january(40_136, 2_942_912), atMost)).toMatchObject({
    kind: 'contradicted',
    basis: 'period',
    own: { amount: 2_942_912 },
    whenStated: null,
  })
  const running = verdictOf(statistic(january(40_136, 0).slice(0, 1)), atMost)
  expect(running).toMatchObject({ kind: 'cannot-be-checked', reason: 'partial-period' })
})

test.each<Claim['qualifier']>(['at-most', 'less-than', 'up-to'])(
  'a claim of “%s” about a running year is not confirmed by its days so far',
  (qualifier) => {
    const parts = [seen('2023', 89_229, { published: '2023-01-14', through: '2023-01-09' })]
    const claim = inYear(1_600_000, { qualifier, made: '2023-01-10' })
    expect(verdictOf(statistic(parts), claim)).toMatchObject({ kind: 'cannot-be-checked', reason: 'partial-period' })
    expect(verdictOf(statistic(parts), { ...claim, value: 80_000 })).toMatchObject({
      kind: 'contradicted',
      basis: 'part',
    })
  },
)

test('what was known of a part when the claim was made does not soften what the whole says', () => {
  const august = [
    seen('2022-08', 24, { published: '2022-08-06', through: '2022-08-01' }),
    seen('2022-08', 802, { published: '2022-12-01' }),
  ]
  const claim = inYear(720, { period: '2022-08', made: '2022-09-01' })
  expect(verdictOf(statistic(august), claim)).toMatchObject({ kind: 'contradicted', own: { amount: 802 } })
})

test.each<[string, Partial<Observation>, Verdict['kind']]>([
  ['through a later day', { through: '2022-12-28' }, 'cannot-be-checked'],
  ['published later, with no word through when', {}, 'cannot-be-checked'],
  ['through the day of the claim', { through: '2022-12-02' }, 'consistent'],
])('a claim of “so far” is not confirmed by days after it was made: %s', (_, more, kind) => {
  const quarter = [seen('2022-Q4', 2_726, { published: '2022-12-31', ...more })]
  const claim = inYear(2_700, { period: '2022-Q4', made: '2022-12-02' })
  expect(verdictOf(statistic(quarter), claim).kind).toBe(kind)
})

test('known months contradict a claim and confirm a minimum beside a maximum of the whole quarter', () => {
  const parts = [seen('2023-Q2', 4_717, { qualifier: 'at-most' }), seen('2023-04', 1_600), seen('2023-05', 1_521)]
  const claim = inYear(2_000, { period: '2023-Q2' })
  expect(verdict(parts, claim)).toMatchObject({ kind: 'contradicted', basis: 'part', own: { amount: 3_121 } })
  expect(verdict(parts, { ...claim, qualifier: 'at-least' }).kind).toBe('consistent')
  expect(verdict(parts, { ...claim, value: 4_000 }).kind).toBe('not-contradicted')
})

const cumulative = [seen('2023-01/2023-02', 20_817), seen('2023-01-01/2023-05-28', 57_574)]

test('two totals of a cumulative series are a minimum of a period that holds the days between them', () => {
  const claim = inYear(30_000, { period: '2023-01-08/2023-08-09', made: '2024-02-20' })
  expect(verdictOf(statistic(cumulative), claim)).toMatchObject({
    kind: 'contradicted',
    basis: 'part',
    own: { amount: 36_757, qualifier: 'at-least', figure: { less: [{ newest: { value: 20_817 } }] } },
  })
  const atLeast: Claim = { ...claim, qualifier: 'at-least' }
  expect(verdictOf(statistic(cumulative), atLeast)).toMatchObject({ kind: 'consistent', basis: 'part' })
  expect(verdictOf(statistic(cumulative), { ...claim, value: 50_000 }).kind).toBe('cannot-be-checked')
  expect(basisOf(statistic(cumulative), claim, 'en')).toBe(
    'total, 8 Jan–9 Aug 2023: ≥ 36,757 = 57,574 − 20,817 (published 15 Jan 2024, s); claim ≥ 1.22× too low; only a part of it is known, 1 Mar–28 May 2023; the whole cannot be less, since no count is negative',
  )
})

test('a claim above a minimum of its days is contradicted where a longer period has less', () => {
  const parts = [seen('2023-01-01/2023-04-25', 250, { qualifier: 'at-least' }), seen('2023-01/2023-05', 357)]
  const of = (value: number, more: Partial<Observation> = {}) =>
    verdict(
      parts.map((one) => ({ ...one, ...more })),
      inYear(value, { period: '2023-01-01/2023-04-25', qualifier: 'about' }),
    )
  expect(of(600)).toMatchObject({ kind: 'contradicted', basis: 'window', rest: { total: 357 } })
  expect(of(350)).toMatchObject({ kind: 'not-contradicted', basis: 'period', own: { amount: 250 } })
  expect(of(600, { qualifier: 'at-least' })).toMatchObject({ kind: 'not-contradicted', basis: 'period' })
})

test('a day alone and a total that is a minimum do not hide the period around a claim', () => {
  const months = [6, 7, 8, 9, 10].map((month) => seen(`2022-${String(month).padStart(2, '0')}`, 1_000))
  const autumn = inYear(42_000, { period: '2022-06-15/2022-10-31', qualifier: 'more-than' })
  expect(verdict([...months, seen('2022-06-15', 39)], autumn)).toMatchObject({
    kind: 'contradicted',
    basis: 'window',
    rest: { total: 5_000 },
  })
  const totals = [
    seen('2023-01/2023-04', 6_081),
    seen('2023-01-01/2023-05-26', 6_300, { qualifier: 'more-than' }),
    seen('2023-01/2023-07', 10_077),
  ]
  const july = inYear(4_500, { period: '2023-06-20/2023-07-05' })
  expect(verdict(totals, july)).toMatchObject({ kind: 'contradicted', basis: 'window', rest: { total: 3_996 } })
})

test('a figure of fewer days, known when the claim was made, does not lower what is known of a part now', () => {
  const parts = [
    seen('2022-01-01/2022-11-23', 56_757, { published: '2022-06-02' }),
    seen('2022-01-01/2022-11-23', 99_963, { published: '2023-01-22' }),
  ]
  const claim = inYear(80_000, { period: '2022-01-01/2022-12-08', made: '2022-12-09' })
  expect(verdictOf(statistic(parts), claim)).toMatchObject({
    kind: 'contradicted',
    basis: 'part',
    own: { amount: 99_963 },
  })
})

test.each<[string, number, Partial<Claim>, Verdict['kind']]>([
  ['more than the year', 60_000, { qualifier: 'more-than' }, 'contradicted'],
  ['more than the year, by more than its rounding', 16_000, {}, 'contradicted'],
  ['more than the year, within its rounding', 15_000, {}, 'at-odds'],
  ['twice the mean of the year', 13_000, {}, 'at-odds'],
  ['near the mean of the year', 6_000, {}, 'not-contradicted'],
  ['less than the part that is known', 5_000, {}, 'contradicted'],
])('of a period known in part, inside a year that is known: %s', (_, value, more, kind) => {
  const parts = [
    seen('2023-01/2023-04', 5_537, { published: '2023-04-19', through: '2023-04-16' }),
    seen('2023', 14_887),
  ]
  expect(verdict(parts, inYear(value, { period: '2023-01/2023-04', ...more })).kind).toBe(kind)
})

test('a figure published before its year was over is a minimum of the year', () => {
  const partial = seen('2023', 276, { published: '2023-07-15' })
  expect(verdict([partial], inYear(200))).toMatchObject({ kind: 'contradicted', basis: 'part' })
  expect(verdict([partial], inYear(500)).kind).toBe('cannot-be-checked')
})

test('a day above a claim about ten days contradicts it, also where the month is known', () => {
  const claim = inYear(1_000, { period: '2023-12-01/2023-12-10' })
  expect(verdict([seen('2023-12', 90_000), seen('2023-12-05', 3_000)], claim)).toMatchObject({ basis: 'part' })
  expect(verdict([seen('2023-12', 90_000)], claim)).toMatchObject({ kind: 'at-odds', basis: 'window' })
})

test('neither a maximum nor a count on a date nor a percentage is a minimum of a longer period', () => {
  const month = [seen('2023-05', 600)]
  expect(verdict([seen('2023-05', 600, { qualifier: 'at-most' })], inYear(500)).kind).toBe('cannot-be-checked')
  expect(verdict(month, inYear(500), { measure: 'stock' }).kind).toBe('cannot-be-checked')
  expect(verdict(month, inYear(500), { counts: 'percent' }).kind).toBe('cannot-be-checked')
})

test('a part that was lower when the claim was made has to exceed it in both vintages', () => {
  const [first, revised] = [seen('2023-05', 450), seen('2023-05', 600, { published: '2024-09-01' })]
  expect(verdict([first, revised], inYear(500)).kind).toBe('cannot-be-checked')
  expect(verdict([first, revised], inYear(400))).toMatchObject({ kind: 'contradicted', own: { amount: 600 } })
})

test('a part of the total says nothing of a component', () => {
  const claim = inYear(500, { dims: { component: 'ofo' } })
  expect(verdict([seen('2023-05', 600)], claim).kind).toBe('cannot-be-checked')
})

test('about as many are a minimum less a tenth: they confirm “more than” and contradict a lower maximum', () => {
  const about = [seen('2023-05', 100, { qualifier: 'about' })]
  expect(verdict(about, inYear(80, { qualifier: 'more-than' }))).toMatchObject({ kind: 'consistent', basis: 'part' })
  expect(verdict(about, inYear(95, { qualifier: 'more-than' })).kind).toBe('cannot-be-checked')
  expect(verdict(about, inYear(80, { qualifier: 'at-most' })).kind).toBe('contradicted')
  expect(verdict(about, inYear(95, { qualifier: 'at-most' })).kind).toBe('cannot-be-checked')
})

test('after a year is over, a figure of its first months does not confirm a claim about it, but confirms “at least”', () => {
  const partial = seen('2023', 600, { published: '2023-11-10', through: '2023-11-05' })
  const made = (day: string, more: Partial<Claim> = {}) => verdict([partial], inYear(600, { made: day, ...more })).kind
  expect(made('2023-11-20')).toBe('consistent')
  expect(made('2023-12-31')).toBe('consistent')
  expect(made('2024-01-01')).toBe('cannot-be-checked')
  expect(made('2024-01-01', { qualifier: 'at-least' })).toBe('consistent')
})

test('where the known part decides nothing, it is the nearest figure, and no day is carried to a month', () => {
  const days = Array.from({ length: 30 }, (_, at) =>
    observed(`2023-12-${String(at + 1).padStart(2, '0')}`, 100, '2024'),
  )
  const december = { id: 'c', text: 'C', period: '2023-12', value: 3200, made: '2024-02-01', source: 's' }
  expect(basisOf(statistic(days), december, 'en')).toBe(
    'nearest figure: total, Dec 2023: ≥ 3,000 = the sum of 30 periods (published 2024, s); only part of its period is known',
  )
})

test('the reasons name the part that is known, in both languages', () => {
  const parts = [seen('2023-01', 300), seen('2023-02', 300), seen('2023-07', 150)]
  const claim = inYear(500)
  expect(basisOf(statistic(parts), claim, 'en')).toBe(
    'total, 2023: ≥ 750 = 300 + 300 + 150 (published 15 Jan 2024, s); claim ≥ 1.50× too low; only a part of it is known, Jan–Feb 2023, Jul 2023; the whole cannot be less, since no count is negative',
  )
  expect(basisOf(statistic(parts), claim, 'es')).toContain('solo se conoce una parte, ene–feb 2023, jul 2023')
})

const MONTHS = Array.from({ length: 12 }, (_, at) => `2023-${String(at + 1).padStart(2, '0')}`)

test('for any months that are known, a year is contradicted exactly when they are more than it', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...MONTHS.slice(0, 11)), fc.nat(1_000), { minKeys: 1 }),
      fc.integer({ min: 1, max: 9_000 }),
      (known, value) => {
        const sum = Object.values(known).reduce((all, one) => all + one, 0)
        const months = Object.entries(known).map(([month, one]) => seen(month, one))
        const one = verdict(months, inYear(value, { qualifier: 'at-most' }))
        expect(one.kind === 'contradicted').toBe(sum > value)
      },
    ),
  )
})

test('the reasons say why a figure below a peak does not confirm it', () => {
  const days = ['2023-12-01', '2023-12-02', '2023-12-03'].map((day) => seen(day, 9_000))
  const peak = inYear(12_000, { period: '2023-12-01/2023-12-03', per: 'day', qualifier: 'up-to' })
  expect(basisOf(statistic(days), peak, 'en')).toContain('“up to” names a peak, and no known figure comes near it')
  const partly = { ...peak, value: 9_500, period: '2023-12' }
  expect(basisOf(statistic(days), partly, 'en')).toContain('not all days, weeks or months of the period are known')
  expect(basisOf(statistic(days), partly, 'es')).toContain('no se conocen todos los días, semanas o meses del periodo')
})

test('the reasons of a record name the one that is, the next to it, or the bound that leaves it open', () => {
  const lowest = {
    ...inYear(0),
    value: undefined,
    period: '2023-04',
    record: { kind: 'lowest', since: '2023-02' },
  } as const
  const reasons = (april: Observation, language: 'en' | 'es' = 'en'): string =>
    basisOf(statistic([seen('2023-02', 80), seen('2023-03', 60), april]), lowest, language)
  expect(reasons(seen('2023-04', 70))).toContain('Apr 2023: 70; the record is Mar 2023: 60')
  expect(reasons(seen('2023-04', 70), 'es')).toContain('abr 2023: 70; el récord es el de mar 2023: 60')
  expect(reasons(seen('2023-04', 50))).toContain('Apr 2023: 50; closest to it, Mar 2023: 60')
  const open = reasons(seen('2023-04', 90, { qualifier: 'at-most' }))
  expect(open).toContain('Apr 2023: ≤ 90; closest to it, Mar 2023: 60')
  expect(open).toContain('the figure is only a minimum or a maximum')
})
