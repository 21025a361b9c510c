import type { ImportNotice } from '../fault.ts'
import type { Begin } from '../publisher.ts'
import { createKeyCheck, createKeyFinder, reportRepeat, type KeyColumn, type RowCheck } from '../repeats.ts'

/** Returns the columns of a row's key: all but the counts. */
const keyColumns = ({ at, header }: Begin, counts: readonly string[]): readonly KeyColumn[] => {
  const counted = new Set(counts.map(at))
  return header.flatMap((_, index) =>
    counted.has(index) ? [] : [{ at: index, write: (cell: string): string => cell.trim() }],
  )
}

/** Creates a check that reports a row with the key of an earlier one, in a table that has each only once, such as that of populations. */
export const createOnceCheck = (begin: Begin, counts: readonly string[]): RowCheck =>
  createKeyCheck(begin, keyColumns(begin, counts))

/** So many rows in a row that are copies of as many earlier ones, counts and all, are not there by chance. */
const JOINED = 50

/** Creates a check that reports a table that was joined with itself, once, at the first row that is there for the second time. */
const createJoinCheck = (begin: Begin) => {
  const copyOf = createKeyFinder(begin, keyColumns(begin, []))
  let [run, distance, isReported] = [0, 0, false]
  return (cells: readonly string[], line: number): void => {
    const copied = copyOf(cells, line)
    run = copied === 0 ? 0 : line - copied === distance ? run + 1 : 1
    distance = line - copied
    if (isReported || run < JOINED) return
    isReported = true
    reportRepeat(begin, line - run + 1, copied - run + 1)
  }
}

/**
 * Creates a counter of rows with the key of another one. UNHCR's own files of applications have them, 20,019 keys in that of 2021: without
 * columns for the authority and the stage, each of these has a row. They are added up, and counted in a notice, since two files that were joined look the same.
 */
export const createRepeatCounter = (begin: Begin, counts: readonly string[]) => {
  const [firstOf, checkJoin] = [createKeyFinder(begin, keyColumns(begin, counts)), createJoinCheck(begin)]
  let rows = 0
  return {
    add: (cells: readonly string[], line: number): void => {
      if (firstOf(cells, line) !== 0) rows++
      checkJoin(cells, line)
    },
    notices: (): readonly ImportNotice[] => (rows === 0 ? [] : [{ kind: 'keys-repeated', rows }]),
  }
}
