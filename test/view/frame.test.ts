import { expect, test } from 'vitest'
import { plainText, span, widthOf } from '../../src/text/index.ts'
import { headedLine, roomiestTitle } from '../../src/view/frame.ts'

const side = { text: 'side', from: 18 }
const status = { text: 'status', from: 23 }
const line = (title: string, heads = [side, status], width = 36): string =>
  plainText(headedLine([span(title)], { heads, width, focused: false, corners: ['├', '┤'] }))

test('heads are in the border above their columns, behind the title', () => {
  expect(line('2 People')).toBe('├ 2 People ──────── side status ───┤')
  expect(line('2 People', [{ text: 'side', from: 10 }, status])).toBe('├ 2 People ───────────── status ───┤')
  expect(line('2 People', [])).toBe('├ 2 People ────────────────────────┤')
})

test('a head without room is left out, and the line is as wide as its frame', () => {
  expect(line('a title that is long')).toBe('├ a title that is long ─ status ───┤')
  for (let width = 8; width < 40; width++) expect(widthOf(line('2 移民当局', [side, status], width))).toBe(width)
})

test('of several titles the first one is taken that leaves room for most heads', () => {
  const titles = ['2 People · row 7 of 19', '2 People · 19', '2 People'].map((title) => [span(title)])
  expect(plainText(roomiestTitle(titles, [status], 36))).toBe('2 People · 19')
  expect(plainText(roomiestTitle(titles, [], 36))).toBe('2 People · row 7 of 19')
})
