import { expect, test } from 'vitest'
import { keepText, normalise, passageAt } from '../../src/quotation/index.ts'

const passage = (raw: string, exact: string) => {
  const at = normalise(raw).indexOf(normalise(exact))
  return passageAt(keepText(raw, ''), at, at + normalise(exact).length)
}

test('a passage is the paragraph around the quotation, on one line', () => {
  expect(passage('First.\n\nOne of the\ndemands was “this”, in addition.\n\nLast.', 'demands was "this"')).toEqual({
    before: 'One of the ',
    quoted: 'demands was “this”',
    after: ', in addition.',
  })
})

test('of a script without spaces the text around a quotation is kept, wherever its few spaces are', () => {
  const words = '移民'.repeat(350)
  const { before, after } = passage(
    `${words.slice(0, 690)} 2023年${words.slice(0, 8)}引用${words.slice(0, 8)} ${words}`,
    '引用',
  )
  expect(before.length).toBeGreaterThan(500)
  expect(after.length).toBeGreaterThan(500)
})

test('a character of two code units is not cut in half', () => {
  const { before } = passage(`${'𠀀'.repeat(400)}b引用`, '引用')
  expect(before).toMatch(/^…\u{20000}+b$/u)
})

test('a long paragraph is cut at words on both sides', () => {
  const words = Array.from({ length: 400 }, (_, at) => `word${at}`).join(' ')
  const { before, quoted, after } = passage(`${words} HERE ${words}`, 'HERE')
  expect(quoted).toBe('HERE')
  expect(before).toMatch(/^…word\d+ .* word399 $/)
  expect(after).toMatch(/^ word0 .* word\d+…$/)
  expect(before.length + after.length).toBeLessThan(1300)
})
