import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchLeaving, type Leaving } from '../../src/session/leave.ts'

const SIGNALS = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const
/** Listeners of the test runner, and of commands that other tests ran in this process: a signal would end it. */
const before = SIGNALS.map((signal) => [signal, process.listeners(signal)] as const)

let leaving: Leaving | null = null
beforeEach(() => {
  for (const signal of SIGNALS) process.removeAllListeners(signal)
})
afterEach(() => {
  leaving?.end()
  vi.restoreAllMocks()
  for (const [signal, listeners] of before) {
    process.removeAllListeners(signal)
    for (const one of listeners) process.on(signal, one)
  }
})

const watched = (isLent = false) => {
  const events: string[] = []
  leaving = watchLeaving({
    keep: () => events.push('kept'),
    close: () => events.push('closed'),
    isLent: () => isLent,
  })
  return { events, ...leaving }
}

test('the signal that ends the program is caught by no listener of a library', () => {
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    expect(process.listenerCount('SIGTERM')).toBe(0)
    return true
  })
  process.on('SIGTERM', () => undefined)
  const { repeatSignal, end } = watched()
  process.emit('SIGTERM', 'SIGTERM')
  end()
  repeatSignal()
  expect(kill).toHaveBeenCalledOnce()
})

test.each(SIGNALS)('on %s the place is saved, then the screen closed', (signal) => {
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
  const { events, repeatSignal, end } = watched()
  process.emit(signal, signal)
  expect(events).toEqual(['kept', 'closed'])
  end()
  repeatSignal()
  expect(kill.mock.calls).toEqual([[process.pid, signal]])
})

test('the place is saved once, also where the process just exits', () => {
  const { events, keep } = watched()
  process.emit('exit', 0)
  keep()
  process.emit('SIGTERM', 'SIGTERM')
  expect(events).toEqual(['kept', 'closed'])
})

test('Ctrl+C in an editor is for the editor; a closed window is not', () => {
  const { events } = watched(true)
  process.emit('SIGINT', 'SIGINT')
  process.emit('SIGQUIT', 'SIGQUIT')
  expect(events).toEqual([])
  process.emit('SIGHUP', 'SIGHUP')
  expect(events).toEqual(['kept', 'closed'])
})

test('a second signal ends a program whose screen does not close', () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => {
    throw new Error('ended')
  })
  const { events } = watched()
  process.emit('SIGTERM', 'SIGTERM')
  expect(() => process.emit('SIGTERM', 'SIGTERM')).toThrow('ended')
  expect([exit.mock.calls, events]).toEqual([[[143]], ['kept', 'closed']])
})

test('a place that cannot be drawn is not saved', () => {
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
  const { events, end, keep, repeatSignal } = watched()
  end('forget')
  keep()
  repeatSignal()
  expect([events, kill.mock.calls]).toEqual([[], []])
})
