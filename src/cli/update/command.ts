import { basename, dirname, join } from 'node:path'
import { safe } from '../../dossier/index.ts'
import { readFileBytes } from '../../system/file.ts'
import { createLocale, wordsIn } from '../../text/index.ts'
import { importWordsIn } from '../../text/import-language.ts'
import { feedsIn, parseLock, type LockRead } from '../../update/index.ts'
import { faultSentence, unwritable } from '../../files/source.ts'
import { DONE, fail, FAILED, outliveReader, print, USAGE, warn } from '../exit.ts'
import { readInto } from '../import/into.ts'
import { writeText } from '../import/phrases.ts'
import { endingLines, type ImportOutput } from '../import/sentences.ts'
import type { InvocationOf, OutputOptions } from '../invocation.ts'
import type { UpdateLack, UpdateWork } from './arguments.ts'
import { createAsk } from './ask.ts'
import type { Course, Step, Updating } from './course.ts'
import { updateFeed } from './feed.ts'
import { finishUpdate, type Finish } from './finish.ts'
import { isMissing, updateLocked } from './locked.ts'
import { isNews, isTrouble, type Note } from './note.ts'
import { noteLines } from './sentences.ts'
import type { World } from './world.ts'

/** The exit code of an update that found something new. */
const NEWS = 3

const outputOf = (options: OutputOptions, file: string): ImportOutput => ({
  words: importWordsIn(options),
  general: wordsIn(options),
  locale: createLocale(options, 'en', options.ascii ? 'ascii' : 'braille'),
  into: safe(file),
})

/** A lock file as it was read; without bytes it does not exist or cannot be read. */
interface Lock {
  readonly path: string
  readonly bytes: Uint8Array | null
  readonly read: LockRead
}

/** Returns the path of the lock file beside a dossier: `talks.lock.json`. */
const lockPath = (dossier: string): string =>
  join(dirname(dossier), `${basename(dossier).replace(/\.json$/i, '')}.lock.json`)

const readLock = async (dossier: string): Promise<Lock> => {
  const path = lockPath(dossier)
  const read = await readFileBytes(path)
  if ('bytes' in read) return { path, bytes: read.bytes, read: parseLock(read.bytes) }
  return { path, bytes: null, read: read.fault === 'none' ? { kind: 'releases', releases: [] } : { kind: 'other' } }
}

/** Prints what feeds gave on standard output, and why some could not be used on standard error. */
const createSay =
  (output: ImportOutput, options: OutputOptions) =>
  (notes: readonly Note[]): void => {
    for (const note of notes) {
      const text = noteLines(output, note).join('\n')
      if (isTrouble(note) || note.kind === 'moved') warn(text, options)
      else print(`${text}\n`, options)
    }
  }

/** Asks every feed, one after the other, so that no host has two requests at once. */
const updateFeeds = async (updating: Updating, begin: Course, say: (notes: readonly Note[]) => void): Promise<Step> => {
  const ask = createAsk(updating.world)
  const notes: Note[] = []
  let course = begin
  for (const feed of feedsIn(begin.into.dossier)) {
    const step = await updateFeed(updating, course, feed, ask)
    course = step.course
    say(step.notes)
    notes.push(...step.notes)
  }
  return { course, notes }
}

const finishLines = (output: ImportOutput, lock: Lock, finish: Finish, end: Course): readonly string[] => {
  const { words, general } = output
  if (finish.kind === 'not-kept')
    return [general.sourceCommand.notKept(finish.folder, unwritable(general, finish.fault))]
  if (finish.kind === 'unwritten') return [`${safe(finish.file)}: ${writeText(output, finish.fault)}`]
  const { last } = end
  return [
    ...(finish.dossier && last !== null
      ? endingLines(output, { kind: 'written', change: last.change, vintage: last.published })
      : []),
    ...(finish.lock ? [words.done(safe(lock.path))] : []),
  ]
}

/** Prints what would change, by meaning. */
const preview = (output: ImportOutput, options: OutputOptions, begin: Course, { last }: Course): void => {
  const lines =
    last === null
      ? endingLines(output, { kind: 'nothing-new' })
      : endingLines(output, { kind: 'tried', change: { ...last.change, before: begin.into.dossier } })
  print(`${lines.join('\n')}\n`, options)
}

const codeOf = (notes: readonly Note[], isChanged: boolean): number => {
  if (notes.some(isTrouble)) return FAILED
  return isChanged || notes.some(isNews) ? NEWS : DONE
}

/** What an update prints, and in which language. */
interface Printing {
  readonly output: ImportOutput
  readonly options: OutputOptions
}

const perform = async (
  updating: Updating,
  { output, options }: Printing,
  begin: Course,
  lock: Lock,
): Promise<number> => {
  const { work } = updating
  const say = createSay(output, options)
  const step = await (work.locked ? updateLocked : updateFeeds)(updating, begin, say)
  const code = codeOf(step.notes, step.course.last !== null)
  if (work.dryRun) {
    preview(output, options, begin, step.course)
    return code
  }
  const missing = begin.releases.filter((one) => isMissing(begin.into, one)).length
  if (missing > 0 && !work.locked) print(`${output.words.update.missing(output.into, missing)}\n`, options)
  const finish = await finishUpdate(updating, lock, begin, step.course)
  const lines = finishLines(output, lock, finish, step.course)
  if (finish.kind !== 'finished') return fail(lines.join('\n'), options)
  if (lines.length > 0) print(`${lines.join('\n')}\n`, options)
  if (lines.length === 0 && work.locked) print(`${output.words.nothingNew(output.into)}\n`, options)
  return code
}

const lockSentence = ({ words }: ImportOutput, { path, read }: Lock): string =>
  words.update[read.kind === 'newer' ? 'newerLock' : 'badLock'](safe(path))

const update = async (work: UpdateWork, options: OutputOptions, world: World): Promise<number> => {
  const output = outputOf(options, work.file)
  const { words, general, into: file } = output
  const into = await readInto(work.file)
  if (into.kind !== 'into') return fail(endingLines(output, into).join('\n'), options)
  if (into.bytes === null) return fail(faultSentence(general, file, 'none'), options)
  const lock = await readLock(work.file)
  if (lock.read.kind !== 'releases') return fail(lockSentence(output, lock), options)
  if (work.locked && lock.bytes === null) return fail(words.update.noLock(safe(lock.path), file), options)
  if (feedsIn(into.dossier).length === 0) {
    print(`${words.update.noFeeds(file)}\n`, options)
    return DONE
  }
  const begin: Course = { into, releases: lock.read.releases, kept: [], last: null }
  return perform({ work, world }, { output, options }, begin, lock)
}

const lackSentence = ({ words, general }: ImportOutput, lack: UpdateLack): string =>
  typeof lack === 'object' ? general.command.tooMany(safe(lack.tooMany)) : words.update[lack]

/** Asks the feeds of a dossier for new figures and imports them; exits with 0 for nothing new, 1 for trouble, 3 for news. */
export const runUpdate = async ({ what, outputOptions }: InvocationOf<'update'>, world: World): Promise<number> => {
  outliveReader()
  if (typeof what === 'object' && 'file' in what) return update(what, outputOptions, world)
  const output = outputOf(outputOptions, '')
  return fail(`migration-dash: ${lackSentence(output, what)}\n${output.general.command.seeHelp}`, outputOptions, USAGE)
}
