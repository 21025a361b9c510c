import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSuspension, type Suspension } from '../../src/session/suspend.ts'

let sent: (string | number | undefined)[] = []
let suspended: Suspension | null = null

/** Returns the terminal's own lending, which records its calls. */
const lending = () => {
  const events: string[] = []
  const lend = async (work: () => Promise<void>): Promise<void> => {
    events.push('lent')
    try {
      await work()
    } finally {
      events.push('back')
    }
  }
  suspended = createSuspension(lend)
  return { events, ...suspended }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
const goOn = (): boolean => process.emit('SIGCONT')

beforeEach(() => {
  sent = []
  vi.spyOn(process, 'kill').mockImplementation((_, signal) => {
    sent.push(signal)
    return true
  })
})
afterEach(() => {
  suspended?.end()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('the program stops with the terminal restored, and takes it back when it continues', async () => {
  const { suspend, events } = lending()
  const over = suspend()
  expect([sent, events]).toEqual([['SIGTSTP'], ['lent']])
  goOn()
  await over
  // The terminal may have changed its size, and a stopped program gets no signal of that.
  expect([sent, events]).toEqual([
    ['SIGTSTP', 'SIGWINCH'],
    ['lent', 'back'],
  ])
})

test('without job control the program continues by itself', async () => {
  vi.useFakeTimers()
  const { suspend, events } = lending()
  const over = suspend()
  await vi.runAllTimersAsync()
  await over
  expect(events).toEqual(['lent', 'back'])
})

test('a SIGTSTP from elsewhere stops it in the same way, repeatedly', async () => {
  const { events } = lending()
  for (const times of [1, 2]) {
    process.emit('SIGTSTP')
    expect(sent.filter((signal) => signal === 'SIGTSTP')).toHaveLength(times)
    goOn()
    await nextTurn()
  }
  expect(events).toEqual(['lent', 'back', 'lent', 'back'])
})

test('while an editor has the terminal a SIGTSTP stops only this process', async () => {
  const { lend, events } = lending()
  let done = (): void => undefined
  const over = lend(() => new Promise((resolve) => (done = resolve)))
  process.emit('SIGTSTP')
  expect([sent, events]).toEqual([['SIGSTOP'], ['lent']])
  done()
  await over
})

test('the terminal is lent to one at a time', async () => {
  const { lend, suspend, events } = lending()
  let done = (): void => undefined
  const over = lend(() => new Promise((resolve) => (done = resolve)))
  const second = vi.fn(async () => undefined)
  await lend(second)
  await suspend()
  expect([second.mock.calls, sent, events]).toEqual([[], [], ['lent']])
  done()
  await over
})

test('after a failure the terminal can be lent again', async () => {
  const { lend, events } = lending()
  await expect(lend(() => Promise.reject(new Error('no editor')))).rejects.toThrow('no editor')
  await lend(async () => undefined)
  expect(events).toEqual(['lent', 'back', 'lent', 'back'])
})

test('at the end the signal is released', () => {
  const before = process.listenerCount('SIGTSTP')
  const { end } = lending()
  expect(process.listenerCount('SIGTSTP')).toBe(before + 1)
  end()
  expect(process.listenerCount('SIGTSTP')).toBe(before)
})
