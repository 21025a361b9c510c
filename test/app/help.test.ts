import { expect, test } from 'vitest'
import { footerWords, helpLines, KEYMAP, keyNames } from '../../src/app/index.ts'
import { plainText, createLocale } from '../../src/text/index.ts'

const en = createLocale('en', 'en', 'braille')
const es = createLocale('es', 'en', 'braille')
const lines = (filter: string, locale = en) =>
  helpLines(locale, { focus: 'list', access: 'full', filter }, 100).map(plainText)

test('the help lists every binding once, by its keys', () => {
  const all = lines('')
  for (const binding of KEYMAP) {
    const words = en.words.keys.commands[binding.command]
    const own = all.filter((line) => line.startsWith(`  ${keyNames(en, binding)} `) && line.endsWith(` ${words}`))
    expect(own).toHaveLength(1)
  }
})

test('the view with the focus comes first', () => {
  expect(lines('')[0]).toBe(en.words.keys.modes.list)
  expect(plainText(helpLines(en, { focus: 'detail', access: 'full', filter: '' }, 100)[0] ?? [])).toBe(
    en.words.keys.modes.detail,
  )
})

test('the filter searches keys and words, ignoring case and accents', () => {
  expect(lines('LANGUAGE').length).toBeLessThan(lines('').length)
  expect(lines('pagina', es).some((line) => line.includes('bajar una página'))).toBe(true)
  expect(lines('zzz')).toEqual(['No match for “zzz”. Esc: back.'])
})

test('a pair of keys shares a word in the footer', () => {
  const binding = KEYMAP.find((one) => one.command === 'down')
  expect(binding && footerWords(en, binding, 'down')).toEqual(['↑↓', 'move'])
})

test('in restricted mode the help marks the keys that are off, and only those', () => {
  const restricted = helpLines(en, { focus: 'list', access: 'restricted', filter: '' }, 200).map(plainText)
  const marked = restricted.filter((line) => line.endsWith('(off in restricted mode)'))
  expect(marked.map((line) => line.trim().split(' ')[0])).toEqual(['y', 'Y', 'o', 'x', 'e', 'o', 't', 'Tab', 'y'])
  expect(lines('').some((line) => line.includes('restricted'))).toBe(false)
})
