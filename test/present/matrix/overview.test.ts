import { expect, test } from 'vitest'
import type { Dossier } from '../../../src/dossier/index.ts'
import { matrixLines, matrixOf, matrixHead, MATRIX_FOOT } from '../../../src/present/index.ts'
import { plainText, widthOf } from '../../../src/text/index.ts'
import { issue, position, talks } from '../../dossier/talks.ts'
import { context } from '../shown.ts'

const USUAL = { filter: '', sort: 'priority' } as const

/** Returns the foot of a matrix below its rows, where it has some free rows more than it needs. */
const foot = (dossier: Dossier, free: number, width = 100, column = 0): readonly string[] => {
  const shown = context('2024-01-01', { dossier })
  const matrix = matrixOf(shown, USUAL, false)
  const rows = matrix.issues.length
  const window = { row: 0, column, top: 0, left: 0, rows: rows + free, names: 1 }
  return matrixLines(shown, matrix, { window, width })
    .slice(matrixHead(1, false) + rows)
    .map((line) => plainText(line.before))
}

const dossier = talks([
  issue('a', {
    positions: [
      position('ana', 'demands', '2023-12-01', { id: 'p', of: 'cal' }),
      position('ben', 'disputes', '2023-12-05', { disputes: ['p'] }),
    ],
  }),
  issue('b'),
])

test('without free rows the foot is a rule and three lines, and it never has more lines than there are rows', () => {
  for (let free = 0; free < 30; free++) {
    const lines = foot(dossier, free, 60)
    expect(lines.length).toBeLessThanOrEqual(MATRIX_FOOT + free)
    expect(lines.filter((line) => widthOf(line) > 60)).toEqual([])
  }
  expect(foot(dossier, 0)).toHaveLength(MATRIX_FOOT)
})

test('a line that is cut takes the first free rows', () => {
  const [line, more] = [foot(dossier, 0, 40), foot(dossier, 4, 40)].map((lines) => lines[2])
  expect(line).toMatch(/…$/)
  expect(more).not.toMatch(/…$/)
})

test('free rows explain the signs and count what is hidden', () => {
  const text = foot(dossier, 6).join('\n')
  expect(text).toContain('Signs:  »D demands  +S supports')
  expect(text).toContain('† cites a retracted source')
  expect(text).toContain('hidden, no position known: 1 issue and 1 participant')
  expect(foot(dossier, 4).join('\n')).not.toContain('†')
})

test('with many free rows what is below the selected cell keeps its place', () => {
  const place = (column: number) => foot(dossier, 30, 60, column).findIndex((line) => line.startsWith('Signs:'))
  expect(place(0)).toBeGreaterThan(0)
  expect(place(1)).toBe(place(0))
})

test('more free rows say who asks what of whom, who has not answered, and what is disputed', () => {
  const text = foot(dossier, 30).join('\n')
  expect(text).toContain('Ana »D demands → Cal')
  expect(text).toContain('No known answer\nIssue a: Cal')
  expect(text).toContain('Disputed\nIssue a: Ana »D disputed by: Ben, 5 Dec 2023')
})

test('a list longer than its room says how many lines are missing', () => {
  const many = talks(
    Array.from({ length: 9 }, (_, at) =>
      issue(`i${at}`, { positions: [position('ana', 'demands', '2023-12-01', { of: 'cal' })] }),
    ),
  )
  expect(foot(many, 12).at(-1)).toMatch(/^and \d more$/)
})

test('who denies their own position is listed once among the disputes, with both accounts', () => {
  const own = talks([
    issue('a', {
      positions: [
        position('ana', 'demands', '2023-12-01', { id: 'p', accordingTo: 'ben' }),
        position('ana', 'disputes', '2023-12-05', { disputes: ['p'] }),
      ],
    }),
  ])
  const lines = foot(own, 30)
  const disputes = lines.slice(lines.indexOf('Disputed') + 1)
  expect(disputes.filter((line) => line.startsWith('Issue a: Ana'))).toHaveLength(1)
  expect(disputes[0]).toContain('demands, according to: Ben; ')
})
