import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LINE_EDITS, recallLine, rememberLine, type Line } from '../../../src/app/prompt/line.ts'

/** A line with its cursor at `|`. */
const line = (text: string): Line => {
  const [before = '', after = ''] = text.split('|')
  return { before, after }
}

test.each([
  ['cursor-left', 'ab|c', 'a|bc'],
  ['cursor-left', '|abc', '|abc'],
  ['cursor-left', 'an\u0303|b', 'a|n\u0303b'],
  ['cursor-left', 'a🇲🇽|', 'a|🇲🇽'],
  ['cursor-left', 'a👩🏽\u200d💻|', 'a|👩🏽\u200d💻'],
  ['cursor-right', 'a|n\u0303b', 'an\u0303|b'],
  ['cursor-right', '🇲🇽|🇺🇸', '🇲🇽🇺🇸|'],
  ['cursor-right', 'abc|', 'abc|'],
  ['word-left', 'the año  |', 'the |año  '],
  ['word-left', 'us-mexico-2023|.html', 'us-mexico-|2023.html'],
  ['word-left', 'n\u0303andu\u0301|', '|n\u0303andu\u0301'],
  ['word-left', ' - |a', '| - a'],
  ['word-right', 'the| año nuevo', 'the año| nuevo'],
  ['word-right', 'a| - ', 'a - |'],
  ['line-start', 'ab|c', '|abc'],
  ['line-end', 'ab|c', 'abc|'],
  ['erase', 'ab|c', 'a|c'],
  ['erase', '|c', '|c'],
  ['erase', 'an\u0303|', 'a|'],
  ['erase', '🇲🇽🇺🇸|', '🇲🇽|'],
  ['erase', 'a👩🏽\u200d💻|', 'a|'],
  ['erase-next', 'a|n\u0303b', 'a|b'],
  ['erase-next', 'abc|', 'abc|'],
  ['erase-word', 'the asylum |limit', 'the |limit'],
  ['erase-next-word', 'the| asylum limit', 'the| limit'],
  ['erase-all', 'ab|c', '|c'],
  ['erase-rest', 'ab|c', 'ab|'],
] as const)('%s: %j becomes %j', (edit, from, to) => {
  expect(LINE_EDITS[edit](line(from))).toEqual(line(to))
})

test('a movement never changes the text, and an erasure never adds to it', () => {
  const edits = Object.entries(LINE_EDITS)
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      for (const [name, edit] of edits) {
        const next = edit({ before, after })
        const text = next.before + next.after
        if (name.startsWith('erase')) expect((before + after).length).toBeGreaterThanOrEqual(text.length)
        else expect(text).toBe(before + after)
      }
    }),
  )
})

test('accepted lines are remembered once, the newest last, and not without end', () => {
  expect(rememberLine(['a', 'b'], 'a')).toEqual(['b', 'a'])
  expect(rememberLine(['a'], ' ')).toEqual(['a'])
  const many = Array.from({ length: 60 }, (_, at) => String(at))
  expect(many.reduce<readonly string[]>(rememberLine, [])).toEqual(many.slice(-50))
})

test('lines are recalled from the newest to the oldest, and back to the draft', () => {
  const none = { at: 0, draft: 'x' }
  expect(recallLine(['a', 'b'], none, 1)).toEqual({ text: 'b', recall: { at: 1, draft: 'x' } })
  expect(recallLine(['a', 'b'], { at: 2, draft: 'x' }, 1)).toEqual({ text: 'a', recall: { at: 2, draft: 'x' } })
  expect(recallLine(['a', 'b'], { at: 1, draft: 'x' }, -1)).toEqual({ text: 'x', recall: none })
  expect(recallLine([], none, 1)).toEqual({ text: 'x', recall: none })
})
