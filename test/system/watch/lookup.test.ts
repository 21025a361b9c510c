import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lookups, watchedLookups } from '../../../src/system/watch/lookup.ts'

const fresh = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'migration-dash-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const last = (path: string, count: number) =>
  lookups(path)
    .slice(-count)
    .map(({ folder, name, isLink }) => [folder, name, isLink])

test('the path to a file is a look-up in each of its folders, from the root', () => {
  expect(lookups('/none/of/this')).toEqual([{ folder: '/', name: 'none', isLink: false }])
  const folder = fresh()
  writeFileSync(join(folder, 'a'), '')
  expect(lookups(join(folder, 'a')).map(({ name }) => name)).toEqual(join(folder, 'a').slice(1).split('/'))
})

test('links are followed, absolute and relative ones, those of folders and one after the other', () => {
  const folder = fresh()
  mkdirSync(join(folder, 'real'))
  writeFileSync(join(folder, 'real', 'a'), '')
  symlinkSync('real', join(folder, 'way'))
  symlinkSync('../way/./a', join(folder, 'real', 'link'))
  expect(last(join(folder, 'way', 'link'), 6)).toEqual([
    [folder, 'way', true],
    [folder, 'real', false],
    [join(folder, 'real'), 'link', true],
    [folder, 'way', true],
    [folder, 'real', false],
    [join(folder, 'real'), 'a', false],
  ])
})

test('a circle of links ends', () => {
  const folder = fresh()
  symlinkSync('b', join(folder, 'a'))
  symlinkSync('a', join(folder, 'b'))
  expect(lookups(join(folder, 'a')).length).toBeLessThan(60)
})

test('a folder that everybody writes to is watched only if it contains the file, a missing name, or a link', () => {
  const busy = fresh()
  chmodSync(busy, 0o1777)
  mkdirSync(join(busy, 'inner'))
  writeFileSync(join(busy, 'inner', 'a'), '')
  symlinkSync('inner', join(busy, 'link'))
  const watched = (path: string): boolean => watchedLookups(path).some(({ folder }) => folder === busy)
  expect(watched(join(busy, 'inner', 'a'))).toBe(false)
  expect(watched(join(busy, 'none', 'a'))).toBe(true)
  expect(watched(join(busy, 'a'))).toBe(true)
  expect(watched(join(busy, 'link', 'a'))).toBe(true)
})
