import {
  addTo,
  kindOf,
  KIND_NAMES,
  type Added,
  type Broken,
  type Refused,
  type Session,
  type Word,
} from '../../edit/index.ts'
import { readQuickly } from '../import/into.ts'
import { rewriteFile, type WriteFault } from '../../system/write.ts'
import type { InvocationOf } from '../invocation.ts'

type Add = InvocationOf<'add'>

/** The outcome for a record, with what stays for the next one. */
export type AddResult =
  | Added
  | Broken
  | Refused
  | { readonly kind: 'no-file' }
  | { readonly kind: 'unwritten'; readonly fault: WriteFault }

/** Adds the record that words describe, as one atomic edit. */
export const addWords = async (
  { file, dryRun }: Pick<Add, 'file' | 'dryRun'>,
  words: readonly Word[],
  session: Session,
): Promise<AddResult> => {
  const [first, ...rest] = words
  if (!first) return { kind: 'refused', faults: [{ kind: 'no-kind', kinds: KIND_NAMES }] }
  const kind = kindOf(first.value)
  if ('fault' in kind) return { kind: 'refused', faults: [kind.fault] }
  const done = await rewriteFile<AddResult>(file, (bytes) => {
    if (bytes === null) return { bytes: null, answer: { kind: 'no-file' } }
    const answer = addTo({ bytes, read: readQuickly }, kind.value, rest, session)
    return { bytes: answer.kind === 'added' && !dryRun ? answer.bytes : null, answer }
  })
  return 'answer' in done ? done.answer : { kind: 'unwritten', fault: done.fault }
}
