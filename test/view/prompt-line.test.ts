import { expect, test } from 'vitest'
import { cursorOf, visiblePart } from '../../src/view/prompt-line.ts'
import { opened, pressed } from '../app/stage.ts'
import { drawn } from '../app/seen.ts'

test.each([
  ['abc', '', 10, 'abc', 3],
  ['a', 'bc', 10, 'abc', 1],
  ['0123456789', '', 6, '…789', 4],
  ['0123456789', 'abc', 6, '…789a…', 4],
  ['', '0123456789', 6, '01234…', 0],
  ['ñññññññññ日', '', 6, '…ñ日', 4],
  ['日日日日日日', '', 6, '…日', 3],
])('of %j and %j after the cursor, %i columns show %j', (before, after, width, text, column) => {
  expect(visiblePart({ before, after }, width)).toEqual({ text, column })
})

test.each([
  ['a', '2024'],
  ['f', 'año'],
  ['x', ''],
  ['/', 'mexico'],
  [':', 'day'],
  ['?', 'word'],
])('after %s the cursor is in the cell after the typed text', (key, text) => {
  const state = pressed(opened({ size: { columns: 100, rows: 30 } }), key, ...text)
  const cursor = cursorOf(state)
  const row = drawn(state)[cursor?.y ?? -1] ?? ''
  expect(row.slice(0, cursor?.x)).toMatch(new RegExp(`: ${key === 'x' ? 'us-mexico-2023-brief.html' : text}$`))
  expect(cursorOf(pressed(state, 'left'))?.x).toBe((cursor?.x ?? 0) - 1)
})

test('without a prompt the cursor is hidden', () => {
  expect(cursorOf(opened())).toBeUndefined()
  expect(cursorOf(pressed(opened(), 'm'))).toBeUndefined()
  expect(cursorOf(pressed(opened({ size: { columns: 30, rows: 5 } }), '/'))).toBeUndefined()
})
