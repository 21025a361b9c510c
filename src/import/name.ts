/** Returns a name without case, accents, apostrophes and punctuation, which people and spreadsheets change. */
export const plainName = (name: string): string => {
  const text = name.trim()
  if (text.startsWith('#')) return hashtag(text)
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Default_Ignorable_Code_Point}|['’`´]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/**
 * Normalizes a tag of the Humanitarian Exchange Language 1.1, whose attributes may be in any order, with spaces
 * between.
 */
const hashtag = (text: string): string => {
  const [tag = '', ...attributes] = text.toLowerCase().replace(/\s+/g, '').split('+')
  return [tag, ...attributes.toSorted()].join('+')
}

/** Returns a name as part of an id: `us-mexico-border-crossing`. */
export const slug = (name: string): string => plainName(name).replaceAll(' ', '-').slice(0, 40).replace(/-+$/, '')
