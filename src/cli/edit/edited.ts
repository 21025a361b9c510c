import { editBytes, type Dossier, type Edit, type Read } from '../../dossier/index.ts'
import { readEdited, readQuickly } from '../../files/read-quickly.ts'
import { rewriteFile, type WriteFault } from '../../system/write.ts'

/** What to change in a dossier, and the answer for the user. */
export interface Edition<T> {
  readonly edits: readonly Edit[]
  readonly answer: T
}

/** The result of an edit: the answer, why it could not be written, that the file is no longer a valid dossier, or would not be. */
export type Edited<T> =
  | { readonly kind: 'edited'; readonly answer: T }
  | { readonly kind: 'unwritten'; readonly fault: WriteFault }
  | { readonly kind: 'broken' }
  /** The edit would have made it invalid, so nothing was written. */
  | { readonly kind: 'invalid'; readonly read: Exclude<Read, { readonly kind: 'dossier' }> }

/** Edits a dossier in place, atomically and under its lock. Where `make` returns no edits, nothing is written. */
export const editDossier = async <T>(path: string, make: (dossier: Dossier) => Edition<T>): Promise<Edited<T>> => {
  const done = await rewriteFile<Edited<T>>(path, (bytes) => {
    const read = bytes === null ? null : readQuickly(bytes)
    if (bytes === null || read?.kind !== 'dossier') return { bytes: null, answer: { kind: 'broken' } }
    const { edits, answer } = make(read.dossier)
    if (edits.length === 0) return { bytes: null, answer: { kind: 'edited', answer } }
    const made = editBytes(bytes, edits)
    const reread = readEdited(read.dossier, edits, made)
    if (reread.kind !== 'dossier') return { bytes: null, answer: { kind: 'invalid', read: reread } }
    return { bytes: made, answer: { kind: 'edited', answer } }
  })
  return 'answer' in done ? done.answer : { kind: 'unwritten', fault: done.fault }
}
