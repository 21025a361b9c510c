import { indexOf, publishedBy, sourceId, to, type SourceRef } from '../dossier/index.ts'
import { span, type Say, type Span } from '../text/index.ts'
import { text, type Block } from './block.ts'
import type { Showing } from './entry.ts'

/** The title of the source that a statement names. */
export const sourceTitle = ({ reading, say }: Showing, ref: SourceRef): string =>
  say.text(indexOf(reading.dossier).sources.get(sourceId(ref))?.title) || sourceId(ref)

/** The words of a source in the marks of the reader's language, so that they are not taken for the dossier's; empty where none are quoted. */
export const quoted = (say: Say, ref: SourceRef): string =>
  typeof ref === 'string' || !ref.quote ? '' : say.words.sources.citation.quote(ref.quote.exact)

/** Publisher or title, and the day of publication: the shortest that names a source for certain. */
export const sourceSpans = (showing: Showing, ref: SourceRef): readonly Span[] => {
  const { reading, say } = showing
  const source = indexOf(reading.dossier).sources.get(sourceId(ref))
  const published = source ? `, ${say.words.detail.publishedOn(say.date(source.published))}` : ''
  const later = source !== undefined && !publishedBy(reading, ref)
  return [
    span(`${sourceTitle(showing, ref)}${published}`, 'dim'),
    span(later ? ` · ${say.words.detail.notYetPublished}` : '', 'warn'),
  ]
}

/** A statement's quotation, verbatim with its language, and below it its source. */
export const sourceBlocks = (showing: Showing, ref: SourceRef, indent: number): readonly Block[] => {
  const { reading, say } = showing
  const source = indexOf(reading.dossier).sources.get(sourceId(ref))
  const note = typeof ref === 'string' ? '' : say.text(ref.note)
  return [
    ...quoteBlock(showing, ref, source?.language, indent),
    ...(note === '' ? [] : [text([span(note, 'dim')], indent)]),
    text(sourceSpans(showing, ref), indent, to.source(sourceId(ref))),
  ]
}

const quoteBlock = (
  { say }: Showing,
  ref: SourceRef,
  language: string | undefined,
  indent: number,
): readonly Block[] => {
  const quotation = quoted(say, ref)
  if (quotation === '') return []
  const spoken = language ? ` (${say.words.detail.quoteNote(say.languageName(language))})` : ''
  return [text([span(quotation, 'quote'), span(spoken, 'dim')], indent)]
}
