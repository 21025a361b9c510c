import { expect, test } from 'vitest'
import { knownFrom, parsePeriod, totalOn, type Observation } from '../../src/dossier/index.ts'
import { revisionOf } from '../../src/figures/index.ts'
import { shipped } from '../dossier/fixture.ts'

const whole = () => false
const vintage = (value: number | null, published: string): Observation => ({
  period: '2023-12',
  value,
  published,
  source: 's',
})
const known = (...vintages: readonly [Observation, ...(readonly Observation[])]) => ({
  period: parsePeriod('2023-12')!,
  newest: vintages.at(-1) ?? vintages[0],
  older: vintages.slice(0, -1),
  partial: false,
})

test('December 2023, from 302,034 to 301,981, was revised by −0.0175 percent', () => {
  const encounters = shipped('us-mexico-2023.json').statistics.find(({ id }) => id === 'sw-encounters')!
  const december = totalOn(encounters, knownFrom('2025-01-01')).find(({ newest }) => newest.period === '2023-12')!
  const revision = revisionOf(december, whole)
  expect([revision?.first.value, revision?.newest.value]).toEqual([302_034, 301_981])
  expect(revision?.percent).toBeCloseTo(-0.017_548, 5)
})

test('the first and the newest vintage are told, whatever lies between', () => {
  expect(revisionOf(known(vintage(100, '2024-01'), vintage(500, '2024-02'), vintage(110, '2024-03')), whole)).toEqual({
    first: vintage(100, '2024-01'),
    newest: vintage(110, '2024-03'),
    percent: 10,
  })
})

test.each([
  ['one vintage', known(vintage(100, '2024-01'))],
  ['the same value again', known(vintage(100, '2024-01'), vintage(100, '2024-02'))],
  ['the first value again', known(vintage(100, '2024-01'), vintage(90, '2024-02'), vintage(100, '2024-03'))],
  ['a value after a missing one', known(vintage(null, '2024-01'), vintage(100, '2024-02'))],
  ['a missing one after a value', known(vintage(100, '2024-01'), vintage(null, '2024-02'))],
])('%s is no revision', (_, one) => {
  expect(revisionOf(one, whole)).toBeNull()
})

test('a value published as missing first does not count as the first value', () => {
  const one = known(vintage(null, '2024-01'), vintage(100, '2024-02'), vintage(150, '2024-03'))
  expect(revisionOf(one, whole)).toMatchObject({ first: { value: 100 }, percent: 50 })
})

test('on a base under 30 a revision has no percentage', () => {
  expect(revisionOf(known(vintage(29, '2024-01'), vintage(31, '2024-02')), whole)).toMatchObject({ percent: null })
})

test('a first value that covered a part of the period is no base for a percentage', () => {
  const coversPart = ({ published }: Observation) => published === '2023-12-15'
  const one = known(vintage(100, '2023-12-15'), vintage(200, '2024-01'))
  expect(revisionOf(one, coversPart)).toMatchObject({ first: { value: 100 }, newest: { value: 200 }, percent: null })
})
