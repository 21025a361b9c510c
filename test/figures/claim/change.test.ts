import { expect, test } from 'vitest'
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
