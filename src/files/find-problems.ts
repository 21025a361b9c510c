import { Worker } from 'node:worker_threads'
import { safe, type Read } from '../dossier/index.ts'
import type { FileFault } from '../system/file.ts'

/** A large file, or bytes from elsewhere. */
export type LargeInput = { readonly path: string } | { readonly bytes: Uint8Array }

/** The result of reading it. */
export type LargeRead = Read | { readonly kind: 'fault'; readonly fault: FileFault }

const failed = (why: unknown): LargeRead => ({
  kind: 'fault',
  fault: { why: safe(why instanceof Error ? why.message : String(why)) },
})

/** Finds every problem of a large file or bytes in a worker, because this takes seconds in which no key may wait. */
export const findProblems = (input: LargeInput): Promise<LargeRead> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./problems.js', import.meta.url), { workerData: input })
    worker.unref()
    worker.on('message', resolve)
    worker.on('error', (error) => resolve(failed(error)))
  })
