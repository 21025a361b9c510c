import { afterEach, expect, test, vi } from 'vitest'
import { createStore, warmDetails, warmNextSort, warmSearch } from '../../src/app/index.ts'
import { warmViews } from '../../src/present/index.ts'
import { warmWhileIdle } from '../../src/session/warm.ts'
import { read } from '../app/seen.ts'
import { opened, pressed } from '../app/stage.ts'
import { observed, statistic } from '../dossier/fixture.ts'
import { datedSources, issue, talks } from '../dossier/talks.ts'
import { isoDay, type Dossier } from '../../src/dossier/index.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
/** Records as a file has them: texts that they share are replaced while idle, which those of the fixture, frozen, cannot be. */
const parsed = (dossier: Dossier): Dossier => structuredClone(dossier)

const many = () => parsed(talks(Array.from({ length: 20_000 }, (_, at) => issue(`i${at}`))))

test('records are indexed slice by slice, until all of them are', async () => {
  const store = createStore(opened({ dossier: many() }), () => undefined)
  const end = warmWhileIdle(store)
  const state = read(store.state())
  // One time slice is too short for all records; some hundred fit.
  expect(warmSearch(state)).toBe(false)
  for (let turn = 0; turn < 1_000; turn++) await nextTurn()
  expect(warmSearch(state)).toBe(true)
  end()
})

test('after the end nothing more is indexed', async () => {
  const store = createStore(opened({ dossier: many() }), () => undefined)
  warmWhileIdle(store)()
  for (let turn = 0; turn < 50; turn++) await nextTurn()
  expect(warmSearch(read(store.state()))).toBe(false)
})

test('what the views show of many records, and the next order of the list, are prepared, too', async () => {
  const store = createStore(pressed(opened({ dossier: many() }), '3'), () => undefined)
  const end = warmWhileIdle(store)
  const state = read(store.state())
  expect([warmViews(state.reading), warmNextSort(state)]).toEqual([false, false])
  for (let turn = 0; turn < 1_000; turn++) await nextTurn()
  expect([warmViews(state.reading), warmNextSort(state)]).toEqual([true, true])
  end()
})

test('what the views show of a statistic with very many figures is prepared, too', async () => {
  const figures = Array.from({ length: 2_000 }, (_, at) =>
    observed(isoDay(at), at, '2023-12-01', { source: '2023-12-01' }),
  )
  const dossier = parsed(talks([issue('a')], { statistics: [statistic(figures)], sources: datedSources('2023-12-01') }))
  const store = createStore(opened({ dossier }), () => undefined)
  const end = warmWhileIdle(store)
  expect(warmViews(read(store.state()).reading)).toBe(false)
  for (let turn = 0; turn < 100; turn++) await nextTurn()
  expect(warmViews(read(store.state()).reading)).toBe(true)
  end()
})

test('details are prepared when nothing has changed for a while', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  // No time passes, so that no detail is slow.
  vi.spyOn(performance, 'now').mockReturnValue(0)
  const store = createStore(opened(), () => undefined)
  const end = warmWhileIdle(store)
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 100; turn++) await nextTurn()
  }
  vi.advanceTimersByTime(99)
  store.dispatch({ kind: 'command', command: 'down' })
  await settle()
  vi.advanceTimersByTime(99)
  await settle()
  const before = warmDetails(read(store.state()))
  vi.advanceTimersByTime(1)
  await settle()
  expect([before, warmDetails(read(store.state()))]).toEqual([false, true])
  end()
})

test('after a detail that took longer than a frame no other is prepared', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const store = createStore(opened(), () => undefined)
  const end = warmWhileIdle(store)
  for (let turn = 0; turn < 100; turn++) await nextTurn()
  let time = performance.now()
  const now = vi.spyOn(performance, 'now').mockImplementation(() => (time += 20))
  vi.advanceTimersByTime(100)
  for (let turn = 0; turn < 100; turn++) await nextTurn()
  now.mockRestore()
  expect(warmDetails(read(store.state()))).toBe(false)
  end()
})
