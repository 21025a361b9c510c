import { safe } from '../dossier/index.ts'
import { asciiText, wordsIn } from '../text/index.ts'
import type { InvocationOf, OutputOptions } from './invocation.ts'
import { gatherPieces } from '../system/gather.ts'
import { writeWhole } from '../system/terminal/whole-writes.ts'

/** The exit code of success. */
export const DONE = 0
/** The exit code for problems in the data, or work that failed. */
export const FAILED = 1
/** The exit code of wrong usage. */
export const USAGE = 2

/** Prints text for people on standard output, in ASCII with `--ascii`. */
export const print = (text: string, { ascii }: OutputOptions): void => {
  process.stdout.write(ascii ? asciiText(text) : text)
}

/** Prints data on standard output unchanged. */
export const printAsIs = (data: string | Uint8Array): void => {
  process.stdout.write(data)
}

/** Prints pieces of data on standard output, many at once and as fast as they are taken: a slow reader does not make them pile up. */
export const printPieces = async (pieces: Iterable<string>): Promise<void> => {
  for (const piece of gatherPieces(pieces))
    if (!process.stdout.write(piece))
      await new Promise((done) => {
        process.stdout.once('drain', done)
      })
}

/** Prints sentences on standard error, one a line. */
export const warn = (sentences: string, { ascii }: OutputOptions): void => {
  process.stderr.write(ascii ? asciiText(`${sentences}\n`) : `${sentences}\n`)
}

/** Prints on standard error why a command ends, and returns its exit code. */
export const fail = (sentences: string, options: OutputOptions, code = FAILED): number => {
  warn(sentences, options)
  return code
}

/** Reports an unexpected error in one sentence, never as a stack trace. */
export const failUnforeseen = (error: unknown, options: OutputOptions): number => {
  const why = safe(error instanceof Error ? error.message : String(error))
  return fail(`migration-dash: ${wordsIn(options).command.unforeseen(why)}`, options)
}

const BROKEN_PIPE = 'EPIPE'

/** Ends the program when its output cannot be written: quietly after a closed pipe (`| head`), else with a sentence. */
export const endWithOutput = (options: OutputOptions): void => {
  writeWhole(process.stdout)
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === BROKEN_PIPE) process.exit(DONE)
    const { noOutput } = wordsIn(options).command
    process.exit(fail(`migration-dash: ${noOutput(safe(code ?? message))}`, options))
  })
}

/** Ignores a closed pipe, because figures are being written; ends when the terminal is gone. */
export const outliveReader = (): void => {
  writeWhole(process.stdout)
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    if (code !== BROKEN_PIPE) process.exit(FAILED)
  })
}

/** The exit codes of signals that end a command, by the convention of shells: 128 and the signal's number. */
const CODES = { SIGINT: 130, SIGTERM: 143 } as const

/** Ends the program on a signal, once `clear` has emptied the line of progress. Writing is synchronous, so a signal never interrupts it. */
export const endOnSignals = (clear: () => void): void => {
  for (const [signal, code] of Object.entries(CODES))
    process.once(signal, () => {
      clear()
      process.exit(code)
    })
}

/** Says what is wrong with the arguments, and points to the help unless the sentence already does. */
export const failUsage = ({
  sentence,
  outputOptions,
}: {
  readonly sentence: string
  readonly outputOptions: OutputOptions
}): number => {
  const help = sentence.includes('--help') ? [] : [wordsIn(outputOptions).command.seeHelp]
  return fail([`migration-dash: ${sentence}`, ...help].join('\n'), outputOptions, USAGE)
}

/** Says why a command is not performed: the program is restricted, or the arguments are wrong. */
export const failInvocation = (invocation: InvocationOf<'refused' | 'wrong'>): number =>
  invocation.kind === 'wrong'
    ? failUsage(invocation)
    : fail(`migration-dash: ${invocation.sentence}`, invocation.outputOptions)
