import { join } from 'node:path'
import { fallbackOf, knownFrom, readingOn, safe, type Day } from '../../dossier/index.ts'
import { digestOf, isEmpty, isSameState, type Compared } from '../../digest/index.ts'
import { writeDigested } from '../../files/digested.ts'
import { unwritable } from '../../files/source.ts'
import { outputText } from '../../files/write-report.ts'
import type { RenderContext } from '../../present/index.ts'
import { digestText, type DossierDigest } from '../../report/digest/index.ts'
import { fileFault, type FileFault } from '../../system/file.ts'
import type { LockResult } from '../../system/lock.ts'
import { digestFile, makeFolder, stateFolder } from '../../system/memory.ts'
import { writeOutput } from '../../system/output.ts'
import { printedColumns } from '../../system/terminal.ts'
import { today } from '../../system/today.ts'
import { takeTurn } from '../../system/turn.ts'
import { createLocale, wordsIn, type Locale } from '../../text/index.ts'
import { DONE, fail, FAILED, printAsIs, warn } from '../exit.ts'
import type { InvocationOf } from '../invocation.ts'
import { outputLocale } from '../output-locale.ts'
import { LAST } from './arguments.ts'
import { compare } from './compared.ts'
import { inputsOf, type Input } from './input.ts'

type DigestInvocation = InvocationOf<'digest'>

/** The width of a digest where neither a terminal nor COLUMNS says another: that of a mail. */
const USUAL_WIDTH = 80

/** What a digest has to write, and to remember when it is written. */
interface Found {
  readonly summaries: readonly DossierDigest[]
  readonly states: readonly { readonly input: Input; readonly compared: Compared }[]
  /** Whether a dossier could not be read or compared. */
  readonly failed: boolean
}

/** Standard output follows the locale of the terminal; a page for others has every sign. */
const localeOf = ({ what, outputOptions }: DigestInvocation, input: Input): Locale =>
  what.format === 'text' && what.output === null
    ? outputLocale(outputOptions, input.dossier)
    : createLocale(outputOptions, fallbackOf(input.dossier), what.ascii ? 'ascii' : 'braille')

const contextOf = (invocation: DigestInvocation, input: Input, { now, changes }: Compared): RenderContext => ({
  reading: now,
  locale: localeOf(invocation, input),
  per: 'day',
  ...(changes ? { changes } : {}),
})

/** Returns what is new in each dossier; one without news whose state is remembered already is not held. */
const readAll = async (invocation: DigestInvocation, on: Day, folder: string | null): Promise<Found> => {
  const summaries: DossierDigest[] = []
  const states: Found['states'][number][] = []
  let failed = false
  for await (const input of inputsOf(invocation)) {
    const compared = input === 'failed' ? input : await compare(invocation, input, readingOn(input.dossier, on), folder)
    if (input === 'failed' || compared === 'failed') {
      failed = true
      continue
    }
    const digest = digestOf(compared)
    if (!isEmpty(digest)) summaries.push({ name: input.name, context: contextOf(invocation, input, compared), digest })
    if (folder !== null && !isSameState(compared.earlier, compared.now)) states.push({ input, compared })
  }
  return { summaries, states, failed }
}

/** Writes or prints a digest; returns why it could not be written, or null. Nothing to say writes nothing. */
const write = async (invocation: DigestInvocation, all: readonly DossierDigest[], on: Day): Promise<string | null> => {
  const { what, outputOptions } = invocation
  const [first] = all
  if (!first) return null
  const { locale } = first.context
  const width = printedColumns(process.stdout.columns, process.env, USUAL_WIDTH)
  const text = digestText(all, locale, { format: what.format, day: locale.longDay(on), width })
  if (what.output === null) {
    printAsIs(text)
    return null
  }
  const fault = await writeOutput(what.output, [text], what.force, first.name)
  return fault === null ? null : outputText(wordsIn(outputOptions), what.output, fault)
}

/** Saves what was said, so that the next digest does not repeat it; returns whether all could be saved. */
const remember = async (
  { outputOptions }: DigestInvocation,
  states: Found['states'],
  folder: string,
): Promise<boolean> => {
  let isSaved = true
  for (const { input, compared } of states) {
    const { now, earlier } = compared
    const file = digestFile(folder, input.source.path ?? input.source.label)
    // Reading an earlier day does not make the next digest repeat later ones.
    const fault = await writeDigested(file, { dossier: now.whole, on: Math.max(now.on, earlier?.on ?? now.on) })
    if (fault === null) continue
    isSaved = false
    const words = wordsIn(outputOptions)
    warn(words.digest.notSaved(safe(file), unwritable(words, fault)), outputOptions)
  }
  return isSaved
}

const run = async (invocation: DigestInvocation, folder: string | null): Promise<number> => {
  const { what, outputOptions } = invocation
  const on = what.on ?? knownFrom(today())
  const { summaries, states, failed } = await readAll(invocation, on, folder)
  const sentence = await write(invocation, summaries, on)
  if (sentence !== null) return fail(sentence, outputOptions)
  const isSaved = folder === null || (await remember(invocation, states, folder))
  if (failed || !isSaved) return FAILED
  return what.exitCode && summaries.length > 0 ? FAILED : DONE
}

const lockIn = async (folder: string): Promise<LockResult | { readonly fault: FileFault }> => {
  makeFolder(folder)
  try {
    return await takeTurn(join(folder, '.digest.lock'))
  } catch (error) {
    return { fault: fileFault(error) }
  }
}

/** Runs with the folder's lock, so that two digests at once do not say the same. */
const runInTurn = async (invocation: DigestInvocation, folder: string): Promise<number> => {
  const { outputOptions } = invocation
  const words = wordsIn(outputOptions)
  const { digest } = words
  const lock = await lockIn(folder)
  if ('fault' in lock) return fail(digest.noFolder(safe(folder), unwritable(words, lock.fault)), outputOptions)
  if (lock.kind !== 'taken') return fail(digest.held(safe(join(folder, '.digest.lock'))), outputOptions)
  try {
    return await run(invocation, folder)
  } finally {
    lock.release()
  }
}

/**
 * Says what is new in several dossiers, each thing once. With `--since last` it remembers what was said, after it was
 * written: what could not be written is said the next time.
 */
export const digest = async (invocation: DigestInvocation): Promise<number> => {
  const { what, outputOptions } = invocation
  if (what.since !== LAST) return run(invocation, null)
  const folder = what.stateFolder ?? stateFolder(process.env)
  return folder === null ? fail(wordsIn(outputOptions).digest.noHome, outputOptions) : runInTurn(invocation, folder)
}
