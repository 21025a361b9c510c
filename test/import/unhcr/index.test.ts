import { describe, expect, test } from 'vitest'
import { scopeByNames, scopeOfDossier } from '../../../src/import/index.ts'
import { shipped } from '../../dossier/fixture.ts'
import { csv, problemsOf, qualifiersOf, readoutOf, tableOf, valuesOf } from '../imported.ts'

const PREAMBLE = [
  'Extracted:,"United Nations High Commissioner for Refugees"',
  '"Date extracted:","21/07/2024 14:54 UTC"',
  '"Last updated:","13 June 2024"',
  '',
  '"Content type","End year stock population totals"',
  'Years:',
  '',
].join('\n')

/** Columns as in the Refugee Data Finder's download of July 2024; the rows are invented. */
const population = csv(
  [
    'Year',
    'Country of origin',
    'Country of origin (ISO)',
    'Country of asylum',
    'Country of asylum (ISO)',
    "Refugees under UNHCR's mandate",
    'Asylum-seekers',
    'Other people in need of international protection',
  ],
  [2022, 'Haiti', 'HTI', 'Mexico', 'MEX', 5, 100, '-'],
  [2023, 'Haiti', 'HTI', 'Mexico', 'MEX', 10, 200, '-'],
  [2023, 'Stateless', 'XXA', 'Mexico', 'MEX', '-', 30, 4],
  [2023, 'Haiti', 'HTI', "Côte d'Ivoire", 'CIV', 1, 0, '-'],
)

describe('population figures', () => {
  test('are stocks at the end of the year, for each population', async () => {
    const read = await readoutOf(PREAMBLE + population)
    expect(valuesOf(read, 'unhcr/refugees/MEX')).toEqual({ '2022-12-31': 5, '2023-12-31': 10 })
    expect(valuesOf(read, 'unhcr/asylum-seekers/MEX')).toEqual({ '2022-12-31': 100, '2023-12-31': 230 })
    expect(read.figures.every(({ proposal }) => proposal.record.measure === 'stock')).toBe(true)
  })

  test('that are missing in every row are not zero, and a population never counted has none', async () => {
    const read = await readoutOf(population)
    expect(valuesOf(read, 'unhcr/in-need-of-protection/MEX')).toEqual({ '2022-12-31': null, '2023-12-31': 4 })
    expect(read.figures.map(({ proposal }) => proposal.key)).not.toContain('unhcr/in-need-of-protection/CIV')
  })

  test('are at least the sum of what is known where a row has none', async () => {
    const read = await readoutOf(population)
    expect(qualifiersOf(read, 'unhcr/refugees/MEX')).toEqual({ '2022-12-31': undefined, '2023-12-31': 'at-least' })
    expect(qualifiersOf(read, 'unhcr/asylum-seekers/MEX')).toEqual({
      '2022-12-31': undefined,
      '2023-12-31': undefined,
    })
    expect(qualifiersOf(read, 'unhcr/in-need-of-protection/MEX')).toMatchObject({ '2023-12-31': 'at-least' })
  })

  test('the rows above the header have the vintage and the day of the download', async () => {
    const { recognised } = await tableOf(PREAMBLE + population)
    expect(recognised).toMatchObject({ published: '2024-06-13', accessed: '2024-07-21' })
  })

  test('are of mid-year if the file says so', async () => {
    const file = PREAMBLE.replace('End year', 'Mid-year') + population
    const read = await readoutOf(file)
    expect(valuesOf(read, 'unhcr/refugees/MEX')).toEqual({ '2022-06-30': 5, '2023-06-30': 10 })
    expect(read.figures[0]?.figures[0]?.status).toBe('provisional')
    expect(read.generation).toEqual({ kind: 'unhcr-population', midYear: true })
  })

  test('by origin are broken down, by code if there is one', async () => {
    const read = await readoutOf(population, { by: ['origin'], scope: scopeByNames(['Mexico']).scope })
    expect(valuesOf(read, 'unhcr/asylum-seekers/MEX', { origin: 'HT' })).toEqual({
      '2022-12-31': 100,
      '2023-12-31': 200,
    })
    expect(valuesOf(read, 'unhcr/asylum-seekers/MEX', { origin: 'XXA' })).toEqual({ '2023-12-31': 30 })
  })

  test('are selected by either code of a country, or by its name in any spelling', async () => {
    for (const name of ['CI', 'civ', "Cote d'Ivoire", 'CÔTE D’IVOIRE']) {
      const read = await readoutOf(population, { scope: scopeByNames([name]).scope })
      expect(valuesOf(read, 'unhcr/refugees/CIV')).toEqual({ '2023-12-31': 1 })
      expect(valuesOf(read, 'unhcr/refugees/MEX')).toEqual({})
    }
  })

  test('otherwise are imported for places in the dossier', async () => {
    const read = await readoutOf(population, { scope: scopeOfDossier(shipped('us-mexico-2023.json')) })
    expect([...new Set(read.figures.map(({ proposal }) => proposal.key.slice(-3)))]).toEqual(['MEX'])
  })

  test('in Windows-1252 are decoded correctly', async () => {
    const windows = Uint8Array.from(population, (char) => char.charCodeAt(0))
    const read = await readoutOf(windows)
    expect(read.holds).toEqual(['CIV', 'MEX'])
  })

  test('are checked in every row, whatever country is wanted', async () => {
    const wrong = population.replace(',1,0,-', ',some,0,-')
    expect(await problemsOf(wrong, { scope: scopeByNames(['MX']).scope })).toEqual([[5, 'cell count']])
  })
})

describe('asylum applications', () => {
  const six = csv(
    ['Year', 'Country of origin', 'Country of origin (ISO)', 'Country of asylum', 'Country of asylum (ISO)', 'applied'],
    [2019, 'Haiti', 'HTI', 'Mexico', 'MEX', 5],
    [2020, 'Haiti', 'HTI', 'Mexico', 'MEX', 15],
    [2020, 'Unknown', '', 'Mexico', 'MEX', 6],
    [2020, 'Haiti', 'HTI', 'United States of America', 'USA', 50],
  )
  const all = csv(
    [
      'applied',
      'Year',
      'Country of origin (ISO)',
      'Country of asylum (ISO)',
      'Authority',
      'Application type',
      'Stage of procedure',
      'Cases / Persons',
    ],
    [100, 2020, 'HTI', 'USA', 'G', 'N', 'FI', 'P'],
    [40, 2020, 'HTI', 'USA', 'G', 'N', 'FI', 'C'],
    [7, 2020, 'HTI', 'USA', 'G', 'R', 'RA', 'P'],
    [3, 2020, 'CUB', 'USA', 'U', 'N', 'AR', 'P'],
    ['-', 2021, 'CUB', 'USA', 'U', 'N', 'AR', 'P'],
  )

  test('are a flow, by year, of every origin', async () => {
    const read = await readoutOf(six, { by: ['origin'], scope: scopeByNames(['MEX']).scope })
    expect(valuesOf(read, 'unhcr/asylum-claims/MEX')).toEqual({ '2019': 5, '2020': 21 })
    expect(valuesOf(read, 'unhcr/asylum-claims/MEX', { origin: 'HT' })).toEqual({ '2019': 5, '2020': 15 })
    expect(valuesOf(read, 'unhcr/asylum-claims/MEX', { origin: 'UNKNOWN' })).toEqual({ '2020': 6 })
    expect(read.figures[0]?.proposal.record).toMatchObject({ measure: 'flow', counts: 'persons' })
  })

  test('without a distinction of cases and persons, a country that reports both has a separate statistic', async () => {
    const read = await readoutOf(six)
    expect(valuesOf(read, 'unhcr/asylum-claims/USA')).toEqual({})
    expect(valuesOf(read, 'unhcr/asylum-claims-mixed/USA')).toEqual({ '2020': 50 })
    expect(read.notices).toContainEqual({ kind: 'cases-not-separated', countries: ['USA'] })
    expect(read.notices).toContainEqual({ kind: 'types-not-separated' })
  })

  test('with the distinction, new applications of persons are imported, and what is left out is reported', async () => {
    const read = await readoutOf(all)
    expect(valuesOf(read, 'unhcr/asylum-claims/USA')).toEqual({ '2020': 103, '2021': null })
    expect(read.notices).toEqual([
      { kind: 'cases-left-out', rows: 1, sum: 40 },
      { kind: 'types-left-out', types: [['R', 7]] },
    ])
  })

  test('a year in which another share counts as persons is a break, with the numbers on both sides', async () => {
    const header = [
      'Year',
      'Country of asylum (ISO)',
      'Country of origin (ISO)',
      'Application type',
      'Cases / Persons',
      'applied',
    ]
    const rows = [
      [2014, 'USA', 'HTI', 'N', 'P', 40_000],
      [2014, 'USA', 'HTI', 'N', 'C', 80_000],
      [2015, 'USA', 'HTI', 'N', 'P', 45_394],
      [2015, 'USA', 'HTI', 'N', 'C', 90_582],
      [2015, 'USA', 'HTI', 'R', 'C', 5],
      [2016, 'USA', 'HTI', 'N', 'P', 200_000],
    ]
    const read = await readoutOf(csv(header, ...rows))
    expect(read.figures[0]?.breaks).toEqual([
      {
        at: '2014',
        note: {
          en: 'In 2014, 80,000 applications are counted as cases and left out; 40,000 are counted as persons.',
          es: 'En 2014, 80,000 solicitudes se cuentan como casos y se omiten; 40,000 se cuentan como personas.',
        },
      },
      { at: '2016', note: expect.objectContaining({ en: expect.stringContaining('200,000 in 2016') }) },
    ])
    expect((await readoutOf(six)).figures.flatMap(({ breaks }) => breaks)).toEqual([])
  })

  test('neither cases nor persons is a problem', async () => {
    expect(await problemsOf(all.replace('N,FI,C', 'N,FI,?'))).toEqual([[3, 'choice']])
  })

  test('up to mid-year cover half a year', async () => {
    const read = await readoutOf(six.replaceAll('2020,', '2020 (mid-year),'), { scope: scopeByNames(['MX']).scope })
    expect(valuesOf(read, 'unhcr/asylum-claims/MEX')).toEqual({ '2019': 5, '2020-01/2020-06': 21 })
  })
})

describe('the newest year of a file, until the whole of it is published in the middle of June of the next', () => {
  const COLUMNS = ['Year', 'Country of asylum', 'Country of asylum (ISO)']
  const stocks = csv([...COLUMNS, 'Asylum-seekers'], [2022, 'Germany', 'DEU', 9], [2023, 'Germany', 'DEU', 7])
  const flows = csv([...COLUMNS, 'applied'], [2022, 'Germany', 'DEU', 90], [2023, 'Germany', 'DEU', 36])
  const STOCK = 'unhcr/asylum-seekers/DEU'
  const FLOW = 'unhcr/asylum-claims/DEU'
  const endOfYear = `Content type:,End year stock population totals\r\n${stocks}`

  test('is its first half before June, provisional, with a notice; the years before are whole', async () => {
    const read = await readoutOf(flows, {}, '2024-05-31')
    expect(valuesOf(read, FLOW)).toEqual({ '2022': 90, '2023-01/2023-06': 36 })
    expect(read.figures[0]?.figures.map(({ status }) => status)).toEqual([undefined, 'provisional'])
    expect(read.notices).toContainEqual({ kind: 'half-year', year: '2023', period: '2023-01/2023-06' })
    expect([read.covered?.last, read.title.en]).toEqual(['2023-01/2023-06', expect.stringContaining('2023')])
    expect(valuesOf(await readoutOf(stocks, {}, '2024-01'), STOCK)).toEqual({ '2022-12-31': 9, '2023-06-30': 7 })
  })

  test('is whole from July on', async () => {
    for (const published of ['2024-07-01', '2024-12', '2026'])
      expect(valuesOf(await readoutOf(flows, {}, published), FLOW)).toEqual({ '2022': 90, '2023': 36 })
  })

  test('is in question in June, unless the rows above the header speak of the end of the year', async () => {
    for (const published of ['2024-06-01', '2024-06-30', '2024-06'])
      expect((await readoutOf(stocks, {}, published)).unsettled).toBe('2023')
    const read = await readoutOf(endOfYear, {}, '2024-06-13')
    expect([read.unsettled, valuesOf(read, STOCK)]).toEqual([null, { '2022-12-31': 9, '2023-12-31': 7 }])
  })

  test('is what the reader says', async () => {
    const half = await readoutOf(stocks, { newestYear: 'half' }, '2024-06-13')
    expect([half.unsettled, valuesOf(half, STOCK)]).toEqual([null, { '2022-12-31': 9, '2023-06-30': 7 }])
    const whole = await readoutOf(stocks, { newestYear: 'whole' }, '2024-03-01')
    expect([whole.notices, valuesOf(whole, STOCK)]).toEqual([[], { '2022-12-31': 9, '2023-12-31': 7 }])
  })

  test('is whole where the file has its first half beside it', async () => {
    const both = `${stocks}2023 (mid-year),Germany,DEU,5\r\n`
    expect(valuesOf(await readoutOf(both, {}, '2024-03-01'), STOCK)).toEqual({
      '2022-12-31': 9,
      '2023-06-30': 5,
      '2023-12-31': 7,
    })
  })
})

describe('tables that only look like population figures', () => {
  test.each([
    ['flows', ['year', 'coo_iso', 'coa_iso', 'refugees', 'asylum_seekers', 'refugee_like', 'oip']],
    ['footnotes', ['Year', 'Country of origin', 'Country of asylum', 'Asylum-seekers', 'Footnote']],
    ['demographics', ['Year', 'Country of origin', 'Country of asylum', 'Asylum-seekers', 'Female 0 - 4', 'Male 60']],
    ['demographics', ['year', 'coo_iso', 'coa_iso', 'refugees', 'f_0_4', 'm_60']],
    ['solutions', ['Year', 'Country of origin', 'Country of asylum', 'Resettlement arrivals', 'Naturalisation']],
    ['monthly', ['year', 'month', 'coo_iso', 'coa_iso', 'refugees', 'asylum_seekers']],
  ])('%s are named as what they are', async (table, header) => {
    const { problems } = await tableOf(csv(header, [2022, ...Array<string>(header.length - 1).fill('1')]))
    expect(problems).toEqual([{ line: 1, fault: { kind: 'other-table', table } }])
  })

  test('the headings of HDX are those of population figures', async () => {
    const read = await readoutOf(
      csv(['Year', 'ISO3CoO', 'ISO3CoA', 'REF', 'IDP', 'ASY'], [1979, 'AFG', 'IRN', '1e+05', 0, 0]),
    )
    expect(valuesOf(read, 'unhcr/refugees/IRN')).toEqual({ '1979-12-31': 100_000 })
  })
})

describe('rows of sums over countries', () => {
  const header = [
    'Year',
    'Country of origin',
    'Country of origin (ISO)',
    'Country of asylum',
    'Country of asylum (ISO)',
    'applied',
  ]
  const all = [2023, '-', '-', 'Mexico', 'MEX', 140_979]
  const part = [2023, 'Haiti', 'HTI', 'Mexico', 'MEX', 44_239]

  test('over all origins are a total where they are alone, and refused beside the origins', async () => {
    expect(valuesOf(await readoutOf(csv(header, all), {}, '2024-07'), 'unhcr/asylum-claims/MEX')).toEqual({
      '2023': 140_979,
    })
    expect(await problemsOf(csv(header, all, part))).toEqual([[3, 'beside-total']])
    expect(await problemsOf(csv(header, part, all))).toEqual([[3, 'beside-total']])
    expect(await problemsOf(csv(header, all, [2022, ...part.slice(1)]))).toEqual([])
  })

  test('a code and a name of two countries are refused', async () => {
    const swapped = [2023, 'Mexico', 'HTI', 'Haiti', 'MEX', 5]
    expect(await problemsOf(csv(header, part, swapped))).toEqual([[3, 'two-countries']])
    expect(await problemsOf(csv(header, [2023, 'Mexico', 'HTI', 'Mexico', 'MEX', 5]))).toEqual([[2, 'two-countries']])
    expect(await problemsOf(csv(header, [2023, 'Dem. Rep. of the Congo', 'COD', 'México', 'MEX', 5]))).toEqual([])
  })

  test('an origin without a code is unknown and not a total', async () => {
    expect(await problemsOf(csv(header, part, [2023, 'Unknown', '-', 'Mexico', 'MEX', 3]))).toEqual([])
  })

  test('over all countries of asylum are refused, with the address that lists them', async () => {
    expect(await problemsOf(csv(header, [2023, 'Haiti', 'HTI', '-', '-', 5]))).toEqual([[2, 'whole-world']])
  })
})

describe('columns that were copied or swapped', () => {
  const COLUMNS = [
    'Year',
    'Country of origin',
    'Country of origin (ISO)',
    'Country of asylum',
    'Country of asylum (ISO)',
    'applied',
  ]
  const oddities = async (...rows: readonly (readonly (string | number)[])[]) =>
    (await readoutOf(csv(COLUMNS, ...rows))).oddities

  test('show in people who have their country of asylum as their origin; a few in each file do', async () => {
    const haiti = [2020, 'Haiti', 'HTI', 'Mexico', 'MEX', 10_000] as const
    expect(await oddities(haiti, [2020, 'Mexico', 'MEX', 'Mexico', 'MEX', 99])).toEqual([])
    expect(await oddities(haiti, [2020, 'Mexico', 'MEX', 'Mexico', 'MEX', 500])).toEqual([
      { rule: 'origin', own: 500, all: 10_500 },
    ])
  })

  test('show in a country of asylum that is not a country', async () => {
    expect(
      await oddities([2020, 'Mexico', 'MEX', 'Stateless', 'XXA', 5], [2021, 'Mexico', 'MEX', 'Stateless', 'XXA', 5]),
    ).toEqual([{ rule: 'origin', asylum: 'XXA', rows: 2 }])
    expect(await oddities([2020, 'Stateless', 'XXA', 'Mexico', 'MEX', 5])).toEqual([])
  })

  test('do not show in those displaced in their own country', async () => {
    const columns = [...COLUMNS.slice(0, 5), 'IDPs of concern to UNHCR', 'Asylum-seekers']
    const read = await readoutOf(csv(columns, [2020, 'Colombia', 'COL', 'Colombia', 'COL', 8_000_000, 0]))
    expect(read.oddities).toEqual([])
  })
})

describe('rows that are sums, or repeat others', () => {
  const COLUMNS = [
    'Year',
    'Country of origin',
    'Country of origin (ISO)',
    'Country of asylum',
    'Country of asylum (ISO)',
    'applied',
  ]

  test.each([
    ['World', '-'],
    ['Monde', ''],
    ['Total', ''],
    ['Todos los países', ''],
  ])('%s is not a country of asylum', async (name, code) => {
    expect(await problemsOf(csv(COLUMNS, [2022, 'Haiti', 'HTI', name, code, 9]))).toEqual([[2, 'whole-world']])
  })

  test.each(['Total', 'Total général', 'Gran total', 'Tous les pays', 'Todas'])(
    '%s is not an origin beside others',
    async (name) => {
      const rows = [
        [2022, 'Haiti', 'HTI', 'Mexico', 'MEX', 9],
        [2022, name, '', 'Mexico', 'MEX', 9],
      ]
      expect(await problemsOf(csv(COLUMNS, ...rows))).toEqual([[3, 'beside-total']])
    },
  )

  test('that repeat a year and countries are added up, with a notice', async () => {
    const row = [2022, 'Haiti', 'HTI', 'Mexico', 'MEX', 9] as const
    const read = await readoutOf(csv(COLUMNS, row, row))
    expect(valuesOf(read, 'unhcr/asylum-claims/MEX')).toEqual({ '2022': 18 })
    expect(read.notices).toContainEqual({ kind: 'keys-repeated', rows: 1 })
  })

  test('of a table joined with itself are reported, and not only noted', async () => {
    const rows = ['Haiti', 'Cuba', 'Honduras', 'Guatemala', 'Venezuela'].flatMap((name) =>
      Array.from({ length: 10 }, (_, at) => [2010 + at, name, '', 'Mexico', 'MEX', 9 + at]),
    )
    expect(await problemsOf(csv(COLUMNS, ...rows, ...rows))).toEqual([[52, 'key-twice']])
    const others = rows.map((row, at) => (at === 25 ? [...row.slice(0, 5), 1] : row))
    expect(await problemsOf(csv(COLUMNS, ...rows, ...others))).toEqual([])
  })

  test('of populations, which have each year and two countries once, are reported', async () => {
    const columns = ['Year', 'Country of origin', 'Country of asylum', 'Country of asylum (ISO)', 'Asylum-seekers']
    const row = (count: number) => [2022, 'Haiti', 'Mexico', 'MEX', count]
    expect(await problemsOf(csv(columns, row(9), row(8)))).toEqual([[3, 'key-twice']])
  })

  test.each(['Month', 'quarter', 'Reporting date', 'semestre', 'period'])(
    'a column “%s” is not of a whole year',
    async (name) => {
      const columns = ['Year', name, 'Country of asylum', 'Country of asylum (ISO)', 'Asylum-seekers']
      expect(await problemsOf(csv(columns, [2022, 1, 'Mexico', 'MEX', 9]))).toEqual([[1, 'other-table']])
    },
  )
})
