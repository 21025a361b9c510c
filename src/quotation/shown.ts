import { memoizeEach, type Quote } from '../dossier/index.ts'
import type { Passage } from './paragraph.ts'
import { passageOf, prove, type Means, type Proof } from './proof.ts'

/** What is known of a quotation's words, and its paragraph where the text is here. */
export interface ShownProof {
  readonly proof: Proof
  readonly passage: Passage | null
}

/** Returns what is known of a quotation from a source. */
export type Proofs = (quote: Quote, source: string) => ShownProof

/** Returns a key for the words that are quoted from a source, so that each is listed once. */
export const quotationKey = (source: string, { exact, prefix, suffix }: Quote): string =>
  JSON.stringify([source, exact, prefix, suffix])

/**
 * Returns proofs that look a quotation up when it is first shown: to go through 200,000 records for their quotations
 * would keep a key waiting for 0.6 s.
 */
export const proofsOf = ({ digest, textOf }: Means): Proofs =>
  memoizeEach((quote, source) => {
    const text = textOf(source)
    const proof = prove(quote, text, digest)
    return { proof, passage: passageOf(proof, text) }
  })
