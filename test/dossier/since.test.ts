import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  knownFrom,
  newestDifferences,
  ownDay,
  pairOf,
  type Baseline,
  type Difference,
  type Dossier,
  readingOn,
} from '../../src/dossier/index.ts'
import { shipped } from './fixture.ts'
import { event, issue, position, readOn, talks, written } from './talks.ts'

const file = shipped('us-mexico-2023.json')
const [first, last] = [knownFrom('2019-12-01'), knownFrom('2025-12-31')]
const anyDay = fc.integer({ min: first, max: last })

const since = (dossier: Dossier, on: string, baseline: Baseline): readonly Difference[] =>
  newestDifferences(pairOf(readOn(on, dossier), baseline))

const dayOf = ({ date }: Difference): number => (date === null ? -Infinity : knownFrom(date))

test('a reading has not changed since itself: by day, by file, or as seen', () => {
  fc.assert(
    fc.property(anyDay, (on) => {
      const reading = readingOn(file, on)
      const same: readonly Baseline[] = [
        { kind: 'day', on },
        { kind: 'file', dossier: file },
        { kind: 'seen', dossier: file, on },
        { kind: 'seen', dossier: structuredClone(file), on },
      ]
      for (const baseline of same) expect(newestDifferences(pairOf(reading, baseline))).toEqual([])
    }),
    { numRuns: 20 },
  )
})

test('nothing has changed since a future day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 5000 }), (on, later) => {
      for (const baseline of [
        { kind: 'day', on: on + later },
        { kind: 'seen', dossier: file, on: on + later },
      ] as const)
        expect(newestDifferences(pairOf(readingOn(file, on), baseline))).toEqual([])
    }),
    { numRuns: 20 },
  )
})

test('the past comes first, newest on top; then what is ahead; then what has no date', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [before, after] = [Math.min(a, b), Math.max(a, b)]
      const days = newestDifferences(pairOf(readingOn(file, after), { kind: 'day', on: before })).map(dayOf)
      const happened = days.filter((day) => day !== -Infinity && day <= after)
      const ahead = days.filter((day) => day > after)
      const undated = days.filter((day) => day === -Infinity)
      const newest = (some: readonly number[]): readonly number[] => some.toSorted((one, other) => other - one)
      expect(days).toEqual([...newest(happened), ...newest(ahead), ...undated])
    }),
    { numRuns: 50 },
  )
})

test('in a whole file, dates after its own day are ahead', () => {
  const later = { ...file, events: file.events.map((one, at) => (at === 0 ? { ...one, date: '2090-01-01' } : one)) }
  const [top] = newestDifferences(pairOf(readingOn(later, Infinity), { kind: 'file', dossier: talks([]) }))
  expect(top && dayOf(top)).toBeLessThanOrEqual(ownDay(later))
})

test('since a day of the same file, only later knowledge is new, up to the day of the reading', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [before, after] = [Math.min(a, b), Math.max(a, b)]
      const added = newestDifferences(pairOf(readingOn(file, after), { kind: 'day', on: before })).filter(
        (one) => one.kind === 'observation-added' || one.kind === 'position-added',
      )
      for (const one of added) {
        expect(dayOf(one), `${one.date} between ${written(before)} and ${written(after)}`).toBeGreaterThan(before)
        expect(dayOf(one)).toBeLessThanOrEqual(after)
      }
    }),
    { numRuns: 20 },
  )
})

test('in another file every edit counts, whatever its date; since a last look only what is known on the day', () => {
  const [own] = talks([]).sources
  const sources = [own!, { ...own!, id: 'later', published: '2024-05-01' }]
  const positions = [position('ana', 'opposes', '2024-05-01', { source: 'later' })]
  const participants = [{ id: 'ana', kind: 'person', name: 'Ana', source: 's' }] as const
  const before = talks([issue('a')], { sources, participants })
  const after = talks([issue('a', { positions })], { sources, participants })
  const told = (baseline: Baseline) => since(after, '2023-12-30', baseline).map(({ kind }) => kind)
  expect(told({ kind: 'file', dossier: before })).toEqual(['position-added'])
  expect(told({ kind: 'seen', dossier: before, on: knownFrom('2023-12-30') })).toEqual([])
  const seen = since(after, '2024-05-01', { kind: 'seen', dossier: before, on: knownFrom('2023-12-30') })
  expect(seen.map(({ kind, target }) => `${kind} ${target?.kind}`)).toEqual(['position-added stance', 'added source'])
})

test('on a day before the last look, the reader sees what changed by then', () => {
  const before = talks([issue('a')], { events: [event('e', '2023-12-10')] })
  const after = talks([issue('a', { priority: 1 })], { events: [event('e', '2023-12-10')] })
  const seen: Baseline = { kind: 'seen', dossier: before, on: ownDay(before) }
  expect(since(after, '2023-12-05', seen)).toMatchObject([{ kind: 'edited', field: 'priority' }])
})
