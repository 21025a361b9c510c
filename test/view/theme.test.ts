import { expect, test } from 'vitest'
import { span } from '../../src/text/index.ts'
import { paint } from '../../src/view/theme.ts'

const OWN = { colours: 'sixteen', ascii: false } as const
const FIXED = { colours: 'fixed', ascii: false } as const
const ANY = { colours: 'any', ascii: false } as const
const PLAIN = { colours: 'none', ascii: false } as const

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
  expect(paint([span('row', 'bad')], PLAIN, 'inverse')).toBe('\u001b[7mrow\u001b[27m')
})

test('in ASCII every cell is ASCII', () => {
  expect(paint([span('╭─ López “≠” …')], { colours: 'none', ascii: true })).toBe('+- Lopez "!" .')
})
