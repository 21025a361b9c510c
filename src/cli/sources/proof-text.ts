import { beginning, decode, locate } from '../../dossier/index.ts'
import { isAltered, type Proof, type Proved } from '../../quotation/index.ts'
import type { Locale } from '../../text/index.ts'

/** The longest quotation or passage that a sentence repeats. */
const SHOWN = 300

const short = (text: string): string => (text.length > SHOWN ? `${beginning(text, SHOWN)}…` : text)

const nearestText = ({ words: { quotations } }: Locale, nearest: string | null): string =>
  nearest === null ? quotations.nothingNear : quotations.nearest(short(nearest))

/** Says what is known of a quotation's words. */
const proofText = (locale: Locale, proof: Proof): string => {
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

/** Returns a quotation with what is known of its words: `“close to 10,000”: altered: …`. */
const quotedText = (locale: Locale, exact: string, proof: Proof): string =>
  locale.words.quotations.quoted(short(exact), proofText(locale, proof))

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
