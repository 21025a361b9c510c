import { memoize, sourceIds, type Citation, type Dossier, type Path, type Quote } from '../dossier/index.ts'

/** A quotation of a dossier, with the path of its record in the file. */
export interface Quotation {
  readonly path: Path
  /** The id of the source that is quoted. */
  readonly source: string
  readonly quote: Quote
}

/** Names whose values hold no statements. */
const OPAQUE: ReadonlySet<string> = new Set(['dims', 'feed'])

const quotedAt = (value: unknown, path: Path): readonly Quotation[] => {
  if (Array.isArray(value)) return value.flatMap((one: unknown, at) => quotedAt(one, [...path, at]))
  if (value === null || typeof value !== 'object' || !('quote' in value) || !('id' in value)) return []
  const citation = value as Exclude<Citation, string>
  const [source = ''] = sourceIds(citation)
  return citation.quote === undefined ? [] : [{ path: [...path, 'quote'], source, quote: citation.quote }]
}

/** Adds the quotations of a value to a list. An array is not walked by `flatMap`, because a statistic may have 200,000 figures. */
const collect = (value: unknown, path: Path, found: Quotation[]): void => {
  if (value === null || typeof value !== 'object') return
  if (Array.isArray(value)) {
    value.forEach((one: unknown, at) => collect(one, [...path, at], found))
    return
  }
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'source') found.push(...quotedAt(inner, [...path, name]))
    else if (typeof inner === 'object' && !OPAQUE.has(name) && !name.startsWith('x-'))
      collect(inner, [...path, name], found)
  }
}

/** Returns the quotations of a record or of any part of a dossier, with their paths in it. */
export const quotationsOf = (value: unknown): readonly Quotation[] => {
  const found: Quotation[] = []
  collect(value, [], found)
  return found
}

/** Returns every quotation of a dossier, in the order of the file. */
export const quotationsIn: (dossier: Dossier) => readonly Quotation[] = memoize((dossier) => quotationsOf(dossier))
