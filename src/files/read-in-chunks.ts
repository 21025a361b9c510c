import shape from 'virtual:dossier-shape'
import {
  blocksOf,
  createReading,
  piecesOf,
  sharedRecord,
  warmArriving,
  type Dossier,
  type NextBytes,
  type Progress,
  type Read,
  type VisitRecords,
} from '../dossier/index.ts'
import { readInBlocks } from '../system/file.ts'
import { createEngine, type Engine, type Use } from './engine.ts'
import { findProblems, type LargeInput, type LargeRead } from './find-problems.ts'
import { nextTurn } from './next-turn.ts'

/** Time slice for reading, in milliseconds; keys and frames come in between. */
const TURN = 6
/** The time between two reports of progress, in milliseconds: a frame takes 12 ms, in which nothing is read. */
const BETWEEN_REPORTS = 400

/** Replaces records by the equal ones of another dossier. */
const sharing =
  (other: Dossier): VisitRecords =>
  (list, all, from, to) => {
    for (let at = from; at < to; at++) all[at] = sharedRecord(all[at] as { readonly id: string }, at, list, other)
    return true
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

/** Returns a function that waits for the next turn once the slice of time is over. */
const createTurns = (): (() => Promise<void> | null) => {
  let until = 0
  return () => {
    if (performance.now() <= until) return null
    return nextTurn().then(() => void (until = performance.now() + TURN))
  }
}

/** How a file is read, what is called with the progress, and the dossier whose equal records are shared. */
export interface LargeReading {
  readonly use: Use
  readonly onProgress: (progress: Progress) => void
  readonly other: Dossier | null
}

/** Reads bytes in slices of time; null where something in them is or may be wrong. */
const readInTurns = async (
  next: NextBytes,
  total: number,
  { onProgress, other }: LargeReading,
  engine: Engine,
): Promise<Extract<Read, { kind: 'dossier' }> | null> => {
  const reading = createReading(shape, other ? sharing(other) : undefined)
  const [turn, report] = [createTurns(), progressReports(onProgress)]
  engine.reading(0)
  for (const pieces of piecesOf(next)) {
    await turn()
    if (pieces === null || !reading.add(pieces)) return null
    // The first frame does not wait for the index of lists that are complete.
    if (!other) reading.soFar(warmArriving)
    const read = pieces.base + pieces.bytes.length
    engine.reading(read / total)
    report({ read, total })
  }
  const dossier = reading.dossier()
  return dossier && { kind: 'dossier', dossier }
}

/**
 * Reads and checks a large file in chunks and in slices of milliseconds, so that no key waits. Of a dossier to be compared
 * with `other`, only the records that differ take memory.
 */
export const readInChunks = async (input: LargeInput, how: LargeReading): Promise<LargeRead> => {
  const engine = createEngine(how.use)
  const found = await (
    'bytes' in input
      ? readInTurns(blocksOf(input.bytes), input.bytes.length, how, engine)
      : readInBlocks(input.path, (next, total) => readInTurns(next, total, how, engine))
  ).finally(engine.over)
  if (found === null) return findProblems(input)
  return 'kind' in found ? found : { kind: 'fault', fault: found.fault }
}
