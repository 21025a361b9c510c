import type { Store } from '../app/index.ts'
import { safe } from '../dossier/index.ts'
import { codeOf } from '../system/file.ts'
import type { Messages } from '../text/index.ts'

/** Codes with which Node.js fails to load a part of the program: it is gone after an upgrade, or no more files can be opened. */
const CODES: ReadonlySet<string> = new Set([
  'ERR_MODULE_NOT_FOUND',
  'ENOENT',
  'EACCES',
  'EIO',
  'EMFILE',
  'ENFILE',
  'ESTALE',
])

/** Returns a sentence for a part of the program that could not be loaded; throws any other error again. */
export const unloadedSentence = ({ command }: Messages, error: unknown): string => {
  const code = codeOf(error)
  if (!CODES.has(code)) throw error
  return command.unloaded(safe(code))
}

/** Returns what shows a notice for a part of the program that could not be loaded; it throws any other error again. */
export const noticeUnloaded =
  (store: Store) =>
  (error: unknown): void =>
    store.dispatch({ kind: 'notice', sentence: unloadedSentence(store.state().locale.words, error) })
