import { parentPort, workerData } from 'node:worker_threads'
import { blocksOf, splitInto, type NextBytes, type Parcel } from '../dossier/index.ts'
import { readFileBytes, readInBlocks } from '../system/file.ts'
import type { SplitterMessage, SplitterOrder } from './read-in-chunks.ts'
import { mayGoOn, waitForRefusal } from './taken.ts'

const { input, taken } = workerData as SplitterOrder

/** Sends a message, and hands over the bytes of its parcels instead of copying them. */
const post = (message: SplitterMessage): void =>
  parentPort?.postMessage(message, message.kind === 'split' ? message.parcels.map(({ bytes }) => bytes.buffer) : [])

/** Parcels are sent together up to so many bytes, because each message takes time. */
const TOGETHER = 1_500_000

/** Sends the chunks of a file; returns whether all of it was split, and its chunks are wanted. */
const sendChunks = (next: NextBytes, size: number): boolean => {
  post({ kind: 'size', size })
  let [parcels, bytes, sent]: [Parcel[], number, number] = [[], 0, 0]
  const send = (): boolean => {
    post({ kind: 'split', parcels })
    ;[parcels, bytes, sent] = [[], 0, sent + 1]
    return mayGoOn(taken, sent)
  }
  const isSplit = splitInto(next, (parcel) => {
    parcels.push(parcel)
    bytes += parcel.bytes.length
    return bytes < TOGETHER || send()
  })
  return isSplit && send()
}

/** Sends every problem of bytes, which are read again: the chunks are no longer in memory. */
const sendProblems = async (bytes: Uint8Array): Promise<void> => {
  const { readDossier } = await import('../dossier/read.ts')
  post({ kind: 'read', read: readDossier(bytes) })
}

/** Splits a file or bytes, and sends what was found instead where something is or may be wrong. */
const split = async (): Promise<void> => {
  const isSplit =
    'bytes' in input ? sendChunks(blocksOf(input.bytes), input.bytes.length) : readInBlocks(input.path, sendChunks)
  if (isSplit === true) {
    post({ kind: 'over' })
    waitForRefusal(taken)
  }
  const found = 'bytes' in input ? input : await readFileBytes(input.path)
  return 'fault' in found ? post({ kind: 'fault', fault: found.fault }) : sendProblems(found.bytes)
}

await split()
