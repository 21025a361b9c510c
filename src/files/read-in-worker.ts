import { Worker } from 'node:worker_threads'
import {
  createBuilder,
  createHarvest,
  named,
  passedPart,
  safe,
  sharedRecord,
  strictText,
  warmArriving,
  type Dossier,
  type Parcel,
  type Progress,
  type Read,
  type RecordList,
  type VisitRecords,
} from '../dossier/index.ts'
import type { FileFault } from '../system/file.ts'
import { createHeapLimits } from './heap.ts'
import { nextTurn } from './next-turn.ts'

/** What a worker reads: a file, or bytes from elsewhere. */
export type WorkerInput = { readonly path: string } | { readonly bytes: Uint8Array }

/** Messages of the worker: the size in bytes; parcels of a dossier; that it is valid, or what was found instead. */
export type WorkerMessage =
  | { readonly kind: 'size'; readonly size: number }
  | { readonly kind: 'passed'; readonly parcels: readonly Parcel[] }
  | { readonly kind: 'well' }
  | { readonly kind: 'read'; readonly read: Read }
  | { readonly kind: 'fault'; readonly fault: FileFault }

/** The result of reading in a worker. */
export type WorkerRead = Read | { readonly kind: 'fault'; readonly fault: FileFault }

/** Time slice for assembling a dossier, in milliseconds; keys and frames come in between. */
const TURN = 6
/** The worker's young generation is small, because parsed values are short-lived; this costs no time. */
const YOUNG = { maxYoungGenerationSizeMb: 16 }
/** The time between two reports of progress, in milliseconds: a frame takes 12 ms of a processor, which the reading needs. */
const BETWEEN_REPORTS = 200

/** Replaces records by the equal ones of another dossier. */
const sharing =
  (other: Dossier): VisitRecords =>
  (list, all, from, to) => {
    for (let at = from; at < to; at++) all[at] = sharedRecord(all[at] as { readonly id: string }, at, list, other)
    return true
  }

/** Assembles a dossier from passages, in slices of time. Its records that equal those of `other` are shared with it. */
const createAssembler = (other: Dossier | null) => {
  const whole = createBuilder()
  const harvest = createHarvest(whole)
  let until = 0
  let added = Promise.resolve(true)
  const areTaken = (parcel: Parcel): boolean => {
    const textOf = strictText(parcel)
    return parcel.passages.every((passage) => {
      const part = passedPart(passage, whole.inList(), textOf)
      return part !== null && whole.add(part)
    })
  }
  const isComplete = (list: RecordList): boolean => {
    const all = (whole.value() as Partial<Dossier>)[list]
    return all !== undefined && !whole.isOpen(all)
  }
  /** Builds the index of complete lists while the rest arrives, so that the first frame does not wait for it. */
  const warm = (): void => warmArriving(whole.value() as Dossier, isComplete)
  const add = async (parcel: Parcel): Promise<boolean> => {
    if (performance.now() > until) {
      await nextTurn()
      until = performance.now() + TURN
    }
    const isTaken = areTaken(parcel)
    if (!isTaken) return false
    if (other) return harvest(sharing(other))
    warm()
    return true
  }
  return {
    add: (parcel: Parcel): void => {
      added = added.then((well) => well && add(parcel))
    },
    /** Resolves once every passage was added; null where one did not fit. */
    done: async (): Promise<Dossier | null> => {
      if (!(await added)) return null
      return named(whole.value() as Dossier)
    },
  }
}

/** Reports progress at once, and then from time to time. */
const progressReports = (onProgress: (progress: Progress) => void): ((progress: Progress) => void) => {
  let next = 0
  return (progress) => {
    const now = performance.now()
    if (now < next) return
    next = now + BETWEEN_REPORTS
    onProgress(progress)
  }
}

const readFault = (why: unknown): WorkerRead => ({
  kind: 'fault',
  fault: { why: safe(why instanceof Error ? why.message : String(why)) },
})

/**
 * Reads and checks a large file in a worker, and assembles the dossier in slices of milliseconds. No key waits, and
 * memory holds only the bytes and the dossier; of one to be compared with `other`, only the records that differ.
 */
export const readInWorker = (
  input: WorkerInput,
  onProgress: (progress: Progress) => void,
  other: Dossier | null = null,
): Promise<WorkerRead> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./reader.js', import.meta.url), { workerData: input, resourceLimits: YOUNG })
    const gathered = createAssembler(other)
    const report = progressReports(onProgress)
    const limitHeap = createHeapLimits()
    let total = 0
    const end = (found: WorkerRead): void => {
      resolve(found)
      void worker.terminate()
    }
    worker.unref()
    worker.on('error', (error) => end(readFault(error)))
    worker.on('message', (message: WorkerMessage) => {
      switch (message.kind) {
        case 'size':
          total = message.size
          return
        case 'passed':
          for (const parcel of message.parcels) {
            const read = parcel.base + parcel.bytes.length
            gathered.add(parcel)
            limitHeap(read / total)
            report({ read, total })
          }
          return
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
