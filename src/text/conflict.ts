import type { Conflict } from '../dossier/index.ts'

/** Returns the lines of a conflict's marks: `line 3 (<<<<<<<), line 5 (=======), line 7 (>>>>>>>)`. */
export const conflictLines = (line: string, { ours, base, middle, theirs }: Conflict): string =>
  [
    `${line} ${ours} (<<<<<<<)`,
    ...(base === null ? [] : [`${line} ${base} (|||||||)`]),
    `${line} ${middle} (=======)`,
    `${line} ${theirs} (>>>>>>>)`,
  ].join(', ')
