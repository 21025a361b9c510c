import { expect, test } from 'vitest'
import { largestOf, smallestOf } from '../../../src/dossier/index.ts'

test('the largest and smallest of very many numbers are found, and those of none are infinite', () => {
  const many = Array.from({ length: 300_000 }, (_, at) => (at * 7) % 300_001)
  expect([largestOf(many), smallestOf(many)]).toEqual([300_000, 0])
  expect([largestOf(new Set([3, 5])), smallestOf([])]).toEqual([5, Infinity])
  expect(largestOf([])).toBe(-Infinity)
})
