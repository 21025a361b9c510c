import { describe, expect, test } from 'vitest'
import { scopeByNames } from '../../../src/import/index.ts'
import { csv, problemsOf, readoutOf, valuesOf } from '../imported.ts'

const STATE = [
  'Fiscal Year',
  'Month Grouping',
  'Month (abbv)',
  'Land Border Region',
  'State',
  'Demographic',
  'Citizenship',
  'Title of Authority',
  'Encounter Count',
]
const row = (
  year: string,
  grouping: string,
  month: string,
  region: string,
  count: string | number,
  more: readonly string[] = [],
) => [year, grouping, month, region, more[0] ?? 'TX', more[1] ?? 'Single Adults', more[2] ?? 'MEXICO', 'Title 8', count]
const SW = 'Southwest Land Border'
const NORTH = 'Northern Land Border'

/** Columns and words as in CBP's nationwide file by state of December 2023; the counts are invented. */
const file = csv(
  STATE,
  row('2023', 'FYTD', 'OCT', SW, 100),
  row('2023', 'Remaining', 'SEP', SW, 7),
  row('2023', 'Remaining', 'JAN', NORTH, 3),
  row('2024 (FYTD)', 'FYTD', 'OCT', SW, 20, ['CA', 'FMUA', 'CHINA, PEOPLES REPUBLIC OF']),
  row('2024 (FYTD)', 'FYTD', 'OCT', SW, 1, ['AZ', 'UC / Single Minors', 'OTHER']),
  row('2024 (FYTD)', 'FYTD', 'OCT', 'Other', 5),
)

describe('encounters nationwide', () => {
  test('October to December are in the year before the fiscal year, and both groups of months make the total', async () => {
    const read = await readoutOf(file)
    expect(valuesOf(read, 'cbp/southwest')).toEqual({ '2022-10': 100, '2023-09': 7, '2023-10': 21 })
    expect(valuesOf(read, 'cbp/us-nationwide')).toEqual({ '2022-10': 100, '2023-01': 3, '2023-09': 7, '2023-10': 26 })
  })

  test('the open year is provisional, the years before are final', async () => {
    const read = await readoutOf(file)
    expect(read.openYear).toBe('FY2024')
    const statuses = read.figures[0]?.figures.map(({ period, status }) => [period, status])
    expect(statuses).toEqual([
      ['2022-10', 'final'],
      ['2023-09', 'final'],
      ['2023-10', 'provisional'],
    ])
  })

  test('a year without the mark is open if months are missing, and final with all twelve', async () => {
    const months = 'OCT NOV DEC JAN FEB MAR APR MAY JUN JUL AUG SEP'.split(' ')
    const whole = csv(STATE, ...months.map((month) => row('2023', 'FYTD', month, SW, 1)))
    expect((await readoutOf(whole)).openYear).toBeNull()
    expect((await readoutOf(whole.replaceAll('2023,', '2023 (FYTD),'))).openYear).toBe('FY2023')
    expect((await readoutOf(csv(STATE, row('2024', 'FYTD', 'OCT', SW, 1)))).openYear).toBe('FY2024')
  })

  test('breakdowns are imported beside the total, countries by code and OTHER as a bucket', async () => {
    const read = await readoutOf(file, { by: ['citizenship', 'demographic'] })
    expect(valuesOf(read, 'cbp/southwest', { citizenship: 'CN' })).toEqual({ '2023-10': 20 })
    expect(valuesOf(read, 'cbp/southwest', { citizenship: 'OTHER' })).toEqual({ '2023-10': 1 })
    expect(valuesOf(read, 'cbp/southwest', { demographic: 'FMUA' })).toEqual({ '2023-10': 20 })
    expect(valuesOf(read, 'cbp/southwest')['2023-10']).toBe(21)
  })

  test('unaccompanied children are one category under both names', async () => {
    const read = await readoutOf(file.replace('UC / Single Minors', 'UAC'), { by: ['demographic'] })
    expect(valuesOf(read, 'cbp/southwest', { demographic: 'UC / Single Minors' })).toEqual({ '2023-10': 1 })
  })

  test('a file with only the southwest says nothing about the whole country', async () => {
    const read = await readoutOf(csv(STATE, row('2024 (FYTD)', 'FYTD', 'OCT', SW, 4)))
    expect(read.figures.map(({ proposal }) => proposal.key)).toEqual(['cbp/southwest'])
  })

  test('months of the open year not yet reached are missing and not zero', async () => {
    const read = await readoutOf(
      file + csv(row('2024 (FYTD)', 'Remaining', 'DEC', SW, 0), row('2024 (FYTD)', 'Remaining', 'JAN', SW, '')),
    )
    expect(Object.keys(valuesOf(read, 'cbp/southwest'))).not.toContain('2023-12')
    expect(read.notices[0]).toEqual({ kind: 'not-reached', months: ['2023-12', '2024-01'] })
  })

  test('southwest and nationwide are imported unless others are named; named countries limit the nationalities', async () => {
    const keys = async (...names: readonly string[]) =>
      (await readoutOf(file, { scope: scopeByNames(names).scope })).figures.map(({ proposal }) => proposal.key)
    expect(await keys('northern')).toEqual(['cbp/northern'])
    expect(await keys('US')).toEqual(['cbp/southwest', 'cbp/us-nationwide'])
    expect(await keys('CN')).toEqual(['cbp/southwest', 'cbp/us-nationwide'])
    const several = scopeByNames(['CN', 'MX', 'ES'])
    await readoutOf(file, { scope: several.scope })
    expect(several.unmet()).toEqual(['ES'])
    const limited = await readoutOf(file, { scope: scopeByNames(['CHN']).scope, by: ['citizenship'] })
    expect(valuesOf(limited, 'cbp/southwest', { citizenship: 'CN' })).toEqual({ '2023-10': 20 })
    expect(valuesOf(limited, 'cbp/southwest', { citizenship: 'OTHER' })).toEqual({})
  })

  test.each([
    ['a byte order mark', `\ufeff${file}`],
    ['line feeds alone', file.replaceAll('\r\n', '\n')],
    ['carriage returns alone', file.replaceAll('\r\n', '\r')],
    ['line ends of two kinds', file.replace('\r\n', '\n')],
    ['no line end at its end', file.trimEnd()],
    ['blank lines', `\r\n\r\n${file.replaceAll('\r\n', '\r\n\r\n')}`],
    ['semicolons', file.replace('"CHINA, PEOPLES REPUBLIC OF"', 'CHINA').replaceAll(',', ';')],
    ['tabs', file.replace('"CHINA, PEOPLES REPUBLIC OF"', 'CHINA').replaceAll(',', '\t')],
    ['a spreadsheet’s word on its delimiter', `sep=,\r\n${file}`],
    ['counts as decimals', file.replaceAll(/,(\d+)\r/g, ',$1.0\r')],
    ['empty columns at the end', file.replaceAll('\r\n', ',,\r\n')],
    [
      'the header of another year',
      file.replace('Month (abbv)', 'Month abbv').replace('Encounter Count', 'ENCOUNTER_COUNT '),
    ],
  ])('the sums are the same with %s', async (_, copy) => {
    expect(valuesOf(await readoutOf(copy), 'cbp/southwest')).toEqual({ '2022-10': 100, '2023-09': 7, '2023-10': 21 })
  })

  test('columns may be in another order', async () => {
    const turned = csv(STATE.toReversed(), row('2024 (FYTD)', 'FYTD', 'NOV', SW, '1,234').toReversed())
    expect(valuesOf(await readoutOf(turned), 'cbp/southwest')).toEqual({ '2023-11': 1234 })
  })

  test('every invalid row is reported with its line, all at once', async () => {
    const wrong = csv(
      STATE,
      row('soon', 'FYTD', 'OCT', SW, 1),
      row('2023', 'FYTD', 'Brumaire', SW, 1),
      row('2023', 'FYTD', 'OCT', SW, 'many'),
      row('2023', 'FYTD', 'OCT', SW, '1.234'),
      row('2023', 'FYTD', 'OCT', SW, -4),
      ['2023', 'FYTD'],
    )
    expect(await problemsOf(wrong)).toEqual([
      [2, 'cell fiscal-year'],
      [3, 'cell month'],
      [4, 'cell count'],
      [5, 'cell ambiguous-number'],
      [6, 'cell negative'],
      [7, 'ragged'],
    ])
  })

  test.each(STATE)('without the column %s the file cannot be summed', async (name) => {
    const at = STATE.indexOf(name)
    const without = csv(
      STATE.filter((_, index) => index !== at),
      row('2023', 'FYTD', 'OCT', SW, 1).filter((_, index) => index !== at),
    )
    expect(await problemsOf(without)).toContainEqual([1, 'missing-column'])
  })
})

describe('encounters of the southwest border', () => {
  const header = [
    'Fiscal Year',
    'Month Grouping',
    'Month (abbv)',
    'Component',
    'Demographic',
    'Citizenship Grouping',
    'Title of Authority',
    'Encounter Type',
    'Encounter Count',
  ]
  const southwest = csv(
    header,
    ['2024', 'FYTD', 'NOV', 'U.S. Border Patrol', 'FMUA', 'El Salvador', 'Title 8', 'Apprehensions', 10],
    ['2024', 'FYTD', 'NOV', 'Office of Field Operations', 'FMUA', 'Other', 'Title 8', 'Inadmissibles', 4],
  )

  test('Border Patrol and ports are imported apart and together by default', async () => {
    const read = await readoutOf(southwest)
    expect(valuesOf(read, 'cbp/southwest')).toEqual({ '2023-11': 14 })
    expect(valuesOf(read, 'cbp/southwest', { component: 'U.S. Border Patrol' })).toEqual({ '2023-11': 10 })
    expect(valuesOf(read, 'cbp/southwest', { component: 'Office of Field Operations' })).toEqual({ '2023-11': 4 })
    expect(read.generation).toEqual({ kind: 'cbp', family: 'southwest' })
    expect(read.title.en).toBe('Southwest land border encounters, FY2024 through November 2023')
  })

  test('its groups of nationalities are a dimension of their own: Other differs from the nationwide bucket', async () => {
    const read = await readoutOf(southwest, { by: ['citizenship'] })
    expect(valuesOf(read, 'cbp/southwest', { 'citizenship-grouping': 'SV' })).toEqual({ '2023-11': 10 })
    expect(valuesOf(read, 'cbp/southwest', { 'citizenship-grouping': 'OTHER' })).toEqual({ '2023-11': 4 })
    expect(valuesOf(read, 'cbp/southwest', { citizenship: 'OTHER' })).toEqual({})
  })

  test('a breakdown without a column in the file is a problem', async () => {
    expect(await problemsOf(southwest, { by: ['state', 'shoe-size'] })).toEqual([
      [1, 'missing-column'],
      [1, 'no-breakdown'],
    ])
  })

  test('areas without a region are the southwest’s only if the file name says so', async () => {
    const areas = southwest.replace('Encounter Type', 'Area of Responsibility')
    expect(await problemsOf(areas, { name: 'nationwide-aor.csv' })).toEqual([[1, 'missing-column']])
    expect(await problemsOf(areas, { name: 'sbo-encounters-aor.csv' })).toEqual([])
  })
})

describe('rows that would be counted twice', () => {
  const SBO = ['Fiscal Year', 'Month Grouping', 'Month (abbv)', 'Component', 'Demographic', 'Citizenship Grouping']
  const header = [...SBO, 'Title of Authority', 'Encounter Type', 'Encounter Count']
  const line = (component: string, demographic: string, grouping = 'FYTD', year = '2024', nation = 'Mexico') =>
    [year, grouping, 'OCT', component, demographic, nation, 'Title 8', 'Apprehensions', 1] as const
  const read = (...rows: readonly (readonly (string | number)[])[]) => problemsOf(csv(header, ...rows))

  test('two releases in one file are refused, also where one calls a group and a month by other names', async () => {
    const first = line('U.S. Border Patrol', 'UC / Single Minors')
    expect(await read(first, line('USBP', 'UAC', 'Remaining', 'FY2024'))).toEqual([[3, 'key-twice']])
    expect(await read(first, line('U.S. Border Patrol', 'FMUA'))).toEqual([])
    expect(await read(first, line('U.S. Border Patrol', 'UAC', 'FYTD', '2025'))).toEqual([])
  })

  test('a row of totals beside its parts is refused', async () => {
    const part = line('U.S. Border Patrol', 'FMUA')
    expect(await read(part, line('Total', 'Total'))).toEqual([[3, 'cell part']])
    expect(await read(part, line('', '', '', 'Total', ''))).toEqual([[3, 'cell part']])
    expect(await read(part, line('U.S. Border Patrol', 'Total général'))).toEqual([[3, 'cell part']])
    expect(await read(part, line('U.S. Border Patrol', 'FMUA', 'FYTD', '2024', 'Grand total'))).toEqual([
      [3, 'cell part'],
    ])
  })

  test.each(['All Citizenships', 'All countries', 'Total Mexico', 'Mexico subtotal', 'Todas las nacionalidades'])(
    'so is %s, which names what it adds up',
    async (nation) => {
      const part = line('U.S. Border Patrol', 'FMUA')
      expect(await read(part, line('U.S. Border Patrol', 'FMUA', 'FYTD', '2024', nation))).toEqual([[3, 'cell part']])
    },
  )

  test.each(['All others', 'Other', 'All other countries'])('%s is a part', async (nation) => {
    expect(await read(line('U.S. Border Patrol', 'FMUA', 'FYTD', '2024', nation))).toEqual([])
  })

  test('a component that CBP does not have is refused', async () => {
    expect(await read(line('Air and Marine', 'FMUA'))).toEqual([[2, 'choice']])
    expect(await read(line('constructor', 'FMUA'))).toEqual([[2, 'choice']])
  })

  test('two titles together, and columns that were swapped, are refused', async () => {
    const of = (title: string, group = 'FMUA', nation = 'Mexico') =>
      read(line('USBP', group, 'FYTD', '2024', nation).map((cell) => (cell === 'Title 8' ? title : cell)))
    expect(await of('Title 8 and Title 42')).toEqual([[2, 'choice']])
    expect(await of('Apprehensions')).toEqual([[2, 'choice']])
    expect(await of('Title 8', 'Mexico', 'FMUA')).toEqual([[2, 'choice']])
    expect(await of('Title 50', 'A group of tomorrow')).toEqual([])
  })
})
