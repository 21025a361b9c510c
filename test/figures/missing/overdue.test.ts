import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, isoDay, knownFrom, readingOn, type Observation } from '../../../src/dossier/index.ts'
import { overdueOn, type Overdue } from '../../../src/figures/index.ts'
import { dossierWith, knownBy, observed, shipped, statistic } from '../../dossier/fixture.ts'

const us = shipped('us-mexico-2023.json')
const read = (day: string) => {
  const reading = readingOn(us, knownFrom(day))
  const of = reading.dossier.statistics.find(({ id }) => id === 'sw-encounters')
  if (!of) throw new Error(`no encounters on ${day}`)
  return overdueOn(reading, of)
}

test('without an announcement, the encounters are overdue after 1.5 times the usual 36.5 days', () => {
  // Published on 22 December, 26 January, 13 February, 22 March and in April: 35, 18, 38 and 39 days apart.
  expect(read('2024-06-23')).toBeNull()
  expect(read('2024-06-24')).toEqual({ kind: 'usual', last: knownFrom('2024-04-30'), days: 55, usual: 36.5 })
})

test.each(['2023-12-30', '2024-02-12', '2024-04-29', '2025-01-01'])('nothing is overdue on %s', (day) => {
  expect(read(day)).toBeNull()
})

const sources = dossierWith({
  sources: JSON.stringify([
    { id: 'old', title: 'O', publisher: 'P', kind: 'dataset', published: '2024-01-10', nextUpdate: '2024-02-10' },
    { id: 'new', title: 'N', publisher: 'P', kind: 'dataset', published: '2024-02-20', nextUpdate: '2024-03' },
    { id: 'last', title: 'L', publisher: 'P', kind: 'dataset', published: '2024-05-01' },
    { id: 'again', title: 'A', publisher: 'P', kind: 'dataset', published: '2024-01-20', nextUpdate: '2024-02-10' },
    { id: 'silent', title: 'S', publisher: 'P', kind: 'dataset', published: '2023-01-01' },
    { id: 'other', title: 'T', publisher: 'Q', kind: 'dataset', published: '2024-01-20' },
    { id: 'near', title: 'E', publisher: 'Q', kind: 'dataset', published: '2024-01-20', nextUpdate: '2024-02-01' },
    {
      id: 'named',
      title: 'M',
      publisher: { en: 'P', es: 'R' },
      kind: 'dataset',
      published: '2024-01-10',
      nextUpdate: '2024-02-10',
    },
    { id: 'renamed', title: 'R', publisher: { es: 'R', en: 'P' }, kind: 'dataset', published: '2024-01-20' },
  ]),
})
const known = (day: string, ...observations: readonly Observation[]) =>
  overdueOn(readingOn(sources, knownFrom(day)), knownBy(statistic(observations), knownFrom(day)))
const expectedOf = (late: Overdue | null) => (late?.kind === 'announced' ? late.expected : undefined)
const old = observed('2024-01', 1, '2024-01-10', { source: 'old' })
const late = observed('2024-02', 1, '2024-02-20', { source: { id: 'new', note: 'N' } })
const last = observed('2024-03', 1, '2024-05-01', { source: 'last' })

test.each([
  ['2024-02-10', 0],
  ['2024-02-11', 1],
  ['2024-02-19', 9],
  ['2024-02-20', 0],
  ['2024-03-31', 0],
  ['2024-04-01', 1],
  ['2024-04-30', 30],
  ['2024-05-01', 0],
  ['2025-05-01', 0],
])('on %s what the publisher announced last is overdue by %i days; a month counts to its last day', (day, days) => {
  expect(known(day, late, last, old)?.days ?? 0).toBe(days)
})

test('another publisher’s release does not replace the announced one', () => {
  const other = observed('2024-01', 1, '2024-01-20', { source: 'other' })
  expect(known('2024-02-11', old, other)).toEqual({ kind: 'announced', expected: knownFrom('2024-02-10'), days: 1 })
})

test('publishers are awaited separately: an announcement by one does not hide another, and the longest overdue counts', () => {
  const near = observed('2024-01', 1, '2024-01-20', { source: 'near' })
  for (const both of [
    [old, near],
    [near, old],
  ])
    expect(['2024-02-01', '2024-02-02', '2024-02-11'].map((on) => expectedOf(known(on, ...both)))).toEqual([
      undefined,
      knownFrom('2024-02-01'),
      knownFrom('2024-02-01'),
    ])
})

test('a day announced twice is awaited from the later announcement, which does not fulfil itself', () => {
  const again = observed('2024-01', 2, '2024-01-20', { source: 'again' })
  expect([known('2024-02-11', old, again)?.days, known('2024-02-11', again, old)?.days]).toEqual([1, 1])
})

test('a source of the same day without an announcement hides nothing, and one of the next day is the awaited one', () => {
  const beside = (published: string) => observed('2023', 1, published, { source: 'silent' })
  for (const both of [
    [old, beside('2024-01-10')],
    [beside('2024-01-10'), old],
  ])
    expect(known('2024-02-11', ...both)?.days).toBe(1)
  expect(known('2024-02-11', old, beside('2024-01-11'))).toBeNull()
})

test('a publisher is the same in any order of languages', () => {
  const named = observed('2024-01', 1, '2024-01-10', { source: 'named' })
  expect(known('2024-02-11', named)?.days).toBe(1)
  expect(known('2024-02-11', named, observed('2024-01', 2, '2024-01-20', { source: 'renamed' }))).toBeNull()
})

test('what is not yet known is not overdue, nor is a source without an announcement', () => {
  expect(known('2024-01-09', old)).toBeNull()
  expect(known('2030-01-01', last)).toBeNull()
  expect(known('2030-01-01')).toBeNull()
  expect(known('2030-01-01', observed('2024', 1, '2024-01-10', { source: 'unknown' }))).toBeNull()
})

test('each day that passes adds a day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), (days) => {
      const on = dayOf(2024, 2, 10) + days
      expect(overdueOn(readingOn(sources, on), statistic([old]))).toEqual({
        kind: 'announced',
        expected: dayOf(2024, 2, 10),
        days,
      })
    }),
  )
})

/** Returns vintages of a publisher that announces nothing, at these intervals in days from 1 January 2023. */
const vintages = (intervals: readonly number[]): readonly Observation[] => {
  const first = dayOf(2023, 1, 1)
  const days = [first]
  for (const interval of intervals) days.push((days.at(-1) ?? first) + interval)
  return days.map((day) => observed(isoDay(day), 1, isoDay(day), { source: 'silent' }))
}
const silentFor = (days: number, intervals: readonly number[]) => {
  const of = statistic(vintages(intervals))
  const last = knownFrom(of.observations.at(-1)!.published)
  return overdueOn(readingOn(sources, last + days), of)
}

test('nothing newer for 71 days, usually 31, is overdue; 46 days are not, and 47 are more than 1.5 times 31', () => {
  const monthly = [31, 28, 31, 30, 31]
  expect(silentFor(71, monthly)).toMatchObject({ kind: 'usual', days: 71, usual: 31 })
  expect(silentFor(46, monthly)).toBeNull()
  expect(silentFor(47, monthly)).toMatchObject({ days: 47 })
})

test('three intervals do not show what is usual, and vintages of one day are one', () => {
  expect(silentFor(1000, [31, 28, 31])).toBeNull()
  expect(silentFor(1000, [31, 28, 31, 0])).toBeNull()
  expect(silentFor(1000, [31, 28, 31, 30])).toMatchObject({ usual: 30.5 })
})

test('an announcement takes precedence over the usual interval', () => {
  const announced = observed('2023-12', 1, '2024-01-10', { source: 'old' })
  const of = statistic([...vintages([10, 10, 10, 10]), announced])
  expect(overdueOn(readingOn(sources, knownFrom('2024-02-09')), of)).toBeNull()
  expect(overdueOn(readingOn(sources, knownFrom('2024-02-12')), of)).toMatchObject({ kind: 'announced', days: 2 })
})
