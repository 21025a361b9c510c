import type { Read } from '../dossier/index.ts'
import type { FileFault } from '../system/file.ts'
import { askWorker } from './ask-worker.ts'

/** A large file, or bytes from elsewhere. */
export type LargeInput = { readonly path: string } | { readonly bytes: Uint8Array }

/** The result of reading it. */
export type LargeRead = Read | { readonly kind: 'fault'; readonly fault: FileFault }

/** Finds every problem of a large file or bytes in a worker, because this takes seconds in which no key may wait. */
export const findProblems = (input: LargeInput): Promise<LargeRead> =>
  askWorker<LargeRead>(new URL('./problems.js', import.meta.url), input, (why) => ({ kind: 'fault', fault: { why } }))
