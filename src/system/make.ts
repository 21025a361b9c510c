import { writeFileSync } from 'node:fs'
import { fileFault, type FileFault } from './file.ts'

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '')

/**
 * Makes a file that is not there yet; one that is there, whatever it is, stays as it is. Null where it was made, else why it was not: of
 * `none` it is the folder that is not there.
 */
export const makeFile = (path: string, text: string): 'exists' | FileFault | null => {
  try {
    writeFileSync(path, text, { flag: 'wx' })
    return null
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'exists' : fileFault(error)
  }
}
