import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { source } from '../../../src/cli/sources/source.ts'
import { verify } from '../../../src/cli/sources/verify.ts'
import { readDossier } from '../../../src/dossier/read.ts'
import { fileWith } from '../../dossier/fixture.ts'
import { fileOf, invocationOf, printed } from '../printed.ts'

const ran = (...args: readonly string[]) => printed(() => source(invocationOf('source', 'source', ...args)))
const verified = (file: string) => printed(() => verify(invocationOf('verify', 'verify', file)))

const ends: (() => void)[] = []
afterEach(() => ends.splice(0).forEach((end) => end()))

/** Serves a page, which may be changed, and returns its address. */
const served = async (page: { html: string }): Promise<string> => {
  const server = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(page.html))
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done)
  })
  ends.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/talks`
}

const LONG = 'The delegations met for three hours in the palace, and agreed to meet again in January of the next year.'
const pageWith = (words: string): string =>
  `<!doctype html><html lang="es"><head><title>Talks end</title><meta property="og:site_name" content="El Diario"><meta property="article:published_time" content="2023-12-27T10:00:00Z"></head><body><nav>Menu</nav><article><p>${LONG}</p><p>${words}</p><p>${LONG}</p></article></body></html>`

const sourcesIn = (file: string) => {
  const read = readDossier(readFileSync(file))
  if (read.kind !== 'dossier') throw new Error(JSON.stringify(read))
  return read.dossier.sources
}

const kept = (file: string): readonly string[] => {
  const folder = join(dirname(file), 'talks.sources')
  return existsSync(folder) ? readdirSync(folder).toSorted() : []
}

test('the same text is not added a second time, unless it was published at two addresses', async () => {
  const file = fileOf(fileWith())
  const text = fileOf('The talks ended.', 'statement.txt')
  const given = ['--title', 'T', '--published', '2024-01-05']
  await ran('add', text, '--to', file, ...given)
  const again = await ran('add', text, '--to', file, ...given, '--url', 'https://example.org/a')
  expect([again.code, again.stderr]).toEqual([
    1,
    'The dossier has this text already, as the source “statement-txt-2024-01-05”\nNothing was written.\n',
  ])
  const other = fileOf(fileWith())
  for (const url of ['https://example.org/a', 'https://example.com/b'])
    expect(await ran('add', text, '--to', other, ...given, '--url', url)).toMatchObject({ code: 0 })
})

test('a page is added with what it says about itself, its text and its bytes are kept, and nothing else changes', async () => {
  const address = await served({ html: pageWith('They asked for more visas.') })
  const file = fileOf(fileWith())
  const before = readFileSync(file, 'utf8')
  const { code, stdout } = await ran('add', address, '--to', file)
  expect([code, stdout]).toEqual([
    0,
    'el-diario-2023-12-27 added; its text (45 words) is kept in talks.sources/el-diario-2023-12-27.txt\n',
  ])
  const [, added] = sourcesIn(file)
  expect(added).toMatchObject({
    id: 'el-diario-2023-12-27',
    title: 'Talks end',
    publisher: 'El Diario',
    kind: 'article',
    published: '2023-12-27',
    url: address,
    language: 'es',
    file: 'talks.sources/el-diario-2023-12-27.txt',
  })
  expect(kept(file)).toEqual([`${added?.sha256}.html`, 'el-diario-2023-12-27.txt'].toSorted())
  const after = readFileSync(file, 'utf8')
  expect(before.split('\n').filter((line) => !after.includes(line.replace(/\],$/, '')))).toEqual([])
  expect(readFileSync(join(dirname(file), 'talks.sources/el-diario-2023-12-27.txt'), 'utf8')).toContain(
    'They asked for more visas.',
  )
})

test('what the page does not say is asked for, and what is given comes first', async () => {
  const page = fileOf('<html><body>Some words of a page.</body></html>', 'page.html')
  const file = fileOf(fileWith())
  const before = readFileSync(file, 'utf8')
  expect(await ran('add', page, '--to', file)).toEqual({
    code: 1,
    stdout: '',
    stderr: `${page} does not say when it was published, or what it is called; add --published DATE --title TEXT\nNothing was written.\n`,
  })
  expect((await ran('add', page, '--to', file, '--lang', 'es')).stderr).toContain('--published FECHA --title TEXTO')
  expect([readFileSync(file, 'utf8'), kept(file)]).toEqual([before, []])
  const archived = 'https://web.archive.org/web/2023/https://example.org/p'
  const given = ['--published', '2023-12', '--title', 'P', '--id', 'own', '--archived', archived, '--licence', 'CC0']
  await ran('add', page, '--to', file, ...given, '--url', 'https://example.org/p')
  expect(sourcesIn(file)[1]).toMatchObject({ id: 'own', published: '2023-12', title: 'P', archived, licence: 'CC0' })
})

test('a CSV is kept as it is, and a PDF is refused', async () => {
  const file = fileOf(fileWith())
  const table = fileOf('period,value\n2023-11,4\n', 'figures.csv')
  await ran('add', table, '--to', file, '--published', '2023-12-01', '--title', 'Figures', '--id', 'csv')
  expect(readFileSync(join(dirname(file), 'talks.sources/csv.txt'), 'utf8')).toBe('period,value\n2023-11,4\n')
  expect(sourcesIn(file)[1]?.kind).toBe('dataset')
  const { code, stderr } = await ran('add', fileOf('%PDF-1.7 x', 'a.pdf'), '--to', file)
  expect([code, stderr]).toEqual([1, expect.stringContaining('this is a PDF')])
})

const BIB = `@article{diario, title={Talks}, journal={El Diario}, date={2023-12-27}, url={https://example.org/talks}}
@report{who-2023, title={Report}, institution={WHO}, year={2023}, month=may}`

test('a bibliography adds all its entries at once, and those known are not added again', async () => {
  const file = fileOf(fileWith())
  const bibliography = fileOf(BIB, 'library.bib')
  expect((await ran('add', bibliography, '--to', file)).stdout).toBe('2 sources added\n')
  expect(sourcesIn(file).slice(1)).toEqual([
    {
      id: 'diario',
      title: 'Talks',
      kind: 'article',
      published: '2023-12-27',
      publisher: 'El Diario',
      url: 'https://example.org/talks',
    },
    { id: 'who-2023', title: 'Report', kind: 'document', published: '2023-05', publisher: 'WHO' },
  ])
  const after = readFileSync(file, 'utf8')
  expect((await ran('add', bibliography, '--to', file)).stdout).toBe('0 sources added; 2 were there already\n')
  expect(readFileSync(file, 'utf8')).toBe(after)
})

test.each([
  ['a source of the same address', ['add', 'http://www.example.org/talks/?utm_source=x#top'], 'already, as “s”'],
  ['an archived copy of it', ['add', 'https://web.archive.org/web/2024/https://example.org/talks'], 'already, as “s”'],
  ['a file that does not exist', ['add', '/none.html'], '/none.html: the file does not exist'],
  [
    'a retraction before the publication',
    ['retract', 's', '--date', '2023-11-30', '--note', 'N'],
    'so it cannot be retracted on 2023-11-30',
  ],
  ['an unknown id', ['retract', 'z', '--date', '2024-01-01', '--note', 'N'], '“z” is not a source of this dossier'],
])('%s: a sentence, and nothing is written', async (_, args, sentence) => {
  const file = fileOf(
    fileWith({
      sources:
        '[{"id": "s", "title": "S", "kind": "article", "published": "2023-12-01", "url": "https://example.org/talks"}]',
    }),
  )
  const before = readFileSync(file, 'utf8')
  const { code, stderr } = await ran(...args, '--to', file)
  expect([code, stderr]).toEqual([1, expect.stringContaining(sentence)])
  expect(stderr).toContain('Nothing was written.')
  expect([readFileSync(file, 'utf8'), kept(file)]).toEqual([before, []])
})

test.each([
  [['add', 'a.html'], 'name the dossier: --to talks.json'],
  [['move', 'a'], 'source needs add, keep or retract'],
  [['retract', 's', '--to', 'talks.json'], 'source retract needs --date DATE and --note TEXT'],
  [['retract', 's', '--to', 'talks.json', '--date', '2023-02-31', '--note', 'N'], '“2023-02-31” is not valid'],
  [['add', 'a.html', '--to', 'talks.json', '--url', 'example'], '“example” is not an http or https address'],
  [['add', 'a.html', '--to', 'talks.json', '--id', 'x y'], '“x y” is not an id'],
  [['add', 'a.html', '--to', '-'], 'a file that can be written'],
])('%j is wrong usage', (args, sentence) => {
  expect(invocationOf('wrong', 'source', ...args).sentence).toContain(sentence)
})

test('a source is kept later, and a changed page says what was present and is absent now', async () => {
  const page = { html: pageWith('They asked for more visas.') }
  const address = await served(page)
  const file = fileOf(
    fileWith({
      sources: `[{"id": "s", "title": "S", "kind": "article", "published": "2023-12-01", "url": "${address}"}]`,
      events:
        '[{"id": "e", "title": "E", "kind": "meeting", "date": "2023-12-01", "source": {"id": "s", "quote": {"exact": "asked for more visas"}}}]',
    }),
  )
  expect(await ran('keep', file)).toMatchObject({ code: 0, stdout: 's: kept in talks.sources/s.txt\n' })
  expect(sourcesIn(file)[0]).toMatchObject({ file: 'talks.sources/s.txt' })
  expect((await verified(file)).stdout).toBe('1 quotation: 1 found\n')
  expect((await ran('keep', file)).stdout).toBe('s: as it was kept\n')
  page.html = pageWith('They asked for more visas, again.')
  expect((await ran('keep', file)).stdout).toMatch(
    /^s: the page has changed since .*; every quotation is still there\n$/,
  )
  page.html = pageWith('They asked for nothing.')
  expect((await ran('keep', file)).stdout).toMatch(/^s: “asked for more visas”: present on .*, absent on .*\n$/)
  expect((await verified(file)).stdout).toBe('1 quotation: 1 found\n')
})

test('a retraction is the last property of its source, and is not made twice', async () => {
  const file = fileOf(fileWith())
  const before = readFileSync(file, 'utf8')
  const args = ['retract', 's', '--date', '2024-01-02', '--note', 'Corrected.', '--to', file]
  expect((await ran(...args)).stdout).toBe('s retracted; 0 statements rest on it\n')
  const after = readFileSync(file, 'utf8')
  expect(after.replace(/, "retracted": \{[^}]*\}/, '')).toBe(before)
  expect((await ran(...args)).stderr).toContain('“s” was already retracted on 2024-01-02')
  expect(readFileSync(file, 'utf8')).toBe(after)
})

test('in restricted mode nothing is added, kept or retracted', () => {
  expect(invocationOf('refused', 'source', 'keep', 'talks.json', '--restricted').sentence).toContain('source keep')
})

test('an id that is taken is refused, and no text is kept', async () => {
  const page = fileOf('<html><head><title>T</title></head><body>Words of a page.</body></html>', 'page.html')
  const file = fileOf(fileWith())
  const { code, stderr } = await ran('add', page, '--to', file, '--published', '2023-12-27', '--id', 's')
  expect([code, stderr]).toEqual([1, expect.stringContaining('“s” is already the id of a source')])
  expect(kept(file)).toEqual([])
})
