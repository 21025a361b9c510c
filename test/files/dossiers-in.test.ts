import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { dossiersIn, DEEPEST_FOLDER, MOST_DOSSIERS, readListed } from '../../src/files/dossiers-in.ts'
import { wordsIn } from '../../src/text/index.ts'
import { fileWith } from '../dossier/fixture.ts'

const WORDS = wordsIn('en')

const folderWith = (files: Readonly<Record<string, string | Uint8Array>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return folder
}

const namesIn = (...paths: readonly string[]): readonly string[] => dossiersIn(paths).files.map(({ name }) => name)

test('the JSON files of a folder are listed by name, without lock files, schemas, hidden folders and packages', () => {
  const folder = folderWith({
    'b.json': '',
    'a.json': '',
    'a.lock.json': '',
    'dossier-1.schema.json': '',
    'package.json': '',
    'package-lock.json': '',
    'notes.txt': '',
    '.git/c.json': '',
    'node_modules/d/e.json': '',
    'south/f.JSON': '',
  })
  expect(namesIn(folder)).toEqual(['a.json', 'b.json', join('south', 'f.JSON')])
})

test('folders are entered so deep, and links to folders never', () => {
  const deep = (levels: number): string => join(...Array.from({ length: levels }, (_, at) => `n${at}`), 'x.json')
  const folder = folderWith({ [deep(DEEPEST_FOLDER)]: '', [deep(DEEPEST_FOLDER + 1)]: '' })
  symlinkSync(folder, join(folder, 'loop'))
  expect(namesIn(folder)).toEqual([deep(DEEPEST_FOLDER)])
})

test('of links only those to files are followed, and a file that two paths lead to is listed once', () => {
  const folder = folderWith({ 'a.json': '', 'south/b.json': '' })
  const outside = folderWith({ 'c.json': '' })
  for (const [to, name] of [
    [folder, 'folder.json'],
    ['itself.json', 'itself.json'],
    ['none.json', 'nowhere.json'],
    ['a.json', 'same.json'],
    [join(outside, 'c.json'), 'elsewhere.json'],
  ] as const)
    symlinkSync(to, join(folder, name))
  expect(namesIn(folder)).toEqual(['a.json', 'elsewhere.json', join('south', 'b.json')])
})

test('files and folders are listed in the order given, each file once; one that is missing is listed too', () => {
  const folder = folderWith({ 'a.json': '', 'b.json': '' })
  const given = [join(folder, 'b.json'), folder, join(folder, 'none.json')]
  const { files, areMore } = dossiersIn(given)
  expect(files.map(({ path, isGiven }) => [path, isGiven])).toEqual([
    [join(folder, 'b.json'), true],
    [join(folder, 'a.json'), false],
    [join(folder, 'none.json'), true],
  ])
  expect(areMore).toBe(false)
})

test('more files than the bound are said to be more', () => {
  const paths = Array.from({ length: MOST_DOSSIERS + 1 }, (_, at) => `/nowhere/${at}.json`)
  const { files, areMore } = dossiersIn(paths)
  expect(files).toHaveLength(MOST_DOSSIERS)
  expect(areMore).toBe(true)
})

test('the characters of a name cannot act on the terminal', () => {
  expect(namesIn('/nowhere/\u001b[2Ja.json')[0]).not.toContain('\u001b')
})

/** Reads each file of a folder: what kind it is, null for what is not a dossier. */
const readAll = async (folder: string) =>
  Object.fromEntries(
    await Promise.all(
      dossiersIn([folder]).files.map(async (file) => [file.name, (await readListed(WORDS, file))?.kind ?? null]),
    ),
  ) as Readonly<Record<string, unknown>>

test('JSON of another kind is left out, and a dossier with problems is not', async () => {
  const folder = folderWith({
    'good.json': fileWith({}),
    'cut.json': fileWith({}).slice(0, -20),
    'newer.json': '{"format": 2, "sources": []}',
    'settings.json': '{"editor.formatOnSave": true}',
    'report.json': '{"version": 1, "sources": []}',
    'comments.json': '{ // a comment\n "format": "x" }',
    'utf16.json': new Uint8Array(Buffer.from('\ufeff{"format": 1}', 'utf16le')),
  })
  expect(await readAll(folder)).toEqual({
    'good.json': 'dossier',
    'cut.json': 'problems',
    'newer.json': 'problems',
    'settings.json': null,
    'report.json': null,
    'comments.json': null,
    'utf16.json': 'sentence',
  })
})

test('a file that was given is read whatever it holds, and a missing one has its sentence', async () => {
  const folder = folderWith({ 'settings.json': '{}' })
  const { files } = dossiersIn([join(folder, 'settings.json'), join(folder, 'none.json')])
  const kinds = await Promise.all(files.map(async (one) => (await readListed(WORDS, one))?.kind))
  expect(kinds).toEqual(['problems', 'sentence'])
})

test.each(['https://example.org/talks.json', 'HTTP://example.org/', '-'])(
  '%s among files is listed with what would be right',
  async (argument) => {
    const [file] = dossiersIn([argument]).files
    expect(file && (await readListed(WORDS, file))).toEqual({
      kind: 'sentence',
      sentence: `${argument}: only files and folders can be listed together; open it alone: migration-dash ${argument}`,
    })
  },
)
