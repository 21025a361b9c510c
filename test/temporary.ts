import { accessSync, constants, mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'dash-tests-'

/** A folder in memory, which Linux has: tests wait nine seconds for a disk to flush what they write. */
const IN_MEMORY = '/dev/shm'

/** The bytes that all tests together need at most; a container has 64 MB in memory unless it is given more. */
const ROOM = 1_000_000_000

/** Whether a folder can hold what tests write, and programs that they start can be run in it. */
const isRoomy = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(folder)
    const mounts = readFileSync('/proc/mounts', 'utf8').split('\n')
    return bavail * bsize >= ROOM && !mounts.some((line) => line.includes(` ${folder} `) && line.includes('noexec'))
  } catch {
    return false
  }
}

/** Gives all tests one temporary folder and removes it after the last: a run of all of them leaves some 200 folders in it. */
export default (): (() => void) | undefined => {
  // Both projects are set up in one process.
  if (process.env['TMPDIR']?.includes(PREFIX)) return undefined
  const folder = mkdtempSync(join(isRoomy(IN_MEMORY) ? IN_MEMORY : tmpdir(), PREFIX))
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
