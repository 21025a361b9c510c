import { expect, test } from 'vitest'
import { decodeExtendedKey } from '../../../src/view/ink/extended-keys.ts'

test.each([
  ['Esc', '\u001b[27u', '\u001b[27u'],
  ['Esc with Num Lock', '\u001b[27;129u', '\u001b[27u'],
  ['Esc pressed', '\u001b[27;1:1u', '\u001b[27u'],
  ['Enter', '\u001b[13u', '\r'],
  ['Enter of the number pad', '\u001b[57414u', '\r'],
  ['Shift+Enter', '\u001b[13;2u', '\r'],
  ['Tab', '\u001b[9u', '\t'],
  ['Shift+Tab', '\u001b[9;2u', '\u001b[Z'],
  ['Backspace', '\u001b[127u', '\u007f'],
  ['Ctrl+Backspace', '\u001b[127;5u', '\u001b[127;3u'],
  ['Alt+Backspace', '\u001b[127;3u', '\u001b[127;3u'],
  ['Space', '\u001b[32u', ' '],
  ['Ctrl+C', '\u001b[99;5u', '\u0003'],
  ['Ctrl+C with Caps Lock', '\u001b[99;69u', '\u0003'],
  ['Ctrl+C on a Russian keyboard', '\u001b[1089::99;5u', '\u0003'],
  ['Ctrl+C repeated', '\u001b[99;5:2u', '\u0003'],
  ['Ctrl+[', '\u001b[91;5u', '\u001b[27u'],
  ['Ctrl+U', '\u001b[117;5u', '\u0015'],
  ['Ctrl+ñ', '\u001b[241;5u', ''],
  ['Alt+b', '\u001b[98;3u', '\u001b[98;3u'],
  ['Ctrl+Alt+b', '\u001b[98;7u', ''],
  ['Command+c', '\u001b[99;9u', ''],
  ['a', '\u001b[97u', 'a'],
  ['A by the letter with Shift', '\u001b[97:65;2u', 'A'],
  ['A by the text', '\u001b[97;2;65u', 'A'],
  ['A without either', '\u001b[97;2u', 'A'],
  ['Ñ', '\u001b[241;2u', 'Ñ'],
  ['? by the text', '\u001b[39;2;63u', '?'],
  ['q let go', '\u001b[113;1:3u', ''],
  ['Shift alone', '\u001b[57441;2u', ''],
  ['Caps Lock', '\u001b[57358u', ''],
  ['7 of the number pad', '\u001b[57406u', '7'],
  ['Left of the number pad', '\u001b[57417u', '\u001b[D'],
  ['a number beyond Unicode', '\u001b[1114112u', ''],
  ['a surrogate', '\u001b[55296u', ''],
  ['a control as text', '\u001b[97;1;27u', 'a'],
])('%s of the kitty keyboard protocol is what a plain terminal sends', (_, sent, plain) => {
  expect(decodeExtendedKey(sent)).toBe(plain)
})

test.each([
  ['Esc', '\u001b[27;1;27~', '\u001b[27u'],
  ['Ctrl+C', '\u001b[27;5;99~', '\u0003'],
  ['Enter with Ctrl', '\u001b[27;5;13~', '\r'],
  ['Tab with Shift', '\u001b[27;2;9~', '\u001b[Z'],
  ['Backspace', '\u001b[27;1;127~', '\u007f'],
  ['!', '\u001b[27;2;33~', '!'],
  ['Alt+d', '\u001b[27;3;100~', '\u001b[100;3u'],
])('%s of modifyOtherKeys is what a plain terminal sends', (_, sent, plain) => {
  expect(decodeExtendedKey(sent)).toBe(plain)
})

test.each(['\u001b[A', '\u001b[27~', '\u001b[?1u', '\u001b[1;5A', '\u001b[200~', '\u001b[1;1u2'])(
  '%j is not an extended key',
  (sequence) => {
    expect(decodeExtendedKey(sequence)).toBeNull()
  },
)
