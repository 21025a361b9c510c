import { keptBeside, readKeptTexts } from './kept-texts.ts'
import type { Dossier } from '../dossier/index.ts'
import {
  proofsOf,
  proveAll,
  quotationsIn,
  type KeptText,
  type Proofs,
  type Proved,
  type TextOf,
} from '../quotation/index.ts'
import { sha256 } from '../system/kept/digest.ts'

/** What is known of a dossier's quotations, and the texts in which they were looked up. */
export interface Verified {
  readonly proved: readonly Proved[]
  readonly textOf: TextOf
}

/** Looks up every quotation of a dossier in the texts beside it and those given; `path` is null where it is not a file. */
export const verifyQuotations = async (
  path: string | null,
  dossier: Dossier,
  given?: ReadonlyMap<string, KeptText>,
): Promise<Verified> => {
  const quoted = new Set(quotationsIn(dossier).map(({ source }) => source))
  const textOf = await readKeptTexts(path, dossier, quoted, given)
  return { proved: proveAll(dossier, { digest: sha256, textOf }), textOf }
}

/** Returns what the seals of a dossier prove where no text is beside it; null where there are texts to read. */
export const proofsOfSeals = (path: string | null, dossier: Dossier): Proofs | null =>
  keptBeside(path, dossier).size > 0 ? null : proofsOf({ digest: sha256, textOf: () => null })

/** Returns what is known of the quotations of a dossier, for a screen or a report. */
export const readProofs = async (path: string | null, dossier: Dossier): Promise<Proofs> =>
  proofsOf({ digest: sha256, textOf: await readKeptTexts(path, dossier, keptBeside(path, dossier)) })
