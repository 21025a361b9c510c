import { expect, test } from 'vitest'
import {
  commandFor,
  disabledReason,
  footerItems,
  modeOf,
  update,
  type ReadingState,
  type State,
} from '../../../src/app/index.ts'
import { pointed, read } from '../seen.ts'
import { opened, pressed } from '../stage.ts'

const commands = (state: State): readonly string[] => footerItems(state).map(({ command }) => command)
const narrow = { columns: 80, rows: 24 }

test('the footer of a panel begins with what is worth most and nobody would guess', () => {
  expect(commands(opened()).slice(0, 8)).toEqual([
    'working',
    'cite',
    'as-of',
    'matrix',
    'timeline',
    'changes',
    'find',
    'brief',
  ])
  expect(commands(opened({ size: narrow })).slice(0, 3)).toEqual(['working', 'cite', 'as-of'])
  expect(commands(pressed(opened(), 'enter')).slice(0, 4)).toEqual(['follow', 'working', 'cite', 'as-of'])
})

test.each([
  ['m', 'matrix'],
  ['t', 'timeline'],
  ['c', 'changes'],
  ['i', 'sources'],
])('the footer never names the page that %s opened', (key, page) => {
  for (const size of [{ columns: 200, rows: 60 }, narrow]) {
    expect(commands(opened({ size: { columns: 200, rows: 60 } }))).toContain(page)
    expect(commands(pressed(opened({ size }), key))).not.toContain(page)
    expect(commands(pressed(opened({ size }), key, 'enter'))).not.toContain(page)
  }
})

const PLACES: readonly (readonly string[])[] = [
  [],
  ['2'],
  ['3', 'enter'],
  ['enter'],
  ['m'],
  ['m', 'enter'],
  ['t'],
  ['c'],
  ['i'],
  ['w'],
  ['?'],
  [':'],
  ['/'],
  ['K'],
]

test('every key of the footer does what it says, as a key and by a click anywhere on it', () => {
  for (const keys of PLACES) {
    const state = read(pressed(opened({ size: { columns: 120, rows: 40 } }), ...keys))
    for (const { command, column, key, words } of footerItems(state)) {
      expect(disabledReason(state, command, modeOf(state))).toBeNull()
      const byKey = update(state, { kind: 'command', command })
      for (const at of [column, column + key.length + 1, column + key.length + words.length + 2]) {
        const clicked = update(state, { kind: 'pointed', pointed: { what: 'click', column: at, row: 39 } })
        expect([keys, command, clicked]).toEqual([keys, command, byKey])
      }
    }
  }
})

test('a click beside the keys, on a notice or on a prompt runs nothing', () => {
  const state = read(opened())
  const last = footerItems(state).at(-1)
  const beyond = (last?.column ?? 0) + (last?.key.length ?? 0) + (last?.words.length ?? 0) + 3
  if (beyond < 120) expect(pointed(state, 'click', beyond, 39)).toBe(state)
  const noticed: ReadingState = { ...state, notice: 'Done.' }
  expect(pointed(noticed, 'click', 1, 39)).toEqual(state)
  const prompt = pressed(state, 'f')
  expect(pointed(prompt, 'click', 1, 39)).toEqual(prompt)
  expect(commandFor('list', 'w')).toBe('working')
})

test('the wheel over the footer runs nothing', () => {
  expect(read(pointed(opened(), 'wheel-down', 1, 39)).overlay.kind).toBe('none')
})
