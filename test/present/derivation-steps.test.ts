import { expect, test } from 'vitest'
import type { Statistic } from '../../src/dossier/index.ts'
import { text } from '../../src/present/block.ts'
import { claimSteps, statisticSteps, step } from '../../src/present/derivation-steps.ts'
import { WHOLE } from '../../src/present/index.ts'
import { observed, statistic } from '../dossier/fixture.ts'
import { talks } from '../dossier/talks.ts'
import { context, months, told } from './shown.ts'

const stepsOf = (of: Statistic, on = '2025-01-01'): string => {
  const shown = context(on, { dossier: talks([], { statistics: [of] }) })
  return told(shown.reading.dossier.statistics.flatMap((one) => statisticSteps(shown, one, WHOLE)))
}

test('a step has its title, its rule, its arithmetic and its inputs, in this order', () => {
  expect(
    told(step('title', 'rule', [text('2 = 1 + 1')], [text('from 1')]))
      .split('\n')
      .map((line) => line.trim()),
  ).toEqual(['title', 'rule', '2 = 1 + 1', 'from 1', ''])
})

test('every unit of a rate is calculated from the same total', () => {
  const steps = stepsOf(months('2023-11', 1, () => 242_418))
  for (const line of ['8,081 = 242,418 ÷ 30', '56,564 = 242,418 ÷ 30 × 7', 'per month: 242,418', '÷ 30 × 365'])
    expect(steps).toContain(line)
})

test('a change is calculated from its two figures, without a percentage on a base under 30', () => {
  expect(stepsOf(months('2023-01', 2, (at) => (at === 0 ? 200 : 250)))).toContain('= (250 − 200) ÷ 200 × 100')
  const small = stepsOf(months('2023-01', 2, (at) => (at === 0 ? 20 : 25)))
  expect(small).toContain('= 25 − 20')
  expect(small).not.toContain('÷ 20')
})

test('a revision lists every vintage with its day', () => {
  const of = statistic([observed('2023', 10, '2024-01-10'), observed('2023', 12, '2024-02-10')])
  const steps = stepsOf(of)
  for (const vintage of ['10 Jan 2024', '10 Feb 2024']) expect(steps).toContain(vintage)
})

test('the factor of a verdict is the larger figure divided by the smaller one', () => {
  const claim = {
    id: 'c',
    text: 'x',
    period: '2023-11',
    value: 10_000,
    per: 'week',
    made: '2024-01-01',
    source: 's',
  } as const
  const of = months('2023-11', 1, () => 242_418)
  const shown = context('2025-01-01', { dossier: talks([], { statistics: [of] }) })
  expect(told(claimSteps(shown, of, claim))).toContain('5.7× = 56,564 ÷ 10,000')
})

test('nothing is calculated before anything is published', () => {
  expect(
    stepsOf(
      months('2023-11', 1, () => 242_418),
      '2023-12-01',
    ),
  ).toBe('')
})

test('shares, sums and the values of the small chart have the bounds of their figures', () => {
  const dims = { outcome: 'dead' }
  const of = statistic(
    [...['2022', '2023'].map((year) => observed(year, 438, '2024-01')), observed('2023', 429, '2024-01', { dims })],
    { qualifier: 'at-least' },
  )
  const steps = stepsOf(of).replaceAll(/\s+/g, ' ')
  expect(steps).toContain('97.9 % = 429 ÷ 438 × 100')
  expect(steps).toContain('the share is of what was recorded, and the true one may be higher or lower')
  expect(steps).toContain('≥ 438 ≥ 438')
  const months = statistic(
    ['2023-01', '2023-02'].map((month) => observed(month, 50, '2024-01')),
    { qualifier: 'at-least' },
  )
  expect(stepsOf(months)).toContain('≥ 100 = 50 + 50')
  expect(
    stepsOf(statistic([observed('2023', 438, '2024-01'), observed('2023', 429, '2024-01', { dims })])),
  ).not.toContain('what was recorded')
})

test('a record has no factor: it states no number to divide by', () => {
  const claim = {
    id: 'c',
    text: 'C',
    period: '2023',
    record: { kind: 'highest', since: '2018' },
    made: '2024-02-01',
    source: 's',
  } as const
  const of = statistic([observed('2022', 1_417, '2024-01-10'), observed('2023', 2_526, '2024-01-10')])
  const steps = told(claimSteps(context('2024-03-01'), of, claim))
  expect(steps).toContain('2,526')
  expect(steps).not.toContain('×')
})

test('the change of a year from the one before names its caveats', () => {
  const of = statistic([
    observed('2023-01', 100, '2024-02-01'),
    observed('2024-01', 150, '2024-02-01'),
    observed('2024-01', 180, '2024-03-01'),
  ])
  expect(stepsOf(of)).toContain('100 = 100 → +50.0 % (as published 1 Feb 2024)')
  expect(stepsOf({ ...of, observations: of.observations.slice(0, 1).concat(of.observations.slice(2)) })).toContain(
    '100 = 100 → +80.0 % (vintages differ)',
  )
})
