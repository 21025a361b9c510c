import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  differencesBetween,
  knownFrom,
  readingOn,
  type Difference,
  type Dossier,
  type Event,
  type Issue,
  type Participant,
} from '../../../src/dossier/index.ts'
import { observed, shipped, statistic } from '../fixture.ts'
import { datedSources, event, issue, position, readOn, talks } from '../talks.ts'

const DAYS = ['2024-01-05', '2024-02-03', '2024-03-01']
const sources = [...datedSources(...DAYS), { id: 'month', title: 'M', kind: 'document', published: '2024-02' } as const]

const whole = (dossier: Dossier) => readingOn(dossier, Infinity)

/** The days of the changes between two dossiers with the same sources, by what changed. */
const datesBetween = (before: Partial<Dossier>, after: Partial<Dossier>): Readonly<Record<string, string | null>> =>
  Object.fromEntries(
    differencesBetween(whole(talks([], { sources, ...before })), whole(talks([], { sources, ...after }))).map((one) => [
      'field' in one ? one.field : one.kind,
      one.date,
    ]),
  )

const ofIssue = (before: Partial<Issue>, after: Partial<Issue>) =>
  datesBetween({ issues: [issue('a', before)] }, { issues: [issue('a', after)] })

const ofParticipant = (before: Partial<Participant>, after: Partial<Participant>) => {
  const ana: Participant = { id: 'ana', kind: 'person', name: 'Ana' }
  return datesBetween({ participants: [{ ...ana, ...before }] }, { participants: [{ ...ana, ...after }] })
}

test('a new deadline has the day of the source that sets it, and one without a source has none', () => {
  const set = { date: '2024-06-01', source: DAYS[0]! }
  const moved = { date: '2024-07-01', source: DAYS[1]! }
  expect(ofIssue({}, { deadline: set })).toEqual({ deadline: DAYS[0] })
  expect(ofIssue({ deadline: set }, { deadline: [set, moved] })).toEqual({ deadline: DAYS[1] })
  expect(ofIssue({ resumes: [moved] }, { resumes: [moved, set] })).toEqual({ resumes: DAYS[0] })
  expect(ofIssue({ deadline: set }, { deadline: '2024-07-01' })).toEqual({ deadline: null })
  expect(ofIssue({ deadline: set }, {})).toEqual({ deadline: null })
})

test('a list has the day of what is new in it, and not of what was in it before', () => {
  const old = { at: '2020-03-01', note: 'Old', source: DAYS[2]! }
  const breaks = [old, { at: '2021-01-01', note: 'New', source: DAYS[1]! }]
  const dates = datesBetween(
    { statistics: [statistic([], { breaks: [old] })] },
    { statistics: [statistic([], { breaks })] },
  )
  expect(dates).toEqual({ breaks: DAYS[1] })
  const relation = { issue: 'b', kind: 'traded-for' } as const
  expect(ofIssue({}, { relations: [{ ...relation, source: DAYS[0]! }] })).toEqual({ relations: DAYS[0] })
  expect(ofIssue({}, { relations: [relation] })).toEqual({ relations: null })
})

test('a statement that one more source confirms has the day of that source', () => {
  const relation = (...source: readonly string[]) => [{ issue: 'b', kind: 'traded-for', source } as const]
  expect(ofIssue({ relations: relation(DAYS[0]!) }, { relations: relation(DAYS[0]!, DAYS[2]!) })).toEqual({
    relations: DAYS[2],
  })
  expect(ofIssue({}, { relations: relation(DAYS[2]!, DAYS[1]!) })).toEqual({ relations: DAYS[1] })
  expect(ofIssue({ source: 's' }, { source: ['s', DAYS[1]!] })).toEqual({ source: DAYS[1] })
})

test('terms have the day of the newest entry that is new', () => {
  const [proposed, agreed] = [
    { date: '2024-01-02', status: 'proposed', source: DAYS[2]! },
    { date: '2024-02-01', status: 'agreed', source: DAYS[1]! },
  ] as const
  const term = { id: 'x', text: 'X' }
  expect(
    ofIssue({ terms: [{ ...term, history: [proposed] }] }, { terms: [{ ...term, history: [proposed, agreed] }] }),
  ).toEqual({ terms: DAYS[1] })
})

test('a text has the day of its own source, else of its record, and a title has none', () => {
  const summary = { text: 'New', source: [DAYS[0]!, DAYS[1]!] }
  expect(ofIssue({}, { summary })).toEqual({ summary: DAYS[1] })
  expect(ofIssue({ source: DAYS[0]! }, { source: DAYS[0]!, summary: 'New', title: 'New' })).toEqual({
    summary: DAYS[0],
    title: null,
  })
  const held = event('e', '2024-06-01', { source: DAYS[1]! })
  expect(datesBetween({ events: [held] }, { events: [{ ...held, outcome: 'Nothing' }] })).toEqual({ outcome: DAYS[1] })
})

test('a status without a history has the day of the source of its issue, and one with a history that of its entry', () => {
  const source = DAYS[0]!
  expect(ofIssue({ source }, { source, status: 'agreed' })).toEqual({ 'status-changed': DAYS[0] })
  expect(ofIssue({ source, status: 'agreed' }, { source, status: 'open' })).toEqual({ reopened: DAYS[0] })
  expect(ofIssue({ source }, { source, status: undefined })).toEqual({ 'status-changed': null })
  const history = [{ date: '2024-01-02', status: 'agreed', source: DAYS[1]! }] as const
  expect(ofIssue({ source }, { source, status: undefined, history })).toEqual({ 'status-changed': '2024-01-02' })
})

test('roles have the day of their source where they have no date of their own', () => {
  expect(ofParticipant({}, { roles: [{ role: 'Envoy', source: DAYS[0]! }] })).toEqual({ 'role-added': DAYS[0] })
  expect(ofParticipant({}, { roles: [{ role: 'Envoy', from: '2023', source: DAYS[0]! }] })).toEqual({
    'role-added': '2023',
  })
  expect(ofParticipant({}, { role: 'Envoy', source: DAYS[1]! })).toEqual({ 'role-changed': DAYS[1], source: DAYS[1] })
})

test('a claim and a position have their own day, and what later sources add to them has the day of these', () => {
  const claim = { id: 'c', text: 'C', period: '2023-11', value: 9, made: '2023-12-20', source: 's' }
  const claims = (more: object) => ({ statistics: [statistic([], { claims: [{ ...claim, ...more }] })] })
  expect(datesBetween(claims({}), claims({ value: 8, qualifier: 'about' }))).toEqual({
    value: '2023-12-20',
    qualifier: '2023-12-20',
  })
  expect(datesBetween(claims({}), claims({ appearances: [{ made: '2024-01-01', source: DAYS[0]! }] }))).toEqual({
    appearances: DAYS[0],
  })
  const stated = position('ana', 'demands', '2023-12-27')
  expect(ofIssue({ positions: [stated] }, { positions: [{ ...stated, text: 'New' }] })).toEqual({ text: '2023-12-27' })
})

test('a new record has the day of the first statement that names it, as its source writes the day', () => {
  const zoe: Participant = { id: 'zoe', kind: 'person', name: 'Zoe' }
  const all = [...talks([]).participants, zoe]
  const named = (source: string) => ({
    participants: all,
    issues: [issue('a', { positions: [position('zoe', 'opposes', '2023-12-24', { source })] })],
  })
  const dates = (source: string) => datesBetween({ issues: [issue('a')] }, named(source))
  expect(dates(DAYS[1]!)).toMatchObject({ added: DAYS[1] })
  expect(dates('month')).toMatchObject({ added: '2024-02' })
  expect(datesBetween({}, { participants: all })).toEqual({ added: null })
  expect(datesBetween({ participants: all }, {})).toEqual({ removed: null })
})

test('a retraction has its own day', () => {
  const retracted = { date: '2024-03-09', note: 'Wrong', source: DAYS[0]! }
  const [first, ...others] = sources
  expect(datesBetween({}, { sources: [{ ...first!, retracted }, ...others] })).toEqual({ retracted: '2024-03-09' })
})

test('a new event, and a status without a history, have the day of their news and not that of the event', () => {
  const held = (more: Partial<Event> = {}) => ({ events: [event('e', '2023-12-27', { source: DAYS[0]!, ...more })] })
  expect(datesBetween({}, held())).toEqual({ added: DAYS[0] })
  expect(datesBetween(held(), held({ status: 'cancelled' }))).toEqual({ 'event-status': DAYS[0] })
  expect(datesBetween(held(), held({ status: undefined }))).toEqual({ 'event-status': null })
})

test('what was taken out of a file has no day: that of its own is not the day on which it went', () => {
  const stated = position('ana', 'demands', '2023-12-27')
  expect(ofIssue({ positions: [stated] }, {})).toEqual({ 'position-withdrawn': null })
  expect(ofParticipant({ roles: [{ role: 'Envoy', from: '2023', source: DAYS[0]! }] }, { roles: [] })).toEqual({
    'role-withdrawn': null,
  })
  const claim = { id: 'c', text: 'C', period: '2023-11', value: 9, made: '2023-12-20', source: 's' }
  const full = {
    events: [event('e', '2023-12-27')],
    statistics: [statistic([observed('2023-11', 10, '2023-12-22')], { claims: [claim] })],
  }
  const changes = differencesBetween(
    whole(talks([], { sources, ...full })),
    whole(talks([], { statistics: [statistic([])] })),
  )
  expect(new Set(changes.map(({ target }) => target?.kind))).toEqual(new Set(['event', 'claim', 'statistic', 'source']))
  expect(new Set(changes.map(({ date }) => date))).toEqual(new Set([null]))
})

test('an event that is passed only once its day has come changes on its day', () => {
  const file = talks([], { events: [event('e', '2024-01-08', { status: 'passed' })] })
  const changes = differencesBetween(readOn('2024-01-07', file), readOn('2024-01-09', file))
  expect(changes).toMatchObject([{ kind: 'event-status', date: '2024-01-08', before: 'planned', after: 'passed' }])
})

/** What a change cites that a reading of another day adds. */
const isCited = (one: Difference): boolean => one.kind === 'added' || (one.kind === 'edited' && one.field !== 'history')

test('of one file on two days, what has become known is dated after the first and not after the second', () => {
  const anyDay = fc.integer({ min: knownFrom('2021-01-01'), max: knownFrom('2024-12-31') })
  for (const name of ['us-mexico-2023.json', 'eu-tunisia-2023.json'])
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, till] = [Math.min(a, b), Math.max(a, b)]
        const [before, after] = [readingOn(shipped(name), from), readingOn(shipped(name), till)]
        for (const one of differencesBetween(before, after).filter(isCited)) {
          if (one.target?.kind === 'claim' && one.kind === 'added') continue
          const day = one.date === null ? null : knownFrom(one.date)
          expect(day === null || (day > from && day <= till), JSON.stringify(one).slice(0, 400)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
})
