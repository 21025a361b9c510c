import { expect, test } from 'vitest'
import { recording } from '../../../scripts/svg/recording.ts'
import type { Cell } from '../../../test/terminal/emulator.ts'

const PLAIN = { width: 1, fg: undefined, bg: undefined, bold: false, dim: false, inverse: false, underline: false }

const screen = (...lines: readonly string[]): readonly (readonly Cell[])[] =>
  lines.map((line) => Array.from(line, (char) => ({ char, ...PLAIN })))

const FRAME = { command: 'migration-dash', name: 'name', description: 'description' }

const moment = (lines: readonly string[], keys: readonly string[] = [], seconds = 1) => ({
  cells: screen(...lines),
  keys,
  caption: `after ${keys.join('')}`,
  seconds,
})

/** The class of a text's group. */
const groupOf = (drawing: string, text: string): string =>
  drawing
    .split('<g class="')
    .find((group) => group.includes(`>${text}</text>`))
    ?.slice(0, 'm00'.length) ?? ''

const TWO = recording([moment(['same', 'old']), moment(['same', 'new'], ['j'], 3)], FRAME)

test('what two moments share is drawn once', () => {
  expect(TWO.match(/>same</g)).toHaveLength(1)
  expect(groupOf(TWO, 'same')).toBe('m11')
  expect([groupOf(TWO, 'old'), groupOf(TWO, 'new')]).toEqual(['m10', 'm01'])
})

test('without motion the last moment is shown, and only it', () => {
  const [still = ''] = TWO.split('@media')
  expect(still).toMatch(/\.m10\{visibility:hidden\}$/)
  expect(still).not.toContain('m01')
})

test('moments follow each other for as long as each is to be read, three times', () => {
  expect(TWO).toContain('@media (prefers-reduced-motion:no-preference)')
  expect(TWO).toContain('@keyframes m10{0%{visibility:visible}25%{visibility:hidden}}')
  expect(TWO).toContain('@keyframes m01{0%{visibility:hidden}25%{visibility:visible}}')
  expect(TWO).toContain('.m01{animation:m01 4s step-end 3}')
})

test('each moment has its caption and every key so far', () => {
  const drawing = recording([moment(['a']), moment(['b'], ['j']), moment(['c'], ['w'])], FRAME)
  const last = drawing.split('<g class="m001">').at(-1) ?? ''
  expect(last).toContain('>after w</text>')
  expect(drawing.match(/>j<\/text>/g)).toHaveLength(2)
})

test('a ground lies under the texts of every moment', () => {
  const marked = screen('old').map((row) => row.map((cell) => ({ ...cell, bg: '#ff0000' })))
  const drawing = recording([moment(['old']), { ...moment(['old']), cells: marked }], FRAME)
  expect(drawing.indexOf('#ff0000')).toBeLessThan(drawing.indexOf('>old<'))
})
