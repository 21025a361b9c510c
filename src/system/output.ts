import { lstatSync } from 'node:fs'
import { codeOf, fileFault, realPath, type FileFault } from './file.ts'
import { replaceFile } from './replace-file.ts'

/** Why a file was not written, as data: it exists, it is the file read, or the system refused. */
export type OutputFault = 'exists' | 'same' | FileFault

const statOf = (path: string) => lstatSync(path, { throwIfNoEntry: false }) ?? null

/** Returns why a file may not be written; null where it may. */
const faultBeforeWriting = (target: string, force: boolean, read: string | null): OutputFault | null => {
  const stat = statOf(target)
  if (stat === null) return null
  // A dangling link is replaced itself.
  if (stat.isSymbolicLink()) return force ? null : 'exists'
  if (stat.isDirectory()) return 'folder'
  if (!stat.isFile()) return 'special'
  if (read !== null && target === realPath(read)) return 'same'
  return force ? null : 'exists'
}

/**
 * Writes a file whole or not at all: a new one beside it, flushed to the disk, takes its name. An existing file is
 * replaced only with `force`; one that is not regular, and the file `read`, never are.
 */
export const writeOutput = async (
  path: string,
  pieces: Iterable<string>,
  force: boolean,
  read: string | null,
): Promise<OutputFault | null> => {
  try {
    // The link itself stays.
    const target = realPath(path)
    const fault = faultBeforeWriting(target, force, read)
    if (fault !== null) return fault
    replaceFile({ file: target, content: pieces, over: force ? 'any' : 'nothing' })
    return null
  } catch (error) {
    // Pieces are composed while they are written: what fails there has no code of the system.
    if (codeOf(error) === '') throw error
    return !force && codeOf(error) === 'EEXIST' ? 'exists' : fileFault(error)
  }
}
