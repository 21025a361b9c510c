import { expect, test } from 'vitest'
import { otherwiseIn } from '../../../src/import/index.ts'
import { csv, readoutOf } from '../imported.ts'
import { dossierWith } from '../../dossier/fixture.ts'

const described = { name: 'A', definition: '', measure: 'flow', counts: 'persons', observations: [] }
const dossier = dossierWith({
  statistics: JSON.stringify([
    { ...described, id: 'a', unit: 'people' },
    { ...described, id: 'renamed', unit: { en: 'People', es: 'Personas' }, 'x-import': 'tidy/b' },
  ]),
})

const tableOf = (id: string, measure: string, counts: string, unit: string) =>
  readoutOf(csv(['statistic', 'period', 'value', 'measure', 'counts', 'unit'], [id, '2023', 5, measure, counts, unit]))

test('what a table says like the dossier, in any language of it, or not at all, is not otherwise', async () => {
  expect(otherwiseIn(dossier, await tableOf('b', 'flow', 'persons', 'personas'))).toEqual([])
  expect(otherwiseIn(dossier, await tableOf('a', '', '', ''))).toEqual([])
  expect(otherwiseIn(dossier, await tableOf('new', 'stock', 'events', 'tonnes'))).toEqual([])
})

test('what a table says of a statistic that the dossier has otherwise is found, also under its former id', async () => {
  expect(otherwiseIn(dossier, await tableOf('a', 'stock', 'persons', 'thousand people'))).toEqual([
    { statistic: 'a', use: 'measure', found: 'stock', has: 'flow' },
    { statistic: 'a', use: 'unit', found: 'thousand people', has: 'people' },
  ])
  expect(otherwiseIn(dossier, await tableOf('b', 'flow', 'cases', ''))).toEqual([
    { statistic: 'b', use: 'counts', found: 'cases', has: 'persons' },
  ])
})
