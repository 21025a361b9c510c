import type { Citation, SourcedText, SourceRef, Text } from '../schema.ts'

/** Returns every source of a statement, with its quotation. */
export const citationsOf = (ref: SourceRef | undefined): readonly Citation[] => {
  if (ref === undefined) return []
  return isSingle(ref) ? [ref] : ref
}

/** Returns whether a statement cites one source, without a list. */
export const isSingle = (ref: SourceRef | undefined): ref is Citation => ref !== undefined && !Array.isArray(ref)

/** Returns the id of a source that is cited, with or without a quotation. */
export const citedId = (citation: Citation): string => (typeof citation === 'string' ? citation : citation.id)

/** Returns the ids of every source of a statement. */
export const sourceIds = (ref: SourceRef | undefined): readonly string[] =>
  isSingle(ref) ? [citedId(ref)] : citationsOf(ref).map(citedId)

/** Returns the id of the first source of a statement. */
export const sourceId = (ref: SourceRef): string => {
  const [first = ''] = citationsOf(ref)
  return citedId(first)
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
