import { expect, test } from 'vitest'
import { eventsOn, eventStatus, momentsOn, nextSteps, type Event, type Reading } from '../../../src/dossier/index.ts'
import { datedSources, event, issue, position, readOn, talks } from '../talks.ts'

/** Talks in January, of which a source of the 20th reports. */
const meeting = (more: Partial<Event>, on: string): Reading =>
  readOn(
    on,
    talks([issue('a')], {
      sources: datedSources('2024-01-20'),
      events: [event('e', '2024-01', { issues: ['a'], source: '2024-01-20', ...more })],
    }),
  )

const aheadOn = (reading: Reading): readonly boolean[] => [
  ...eventsOn(reading, reading.dossier.events).map(({ ahead }) => ahead),
  ...momentsOn(reading).flatMap(({ what, ahead }) => (what.kind === 'event' ? [ahead] : [])),
  nextSteps(reading, reading.dossier.issues[0]!).length > 0,
]

test.each<[string, Partial<Event>, boolean]>([
  ['has passed', { status: 'passed' }, false],
  [
    'has passed by its history',
    { status: undefined, history: [{ date: '2024-01-18', status: 'passed', source: '2024-01-20' }] },
    false,
  ],
  ['is confirmed', { status: 'confirmed' }, true],
  ['is planned for February and called passed', { status: 'passed', date: '2024-02' }, true],
  ['is on the 30th and called passed', { status: 'passed', date: '2024-01-30' }, true],
])('in a month that still runs, an event that %s is ahead only where it has not happened', (_, more, ahead) => {
  const reading = meeting(more, '2024-01-25')
  expect(aheadOn(reading)).toEqual([ahead, ahead, ahead])
  const status = eventStatus(reading.dossier.events[0]!, reading.on)
  expect(status === 'passed').toBe(!ahead)
})

test('a position, a status and a claim of a month that still runs have happened, in order before what is ahead', () => {
  const history = [{ date: '2024-01', status: 'stalled', source: '2024-01-20' }] as const
  const reading = readOn(
    '2024-01-25',
    talks(
      [
        issue('a', {
          status: undefined,
          history,
          positions: [position('ana', 'demands', '2024-01', { source: '2024-01-20' })],
        }),
      ],
      {
        sources: datedSources('2024-01-20'),
        events: [event('e', '2024-01-27', { source: '2024-01-20' })],
      },
    ),
  )
  expect(momentsOn(reading).map(({ what, ahead }) => [what.kind, ahead])).toEqual([
    ['published', false],
    ['published', false],
    ['status', false],
    ['position', false],
    ['event', true],
  ])
})
