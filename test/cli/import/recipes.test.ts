import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseImport } from '../../../src/cli/import/arguments.ts'
import { describe as describeTable } from '../../../src/cli/import/described.ts'
import { SHIPPED_RECIPES } from '../../../src/cli/import/recipe-name.ts'
import type { Flags } from '../../../src/cli/usage.ts'
import { fileWith } from '../../dossier/fixture.ts'
import { understoodOf } from './stages.ts'

const folder = mkdtempSync(join(tmpdir(), 'recipes-'))

const written = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const workOf = (file: string, flags: Flags) => {
  const work = parseImport([file], { into: join(folder, 'new.json'), ...flags })
  if (typeof work === 'string') throw new Error(work)
  return work
}

const readoutOf = async (file: string, flags: Flags) => {
  const understood = await understoodOf(workOf(file, flags))
  if (understood.kind !== 'understood') throw new Error(JSON.stringify(understood))
  const [one] = understood.files
  if (one === undefined) throw new Error(file)
  return one.imported.readout
}

const figuresOf = async (file: string, flags: Flags) =>
  (await readoutOf(file, flags)).figures.flatMap(({ figures }) => figures)

test('every recipe that ships is valid, and at most 40 lines', async () => {
  for (const name of SHIPPED_RECIPES) {
    const described = await describeTable(workOf('a.csv', { recipe: name }), 'data/recipes/')
    expect([name, described.kind]).toEqual([name, 'description'])
    expect(readFileSync(`data/recipes/${name}.json`, 'utf8').split('\n').length).toBeLessThanOrEqual(41)
  }
})

test('landings in Italy: days by report, its empty rows left out, and months with --per month', async () => {
  const table = written(
    'landings.csv',
    'Data,Valore,Note,Fonte,Data_Report\n2019-10-01,40,a,b,2019-10-02\n2019-10-02,2,a,b,2019-10-02\n2019-10-03,0,a,b,2019-10-02\n',
  )
  expect(await figuresOf(table, { recipe: 'it-landings' })).toEqual([
    { period: '2019-10-01', value: 40, published: '2019-10-02' },
    { period: '2019-10-02', value: 2, published: '2019-10-02' },
  ])
  expect(await figuresOf(table, { recipe: 'it-landings', per: 'month' })).toEqual([
    { period: '2019-10-01/2019-10-02', value: 42, published: '2019-10-02', through: '2019-10-02' },
  ])
})

test('small boats: the day comes first, the boats are left out', async () => {
  const table = written(
    'boats.csv',
    'Date,Migrants arrived,Boats arrived,Boats arrived - involved in uncontrolled landings,Notes\n24/02/2026,74,1,0,\n05/02/2026,605,10,0,\n',
  )
  expect(await figuresOf(table, { recipe: 'uk-small-boats', published: '2026-02-27' })).toEqual([
    { period: '2026-02-24', value: 74 },
    { period: '2026-02-05', value: 605 },
  ])
})

test('Frontex: months are columns, nationalities are added up, under either name of their column', async () => {
  for (const column of ['Nationality', 'NationalityLong']) {
    const table = written(
      'detections.csv',
      `Route,BorderLocation,${column},JAN2009,FEB2009\nWestern Mediterranean,Sea,Algeria,10,20\nWestern Mediterranean,Sea,Morocco,1,\nWestern Balkans,Land,Algeria,5,6\n`,
    )
    const sea = { Route: 'Western Mediterranean', BorderLocation: 'Sea' }
    const land = { Route: 'Western Balkans', BorderLocation: 'Land' }
    expect(await figuresOf(table, { recipe: 'frontex-detections', published: '2009-03-01' })).toEqual([
      { period: '2009-01', value: 11, dims: sea },
      { period: '2009-02', value: 20, dims: sea },
      { period: '2009-01', value: 5, dims: land },
      { period: '2009-02', value: 6, dims: land },
    ])
  }
})

test('Eurostat: published on the day of the update, totals are totals, flags are statuses', async () => {
  const table = written(
    'asylum.csv',
    [
      'DATAFLOW,LAST UPDATE,freq,unit,applicant,citizen,sex,age,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS',
      'ESTAT:MIGR_ASYAPPCTZM(1.0),05/08/26 23:00:00,M,PER,FRST,TOTAL,T,TOTAL,DE,2026-05,8190,p,',
      'ESTAT:MIGR_ASYAPPCTZM(1.0),05/08/26 23:00:00,M,PER,FRST,SY,T,TOTAL,DE,2026-05,:,,C',
      '',
    ].join('\n'),
  )
  const dims = { applicant: 'FRST', geo: 'DE' }
  expect(await figuresOf(table, { recipe: 'eurostat-asylum' })).toEqual([
    { period: '2026-05', value: 8190, status: 'provisional', published: '2026-08-05', dims },
    { period: '2026-05', value: null, published: '2026-08-05', dims: { applicant: 'FRST', citizen: 'SY', geo: 'DE' } },
  ])
})

test('a made-up publisher needs a recipe of its own and nothing else', async () => {
  const recipe = written(
    'ruritania.json',
    JSON.stringify({
      name: 'ruritania',
      title: 'Crossings of Ruritania',
      schema: {
        fields: [
          { name: 'Woche bis', format: '%d.%m.%Y', use: 'until' },
          { name: 'Übertritte', decimalChar: ',', use: 'value' },
          { name: 'Bezirk', use: 'sum' },
          { name: 'Bemerkung', use: 'drop' },
        ],
      },
      source: { publisher: 'Ministry of Ruritania' },
      ignoreTail: 1,
      figures: { statistic: 'crossings', measure: 'flow', counts: 'persons', unit: 'persons' },
    }),
  )
  const table = written(
    'ruritania.csv',
    'Woche bis;Übertritte;Bezirk;Bemerkung\n07.01.2024;1.200;Nord;\n07.01.2024;34;Süd;x\nQuelle: Ministerium\n',
  )
  const flags = { recipe, published: '2024-01-09' }
  expect(await figuresOf(table, flags)).toEqual([
    { period: '2024-01-01/2024-01-07', value: 1234, through: '2024-01-07' },
  ])
  const { title, figures } = await readoutOf(table, flags)
  expect(title.en).toBe('Crossings of Ruritania, 2024')
  expect(figures[0]?.proposal.record.publisher).toBe('Ministry of Ruritania')
})

test('a blank cell beside parts may be their total, and is not added up with them; a blank column is one part', async () => {
  const flags = { statistic: 't', sum: ['sex'], published: '2024-01-01' }
  const beside = written('blank.csv', 'period,value,sex\n2023,12,\n2023,5,F\n2023,7,M\n')
  expect(await understoodOf(workOf(beside, flags))).toMatchObject({
    kind: 'faulty',
    files: [{ problems: [{ line: 2, fault: { column: 'sex', found: '', expected: 'named-part' } }] }],
  })
  const alone = written('alone.csv', 'period,value,sex\n2023,12,\n')
  expect(await figuresOf(alone, flags)).toEqual([{ period: '2023', value: 12 }])
})

test('a row of totals beside its parts, or a part twice, is not added up', async () => {
  const table = written('parts.csv', 'period,value,sex\n2023,5,F\n2023,7,Total\n2023,5,F\n')
  const work = workOf(table, { statistic: 't', sum: ['sex'], published: '2024-01-01' })
  expect(await understoodOf(work)).toMatchObject({
    kind: 'faulty',
    files: [
      {
        problems: [
          { line: 3, fault: { expected: 'part' } },
          { line: 4, fault: { kind: 'key-twice' } },
        ],
      },
    ],
  })
})

test.each([
  [{ statistic: 't', published: '2024-01-01' }, 'period,value\nFY2023,5\n', { kind: 'fiscal-year', statistics: ['t'] }],
  [
    { statistic: 't', measure: 'stock', per: 'month', published: '2024-01-01' },
    'period,value\n2023-01-01,5\n',
    { kind: 'no-flow' },
  ],
  [
    { statistic: 't', measure: 'flow', published: '2024-01-01' },
    'period,value\n2023-01-01,5\n2023-02-01,6\n',
    { kind: 'dates-apart', statistics: ['t'], covered: 'month' },
  ],
  [{ statistic: 't', source: 'x', published: '2024-01-01' }, 'period,value\n2023,5\n', { kind: 'no-source', id: 'x' }],
])('what neither the table nor the options say is asked for: %j', async (flags, text, lack) => {
  const table = written('asked.csv', text)
  expect(await understoodOf(workOf(table, flags as Flags))).toMatchObject({ kind: 'lacking', lacks: [lack] })
})

const MONDAYS = 'period,value\n2023-01-02,5\n2023-01-09,6\n2023-01-16,7\n'

test('the date of a stock is its day; that of a flow is what the options say it covers', async () => {
  const table = written('mondays.csv', MONDAYS)
  const periods = async (flags: Flags) =>
    (await figuresOf(table, { statistic: 't', published: '2024-01-01', ...flags })).map(({ period }) => period)
  const days = ['2023-01-02', '2023-01-09', '2023-01-16']
  expect(await periods({ measure: 'stock' })).toEqual(days)
  expect(await periods({ measure: 'flow', covers: 'day' })).toEqual(days)
  expect(await periods({ measure: 'flow', covers: 'week-from' })).toEqual(['2023-W01', '2023-W02', '2023-W03'])
})

test('a date that neither begins nor ends what it should cover, and a week with days of another one, are problems', async () => {
  const mondays = written('mondays.csv', MONDAYS)
  const daily = written('daily.csv', 'period,value\n2023-01-02,5\n2023-01-03,6\n')
  const problems = async (table: string, covers: string) => {
    const flags = { statistic: 't', measure: 'flow', published: '2024-01-01', covers }
    const understood = await understoodOf(workOf(table, flags))
    if (understood.kind !== 'faulty') throw new Error(understood.kind)
    return understood.files.flatMap((file) => ('problems' in file ? file.problems : []))
  }
  expect(await problems(mondays, 'month')).toMatchObject(
    [2, 3, 4].map((line) => ({ line, fault: { expected: 'edge' } })),
  )
  expect(await problems(daily, 'week-from')).toMatchObject([{ line: 3, fault: { expected: 'days-twice' } }])
})

test('a recipe that does not exist, or is wrong, is reported; options of figures do not go with events', async () => {
  const table = written('a.csv', 'a,b\n1,2\n')
  const described = (flags: Flags) => describeTable(workOf(table, flags), 'data/recipes/')
  expect(await described({ recipe: 'nobody' })).toMatchObject({ kind: 'no-recipe', fault: 'none' })
  expect(await described({ recipe: written('bad.json', '{}') })).toMatchObject({ kind: 'bad-recipe' })
  const events = written(
    'events.json',
    JSON.stringify({
      name: 'e',
      schema: {
        fields: [
          { name: 'd', use: 'date' },
          { name: 't', use: 'title' },
        ],
      },
      events: {},
    }),
  )
  expect(await described({ recipe: events, per: 'month' })).toMatchObject({ kind: 'not-figures' })
  expect(await described({ recipe: events, publisher: 'P' })).toMatchObject({ kind: 'description' })
})

const STOCK = { id: 't', name: 'T', definition: '', measure: 'stock', counts: 'cases', unit: 'beds', observations: [] }

test('a column of numbers restricts no figure, unless it is asked for or already restricts figures of the dossier', async () => {
  const table = written('wide.csv', 'period,Mexico,Honduras,sex\n2023-01,5,6,F\n2023-02,7,,F\n')
  const flags = { statistic: 't', map: ['value=Mexico'], published: '2024-01-01' }
  expect(await understoodOf(workOf(table, flags))).toMatchObject({
    kind: 'lacking',
    lacks: [{ kind: 'numbers', columns: ['Honduras'] }],
  })
  expect(await figuresOf(table, { ...flags, drop: ['Honduras'] })).toMatchObject([
    { value: 5, dims: { sex: 'F' } },
    { value: 7, dims: { sex: 'F' } },
  ])
  expect(await figuresOf(table, { ...flags, dims: ['Honduras'] })).toMatchObject([
    { value: 5, dims: { Honduras: '6' } },
    { value: 7 },
  ])
  const observations = [{ period: '2022', value: 1, published: '2023', source: 's', dims: { Honduras: '6' } }]
  const statistics = JSON.stringify([{ ...STOCK, observations }])
  const sources = JSON.stringify([{ id: 's', title: 'S', kind: 'dataset', published: '2023' }])
  const into = written('known.json', fileWith({ statistics, sources }))
  expect(await understoodOf(workOf(table, { ...flags, into }))).toMatchObject({ kind: 'understood' })
})

test('a value that can be no count is a problem where the dossier says that its statistic counts people', async () => {
  const people = { id: 't', name: 'T', definition: '', measure: 'flow', counts: 'persons', unit: 'p', observations: [] }
  const into = written('people.json', fileWith({ statistics: JSON.stringify([people]) }))
  const lackOf = async (value: string) => {
    const table = written('v.csv', `period,value\n2023-01,7\n2023-02,${value}\n`)
    const flags = { statistic: 't', published: '2024-01-01' }
    const { kind } = await understoodOf(workOf(table, flags))
    return [kind, await understoodOf(workOf(table, { ...flags, into }))]
  }
  const expected = { '5.000': 'ambiguous-number', '0.5': 'whole-number', '-3': 'negative' }
  for (const [value, form] of Object.entries(expected))
    expect(await lackOf(value)).toMatchObject([
      'understood',
      { lacks: [{ kind: 'no-count', problem: { line: 3, fault: { found: value, expected: form } } }] },
    ])
})

test('a table that calculates with a statistic otherwise than the dossier is refused; other words for its unit are a notice', async () => {
  const into = written('into.json', fileWith({ statistics: JSON.stringify([STOCK]) }))
  const table = written('t.csv', 'period,value\n2023-01,5\n')
  const given = { statistic: 't', published: '2024-01-01', into }
  expect(await understoodOf(workOf(table, { ...given, measure: 'flow' }))).toMatchObject({
    kind: 'lacking',
    lacks: [{ kind: 'described-otherwise', otherwise: { use: 'measure', found: 'flow', has: 'stock' } }],
  })
  expect((await readoutOf(table, { ...given, unit: 'sheets' })).notices).toContainEqual({
    kind: 'other-unit',
    statistic: 't',
    found: 'sheets',
    has: 'beds',
  })
})
