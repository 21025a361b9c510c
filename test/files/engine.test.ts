import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { settingsWhileRead, createEngine, flagsFor } from '../../src/files/engine.ts'

const flags = vi.hoisted((): string[] => [])
vi.mock('node:v8', async (real) => ({
  ...(await real<typeof import('node:v8')>()),
  setFlagsFromString: (flag: string) => void flags.push(flag),
}))

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  flags.length = 0
})

const [little, much] = [() => 6_999_999, () => 7_000_000]
const NODE_24 = '13.6.233.10-node.28'

test('the room for new objects is kept as it is from 7 MB on, whatever has been read', () => {
  const settings = settingsWhileRead('bounded')
  expect(settings({ part: 0, room: little })).toEqual(['optimize-late'])
  expect(settings({ part: 0.1, room: much })).toEqual(['small-room'])
})

test('where memory is bounded the heap may grow as V8 likes until half of the file has been read', () => {
  const settings = settingsWhileRead('bounded')
  settings({ part: 0, room: little })
  expect(settings({ part: 0.5, room: little })).toEqual([])
  expect(settings({ part: 0.51, room: little })).toEqual(['grow-little'])
})

test('for a start the heap may grow freely until all of the file has been read', () => {
  const settings = settingsWhileRead('start')
  expect(settings({ part: 0, room: little })).toEqual(['optimize-late', 'grow-freely'])
  expect(settings({ part: 1, room: little })).toEqual([])
})

test('each setting is made once, and the room is not measured any more once it is limited', () => {
  const settings = settingsWhileRead('bounded')
  let measured = 0
  const room = () => {
    measured += 1
    return 8_000_000
  }
  expect([0.6, 0.9, 1].map((part) => settings({ part, room }).length)).toEqual([3, 0, 0])
  expect(measured).toBe(1)
})

test('a V8 whose flags are not known gets none, and one that does not count calls none of these', () => {
  expect(flagsFor('15.0.0', 'grow-little')).toEqual([])
  expect(flagsFor('11.3.244.8-node.38', 'grow-little')).toEqual(['--heap-growing-percent=40', '--no-compact'])
  expect(flagsFor('11.3.244.8-node.38', 'optimize-late')).toEqual([])
  expect(flagsFor(NODE_24, 'optimize-late')).toEqual(['--invocation-count-for-turbofan=50000'])
})

test('this V8 knows every flag', () => {
  for (const setting of ['small-room', 'grow-little', 'collect-now', 'optimize-late'] as const)
    expect(flagsFor(process.versions.v8, setting)).not.toEqual([])
})

test('once a file is shown, garbage is collected, and everything is as usual again', () => {
  const engine = createEngine('start')
  engine.reading(0)
  engine.over()
  expect(flags).not.toContain('--heap-growing-percent=40')
  vi.advanceTimersByTime(300)
  expect(flags.slice(-3)).toEqual([
    '--heap-growing-percent=40',
    '--no-compact',
    '--incremental-marking-hard-trigger=10',
  ])
  vi.runAllTimers()
  expect(flags.slice(-2)).toEqual(['--incremental-marking-hard-trigger=0', '--invocation-count-for-turbofan=3000'])
})

test('where memory is bounded V8 optimizes as usual as soon as a file was read', () => {
  const engine = createEngine('bounded')
  engine.reading(0)
  engine.over()
  vi.advanceTimersByTime(0)
  expect(flags).toEqual(['--invocation-count-for-turbofan=50000', '--invocation-count-for-turbofan=3000'])
})
