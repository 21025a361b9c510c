import { indexOf, sourceId, type SourceRef } from '../../dossier/index.ts'
import type { RenderContext } from '../../present/index.ts'
import type { ReportSpan } from '../html/page.ts'

/** Returns a statement's quotation, verbatim, in its source's language; empty without one. */
export const quoteSpans = ({ reading, locale }: RenderContext, ref: SourceRef): readonly ReportSpan[] => {
  if (typeof ref === 'string') return []
  const source = indexOf(reading.dossier).sources.get(sourceId(ref))
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
