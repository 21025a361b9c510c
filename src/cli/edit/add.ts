import { safe } from '../../dossier/index.ts'
import { lineOfWords, newSession, wordOf, wordsOf, type Session } from '../../edit/index.ts'
import { DONE, FAILED, fail, USAGE, warn } from '../exit.ts'
import type { InvocationOf, OutputOptions } from '../invocation.ts'
import { addWords } from './add-words.ts'
import { knownFile, type AddResult, type KnownFile } from '../../files/add-record.ts'
import { isNoPath } from '../../files/source.ts'
import { addAsking } from './ask.ts'
import { printEdition, warnOfBroken, warnOfFaults } from './records.ts'
import { writeFaultText } from './write-fault.ts'
import { addedFile, readMemory, writeMemory } from '../../system/memory.ts'
import { askInTerminal, isConversation, linesOfInput } from '../../system/stdin.ts'
import { today } from '../../system/today.ts'
import { wordsIn } from '../../text/index.ts'
import { vocabularyIn } from '../../text/values/index.ts'

type Add = InvocationOf<'add'>

/** Prints the outcome for a record, and returns the exit code. */
const printResult = ({ file, dryRun, outputOptions }: Add, result: AddResult, typed: string): number => {
  const { edit } = wordsIn(outputOptions)
  switch (result.kind) {
    case 'added': {
      const { before, after, record } = result
      const { inherited, completed } = record
      printEdition({ file, before, after, inherited, completed, dryRun }, outputOptions)
      return DONE
    }
    case 'refused':
      warnOfFaults(result.faults, typed, outputOptions)
      return FAILED
    case 'broken':
      warnOfBroken(file, result.read, outputOptions)
      return FAILED
    case 'no-file':
      return fail(edit.noFile(safe(file)), outputOptions)
    case 'unwritten':
      return fail(writeFaultText(outputOptions, file, result), outputOptions)
  }
}

/** Adds a record for each line of the input; a line that is refused is printed back, and the next one is read. */
const addLines = async (invocation: Add): Promise<number> => {
  let session = newSession(today(), vocabularyIn(invocation.outputOptions.language))
  let code = DONE
  let known: KnownFile | null = null
  for await (const line of linesOfInput(wordsIn(invocation.outputOptions).edit.prompt)) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const words = wordsOf(line)
    const result: AddResult =
      'fault' in words
        ? { kind: 'refused', faults: [words.fault] }
        : await addWords(invocation, words.value, session, known)
    if (printResult(invocation, result, line) !== DONE) code = FAILED
    if (result.kind !== 'added') continue
    session = result.session
    known = knownFile(result.after, result.bytes)
  }
  return code
}

/** Returns why nothing can be added to what an argument names; null for a file. */
const notAFile = (file: string, options: OutputOptions): string | null =>
  isNoPath(file) ? wordsIn(options).edit.notAFile(safe(file)) : null

const isAdded = (value: unknown): value is { readonly source: string } =>
  typeof value === 'object' && value !== null && 'source' in value && typeof value.source === 'string'

/** Returns the source used last by an earlier command on this dossier. It is only offered: a script types what it means. */
export const lastSource = ({ file, remember }: Add): string | null => {
  const value = remember ? readMemory(addedFile(process.env, file), isAdded) : null
  return isAdded(value) ? value.source : null
}

const keepLast = ({ file, remember, dryRun }: Add, { source }: Session): void => {
  if (remember && !dryRun && source !== null) writeMemory(addedFile(process.env, file), { source })
}

/** Adds records to a dossier: the one of the arguments, or one for each line that is typed. */
export const add = async (invocation: Add): Promise<number> => {
  const { file, typed, outputOptions } = invocation
  const refusal = notAFile(file, outputOptions)
  if (refusal !== null) return fail(refusal, outputOptions, USAGE)
  if (typed.length === 0) {
    if (process.stdin.isTTY) warn(wordsIn(outputOptions).edit.linesHelp, outputOptions)
    return addLines(invocation)
  }
  const words = typed.map(wordOf)
  const session = newSession(today(), vocabularyIn(outputOptions.language))
  const result = isConversation()
    ? await addAsking(invocation, words, { session, lastSource: lastSource(invocation) }, askInTerminal)
    : await addWords(invocation, words, session, null)
  if (result === null) return fail(wordsIn(outputOptions).edit.left, outputOptions)
  if (result.kind === 'added') keepLast(invocation, result.session)
  return printResult(invocation, result, lineOfWords(words))
}
