import type { Edit, Quote } from '../dossier/index.ts'
import type { KeptText } from './kept-text.ts'
import { normalise } from './normalise.ts'
import type { Digest, Proof, Proved, TextOf } from './proof.ts'

/** The seal of a quotation. */
export type Seal = NonNullable<Quote['seal']>

/** Returns the seal of a quotation that was found in a text; null where it was not. */
export const sealOf = (
  quote: Quote,
  proof: Proof,
  text: KeptText,
  { digest, on }: { digest: Digest; on: string },
): Seal | null =>
  'at' in proof ? { on, at: proof.at, text: text.sha256, quote: digest(normalise(quote.exact)) } : null

const isSame = (a: Seal | undefined, b: Seal): boolean => a?.at === b.at && a.text === b.text && a.quote === b.quote

/** Returns the edits that seal each quotation that was found. A seal that says the same keeps its day. */
export const sealEdits = (
  proved: readonly Proved[],
  { digest, on, textOf }: { readonly digest: Digest; readonly on: string; readonly textOf: TextOf },
): readonly Edit[] =>
  proved.flatMap(({ quotation: { path, quote, source }, proof }) => {
    const text = textOf(source)
    const seal = text && sealOf(quote, proof, text, { digest, on })
    if (!seal || isSame(quote.seal, seal)) return []
    const { seal: old, ...words } = quote
    const after = Object.keys(words).at(-1) ?? null
    const remove = old === undefined ? [] : ['seal']
    return [{ kind: 'revise', path, remove, add: [{ after, values: { seal } }] } as const]
  })
