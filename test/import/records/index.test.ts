import { expect, test } from 'vitest'
import { recordsBy } from '../../../src/import/index.ts'
import { PLAIN_RECIPE } from '../../../src/import/index.ts'
import { csv, publicationProblems, publicationReadout } from '../imported.ts'

const EVENTS = recordsBy({
  name: 'log',
  makes: { kind: 'events', eventKind: 'decision' },
  columns: { date: 'date', precision: 'precision', 'title.en': 'title_en', 'title.es': 'title_es', link: 'url' },
  leftOut: ['category'],
  spelling: PLAIN_RECIPE.spelling,
  source: {},
})

const HEADER = ['date', 'precision', 'category', 'title_en', 'title_es', 'url']

test('a row is an event, known from the publication of its table: later ones are planned', async () => {
  const table = csv(
    HEADER,
    ['2025-06-04', 'month', 'x', 'Tuition ends', 'Termina la matrícula', 'https://example.org/a'],
    ['2026-09-18', 'day', 'x', 'Rule in effect', 'Regla en vigor', ''],
  )
  const { records } = await publicationReadout(table, EVENTS, '2026-09-01')
  expect(records).toEqual([
    {
      kind: 'event',
      id: '2025-06-tuition-ends',
      record: {
        title: { en: 'Tuition ends', es: 'Termina la matrícula' },
        kind: 'decision',
        date: '2025-06',
        'x-link': 'https://example.org/a',
        status: 'passed',
      },
    },
    {
      kind: 'event',
      id: '2026-09-18-rule-in-effect',
      record: {
        title: { en: 'Rule in effect', es: 'Regla en vigor' },
        kind: 'decision',
        date: '2026-09-18',
        status: 'planned',
      },
    },
  ])
})

test('a row without a title, with no date, or with the id of another is a problem', async () => {
  const table = csv(
    HEADER,
    ['2025-06-04', 'day', '', '', '', ''],
    ['soon', 'day', '', 'A', 'A', ''],
    ['2025-06-05', 'day', '', 'A', 'A', ''],
    ['2025-06-05', 'day', '', 'a', 'B', ''],
  )
  expect(await publicationProblems(table, EVENTS)).toEqual([
    [2, 'cell words'],
    [3, 'cell date'],
    [5, 'id-twice'],
  ])
})

test('the number of a claim follows the decimal sign of the recipe, like a figure', async () => {
  const claims = recordsBy({
    name: 'claims',
    makes: { kind: 'claims', statistic: 'encounters' },
    columns: { text: 'said', period: 'when', value: 'number', made: 'on' },
    leftOut: [],
    spelling: { ...PLAIN_RECIPE.spelling, decimal: ',', missing: ['n.d.'] },
    source: {},
  })
  const said = (number: string) => csv(['said', 'when', 'number', 'on'], ['Many', '2023-12', number, '2023-12-28'])
  expect((await publicationReadout(said('1.234,5'), claims, '2023-12-30')).records).toMatchObject([
    { record: { value: 1234.5 } },
  ])
  expect(await publicationProblems(said('12.5'), claims)).toEqual([[2, 'cell decimal-comma']])
  expect(await publicationProblems(said('n.d.'), claims)).toEqual([[2, 'cell number']])
})

test('a row may be a claim about one statistic', async () => {
  const claims = recordsBy({
    name: 'claims',
    makes: { kind: 'claims', statistic: 'encounters' },
    columns: { text: 'said', period: 'when', value: 'number', made: 'on', by: 'who' },
    leftOut: [],
    spelling: PLAIN_RECIPE.spelling,
    source: {},
  })
  const table = csv(
    ['said', 'when', 'number', 'on', 'who'],
    ['10,000 a week', '2023-12', '10000', '2023-12-28', 'mexico'],
  )
  const { records } = await publicationReadout(table, claims, '2023-12-30')
  expect(records).toEqual([
    {
      kind: 'claim',
      id: '2023-12-28-10-000-a-week',
      statistic: 'encounters',
      record: { text: '10,000 a week', by: 'mexico', period: '2023-12', value: 10_000, made: '2023-12-28' },
    },
  ])
})
