const PRINTABLE_ASCII = /^[\x20-\x7e]*$/

/** Text as it is looked for: without accents, in lower case. */
export const plain = (text: string): string =>
  (PRINTABLE_ASCII.test(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase()

/** A stretch of a text: from a code unit to the one after its last. */
export type Stretch = readonly [from: number, to: number]

/** `plain` character by character, with the place in the text that each of its code units comes from. */
const traced = (text: string): { readonly plain: string; readonly from: readonly number[] } => {
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

/** Where a text holds a sought one, accents and case aside; none for an empty one. */
export const stretchesOf = (text: string, sought: string): readonly Stretch[] => {
  const wanted = plain(sought)
  if (wanted === '' || !plain(text).includes(wanted)) return []
  const { plain: shown, from } = traced(text)
  const found: Stretch[] = []
  for (let at = shown.indexOf(wanted); at >= 0; at = shown.indexOf(wanted, at + wanted.length))
    found.push([from[at] ?? 0, from[at + wanted.length] ?? text.length])
  return found.filter(([first, last]) => last > first)
}
