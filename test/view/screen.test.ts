import { expect, test } from 'vitest'
import type { Size } from '../../src/app/index.ts'
import { opened } from '../app/stage.ts'
import { drawn } from '../terminal/drawn.ts'

const size = (columns: number, rows: number): Size => ({ columns, rows })

test.each([
  [size(80, 3), size(59, 24)],
  [size(100, 2), size(58, 30)],
  [size(80, 1), size(1, 24)],
  [size(20, 5), size(120, 40)],
])('nothing of an earlier frame returns where a window of %o grows to %o', async (small, larger) => {
  const screen = drawn(opened({ size: size(80, 24) }))
  screen.resize(small)
  await screen.whenDrawn()
  screen.resize(larger)
  await screen.whenDrawn()
  await screen.leave()
  expect(screen.emulator.alternate()).toBe(false)
})
