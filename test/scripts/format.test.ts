import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import compiled from 'virtual:dossier-shape'
import type { z } from 'zod'
import { editorSchema } from '../../scripts/schema.ts'
import * as enumerations from '../../src/dossier/enumerations.ts'
import { parseIfValid } from '../../src/dossier/index.ts'
import { dossierSchema } from '../../src/dossier/schema.ts'
import { warningFindings } from '../../src/dossier/warnings/check.ts'
import { problems } from '../../src/text/en/problems.ts'

const page = readFileSync('docs/format.md', 'utf8')

/** The examples of the page, with their kind of record. */
const examples = [...page.matchAll(/^```json (\w+)\n([\s\S]*?)^```$/gm)].map(([, record = '', text = '']) => ({
  record,
  text,
}))

const { shape } = dossierSchema
const statistic = shape.statistics.element
const issue = shape.issues.element
const source = shape.sources.element

const RECORDS: Readonly<Record<string, z.ZodType>> = {
  dossier: dossierSchema,
  source,
  citation: shape.events.element.shape.source,
  feed: source.shape.feed,
  side: shape.sides.element,
  place: shape.places.unwrap().element,
  participant: shape.participants.element,
  statistic,
  observation: statistic.shape.observations.element,
  threshold: statistic.shape.thresholds.unwrap().element,
  claim: statistic.shape.claims.unwrap().element,
  issue,
  position: issue.shape.positions.element,
  term: issue.shape.terms.unwrap().element,
  event: shape.events.element,
  rule: shape.notify.unwrap().element,
}

test.each(examples)('the example of a $record is valid: $text', ({ record, text }) => {
  expect(RECORDS[record]?.safeParse(JSON.parse(text))).toMatchObject({ success: true })
})

test('every JSON fence is an example, and every record has one', () => {
  expect(page.match(/^```json/gm)).toHaveLength(examples.length)
  expect([...new Set(examples.map(({ record }) => record))].toSorted()).toEqual(Object.keys(RECORDS).toSorted())
})

test('the whole dossier of the page has neither a problem nor a warning', () => {
  const { text } = examples.find(({ record }) => record === 'dossier') ?? { text: '' }
  const dossier = parseIfValid(new TextEncoder().encode(text), {
    ...compiled,
    matches: (value) => dossierSchema.safeParse(value).success,
  })
  expect(dossier && warningFindings(dossier)).toEqual([])
})

/** Lists whose words are not those of a dossier. */
const OTHERS = new Set(['RECORD_LISTS', 'PUBLISHER_IDS', 'GUARD_RULES', 'FIGURE_USES', 'SUMS', 'COVERED', 'EXAMPLES'])
const WORDS = Object.entries(enumerations).filter(([name]) => !OTHERS.has(name))

test.each(WORDS.flatMap(([name, words]) => words.map((word) => [name, word] as const)))(
  '%s: the word %s is explained in prose, not only in a table of fields',
  (_, word) => {
    const byHand = page.replace(/<!-- fields of [\s\S]*?<!-- end of fields/g, '')
    expect(byHand).toContain(`\`${word}\``)
  },
)

test.each(Object.keys(problems.warning))('the warning %s is explained', (kind) => {
  expect(page).toContain(`| \`${kind}\` | `)
})

interface Schema {
  readonly $ref?: string
  readonly description?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

const schema = editorSchema() as Schema & { readonly $defs: Readonly<Record<string, Schema>> }

/** The definition that a schema refers to, by its name. */
const definition = ({ $ref = '' }: Schema): Schema | undefined => schema.$defs[$ref.replace('#/$defs/', '')]

/** The paths of the properties of which nothing is said. */
const silent = (one: Schema, path = ''): readonly string[] => [
  ...Object.entries(one.properties ?? {}).flatMap(([name, below]) => [
    ...((below.description ?? definition(below)?.description) ? [] : [`${path}.${name}`]),
    ...silent(below, `${path}.${name}`),
  ]),
  ...(one.items ? silent(one.items, `${path}[]`) : []),
  ...(one.anyOf ?? []).flatMap((below) => silent(below, path)),
]

test('of every property the schema says in a sentence what it is', () => {
  const definitions = Object.entries(schema.$defs).flatMap(([name, one]) => silent(one, name))
  expect([...silent(schema), ...definitions]).toEqual([])
})
