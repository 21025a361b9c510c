import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { writeOutput } from '../../src/system/output.ts'

let folder = ''
const at = (name: string): string => join(folder, name)
const put = (name: string, text: string): string => {
  writeFileSync(at(name), text)
  return at(name)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migration-dash-output-'))
})

test('a file is written whole, without a temporary file beside it', async () => {
  expect(await writeOutput(at('a.html'), 'text', false, at('talks.json'))).toBeNull()
  expect(readFileSync(at('a.html'), 'utf8')).toBe('text')
  expect(readdirSync(folder)).toEqual(['a.html'])
})

test('an existing file is kept unless it is to be replaced', async () => {
  const file = put('a.html', 'old')
  expect(await writeOutput(file, 'new', false, at('talks.json'))).toBe('exists')
  expect(readFileSync(file, 'utf8')).toBe('old')
  expect(await writeOutput(file, 'new', true, at('talks.json'))).toBeNull()
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['a.html'])
})

test('the dossier that was read is never overwritten', async () => {
  const dossier = put('talks.json', '{}')
  symlinkSync(dossier, at('link.json'))
  for (const path of [dossier, at('link.json'), join(folder, '.', 'talks.json')])
    expect(await writeOutput(path, 'new', true, dossier)).toBe('same')
  expect(readFileSync(dossier, 'utf8')).toBe('{}')
})

test('a link is kept, and its target replaced', async () => {
  const file = put('real.md', 'old')
  symlinkSync(file, at('link.md'))
  expect(await writeOutput(at('link.md'), 'new', false, '')).toBe('exists')
  expect(await writeOutput(at('link.md'), 'new', true, '')).toBeNull()
  expect(lstatSync(at('link.md')).isSymbolicLink()).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe('new')
})

test('a link without a target counts as existing', async () => {
  symlinkSync(at('nowhere'), at('link.md'))
  expect(await writeOutput(at('link.md'), 'new', false, '')).toBe('exists')
  expect(readdirSync(folder)).toEqual(['link.md'])
})

test('a folder and a device are never replaced, not even with force', async () => {
  mkdirSync(at('folder'))
  expect(await writeOutput(at('folder'), 'x', true, '')).toBe('folder')
  expect(await writeOutput('/dev/null', 'x', true, '')).toBe('special')
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true)
})

test('a missing folder, or a file in its place, is reported', async () => {
  put('file', '')
  expect(await writeOutput(join(folder, 'none', 'a.md'), 'x', false, '')).toBe('none')
  expect(await writeOutput(join(folder, 'file', 'a.md'), 'x', false, '')).toBe('none')
})

test.skipIf(process.getuid?.() === 0)('missing permission is reported', async () => {
  chmodSync(folder, 0o500)
  expect(await writeOutput(at('a.md'), 'x', false, '')).toBe('permission')
})

test('of two writers of one name one writes and the other is refused, and neither text is torn', async () => {
  const texts = ['a'.repeat(100_000), 'b'.repeat(100_000)]
  const faults = await Promise.all(texts.map((text) => writeOutput(at('a.md'), text, false, '')))
  expect(faults.filter((fault) => fault === null)).toHaveLength(1)
  expect(texts).toContain(readFileSync(at('a.md'), 'utf8'))
  expect(readdirSync(folder)).toEqual(['a.md'])
})

test('pieces of a text are written in their order, many at a time', async () => {
  const pieces = Array.from({ length: 30_000 }, (_, at) => `${at} ñ\n`)
  expect(await writeOutput(at('a.csv'), pieces, false, '')).toBeNull()
  expect(readFileSync(at('a.csv'), 'utf8')).toBe(pieces.join(''))
})

test('when a piece cannot be composed, the old file stays and nothing beside it', async () => {
  const file = put('a.html', 'old')
  const broken = function* () {
    yield 'x'.repeat(200_000)
    throw new TypeError('broken')
  }
  await expect(writeOutput(file, broken(), true, '')).rejects.toThrow('broken')
  expect(readFileSync(file, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['a.html'])
})
