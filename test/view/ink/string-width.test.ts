import fc from 'fast-check'
import original from 'string-width'
import { expect, test } from 'vitest'
import stringWidth from '../../../src/view/ink/string-width.ts'
import { codePoint } from '../../code-point.ts'

const ESC = '\u001b'
const unit = fc.constantFrom(
  'a',
  ' ',
  'é',
  '│',
  '⣀',
  '±',
  '移',
  'e\u0301',
  '👩🏽\u200d💻',
  '🇲🇽',
  '\t',
  '\n',
  'ｶﾞ',
  '\u200b',
  'م',
)
const style = fc.constantFrom('1', '22', '36', '38;5;29', '0', '').map((codes) => `${ESC}[${codes}m`)
const text = fc
  .array(fc.oneof(unit, style, fc.constant(`${ESC}]8;;https://example.org\u0007`)), { maxLength: 12 })
  .map((all) => all.join(''))
const options = fc.option(
  fc.record({ ambiguousIsNarrow: fc.boolean(), countAnsiEscapeCodes: fc.boolean() }, { requiredKeys: [] }),
  { nil: undefined },
)

test('a text is as wide as string-width says, with any content and options', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: codePoint })), options, (one, asked) => {
      expect(stringWidth(one, asked)).toBe(original(one, asked))
    }),
    { numRuns: 2000 },
  )
})
