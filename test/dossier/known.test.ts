import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  eventsOn,
  indexOf,
  isOpen,
  isoDay,
  knownFrom,
  newestOf,
  newestShown,
  ownDay,
  sameDims,
  sameGrain,
  sameText,
  allSeries,
  sourceId,
  totalOf,
  statusOf,
  historyOf,
  positionsOf,
  standsOf,
  type Day,
  type Event,
  type Issue,
  type Observation,
  type Position,
  type Statistic,
  type Text,
  readingOn,
} from '../../src/dossier/index.ts'
import { dossierWith, observed, seriesBy, shipped, statistic, totalBy } from './fixture.ts'

const on = knownFrom
const issue = (more: Partial<Issue>): Issue => ({
  id: 'i',
  title: 'I',
  summary: 'S',
  status: 'open',
  positions: [],
  source: 's',
  ...more,
})
const position = (participant: string, stance: Position['stance'], date: string): Position => ({
  participant,
  stance,
  text: 'T',
  attribution: 'stated',
  date,
  source: 's',
})

const totals = (of: Statistic, day: Day) => totalBy(of, day).map(({ newest }) => [newest.period, newest.value])

test.each([
  ['2023-12-21', []],
  ['2023-12-22', [['2023-11', 100]]],
  ['2024-01-25', [['2023-11', 100]]],
  ['2024-01-26', [['2023-11', 110]]],
  ['2030-01-01', [['2023-11', 120]]],
])('on %s the newest vintage published by then counts', (day, known) => {
  const revised = statistic([
    observed('2023-11', 120, '2024-03-22'),
    observed('2023-11', 100, '2023-12-22'),
    observed('2023-11', 110, '2024-01-26'),
  ])
  expect(totals(revised, on(day))).toEqual(known)
})

test('older vintages are kept, oldest first, whatever their order in the file', () => {
  const revised = statistic([
    observed('2023-11', 120, '2024-03-22'),
    observed('2023-11', 100, '2023-12-22'),
    observed('2023-11', 110, '2024-01-26'),
  ])
  expect(totalBy(revised, on('2024-12-31'))[0]?.older.map(({ value }) => value)).toEqual([100, 110])
  expect(totalBy(revised, on('2024-02-01'))[0]?.older.map(({ value }) => value)).toEqual([100])
})

test.each([
  ['2024-04', '2024-04-29', '2024-04-30'],
  ['2024', '2024-12-30', '2024-12-31'],
  ['2024-02', '2024-02-28', '2024-02-29'],
])('what was published in %s is not known on %s, and is known on %s', (published, before, from) => {
  const one = statistic([observed('2023', 1, published)])
  expect([totals(one, on(before)), totals(one, on(from))]).toEqual([[], [['2023', 1]]])
})

test('periods are in order of time, the shorter first where two begin together', () => {
  const mixed = statistic(
    ['2023-03', 'FY2023', '2022', '2023-01/2023-06', '2023-01', '2023-W10'].map((period) =>
      observed(period, 1, '2024-01-01'),
    ),
    { fiscalYearStart: 10 },
  )
  expect(totals(mixed, on('2024-01-01')).map(([period]) => period)).toEqual([
    '2022',
    'FY2023',
    '2023-01',
    '2023-01/2023-06',
    '2023-03',
    '2023-W10',
  ])
})

test('the total comes first, then components in file order; the order of names in dims is irrelevant', () => {
  const parted = statistic([
    observed('2023', 1, '2024-01-01', { dims: { a: '1', b: '2' } }),
    observed('2023', 2, '2024-01-01', { dims: { component: 'Z' } }),
    observed('2023', 9, '2024-01-01', { dims: {} }),
    observed('2022', 3, '2024-01-01', { dims: { b: '2', a: '1' } }),
  ])
  expect(allSeries(parted).map(({ dims, known }) => [dims, known.length])).toEqual([
    [{}, 1],
    [{ a: '1', b: '2' }, 2],
    [{ component: 'Z' }, 1],
  ])
})

test('components without a total give no total', () => {
  const parted = statistic([observed('2023', 1, '2024-01-01', { dims: { component: 'Z' } })])
  expect(totalOf(parted)).toEqual([])
})

test.each([
  ['flow', '2023-12', '2023-12-30', true],
  ['flow', '2023-12', '2023-12-31', true],
  ['flow', '2023-12', '2024-01-01', false],
  ['flow', '2023', '2023-07', true],
  ['flow', '2023-12', '2023', true],
  ['flow', '2023-12', '2024', false],
  ['stock', '2023-12', '2023-12-01', false],
  ['rate', '2023-12', '2023-12-01', false],
] as const)('a %s of %s published %s: partial is %s', (measure, period, published, partial) => {
  const [known] = totalBy(statistic([observed(period, 1, published)], { measure }), on('2025-01-01'))
  expect(known?.partial).toBe(partial)
})

test('a whole period comes before a partial one, a value before a missing one, and nothing without either', () => {
  const whole = observed('2023-10', 1, '2023-11-30')
  const partial = observed('2023-11', 2, '2023-11-15')
  const missing = observed('2023-12', null, '2024-01-15')
  const newest = (...observations: readonly Observation[]) =>
    newestOf(totalBy(statistic(observations), on('2025-01-01')))?.newest ?? null
  expect(newest(whole, partial, missing)).toEqual(whole)
  expect(newest(partial, missing)).toEqual(partial)
  expect(newest(missing)).toBeNull()
  expect(newest()).toBeNull()
})

test.each<[string, readonly Observation[], readonly string[]]>([
  ['of months and a year the newest', [observed('2022', 1, '2024'), observed('2023-01', 1, '2024')], ['2023-01']],
  ['what is missing has none', [observed('2023-01', 1, '2024'), observed('2024', null, '2025')], ['2023-01']],
  [
    'a whole period before a partial one',
    [observed('2023-01', 1, '2024'), observed('2024', 1, '2024-06')],
    ['2023-01'],
  ],
  [
    'missing and partial ones of that grain stay',
    [observed('2023-01', 1, '2024'), observed('2023-02', null, '2024'), observed('2023-03', 1, '2023-03-10')],
    ['2023-01', '2023-02', '2023-03'],
  ],
  ['a fiscal year is none of the calendar', [observed('2022', 1, '2024'), observed('FY2023', 1, '2024')], ['FY2023']],
  ['where nothing has a value nothing is left', [observed('2023', null, '2024')], []],
])('periods of one grain are those of the newest value: %s', (_, observations, periods) => {
  const series = totalBy(statistic(observations, { fiscalYearStart: 10 }), on('2025-12-31'))
  expect(sameGrain(series).map(({ newest }) => newest.period)).toEqual(periods)
})

test.each<[Text | undefined, Text | undefined, boolean]>([
  ['A', 'A', true],
  ['A', 'B', false],
  ['A', { en: 'A' }, false],
  [{ en: 'A', es: 'B' }, { es: 'B', en: 'A' }, true],
  [{ en: 'A', es: 'B' }, { en: 'B', es: 'A' }, false],
  [{ en: 'A' }, { en: 'A', es: 'B' }, false],
  [{ en: 'A', es: 'B' }, { en: 'A', fr: 'B' }, false],
  [undefined, undefined, true],
  ['A', undefined, false],
  [{ en: 'A' }, undefined, false],
])('%j and %j are one text, whatever the order of the languages: %s', (one, other, same) => {
  expect([sameText(one, other), sameText(other, one)]).toEqual([same, same])
})

test.each([
  [{}, {}, true],
  [{ a: '1', b: '2' }, { b: '2', a: '1' }, true],
  [{ a: '1', b: '2' }, { a: '2', b: '1' }, false],
  [{ a: '1' }, { a: '1', b: '2' }, false],
  [{ a: '1' }, { b: '1' }, false],
  [{ a: '1' }, {}, false],
])('%j and %j have the same dims, whatever the order of the names: %s', (one, other, same) => {
  expect([sameDims(one, other), sameDims(other, one)]).toEqual([same, same])
})

const dated = fc.record({
  period: fc.constantFrom('2022', '2023-01', '2023-02', '2023-W05', '2023-01/2023-03'),
  published: fc.constantFrom('2023', '2023-02', '2023-02-28', '2023-03-01', '2023-06', '2024-01-15', '2024'),
  dims: fc.constantFrom({}, { component: 'A' }, { component: 'B' }),
})
const someDay = fc.integer({ min: on('2022-12-01'), max: on('2025-01-31') })
const known = (of: Statistic, day: Day): readonly string[] =>
  seriesBy(of, day).flatMap(({ dims, known }) => known.map(({ newest }) => JSON.stringify([newest.period, dims])))

test('one span of days is one figure, however its vintages write it, under the name that it has', () => {
  const of = statistic(
    [
      observed('2023-12', 100, '2024-01-15'),
      observed('2023-12-01/2023-12-31', 120, '2024-02-15'),
      observed('2022-10/2023-09', 900, '2023-10-15'),
      observed('FY2023', 890, '2023-12-15'),
    ],
    { fiscalYearStart: 10 },
  )
  const found = totalOf(of).map(({ period, newest, older }) => [
    period.grain,
    newest.value,
    older.map((one) => one.value),
  ])
  expect(found).toEqual([
    ['fiscal-year', 890, [900]],
    ['month', 120, [100]],
  ])
})

test('reading later never loses a period of a series, and never an older vintage', () => {
  fc.assert(
    fc.property(fc.array(dated, { maxLength: 20 }), someDay, someDay, (items, one, other) => {
      const [early, late] = [Math.min(one, other), Math.max(one, other)]
      const of = statistic(items.map(({ period, published, dims }, at) => observed(period, at, published, { dims })))
      const before = known(of, early)
      expect(known(of, late)).toEqual(expect.arrayContaining([...before]))
      const vintages = (day: Day) =>
        seriesBy(of, day).flatMap((series) => series.known.flatMap((each) => [...each.older, each.newest]))
      expect(vintages(late)).toEqual(expect.arrayContaining([...vintages(early)]))
    }),
  )
})

test('nothing is known before it is published, and the newest vintage is the last one', () => {
  fc.assert(
    fc.property(fc.array(dated, { maxLength: 20 }), someDay, (items, day) => {
      const of = statistic(items.map(({ period, published, dims }, at) => observed(period, at, published, { dims })))
      for (const { newest, older } of seriesBy(of, day).flatMap((series) => series.known)) {
        expect(knownFrom(newest.published)).toBeLessThanOrEqual(day)
        const days = [...older, newest].map(({ published }) => knownFrom(published))
        expect(days).toEqual(days.toSorted((a, b) => a - b))
      }
    }),
  )
})

test('another day and back again gives the same answers', () => {
  const of = statistic([observed('2022', 1, '2023-01-01'), observed('2022', 2, '2024-01-01')])
  expect([totals(of, on('2023-06-01')), totals(of, on('2024-06-01')), totals(of, on('2023-06-01'))]).toEqual([
    [['2022', 1]],
    [['2022', 2]],
    [['2022', 1]],
  ])
})

const MOVED = issue({
  positions: [
    position('b', 'supports', '2023-12-20'),
    position('a', 'red-line', '2024-01'),
    position('a', 'demands', '2023-12-01'),
    position('a', 'conditional', '2023-12-25'),
  ],
})

test('positions come oldest first', () => {
  expect(positionsOf(MOVED).map(({ stance }) => stance)).toEqual(['demands', 'supports', 'conditional', 'red-line'])
})

test('a participant has their last position, in the order in which they first spoke', () => {
  expect(standsOf(MOVED).map(({ participant, stance }) => [participant, stance])).toEqual([
    ['a', 'red-line'],
    ['b', 'supports'],
  ])
})

const TOLD = issue({
  status: 'in-force',
  history: [
    { date: '2024-02', status: 'rejected', source: 's' },
    { date: '2023-12-10', status: 'negotiating', source: 's' },
    { date: '2023-12-20', status: 'stalled', source: 's' },
  ],
})

test('the status is that of the newest entry of the history, else the issue’s own', () => {
  expect(statusOf(TOLD)).toBe('rejected')
  expect(historyOf(TOLD).map(({ status }) => status)).toEqual(['negotiating', 'stalled', 'rejected'])
  expect(historyOf(issue({}))).toEqual([])
  expect(statusOf(issue({ status: 'agreed' }))).toBe('agreed')
  expect(statusOf(issue({ status: 'agreed', history: [] }))).toBe('agreed')
})

test.each([
  [null, true],
  ['open', true],
  ['negotiating', true],
  ['stalled', true],
  ['agreed-in-principle', true],
  ['agreed', false],
  ['in-force', false],
  ['rejected', false],
  ['superseded', false],
] as const)('an issue whose status is %s: open is %s', (status, open) => {
  expect(isOpen(status)).toBe(open)
})

const SOURCED = dossierWith({
  sources: JSON.stringify([
    { id: 'early', title: 'E', kind: 'law', published: '2023-01-01' },
    { id: 'late', title: 'L', kind: 'law', published: '2024-02' },
  ]),
})
const event = (id: string, date: string, source: Event['source']): Event => ({
  id,
  title: id,
  kind: 'meeting',
  date,
  status: 'planned',
  source,
})

test('events are known once announced or reported, in order of their dates', () => {
  const events = [
    event('unannounced', '2024-01-20', 'late'),
    event('announced', '2024-01-15', 'early'),
    event('past', '2023-12-27', 'early'),
    event('this month', '2023-12', { id: 'early' }),
  ]
  const at = (day: string) => {
    const reading = readingOn({ ...SOURCED, events }, on(day))
    return eventsOn(reading, reading.dossier.events).map((one) => [one.event.id, one.ahead])
  }
  expect(at('2023-12-30')).toEqual([
    ['past', false],
    ['this month', true],
    ['announced', true],
  ])
  expect(at('2024-01-20')).toEqual([
    ['past', false],
    ['this month', false],
    ['announced', false],
  ])
  expect(at('2024-02-29')).toContainEqual(['unannounced', false])
  expect(at('2022-12-31')).toEqual([])
})

test('a dossier is read on the last day of its own date', () => {
  expect(isoDay(ownDay(dossierWith({ asOf: '"2023-12"' })))).toBe('2023-12-31')
  expect(isoDay(ownDay(dossierWith({})))).toBe('2023-12-30')
})

test.each([
  ['s', 's'],
  [{ id: 's', quote: { exact: 'q' } }, 's'],
])('the source of %j is %s', (ref, id) => {
  expect(sourceId(ref)).toBe(id)
})

test('records are found by id, and in reverse by speaker, participant and issue of an event', () => {
  const dossier = dossierWith({
    participants: '[{"id": "p", "kind": "person", "name": "P"}]',
    issues: JSON.stringify([
      issue({ positions: [position('p', 'demands', '2023'), position('p', 'opposes', '2023-12')] }),
    ]),
    events: JSON.stringify([{ ...event('e', '2023', 's'), participants: ['p'], issues: ['i'] }]),
  })
  const index = indexOf(dossier)
  expect([index.participants.get('p'), index.issues.get('i'), index.sources.get('nobody')]).toEqual([
    dossier.participants[0],
    dossier.issues[0],
    undefined,
  ])
  expect(index.issuesOf.get('p')?.map(({ id }) => id)).toEqual(['i'])
  expect(index.eventsOf.get('p')?.map(({ id }) => id)).toEqual(['e'])
  expect(index.eventsAbout.get('i')?.map(({ id }) => id)).toEqual(['e'])
})

const ENCOUNTERS = shipped('us-mexico-2023.json').statistics.find(({ id }) => id === 'sw-encounters')!

test.each([
  ['2023-12-30', '2023-11', 242_418],
  ['2024-02-01', '2023-12', 302_034],
  ['2024-03-01', '2023-12', 301_983],
])('in the shipped dossier, on %s the newest total is that of %s: %i', (day, period, value) => {
  expect(newestOf(totalBy(ENCOUNTERS, on(day)))?.newest).toMatchObject({ period, value })
})

test('in the shipped dossier, December 2023 is 301,981 on 2025-01-01, with its earlier vintages', () => {
  const december = totalBy(ENCOUNTERS, on('2025-01-01')).find(({ newest }) => newest.period === '2023-12')
  expect(december?.newest.value).toBe(301_981)
  expect(december?.older.map(({ value }) => value)).toEqual([302_034, 301_983, 301_982, 301_981])
})

test('later words are shown as the newest, unless they are of an earlier or a part of a period', () => {
  const words = (period: string, published: string, more: Partial<Observation> = {}): Observation => ({
    ...observed(period, null, published),
    asStated: 'dozens',
    ...more,
  })
  const shown = (...observations: readonly Observation[]) =>
    newestShown(totalBy(statistic(observations), knownFrom('2025-01-01')))?.newest.period ?? null
  const march = observed('2024-03', 900, '2024-04-10')
  expect(shown(march, words('2024-04', '2024-05-10'))).toBe('2024-04')
  expect(shown(march, words('2024-02', '2024-05-10'))).toBe('2024-03')
  expect(shown(march, words('2024-04', '2024-04-20'))).toBe('2024-03')
  expect(shown(march, words('2024-04-24/2024-04-30', '2024-04-30'))).toBe('2024-04-24/2024-04-30')
  expect(shown(march, observed('2024-04', null, '2024-05-10'))).toBe('2024-03')
  expect(shown(march, words('2024-04', '2024-05-10'), observed('2024-05', 5, '2024-06-10'))).toBe('2024-05')
  expect(shown(words('2024-04', '2024-05-10'))).toBe('2024-04')
  expect(shown()).toBeNull()
})
