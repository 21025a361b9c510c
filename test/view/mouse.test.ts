import { expect, test } from 'vitest'
import { focusReports, mouseReports } from '../../src/view/mouse.ts'

test('the terminal is asked to report its mouse in SGR form, and to stop in the same modes', () => {
  expect(mouseReports(true)).toBe('\u001b[?1000h\u001b[?1006h')
  expect(mouseReports(false)).toBe(mouseReports(true).replaceAll('h', 'l'))
})

test('the terminal is asked to report its focus, and to stop', () => {
  expect([focusReports(true), focusReports(false)]).toEqual(['\u001b[?1004h', '\u001b[?1004l'])
})
