import { editBytes, type Dossier } from '../../dossier/index.ts'
import { merge, type ImportedFile, type Conflict, type Merged, type Scope } from '../../import/index.ts'
import type { ImportWork } from './arguments.ts'
import { emptyBytes, type Broken, type Into } from './into.ts'
import { readEdited, readQuickly } from '../../files/read-quickly.ts'
import { newest } from './understood.ts'

/** The files understood, and the dossier to import into. */
export interface Intake {
  readonly work: ImportWork
  readonly into: Into
  readonly files: readonly ImportedFile[]
  readonly scope: Scope
}

/** A dossier before and after an import. */
export interface Change {
  readonly merged: Merged
  readonly before: Dossier
  readonly after: Dossier
  readonly bytes: Uint8Array
}

/** The dossier with its new figures, or why they cannot be added. */
export type Merging =
  | { readonly kind: 'merged'; readonly change: Change }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  /** The problems that the dossier would have; such a dossier is never written. */
  | { readonly kind: 'ill-formed'; readonly read: Broken['read'] }
  | Broken

/** Returns the publication day of the newest file; null without files. */
export const newestVintage = ({ files }: Intake): string | null => newest(files.map(({ published }) => published))

const isSame = (a: Uint8Array | null, b: Uint8Array): boolean => a !== null && Buffer.compare(a, b) === 0

/** Merges the files into these bytes, or into a new dossier where there are none. */
export const mergeInto = (intake: Intake, held: Uint8Array | null): Merging => {
  const { work, into, files, scope } = intake
  const bytes = held ?? emptyBytes(work.into, newestVintage(intake) ?? '')
  // Unchanged bytes are not parsed again.
  const read = isSame(into.bytes, bytes) ? ({ kind: 'dossier', dossier: into.dossier } as const) : readQuickly(bytes)
  if (read.kind !== 'dossier') return { kind: 'broken', read }
  const before = read.dossier
  const merged = merge(before, files, scope, work.replace)
  if (merged.conflicts.length > 0) return { kind: 'conflicts', conflicts: merged.conflicts }
  if (merged.edits.length === 0) return { kind: 'merged', change: { merged, before, after: before, bytes } }
  const edited = editBytes(bytes, merged.edits)
  const after = readEdited(before, merged.edits, edited)
  return after.kind === 'dossier'
    ? { kind: 'merged', change: { merged, before, after: after.dossier, bytes: edited } }
    : { kind: 'ill-formed', read: after }
}
