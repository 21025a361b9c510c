import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { debounced } from '../../../src/system/watch/debounced.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('events close together are announced once, after 30 quiet ms', () => {
  const announce = vi.fn()
  const { happened } = debounced(announce)
  for (let count = 0; count < 3; count += 1) {
    happened()
    vi.advanceTimersByTime(29)
  }
  expect(announce).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(announce).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(10_000)
  expect(announce).toHaveBeenCalledTimes(1)
})

test('while events go on, they are announced every 100 ms, and once more after the last', () => {
  const announce = vi.fn()
  const { happened } = debounced(announce)
  for (let at = 0; at < 1000; at += 10) {
    happened()
    vi.advanceTimersByTime(10)
  }
  expect(announce).toHaveBeenCalledTimes(10)
  happened()
  vi.advanceTimersByTime(30)
  expect(announce).toHaveBeenCalledTimes(11)
})

test('after the end nothing is announced, not even the latest event', () => {
  const announce = vi.fn()
  const { happened, end } = debounced(announce)
  happened()
  end()
  vi.advanceTimersByTime(10_000)
  expect(announce).not.toHaveBeenCalled()
})
