import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore, mendingState, type Effect, type State } from '../../src/app/index.ts'
import { fileSource, sourceOf, type DossierSource } from '../../src/files/source.ts'
import { createPerformer, type Outside } from '../../src/session/effects.ts'
import { openAddress } from '../../src/system/browser.ts'
import { copyToSystem } from '../../src/system/clipboard.ts'
import { runEditor, type EditorCommand } from '../../src/system/editor.ts'
import { clipboardSequence } from '../../src/view/clipboard.ts'
import { mouseReports } from '../../src/view/mouse.ts'
import { read } from '../app/seen.ts'
import { opened } from '../app/stage.ts'
import { dossierWith, fileWith, problemsOf } from '../dossier/fixture.ts'
import { until } from './until.ts'

vi.mock(import('../../src/system/browser.ts'), async (original) => ({ ...(await original()), openAddress: vi.fn() }))
vi.mock(import('../../src/system/clipboard.ts'), async (original) => ({ ...(await original()), copyToSystem: vi.fn() }))
vi.mock(import('../../src/system/editor.ts'), async (original) => ({ ...(await original()), runEditor: vi.fn() }))

beforeEach(() => {
  vi.stubEnv('VISUAL', undefined)
  vi.stubEnv('EDITOR', 'vi')
  vi.stubEnv('TMUX', undefined)
  vi.stubEnv('STY', undefined)
  vi.stubEnv('TERM', 'xterm')
  vi.mocked(runEditor).mockResolvedValue({ code: 0 })
  vi.mocked(copyToSystem).mockResolvedValue(null)
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetAllMocks()
})

const folder = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-'))

/** Creates a session whose terminal, source and process are fakes that record calls. */
const session = (first: State = opened(), source: DossierSource = fileSource('talks.json')) => {
  const written: string[] = []
  const codes: (number | 'desk')[] = []
  const lent: string[] = []
  const store = createStore(first, () => undefined)
  const outside: Outside = {
    store,
    source,
    stdout: { write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream,
    quoting: { cited: vi.fn(), briefed: vi.fn(), dismiss: vi.fn(), move: vi.fn(), end: vi.fn() },
    close: vi.fn(),
    lend: async (work) => {
      lent.push('lent')
      await work()
      lent.push('back')
    },
    suspend: vi.fn(async () => undefined),
  }
  const perform: (effect: Effect) => void = createPerformer(outside, (code) => codes.push(code))
  return { perform, outside, written, codes, lent, state: () => store.state(), notice: () => store.state().notice }
}

const noticed = async ({ outside, notice }: ReturnType<typeof session>, words = /./): Promise<string> => {
  await until(outside.store, (state) => words.test(state.notice))
  return notice()
}

test('quit closes the screen with its exit code', () => {
  const { perform, outside, codes } = session()
  perform({ kind: 'quit', code: 130 })
  expect(codes).toEqual([130])
  expect(outside.close).toHaveBeenCalledTimes(1)
})

test('suspending stops the program', () => {
  const { perform, outside } = session()
  perform({ kind: 'suspend' })
  expect(outside.suspend).toHaveBeenCalledTimes(1)
})

test.each([true, false])('the mouse is switched in the terminal: %s', (on) => {
  const { perform, written } = session()
  perform({ kind: 'mouse', on })
  expect(written).toEqual([mouseReports(on)])
})

test('reload shows what is in the file now', async () => {
  const source: DossierSource = {
    ...fileSource('talks.json'),
    read: async () => ({ kind: 'dossier', dossier: dossierWith({ id: '"second"' }) }),
  }
  const { perform, outside } = session(opened({ dossier: dossierWith({}) }), source)
  perform({ kind: 'read-file' })
  await until(outside.store, (state) => read(state).reading.dossier.id === 'second')
})

test('text that the system cannot copy goes to the terminal; if too long, a notice says so', async () => {
  const one = session()
  one.perform({ kind: 'copy', text: '242,418' })
  expect(await noticed(one)).toBe('Sent to the terminal, to copy: 242,418')
  expect(one.written).toEqual([clipboardSequence('242,418', {})])
  one.perform({ kind: 'copy', text: 'x'.repeat(80_000) })
  expect(await noticed(one, /75 kB/)).toContain('75 kB')
  expect(one.written).toHaveLength(1)
})

test.each([
  ['system', 'Copied: 242,418'],
  ['tmux', 'Copied to tmux, and sent to the terminal: 242,418'],
] as const)('text that %s has is not sent to the terminal too', async (by, sentence) => {
  vi.mocked(copyToSystem).mockResolvedValue(by)
  const one = session()
  one.perform({ kind: 'copy', text: '242,418' })
  expect([await noticed(one), one.written]).toEqual([sentence, []])
})

test('an address is shown in its final form before it is opened', async () => {
  const { perform, outside, state } = session()
  perform({ kind: 'address', address: 'https://0x7f.1/a' })
  await until(outside.store, (now) => read(now).overlay.kind === 'address')
  expect(read(state()).overlay).toEqual({ kind: 'address', address: 'https://127.0.0.1/a' })
  expect(openAddress).not.toHaveBeenCalled()
})

test.each(['javascript:alert(1)', 'https://user@example.org/', 'file:///etc/passwd'])(
  '%s is refused, and never offered for opening',
  async (address) => {
    const one = session()
    one.perform({ kind: 'address', address })
    expect(await noticed(one)).toContain(address)
    expect(read(one.state()).overlay).toEqual({ kind: 'none' })
  },
)

test('an address is opened in the browser, and copied if there is none', async () => {
  const address = 'https://example.org/'
  vi.mocked(openAddress).mockResolvedValueOnce('opened').mockResolvedValueOnce('no-browser')
  const [first, second] = [session(), session()]
  first.perform({ kind: 'browse', address })
  second.perform({ kind: 'browse', address })
  const notices = [await noticed(first), await noticed(second)]
  expect(notices.every((notice) => notice.includes(address))).toBe(true)
  expect(notices[0]).not.toBe(notices[1])
  expect([first.written, second.written]).toEqual([[], [clipboardSequence(address, {})]])
})

test('a browser that fails after it has started is named, with the address', async () => {
  const address = 'https://example.org/'
  vi.mocked(openAddress).mockResolvedValueOnce('opened')
  const one = session()
  one.perform({ kind: 'browse', address })
  expect(await noticed(one)).toBe(`Sent to the browser: ${address}`)
  vi.mocked(openAddress).mock.calls[0]?.[2]('xdg-open', '3')
  expect(one.notice()).toBe(`xdg-open failed (3) and did not open ${address}`)
})

const SIDES = `[
  { "id": "mx", "name": "Mexico" },
  { "id": "us", "name": "United States" }
]`
const PEOPLE = `[
  { "id": "a", "kind": "person", "name": "A" },
  { "id": "b", "kind": "person", "name": "B" }
]`

const edited = async ({ perform, lent }: ReturnType<typeof session>, effect: Effect): Promise<EditorCommand> => {
  perform(effect)
  await vi.waitFor(() => expect(lent).toEqual(['lent', 'back']), 60_000)
  return vi.mocked(runEditor).mock.calls[0]?.[0] as EditorCommand
}

test('the editor has the terminal while it runs, and starts at the line of the record', async () => {
  const file = join(folder(), 'talks.json')
  const text = fileWith({ sides: SIDES, participants: PEOPLE })
  writeFileSync(file, text)
  const one = session(opened({ dossier: dossierWith({ sides: SIDES, participants: PEOPLE }) }), fileSource(file))
  const command = await edited(one, { kind: 'edit', target: { kind: 'participant', key: 'b' } })
  const line = text.split('\n').findIndex((row) => row.includes('"id": "b"')) + 1
  expect(command.file).toBe('vi')
  expect(command.args.join(' ')).toMatch(new RegExp(`\\+(?:call cursor\\()?${line}\\b`))
  expect(one.notice()).toBe('')
})

test('a file with problems is edited at the first of them', async () => {
  const file = join(folder(), 'talks.json')
  writeFileSync(file, fileWith({ asOf: '"soon"' }))
  const start = {
    file,
    size: { columns: 80, rows: 24 },
    language: 'en',
    medium: 'screen',
    glyphs: 'ascii',
    on: null,
  } as const
  const one = session(mendingState(start, problemsOf(fileWith({ asOf: '"soon"' }))), fileSource(file))
  const { args } = await edited(one, { kind: 'edit', target: null })
  expect(args.join(' ')).toMatch(/\+(?:call cursor\()?5\b/)
})

test.each([
  ['is not found', { fault: 'not-found' }],
  ['may not be started', { fault: 'permission' }],
  ['cannot be started', { fault: { why: 'EIO' } }],
  ['fails', { code: 3 }],
  ['a signal ends', { signal: 'SIGSEGV' }],
] as const)('an editor that %s is named in the footer', async (_, end) => {
  vi.mocked(runEditor).mockResolvedValue(end)
  const one = session()
  one.perform({ kind: 'edit', target: null })
  const notice = await noticed(one)
  expect(notice).toContain('“vi”')
  if ('code' in end) expect(notice).toContain('3')
  if ('signal' in end) expect(notice).toContain('SIGSEGV')
  expect(notice).not.toContain('null')
})

test('without an editor the footer says how to set one, and the terminal is not lent', async () => {
  vi.stubEnv('EDITOR', undefined)
  const one = session()
  one.perform({ kind: 'edit', target: null })
  expect(await noticed(one)).toContain('EDITOR=')
  expect([one.lent, vi.mocked(runEditor).mock.calls]).toEqual([[], []])
})

test('a dossier that is not a file is never edited', async () => {
  const web = session(opened(), sourceOf('https://example.org/talks.json'))
  web.perform({ kind: 'edit', target: null })
  // A later effect is done first, so the editor would have been started by then.
  await edited(session(), { kind: 'edit', target: null })
  expect([web.notice(), web.lent, vi.mocked(runEditor).mock.calls.length]).toEqual(['', [], 1])
})

test('a brief is written and reported, and an existing file needs a confirmation', async () => {
  const path = join(folder(), 'brief.md')
  const one = session()
  one.outside.store.dispatch({ kind: 'command', command: 'brief' })
  one.perform({ kind: 'brief', path, replace: false })
  expect(await noticed(one)).toContain(path)
  expect(readFileSync(path, 'utf8')).toMatch(/^# /)
  writeFileSync(path, 'mine')
  one.perform({ kind: 'brief', path, replace: false })
  await noticed(one, /exists/)
  expect(readFileSync(path, 'utf8')).toBe('mine')
  one.perform({ kind: 'brief', path, replace: true })
  await until(one.outside.store, ({ notice }) => notice !== '' && !notice.includes('exists'))
  expect(readFileSync(path, 'utf8')).toMatch(/^# /)
})

test('a file name that ends in .svg asks for the chart of the record under the cursor', async () => {
  const path = join(folder(), 'chart.svg')
  const one = session()
  one.perform({ kind: 'brief', path, replace: false })
  expect(await noticed(one)).toBe(`Chart saved: ${path}`)
  expect(readFileSync(path, 'utf8')).toMatch(/^<svg [^]*Southwest border encounters[^]*<\/svg>\n$/)
  one.outside.store.dispatch({ kind: 'command', command: 'participants' })
  one.perform({ kind: 'brief', path: join(folder(), 'none.svg'), replace: false })
  expect(await noticed(one, /chart/)).toContain('takes a statistic')
})

test('a brief never replaces the dossier, and is never a table', async () => {
  const file = join(folder(), 'talks.md')
  writeFileSync(file, fileWith())
  const one = session(opened(), fileSource(file))
  one.perform({ kind: 'brief', path: file, replace: true })
  expect(await noticed(one)).toContain('talks.md')
  const other = session()
  other.perform({ kind: 'brief', path: join(folder(), 'brief.csv'), replace: true })
  expect(await noticed(other)).toMatch(/\.html.*\.md/)
  expect(readFileSync(file, 'utf8')).toBe(fileWith())
})

test.each<Effect>([
  { kind: 'copy', text: '242,418' },
  { kind: 'address', address: 'https://example.org/' },
  { kind: 'browse', address: 'https://example.org/' },
  { kind: 'brief', path: '/none/brief.html', replace: true },
  { kind: 'edit', target: null },
])('a restricted program performs no %j', async (effect) => {
  const one = session({ ...read(opened()), access: 'restricted' })
  one.perform(effect)
  expect(one.notice()).toBe('off in restricted mode')
  expect([one.written, one.lent]).toEqual([[], []])
  for (const program of [openAddress, copyToSystem, runEditor]) expect(program).not.toHaveBeenCalled()
})

const GONE = Object.assign(new Error("Cannot find module '/dist/editor.js'"), { code: 'ERR_MODULE_NOT_FOUND' })

test('a part of the program that cannot be loaded any more is a notice, and the dashboard stays', async () => {
  const gone = { ...fileSource('talks.json'), read: () => Promise.reject(GONE) }
  const one = session(opened(), gone)
  one.perform({ kind: 'read-file' })
  expect(await noticed(one)).toBe(
    'A part of the program could not be loaded (ERR_MODULE_NOT_FOUND); it may have been upgraded: quit and start it again',
  )
  expect(one.outside.close).not.toHaveBeenCalled()
})

test('the same holds for the browser, the editor and a brief', async () => {
  vi.mocked(openAddress).mockRejectedValue(Object.assign(new Error('too many'), { code: 'EMFILE' }))
  const one = session()
  one.perform({ kind: 'browse', address: 'https://example.org/' })
  expect(await noticed(one)).toContain('(EMFILE)')
})
