import { mkdtempSync, renameSync, rmSync, writeFileSync, type StatOptions } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { createLooks } from '../../../src/system/watch/looks.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** The looks at the file so far, each resolved after its answer was passed on. */
const looked = vi.hoisted(() => [] as Promise<void>[])

vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  const stat = (path: string, options: StatOptions & { bigint: true }, found: (...answer: Answer) => void): void =>
    void looked.push(
      new Promise((resolve) => {
        real.stat(path, options, (...answer) => {
          found(...answer)
          resolve()
        })
      }),
    )
  return { ...real, stat }
})
type Answer = readonly [error: NodeJS.ErrnoException | null, stats?: unknown]

/** Resolves once the file system has answered every look, however busy the machine is. */
const answered = async (): Promise<void> => {
  await Promise.all(looked)
}

const looking = async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'talks.json')
  writeFileSync(file, 'one')
  const changed = vi.fn()
  const looks = createLooks(file, changed)
  onTestFinished(looks.end)
  expect(looked).not.toEqual([])
  await answered()
  return { file, looks, changed }
}

test('a change is found with the next input, and only once', async () => {
  const { file, looks, changed } = await looking()
  looks.onInput()
  await answered()
  writeFileSync(file, 'longer')
  await answered()
  expect(changed).not.toHaveBeenCalled()
  looks.onInput()
  await answered()
  looks.onInput()
  await answered()
  expect(changed).toHaveBeenCalledTimes(1)
})

test.each<[string, (file: string) => void]>([
  ['removed', (file) => rmSync(file)],
  [
    'replaced by one of the same size',
    (file) => {
      writeFileSync(`${file}.new`, 'two')
      renameSync(`${file}.new`, file)
    },
  ],
])('a file that was %s is found too', async (_, change) => {
  const { file, looks, changed } = await looking()
  change(file)
  looks.onInput()
  await answered()
  expect(changed).toHaveBeenCalledTimes(1)
})

test('after the last input there are two more looks, and then no timer is left', async () => {
  const { file, looks, changed } = await looking()
  expect(vi.getTimerCount()).toBe(0)
  looks.onInput()
  for (const text of ['a', 'ab']) {
    await answered()
    writeFileSync(file, `longer ${text}`)
    vi.advanceTimersByTime(3000)
  }
  await answered()
  expect([changed.mock.calls.length, vi.getTimerCount()]).toEqual([2, 0])
})

test('after the end nothing is looked at', async () => {
  const { file, looks, changed } = await looking()
  writeFileSync(file, 'longer')
  looks.onInput()
  looks.end()
  await answered()
  expect([changed.mock.calls.length, vi.getTimerCount()]).toEqual([0, 0])
})
