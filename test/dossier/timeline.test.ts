import { expect, test } from 'vitest'
import {
  knownFrom,
  latestOn,
  momentsOn,
  passedOn,
  readingOn,
  timelineOn,
  warmTimeline,
  type Reading,
} from '../../src/dossier/index.ts'
import { passingDay } from '../../src/dossier/moment.ts'
import { shipped } from './fixture.ts'
import { event, issue, position, readOn, talks } from './talks.ts'

const FILES = ['us-mexico-2023.json', 'eu-tunisia-2023.json'] as const
const DAYS = ['2000-01-01', '2023-10-01', '2023-12-30', '2030-01-01'] as const
const READINGS = FILES.flatMap((file) => DAYS.map((day) => [file, day] as const))

const readingOf = (file: string, day: string): Reading => readingOn(shipped(file), knownFrom(day))

test.each(READINGS)('the rows of %s on %s are its moments, each with its own key', (file, day) => {
  const reading = readingOf(file, day)
  const rows = timelineOn(reading)
  expect(rows.map((one) => one.moment)).toEqual(momentsOn(reading))
  expect(new Set(rows.map((one) => one.key)).size).toBe(rows.length)
})

test.each(READINGS)(
  'the moments of %s on %s are sorted by the day on which they pass, longer spans first',
  (file, day) => {
    const reading = readingOf(file, day)
    const moments = momentsOn(reading)
    const sorted = moments.toSorted((a, b) => passingDay(reading, a) - passingDay(reading, b) || b.day - a.day)
    expect(moments).toEqual(sorted)
    expect(moments.map(({ ahead }) => ahead)).toEqual(moments.map((_, at) => at >= passedOn(reading)))
  },
)

test.each(READINGS)('the latest moments of %s on %s are those of the latest date that passed', (file, day) => {
  const reading = readingOf(file, day)
  const past = momentsOn(reading).filter(({ ahead }) => !ahead)
  const latest = Math.max(...past.map(({ date }) => knownFrom(date)))
  const moments = latestOn(reading).map((at) => timelineOn(reading)[at]?.moment)
  expect(moments).toEqual(past.filter(({ date }) => knownFrom(date) === latest))
})

test('records of one day keep their order: events, then issues, claims and sources', () => {
  const dossier = talks([issue('a', { positions: [position('ana', 'opposes')] })], {
    events: [event('late', '2023-12-01'), event('early', '2023-11-30'), event('other', '2023-12-01')],
    sources: [{ id: 's', title: 'S', kind: 'article', published: '2023-12-01' }],
  })
  expect(timelineOn(readOn('2023-12-30', dossier)).map((one) => one.moment.target.key)).toEqual([
    'early',
    'late',
    'other',
    'a/ana',
    's',
  ])
})

test('a timeline that is prepared in steps is the same, and a row is the same moment each time', () => {
  const reading = { ...readingOf(FILES[0], '2023-12-30') }
  let steps = 1
  while (!warmTimeline(reading)) steps++
  expect(steps).toBeGreaterThan(1)
  expect(warmTimeline(reading)).toBe(true)
  const [first] = timelineOn(reading)
  expect(first?.moment).toBe(first?.moment)
  expect(timelineOn(reading).map((one) => one.moment)).toEqual(momentsOn(reading))
})

test('a half-prepared timeline is finished when it is asked for', () => {
  const reading = { ...readingOf(FILES[0], '2023-12-30') }
  expect(warmTimeline(reading)).toBe(false)
  expect(timelineOn(reading)).toHaveLength(momentsOn(reading).length)
})
