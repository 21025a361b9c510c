import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createFile, rewriteFile } from '../../src/system/write.ts'

const folder = mkdtempSync(join(tmpdir(), 'migration-dash-write-'))
const fresh = (name: string): string => {
  const own = join(folder, name)
  mkdirSync(own)
  return own
}
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (read: Uint8Array | null): string => (read === null ? '' : new TextDecoder().decode(read))
const append = (more: string) => (before: Uint8Array | null) => ({ bytes: bytes(text(before) + more), answer: more })

test('a file is read, rewritten and replaced, and nothing else is left in its folder', async () => {
  const own = fresh('plain')
  const file = join(own, 'd.json')
  writeFileSync(file, 'a', { mode: 0o640 })
  expect(await rewriteFile(file, append('b'))).toEqual({ answer: 'b' })
  expect(readFileSync(file, 'utf8')).toBe('ab')
  expect(statSync(file).mode & 0o777).toBe(0o640)
  expect(readdirSync(own)).toEqual(['d.json'])
})

test('a missing file is created', async () => {
  const file = join(fresh('new'), 'd.json')
  expect(await rewriteFile(file, (before) => ({ bytes: bytes(String(before)), answer: 1 }))).toEqual({ answer: 1 })
  expect(readFileSync(file, 'utf8')).toBe('null')
})

test('without anything to write the file is not changed', async () => {
  const file = join(fresh('same'), 'd.json')
  writeFileSync(file, 'a')
  const before = statSync(file).mtimeMs
  expect(await rewriteFile(file, () => ({ bytes: null, answer: 0 }))).toEqual({ answer: 0 })
  expect(statSync(file).mtimeMs).toBe(before)
})

test('a symbolic link is written through, and stays one', async () => {
  const own = fresh('link')
  writeFileSync(join(own, 'real.json'), 'a')
  symlinkSync('real.json', join(own, 'link.json'))
  symlinkSync('link.json', join(own, 'again.json'))
  await rewriteFile(join(own, 'again.json'), append('b'))
  expect(readFileSync(join(own, 'real.json'), 'utf8')).toBe('ab')
  expect(lstatSync(join(own, 'again.json')).isSymbolicLink()).toBe(true)
})

test('two writes at once happen one after the other, and neither is lost', async () => {
  const file = join(fresh('both'), 'd.json')
  await Promise.all(Array.from({ length: 20 }, (_, at) => rewriteFile(file, append(`${at},`))))
  expect(
    readFileSync(file, 'utf8')
      .split(',')
      .filter(Boolean)
      .toSorted((a, b) => Number(a) - Number(b)),
  ).toEqual(Array.from({ length: 20 }, (_, at) => String(at)))
})

test('a file that somebody changes meanwhile is not overwritten', async () => {
  const file = join(fresh('changed'), 'd.json')
  writeFileSync(file, 'a')
  const result = await rewriteFile(file, (before) => {
    writeFileSync(file, 'theirs')
    return append('b')(before)
  })
  expect(result).toEqual({ fault: { kind: 'changed' } })
  expect(readFileSync(file, 'utf8')).toBe('theirs')
})

test('leftovers of a dead process are removed', async () => {
  const own = fresh('stale')
  const file = join(own, 'd.json')
  writeFileSync(file, 'a')
  // Above what Linux assigns, so no process has it.
  const dead = 4_194_305
  symlinkSync(`${dead}@${hostname()}`, join(own, '.d.json.lock'))
  writeFileSync(join(own, `.d.json.${dead}.tmp`), 'half')
  expect(await rewriteFile(file, append('b'))).toEqual({ answer: 'b' })
  expect(readdirSync(own)).toEqual(['d.json'])
})

test('an error inside leaves no lock', async () => {
  const own = fresh('thrown')
  const result = await rewriteFile(join(own, 'd.json'), () => {
    throw new Error('inside')
  })
  expect(result).toEqual({ fault: { kind: 'failed', why: 'Error: inside' } })
  expect(readdirSync(own)).toEqual([])
})

test('a missing folder, and a folder in the file’s place, are faults', async () => {
  expect(await rewriteFile(join(folder, 'none', 'd.json'), append('b'))).toEqual({
    fault: { kind: 'no-folder', folder: join(folder, 'none') },
  })
  expect(await rewriteFile(fresh('folder'), append('b'))).toEqual({ fault: { kind: 'special' } })
})

test.skipIf(process.getuid?.() === 0)('a folder without write permission is reported', async () => {
  const own = fresh('closed')
  const file = join(own, 'd.json')
  writeFileSync(file, 'a')
  chmodSync(own, 0o555)
  expect(await rewriteFile(file, append('b'))).toEqual({ fault: { kind: 'not-permitted', folder: own } })
  expect(readFileSync(file, 'utf8')).toBe('a')
})

const FULL = '/dev/full'

test.skipIf(!existsSync(FULL))('anything but a regular file is never written', async () => {
  expect(await rewriteFile(FULL, append('b'))).toEqual({ fault: { kind: 'special' } })
})

const made = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-'))

test('a missing file is created with its text', () => {
  const file = join(made(), 'mis diálogos.json')
  expect(createFile(file, '{"ñ": 1}\n')).toBeNull()
  expect(readFileSync(file, 'utf8')).toBe('{"ñ": 1}\n')
})

test('an existing file is not changed, not even an empty one', () => {
  for (const text of ['as it was', '']) {
    const file = join(made(), 'a.json')
    writeFileSync(file, text)
    expect(createFile(file, '{}')).toBe('exists')
    expect(readFileSync(file, 'utf8')).toBe(text)
  }
})

test('a link is not followed, even if its target is missing', () => {
  const here = made()
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
  const here = made()
  mkdirSync(join(here, 'sub'))
  writeFileSync(join(here, 'file'), '')
  expect(createFile(`${here}/${name}`, '{}')).toBe(fault)
  expect(readdirSync(here)).toEqual(['file', 'sub'])
})

test('a system error without a name of its own is reported by its code', () => {
  expect(createFile(join(made(), 'x'.repeat(300)), '{}')).toEqual({ why: 'ENAMETOOLONG' })
})
