import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MOST_PROBLEMS } from '../../src/dossier/problem.ts'
import { shapeFindings } from '../../src/dossier/shape.ts'

test('any JSON value in place of a dossier gives findings, never an error', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(shapeFindings(value).length).toBeGreaterThan(0)
    }),
  )
})

const observation = { period: '2023-11', value: 1, published: '2024-01-01', source: 's' }

test('faults beyond the first slice of a list have their own index', () => {
  const observations: unknown[] = Array.from({ length: 12_000 }, () => observation)
  observations[11_000] = { ...observation, value: 'many' }
  const paths = shapeFindings({ statistics: [{}, { observations }] }).map(({ path }) => path.join('.'))
  expect(paths).toContain('statistics.1.observations.11000.value')
  expect(paths.filter((path) => path.includes('observations'))).toHaveLength(1)
})

test('of millions of faults only so many are collected', () => {
  const observations = Array.from({ length: 100_000 }, () => 1)
  expect(shapeFindings({ statistics: [{ observations }] }).length).toBeLessThan(MOST_PROBLEMS * 2)
})
