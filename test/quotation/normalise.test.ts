import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safe } from '../../src/dossier/index.ts'
import { normalise, rawRange } from '../../src/quotation/index.ts'

test.each([
  ['white space', 'close  to\n10,000\u00a0each\tweek', 'close to 10,000 each week'],
  ['composition', 'Ba\u0301rcena', 'B\u00e1rcena'],
  ['Korean letters', '\u1112\u1161\u11ab', '\ud55c'],
  ['typographic quotes', '“humanizing” l’accord', '"humanizing" l\'accord'],
  ['guillemets with their spaces', 'dit « fin » !', 'dit "fin"!'],
  ['soft hyphens', 'migra\u00adtion', 'migration'],
  ['characters of no width', 'mi\u200bgra\u2060tion', 'migration'],
  ['an ellipsis', 'and so…', 'and so...'],
  ['line breaks in Chinese', '移民\n谈判', '移民谈判'],
])('%s do not count', (_, one, other) => {
  expect(normalise(one)).toBe(normalise(other))
})

test.each([
  ['a word', 'each week', 'each month'],
  ['a letter', 'migrants', 'migrant'],
  ['a digit', '10,000', '10,001'],
  ['a space inside a word', 'to day', 'today'],
  ['an accent', 'paso', 'pasó'],
  ['capitals', 'Senate', 'senate'],
  ['a sign', '49-50', '49:50'],
])('%s counts', (_, one, other) => {
  expect(normalise(one)).not.toBe(normalise(other))
})

test('a text that was made safe is the same text', () => {
  const raw = 'migra\u00adtion\nof “many”\u200b people'
  expect(normalise(safe(raw))).toBe(normalise(raw))
})

test('normalising twice changes nothing, and every range is found in the text as it came', () => {
  const unit = fc.constantFrom('a', 'é', 'e\u0301', ' ', '\n', '“', '\u00ad', '…', '1', ',', '民', '\ud83d\ude00', '.')
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), fc.nat(30), fc.nat(30), (units, a, b) => {
      const raw = units.join('')
      const text = normalise(raw)
      expect(normalise(text)).toBe(text)
      const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
      if (start === end || /…|\ud83d/.test(raw)) return
      const { from, to } = rawRange(raw, start, end)
      expect(normalise(raw.slice(from, to)).trim()).toBe(normalise(text.slice(start, end)).trim())
    }),
    { numRuns: 300 },
  )
})
