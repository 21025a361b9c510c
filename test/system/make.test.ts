import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFile } from '../../src/system/make.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-'))

test('a missing file is created with its text', () => {
  const file = join(folder(), 'mis diálogos.json')
  expect(createFile(file, '{"ñ": 1}\n')).toBeNull()
  expect(readFileSync(file, 'utf8')).toBe('{"ñ": 1}\n')
})

test('an existing file is not changed, not even an empty one', () => {
  for (const text of ['as it was', '']) {
    const file = join(folder(), 'a.json')
    writeFileSync(file, text)
    expect(createFile(file, '{}')).toBe('exists')
    expect(readFileSync(file, 'utf8')).toBe(text)
  }
})

test('a link is not followed, even if its target is missing', () => {
  const here = folder()
  symlinkSync(join(here, 'elsewhere'), join(here, 'a.json'))
  expect(createFile(join(here, 'a.json'), '{}')).toBe('exists')
  expect(readdirSync(here)).toEqual(['a.json'])
})

test.each([
  ['a folder that is there', 'sub', 'exists'],
  ['a folder, by its last letter', 'sub/', 'folder'],
  ['a folder that is not there, by its last letter', 'none/', 'folder'],
  ['a file in a folder that is not there', 'none/a.json', 'none'],
  ['a file below a file', 'file/a.json', 'none'],
] as const)('%s cannot hold a file, and the fault says so', (_, name, fault) => {
  const here = folder()
  mkdirSync(join(here, 'sub'))
  writeFileSync(join(here, 'file'), '')
  expect(createFile(`${here}/${name}`, '{}')).toBe(fault)
  expect(readdirSync(here)).toEqual(['file', 'sub'])
})

test('a system error without a name of its own is reported by its code', () => {
  expect(createFile(join(folder(), 'x'.repeat(300)), '{}')).toEqual({ why: 'ENAMETOOLONG' })
})
