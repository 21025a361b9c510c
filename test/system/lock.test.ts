import { mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { takeLock } from '../../src/system/lock.ts'

const lockIn = (): string => join(mkdtempSync(join(tmpdir(), 'migration-dash-lock-')), '.d.json.lock')
const nobody = (): void => undefined
/** Above what Linux gives out, so no process has it. */
const DEAD = 4_194_305

test('one takes it, the next is told who has it, and after its release it is free', () => {
  const lock = lockIn()
  const first = takeLock(lock, nobody)
  expect(takeLock(lock, nobody)).toEqual({ kind: 'held', pid: process.pid })
  if (first.kind === 'taken') first.release()
  expect(takeLock(lock, nobody).kind).toBe('taken')
})

test('one whose process is dead is set aside, and that is told', () => {
  const lock = lockIn()
  symlinkSync(`${DEAD}@${hostname()}`, lock)
  const dead: number[] = []
  expect(takeLock(lock, (pid) => dead.push(pid)).kind).toBe('taken')
  expect(dead).toEqual([DEAD])
  expect(readdirSync(join(lock, '..'))).toEqual(['.d.json.lock'])
})

test('one of another machine is believed while it is young', () => {
  const lock = lockIn()
  symlinkSync(`${DEAD}@elsewhere`, lock)
  expect(takeLock(lock, nobody)).toEqual({ kind: 'held', pid: DEAD })
})

test('one that says nothing is believed while it is young', () => {
  const lock = lockIn()
  writeFileSync(lock, '')
  expect(takeLock(lock, nobody)).toEqual({ kind: 'held', pid: null })
})
