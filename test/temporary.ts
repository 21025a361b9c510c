import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives all tests one temporary folder and removes it after the last: a run of all of them leaves some 200 folders in it. */
export default (): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'migration-dash-tests-'))
  process.env['TMPDIR'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
