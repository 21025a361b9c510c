import { execFileSync } from 'node:child_process'
import { lstatSync, lutimesSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../src/system/lock.ts'

const lockIn = (): string => join(mkdtempSync(join(tmpdir(), 'migration-dash-lock-')), '.d.json.lock')
const nobody = (): void => undefined
/** Above what Linux assigns, so no process has it. */
const DEAD = 4_194_305

test('a lock is taken once, shows its holder to the next process, and is free after its release', () => {
  const lock = lockIn()
  const first = takeLock(lock, nobody)
  expect(takeLock(lock, nobody)).toEqual({ kind: 'held', pid: process.pid })
  if (first.kind === 'taken') first.release()
  expect(takeLock(lock, nobody).kind).toBe('taken')
})

test('a lock of a dead process is removed, and its process is reported', () => {
  const lock = lockIn()
  symlinkSync(`${DEAD}@${hostname()}`, lock)
  const dead: number[] = []
  expect(takeLock(lock, (pid) => dead.push(pid)).kind).toBe('taken')
  expect(dead).toEqual([DEAD])
  expect(readdirSync(join(lock, '..'))).toEqual(['.d.json.lock'])
})

test('a lock from another machine is respected while it is young', () => {
  const lock = lockIn()
  symlinkSync(`${DEAD}@elsewhere`, lock)
  expect(takeLock(lock, nobody)).toEqual({ kind: 'held', pid: DEAD })
})

test('a lock without an owner is respected while it is young', () => {
  const lock = lockIn()
  writeFileSync(lock, '')
  expect(takeLock(lock, nobody)).toEqual({ kind: 'held', pid: null })
})

test.each<[string, (lock: string) => unknown]>([
  ['a FIFO', (lock) => execFileSync('mkfifo', [lock])],
  ['a folder', (lock) => mkdirSync(lock)],
])('%s instead of a lock is never read and never removed', (_, make) => {
  const lock = lockIn()
  make(lock)
  expect(takeLock(lock, nobody)).toEqual({ kind: 'not-a-lock' })
  expect(readdirSync(join(lock, '..'))).toEqual(['.d.json.lock'])
})

const AN_HOUR = 3_600_000
const A_MINUTE_AND_MORE = 61_000

test.each([
  ['ahead', AN_HOUR],
  ['behind', -AN_HOUR],
])('a young lock is respected where our clock runs %s, and where that of its machine does', (_, by) => {
  const lock = lockIn()
  symlinkSync(`${DEAD}@elsewhere`, lock)
  const real = Date.now
  Date.now = () => real() + by
  try {
    expect(takeLock(lock, nobody)).toEqual({ kind: 'held', pid: DEAD })
  } finally {
    Date.now = real
  }
  const theirs = new Date(Date.now() + by)
  lutimesSync(lock, theirs, theirs)
  expect(takeLock(lock, nobody)).toEqual({ kind: 'held', pid: DEAD })
  expect(readdirSync(join(lock, '..'))).toEqual(['.d.json.lock'])
})

test.each([
  ['a minute old', A_MINUTE_AND_MORE],
  ['made before the clock was set back', -A_MINUTE_AND_MORE],
])('a lock of another machine that is %s on the clock of the file system is abandoned', (_, age) => {
  for (const make of [
    (lock: string) => symlinkSync(`${DEAD}@elsewhere`, lock),
    (lock: string) => writeFileSync(lock, ''),
  ]) {
    const lock = lockIn()
    make(lock)
    const now = (): number => lstatSync(lock).ctimeMs + age
    expect(takeLock(lock, nobody, now).kind).toBe('taken')
  }
})

test('the lock of a living process of this machine is respected at any age, and of a dead one at none', () => {
  const [alive, dead] = [lockIn(), lockIn()]
  symlinkSync(`${process.pid}@${hostname()}`, alive)
  symlinkSync(`${DEAD}@${hostname()}`, dead)
  const old = new Date(Date.now() - 100 * AN_HOUR)
  lutimesSync(alive, old, old)
  expect(takeLock(alive, nobody)).toEqual({ kind: 'held', pid: process.pid })
  expect(takeLock(dead, nobody).kind).toBe('taken')
})
