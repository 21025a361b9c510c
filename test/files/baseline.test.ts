import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { knownFrom, ownDay, readingOn } from '../../src/dossier/index.ts'
import { keepLook, lastLook, sinceOf, type Resolved } from '../../src/files/baseline.ts'
import { sourceOf } from '../../src/files/source.ts'
import { seenFile } from '../../src/system/memory.ts'
import { LANGUAGES, wordsIn } from '../../src/text/index.ts'
import { dossierWith, fileWith } from '../dossier/fixture.ts'

const WORDS = wordsIn('en')
const DAY = knownFrom('2023-12-20')
const folder = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-'))

beforeEach(() => {
  vi.stubEnv('XDG_STATE_HOME', folder())
  return () => vi.unstubAllEnvs()
})

const seen = (key: string): string => seenFile(process.env, key) ?? ''
const keep = (key: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(seen(key)), { recursive: true })
  writeFileSync(seen(key), text)
}

test('the last look is the next baseline: the dossier and its day', async () => {
  const dossier = dossierWith({ title: '"límite"' })
  const later = Math.max(DAY, ownDay(dossier)) + 1
  keepLook('a.json', readingOn(dossier, later))
  expect(await lastLook(WORDS, 'a.json')).toEqual({
    baseline: { kind: 'seen', dossier, on: later },
    name: { kind: 'last' },
  })
  expect(await lastLook(WORDS, 'b.json')).toBeNull()
})

test('an unchanged last look is the open dossier itself, and a changed one shares its equal records', async () => {
  const dossier = dossierWith({})
  keepLook('a.json', readingOn(dossier, DAY))
  const copy = structuredClone(dossier)
  const unchanged = (await lastLook(WORDS, 'a.json', copy))?.baseline
  expect(unchanged).toHaveProperty(
    'dossier',
    expect.toSatisfy((found: unknown) => found === copy),
  )
  const [first, ...others] = copy.sources
  const edited = { ...copy, sources: [{ ...first, title: 'Edited' } as typeof first & object, ...others].toReversed() }
  const changed = (await lastLook(WORDS, 'a.json', edited))?.baseline
  const kept = changed?.kind === 'seen' ? changed.dossier : null
  expect(kept).toEqual(dossier)
  expect(kept?.participants).toBe(edited.participants)
  expect(kept?.sources.map((one) => edited.sources.includes(one))).toEqual([false, ...others.map(() => true)])
})

test('a look at an earlier day does not replace the day of the last look', async () => {
  const dossier = dossierWith({})
  keepLook('a.json', readingOn(dossier, ownDay(dossier) - 30))
  expect((await lastLook(WORDS, 'a.json'))?.baseline).toEqual({ kind: 'seen', dossier, on: ownDay(dossier) })
})

test.each<[string, string | Uint8Array]>([
  ['no JSON', '{'],
  ['nothing', ''],
  ['a list', '[]'],
  ['null', 'null'],
  ['a day without a dossier', '{"x-seen-on": "2023-12-20"}'],
  ['a dossier without a day', fileWith()],
  ['a dossier with a day that is none', fileWith({ 'x-seen-on': '"2023-13-45"' })],
  ['a dossier with a day of another kind', fileWith({ 'x-seen-on': '7' })],
  ['a dossier with problems', fileWith({ 'x-seen-on': '"2023-12-20"', asOf: '7' })],
  ['bytes of no text', Uint8Array.of(0xff, 0xfe, 0x00)],
])('a file of the last look with %s is ignored without an error', async (_, text) => {
  keep('a.json', text)
  expect(await lastLook(WORDS, 'a.json')).toBeNull()
})

test('a folder in place of the last look is ignored', async () => {
  mkdirSync(seen('a.json'), { recursive: true })
  expect(await lastLook(WORDS, 'a.json')).toBeNull()
})

test('the file of the last look is validated like any dossier', async () => {
  keep('a.json', fileWith({ title: JSON.stringify('a\u001b[2J\u202eb'), 'x-seen-on': '"2023-12-20"' }))
  const look = await lastLook(WORDS, 'a.json')
  // oxlint-disable-next-line no-control-regex
  expect(JSON.stringify(look)).not.toMatch(/\u001b|\\u001b|\u202e/)
  expect(look).not.toBeNull()
})

const at = async (ref: string, file: string): Promise<Resolved> => sinceOf(WORDS, ref, sourceOf(file), file)
const nameOf = (found: Resolved): unknown => ('since' in found ? found.since?.name : found.sentence)

test('a reference is the last look, a date, a file or a git revision, in this order', async () => {
  const here = folder()
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', '-c', 'commit.gpgsign=false', ...args], {
      cwd: here,
    })
  const file = join(here, 'talks.json')
  writeFileSync(file, fileWith())
  git('init', '-q')
  git('add', '-A')
  git('commit', '-q', '-m', 'first')
  git('branch', 'talks/january')
  writeFileSync(file, fileWith({ title: '"Other"' }))
  writeFileSync(join(here, 'old.json'), fileWith({ title: '"Old"' }))
  keepLook(file, readingOn(dossierWith({}), DAY))
  expect(nameOf(await at('last', file))).toEqual({ kind: 'last' })
  expect(nameOf(await at('2023-12-20', file))).toEqual({ kind: 'day', on: DAY })
  expect(await at(join(here, 'old.json'), file)).toMatchObject({ since: { baseline: { dossier: { title: 'Old' } } } })
  for (const ref of ['HEAD', 'talks/january'])
    expect(await at(ref, file)).toMatchObject({
      since: { baseline: { kind: 'file', dossier: { title: 'M' } }, name: { kind: 'ref', ref } },
    })
})

test.each(['HEAD:', '-1', '--output=x', 'https://example.org/x', 'no such', '\u001b[2J', '2023-13-45'])(
  '%j is refused in a sentence that cannot act on the terminal',
  async (ref) => {
    const file = join(folder(), 'talks.json')
    writeFileSync(file, fileWith())
    for (const language of LANGUAGES) {
      const found = await sinceOf(wordsIn(language), ref, sourceOf(file), file)
      expect(found).toEqual({ sentence: expect.stringContaining(file) })
      // oxlint-disable-next-line no-control-regex
      expect(JSON.stringify(found)).not.toMatch(/\\u001b/)
    }
    expect(readdirSync(dirname(file))).toEqual(['talks.json'])
    expect(readFileSync(file, 'utf8')).toBe(fileWith())
  },
)

test('a broken file, a folder and a dossier from the web are no baseline, and the sentence says why', async () => {
  const here = folder()
  const file = join(here, 'talks.json')
  writeFileSync(file, '{')
  expect(nameOf(await at(file, file))).toContain(`${file}:1:2`)
  expect(nameOf(await at(here, file))).toContain('this is a folder')
  expect(nameOf(await at('HEAD', 'https://example.org/x'))).toBe(
    '“HEAD” is not a file or a date; a git revision works only when the dossier is a file',
  )
})
