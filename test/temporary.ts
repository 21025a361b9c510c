import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'dash-tests-'

/** A folder in memory, which Linux has: tests wait nine seconds for a disk to flush what they write. */
const IN_MEMORY = '/dev/shm'

const parent = (): string => {
  try {
    accessSync(IN_MEMORY, constants.W_OK | constants.X_OK)
    return IN_MEMORY
  } catch {
    return tmpdir()
  }
}

/** Gives all tests one temporary folder and removes it after the last: a run of all of them leaves some 200 folders in it. */
export default (): (() => void) | undefined => {
  // Both projects are set up in one process.
  if (process.env['TMPDIR']?.includes(PREFIX)) return undefined
  const folder = mkdtempSync(join(parent(), PREFIX))
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
