import { expect, test } from 'vitest'
import { digestOf, isEmpty, isSameState, type Digest, type Item } from '../../src/digest/index.ts'
import {
  knownFrom,
  pairOf,
  type Baseline,
  type Dossier,
  type Observation,
  type Reading,
} from '../../src/dossier/index.ts'
import { changesSince } from '../../src/present/index.ts'
import { observed, shipped, statistic } from '../dossier/fixture.ts'
import { datedSources, event, issue, readOn, talks } from '../dossier/talks.ts'

/** Returns the digest of a dossier on a day, since what a baseline shows. */
const since = (now: Reading, baseline: Baseline): Digest => {
  const changes = changesSince(now, { baseline, name: { kind: 'opened' } })
  return digestOf({ now, earlier: pairOf(now, baseline).before, changes })
}

const sinceDay = (dossier: Dossier, earlier: string, on: string): Digest =>
  since(readOn(on, dossier), { kind: 'day', on: knownFrom(earlier) })

const sinceSeen = (seen: Dossier, earlier: string, dossier: Dossier, on: string): Digest =>
  since(readOn(on, dossier), { kind: 'seen', dossier: seen, on: knownFrom(earlier) })

const first = (dossier: Dossier, on: string): Digest =>
  digestOf({ now: readOn(on, dossier), earlier: null, changes: null })

const itemsOf = ({ alarms, others }: Digest): readonly Item[] => [...alarms, ...others]

const keysOf = (digest: Digest): readonly string[] => itemsOf(digest).map(({ key }) => key)

const US_MEXICO = shipped('us-mexico-2023.json')

test.each(['2023-12-30', '2024-02-01', '2026-11-28'])('a second digest on %s says nothing', (on) => {
  expect(isEmpty(sinceSeen(US_MEXICO, on, US_MEXICO, on))).toBe(true)
  expect(isEmpty(first(US_MEXICO, on))).toBe(false)
})

test('every day of a year, what was said is not said again', () => {
  const said = new Set<string>()
  for (let day = knownFrom('2023-12-01'); day < knownFrom('2024-12-01'); day += 15) {
    const on = new Date(day * 86_400_000).toISOString().slice(0, 10)
    const earlier = new Date((day - 15) * 86_400_000).toISOString().slice(0, 10)
    // A date that is awaited, has come or is late is said once, however often one looks.
    for (const item of itemsOf(sinceDay(US_MEXICO, earlier, on))) {
      if (item.kind === 'change' || item.kind === 'claim') continue
      expect([on, item.key, said.has(item.key)]).toEqual([on, item.key, false])
      said.add(item.key)
    }
  }
  expect(said.size).toBeGreaterThan(5)
})

const MEETING = event('round', '2024-03-01', { status: 'planned', source: '2024-01-01' })
const WITH_MEETING = talks([], { sources: datedSources('2024-01-01'), events: [MEETING] })

test('a day ahead is said when it is announced and when it has come, and not in between', () => {
  expect(keysOf(sinceDay(WITH_MEETING, '2023-12-31', '2024-01-02'))).toEqual(['ahead/event/round/2024-03-01'])
  for (const on of ['2024-01-03', '2024-01-31', '2024-02-29'])
    expect(keysOf(sinceDay(WITH_MEETING, '2024-01-02', on))).toEqual([])
  expect(keysOf(sinceDay(WITH_MEETING, '2024-02-29', '2024-03-01'))).toEqual(['come/event/round/2024-03-01'])
  expect(keysOf(sinceDay(WITH_MEETING, '2024-03-01', '2025-03-01'))).toEqual([])
})

test('withdrawn values have the day on which they were published, each publication a key of its own', () => {
  const both = [observed('2023-11', 10, '2023-12-01'), observed('2023-12', 12, '2024-01-05')]
  const file = (...values: readonly Observation[]) =>
    talks([], { sources: datedSources('2024-01-05'), statistics: [statistic(values)] })
  const items = itemsOf(sinceSeen(file(...both), '2024-01-10', file(), '2024-01-10'))
  expect(items.map(({ key, day }) => [key, day])).toEqual([
    ['change/observation-withdrawn/t/2023-12-01', knownFrom('2023-12-01')],
    ['change/observation-withdrawn/t/2024-01-05', knownFrom('2024-01-05')],
  ])
})

test('a day that was moved is said again, and a cancelled one is not awaited', () => {
  const history = [{ date: '2024-01-10', status: 'postponed', to: '2024-04-01', source: '2024-01-01' }] as const
  const { status: _, ...bare } = MEETING
  const moved = { ...WITH_MEETING, events: [{ ...bare, history }] }
  expect(keysOf(sinceSeen(WITH_MEETING, '2024-01-09', moved, '2024-01-10'))).toContain('ahead/event/round/2024-04-01')
  const cancelled = { ...WITH_MEETING, events: [{ ...MEETING, status: 'cancelled' as const }] }
  expect(keysOf(first(cancelled, '2024-01-10'))).toEqual([])
  expect(keysOf(first(cancelled, '2024-03-10'))).toEqual([])
})

test('a commitment of an agreement is awaited, though its issue is settled, unless that failed', () => {
  const agreed = (status: 'agreed' | 'in-force' | 'superseded') =>
    talks(
      [
        issue('a', {
          status,
          deadline: '2024-02-01',
          terms: [
            { id: 'boats', text: 'Boats', due: '2024-03-01', history: [{ date: '2024-01-01', status: 'agreed' }] },
            { id: 'idea', text: 'Idea', due: '2024-03-01', history: [{ date: '2024-01-01', status: 'proposed' }] },
          ],
          source: '2024-01-01',
        }),
      ],
      { sources: datedSources('2024-01-01') },
    )
  for (const status of ['agreed', 'in-force'] as const) {
    expect(keysOf(first(agreed(status), '2024-01-02'))).toEqual(['ahead/due/a/boats/2024-03-01'])
    expect(keysOf(sinceDay(agreed(status), '2024-02-29', '2024-03-01'))).toEqual(['come/due/a/boats/2024-03-01'])
  }
  expect(keysOf(first(agreed('superseded'), '2024-01-02'))).toEqual([])
})

test('deadlines, resumptions and terms are awaited while their issue is open', () => {
  const history = [{ date: '2024-01-01', status: 'proposed' }] as const
  const more = {
    deadline: '2024-02-01',
    resumes: '2024-01-20',
    terms: [{ id: 'boats', text: 'Boats', due: '2024-03-01', history: [...history] }],
    source: '2024-01-01',
  }
  const open = talks([issue('a', more)], { sources: datedSources('2024-01-01') })
  expect(keysOf(first(open, '2024-01-02')).toSorted()).toEqual([
    'ahead/deadline/a/2024-02-01',
    'ahead/due/a/boats/2024-03-01',
    'ahead/resumes/a/2024-01-20',
  ])
  expect(keysOf(sinceDay(open, '2024-01-31', '2024-02-01'))).toEqual(['come/deadline/a/2024-02-01'])
  const settled = { ...open, issues: [issue('a', { ...more, status: 'agreed' })] }
  expect(keysOf(first(settled, '2024-01-02'))).toEqual([])
})

/** A figure of each month with its vintage and source. */
const release = (published: string, ...values: readonly (readonly [string, number])[]): readonly Observation[] =>
  values.map(([period, value]) => ({ ...observed(period, value, published), source: published }))

const counted = (observations: readonly Observation[], more: Partial<Dossier> = {}, nextUpdate?: string): Dossier => {
  const days = [...new Set(observations.map(({ published }) => published))]
  const sources = datedSources(...days).map((one) =>
    nextUpdate !== undefined && one.id === days.at(-1)
      ? { ...one, publisher: 'Agency', nextUpdate }
      : { ...one, publisher: 'Agency' },
  )
  return talks([], { sources, statistics: [statistic(observations)], ...more })
}

test('an announced release is said, then due on its day, then late once', () => {
  const dossier = counted(release('2024-01-05', ['2023-12', 10]), {}, '2024-02-05')
  expect(keysOf(sinceDay(dossier, '2024-01-01', '2024-01-05')).filter((key) => !key.startsWith('change'))).toEqual([
    'ahead/next-update/"Agency"/2024-02-05',
  ])
  expect(keysOf(sinceDay(dossier, '2024-02-04', '2024-02-05'))).toEqual(['come/next-update/"Agency"/2024-02-05'])
  const late = sinceDay(dossier, '2024-02-05', '2024-02-06')
  expect(itemsOf(late).map(({ kind, day }) => [kind, day])).toEqual([['silent', knownFrom('2024-02-06')]])
  expect(isEmpty(sinceDay(dossier, '2024-02-06', '2024-06-06'))).toBe(true)
})

test('statistics that are late in the same way are one line', () => {
  const one = counted(release('2024-01-05', ['2023-12', 10]), {}, '2024-02-05')
  const [first_] = one.statistics
  const two = { ...one, statistics: [first_, { ...first_, id: 'other', name: 'Other' }] as Dossier['statistics'] }
  const items = itemsOf(sinceDay(two, '2024-02-05', '2024-02-06'))
  expect(items.map((item) => item.kind === 'silent' && item.statistics.length)).toEqual([2])
})

const BEFORE = release('2024-01-05', ['2023-10', 1000], ['2023-11', 1000])
const REVISED = [...BEFORE, ...release('2024-02-05', ['2023-10', 1004], ['2023-11', 1000], ['2023-12', 990])]

test('a release is one line for what it adds and one for what it revises; a repeated value is not a revision', () => {
  const digest = sinceDay(counted(REVISED), '2024-02-01', '2024-02-05')
  expect(
    itemsOf(digest).map(
      (item) => item.kind === 'change' && [item.entry.change.kind, (item.entry.more ?? []).length + 1],
    ),
  ).toEqual([
    ['observation-revised', 1],
    ['observation-added', 1],
  ])
})

test('a release that writes the languages of a note in another order repeats its value', () => {
  const [before, after] = [release('2024-01-05', ['2023-11', 7]), release('2024-02-05', ['2023-11', 7])]
  const dossier = counted([
    ...before.map((one) => ({ ...one, note: { en: 'Note', es: 'Nota' } })),
    ...after.map((one) => ({ ...one, note: { es: 'Nota', en: 'Note' } })),
  ])
  const changes = itemsOf(sinceDay(dossier, '2024-02-01', '2024-02-05')).flatMap((item) =>
    item.kind === 'change' ? item.entry.change.kind : [],
  )
  expect(changes).toEqual(['added'])
})

test.each([
  [undefined, 1, 0],
  [[{ statistic: 'f', when: 'revised', percent: 1 }], 0, 0],
  [[{ statistic: 'f', when: 'revised', percent: 0.4 }], 1, 1],
  [[{ statistic: 'f', when: 'revised' }], 1, 1],
  [[{ statistic: 'f', when: 'overdue' }], 1, 0],
] as const)('a small revision with the rules %j: said %i times, an alarm %i times', (notify, said, alarms) => {
  const figures = statistic(REVISED, { id: 'f' })
  const dossier = counted(REVISED, { statistics: [figures], ...(notify ? { notify } : {}) })
  const digest = sinceDay(dossier, '2024-02-01', '2024-02-05')
  const revisions = (items: readonly Item[]): number =>
    items.filter((item) => item.kind === 'change' && item.entry.change.kind === 'observation-revised').length
  expect([revisions(itemsOf(digest)), revisions(digest.alarms)]).toEqual([said, alarms])
})

test('a claim that turns is said with its verdict before', () => {
  const digest = sinceDay(US_MEXICO, '2023-12-30', '2024-02-01')
  const claims = itemsOf(digest).flatMap((item) =>
    item.kind === 'claim' ? [[item.claim.id, item.before, item.after]] : [],
  )
  expect(claims).toEqual([['daily-press', 'cannot-be-checked', 'not-contradicted']])
})

test('a new claim is one item, with its verdict', () => {
  const made = { id: 'c', text: 'C', period: '2023-12', value: 5000, made: '2024-02-06', source: '2024-02-05' }
  const before = counted(REVISED)
  const after = { ...before, statistics: [statistic(REVISED, { id: 'f', claims: [made] })] }
  const digest = sinceSeen(
    { ...before, statistics: [statistic(REVISED, { id: 'f' })] },
    '2024-02-06',
    after,
    '2024-02-06',
  )
  expect(keysOf(digest)).toEqual(['claim/f/c/contradicted'])
  const ruled = { ...after, notify: [{ statistic: 'f', when: 'contradicted' }] as const }
  const again = sinceSeen(
    { ...before, statistics: [statistic(REVISED, { id: 'f' })] },
    '2024-02-06',
    ruled,
    '2024-02-06',
  )
  expect(again.alarms.map(({ key }) => key)).toEqual(['claim/f/c/contradicted'])
})

test('the state is the same only where neither the dossier nor what is so on the day differs', () => {
  const [earlier, now] = [readOn('2024-01-10', WITH_MEETING), readOn('2024-01-20', WITH_MEETING)]
  expect(isSameState(null, now)).toBe(false)
  expect(isSameState(earlier, now)).toBe(true)
  expect(isSameState(earlier, readOn('2024-03-02', WITH_MEETING))).toBe(false)
  expect(isSameState(earlier, readOn('2024-01-10', { ...WITH_MEETING, title: 'T' }))).toBe(false)
})
