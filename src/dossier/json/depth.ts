/** The deepest nesting that is read; a dossier needs 8. */
export const DEEPEST = 100

/** Most objects and lists of a file. A dossier of 100 MB has 2 million; `[],[],…` of that size would take 7 GB. */
export const MOST_NODES = 3_000_000

/** Why a text is not parsed: it is nested too deep, or has too many objects and lists. */
export type TooMuch = 'too-deep' | 'too-many'

/**
 * Texts shorter than this, in UTF-16 units, are parsed without looking: `JSON.parse` takes 30 ms for that many levels.
 * 10 MB of `[` take it 6 s and 800 MB.
 */
const SHORT = 250_000

const [QUOTE, BACKSLASH] = [34, 92]

/** What a character does: 1 opens a list or an object, 2 closes one, 3 begins a string. */
const EFFECT = new Uint8Array(256)
for (const [signs, effect] of [
  ['[{', 1],
  [']}', 2],
  ['"', 3],
] as const)
  for (const sign of signs) EFFECT[sign.charCodeAt(0)] = effect

/** Follows the nesting of a JSON text that comes in parts. */
export interface Gauge {
  /** Takes the next part and returns what is too much by now; null where nothing is. */
  readonly take: (part: string | Uint8Array) => TooMuch | null
}

const codeAt = (part: string | Uint8Array, at: number): number =>
  typeof part === 'string' ? part.charCodeAt(at) : (part[at] ?? 0)

/** Returns the offset of the quote that ends a string, or the length of the part (one more after a backslash). */
const endOfString = (part: string | Uint8Array, from: number): number => {
  let at = from
  for (let code = codeAt(part, at); at < part.length && code !== QUOTE; code = codeAt(part, at))
    at += code === BACKSLASH ? 2 : 1
  return at
}

/** Creates a gauge. It is exact up to the first place where the text is not JSON, at which the parser ends anyway. */
export const createGauge = (): Gauge => {
  let [depth, nodes] = [0, 0]
  /** Where the next part goes on inside a string that the last one left open; -1 outside of strings. */
  let goOn = -1
  const isTooMuch = (): TooMuch | null => (depth > DEEPEST ? 'too-deep' : nodes > MOST_NODES ? 'too-many' : null)
  const skipString = (part: string | Uint8Array, from: number): number => {
    const end = endOfString(part, from)
    goOn = end < part.length ? -1 : end - part.length
    return end + 1
  }
  const step = (effect: number | undefined): TooMuch | null => {
    depth = effect === 1 ? depth + 1 : Math.max(0, depth - 1)
    if (effect === 1) nodes++
    return isTooMuch()
  }
  return {
    take: (part) => {
      let at = goOn < 0 ? 0 : skipString(part, goOn)
      while (at < part.length) {
        const effect = EFFECT[codeAt(part, at)]
        if (effect === 3) at = skipString(part, at + 1)
        else at++
        if (effect === 1 || effect === 2) {
          const found = step(effect)
          if (found !== null) return found
        }
      }
      return isTooMuch()
    },
  }
}

/** Returns whether a long text has more nesting, objects or lists than are read, without parsing it. */
export const isTooMuch = (text: string): boolean => text.length >= SHORT && createGauge().take(text) !== null
