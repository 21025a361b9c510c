import { expect, test } from 'vitest'
import {
  knownFrom,
  momentsOn,
  newestOf,
  sourceIds,
  standsOf,
  statusOf,
  turningDays,
  turnsAfter,
  type Dossier,
  type Moment,
  readingOn,
} from '../../src/dossier/index.ts'
import { observed, shipped, statistic, totalBy } from './fixture.ts'
import { datedSources, event, issue, position, readOn, talks, written } from './talks.ts'

/** Returns the timeline on a day without publications: `date kind key`, with a `+` before what is ahead. */
const timeline = (date: string, dossier: Dossier): readonly string[] =>
  momentsOn(readOn(date, dossier))
    .filter(({ what }) => what.kind !== 'published')
    .map((one) => `${one.ahead ? '+' : ''}${one.date} ${one.what.kind} ${one.target.key}`)

test('the past comes first, then what is ahead, each by date', () => {
  const events = [
    event('last', '2024-02-01'),
    event('next', '2024-01-08'),
    event('b', '2023-12-27'),
    event('a', '2023-12-20'),
  ]
  expect(timeline('2023-12-30', talks([], { events }))).toEqual([
    '2023-12-20 event a',
    '2023-12-27 event b',
    '+2024-01-08 event next',
    '+2024-02-01 event last',
  ])
})

test('an event on the day itself has passed', () => {
  expect(timeline('2023-12-27', talks([], { events: [event('a', '2023-12-27')] }))).toEqual(['2023-12-27 event a'])
})

test('what is dated by a month comes where its statement counts: no later than its source, and before what it was followed by', () => {
  const history = [
    { date: '2024-01', status: 'stalled', source: '2024-01-12' },
    { date: '2024-01-19', status: 'agreed', source: '2024-01-20' },
  ] as const
  const positions = [
    position('ana', 'opposes', '2024-01', { source: '2024-01-12' }),
    position('ana', 'supports', '2024-01-19', { source: '2024-01-20' }),
  ]
  const planned = [
    { date: '2024-01', status: 'planned', source: '2024-01-12' },
    { date: '2024-01-19', status: 'confirmed', source: '2024-01-20' },
  ] as const
  const events = [event('e', '2024-03-01', { status: undefined, history: planned })]
  const sources = datedSources('2024-01-12', '2024-01-20')
  const dossier = talks([issue('a', { status: undefined, history, positions })], { sources, events })
  for (const day of ['2024-01-25', '2024-02-10'])
    expect(timeline(day, dossier)).toEqual([
      '2024-01 event-status e',
      '2024-01 status a',
      '2024-01 position a/ana',
      '2024-01-19 event-status e',
      '2024-01-19 status a',
      '2024-01-19 position a/ana',
      '+2024-03-01 event e',
    ])
})

test('a moment dated by a month is ahead until the month has ended, and comes after its days', () => {
  const dossier = talks([], { events: [event('month', '2024-01'), event('day', '2024-01-08')] })
  expect(timeline('2024-01-30', dossier)).toEqual(['2024-01-08 event day', '+2024-01 event month'])
  expect(timeline('2024-01-31', dossier)).toEqual(['2024-01-08 event day', '2024-01 event month'])
})

test('an announced event is not known before its source', () => {
  const dossier = talks([], { events: [event('a', '2024-01-08')] })
  expect(timeline('2023-11-30', dossier)).toEqual([])
  expect(timeline('2023-12-01', dossier)).toEqual(['+2024-01-08 event a'])
})

test('each entry of a history is a moment of its own day, known from its own source', () => {
  const history = [
    { date: '2023-12-01', status: 'planned', source: 's' },
    { date: '2023-12-20', status: 'postponed', to: '2024-02-08', source: '2023-12-20' },
    { date: '2024-02-08', status: 'passed', source: '2024-02-09' },
  ] as const
  const dossier = talks([], {
    events: [event('a', '2024-01', { history })],
    sources: datedSources('2023-12-20', '2024-02-09'),
  })
  expect(timeline('2023-12-19', dossier)).toEqual(['2023-12-01 event-status a', '+2024-01 event a'])
  expect(timeline('2023-12-20', dossier)).toEqual([
    '2023-12-01 event-status a',
    '2023-12-20 event-status a',
    '+2024-02-08 event a',
  ])
  // That it passed on its day is the event itself, and no second entry of that day.
  expect(timeline('2024-02-10', dossier)).toEqual([
    '2023-12-01 event-status a',
    '2023-12-20 event-status a',
    '2024-02-08 event a',
  ])
})

test('that an event passed on another day than its own is an entry of that day', () => {
  const history = [
    { date: '2023-12-05', status: 'confirmed', source: 's' },
    { date: '2023-12-21', status: 'passed', source: 's' },
  ] as const
  const dossier = talks([], { events: [event('a', '2023-12-20', { history })] })
  expect(timeline('2023-12-30', dossier)).toEqual([
    '2023-12-05 event-status a',
    '2023-12-20 event a',
    '2023-12-21 event-status a',
  ])
})

test('a status has the one before it, the first one has none', () => {
  const history = [
    { date: '2024-02-04', status: 'negotiating', source: '2024-02-04' },
    { date: '2023-12-20', status: 'stalled', source: 's' },
  ] as const
  const dossier = talks([issue('a', { history })], { sources: datedSources('2024-02-04') })
  const told = momentsOn(readOn('2024-03-01', dossier)).map((one) => one.what)
  expect(told).toContainEqual({ kind: 'status', from: null, status: 'stalled' })
  expect(told).toContainEqual({ kind: 'status', from: 'stalled', status: 'negotiating' })
  expect(timeline('2024-02-03', dossier)).toEqual(['2023-12-20 status a'])
})

test('a position has the one before it by the same participant on the same issue', () => {
  const dossier = talks([
    issue('a', {
      positions: [
        position('ana', 'opposes', '2023-12-01'),
        position('ben', 'demands', '2023-12-02'),
        position('ana', 'conditional', '2023-12-03'),
      ],
    }),
    issue('b', { positions: [position('ana', 'red-line', '2023-12-04')] }),
  ])
  const told = momentsOn(readOn('2024-01-01', dossier)).filter(({ what }) => what.kind === 'position')
  expect(told.map(({ what, target }) => [target.key, what])).toMatchObject([
    ['a/ana', { kind: 'position', from: null, stance: 'opposes', isDisputed: false }],
    ['a/ben', { kind: 'position', from: null, stance: 'demands' }],
    ['a/ana', { kind: 'position', from: 'opposes', stance: 'conditional' }],
    ['b/ana', { kind: 'position', from: null, stance: 'red-line' }],
  ])
})

test('resumptions and deadlines are ahead until their day, and then disappear', () => {
  const dossier = talks([issue('a', { resumes: '2024-01-08', deadline: '2024-01-19' })])
  expect(timeline('2024-01-07', dossier)).toEqual(['+2024-01-08 resumes a', '+2024-01-19 deadline a'])
  expect(timeline('2024-01-08', dossier)).toEqual(['+2024-01-19 deadline a'])
  expect(timeline('2024-01-19', dossier)).toEqual([])
})

test('a claim is a moment from the day it was made', () => {
  const claims = [{ id: 'c', text: 'C', period: '2023-12', value: 9, made: '2023-12-30', source: 's' }] as const
  const dossier = talks([], { statistics: [statistic([], { claims })] })
  expect(timeline('2023-12-29', dossier)).toEqual([])
  expect(timeline('2023-12-30', dossier)).toEqual(['2023-12-30 claim t/c'])
})

test('a source is a moment when it is published, and its next publication until that day', () => {
  const sources = [{ id: 's', title: 'S', kind: 'dataset', published: '2023-12-22', nextUpdate: '2024-01-26' }] as const
  const kinds = (date: string) => momentsOn(readOn(date, talks([], { sources }))).map(({ what }) => what.kind)
  expect(kinds('2023-12-21')).toEqual([])
  expect(kinds('2023-12-22')).toEqual(['published', 'next-update'])
  expect(kinds('2024-01-26')).toEqual(['published'])
})

test('the timeline of a reading is computed once', () => {
  const reading = readOn('2024-01-01', talks([issue('a')]))
  expect(momentsOn(reading)).toBe(momentsOn(reading))
})

test('every publication, and every day ahead, is a day of change, once and in order', () => {
  const dossier = talks(
    [
      issue('a', {
        history: [{ date: '2023-12-20', status: 'stalled', source: 's' }],
        positions: [position('ana', 'demands', '2023-12-28')],
        resumes: '2024-01-08',
        deadline: '2024-01-19',
      }),
    ],
    {
      events: [event('e', '2024-01')],
      statistics: [
        statistic([observed('2023-11', 1, '2023-12-20')], {
          claims: [{ id: 'c', text: 'C', period: '2023-12', value: 9, made: '2023-12-30', source: 's' }],
        }),
      ],
    },
  )
  expect(turningDays(dossier).map(written)).toEqual([
    '2023-12-01',
    '2023-12-20',
    '2023-12-30',
    '2024-01-08',
    '2024-01-19',
    '2024-01-31',
  ])
})

test('the number of days ahead excludes the reading’s own', () => {
  const dossier = talks([], { events: [event('a', '2023-12-20'), event('b', '2024-01-08')] })
  expect(
    ['2023-11-01', '2023-12-01', '2023-12-19', '2023-12-20', '2024-01-08'].map((on) => turnsAfter(readOn(on, dossier))),
  ).toEqual([3, 2, 2, 1, 0])
})

const file = shipped('us-mexico-2023.json')
const FROM = knownFrom('2023-12-15')
const TO = knownFrom('2024-02-05')
const daysBetween = Array.from({ length: TO - FROM + 1 }, (_, at) => FROM + at)

/** Returns the days on which a text differs from the day before, with the text. */
const changes = (told: (on: number) => string): readonly (readonly [string, string])[] =>
  daysBetween.flatMap((on) => (on > FROM && told(on) !== told(on - 1) ? [[written(on), told(on)] as const] : []))

const named = (id: string, on: number) => readingOn(file, on).dossier.issues.find((one) => one.id === id)

test.each([
  ['asylum-limit', ['2023-12-21', 'stalled'], ['2024-01-09', 'negotiating']],
  ['ukraine-aid', ['2023-12-19', 'unknown'], ['2023-12-21', 'stalled'], ['2024-01-09', 'negotiating']],
  ['joint-team', ['2023-12-27', 'agreed']],
  ['railroads', ['2023-12-22', 'open']],
])('read from 2023-12-15 to 2024-02-05, the status of %s changes only on its days', (id, ...expected) => {
  const status = (on: number): string => {
    const one = named(id, on)
    return one ? (statusOf(one) ?? 'unknown') : ''
  }
  expect(changes(status)).toEqual(expected)
})

test.each([
  ['asylum-limit', ['2023-12-30', 'republican-group demands']],
  ['ukraine-aid', ['2023-12-19', 'gov-us demands'], ['2023-12-30', 'gov-us demands, republican-group conditional']],
  [
    'railroads',
    ['2023-12-22', 'gov-us demands'],
    ['2023-12-27', 'gov-us demands, barcena disputes'],
    ['2023-12-30', 'gov-us demands, barcena disputes, delegation demands'],
  ],
  ['cuba-talks', ['2023-12-22', 'gov-mexico demands']],
  ['emergency'],
])('read day by day, the stances on %s change only on their days', (id, ...expected) => {
  const stands = (on: number) =>
    [named(id, on) ?? []]
      .flat()
      .flatMap(standsOf)
      .map((one) => `${one.participant} ${one.stance}`)
  expect(changes((on) => stands(on).join(', '))).toEqual(expected)
})

test('read day by day, the newest figure of encounters changes when it was published', () => {
  const [encounters] = file.statistics
  if (!encounters) throw new Error('no statistic')
  const newest = (on: number) => newestOf(totalBy(encounters, on))?.newest
  expect(changes((on) => `${newest(on)?.period} ${newest(on)?.value}`)).toEqual([
    ['2023-12-22', '2023-11 242418'],
    ['2024-01-26', '2023-12 302034'],
  ])
})

test('the replay of the shipped dossier stops on these days', () => {
  expect(
    turningDays(file)
      .filter((day) => day > FROM && day <= TO)
      .map(written),
  ).toEqual([
    '2023-12-19',
    '2023-12-20',
    '2023-12-21',
    '2023-12-22',
    '2023-12-27',
    '2023-12-28',
    '2023-12-30',
    '2024-01-05',
    '2024-01-08',
    '2024-01-09',
    '2024-01-18',
    '2024-01-19',
    '2024-01-20',
    '2024-01-26',
    '2024-01-31',
    '2024-02-04',
  ])
})

const asText = ({ date, ahead, what, target }: Moment): string =>
  `${ahead} ${date} ${JSON.stringify(what)} ${target.kind}/${target.key}`

test('between two days of change the timeline of the shipped dossier stays the same, and on each it changes', () => {
  const told = (on: number) => momentsOn(readingOn(file, on)).map(asText).join('\n')
  const turned = changes(told).map(([date]) => date)
  const turns = new Set(turningDays(file).map(written))
  expect(turned.filter((date) => !turns.has(date))).toEqual([])
  expect(turned).toHaveLength(14)
})

test.each(daysBetween.filter((_, at) => at % 5 === 0).map(written))(
  'on %s the timeline of the shipped dossier shows nothing too early',
  (date) => {
    const reading = readOn(date, file)
    const published = new Set(file.sources.filter((one) => knownFrom(one.published) <= reading.on).map(({ id }) => id))
    for (const one of momentsOn(reading)) {
      expect(one.ahead).toBe(knownFrom(one.date) > reading.on)
      if (!one.ahead) continue
      expect(['event', 'next-update', 'resumes', 'deadline']).toContain(one.what.kind)
      const announced = file.events.find(({ id }) => one.target.kind === 'event' && id === one.target.key)
      const sources = [announced?.source, ...(announced?.history ?? []).map(({ source }) => source)].flatMap(sourceIds)
      expect(announced === undefined || sources.some((id) => published.has(id))).toBe(true)
    }
  },
)

test('the day on which a status that was stated ahead becomes the status is a change, and not that of any other entry', () => {
  const history = [
    { date: '2023-11-30', status: 'agreed', source: 's' },
    { date: '2024-02', status: 'in-force', source: 's' },
  ] as const
  const terms = [{ id: 't', text: 'T', history: [{ date: '2024-03-01', status: 'delivered' }] }] as const
  const sources = [{ id: 's', title: 'S', kind: 'article', published: '2023-12-01' }] as const
  const dossier = talks([issue('a', { history, terms })], { sources })
  expect(turningDays(dossier).map(written)).toEqual(['2023-12-01', '2024-02-01', '2024-03-01'])
})

test('an announced publication that does not come is a change on its day, and overdue from the next', () => {
  const source = { id: 's', title: 'S', kind: 'article', published: '2023-12-01', nextUpdate: '2024-01-05' } as const
  const days = (published: readonly string[]) =>
    turningDays(
      talks([], {
        sources: [
          source,
          ...published.map((day, at) => ({ ...source, id: `n${at}`, published: day, nextUpdate: '2024-01-05' })),
        ],
      }),
    ).map(written)
  expect(days([])).toEqual(['2023-12-01', '2024-01-05', '2024-01-06'])
  expect(days(['2024-01-05'])).toEqual(['2023-12-01', '2024-01-05'])
})
