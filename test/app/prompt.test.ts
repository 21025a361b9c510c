import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listing, matrixNow, modeOf, update, type State } from '../../src/app/index.ts'
import { isoDay } from '../../src/dossier/index.ts'
import { cellIn, drawn, read, shownIn } from './seen.ts'
import { opened, pressed } from './stage.ts'

const typed = (state: State): string => {
  const { overlay } = read(state)
  return 'text' in overlay ? overlay.text : ''
}
const rows = (state: State): readonly string[] => listing(read(state), 'issues').entries.map((one) => one.key)
const footer = (state: State): string => drawn(state).at(-1) ?? ''
const screen = (state: State): string => drawn(state).join('\n')

test('a filter narrows the rows as it is typed, with their number and its text above them', () => {
  const issues = pressed(opened(), '3')
  const typing = pressed(issues, 'f', ...'wal')
  expect(rows(typing)).toEqual(['retaining-wall'])
  expect(screen(typing)).toContain('3 Open issues · 1 of 12 · only wal')
  const kept = pressed(typing, 'l', 'enter')
  expect([modeOf(kept), rows(kept), shownIn(kept)]).toEqual(['list', ['retaining-wall'], 'issue/retaining-wall'])
  expect(screen(kept)).toContain('3 Open issues · 1 of 12 · only wall')
})

test('erasing text shows more rows again', () => {
  const typing = pressed(opened(), '3', 'f', ...'wall')
  expect(rows(pressed(typing, 'backspace', 'backspace', 'backspace')).length).toBeGreaterThan(1)
  expect(rows(pressed(typing, 'ctrl+u'))).toEqual(rows(opened()))
})

test('Esc in the prompt restores the earlier rows, whatever was typed', () => {
  const before = pressed(opened(), '3', 'f', ...'side:mexico', 'enter')
  expect(rows(before).length).toBeGreaterThan(0)
  const given = pressed(before, 'f', 'ctrl+u', ...'qqq')
  expect(rows(given)).toEqual([])
  expect(rows(pressed(given, 'esc'))).toEqual(rows(before))
  expect(read(pressed(given, 'esc')).orders).toEqual(read(before).orders)
})

test('Esc in the list shows everything again and says so; an empty list says how', () => {
  const none = pressed(opened(), '3', 'f', ...'qqq', 'enter')
  expect(screen(none)).toContain('No match for “qqq”. Esc: show all.')
  const all = pressed(none, 'esc')
  expect(rows(all)).toEqual(rows(opened()))
  expect(read(all).notice).toBe('Filter cleared')
})

test('each list has a filter of its own', () => {
  const both = pressed(opened(), '3', 'f', ...'wall', 'enter', '2', 'f', ...'biden', 'enter', '3')
  expect(rows(both)).toEqual(['retaining-wall'])
  expect(listing(read(both), 'participants').entries.map((one) => one.key)).toEqual(['biden'])
  expect(rows(pressed(both, '2', 'esc'))).toEqual(['retaining-wall'])
})

test('a filter of the matrix removes rows and columns, and Esc restores them', () => {
  const matrix = pressed(opened(), 'm')
  const mexico = pressed(matrix, 'f', ...'side:mexico', 'enter')
  expect(matrixNow(read(mexico)).columns.map((one) => one.key)).toEqual(['lopez-obrador', 'barcena', 'gov-mexico'])
  expect(cellIn(mexico)).not.toContain('undefined')
  expect(matrixNow(read(pressed(mexico, 'esc')))).toEqual(matrixNow(read(matrix)))
  expect(read(pressed(mexico, 'esc', 'esc')).panel).toBe('statistics')
})

test.each([
  ['place:chiapas', '“place” is not a field; use status: side: stance: kind:'],
  ['stance:loves', '“loves” is not a stance in this list; use demands, supports'],
  ['railrods', 'nothing fits “railrods”; did you mean “railroads”? Tab: yes'],
  ['status:stol', 'nothing fits “status:stol”; did you mean “status:stalled”? Tab: yes'],
  ['stauts:open', 'nothing fits “stauts:open”; did you mean “status:open”? Tab: yes'],
  ['side:peru', '“peru” is not a side in this list; use Mexico, United States'],
])('while %s is typed, the prompt says what is wrong with it', (text, words) => {
  expect(footer(pressed(opened(), '3', 'f', ...text))).toContain(words)
})

test('without a fault the prompt says what it accepts', () => {
  const wide = opened({ size: { columns: 120, rows: 20 } })
  expect(footer(pressed(wide, 'f'))).toContain('words, or status: side: stance: kind:')
  expect(footer(pressed(wide, 'f', ...'kind:flow'))).not.toContain('there are')
})

test('letters that are keys elsewhere are text in a prompt', () => {
  expect(typed(pressed(opened(), 'f', 'q', 'L', '?', ':', 'space', 'ñ', '<'))).toBe('qL?: ñ<')
  expect(typed(pressed(opened(), '/', 'j', 'G', '/', 'n'))).toBe('jG/n')
})

test('a text is no longer than readable, a date no longer than a date', () => {
  const many = Array.from({ length: 150 }, () => 'a')
  for (const key of ['f', '/', ':']) expect(typed(pressed(opened(), key, ...many))).toHaveLength(100)
  expect(typed(pressed(opened(), 'a', ...many))).toHaveLength(40)
})

test('a month means its last day, as in the file', () => {
  expect(isoDay(read(pressed(opened(), 'a', ...'2024-01', 'enter')).reading.on)).toBe('2024-01-31')
})

test('Enter without a match stays in the prompt', () => {
  const empty = pressed(opened(), '/', 'space')
  expect(pressed(empty, 'enter')).toBe(empty)
})

test('whatever filter is typed in any list, Esc in the prompt restores the rows', () => {
  const place = fc.constantFrom('1', '2', '3', 'm', 't', 'i')
  const key = fc.oneof(
    fc.constantFrom('space', 'backspace', 'ctrl+u', ':', ...'aeinsmt', 'é', '-'),
    fc.constantFrom('status:open', 'side:mexico', 'kind:person'),
  )
  fc.assert(
    fc.property(place, fc.array(key, { maxLength: 12 }), (to, keys) => {
      const before = pressed(opened(), to)
      const after = pressed(before, 'f', ...keys.flatMap((one) => (one.includes(':') ? [...one] : [one])), 'esc')
      expect([modeOf(after), read(after).orders]).toEqual([modeOf(before), read(before).orders])
      expect(rows(after)).toEqual(rows(before))
    }),
    { numRuns: 50 },
  )
})

test.each([
  ['a', 'a'.repeat(39)],
  ['/', 'a'.repeat(99)],
  ['f', 'a'.repeat(99)],
  [':', 'a'.repeat(99)],
  ['?', 'a'.repeat(99)],
])('after %s the typed text is bounded, and never cut inside a character', (key, text) => {
  const { overlay } = read(
    update(update(pressed(opened(), key), { kind: 'text', text }).state, { kind: 'text', text: '😀' }).state,
  )
  const kept = 'text' in overlay ? overlay.text : 'filter' in overlay ? overlay.filter : ''
  expect(kept).toBe(text)
})

test('pasted text is made safe, and an emoji keeps its joiner', () => {
  const pasted = update(pressed(opened(), '/'), { kind: 'text', text: 'pay\u200bpal\u202e 👩\u200d💻' }).state
  expect(typed(pasted)).toBe('pay⟨U+200B⟩pal⟨U+202E⟩ 👩\u200d💻')
})

test('a paste is typed into a prompt, and ignored elsewhere with a notice', () => {
  const paste = { kind: 'pasted', text: 'xq' } as const
  expect(typed(update(pressed(opened(), '/'), paste).state)).toBe('xq')
  const listed = read(update(opened(), paste).state)
  expect([listed.overlay, listed.notice]).toEqual([{ kind: 'none' }, 'Pasted text is ignored outside a prompt'])
  expect(update(opened(), paste).effects).toEqual([])
})

test.each(['n\u0303', '🇲🇽', '👩🏽\u200d💻', 'ñ'])('%s is one letter, as it is typed', (letter) => {
  expect(typed(pressed(opened(), '/', 'a', letter, letter, 'backspace'))).toBe(`a${letter}`)
})

test('Alt with a letter is neither text nor Esc', () => {
  const asked = pressed(opened(), '/', 'a')
  expect(pressed(asked, 'alt+q')).toBe(asked)
  const list = opened()
  expect(pressed(list, 'alt+q')).toBe(list)
})

test('a prompt is edited at its cursor', () => {
  const asked = pressed(opened(), '/', ...'ac', 'left', 'b', 'home', '_', 'ctrl+e', 'd')
  expect(typed(asked)).toBe('_abcd')
  expect(typed(pressed(asked, 'ctrl+a', 'ctrl+k'))).toBe('')
  expect(typed(pressed(asked, 'left', 'left', 'ctrl+u'))).toBe('cd')
  expect(typed(pressed(asked, 'space', 'x', 'alt+b', 'ctrl+w'))).toBe('_x')
  expect(typed(update(pressed(asked, 'home'), { kind: 'pasted', text: 'pasted ' }).state)).toBe('pasted _abcd')
})

test('moving the cursor changes neither the matches nor the filter', () => {
  const found = pressed(opened(), '/', ...'a', 'down', 'down')
  expect(read(pressed(found, 'home')).overlay).toMatchObject({ list: { cursor: 2 } })
  const filtered = pressed(opened(), '3', 'f', ...'wal')
  expect(read(pressed(filtered, 'left')).orders).toBe(read(filtered).orders)
})

test('a date is no longer than a date, wherever the cursor is', () => {
  const long = '24 de septiembre de 2023'.padEnd(40)
  expect(typed(pressed(opened(), 'a', ...long, 'home', '9'))).toBe(long)
  expect(typed(pressed(opened(), 'a', ...long, 'left', '9'))).toBe(long)
})

test('Up recalls what was accepted before, Down comes back to what is being typed', () => {
  const before = pressed(opened(), 'f', ...'wall', 'enter', 'f', 'ctrl+u', ...'aid', 'enter', 'f', 'ctrl+u', ...'rail')
  expect(
    ['up', 'up', 'up', 'down', 'down'].map((_, at, keys) => typed(pressed(before, ...keys.slice(0, at + 1)))),
  ).toEqual(['aid', 'wall', 'wall', 'aid', 'rail'])
})

test('the prompt for a date suggests the day shown, and the first letter that is typed replaces it', () => {
  const asked = pressed(opened(), 'a')
  expect(typed(asked)).toBe('30 Dec 2023')
  expect(typed(pressed(asked, '2', '4'))).toBe('24')
  expect(typed(pressed(asked, 'backspace', '2'))).toBe('30 Dec 2022')
  expect(typed(pressed(asked, 'ctrl+a', '1'))).toBe('130 Dec 2023')
  expect(isoDay(read(pressed(asked, 'enter')).reading.on)).toBe('2023-12-30')
})

test('Up and Down in the prompt for a date go through the days on which something changes, as < and > do', () => {
  const asked = pressed(opened(), 'a')
  const earlier = (keys: readonly string[]): string => isoDay(read(pressed(asked, ...keys, 'enter')).reading.on)
  expect(earlier(['up'])).toBe(isoDay(read(pressed(opened(), '<')).reading.on))
  expect(earlier(['up', 'up', 'down', 'down', 'down'])).toBe(isoDay(read(pressed(opened(), '>')).reading.on))
  // From a typed day, not from the one shown.
  expect(earlier([...'24 dec', 'up'])).toBe(isoDay(read(pressed(opened({ on: '2023-12-24' }), '<')).reading.on))
  const before = pressed(asked, ...Array.from({ length: 300 }, () => 'up'))
  expect(pressed(before, 'up')).toBe(before)
})

test.each([
  ['24 dec', 'Enter: 24 Dec 2023'],
  ['31 feb', '“31 feb”: this month has no such day'],
  ['3/4/2024', '“3/4/2024” may be two dates; spell the month'],
  ['soon', '“soon” is not a date; try 24 dec'],
])('while %s is typed, the prompt for a date says: %s', (text, words) => {
  for (const size of [
    { columns: 120, rows: 40 },
    { columns: 80, rows: 24 },
  ])
    expect(footer(pressed(opened({ size }), 'a', ...text))).toContain(words)
})

test('Tab in a filter takes the suggested word, and without one changes nothing', () => {
  const wrong = pressed(opened(), '3', 'f', ...'railrods')
  expect([typed(pressed(wrong, 'tab')), rows(pressed(wrong, 'tab')).length]).toEqual(['railroads', 1])
  const right = pressed(opened(), '3', 'f', ...'wall')
  expect(pressed(right, 'tab')).toBe(right)
  expect(typed(pressed(opened(), 'm', 'f', ...'side:mexco', 'tab'))).toBe('side:mexico')
})
