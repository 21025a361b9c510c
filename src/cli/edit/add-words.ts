import { kindOf, KIND_NAMES, type Session, type Word } from '../../edit/index.ts'
import { addToFile, type AddResult, type KnownFile } from '../../files/add-record.ts'
import type { InvocationOf } from '../invocation.ts'

type Add = InvocationOf<'add'>

/** Adds the record that words describe, as one atomic edit. */
export const addWords = async (
  { file, dryRun }: Pick<Add, 'file' | 'dryRun'>,
  words: readonly Word[],
  session: Session,
  known: KnownFile | null,
): Promise<AddResult> => {
  const [first, ...rest] = words
  if (!first) return { kind: 'refused', faults: [{ kind: 'no-kind', kinds: KIND_NAMES }] }
  const kind = kindOf(first.value, session.words)
  if ('fault' in kind) return { kind: 'refused', faults: [kind.fault] }
  return addToFile(file, { kind: kind.value, words: rest, session, dryRun, onto: null, known })
}
