import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore, type State, type Store } from '../../src/app/index.ts'
import { rehearseKeys } from '../../src/session/rehearsal.ts'
import { drawUnseen } from '../../src/view/unseen.tsx'
import { read } from '../app/seen.ts'
import { opened, pressed } from '../app/stage.ts'

vi.mock('../../src/view/unseen.tsx', () => ({ drawUnseen: vi.fn<(store: Store) => () => void>() }))

const THEME = { colours: 'any', ascii: false, ground: null } as const

/** Rows under the cursor of the focused list, frame by frame, and how often drawing was stopped. */
let frames: (readonly [string, number])[] = []
let stopped = 0

const rowOf = (state: State): readonly [string, number] => {
  const { panel, lists } = read(state)
  return [panel, panel === 'matrix' ? -1 : lists[panel].cursor]
}

beforeEach(() => {
  frames = []
  stopped = 0
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  vi.mocked(drawUnseen).mockImplementation((store) => {
    frames.push(rowOf(store.state()))
    store.subscribe(() => frames.push(rowOf(store.state())))
    return () => {
      stopped++
    }
  })
})
afterEach(() => void vi.useRealTimers())

/** The last row of the first list, in which claims have rows too. */
const LAST = 11

const LIST = [0, 1, 2, 3, LAST, LAST - 1, LAST - 2, LAST - 3, LAST - 4].map((row) => ['statistics', row])
const PANELS = [
  ['participants', 0],
  ['participants', 1],
  ['issues', 0],
  ['issues', 1],
]

test('frames of likely keys are drawn after the first one, one by one, and the reader stays where they are', () => {
  const store = createStore(opened(), () => undefined)
  const before = store.state()
  const end = rehearseKeys(store, THEME)
  expect(frames).toEqual([])
  vi.advanceTimersToNextTimer()
  vi.advanceTimersToNextTimer()
  expect(frames).toEqual(LIST.slice(0, 2))
  vi.advanceTimersByTime(1_000)
  expect(frames).toEqual([...LIST, ...PANELS])
  expect([store.state() === before, stopped, vi.getTimerCount()]).toEqual([true, 1, 0])
  store.dispatch({ kind: 'command', command: 'down' })
  expect(vi.getTimerCount()).toBe(0)
  end()
})

test('a key interrupts the frames, which later go on with the next one', () => {
  const store = createStore(opened(), () => undefined)
  const end = rehearseKeys(store, THEME)
  for (let frame = 0; frame < 4; frame++) vi.advanceTimersToNextTimer()
  store.dispatch({ kind: 'command', command: 'last' })
  vi.advanceTimersByTime(149)
  // Stopping would draw the frame of the key before its effects.
  expect([frames.length, stopped]).toEqual([4, 0])
  vi.advanceTimersByTime(1_000)
  expect(stopped).toBe(2)
  expect(frames.slice(-4)).toEqual(PANELS)
  end()
})

test('no other frame is drawn after one that takes long, for which a key would have to wait', () => {
  let now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  const end = rehearseKeys(
    createStore(opened(), () => undefined),
    THEME,
  )
  for (const took of [100, 100, 101, 0, 0]) {
    vi.advanceTimersToNextTimer()
    now += took
  }
  expect([frames.length, stopped, vi.getTimerCount()]).toEqual([3, 1, 0])
  end()
  clock.mockRestore()
})

test('nothing is drawn in advance where the keys mean something else', () => {
  const filtering = createStore(pressed(opened(), 'f'), () => undefined)
  const spoken = opened()
  const heard = createStore({ ...spoken, locale: { ...spoken.locale, medium: 'speech' } }, () => undefined)
  const ends = [filtering, heard].map((store) => rehearseKeys(store, THEME))
  vi.advanceTimersByTime(1_000)
  expect(frames).toEqual([])
  for (const end of ends) end()
})

test('nothing more is drawn after the end', () => {
  const end = rehearseKeys(
    createStore(opened(), () => undefined),
    THEME,
  )
  vi.advanceTimersToNextTimer()
  vi.advanceTimersToNextTimer()
  end()
  expect([stopped, vi.getTimerCount(), frames.length]).toEqual([1, 0, 2])
})
