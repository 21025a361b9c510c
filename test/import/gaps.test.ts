import { expect, test } from 'vitest'
import { gapsIn } from '../../src/import/index.ts'
import { csv, readoutOf } from './imported.ts'

const COLUMNS = ['Year', 'Country of origin', 'Country of origin (ISO)', 'Country of asylum', 'Country of asylum (ISO)']
const rowsOf = (years: readonly number[]) => years.map((year) => [year, 'Haiti', 'HTI', 'Mexico', 'MEX', 9])

test('years that are missing inside a series are named, of flows and of stocks at the end of a year', async () => {
  const flows = await readoutOf(csv([...COLUMNS, 'applied'], ...rowsOf([2015, 2016, 2019])))
  expect(gapsIn(flows.figures)).toEqual([
    expect.objectContaining({ unit: 'years', has: 3, of: 5, missing: ['2017', '2018'] }),
  ])
  const stocks = await readoutOf(csv([...COLUMNS, 'Asylum-seekers'], ...rowsOf([2020, 2022])))
  expect(gapsIn(stocks.figures)).toEqual([
    expect.objectContaining({ unit: 'years', has: 2, of: 3, missing: ['2021-12-31'] }),
  ])
})

test('a whole series has no gaps, nor has a single period', async () => {
  for (const years of [[2020, 2021, 2022], [2020]]) {
    const read = await readoutOf(csv([...COLUMNS, 'applied'], ...rowsOf(years)))
    expect(gapsIn(read.figures)).toEqual([])
  }
})

test('months are counted across the turn of a year, and a missing value is a gap', () => {
  const month = (period: string, value: number | null) => ({ period, value })
  const figures = [month('2022-11', 5), month('2022-12', null), month('2023-02', 7)]
  const proposal = { record: { name: 'Landings' } } as Parameters<typeof gapsIn>[0][number]['proposal']
  expect(gapsIn([{ proposal, figures }])).toEqual([
    { name: 'Landings', unit: 'months', has: 2, of: 4, missing: ['2022-12', '2023-01'] },
  ])
})
