import { codeOf, fileFault, type FileFault } from './file.ts'
import { replaceFile } from './replace-file.ts'

/**
 * Makes a file that is not there yet; one that is there, whatever it is, stays as it is. Null where it was made, else why it was not: of
 * `none` it is the folder that is not there.
 */
export const createFile = (path: string, text: string): 'exists' | FileFault | null => {
  // A name that ends so is a folder's, whether it is there or not.
  if (path.endsWith('/')) return 'folder'
  try {
    replaceFile({ file: path, content: text, over: 'nothing' })
    return null
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'exists' : fileFault(error)
  }
}
