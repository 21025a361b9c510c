import { afterEach, expect, test, vi } from 'vitest'
import {
  createStore,
  listing,
  resultsFor,
  turningDayAround,
  update,
  type Action,
  type State,
  type Store,
} from '../../src/app/index.ts'
import { awaitViews } from '../../src/session/views.ts'
import { plainText, type Command } from '../../src/text/index.ts'
import { footerSpans } from '../../src/view/bars.tsx'
import { drawn, read } from '../app/seen.ts'
import { opened, pressed } from '../app/stage.ts'
import { datedSources, issue, position, talks } from '../dossier/talks.ts'

afterEach(() => vi.restoreAllMocks())

const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
const many = () =>
  talks(Array.from({ length: 3_000 }, (_, at) => issue(`i${at}`, { positions: [position('ana', 'demands')] })))

/** A store over many records, in which every step of what is prepared takes a second. */
const slowStore = (dossier = many()): { readonly base: Store; readonly store: Store } => {
  let time = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 1_000))
  const base = createStore(opened({ dossier }), () => undefined)
  return { base, store: awaitViews(base) }
}

const sight = (state: State): readonly [string, string] => [read(state).panel, state.notice]
/** Dispatches an action as a key does. */
const act = (store: Store, action: Action): void => {
  if (!store.hold?.(action, () => act(store, action))) store.dispatch(action)
}
const press = (store: Store, command: Command): void => act(store, { kind: 'command', command })
const WAITS = 'Going through all records for this view…'

test.each(['matrix', 'timeline', 'sources'] as const)(
  '%s opens once it is prepared, and a notice says so',
  async (view) => {
    const { store } = slowStore()
    press(store, view)
    expect(sight(store.state())).toEqual(['statistics', WAITS])
    for (let turn = 0; turn < 1_000; turn++) await nextTurn()
    expect(sight(store.state())).toEqual([view, ''])
  },
)

test('the next key is kept, and acts in the view that was asked for', async () => {
  const { store } = slowStore()
  press(store, 'timeline')
  press(store, 'last')
  expect(sight(store.state())).toEqual(['statistics', `${WAITS} 1 key kept`])
  for (let turn = 0; turn < 1_000; turn++) await nextTurn()
  const { panel, lists } = read(store.state())
  expect([panel, lists.timeline.cursor > 0]).toEqual(['timeline', true])
})

test('kept keys act in their order, also where one of them waits for another view', async () => {
  const { store } = slowStore()
  for (const command of ['sources', 'matrix', 'timeline', 'last'] as const) press(store, command)
  expect(sight(store.state())).toEqual(['statistics', `${WAITS} 3 keys kept`])
  for (let turn = 0; turn < 3_000; turn++) await nextTurn()
  const { panel, lists } = read(store.state())
  expect([panel, lists.timeline.cursor > 0, read(store.state()).notice]).toEqual(['timeline', true, ''])
})

test('a key after one that is kept is kept, too, although it could be answered', async () => {
  const { base, store } = slowStore(onDays())
  base.dispatch({ kind: 'command', command: 'issues' })
  for (const command of ['day-before', 'open', 'down', 'day-after'] as const) press(store, command)
  expect(read(store.state()).notice).toMatch(/… 3 keys kept$/)
  const all = [{ command: 'day-before' }, { command: 'open' }, { command: 'down' }, { command: 'day-after' }] as const
  const atOnce = all.reduce<State>((state, one) => update(state, { kind: 'command', ...one }).state, base.state())
  await turns(4_000)
  const [{ focus, lists, reading }, other] = [read(store.state()), read(atOnce)]
  expect([focus, lists, reading.on]).toEqual([other.focus, other.lists, other.reading.on])
})

test('a paste is kept like a key', async () => {
  const { store } = slowStore()
  press(store, 'timeline')
  press(store, 'filter')
  store.dispatch({ kind: 'pasted', text: 'i2999' })
  expect(sight(store.state())).toEqual(['statistics', `${WAITS} 2 keys kept`])
  await turns(3_000)
  expect([read(store.state()).panel, read(store.state()).orders.timeline.filter]).toEqual(['timeline', 'i2999'])
})

test('Esc drops the keys that were kept for a view, too', async () => {
  const { store } = slowStore()
  for (const command of ['timeline', 'last', 'back'] as const) press(store, command)
  expect(sight(store.state())).toEqual(['statistics', ''])
  for (let turn = 0; turn < 1_000; turn++) await nextTurn()
  expect(sight(store.state())).toEqual(['statistics', ''])
})

test.each(['quit', 'interrupt'] as const)('%s waits for nothing', (command) => {
  const effects: unknown[] = []
  let time = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 1_000))
  const store = awaitViews(createStore(opened({ dossier: many() }), (effect) => void effects.push(effect)))
  press(store, 'timeline')
  press(store, 'last')
  press(store, command)
  expect(effects).toMatchObject([{ kind: 'quit' }])
  expect(read(store.state()).panel).toBe('statistics')
})

test('a view that is prepared opens at once', async () => {
  const { store } = slowStore()
  press(store, 'timeline')
  for (let turn = 0; turn < 1_000; turn++) await nextTurn()
  press(store, 'issues')
  press(store, 'timeline')
  expect(sight(store.state())).toEqual(['timeline', ''])
})

test('other keys, and views of few records, do not wait', () => {
  const { store } = slowStore()
  press(store, 'participants')
  expect(sight(store.state())).toEqual(['participants', ''])
  vi.restoreAllMocks()
  const few = awaitViews(createStore(opened({ dossier: talks([issue('a')]) }), () => undefined))
  press(few, 'timeline')
  expect(sight(few.state())).toEqual(['timeline', ''])
})

test('what comes from elsewhere does not open a view that is not prepared', () => {
  const { base, store } = slowStore()
  press(store, 'timeline')
  base.dispatch({ kind: 'notice', sentence: 'Saved' })
  expect(sight(base.state())).toEqual(['statistics', 'Saved'])
})

const type = (store: Store, text: string): void => act(store, { kind: 'text', text })
/** Filters the issues, without waiting. */
const filterIssues = (base: Store, text: string): void => {
  for (const command of ['issues', 'filter'] as const) base.dispatch({ kind: 'command', command })
  base.dispatch({ kind: 'text', text })
  base.dispatch({ kind: 'command', command: 'accept' })
}
/** Types a day and accepts it. */
const acceptDay = (text: string, dispatch: (action: Action) => void): void => {
  for (const command of ['as-of', 'erase-all'] as const) dispatch({ kind: 'command', command })
  dispatch({ kind: 'text', text })
  dispatch({ kind: 'command', command: 'accept' })
}
const footer = (state: State): string => plainText(footerSpans(state))
const filtered = (state: State) => {
  const { orders, overlay } = read(state)
  return [orders.issues.filter, overlay.kind, listing(read(state), 'issues').entries.length]
}
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn++) await nextTurn()
}
const LOOKS = 'looking… the list is not filtered by this yet'

test('a filter that is not prepared is typed at once, and its list follows', async () => {
  const { store } = slowStore()
  press(store, 'issues')
  press(store, 'filter')
  type(store, 'I')
  type(store, '29')
  expect(filtered(store.state())).toEqual(['', 'filter', 3_000])
  expect(footer(store.state())).toBe(` Filter: I29  ${LOOKS}`)
  await turns(100)
  expect(filtered(store.state())).toEqual(['I29', 'filter', 111])
  expect(footer(store.state())).not.toContain(LOOKS)
})

test('Enter takes a filter once its list is there, and the next key acts in that', async () => {
  const { store } = slowStore()
  press(store, 'issues')
  press(store, 'filter')
  type(store, 'I29')
  press(store, 'accept')
  expect(filtered(store.state())).toEqual(['', 'filter', 3_000])
  expect(footer(store.state())).toBe(' Filter: I29  taken; the list follows…')
  press(store, 'last')
  expect(filtered(store.state())).toEqual(['', 'filter', 3_000])
  expect(footer(store.state())).toContain('I29  taken; the list follows… 1 key kept')
  await turns(100)
  expect(filtered(store.state())).toEqual(['I29', 'none', 111])
  expect(read(store.state()).lists.issues.cursor).toBe(110)
})

test('Esc leaves a filter that is not prepared, and shows the list as it was', async () => {
  const { store } = slowStore()
  press(store, 'issues')
  press(store, 'filter')
  type(store, 'I29')
  press(store, 'back')
  await turns(100)
  expect(filtered(store.state())).toEqual(['', 'none', 3_000])
})

test('a letter that follows when the list is prepared filters it at once', async () => {
  const { store } = slowStore()
  press(store, 'issues')
  press(store, 'filter')
  type(store, 'I29')
  await turns(100)
  store.dispatch({ kind: 'command', command: 'erase' })
  store.dispatch({ kind: 'text', text: '9' })
  await turns(100)
  expect(filtered(store.state())).toEqual(['I29', 'filter', 111])
})

const WAITS_DAY = /^Going through all records for \d+ [A-Z][a-z]+ \d{4}…$/
/** Issues that become known on two days. */
const onDays = () =>
  talks(
    Array.from({ length: 3_000 }, (_, at) => issue(`i${at}`, { source: at < 1_000 ? 's' : '2024-02-01' })),
    { sources: datedSources('2024-02-01'), asOf: '2024-02-01' },
  )

test.each([
  ['statistics', 'day-before'],
  ['timeline', 'day-before'],
  ['matrix', 'day-before'],
] as const)('in %s another day is shown once it is prepared, and a notice says so', async (view, command) => {
  const { base, store } = slowStore(onDays())
  base.dispatch({ kind: 'command', command: view })
  const before = read(base.state())
  press(store, command)
  expect(read(store.state()).notice).toMatch(WAITS_DAY)
  expect(read(store.state()).reading).toBe(before.reading)
  await turns(2_000)
  const atOnce = read(update(before, { kind: 'command', command }).state)
  expect(read(store.state()).reading.on).toBe(atOnce.reading.on)
  expect(read(store.state()).reading.dossier.issues).toHaveLength(1_000)
  expect(read(store.state()).reading.dossier).toEqual(atOnce.reading.dossier)
  expect(read(store.state()).notice).toBe(atOnce.notice)
})

test('a key that depends on the day acts on the one that was asked for, and where no other day is left nothing is prepared', async () => {
  const { base, store } = slowStore(onDays())
  base.dispatch({ kind: 'command', command: 'issues' })
  const first = read(store.state()).reading.on
  press(store, 'day-before')
  press(store, 'open')
  expect([read(store.state()).reading.on, read(store.state()).focus]).toEqual([first, 'list'])
  await turns(2_000)
  expect(read(store.state()).reading.on).toBeLessThan(first)
  expect(read(store.state()).focus).toBe('detail')
  press(store, 'day-before')
  await turns(2_000)
  press(store, 'day-before')
  expect(read(store.state()).notice).not.toMatch(WAITS_DAY)
})

test('while a day is prepared the cursor moves on the day before it, and stays on its record', async () => {
  const { base, store } = slowStore(onDays())
  base.dispatch({ kind: 'command', command: 'issues' })
  const first = read(store.state()).reading
  press(store, 'day-before')
  press(store, 'down')
  press(store, 'down')
  expect(read(store.state()).reading).toBe(first)
  expect(read(store.state()).notice).toMatch(WAITS_DAY)
  const under = listing(read(store.state()), 'issues').entries[read(store.state()).lists.issues.cursor]
  expect(read(store.state()).lists.issues.cursor).toBe(2)
  await turns(2_000)
  const { reading, lists } = read(store.state())
  expect(reading.on).toBeLessThan(first.on)
  expect(listing(read(store.state()), 'issues').entries[lists.issues.cursor]?.key).toBe(under?.key)
})

/** Issues that become known on three days. */
const onThreeDays = () =>
  talks(
    Array.from({ length: 3_000 }, (_, at) => issue(`i${at}`, { source: ['s', '2024-02-01', '2024-02-03'][at % 3] })),
    { sources: datedSources('2024-02-01', '2024-02-03'), asOf: '2024-02-03' },
  )

test('the day before the one that is prepared is shown instead of it, as after two keys that waited', async () => {
  const { base, store } = slowStore(onThreeDays())
  const before = read(base.state())
  const twice = ['day-before', 'day-before'].reduce<State>(
    (state) => update(state, { kind: 'command', command: 'day-before' }).state,
    before,
  )
  press(store, 'day-before')
  expect(read(store.state()).notice).toBe('Going through all records for 1 Feb 2024…')
  press(store, 'day-before')
  expect(read(store.state()).reading).toBe(before.reading)
  // The notice names the day at once, so that each key is seen.
  expect(read(store.state()).notice).toBe(
    `Going through all records for ${read(twice).locale.day(read(twice).reading.on)}…`,
  )
  await turns(4_000)
  expect(read(store.state()).reading.on).toBe(read(twice).reading.on)
  expect(read(store.state()).reading.dossier).toEqual(read(twice).reading.dossier)
  expect(read(store.state()).notice).toBe(read(twice).notice)
})

test('the day after the one that is prepared is the one that is shown, so nothing is prepared any more', async () => {
  const { store } = slowStore(onThreeDays())
  const before = read(store.state())
  press(store, 'day-before')
  press(store, 'day-after')
  expect([read(store.state()).reading, read(store.state()).notice]).toEqual([before.reading, ''])
  await turns(2_000)
  expect(read(store.state()).reading).toBe(before.reading)
})

test.each(['timeline', 'day-before', 'language'] as const)('Esc drops what %s prepares', async (command) => {
  const { base, store } = slowStore(onDays())
  filterIssues(base, 'i29')
  const before = read(store.state())
  press(store, command)
  expect(read(store.state()).notice).not.toBe('')
  press(store, 'back')
  await turns(2_000)
  expect(read(store.state())).toEqual({ ...before, notice: '' })
})

test('a typed day closes its prompt, and is shown once it is prepared', async () => {
  const { base, store } = slowStore(onThreeDays())
  const before = read(base.state())
  acceptDay('2024-02-01', store.dispatch)
  const waits = read(store.state())
  expect([waits.reading, waits.overlay.kind]).toEqual([before.reading, 'none'])
  expect(waits.notice).toBe('Going through all records for 1 Feb 2024…')
  press(store, 'day-before')
  await turns(4_000)
  const day = read(store.state()).reading.on
  expect(day).toBeLessThan(before.reading.on)
  let atOnce: State = before
  acceptDay('2024-02-01', (action) => (atOnce = update(atOnce, action).state))
  expect(day).toBe(turningDayAround(read(atOnce), read(atOnce).reading.on, -1))
})

test('a text that is no day, or the day that is shown, prepares nothing', () => {
  const { store } = slowStore(onThreeDays())
  for (const text of ['Tuesday', '2024-02-03']) {
    acceptDay(text, store.dispatch)
    expect(read(store.state()).notice).not.toMatch(WAITS_DAY)
    store.dispatch({ kind: 'command', command: 'back' })
  }
})

test('the other language, asked for twice, is dropped', async () => {
  const { base, store } = slowStore()
  filterIssues(base, 'I29')
  press(store, 'language')
  press(store, 'language')
  expect([read(store.state()).locale.language, read(store.state()).notice]).toEqual(['en', ''])
  await turns(200)
  expect(read(store.state()).locale.language).toBe('en')
})

test('a filtered list is shown in the other language once it is prepared', async () => {
  const { base, store } = slowStore()
  filterIssues(base, 'I29')
  press(store, 'language')
  expect([read(store.state()).locale.language, read(store.state()).notice]).toEqual(['en', WAITS])
  await turns(100)
  expect(read(store.state()).locale.language).toBe('es')
  expect(filtered(store.state())).toEqual(['I29', 'none', 111])
})

const found = (state: State): number => {
  const seen = read(state)
  return seen.overlay.kind === 'find' ? resultsFor(seen, seen.overlay.text).length : 0
}
const GOES_THROUGH = 'Going through all records…'
const GOES_ON = 'not all records are searched yet…'
const screen = (state: State): string => drawn(read(state)).join('\n')

test('a search that is not prepared finds what is searched so far, and the rest follows', async () => {
  const { store } = slowStore()
  press(store, 'find')
  type(store, 'I2')
  expect(found(store.state())).toBeLessThan(1_000)
  expect(found(store.state())).toBeGreaterThan(0)
  expect(screen(store.state())).toContain(GOES_ON)
  type(store, '999')
  expect(screen(store.state())).toContain(GOES_ON)
  expect(screen(store.state())).not.toContain('No match')
  await turns(100)
  expect(found(store.state())).toBe(found(pressed(opened({ dossier: many() }), '/', ...'I2999')))
  expect(screen(store.state())).not.toContain(GOES_ON)
})

test('Enter opens a match once all records are searched, and Esc leaves the search at once', async () => {
  const { store } = slowStore()
  press(store, 'find')
  type(store, 'I2999')
  press(store, 'accept')
  expect(read(store.state()).opened).toBeNull()
  expect(screen(store.state())).toContain('opens once all records are searched…')
  press(store, 'next-match')
  expect(screen(store.state())).toContain('… 1 key kept')
  await turns(100)
  // The first match is the issue, the next one the position on it.
  expect(read(store.state()).opened).toEqual({ kind: 'stance', key: 'i2999/ana' })
  expect(read(store.state()).search).toEqual({ text: 'I2999', at: 1 })
  const other = slowStore().store
  press(other, 'find')
  type(other, 'I2')
  press(other, 'back')
  await turns(100)
  expect(read(other.state()).overlay.kind).toBe('none')
})

test.each(['next-match', 'previous-match'] as const)('%s waits for the search after another day', async (command) => {
  const { base, store } = slowStore(onDays())
  base.dispatch({ kind: 'command', command: 'find' })
  base.dispatch({ kind: 'text', text: 'I2' })
  for (const one of ['accept', 'back', 'day-before'] as const) base.dispatch({ kind: 'command', command: one })
  const before = read(base.state())
  press(store, command)
  expect(sight(store.state())).toEqual([before.panel, GOES_THROUGH])
  await turns(100)
  expect(read(store.state()).search).toEqual(read(update(before, { kind: 'command', command }).state).search)
})

test('another order is shown once it is prepared', async () => {
  const { base, store } = slowStore()
  base.dispatch({ kind: 'command', command: 'issues' })
  const before = read(base.state())
  press(store, 'sort')
  expect([read(store.state()).orders, read(store.state()).notice]).toEqual([before.orders, GOES_THROUGH])
  await turns(100)
  const after = read(update(before, { kind: 'command', command: 'sort' }).state)
  expect([read(store.state()).orders, read(store.state()).notice]).toEqual([after.orders, after.notice])
})
