import { expect, test } from 'vitest'
import type { Claim } from '../../../src/dossier/index.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { basisOf } from './basis.ts'

const shares = statistic([observed('2023-11', 50, '2024-01-15'), observed('2023-12', 40, '2024-01-15')], {
  measure: 'rate',
  counts: 'percent',
  unit: '%',
})
const fell = (percent: number) => ({
  id: 'c',
  text: 'C',
  period: '2023-12',
  change: { percent, from: '2023-11' },
  made: '2024-02-01',
  source: 's',
})

test('a change of percentages is calculated in points', () => {
  expect(basisOf(shares, fell(-15), 'en')).toBe(
    'change in Dec 2023 against Nov 2023: −10 points = 40 − 50 (published 15 Jan 2024, s); 5.0 points apart',
  )
})

test('a change of percentages that fits in percent only is not called wrong', () => {
  expect(basisOf(shares, fell(-20), 'en')).toContain('their change fits the claim in percent but not in points')
  expect(basisOf(shares, fell(-20), 'es')).toContain('−10 puntos = 40 − 50')
})

const broken = statistic(
  [observed('2021', 200, '2024-02'), observed('2022', 1_000, '2024-02'), observed('2023', 600, '2024-02')],
  {
    breaks: [{ at: '2023-01-01', note: 'Double counts removed.', source: 's' }],
  },
)
const since = (period: string, more: Partial<Claim>): Claim => ({ ...fell(0), change: undefined, period, ...more })

test.each<[string, Claim, boolean]>([
  ['a change', since('2023', { change: { percent: -40, from: '2022' } }), true],
  ['a change before it', since('2022', { change: { percent: 400, from: '2021' } }), false],
  ['a record', since('2023', { record: { kind: 'lowest' } }), true],
  [
    'a figure before it that is compared with a claim after it',
    since('2024', { value: 5_000, made: '2023-12-30' }),
    false,
  ],
  ['a figure of its own period', since('2023', { value: 600 }), false],
])('where definitions changed, %s says so exactly where it compares both sides', (_, claim, says) => {
  for (const [language, words] of [
    ['en', 'definitions changed in between'],
    ['es', 'la definición cambió entre ambos'],
  ] as const)
    expect(basisOf(broken, claim, language).includes(words)).toBe(says)
})

test('a month before a break that is carried to a claim after it says so', () => {
  const of = statistic([observed('2022-12', 100, '2023-01-15')], { breaks: broken.breaks })
  const basis = basisOf(of, since('2023-01', { value: 1_000, made: '2023-02-10' }), 'en')
  expect(basis).toContain('definitions changed in between')
})
