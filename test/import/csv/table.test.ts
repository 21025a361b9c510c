import { expect, test } from 'vitest'
import { createSurveyor } from '../../../src/import/index.ts'
import { csv, problemsOf, readoutOf, tableOf, valuesOf } from '../imported.ts'

const TIDY = 'statistic,period,value\nt,2023,1\n'
const surveyed = (content: string, chunk: number) => {
  const surveyor = createSurveyor()
  const bytes = new TextEncoder().encode(content)
  for (let at = 0; at < bytes.length; at += chunk) surveyor.take(bytes.slice(at, at + chunk))
  return surveyor.end()
}

const text = (...codes: readonly number[]): string => String.fromCharCode(...codes)

const utf16 = (content: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(content.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < content.length; at++) view.setUint16(at * 2, content.charCodeAt(at), littleEndian)
  return bytes
}

test.each<readonly [string, string | Uint8Array, number | null, string]>([
  ['nothing at all', '', 1, 'empty'],
  ['a header only', 'statistic,period,value\n', 1, 'header-only'],
  ['no header', 'DE,2024,1\n', 1, 'unrecognised'],
  ['another header', 'country,year,value\nDE,2024,1\n', 1, 'unrecognised'],
  ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:4d\nsize 9\n', null, 'lfs-pointer'],
  ['a conflict', `${TIDY}<<<<<<< HEAD\nt,2022,1\n=======\nt,2022,2\n>>>>>>> b\n`, 3, 'conflict'],
  ['a web page', '\n <!DOCTYPE html><html></html>', null, 'html'],
  ['a NUL', `${TIDY}t,2022,${text(0)}1\n`, 3, 'nul'],
  ['bytes that are no UTF-8', Uint8Array.from(`${TIDY}ñ,2022,1\n`, (char) => char.charCodeAt(0)), 3, 'not-utf-8'],
  ['half a character', utf16(`\ufeff${TIDY}`, true).subarray(0, -1), 1, 'not-utf-16'],
  ['a row too long', `${TIDY}t,2022,1,EXTRA\n`, 3, 'ragged'],
  ['a row too short', `${TIDY}t,2022\n`, 3, 'ragged'],
  ['an open quotation mark', `${TIDY}t,2021,2\n"t,2022,1\nt,2020,1\n`, 4, 'quote-open'],
  ['a stray quotation mark', `${TIDY}t,2022,a"b\n`, 3, 'quote-stray'],
  ['a closed quotation mark with more behind it', `${TIDY}t,2022,"1"2\n`, 3, 'quote-stray'],
  [
    'a thousand columns and more',
    `statistic,period,value,${Array.from({ length: 1001 }, (_, at) => `c${at}`).join(',')}\n`,
    1,
    'too-many-columns',
  ],
])('%s is reported with its line', async (_, content, line, kind) => {
  expect(await problemsOf(content)).toEqual([[line, kind]])
})

test('lines are those of the file, however many a cell spans', async () => {
  const rows = 'statistic,period,value,note\r\nt,2020,1,"a\r\nb\r\nc"\r\n\r\nt,2021,x,"d\r\ne"\r\nt,2022,y,f\r\n'
  expect(await problemsOf(rows)).toEqual([
    [6, 'cell number'],
    [8, 'cell number'],
  ])
})

test('however the bytes are split, the rows are the same', async () => {
  const rows = csv(['statistic', 'period', 'value', 'place'], ['t', '2023', 1, 'Ñuñoa, “x”\r\ny'], ['t', '2022', 2, ''])
  for (const chunk of [1, 2, 3, 7, 1000]) {
    const read = await readoutOf(rows, { chunk })
    expect(valuesOf(read, 'tidy/t', { place: 'Ñuñoa, “x”\r\ny' })).toEqual({ '2023': 1 })
  }
})

test.each([
  ['UTF-16, little end first', utf16(`\ufeff${TIDY.replaceAll(',', '\t')}`, true), 'utf-16le'],
  ['UTF-16, big end first', utf16(`\ufeff${TIDY}`, false), 'utf-16be'],
])('%s is recognized by its mark', async (_, bytes, encoding) => {
  const table = await tableOf(bytes, { chunk: 3 })
  expect(table.encoding).toBe(encoding)
  expect(table.readout && valuesOf(table.readout('2024'), 'tidy/t')).toEqual({ '2023': 1 })
})

test('the parser may leave out only signs that no byte can stand for', () => {
  expect(surveyed(TIDY, 5).signs).toEqual({ hasReturns: false, hasQuotes: false, isAscii: true })
  const last = `${TIDY}t,2022,"2"\r\nt,2021,3 é`
  for (const chunk of [1, 7, 1000])
    expect(surveyed(last, chunk).signs).toEqual({ hasReturns: true, hasQuotes: true, isAscii: false })
})

test('letters of UTF-16 whose bytes look like quotation marks and line breaks are letters', async () => {
  const bytes = utf16(`\ufeffstatistic,period,value,city\nt,2023,1,\u0122\u0d0a\u220d\u0a22\n`, true)
  for (const read of [await tableOf(bytes), await tableOf(bytes.subarray(2), { encoding: 'utf-16le' })])
    expect(read.readout && valuesOf(read.readout('2024'), 'tidy/t', { city: '\u0122\u0d0a\u220d\u0a22' })).toEqual({
      '2023': 1,
    })
})

test('a given encoding is used, unless the bytes contradict it', async () => {
  const windows = Uint8Array.from(csv(['statistic', 'period', 'value', 'city'], ['t', '2023', 1, 'Mérida']), (char) =>
    char.charCodeAt(0),
  )
  const read = await readoutOf(windows, { encoding: 'windows-1252' })
  expect(valuesOf(read, 'tidy/t', { city: 'Mérida' })).toEqual({ '2023': 1 })
  const broken = windows.map((byte) => (byte === 0xe9 ? 0x81 : byte))
  expect(await problemsOf(broken, { encoding: 'windows-1252' })).toEqual([[2, 'not-windows-1252']])
})

/** Bytes that only look like UTF-8: two halves of a pair, a longer spelling of a slash, and a number beyond Unicode. */
test.each([
  ['CESU-8', [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]],
  ['a longer spelling', [0xe0, 0x80, 0xaf]],
  ['a longer spelling of four bytes', [0xf0, 0x80, 0x80, 0xaf]],
  ['a number beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
])('%s is not taken for UTF-8', async (_, bytes) => {
  const table = new TextEncoder().encode(`${TIDY}Ñandú,2022,1\n`)
  expect(await problemsOf(Uint8Array.from([...table, ...bytes, ...new TextEncoder().encode(',2021,1\n')]))).toEqual([
    [4, 'not-utf-8'],
  ])
})

test('UTF-8 with a damaged byte is not read in another encoding', async () => {
  const row = (name: string) => [2020, 'Caribbean', 1, 0, name]
  const good = csv(
    ['Year', 'Region', 'Number Dead', 'Number Missing', 'Where'],
    row('Mérida'),
    row('Cancún'),
    row('Peru'),
  )
  const bytes = new TextEncoder().encode(good)
  const damaged = bytes.map((byte) => (byte === 'P'.charCodeAt(0) ? 0xe9 : byte))
  expect(await problemsOf(damaged)).toEqual([[4, 'not-utf-8']])
})

test('with a named publisher only its headers are recognized', async () => {
  const { problems } = await tableOf(TIDY, { as: 'cbp' })
  expect(problems).toEqual([
    { line: 1, fault: { kind: 'unrecognised', found: ['statistic', 'period', 'value'], as: 'cbp', expected: null } },
  ])
})

test('the lines of both sides of a conflict are named, wherever the file is split', async () => {
  const conflict = `${TIDY}<<<<<<< HEAD\r\nt,2022,1\r\n||||||| 3f2\r\n=======\r\nt,2022,2\r\n>>>>>>> b\r\n`
  for (const chunk of [1, 10, 1000])
    expect(surveyed(conflict, chunk).fault).toEqual({
      line: 3,
      fault: { kind: 'conflict', ours: 3, base: 5, middle: 6, theirs: 8 },
    })
})

test.each([`${TIDY}\u001a`, `${TIDY}t,2022,2\u001a`, `${TIDY}${'\u001a'.repeat(100)}`, `${TIDY}\u001a\r\n`])(
  'the end-of-file mark of DOS is not a row: %j',
  async (content) => {
    for (const chunk of [1, 7, 1000])
      expect(valuesOf(await readoutOf(content, { chunk }), 'tidy/t')).toMatchObject({ '2023': 1 })
  },
)
