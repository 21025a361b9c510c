import { createReadStream, statSync } from 'node:fs'
import { LARGEST_FILE } from '../dossier/index.ts'
import { fileFault, type FileRead } from './file.ts'
import { gather, tooMuchJson } from './gather.ts'

/** The names of this process's own standard input; with the socket of a parent behind them they cannot be opened. */
const OWN_INPUT = /^\/(?:dev\/(?:stdin|fd\/0)|proc\/self\/fd\/0)$/

/**
 * Returns whether a path names a stream, which can be read only once: a process substitution (`/dev/fd/63`), a FIFO, or
 * standard input by another name. A device is not one, since it may never end.
 */
export const isReadOnce = (path: string): boolean => {
  try {
    const stat = statSync(path)
    return stat.isFIFO() || (OWN_INPUT.test(path) && !stat.isFile() && !stat.isDirectory())
  } catch {
    return false
  }
}

/**
 * Reads standard input, at most one byte more than allowed, so that too much is recognized. Afterwards the stream is
 * closed, so that keys can be read from the terminal.
 */
export const readStandardInput = async (stdin: NodeJS.ReadableStream): Promise<FileRead> => {
  try {
    return { bytes: await gather(stdin, LARGEST_FILE + 1, tooMuchJson()) }
  } catch (error) {
    return { fault: fileFault(error) }
  }
}

/** Reads the stream that `-` or a path names to its end; waits for one who writes to a FIFO. */
export const readStream = (name: string): Promise<FileRead> =>
  readStandardInput(name === '-' || OWN_INPUT.test(name) ? process.stdin : createReadStream(name))

/** Yields the lines of standard input; on a terminal each after a prompt, with a history that arrow keys recall. */
export async function* linesOfInput(prompt: string): AsyncGenerator<string> {
  const { createInterface } = await import('node:readline')
  const { stdin, stdout } = process
  const isTerminal = stdin.isTTY && stdout.isTTY
  const reader = createInterface(isTerminal ? { input: stdin, output: stdout, prompt: `${prompt} ` } : { input: stdin })
  if (isTerminal) reader.prompt()
  for await (const line of reader) {
    yield line
    if (isTerminal) reader.prompt()
  }
}

/** Returns whether questions can be asked: both input and output are a terminal. */
export const isConversation = (): boolean => process.stdin.isTTY && process.stdout.isTTY

/** Returns what a line may be completed to. */
export type Complete = (line: string) => readonly string[]

/** Asks a question in the terminal, whose answer Tab completes; null after Ctrl+C or Ctrl+D. */
export const askInTerminal = async (question: string, complete: Complete): Promise<string | null> => {
  const { createInterface } = await import('node:readline')
  const completer = (line: string): [string[], string] => [[...complete(line)], line]
  const reader = createInterface({ input: process.stdin, output: process.stdout, completer })
  return new Promise((answered) => {
    reader.once('SIGINT', () => reader.close())
    reader.once('close', () => answered(null))
    reader.question(question, (answer) => {
      answered(answer)
      reader.close()
    })
  })
}
