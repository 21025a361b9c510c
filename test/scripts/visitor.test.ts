import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import shape from 'virtual:dossier-shape'
import { visitor } from '../../scripts/visitor.ts'
import { visitFields, type Field } from '../../src/dossier/references/fields.ts'
import { DATE_FIELDS, LINK_FIELDS, STATISTIC_DATE_FIELDS } from '../../src/dossier/references/leaf-fields.ts'
import type { VisitLeaves } from '../../src/dossier/references/compiled.ts'
import { record, records, type Loose } from '../../src/dossier/loose.ts'
import { compiled } from './compiled.ts'

type Fields = readonly Field<string>[]
type Visited = readonly (readonly [leaf: string, value: unknown])[]

const byFields = (one: Loose, fields: Fields): Visited => {
  const found: [string, unknown][] = []
  visitFields(one, fields, null, (leaf, value) => void found.push([leaf, value]))
  return found
}

const byCode = <Leaf extends string>(one: Loose, visit: VisitLeaves<Leaf>): Visited => {
  const found: [string, unknown][] = []
  visit(one, (leaf, value) => void found.push([leaf, value]))
  return found
}

const files = ['data', 'data/examples'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && !name.includes('schema'))
    .map((name) => `${folder}/${name}`),
)
const dossiers = files
  .map((file): readonly [string, unknown] => [file, JSON.parse(readFileSync(file, 'utf8'))])
  .filter(([, value]) => shape.matches(value))

test.each(dossiers)('the compiled visitors visit in %s what the tables of fields name', (_, value) => {
  const top = record(value)
  expect(byCode(top, shape.visitLinks)).toEqual(byFields(top, LINK_FIELDS))
  expect(byCode(top, shape.visitDates)).toEqual(byFields(top, DATE_FIELDS))
  for (const one of records(top['statistics']))
    expect(byCode(one, shape.visitStatisticDates)).toEqual(byFields(one, STATISTIC_DATE_FIELDS))
})

const FIELDS: Fields = [
  ['a', 'leaf'],
  ['b', 'other'],
  ['b', [['c', 'leaf']]],
  [
    'd-e',
    [
      ['a', 'leaf'],
      ['b', [['c', 'other']]],
    ],
  ],
]

const inner = fc.record({ a: fc.string(), c: fc.constantFrom('x', '') }, { requiredKeys: [] })
const oneOrMore = (one: fc.Arbitrary<unknown>) => fc.oneof(one, fc.array(one))
const outer = fc.record(
  {
    a: oneOrMore(fc.string()),
    b: oneOrMore(fc.oneof(fc.string(), inner)),
    'd-e': oneOrMore(fc.record({ a: fc.string(), b: oneOrMore(inner) }, { requiredKeys: [] })),
    other: fc.string(),
  },
  { requiredKeys: [] },
)

test('compiled fields are visited in their order, alone or in lists, leaves beside records', async () => {
  const visit = await compiled<VisitLeaves<string>>((hoist) => visitor(FIELDS, hoist))
  fc.assert(
    fc.property(outer, (one) => {
      expect(byCode(one, visit)).toEqual(byFields(one, FIELDS))
    }),
  )
})
