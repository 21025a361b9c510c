import type { ImportNotice } from '../fault.ts'
import type { Begin } from '../publisher.ts'
import { createCoder } from '../repeats.ts'

/** Returns a function that gives the key of a row: all its cells but the counts. */
const keyOf = ({ at, header }: Begin, counts: readonly string[]) => {
  const counted = new Set(counts.map(at))
  const columns = header.flatMap((_, index) =>
    counted.has(index) ? [] : [{ index, code: createCoder((cell) => cell.trim()) }],
  )
  return (cells: readonly string[]): string => columns.map(({ index, code }) => code(cells[index] ?? '')).join('')
}

/**
 * Creates a counter of rows with the key of another one. UNHCR's own files of applications have them, 20,019 keys in that of 2021: without
 * columns for the authority and the stage, each of these has a row. They are added up, and counted in a notice, since two files that were joined look the same.
 */
export const createRepeatCounter = (begin: Begin, counts: readonly string[]) => {
  const [key, seen] = [keyOf(begin, counts), new Set<string>()]
  let rows = 0
  return {
    add: (cells: readonly string[]): void => {
      const own = key(cells)
      if (seen.has(own)) rows++
      else seen.add(own)
    },
    notices: (): readonly ImportNotice[] => (rows === 0 ? [] : [{ kind: 'keys-repeated', rows }]),
  }
}
