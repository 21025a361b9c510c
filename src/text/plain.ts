const PRINTABLE_ASCII = /^[\x20-\x7e]*$/

/** Returns a text in lower case without accents, for searching. */
export const plain = (text: string): string =>
  (PRINTABLE_ASCII.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase()

/** Returns a phrase as the beginning of a sentence: with a capital letter. */
export const capitalized = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/** A range of code units in a text; the end is exclusive. */
export type Stretch = readonly [from: number, to: number]

/** Returns the plain text and, for each of its code units, the offset in the original. */
const foldWithOrigins = (text: string): { readonly plain: string; readonly from: readonly number[] } => {
  const parts: string[] = []
  const from: number[] = []
  let at = 0
  for (const character of text) {
    const part = plain(character)
    parts.push(part)
    for (let unit = 0; unit < part.length; unit += 1) from.push(at)
    at += character.length
  }
  return { plain: parts.join(''), from: [...from, text.length] }
}

/** Finds every range of a text that matches, ignoring accents and case; none for an empty search. */
export const stretchesOf = (text: string, sought: string): readonly Stretch[] => {
  const wanted = plain(sought)
  if (wanted === '' || !plain(text).includes(wanted)) return []
  const { plain: shown, from } = foldWithOrigins(text)
  const found: Stretch[] = []
  for (let at = shown.indexOf(wanted); at >= 0; at = shown.indexOf(wanted, at + wanted.length))
    found.push([from[at] ?? 0, from[at + wanted.length] ?? text.length])
  return found.filter(([first, last]) => last > first)
}
