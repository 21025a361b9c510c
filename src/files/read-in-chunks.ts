import { Worker } from 'node:worker_threads'
import shape from 'virtual:dossier-shape'
import {
  createReading,
  safe,
  sharedRecord,
  warmArriving,
  type Dossier,
  type Parcel,
  type Progress,
  type Read,
  type VisitRecords,
} from '../dossier/index.ts'
import type { FileFault } from '../system/file.ts'
import { createHeapLimits } from './heap.ts'
import { nextTurn } from './next-turn.ts'
import { countTaken, createTaken, refuseMore, type Taken } from './taken.ts'

/** A large file, or bytes from elsewhere. */
export type LargeInput = { readonly path: string } | { readonly bytes: Uint8Array }

/** What the worker gets: the input, and the shared number of messages that were taken. */
export interface SplitterOrder {
  readonly input: LargeInput
  readonly taken: Taken
}

/** Messages of the worker: the size in bytes; chunks of a dossier; that these were all, or what was found instead. */
export type SplitterMessage =
  | { readonly kind: 'size'; readonly size: number }
  | { readonly kind: 'split'; readonly parcels: readonly Parcel[] }
  | { readonly kind: 'over' }
  | { readonly kind: 'read'; readonly read: Read }
  | { readonly kind: 'fault'; readonly fault: FileFault }

/** The result of reading in chunks. */
export type ChunksRead = Read | { readonly kind: 'fault'; readonly fault: FileFault }

/** Time slice for checking chunks, in milliseconds; keys and frames come in between. */
const TURN = 6
/** The worker's young generation is small, because all it keeps is bytes; this costs no time. */
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

/** Frees bytes at once where Node can, from 21 on; 40 MB of a file of 71 would stay until garbage is collected. */
const free = ({ buffer }: Uint8Array<ArrayBuffer>): void =>
  void (buffer as ArrayBuffer & { readonly transfer?: (length: number) => unknown }).transfer?.(0)

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

/** Checks chunks in slices of time. The records of the dossier that equal those of `other` are shared with it. */
const createAssembler = (other: Dossier | null) => {
  const reading = createReading(shape, other ? sharing(other) : undefined)
  let until = 0
  let added = Promise.resolve(true)
  const add = async (parcel: Parcel): Promise<boolean> => {
    if (performance.now() > until) {
      await nextTurn()
      until = performance.now() + TURN
    }
    if (!reading.add(parcel)) return false
    // The first frame does not wait for the index of lists that are complete.
    if (!other) reading.soFar(warmArriving)
    return true
  }
  return {
    /** Adds a parcel once those before it are; `then` learns whether all of them were well. */
    add: (parcel: Parcel, then: (isWell: boolean) => void): void => {
      added = added.then(async (isWell) => {
        const isStillWell = isWell && (await add(parcel))
        then(isStillWell)
        return isStillWell
      })
    },
    /** Resolves once every parcel was added; null where something is or may be wrong. */
    done: async (): Promise<Dossier | null> => ((await added) ? reading.dossier() : null),
  }
}

const readFault = (why: unknown): ChunksRead => ({
  kind: 'fault',
  fault: { why: safe(why instanceof Error ? why.message : String(why)) },
})

/**
 * Reads a large file in chunks: a worker splits it, and its chunks are checked here in slices of milliseconds. No key
 * waits, and each value is parsed once. Of a dossier to be compared with `other`, only the records that differ take memory.
 */
export const readInChunks = (
  input: LargeInput,
  onProgress: (progress: Progress) => void,
  other: Dossier | null = null,
): Promise<ChunksRead> =>
  new Promise((resolve) => {
    const taken = createTaken()
    const order: SplitterOrder = { input, taken }
    const worker = new Worker(new URL('./splitter.js', import.meta.url), { workerData: order, resourceLimits: YOUNG })
    const gathered = createAssembler(other)
    const report = progressReports(onProgress)
    const limitHeap = createHeapLimits()
    let total = 0
    const end = (found: ChunksRead): void => {
      resolve(found)
      void worker.terminate()
    }
    const take = (parcels: readonly Parcel[]): void => {
      for (const [at, parcel] of parcels.entries())
        gathered.add(parcel, (isWell) => {
          if (!isWell) return refuseMore(taken)
          const read = parcel.base + parcel.bytes.length
          free(parcel.bytes)
          limitHeap(read / total)
          report({ read, total })
          if (at === parcels.length - 1) countTaken(taken)
        })
    }
    worker.unref()
    worker.on('error', (error) => end(readFault(error)))
    worker.on('message', (message: SplitterMessage) => {
      switch (message.kind) {
        case 'size':
          total = message.size
          return
        case 'split':
          return take(message.parcels)
        case 'over':
          return void gathered
            .done()
            .then((dossier) => (dossier ? end({ kind: 'dossier', dossier }) : refuseMore(taken)))
        case 'read':
          return end(message.read)
        case 'fault':
          return end(message)
      }
    })
  })
