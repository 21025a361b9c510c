import type { z } from 'zod'
import { alike, createTally, MOST_ALIKE, MOST_NAMES, pattern, type Tally } from './json/alike.ts'
import { nearest } from './nearest.ts'
import type { FormName, Path } from './problem.ts'
import { FORMS, MOST_PROBLEMS, type Finding } from './problem.ts'
import { beginning } from './safe.ts'
import { dossierSchema } from './schema.ts'

type Issue = z.core.$ZodIssue

/** The longest value quoted in full. */
const LONGEST_SHOWN = 100

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, step) =>
      inner !== null && typeof inner === 'object' ? (inner as Record<string | number, unknown>)[step] : undefined,
    value,
  )

/** Returns a value as in the file, short enough for a sentence. */
const shown = (value: unknown): string => {
  const text =
    typeof value === 'string' ? value : typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '')
  return text.length > LONGEST_SHOWN ? `${beginning(text, LONGEST_SHOWN)}…` : text
}

const typeName = (value: unknown): string => {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

interface Definition {
  readonly shape?: Readonly<Record<string, Schema>>
  readonly element?: Schema
  readonly innerType?: Schema
  readonly options?: readonly Schema[]
}
interface Schema {
  readonly def: Definition
}

/** Returns the names that the schema allows at a path, through arrays, options and optional parts. */
const namesAt = (schema: Schema | undefined, path: Path): readonly string[] => {
  if (!schema) return []
  const { shape, element, innerType, options } = schema.def
  if (innerType) return namesAt(innerType, path)
  if (options) return options.flatMap((option) => namesAt(option, path))
  const [step, ...rest] = path
  if (step === undefined) return shape ? Object.keys(shape) : []
  return namesAt(typeof step === 'number' ? element : shape?.[step], rest)
}

/**
 * Returns the known name that an unknown one at a path is likely to mean. One mistake in every record is looked up once, and no more
 * names than are listed.
 */
const meantAt = ({ schema, meant }: Subject, path: Path, name: string): string | null => {
  const place = pattern(path)
  const names = meant.get(place) ?? new Map<string, string | null>()
  meant.set(place, names)
  const known = names.get(name)
  if (known !== undefined) return known
  if (names.size >= MOST_NAMES) return null
  const found = nearest(name, namesAt(schema, path))
  names.set(name, found)
  return found
}

const unknownNames = (
  issue: Issue & { code: 'unrecognized_keys' },
  path: Path,
  subject: Subject,
): readonly Finding[] => {
  const names = issue.keys.filter((name) => !name.startsWith('x-'))
  const listed = names.slice(0, MOST_ALIKE).map((name): Finding => ({
    path: [...path, name],
    name: true,
    fault: { kind: 'unknown', name, nearest: meantAt(subject, path, name) },
  }))
  const next = names[MOST_ALIKE]
  return next === undefined ? listed : [...listed, alike([...path, next], true, names.length - MOST_ALIKE)]
}

/** A value, and the schema that it should follow. */
interface Subject {
  readonly value: unknown
  readonly schema: Schema
  /** What unknown names are likely to mean, by the place in every record alike and the name. */
  readonly meant: Map<string, Map<string, string | null>>
}

const isForm = (message: string): message is FormName => (FORMS as readonly string[]).includes(message)

const wrongType = (path: Path, expected: string, found: unknown): Finding =>
  found === undefined
    ? { path: path.slice(0, -1), name: false, fault: { kind: 'missing', name: String(path.at(-1)) } }
    : { path, name: false, fault: { kind: 'type', expected, found: typeName(found) } }

/** Returns how far a value is from an option of a union; a wrong name in a map of languages counts more than a missing property. */
const farness = (way: readonly Issue[]): number =>
  way.reduce((sum, issue) => {
    if (issue.code === 'invalid_union') return sum + Math.min(...waysOf(issue).map(farness), Infinity)
    return sum + (issue.code === 'invalid_key' ? 2 : 1)
  }, 0)

/** Returns the options of a union that expect the value's type. */
const waysOf = (issue: Issue & { code: 'invalid_union' }): readonly (readonly Issue[])[] =>
  issue.errors.filter((way) => !way.some((inner) => inner.path.length === 0 && inner.code === 'invalid_type'))

/** Returns the finding for a field in an older form of the format: a condition as an id, a window in words. */
const movedFinding = (path: Path, found: unknown): Finding | null => {
  if (typeof path.at(-1) === 'number' && path.at(-2) === 'conditions' && typeof found === 'string')
    return { path, name: false, fault: { kind: 'condition-as-id', found: shown(found) } }
  return path.at(-1) === 'window' && typeName(found) === 'object'
    ? {
        path,
        name: false,
        fault: { kind: 'form', name: 'not-a-window', found: shown(Object.values(found as object)[0]) },
      }
    : null
}

/** Returns the findings for the closest option of a union: the same type, then the fewest issues. */
const unionFindings = (issue: Issue & { code: 'invalid_union' }, path: Path, subject: Subject): readonly Finding[] => {
  const found = at(subject.value, path)
  const best = waysOf(issue).toSorted((a, b) => farness(a) - farness(b))[0]
  if (best && found !== undefined) return best.flatMap((inner) => findingsOf(inner, subject, path))
  return [wrongType(path, 'text-or-object', found)]
}

/** Returns the JSON type that the schema expects; null where the issue is about something else. */
const expectedType = (issue: Issue): string | null => {
  if (issue.code === 'invalid_value') return typeName(issue.values[0])
  if (issue.code !== 'invalid_type') return null
  return { int: 'number', record: 'object' }[issue.expected as string] ?? issue.expected
}

const findingsOf = (issue: Issue, subject: Subject, above: Path = []): readonly Finding[] => {
  const path = [...above, ...(issue.path as (string | number)[])]
  const found = at(subject.value, path)
  const moved = movedFinding(path, found)
  if (moved) return [moved]
  if (issue.code === 'unrecognized_keys') return unknownNames(issue, path, subject)
  if (issue.code === 'invalid_union') return unionFindings(issue, path, subject)
  if (issue.code === 'invalid_key')
    return issue.issues.flatMap((inner) => form(inner.message, path, String(path.at(-1))))
  if (found === undefined) return [wrongType(path, '', found)]
  const type = expectedType(issue)
  if (type !== null && type !== typeName(found)) return [wrongType(path, type, found)]
  if (isForm(issue.message)) return form(issue.message, path, shown(found))
  if (issue.code === 'invalid_value') return [choice(issue, path, found)]
  return form(
    typeof found === 'number' && !Number.isFinite(found) ? 'number-too-large' : 'number-out-of-range',
    path,
    shown(found),
  )
}

const form = (message: string, path: Path, found: string): readonly Finding[] => [
  { path, name: false, fault: { kind: 'form', name: isForm(message) ? message : 'number-out-of-range', found } },
]

const choice = (issue: Issue & { code: 'invalid_value' }, path: Path, found: unknown): Finding => {
  const options = issue.values.map(String)
  return {
    path,
    name: false,
    fault: { kind: 'choice', found: shown(found), options, nearest: nearest(shown(found), options) },
  }
}

/** Items of a list that the schema checks at once. It makes an object of each of their faults. */
const SLICE = 5000

interface LongList {
  readonly path: Path
  readonly items: readonly unknown[]
}

/** Shortens each list of a value to its first items, and adds the long ones to `found`. The same value is returned where none is long. */
const shortenLists = (value: unknown, path: Path, found: LongList[]): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) {
    const items = value as readonly unknown[]
    if (items.length > SLICE) found.push({ path, items })
    const made = items.slice(0, SLICE).map((one, at) => shortenLists(one, [...path, at], found))
    return made.length === items.length && made.every((one, at) => one === items[at]) ? items : made
  }
  const entries = Object.entries(value)
  const made = entries.flatMap(([name, one]): readonly (readonly [string, unknown])[] => {
    const shorter = shortenLists(one, [...path, name], found)
    return shorter === one ? [] : [[name, shorter]]
  })
  return made.length === 0 ? value : { ...value, ...Object.fromEntries(made) }
}

/** Returns the schema at a path; undefined where it has none, as under a name that begins with `x-`. */
const schemaAt = (schema: Schema | undefined, path: Path): Schema | undefined => {
  if (!schema) return undefined
  const { shape, element, innerType, options } = schema.def
  if (innerType) return schemaAt(innerType, path)
  if (options) return options.map((option) => schemaAt(option, path)).find((one) => one !== undefined)
  const [step, ...rest] = path
  if (step === undefined) return schema
  return schemaAt(typeof step === 'number' ? element : shape?.[step], rest)
}

/** A part of the value that is checked: items of a list from an index on, or the whole value (`from` is null). */
interface Part {
  readonly schema: z.ZodType
  readonly value: unknown
  readonly above: Path
  readonly from: number | null
}

/** Returns a path within a part as one within the whole value. */
const pathIn = ({ above, from }: Part, path: Path): Path => {
  const [first, ...rest] = path
  return [...above, ...(from === null || typeof first !== 'number' ? path : [first + from, ...rest])]
}

/** Adds the findings of a part to `found`, a slice of each long list at a time, until there are more than are listed. */
const checkPart = (part: Part, subject: Subject, found: Tally<Finding>): void => {
  const long: LongList[] = []
  const result = part.schema.safeParse(shortenLists(part.value, [], long))
  for (const issue of result.error?.issues ?? []) {
    if (found.listed() > MOST_PROBLEMS) return
    for (const one of findingsOf({ ...issue, path: [...pathIn(part, issue.path as Path)] }, subject)) found.add(one)
  }
  for (const { path, items } of long) {
    const schema = schemaAt(part.schema as unknown as Schema, path) as unknown as z.ZodType | undefined
    if (!schema) continue
    for (let from = SLICE; from < items.length && found.listed() <= MOST_PROBLEMS; from += SLICE)
      checkPart({ schema, value: items.slice(from, from + SLICE), above: pathIn(part, path), from }, subject, found)
  }
}

/**
 * Returns the differences between a value and a schema, at most some more than are listed. Properties that begin with `x-` are allowed.
 */
export const shapeFindingsOf = (schema: z.ZodType, value: unknown): readonly Finding[] => {
  const found = createTally()
  const subject = { value, schema: schema as unknown as Schema, meant: new Map() }
  checkPart({ schema, value, above: [], from: null }, subject, found)
  return found.all()
}

/** Returns every difference between a value and the schema of dossiers. */
export const shapeFindings = (value: unknown): readonly Finding[] => shapeFindingsOf(dossierSchema, value)
