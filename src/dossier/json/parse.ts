import { createScanner, parse, printParseErrorCode, type JSONScanner, type ParseError } from 'jsonc-parser'
import type { Fault, JsonFault, Path, FilePlace, Problem } from '../problem.ts'
import { written } from '../problem.ts'
import { HARMLESS, LONGEST_FIELD, safe } from '../safe.ts'

/** The deepest nesting that is read; a dossier needs 8. */
export const DEEPEST = 100

export interface Json {
  readonly value: unknown
  readonly problems: readonly Problem[]
  /** No string needs to be made safe. */
  readonly isHarmless: boolean
}

interface Level {
  readonly names: Set<string> | null
  /** The name or index of the next value; null until a name is read. */
  step: string | number | null
}

/** The scanner's token kinds, copied because a const enum cannot be imported by a module on its own. */
export const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  end: 17,
} as const

/** A callback for each value and property name; the path is computed on demand. Returns true to stop. */
type Visit = (kind: 'name' | 'value' | 'too-deep', path: () => Path, offset: number, repeated: boolean) => boolean

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9

/** Returns the next token. Skips whitespace itself, because the scanner collects it character by character: seconds for some MB. */
const nextToken = (scanner: JSONScanner, text: string): number => {
  const from = scanner.getPosition()
  let at = from
  while (isSpace(text.charCodeAt(at))) at++
  if (at > from) scanner.setPosition(at)
  return scanner.scan()
}

/** Visits the tokens of a JSON text in order, without recursion, so that deep nesting cannot overflow the stack. */
const walk = (text: string, visit: Visit): void => {
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
    if (levels.length > DEEPEST && visit('too-deep', path, scanner.getTokenOffset(), false)) return
  }
}

/** Returns whether a token begins an object or a list. */
export const opens = (token: number): boolean => token === TOKEN.openBrace || token === TOKEN.openBracket
/** Returns whether a token ends an object or a list. */
export const closes = (token: number): boolean => token === TOKEN.closeBrace || token === TOKEN.closeBracket

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

const lineStarts = (text: string): readonly number[] => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Returns a function from offsets to lines and columns, counted from 1. Lines are counted once, on first use. */
export const placesIn = (text: string): ((offset: number) => FilePlace) => {
  let known: readonly number[] | null = null
  return (offset) => {
    const starts = (known ??= lineStarts(text))
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

const TOO_DEEP: Fault = { kind: 'too-deep', most: DEEPEST }

/** Returns excessive nesting and repeated names, of which JSON.parse would silently keep the last. */
const structure = (text: string): readonly Problem[] => {
  const problems: Problem[] = []
  const placeAt = placesIn(text)
  walk(text, (kind, path, offset, repeated) => {
    if (kind === 'too-deep') problems.push({ fault: TOO_DEEP, place: placeAt(offset), path: '' })
    if (repeated)
      problems.push({
        fault: { kind: 'duplicate-key', name: String(path().at(-1)) },
        place: placeAt(offset),
        path: written(path()),
      })
    return kind === 'too-deep'
  })
  return problems
}

/** What JSON expected, by the error code of the second parser. */
const EXPECTED: Readonly<Record<string, JsonFault>> = {
  ValueExpected: 'value',
  PropertyNameExpected: 'name',
  ColonExpected: 'colon',
  CommaExpected: 'comma',
  EndOfFileExpected: 'end',
  CloseBraceExpected: 'closing-brace',
  CloseBracketExpected: 'closing-bracket',
  UnexpectedEndOfString: 'string-end',
  UnexpectedEndOfNumber: 'number',
  InvalidNumberFormat: 'number',
  InvalidUnicode: 'escape',
  InvalidEscapeCharacter: 'escape',
  InvalidCharacter: 'character',
  InvalidCommentToken: 'no-comment',
}

/** Returns the errors of a second, recursive parser; none where the nesting overflows the stack. */
const errorsOf = (text: string): readonly ParseError[] => {
  const errors: ParseError[] = []
  try {
    parse(text, errors, { disallowComments: true, allowTrailingComma: false })
  } catch {
    return []
  }
  return errors
}

/** Returns the first place where the text is not JSON. V8 reports none for "Unexpected token", so a second parser finds it. */
const syntaxProblem = (text: string): Problem => {
  const [first] = errorsOf(text)
  const expected = (first && EXPECTED[printParseErrorCode(first.error)]) ?? 'symbol'
  const fault: Fault = /^\s*<(!doctype|html|\?xml)/i.test(text) ? { kind: 'html' } : { kind: 'json', expected }
  return { fault, place: placesIn(text)(first?.offset ?? scanError(text)), path: '' }
}

const scanError = (text: string): number => {
  const scanner = createScanner(text, true)
  for (let token = nextToken(scanner, text); token !== TOKEN.end; token = nextToken(scanner, text)) {
    const error: number = scanner.getTokenError()
    if (error !== 0) return scanner.getTokenOffset()
  }
  return 0
}

const COLON = 58
const SPACE = 32

const colonAfter = (text: string, at: number): boolean => {
  let next = at + 1
  while (text.charCodeAt(next) <= SPACE) next++
  return text.charCodeAt(next) === COLON
}

/** The result of a quick scan over the quotes of a JSON text. */
interface Survey {
  /** The number of property names or slightly more: a string that begins with a colon also counts. */
  readonly names: number
  /** An upper bound on the length of strings, in UTF-16 units; infinite where a backslash may hide an end. */
  readonly longest: number
}

const survey = (text: string): Survey => {
  let [names, longest, last] = [0, 0, -1]
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    longest = Math.max(longest, at - last)
    last = at
    if (colonAfter(text, at)) names++
  }
  return { names, longest: text.includes('\\') ? Infinity : longest }
}

/** Counts the properties of all objects in a value, without recursion; null where the nesting is too deep. */
export const propertiesIn = (value: unknown): number | null => {
  let [count, depth] = [0, 0]
  for (let level: readonly unknown[] = [value]; level.length > 0; depth++) {
    if (depth >= DEEPEST) return null
    const below: unknown[] = []
    for (const one of level) {
      if (one === null || typeof one !== 'object') continue
      const inner = Array.isArray(one) ? (one as readonly unknown[]) : Object.values(one)
      if (!Array.isArray(one)) count += inner.length
      for (const each of inner) if (each !== null && typeof each === 'object') below.push(each)
    }
    level = below
  }
  return count
}

const OPENING = new Set(['[', '{'].map((sign) => sign.charCodeAt(0)))
const CLOSING = new Set([']', '}'].map((sign) => sign.charCodeAt(0)))
/** A text shorter than this is parsed at once, however deep: 1,000,000 levels take half a second. */
const LARGE = 1_000_000
/** One sample of this length is taken in each stretch, so that 50 MB are looked through in some milliseconds. */
const SAMPLE = 4096
const STRETCH = 65_536

/** Whether more levels than are read begin in one sample of a text and do not end in it. */
const isSampleDeep = (text: string, from: number): boolean => {
  let open = 0
  for (let at = from; at < from + SAMPLE; at++) {
    const code = text.charCodeAt(at)
    if (OPENING.has(code)) open++
    else if (CLOSING.has(code)) open = Math.max(0, open - 1)
    if (open > DEEPEST) return true
  }
  return false
}

/** Whether a large text may be nested past the bound all the way: `JSON.parse` takes 80 bytes a level, and 6 s for 10 MB of `[`. */
const mayBeDeep = (text: string): boolean => {
  if (text.length < LARGE) return false
  for (let from = 0; from < text.length; from += STRETCH) if (isSampleDeep(text, from)) return true
  return false
}

const tooDeepIn = (text: string): readonly Problem[] =>
  structure(text).filter((problem) => problem.fault.kind === 'too-deep')

/**
 * Parses JSON text, or returns what is wrong with it. Strings are not yet made safe. Scans tokens one by one only where
 * there is a problem.
 */
export const readJson = (text: string): Json => {
  const deep = mayBeDeep(text) ? tooDeepIn(text) : []
  if (deep.length > 0) return { value: undefined, problems: deep, isHarmless: false }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const tooDeep = tooDeepIn(text)
    return { value: undefined, problems: tooDeep.length > 0 ? tooDeep : [syntaxProblem(text)], isHarmless: false }
  }
  const { names, longest } = survey(text)
  const isHarmless = longest <= LONGEST_FIELD && HARMLESS.test(text)
  const count = propertiesIn(value)
  if (count === null) return { value: undefined, problems: structure(text), isHarmless }
  return { value, problems: count === names ? [] : structure(text), isHarmless }
}

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
  // The last step alone rules out most of a large file, without building a key.
  const steps = new Set(wanted.flatMap(({ path }) => [undefined, ...path]))
  const offsets = new Map<string, number>()
  walk(text, (kind, path, offset) => {
    if (kind === 'too-deep') return true
    const at = path()
    if (!steps.has(at.at(-1))) return false
    const key = keyOf(kind, at)
    if (asked.has(key)) offsets.set(key, offset)
    return false
  })
  const placeAt = placesIn(text)
  return keys.map((own) => placeAt(offsets.get(own.find((key) => offsets.has(key)) ?? '') ?? 0))
}
