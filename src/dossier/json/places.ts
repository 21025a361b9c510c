import type { FilePlace } from '../problem.ts'

const lineStarts = (text: string): readonly number[] => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Returns a function from offsets to lines and columns, counted from 1. Lines are counted once, on first use. */
export const placesIn = (text: string): ((offset: number) => FilePlace) => {
  let known: readonly number[] | null = null
  return (offset) => {
    const starts = (known ??= lineStarts(text))
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

/** Returns the line and column of one offset. A list of all lines would take as long as reading the file. */
export const placeOf = (text: string, offset: number): FilePlace => {
  let [line, start] = [1, 0]
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1))
    [line, start] = [line + 1, at + 1]
  return { line, column: offset - start + 1 }
}
