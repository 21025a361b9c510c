import { expect, test } from 'vitest'
import {
  eventDateSource,
  eventsOn,
  isExpected,
  isoDay,
  isUnheard,
  knownFrom,
  lastHeard,
  momentsOn,
  nextSteps,
  type Dossier,
  type Event,
  type Issue,
} from '../../../src/dossier/index.ts'
import { shipped } from '../fixture.ts'
import { event, issue, position, readOn, talks } from '../talks.ts'

const SOURCES = [
  { id: 's', title: 'S', kind: 'article', published: '2023-12-01' },
  { id: 'late', title: 'Late', kind: 'article', published: '2023-12-20' },
  { id: 'later', title: 'Later', kind: 'article', published: '2024-02-01' },
] as const

const one = (more: Partial<Issue>, rest: Partial<Dossier> = {}): Dossier =>
  talks([issue('a', more)], { sources: SOURCES, ...rest })

const heard = (dossier: Dossier, on: string) => {
  const reading = readOn(on, dossier)
  const [first] = reading.dossier.issues
  const last = first && lastHeard(reading, first)
  return last ? [isoDay(last.day), last.sources] : null
}

test('the last news of an issue is on the day of the newest source about it', () => {
  const dossier = one({ positions: [position('ana', 'opposes', '2023-12-19', { source: 'late' })] })
  expect(heard(dossier, '2023-12-10')).toEqual(['2023-12-01', ['s']])
  expect(heard(dossier, '2024-01-01')).toEqual(['2023-12-20', ['late']])
})

test('an event about an issue, and a term on it, are news of it too', () => {
  const events = [event('e', '2024-03-01', { issues: ['a'], source: 'later' })]
  expect(heard(one({}, { events }), '2024-02-10')).toEqual(['2024-02-01', ['later']])
  const terms = [{ id: 't', text: 'T', history: [{ date: '2023-12-19', status: 'proposed', source: 'late' }] }] as const
  expect(heard(one({ terms }), '2024-02-10')).toEqual(['2023-12-20', ['late']])
})

const steps = (dossier: Dossier, on: string) => {
  const reading = readOn(on, dossier)
  const [first] = reading.dossier.issues
  return first ? nextSteps(reading, first).map(({ date, what, who, source }) => [date, what.kind, who, source]) : []
}

test('the next step is what is announced, by date, with who acts and its own source', () => {
  const dossier = one(
    {
      resumes: { date: '2024-01-08', source: 'late' },
      deadline: '2024-03-01',
      positions: [position('ana', 'demands', undefined, { of: 'ben' })],
      terms: [
        {
          id: 't',
          text: 'T',
          due: '2024-02',
          by: 'cal',
          history: [{ date: '2023-12', status: 'agreed', source: 's' }],
        },
      ],
    },
    { events: [event('e', '2024-01-31', { issues: ['a'], participants: ['ana', 'ben'] })] },
  )
  expect(steps(dossier, '2023-12-30')).toEqual([
    ['2024-01-08', 'resumes', [], 'late'],
    ['2024-01-31', 'event', ['ana', 'ben'], 's'],
    ['2024-02', 'due', ['cal'], 's'],
    ['2024-03-01', 'deadline', ['ben'], undefined],
  ])
})

test('decided terms, cancelled events and those without a new day are not next steps', () => {
  const history = [{ date: '2023-12-02', status: 'postponed', source: 's' }] as const
  const events = [
    event('c', '2024-01-10', { issues: ['a'], status: 'cancelled' }),
    event('p', '2024-01-11', { issues: ['a'], history }),
  ]
  const terms = [
    { id: 't', text: 'T', due: '2024-02', history: [{ date: '2023-12', status: 'dropped', source: 's' }] },
  ] as const
  expect(steps(one({ terms }, { events }), '2023-12-30')).toEqual([])
})

test('a postponed event is expected on its new day, with the source of that', () => {
  const moved: Event = {
    ...event('e', '2024-01-10'),
    history: [
      { date: '2023-12-01', status: 'planned', source: 's' },
      { date: '2023-12-20', status: 'postponed', to: '2024-02-01', source: 'late' },
    ],
  }
  expect([isExpected(moved, knownFrom('2024-01-15')), eventDateSource(moved)]).toEqual([true, 'late'])
  expect([
    isUnheard(moved, knownFrom('2024-02-01')),
    isUnheard(moved, knownFrom('2024-02-02')),
    isUnheard({ ...moved, history: moved.history?.slice(0, 1) }, knownFrom('2024-01-11')),
  ]).toEqual([false, true, true])
})

test('an event that was postponed again without a new day, or was held on its new one, is not unheard of', () => {
  const history = [{ date: '2023-12-20', status: 'postponed', to: '2024-02-01', source: 's' }] as const
  const again = { date: '2024-01-25', status: 'postponed', source: 's' } as const
  const held = { date: '2024-02-01', status: 'passed', source: 's' } as const
  const on = knownFrom('2024-03-01')
  const unheard = [again, held].map((last) => isUnheard(event('e', '2024-01-10', { history: [...history, last] }), on))
  expect(unheard).toEqual([false, false])
})

test('a month comes after its days, in lists of events and on the timeline', () => {
  const events = [event('month', '2024-01'), event('day', '2024-01-08'), event('last', '2024-01-31')]
  const reading = readOn('2023-12-30', one({}, { events }))
  const order = ['day', 'last', 'month']
  expect(eventsOn(reading, reading.dossier.events).map((each) => each.event.id)).toEqual(order)
  expect(momentsOn(reading).flatMap(({ what, target }) => (what.kind === 'event' ? target.key : []))).toEqual(order)
})

test('in the shipped dossier the press, not the editorial, says that talks on the asylum limit resume on 8 January', () => {
  const reading = readOn('2023-12-30', shipped('us-mexico-2023.json'))
  const limit = reading.dossier.issues.find(({ id }) => id === 'asylum-limit')
  if (!limit) throw new Error('no issue')
  const resumes = nextSteps(reading, limit).find(({ what }) => what.kind === 'resumes')
  expect(resumes?.source).toMatchObject({ id: 'press-senate' })
})

test('the visit to Tunis was postponed without a new day: it is neither expected nor unheard of', () => {
  const { dossier, on } = readOn('2023-09-27', shipped('eu-tunisia-2023.json'))
  const visit = dossier.events.find(({ id }) => id === 'delegation-visit')
  if (!visit) throw new Error('no event')
  expect([isExpected(visit, on), isUnheard(visit, on)]).toEqual([false, false])
})

test('the outcome of an event is news of its issue, and of none in particular where the event has several', () => {
  const met = event('e', '2023-12-10', { outcome: { text: 'Harmony.', source: 'later' } })
  expect(heard(one({}, { events: [{ ...met, issues: ['a'] }] }), '2024-03-01')).toEqual(['2024-02-01', ['later']])
  const two = talks([issue('a'), issue('b')], { sources: SOURCES, events: [{ ...met, issues: ['a', 'b'] }] })
  expect(heard(two, '2024-03-01')).toEqual(['2023-12-01', ['s']])
})

test('the editorial’s word on the meeting of 27 December is no news of the border crossings', () => {
  const reading = readOn('2023-12-30', shipped('us-mexico-2023.json'))
  const crossings = reading.dossier.issues.find(({ id }) => id === 'crossings')!
  expect(isoDay(lastHeard(reading, crossings)?.day ?? 0)).toBe('2023-12-28')
})
