import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areDistinctWithin, repeatFindings } from '../../../src/dossier/references/repeats.ts'

const few = fc.integer({ min: 1, max: 3 })

const observation = fc.record(
  { period: few.map((at) => `2023-0${at}`), published: few.map((at) => `2024-0${at}`), dims: fc.record({ sex: few }) },
  { requiredKeys: ['period', 'published'] },
)

const identified = fc.array(fc.record({ id: fc.integer({ max: 12, min: 1 }).map(String) }, { requiredKeys: [] }), {
  maxLength: 12,
})

const statistic = fc.record({ observations: fc.array(observation, { maxLength: 5 }), claims: identified })

test('the quick look at what a record repeats within it agrees with the findings', () => {
  fc.assert(
    fc.property(statistic, (one) => {
      const found = repeatFindings({ statistics: [one] })
      expect(areDistinctWithin('statistics', [one])).toBe(found.length === 0)
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  [
    [
      ['2023-01', '2023-02'],
      ['2023-01', '2023-03'],
      ['2023-02', '2023-03'],
    ],
    true,
  ],
  [
    [
      ['2023-01', '2023-02'],
      ['2023-02', '2023-03'],
      ['2023-01', '2023-03'],
    ],
    true,
  ],
  [
    [
      ['2023-01', '2023-02'],
      ['2023-01', '2023-02'],
    ],
    false,
  ],
  [
    [
      ['2023-02', '2023-03'],
      ['2023-01', '2023-02'],
      ['2023-02', '2023-03'],
    ],
    false,
  ],
] as const)('observations %j are distinct: %s', (pairs, expected) => {
  const observations = pairs.map(([period, published]) => ({ period, published }))
  expect(areDistinctWithin('statistics', [{ observations }])).toBe(expected)
})

test.each([3, 9, 20])('of %s ids the last may be that of the first', (count) => {
  const ids = Array.from({ length: count }, (_, at) => ({ id: `c${at}` }))
  expect(areDistinctWithin('issues', [{ positions: ids }])).toBe(true)
  expect(areDistinctWithin('issues', [{ positions: [...ids, { id: 'c0' }] }])).toBe(false)
})
