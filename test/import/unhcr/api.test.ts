import { expect, test } from 'vitest'
import { everything, looksLikeJson, readPages } from '../../../src/import/index.ts'
import { bytesOf, valuesOf } from '../imported.ts'

const wanted = {
  fileName: 'pages',
  as: null,
  by: [],
  newestYear: 'by-vintage',
  scope: everything,
  encoding: null,
  described: null,
  ignoreTail: 0,
  leaveOut: null,
  seed: 0,
} as const
const page = (number: number, of: number, ...items: readonly object[]) => ({
  fileName: `${number}.json`,
  bytes: bytesOf(JSON.stringify({ page: number, maxPages: String(of), items }, null, 1)),
})
const item = (year: number, asylum_seekers: number | string, more: object = {}) => ({
  year,
  coo_iso: 'HTI',
  coa_iso: 'MEX',
  coa_name: 'Mexico',
  refugees: '5',
  asylum_seekers,
  ...more,
})

test('the pages of one response are summed together; numbers may be texts, and “-” is missing', () => {
  const { readout, rows, recognised } = readPages(
    [page(1, 2, item(2023, '10')), page(2, 2, item(2023, 7), item(2022, '-'))],
    wanted,
  )
  expect([rows, recognised?.publication.name]).toEqual([3, 'population'])
  expect(readout && valuesOf(readout('2024'), 'unhcr/asylum-seekers/MEX')).toEqual({
    '2022-12-31': null,
    '2023-12-31': 17,
  })
})

test('an origin that a response does not distinguish is unknown', () => {
  const { readout } = readPages([page(1, 1, item(2023, 4, { coo_iso: '-' }))], { ...wanted, by: ['origin'] })
  expect(readout && valuesOf(readout('2024'), 'unhcr/asylum-seekers/MEX', { origin: 'UNKNOWN' })).toEqual({
    '2023-12-31': 4,
  })
})

test('without one of its pages a response has no sums', () => {
  expect(readPages([page(1, 3, item(2023, 1)), page(3, 3, item(2023, 1))], wanted).problems[0]?.problems).toEqual([
    { line: null, fault: { kind: 'pages', missing: [2], of: 3 } },
  ])
})

test('an invalid item is reported with the line of its page', () => {
  const { problems } = readPages([page(1, 2, item(2023, 1)), page(2, 2, item(2023, 1), item(2023, 'some'))], wanted)
  expect(problems.map(({ problems: own }) => own)).toEqual([
    [],
    [{ line: 13, fault: { kind: 'cell', column: 'asylum_seekers', found: 'some', expected: 'count' } }],
  ])
})

test.each([
  ['{"items": [', 'json'],
  ['{"error": "no"}', 'no-items'],
  ['{"items": []}', 'no-items'],
  ['[1, 2]', 'no-items'],
  ['[{"a": 1}]', 'unrecognised'],
])('%s is not a page', (text, kind) => {
  const { problems } = readPages([{ fileName: 'x.json', bytes: bytesOf(text) }], wanted)
  expect(problems[0]?.problems[0]?.fault.kind).toBe(kind)
})

test('JSON is recognized by its first character', () => {
  expect(['{', ' \n[1]', '\ufeff{}', 'a,b', '"{"'].map((text) => looksLikeJson(bytesOf(text)))).toEqual([
    true,
    true,
    true,
    false,
    false,
  ])
})
