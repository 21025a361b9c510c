import { codeOf, fileFault, type FileFault } from './file.ts'
import { replaceFile } from './replace-file.ts'

/**
 * Creates a file; returns null, or why it was not created. An existing one is never changed; `none` means that its
 * folder does not exist.
 */
export const createFile = (path: string, text: string): 'exists' | FileFault | null => {
  // A name that ends in a slash is a folder's, whether it exists or not.
  if (path.endsWith('/')) return 'folder'
  try {
    replaceFile({ file: path, content: text, over: 'nothing' })
    return null
  } catch (error) {
    return codeOf(error) === 'EEXIST' ? 'exists' : fileFault(error)
  }
}
