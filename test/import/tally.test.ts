import { expect, test } from 'vitest'
import { createTally, TOTAL } from '../../src/import/tally.ts'

test.each([
  ['numbers', [5, 0, 2], { value: 7 }],
  ['a number and a missing one, which is not zero', [5, null], { value: 5, qualifier: 'at-least' }],
  ['a missing number and one that is known', [null, 5], { value: 5, qualifier: 'at-least' }],
  ['missing numbers only', [null, null], { value: null }],
])('the sum of %s', (_, values, sum) => {
  const tally = createTally()
  for (const value of values) tally.add(TOTAL, '2023', value)
  expect(tally.parts().get(TOTAL)).toEqual([['2023', sum]])
})

test('a sum with a minimum is a minimum, in its own period only', () => {
  const tally = createTally()
  tally.add(TOTAL, '2023', 5, true)
  tally.add(TOTAL, '2023', 2)
  tally.add(TOTAL, '2022', 3)
  expect(tally.parts().get(TOTAL)).toEqual([
    ['2022', { value: 3 }],
    ['2023', { value: 7, qualifier: 'at-least' }],
  ])
})
