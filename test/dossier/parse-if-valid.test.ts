import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import shape from 'virtual:dossier-shape'
import { parseIfValid } from '../../src/dossier/index.ts'
import { readDossier } from '../../src/dossier/read.ts'
import { shapeFindings } from '../../src/dossier/shape.ts'
import { fileWith } from './fixture.ts'
import { pathsIn, placeAt } from './places.ts'
import { SAMPLE } from './sample.ts'

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
const sample = (): unknown => structuredClone(SAMPLE)

test.each(['data/us-mexico-2023.json', 'data/eu-tunisia-2023.json', 'data/minimal.json'])(
  '%s is read without the schema’s library',
  (file) => {
    const bytes = readFileSync(file)
    const read = readDossier(bytes)
    expect(read.kind).toBe('dossier')
    expect(parseIfValid(bytes, shape)).toEqual(read.kind === 'dossier' ? read.dossier : null)
  },
)

const oddity = fc.oneof(
  fc.constantFrom<unknown>(null, true, '', 'x', 'FY2024', '2024-13', 1, 0, -1, 13, 1.5, 2 ** 53, 1e300, [], {}, [1], {
    en: 'x',
  }),
  fc.constantFrom<unknown>(
    { en: 1 },
    { 'no language': 'x' },
    { id: 's', quote: {} },
    { id: 's', note: {} },
    { 'x-own': 1 },
  ),
  fc.string(),
)

test('whatever one value of a dossier becomes, only what the schema accepts is valid', () => {
  const paths = pathsIn(SAMPLE)
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.constantFrom('other', 'gone', 'more'), oddity, (path, what, odd) => {
      const value = sample()
      const [holder, name] = placeAt(value, path)
      if (what === 'gone') delete holder[name]
      else holder[what === 'more' ? `${name}x` : name] = odd
      const bytes = bytesOf(value)
      const known = JSON.parse(new TextDecoder().decode(bytes)) as unknown
      if (shape.matches(known)) expect(shapeFindings(known)).toEqual([])
      if (parseIfValid(bytes, shape)) expect(readDossier(bytes).kind).toBe('dossier')
    }),
    { numRuns: 120 },
  )
})

const counting = (counts: string, value: string): string =>
  `[{"id": "t", "name": "T", "definition": "D", "measure": "flow", "counts": "${counts}", "unit": "u", "observations": [{"period": "2022", "value": ${value}, "published": "2023", "source": "s"}]}]`

test.each([
  ['a date that is no day', fileWith({ asOf: '"2023-02-30"' })],
  [
    'a source that is not there',
    fileWith({ events: '[{"id":"e","title":"E","kind":"meeting","date":"2023","status":"passed","source":"no"}]' }),
  ],
  ['a count below zero', fileWith({ statistics: counting('events', '-1') })],
  ['money of no currency', fileWith({ statistics: counting('money', '1') })],
  ['a number beside words', fileWith({ statistics: counting('events', '1, "asStated": "thousands"') })],
  ['a text without a language', fileWith({ title: '{}' })],
  ['a key that stands twice', fileWith().replace('{', '{"id": "m",')],
  ['no JSON', '{'],
  ['an unsafe number', fileWith({ 'x-n': '1', format: '9007199254740993' })],
])('%s is not valid', (_, text) => {
  expect(parseIfValid(new TextEncoder().encode(text), shape)).toBeNull()
})

test('properties of one’s own do not need the second check', () => {
  expect(parseIfValid(bytesOf({ ...JSON.parse(fileWith()), 'x-own': { any: [1] } }), shape)).not.toBeNull()
})
