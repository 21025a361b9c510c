import { citationsOf, indexOf, sourceId, type Claim } from '../../dossier/index.ts'
import { primaryOf } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'

/** Returns the quotation of a claim in the reader's language; null where it has none, because a translation is not a quotation. */
export const claimQuote = (context: RenderContext, claim: Claim): string | null => {
  const { locale, reading } = context
  const { sources } = indexOf(reading.dossier)
  for (const one of citationsOf(claim.source)) {
    if (typeof one === 'string' || !one.quote) continue
    const language = sources.get(sourceId(one))?.language ?? locale.language
    if (primaryOf(language) === locale.language) return locale.words.sources.citation.quote(one.quote.exact)
  }
  return null
}
