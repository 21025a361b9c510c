import { expect, test } from 'vitest'
import { readRecipe } from '../../../src/import/recipe/read.ts'
import { bytesOf } from '../imported.ts'

const read = (recipe: unknown) => readRecipe(bytesOf(JSON.stringify(recipe, null, 1)))

const LANDINGS = {
  name: 'landings',
  title: { en: 'Landings in Italy', es: 'Desembarcos en Italia' },
  encoding: 'utf-8',
  dialect: { sheetNumber: 2 },
  schema: {
    fields: [
      { name: 'Data', type: 'date', format: '%d/%m/%Y', use: 'period' },
      { name: 'Valore', type: 'integer', decimalChar: ',', use: 'value' },
      { name: 'Paese', use: 'limit' },
      { name: 'Note', use: 'drop' },
    ],
    missingValues: ['n.d.'],
  },
  source: { publisher: 'Ministero dell’Interno', url: 'https://example.org/sbarchi' },
  ignoreTail: 1,
  figures: {
    statistic: 'landings',
    measure: 'flow',
    counts: 'persons',
    per: 'month',
    covers: 'week-to',
    totals: ['T'],
    parts: ['CENTRE'],
  },
}

test('a recipe file is a Frictionless resource whose fields have uses', () => {
  expect(read(LANDINGS)).toEqual({
    kind: 'record',
    record: {
      encoding: 'utf-8',
      sheet: '2',
      ignoreTail: 1,
      makes: {
        kind: 'figures',
        recipe: {
          name: 'landings',
          columns: { period: 'Data', value: 'Valore' },
          limits: ['Paese'],
          leftOut: ['Note'],
          summed: [],
          alsoNamed: {},
          others: 'fault',
          described: { statistic: 'landings', measure: 'flow', counts: 'persons' },
          spelling: {
            decimal: ',',
            group: null,
            dates: 'day-first',
            missing: ['n.d.'],
            totals: ['T'],
            parts: ['CENTRE'],
          },
          isWide: false,
          per: 'month',
          covers: 'week-to',
          source: { ...LANDINGS.source, title: LANDINGS.title },
          isExported: false,
        },
      },
    },
  })
})

test('a recipe may make events or claims; words in two languages have a column each', () => {
  const events = {
    name: 'log',
    schema: {
      fields: [
        { name: 'date', use: 'date' },
        { name: 'title_es', use: 'title.es' },
      ],
    },
    events: { kind: 'decision' },
  }
  expect(read(events)).toMatchObject({
    record: {
      makes: {
        kind: 'records',
        recipe: { makes: { kind: 'events', eventKind: 'decision' }, columns: { date: 'date', 'title.es': 'title_es' } },
      },
    },
  })
})

test.each([
  [{ ...LANDINGS, tytle: 'x' }, 'tytle', { kind: 'unknown', name: 'tytle', nearest: 'title' }],
  [{ ...LANDINGS, schema: { fields: [] } }, 'schema.fields', { kind: 'form' }],
  [
    { ...LANDINGS, schema: { fields: [{ name: 'Data', use: 'perid' }] } },
    'schema.fields[0].use',
    { kind: 'form', name: 'not-a-use' },
  ],
  [
    { ...LANDINGS, schema: { fields: [{ name: 'n', decimalChar: ',', groupChar: ',', use: 'value' }] } },
    'schema.fields[0].groupChar',
    { kind: 'form', name: 'same-sign' },
  ],
  [{ ...LANDINGS, events: {} }, 'figures', { kind: 'form', name: 'not-one-kind' }],
  [{ ...LANDINGS, source: { url: 'ftp://x' } }, 'source.url', { kind: 'form', name: 'not-an-address' }],
])('what is wrong in a recipe is reported with its place, as in a dossier', (recipe, path, fault) => {
  const problems = read(recipe)
  expect(problems).toMatchObject({ kind: 'problems', problems: [{ path, fault }] })
})

test('bytes that are no JSON are a problem', () => {
  expect(readRecipe(bytesOf('{'))).toMatchObject({ kind: 'problems' })
  expect(readRecipe(bytesOf(''))).toMatchObject({ kind: 'unreadable' })
})
