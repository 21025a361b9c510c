import type { FilePlace, Path, Problem } from '../problem.ts'
import { written } from '../problem.ts'
import { locate } from './parse.ts'

const TOP: FilePlace = { line: 1, column: 1 }

/** A fault before its place in the text is known; `first` leads to what it names besides. */
interface Unplaced<F> {
  readonly path: Path
  readonly name: boolean
  readonly fault: F
  readonly first?: Path | null
}

/** Compares problems by their places in the file. */
export const inOrder = (a: Problem<unknown>, b: Problem<unknown>): number =>
  a.place.line - b.place.line || a.place.column - b.place.column

/** Returns findings with their addresses in a text, in its order: all are looked up in one pass, and only where there are some. */
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
