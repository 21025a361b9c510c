import type { Begin } from '../publisher.ts'

/** Creates a reader of one of a few words; any other is reported and undefined. */
export const choiceIn =
  (begin: Begin) =>
  <T extends string>(column: string, cell: string, options: readonly T[], line: number): T | null | undefined => {
    if (cell === '') return null
    const found = options.find((one) => one === cell.toLowerCase())
    if (found === undefined) begin.problem(line, { kind: 'choice', column: begin.called(column), found: cell, options })
    return found
  }
