import { expect, test } from 'vitest'
import type { Claim, Observation } from '../../../src/dossier/index.ts'
import { groundsOf, verdictOf } from '../../../src/figures/index.ts'
import { observed, statistic } from '../../dossier/fixture.ts'

const CLAIM: Claim = { id: 'c', text: 'C', period: '2023', value: 30, made: '2024-06-01', source: 's' }
const of = (observations: readonly Observation[], more: Partial<Claim> = {}) =>
  groundsOf(verdictOf(statistic(observations), { ...CLAIM, ...more }))

test('a verdict rests on the figure that decides, with its component, vintage, quotation and note', () => {
  const patrol = { component: 'Patrol' }
  const source = [{ id: 's', quote: { exact: 'Q' } }]
  const observations = [
    observed('2023', 30, '2024-01', { dims: patrol, source, note: 'N' }),
    observed('2023', 300, '2024-01', { note: 'not this one' }),
  ]
  expect(of(observations, { dims: patrol })).toMatchObject({
    dims: patrol,
    published: ['2024-01'],
    sources: ['s'],
    quotes: ['Q'],
    notes: ['N'],
  })
})

test('a sum rests on each of its months, a change on both of its ends', () => {
  const months = ['2023-01', '2023-02'].map((month, at) => observed(month, 15, `2023-0${at + 2}-10`, { note: 'same' }))
  expect(of(months, { period: '2023-01-01/2023-02-28' })).toMatchObject({
    published: ['2023-02-10', '2023-03-10'],
    notes: ['same'],
  })
  const years = [observed('2022', 100, '2023-01'), observed('2023', 130, '2024-01')]
  const { value: _, ...change } = { ...CLAIM, change: { percent: 30, from: '2022' } }
  expect(groundsOf(verdictOf(statistic(years), change))).toMatchObject({
    published: ['2023-01', '2024-01'],
    comparison: { amount: 30 },
  })
})

test('a difference rests on both of its totals, each with its vintage, sources, quotation and note', () => {
  const totals = [
    observed('2023-01-01/2023-06-30', 100, '2023-07', { source: ['half', 'second'], note: 'H' }),
    observed('2023-01-01/2023-09-30', 150, '2023-10', { source: { id: 'later', quote: { exact: 'Q' } } }),
  ]
  expect(of(totals, { period: '2023-Q3', value: 50 })).toMatchObject({
    comparison: { amount: 50 },
    published: ['2023-07', '2023-10'],
    sources: ['later', 'half', 'second'],
    quotes: ['Q'],
    notes: ['H'],
  })
})

test('a claim that cannot be checked rests on the nearest figure, and on none without data', () => {
  expect(of([observed('2022', 25, '2023-01')])?.comparison.role).toBe('nearest')
  expect(of([])).toBeNull()
})
