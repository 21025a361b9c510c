import type { Dossier, Quote } from '../dossier/index.ts'
import type { Passage } from './paragraph.ts'
import { passageOf, proveAll, type Means, type Proof } from './proof.ts'

/** What is known of a quotation's words, and its paragraph where the text is here. */
export interface ShownProof {
  readonly proof: Proof
  readonly passage: Passage | null
}

/** The proofs of a dossier, by the words of the quotation. */
export type Proofs = ReadonlyMap<string, ShownProof>

/** Returns the key of a quotation in the proofs: a dossier of another day has the same ones. */
export const quotationKey = (source: string, { exact, prefix, suffix }: Quote): string =>
  JSON.stringify([source, exact, prefix, suffix])

/** Returns what is known of every quotation of a dossier, with its paragraph. */
export const proofsOf = (dossier: Dossier, means: Means): Proofs =>
  new Map(
    proveAll(dossier, means).map(({ quotation: { source, quote }, proof }) => [
      quotationKey(source, quote),
      { proof, passage: passageOf(proof, means.textOf(source)) },
    ]),
  )
