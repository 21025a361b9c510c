import { expect, test } from 'vitest'
import { eventsInTime, type Dossier, type Event } from '../../../src/dossier/index.ts'
import { eventRecordBlocks } from '../../../src/present/negotiation/event.ts'
import { eventBlocks, fold, linksIn } from '../../../src/present/index.ts'
import { widthOf } from '../../../src/text/index.ts'
import { dossierOf, shipped } from '../../app/stage.ts'
import { datedSources, event, issue, talks } from '../../dossier/talks.ts'
import { englishIn, read, context, told } from '../shown.ts'

const meeting = event('e', '2023-12-27', {
  title: 'The meeting',
  place: 'p',
  participants: ['ana', 'cal'],
  issues: ['a'],
  outcome: 'A handshake',
  source: { id: 's', quote: { exact: 'they shook hands' } },
})
const dossier: Dossier = talks([issue('a')], {
  places: [{ id: 'p', name: 'The palace', kind: 'city' }],
  events: [meeting, event('later', '2024-02-01', { status: 'tentative', kind: 'deadline' })],
})
const whole = (of: Event, on: string): readonly string[] =>
  told(eventRecordBlocks(context(on, { dossier }), of)).split('\n')

test('an event has its date, kind, place, outcome, source, participants and issues', () => {
  expect(whole(meeting, '2024-01-01')).toEqual([
    '27 Dec 2023 · meeting · confirmed · no news since',
    'Place: The palace',
    '“they shook hands”',
    'S, published 1 Dec 2023',
    'Outcome: A handshake',
    '',
    'Participants',
    'Ana · North',
    'Cal · no side',
    '',
    'Issues',
    'Issue a',
  ])
})

test('an event without further facts has its date and its source', () => {
  expect(whole(event('x', '2023-12-27'), '2024-01-01')).toEqual([
    '27 Dec 2023 · meeting · confirmed · no news since',
    'S, published 1 Dec 2023',
  ])
})

test('an event is ahead until its day', () => {
  expect(whole(meeting, '2023-12-26')[0]).toBe('27 Dec 2023 · meeting · confirmed · to come')
  expect(whole(meeting, '2023-12-27')[0]).toBe('27 Dec 2023 · meeting · confirmed')
  expect(whole(event('x', '2024-01'), '2024-01-30')[0]).toBe('Jan 2024 · meeting · confirmed · to come')
})

test('place, source, participants and issues are links', () => {
  const links = linksIn(fold(eventRecordBlocks(context('2024-01-01', { dossier }), meeting), 80))
  expect(links.map(({ target }) => `${target.kind} ${target.key}`)).toEqual([
    'place p',
    'source s',
    'participant ana',
    'participant cal',
    'issue a',
  ])
})

test('in a list an event is a line that leads to it, with its outcome below', () => {
  const shown = context('2024-01-01', { dossier })
  const blocks = eventBlocks(shown, eventsInTime(dossier.events))
  expect(told(blocks).split('\n')).toEqual([
    '27 Dec 2023  The meeting · meeting · confirmed · no news since · The palace',
    '  A handshake',
    '1 Feb 2024  Event later · deadline · tentative · to come',
  ])
  expect(linksIn(fold(blocks, 80)).map(({ target }) => target.key)).toEqual(['e', 'later'])
})

test('a list has the last thousand events by date, and says how many earlier ones are not in it', () => {
  const many = (count: number): readonly Event[] =>
    Array.from({ length: count }, (_, at) => event(`e${at}`, `${4000 - at}-01-01`, { status: 'passed' }))
  const listed = (count: number): readonly string[] =>
    told(eventBlocks(context('2024-01-01', { dossier }), eventsInTime(many(count)))).split('\n')
  expect(listed(1000)).toHaveLength(1000)
  expect(listed(1001)[0]).toBe('one earlier event is not listed')
  expect(listed(2500)[0]).toBe('1,500 earlier events are not listed')
  expect(listed(2500)).toHaveLength(1001)
  expect(listed(2500).at(-1)).toContain('1 Jan 4000')
})

test('the meeting at the National Palace had five people and three issues that the press names', () => {
  const palace = shipped.events.find((one) => one.id === 'meeting-national-palace')
  if (!palace) throw new Error('no meeting')
  const links = linksIn(fold(eventRecordBlocks(context('2023-12-30'), palace), 200)).map(({ target }) => target.kind)
  expect(links.filter((one) => one === 'participant')).toHaveLength(5)
  expect(links.filter((one) => one === 'issue')).toHaveLength(3)
})

test('in Spanish no event of the shipped dossier has an English word, and no line is too wide', () => {
  for (const on of ['2023-12-15', '2024-02-05'])
    for (const one of context(on).reading.dossier.events) {
      const blocks = eventRecordBlocks(context(on, { language: 'es' }), one)
      expect(englishIn(told(blocks))).toEqual([])
      expect(read(fold(blocks, 40)).filter((line) => widthOf(line) > 40)).toEqual([])
    }
})

const moved = event('m', '2024-01', {
  history: [
    { date: '2023-12-01', status: 'planned', source: 's' },
    { date: '2023-12-20', status: 'postponed', to: '2024-02-08', source: '2023-12-20', note: 'For want of time' },
    { date: '2024-02-08', status: 'passed', source: '2024-02-09' },
  ],
})
const record = (on: string): readonly string[] => {
  const dossier = talks([], { events: [moved], sources: datedSources('2023-12-20', '2024-02-09') })
  const shown = context(on, { dossier })
  return shown.reading.dossier.events.flatMap((one) => told(eventRecordBlocks(shown, one)).split('\n'))
}

test('an event has its known history, newest first, each entry with its own source', () => {
  expect(record('2023-12-10')).toEqual([
    'Jan 2024 · meeting · planned · to come',
    'S, published 1 Dec 2023',
    '',
    'History',
    '1 Dec 2023  planned',
    '  S, published 1 Dec 2023',
  ])
  expect(record('2024-02-10')).toEqual([
    '8 Feb 2024 · meeting · took place · before: Jan 2024',
    'S, published 1 Dec 2023',
    '',
    'History',
    '8 Feb 2024  took place',
    '  Source of 2024-02-09, published 9 Feb 2024',
    '20 Dec 2023  postponed, moved to 8 Feb 2024',
    '  For want of time',
    '  Source of 2023-12-20, published 20 Dec 2023',
    '1 Dec 2023  planned',
    '  S, published 1 Dec 2023',
  ])
})

test('a postponed event is ahead until its new day', () => {
  expect(record('2024-02-01')[0]).toBe('8 Feb 2024 · meeting · postponed to this date · to come · before: Jan 2024')
})

test('the visit to Tunis was postponed, and no new day is known', () => {
  const shown = context('2023-09-26', { dossier: dossierOf('eu-tunisia-2023.json') })
  const visit = shown.reading.dossier.events.find(({ id }) => id === 'delegation-visit')
  if (!visit) throw new Error('no visit')
  expect(told(eventRecordBlocks(shown, visit)).split('\n')[0]).toBe(
    'week 39, 2023 · meeting · postponed · no new date known',
  )
})

test('an event that took place before its announced day has both days', () => {
  const early = event('early', '2024-01-19', {
    history: [
      { date: '2023-12-05', status: 'planned', source: 's' },
      { date: '2024-01-10', status: 'passed', source: '2024-01-10' },
    ],
  })
  const known = talks([], { events: [early], sources: datedSources('2024-01-10') })
  const first = (on: string): string | undefined => {
    const shown = context(on, { dossier: known })
    const [one] = shown.reading.dossier.events
    return one && told(eventRecordBlocks(shown, one)).split('\n')[0]
  }
  expect(first('2024-01-09')).toBe('19 Jan 2024 · meeting · planned · to come')
  const listed = context('2024-01-12', { dossier: known })
  expect(told(eventBlocks(listed, listed.reading.dossier.events))).toContain('took place · announced for 19 Jan 2024')
  expect(first('2024-01-12')).toBe('10 Jan 2024 · meeting · took place · announced for 19 Jan 2024')
})
