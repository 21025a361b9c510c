import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { reportsOf } from '../../src/system/watch/file-system.ts'
import { createStore, type State, type Store } from '../../src/app/index.ts'
import type { Dossier } from '../../src/dossier/index.ts'
import { followFile, dispatchRead } from '../../src/session/follow.ts'
import { fileSource, type Loaded, type DossierSource } from '../../src/files/source.ts'
import { read } from '../app/seen.ts'
import { opened } from '../app/stage.ts'
import { dossierWith, fileWith, problemsOf } from '../dossier/fixture.ts'
import { wordsIn } from '../../src/text/index.ts'
import { until } from './until.ts'

vi.mock(import('../../src/system/watch/file-system.ts'), async (original) => ({
  ...(await original()),
  reportsOf: vi.fn(),
}))
beforeEach(() => void vi.mocked(reportsOf).mockResolvedValue('every'))

const named = (id: string): Dossier => dossierWith({ id: JSON.stringify(id) })
const titled = (id: string): string => fileWith({ id: JSON.stringify(id) })
const opening = (): Store => createStore(opened({ dossier: named('first') }), () => undefined)
const shown = (store: Store): string => read(store.state()).reading.dossier.id

const shows =
  (id: string) =>
  (state: State): boolean =>
    read(state).reading.dossier.id === id

const statesOf = (store: Store): readonly State[] => {
  const states: State[] = []
  store.subscribe(() => states.push(store.state()))
  return states
}

const well = (id: string): Loaded => ({ kind: 'dossier', dossier: named(id) })
const BROKEN: Loaded = { kind: 'problems', problems: problemsOf('{') }
const GONE: Loaded = { kind: 'sentence', sentence: 'gone' }

/** Returns a source with these readings in turn, and the last one from then on. */
const giving = (...readings: readonly Loaded[]): { readonly source: DossierSource; readonly times: () => number } => {
  let at = 0
  const source: DossierSource = {
    ...fileSource('talks.json'),
    read: async () => readings[Math.min(at++, readings.length - 1)] ?? GONE,
    isStale: () => at < readings.length,
  }
  return { source, times: () => at }
}

const place = (): string => join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'talks.json')

test('a file that is gone is reported, although the system reports its removal only while it is looked for', async () => {
  const [store, file] = [opening(), place()]
  writeFileSync(file, titled('first'))
  const source = fileSource(file)
  await source.read(wordsIn('en'))
  rmSync(file)
  const { end } = followFile(source, file, store)
  // Reported some 30 ms later, while the first look waits for an editor that may be writing.
  writeFileSync(file, titled('second'))
  rmSync(file)
  await until(store, (state) => read(state).trouble?.kind === 'unreadable')
  expect(shown(store)).toBe('first')
  end()
})

test('a save between reading and following is shown', async () => {
  const [store, { source }] = [opening(), giving(well('second'))]
  const { end } = followFile(source, place(), store)
  await until(store, shows('second'))
  end()
})

test('a file that is broken only while an editor writes it is never reported', async () => {
  const [store, { source }] = [opening(), giving(BROKEN, well('second'))]
  const states = statesOf(store)
  const { end } = followFile(source, place(), store)
  await until(store, shows('second'))
  expect(states.map((one) => read(one).trouble)).toEqual([null])
  end()
})

test.each([
  ['problems', BROKEN, 'problems'],
  ['a file that is gone', GONE, 'unreadable'],
] as const)('%s that persist are shown, with the last good dossier on screen', async (_, loaded, kind) => {
  const [store, { source, times }] = [opening(), giving(loaded, loaded)]
  const { end } = followFile(source, place(), store)
  await until(store, (state) => read(state).trouble?.kind === kind)
  expect([shown(store), times()]).toEqual(['first', 2])
  end()
})

test('an unchanged file is not read again', async () => {
  const file = place()
  writeFileSync(file, titled('first'))
  const [store, source] = [opening(), fileSource(file)]
  await source.read(store.state().locale.words)
  const reading = vi.spyOn(source, 'read')
  const { end } = followFile(source, file, store)
  writeFileSync(file, titled('second'))
  await until(store, shows('second'))
  expect(reading).toHaveBeenCalledTimes(1)
  end()
})

test('of many saves, in place and by rename, some half written, the last one is shown in the end', async () => {
  const file = place()
  writeFileSync(file, titled('first'))
  const store = opening()
  const { end } = followFile(fileSource(file), file, store)
  const states = statesOf(store)
  for (let at = 0; at < 100; at++) {
    const text = at % 3 === 1 ? titled(`save-${at}`).slice(0, 40) : titled(`save-${at}`)
    if (at % 2 === 0) writeFileSync(file, text)
    else {
      writeFileSync(`${file}~`, text)
      renameSync(`${file}~`, file)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  writeFileSync(file, titled('the-last'))
  await until(store, (state) => shows('the-last')(state) && read(state).trouble === null)
  expect(states.map((one) => read(one).reading.dossier.id).at(-1)).toBe('the-last')
  end()
})

test('after the end nothing is followed', async () => {
  const file = place()
  writeFileSync(file, titled('first'))
  const [store, other, source] = [opening(), opening(), fileSource(file)]
  await source.read(store.state().locale.words)
  const { end } = followFile(source, file, store)
  const { end: endOther } = followFile(fileSource(file), file, other)
  end()
  writeFileSync(file, titled('second'))
  await until(other, shows('second'))
  expect(shown(store)).toBe('first')
  endOther()
})

test('an unchanged answer gives a notice and changes nothing else', () => {
  const store = opening()
  dispatchRead(store, { kind: 'unchanged' }, true)
  expect([shown(store), read(store.state()).notice]).toEqual(['first', 'Checked: no update'])
})

test.each([
  ['own', 1, 'keys'],
  ['unsure', 1, 'events'],
  ['every', 0, 'events'],
] as const)(
  'where the system reports %s changes, the terminal’s focus is asked for %s times, and the header says: %s',
  async (reports, times, by) => {
    vi.mocked(reportsOf).mockResolvedValue(reports)
    const store = opening()
    const onUnsure = vi.fn()
    const { end } = followFile(fileSource('talks.json'), place(), store, onUnsure)
    // The answer is a promise that is settled already.
    await new Promise(setImmediate)
    expect([onUnsure.mock.calls.length, store.state().watchedBy]).toEqual([times, by])
    end()
  },
)

test('on a network drive a change is shown with the next input', async () => {
  vi.mocked(reportsOf).mockResolvedValue('own')
  const file = place()
  writeFileSync(file, titled('first'))
  const [store, source] = [opening(), fileSource(file)]
  await source.read(store.state().locale.words)
  const { onInput, end } = followFile(source, file, store)
  await new Promise(setImmediate)
  writeFileSync(file, titled('second'))
  onInput()
  await until(store, shows('second'))
  end()
})

test('a part of the program that is gone when the file changes is a sentence, and the last dossier stays', async () => {
  const store = opening()
  const gone = Object.assign(new Error('gone'), { code: 'ERR_MODULE_NOT_FOUND' })
  const source = { ...fileSource('talks.json'), read: () => Promise.reject(gone), isStale: () => true }
  const { end } = followFile(source, place(), store)
  await until(store, (state) => read(state).trouble !== null)
  expect(read(store.state()).trouble).toMatchObject({ sentence: expect.stringContaining('could not be loaded') })
  expect(shown(store)).toBe('first')
  end()
})
