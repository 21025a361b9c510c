import { decode, locate, type Dossier } from '../../dossier/index.ts'
import { proofText, shortQuote } from '../../present/index.ts'
import { isAltered, type Proof, type Proved } from '../../quotation/index.ts'
import type { Locale } from '../../text/index.ts'

/** Returns a quotation with what is known of its words: `“close to 10,000”: altered: …`. */
const quotedText = (locale: Locale, exact: string, proof: Proof): string =>
  locale.words.quotations.quoted(shortQuote(exact), proofText(locale, proof))

/** Proofs that need no line of their own: the summary counts them. */
const QUIET: ReadonlySet<Proof['kind']> = new Set(['found', 'sealed', 'no-text'])

/** Returns a line for each proof that a reader should look at: `FILE:LINE:COLUMN: “…”: altered …`. */
export const proofLines = (locale: Locale, file: string, bytes: Uint8Array, proved: readonly Proved[]): string => {
  const decoded = decode(bytes)
  const shown = proved.filter(({ proof }) => !QUIET.has(proof.kind))
  if ('fault' in decoded || shown.length === 0) return ''
  const places = locate(
    decoded.text,
    shown.map(({ quotation: { path } }) => ({ path: [...path, 'exact'], name: false })),
  )
  return shown
    .map(({ quotation: { quote }, proof }, at) => {
      const { line, column } = places[at] ?? { line: 1, column: 1 }
      return `${file}:${line}:${column}: ${quotedText(locale, quote.exact, proof)}\n`
    })
    .join('')
}

/** Returns the proofs of altered quotations only. */
export const alteredIn = (proved: readonly Proved[]): readonly Proved[] =>
  proved.filter(({ proof }) => isAltered(proof))

/** Returns a line for each source whose bytes beside the dossier are not those that were kept: `FILE:LINE:COLUMN: …`. */
export const changedLines = (
  { words: { verify } }: Locale,
  { file, bytes, dossier }: { readonly file: string; readonly bytes: Uint8Array; readonly dossier: Dossier },
  changed: readonly string[],
): string => {
  const decoded = decode(bytes)
  if ('fault' in decoded || changed.length === 0) return ''
  const at = changed.map((id) => dossier.sources.findIndex((one) => one.id === id))
  const places = locate(
    decoded.text,
    at.map((index) => ({ path: ['sources', index, 'sha256'], name: false })),
  )
  return changed
    .map((id, index) => {
      const { line, column } = places[index] ?? { line: 1, column: 1 }
      return `${file}:${line}:${column}: ${verify.changed(id)}\n`
    })
    .join('')
}
