import { expect, test } from 'vitest'
import {
  askedOn,
  currentDate,
  currentSource,
  eventDate,
  eventStatus,
  historyOf,
  isTermUnheard,
  knownFrom,
  movedFrom,
  positionsOf,
  representedBy,
  standsOf,
  statusOf,
  termStatus,
  unansweredOn,
  type Dossier,
  type Event,
  type Issue,
} from '../../../src/dossier/index.ts'
import { datedSources, event, issue, position, readOn, talks } from '../talks.ts'

const SOURCES = datedSources('2023-12-28', '2024-01-10', '2024-01-12', '2024-01-20')

const read = (day: string, issues: readonly Issue[], more: Partial<Dossier> = {}) =>
  readOn(day, talks(issues, { sources: SOURCES, ...more }))
const issueOn = (day: string, more: Partial<Issue>): Issue => {
  const [one] = read(day, [issue('a', { status: undefined, ...more })]).dossier.issues
  if (!one) throw new Error('no issue')
  return one
}
const eventOn = (day: string, more: Partial<Event>): Event => {
  const [one] = read(day, [], { events: [event('e', '2024-01-05', { status: undefined, ...more })] }).dossier.events
  if (!one) throw new Error('no event')
  return one
}

const STALLED = { date: '2024-01', status: 'stalled', source: '2024-01-12' } as const
const AGREED = { date: '2024-01-19', status: 'agreed', source: '2024-01-20' } as const

test('a month that a source reports counts from no later day than that source', () => {
  for (const history of [
    [STALLED, AGREED],
    [AGREED, STALLED],
  ]) {
    expect(statusOf(issueOn('2024-01-20', { history }))).toBe('agreed')
    expect(statusOf(issueOn('2024-03-01', { history }))).toBe('agreed')
  }
})

test('a month counts from its last day where its source came later, or where it names none', () => {
  const late = { date: '2023-12', status: 'stalled', source: '2024-01-12' } as const
  const early = { date: '2023-12-28', status: 'agreed', source: '2023-12-28' } as const
  expect(statusOf(issueOn('2024-02-01', { history: [late, early] }))).toBe('stalled')
  const { source: _, ...unsourced } = STALLED
  expect(statusOf(issueOn('2024-02-01', { history: [unsourced, AGREED] }))).toBe('stalled')
})

test('commitments, events and stances of a month count from their source, too', () => {
  const term = {
    id: 't',
    text: 'T',
    history: [
      { date: '2024-01', status: 'agreed', source: '2024-01-10' },
      { date: '2024-01-11', status: 'delivered', source: '2024-01-12' },
    ],
  } as const
  const [known] = issueOn('2024-02-01', { terms: [term] }).terms ?? []
  expect(known && termStatus(known)).toBe('delivered')

  const history = [
    { date: '2024-01', status: 'postponed', to: '2024-01-25', source: '2024-01-10' },
    { date: '2024-01-11', status: 'postponed', to: '2024-01-30', source: '2024-01-12' },
    { date: '2024-01-19', status: 'cancelled', source: '2024-01-20' },
  ] as const
  expect(eventDate(eventOn('2024-01-15', { history }))).toBe('2024-01-30')
  expect(eventStatus(eventOn('2024-01-20', { history }), knownFrom('2024-01-20'))).toBe('cancelled')

  const positions = [
    position('ana', 'opposes', '2024-01', { source: '2024-01-10' }),
    position('ana', 'supports', '2024-01-12', { source: '2024-01-12' }),
  ]
  const { dossier } = read('2024-01-20', [issue('a', { positions })])
  const [one] = dossier.issues
  const [stands] = one ? standsOf(one) : []
  expect(stands?.stance).toBe('supports')
  expect(one && stands && movedFrom(dossier, one, stands)?.stance).toBe('opposes')
})

test('a body’s position of a month counts from its source where it is compared with a membership', () => {
  const participants = [
    { id: 'body', kind: 'organization', name: 'Body' },
    { id: 'ana', kind: 'person', name: 'Ana', roles: [{ of: 'body', from: '2024-01-20', source: '2024-01-20' }] },
  ] as const
  const positions = [position('body', 'opposes', '2024-01', { source: '2024-01-10' })]
  const reading = read('2024-02-01', [issue('a', { positions })], { participants })
  expect(representedBy(reading, participants[1]).map((one) => one.positions)).toEqual([[]])
})

test('a status of a day ahead is not the status yet, but is listed', () => {
  const history = [
    { date: '2023-12-27', status: 'agreed', source: '2023-12-28' },
    { date: '2024-01-19', status: 'in-force', source: '2023-12-28' },
  ] as const
  const before = issueOn('2024-01-18', { history })
  expect([statusOf(before), historyOf(before).length]).toEqual(['agreed', 2])
  expect(statusOf(issueOn('2024-01-19', { history }))).toBe('in-force')
  const off = [{ date: '2024-01-19', status: 'cancelled', source: '2023-12-28' }] as const
  expect(eventStatus(eventOn('2024-01-03', { history: off }), knownFrom('2024-01-03'))).toBeNull()
})

test('of a date that moved, the one that became known last counts, in whichever order they are written', () => {
  const moved = [
    { date: '2024-03-01', source: '2023-12-28' },
    { date: '2024-02-15', source: '2024-01-12' },
  ]
  for (const deadline of [moved, moved.toReversed()]) {
    expect(currentDate(issueOn('2024-01-11', { deadline }).deadline)).toBe('2024-03-01')
    const later = issueOn('2024-01-12', { deadline }).deadline
    expect([currentDate(later), currentSource(later)]).toEqual(['2024-02-15', '2024-01-12'])
    expect(currentDate(issueOn('2024-01-12', { resumes: deadline }).resumes)).toBe('2024-02-15')
  }
})

test('of two accounts of one day, the one that became known last counts, in whichever order they are written', () => {
  const positions = [
    position('ana', 'supports', '2023-12-27', { source: '2024-01-10' }),
    position('ana', 'opposes', '2023-12-27', { source: '2023-12-28' }),
  ]
  for (const some of [positions, positions.toReversed()])
    expect(standsOf(issueOn('2024-01-12', { positions: some })).map(({ stance }) => stance)).toEqual(['supports'])
})

test('a reading keeps the records of a dossier in which every date counts as written', () => {
  const whole = talks([issue('a', { positions: [position('ana', 'supports', '2023-12-27')] })])
  expect(readOn('2024-03-01', whole).dossier).toBe(whole)
})

test('positions of several speakers on one day keep their order, so that the issue stays the same record', () => {
  const positions = [
    position('ana', 'supports', '2023-12-27', { source: '2024-01-10' }),
    position('luis', 'supports', '2023-12-27', { source: '2023-12-28' }),
  ]
  const issues = [issue('a', { positions })]
  expect(read('2024-02-01', issues).dossier.issues[0]).toBe(issues[0])
})

test('whoever denies a demand asks for nothing', () => {
  const denial = position('ana', 'disputes', '2023-12-27', { of: 'ben' })
  expect(askedOn(issue('a', { positions: [denial] }))).toEqual([])
  const demand = position('cal', 'demands', '2023-12-27', { of: 'ben' })
  expect(askedOn(issue('a', { positions: [denial, demand] }))).toEqual(['ben'])
})

test('a body is answered for by its members of that day, not by a former one', () => {
  const participants = [
    { id: 'body', kind: 'organization', name: 'Body' },
    { id: 'ana', kind: 'person', name: 'Ana', roles: [{ of: 'body', to: '2023-12-15', source: 's' }] },
    { id: 'ben', kind: 'person', name: 'Ben' },
  ] as const
  const asked = (date: string): readonly string[] => {
    const positions = [position('ben', 'demands', '2023-12-01', { of: 'body' }), position('ana', 'opposes', date)]
    const { dossier } = read('2024-02-01', [issue('a', { positions })], { participants })
    return dossier.issues.flatMap((one) => unansweredOn(dossier, one))
  }
  expect([asked('2023-12-14'), asked('2023-12-15')]).toEqual([[], ['body']])
})

test('a commitment without a source is known with the source of its issue', () => {
  const more = {
    source: '2024-01-12',
    positions: [position('ana', 'supports', '2023-12-27', { source: '2023-12-28' })],
    terms: [
      { id: 'none', text: 'T', history: [] },
      { id: 'one', text: 'T', history: [{ date: '2023-12-27', status: 'proposed' }] },
    ],
  } as const
  const terms = (day: string) => issueOn(day, more).terms?.map(({ id }) => id)
  expect([positionsOf(issueOn('2024-01-10', more)).length, terms('2024-01-10'), terms('2024-01-12')]).toEqual([
    1,
    [],
    ['none', 'one'],
  ])
})

test('a commitment that was agreed again after its due date is not without news since', () => {
  const unheard = (last: string) => {
    const history = [
      { date: '2023-12-27', status: 'proposed', source: '2023-12-28' },
      { date: last, status: 'agreed', source: '2024-01-12' },
    ] as const
    const [term] = issueOn('2024-02-01', { terms: [{ id: 't', text: 'T', due: '2024-01-10', history }] }).terms ?? []
    return term && isTermUnheard(term, knownFrom('2024-02-01'))
  }
  expect([unheard('2024-01-11'), unheard('2024-01-10'), unheard('2024-01')]).toEqual([false, true, false])
})
