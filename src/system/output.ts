import { link, lstat, open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { codeOf, fileFault, type FileFault } from './file.ts'

/** Why nothing was written, as data: something has that name, or it is none that a file can replace, or the system refused. */
export type OutputFault = 'exists' | 'same' | FileFault

const statOf = (path: string) => lstat(path).catch(() => null)

/** The file that is written in the end: what a link leads to, since the link itself is to stay. */
const targetOf = async (path: string): Promise<string> => realpath(path).catch(() => path)

/** What forbids writing there; null where nothing does. */
const forbidden = async (target: string, force: boolean, read: string | null): Promise<OutputFault | null> => {
  const stat = await statOf(target)
  if (stat === null) return null
  // It leads nowhere: what is written stands in its place.
  if (stat.isSymbolicLink()) return force ? null : 'exists'
  if (stat.isDirectory()) return 'folder'
  if (!stat.isFile()) return 'special'
  if (read !== null && target === (await targetOf(read))) return 'same'
  return force ? null : 'exists'
}

const isCode = (error: unknown, ...codes: readonly string[]): boolean => codes.includes(codeOf(error))

/** Puts a finished file in its place: over what is there, or only where there is nothing. */
const place = async (finished: string, target: string, force: boolean): Promise<OutputFault | null> => {
  if (force) {
    await rename(finished, target)
    return null
  }
  try {
    // A second name fails where there is a file by now; renaming would go over it.
    await link(finished, target)
    await rm(finished, { force: true })
    return null
  } catch (error) {
    if (isCode(error, 'EEXIST')) return 'exists'
    // Some file systems have no second names.
    if (!isCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK')) throw error
    await rename(finished, target)
    return null
  }
}

/** A new file with this text, on the disk when this is done. */
const flushed = async (path: string, text: string): Promise<void> => {
  const file = await open(path, 'wx', 0o666)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A file's name has at most 255 bytes, and ours has more to it. */
const LONGEST = 50

/** Told apart by process and number: two writers never share an unfinished file. */
let written = 0

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
  const target = await targetOf(path)
  const fault = await forbidden(target, force, read)
  if (fault !== null) return fault
  const unfinished = join(dirname(target), `.${basename(target).slice(0, LONGEST)}.${process.pid}.${written++}.part`)
  try {
    await flushed(unfinished, text)
    return await place(unfinished, target, force)
  } catch (error) {
    return fileFault(error)
  } finally {
    // Gone already where all went well; where even this fails, the fault above has said why.
    await rm(unfinished, { force: true }).catch(() => null)
  }
}
