import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { actionFor, createStore, footerItems, type Effect, type State } from '../../src/app/index.ts'
import { readQuickly } from '../../src/files/read-quickly.ts'
import { fileSource } from '../../src/files/source.ts'
import { startText, type Dossier } from '../../src/dossier/index.ts'
import { createPerformer, type Outside } from '../../src/session/effects.ts'
import { LANGUAGES, type Language } from '../../src/text/index.ts'
import { read } from '../app/seen.ts'
import { opened } from '../app/stage.ts'
import { formIn } from '../form/stage.ts'
import { until } from './until.ts'

vi.mock('../../src/files/read-quickly.ts', async (original) => {
  const read = await original<typeof import('../../src/files/read-quickly.ts')>()
  return { ...read, readQuickly: vi.fn(read.readQuickly) }
})

const TEXT = readFileSync('data/us-mexico-2023.json', 'utf8')
const KEPT = 'The talks began on Monday. They “will go\non next week”, the ministry said.\n'

/** Opens a dossier with a kept text beside it; keys and their effects are performed as in the dashboard. */
const dashboard = (language: Language = 'en', text = TEXT, isStale = true) => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  const file = join(folder, 'talks.json')
  mkdirSync(join(folder, 'talks.sources'))
  writeFileSync(file, text)
  writeFileSync(join(folder, 'talks.sources', 'editorial.txt'), KEPT)
  let perform: (effect: Effect) => void = () => undefined
  const store = createStore(opened({ language, dossier: JSON.parse(text) as Dossier }), (effect) => perform(effect))
  const source = { ...fileSource(file), isStale: () => isStale }
  const reads = vi.spyOn(source, 'read')
  const marks = vi.spyOn(source, 'markRead')
  const outside: Outside = {
    store,
    source,
    stdout: { write: vi.fn() } as unknown as NodeJS.WriteStream,
    quoting: { cited: vi.fn(), briefed: vi.fn(), dismiss: vi.fn(), move: vi.fn(), end: vi.fn() },
    close: vi.fn(),
    lend: vi.fn(),
    suspend: vi.fn(),
  }
  perform = createPerformer(outside, vi.fn())
  const press = (...keys: readonly string[]): void => {
    for (const key of keys) {
      const action = actionFor(store.state(), key)
      if (action) store.dispatch(action)
    }
  }
  const waits = (predicate: (state: State) => boolean): Promise<void> => until(store, predicate)
  return { file, press, waits, reads, marks, state: () => read(store.state()), text: () => readFileSync(file, 'utf8') }
}

const isOpen = (state: State): boolean => state.kind === 'reading' && state.overlay.kind === 'form'
/** Whether the notice is the answer to a record that was written, and not about the file that was read again. */
const isAnswered = ({ notice }: State): boolean => notice.includes('talks.json')
const footerCommands = (state: State): readonly string[] =>
  footerItems({ ...state, notice: '' }).map((one) => one.command)
const isNoticed = ({ notice }: State): boolean => notice !== ''

const POSITION = [...'bli', 'enter', 'd', 'enter', ...'2023-12-29', 'enter', ...'Says so.', 'enter', ...'edi', 'enter']
const QUOTE = [...'ministry', 'enter']

const openPosition = async (shown = dashboard()) => {
  shown.press('3', 'A')
  await shown.waits(isOpen)
  return shown
}

/** Saves the form and waits for the answer. */
const saved = async (shown: ReturnType<typeof dashboard>): Promise<void> => {
  shown.press('enter')
  await shown.waits((state) => (isOpen(state) ? formIn(state).said !== '' : isAnswered(state)))
}

test.each(LANGUAGES)(
  'in %s a position with a quotation is written, read again, and taken back byte for byte',
  async (lang) => {
    const shown = await openPosition(dashboard(lang))
    shown.press(...POSITION, ...QUOTE)
    await saved(shown)
    expect(shown.state().overlay.kind).toBe('none')
    const written = shown.text()
    expect(written).toContain('"exact": "They “will go on next week”, the ministry said."')
    expect(written.length - TEXT.length).toBeLessThan(600)
    const [issue] = shown.state().reading.whole.issues
    expect(issue?.positions.find(({ date }) => date === '2023-12-29')).toMatchObject({
      participant: 'blinken',
      stance: 'demands',
    })
    expect(footerCommands(shown.state())).toContain('take-back')
    shown.press('U')
    await shown.waits(({ notice }) => notice.includes('talks.json'))
    expect(shown.text()).toBe(TEXT)
    expect(footerCommands(shown.state())).not.toContain('take-back')
    shown.press('U')
    await shown.waits(isNoticed)
    expect(shown.text()).toBe(TEXT)
  },
)

test('a form opens on the dossier that is shown, and its record is shown, without reading the file as a dossier', async () => {
  vi.mocked(readQuickly).mockClear()
  const shown = await openPosition(dashboard('en', TEXT, false))
  shown.press(...POSITION, 'enter')
  await saved(shown)
  expect(shown.state().reading.whole).toEqual(JSON.parse(shown.text()))
  expect(readQuickly).not.toHaveBeenCalled()
  expect(shown.reads).not.toHaveBeenCalled()
  expect(shown.marks).toHaveBeenCalledTimes(1)
})

test('Esc after any number of keys leaves the file byte for byte', async () => {
  const shown = dashboard()
  const keys = [...POSITION, ...QUOTE]
  for (let count = 0; count <= keys.length; count++) {
    await openPosition(shown)
    shown.press(...keys.slice(0, count), 'esc')
    if (shown.state().overlay.kind === 'form') shown.press('y')
    expect(shown.state().overlay.kind).toBe('none')
    expect(shown.text()).toBe(TEXT)
    shown.press('esc')
  }
})

test('a file that changed on disk is not overwritten: a sentence says so, and Enter adds to it as it is now', async () => {
  const shown = await openPosition()
  shown.press(...POSITION, ...QUOTE)
  const changed = TEXT.replace('"Asylum limit', '"The asylum limit')
  writeFileSync(shown.file, changed)
  await saved(shown)
  expect(shown.text()).toBe(changed)
  expect(formIn(shown.state())).toMatchObject({ stage: 'writing', typed: { participant: 'blinken', text: 'Says so.' } })
  expect(formIn(shown.state()).said).toContain('changed on disk')
  shown.press('enter')
  await shown.waits((state) => !isOpen(state) && isAnswered(state))
  expect(shown.text()).toContain('"The asylum limit')
  expect(shown.text()).toContain('"text": "Says so."')
})

test('a file that has changed since is not taken back', async () => {
  const shown = await openPosition()
  shown.press(...POSITION, 'enter')
  await saved(shown)
  const changed = `${shown.text()}\n`
  writeFileSync(shown.file, changed)
  shown.press('U')
  await shown.waits(({ notice }) => notice.includes('has changed since'))
  expect(shown.text()).toBe(changed)
})

test('a quotation whose text was changed meanwhile is refused when it is saved, and what was typed stays', async () => {
  const shown = await openPosition()
  shown.press(...POSITION, ...QUOTE)
  writeFileSync(shown.file.replace(/\.json$/, '.sources/editorial.txt'), 'The ministry said that they went home.\n')
  await saved(shown)
  expect(formIn(shown.state()).said).toContain('is not in the kept text of editorial')
  expect(formIn(shown.state()).typed).toMatchObject({ quote: 'They “will go on next week”, the ministry said.' })
  expect(shown.text()).toBe(TEXT)
})

test('the source used last is offered for the next record', async () => {
  const shown = await openPosition()
  shown.press(...POSITION, 'enter')
  await saved(shown)
  await openPosition(shown)
  shown.press(...'may', 'enter', 'd', 'enter', ...'2023-12-29', 'enter', ...'Agrees.', 'enter')
  shown.press('enter', 'enter')
  await shown.waits((state) => !isOpen(state) && isAnswered(state))
  expect(shown.text()).toMatch(/"text": "Agrees\.",[^}]*"source": "editorial"/)
})

test('words of the source that stays are found in its text, without naming it again', async () => {
  const shown = await openPosition()
  shown.press(...POSITION, 'enter')
  await saved(shown)
  await openPosition(shown)
  shown.press(...'may', 'enter', 'd', 'enter', ...'2023-12-29', 'enter', ...'Agrees.', 'enter', ...QUOTE)
  expect(formIn(shown.state()).typed['quote']).toContain('“will go on next week”')
  shown.press('enter')
  await shown.waits((state) => !isOpen(state) && isAnswered(state))
  expect(shown.text()).toMatch(/"text": "Agrees\.",[^}]*"source": \{\s*"id": "editorial",\s*"quote"/)
})

test('a record that is known only after the day shown is written, and the notice says that it does not show yet', async () => {
  const shown = await openPosition()
  shown.press(...POSITION.slice(0, -4), ...'press-vote', 'enter', 'enter')
  await saved(shown)
  expect(shown.state().notice).toContain('not yet known on 30 Dec 2023')
})

const EMPTY = startText({ file: 'talks.json', schema: './x', title: 'Talks', language: 'en', asOf: '2024-01-10' })

const isKind =
  (kind: string) =>
  (state: State): boolean =>
    isOpen(state) && formIn(state).kind === kind && formIn(state).stage === 'writing'

test('in a new dossier the first issue waits for its source, and the first position for its participant', async () => {
  const shown = dashboard('en', EMPTY)
  shown.press('3', 'A')
  await shown.waits(isOpen)
  shown.press(...'visas', 'enter', ...'Visas', 'enter', 'shift+tab', 'shift+tab', 'shift+tab', ...'source', 'enter')
  shown.press(...'tap', 'enter', ...'article', 'enter', ...'2023-12-27', 'enter', ...'Talks', 'enter', 'enter')
  await shown.waits(isKind('issue'))
  shown.press(...'More visas.', 'enter', 'enter', 'enter')
  await shown.waits((state) => !isOpen(state) && read(state).reading.whole.issues.length === 1)
  const { issues, sources } = shown.state().reading.whole
  expect([sources, issues]).toMatchObject([[{ id: 'tap' }], [{ id: 'visas', source: 'tap' }]])
  shown.press('A')
  await shown.waits(isKind('position'))
  shown.press('shift+tab', 'shift+tab', ...'participant', 'enter', ...'ebrard', 'enter', ...'person', 'enter')
  shown.press(...'Ebrard', 'enter', 'enter', 'enter')
  await shown.waits(isKind('position'))
  expect(formIn(shown.state()).typed).toMatchObject({ issue: 'visas', participant: 'ebrard' })
})

test.each([
  ['statistic', '1', ['crossings', 'flow', 'events', 'Crossings', 'Counted.', 'crossings', '']],
  ['participant', '2', ['ebrard', 'person', 'Ebrard', '']],
  ['source', 'i', ['tap', 'article', '2023-12-27', 'Talks']],
])('in a new dossier the first %s is added and shows', async (kind, panel, answers) => {
  const shown = dashboard('en', EMPTY)
  shown.press(panel, 'A')
  await shown.waits(isKind(kind))
  for (const answer of answers) shown.press(...answer, 'enter')
  shown.press('enter')
  await shown.waits((state) => !isOpen(state) && isAnswered(state))
  expect(shown.state().notice).toContain('Added to')
  expect(shown.state().notice).not.toContain('not yet known')
  shown.press('U')
  await shown.waits(({ notice }) => notice.includes('as it was before'))
  expect(shown.text()).toBe(EMPTY)
})

test('a file that became unreadable under a form is left as it is, and a sentence says so', async () => {
  const shown = await openPosition(dashboard('en', TEXT))
  shown.press(...POSITION, 'enter')
  writeFileSync(shown.file, '{')
  await saved(shown)
  expect(formIn(shown.state()).said).toContain('cannot be read any more')
  expect(shown.text()).toBe('{')
})

test('a file that changed under a form on the dossier that is shown is not overwritten', async () => {
  const shown = await openPosition(dashboard('en', TEXT, false))
  shown.press(...POSITION, 'enter')
  const changed = TEXT.replace('"Asylum limit', '"The asylum limit')
  writeFileSync(shown.file, changed)
  await saved(shown)
  expect(formIn(shown.state()).said).toContain('changed on disk')
  expect(shown.text()).toBe(changed)
})

test('a file that is no longer a dossier opens no form', async () => {
  const shown = dashboard()
  writeFileSync(shown.file, '{')
  shown.press('A')
  await shown.waits(isNoticed)
  expect(shown.state().overlay.kind).toBe('none')
})
