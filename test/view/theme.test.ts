import { expect, test } from 'vitest'
import { span } from '../../src/text/index.ts'
import { paint } from '../../src/view/theme.ts'

const OWN = { colours: 'sixteen', ascii: false, ground: null } as const
const FIXED = { colours: 'fixed', ascii: false, ground: null } as const
const ANY = { colours: 'any', ascii: false, ground: null } as const
const PLAIN = { colours: 'none', ascii: false, ground: null } as const

test('a tone is switched on and off again', () => {
  expect(paint([span('stalled', 'warn')], OWN)).toBe('\u001b[33mstalled\u001b[39m')
  expect(paint([span('no', 'bad')], OWN)).toBe('\u001b[1;31mno\u001b[22;39m')
})

test('if the terminal has more than 16 colours, we use ours', () => {
  expect(paint([span('stalled', 'warn')], FIXED)).toBe('\u001b[38;5;131mstalled\u001b[39m')
  expect(paint([span('no', 'bad')], ANY)).toBe('\u001b[1;38;2;228;14;104mno\u001b[22;39m')
  expect(paint([span('Mexico', 'side0')], ANY)).toBe('\u001b[38;5;29mMexico\u001b[39m')
})

test('without colours there are no colour codes, but bold, faint and inverse remain', () => {
  const painted = paint([span('a', 'warn'), span('b', 'bad'), span('c', 'dim'), span('d', 'side1')], PLAIN)
  expect(painted).toBe('a\u001b[1mb\u001b[22m\u001b[2mc\u001b[22md')
  expect(paint([span('row', 'bad')], PLAIN, 'cursor')).toBe('\u001b[7mrow\u001b[27m')
})

test('in ASCII every cell is ASCII', () => {
  expect(paint([span('╭─ López “≠” …')], { colours: 'none', ascii: true, ground: null })).toBe('+- Lopez "!" .')
})

const DARK = { colours: 'fixed', ascii: false, ground: 'dark' } as const
const LIGHT = { colours: 'any', ascii: false, ground: 'light' } as const

test('on a known background amber and red are indexes of the terminal’s table, and plain text is grey', () => {
  expect(paint([span('stalled', 'warn')], DARK)).toBe('\u001b[38;5;178mstalled\u001b[39m')
  expect(paint([span('no', 'bad')], LIGHT)).toBe('\u001b[1;38;5;88mno\u001b[22;39m')
  expect(paint([span('text')], DARK)).toBe('\u001b[38;5;250mtext\u001b[39m')
  expect(paint([span('≠', 'contradicted')], DARK)).toBe('\u001b[1;38;5;231;48;5;124m≠\u001b[22;39;49m')
})

test('blanks have no colour, so that they take no bytes', () => {
  expect(paint([span('   '), span('  ', 'dim')], DARK)).toBe('     ')
  expect(paint([span('  ', 'doubt')], LIGHT)).toContain('48;5;222')
})

test('the row under the cursor keeps its colours on a tinted ground, also after a word with its own', () => {
  const row = [span('a', 'warn'), span('≠', 'contradicted'), span('b')]
  expect(paint(row, DARK, 'cursor')).toBe(
    '\u001b[48;5;17m\u001b[38;5;178ma\u001b[39m\u001b[1;38;5;231;48;5;124m≠\u001b[22;39;48;5;17m\u001b[38;5;250mb\u001b[39m\u001b[49m',
  )
  expect(paint(row, LIGHT, 'cursor')).toMatch(/^\u001b\[48;2;218;232;255m/)
})

test.each(['none', 'sixteen'] as const)('with %s of its own colours a terminal gets an inverse row', (colours) => {
  for (const ground of ['dark', 'light', null] as const)
    expect(paint([span('a', 'good')], { colours, ascii: false, ground }, 'cursor')).toBe('\u001b[7ma\u001b[27m')
})

test('a row without the focus keeps its colours on a known background, and is bold on another', () => {
  expect(paint([span('a', 'warn')], DARK, 'bold')).toBe(paint([span('a', 'warn')], DARK))
  expect(paint([span('a', 'warn')], FIXED, 'bold')).toBe('\u001b[1ma\u001b[22m')
})
