import { expect, test } from 'vitest'
import { actionFor, modeOf, readingState, update, type Effect, type State } from '../../src/app/index.ts'
import { knownFrom } from '../../src/dossier/index.ts'
import { pressed, shipped } from './stage.ts'

const SIZE = { columns: 120, rows: 40 }
const start = (): State =>
  readingState(
    { file: 'talks.json', size: SIZE, language: 'en', medium: 'screen', glyphs: 'braille', on: null },
    shipped,
    knownFrom('2023-12-30'),
  )

const overlayOf = (state: State) => (state.kind === 'reading' ? state.overlay : null)
const effectsOf = (state: State, key: string): readonly Effect[] => {
  const action = actionFor(state, key)
  return action ? update(state, action).effects : []
}
const NAMED = 'us-mexico-2023-brief'

test('x asks for a file name and suggests one; Tab switches the format by its ending', () => {
  const asked = pressed(start(), 'x')
  expect(overlayOf(asked)).toEqual({ kind: 'brief', path: `${NAMED}.html` })
  expect(overlayOf(pressed(asked, 'tab'))).toEqual({ kind: 'brief', path: `${NAMED}.md` })
  expect(overlayOf(pressed(asked, 'tab', 'tab'))).toEqual({ kind: 'brief', path: `${NAMED}.html` })
  expect(overlayOf(pressed(asked, 'ctrl+u', 'a', 'y', 'q', 'space', 'x', 'tab'))).toEqual({
    kind: 'brief',
    path: 'ayq x.html',
  })
  expect(overlayOf(pressed(asked, 'esc'))).toEqual({ kind: 'none' })
})

test('the palette asks for the name of a picture of the chart, on a statistic and on its claims only', () => {
  const byName = [':', 'c', 'h', 'a', 'r', 't', 'space', 'a', 's'] as const
  const path = 'us-mexico-2023-sw-encounters.svg'
  expect(overlayOf(pressed(start(), ...byName, 'enter'))).toEqual({ kind: 'brief', path })
  expect(overlayOf(pressed(start(), 'down', ...byName, 'enter'))).toEqual({ kind: 'brief', path })
  expect(overlayOf(pressed(start(), '2', ...byName, 'enter'))).toMatchObject({ kind: 'palette' })
  const saved = update(pressed(start(), ...byName, 'enter', 'enter'), { kind: 'brief', path, outcome: 'written' }).state
  expect(saved.notice).toBe(`Chart saved: ${path}`)
})

test('Enter requests a new file; without a name nothing is written, and a notice says so', () => {
  const asked = pressed(start(), 'x')
  expect(effectsOf(asked, 'enter')).toEqual([{ kind: 'brief', path: `${NAMED}.html`, replace: false }])
  const nameless = pressed(asked, 'ctrl+u')
  expect(effectsOf(nameless, 'enter')).toEqual([])
  expect(pressed(nameless, 'enter').notice).toContain('name of a file')
})

test('a notice names the written file, and the prompt closes', () => {
  const asked = pressed(start(), 'x', 'enter')
  const done = update(asked, { kind: 'brief', path: `${NAMED}.html`, outcome: 'written' }).state
  expect([overlayOf(done), done.notice]).toEqual([{ kind: 'none' }, `Brief saved: ${NAMED}.html`])
})

test('an existing file is replaced only after y: Enter, pressed again, does nothing', () => {
  const asked = pressed(start(), 'x', 'enter')
  const there = update(asked, { kind: 'brief', path: `${NAMED}.html`, outcome: 'exists' }).state
  expect(modeOf(there)).toBe('ask')
  expect(effectsOf(there, 'enter')).toEqual([])
  expect(effectsOf(there, 'y')).toEqual([{ kind: 'brief', path: `${NAMED}.html`, replace: true }])
  for (const key of ['a', 'space', 'tab', 'backspace', 'q', 'Y']) expect(effectsOf(there, key)).toEqual([])
  expect(overlayOf(pressed(there, 'esc'))).toEqual({ kind: 'brief', path: `${NAMED}.html` })
  expect(overlayOf(pressed(there, 'esc', 'esc'))).toEqual({ kind: 'none' })
})

test('a reader who left the prompt or typed another name gets a notice instead of a question', () => {
  const other = pressed(start(), 'x', 'enter', 'backspace')
  const told = update(other, { kind: 'brief', path: `${NAMED}.html`, outcome: 'exists' }).state
  expect(overlayOf(told)).toEqual({ kind: 'brief', path: `${NAMED}.htm` })
  expect(told.notice).toContain('already')
  const gone = update(pressed(start(), 'x', 'enter', 'esc'), {
    kind: 'brief',
    path: `${NAMED}.html`,
    outcome: 'written',
  }).state
  expect([overlayOf(gone), gone.notice]).toEqual([{ kind: 'none' }, `Brief saved: ${NAMED}.html`])
})
