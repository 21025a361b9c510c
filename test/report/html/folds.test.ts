import { expect, test } from 'vitest'
import { observed, statistic } from '../../dossier/fixture.ts'
import { talks } from '../../dossier/talks.ts'
import { context } from '../../present/shown.ts'
import { elementsOf, named, textOf } from '../parsed.ts'
import { reportText } from '../report-text.ts'

const monthly = (count: number, from = 1990) =>
  Array.from({ length: count }, (_, at) => {
    const month = `${from + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
    return observed(month, 1000 + at, '2023-12-01')
  })

const page = (count: number, format: 'html' | 'markdown' = 'html', from = 1990): string => {
  const dossier = talks([], { statistics: [statistic(monthly(count, from))] })
  return reportText(context('2024-01-01', { dossier }), { format, brief: false })
}

test('a long series is folded by year, the newest year open, and no figure is lost', () => {
  const elements = elementsOf(page(61))
  const folds = named(elements, 'details')
  expect(named(elements, 'summary').map(textOf)).toEqual([
    '1995: one figure',
    ...[1994, 1993, 1992, 1991, 1990].map((year) => `${year}: 12 figures`),
  ])
  expect(folds.map((one) => one.attrs.some(({ name }) => name === 'open'))).toEqual([
    true,
    ...Array.from({ length: 5 }, () => false),
  ])
  const cells = folds.map(textOf).join(' ')
  for (let at = 0; at < 61; at++) expect(cells).toContain(`1,0${String(at).padStart(2, '0')}`)
})

test('a short series is one table, and Markdown has one for any series', () => {
  expect(named(elementsOf(page(60)), 'details')).toEqual([])
  expect(
    page(61, 'markdown')
      .split('\n')
      .filter((line) => /^\| \w{3} 199\d \|/.test(line)),
  ).toHaveLength(61)
})

test('years are not folded one by one', () => {
  const years = Array.from({ length: 100 }, (_, at) => observed(String(1900 + at), at, '2023-12-01'))
  const dossier = talks([], { statistics: [statistic(years)] })
  const text = reportText(context('2024-01-01', { dossier }), { format: 'html', brief: false })
  expect(named(elementsOf(text), 'details')).toEqual([])
})

test('a chart has a dot for each of 200 values, and beyond only for those that no line reaches', () => {
  expect(named(elementsOf(page(200)), 'circle')).toHaveLength(200)
  expect(named(elementsOf(page(201)), 'circle')).toHaveLength(0)
  const alone = [...monthly(300), observed('2020-05', 7, '2023-12-01')]
  const dossier = talks([], { statistics: [statistic(alone)] })
  const text = reportText(context('2024-01-01', { dossier }), { format: 'html', brief: false })
  expect(named(elementsOf(text), 'circle')).toHaveLength(1)
})

test('a figure of a long series takes at most 300 bytes of a page', () => {
  expect((page(1200, 'html', 1900).length - page(600, 'html', 1900).length) / 600).toBeLessThan(300)
})
