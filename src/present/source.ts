import { indexOf, publishedBy, sourceId, to, type SourceRef } from '../dossier/index.ts'
import { span, type Locale, type Span } from '../text/index.ts'
import { text, type Block } from './block.ts'
import type { RenderContext } from './entry.ts'

/** The title of the source that a statement names. */
export const sourceTitle = ({ reading, locale }: RenderContext, ref: SourceRef): string =>
  locale.text(indexOf(reading.dossier).sources.get(sourceId(ref))?.title) || sourceId(ref)

/** The words of a source in the marks of the reader's language, so that they are not taken for the dossier's; empty where none are quoted. */
export const quoted = (locale: Locale, ref: SourceRef): string =>
  typeof ref === 'string' || !ref.quote ? '' : locale.words.sources.citation.quote(ref.quote.exact)

/** Publisher or title, and the day of publication: the shortest that names a source for certain. */
export const sourceSpans = (context: RenderContext, ref: SourceRef): readonly Span[] => {
  const { reading, locale } = context
  const source = indexOf(reading.dossier).sources.get(sourceId(ref))
  const published = source ? `, ${locale.words.detail.publishedOn(locale.date(source.published))}` : ''
  const later = source !== undefined && !publishedBy(reading, ref)
  return [
    span(`${sourceTitle(context, ref)}${published}`, 'dim'),
    span(later ? ` · ${locale.words.detail.notYetPublished}` : '', 'warn'),
  ]
}

/** A statement's quotation, verbatim with its language, and below it its source. */
export const sourceBlocks = (context: RenderContext, ref: SourceRef, indent: number): readonly Block[] => {
  const { reading, locale } = context
  const source = indexOf(reading.dossier).sources.get(sourceId(ref))
  const note = typeof ref === 'string' ? '' : locale.text(ref.note)
  return [
    ...quoteBlock(context, ref, source?.language, indent),
    ...(note === '' ? [] : [text([span(note, 'dim')], indent)]),
    text(sourceSpans(context, ref), indent, to.source(sourceId(ref))),
  ]
}

const quoteBlock = (
  { locale }: RenderContext,
  ref: SourceRef,
  language: string | undefined,
  indent: number,
): readonly Block[] => {
  const quotation = quoted(locale, ref)
  if (quotation === '') return []
  const spoken = language ? ` (${locale.words.detail.quoteNote(locale.languageName(language))})` : ''
  return [text([span(quotation, 'quote'), span(spoken, 'dim')], indent)]
}
