import { expect, test } from 'vitest'
import { PLAIN_RECIPE, type Recipe } from '../../../src/import/index.ts'
import { csv, problemsOf, readoutOf, tableOf, valuesOf } from '../imported.ts'

const recipe = (more: Partial<Recipe>): Recipe => ({ ...PLAIN_RECIPE, ...more })

const LANDINGS = recipe({
  columns: { period: 'Data', value: 'Valore', published: 'Data_Report' },
  described: { statistic: 'landings', measure: 'flow', counts: 'persons' },
  leftOut: ['Fonte'],
})

const landings = (...rows: readonly (readonly (string | number)[])[]): string =>
  csv(['Data', 'Valore', 'Fonte', 'Data_Report'], ...rows)

test('columns are taken for the uses that a recipe gives them; what it says of every row counts as a column', async () => {
  const read = await readoutOf(landings(['2019-09-01', 121, 'Ministero', '2019-09-30']), { recipe: LANDINGS })
  expect(read.figures[0]?.proposal.record).toMatchObject({ measure: 'flow', counts: 'persons' })
  expect(read.figures[0]?.figures).toEqual([{ period: '2019-09-01', value: 121, published: '2019-09-30' }])
  expect(read.notices).toContainEqual({ kind: 'columns', limits: [], leftOut: ['Fonte'], summed: [], withoutTotal: [] })
})

test('a column that a recipe names and the table lacks is named, with those that it has', async () => {
  const { problems } = await tableOf(csv(['Data', 'Valori'], ['2019', 1]), { recipe: LANDINGS })
  const kinds = problems.map(({ fault }) => fault.kind)
  expect(kinds).toEqual(['missing-column', 'missing-column', 'no-such-column'])
  const nothing = await tableOf(csv(['a', 'b'], [1, 2]), { recipe: LANDINGS })
  expect(nothing.problems).toEqual([
    {
      line: 1,
      fault: {
        kind: 'unrecognised',
        found: ['a', 'b'],
        as: null,
        expected: ['period', 'value', 'published'].map((use) => LANDINGS.columns[use as 'period'] ?? ''),
      },
    },
  ])
})

test('zeros and blanks for periods that were not over at publication are a form, not figures', async () => {
  const rows = landings(
    ['2019-10-14', 40, '', '2019-10-15'],
    ['2019-10-15', 0, '', '2019-10-15'],
    ['2019-10-16', 0, '', '2019-10-15'],
    ['2019-10-17', '', '', '2019-10-15'],
    ['2019-10-18', 7, '', '2019-10-15'],
  )
  const read = await readoutOf(rows, { recipe: LANDINGS })
  expect(valuesOf(read, 'tidy/landings')).toEqual({ '2019-10-14': 40, '2019-10-18': 7 })
  expect(read.notices).toContainEqual({ kind: 'ahead', rows: 3 })
})

test('days are added up to months within one vintage; a sum of a part says which part', async () => {
  const days = (last: number, published: string, value: number) =>
    Array.from({ length: last }, (_, day) => [`2019-11-${String(day + 1).padStart(2, '0')}`, value, '', published])
  const read = await readoutOf(landings(...days(15, '2019-11-15', 2), ...days(30, '2019-11-30', 3)), {
    recipe: { ...LANDINGS, per: 'month' },
  })
  expect(read.figures[0]?.figures).toEqual([
    { period: '2019-11-01/2019-11-15', value: 30, published: '2019-11-15', through: '2019-11-15' },
    { period: '2019-11', value: 90, published: '2019-11-30', through: '2019-11-30' },
  ])
  expect(read.notices).toContainEqual({ kind: 'partial-sums', periods: ['2019-11-01/2019-11-15'] })
})

test('a month without some of its days is a minimum, with a note of how many it has', async () => {
  const rows = [1, 2, 4].map((day) => [`2019-11-0${day}`, 5, '', '2019-12-01'])
  const read = await readoutOf(landings(...rows), { recipe: { ...LANDINGS, per: 'month' } })
  expect(read.figures[0]?.figures).toMatchObject([
    { period: '2019-11', value: 15, qualifier: 'at-least', note: { en: 'Sum of 3 of 30 days.' } },
  ])
})

test('periods that are not inside one month, or of another length, are not added up', async () => {
  const summed = { ...LANDINGS, per: 'month' as const }
  expect(await problemsOf(landings(['2019-W44', 5, '', '2019-12-01']), { recipe: summed })).toEqual([
    [2, 'cell part-of-month'],
  ])
  const mixed = landings(['2019-11-01', 5, '', '2019-12-01'], ['2019-11', 9, '', '2019-12-01'])
  expect(await problemsOf(mixed, { recipe: summed })).toEqual([[3, 'cell other-grain']])
})

test('decimals are added up as they are written', async () => {
  const money = { ...LANDINGS, described: { ...LANDINGS.described, counts: 'money', currency: 'EUR' } } as const
  const rows = ['0.1', '0.2', '1e-7'].map((value, day) => [`2019-11-0${day + 1}`, value, '', '2019-12-01'])
  const read = await readoutOf(landings(...rows), { recipe: { ...money, per: 'month' } })
  expect(read.figures[0]?.figures.map(({ value }) => value)).toEqual([0.3000001])
})

test('intervals that share a day are not added up', async () => {
  const summed = { ...LANDINGS, per: 'month' as const }
  const row = (period: string, published = '2019-12-01') => [period, 5, '', published]
  const [first, second] = [row('2019-11-01/2019-11-10'), row('2019-11-11/2019-11-20')]
  const growing = landings(first, second, row('2019-11-01/2019-11-20'), row('2019-11-20/2019-11-21'))
  expect(await problemsOf(growing, { recipe: summed })).toEqual([
    [4, 'cell days-twice'],
    [5, 'cell days-twice'],
  ])
  const vintages = landings(first, second, row('2019-11-01/2019-11-10', '2019-12-02'))
  expect(await problemsOf(vintages, { recipe: summed })).toEqual([])
})

test('a day until which a figure runs from the beginning of the year makes the period', async () => {
  const table = csv(['Nazione', 'Al', 'Valore'], ['Tunisia', '2023-09-30', 5], ['Tunisia', '2023-12-31', 9])
  const until = recipe({ columns: { until: 'Al', value: 'Valore' }, described: { statistic: 't' } })
  const periods = async (one: Recipe) =>
    (await readoutOf(table, { recipe: one })).figures[0]?.figures.map(({ period }) => period)
  expect(await periods(until)).toEqual(['2023-01-01/2023-09-30', '2023'])
  const fiscal = { ...until, described: { statistic: 't', fiscalYearStart: 10 } }
  expect(await periods(fiscal)).toEqual(['FY2023', '2023-10-01/2023-12-31'])
})

test.each(['Fiscal Year', 'FY', 'Año fiscal'])('a year in a column called “%s” is a fiscal year', async (name) => {
  const years = recipe({ columns: { period: name, value: 'n' }, described: { statistic: 't' } })
  const read = await readoutOf(csv([name, 'n'], [2023, 1], ['2024-01', 2]), { recipe: years })
  expect(valuesOf(read, 'tidy/t')).toEqual({ FY2023: 1, '2024-01': 2 })
})

test('a month beside a fiscal year needs the month in which the year begins', async () => {
  const table = csv(['statistic', 'period', 'month', 'value'], ['t', 'FY2024', 'OCT', 1], ['t', 'FY2024', 'SEP', 2])
  expect(await problemsOf(table)).toEqual([
    [2, 'cell fiscal-month'],
    [3, 'cell fiscal-month'],
  ])
  const read = await readoutOf(table, { recipe: recipe({ described: { fiscalYearStart: 10 } }) })
  expect(valuesOf(read, 'tidy/t')).toEqual({ '2023-10': 1, '2024-09': 2 })
})

test('only the columns of --dims limit figures; a word of --total limits nothing', async () => {
  const table = csv(
    ['period', 'value', 'sex', 'age', 'note 2'],
    ['2023', 5, 'T', 'TOTAL', 'a'],
    ['2023', 2, 'F', 'TOTAL', 'b'],
  )
  const one = recipe({
    described: { statistic: 't' },
    limits: ['sex', 'age'],
    others: 'leave-out',
    spelling: { ...PLAIN_RECIPE.spelling, totals: ['T'] },
  })
  const read = await readoutOf(table, { recipe: one })
  expect(read.figures[0]?.figures).toEqual([
    { period: '2023', value: 5 },
    { period: '2023', value: 2, dims: { sex: 'F' } },
  ])
  expect(read.notices).toContainEqual({
    kind: 'columns',
    limits: ['sex', 'age'],
    leftOut: ['note 2'],
    summed: [],
    withoutTotal: [],
  })
})

test('months or years may be columns; a blank cell is no figure', async () => {
  const wide = recipe({ described: { statistic: 't' }, isWide: true })
  const months = csv(['country', '2023M01', '2023M02', 'Mar 2023'], ['HT', 1, 2, ''], ['Total', 4, ':', 6])
  const read = await readoutOf(months, { recipe: wide })
  expect(read.figures[0]?.figures).toEqual([
    { period: '2023-01', value: 1, dims: { country: 'HT' } },
    { period: '2023-02', value: 2, dims: { country: 'HT' } },
    { period: '2023-01', value: 4 },
    { period: '2023-02', value: null },
    { period: '2023-03', value: 6 },
  ])
  const years = csv(['Año', 'enero', 'feb'], [2022, 7, 8])
  expect(valuesOf(await readoutOf(years, { recipe: wide }), 'tidy/t')).toEqual({ '2022-01': 7, '2022-02': 8 })
  expect(await problemsOf(csv(['period', 'value'], [2022, 7]), { recipe: wide })).toEqual([[1, 'unrecognised']])
})

test('the decimal mark of a recipe decides what a point is; its order of day and month reads dates', async () => {
  const table = 'giorno;valore\n05/11/2023;1.234\n'
  const one = recipe({
    columns: { period: 'giorno', value: 'valore' },
    described: { statistic: 't' },
    spelling: { ...PLAIN_RECIPE.spelling, decimal: ',', dates: 'day-first' },
  })
  expect(valuesOf(await readoutOf(table, { recipe: one }), 'tidy/t')).toEqual({ '2023-11-05': 1234 })
  expect(await problemsOf(table.replace('1.234', '12.5'), { recipe: one })).toEqual([[2, 'cell decimal-comma']])
  expect(await problemsOf(table, { recipe: { ...one, spelling: PLAIN_RECIPE.spelling } })).toEqual([
    [2, 'cell ambiguous-date'],
    [2, 'cell ambiguous-number'],
  ])
})

test('a column that a recipe file does not name is a problem, since it would split the figures', async () => {
  const one = recipe({
    name: 'r',
    columns: { period: 'p', value: 'v' },
    described: { statistic: 't' },
    others: 'fault',
  })
  expect(await problemsOf(csv(['p', 'v'], ['2023', 1]), { recipe: one })).toEqual([])
  expect(await problemsOf(csv(['p', 'v', 'sex'], ['2023', 1, 'F']), { recipe: one })).toEqual([[1, 'new-column']])
})

test('the last rows are left out where they are footnotes, whatever their length', async () => {
  const table = `${landings(['2019-09-01', 121, '', '2019-09-30'])}Source: Ministero\nas of today,,,\n`
  expect((await tableOf(table, { recipe: LANDINGS })).problems.length).toBeGreaterThan(0)
  const read = await readoutOf(table, { recipe: LANDINGS, ignoreTail: 2 })
  expect(valuesOf(read, 'tidy/landings')).toEqual({ '2019-09-01': 121 })
})

test('rows that cannot be read are left out only if it was said how many they are', async () => {
  const table = landings(
    ['2024-04-30', 1, '', '2024-05-01'],
    ['2024-04-31', 2, '', '2024-05-01'],
    ['2024-05-01', '0[VALORE]0', '', '2024-05-01'],
  )
  expect(await problemsOf(table, { recipe: LANDINGS })).toEqual([
    [3, 'cell no-such-day'],
    [4, 'cell number'],
  ])
  expect(await problemsOf(table, { recipe: LANDINGS, leaveOut: 1 })).toHaveLength(2)
  const read = await readoutOf(table, { recipe: LANDINGS, leaveOut: 2 })
  expect(valuesOf(read, 'tidy/landings')).toEqual({ '2024-04-30': 1 })
  expect(read.notices).toContainEqual(expect.objectContaining({ kind: 'left-out' }))
})

test('a fault that concerns several rows cannot be left out', async () => {
  const twice = landings(['2024-04-30', 1, '', '2024-05-01'], ['2024-04-30', 2, '', '2024-05-01'])
  expect(await problemsOf(twice, { recipe: LANDINGS, leaveOut: 1 })).toEqual([[3, 'row-twice']])
})

test('flags may be several letters; m, which may mean millions, is not a flag', async () => {
  const read = await readoutOf(csv(['statistic', 'period', 'value'], ['t', '2023', '5 bep'], ['t', '2022', '4 b']))
  expect(read.figures[0]?.figures).toEqual([
    { period: '2023', value: 5, status: 'estimated' },
    { period: '2022', value: 4 },
  ])
  expect(read.notices).toContainEqual({ kind: 'flagged-breaks', periods: ['2022', '2023'] })
  expect(await problemsOf(csv(['statistic', 'period', 'value'], ['t', '2023', '5 m']))).toEqual([[2, 'cell number']])
})

const described = { statistic: 't', measure: 'flow', counts: 'persons' }

test('a last day beside a first day makes the period of both, by its name where it has one', async () => {
  const spans = recipe({ columns: { period: 'Start', until: 'End', value: 'n' }, described })
  const rows = csv(
    ['Start', 'End', 'n'],
    ['2023-01-01', '2023-01-31', 1],
    ['2023-02-06', '2023-02-12', 2],
    ['2023-02-01', '2023-02-12', 3],
    ['2022', '2023', 4],
    ['2023-03-01', '2023-03-01', 5],
    ['2023-04', '2023-06', 6],
  )
  const read = await readoutOf(rows, { recipe: spans })
  expect(read.figures[0]?.figures.map(({ period }) => period)).toEqual([
    '2023-01',
    '2023-W06',
    '2023-02-01/2023-02-12',
    '2022-01-01/2023-12-31',
    '2023-03-01',
    '2023-Q2',
  ])
  const reversed = csv(['Start', 'End', 'n'], ['2023-02-01', '2023-01-31', 1])
  expect((await tableOf(reversed, { recipe: spans })).problems).toEqual([
    { line: 2, fault: { kind: 'cell', column: 'Start', found: '2023-02-01', expected: 'beginning' } },
  ])
})

test('a day in a column that nobody gave a use limits no figure; it is a problem once, unless the column is asked for', async () => {
  const rows = csv(['Start', 'End', 'n'], ['2023-01-01', '2023-01-07', 1], ['2023-01-08', '2023-01-14', 2])
  const starts = recipe({ columns: { period: 'Start', value: 'n' }, described })
  expect((await tableOf(rows, { recipe: starts })).problems).toEqual([
    { line: 2, fault: { kind: 'cell', column: 'End', found: '2023-01-07', expected: 'limit' } },
  ])
  expect((await tableOf(rows, { recipe: { ...starts, limits: ['End'] } })).problems).toEqual([])
})

test('a column that is named like the word for all is left out', async () => {
  const wide = recipe({ isWide: true, described })
  const read = await readoutOf(csv(['Year', 'Jan', 'Feb', 'Total'], [2023, 1, 2, 3]), { recipe: wide })
  expect(read.figures[0]?.figures).toEqual([
    { period: '2023-01', value: 1 },
    { period: '2023-02', value: 2 },
  ])
  expect(read.notices).toContainEqual({ kind: 'columns', limits: [], leftOut: ['Total'], summed: [], withoutTotal: [] })
})

const faultsOf = async (value: string, more: Partial<Recipe> = {}): Promise<readonly string[]> => {
  const named = recipe({ columns: { period: 'p', value }, described, ...more })
  return (await tableOf(csv(['p', value], ['2023-01', 1]), { recipe: named })).problems.map(({ fault }) => fault.kind)
}

test.each([
  ['Cumulative arrivals', ['running-total']],
  ['Arrivals, YTD', ['running-total']],
  ['Llegadas acumuladas', ['running-total']],
  ['Rolling 12-month total', ['running-total']],
  ['Llegadas, últimos 12 meses', ['running-total']],
  ['Accumulation', []],
  ['Arrivals (thousands)', ['in-thousands']],
  ["Arrivals, '000s", ['in-thousands']],
  ['Miles de personas', ['in-thousands']],
  ['Deaths per thousand arrivals', []],
  ['Muertes por cada mil', []],
  ['Arrivals', []],
])('a column called “%s” has the faults %j', async (value, faults) => {
  expect(await faultsOf(value)).toEqual(faults)
})

test('a running total is no fault of a stock, nor thousands where the unit says so; a recipe file knows its columns', async () => {
  const of = (more: Partial<Recipe['described']>) => ({ described: { ...described, ...more } })
  expect(await faultsOf('Cumulative arrivals', of({ measure: 'stock' }))).toEqual([])
  expect(await faultsOf('Arrivals (thousands)', of({ unit: 'thousand people' }))).toEqual([])
  expect(await faultsOf('Miles de personas', of({ unit: { en: 'thousand people', es: 'miles de personas' } }))).toEqual(
    [],
  )
  expect(await faultsOf('Arrivals (thousands)', { name: 'file' })).toEqual([])
})

test('a period that its column calls the end of twelve months is no month', async () => {
  const of = async (period: string, measure: 'flow' | 'stock') => {
    const named = recipe({ columns: { period, value: 'n' }, described: { ...described, measure } })
    return (await tableOf(csv([period, 'n'], ['2023-06', 1]), { recipe: named })).problems.map(
      ({ fault }) => fault.kind,
    )
  }
  expect(await of('Rolling 12 months to', 'flow')).toEqual(['running-total'])
  expect(await of('Year ending', 'flow')).toEqual(['running-total'])
  expect(await of('Year ending', 'stock')).toEqual([])
  expect(await of('Year', 'flow')).toEqual([])
})

test.each([
  ['Financial year', 'FY2023'],
  ['Haushaltsjahr', 'FY2023'],
  ['Anno fiscale', 'FY2023'],
  ['Year', '2023'],
])('a year in a column called “%s” is %s', async (period, expected) => {
  const named = recipe({ columns: { period, value: 'n' }, described: { ...described, fiscalYearStart: 7 } })
  const read = await readoutOf(csv([period, 'n'], [2023, 1]), { recipe: named })
  expect(read.figures[0]?.figures.map((figure) => figure.period)).toEqual([expected])
})

test.each([
  ['Solicitudes de asilo (miles de personas)', true],
  ['Table 1. Asylum applicants; unit: thousand persons', true],
  ['Thousands of persons', true],
  ["Applications, in '000s", true],
  ['Miles de personas', true],
  ['Millions of people displaced by war', false],
  ['Deaths per thousand', false],
  ['Encounters, 2023', false],
])('the title “%s” above a table says thousands: %s', async (title, isScale) => {
  const rows = `"${title}"\n${csv(['p', 'n'], ['2023-01', 1])}`
  const faults = async (unit: string) => {
    const named = recipe({ columns: { period: 'p', value: 'n' }, described: { ...described, unit } })
    return (await tableOf(rows, { recipe: named })).problems.map(({ line, fault }) => [line, fault.kind])
  }
  expect(await faults('persons')).toEqual(isScale ? [[1, 'in-thousands']] : [])
  expect(await faults('thousand people')).toEqual([])
})
