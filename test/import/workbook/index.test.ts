import { expect, test } from 'vitest'
import { valuesOf } from '../imported.ts'
import { bookProblems, bookReadout, openedBook } from './opened.ts'
import { book, bookParts, cellXml, rowsXml, sheetOf, zip, type CellXml } from './parts.ts'

const HEAD = ['statistic', 'period', 'value']
const FIGURES = [HEAD, ['t', 2022, 1], ['t', 2023, 2]] as const
const xml = (text: string): CellXml => ({ xml: text })
const merged = (...ranges: readonly string[]): string =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`

test('a table of a sheet gives its figures', async () => {
  const read = await openedBook(sheetOf(FIGURES))
  expect([read.sheet, read.rows]).toEqual(['Data', 2])
  expect(read.readout && valuesOf(read.readout('2024'), 'tidy/t')).toEqual({ '2022': 1, '2023': 2 })
})

test.each<readonly [string, string, unknown]>([
  ['a whole number', '<c><v>12345</v></c>', 12_345],
  ['a fraction with the noise of binary', '<c><v>0.30000000000000004</v></c>', 0.3],
  ['a fraction of three digits', '<c><v>1.234</v></c>', 1.234],
  ['a large number', '<c><v>1.0E+5</v></c>', 100_000],
  ['a negative number', '<c><v>-12</v></c>', -12],
  ['a formula by its saved value', '<c><f>1+1</f><v>2</v></c>', 2],
  ['a formula that gives a text', '<c t="str"><f>A1</f><v>7</v></c>', 7],
  ['a shared text', '<c t="s"><v>0</v></c>', 44],
  ['a shared text in runs, without its phonetic reading', '<c t="s"><v>1</v></c>', 55],
  ['an inline text', '<c t="inlineStr"><is><t>66</t></is></c>', 66],
  ['an inline text in runs', '<c t="inlineStr"><is><r><t>6</t></r><r><t>7</t></r></is></c>', 67],
  ['an empty cell', '<c s="1"/>', null],
  ['a formula that gives an empty text', '<c t="str"><f>""</f><v></v></c>', null],
])('%s is read', async (_, cell, value) => {
  const strings = ['<si><t>44</t></si>', '<si><r><t>5</t></r><r><t>5</t></r><rPh sb="0" eb="1"><t>9</t></rPh></si>']
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>'
  const read = await bookReadout(sheetOf([HEAD, ['t', 2022, xml(cell)]], '', { strings, styles }))
  expect(valuesOf(read, 'tidy/t')).toEqual({ '2022': value })
})

test.each([
  ['<cellXfs><xf numFmtId="0"/><xf numFmtId="9"/></cellXfs>', '0.28', 28],
  [
    '<numFmts><numFmt numFmtId="164" formatCode="0.0%;-0.0%"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>',
    '1.234',
    123.4,
  ],
  [
    '<numFmts><numFmt numFmtId="164" formatCode="0&quot;%&quot;"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>',
    '45',
    45,
  ],
])('a cell in percent has the number that it shows: %s, %s', async (styles, share, value) => {
  const cell = xml(`<c s="1"><v>${share}</v></c>`)
  const rows = (counts: string) => [
    [...HEAD, 'measure', 'counts'],
    ['t', 2022, cell, 'rate', counts],
  ]
  const read = await bookReadout(sheetOf(rows('percent'), '', { styles }))
  expect(valuesOf(read, 'tidy/t')).toEqual({ '2022': value })
})

test('a cell in percent is a problem where the figures are not percentages', async () => {
  const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>'
  const rows = [HEAD, ['t', 2022, xml('<c s="1"><v>0.45</v></c>')]]
  expect(await bookProblems(sheetOf(rows, '', { styles }))).toEqual([['C2', 'cell percentage']])
})

const dated = (format: string) => ({
  styles: `<numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>`,
})

test.each<readonly [string, number | string, string, boolean, string]>([
  ['a day', 45_235, 'dd/mm/yyyy', false, '2023-11-05'],
  ['a day with a language', 45_235, '[$-409]d-mmm-yy;@', false, '2023-11-05'],
  ['a day of the system of 1904', 43_773, 'yyyy\\-mm\\-dd', true, '2023-11-05'],
  ['a day with the noise of a time', 45_234.999_999_9, 'm/d/yy', false, '2023-11-05'],
  ['a month, shown as one', 45_231, 'mmm-yy', false, '2023-11'],
  ['a month of a year in quotes', 45_231, 'mmm &quot;de&quot; yyyy', false, '2023-11'],
  ['a year, shown as one', 45_231, 'yyyy', false, '2023'],
  ['a day before the leap day that never was', 59, 'yyyy-mm-dd', false, '1900-02-28'],
  ['a day after it', 61, 'yyyy-mm-dd', false, '1900-03-01'],
  ['a number with a word in quotes', 2023, '0 &quot;days&quot;', false, '2023'],
  ['a number with a colour', 2023, '[Red]0;[Green]0', false, '2023'],
])('%s is that period', async (_, serial, format, is1904, period) => {
  const rows = [HEAD, ['t', xml(`<c s="1"><v>${serial}</v></c>`), 1]]
  const read = await bookReadout(sheetOf(rows, '', { ...dated(format), is1904 }))
  expect(valuesOf(read, 'tidy/t')).toEqual({ [period]: 1 })
})

test('a date in the form of ISO is that day', async () => {
  const read = await bookReadout(sheetOf([HEAD, ['t', xml('<c t="d"><v>2023-11-05T00:00:00</v></c>'), 1]]))
  expect(valuesOf(read, 'tidy/t')).toEqual({ '2023-11-05': 1 })
})

test('1900-02-29 is not a day, although Excel believes in it', async () => {
  const rows = [HEAD, ['t', xml('<c s="1"><v>60</v></c>'), 1]]
  expect(await bookProblems(sheetOf(rows, '', dated('yyyy-mm-dd')))).toEqual([['B2', 'cell no-such-day']])
})

test.each<readonly [string, string, string]>([
  ['an error', '<c t="e"><v>#REF!</v></c>', 'excel-error'],
  ['an error of a formula', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', 'excel-error'],
  ['a formula without a saved value', '<c><f>1+1</f></c>', 'no-saved-value'],
  ['a formula with an empty value', '<c><f>1+1</f><v></v></c>', 'no-saved-value'],
  ['a shared text that is not there', '<c t="s"><v>9</v></c>', 'excel-error'],
  ['a word', '<c t="str"><v>many</v></c>', 'cell number'],
])('%s is reported with the address of its cell', async (_, cell, kind) => {
  expect(await bookProblems(sheetOf([HEAD, ['t', 2022, 1], ['t', 2023, xml(cell)]]))).toEqual([['C3', kind]])
})

test('an error in a column that is not used is of no interest', async () => {
  const row = (count: CellXml, note: CellXml) => [2024, 'Caribbean', count, 0, note]
  const head = ['Incident Year', 'Region of Incident', 'Number of Dead', 'Number of Missing', 'Note']
  const error = xml('<c t="e"><v>#N/A</v></c>')
  expect(await bookProblems(sheetOf([head, row(1, error)]))).toEqual([])
  expect(await bookProblems(sheetOf([head, row(error, '')]))).toEqual([['C2', 'excel-error']])
})

test('cells are where their addresses say, and rows without one follow each other', async () => {
  const rows =
    '<row r="3"><c r="B3" t="str"><v>statistic</v></c><c r="C3" t="str"><v>period</v></c><c r="E3" t="str"><v>value</v></c><c r="D3x" t="str"><v>x</v></c></row>'
  expect(await bookProblems(book([{ name: 'Data', rows }]))).toEqual([[null, 'damaged']])
  const good =
    '<row r="3"><c r="B3" t="str"><v>statistic</v></c><c r="C3" t="str"><v>period</v></c><c r="D3" t="str"><v>value</v></c></row><row r="7"><c r="B7" t="str"><v>t</v></c><c r="C7"><v>2023</v></c><c r="D7" t="str"><v>x</v></c></row>'
  expect(await bookProblems(book([{ name: 'Data', rows: good }]))).toEqual([['D7', 'cell number']])
})

test('prefixes of elements do not matter', async () => {
  const parts = bookParts([{ name: 'Data', rows: rowsXml(...FIGURES) }]).map(({ name, content }) => ({
    name,
    content: name.includes('sheet1') ? content.replace(/<(\/?)(\w)/g, '<$1x:$2') : content,
  }))
  expect(valuesOf(await bookReadout(zip(parts)), 'tidy/t')).toEqual({ '2022': 1, '2023': 2 })
})

test('a merged heading counts for both its rows, a merged label for all its rows', async () => {
  const rows = [
    ['Figures of the year', '', ''],
    ['statistic', 'period', 'all'],
    ['', '', 'value'],
    ['t', 2022, 1],
    ['', 2023, 2],
    ['u', 2022, 3],
  ]
  const read = await bookReadout(sheetOf(rows, merged('A1:C1', 'A2:A3', 'B2:B3', 'A4:A5')))
  expect(valuesOf(read, 'tidy/t')).toEqual({ '2022': 1, '2023': 2 })
  expect(valuesOf(read, 'tidy/u')).toEqual({ '2022': 3 })
})

test('a year that is merged over several rows belongs to each, a merged figure is refused', async () => {
  const rows = [
    [...HEAD, 'place'],
    ['t', 2022, 1, 'a'],
    ['t', '', 2, 'b'],
    ['t', 2023, 3, 'a'],
    ['t', 2023, '', 'b'],
  ]
  const read = await bookReadout(sheetOf(rows.slice(0, 4), merged('B2:B3')))
  expect(valuesOf(read, 'tidy/t', { place: 'b' })).toEqual({ '2022': 2 })
  expect(await bookProblems(sheetOf(rows, merged('B2:B3', 'C4:C5')))).toEqual([['C5', 'merged-number']])
})

test('rows with nothing but a merged label stay blank', async () => {
  const rows = [HEAD, ['t', 2022, 1], [], ['', '', xml('<c s="1"/>')], ['t', 2023, 2]]
  const read = await openedBook(sheetOf(rows, merged('A2:A4')))
  expect([read.rows, read.problems]).toEqual([2, []])
})

test('a table may begin in any column, and a text beside a tidy one is reported', async () => {
  const moved = FIGURES.map((row) => ['', '', ...row])
  expect(valuesOf(await bookReadout(sheetOf(moved)), 'tidy/t')).toEqual({ '2022': 1, '2023': 2 })
  const noted = [...moved.slice(0, 2), ['', '', 't', 2023, 2, '', 'see note']]
  expect(await bookProblems(sheetOf(noted))).toEqual([['G3', 'beside-table']])
})

test('hidden rows count, with a notice', async () => {
  const rows = rowsXml(...FIGURES).replace(/<row>(?!.*<row>)/, '<row hidden="1">')
  const read = await bookReadout(book([{ name: 'Data', rows }]))
  expect(valuesOf(read, 'tidy/t')).toEqual({ '2022': 1, '2023': 2 })
  expect(read.notices).toContainEqual({ kind: 'hidden-rows', rows: 1 })
})

const NOTES = { name: 'Read me', rows: rowsXml(['About this file'], ['Contact', 'somebody']) }
const TABLE = { name: 'Data', rows: rowsXml(...FIGURES) }
const OTHER = { name: '2021', rows: rowsXml(HEAD, ['t', 2021, 7]) }

test('of several sheets the one with a known header is read', async () => {
  const { sheet, rows } = await openedBook(book([NOTES, TABLE, { name: 'Empty', rows: '' }]))
  expect([sheet, rows]).toEqual(['Data', 2])
})

test('where several sheets have a table, one has to be chosen by name or number', async () => {
  const several = book([NOTES, TABLE, OTHER])
  expect((await openedBook(several)).problems).toEqual([
    { line: null, fault: { kind: 'which-sheet', sheets: ['Data', '2021'] } },
  ])
  expect((await openedBook(several, { sheet: ' data' })).sheet).toBe('Data')
  expect((await openedBook(several, { sheet: '2' })).sheet).toBe('Data')
  expect((await openedBook(several, { sheet: '2021' })).sheet).toBe('2021')
  expect((await openedBook(several, { sheet: '4' })).problems).toEqual([
    { line: null, fault: { kind: 'no-sheet', sheet: '4', sheets: ['Read me', 'Data', '2021'] } },
  ])
})

test('hidden sheets are read by name only, and named', async () => {
  const hidden = book([{ ...OTHER, state: 'veryHidden' }, TABLE])
  const read = await bookReadout(hidden)
  expect(read.notices).toContainEqual({ kind: 'hidden-sheets', sheets: ['2021'] })
  expect(valuesOf(read, 'tidy/t')).toEqual({ '2022': 1, '2023': 2 })
  expect(valuesOf(await bookReadout(hidden, { sheet: '2021' }), 'tidy/t')).toEqual({ '2021': 7 })
  expect((await openedBook(book([{ ...OTHER, state: 'hidden' }]))).sheet).toBe('2021')
})

test.each([
  ['no cell', ''],
  ['cells without a value', '<row><c s="1"/></row>'],
])('a workbook with %s has no table', async (_, rows) => {
  expect(await bookProblems(book([{ name: 'Data', rows }]))).toEqual([[null, 'empty-workbook']])
})

test('a sheet with another table is refused with what it has', async () => {
  const { problems } = await openedBook(
    sheetOf([
      ['country', 'year', 'count'],
      ['DE', 2024, 1],
    ]),
  )
  expect(problems).toEqual([
    { line: 1, fault: { kind: 'unrecognised', found: ['country', 'year', 'count'], as: null, expected: null } },
  ])
})

test('escapes of what XML cannot hold, and characters beyond ASCII, are read', async () => {
  const rows = [
    [...HEAD, 'place'],
    ['t', 2022, 1, xml('<c t="inlineStr"><is><t>Ñuñoa_x000D_ &amp; 移</t></is></c>')],
  ]
  expect(valuesOf(await bookReadout(sheetOf(rows)), 'tidy/t', { place: 'Ñuñoa\r & 移' })).toEqual({ '2022': 1 })
})

const parts = bookParts([TABLE])
const withSheet = (content: string | Uint8Array, more = {}) =>
  zip(parts.map((part) => (part.name.includes('sheet1') ? { name: part.name, content, ...more } : part)))
const large = new Uint8Array(20_000_000).fill(32)

test.each<readonly [string, Uint8Array, string]>([
  ['the beginning only', sheetOf(FIGURES).subarray(0, 900), 'damaged'],
  ['no end', sheetOf(FIGURES).subarray(0, -30), 'damaged'],
  ['a sheet that ends early', withSheet('<worksheet><sheetData><row>'), 'damaged'],
  ['a sheet that is not XML', withSheet('statistic,period,value'), 'damaged'],
  ['bytes that are not UTF-8', withSheet(Uint8Array.from([60, 97, 62, 0xff, 0xfe, 60, 47, 97, 62])), 'damaged'],
  ['a stated size that is too small', withSheet(parts.at(-1)?.content ?? '', { isPacked: true, size: 10 }), 'damaged'],
  ['a stated size that is too large', withSheet(parts.at(-1)?.content ?? '', { isPacked: true, size: 999 }), 'damaged'],
  ['a sheet that unpacks to a thousand times its size', withSheet(large, { isPacked: true }), 'bomb'],
  ['a sheet that is missing', zip(parts.slice(0, -1)), 'damaged'],
  ['an encrypted sheet', withSheet(parts.at(-1)?.content ?? '', { isEncrypted: true }), 'password'],
  [
    'more files than a workbook',
    zip(Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}`, content: '' }))),
    'too-many-parts',
  ],
  ['no file', zip([]), 'zip'],
  ['one CSV', zip([{ name: 'data/a.csv', content: 'a,b' }]), 'zip'],
  ['a binary workbook', zip([{ name: 'xl/workbook.bin', content: '' }]), 'xlsb'],
  ['a text document', zip([{ name: 'word/document.xml', content: '<a/>' }]), 'word'],
  [
    'a map',
    zip([
      { name: 'a.shp', content: '' },
      { name: 'a.dbf', content: '' },
    ]),
    'shapefile',
  ],
  [
    'an OpenDocument sheet',
    zip(['mimetype', 'content.xml', 'META-INF/manifest.xml'].map((name) => ({ name, content: '<a/>' }))),
    'ods',
  ],
])('a ZIP with %s is refused with a sentence', async (_, bytes, kind) => {
  expect(await bookProblems(bytes)).toEqual([[null, kind]])
})

test('a changed byte is noticed by its checksum', async () => {
  const bytes = sheetOf(FIGURES)
  const at = bytes.indexOf(cellXml(2023)) + '<c><v>202'.length
  bytes[at] = '4'.charCodeAt(0)
  expect(await bookProblems(bytes)).toEqual([[null, 'damaged']])
})

test('documents in a ZIP cannot define entities', async () => {
  const bomb = `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData>${rowsXml(HEAD, ['t', 2022, xml('<c t="str"><v>&b;</v></c>')])}</sheetData></worksheet>`
  expect(await bookProblems(withSheet(bomb))).toEqual([['C2', 'cell number']])
})
