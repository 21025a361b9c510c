import { expect, test } from 'vitest'
import { createStore, type Effect } from '../../src/app/index.ts'
import { opened } from './stage.ts'

test('a listener is called once for a change, and not without one', () => {
  const store = createStore(opened(), () => undefined)
  let told = 0
  const stop = store.subscribe(() => {
    told += 1
  })
  store.dispatch({ kind: 'command', command: 'participants' })
  expect(told).toBe(1)
  stop()
  store.dispatch({ kind: 'command', command: 'issues' })
  expect(told).toBe(1)
})

test('effects are passed on in order, after the state has changed', () => {
  const effects: Effect[] = []
  const store = createStore(opened(), (effect) => effects.push(effect))
  store.dispatch({ kind: 'command', command: 'reload' })
  store.dispatch({ kind: 'command', command: 'quit' })
  expect(effects).toEqual([{ kind: 'read-file' }, { kind: 'quit', code: 0 }])
})
