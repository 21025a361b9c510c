import { isAltered, prove, quotationsOf, type TextOf } from '../quotation/index.ts'
import type { Dossier, EditFault, Read } from '../dossier/index.ts'
import { addTo, type Added, type Broken, type KindName, type Refused, type Session, type Word } from '../edit/index.ts'
import { readKeptTexts } from './kept-texts.ts'
import { readEdited, readQuickly } from './read-quickly.ts'
import { readFileBytes, stampOf } from '../system/file.ts'
import { sha256 } from '../system/kept/digest.ts'
import { rewriteFile, type WriteFault } from '../system/write.ts'

/** A record to be added to a file, as it was typed. */
export interface Addition {
  readonly kind: KindName
  readonly words: readonly Word[]
  readonly session: Session
  readonly dryRun: boolean
  /** The stamp that the file must still have; null where any will do. */
  readonly onto: string | null
  /** What the file is as a dossier, so that it is not read again; null where nothing is known. */
  readonly known: KnownFile | null
}

/** A dossier that was read before, and whether some bytes are its file. */
export interface KnownFile {
  readonly dossier: Dossier
  readonly isOf: (bytes: Uint8Array) => boolean
}

/** A record that was written, with the bytes of the file before. */
export type Written = Added & { readonly replaced: Uint8Array }

/** The outcome for a record. Unless it is `added`, the file is as it was. */
export type AddResult =
  | Written
  | Broken
  | Refused
  | { readonly kind: 'no-file' }
  | { readonly kind: 'unwritten'; readonly fault: WriteFault }

const isSame = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === b || (a !== null && b !== null && Buffer.compare(a, b) === 0)

/** Returns a dossier as that of some bytes, so that these are not read again. */
export const knownFile = (dossier: Dossier, own: Uint8Array): KnownFile => ({
  dossier,
  isOf: (bytes) => isSame(bytes, own),
})

/** Returns the quotations of a new record that the kept texts of their sources do not have. */
const alteredIn = ({ record }: Added, textOf: TextOf): readonly EditFault[] =>
  quotationsOf(record.draft).flatMap(({ quote, source }): readonly EditFault[] => {
    const proof = prove(quote, textOf(source), sha256)
    return isAltered(proof)
      ? [{ kind: 'altered-quote', source, exact: quote.exact, nearest: 'nearest' in proof ? proof.nearest : null }]
      : []
  })

const add = (bytes: Uint8Array, { kind, words, session, known }: Addition): Added | Refused | Broken => {
  const read = (): Read => (known?.isOf(bytes) ? { kind: 'dossier', dossier: known.dossier } : readQuickly(bytes))
  return addTo({ bytes, read, readEdited }, kind, words, session)
}

/** A record added to the bytes that a file has before it is locked, with the kept texts that it quotes. */
interface Trial {
  readonly bytes: Uint8Array | null
  readonly result: Added | Refused | Broken | null
  readonly textOf: TextOf
}

const CHANGED: AddResult = { kind: 'unwritten', fault: { kind: 'changed' } }

const NO_TEXTS: TextOf = () => null

/** Adds the record without writing, since the kept texts that it quotes take time to read: a lock is held only briefly. */
const tryOut = async (file: string, addition: Addition): Promise<Trial> => {
  const read = await readFileBytes(file)
  if ('fault' in read) return { bytes: null, result: null, textOf: NO_TEXTS }
  const { bytes } = read
  const result = add(bytes, addition)
  if (result.kind !== 'added') return { bytes, result, textOf: NO_TEXTS }
  const quoted = new Set(quotationsOf(result.record.draft).map(({ source }) => source))
  return { bytes, result, textOf: await readKeptTexts(file, result.after, quoted) }
}

/** Adds a record to a file as one atomic edit. A quotation that the kept text of its source does not have is refused. */
export const addToFile = async (file: string, addition: Addition): Promise<AddResult> => {
  const trial = await tryOut(file, addition)
  const done = await rewriteFile<AddResult>(file, (bytes) => {
    if (bytes === null) return { bytes: null, answer: { kind: 'no-file' } }
    if (addition.onto !== null && stampOf(file) !== addition.onto) return { bytes: null, answer: CHANGED }
    const result = trial.result && isSame(bytes, trial.bytes) ? trial.result : add(bytes, addition)
    if (result.kind !== 'added') return { bytes: null, answer: result }
    const faults = alteredIn(result, trial.textOf)
    if (faults.length > 0) return { bytes: null, answer: { kind: 'refused', faults } }
    return { bytes: addition.dryRun ? null : result.bytes, answer: { ...result, replaced: bytes } }
  })
  return 'answer' in done ? done.answer : { kind: 'unwritten', fault: done.fault }
}
