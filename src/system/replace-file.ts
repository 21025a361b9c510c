import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf } from './file.ts'
import { gatherPieces } from './gather.ts'

/** A file's content: a text, bytes, or pieces of a text that are composed while they are written. */
export type Content = string | Uint8Array | Iterable<string>

/** The content that a file is to have. Links are not followed. */
export interface Replacement {
  readonly file: string
  readonly content: Content
  /** Whether an existing file is replaced, or stays and EEXIST is thrown. */
  readonly over: 'any' | 'nothing'
  /** The file's mode. Without it the old mode and owner are kept, and a new file has the default ones. */
  readonly mode?: number
}

/** The system calls that a replacement consists of. */
export const SYSTEM = {
  close: closeSync,
  chmod: fchmodSync,
  chown: fchownSync,
  sync: fsyncSync,
  link: linkSync,
  list: (folder: string): readonly string[] => readdirSync(folder),
  open: openSync,
  rename: renameSync,
  remove: (path: string): void => {
    rmSync(path, { force: true })
  },
  stat: (path: string) => statSync(path, { throwIfNoEntry: false }),
  write: (file: number, bytes: Uint8Array, at: number): number => writeSync(file, bytes, at),
}
/** The system calls, which tests replace. */
export type System = typeof SYSTEM

/** Most UTF-16 units of the name that are kept: a name has at most 255 bytes, a unit at most three in UTF-8. */
const LONGEST = 50

/** Returns the temporary file beside a file, which only has to be renamed once it is whole. */
export const temporaryName = (file: string, pid: number): string =>
  join(dirname(file), `.${basename(file).slice(0, LONGEST)}.${pid}.tmp`)

/** Returns the process whose temporary file beside `file` has this name; null for any other name. */
const writerOf = (file: string, name: string): number | null => {
  const [before, after] = [`.${basename(file).slice(0, LONGEST)}.`, '.tmp']
  if (!name.startsWith(before) || !name.endsWith(after)) return null
  const pid = name.slice(before.length, -after.length)
  return /^[1-9]\d{0,9}$/.test(pid) ? Number(pid) : null
}

/** Returns whether a process of this machine is alive. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/** Ignores errors of work that may fail. */
const ignoreErrors = (work: () => void): void => {
  try {
    work()
  } catch {
    // The caller's comment says why nothing is lost.
  }
}

/** Removes a file that may be gone; tries again once, since it would be left behind. */
const removeTwice = (system: System, path: string): void => {
  try {
    system.remove(path)
  } catch {
    ignoreErrors(() => {
      system.remove(path)
    })
  }
}

/** Removes a file that may be gone. What cannot be removed stays; the next writer tries again. */
export const removeFile = (path: string): void => removeTwice(SYSTEM, path)

/** Removes the temporary files of writers of the same file that were killed. */
const removeLeftovers = (system: System, file: string): void => {
  ignoreErrors(() => {
    for (const name of system.list(dirname(file))) {
      const pid = writerOf(file, name)
      if (pid !== null && !isAlive(pid)) removeTwice(system, join(dirname(file), name))
    }
  })
}

/** Works with an open file, and closes it in any case. */
const withFile = (system: System, file: number, work: (file: number) => void): void => {
  try {
    work(file)
  } finally {
    system.close(file)
  }
}

/** Returns bytes to write: those of a text as a whole, those of pieces together where they are short. */
function* bytesOf(content: Content): Iterable<Uint8Array> {
  if (typeof content === 'string') yield Buffer.from(content)
  else if (content instanceof Uint8Array) yield content
  else yield* gatherPieces(content)
}

const writeAll = (system: System, file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length;) at += system.write(file, bytes, at)
}

type Old = ReturnType<System['stat']>

const keepOwner = (system: System, file: number, old: NonNullable<Old>): void => {
  // Only root may change the owner; the mode is kept in any case.
  ignoreErrors(() => {
    system.chown(file, old.uid, old.gid)
  })
  system.chmod(file, old.mode & 0o7777)
}

/** Writes the new file beside the old one and flushes it. Nobody else may read it until it has its mode. */
const writeTemporary = (system: System, temporary: string, { content, mode }: Replacement, old: Old): void => {
  // Left behind by a dead process with the same number.
  system.remove(temporary)
  withFile(system, system.open(temporary, 'wx', mode ?? (old ? 0o600 : 0o666)), (file) => {
    for (const bytes of bytesOf(content)) writeAll(system, file, bytes)
    if (old) keepOwner(system, file, old)
    system.sync(file)
  })
}

/** Error codes of file systems without hard links. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** Claims a name with an empty file, which fails where one exists, and moves the whole file over it. */
const claimName = (system: System, temporary: string, file: string): void => {
  const claimed = system.open(file, 'wx', 0o600)
  try {
    system.close(claimed)
    system.rename(temporary, file)
  } catch (error) {
    removeTwice(system, file)
    throw error
  }
}

/**
 * Gives the temporary file its name only where nothing has it: a hard link fails there, while renaming would replace.
 */
const linkName = (system: System, temporary: string, file: string): void => {
  try {
    system.link(temporary, file)
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error
    claimName(system, temporary, file)
    return
  }
  // The file has both names now; a leftover temporary one is not an error.
  removeTwice(system, temporary)
}

/** Flushes the folder to the disk, so that the new name lasts too. */
const syncFolder = (system: System, folder: string): void => {
  // Not every file system can flush a folder; the file's own bytes are on the disk already.
  ignoreErrors(() => {
    withFile(system, system.open(folder, 'r'), system.sync)
  })
}

/**
 * Replaces a file whole or not at all: a new one beside it, flushed to the disk, takes its name. Throws system errors,
 * and then leaves the old file and nothing beside it. node:fs/promises is avoided: it takes a tenth of a start to load.
 */
export const replaceFile = (replacement: Replacement, system: System = SYSTEM): void => {
  const { file, over, mode } = replacement
  const temporary = temporaryName(file, process.pid)
  removeLeftovers(system, file)
  try {
    const old = over === 'any' && mode === undefined ? system.stat(file) : undefined
    writeTemporary(system, temporary, replacement, old)
    if (over === 'any') system.rename(temporary, file)
    else linkName(system, temporary, file)
  } catch (error) {
    removeTwice(system, temporary)
    throw error
  }
  syncFolder(system, dirname(file))
}
