import { expect, test } from 'vitest'
import {
  actionFor,
  disabledReason,
  loadingState,
  mendingState,
  readingState,
  update,
  type Effect,
  type State,
} from '../../src/app/index.ts'
import { ownDay } from '../../src/dossier/index.ts'
import { read } from './seen.ts'
import { opened, pressed, shipped } from './stage.ts'

const START = {
  file: 'talks.json',
  size: { columns: 120, rows: 40 },
  language: 'en',
  medium: 'screen',
  glyphs: 'braille',
  on: null,
  home: 'desk',
} as const
const fromDesk = (): State => readingState(START, shipped, ownDay(shipped))

const effectsOf = (state: State, key: string): readonly Effect[] => {
  const action = actionFor(state, key)
  return action ? update(state, action).effects : []
}

test('Esc at the top of a dashboard goes back to the desk, from anything open first back to the top', () => {
  expect(effectsOf(fromDesk(), 'esc')).toEqual([{ kind: 'to-desk' }])
  for (const keys of [['enter'], ['?'], ['m'], ['/', 'a'], ['F'], ['f', 'x', 'enter']])
    expect([keys, effectsOf(pressed(fromDesk(), ...keys), 'esc')]).toEqual([keys, []])
  expect(effectsOf(pressed(fromDesk(), 'enter', 'esc'), 'esc')).toEqual([{ kind: 'to-desk' }])
})

test('opened from the shell, Esc at the top does nothing', () => {
  expect(effectsOf(opened(), 'esc')).toEqual([])
  expect(disabledReason(read(opened()), 'back')).toBe('nothing to go back to')
  expect(disabledReason(read(fromDesk()), 'back')).toBeNull()
})

test('a file with problems, and one that is being read, are left by Esc too', () => {
  expect(effectsOf(mendingState(START, []), 'esc')).toEqual([{ kind: 'to-desk' }])
  expect(effectsOf(loadingState(START, null, false), 'esc')).toEqual([{ kind: 'to-desk' }])
  expect(effectsOf(mendingState({ ...START, home: 'shell' }, []), 'esc')).toEqual([])
})

test('a dossier that was read after its problems were corrected still leads back', () => {
  const state = update(mendingState(START, []), { kind: 'read', dossier: shipped, asked: false }).state
  expect(effectsOf(state, 'esc')).toEqual([{ kind: 'to-desk' }])
  const broken = update(loadingState(START, null, false), { kind: 'broken', problems: [] }).state
  expect(effectsOf(broken, 'esc')).toEqual([{ kind: 'to-desk' }])
})
