import { execFileSync, spawn } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { fileSource, loadBytes, loadOnce, readBytes, sourceOf, type DossierSource } from '../../src/files/source.ts'
import { LANGUAGES, wordsIn } from '../../src/text/index.ts'
import { fileWith } from '../dossier/fixture.ts'

const WORDS = wordsIn('en')
const WELL = fileWith()
const folder = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-'))
const fileOf = (text: string): string => {
  const file = join(folder(), 'talks.json')
  writeFileSync(file, text)
  return file
}

const servers: Server[] = []
afterEach(() => {
  vi.unstubAllEnvs()
  for (const server of servers.splice(0)) server.close()
})

interface Answer {
  readonly status: number
  readonly text?: string
}

/** Starts a local server that gives one answer after the other, each body with its own tag, and records the requests. */
const serving = async (
  ...answers: readonly Answer[]
): Promise<{ readonly address: string; readonly asked: readonly IncomingHttpHeaders[] }> => {
  const asked: IncomingHttpHeaders[] = []
  const server = createServer((request, response) => {
    const { status, text = '' } = answers[asked.length] ?? { status: 404 }
    asked.push(request.headers)
    const tag = `"${text.length}"`
    if (status === 200 && request.headers['if-none-match'] === tag) response.writeHead(304, { etag: tag }).end()
    else response.writeHead(status, { etag: tag }).end(text)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  return { address: `http://127.0.0.1:${bound.port}/talks.json`, asked }
}

test.each([
  ['-', 'input', null],
  ['http://example.org/x.json', 'web', null],
  ['HTTPS://example.org', 'web', null],
  ['talks.json', 'file', 'talks.json'],
  ['./-', 'file', './-'],
  ['ftp://example.org/x.json', 'file', 'ftp://example.org/x.json'],
  ['http:/x', 'file', 'http:/x'],
] as const)('%s is from %s', (argument, origin, path) => {
  expect(sourceOf(argument)).toMatchObject({ origin, path })
})

test.each([
  [4_000_000, false],
  [6_000_000, true],
  // No dossier is larger than 100 MB, so this one is refused at once.
  [200_000_000, false],
])('a file of %i bytes is read after the screen has opened: %s', (size, isLarge) => {
  const file = fileOf('')
  truncateSync(file, size)
  expect(fileSource(file).isLarge()).toBe(isLarge)
})

/** Creates a FIFO that another process writes a text into. */
const fifoOf = (text: string): string => {
  const fifo = join(folder(), 'fifo')
  execFileSync('mkfifo', [fifo])
  spawn('sh', ['-c', 'cat > "$1"', 'sh', fifo]).stdin.end(text)
  return fifo
}

test('a FIFO is a stream: read to its end, once, and its path is not followed', async () => {
  const fifo = fifoOf(WELL)
  const source = sourceOf(fifo)
  expect(source).toMatchObject({ origin: 'input', path: null, label: fifo })
  expect([source.isLarge(), source.isStale()]).toEqual([false, false])
  expect(await loadOnce(WORDS, source)).toMatchObject({ kind: 'dossier', dossier: { id: 'm' } })
  const bytes = await loadBytes(WORDS, fifoOf('text'))
  expect('bytes' in bytes && Buffer.from(bytes.bytes).toString()).toBe('text')
})

test('the name of an argument in sentences cannot act on the terminal', () => {
  expect(sourceOf('a\u001b[2J.json').label).not.toContain('\u001b')
  expect(sourceOf('http://a/\u001b[2J').label).not.toContain('\u001b')
})

test('a file is read again each time', async () => {
  const file = fileOf(WELL)
  const source = fileSource(file)
  expect(await source.read(WORDS)).toMatchObject({ kind: 'dossier', dossier: { id: 'm' } })
  writeFileSync(file, fileWith({ id: '"other"' }))
  expect(await source.read(WORDS)).toMatchObject({ dossier: { id: 'other' } })
})

/** A dossier of more than a megabyte, in which one source has a title of its own. */
const largeWith = (title: string): string => {
  const source = (at: number) => ({
    id: `s${at}`,
    title: at === 7 ? title : `${'Source '.repeat(20)}${at}`,
    kind: 'article',
    published: '2024-01-01',
  })
  return fileWith({ sources: JSON.stringify(Array.from({ length: 6_000 }, (_, at) => source(at))) })
}

const sourcesOf = (read: Awaited<ReturnType<DossierSource['read']>>) =>
  read.kind === 'dossier' ? read.dossier.sources : []

test('of a large file that is read again, records that did not change are the same objects', async () => {
  const file = fileOf(largeWith('Before'))
  const source = fileSource(file)
  const before = sourcesOf(await source.read(WORDS, () => undefined))
  writeFileSync(file, largeWith('After'))
  const after = sourcesOf(await source.read(WORDS, () => undefined))
  expect([before, after].map((sources) => sources[7]?.title)).toEqual(['Before', 'After'])
  expect(after.filter((one, at) => one !== before[at]).map(({ id }) => id)).toEqual(['s7'])
})

test.each<[string, (file: string) => void]>([
  ['written in place', (file) => writeFileSync(file, fileWith({ id: '"longer"' }))],
  ['replaced by another', (file) => renameSync(fileOf(WELL), file)],
  ['taken away', (file) => unlinkSync(file)],
  [
    'replaced by a folder',
    (file) => {
      rmSync(file)
      mkdirSync(file)
    },
  ],
  [
    'replaced by a link',
    (file) => {
      rmSync(file)
      symlinkSync(fileOf(WELL), file)
    },
  ],
])('a file that was %s is stale until it is read', async (_, change) => {
  const file = fileOf(WELL)
  const source = fileSource(file)
  expect(source.isStale()).toBe(true)
  await source.read(WORDS)
  expect(source.isStale()).toBe(false)
  change(file)
  expect(source.isStale()).toBe(true)
  await source.read(WORDS)
  expect(source.isStale()).toBe(false)
})

test('a file changed while it is being read stays stale', async () => {
  const file = fileOf(WELL)
  const source = fileSource(file)
  const reading = source.read(WORDS)
  renameSync(fileOf(fileWith({ id: '"other"' })), file)
  await reading
  expect(source.isStale()).toBe(true)
})

test.each(LANGUAGES)('in %s every fault of a file is a sentence that names it', async (language) => {
  const here = folder()
  mkdirSync(join(here, 'sub'))
  const words = wordsIn(language)
  for (const path of [join(here, 'none'), join(here, 'sub'), '/dev/null']) {
    const read = await loadOnce(words, fileSource(path))
    expect(read).toEqual({ kind: 'sentence', sentence: expect.stringContaining(`${path}: `) })
  }
})

test('valid bytes are a dossier; problems have their places', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  expect(await readBytes(WORDS, 'x', bytes(WELL))).toMatchObject({ kind: 'dossier' })
  expect(await readBytes(WORDS, 'x', bytes(fileWith({ asOf: '"soon"' })))).toMatchObject({
    kind: 'problems',
    problems: [{ place: { line: 5 } }],
  })
  expect(await readBytes(WORDS, 'x', Uint8Array.of(0xff, 0xfe, 0x00))).toMatchObject({
    kind: expect.stringMatching(/sentence|problems/),
  })
})

const kindsOf = async (source: DossierSource, times: number): Promise<readonly string[]> => {
  const kinds: string[] = []
  for (let at = 0; at < times; at++) kinds.push((await source.read(WORDS)).kind)
  return kinds
}

test('a second request asks only for changes', async () => {
  const { address, asked } = await serving({ status: 200, text: WELL }, { status: 200, text: WELL })
  expect(await kindsOf(sourceOf(address), 2)).toEqual(['dossier', 'unchanged'])
  expect(asked.map((one) => one['if-none-match'])).toEqual([undefined, `"${WELL.length}"`])
})

test.each<[string, Answer]>([
  ['broken', { status: 200, text: WELL.slice(0, 50) }],
  ['refused', { status: 500 }],
])(
  'after an answer that was %s the whole is requested, because “not modified” would not mean valid',
  async (_, answer) => {
    const well = { status: 200, text: WELL }
    const { address, asked } = await serving(well, answer, well)
    const kinds = await kindsOf(sourceOf(address), 3)
    expect([kinds[0], kinds[2]]).toEqual(['dossier', 'dossier'])
    expect(['sentence', 'problems']).toContain(kinds[1])
    expect(asked[2]?.['if-none-match']).toBeUndefined()
  },
)

test('an answer that is not a dossier is a sentence, or problems, with the address', async () => {
  const { address } = await serving({ status: 500 }, { status: 404 })
  expect(await loadOnce(WORDS, sourceOf(address))).toEqual({
    kind: 'sentence',
    sentence: `${address}: the server answered 500: it has an error; try again later`,
  })
})

test('a server that answers “not modified” without validators is reported', async () => {
  const { address } = await serving({ status: 304 })
  expect(await loadOnce(WORDS, sourceOf(address))).toMatchObject({ kind: 'sentence' })
})

test.each(LANGUAGES)(
  'in %s a proxy that is set is named where an address cannot be reached, with what to do',
  async (language) => {
    // Nothing listens on port 9 of this machine, and no name is looked up.
    const address = "http://127.0.0.1:9/a?b='c'"
    const sentence = async (): Promise<string> => {
      const read = await loadOnce(wordsIn(language), sourceOf(address))
      return read.kind === 'sentence' ? read.sentence : ''
    }
    vi.stubEnv('http_proxy', undefined)
    vi.stubEnv('HTTP_PROXY', 'http://127.0.0.1:9')
    vi.stubEnv('NO_PROXY', undefined)
    vi.stubEnv('no_proxy', undefined)
    expect(await sentence()).toMatch(
      /HTTP_PROXY.*curl -fsSL 'http:\/\/127\.0\.0\.1:9\/a\?b='\\''c'\\''' \| migration-dash -$/,
    )
    vi.stubEnv('NO_PROXY', '127.0.0.1')
    expect(await sentence()).not.toContain('curl')
  },
)
