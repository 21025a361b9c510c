import { expect, test } from 'vitest'
import { headsOf, headWidth } from '../../../src/present/matrix/head.ts'
import type { MatrixColumn } from '../../../src/present/index.ts'
import { context } from '../shown.ts'

const shown = context('2023-12-30')
const columnOf = (name: string, standing?: 'observer'): MatrixColumn => ({
  kind: 'participant',
  key: 'p',
  participant: { id: 'p', kind: 'person', name, ...(standing ? { standing } : {}) },
})

test.each([
  ['Andrés Manuel López Obrador', 2, 30, 13],
  ['Andrés Manuel López Obrador', 1, 30, 27],
  ['Andrés Manuel López Obrador', 2, 12, 12],
  ['Ana', 2, 30, 3],
  [`${'Ana '.repeat(80)}López Obrador`, 2, 12, 9],
])('%s, in %i lines of at most %i cells, needs %i', (name, lines, most, width) => {
  expect(headWidth(shown, columnOf(name), most, lines)).toBe(width)
})

test('the parentheses of an observer take a cell each', () => {
  expect(headWidth(shown, columnOf('Ana', 'observer'), 30, 2)).toBe(5)
  expect(headsOf(shown, [{ column: columnOf('Ana López', 'observer'), width: 6 }], 2)).toEqual([['(Ana', 'López)']])
})
