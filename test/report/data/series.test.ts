import { expect, test } from 'vitest'
import { dossierOf, shipped } from '../../app/stage.ts'
import { dossierWith, observed, statistic } from '../../dossier/fixture.ts'
import { rowsIn } from './rows.ts'

test('every vintage of a figure is a row, the first published first', () => {
  const december = rowsIn(shipped, '2025-01-01', 'vintages').filter(
    (one) => one['id'] === 'sw-encounters' && one['period'] === '2023-12' && one['limited to'] === '',
  )
  const versions = december.map((one) => [one['value'], one['status']])
  expect([versions[0], versions.at(-1)]).toEqual([
    [302_034, 'provisional'],
    [301_981, 'final'],
  ])
  const days = december.map((one) => String(one['published']))
  expect(days[0]).toBe('2024-01-26')
  expect(days).toEqual(days.toSorted())
})

test('a vintage published before its period was over covers only a part of it, and has no rate', () => {
  const own = { ...dossierWith({}), statistics: [statistic([observed('2023', 5, '2023-12-10'), observed('2023', 9, '2024-01-10')])] }
  const rows = rowsIn(own, '2024-02-01', 'vintages').map((one) => [one['value'], one['per day'] === null])
  expect(rows).toEqual([
    [5, true],
    [9, false],
  ])
})

test('a figure says where, and what another publisher counts', () => {
  const october = rowsIn(dossierOf('eu-tunisia-2023.json'), '2024-03-15', 'observations').find(
    (one) => one['period'] === '2023-01/2023-10',
  )
  expect(october).toMatchObject({
    place: 'Central Mediterranean',
    value: 1293,
    caveat:
      'counted by Tunisian interior ministry; Tunisian Forum for Economic and Social Rights (FTDES) counts 770 (21 Nov 2023)',
  })
})

test('what another publisher counts of a part of the period says of which days', () => {
  const ours = observed('2023', 34, '2024-01-03', { countedBy: 'SNM' })
  const caveatWith = (theirs: { readonly through?: string }) => {
    const other = observed('2023', 39, '2023-12-09', { countedBy: 'IOM', ...theirs })
    const own = { ...dossierWith({}), statistics: [statistic([other, ours])] }
    return rowsIn(own, '2024-02-01', 'observations').map((one) => one['caveat'])
  }
  expect(caveatWith({ through: '2023-11' })).toEqual([
    'counted by SNM; IOM counts 39, known only for Jan–Nov 2023 (9 Dec 2023)',
  ])
  expect(caveatWith({})).toEqual([
    'counted by SNM; IOM counts 39, incomplete period: published before it ended (9 Dec 2023)',
  ])
})

test('a threshold that counts something else has no unit of its statistic', () => {
  const of = { id: 'g', name: 'G', comparator: 'at-least', value: 5, kind: 'proposal', source: 's' } as const
  const thresholds = [of, { ...of, id: 'h', counts: 'grants' }]
  const own = { ...dossierWith({}), statistics: [statistic([observed('2023', 9, '2024-01')], { thresholds })] }
  expect(rowsIn(own, '2024-12-31', 'thresholds').map((one) => [one['id'], one['unit']])).toEqual([
    ['g', 'u'],
    ['h', null],
  ])
})

test('a break has its day, what changed and its source', () => {
  expect(rowsIn(shipped, '2023-12-30', 'breaks').at(-1)).toMatchObject({
    'statistic id': 'sw-encounters',
    date: '2023-05-11',
    'source ids': 'title-42-end',
  })
})

test('a threshold has a row a period: above, below or unknown, with the figure’s own source', () => {
  const december = rowsIn(shipped, '2024-02-04', 'threshold-periods').filter((one) => one['first day'] === '2023-12-01')
  expect(december.map((one) => [one['threshold id'], one['outcome'], one['passed']])).toContainEqual([
    'trigger-one-day',
    'above',
    'yes',
  ])
  expect(december[0]).toMatchObject({ "amount, in the mark's unit": 9743.03225806, 'source ids': 'cbp-2024-01-26' })
  const june = rowsIn(shipped, '2024-02-04', 'threshold-periods').find(
    (one) => one['first day'] === '2023-06-01' && one['threshold id'] === 'trigger-7-day-mean',
  )
  expect(june).toMatchObject({ outcome: 'unknown', passed: 'unknown', 'how it was measured': 'a longer period' })
})

test('a threshold that counts something else has one row that says so, with its own source', () => {
  const of = { id: 'g', name: 'G', comparator: 'at-least', value: 5, kind: 'proposal', counts: 'grants', source: 's' } as const
  const own = { ...dossierWith({}), statistics: [statistic([observed('2023', 9, '2024-01')], { thresholds: [of] })] }
  expect(rowsIn(own, '2024-12-31', 'threshold-periods')).toMatchObject([
    { outcome: 'not comparable', passed: null, "amount, in the mark's unit": null, 'what is counted': 'grants', 'source ids': 's' },
  ])
})

test('dossiers without these statements have the heads alone', () => {
  const least = dossierOf('minimal.json')
  for (const table of ['vintages', 'breaks', 'threshold-periods'] as const)
    expect(rowsIn(least, '2024-02-01', table)).toEqual([])
})
