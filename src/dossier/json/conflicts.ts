import type { Conflict, Problem } from '../problem.ts'

/** Most conflicts that are listed. */
const MOST = 100

/** A line that git writes around the sides of a conflict: seven signs, then a name or the end of the line. */
const MARK = /^(?:(<{7})|(\|{7})|(={7})|(>{7}))(?: .*)?\r?$/gm

interface Open {
  readonly ours: number
  base: number | null
  middle: number | null
}

/** Follows a text that comes in parts of whole lines, and finds the conflicts that a merge has left in it. */
export interface ConflictFinder {
  /** Takes the next lines, of which the first has this number. */
  readonly take: (text: string, firstLine: number) => void
  /** The conflicts so far: the lines of their marks, in order. */
  readonly found: readonly Conflict[]
}

/** Returns a function from offsets, which must grow, to the number of their line. */
const growingLines = (text: string, firstLine: number): ((offset: number) => number) => {
  let [line, at] = [firstLine, 0]
  return (offset) => {
    for (let next = text.indexOf('\n', at); next >= 0 && next < offset; next = text.indexOf('\n', at)) {
      line++
      at = next + 1
    }
    return line
  }
}

/** Creates a finder of conflicts. */
export const createConflictFinder = (): ConflictFinder => {
  const found: Conflict[] = []
  let open: Open | null = null
  const takeMark = ([, ours, base, middle]: RegExpMatchArray, line: number): void => {
    if (ours !== undefined) open = { ours: line, base: null, middle: null }
    else if (open && base !== undefined) open.base = line
    else if (open && middle !== undefined) open.middle = line
    else if (open && open.middle !== null) {
      found.push({ ours: open.ours, base: open.base, middle: open.middle, theirs: line })
      open = null
    }
  }
  return {
    found,
    take: (text, firstLine) => {
      if (!open && !text.includes('<<<<<<<')) return
      const lineAt = growingLines(text, firstLine)
      for (const mark of text.matchAll(MARK)) {
        if (found.length === MOST) return
        takeMark(mark, lineAt(mark.index))
      }
    },
  }
}

/** Finds the conflicts in a text. */
export const findConflicts = (text: string): readonly Conflict[] => {
  const finder = createConflictFinder()
  finder.take(text, 1)
  return finder.found
}

/** Returns a problem for each conflict in a text, at its first mark. */
export const conflictsIn = (text: string): readonly Problem[] =>
  findConflicts(text).map((conflict) => ({
    fault: { kind: 'conflict', ...conflict },
    place: { line: conflict.ours, column: 1 },
    path: '',
  }))
