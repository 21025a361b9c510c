import { expect, test } from 'vitest'
import { dataOf } from '../../../src/report/data/index.ts'
import type { Datum } from '../../../src/report/data/table.ts'
import { DATA_TABLES, type DataTable } from '../../../src/report/index.ts'
import { talks } from '../../dossier/talks.ts'
import { context } from '../../present/shown.ts'

const records = (on: string, table: DataTable): readonly Readonly<Record<string, Datum>>[] => {
  const [heads = [], ...rows] = dataOf(context(on), table)
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [String(head), row[at] ?? null])))
}

const first = (on: string, table: DataTable, head: string, value: Datum) => {
  const found = records(on, table).find((one) => one[head] === value)
  if (!found) throw new Error(`no ${head} ${value}`)
  return found
}

test('the newest figure of a statistic has its period, days, status, vintage and source; numbers are numbers', () => {
  expect(first('2024-02-01', 'statistics', 'id', 'sw-encounters')).toMatchObject({
    period: '2023-12',
    'first day': '2023-12-01',
    'last day': '2023-12-31',
    value: 302_034,
    qualifier: 'exact',
    status: 'provisional',
    'per day': 302_034 / 31,
    published: '2024-01-26',
    source: 'Southwest land border encounters, October to December 2023 (release of 26 January 2024)',
  })
})

test('observations are those known on the day, each in its newest vintage', () => {
  const december = (on: string) =>
    records(on, 'observations').filter(
      (one) => one['id'] === 'sw-encounters' && one['period'] === '2023-12' && one['limited to'] === '',
    )
  expect(december('2023-12-30')).toEqual([])
  expect(december('2024-02-01').map((one) => one['value'])).toEqual([302_034])
  expect(december('2025-01-01').map((one) => [one['value'], one['status']])).toEqual([[301_981, 'final']])
})

test('a claim is unchanged, with its verdict, factor and quotation', () => {
  expect(first('2024-02-01', 'claims', 'id', 'weekly-arrests')).toMatchObject({
    value: 10_000,
    qualifier: 'about',
    per: 'week',
    verdict: 'at odds',
    quotation: 'close to 10,000 each week',
  })
  expect(first('2024-02-01', 'claims', 'id', 'weekly-arrests')['factor']).toBeCloseTo(5.6403, 4)
})

test('a figure that is only known in part says so', () => {
  const partial = records('2023-12-30', 'observations').filter((one) => one['caveat'] !== null)
  expect(partial.map((one) => [one['id'], one['period']])).toContainEqual(['deaths-route', '2023'])
})

test('an event that lies ahead says so, a source has its licence', () => {
  expect(records('2023-12-30', 'events').some((one) => one['caveat'] === 'to come')).toBe(true)
  expect(first('2024-02-01', 'sources', 'id', 'cbp-2024-01-26')).toMatchObject({ licence: 'US government work' })
  expect(records('2023-12-30', 'sources').map((one) => one['id'])).not.toContain('cbp-2024-01-26')
})

test.each(DATA_TABLES)('without rows the table %s has only its heads', (table) => {
  const empty = talks([], { participants: [], statistics: [], events: [], sources: [] })
  const rows = [...dataOf(context('2023-12-30', { dossier: empty }), table)]
  expect(rows).toHaveLength(1)
  expect(rows[0]).toEqual([...dataOf(context('2023-12-30'), table)][0])
})
