import type { BibliographyEntry } from '../../bibliography/index.ts'
import { safe, type Source } from '../../dossier/index.ts'

/** Characters of a publisher's name in an id. */
const ID_LENGTH = 48

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')

/** Returns an id that no source has: from a name and a date, with a number where it is taken. */
export const freeId = (sources: readonly Source[], name: string, published: string): string => {
  const base = [slug(name).slice(0, ID_LENGTH), published.slice(0, 10)].filter(Boolean).join('-') || 'source'
  const taken = new Set(sources.map(({ id }) => id))
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number++
  return `${base}-${number}`
}

/** Returns an entry of a bibliography as a source; its key is the id where it can be. */
export const sourceOfEntry = (sources: readonly Source[], entry: BibliographyEntry): Source => {
  const { key, published, kind, title, ...rest } = entry
  const named = slug(key)
  const id = named === '' ? freeId(sources, entry.publisher ?? title, published) : freeId(sources, named, '')
  const said = Object.fromEntries(Object.entries(rest).map(([name, text]) => [name, safe(text)]))
  return { id, title: safe(title), kind, published, ...said }
}
