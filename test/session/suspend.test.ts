import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSuspension, type Suspension } from '../../src/session/suspend.ts'

/** The signals sent, each with what it was sent to. */
let sent: (readonly [to: number, signal: string | number | undefined])[] = []
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
  const retake = (work: () => Promise<void>): Promise<void> => {
    events.push('taken')
    return lend(work)
  }
  suspended = createSuspension({ lend, retake })
  return { events, ...suspended }
}

const OWN_GROUP = 0
const STOPPED = [OWN_GROUP, 'SIGTSTP'] as const
const SIZE_ASKED = [process.pid, 'SIGWINCH'] as const

const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
const goOn = (): boolean => process.emit('SIGCONT')

beforeEach(() => {
  sent = []
  vi.spyOn(process, 'kill').mockImplementation((to, signal) => {
    sent.push([to, signal])
    if (signal === 'SIGWINCH') process.emit('SIGWINCH')
    return true
  })
})
afterEach(() => {
  suspended?.end()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('the program and its whole group stop with the terminal restored, and take it back when they continue', async () => {
  const { suspend, events } = lending()
  const over = suspend()
  expect([sent, events]).toEqual([[STOPPED], ['lent']])
  goOn()
  await over
  // The terminal may have changed its size, and a stopped program gets no signal of that.
  expect([sent, events]).toEqual([
    [STOPPED, SIZE_ASKED],
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
    expect(sent.filter(([, signal]) => signal === 'SIGTSTP')).toHaveLength(times)
    goOn()
    await nextTurn()
  }
  expect(events).toEqual(['lent', 'back', 'lent', 'back'])
})

test('a program that was stopped by force takes the terminal again, with its size', async () => {
  const { events } = lending()
  goOn()
  await nextTurn()
  expect([sent, events]).toEqual([[SIZE_ASKED], ['taken', 'lent', 'back']])
})

test('while an editor has the terminal it is not taken when the program continues', async () => {
  const { lend, events, isLent } = lending()
  let done = (): void => undefined
  const over = lend(() => new Promise((resolve) => (done = resolve)))
  expect(isLent()).toBe(true)
  goOn()
  done()
  await over
  expect([isLent(), events]).toEqual([false, ['lent', 'back']])
})

test('while an editor has the terminal a SIGTSTP stops only this process', async () => {
  const { lend, events } = lending()
  let done = (): void => undefined
  const over = lend(() => new Promise((resolve) => (done = resolve)))
  process.emit('SIGTSTP')
  expect([sent, events]).toEqual([[[process.pid, 'SIGSTOP']], ['lent']])
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

test('at the end the signals are released', () => {
  const counts = (): readonly number[] => ['SIGTSTP', 'SIGCONT'].map((signal) => process.listenerCount(signal))
  const before = counts()
  const { end } = lending()
  expect(counts()).toEqual(before.map((count) => count + 1))
  end()
  expect(counts()).toEqual(before)
})
