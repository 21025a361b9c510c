import { createScanner, type JSONScanner } from 'jsonc-parser'
import { decode } from './decode.ts'
import { createGauge, DEEPEST } from './depth.ts'
import { placesIn } from './places.ts'
import { closes, nextToken, opens, TOKEN } from './tokens.ts'
import type { Loose } from '../loose.ts'
import { memoize } from '../memo.ts'
import type { FilePlace, Path } from '../problem.ts'
import { HARMLESS, LONGEST_FIELD, safe } from '../safe.ts'

/** The value of a JSON text, whose strings are not yet made safe. */
export interface Json {
  readonly value: unknown
  /** Whether a name is repeated in an object, of which `JSON.parse` silently keeps the last. */
  readonly repeatsName: boolean
  /** No string needs to be made safe. */
  readonly isHarmless: boolean
}

interface Level {
  readonly names: Set<string> | null
  /** The name or index of the next value; null until a name is read. */
  step: string | number | null
}

/** A callback for each value and property name; the path is computed on demand. Returns true to stop. */
type Visit = (kind: 'name' | 'value', path: () => Path, offset: number, repeated: boolean) => boolean

/** Visits the tokens of a JSON text in order, without recursion, so that deep nesting cannot overflow the stack. */
export const walk = (text: string, visit: Visit): void => {
  const scanner = createScanner(text, true)
  const levels: Level[] = []
  const path = (): Path => levels.map((level) => level.step ?? '')
  for (let token = nextToken(scanner, text); token !== TOKEN.end; token = nextToken(scanner, text)) {
    const level = levels.at(-1)
    if (closes(token)) levels.pop()
    else if (token === TOKEN.comma) next(level)
    else if (level?.names && level.step === null) {
      if (enter(scanner, level, path, visit)) return
    } else if (token !== TOKEN.colon && visit('value', path, scanner.getTokenOffset(), false)) return
    if (opens(token))
      levels.push({ names: token === TOKEN.openBrace ? new Set() : null, step: token === TOKEN.openBrace ? null : 0 })
    if (levels.length > DEEPEST) return
  }
}

const next = (level: Level | undefined): void => {
  if (level) level.step = typeof level.step === 'number' ? level.step + 1 : null
}

const enter = (scanner: JSONScanner, level: Level, path: () => Path, visit: Visit): boolean => {
  const name = scanner.getTokenValue()
  const repeated = level.names?.has(name) ?? false
  level.names?.add(name)
  level.step = safe(name)
  return visit('name', path, scanner.getTokenOffset(), repeated)
}

/** Counts the properties of all objects in a parsed value, which is never nested deeper than a gauge allows. */
export const propertiesIn = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  let count = 0
  if (Array.isArray(value)) for (let at = 0; at < value.length; at++) count += propertiesIn(value[at])
  // `for … in` takes a fifth of the time of `Object.values`, and a parsed object inherits no properties.
  else for (const name in value) count += 1 + propertiesIn((value as Loose)[name])
  return count
}

/**
 * Parses JSON text; null where it is not JSON or has too much nesting, which `readJson` explains. Its bytes, where there are any, take
 * two thirds of the time of the text to be gauged.
 */
export const parseJson = (text: string, bytes: string | Uint8Array = text): Json | null => {
  const gauge = createGauge()
  if (gauge.take(bytes) !== null) return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  return {
    value,
    repeatsName: propertiesIn(value) !== gauge.names(),
    isHarmless: gauge.longest() <= LONGEST_FIELD && !text.includes('\\') && HARMLESS.test(text),
  }
}

/** The text of bytes, and its JSON where it is any; or why the bytes are not text. */
export type Parsed =
  | Extract<ReturnType<typeof decode>, { readonly fault: unknown }>
  | { readonly text: string; readonly json: Json | null }

/** Decodes and parses bytes. The result is kept with the bytes, because a faulty file is looked at twice. */
export const parseBytes: (bytes: Uint8Array) => Parsed = memoize((bytes) => {
  const decoded = decode(bytes)
  return 'fault' in decoded ? decoded : { text: decoded.text, json: parseJson(decoded.text, bytes) }
})

/** The address of a value, or of a property's name. */
export interface Address {
  readonly path: Path
  readonly name: boolean
}

const keyOf = (kind: 'name' | 'value', path: Path): string => `${kind}:${JSON.stringify(path)}`

/** Returns an address and its ancestors, nearest first, as substitutes for a path that is missing from the text. */
const keysOf = ({ path, name }: Address): readonly string[] => [
  ...(name ? [keyOf('name', path)] : []),
  ...Array.from({ length: path.length + 1 }, (_, up) => keyOf('value', path.slice(0, path.length - up))),
]

/**
 * Returns the places of values and names in a text, in one pass: the first character of each. A missing path gets the
 * place of its nearest ancestor.
 */
export const locate = (text: string, wanted: readonly Address[]): readonly FilePlace[] => {
  const keys = wanted.map(keysOf)
  const asked = new Set(keys.flat())
  // Steps at their depths rule out most of a large file, without building a key.
  const steps: Set<Path[number]>[] = []
  for (const { path } of wanted) for (const [depth, step] of path.entries()) (steps[depth] ??= new Set()).add(step)
  const offsets = new Map<string, number>()
  walk(text, (kind, path, offset) => {
    const at = path()
    if (!at.every((step, depth) => steps[depth]?.has(step))) return false
    const key = keyOf(kind, at)
    if (asked.has(key)) offsets.set(key, offset)
    return false
  })
  const placeAt = placesIn(text)
  return keys.map((own) => placeAt(offsets.get(own.find((key) => offsets.has(key)) ?? '') ?? 0))
}
