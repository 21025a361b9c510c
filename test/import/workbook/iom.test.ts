import { expect, test } from 'vitest'
import { valuesOf } from '../imported.ts'
import { bookReadout, openedBook } from './opened.ts'
import { book, rowsXml, type CellXml } from './parts.ts'

/** A day as Excel keeps it, in a cell that shows it as a day. */
const day = (serial: number): CellXml => ({ xml: `<c s="1"><v>${serial}</v></c>` })
const STYLES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
const BORDER = 'US-Mexico border crossing'

/** The yearly workbook under its headings of three times, with invented incidents of November and December 2022 (44,867 is 2 November). */
const YEARS: readonly (readonly [string, readonly (readonly CellXml[])[]])[] = [
  [
    'Web ID and reported dates',
    [
      [
        'Web ID',
        'Region of Incident',
        'Reported Date',
        'Reported Year',
        'Reported Month',
        'Number Dead',
        'Minimum Estimated Number of Missing',
        'Total Dead and Missing',
        'Migration Route',
      ],
      ['2022.MMP1', 'North America', day(44_867), 2022, 'November', 2, '', 2, BORDER],
      ['2022.MMP2', 'North America', day(44_900), 2022, 'December', 1, 3, 4, BORDER],
    ],
  ],
  [
    'main and incident ids',
    [
      [
        'Incident Type',
        'Main ID',
        'Incident ID',
        'Region of Incident',
        'Incident Date',
        'Incident Year',
        'Month',
        'Number of Dead',
        'Minimum Estimated Number of Missing',
        'Total Number of Dead and Missing',
        'Migration Route',
      ],
      ['Incident', '2022.MMP1', '2022.MMP1', 'North America', day(44_867), 2022, 'November', 2, 0, 2, BORDER],
      ['Incident', '2022.MMP2', '2022.MMP2', 'North America', day(44_900), 2022, 'December', 1, 3, 4, BORDER],
    ],
  ],
  [
    'dates only, and short headings',
    [
      ['Incident ID', 'Region of Incident', 'Incident Date', 'No. dead', 'No. missing', 'Route'],
      ['2022.MMP1', 'North America', day(44_867), 2, '', BORDER],
      ['2022.MMP2', 'North America', day(44_900), 1, 3, BORDER],
    ],
  ],
]

test.each(YEARS)('a yearly workbook of IOM with %s gives its dead and missing by year and month', async (_, rows) => {
  const about = { name: 'About', rows: rowsXml(['Missing Migrants Project'], ['Downloaded', day(45_000)]) }
  const bytes = book([about, { name: 'Worksheet', rows: rowsXml(['Missing Migrants 2022'], ...rows) }], {
    styles: STYLES,
  })
  expect((await openedBook(bytes)).sheet).toBe('Worksheet')
  const read = await bookReadout(bytes)
  const byYear = 'iom/route/us-mexico-border-crossing/deaths'
  expect(valuesOf(read, byYear)).toEqual({ '2022': 6 })
  expect(valuesOf(read, `${byYear}-months`)).toEqual({ '2022-11': 2, '2022-12': 4 })
  expect(valuesOf(read, byYear, { outcome: 'missing' })).toEqual({ '2022': 3 })
})
