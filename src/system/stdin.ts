import { LARGEST_FILE } from '../dossier/index.ts'
import { fileFault, type FileRead } from './file.ts'
import { gather } from './gather.ts'

/**
 * Reads standard input, at most one byte more than allowed, so that too much is recognized. Afterwards the stream is
 * closed, so that keys can be read from the terminal.
 */
export const readStandardInput = async (stdin: NodeJS.ReadableStream): Promise<FileRead> => {
  try {
    return { bytes: await gather(stdin, LARGEST_FILE + 1) }
  } catch (error) {
    return { fault: fileFault(error) }
  }
}
