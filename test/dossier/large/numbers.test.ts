import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyNumbers, placesByGroup, wholeNumbers } from '../../../src/dossier/large/numbers.ts'

test('a growing list has every number in its order', () => {
  const numbers = Array.from({ length: 5_000 }, (_, at) => (at * 7_919) % 2 ** 32)
  const [whole, any] = [wholeNumbers(), anyNumbers()]
  for (const one of numbers) {
    whole.push(one)
    any.push(-one / 3)
  }
  expect([...whole.all()]).toEqual(numbers)
  expect([...any.all()]).toEqual(numbers.map((one) => -one / 3))
  expect([...anyNumbers().all()]).toEqual([])
})

test('places are sorted by group, and keep their order in each', () => {
  const groups = fc.uint32Array({ max: 9, maxLength: 50 })
  fc.assert(
    fc.property(groups, (given) => {
      const { from, places } = placesByGroup(given, 10)
      const sorted = [...given.keys()].toSorted((a, b) => (given[a] ?? 0) - (given[b] ?? 0))
      expect([...places]).toEqual(sorted)
      for (let group = 0; group < 10; group++) {
        const own = places.subarray(from[group], from[group + 1])
        expect([...own]).toEqual([...given.keys()].filter((at) => given[at] === group))
      }
    }),
  )
})
