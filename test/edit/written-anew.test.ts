import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import compiled from 'virtual:dossier-shape'
import {
  changedPart,
  differencesBetween,
  readingOn,
  sameMeaning,
  withInsertions,
  type Dossier,
} from '../../src/dossier/index.ts'
import { DOSSIER_FIELDS, type Form } from '../../src/dossier/form/fields.ts'
import { readDossier } from '../../src/dossier/read.ts'
import { shapeFindings } from '../../src/dossier/shape.ts'
import { addTo, kindOf, newSession, wordsOf, type Session } from '../../src/edit/index.ts'

const JSON_TEXT = readFileSync('data/eu-tunisia-2023.json', 'utf8')
const LINES = readFileSync('test/edit/eu-tunisia-2023.txt', 'utf8')
const WHOLE = JSON.parse(JSON_TEXT) as Dossier

const EMPTY = {
  $schema: WHOLE.$schema,
  format: 1,
  id: WHOLE.id,
  title: { en: 'Untitled' },
  asOf: '2026-11-27',
  languages: WHOLE.languages,
  sides: [],
  sources: [],
  participants: [],
  statistics: [],
  issues: [],
  events: [],
}

const differencesIn = ({ before, after }: { readonly before: Dossier; readonly after: Dossier }) =>
  differencesBetween(readingOn(before, Infinity), readingOn(after, Infinity))

/** Each record is checked without reading the file again, which would say the same. */
const READING: Parameters<typeof addTo>[0] = {
  bytes: new Uint8Array(),
  read: readDossier,
  readEdited: (before, edits, bytes) => {
    const after = withInsertions(before, edits, {
      ...compiled,
      matches: (value) => shapeFindings(value).length === 0,
    })
    const read = readDossier(bytes)
    if (edits.every(({ kind }) => kind === 'insert')) expect({ kind: 'dossier', dossier: after }).toEqual(read)
    if (after) expect(differencesIn(changedPart(before, after))).toEqual(differencesIn({ before, after }))
    return read
  },
}

interface Typed {
  readonly bytes: Uint8Array
  readonly session: Session
}

/** Types a line; a refusal fails the test with its reason. */
const typeLine = ({ bytes, session }: Typed, line: string): Typed => {
  const words = wordsOf(line)
  if ('fault' in words) throw new Error(`${line}: ${JSON.stringify(words.fault)}`)
  const [first, ...rest] = words.value
  const kind = kindOf(first?.value ?? '')
  if ('fault' in kind) throw new Error(`${line}: ${JSON.stringify(kind.fault)}`)
  const added = addTo({ ...READING, bytes }, kind.value, rest, session)
  if (added.kind !== 'added') throw new Error(`${line}: ${JSON.stringify(added)}`)
  return added
}

const lengthOf = (text: unknown): number =>
  typeof text === 'string'
    ? text.length
    : Object.values(text as object).reduce((sum, one) => sum + String(one).length, 0)

const quoteLength = (citation: unknown): number => {
  const { quote } = citation as { readonly quote?: Readonly<Record<string, string>> }
  return quote === undefined ? 0 : lengthOf(quote)
}

/** Counts the characters of texts and quotations in a value. */
const proseIn = (form: Form, value: unknown): number => {
  if (value === undefined) return 0
  if (form.kind === 'text') return lengthOf(value)
  if (form.kind === 'source') return [value].flat().reduce<number>((sum, one) => sum + quoteLength(one), 0)
  if (form.kind === 'list')
    return (value as readonly unknown[]).reduce<number>((sum, one) => sum + proseIn(form.of, one), 0)
  if (form.kind !== 'record' && form.kind !== 'sourced') return 0
  const isText = form.kind === 'sourced' && form.main === 'text' && !(value instanceof Object && 'text' in value)
  if (isText) return lengthOf(value)
  const inner = value as Readonly<Record<string, unknown>>
  return form.fields.reduce((sum, field) => sum + proseIn(field.form, inner[field.name]), 0)
}

const whole: Form = { kind: 'record', fields: DOSSIER_FIELDS }

test('a dossier written by add alone is the same by meaning, for half of its characters and a fifth of the scaffolding', () => {
  const start: Typed = {
    bytes: new TextEncoder().encode(`${JSON.stringify(EMPTY, null, 2)}\n`),
    session: newSession('2026-11-27'),
  }
  const made = LINES.trimEnd().split('\n').reduce(typeLine, start)
  const read = readDossier(made.bytes)
  if (read.kind !== 'dossier') throw new Error('not a dossier')
  expect(differencesBetween(readingOn(read.dossier, Infinity), readingOn(WHOLE, Infinity))).toEqual([])
  expect(sameMeaning(read.dossier, WHOLE)).toBe(true)

  const typedProse = [...LINES.matchAll(/"(?<text>(?:[^"\\]|\\.)*)"/g)].reduce(
    (sum, { groups }) => sum + (groups?.['text'] ?? '').replaceAll('|', '').length,
    0,
  )
  expect(LINES.length).toBeLessThanOrEqual(JSON_TEXT.length / 2)
  expect(LINES.length - typedProse).toBeLessThanOrEqual((JSON_TEXT.length - proseIn(whole, WHOLE)) / 5)
})
