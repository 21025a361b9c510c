import { expect, test } from 'vitest'
import {
  choicesFor,
  crumbs,
  entryOf,
  matrixNow,
  update,
  type ReadingState,
  type Size,
  type State,
} from '../../src/app/index.ts'
import { cellIn, read, toLink } from './seen.ts'
import { opened, pressed, shipped } from './stage.ts'

/** Promises about navigation that involve several files of `app/`. */

const reading = (state: State): ReadingState => {
  if (state.kind !== 'reading') throw new Error('nothing to read')
  return state
}
const after = (...keys: readonly string[]): ReadingState => reading(pressed(opened(), ...keys))
const resized = (state: State, size: Size): ReadingState => reading(update(state, { kind: 'resized', size }).state)

test.each([
  ['3', 'enter', 'j', 'enter', 'h'],
  ['3', 'enter', 'j', 'enter', 'tab'],
  ['m', 'enter', 'h'],
  ['t', 'enter', 'tab'],
])('leaving a detail for its list closes what links opened: %s %s %s %s %s', (...keys) => {
  const state = after(...keys.filter((key) => key !== undefined))
  expect([state.focus, state.opened]).toEqual(['list', null])
  expect(state.trail.every((stop) => stop.panel !== state.panel)).toBe(true)
})

test('the trail in the frame starts over from a new start', () => {
  const second = after('3', 'enter', 'j', 'enter', 'h', 'j', 'enter')
  expect(crumbs(reading(pressed(toLink(second, 'issue/asylum-limit'), 'enter')))).toEqual([
    'Aid to Ukraine',
    'Asylum limit, 5,000 a day',
  ])
})

test('however long the trail, Esc leads home', () => {
  const keys = Array.from({ length: 1100 }, () => ['enter']).flat()
  const far = after('3', 'enter', 'j', ...keys.flatMap(() => ['enter', 'j']))
  const home = reading(pressed(far, ...Array.from({ length: 1105 }, () => 'esc')))
  expect([home.focus, home.opened, home.trail]).toEqual(['list', null, []])
})

test('the first link goes home at once', () => {
  const state = reading(pressed(opened({ size: { columns: 80, rows: 24 } }), '3', 'enter', 'G', 'g'))
  expect([state.detailTop, state.link]).toEqual([0, 0])
})

test('a cancelled filter leaves the cursor where it was', () => {
  expect(after('3', 'j', 'j', 'j', 'f', 'a', 'i', 'esc').lists.issues.cursor).toBe(3)
  expect(after('m', 'j', 'j', 'f', 'a', 'i', 'esc').matrix.row).toBe(2)
})

test('a record stays selected when its list is sorted in another language', () => {
  const before = after('3', 's', 's', 's', 'j', 'j', 'j')
  const entry = entryOf(before)
  expect(entry).not.toBeNull()
  expect(entryOf(reading(pressed(before, 'L')))).toBe(entry)
})

test('the palette offers no way back where there is none', () => {
  const back = choicesFor(after(':'), '').find((one) => one.command === 'back')
  expect(back?.disabledReason).toBe('nothing to go back to')
})

test('when records are gone from the file, Esc goes to the last remaining one of the trail', () => {
  const dossier = {
    ...shipped,
    issues: shipped.issues.filter((one) => one.id !== 'ukraine-aid'),
  }
  const there = pressed(toLink(after('3', 'enter'), 'issue/ukraine-aid'), 'enter')
  const { state } = update(there, { kind: 'read', asked: true, dossier })
  expect(crumbs(reading(state))).toEqual(['Asylum limit, 5,000 a day'])
})

test('matches and text stay visible when the terminal is resized', () => {
  const picking = resized(after(':', ...Array.from({ length: 35 }, () => 'down')), { columns: 80, rows: 24 })
  const { overlay } = picking
  if (overlay.kind !== 'palette') throw new Error('no palette')
  expect(overlay.list.cursor - overlay.list.top).toBeLessThan(20)
  const help = resized(pressed(opened({ size: { columns: 60, rows: 15 } }), '?', 'end'), { columns: 200, rows: 200 })
  expect(help.overlay).toMatchObject({ kind: 'help', list: { top: 0 } })
})

test('v shows the rows and columns without a position, and the cursor stays on its cell', () => {
  const matrix = pressed(opened(), 'm')
  const all = pressed(matrix, 'v')
  const sizes = [matrix, all].map((state) => {
    const { issues, columns } = matrixNow(read(state))
    return [issues.length, columns.length]
  })
  expect(sizes).toEqual([
    [11, 7],
    [12, 20],
  ])
  expect([cellIn(all), cellIn(pressed(all, 'v'))]).toEqual([cellIn(matrix), cellIn(matrix)])
})

test('the matrix keeps its column by side when folded and unfolded', () => {
  const state = after('m', 'z', 'z')
  expect(state.matrix.column).toBeGreaterThan(0)
})

test('Tab starts over where a panel has nothing to open', () => {
  const dossier = { ...shipped, issues: [] }
  expect(reading(pressed(opened({ dossier }), 'tab', 'tab', 'tab')).panel).toBe('statistics')
})
