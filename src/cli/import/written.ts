import { mergeInto, newestVintage, type Change, type Intake, type Merging } from './merged.ts'
import { rewriteFile, type WriteFault } from '../../system/write.ts'

/** The result of writing: written, nothing new, only tried, or why nothing was written. */
export type Writing =
  | { readonly kind: 'written'; readonly change: Change; readonly vintage: string | null }
  | { readonly kind: 'nothing-new' }
  | { readonly kind: 'tried'; readonly change: Change }
  | { readonly kind: 'unwritten'; readonly fault: WriteFault }
  | Exclude<Merging, { readonly kind: 'merged' }>

/** Merges the figures and writes nothing: `--dry-run`. */
export const previewFigures = (intake: Intake): Writing => {
  const merging = mergeInto(intake, intake.into.bytes)
  return merging.kind === 'merged' ? { kind: 'tried', change: merging.change } : merging
}

/** Merges the figures into the dossier under its lock and writes it; `announce` is called before anything is written. */
export const writeFigures = async (intake: Intake, announce: (change: Change) => void): Promise<Writing> => {
  const done = await rewriteFile<Writing>(intake.work.into, (held) => {
    const merging = mergeInto(intake, held)
    if (merging.kind !== 'merged') return { bytes: null, answer: merging }
    const { change } = merging
    announce(change)
    return change.merged.edits.length === 0
      ? { bytes: null, answer: { kind: 'nothing-new' } }
      : { bytes: change.bytes, answer: { kind: 'written', change, vintage: newestVintage(intake) } }
  })
  return 'answer' in done ? done.answer : { kind: 'unwritten', fault: done.fault }
}
