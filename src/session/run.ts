import type { ReadStream } from 'node:tty'
import {
  createStore,
  isMemory,
  loading,
  memoryOf,
  mending,
  reading,
  recalled,
  type Start,
  type State,
} from '../app/index.ts'
import type { Invocation } from '../cli/parse.ts'
import { ownDay, safe, type Read } from '../dossier/index.ts'
import { performer, type Outside } from './effects.ts'
import { follow, tell } from './follow.ts'
import { warmSearchWhileIdle } from './warm-search.ts'
import { keepLook, LAST, lastLook, lookDay } from '../files/baseline.ts'
import type { StartedRead, DossierSource } from '../files/source.ts'
import { suspension } from './suspend.ts'
import { memoryFile, readMemory, writeMemory } from '../system/memory.ts'
import { coloursOf, glyphsOf, keyboard } from '../system/terminal.ts'
import { changesSince, type Since } from '../present/index.ts'
import { asciiText, wordsIn } from '../text/index.ts'
import { mouseReports } from '../view/mouse.ts'
import { show } from '../view/show.tsx'

/** What the screen is opened with, and how its file is read again. */
export interface Opening {
  readonly invocation: Extract<Invocation, { kind: 'open' }>
  readonly source: DossierSource
  readonly read: Exclude<Read, { kind: 'unreadable' }> | StartedRead
  /** What `--since` named; null for the last look, or where there was none. */
  readonly since: Since | null
}

/** What is heard has no size: everything is told, as if there were room for it. */
const HEARD = { columns: 120, rows: 40 }

const sizeOf = (stdout: NodeJS.WriteStream, heard: boolean) =>
  heard ? HEARD : { columns: stdout.columns, rows: stdout.rows }

/** By what name this dossier is remembered; null where it is not: what came by standard input has no name. */
const keyOf = ({ invocation, source }: Opening): string | null => {
  if (!invocation.remember || source.origin === 'input') return null
  return source.path ?? source.label
}

const firstState = (opening: Opening): State => {
  const { invocation, source, read } = opening
  const start: Start = {
    file: source.label,
    origin: source.origin,
    since: opening.since,
    size: sizeOf(process.stdout, invocation.outputOptions.heard),
    language: invocation.outputOptions.language,
    glyphs: glyphsOf(invocation.outputOptions, process.env),
    on: invocation.on,
    mouse: invocation.mouse,
  }
  if (read.kind === 'problems') return mending(start, read.problems)
  const key = keyOf(opening)
  const kept = key === null ? null : readMemory(memoryFile(process.env, key), isMemory)
  const memory = isMemory(kept) ? kept : null
  if (read.kind === 'started') return loading(start, memory, invocation.languageGiven)
  const fresh = reading(start, read.dossier, invocation.on ?? ownDay(read.dossier))
  return memory ? recalled(fresh, memory, invocation.languageGiven) : fresh
}

/** Whether what was last seen is what is shown now, so that nothing has to be written. */
const isSeen = ({ reading: shown, since }: Extract<State, { kind: 'reading' }>): boolean =>
  since.name.kind === 'last' &&
  since.baseline.kind === 'seen' &&
  since.baseline.on === lookDay(shown) &&
  changesSince(shown, since).records === 0

const remember = (opening: Opening, state: State): void => {
  const key = keyOf(opening)
  if (key === null || state.kind !== 'reading') return
  writeMemory(memoryFile(process.env, key), memoryOf(state))
  if (!isSeen(state)) keepLook(key, state.reading)
}

/** A large file read while the screen is open, unless it was read before; where it cannot be read at all that ends the screen. */
const readOpen = async ({ read }: Opening, { store, close }: Outside): Promise<string | null> => {
  if (read.kind !== 'started') return null
  read.listen((progress) => store.dispatch({ kind: 'progress', progress }))
  const found = await read.read
  if (found.kind !== 'sentence') tell(store, found, false)
  else close()
  return found.kind === 'sentence' ? found.sentence : null
}

/** What can wait until the first frame is on the screen: the last look, and following the file. Gives back how to end it. */
const afterFirstFrame = (opening: Opening, { store, source }: Outside, read: Promise<unknown>): (() => void) => {
  const key = keyOf(opening)
  const wantsLast = opening.since === null && (opening.invocation.since ?? LAST) === LAST
  if (key !== null && wantsLast)
    void lastLook(store.state().say.words, key).then((since) => since && store.dispatch({ kind: 'compared', since }))
  let over = false
  let end: (() => void) | undefined
  void read.then(() => {
    if (!over && source.path !== null) end = follow(source, source.path, store)
  })
  return () => {
    over = true
    end?.()
  }
}

/** What nobody foresaw, in a timer or a promise, ends the screen as well: it is told once the terminal is as it was. */
const whenFailing = (end: (error: unknown) => void): (() => void) => {
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
  return () => {
    process.off('uncaughtException', end)
    process.off('unhandledRejection', end)
  }
}

/** What is told after leaving, where there was nothing to show. */
const ended = (sentence: string, { ascii }: Invocation['outputOptions']): number => {
  process.stderr.write(ascii ? asciiText(`${sentence}\n`) : `${sentence}\n`)
  return 1
}

/** The store on the screen until it is left, with everything that goes on meanwhile; the exit code. Throws what ended the drawing. */
const untilLeft = async (opening: Opening, stdin: ReadStream): Promise<number> => {
  const { outputOptions, mouse } = opening.invocation
  const { stdout } = process
  let code = 0
  let failed: { readonly error: unknown } | null = null
  const store = createStore(firstState(opening), (effect) => perform(effect))
  const resized = (): void => store.dispatch({ kind: 'resized', size: sizeOf(stdout, outputOptions.heard) })
  // Registered before Ink's own listener, so that no frame of the old size is drawn first.
  stdout.on('resize', resized)
  const theme = { colours: coloursOf(outputOptions.colours, process.env), ascii: outputOptions.ascii }
  const shown = show(store, theme, { stdin, stdout })
  const endFailing = whenFailing((error) => {
    failed ??= { error }
    shown.close()
  })
  const { lend, suspend, end: endSuspension } = suspension(shown.lend)
  const outside: Outside = { store, source: opening.source, stdout, close: shown.close, lend, suspend }
  const perform = performer(outside, (wanted) => (code = wanted))
  if (mouse) stdout.write(mouseReports(true))
  let unread: string | null = null
  const read = readOpen(opening, outside).then((sentence) => (unread = sentence))
  const endFollowing = afterFirstFrame(opening, outside, read)
  const endReadying = warmSearchWhileIdle(store)
  try {
    await shown.closed
    if (failed) throw (failed as { readonly error: unknown }).error
    if (unread !== null) return ended(unread, outputOptions)
    remember(opening, store.state())
    return code
  } finally {
    for (const end of [endFollowing, endReadying, endSuspension, endFailing]) end()
    stdout.off('resize', resized)
  }
}

/** Shows the dashboard until it is left; performs the effects; the exit code. What went wrong is told after leaving. */
export const runScreen = async (opening: Opening): Promise<number> => {
  const { command } = wordsIn(opening.invocation.outputOptions.language)
  const stdin = keyboard()
  if (!stdin) {
    process.stderr.write(`migration-dash: ${command.noKeyboard}\n`)
    return 1
  }
  try {
    return await untilLeft(opening, stdin)
  } catch (error) {
    const why = safe(error instanceof Error ? error.message : String(error))
    process.stderr.write(`migration-dash: ${command.screenFailed(why)}\n`)
    return 1
  } finally {
    if (stdin !== process.stdin) stdin.destroy()
  }
}
