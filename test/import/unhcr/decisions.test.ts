import { expect, test } from 'vitest'
import { everything, readPages } from '../../../src/import/index.ts'
import { bytesOf, csv, problemsOf, qualifiersOf, readoutOf, valuesOf } from '../imported.ts'

/** Columns of the Refugee Data Finder's download; the rows of Australia are published, the others invented. */
const SITE = [
  'Year',
  'Country of origin',
  'Country of origin (ISO)',
  'Country of asylum',
  'Country of asylum (ISO)',
  'Authority',
  'Stage of procedure',
  'Cases / Persons',
  'Recognized decisions',
  'Complementary protection',
  'Rejected decisions',
  'Otherwise closed',
  'Total decisions',
]
const AUSTRALIA = [
  [2015, 'Afghanistan', 'AFG', 'Australia', 'AUS', 'G', 'AR', 'C', 145, 0, 36, 0, 181],
  [2015, 'Albania', 'ALB', 'Australia', 'AUS', 'G', 'AR', 'C', 0, 0, 5, 0, 5],
  [2015, 'Egypt', 'EGY', 'Australia', 'AUS', 'G', 'AR', 'C', 39, 0, 89, 5, 133],
]
const mexico = (year: number, unit: string, ...cells: readonly (string | number)[]) => [
  year,
  'Haiti',
  'HTI',
  'Mexico',
  'MEX',
  'G',
  'FI',
  unit,
  ...cells,
]

test.each([
  ['a total is given', [5, '-', '-', '-', 9], undefined],
  ['a total is the sum of all four outcomes', [5, 1, 1, 2, '-'], undefined],
  ['a total lacks an outcome', [5, 1, 1, '-', '-'], 'at-least'],
])('where %s', async (_, cells, qualifier) => {
  const read = await readoutOf(csv(SITE, mexico(2022, 'P', 100, 20, 60, 20, 200), mexico(2022, 'P', ...cells)))
  expect(qualifiersOf(read, 'unhcr/asylum-decisions/MEX')).toEqual({ '2022': qualifier })
})

test('decisions on persons are a flow with its four outcomes', async () => {
  const read = await readoutOf(
    csv(SITE, mexico(2022, 'P', 100, 20, 60, 20, 200), mexico(2022, 'P', 5, '-', '-', '-', '-')),
  )
  const key = 'unhcr/asylum-decisions/MEX'
  expect(valuesOf(read, key)).toEqual({ '2022': 205 })
  expect(
    ['recognised', 'complementary', 'rejected', 'closed'].map((outcome) => valuesOf(read, key, { outcome })['2022']),
  ).toEqual([105, 20, 60, 20])
  expect(read.figures[0]?.proposal.record).toMatchObject({ measure: 'flow', counts: 'persons' })
  expect([read.notices, read.generation]).toEqual([
    [{ kind: 'keys-repeated', rows: 1 }],
    { kind: 'unhcr-decisions', separated: true },
  ])
})

test('decisions on cases are a statistic of their own, never added to persons', async () => {
  const read = await readoutOf(csv(SITE, ...AUSTRALIA, mexico(2015, 'Persons', 1, 0, 0, 0, 1)))
  const cases = 'unhcr/asylum-decisions-cases/AUS'
  expect(valuesOf(read, cases)).toEqual({ '2015': 319 })
  expect(valuesOf(read, cases, { outcome: 'rejected' })).toEqual({ '2015': 130 })
  expect(valuesOf(read, 'unhcr/asylum-decisions/AUS')).toEqual({})
  expect(read.figures[0]?.proposal.record.counts).toBe('cases')
  expect(read.notices).toEqual([{ kind: 'decided-cases', countries: ['AUS'] }])
})

test('a year in which a country turns from cases to persons is a break in both statistics', async () => {
  const rows = [
    mexico(2020, 'C', 90, 0, 0, 0, 90),
    mexico(2020, 'P', 10, 0, 0, 0, 10),
    mexico(2021, 'P', 300, 0, 0, 0, 300),
  ]
  const read = await readoutOf(csv(SITE, ...rows))
  expect(read.figures.map(({ breaks }) => breaks?.map(({ at, note }) => [at, note.en]))).toEqual([
    [
      [
        '2020',
        'In 2020, 90 decisions are counted as cases and kept as a separate statistic; 10 are counted as persons.',
      ],
      ['2021', 'From 2021 on all decisions are counted as persons: 300 in 2021.'],
    ],
    [
      ['2020', expect.stringContaining('90 decisions')],
      ['2021', expect.stringContaining('300 in 2021')],
    ],
  ])
})

test('a total that is not the sum of its outcomes is kept, with a notice unless rounding explains it', async () => {
  const read = await readoutOf(
    csv(SITE, mexico(2022, 'P', 100, 20, 60, 20, 205), mexico(2022, 'P', 100, 20, 60, 20, 1200)),
  )
  expect(read.notices).toContainEqual({ kind: 'decided-differs', rows: 1, line: 3, column: 'Total decisions' })
  expect(valuesOf(read, 'unhcr/asylum-decisions/MEX')).toEqual({ '2022': 1405 })
})

test('the running year is its first half, as with applications', async () => {
  const file = csv(SITE, mexico(2022, 'P', 1, 0, 0, 0, 1), mexico(2023, 'P', 2, 0, 0, 0, 2))
  const key = 'unhcr/asylum-decisions/MEX'
  expect(valuesOf(await readoutOf(file, {}, '2024-05-31'), key)).toEqual({ '2022': 1, '2023-01/2023-06': 2 })
  expect(valuesOf(await readoutOf(file, {}, '2024-07-01'), key)).toEqual({ '2022': 1, '2023': 2 })
  expect((await readoutOf(file, {}, '2024-06-15')).unsettled).toBe('2023')
})

test('HDX has other headings, each code twice, and a row of tags', async () => {
  const header =
    'Year,Country of Origin Code,Country of Asylum Code,Country of Origin Name,Country of Asylum Name,Procedure Type,Procedure Name,Decision Type Code,Decision Data Type,Decision Data,Decisions Average Persons Per Case,Recognized,Complementary Protection,Otherwise Closed,Rejected,Total Decided'
  const tags =
    '#date+year,#country+code+origin,#country+code+asylum,#country+name+origin,#country+name+asylum,#meta+type,#meta+name,#meta+code,#meta+data,#meta+unit,#meta+mean,#affected+a,#affected+b,#affected+c,#affected+d,#affected+e'
  const row = '2019,HTI,MEX,Haiti,Mexico,G,Government,FI,P,Persons,,10,2,3,4,19'
  const read = await readoutOf([header, tags, row, ''].join('\n'))
  const key = 'unhcr/asylum-decisions/MEX'
  expect(valuesOf(read, key)).toEqual({ '2019': 19 })
  expect(valuesOf(read, key, { outcome: 'closed' })).toEqual({ '2019': 3 })
})

test('HDX separates cases from persons in applications too, and its code says which are new', async () => {
  const header =
    'Year,Country of Origin Code,Country of Asylum Code,Country of Origin Name,Country of Asylum Name,Procedure Type,Procedure Name,Application Type Code,Application Type,Application Data Type,Application Data,Application Average Persons Per Case,Number of Applications'
  const rows = [
    '2019,HTI,USA,Haiti,United States of America,G,Government,N,New applications,P,Persons,,10',
    '2019,HTI,USA,Haiti,United States of America,G,Government,N,New applications,C,Cases,2,20',
    '2019,HTI,USA,Haiti,United States of America,G,Government,R,Repeat/reopened applications,P,Persons,,5',
  ]
  const read = await readoutOf([header, ...rows, ''].join('\n'))
  expect(valuesOf(read, 'unhcr/asylum-claims/USA')).toEqual({ '2019': 10 })
  expect(read.notices).toEqual([
    { kind: 'cases-left-out', rows: 1, sum: 20 },
    { kind: 'types-left-out', types: [['R', 5]] },
  ])
})

test('a file that does not say what it counts has a third statistic', async () => {
  const without = csv(
    SITE.filter((name) => name !== 'Cases / Persons'),
    [2022, 'Haiti', 'HTI', 'Mexico', 'MEX', 'G', 'FI', 1, 0, 0, 0, 1],
  )
  const read = await readoutOf(without)
  expect(valuesOf(read, 'unhcr/asylum-decisions-mixed/MEX')).toEqual({ '2022': 1 })
  expect(read.notices).toEqual([{ kind: 'decided-not-separated', countries: ['MEX'] }])
})

test('the API has the same in other words', () => {
  const items = [
    {
      year: 2022,
      coo_iso: 'HTI',
      coa_iso: 'MEX',
      procedure_type: 'G',
      dec_level: 'FI',
      dec_pc: 'P',
      dec_recognized: 5,
      dec_other: '0',
      dec_rejected: '15',
      dec_closed: '-',
      dec_total: 20,
    },
  ]
  const { readout, recognised } = readPages(
    [{ fileName: '1.json', bytes: bytesOf(JSON.stringify({ page: 1, maxPages: 1, items })) }],
    {
      fileName: 'pages',
      as: null,
      by: [],
      newestYear: 'by-vintage',
      scope: everything,
      encoding: null,
      described: null,
      ignoreTail: 0,
      leaveOut: null,
      seed: 0,
    },
  )
  expect(recognised?.publication.name).toBe('decisions')
  expect(readout && valuesOf(readout('2024-07-15'), 'unhcr/asylum-decisions/MEX', { outcome: 'rejected' })).toEqual({
    '2022': 15,
  })
})

test('neither cases nor persons, a fraction, and the row of the whole world are problems', async () => {
  const wrong = csv(SITE, mexico(2022, '?', 1, 0, 0, 0, 1), mexico(2022, 'P', '1.5', 0, 0, 0, 1), [
    2022,
    '-',
    '-',
    '-',
    '-',
    'G',
    'FI',
    'P',
    1,
    0,
    0,
    0,
    1,
  ])
  expect(await problemsOf(wrong)).toEqual([
    [2, 'choice'],
    [3, 'cell count'],
    [4, 'whole-world'],
  ])
})
