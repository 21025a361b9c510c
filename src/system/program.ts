import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

const SUFFIX = process.platform === 'win32' ? '.exe' : ''

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * Finds a program in PATH; null where it is not there. Relative folders are ignored: they, and the system's own look-up
 * on Windows, would run a program laid beside the dossier.
 */
export const programPath = (name: string, path: string | undefined): string | null =>
  (path ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder))
    .map((folder) => join(folder, `${name}${SUFFIX}`))
    .find(isProgram) ?? null
