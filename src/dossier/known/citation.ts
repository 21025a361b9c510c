import type { Citation, SourcedText, SourceRef, Text } from '../schema.ts'

/** Returns every source that a statement names, with what is quoted of it; none where it names none. */
export const citationsOf = (ref: SourceRef | undefined): readonly Citation[] => {
  if (ref === undefined) return []
  return Array.isArray(ref) ? ref : [ref as Citation]
}

const idOf = (citation: Citation): string => (typeof citation === 'string' ? citation : citation.id)

/** Returns the ids of every source that a statement names. */
export const sourceIds = (ref: SourceRef | undefined): readonly string[] => citationsOf(ref).map(idOf)

/** Returns the id of the source that a statement names first. */
export const sourceId = (ref: SourceRef): string => {
  const [first = ''] = citationsOf(ref)
  return idOf(first)
}

const hasSource = (text: SourcedText): text is Exclude<SourcedText, Text> =>
  typeof text === 'object' && 'source' in text && 'text' in text && typeof text.source !== 'undefined'

/** Returns the words of a text, whether or not it names a source of its own. */
export const textOf = (text: SourcedText): Text => (hasSource(text) ? text.text : text)

/** Returns the source that a text itself names; undefined where it rests on that of its record. */
export const textSource = (text: SourcedText | undefined): SourceRef | undefined =>
  text !== undefined && hasSource(text) ? text.source : undefined
