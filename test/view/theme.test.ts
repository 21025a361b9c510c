import { expect, test } from 'vitest'
import { span } from '../../src/text/index.ts'
import { paint } from '../../src/view/theme.ts'

const COLOUR = { colour: true, ascii: false }
const PLAIN = { colour: false, ascii: false }

test('a tone is switched on and off again', () => {
  expect(paint([span('stalled', 'warn')], COLOUR)).toBe('\u001b[33mstalled\u001b[39m')
  expect(paint([span('no', 'bad')], COLOUR)).toBe('\u001b[1;31mno\u001b[22;39m')
})

test('without colours nothing names a colour, but bold, faint and inverse stay', () => {
  const painted = paint([span('a', 'warn'), span('b', 'bad'), span('c', 'dim'), span('d', 'side1')], PLAIN)
  expect(painted).toBe('a\u001b[1mb\u001b[22m\u001b[2mc\u001b[22md')
  expect(paint([span('row', 'bad')], PLAIN, 'inverse')).toBe('\u001b[7mrow\u001b[27m')
})

test('in ASCII no cell holds anything else', () => {
  expect(paint([span('╭─ López “≠” …')], { colour: false, ascii: true })).toBe('+- Lopez "!" .')
})
