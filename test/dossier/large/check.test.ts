import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import shape from 'virtual:dossier-shape'
import { RECORD_LISTS } from '../../../src/dossier/enumerations.ts'
import { indexOf, parseIfValid, sharedRecord, type Dossier } from '../../../src/dossier/index.ts'
import { blocksOf, piecesOf } from '../../../src/dossier/large/chunks.ts'
import { createReading } from '../../../src/dossier/large/check.ts'
import { readDossier } from '../../../src/dossier/read.ts'
import { anyDossier } from '../../fuzz/dossier.ts'
import { observed, statistic } from '../fixture.ts'
import { SAMPLE } from '../sample.ts'

/** Returns the dossier that is read in chunks; null where it may not be shown. */
const passed = (bytes: Uint8Array, atOnce: number): unknown => {
  const reading = createReading(shape)
  for (const pieces of piecesOf(blocksOf(bytes), atOnce)) if (pieces === null || !reading.add(pieces)) return null
  return reading.dossier()
}

/** Expects that a dossier in chunks is the same as whole. Vitest's comparison takes longer than both, and is only asked where they may differ. */
const expectSame = (bytes: Uint8Array, atOnce: number): void => {
  const [inChunks, whole] = [passed(bytes, atOnce), parseIfValid(bytes, shape)]
  if (!isDeepStrictEqual(inChunks, whole)) expect(inChunks).toEqual(whole)
}

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value, null, 1))
const shipped = readFileSync('data/us-mexico-2023.json')

test.each([0, 1, 100, 5_000, 1_000_000])('the shipped dossier in chunks of %i bytes is the same dossier', (atOnce) => {
  expect(passed(shipped, atOnce)).toEqual(parseIfValid(shipped, shape))
})

test('a hostile dossier is valid in chunks if it is valid whole, and the same', () => {
  fc.assert(
    fc.property(anyDossier, fc.constantFrom(0, 30, 300), (dossier, atOnce) => {
      const bytes = bytesOf(dossier)
      expect(readDossier(bytes).kind).toBe('dossier')
      expectSame(bytes, atOnce)
    }),
  )
})

test.each(['\x7f', '\u00ad', '\ue000', 'á'])('a title with %j is the same in chunks as whole', (character) => {
  for (const atOnce of [0, 300, 1_000_000])
    expectSame(bytesOf({ ...(SAMPLE as object), title: `a${character}b` }), atOnce)
})

test('delete, the one character of ASCII that is neither printed nor refused by JSON, is shown as a mark', () => {
  expect(passed(bytesOf({ ...(SAMPLE as object), title: 'a\x7fb' }), 300)).toHaveProperty('title', 'a␡b')
})

interface Loose {
  readonly statistics: (Record<string, unknown> & { observations: object[] })[]
}

const changed = (change: (all: Loose['statistics'], first: Loose['statistics'][0]) => void): Uint8Array => {
  const dossier = JSON.parse(shipped.toString()) as Loose
  const [first] = dossier.statistics
  if (first) change(dossier.statistics, first)
  return bytesOf(dossier)
}

test.each<readonly [string, Parameters<typeof changed>[0]]>([
  ['a statistic stands twice', (all, first) => all.push(first)],
  ['a source is none', (_, { observations }) => Object.assign(observations[3] ?? {}, { source: 'nobody' })],
  [
    'a note’s source is none',
    (_, { observations }) => Object.assign(observations[3] ?? {}, { note: { text: 'N', source: 'nobody' } }),
  ],
  ['a day is none', (_, { observations }) => Object.assign(observations[3] ?? {}, { period: '2023-13' })],
  ['an observation stands twice', (_, { observations }) => observations.push(observations[0] ?? {})],
  ['a count is below zero', (_, { observations }) => Object.assign(observations[3] ?? {}, { value: -1 })],
  ['money has no currency', (_, first) => Object.assign(first, { counts: 'money' })],
  ['a number stands beside words', (_, { observations }) => Object.assign(observations[3] ?? {}, { asStated: 'many' })],
  ['a statistic has no unit', (_, first) => delete first['unit']],
  ['a place is none', (_, first) => Object.assign(first, { place: 'nowhere' })],
])('%s: it is not valid', (_, change) => {
  const bytes = changed(change)
  expect(parseIfValid(bytes, shape)).toBeNull()
  for (const atOnce of [0, 2_000, 1_000_000]) expect(passed(bytes, atOnce)).toBeNull()
})

/** A dossier whose references lead from each list to another. */
const TALKS = {
  format: 1,
  id: 'talks',
  title: 'Talks',
  asOf: 'newest',
  languages: ['en'],
  sides: [{ id: 'north', name: 'North' }],
  sources: [{ id: 'paper', title: 'Paper', kind: 'article', published: '2024-01-02' }],
  participants: [
    { id: 'house', kind: 'organization', name: 'House', side: 'north' },
    { id: 'ana', kind: 'person', name: 'Ana', memberOf: 'house' },
  ],
  statistics: [],
  issues: [
    {
      id: 'quota',
      title: 'Quota',
      summary: 'How many may enter.',
      source: 'paper',
      positions: [
        {
          id: 'first',
          participant: 'ana',
          stance: 'supports',
          text: 'Yes.',
          attribution: 'stated',
          date: '2024-01-01',
          source: 'paper',
        },
        {
          participant: 'house',
          stance: 'opposes',
          text: 'No.',
          attribution: 'reported',
          date: '2024-01-02',
          source: 'paper',
          accordingTo: 'paper',
          disputes: ['first'],
        },
      ],
    },
  ],
  events: [
    { id: 'meeting', title: 'Meeting', kind: 'meeting', date: '2024-02-01', issues: ['quota'], source: 'paper' },
  ],
}

/** All kinds of records in few bytes, most of which a change makes invalid. */
const SMALL = bytesOf({
  ...TALKS,
  statistics: [
    statistic([observed('2023-10', 7, '2023-12-01', { source: 'paper', note: { text: 'N', source: 'paper' } })], {
      claims: [{ id: 'claim', text: 'C', period: '2023-10', value: 9, made: '2023-12-20', source: 'paper' }],
    }),
  ],
})

test('whatever bytes are changed, a dossier is valid in chunks only if it is valid whole', () => {
  expect(parseIfValid(SMALL, shape)).not.toBeNull()
  const change = fc.tuple(fc.nat(1_000_000), fc.nat(255), fc.nat(3))
  // Three of four changes are to the small one, of which they reach most bytes.
  const some = fc.constantFrom(bytesOf(SAMPLE), SMALL, SMALL, SMALL)
  fc.assert(
    fc.property(some, change, fc.constantFrom(0, 1_000, 20_000), (bytes, [where, byte, gone], atOnce) => {
      const at = where % bytes.length
      const changed = Buffer.concat([bytes.subarray(0, at), Uint8Array.of(byte), bytes.subarray(at + gone)])
      expectSame(changed, atOnce)
    }),
    { numRuns: 300 },
  )
})

type Talks = typeof TALKS

const talksWith = (change: (talks: Talks) => void): Uint8Array => {
  const talks = structuredClone(TALKS)
  change(talks)
  return bytesOf(talks)
}

test('references between all lists are checked, whichever list comes first', () => {
  const bytes = bytesOf(Object.fromEntries(Object.entries(TALKS).toReversed()))
  expect(parseIfValid(bytes, shape)).not.toBeNull()
  for (const atOnce of [0, 100, 10_000]) expect(passed(bytes, atOnce)).toEqual(parseIfValid(bytes, shape))
})

test.each<readonly [string, (talks: Talks) => void]>([
  ['two records have the same id', ({ events }) => events.push(...events)],
  ['a body is its own member', ({ participants }) => Object.assign(participants[0] ?? {}, { memberOf: 'ana' })],
  ['a member’s body does not exist', ({ participants }) => participants.shift()],
  ['an account is of nobody', ({ issues }) => Object.assign(issues[0]?.positions[1] ?? {}, { accordingTo: 'nobody' })],
  [
    'a dispute is about nothing',
    ({ issues }) => Object.assign(issues[0]?.positions[1] ?? {}, { disputes: ['second'] }),
  ],
  ['an event is about no issue', ({ events }) => Object.assign(events[0] ?? {}, { issues: ['visas'] })],
  [
    'a notice is about no statistic',
    (talks) => Object.assign(talks, { notify: [{ statistic: 'none', when: 'revised' }] }),
  ],
  ['a day does not exist', ({ events }) => Object.assign(events[0] ?? {}, { date: '2024-02-30' })],
  ['a list is missing', (talks) => Reflect.deleteProperty(talks, 'sides')],
])('%s: no list is valid in chunks', (_, change) => {
  const bytes = talksWith(change)
  expect(parseIfValid(bytes, shape)).toBeNull()
  for (const atOnce of [0, 100, 10_000]) expect(passed(bytes, atOnce)).toBeNull()
})

test('the records of a dossier that was read in chunks are found by their ids', () => {
  const dossier = passed(shipped, 2_000) as Dossier
  for (const list of ['sources', 'participants', 'issues', 'statistics', 'events'] as const) {
    const records = indexOf(dossier)[list]
    expect(dossier[list].length).toBeGreaterThan(2)
    for (const one of dossier[list]) expect(records.get(one.id)).toBe(one)
    expect(records.has('nobody')).toBe(false)
  }
})

test('records are handed on once, after they were checked, and may be replaced by equal ones', () => {
  const other = parseIfValid(shipped, shape) as Dossier
  const handed = new Map<string, number>()
  const reading = createReading(shape, (list, all, from, to) => {
    for (let at = from; at < to; at++) all[at] = sharedRecord(all[at] as { readonly id: string }, at, list, other)
    handed.set(list, (handed.get(list) ?? 0) + to - from)
    return true
  })
  for (const pieces of piecesOf(blocksOf(shipped), 500)) expect(pieces !== null && reading.add(pieces)).toBe(true)
  const dossier = reading.dossier() as Dossier
  expect(handed.get('sources')).toBe(other.sources.length)
  expect(dossier.statistics[0]).toBe(other.statistics[0])
  expect(dossier).toEqual(other)
})

test('a list is complete once something follows it', () => {
  const reading = createReading(shape)
  const seen: string[] = []
  for (const pieces of piecesOf(blocksOf(bytesOf(SAMPLE)), 100)) {
    expect(pieces !== null && reading.add(pieces)).toBe(true)
    reading.soFar((dossier, isComplete) => {
      const complete = RECORD_LISTS.filter(isComplete).map((list) => `${list} ${dossier[list]?.length}`)
      seen.push(complete.join(', '))
    })
  }
  const whole = parseIfValid(bytesOf(SAMPLE), shape) as Dossier
  const last = RECORD_LISTS.filter((list) => whole[list]).map((list) => `${list} ${whole[list]?.length}`)
  expect(seen[0]).toBe('')
  expect(seen.at(-1)).toBe(last.join(', '))
  // A list that is complete has all of its records, and stays complete.
  for (const [at, one] of seen.entries())
    for (const list of one.split(', ')) expect(seen[at + 1] ?? one).toContain(list)
})
