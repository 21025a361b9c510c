import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newest } from '../../../src/cli/import/understood.ts'
import { fileOf } from '../printed.ts'
import { csv } from '../../import/imported.ts'
import { row, table, understoodOf, workOf } from './stages.ts'

const INTO = '/tmp/none/new.json'
const figures = table(row('2023-11', 5), row('2023-12', 7))
const applications = csv(
  ['Year', 'Country of origin', 'Country of origin (ISO)', 'Country of asylum', 'Country of asylum (ISO)', 'applied'],
  [2019, 'Haiti', 'HTI', 'Mexico', 'MEX', 70_366],
)

test('the newest date is the one known last, whatever its precision', () => {
  expect(newest(['2023-12-05', '2024', '2023-12'])).toBe('2024')
  expect(newest([])).toBeNull()
})

test('a file is understood with its vintage, and the origin of that', async () => {
  const flag = await understoodOf(workOf([fileOf(figures, 'a.csv')], INTO, { published: '2024-01-10' }))
  const name = await understoodOf(workOf([fileOf(figures, 'a-2024-01-10.csv')], INTO))
  expect(flag).toMatchObject({ kind: 'understood', files: [{ vintage: { date: '2024-01-10', from: 'flag' } }] })
  expect(name).toMatchObject({ kind: 'understood', files: [{ vintage: { date: '2024-01-10', from: 'name' } }] })
})

test('rows that each have a vintage need none from the file', async () => {
  const dated = 'statistic,period,value,published\nt,2023-11,5,2023-12-20\nt,2023-12,7,2024-01-20\n'
  expect(await understoodOf(workOf([fileOf(dated, 'a.csv')], INTO))).toMatchObject({
    kind: 'understood',
    files: [{ vintage: { date: '2024-01-20', from: 'rows' } }],
  })
})

test('figures for periods after their own publication are marked as early', async () => {
  const early = await understoodOf(workOf([fileOf(figures, 'a.csv')], INTO, { published: '2023-11-30' }))
  const timely = await understoodOf(workOf([fileOf(figures, 'a.csv')], INTO, { published: '2024-01-10' }))
  expect(early).toMatchObject({ files: [{ early: { grain: 'month' } }] })
  expect(timely).toMatchObject({ files: [{ early: null }] })
})

test('every file without a vintage is listed at once', async () => {
  const [a, b] = [fileOf(figures, 'a.csv'), fileOf(figures, 'b.csv')]
  expect(await understoodOf(workOf([a, b], INTO))).toEqual({
    kind: 'lacking',
    lacks: [
      { kind: 'published', path: a },
      { kind: 'published', path: b },
    ],
  })
})

test('every faulty file is listed at once, without the others', async () => {
  const [good, bad, none] = [fileOf(figures, 'a.csv'), fileOf('a,b\n1,2\n', 'b.csv'), join('/none', 'c.csv')]
  const understanding = await understoodOf(workOf([good, bad, none], INTO, { published: '2024' }))
  expect(understanding).toMatchObject({
    kind: 'faulty',
    files: [
      { path: bad, problems: [{ fault: { kind: 'unrecognised' } }] },
      { path: none, fault: 'none' },
    ],
  })
})

test('tables of any statistics are selected from by id and name; others are named', async () => {
  const file = fileOf(table(row('2023-01', 5), row('2023-01', 2).replace('t,T', 'r,Returns')), 'a.csv')
  const only = (...names: readonly string[]) => understoodOf(workOf([file], INTO, { published: '2024', only: names }))
  expect(await only('nix')).toMatchObject({ kind: 'unmet', names: ['nix'], holds: ['t', 'r'] })
  const found = await only('Returns')
  expect(
    found.kind === 'understood' && found.files[0]?.imported.readout.figures.map(({ proposal }) => proposal.ids),
  ).toEqual([['r']])
})

test('names that no file has are returned with those that the files do have', async () => {
  const file = fileOf(applications, 'a.csv')
  const work = workOf([file], INTO, { published: '2020', only: ['Mexico', 'Chile'] })
  expect(await understoodOf(work)).toMatchObject({ kind: 'unmet', names: ['Chile'], holds: ['MEX'] })
})
