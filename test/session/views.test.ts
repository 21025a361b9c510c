import { afterEach, expect, test, vi } from 'vitest'
import { createStore, type State, type Store } from '../../src/app/index.ts'
import { awaitViews } from '../../src/session/views.ts'
import type { Command } from '../../src/text/index.ts'
import { read } from '../app/seen.ts'
import { opened } from '../app/stage.ts'
import { issue, position, talks } from '../dossier/talks.ts'

afterEach(() => vi.restoreAllMocks())

const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
const many = () =>
  talks(Array.from({ length: 3_000 }, (_, at) => issue(`i${at}`, { positions: [position('ana', 'demands')] })))

/** A store over many records, in which every step of what is prepared takes a second. */
const slowStore = (): { readonly base: Store; readonly store: Store } => {
  let time = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 1_000))
  const base = createStore(opened({ dossier: many() }), () => undefined)
  return { base, store: awaitViews(base) }
}

const sight = (state: State): readonly [string, string] => [read(state).panel, state.notice]
const press = (store: Store, command: Command): void => {
  store.settle?.()
  store.dispatch({ kind: 'command', command })
}
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

test('the next key acts in the view that was asked for', () => {
  const { store } = slowStore()
  press(store, 'timeline')
  press(store, 'last')
  const { panel, lists } = read(store.state())
  expect([panel, lists.timeline.cursor > 0]).toEqual(['timeline', true])
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
