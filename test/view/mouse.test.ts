import { expect, test } from 'vitest'
import { mouseReports } from '../../src/view/mouse.ts'

test('the terminal is asked to report its mouse in SGR form, and to stop in the same modes', () => {
  expect(mouseReports(true)).toBe('\u001b[?1000h\u001b[?1006h')
  expect(mouseReports(false)).toBe(mouseReports(true).replaceAll('h', 'l'))
})
