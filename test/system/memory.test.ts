import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memoryFile, obstacleTo, readMemory, seenFile, writeMemory } from '../../src/system/memory.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-'))
const any = (): boolean => true

test('saved state is in the folder that the environment names', () => {
  expect(dirname(memoryFile({ XDG_STATE_HOME: '/s', HOME: '/h' }, 'a.json') ?? '')).toBe('/s/migration-dash')
})

test.each([
  [{ HOME: '/h' }, '/h/.local/state/migration-dash'],
  [{ HOME: '/h', XDG_STATE_HOME: '' }, '/h/.local/state/migration-dash'],
  [{ HOME: '/h', XDG_STATE_HOME: 'relative/path' }, '/h/.local/state/migration-dash'],
  [{ HOME: '' }, join(homedir(), '.local/state/migration-dash')],
])('without a valid one, as in %j, it is in the home folder', (env, place) => {
  expect(dirname(memoryFile(env, 'a.json') ?? '')).toBe(place)
})

test('each dossier has its own file, whatever the path it was opened by, and its name cannot lead elsewhere', () => {
  const file = (dossier: string): string => memoryFile({ XDG_STATE_HOME: '/s' }, dossier) ?? ''
  expect(file('a.json')).toBe(file(resolve('a.json')))
  expect(file('./x/../a.json')).toBe(file('a.json'))
  expect(file('a.json')).not.toBe(file('b.json'))
  expect(file('../../etc/passwd')).toMatch(/^\/s\/migration-dash\/[0-9a-f]{16}\.json$/)
})

test('without a state folder and a home nothing is saved, and nothing is read', () => {
  expect(() => writeMemory(null, { version: 1 })).not.toThrow()
  expect(readMemory(null, any)).toBeNull()
})

test('saved state is read again, and nobody else may read it', () => {
  const file = join(folder(), 'new', 'a.json')
  writeMemory(file, { version: 1, words: 'límite' })
  expect(readMemory(file, any)).toEqual({ version: 1, words: 'límite' })
  expect([file, dirname(file)].map((one) => statSync(one).mode & 0o077)).toEqual([0, 0])
})

test('a new save replaces the old one, and leaves no temporary file', () => {
  const file = join(folder(), 'a.json')
  writeMemory(file, { version: 1, long: 'x'.repeat(1000) })
  writeMemory(file, { version: 1 })
  expect(readMemory(file, any)).toEqual({ version: 1 })
  expect(readdirSync(dirname(file))).toEqual(['a.json'])
})

test.each([
  ['no JSON', '{ "version": 1', any],
  ['nothing at all', '', any],
  ['not the JSON of a memory', '{"version": 2}', () => false],
])('a file with %s is renamed unchanged, and nothing is restored', (_, text, isWell) => {
  const file = join(folder(), 'a.json')
  writeFileSync(file, text)
  expect(readMemory(file, isWell)).toBeNull()
  expect(readdirSync(dirname(file))).toEqual(['a.json.broken'])
  expect(readFileSync(`${file}.broken`, 'utf8')).toBe(text)
  expect(readMemory(file, isWell)).toBeNull()
})

test('a second broken file replaces the first, and a valid one is read as usual', () => {
  const file = join(folder(), 'a.json')
  for (const text of ['{', '[']) {
    writeFileSync(file, text)
    readMemory(file, any)
  }
  expect(readFileSync(`${file}.broken`, 'utf8')).toBe('[')
  writeMemory(file, { version: 1 })
  expect(readMemory(file, any)).toEqual({ version: 1 })
})

test('without a readable file nothing is restored', () => {
  const here = folder()
  expect(readMemory(join(here, 'none.json'), any)).toBeNull()
  expect(readMemory(here, any)).toBeNull()
  expect(readdirSync(here)).toEqual([])
})

test('a read-only folder is not an error', () => {
  const file = join(folder(), 'file')
  writeFileSync(file, 'as it was')
  const below = join(file, 'migration-dash', 'a.json')
  expect(() => {
    writeMemory(below, { version: 1 })
  }).not.toThrow()
  expect(readMemory(below, any)).toBeNull()
  expect(readFileSync(file, 'utf8')).toBe('as it was')
})

test('a broken file that cannot be moved is no error', () => {
  const file = join(folder(), 'a.json')
  writeFileSync(file, '{')
  mkdirSync(join(`${file}.broken`, 'taken'), { recursive: true })
  expect(readMemory(file, any)).toBeNull()
  expect(readFileSync(file, 'utf8')).toBe('{')
})

test('the last look is saved beside the session, under its own name', () => {
  const env = { XDG_STATE_HOME: '/s' }
  expect(seenFile(env, 'a.json')).toBe(memoryFile(env, 'a.json')?.replace(/\.json$/, '.seen.json'))
  expect(seenFile(env, './x/../a.json')).toBe(seenFile(env, 'a.json'))
  expect(seenFile(env, 'a.json')).not.toBe(seenFile(env, 'b.json'))
})

test.each<[string, (file: string) => unknown]>([
  ['a FIFO', (file) => execFileSync('mkfifo', [file])],
  ['a file of 2 MB', (file) => writeFileSync(file, JSON.stringify('x'.repeat(2_000_000)))],
])('%s where a session should be is moved away, and the next one is saved', (_, make) => {
  const file = join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'a.json')
  make(file)
  expect(readMemory(file, () => true)).toBeNull()
  writeMemory(file, { version: 1 })
  expect(readMemory(file, () => true)).toEqual({ version: 1 })
})

test.skipIf(!existsSync('/proc/1'))('a folder in which nothing can be created is not tried for ever', () => {
  writeMemory('/proc/1/migration-dash/a.json', {})
  expect(readMemory('/proc/1/migration-dash/a.json', () => true)).toBeNull()
})

test.each<[string, (file: string) => unknown, string | null]>([
  ['a folder', (file) => mkdirSync(file, { recursive: true }), 'folder'],
  ['a FIFO', (file) => (mkdirSync(dirname(file), { recursive: true }), execFileSync('mkfifo', [file])), 'special'],
  ['a file instead of its folder', (file) => writeFileSync(dirname(file), ''), 'not-a-folder'],
  ['a FIFO instead of its folder', (file) => execFileSync('mkfifo', [dirname(file)]), 'not-a-folder'],
  ['a saved session', (file) => writeMemory(file, { version: 1 }), null],
  ['nothing', () => undefined, null],
])('what keeps a session from being saved is found without reading it: %s', (_, make, kind) => {
  const file = join(folder(), 'migration-dash', 'a.json')
  make(file)
  expect(obstacleTo(file)?.kind ?? null).toBe(kind)
})

test('a record is saved in one line as JSON writes it, whatever is in it', () => {
  const file = join(folder(), 'a.json')
  const none = { nothing: undefined }
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (one) => {
      writeMemory(file, { ...one, ...none })
      expect(readFileSync(file, 'utf8')).toBe(`${JSON.stringify({ ...one, ...none })}\n`)
    }),
    { numRuns: 50 },
  )
})
