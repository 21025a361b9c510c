import { expect, test, vi } from 'vitest'
import * as charts from '../../../src/present/chart/index.ts'
import { MOST_CHARTS, multiplesLines } from '../../../src/present/statistic/multiples.ts'
import { widthOf } from '../../../src/text/index.ts'
import { dossierWith, observed, statistic } from '../../dossier/fixture.ts'
import { context, read } from '../shown.ts'

const lines = (width: number, rows = 36, shown = context('2023-12-30')) =>
  read(multiplesLines(shown, { zoom: 'all', width, rows }))

test.each([56, 76, 116, 196])(
  'in %i columns every statistic has its name, and none is wider than the page',
  (width) => {
    const text = lines(width)
    for (const name of [
      'Southwest border',
      'missing, US',
      'missing, region',
      'Asylum applications',
      'People in the new',
    ])
      expect(text.filter((line) => line.includes(name)).length).toBeGreaterThan(0)
    expect(text.filter((line) => widthOf(line) > width)).toEqual([])
  },
)

test('charts are beside each other where each has 36 columns, four at most', () => {
  const across = (width: number) =>
    (
      lines(width)
        .find((line) => line.includes('└'))
        ?.match(/└/g) ?? []
    ).length
  expect([across(60), across(80), across(120), across(400)]).toEqual([1, 2, 3, 4])
})

test('a statistic without a number has its words in place of a chart', () => {
  const text = lines(76)
  const at = text.findIndex((line) => line.includes('People in the new caravan'))
  expect(text[at + 1]).toContain('thousands 27 Dec 2023')
  expect(text[at + 2]).not.toMatch(/[┤└].*[┤└]/)
})

test('without statistics a sentence says so', () => {
  const empty = context('2023-12-30', { dossier: dossierWith({}) })
  expect(lines(80, 20, empty)).toEqual(['No statistic has a figure on this date.'])
})

test('a screen reader gets each chart in words', () => {
  const heard = lines(400, 36, context('2023-12-30', { medium: 'speech' })).join('\n')
  expect(heard).toContain('Southwest border encounters, encounters per day. Chart of 38 values: from ')
  expect(heard).toContain('People in the new caravan: thousands 27 December 2023.')
  expect(heard).toContain('to 8,081 (November 2023); highest 8,991 (September 2023)')
  expect(heard).not.toMatch(/[┤└⠀-⣿]/)
})

test('of very many statistics the first are drawn, and a sentence counts them', () => {
  const statistics = Array.from({ length: MOST_CHARTS + 1 }, (_, at) =>
    statistic([observed('2023-01', at + 1, '2023-02-01')], { id: `s${at}`, name: `Series ${at}` }),
  )
  const shown = (count: number, medium: 'screen' | 'speech' = 'screen') => {
    const dossier = { ...dossierWith({}), statistics: statistics.slice(0, count) }
    return lines(76, 36, context('2024-12-31', { dossier, medium })).join(' ')
  }
  expect(shown(MOST_CHARTS)).not.toContain('The first')
  expect(shown(MOST_CHARTS + 1)).toContain('The first 240 with a figure, of 241 statistics.')
  expect(shown(MOST_CHARTS + 1)).toContain(`Series ${MOST_CHARTS - 1}`)
  expect(shown(MOST_CHARTS + 1)).not.toContain(`Series ${MOST_CHARTS} `)
  expect(shown(MOST_CHARTS + 1, 'speech')).toContain('The first 240 with a figure, of 241 statistics.')
})

test('charts are drawn when they are read, as many lines as were announced', () => {
  const shown = context('2023-12-30')
  const drawn = vi.spyOn(charts, 'timeChart')
  const page = multiplesLines(shown, { zoom: 'all', width: 116, rows: 36 })
  const before = drawn.mock.calls.length
  const counts = page.map((line) => (line.kind === 'text' ? line.spans.length : 0))
  const after = drawn.mock.calls.length
  drawn.mockRestore()
  expect([before, after > 3]).toEqual([0, true])
  // Each line has a part of each chart of its row; none is beyond a drawing.
  expect(counts.slice(2).every((count) => count > 0)).toBe(true)
})
