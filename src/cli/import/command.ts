import isShaped from 'virtual:dossier-shape'
import { editBytes, knownFrom, readWell, safe, type Dossier, type Read } from '../../dossier/index.ts'
import { readDossier } from '../../dossier/read.ts'
import {
  emptyDossier,
  everything,
  merge,
  named,
  ofDossier,
  type Brought,
  type Merged,
  type Named,
  type Scope,
} from '../../import/index.ts'
import { DONE, fail, outliveReader, print, USAGE } from '../exit.ts'
import type { InvocationOf, OutputOptions } from '../invocation.ts'
import type { ImportWork } from './arguments.ts'
import { bringing, newest } from './understood.ts'
import { failed, isOutcome, type Command, type Outcome } from './outcome.ts'
import { readFiles } from './files.ts'
import { progressLine } from './progress.ts'
import { conflictLine, publicationsText, requiredText, writeText, writtenLine } from './sentences.ts'
import { diffText } from '../../report/index.ts'
import { faultSentence } from '../../files/source.ts'
import { readFileBytes } from '../../system/file.ts'
import { rewriteFile } from '../../system/write.ts'
import { asciiText, importWordsIn, sayIn, sayProblem, wordsIn } from '../../text/index.ts'

type ImportInvocation = InvocationOf<'import'>

/** The dossier as it is, or a new one where there is no file. */
interface Start {
  readonly dossier: Dossier
  readonly bytes: Uint8Array | null
}

const problemLines = ({ general, into }: Command, read: Exclude<Read, { kind: 'dossier' }>): readonly string[] =>
  (read.kind === 'problems' ? read.problems : [read.problem]).map((problem) => sayProblem(general, into, problem))

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A dossier that has nothing in it yet, named after its file. */
const newDossier = ({ into }: Command, asOf: string): Uint8Array =>
  encoded(emptyDossier(into.replace(/^.*[/\\]/, '').replace(/\.json$/i, ''), asOf))

/** A file's bytes as a dossier, the quick way where nothing is wrong with them. */
const readIn = (bytes: Uint8Array): Read => {
  const dossier = readWell(bytes, isShaped)
  return dossier ? { kind: 'dossier', dossier } : readDossier(bytes)
}

const dossierIn = (command: Command, bytes: Uint8Array): Dossier | Outcome => {
  const read = readIn(bytes)
  return read.kind === 'dossier'
    ? read.dossier
    : failed([...problemLines(command, read), command.words.nothingWritten(command.into)])
}

const startOf = async (command: Command): Promise<Start | Outcome> => {
  const file = await readFileBytes(command.work.into)
  if ('fault' in file && file.fault !== 'none')
    return failed([faultSentence(command.general, command.into, file.fault)])
  const bytes = 'fault' in file ? null : file.bytes
  const dossier = dossierIn(command, bytes ?? newDossier(command, '1970-01-01'))
  return isOutcome(dossier) ? dossier : { dossier, bytes }
}

/** What of the files is wanted: what was named, all of it, or what the dossier has places for. */
const scopeOf = (work: ImportWork, dossier: Dossier): Named => {
  if (work.only.length > 0) return named(work.only)
  return { scope: work.all ? everything : ofDossier(dossier), unmet: () => [] }
}

/** Conflicts beyond these are only counted. */
const MOST_CONFLICTS = 20

interface Changed {
  readonly merged: Merged
  readonly before: Dossier
  readonly after: Dossier
  readonly bytes: Uint8Array
}

/** The dossier with the figures in it, or why they cannot go in. A dossier that would not be well formed is never written. */
const changed = (
  command: Command,
  { dossier, bytes }: { readonly dossier: Dossier; readonly bytes: Uint8Array },
  files: readonly Brought[],
  scope: Scope,
): Changed | Outcome => {
  const merged = merge(dossier, files, scope, command.work.replace)
  if (merged.conflicts.length > 0) {
    const lines = merged.conflicts.slice(0, MOST_CONFLICTS).map((one) => conflictLine(command, one))
    if (merged.conflicts.length > MOST_CONFLICTS)
      lines.push(command.words.moreConflicts(merged.conflicts.length - MOST_CONFLICTS))
    return failed([...lines, command.words.conflictHint, command.words.nothingWritten(command.into)])
  }
  if (merged.edits.length === 0) return { merged, before: dossier, after: dossier, bytes }
  const made = editBytes(bytes, merged.edits)
  const read = readIn(made)
  if (read.kind === 'dossier') return { merged, before: dossier, after: read.dossier, bytes: made }
  const { words, into } = command
  return failed([words.illFormed(into), ...problemLines(command, read), words.nothingWritten(into)])
}

const readLater = ({ words, say }: Command, { after }: Changed, files: readonly Brought[]): readonly string[] => {
  const last = newest(files.map(({ published }) => published))
  if (last === null || knownFrom(last) <= knownFrom(after.asOf)) return []
  return [words.readLater(say.date(after.asOf), last)]
}

/** What would change, by meaning. */
const dryRun = (command: Command, change: Changed): Outcome => {
  const { before, after } = change
  const told = diffText({
    before: { dossier: before, on: Infinity },
    after: { dossier: after, on: Infinity },
    say: command.say,
  })
  return { code: DONE, said: [command.words.would(command.into), told.text.trimEnd()], wrong: [] }
}

const write = (stream: NodeJS.WriteStream, lines: readonly string[], ascii: boolean): void => {
  if (lines.length === 0) return
  const text = `${lines.join('\n')}\n`
  stream.write(ascii ? asciiText(text) : text)
}

/** Brings figures in: reads the dossier under its lock, says what will be written, and writes it. */
const bringIn = async (command: Command, start: Start, files: readonly Brought[], scope: Scope): Promise<Outcome> => {
  const { words, into, work, say } = command
  const asOf = newest(files.map(({ published }) => published)) ?? ''
  const done = await rewriteFile<Outcome>(work.into, (held) => {
    const bytes = held ?? newDossier(command, asOf)
    const isSame = held !== null && start.bytes !== null && Buffer.compare(held, start.bytes) === 0
    const dossier = isSame ? start.dossier : dossierIn(command, bytes)
    if (isOutcome(dossier)) return { bytes: null, answer: dossier }
    const change = changed(command, { dossier, bytes }, files, scope)
    if (isOutcome(change)) return { bytes: null, answer: change }
    const lines = change.merged.written.flatMap((one) => writtenLine(command, one))
    write(process.stdout, [words.willWrite(into), ...lines], say.glyphs === 'ascii')
    if (change.merged.edits.length === 0)
      return { bytes: null, answer: { code: DONE, said: [words.nothingNew(into)], wrong: [] } }
    const answer = { code: DONE, said: [words.done(into), ...readLater(command, change, files)], wrong: [] }
    return { bytes: change.bytes, answer }
  })
  if ('answer' in done) return done.answer
  return failed([`${into}: ${writeText(command, done.fault)}`, words.nothingWritten(into)])
}

const tried = (command: Command, start: Start, files: readonly Brought[], scope: Scope): Outcome => {
  const asOf = newest(files.map(({ published }) => published)) ?? ''
  const bytes = start.bytes ?? newDossier(command, asOf)
  const dossier = start.bytes === null ? dossierIn(command, bytes) : start.dossier
  if (isOutcome(dossier)) return dossier
  const change = changed(command, { dossier, bytes }, files, scope)
  return isOutcome(change) ? change : dryRun(command, change)
}

/** Ends the program on a signal. What is being written is finished first: nothing waits in the middle of it. */
const endOn = (signal: NodeJS.Signals, code: number, clear: () => void): void => {
  process.once(signal, () => {
    clear()
    process.exit(code)
  })
}

const importing = async (command: Command): Promise<Outcome> => {
  const start = await startOf(command)
  if (isOutcome(start)) return start
  const { scope, unmet } = scopeOf(command.work, start.dossier)
  const progress = progressLine(command, process.stderr)
  endOn('SIGINT', 130, progress.clear)
  endOn('SIGTERM', 143, progress.clear)
  const files = await readFiles(command.work, scope, progress.tell)
  progress.clear()
  const all = bringing(command, start.dossier, files, unmet)
  if (isOutcome(all)) return all
  write(
    process.stdout,
    all.flatMap(({ lines }) => lines),
    command.say.glyphs === 'ascii',
  )
  const brought = all.map((one) => one.brought)
  return command.work.dryRun ? tried(command, start, brought, scope) : bringIn(command, start, brought, scope)
}

/** Prints the publications that an import knows, with their columns. */
export const printColumns = ({ outputOptions }: InvocationOf<'columns'>): number => {
  const words = importWordsIn(outputOptions.language)
  print(`${words.readable(publicationsText(words)).trimEnd()}\n`, outputOptions)
  return DONE
}

/** Prints the publications that an import knows, with the columns that must be there. */
export const printRequiredColumns = (options: OutputOptions): number => {
  const words = importWordsIn(options.language)
  print(`${words.required(requiredText(words)).trimEnd()}\n`, options)
  return DONE
}

const outcomeOf = async ({ what, outputOptions }: ImportInvocation): Promise<Outcome> => {
  const words = importWordsIn(outputOptions.language)
  const general = wordsIn(outputOptions.language)
  if (typeof what === 'string') return failed([`migration-dash: ${words[what]}`, general.command.seeHelp], USAGE)
  const say = sayIn(outputOptions.language, 'en', outputOptions.ascii ? 'ascii' : 'braille')
  return importing({ words, say, general, work: what, into: safe(what.into) })
}

/** The command `import`: files into a dossier. What was understood and written is said on standard output, problems on standard error. */
export const importFiles = async (invocation: ImportInvocation): Promise<number> => {
  outliveReader()
  const { code, said, wrong } = await outcomeOf(invocation)
  const options = invocation.outputOptions
  if (said.length > 0) print(`${said.join('\n')}\n`, options)
  return wrong.length > 0 ? fail(wrong.join('\n'), options, code) : code
}
