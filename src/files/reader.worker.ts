import shape from 'virtual:dossier-shape'
import { parentPort, workerData } from 'node:worker_threads'
import { blocksOf, isValidInChunks, type NextBytes, type Parcel } from '../dossier/index.ts'
import type { WorkerInput, WorkerMessage } from './read-in-worker.ts'
import { readFileBytes, readInBlocks } from '../system/file.ts'

/** Sends a message, and hands over the bytes of its parcels instead of copying them. */
const post = (message: WorkerMessage): void =>
  parentPort?.postMessage(message, message.kind === 'passed' ? message.parcels.map(({ bytes }) => bytes.buffer) : [])

/** Parcels are sent together up to so many bytes, because each message takes time. */
const TOGETHER = 500_000

/** Sends the valid chunks of a dossier in parcels; returns whether all of it is valid. */
const sendIfValid = (next: NextBytes, size: number): boolean => {
  post({ kind: 'size', size })
  let [parcels, bytes]: [Parcel[], number] = [[], 0]
  const send = (): void => {
    post({ kind: 'passed', parcels })
    ;[parcels, bytes] = [[], 0]
  }
  const isValid = isValidInChunks(next, shape, (parcel) => {
    parcels.push(parcel)
    bytes += parcel.bytes.length
    if (bytes > TOGETHER) send()
  })
  if (isValid) send()
  return isValid
}

/** Sends every problem of bytes, which are read again: the chunks are no longer in memory. */
const sendProblems = async (bytes: Uint8Array): Promise<void> => {
  const { readDossier } = await import('../dossier/read.ts')
  post({ kind: 'read', read: readDossier(bytes) })
}

/** Reads a file or bytes, and sends the result. */
const read = async (input: WorkerInput): Promise<void> => {
  const isValid =
    'bytes' in input ? sendIfValid(blocksOf(input.bytes), input.bytes.length) : readInBlocks(input.path, sendIfValid)
  if (isValid === true) return post({ kind: 'well' })
  const found = 'bytes' in input ? input : await readFileBytes(input.path)
  return 'fault' in found ? post({ kind: 'fault', fault: found.fault }) : sendProblems(found.bytes)
}

await read(workerData as WorkerInput)
