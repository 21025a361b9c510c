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
  const observations = Array.from({ length: 50_000 }, () => 1)
  expect(shapeFindings({ statistics: [{ observations }] }).length).toBeLessThan(MOST_PROBLEMS * 2)
})

const withUnknown = (count: number, name: (at: number) => string) => ({
  statistics: [{ observations: Array.from({ length: count }, (_, at) => ({ ...observation, [name(at)]: 1 })) }],
})

const observationFaults = (value: unknown) =>
  shapeFindings(value)
    .filter(({ path }) => path.includes('observations'))
    .map(({ path, fault }) => [path.join('.'), fault])

test('one mistake in every record is listed ten times, and then counted', () => {
  const found = observationFaults(withUnknown(5_000, () => 'vaule'))
  expect(found).toHaveLength(11)
  expect(found[9]).toEqual(['statistics.0.observations.9.vaule', { kind: 'unknown', name: 'vaule', nearest: 'value' }])
  expect(found[10]).toEqual(['statistics.0.observations.10.vaule', { kind: 'more-alike', count: 4_990 }])
})

test('a rare mistake is listed beside a frequent one', () => {
  const found = observationFaults(withUnknown(5_000, (at) => (at === 4_000 ? 'perido' : 'vaule')))
  expect(found).toContainEqual([
    'statistics.0.observations.4000.perido',
    { kind: 'unknown', name: 'perido', nearest: 'period' },
  ])
  expect(found.at(-1)).toEqual(['statistics.0.observations.10.vaule', { kind: 'more-alike', count: 4_989 }])
})

test('of many unknown properties of one object ten are listed, and the rest is counted', () => {
  const value = { ...Object.fromEntries(Array.from({ length: 50_000 }, (_, at) => [`key-${at}`, at])), 'x-own': 1 }
  const unknown = shapeFindings(value).filter(({ fault }) => fault.kind === 'unknown' || fault.kind === 'more-alike')
  expect(unknown).toHaveLength(11)
  expect(unknown[10]).toEqual({ path: ['key-10'], name: true, fault: { kind: 'more-alike', count: 49_990 } })
})

const withNames = (records: number, name: (record: number, at: number) => string) => ({
  issues: Array.from({ length: records }, (_, record) =>
    Object.fromEntries(Array.from({ length: 42 }, (__, at) => [name(record, at), 1])),
  ),
})

test.each([
  ['the same', (_: number, at: number) => `key-${at}`, 10, 30],
  ['other', (record: number, at: number) => `key-${record}-${at}`, 20, 20],
])('of %s unknown properties in each of many records a screenful is listed', (_, name, names, lines) => {
  const found = shapeFindings(withNames(6_000, name)).filter(({ path, name: isName }) => isName && path[0] === 'issues')
  const listed = found.flatMap(({ fault }) => (fault.kind === 'unknown' ? [fault.name] : []))
  expect([listed.length, new Set(listed).size]).toEqual([lines, names])
  expect(found.filter(({ fault }) => fault.kind === 'more-alike')).toEqual([
    {
      path: ['issues', 0, name(0, 10)],
      name: true,
      fault: { kind: 'more-alike', count: 6_000 * 42 - lines },
    },
  ])
})

test('a rare unknown property is listed beside many frequent ones', () => {
  const value = withNames(6_000, (record, at) => `key-${record === 5_500 ? at + 100 : at % 8}`)
  const listed = shapeFindings(value).flatMap(({ path, fault }) => (fault.kind === 'unknown' ? [path.join('.')] : []))
  expect(listed).toContain('issues.5500.key-100')
})
