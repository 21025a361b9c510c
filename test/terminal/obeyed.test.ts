import { expect, test } from 'vitest'
import { isolateRightToLeft } from '../../src/text/index.ts'
import { obeyed } from './obeyed.ts'

test.each([
  '\u001b[?1049h\u001b[H\u001b[?7l\u001b[?25l',
  '\u001b[?2026h\u001b[38;5;208;1mbold\u001b[0m\r\n\u001b[2K\u001b[G\u001b[12;40Hplaced\u001b[?2026l',
  'Señor 移民 👩\u200d💻 ❤\ufe0f می\u200cخواهم ⡠⠒⠊ ╭─╮',
])('%j is the program’s own', (written) => {
  expect(obeyed(written)).toEqual([])
})

test.each([
  ['a title', '\u001b]0;x\u0007'],
  ['the clipboard', '\u001b]52;c;aGk=\u001b\\'],
  ['a device string', '\u001bPq\u001b\\'],
  ['a reset', '\u001bc'],
  ['a question', '\u001b[6n'],
  ['a mode that is not the program’s', '\u001b[?1003h'],
  ['a window made smaller', '\u001b[8;7;7t'],
  ['colours with colons', '\u001b[38:2::1:2:3m'],
  ['a control in 8 bits', 'a\u009b2J'],
  ['a bell', 'a\u0007'],
  ['a tab', 'a\tb'],
  ['an override', 'a\u202eb'],
  ['a zero-width space', 'a\u200bb'],
  ['a tag', 'a\u{e0041}b'],
  ['half a character', 'a\ud800b'],
])('%s is found', (_, written) => {
  expect(obeyed(`\u001b[1m${written}`)).not.toEqual([])
})

test('what the program isolates from right to left is its own, and no other isolate is', () => {
  expect(obeyed(isolateRightToLeft('│ العربية 12 │'))).toEqual([])
  expect(obeyed('│ \u2067abc\u2069 │')).toHaveLength(2)
  expect(obeyed('│ \u2067العربية │')).toHaveLength(1)
})
