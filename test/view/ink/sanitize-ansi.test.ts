import fc from 'fast-check'
import { expect, test } from 'vitest'
import inkSanitizeAnsi from '../../../node_modules/ink/build/sanitize-ansi.js'
import sanitizeAnsi from '../../../src/view/ink/sanitize-ansi.ts'
import { codePoint } from '../../code-point.ts'

const ESC = '\u001b'
const unit = fc.constantFrom('a', ' ', 'é', '│', '移', '\n', '\t', '\u0007', '\u009b2J', 'e\u0301')
const sequence = fc.constantFrom(
  '[1m',
  '[38;5;29m',
  '[0m',
  '[m',
  '[4:3m',
  '[2J',
  '[5G',
  ']8;;https://example.org\u0007',
  'c',
  '[',
)
const text = fc
  .array(
    fc.oneof(
      unit,
      sequence.map((one) => ESC + one),
    ),
    { maxLength: 10 },
  )
  .map((all) => all.join(''))

test('only styles are left of sequences, as with Ink', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: codePoint })), (one) => {
      expect(sanitizeAnsi(one)).toBe(inkSanitizeAnsi(one))
    }),
    { numRuns: 2000 },
  )
})
