import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { createStore, type ReadingState, type Store } from '../../src/app/index.ts'
import { actionFor } from '../../src/app/update.ts'
import { readRegister } from '../../src/files/register.ts'
import { followQuotations } from '../../src/session/quoting.ts'
import { read } from '../app/seen.ts'
import { opened, pressed } from '../app/stage.ts'
import { until } from './until.ts'

beforeEach(() => {
  vi.stubEnv('XDG_STATE_HOME', mkdtempSync(join(tmpdir(), 'migration-dash-')))
  return () => vi.unstubAllEnvs()
})

const storeOf = (on: string): Store => createStore(opened({ on }), () => undefined)
const press = (store: Store, ...keys: readonly string[]): void => {
  for (const key of keys) {
    const action = actionFor(store.state(), key)
    if (action) store.dispatch(action)
  }
}
const quotedIn = (state: ReadingState): readonly boolean[] => state.quoted.map(({ isChanged }) => isChanged)

test('a citation is noted, and has changed on the day of a revision', async () => {
  const store = storeOf('2024-01-30')
  const quoting = followQuotations(store, 'talks.json')
  quoting.cited(store.state())
  await until(store, (state) => read(state).quoted.length > 0)
  expect(quotedIn(read(store.state()))).toEqual([false])
  expect(readRegister('talks.json').quoted).toMatchObject([{ statistic: 'sw-encounters', on: '2024-01-30', to: '' }])
  press(store, 'a', 'ctrl+u', ...'2024-12-31', 'enter')
  await until(store, (state) => read(state).quoted.some(({ isChanged }) => isChanged))
  quoting.end()
})

test('the next session knows it, and a dismissed change is not listed again', async () => {
  const first = storeOf('2024-01-30')
  const quoting = followQuotations(first, 'talks.json')
  quoting.cited(first.state())
  quoting.briefed(read(first.state()), 'memo.html')
  await until(first, (state) => read(state).quoted.some(({ quoted }) => quoted.to === 'memo.html'))
  quoting.end()
  const store = storeOf('2024-12-31')
  const next = followQuotations(store, 'talks.json')
  await until(store, (state) => read(state).quoted.some(({ isChanged }) => isChanged))
  const before = read(store.state()).quoted.filter(({ isChanged }) => isChanged)
  if (!before[0]) throw new Error('nothing has changed')
  next.dismiss(before[0])
  await until(store, (state) => read(state).quoted.filter(({ isChanged }) => isChanged).length === before.length - 1)
  const [item] = read(store.state()).quoted
  if (!item) throw new Error('nothing was quoted')
  next.move(item, 'a talk')
  await until(store, (state) => read(state).quoted.some(({ quoted }) => quoted.to === 'a talk'))
  next.end()
})

test('what is neither a figure nor a claim is not noted, and without a name nothing is', async () => {
  const store = storeOf('2024-01-30')
  const quoting = followQuotations(store, 'talks.json')
  quoting.cited(pressed(store.state(), '2'))
  quoting.cited(store.state())
  await until(store, (state) => read(state).quoted.length > 0)
  expect(readRegister('talks.json').quoted).toHaveLength(1)
  quoting.end()
  const unnamed = followQuotations(storeOf('2024-01-30'), null)
  unnamed.cited(store.state())
  unnamed.end()
  expect(readRegister('other.json').quoted).toEqual([])
})
