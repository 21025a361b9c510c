import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  differencesBetween,
  knownFrom,
  type Difference,
  type Dossier,
  type Event,
  readingOn,
} from '../../src/dossier/index.ts'
import { observed, shipped, statistic } from './fixture.ts'
import { event, issue, position, readOn, talks } from './talks.ts'

const whole = (dossier: Dossier) => readingOn(dossier, Infinity)
const between = (before: Dossier, after: Dossier): readonly Difference[] =>
  differencesBetween(whole(before), whole(after))

/** Formats changes as `kind record: before → after`. */
const told = (changes: readonly Difference[]): readonly string[] =>
  changes.map((one) => {
    const target = one.target ? `${one.target.kind}/${one.target.key}` : 'dossier'
    const what = one.kind === 'edited' ? `${one.kind} ${one.field}` : one.kind
    const both = 'before' in one && typeof one.before === 'string' ? `: ${one.before} → ${String(one.after)}` : ''
    return `${what} ${target}${both}`
  })

const withIssue = (more: Parameters<typeof issue>[1]): Dossier => talks([issue('a', more)])

const shuffled = (value: unknown, order: () => number): unknown => {
  if (Array.isArray(value))
    return value
      .map((one) => [order(), shuffled(one, order)] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, one]) => one)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => [order(), [name, shuffled(one, order)]] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, one]) => one),
  )
}

test('a dossier with all its lists and properties in another order has not changed', () => {
  const file = shipped('us-mexico-2023.json')
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const order = () => Number(numbers.next().value)
      expect(between(file, shuffled(file, order) as Dossier)).toEqual([])
    }),
    { numRuns: 5 },
  )
})

test('an empty list means the same as a missing one, at any depth', () => {
  const position = {
    participant: 'ana',
    stance: 'opposes',
    text: '',
    attribution: 'stated',
    date: '2023',
    source: 's',
  } as const
  const bare = talks([issue('a', { positions: [position] })], { events: [event('e', '2023-12-01')] })
  const full = talks([issue('a', { relations: [], history: [], positions: [{ ...position, conditions: [] }] })], {
    events: [event('e', '2023-12-01', { issues: [] })],
    places: [],
  })
  expect(between(bare, full)).toEqual([])
  expect(between(full, bare)).toEqual([])
})

test('a value is added, revised by a later vintage or in place, or withdrawn', () => {
  const first = observed('2023-11', 10, '2023-12-22')
  const file = (...observations: Parameters<typeof statistic>[0]) =>
    talks([], { statistics: [statistic(observations)] })
  expect(told(between(file(), file(first)))).toEqual(['observation-added statistic/t'])
  expect(told(between(file(first), file()))).toEqual(['observation-withdrawn statistic/t'])
  const [revised] = between(file(first), file(first, observed('2023-11', 12, '2024-01-26')))
  expect(revised).toMatchObject({ kind: 'observation-revised', before: { value: 10 }, after: { value: 12 } })
  const [mended] = between(file(first), file({ ...first, value: 11 }))
  expect(mended).toMatchObject({ kind: 'observation-revised', before: { value: 10 }, after: { value: 11 } })
})

test('two components have separate values for the same period', () => {
  const file = (...observations: Parameters<typeof statistic>[0]) =>
    talks([], { statistics: [statistic(observations)] })
  const total = observed('2023-11', 10, '2023-12-22')
  const part = observed('2023-11', 4, '2024-01-26', { dims: { component: 'BP' } })
  expect(told(between(file(total), file(total, part)))).toEqual(['observation-added statistic/t'])
})

test('a stance edited in place has moved, and so has a new one', () => {
  const before = withIssue({ positions: [position('ana', 'opposes', '2023-12-01')] })
  const mended = withIssue({ positions: [position('ana', 'conditional', '2023-12-01')] })
  const anew = withIssue({
    positions: [position('ana', 'opposes', '2023-12-01'), position('ana', 'conditional', '2023-12-20')],
  })
  expect(told(between(before, mended))).toEqual(['stance-moved stance/a/ana: opposes → conditional'])
  expect(told(between(before, anew))).toEqual(['stance-moved stance/a/ana: opposes → conditional'])
})

test('a first position is added, the last one removed is withdrawn, a new text is an edit', () => {
  const none = withIssue({ positions: [] })
  const one = withIssue({ positions: [position('ana', 'opposes')] })
  const reworded = withIssue({ positions: [position('ana', 'opposes', undefined, { text: 'No.' })] })
  expect(told(between(none, one))).toEqual(['position-added stance/a/ana'])
  expect(told(between(one, none))).toEqual(['position-withdrawn stance/a/ana'])
  expect(told(between(one, reworded))).toEqual(['edited text stance/a/ana:  → No.'])
})

test('a settled issue that is open again is reopened, any other status is a change of status', () => {
  const history = (...statuses: readonly ('agreed' | 'open' | 'in-force')[]) =>
    withIssue({ history: statuses.map((status, at) => ({ date: `2023-12-0${at + 1}`, status, source: 's' })) })
  expect(told(between(history('agreed'), history('agreed', 'open')))).toEqual(['reopened issue/a: agreed → open'])
  expect(told(between(history('agreed'), history('agreed', 'in-force')))).toEqual([
    'status-changed issue/a: agreed → in-force',
  ])
})

test('roles, events, sources and texts are named by what they are', () => {
  const before = talks([], { events: [event('e', '2024-01-08', { status: 'planned' })] })
  const [ana, ...others] = before.participants
  if (!ana) throw new Error('nobody')
  const after: Dossier = {
    ...before,
    title: 'Other talks',
    participants: [{ ...ana, role: 'Minister' }, ...others],
    events: [event('e', '2024-01-08', { status: 'cancelled' })],
    sources: [...before.sources, { id: 'n', title: 'N', kind: 'law', published: '2024-01-01' }],
  }
  expect(told(between(before, after))).toEqual([
    'edited title dossier: M → Other talks',
    'role-changed participant/ana',
    'event-status event/e: planned → cancelled',
    'added source/n',
  ])
})

test('an event that is postponed changed on the day of the news, not on its new day', () => {
  const planned = { date: '2023-12-07', status: 'planned', source: 's' } as const
  const off = (date: string, day: string) => ({ date, status: 'postponed', to: day, source: 's' }) as const
  const of = (...history: NonNullable<Event['history']>): Dossier =>
    talks([], { events: [event('e', '2024-05', { history })] })
  const [april, may] = [off('2024-04-22', '2024-07-10'), off('2024-05-23', '2024-07-24')]
  const dated = (a: Dossier, b: Dossier) => between(a, b).map(({ kind, date }) => [kind, date])
  expect(dated(of(planned), of(planned, april, may))).toEqual([
    ['event-status', '2024-05-23'],
    ['edited', '2024-04-22'],
  ])
  expect(dated(of(planned, april), of(planned, april, may))).toEqual([['edited', '2024-05-23']])
})

test('a role begins and ends between two days of one file', () => {
  const base = talks([])
  const [ana, ...others] = base.participants
  if (!ana) throw new Error('nobody')
  const roles = [
    { role: 'Minister', of: 'ben', to: '2024-02-01', source: 's' },
    { role: 'Envoy', from: '2024-02-01', source: 's' },
  ]
  const file = talks([], { participants: [{ ...ana, roles }, ...others] })
  const kinds = (from: string, till: string) =>
    differencesBetween(readOn(from, file), readOn(till, file)).map(({ kind, date }) => `${kind} ${date}`)
  expect(kinds('2024-01-01', '2024-01-31')).toEqual([])
  expect(kinds('2024-01-31', '2024-02-01')).toEqual(['role-ended 2024-02-01', 'role-began 2024-02-01'])
})

test('one file on two days differs by what became known between them', () => {
  const file = shipped('us-mexico-2023.json')
  const back = differencesBetween(readOn('2024-01-08', file), readOn('2024-01-09', file))
  expect(told(back)).toContain('status-changed issue/asylum-limit: stalled → negotiating')
  const changes = differencesBetween(readOn('2024-01-25', file), readOn('2024-02-06', file))
  expect(told(changes)).toContain('added source/press-bill')
  expect(changes.filter((one) => one.kind === 'observation-added').map((one) => one.date)).toContain('2024-01-26')
  const on = knownFrom('2024-01-25')
  expect(differencesBetween(readingOn(file, on), readingOn(file, on))).toEqual([])
})

test('in the other direction, what was added is removed', () => {
  const file = shipped('us-mexico-2023.json')
  const [early, late] = [readOn('2023-12-20', file), readOn('2024-03-30', file)]
  const targets = (changes: readonly Difference[]) =>
    changes.map((one) => `${one.target?.kind}/${one.target?.key}`).toSorted()
  expect(targets(differencesBetween(late, early))).toEqual(targets(differencesBetween(early, late)))
})

test('another side’s account, and a denial, are new positions and not moves', () => {
  const told1 = position('ana', 'demands', '2023-12-01', { id: 'p', attribution: 'reported', accordingTo: 'ben' })
  const before = withIssue({ positions: [told1] })
  const other = withIssue({ positions: [told1, position('ana', 'opposes', '2023-12-20')] })
  const denied = withIssue({ positions: [told1, position('ana', 'disputes', '2023-12-20', { disputes: ['p'] })] })
  expect(told(between(before, other))).toEqual(['position-added stance/a/ana'])
  expect(told(between(before, denied))).toEqual(['position-added stance/a/ana'])
})
