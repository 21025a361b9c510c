import { dirname, join } from 'node:path'
import { safe } from '../../dossier/index.ts'
import { readFileBytes, type FileFault } from '../../system/file.ts'
import { keepFiles } from '../../system/kept/keep.ts'
import { rewriteFile, type WriteFault } from '../../system/write.ts'
import { isSameLock, lockText } from '../../update/index.ts'
import type { Course, Updating } from './course.ts'

/** What was written, or why it could not be. */
export type Finish =
  | { readonly kind: 'finished'; readonly dossier: boolean; readonly lock: boolean }
  | { readonly kind: 'not-kept'; readonly folder: string; readonly fault: FileFault }
  | { readonly kind: 'unwritten'; readonly file: string; readonly fault: WriteFault }

const isSame = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === b || (a !== null && b !== null && Buffer.compare(a, b) === 0)

/** Writes bytes, unless the file is no longer what it was when the update began. */
const writeOver = async (file: string, before: Uint8Array | null, bytes: Uint8Array): Promise<WriteFault | null> => {
  const done = await rewriteFile<WriteFault | null>(file, (held) =>
    isSame(held, before) ? { bytes, answer: null } : { bytes: null, answer: { kind: 'changed' } },
  )
  return 'fault' in done ? done.fault : done.answer
}

/** Whether a dossier cites new releases already: another update wrote it meanwhile, and its kept files are the same. */
const areCited = async (dossier: string, releases: Course['releases']): Promise<boolean> => {
  const read = await readFileBytes(dossier)
  const text = 'bytes' in read ? Buffer.from(read.bytes).toString('latin1') : ''
  return releases.some(({ sha256 }) => text.includes(sha256))
}

/**
 * Writes what is new: first the bytes to keep, then the dossier, then the lock. Each is replaced as a whole; after a kill the next update
 * asks for what the lock does not have, and finds its figures in the dossier.
 */
export const finishUpdate = async (
  { work }: Updating,
  lock: { readonly path: string; readonly bytes: Uint8Array | null },
  begin: Course,
  end: Course,
): Promise<Finish> => {
  const added = end.releases.filter((one) => !begin.releases.includes(one))
  const isNewLock = !isSameLock(begin.releases, end.releases)
  const isNewDossier = end.into.bytes !== null && !isSame(begin.into.bytes, end.into.bytes)
  const kept = keepFiles(end.kept)
  if ('fault' in kept) {
    const folder = safe(dirname(end.kept[0]?.file ?? join(work.file)))
    return { kind: 'not-kept', folder, fault: kept.fault }
  }
  const faultOf = async (): Promise<Finish | null> => {
    if (!isNewDossier || end.into.bytes === null) return null
    const fault = await writeOver(work.file, begin.into.bytes, end.into.bytes)
    return fault === null ? null : { kind: 'unwritten', file: work.file, fault }
  }
  const failed = await faultOf()
  if (failed !== null) {
    if (!(await areCited(work.file, added))) kept.undo()
    return failed
  }
  if (isNewLock) {
    const fault = await writeOver(lock.path, lock.bytes, new TextEncoder().encode(lockText(end.releases)))
    if (fault !== null) return { kind: 'unwritten', file: lock.path, fault }
  }
  return { kind: 'finished', dossier: isNewDossier, lock: isNewLock }
}
