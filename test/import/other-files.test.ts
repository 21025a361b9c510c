import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { createSurveyor, otherFormat } from '../../src/import/index.ts'
import { gunzipStart } from '../../src/system/zip/gunzip.ts'

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const zeros = '\0'.repeat(600)

test.each<readonly [string, string, string]>([
  ['an old workbook', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'xls'],
  ['an even older workbook', '\x09\x08\x10\x00\x00\x06\x05\x00', 'xls'],
  ['a ZIP', 'PK\x03\x04\x14', 'zip'],
  ['an empty ZIP', 'PK\x05\x06', 'zip'],
  ['a PDF', '%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'pdf'],
  ['an RTF document', '{\\rtf1\\ansi', 'rtf'],
  ['data of R', 'RDX3\nX\n', 'r-data'],
  ['data of R, one object', 'X\n\0\0\0\x03\0\x04', 'r-data'],
  ['gzip', '\x1f\x8b\x08', 'gzip'],
  ['xz', '\xfd7zXZ\0', 'compressed'],
  ['bzip2', 'BZh91AY&SY', 'compressed'],
  ['a tar', `figures.csv${zeros.slice(0, 246)}ustar\x0000`, 'compressed'],
  ['Parquet', 'PAR1\x15\x04\x15', 'parquet'],
  ['Arrow', 'ARROW1\0\0', 'arrow'],
  ['Feather', 'FEA1\0\0\0\0', 'arrow'],
  ['SQLite', 'SQLite format 3\0', 'sqlite'],
  ['an Access database', '\0\x01\0\0Standard ACE DB\0', 'access'],
  ['dBase', '\x03\x7c\x06\x1e\x10\0\0\0', 'dbf'],
  ['a shapefile', '\0\0\x27\x0a\0\0\0\0', 'shapefile'],
  ['a PNG', '\x89PNG\r\n\x1a\n', 'image'],
  ['a JPEG', '\xff\xd8\xff\xe0\0\x10JFIF', 'image'],
  ['Stata', '<stata_dta><header>', 'stata'],
  ['SPSS', '$FL2@(#) SPSS DATA FILE', 'spss'],
  ['a web page', '\xef\xbb\xbf\r\n<!DOCTYPE html>\n<html>', 'html'],
  ['a web page in XHTML', '<?xml version="1.0"?>\n<!-- x -->\n<html xmlns="x">', 'html'],
  ['a web page named .xls', '<table border="1"><tr><td>Year</td></tr></table>', 'html'],
  ['XML', '<?xml version="1.0"?><GenericData/>', 'xml'],
  [
    'a workbook in XML',
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    'excel-xml',
  ],
  ['UTF-32', '\xff\xfe\0\0y\0\0\0', 'utf-32'],
  ['an unknown format', '\x01\x02\x03\x04\x05\x06\x07\x08'.repeat(8), 'binary'],
])('%s is recognised by its first bytes', (_, content, format) => {
  expect(otherFormat(bytes(content))).toBe(format)
})

test.each([
  ['a table that begins like Parquet', 'PAR1,PAR2\n1,2\n'],
  ['a table that begins like bzip2', 'BZh,year\n1,2\n'],
  ['a table that begins like a tape', 'ustar,year\n1,2\n'],
  ['a table with a tab first', '\tyear\tvalue\n1\t2\t3\n'],
  ['a table with a tag in a cell', 'note,year\n<html>,2\n'],
  ['UTF-16', '\xff\xfey\0e\0a\0r\0'],
  ['UTF-16 without a mark', 'y\0e\0a\0r\0,\0v\0'],
  ['Windows-1252', 'a\xf1o,valor\n2023,1\n'],
  ['nothing', ''],
])('%s may be a table', (_, content) => {
  expect(otherFormat(bytes(content))).toBe(null)
})

const utf16 = (text: string): string => [...text].join('\0')

test.each([
  ['a workbook with a password', 'EncryptedPackage', 'password'],
  ['a text document', 'WordDocument', 'word'],
  ['an old workbook', 'Workbook', 'xls'],
])('%s is recognised by the name of its stream, wherever that is', (_, stream, format) => {
  const { take, end } = createSurveyor()
  take(bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${zeros}`))
  take(bytes(`${zeros}${utf16(stream)}${zeros}`))
  take(bytes(zeros))
  expect(end().fault).toEqual({ line: null, fault: { kind: 'other-file', format } })
})

test('what gzip holds is seen from its beginning', () => {
  const packed = gzipSync(bytes(`RDX3\n${zeros.repeat(100)}`))
  expect(otherFormat(gunzipStart(packed))).toBe('r-data')
  expect(otherFormat(gunzipStart(packed.subarray(0, 40)))).toBe('r-data')
  expect(gunzipStart(bytes('\x1f\x8b\x08 and no more'))).toHaveLength(0)
})
