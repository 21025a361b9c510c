/** A cache of values by text. */
export interface TextCache<T> {
  readonly get: (text: string) => T | undefined
  /** Stores a value and returns it. */
  readonly set: (text: string, known: T) => T
}

/** The length of all keys together: some ten frames of 120×40, each of which has 30,000 with its colours, in rows and in parts of rows. */
const MAX_UTF16_UNITS = 300_000

/** Creates a cache that is emptied once its keys are too long together. Thousands of whole panels would take some hundred MB. */
export const createTextCache = <T>(): TextCache<T> => {
  const all = new Map<string, T>()
  let units = 0
  return {
    get: (text) => all.get(text),
    set: (text, known) => {
      units += text.length
      if (units > MAX_UTF16_UNITS) {
        all.clear()
        units = text.length
      }
      all.set(text, known)
      return known
    },
  }
}
