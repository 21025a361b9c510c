import { expect, test } from 'vitest'
import {
  indexOf,
  RECORD_LISTS,
  warmArriving,
  warmIndex,
  type Dossier,
  type RecordList,
} from '../../../src/dossier/index.ts'
import { datedSources, event, issue, position, talks } from '../talks.ts'

const copy = () =>
  talks([issue('quota', { positions: [position('ana', 'supports'), position('ben', 'opposes')] }), issue('visas')], {
    events: [event('meeting', '2024-01-08', { participants: ['ana'], issues: ['quota'] })],
    sources: datedSources(),
  })

test('records are found by id and by the records that they name', () => {
  const dossier = copy()
  const index = indexOf(dossier)
  for (const issue of dossier.issues) {
    expect(index.issues.get(issue.id)).toBe(issue)
    for (const { participant } of issue.positions) expect(index.issuesOf.get(participant)).toContain(issue)
  }
  for (const one of dossier.participants) expect(index.membersOfSide.get(one.side ?? '') ?? [one]).toContain(one)
})

test('a record that names another twice is listed once', () => {
  const dossier = copy()
  const [issue] = dossier.issues
  const [position] = issue?.positions ?? []
  if (!issue || !position) throw new Error('the sample has a position')
  const twice = { ...dossier, issues: [{ ...issue, positions: [position, position] }] }
  expect(indexOf(twice).issuesOf.get(position.participant)).toHaveLength(1)
})

/** Returns what an index has for each id of a dossier. */
const answersOf = (dossier: Dossier): unknown => {
  const index = indexOf(dossier)
  const ids = RECORD_LISTS.flatMap((list) => (dossier[list] ?? []).flatMap((one) => one.id))
  return Object.entries(index).map(([part, table]) => [part, ids.map((id) => table.get(id))])
}

test('an index that was built ahead, part by part, is the same', () => {
  const [ahead, after] = [copy(), copy()]
  let turns = 0
  while (!warmIndex(ahead)) turns++
  expect(turns).toBeGreaterThan(5)
  expect(answersOf(ahead)).toEqual(answersOf(after))
})

test('only parts of complete lists are built ahead', () => {
  const whole = copy()
  const dossier = { ...whole, sources: [...whole.sources], participants: [...whole.participants] }
  const isComplete = (list: RecordList): boolean => list === 'sources'
  for (let turn = 0; turn < 30; turn++) warmArriving(dossier, isComplete)
  for (const list of [dossier.sources, dossier.participants] as { id: string }[][]) list.push({ id: 'late' })
  expect(indexOf(dossier).sources.has('late')).toBe(false)
  expect(indexOf(dossier).participants.has('late')).toBe(true)
})

/** Returns whether a list was indexed by the records that name it, which is not done again for events that come later. */
const isIndexedAhead = (asOf: unknown): boolean => {
  const events = [event('m', '2024-01-08', { participants: ['ana'] })]
  const dossier = { ...copy(), events, asOf } as Dossier
  for (let turn = 0; turn < 30; turn++) warmArriving(dossier, () => true)
  events.push(event('late', '2024-01-08', { participants: ['ana'] }))
  return indexOf(dossier).eventsOf.get('ana')?.length === 1
}

test('what names a record is found ahead only where the first frame shows all of a dossier', () => {
  expect(isIndexedAhead('newest')).toBe(true)
  expect(isIndexedAhead('2099-01-01')).toBe(true)
  expect(isIndexedAhead('1999-01-01')).toBe(false)
})

test('a day that is not checked yet, or not there yet, stops nothing', () => {
  for (const asOf of [undefined, null, 5, {}, 'soon']) expect(isIndexedAhead(asOf)).toBe(true)
})

test('the list of the many records that name one is the same each time, in their order', () => {
  const meetings = Array.from({ length: 150 }, (_, at) =>
    event(`m${at}`, '2024-01-08', { participants: at % 50 === 0 ? ['ana'] : ['ben', 'ben'] }),
  )
  const { eventsOf } = indexOf({ ...copy(), events: meetings })
  expect(eventsOf.get('ana')?.map(({ id }) => id)).toEqual(['m0', 'm50', 'm100'])
  expect(eventsOf.get('ben')).toHaveLength(147)
  expect(eventsOf.get('ben')).toBe(eventsOf.get('ben'))
  expect(eventsOf.get('nobody')).toBeUndefined()
})
