import { citationsOf, indexOf, type Citation, type SourceRef } from '../../dossier/index.ts'
import { unverifiedText, type RenderContext } from '../../present/index.ts'
import type { ReportSpan } from '../html/page.ts'

const citationSpans = (context: RenderContext, ref: Citation): readonly ReportSpan[] => {
  const { reading, locale } = context
  if (typeof ref === 'string') return []
  const source = indexOf(reading.dossier).sources.get(ref.id)
  const note = locale.text(ref.note)
  const [open, close] = locale.language === 'es' ? ['«', '»'] : ['“', '”']
  const language = source?.language
  const quote: ReportSpan | null = ref.quote
    ? { text: `${open}${ref.quote.exact}${close}`, tone: 'quote', ...(language === undefined ? {} : { language }) }
    : null
  const spoken = quote && language ? ` (${locale.words.detail.quoteNote(locale.languageName(language))})` : ''
  const unverified = ref.quote ? unverifiedText(context, ref.id, ref.quote) : ''
  return [
    ...(quote
      ? [
          { text: ' ', tone: 'plain' } as const,
          quote,
          { text: `${spoken}${unverified === '' ? '' : ` [${unverified}]`}`, tone: 'dim' } as const,
        ]
      : []),
    ...(note === '' ? [] : [{ text: ` ${note}`, tone: 'dim' } as const]),
  ]
}

/** Returns the quotations of a statement, verbatim, each in the language of its source; nothing where there are none. */
export const quoteSpans = (context: RenderContext, ref: SourceRef | undefined): readonly ReportSpan[] =>
  citationsOf(ref).flatMap((one) => citationSpans(context, one))
