import { createScanner, type JSONScanner } from 'jsonc-parser'
import type { Fault, FilePlace, JsonFault, Problem } from '../problem.ts'
import { conflictsIn } from './conflicts.ts'
import { DEEPEST, MOST_NODES } from './depth.ts'
import { placesIn } from './places.ts'
import { nextToken, opens, TOKEN } from './tokens.ts'

/** What may come next: a value, a name, a colon, or what follows a value; `first` where a list or object may also end. */
type Wanted = 'value' | 'first-value' | 'name' | 'first-name' | 'colon' | 'after'

/** What is wrong with a token that cannot be read on its own, by the scanner's error code. */
const SCAN_FAULTS: Readonly<Record<number, JsonFault>> = {
  2: 'string-end',
  3: 'number',
  4: 'escape',
  5: 'escape',
  6: 'character',
}

const isValue = (token: number): boolean =>
  token === TOKEN.string || token === TOKEN.number || (token >= TOKEN.null && token <= TOKEN.false)

const tokenFault = (scanner: JSONScanner, token: number): JsonFault | null => {
  if (token === TOKEN.lineComment || token === TOKEN.blockComment) return 'no-comment'
  return SCAN_FAULTS[scanner.getTokenError()] ?? (token === TOKEN.unknown ? 'symbol' : null)
}

type Step = Wanted | 'open' | 'close' | { readonly fault: JsonFault }

const closing = (inObject: boolean): Step => ({ fault: inObject ? 'closing-brace' : 'closing-bracket' })

const afterValue = (token: number, inObject: boolean | undefined): Step => {
  if (inObject === undefined) return { fault: 'end' }
  if (token === TOKEN.comma) return inObject ? 'name' : 'value'
  if (token === (inObject ? TOKEN.closeBrace : TOKEN.closeBracket)) return 'close'
  return token === TOKEN.end ? closing(inObject) : { fault: 'comma' }
}

const forValue = (token: number): Step => {
  if (opens(token)) return 'open'
  return isValue(token) ? 'after' : { fault: 'value' }
}

/** Returns what a token means where something is wanted in a list, an object (`inObject`), or at the top (undefined). */
const stepOf = (wanted: Wanted, token: number, inObject: boolean | undefined): Step => {
  switch (wanted) {
    case 'after':
      return afterValue(token, inObject)
    case 'colon':
      return token === TOKEN.colon ? 'value' : { fault: 'colon' }
    case 'name':
      return token === TOKEN.string ? 'colon' : { fault: 'name' }
    case 'first-name':
      if (token === TOKEN.end) return closing(true)
      if (token === TOKEN.closeBrace) return 'close'
      return token === TOKEN.comma ? { fault: 'value' } : stepOf('name', token, true)
    case 'first-value':
      if (token === TOKEN.end) return closing(false)
      return token === TOKEN.closeBracket ? 'close' : forValue(token)
    case 'value':
      return forValue(token)
  }
}

interface Place {
  readonly fault: Fault
  readonly offset: number
}

const TOO_DEEP: Fault = { kind: 'too-deep', most: DEEPEST }
const TOO_MANY: Fault = { kind: 'too-many', most: MOST_NODES }

/** Finds the first place where a text is not JSON or nested too deep; null where there is none. Without recursion, in one pass. */
const firstFault = (text: string): Place | null => {
  const scanner = createScanner(text, false)
  /** For each open list or object, whether it is an object. */
  const levels: boolean[] = []
  let wanted: Wanted = 'value'
  let nodes = 0
  for (;;) {
    const token = nextToken(scanner, text)
    const offset = scanner.getTokenOffset()
    const broken = tokenFault(scanner, token)
    if (broken) return { fault: { kind: 'json', expected: broken }, offset }
    if (token === TOKEN.end && wanted === 'after' && levels.length === 0) return null
    const step = stepOf(wanted, token, levels.at(-1))
    if (typeof step === 'object') return { fault: { kind: 'json', expected: step.fault }, offset }
    if (step === 'open') {
      levels.push(token === TOKEN.openBrace)
      if (levels.length > DEEPEST) return { fault: TOO_DEEP, offset }
      if (++nodes > MOST_NODES) return { fault: TOO_MANY, offset }
      wanted = token === TOKEN.openBrace ? 'first-name' : 'first-value'
    } else if (step === 'close') {
      levels.pop()
      wanted = 'after'
    } else wanted = step
  }
}

const HTML = /^\s*<(!doctype|html|\?xml)/i

const TOP: FilePlace = { line: 1, column: 1 }

/**
 * Returns why a text cannot be read as JSON: conflicts that git left in it, else its first fault. `JSON.parse` gives
 * no place for "Unexpected token".
 */
export const syntaxProblems = (text: string): readonly Problem[] => {
  const conflicts = conflictsIn(text)
  if (conflicts.length > 0) return conflicts
  const found = firstFault(text)
  if (!found) return [{ fault: { kind: 'json', expected: 'symbol' }, place: TOP, path: '' }]
  const fault: Fault = found.fault.kind === 'json' && HTML.test(text) ? { kind: 'html' } : found.fault
  return [{ fault, place: placesIn(text)(found.offset), path: '' }]
}
