import { execFileSync } from 'node:child_process'
import { lutimesSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
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

test('a lock of another machine whose clock runs ahead does not last until that time comes', () => {
  const lock = lockIn()
  symlinkSync(`${DEAD}@elsewhere`, lock)
  const later = new Date(Date.now() + 3_600_000)
  lutimesSync(lock, later, later)
  expect(takeLock(lock, nobody).kind).toBe('taken')
})
