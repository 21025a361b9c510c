import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../../src/cli/check.ts'
import { verify } from '../../../src/cli/sources/verify.ts'
import { sha256 } from '../../../src/system/kept/digest.ts'
import { fileWith } from '../../dossier/fixture.ts'
import { fileOf, invocationOf, printed } from '../printed.ts'

const TEXT = 'Both sides met.\n\nThe delegation asked for “more visas” and fewer trains.\n'

const dossier = (exact: string, more = ''): string =>
  fileWith({
    events: `[{"id": "e", "title": "E", "kind": "meeting", "date": "2023-12-01", "status": "passed",
      "source": { "id": "s", "quote": { "exact": ${JSON.stringify(exact)}${more} } }}]`,
  })

const verified = (...args: readonly string[]) => printed(() => verify(invocationOf('verify', 'verify', ...args)))

/** Writes a text where the program keeps that of the source `s`. */
const keepBeside = (file: string, text: string, name = 's.txt'): string => {
  const folder = join(dirname(file), 'talks.sources')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

test('a quotation of the kept text is found, with its quotation marks and spaces as they may be', async () => {
  const file = fileOf(dossier('asked  for "more visas"'))
  keepBeside(file, TEXT)
  expect(await verified(file)).toEqual({ code: 0, stdout: '1 quotation: 1 found\n', stderr: '' })
})

test('an altered quotation has its line, the nearest passage, and exit code 1', async () => {
  const file = fileOf(dossier('asked for more trains'))
  keepBeside(file, 'They asked for more visas, and left.')
  expect(await verified(file)).toEqual({
    code: 1,
    stdout:
      `${file}:13:50: “asked for more trains”: altered: the kept text does not have these words; ` +
      'nearest passage: “asked for more visas”\n1 quotation: 1 altered\n',
    stderr: '',
  })
})

test('without a text the source is named, and nothing is wrong', async () => {
  expect(await verified(fileOf(dossier('more visas')))).toEqual({
    code: 0,
    stdout: 's: 1 quotation is not verified, because no text is kept\n1 quotation: 1 without a text\n',
    stderr: '',
  })
})

test('a file is read only beside the dossier', async () => {
  const file = fileOf(dossier('more visas').replace('"id": "s",', '"id": "s", "file": "../secret.txt",'))
  writeFileSync(join(dirname(file), '..', 'secret.txt'), TEXT)
  expect((await verified(file)).stdout).toContain('1 without a text')
})

test('a seal is written beside each quotation that was found, and nothing else changes', async () => {
  const file = fileOf(dossier('more visas'))
  const text = fileOf(TEXT, 's.txt')
  const before = readFileSync(file, 'utf8')
  expect(await verified(file, '--text', text, '--seal')).toEqual({
    code: 0,
    stdout: `${file}: 1 quotation sealed\n`,
    stderr: '',
  })
  const after = readFileSync(file, 'utf8')
  expect(after.replace(/, "seal": \{[^}]*\}/, '')).toBe(before)
  expect((await verified(file)).stdout).toBe('1 quotation: 1 sealed (text not here)\n')
  expect((await verified(file, '--text', `s=${text}`)).stdout).toBe('1 quotation: 1 found\n')
  expect((await verified(file, '--text', text, '--seal')).stdout).toContain('nothing to seal')
  expect(readFileSync(file, 'utf8')).toBe(after)
})

test('a sealed quotation that is altered later breaks its seal without the text', async () => {
  const file = fileOf(dossier('more visas'))
  await verified(file, '--text', fileOf(TEXT, 's.txt'), '--seal')
  writeFileSync(file, readFileSync(file, 'utf8').replace('more visas', 'more trains'))
  const { code, stdout } = await verified(file)
  expect(code).toBe(1)
  expect(stdout).toContain('“more trains”: altered: these are not the words that were sealed on ')
})

test('nothing is sealed where a quotation is altered', async () => {
  const file = fileOf(dossier('fewer visas'))
  const before = readFileSync(file, 'utf8')
  const { code, stdout, stderr } = await verified(file, '--text', fileOf(TEXT, 's.txt'), '--seal')
  expect([code, stdout.includes('altered'), stderr]).toEqual([
    1,
    true,
    'Nothing was sealed: correct the altered quotations first.\n',
  ])
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test.each([
  ['no text', ['--seal'], 'There is nothing to seal, because no text is here; name it with --text ID=FILE.\n'],
  ['a text that does not exist', ['--text', 's=/none.txt'], '/none.txt: the file does not exist\n'],
])('%s: a sentence, and nothing is written', async (_, args, sentence) => {
  const file = fileOf(dossier('more visas'))
  const before = readFileSync(file, 'utf8')
  expect(await verified(file, ...args)).toMatchObject({ code: 1, stderr: sentence })
  expect(readFileSync(file, 'utf8')).toBe(before)
})

test('a text whose source is not plain has to be given with its id', async () => {
  const two = dossier('more visas').replace(
    '"sources": [',
    '"sources": [{"id": "t", "title": "T", "kind": "article", "published": "2023-12-01"}, ',
  )
  const file = fileOf(
    two.replace('"source": {', '"source": [{ "id": "t", "quote": { "exact": "met" } }, {').replace('} }}]', '} }]}]'),
  )
  const text = fileOf(TEXT, 'other.txt')
  expect((await verified(file, '--text', text)).stderr).toBe(
    `${text}: say whose text this is, as --text ID=${text}; sources that are quoted: t, s\n`,
  )
  expect((await verified(file, '--text', `s=${text}`)).stdout).toContain('1 found, 1 without a text')
})

test('check --strict lists altered quotations, and check alone does not', async () => {
  const file = fileOf(dossier('fewer visas'))
  keepBeside(file, TEXT)
  const checked = (...args: readonly string[]) => printed(() => check(invocationOf('check', 'check', file, ...args)))
  expect(await checked()).toMatchObject({ code: 0 })
  const { code, stdout } = await checked('--strict')
  expect([code, stdout]).toEqual([1, expect.stringContaining('“fewer visas”: altered')])
})

test('in restricted mode quotations are looked up and not sealed', async () => {
  expect(invocationOf('verify', 'verify', 'talks.json', '--restricted').seal).toBe(false)
  expect(invocationOf('refused', 'verify', 'talks.json', '--seal', '--restricted').sentence).toContain('verify --seal')
})

const withChecksum = (digest: string, file = ''): string =>
  dossier('more visas').replace('"id": "s",', `"id": "s", "sha256": "${digest}",${file}`)

test('a kept file that changed is named with its line by verify and check --strict, and is not an altered quotation', async () => {
  const file = fileOf(withChecksum(sha256(TEXT)))
  keepBeside(file, TEXT)
  keepBeside(file, TEXT, `${sha256(TEXT)}.txt`)
  expect(await verified(file)).toEqual({ code: 0, stdout: '1 quotation: 1 found\n', stderr: '' })
  keepBeside(file, `${TEXT}!`, `${sha256(TEXT)}.txt`)
  const line = `${file}:8:35: s: the kept file has changed (its SHA-256 is not the one in the dossier)\n`
  expect(await verified(file)).toMatchObject({ code: 1, stdout: `${line}1 quotation: 1 found\n` })
  const checked = (...args: readonly string[]) => printed(() => check(invocationOf('check', 'check', file, ...args)))
  expect(await checked('--strict')).toMatchObject({ code: 1, stdout: line })
  expect(await checked()).toMatchObject({ code: 0 })
})

test('a file of the source’s own is compared too, and a text that was taken out of a page is not', async () => {
  const page = sha256('<p>the page</p>')
  const taken = fileOf(withChecksum(page, ' "file": "talks.sources/s.txt",'))
  keepBeside(taken, TEXT)
  expect((await verified(taken)).code).toBe(0)
  const own = fileOf(withChecksum(page, ' "file": "own.txt",'))
  writeFileSync(join(dirname(own), 'own.txt'), TEXT)
  expect(await verified(own)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('s: the kept file has changed'),
  })
})
