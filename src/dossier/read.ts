import type { z } from 'zod'
import { createTally } from './json/alike.ts'
import { parseBytes } from './json/parse.ts'
import { readJson } from './json/read-json.ts'
import { inOrder, placed } from './json/placed.ts'
import { named } from './named.ts'
import { MOST_PROBLEMS, type Fault, type FilePlace, type Finding, type Path, type Problem } from './problem.ts'
import { dateFindings, referenceFindings, repeatFindings } from './references/index.ts'
import { safeValue } from './safe.ts'
import type { Dossier } from './schema.ts'
import { shapeFindings, shapeFindingsOf } from './shape.ts'
import { mayBeUnsettled, unsettledFindings } from './json/unsettled.ts'
import { valueFindings } from './values.ts'

/** A dossier, or every problem that its file has. */
export type Read =
  | { readonly kind: 'dossier'; readonly dossier: Dossier }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreadable'; readonly problem: Problem }

const TOP: FilePlace = { line: 1, column: 1 }

/** Returns what is wrong with a value. Where its shape has more problems than are listed, nothing else is looked for. */
const findingsIn = (value: unknown): readonly (Finding & { readonly first?: Path | null })[] => {
  const shape = shapeFindings(value)
  if (shape.length > MOST_PROBLEMS) return shape
  const content = createTally<Finding & { readonly first?: Path | null }>()
  for (const one of dateFindings(value)) content.add(one)
  for (const one of valueFindings(value)) content.add(one)
  for (const one of referenceFindings(value)) content.add(one)
  for (const { finding, first } of repeatFindings(value)) content.add({ ...finding, first })
  return [...shape, ...content.all()]
}

const contentProblems = (text: string, value: unknown): readonly Problem[] =>
  placed(
    text,
    [...(mayBeUnsettled(text) ? unsettledFindings(value) : []), ...findingsIn(value)].slice(0, MOST_PROBLEMS + 1),
  )

/** Returns the first problems of a file, and that there are more. */
const bounded = (problems: readonly Problem[]): readonly Problem[] => {
  const next = problems[MOST_PROBLEMS]
  if (!next) return problems
  const more: Problem = { fault: { kind: 'more-problems', most: MOST_PROBLEMS }, place: next.place, path: '' }
  return [...problems.slice(0, MOST_PROBLEMS), more]
}

/** The text of a file and its value, made safe; without a value where it is no JSON. */
interface Content {
  readonly text: string
  readonly value: unknown
  readonly problems: readonly Problem[]
}

/** Returns the content of bytes; bytes that are not text are `unreadable`. */
const contentOf = (bytes: Uint8Array): Content | Extract<Read, { readonly kind: 'unreadable' }> => {
  const parsed = parseBytes(bytes)
  if ('fault' in parsed) return unreadable(parsed.fault)
  const { text, json } = parsed
  if (text.trim() === '') return unreadable({ kind: 'empty-file' })
  const { value, problems } = readJson(text, json)
  return { text, value: value === undefined ? undefined : safeValue(value), problems }
}

/**
 * Reads a dossier from bytes, or returns all its problems in file order: encoding, JSON, shape, references, periods and
 * dates. Makes every string safe, once. Bytes that are not text are `unreadable`.
 */
export const readDossier = (bytes: Uint8Array): Read => {
  const content = contentOf(bytes)
  if ('kind' in content) return content
  const { text, value } = content
  if (value === undefined) return { kind: 'problems', problems: content.problems }
  const problems = bounded([...content.problems, ...contentProblems(text, value)].toSorted(inOrder))
  // The schema has no defaults and no transforms, so a value without problems is a dossier.
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'dossier', dossier: named(value as Dossier) }
}

const unreadable = (fault: Fault): Extract<Read, { readonly kind: 'unreadable' }> => ({
  kind: 'unreadable',
  problem: { fault, place: TOP, path: '' },
})

/** A record of another kind than a dossier, or every problem that its file has. */
export type RecordRead<T> =
  | { readonly kind: 'record'; readonly record: T }
  | Exclude<Read, { readonly kind: 'dossier' }>

/** Reads a record that follows a schema without transforms, or returns all problems of its file as for a dossier. Makes every string safe, once. */
export const readRecord = <T>(bytes: Uint8Array, schema: z.ZodType<T>): RecordRead<T> => {
  const content = contentOf(bytes)
  if ('kind' in content) return content
  const { text, value } = content
  if (value === undefined) return { kind: 'problems', problems: content.problems }
  const problems = bounded([...content.problems, ...placed(text, shapeFindingsOf(schema, value))].toSorted(inOrder))
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'record', record: value as T }
}
