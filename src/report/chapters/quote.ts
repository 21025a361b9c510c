import { citationsOf, indexOf, type Citation, type SourceRef } from '../../dossier/index.ts'
import type { RenderContext } from '../../present/index.ts'
import type { ReportSpan } from '../html/page.ts'

const citationSpans = ({ reading, locale }: RenderContext, ref: Citation): readonly ReportSpan[] => {
  if (typeof ref === 'string') return []
  const source = indexOf(reading.dossier).sources.get(ref.id)
  const note = locale.text(ref.note)
  const [open, close] = locale.language === 'es' ? ['«', '»'] : ['“', '”']
  const language = source?.language
  const quote: ReportSpan | null = ref.quote
    ? { text: `${open}${ref.quote.exact}${close}`, tone: 'quote', ...(language === undefined ? {} : { language }) }
    : null
  const spoken = quote && language ? ` (${locale.words.detail.quoteNote(locale.languageName(language))})` : ''
  return [
    ...(quote ? [{ text: ' ', tone: 'plain' } as const, quote, { text: spoken, tone: 'dim' } as const] : []),
    ...(note === '' ? [] : [{ text: ` ${note}`, tone: 'dim' } as const]),
  ]
}

/** Returns the quotations of a statement, verbatim, each in the language of its source; nothing where there are none. */
export const quoteSpans = (context: RenderContext, ref: SourceRef | undefined): readonly ReportSpan[] =>
  citationsOf(ref).flatMap((one) => citationSpans(context, one))
