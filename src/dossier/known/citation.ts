import type { Citation, SourcedText, SourceRef, Text } from '../schema.ts'

/** Returns every source of a statement, with its quotation. */
export const citationsOf = (ref: SourceRef | undefined): readonly Citation[] => {
  if (ref === undefined) return []
  return Array.isArray(ref) ? ref : [ref as Citation]
}

const idOf = (citation: Citation): string => (typeof citation === 'string' ? citation : citation.id)

/** Returns the ids of every source of a statement. */
export const sourceIds = (ref: SourceRef | undefined): readonly string[] =>
  typeof ref === 'string' ? [ref] : citationsOf(ref).map(idOf)

/** Returns the id of the first source of a statement. */
export const sourceId = (ref: SourceRef): string => {
  const [first = ''] = citationsOf(ref)
  return idOf(first)
}

const hasSource = (text: SourcedText): text is Exclude<SourcedText, Text> =>
  typeof text === 'object' && 'source' in text && 'text' in text && typeof text.source !== 'undefined'

/** Returns the words of a text, with or without a source. */
export const textOf = (text: SourcedText): Text => (hasSource(text) ? text.text : text)

/** Returns the source of a text itself; undefined where it relies on its record's. */
export const textSource = (text: SourcedText | undefined): SourceRef | undefined =>
  text !== undefined && hasSource(text) ? text.source : undefined

/** Whether a text says nothing in any language, which is as good as absent. */
export const isEmptyText = (text: Text): boolean =>
  (typeof text === 'string' ? text : Object.values(text).join('')) === ''
