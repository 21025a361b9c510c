import { beginning, type Quote } from '../dossier/index.ts'
import { isAltered, isVerified, type Proof, type ShownProof } from '../quotation/index.ts'
import { span, type Locale, type Span } from '../text/index.ts'
import type { RenderContext } from './entry.ts'

/** The longest quotation or passage that a sentence repeats. */
const SHOWN = 300

/** Returns the beginning of a quotation, for a sentence about it. */
export const shortQuote = (text: string): string => (text.length > SHOWN ? `${beginning(text, SHOWN)}…` : text)

const nearestText = ({ words: { quotations } }: Locale, nearest: string | null): string =>
  nearest === null ? quotations.nothingNear : quotations.nearest(shortQuote(nearest))

/** Says what is known of a quotation's words. */
export const proofText = (locale: Locale, proof: Proof): string => {
  const { quotations } = locale.words
  switch (proof.kind) {
    case 'found':
      return quotations.verified
    case 'moved':
      return quotations.moved
    case 'several':
      return quotations.several(proof.times)
    case 'altered':
      return `${quotations.altered}; ${nearestText(locale, proof.nearest)}`
    case 'seal-broken':
      return quotations.sealBroken(locale.date(proof.on))
    case 'sealed':
      return quotations.sealed(locale.date(proof.on))
    case 'no-text':
      return quotations.noText
  }
}

/** Returns what is known of a quotation; undefined before the texts were read. */
export const proofOf = ({ proofs }: RenderContext, source: string, quote: Quote): ShownProof | undefined =>
  proofs?.(quote, source)

/** Returns the mark after a quotation: verified, sealed, altered, or what is missing; nothing before the texts were read. */
export const proofSpans = (context: RenderContext, source: string, quote: Quote): readonly Span[] => {
  const shown = proofOf(context, source, quote)
  if (shown === undefined) return []
  return [span(` · ${proofText(context.locale, shown.proof)}`, isAltered(shown.proof) ? 'bad' : 'dim')]
}

/** Returns what a report says of a quotation that is not verified; empty for one that is. */
export const unverifiedText = (context: RenderContext, source: string, quote: Quote): string => {
  const shown = proofOf(context, source, quote)
  return shown === undefined || isVerified(shown.proof) ? '' : proofText(context.locale, shown.proof)
}
