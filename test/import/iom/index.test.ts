import { describe, expect, test } from 'vitest'
import { scopeByNames, scopeOfDossier } from '../../../src/import/index.ts'
import { shipped } from '../../dossier/fixture.ts'
import { csv, problemsOf, readoutOf, valuesOf } from '../imported.ts'

const ROUTE = 'iom/route/us-mexico-border-crossing/deaths'
const REGION = 'iom/region/north-america/deaths'
const DEAD = { outcome: 'dead' }
const MISSING = { outcome: 'missing' }

/** Columns and dates as the project's site gives them since 2021; the rows are invented. */
const file = csv(
  [
    'Main ID',
    'Incident ID',
    'Region',
    'Incident Date',
    'Year',
    'Reported Month',
    'Number Dead',
    'Minimum Estimated Number of Missing',
    'Total Number of Dead and Missing',
    'Migration route',
  ],
  ['M1', 'M1', 'North America', 'Mon, 01/06/2014 - 12:00', 2014, 'January', 1, '', 1, 'US-Mexico border crossing'],
  ['M2', 'M2', 'North America', 'Sun, 01/12/2014 - 12:00', 2014, 'January', 2, 3, 5, 'US-Mexico border crossing'],
  ['M2', 'M2b', 'North America', 'Sun, 01/12/2014 - 12:00', 2014, 'January', '', 4, 4, 'US-Mexico border crossing'],
  ['M3', 'M3', 'North America', 'Wed, 02/12/2014 - 12:00', 2014, 'February', 7, '', 7, ''],
  ['M4', 'M4', 'Central America', 'Wed, 12/10/2014 - 12:00', 2014, 'December', 1, 0, 1, 'US-Mexico border crossing'],
)

describe('dead and missing', () => {
  test('are counted apart and together, by year and by month', async () => {
    const read = await readoutOf(file, {}, '2024-04-10')
    expect(valuesOf(read, ROUTE)).toEqual({ '2014': 11 })
    expect(valuesOf(read, ROUTE, DEAD)).toEqual({ '2014': 4 })
    expect(valuesOf(read, ROUTE, MISSING)).toEqual({ '2014': 7 })
    expect(valuesOf(read, `${ROUTE}-months`)).toEqual({ '2014-01': 10, '2014-12': 1 })
  })

  test('of a route and of a region are two statistics', async () => {
    const read = await readoutOf(file)
    expect(valuesOf(read, ROUTE)).toEqual({ '2014': 11 })
    expect(valuesOf(read, REGION)).toEqual({ '2014': 17 })
  })

  test('are at least the published number', async () => {
    const read = await readoutOf(file)
    expect(read.figures.every(({ proposal }) => proposal.record.qualifier === 'at-least')).toBe(true)
  })

  test('rows of one incident are summed, and the incident counts once', async () => {
    const read = await readoutOf(file)
    expect(valuesOf(read, 'iom/route/us-mexico-border-crossing/incidents')).toEqual({ '2014': 3 })
    expect(valuesOf(read, 'iom/route/us-mexico-border-crossing/incidents-months')).toEqual({
      '2014-01': 2,
      '2014-12': 1,
    })
  })

  test('the year of publication is provisional, and so is a year that the file ends within', async () => {
    expect((await readoutOf(file, {}, '2014-12-20')).openYear).toBe('2014')
    expect((await readoutOf(file, {}, '2024-04-10')).openYear).toBeNull()
    const cut = file.replace(/M4.*\r\n/, '')
    const read = await readoutOf(cut, {}, '2024-04-10')
    expect(read.openYear).toBe('2014')
    expect(read.notices).toContainEqual({ kind: 'partial-year', year: '2014', until: '2014-02' })
  })

  test('a total that is not the sum is taken as published, with a notice', async () => {
    const read = await readoutOf(file.replace('2,3,5', '2,3,6'))
    expect(valuesOf(read, ROUTE)).toEqual({ '2014': 12 })
    expect(read.notices).toContainEqual({ kind: 'total-differs', rows: 1 })
  })

  test('a negative number, which corrects earlier counts, is summed with a notice', async () => {
    const read = await readoutOf(file.replace('2,3,5', '2,-1,1'))
    expect(valuesOf(read, ROUTE, MISSING)).toEqual({ '2014': 3 })
    expect(read.notices).toContainEqual({ kind: 'negative', rows: 1 })
  })

  test('a cause is a breakdown of the total', async () => {
    const told = file.replace('Incident ID', 'Cause of Death')
    expect(valuesOf(await readoutOf(told, { by: ['cause'] }), ROUTE, { cause: 'M2b' })).toEqual({ '2014': 4 })
  })
})

describe('a repeated id', () => {
  test('is refused where each row has its own; a main id that several incidents share is not', async () => {
    const again = `M5,M2b,North America,"Sun, 01/12/2014 - 12:00",2014,January,,4,4,US-Mexico border crossing\r\n`
    expect(await problemsOf(file)).toEqual([])
    expect(await problemsOf(file + again)).toEqual([[7, 'key-twice']])
  })

  test('is refused in older files, whose one id is that of a row', async () => {
    const header = [
      'Web ID',
      'Region of Incident',
      'Reported Date',
      'Number Dead',
      'Minimum Estimated Number of Missing',
    ]
    const row = ['52682', 'Mediterranean', 'March 20, 2016', 1, 2]
    expect(await problemsOf(csv(header, row, row))).toEqual([[3, 'key-twice']])
    const tags = ['#event+id', '#region+incident', '#date+reported', '#affected+dead', '#affected+missing']
    expect(await problemsOf(csv(tags, ['1', 'Mediterranean', '20/03/2016', 1, 2], ['1', 'Europe', '', 1, 2]))).toEqual([
      [3, 'key-twice'],
    ])
  })
})

test('the workbook of a year, with its short names of columns, is read', async () => {
  const header = [
    'Main ID',
    'Incident ID',
    'Incident Type',
    'Region of Incident',
    'Incident date',
    'Incident year',
    'Incident month',
    'No. dead',
    'No. missing',
    'No. dead/missing',
  ]
  const read = await readoutOf(csv(header, ['A', 'A', 'Incident', 'Mediterranean', '2014-01-19', 2014, 1, 12, 3, 15]))
  expect(valuesOf(read, 'iom/region/mediterranean/deaths')).toEqual({ '2014': 15 })
})

test('a date in another year or month than the columns say is named, and the columns count', async () => {
  const header = [
    'Incident ID',
    'Region of Incident',
    'Incident date',
    'Incident year',
    'Incident month',
    'No. dead',
    'No. missing',
  ]
  const row = (id: string, date: string) => [id, 'Mediterranean', date, 2015, 1, 2, 0] as const
  const read = await readoutOf(
    csv(header, row('A', '2015-01-31'), row('B', '2014-01-19'), row('C', '2015-02-01'), row('D', '')),
  )
  expect(read.notices).toContainEqual({ kind: 'other-date', rows: 2, line: 3 })
  expect(valuesOf(read, 'iom/region/mediterranean/deaths-months')).toEqual({ '2015-01': 8 })
})

test('a row that is a region’s total is refused', async () => {
  const header = ['Region of Incident', 'Incident year', 'Incident month', 'No. dead', 'No. missing']
  for (const region of ['Total Mediterranean', 'Mediterranean total', 'All regions'])
    expect(await problemsOf(csv(header, ['Mediterranean', 2015, 1, 2, 0], [region, 2015, 1, 2, 0]))).toEqual([
      [3, 'cell part'],
    ])
})

describe('what comes in', () => {
  test('is what is named', async () => {
    const read = await readoutOf(file, { scope: scopeByNames(['US–Mexico border crossing']).scope })
    expect([...new Set(read.figures.map(({ proposal }) => proposal.key.split('/').slice(0, 3).join('/')))]).toEqual([
      'iom/route/us-mexico-border-crossing',
    ])
  })

  test('is otherwise what the dossier has places or statistics for: in the shipped one, the route and the region', async () => {
    const read = await readoutOf(file, { scope: scopeOfDossier(shipped('us-mexico-2023.json')) })
    expect(valuesOf(read, ROUTE)).toEqual({ '2014': 11 })
    expect(valuesOf(read, REGION)).toEqual({ '2014': 17 })
    expect(valuesOf(read, 'iom/region/central-america/deaths')).toEqual({})
  })

  test('is nothing without either, and the names in the file are listed', async () => {
    const read = await readoutOf(file, { scope: scopeOfDossier(shipped('minimal.json')) })
    expect(read).toMatchObject({ asked: false, figures: [] })
    expect(read.holds).toEqual(['Central America', 'North America', 'US-Mexico border crossing'])
  })
})

describe('other layouts', () => {
  const old = csv(
    [
      'Web ID',
      'Region of Incident',
      'Reported Date',
      'Number Dead',
      'Minimum Estimated Number of Missing',
      'Location Description',
      'Migration Route',
    ],
    [1, 'US-Mexico Border', 'January 05, 2019', 1, '', 'a ranch,\r\nnear “Falfurrias”', 'Central America to US'],
    [2, 'US-Mexico Border', 'December 31, 2018', 2, 1, 'x', ''],
    [3, 'North America', 'June 05, 2018', 9, '', 'y', ''],
  )

  test('the border as a region becomes the later route', async () => {
    expect(valuesOf(await readoutOf(old), ROUTE)).toEqual({ '2018': 3, '2019': 1 })
  })

  test('North America beside it differs from that of later files', async () => {
    const read = await readoutOf(old)
    expect(valuesOf(read, REGION)).toEqual({})
    expect(valuesOf(read, 'iom/region/north-america-border-apart/deaths')).toEqual({ '2018': 9 })
  })

  test.each([
    ['13-Jan-20', '2020-01'],
    ['2020-01-13', '2020-01'],
    ['January 13, 2020', '2020-01'],
    ['Mon, 01/13/2020 - 12:00', '2020-01'],
    ['1/13/2020', '2020-01'],
    ['13/01/2020 00:00', '2020-01'],
  ])('a date may be written %s', async (date, month) => {
    const read = await readoutOf(old.replace('"January 05, 2019"', `"${date}"`))
    expect(Object.keys(valuesOf(read, `${ROUTE}-months`))).toContain(month)
  })

  test('an ambiguous date is a problem, and so is an invalid one', async () => {
    expect(await problemsOf(old.replace('January 05, 2019', '1/5/2019').replace('June 05, 2018', 'midsummer'))).toEqual(
      [
        [2, 'cell ambiguous-date'],
        [5, 'cell date'],
      ],
    )
  })

  test('without ids incidents are not counted, without dates years and months are', async () => {
    const bare = csv(
      [
        'Region of Incident',
        'Incident year',
        'Reported Month',
        'Number of Dead',
        'Minimum Estimated Number of Missing',
      ],
      ['U.S./Mexico Border', '2019.0', 'Sept', '1.0', ''],
    )
    const read = await readoutOf(bare)
    expect(valuesOf(read, `${ROUTE}-months`)).toEqual({ '2019-09': 1 })
    expect(read.figures.map(({ proposal }) => proposal.record.counts)).toEqual(['persons', 'persons'])
    expect(read.notices).toContainEqual({ kind: 'no-ids' })
  })

  const hxl = [
    '#event+id,#affected+missing,#affected+dead,#region+incident,#date+reported,#meta+source+name',
    '1,,1,U.S./Mexico Border,05/11/2015,Agencia EFE España',
    '2,1,,U.S./Mexico Border,,x',
    '3,,,U.S./Mexico Border,06/11/2015,x',
    '',
  ].join('\n')

  test('tags alone are a header: Windows-1252, the day first, rows without a date or a figure reported', async () => {
    const windows = Uint8Array.from(hxl, (char) => char.charCodeAt(0))
    const read = await readoutOf(windows, {}, '2017-06')
    expect(valuesOf(read, `${ROUTE}-months`)).toEqual({ '2015-11': 1 })
    expect(read.notices).toContainEqual({ kind: 'no-date', rows: 1 })
    expect(read.notices).toContainEqual({ kind: 'no-figure', rows: 1, column: '' })
    expect(read.generation).toEqual({ kind: 'iom', header: 'hxl' })
  })

  test('tags below an unknown header are the header; below a known one they are skipped', async () => {
    expect(valuesOf(await readoutOf(`Id,Lost,Killed,Where,When,Who\n${hxl}`), ROUTE)).toEqual({ '2015': 1 })
    const both = csv(
      ['Web ID', 'Region', 'Year', 'Number Dead', 'Number Missing'],
      ['#event+id', '#region+incident', '#date+year', '#affected+dead', '#affected+missing'],
      [1, 'Caribbean', 2020, 2, 0],
    )
    expect(valuesOf(await readoutOf(both), 'iom/region/caribbean/deaths')).toEqual({ '2020': 2 })
  })
})

test('a negative number corrects an earlier row of its incident, or its sign is wrong', async () => {
  const corrected = file.replace('January,,4,4,', 'January,,-2,-2,')
  expect((await readoutOf(corrected)).oddities).toEqual([])
  const wrong = corrected.replace('February,7,,7,', 'February,-7,,-7,')
  expect((await readoutOf(wrong)).oddities).toEqual([{ rule: 'sign', incidents: 1, first: 'M3' }])
})
