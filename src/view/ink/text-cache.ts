/** What is known of texts, by the text. */
export interface TextCache<T> {
  readonly get: (text: string) => T | undefined
  /** Gives back what is set. */
  readonly set: (text: string, known: T) => T
}

/** Texts of some ten frames of 120×40 with their colours, in UTF-16 units. */
const MOST_KEPT = 100_000

/** A memory of texts; all is forgotten once they are long together: a text may be a whole panel, and thousands of those some hundred MB. */
export const createTextCache = <T>(): TextCache<T> => {
  const all = new Map<string, T>()
  let units = 0
  return {
    get: (text) => all.get(text),
    set: (text, known) => {
      units += text.length
      if (units > MOST_KEPT) {
        all.clear()
        units = text.length
      }
      all.set(text, known)
      return known
    },
  }
}
