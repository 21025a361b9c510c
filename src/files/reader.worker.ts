import matchesSchema from 'virtual:dossier-shape'
import { parentPort, workerData } from 'node:worker_threads'
import { isValidInChunks, type Pass, type Passage } from '../dossier/index.ts'
import type { WorkerInput, WorkerMessage } from './read-in-worker.ts'
import { readFileBytes } from '../system/file.ts'

const post = (message: WorkerMessage): void => parentPort?.postMessage(message)

/** Allocates memory that the main thread can read too. */
const sharedBytes = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length))

const toShared = (bytes: Uint8Array): Uint8Array => {
  const copy = sharedBytes(bytes.length)
  copy.set(bytes)
  return copy
}

/** Passages are sent in parcels of this many bytes, because each message takes time. */
const PARCEL = 500_000

const createParcels = () => {
  let [passages, read, sent]: [Passage[], number, number] = [[], 0, 0]
  const rest = (): void => {
    post({ kind: 'passed', passages, read })
    passages = []
    sent = read
  }
  const pass: Pass = (some, upTo) => {
    passages.push(...some)
    read = upTo
    if (read - sent > PARCEL) rest()
  }
  return { pass, rest }
}

/** Sends a valid dossier passage by passage, or every problem of one that is not. */
const readShared = async (bytes: Uint8Array): Promise<void> => {
  post({ kind: 'bytes', bytes })
  const { pass, rest } = createParcels()
  if (isValidInChunks(bytes, matchesSchema, pass)) {
    rest()
    return post({ kind: 'well' })
  }
  const { readDossier } = await import('../dossier/read.ts')
  post({ kind: 'read', read: readDossier(bytes.slice()) })
}

/** Reads a file or bytes, and sends the result. */
const read = async (input: WorkerInput): Promise<void> => {
  if ('bytes' in input) return readShared(toShared(input.bytes))
  const found = await readFileBytes(input.path, sharedBytes)
  return 'fault' in found ? post({ kind: 'fault', fault: found.fault }) : readShared(found.bytes)
}

await read(workerData as WorkerInput)
