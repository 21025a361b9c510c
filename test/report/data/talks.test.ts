import { expect, test } from 'vitest'
import type { Dossier } from '../../../src/dossier/index.ts'
import { dataOf } from '../../../src/report/data/index.ts'
import type { DataTable } from '../../../src/report/format.ts'
import { dossierOf, shipped } from '../../app/stage.ts'
import { context } from '../../present/shown.ts'

const rows = (dossier: Dossier, on: string, table: DataTable): readonly Readonly<Record<string, unknown>>[] => {
  const [heads = [], ...all] = dataOf(context(on, { dossier }), table)
  return all.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at]])))
}
const tunisia = dossierOf('eu-tunisia-2023.json')

test('a position has columns for who is asked, who spoke, who reports it, what it denies and whether it is disputed', () => {
  const found = rows(tunisia, '2024-03-15', 'positions').filter(({ issue }) => issue === 'The €60 million that went back')
  expect(found[0]).toMatchObject({
    participant: 'Government of Tunisia',
    stance: 'demands',
    'asked of': 'European Commission',
    'according to': 'Olivér Várhelyi',
    denies: null,
    disputed: 'disputed',
  })
  expect(found[1]).toMatchObject({
    stance: 'disputes',
    denies: 'Government of Tunisia, demands, 2023-08-31',
    disputed: 'disputed',
  })
  expect(found[3]).toMatchObject({ participant: 'Kais Saied', disputed: null })
})

test('a row that rests on a retracted source says so beside the source, from the retraction on', () => {
  const telegraph = rows(tunisia, '2024-03-15', 'positions').find(({ date }) => date === '2023-04-24')
  expect(telegraph?.['source']).toMatch(/\(retracted 24 Apr 2023\)$/)
  const source = rows(tunisia, '2024-03-15', 'sources').find(({ id }) => id === 'telegraph-2023-04-24')
  expect(source?.['source retracted']).toBe('2023-04-24')
})

test('a participant has the roles with their body, their own issues, and apart those of their bodies', () => {
  const people = rows(shipped, '2023-12-30', 'participants')
  expect(people.find(({ id }) => id === 'lopez-obrador')).toMatchObject({
    role: 'President of Mexico, Government of Mexico',
    'member of': 'Government of Mexico',
    issues: 1,
    'through bodies': '3 as Government of Mexico',
    meetings: 1,
    standing: null,
  })
  expect(people.find(({ id }) => id === 'trump')).toMatchObject({ standing: 'observer', 'through bodies': null })
})

test('an issue has the day of its last news, the days of silence, the next step and who has not answered', () => {
  const issues = rows(shipped, '2023-12-30', 'issues')
  expect(issues.find(({ id }) => id === 'development-aid')).toMatchObject({
    'last heard of': '2023-12-22',
    'days of silence': 8,
    'what comes next': null,
    'no answer known from': 'Government of the United States',
  })
  expect(issues.find(({ id }) => id === 'asylum-limit')).toMatchObject({
    'talks resume': '2024-01-08',
    'what comes next': '8 Jan 2024 · The US Senate returns · to act: United States Senate',
    term: 'At most 5,000 grants of asylum a day · proposed · 5,000 /day, grants of asylum, not encounters · by Republican group in Congress',
  })
})

test('an event has its history in one cell', () => {
  const visit = rows(tunisia, '2024-03-15', 'events').find(({ id }) => id === 'delegation-visit')
  expect(visit).toMatchObject({
    history: '2023-09-22 planned; 2023-09-25 postponed',
    'to be said with it': 'no new date known',
  })
})
