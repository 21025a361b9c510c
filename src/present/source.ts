import {
  citationsOf,
  indexOf,
  sourceId,
  sourceIds,
  to,
  type Citation,
  type Source,
  type SourceRef,
} from '../dossier/index.ts'
import { span, type Locale, type Span } from '../text/index.ts'
import { linked } from './address.ts'
import { text, type Block } from './block.ts'
import { datedTitle, editionTitle } from './edition.ts'
import type { RenderContext } from './entry.ts'
import { proofSpans } from './proof.ts'

const sourceOf = ({ reading }: RenderContext, id: string): Source | undefined =>
  indexOf(reading.dossier).sources.get(id)

/** Returns the title of a source where nothing else is beside it, so that two sources never read the same. */
const ownTitle = (context: RenderContext, id: string): string => {
  const source = sourceOf(context, id)
  return (source && editionTitle(context.reading.dossier, context.locale, source)) || id
}

/** Returns that a source was retracted, and when; empty where it was not. */
export const retractionText = ({ locale }: RenderContext, source: Source | undefined): string =>
  source?.retracted ? locale.words.sources.retracted(locale.date(source.retracted.date)) : ''

/** Returns the sources of a statement that were retracted by the day. */
export const retractedIn = (context: RenderContext, ref: SourceRef | undefined): readonly Source[] =>
  sourceIds(ref).flatMap((id) => {
    const source = sourceOf(context, id)
    return source?.retracted ? [source] : []
  })

/** Returns the titles of a statement's sources, with retracted ones marked; empty where it names none. */
export const sourceTitle = (context: RenderContext, ref: SourceRef | undefined): string =>
  [...new Set(sourceIds(ref))]
    .map((id) => {
      const retracted = retractionText(context, sourceOf(context, id))
      return `${ownTitle(context, id)}${retracted === '' ? '' : ` (${retracted})`}`
    })
    .join('; ')

/** Returns a statement's quotations in the quotation marks of the reader's language, which sets them apart from the dossier's words. */
export const quoted = (locale: Locale, ref: SourceRef | undefined): string =>
  citationsOf(ref)
    .flatMap((one) =>
      typeof one === 'string' || !one.quote ? [] : locale.words.sources.citation.quote(one.quote.exact),
    )
    .join(' ')

/** Marks a retracted source wherever a statement rests on it. */
const retractedSpan = (context: RenderContext, source: Source | undefined): Span =>
  span(source?.retracted ? ` · ${retractionText(context, source)}` : '', 'bad')

const citationSpans = (context: RenderContext, id: string): readonly Span[] => {
  const { reading, locale } = context
  const source = sourceOf(context, id)
  const title = source ? datedTitle(reading.dossier, locale, source) : id
  return [linked(span(title, 'dim'), source?.url), retractedSpan(context, source)]
}

/** Returns the title and the publication day of each source of a statement, with retracted ones marked. */
export const sourceSpans = (context: RenderContext, ref: SourceRef | undefined): readonly Span[] =>
  [...new Set(sourceIds(ref))].flatMap((id, at) => [span(at === 0 ? '' : '; ', 'dim'), ...citationSpans(context, id)])

const quoteBlock = (context: RenderContext, citation: Citation, indent: number): readonly Block[] => {
  const { locale } = context
  const quotation = quoted(locale, citation)
  if (quotation === '') return []
  const language = sourceOf(context, sourceId(citation))?.language
  const spoken = language ? ` (${locale.words.detail.quoteNote(locale.languageName(language))})` : ''
  const mark = typeof citation === 'string' || !citation.quote ? [] : proofSpans(context, citation.id, citation.quote)
  return [text([span(quotation, 'quote'), span(spoken, 'dim'), ...mark], indent)]
}

const citationBlocks = (context: RenderContext, citation: Citation, indent: number): readonly Block[] => {
  const id = sourceId(citation)
  const note = typeof citation === 'string' ? '' : context.locale.text(citation.note)
  return [
    ...quoteBlock(context, citation, indent),
    ...(note === '' ? [] : [text([span(note, 'dim')], indent)]),
    text(citationSpans(context, id), indent, to.source(id)),
  ]
}

/** Returns the quotations of a statement, verbatim with their language, each above its source. */
export const sourceBlocks = (context: RenderContext, ref: SourceRef | undefined, indent: number): readonly Block[] =>
  citationsOf(ref).flatMap((one) => citationBlocks(context, one, indent))
