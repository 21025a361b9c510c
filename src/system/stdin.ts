import { LARGEST_FILE } from '../dossier/index.ts'
import { fileFault, type FileRead } from './file.ts'
import { gather } from './gather.ts'

/**
 * All that comes by standard input, at most one byte more than may be read, so that too much is known as such. Afterwards the stream is
 * closed for us, so that keys can be read from the terminal.
 */
export const readStandardInput = async (stdin: NodeJS.ReadableStream): Promise<FileRead> => {
  try {
    return { bytes: await gather(stdin, LARGEST_FILE + 1) }
  } catch (error) {
    return { fault: fileFault(error) }
  }
}
