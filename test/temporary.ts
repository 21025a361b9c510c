import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'dash-tests-'

/** Gives all tests one temporary folder and removes it after the last: a run of all of them leaves some 200 folders in it. */
export default (): (() => void) | undefined => {
  // Both projects are set up in one process.
  if (process.env['TMPDIR']?.includes(PREFIX)) return undefined
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
