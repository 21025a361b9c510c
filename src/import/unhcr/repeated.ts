import type { ImportNotice } from '../fault.ts'
import type { Begin } from '../publisher.ts'
import { createKeyFinder } from '../repeats.ts'

/** Returns the columns of a row's key: all but the counts. */
const keyColumns = ({ at, header }: Begin, counts: readonly string[]) => {
  const counted = new Set(counts.map(at))
  return header.flatMap((_, index) =>
    counted.has(index) ? [] : [{ at: index, write: (cell: string): string => cell.trim() }],
  )
}

/**
 * Creates a counter of rows with the key of another one. UNHCR's own files of applications have them, 20,019 keys in that of 2021: without
 * columns for the authority and the stage, each of these has a row. They are added up, and counted in a notice, since two files that were joined look the same.
 */
export const createRepeatCounter = (begin: Begin, counts: readonly string[]) => {
  const firstOf = createKeyFinder(keyColumns(begin, counts))
  let rows = 0
  return {
    add: (cells: readonly string[]): void => {
      if (firstOf(cells, 1) !== 0) rows++
    },
    notices: (): readonly ImportNotice[] => (rows === 0 ? [] : [{ kind: 'keys-repeated', rows }]),
  }
}
