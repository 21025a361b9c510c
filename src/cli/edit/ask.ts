import { completions, kindOf, wordFor, type Session, type Word } from '../../edit/index.ts'
import { warn } from '../exit.ts'
import type { InvocationOf } from '../invocation.ts'
import { wrapFor } from '../width.ts'
import { addWords } from './add-words.ts'
import { completedIn, fieldIn, formIn, nextIn, offeredIn, type Asking } from './asking.ts'
import { knownFile, type AddResult, type KnownFile } from '../../files/add-record.ts'
import { readQuickly } from '../../files/read-quickly.ts'
import { readFileBytes } from '../../system/file.ts'
import type { Complete } from '../../system/stdin.ts'
import { helpWithChoices, sayEditFault, writingHelp } from '../../text/form/index.ts'
import { wordsIn } from '../../text/index.ts'
import { namedValues, sentencesOf } from '../../text/values/index.ts'
import type { EditFault, LackingField } from '../../dossier/index.ts'

/** Asks a question in the terminal; null where no answer will come. */
export type Ask = (question: string, complete: Complete) => Promise<string | null>

/** What questions are asked with: the options of the command, what was typed before them, and who asks. */
interface Talk {
  readonly invocation: InvocationOf<'add'>
  readonly words: readonly Word[]
  readonly ask: Ask
  /** The file as it was read before the first question. */
  readonly known: KnownFile | null
}

/** A field that is asked for. */
type AskedField = LackingField & { readonly required: boolean }

/** What remains of an answer: the record so far, or that somebody left. */
type Answered = Asking | null

const BACK = '<'

const withAnswer = (asking: Asking, name: string, value: string): Asking => ({
  ...asking,
  words: [...asking.words, wordFor(name, value)],
})

/** Takes the last answer back; words that were not asked for stay. */
const withoutLast = (asking: Asking, { words }: Talk): Asking => ({
  ...asking,
  words: asking.words.slice(0, Math.max(words.length - 1, asking.words.length - 1)),
})

const editOf = ({ invocation: { outputOptions } }: Talk) => wordsIn(outputOptions).edit

/** Prints sentences between two questions. */
const say = ({ invocation: { outputOptions } }: Talk, sentences: string): void =>
  warn(wrapFor(process.stderr, sentences), outputOptions)

/** Explains why a record is not right yet. */
const explain = (talk: Talk, faults: readonly EditFault[]): void =>
  say(talk, faults.map((fault) => sayEditFault(talk.invocation.outputOptions, fault)).join('\n'))

/** Asks a question, whose answer is typed behind it. */
const askBehind = ({ ask }: Talk, question: string, complete: Complete): Promise<string | null> =>
  ask(`${wrapFor(process.stdout, `${question}:`)} `, complete)

/** Returns what a field means, what it can be, and how it is written. */
const helpOf = ({ invocation: { outputOptions } }: Talk, asking: Asking, field: LackingField): string => {
  const { language } = outputOptions
  const form = formIn(asking, field.name)
  const writing = form ? writingHelp(language, form, asking.dossier.languages).replace(/\.$/, '') : ''
  return [helpWithChoices(language, asking.kind, field), writing].filter((one) => one !== '').join('. ')
}

/** Says that a field is needed, and what each word means that it can have. */
const explainEmpty = (talk: Talk, { name, choices }: LackingField): void => {
  const { language } = talk.invocation.outputOptions
  explain(talk, [{ kind: 'missing', record: null, fields: [{ name, help: '', choices: [] }] }])
  const sentences = sentencesOf(language, choices)
  const named = namedValues(language, choices)
  const lines = choices.map((word, at) => `  ${named[at]}: ${sentences?.[word] ?? ''}`)
  if (lines.length > 0) say(talk, lines.join('\n'))
}

/** Asks for a field; an empty answer takes what is offered, or says what is needed and repeats the question. */
const askField = async (talk: Talk, asking: Asking, field: AskedField): Promise<Answered> => {
  const { name } = field
  const offered = offeredIn(asking, name)
  const help = helpOf(talk, asking, field)
  const question = editOf(talk).question(name, help, offered)
  const answer = await askBehind(talk, question, (line) => completedIn(asking, name, line))
  if (answer === null) return null
  const value = answer.trim() === '' ? offered : answer.trim()
  if (value === BACK) return withoutLast(asking, talk)
  if (value !== '') return withAnswer(asking, name, value)
  if (field.required) explainEmpty(talk, field)
  return asking
}

/** Asks for an optional field by its name; `done` where the record is to be written. */
const askMore = async (talk: Talk, asking: Asking, names: readonly string[]): Promise<Answered | 'done'> => {
  const answer = await askBehind(talk, editOf(talk).more(names.join(', ')), (line) => completions(line, names))
  if (answer === null) return null
  const typed = answer.trim()
  if (typed === '') return 'done'
  if (typed === BACK) return withoutLast(asking, talk)
  const name = completions(typed, names)[0]
  if (name !== undefined) return askField(talk, asking, fieldIn(asking, name))
  explain(talk, [{ kind: 'unknown-field', found: typed, nearest: null }])
  return asking
}

/** Writes the record; where it is refused, it is explained and the last answer is asked for again. */
const write = async (talk: Talk, asking: Asking): Promise<AddResult | Asking> => {
  const [kind] = talk.words
  const result = await addWords(talk.invocation, [...(kind ? [kind] : []), ...asking.words], asking.session, talk.known)
  if (result.kind !== 'refused' || asking.words.length < talk.words.length) return result
  explain(talk, result.faults)
  return withoutLast(asking, talk)
}

/** Asks until the record is whole and nothing more is to be added to it. */
const converse = async (talk: Talk, first: Asking): Promise<AddResult | null> => {
  let asking = first
  let isExplained = false
  for (;;) {
    const next = nextIn(asking)
    if (next.kind === 'fault') {
      if (asking.words.length < talk.words.length) return { kind: 'refused', faults: [next.fault] }
      explain(talk, [next.fault])
      asking = withoutLast(asking, talk)
      continue
    }
    if (!isExplained) say(talk, editOf(talk).askHelp)
    isExplained = true
    const answered: Answered | 'done' =
      next.kind === 'field'
        ? await askField(talk, asking, { ...next.field, required: true })
        : await askMore(talk, asking, next.names)
    if (answered === null) return null
    if (answered !== 'done') {
      asking = answered
      continue
    }
    const written = await write(talk, asking)
    if ('words' in written) asking = written
    else return written
  }
}

/**
 * Adds a record and asks for what it lacks, a field at a time, and then for optional fields. A wrong answer is explained
 * and asked for again, `<` goes back to the question before. Returns null where somebody leaves; nothing is written then.
 */
export const addAsking = async (
  invocation: InvocationOf<'add'>,
  words: readonly Word[],
  { session, lastSource }: { readonly session: Session; readonly lastSource: string | null },
  ask: Ask,
): Promise<AddResult | null> => {
  const [first, ...rest] = words
  const kind = kindOf(first?.value ?? '', session.words)
  const file = await readFileBytes(invocation.file)
  const read = 'fault' in file ? null : readQuickly(file.bytes)
  const known = 'bytes' in file && read?.kind === 'dossier' ? knownFile(read.dossier, file.bytes) : null
  const asking: Asking | null =
    'value' in kind && known ? { kind: kind.value, dossier: known.dossier, session, lastSource, words: rest } : null
  const isWhole = asking === null || nextIn(asking).kind === 'more'
  return isWhole ? addWords(invocation, words, session, known) : converse({ invocation, words, ask, known }, asking)
}
