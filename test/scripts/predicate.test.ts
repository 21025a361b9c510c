import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import shape from 'virtual:dossier-shape'
import { hoisting } from '../../scripts/hoist.ts'
import { predicate, type JsonSchema } from '../../scripts/predicate.ts'
import { strictSchema } from '../../scripts/schema.ts'
import { pathsIn, placeAt } from '../dossier/places.ts'
import { compiled } from './compiled.ts'

const own = { additionalProperties: false, patternProperties: { '^x-': {} } } as const

test.each<readonly [JsonSchema, readonly unknown[], readonly unknown[]]>([
  [{ type: 'string' }, ['', 'a'], [1, null, [], {}]],
  [{ type: 'string', minLength: 1 }, ['a'], ['', 1]],
  [{ type: 'string', pattern: '^P[1-9]D$' }, ['P7D'], ['P0D', 'xP7D', 7]],
  [{ type: 'string', pattern: '^.$' }, ['😀'], ['ab']],
  [{ type: 'number', minimum: 0, maximum: 2 }, [0, 1.5, 2], [-1, 3, Infinity, NaN, '1', null]],
  [{ type: 'integer', minimum: 1 }, [1, 2], [0, 1.5, '1']],
  [{ type: 'boolean' }, [true, false], [0, null]],
  [{ type: 'null' }, [null], [0, '', undefined]],
  [{ type: 'string', enum: ['a', 'b'] }, ['a', 'b'], ['c', 1]],
  [{ type: 'number', const: 1 }, [1], [2, '1']],
  [{ anyOf: [{ type: 'null' }, { type: 'string' }] }, [null, 'a'], [1]],
  [{ type: 'array', items: { type: 'string' }, minItems: 1 }, [['a']], [[], [1], ['a', 1], 'a', {}]],
  [
    { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' } }, required: ['a'], ...own },
    [{ a: '' }, { a: '', b: '' }, { a: '', 'x-c': 1 }],
    [{}, { b: '' }, { a: 1 }, { a: '', b: 1 }, { a: '', c: '' }, JSON.parse('{"a":"","__proto__":1}'), [], null],
  ],
  [
    {
      type: 'object',
      propertyNames: { type: 'string', pattern: '^[a-z]+$' },
      additionalProperties: { type: 'string' },
      minProperties: 1,
    },
    [{ en: 'a' }],
    [{}, { en: 1 }, { 'e n': 'a' }, 'en', ['a'], null],
  ],
])('%j takes what it should and refuses what it should', async (schema, takes, refuses) => {
  const fits = await compiled<(value: unknown) => boolean>((hoist) => predicate(schema, hoist))
  expect([takes.filter((value) => !fits(value)), refuses.filter(fits)]).toEqual([[], []])
})

test.each<readonly [string, object]>([
  ['a keyword', { type: 'string', format: 'date' }],
  ['a keyword of another type', { type: 'string', minimum: 1 }],
  ['an object that takes any property', { type: 'object', properties: {} }],
])('a schema with %s that the check has no test for is not compiled', (_, schema) => {
  expect(() => predicate(schema, hoisting().hoist)).toThrow('no test for')
})

const library = new Ajv({ strict: false }).compile(strictSchema())
const files = ['us-mexico-2023', 'eu-tunisia-2023', 'minimal'].map((name) => readFileSync(`data/${name}.json`, 'utf8'))

test.each(files.map((text) => [(JSON.parse(text) as { id: string }).id, text] as const))(
  'whatever one value of %s becomes, the compiled check judges as a library does',
  (_, text) => {
    expect([shape.matches(JSON.parse(text)), library(JSON.parse(text))]).toEqual([true, true])
    const paths = pathsIn(JSON.parse(text))
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.oneof(fc.jsonValue(), fc.constant(undefined)), (path, odd) => {
        const value: unknown = JSON.parse(text)
        const [holder, name] = placeAt(value, path)
        if (odd === undefined && !Array.isArray(holder)) delete holder[name]
        else holder[name] = odd ?? null
        expect(shape.matches(value)).toBe(library(value))
      }),
    )
  },
)
