import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf, fileFault, type FileFault } from '../file.ts'
import { removeFile, replaceFile } from '../replace-file.ts'

/** A file to keep beside a dossier. */
export interface Kept {
  readonly file: string
  readonly content: string | Uint8Array
}

/** What was done: how to undo it, or why nothing could be kept. */
export type Keeping = { readonly undo: () => void } | { readonly fault: FileFault }

const removeAll = (files: readonly string[]): void => {
  for (const file of files) removeFile(file)
}

const makeFolder = (folder: string): void => {
  try {
    mkdirSync(folder)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/** Writes files into a folder that is made if it is missing. Where one cannot be written, those written before are removed. */
export const keepFiles = (files: readonly Kept[]): Keeping => {
  const made: string[] = []
  try {
    for (const { file, content } of files) {
      makeFolder(dirname(file))
      const isNew = !existsSync(file)
      replaceFile({ file, content, over: 'any' })
      if (isNew) made.push(file)
    }
    return { undo: () => removeAll(made) }
  } catch (error) {
    removeAll(made)
    return { fault: fileFault(error) }
  }
}
