import { parentPort, workerData } from 'node:worker_threads'
import { readDossier } from '../dossier/read.ts'
import { readFileBytes } from '../system/file.ts'
import type { LargeInput, LargeRead } from './find-problems.ts'

/** Reads a file or bytes, with every problem. */
const read = async (input: LargeInput): Promise<LargeRead> => {
  const found = 'bytes' in input ? input : await readFileBytes(input.path)
  return 'fault' in found ? { kind: 'fault', fault: found.fault } : readDossier(found.bytes)
}

parentPort?.postMessage(await read(workerData as LargeInput))
