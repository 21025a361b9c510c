import { writeFileSync } from 'node:fs'
import { codeOf, fileFault, type FileFault } from './file.ts'

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
