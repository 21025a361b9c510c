import { decode } from './json/decode.ts'
import { locate, readJson } from './json/parse.ts'
import { named } from './named.ts'
import type { Fault, FilePlace, Finding, Problem } from './problem.ts'
import { written } from './problem.ts'
import { dateFindings, referenceFindings, repeatFindings } from './references.ts'
import { safeValue } from './safe.ts'
import type { Dossier } from './schema.ts'
import { shapeFindings } from './shape.ts'
import { valueFindings } from './values.ts'

/** A dossier, or everything that keeps the file from being one. */
export type Read =
  | { readonly kind: 'dossier'; readonly dossier: Dossier }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | { readonly kind: 'unreadable'; readonly problem: Problem }

const TOP: FilePlace = { line: 1, column: 1 }

const inOrder = (a: Problem, b: Problem): number => a.place.line - b.place.line || a.place.column - b.place.column

/** Findings with their addresses: the positions are looked up in one pass, and only when there is something to say. */
const placed = (text: string, findings: readonly Finding[], firsts: readonly Finding[]): readonly Problem[] => {
  if (findings.length + firsts.length === 0) return []
  const places = locate(text, [...findings, ...firsts])
  const firstPlaces = new Map(firsts.map((one, at) => [one.fault, places[findings.length + at] ?? TOP]))
  return findings.map(({ fault, path }, at) => ({
    fault: 'first' in fault ? { ...fault, first: firstPlaces.get(fault) ?? TOP } : fault,
    place: places[at] ?? TOP,
    path: written(path),
  }))
}

const contentProblems = (text: string, value: unknown): readonly Problem[] => {
  const repeats = repeatFindings(value)
  const findings = [
    ...shapeFindings(value),
    ...dateFindings(value),
    ...valueFindings(value),
    ...referenceFindings(value),
    ...repeats.map((one) => one.finding),
  ]
  return placed(
    text,
    findings,
    repeats.map((one) => ({ path: one.first, name: false, fault: one.finding.fault })),
  )
}

/**
 * A file's bytes as a dossier: bytes, text, JSON, shape, references, periods and dates. All problems are told at once, in the
 * order of the file. Every string is made safe here, once. Bytes that are no text at all are `unreadable`.
 */
export const readDossier = (bytes: Uint8Array): Read => {
  const decoded = decode(bytes)
  if ('fault' in decoded) return unreadable(decoded.fault)
  if (decoded.text.trim() === '') return unreadable({ kind: 'empty-file' })
  const json = readJson(decoded.text)
  if (json.value === undefined) return { kind: 'problems', problems: json.problems }
  const value = safeValue(json.value)
  const problems = [...json.problems, ...contentProblems(decoded.text, value)].toSorted(inOrder)
  // The schema has no defaults and no transforms, so a value without problems is a dossier.
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'dossier', dossier: named(value as Dossier) }
}

const unreadable = (fault: Fault): Read => ({ kind: 'unreadable', problem: { fault, place: TOP, path: '' } })
