/** The deepest nesting that is read; a dossier needs 8. */
export const DEEPEST = 100

/** Most objects and lists of a file. A dossier of 100 MB has 2 million; `[],[],…` of that size would take 7 GB. */
export const MOST_NODES = 3_000_000

/** Why a text is not parsed: it is nested too deep, or has too many objects and lists. */
export type TooMuch = 'too-deep' | 'too-many'

const [QUOTE, BACKSLASH] = [34, 92]

/** What a character outside of strings does: open or close a list or an object, begin a string, or follow a name. */
const [OPEN, CLOSE, STRING, NAME] = [1, 2, 3, 4]
const EFFECT = new Uint8Array(256)
for (const [signs, effect] of [
  ['[{', OPEN],
  [']}', CLOSE],
  ['"', STRING],
  [':', NAME],
] as const)
  for (const sign of signs) EFFECT[sign.charCodeAt(0)] = effect

/** Follows the nesting of a JSON text that comes in parts. */
export interface Gauge {
  /**
   * Takes the next part and returns what is too much by now; null where nothing is. `JSON.parse` would take 6 s and
   * 800 MB for 10 MB of `[`.
   */
  readonly take: (part: string | Uint8Array) => TooMuch | null
  /** Returns the number of property names so far. */
  readonly names: () => number
  /** Returns the length of the longest string so far, as written. */
  readonly longest: () => number
}

const codeAt = (part: string | Uint8Array, at: number): number =>
  typeof part === 'string' ? part.charCodeAt(at) : (part[at] ?? 0)

/** Returns the offset of the quote that ends a string, or the length of the part (one more after a backslash). */
export const endOfString = (part: string | Uint8Array, from: number): number => {
  const { length } = part
  let at = from
  while (at < length) {
    const code = codeAt(part, at)
    if (code === QUOTE) return at
    at += code === BACKSLASH ? 2 : 1
  }
  return at
}

/** Creates a gauge. It is exact up to the first place where the text is not JSON, at which the parser ends anyway. */
export const createGauge = (): Gauge => {
  let [depth, nodes, names, longest] = [0, 0, 0, 0]
  /** Where the next part goes on inside a string that the last one left open, and its length so far; -1 outside of strings. */
  let [goOn, length] = [-1, 0]
  const isTooMuch = (): TooMuch | null => (depth > DEEPEST ? 'too-deep' : nodes > MOST_NODES ? 'too-many' : null)
  const skipString = (part: string | Uint8Array, from: number): number => {
    const end = endOfString(part, from)
    length += end - from
    longest = Math.max(longest, length)
    goOn = end < part.length ? -1 : end - part.length
    if (goOn < 0) length = 0
    return end + 1
  }
  const step = (effect: number): TooMuch | null => {
    depth = effect === OPEN ? depth + 1 : Math.max(0, depth - 1)
    if (effect === OPEN) nodes++
    return isTooMuch()
  }
  return {
    take: (part) => {
      let at = goOn < 0 ? 0 : skipString(part, goOn)
      for (; at < part.length; at++) {
        const effect = EFFECT[codeAt(part, at)]
        if (!effect) continue
        if (effect === STRING) at = skipString(part, at + 1) - 1
        else if (effect === NAME) names++
        else {
          const found = step(effect)
          if (found !== null) return found
        }
      }
      return isTooMuch()
    },
    names: () => names,
    longest: () => longest,
  }
}
