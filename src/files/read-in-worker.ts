import { Worker } from 'node:worker_threads'
import {
  createBuilder,
  named,
  passedPart,
  safe,
  strictText,
  warmIndex,
  type Dossier,
  type Passage,
  type Progress,
  type Read,
  type RecordList,
} from '../dossier/index.ts'
import type { FileFault } from '../system/file.ts'

/** What a worker reads: a file, or bytes from elsewhere. */
export type WorkerInput = { readonly path: string } | { readonly bytes: Uint8Array }

/** Messages of the worker: the bytes, in shared memory; passages of a dossier; that it is valid, or what was found instead. */
export type WorkerMessage =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'passed'; readonly passages: readonly Passage[]; readonly read: number }
  | { readonly kind: 'well' }
  | { readonly kind: 'read'; readonly read: Read }
  | { readonly kind: 'fault'; readonly fault: FileFault }

/** The result of reading in a worker. */
export type WorkerRead = Read | { readonly kind: 'fault'; readonly fault: FileFault }

/** Time slice for assembling a dossier, in milliseconds; keys and frames come in between. */
const TURN = 6
/** The worker's young generation is small, because parsed values are short-lived; this costs no time. */
const YOUNG = { maxYoungGenerationSizeMb: 16 }
/** How often, at most, progress is reported. */
const REPORTS = 20

const nextTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

/** Assembles a dossier from passages, in slices of time. */
const createAssembler = () => {
  const whole = createBuilder()
  let textOf = strictText(new Uint8Array())
  let until = 0
  let added = Promise.resolve(true)
  const take = (passage: Passage): boolean => {
    const part = passedPart(passage, whole.inList(), textOf)
    return part !== null && whole.add(part)
  }
  const isComplete = (list: RecordList): boolean => {
    const all = (whole.value() as Partial<Dossier>)[list]
    return all !== undefined && !whole.isOpen(all)
  }
  /** Builds the index of complete lists while the rest arrives, so that the first frame does not wait for it. */
  const warm = (): void => void warmIndex(whole.value() as Dossier, isComplete)
  const add = async (passages: readonly Passage[]): Promise<boolean> => {
    if (performance.now() > until) {
      await nextTurn()
      until = performance.now() + TURN
    }
    const areTaken = passages.every(take)
    if (areTaken) warm()
    return areTaken
  }
  return {
    over: (bytes: Uint8Array): void => {
      textOf = strictText(bytes)
    },
    add: (passages: readonly Passage[]): void => {
      added = added.then((well) => well && add(passages))
    },
    /** Resolves once every passage was added; null where one did not fit. */
    done: async (): Promise<Dossier | null> => {
      if (!(await added)) return null
      const dossier = named(whole.value() as Dossier)
      while (!warmIndex(dossier)) await nextTurn()
      return dossier
    },
  }
}

/** Reports progress some twenty times in all. */
const progressReports = (onProgress: (progress: Progress) => void) => {
  let total = 0
  let next = 0
  return {
    of: (bytes: Uint8Array): void => {
      total = bytes.length
    },
    read: (read: number): void => {
      if (read < next) return
      next = read + total / REPORTS
      onProgress({ read, total })
    },
  }
}

const readFault = (why: unknown): WorkerRead => ({
  kind: 'fault',
  fault: { why: safe(why instanceof Error ? why.message : String(why)) },
})

/**
 * Reads and checks a large file in a worker, and assembles the dossier in slices of milliseconds. No key waits, and
 * memory holds only the bytes and the dossier.
 */
export const readInWorker = (input: WorkerInput, onProgress: (progress: Progress) => void): Promise<WorkerRead> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./reader.js', import.meta.url), { workerData: input, resourceLimits: YOUNG })
    const gathered = createAssembler()
    const progress = progressReports(onProgress)
    const end = (found: WorkerRead): void => {
      resolve(found)
      void worker.terminate()
    }
    worker.unref()
    worker.on('error', (error) => end(readFault(error)))
    worker.on('message', (message: WorkerMessage) => {
      switch (message.kind) {
        case 'bytes':
          progress.of(message.bytes)
          return gathered.over(message.bytes)
        case 'passed':
          progress.read(message.read)
          return gathered.add(message.passages)
        case 'well':
          return void gathered
            .done()
            .then((dossier) =>
              end(dossier ? { kind: 'dossier', dossier } : readFault('the file changed while it was read')),
            )
        case 'read':
          return end(message.read)
        case 'fault':
          return end(message)
      }
    })
  })
