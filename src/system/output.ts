import { lstatSync, realpathSync } from 'node:fs'
import { codeOf, fileFault, type FileFault } from './file.ts'
import { replaceFile } from './replace-file.ts'

/** Why nothing was written, as data: something has that name, or it is none that a file can replace, or the system refused. */
export type OutputFault = 'exists' | 'same' | FileFault

const statOf = (path: string) => lstatSync(path, { throwIfNoEntry: false }) ?? null

/** The file that is written in the end: what a link leads to, since the link itself is to stay. */
const targetOf = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** What forbids writing there; null where nothing does. */
const faultBeforeWriting = (target: string, force: boolean, read: string | null): OutputFault | null => {
  const stat = statOf(target)
  if (stat === null) return null
  // It leads nowhere: what is written stands in its place.
  if (stat.isSymbolicLink()) return force ? null : 'exists'
  if (stat.isDirectory()) return 'folder'
  if (!stat.isFile()) return 'special'
  if (read !== null && target === targetOf(read)) return 'same'
  return force ? null : 'exists'
}

/**
 * Writes a file whole or not at all: a new one beside it, flushed to the disk, takes its name. What is there already is replaced with
 * `force` only, what is no ordinary file and the file `read` never.
 */
export const writeOutput = async (
  path: string,
  text: string,
  force: boolean,
  read: string | null,
): Promise<OutputFault | null> => {
  try {
    const target = targetOf(path)
    const fault = faultBeforeWriting(target, force, read)
    if (fault !== null) return fault
    replaceFile({ file: target, content: text, over: force ? 'any' : 'nothing' })
    return null
  } catch (error) {
    return !force && codeOf(error) === 'EEXIST' ? 'exists' : fileFault(error)
  }
}
