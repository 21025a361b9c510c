import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepFiles } from '../../../src/system/kept/keep.ts'

test('what was kept is undone: a new file and a new folder go, an older text comes back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  writeFileSync(join(folder, 'a.txt'), 'old')
  const kept = keepFiles([
    { file: join(folder, 'a.txt'), content: 'new' },
    { file: join(folder, 'talks.sources', 'b.txt'), content: 'b' },
  ])
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new')
  if ('fault' in kept) throw new Error(JSON.stringify(kept.fault))
  kept.undo()
  expect(readdirSync(folder)).toEqual(['a.txt'])
  expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old')
})

test('where one file cannot be kept, those before it are undone; a folder with other files stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  mkdirSync(join(folder, 'talks.sources'))
  writeFileSync(join(folder, 'talks.sources', 'other.txt'), 'other')
  mkdirSync(join(folder, 'is-a-folder'))
  const kept = keepFiles([
    { file: join(folder, 'talks.sources', 'a.txt'), content: 'a' },
    { file: join(folder, 'is-a-folder'), content: 'b' },
  ])
  expect(kept).toHaveProperty('fault')
  expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual([
    'is-a-folder',
    'talks.sources',
    join('talks.sources', 'other.txt'),
  ])
})

test('a FIFO with the name of a kept file is refused without waiting for it, and what was kept is undone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-keep-'))
  execFileSync('mkfifo', [join(folder, 'b.csv')])
  const files = ['a.csv', 'b.csv'].map((name) => ({ file: join(folder, name), content: 'a' }))
  expect(keepFiles(files)).toEqual({ fault: 'special' })
  expect(readdirSync(folder)).toEqual(['b.csv'])
})
