import { existsSync, mkdirSync, rmdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf, fileFault, readRegularFile, type FileFault } from '../file.ts'
import { removeFile, replaceFile } from '../replace-file.ts'

/** A file to keep beside a dossier. */
export interface Kept {
  readonly file: string
  readonly content: string | Uint8Array
}

/** What was done: how to undo it, or why nothing could be kept. */
export type Keeping = { readonly undo: () => void } | { readonly fault: FileFault }

/** Undoes what was done, the last first. What cannot be undone stays: the error that led here is the one to report. */
const undoAll = (undone: readonly (() => void)[]): void => {
  for (const undo of undone.toReversed()) {
    try {
      undo()
    } catch {
      // A text that nothing refers to does no harm.
    }
  }
}

/** Makes a folder and returns how to undo it; null where it exists. */
const makeFolder = (folder: string): (() => void) | null => {
  try {
    mkdirSync(folder)
    // It is not removed if somebody else has put something into it.
    return () => rmdirSync(folder)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    return null
  }
}

/** Writes a file and returns how to undo it. Reading what is there would wait for ever for a FIFO, so that is refused. */
const keepFile = ({ file, content }: Kept): (() => void) => {
  const before = existsSync(file) ? readRegularFile(file) : null
  replaceFile({ file, content, over: 'any' })
  return before === null ? () => removeFile(file) : () => replaceFile({ file, content: before, over: 'any' })
}

/** Writes files into a folder that is made if it is missing. Where one cannot be written, everything is as before. */
export const keepFiles = (files: readonly Kept[]): Keeping => {
  const undone: (() => void)[] = []
  try {
    for (const kept of files) {
      const made = makeFolder(dirname(kept.file))
      if (made) undone.push(made)
      undone.push(keepFile(kept))
    }
    return { undo: () => undoAll(undone) }
  } catch (error) {
    undoAll(undone)
    return { fault: fileFault(error) }
  }
}
