import { expect, test, vi } from 'vitest'
import { createStore } from '../../src/app/index.ts'
import { drawUnseen } from '../../src/view/unseen.tsx'
import * as screen from '../../src/view/screen.tsx'
import { opened } from '../app/stage.ts'

const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

test('a frame after each change is drawn, and nothing is written to the terminal', async () => {
  const written = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true))
  const drawn = vi.spyOn(screen, 'Frame')
  const store = createStore(opened(), () => undefined)
  const stop = drawUnseen(store, { colours: 'any', ascii: false, ground: null })
  const counts = [drawn.mock.calls.length]
  for (const command of ['down', 'issues'] as const) {
    store.dispatch({ kind: 'command', command })
    await nextTurn()
    counts.push(drawn.mock.calls.length)
  }
  stop()
  store.dispatch({ kind: 'command', command: 'down' })
  await nextTurn()
  const [calls, end] = [written.map(({ mock }) => mock.calls), drawn.mock.calls.length]
  vi.restoreAllMocks()
  expect([counts, end]).toEqual([[1, 2, 3], 3])
  expect(calls).toEqual([[], []])
})
