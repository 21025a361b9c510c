import type { FilePlace, Path, Problem } from '../problem.ts'
import { written } from '../problem.ts'
import { locate } from './parse.ts'

const TOP: FilePlace = { line: 1, column: 1 }

/** A fault whose place is not yet known; `first` is the path of an earlier record that it refers to. */
interface Unplaced<F> {
  readonly path: Path
  readonly name: boolean
  readonly fault: F
  readonly first?: Path | null
}

/** Compares problems by their place in the file. */
export const inOrder = (a: Problem<unknown>, b: Problem<unknown>): number =>
  a.place.line - b.place.line || a.place.column - b.place.column

/** Adds line and column to findings and sorts them, in one pass over the text. */
export const placed = <F extends object>(text: string, findings: readonly Unplaced<F>[]): readonly Problem<F>[] => {
  if (findings.length === 0) return []
  const firsts = findings.flatMap(({ first }) => (first ? [{ path: first, name: false }] : []))
  const places = locate(text, [...findings, ...firsts])
  const firstPlaces = places.slice(findings.length)
  let next = 0
  return findings
    .map(({ fault, path, first }, at) => ({
      fault: first ? { ...fault, first: firstPlaces[next++] ?? TOP } : fault,
      place: places[at] ?? TOP,
      path: written(path),
    }))
    .toSorted(inOrder)
}
