import type { Session, Word } from '../../edit/index.ts'
import { warn } from '../exit.ts'
import type { InvocationOf } from '../invocation.ts'
import { addWords } from './add-words.ts'
import type { AddResult } from '../../files/add-record.ts'
import { sayEditFault, wordsIn } from '../../text/index.ts'

/** Asks a question in the terminal; null where no answer will come. */
export type Ask = (question: string) => Promise<string | null>

/** The record as typed so far, with the number of words that were not asked for. */
interface Asking {
  readonly words: readonly Word[]
  readonly given: number
}

const answerOf = (field: string, value: string): Word => ({ raw: value, field, value, isQuoted: true })

/** Takes the last answer back; words that were not asked for stay. */
const withoutLast = ({ words, given }: Asking): Asking => ({
  given,
  words: words.slice(0, Math.max(given, words.length - 1)),
})

const missingIn = (result: AddResult) =>
  result.kind === 'refused' ? (result.faults.find((one) => one.kind === 'missing')?.fields[0] ?? null) : null

/**
 * Adds a record and asks for what it lacks, a field at a time. A wrong answer is explained and asked for again, `<` goes
 * back to the question before. Returns null where somebody leaves; nothing is written then.
 */
export const addAsking = async (
  invocation: InvocationOf<'add'>,
  words: readonly Word[],
  session: Session,
  ask: Ask,
): Promise<AddResult | null> => {
  const { edit, ...rest } = wordsIn(invocation.outputOptions.language)
  let asking: Asking = { words, given: words.length }
  for (;;) {
    const result = await addWords(invocation, asking.words, session)
    const missing = missingIn(result)
    if (!missing && (result.kind !== 'refused' || asking.words.length === asking.given)) return result
    if (!missing && result.kind === 'refused') {
      warn(result.faults.map((fault) => sayEditFault({ edit, ...rest }, fault)).join('\n'), invocation.outputOptions)
      asking = withoutLast(asking)
      continue
    }
    if (!missing) return result
    if (asking.words.length === words.length) warn(edit.askHelp, invocation.outputOptions)
    const answer = await ask(`${edit.question(missing.name, missing.help)}: `)
    if (answer === null) return null
    if (answer.trim() === '<') asking = withoutLast(asking)
    else if (answer.trim() !== '')
      asking = { ...asking, words: [...asking.words, answerOf(missing.name, answer.trim())] }
  }
}
