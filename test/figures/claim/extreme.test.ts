import { expect, test } from 'vitest'
import { highestBy, lowestBy } from '../../../src/figures/claim/extreme.ts'

const amounts = [
  { id: 'a', amount: 3 },
  { id: 'b', amount: -7 },
  { id: 'c', amount: 3 },
  { id: 'd', amount: -7 },
]

test('the first of several alike is the highest or the lowest', () => {
  expect(highestBy(amounts, ({ amount }) => amount)?.id).toBe('a')
  expect(lowestBy(amounts, ({ amount }) => amount)?.id).toBe('b')
})

test('nothing is the highest or the lowest of no items', () => {
  expect(highestBy([], () => 1)).toBeNull()
  expect(lowestBy([], () => 1)).toBeNull()
})
