import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf } from './file.ts'

/** What is to stand in a file in the end. The file is the one itself: a link to it is followed before, by whoever wants that. */
export interface Replacement {
  readonly file: string
  readonly content: string | Uint8Array
  /** Whether a file that is there is replaced, or stays and EEXIST is thrown. */
  readonly over: 'any' | 'nothing'
  /** The mode of the file, whatever the old one had; without it the old mode and owner are kept, and a new file has the usual ones. */
  readonly mode?: number
}

/** The calls of the system that a replacement is made of. */
export const SYSTEM = {
  close: closeSync,
  chmod: fchmodSync,
  chown: fchownSync,
  sync: fsyncSync,
  link: linkSync,
  open: openSync,
  rename: renameSync,
  remove: (path: string): void => {
    rmSync(path, { force: true })
  },
  stat: (path: string) => statSync(path, { throwIfNoEntry: false }),
  write: (file: number, bytes: Uint8Array, at: number): number => writeSync(file, bytes, at),
}
export type System = typeof SYSTEM

/** A name has at most 255 bytes, a character of it at most three (UTF-8 of one UTF-16 unit), and ours has more to it. */
const LONGEST = 50

/** Returns where a process writes what a file will hold until it is whole: beside it, so that it only has to be renamed. */
export const temporaryName = (file: string, pid: number): string =>
  join(dirname(file), `.${basename(file).slice(0, LONGEST)}.${pid}.tmp`)

/** Tries what need not succeed. */
const ignoreErrors = (work: () => void): void => {
  try {
    work()
  } catch {
    // Whoever calls says why nothing is lost.
  }
}

/** Does something with an open file, and closes it whatever comes of it. */
const withFile = (system: System, file: number, work: (file: number) => void): void => {
  try {
    work(file)
  } finally {
    system.close(file)
  }
}

const writeAll = (system: System, file: number, bytes: Uint8Array): void => {
  for (let at = 0; at < bytes.length;) at += system.write(file, bytes, at)
}

type Old = ReturnType<System['stat']>

/** Gives the new file the owner and the mode of the old one. */
const keepOwner = (system: System, file: number, old: NonNullable<Old>): void => {
  // Only root may give a file away; the mode is kept all the same.
  ignoreErrors(() => {
    system.chown(file, old.uid, old.gid)
  })
  system.chmod(file, old.mode & 0o7777)
}

/** Writes the new file beside the old one and has it on the disk. Until it has its mode nobody else may read it. */
const writeTemporary = (system: System, temporary: string, { content, mode }: Replacement, old: Old): void => {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  // What a process of this number left behind by dying.
  system.remove(temporary)
  withFile(system, system.open(temporary, 'wx', mode ?? (old ? 0o600 : 0o666)), (file) => {
    writeAll(system, file, bytes)
    if (old) keepOwner(system, file, old)
    system.sync(file)
  })
}

/** Codes of file systems on which a file has one name only. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'])

/** Takes the name by an empty file, which fails where there is one, and puts the whole one in its place. */
const claimName = (system: System, temporary: string, file: string): void => {
  const claimed = system.open(file, 'wx', 0o600)
  try {
    system.close(claimed)
    system.rename(temporary, file)
  } catch (error) {
    ignoreErrors(() => {
      system.remove(file)
    })
    throw error
  }
}

/** Gives the whole file its name only where nothing has it: a second name fails then, renaming would go over what is there. */
const linkName = (system: System, temporary: string, file: string): void => {
  try {
    system.link(temporary, file)
  } catch (error) {
    if (!NO_LINKS.has(codeOf(error))) throw error
    claimName(system, temporary, file)
    return
  }
  // The file is there under both names; one too many is no failure.
  ignoreErrors(() => {
    system.remove(temporary)
  })
}

/** Puts the folder itself on the disk, so that the new name lasts too. */
const syncFolder = (system: System, folder: string): void => {
  // Not every file system can; the file's own bytes are on the disk already.
  ignoreErrors(() => {
    withFile(system, system.open(folder, 'r'), system.sync)
  })
}

/**
 * Replaces a file whole or not at all: a new one beside it, on the disk, takes its name. Errors of the system are thrown, and what was
 * there before still is, with nothing left beside it. Without node:fs/promises, which takes a tenth of a start to load.
 */
export const replaceFile = (replacement: Replacement, system: System = SYSTEM): void => {
  const { file, over, mode } = replacement
  const temporary = temporaryName(file, process.pid)
  try {
    const old = over === 'any' && mode === undefined ? system.stat(file) : undefined
    writeTemporary(system, temporary, replacement, old)
    if (over === 'any') system.rename(temporary, file)
    else linkName(system, temporary, file)
  } catch (error) {
    ignoreErrors(() => {
      system.remove(temporary)
    })
    throw error
  }
  syncFolder(system, dirname(file))
}
