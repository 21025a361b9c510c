import type { Dossier, Quote } from '../dossier/index.ts'
import { findQuotation } from './find.ts'
import type { KeptText } from './kept-text.ts'
import { nearestPassage } from './nearest.ts'
import { normalise } from './normalise.ts'
import { passageAt, type Passage } from './paragraph.ts'
import { quotationsIn, type Quotation } from './quotations.ts'

/** What is known of a quotation's words. */
export type Proof =
  /** Verified: the text has them, `times` times. */
  | { readonly kind: 'found' | 'moved' | 'several'; readonly at: number; readonly end: number; readonly times: number }
  /** The text does not have them; `nearest` is the passage most like them. */
  | { readonly kind: 'altered'; readonly nearest: string | null }
  /** They are not those that were sealed. */
  | { readonly kind: 'seal-broken'; readonly on: string }
  /** They are those that were sealed, but the text is not here. */
  | { readonly kind: 'sealed'; readonly on: string }
  | { readonly kind: 'no-text' }

/** Returns the SHA-256 of a text in hexadecimal digits; the machine has it. */
export type Digest = (text: string) => string

/** Returns the kept text of a source; null where none is here. */
export type TextOf = (source: string) => KeptText | null

/** The means of a proof: the digest, and the texts that are here. */
export interface Means {
  readonly digest: Digest
  readonly textOf: TextOf
}

/** Returns what is known of a quotation's words, from its text and its seal. */
export const prove = (quote: Quote, text: KeptText | null, digest: Digest): Proof => {
  const { seal } = quote
  const isSealed = seal !== undefined && digest(normalise(quote.exact)) === seal.quote
  if (text === null) {
    if (seal === undefined) return { kind: 'no-text' }
    return { kind: isSealed ? 'sealed' : 'seal-broken', on: seal.on }
  }
  const place = findQuotation(text, quote, isSealed)
  if (place.kind === 'absent') return { kind: 'altered', nearest: nearestPassage(text.raw, quote.exact) }
  return seal !== undefined && !isSealed ? { kind: 'seal-broken', on: seal.on } : place
}

/** Returns whether a proof says that a quotation's words are not those of its source. */
export const isAltered = ({ kind }: Proof): boolean => kind === 'altered' || kind === 'seal-broken'

/** Returns whether a proof found the words in a text. */
export const isVerified = ({ kind }: Proof): boolean => kind === 'found' || kind === 'moved' || kind === 'several'

/** A quotation with what is known of its words. */
export interface Proved {
  readonly quotation: Quotation
  readonly proof: Proof
}

/** Returns what is known of every quotation of a dossier. */
export const proveAll = (dossier: Dossier, { digest, textOf }: Means): readonly Proved[] =>
  quotationsIn(dossier).map((quotation) => ({
    quotation,
    proof: prove(quotation.quote, textOf(quotation.source), digest),
  }))

/** Returns a quotation inside its paragraph; null where the text does not have it or is not here. */
export const passageOf = (proof: Proof, text: KeptText | null): Passage | null =>
  text !== null && 'at' in proof ? passageAt(text, proof.at, proof.end) : null
