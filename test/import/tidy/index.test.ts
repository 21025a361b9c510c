import { expect, test } from 'vitest'
import { csv, problemsOf, readoutOf, tableOf, valuesOf } from '../imported.ts'

const HEADER = ['statistic', 'period', 'value', 'qualifier', 'status', 'published', 'citizenship']
const file = csv(
  HEADER,
  ['arrivals', '2023-11', '1200', '', 'provisional', '2023-12-01', ''],
  ['arrivals', '2023-11', '300', 'about', '', '2023-12-01', 'HT'],
  ['arrivals', '2023-12', ':', '', '', '2024-01-02', ''],
  ['rate', 'FY2024', '-5.25', '', '', '', ''],
)

test('a row is a figure; an unknown column is a dimension', async () => {
  const read = await readoutOf(file)
  expect(read.figures[0]?.figures).toEqual([
    { period: '2023-11', value: 1200, status: 'provisional', published: '2023-12-01' },
    { period: '2023-11', value: 300, qualifier: 'about', published: '2023-12-01', dims: { citizenship: 'HT' } },
    { period: '2023-12', value: null, published: '2024-01-02' },
  ])
  expect(valuesOf(read, 'tidy/rate')).toEqual({ FY2024: -5.25 })
})

test('known columns are recognized in any case and spacing', async () => {
  const read = await readoutOf(csv([' Statistic ', 'PERIOD', 'Value'], ['arrivals', '2023', 5]))
  expect(valuesOf(read, 'tidy/arrivals')).toEqual({ '2023': 5 })
})

test('columns may describe a new statistic; without them a notice says so', async () => {
  const told = csv(
    ['statistic', 'period', 'value', 'measure', 'counts', 'unit', 'name', 'definition'],
    ['beds', '2023', 5, 'stock', 'cases', 'beds', 'Beds', 'Beds in shelters'],
  )
  expect((await readoutOf(told)).figures[0]?.proposal.record).toEqual({
    name: 'Beds',
    definition: 'Beds in shelters',
    measure: 'stock',
    counts: 'cases',
    unit: 'beds',
  })
  expect((await readoutOf(file)).notices).toContainEqual({
    kind: 'measure-not-given',
    statistics: ['arrivals', 'rate'],
  })
})

test.each([
  ['measure', 'flow', 'stock'],
  ['counts', 'persons', 'cases'],
  ['currency', 'EUR', 'USD'],
  ['unit', 'people', 'thousand people'],
  ['name', 'Arrivals', 'Departures'],
  ['definition', 'by sea', 'by land'],
])('rows that say different things of one statistic are a problem: %s', async (column, said, otherwise) => {
  const rows = csv(
    ['statistic', 'period', 'value', column],
    ['a', '2023-01', 5, said],
    ['a', '2023-02', 6, said.toUpperCase()],
    ['b', '2023-01', 6, otherwise],
    ['a', '2023-03', 7, ''],
    ['a', '2023-04', 8, otherwise],
  )
  expect((await tableOf(rows)).problems).toEqual([
    { line: 6, fault: { kind: 'described-otherwise', column, found: otherwise, first: 2 } },
  ])
})

test.each([
  ['1200', 1200],
  ['1,234.5', 1234.5],
  ['1e3', 1000],
  [' 5 ', 5],
  ['-0', 0],
  ['', null],
  ['-', null],
  [':', null],
  ['..', null],
])('the value “%s” is %s', async (cell, value) => {
  const read = await readoutOf(csv(['statistic', 'period', 'value'], ['t', '2023', cell]))
  expect(valuesOf(read, 'tidy/t')).toEqual({ '2023': value })
})

test.each([
  ['12.3%', 'percent', 12.3],
  ['12,3 %', 'a percentage', 12.3],
  ['-5%', 'un porcentaje', -5],
])('the value “%s” of what counts %s is %s', async (cell, counts, value) => {
  const read = await readoutOf(
    csv(['statistic', 'period', 'value', 'measure', 'counts'], ['t', '2023', cell, 'rate', counts]),
  )
  expect(valuesOf(read, 'tidy/t')).toEqual({ '2023': value })
})

test.each(['1.234', '5.000', '-1.000'])(
  '“%s” people can only be a group of thousands, and is a problem',
  async (cell) => {
    const rows = csv(['statistic', 'period', 'value', 'measure', 'counts'], ['t', '2023', cell, 'flow', 'persons'])
    expect(await problemsOf(rows)).toEqual([[2, 'cell ambiguous-number']])
  },
)

test.each(['', 'persons'])('a percentage of what counts “%s” is a problem', async (counts) => {
  const rows = csv(['statistic', 'period', 'value', 'counts'], ['t', '2023', '12%', counts])
  expect(await problemsOf(rows)).toEqual([[2, 'cell percentage']])
})

test('flags behind a value are its status', async () => {
  const read = await readoutOf(csv(['statistic', 'period', 'value'], ['t', '2023', '5 p'], ['t', '2022', '4 e']))
  expect(read.figures[0]?.figures.map(({ value, status }) => [value, status])).toEqual([
    [5, 'provisional'],
    [4, 'estimated'],
  ])
})

test('a flag of a break, beside or behind a value, is a notice, since breaks belong to the statistic', async () => {
  const noticesOf = async (flag: string, value: string) => {
    const rows = csv(['statistic', 'period', 'value', 'flag'], ['t', '2023', value, flag])
    return (await readoutOf(rows)).notices.filter(({ kind }) => kind === 'flagged-breaks')
  }
  const found = [{ kind: 'flagged-breaks', periods: ['2023'] }]
  expect(await noticesOf('b', '5')).toEqual(found)
  expect(await noticesOf('BP', '5')).toEqual(found)
  expect(await noticesOf('', '5 b')).toEqual(found)
  expect(await noticesOf('p', '5 e')).toEqual([])
  expect(await noticesOf('', ':')).toEqual([])
})

test.each(['NaN', '0x10', '٥', '9007199254740993', '1e400', '5 x', '1,2,3', '=1+1'])(
  'the value “%s” is never guessed at',
  async (cell) => {
    expect(await problemsOf(csv(['statistic', 'period', 'value'], ['t', '2023', cell]))).toEqual([[2, 'cell number']])
  },
)

test.each(['−5', '– 5', '－1,234.5'])('the minus sign of “%s” is what is wrong with it', async (cell) => {
  expect(await problemsOf(csv(['statistic', 'period', 'value'], ['t', '2023', cell]))).toEqual([[2, 'cell minus-sign']])
})

test('a dash between or after digits is not a minus sign', async () => {
  for (const cell of ['5–7', '5−', '−x'])
    expect(await problemsOf(csv(['statistic', 'period', 'value'], ['t', '2023', cell]))).toEqual([[2, 'cell number']])
})

test('a decimal comma is read; three digits after one point or comma beside semicolons are ambiguous', async () => {
  expect(valuesOf(await readoutOf('statistic;period;value\nt;2023;5613,4\n'), 'tidy/t')).toEqual({ '2023': 5613.4 })
  for (const value of ['12.863', '9,001'])
    expect(await problemsOf(`statistic;period;value\nt;2023;${value}\n`)).toEqual([[2, 'cell ambiguous-number']])
})

test('1.234 people are a group of thousands, and a count below zero is a problem; money may fall', async () => {
  const read = (value: string, counts: string) =>
    problemsOf(csv(['statistic', 'period', 'value', 'measure', 'counts'], ['t', '2023', value, 'flow', counts]))
  expect(await read('1.234', 'persons')).toEqual([[2, 'cell ambiguous-number']])
  expect(await read('-5', 'events')).toEqual([[2, 'cell negative']])
  expect(await read('-5', 'money')).toEqual([])
})

test('a fraction of persons, events or cases is a problem; money and rates have them', async () => {
  const read = (measure: string, counts: string) =>
    problemsOf(csv(['statistic', 'period', 'value', 'measure', 'counts'], ['t', '2023', '12.5', measure, counts]))
  for (const counts of ['persons', 'events', 'cases', 'incidents'])
    expect(await read('flow', counts)).toEqual([[2, 'cell whole-number']])
  expect([await read('flow', 'money'), await read('rate', 'percent'), await read('rate', 'persons')]).toEqual([
    [],
    [],
    [],
  ])
})

test.each([
  [['a b', '2023', '1'], 'cell statistic'],
  [['t', '2023-13', '1'], 'cell period'],
  [['t', '2023-12-07/2023-12-01', '1'], 'cell period'],
])('the row %j is reported with its line', async (row, fault) => {
  expect(await problemsOf(csv(['statistic', 'period', 'value'], row))).toEqual([[2, fault]])
})

test('an invalid qualifier, status or vintage is reported', async () => {
  const wrong = csv(
    HEADER,
    ['t', '2023', '1', 'roughly', 'final', '2023', ''],
    ['t', '2022', '1', '', 'sure', 'then', ''],
  )
  expect(await problemsOf(wrong)).toEqual([
    [2, 'choice'],
    [3, 'cell vintage'],
    [3, 'choice'],
  ])
})

test('two rows of one figure are a problem if they differ, and one figure otherwise', async () => {
  const header = ['statistic', 'period', 'value']
  const { problems } = await tableOf(csv(header, ['t', '2023', 1], ['u', '2023', 1], ['t', '2023', 2]))
  expect(problems).toEqual([{ line: 4, fault: { kind: 'row-twice', first: 2 } }])
  const read = await readoutOf(csv(header, ['t', '2023', 1], ['t', '2023', 1]))
  expect(read.notices).toContainEqual({ kind: 'row-repeated', rows: 1 })
  expect(valuesOf(read, 'tidy/t')).toEqual({ '2023': 1 })
})

test('a repeated column, or one without a name, is a problem', async () => {
  expect(await problemsOf(csv(['statistic', 'period', 'value', 'sex', 'sex'], ['t', '2023', 1, 'f', 'm']))).toEqual([
    [1, 'double-column'],
  ])
  expect(await problemsOf(csv(['statistic', 'period', 'value', '', 'sex'], ['t', '2023', 1, '', 'f']))).toEqual([
    [1, 'nameless-column'],
  ])
  expect(await problemsOf(csv(['statistic', 'period', 'value', ''], ['t', '2023', 1, 'f']))).toEqual([
    [2, 'nameless-column'],
  ])
})

test('empty columns with which a spreadsheet pads a table are left out', async () => {
  const padded = 'statistic;period;value;;\r\nx;2023-11;5;;\r\n;;;;\r\n'
  expect(valuesOf(await readoutOf(padded), 'tidy/x')).toEqual({ '2023-11': 5 })
})

test('headings may be Spanish, and those of Eurostat', async () => {
  expect(valuesOf(await readoutOf(csv(['estadística', 'periodo', 'valor'], ['x', 'ene-23', 1])), 'tidy/x')).toEqual({
    '2023-01': 1,
  })
  const eurostat = csv(
    ['indicator', 'TIME_PERIOD', 'OBS_VALUE', 'OBS_FLAG'],
    ['x', '2023M02', 2, 'p'],
    ['x', '2022', 3, 'b'],
  )
  expect((await readoutOf(eurostat)).figures[0]?.figures).toEqual([
    { period: '2023-02', value: 2, status: 'provisional' },
    { period: '2022', value: 3 },
  ])
})

test('the column of statuses of SDMX holds flags, whose labels restrict nothing', async () => {
  const rows = csv(
    ['indicator', 'TIME_PERIOD', 'OBS_VALUE', 'OBS_STATUS', 'Observation status'],
    ['x', '2021', 1, 'B', 'Time series break'],
    ['x', '2022', 2, 'P', 'Provisional value'],
    ['x', '2023', 3, 'A', 'Normal value'],
    ['x', '2024', 4, 'F', 'Forecast value'],
  )
  const read = await readoutOf(rows)
  expect(read.figures[0]?.figures).toEqual([
    { period: '2021', value: 1 },
    { period: '2022', value: 2, status: 'provisional' },
    { period: '2023', value: 3 },
    { period: '2024', value: 4, status: 'estimated' },
  ])
  expect(read.notices).toContainEqual({ kind: 'flagged-breaks', periods: ['2021'] })
})

test.each([
  ['provisional', 'provisional'],
  ['estimated, provisional', 'provisional'],
  ['Estimación', 'estimated'],
  ['Cifra preliminar', 'provisional'],
  ['cifras revisadas', 'revised'],
  ['not significant', undefined],
  ['Unprovisional', undefined],
])('the flag “%s” is the status %s', async (flag, status) => {
  const read = await readoutOf(csv(['statistic', 'period', 'value', 'flag'], ['t', '2023', 5, flag]))
  expect(read.figures[0]?.figures[0]?.status).toBe(status)
})

test.each(['1445', '1402-07', '2566', '2566-10-01', 'FY2566', '2566M01'])(
  'the period “%s” of another calendar is a problem',
  async (period) => {
    const [problem] = (await tableOf(csv(['statistic', 'period', 'value'], ['t', period, 1]))).problems
    const expected = period === '2566M01' ? 'period' : 'calendar'
    expect(problem).toEqual({ line: 2, fault: { kind: 'cell', column: 'period', found: period, expected } })
  },
)

test.each(['Thousands', 'miles', 'Miles de personas', 'THS_PER', 'in millions'])(
  'a column that says “%s” is a scale, and restricts no figure',
  async (cell) => {
    const rows = csv(['statistic', 'period', 'value', 'Scale'], ['t', '2023', 118, cell], ['t', '2022', 140, cell])
    expect(await problemsOf(rows)).toEqual([[2, 'cell scale']])
  },
)

test('a scale beside a column of units is described by the units', async () => {
  const rows = csv(
    ['statistic', 'period', 'value', 'unit', 'Scale'],
    ['t', '2023', 118, 'thousand people', 'Thousands'],
  )
  expect(await problemsOf(rows)).toEqual([])
})

test.each(['Persons', 'Thousand Oaks', 'per thousand', 'Mozambique'])('“%s” restricts a figure', async (cell) => {
  const read = await readoutOf(csv(['statistic', 'period', 'value', 'Of'], ['t', '2023', 118, cell]))
  expect(read.figures[0]?.figures[0]?.dims).toEqual({ Of: cell })
})

test('a month beside a year is its period; beside another month it is a problem', async () => {
  const read = (...rows: readonly (readonly string[])[]) => csv(['statistic', 'period', 'Month', 'value'], ...rows)
  const table = read(['x', '2023', 'January', '100'], ['x', '2023', 'feb', '60'], ['x', '2023-03', '3', '5'])
  expect(valuesOf(await readoutOf(table), 'tidy/x')).toEqual({ '2023-01': 100, '2023-02': 60, '2023-03': 5 })
  expect(await problemsOf(read(['x', '2023-03', 'April', '5'], ['x', '2023', 'soon', '5']))).toEqual([
    [2, 'cell month'],
    [3, 'cell month'],
  ])
})

test.each<readonly [string, readonly (readonly [period: string, cell: string])[], Readonly<Record<string, number>>]>([
  [
    'Quarter',
    [
      ['2023', 'Q1'],
      ['2023', '2'],
      ['2023-Q3', '3T'],
      ['2024-02', 'Q1'],
    ],
    { '2023-Q1': 1, '2023-Q2': 2, '2023-Q3': 3, '2024-02': 4 },
  ],
  [
    'Trimestre',
    [
      ['2023', '1.º'],
      ['2023', 'T2'],
      ['2023', 'Total'],
    ],
    { '2023-Q1': 1, '2023-Q2': 2, '2023': 3 },
  ],
  [
    'Semester',
    [
      ['2023', '1'],
      ['2023', 'S2'],
      ['2022', ''],
    ],
    { '2022': 3, '2023-01/2023-06': 1, '2023-07/2023-12': 2 },
  ],
  [
    'Día',
    [
      ['2023-02', '1'],
      ['2023-02', '28'],
      ['2023-03-04', '4'],
    ],
    { '2023-02-01': 1, '2023-02-28': 2, '2023-03-04': 3 },
  ],
  ['Week', [['2023-W05', '5']], { '2023-W05': 1 }],
])('a column %s beside the period is a part of it, and limits nothing', async (name, rows, values) => {
  const table = csv(
    ['statistic', 'period', name, 'value'],
    ...rows.map(([period, cell], at) => ['x', period, cell, at + 1]),
  )
  const read = await readoutOf(table)
  expect(valuesOf(read, 'tidy/x')).toEqual(values)
  expect(read.notices.filter(({ kind }) => kind === 'columns')).toEqual([])
})

test.each([
  ['Quarter', '2023', 'Q5'],
  ['Quarter', '2023-Q1', 'Q2'],
  ['Quarter', 'FY2023', 'Q1'],
  ['Half', '2023-11', '1'],
  ['Week', '2023', '5'],
  ['Day', '2023', '31'],
  ['Day', '2023-02', '29'],
  ['Day', '2023-02', 'Monday'],
])('%s beside %s is a problem where it is %s', async (name, period, cell) => {
  expect(await problemsOf(csv(['statistic', 'period', name, 'value'], ['x', period, cell, 5]))).toEqual([
    [2, 'cell part-of-period'],
  ])
})

test('year, month and day in three columns are a day', async () => {
  const table = csv(['statistic', 'year', 'month', 'day', 'value'], ['x', '2023', 'Feb', '7', 5])
  expect(valuesOf(await readoutOf(table), 'tidy/x')).toEqual({ '2023-02-07': 5 })
})

test('a word for both sexes or all ages means everything in its column', async () => {
  const rows = ['Both sexes', 'Ambos sexos', 'All ages', 'Todas las edades', 'Tous les âges', 'Both']
  for (const word of rows) {
    const read = await readoutOf(
      csv(['statistic', 'period', 'group', 'value'], ['x', '2023', word, 5], ['x', '2023', 'Men', 3]),
    )
    expect(valuesOf(read, 'tidy/x')).toEqual({ '2023': 5 })
  }
})

test('what the columns were taken for is said, with the statistics that have no total', async () => {
  const header = ['statistic', 'period', 'value', 'airport', 'country', 'Notes']
  const table = csv(
    header,
    ['a', '2023', 5, 'MEX', 'HT', 'x'],
    ['b', '2023', 5, 'MEX', '', ''],
    ['b', '2023', 7, 'Total', '', ''],
  )
  const read = await readoutOf(table)
  expect(read.notices[0]).toEqual({
    kind: 'columns',
    limits: ['airport', 'country'],
    leftOut: ['Notes'],
    summed: [],
    withoutTotal: ['a'],
  })
  expect(valuesOf(read, 'tidy/b')).toEqual({ '2023': 7 })
})
