import type { ReadStream } from 'node:tty'
import {
  createStore,
  endTour,
  isMemory,
  loadingState,
  memoryOf,
  openRecord,
  mendingState,
  readingState,
  restoreMemory,
  type Effect,
  type Home,
  type SavedMemory,
  type Start,
  type State,
} from '../app/index.ts'
import { newSeed, ownDay, safe, type Access, type Day, type Read, type Target } from '../dossier/index.ts'
import { createPerformer, type Outside } from './effects.ts'
import { followQuotations } from './quoting.ts'
import { followFile, dispatchRead, type Following } from './follow.ts'
import { verifyWhileOpen } from './verify.ts'
import { rehearseKeys } from './rehearsal.ts'
import { awaitViews } from './views.ts'
import { warmReading, warmWhileIdle } from './warm.ts'
import { keepLook, lastLook, lookDay } from '../files/baseline.ts'
import { proofsOfSeals } from '../files/proofs.ts'
import type { StartedRead, DossierSource } from '../files/source.ts'
import { noticeUnloaded, unloadedSentence } from './unloaded.ts'
import { holdScreen, screenSize, themeIn } from './screen.ts'
import {
  brokenName,
  isFirstStart,
  memoryFile,
  obstacleTo,
  readMemory,
  seenFile,
  writeMemory,
  type Obstacle,
} from '../system/memory.ts'
import { keyboard } from '../system/keyboard.ts'
import { groundIn, type Ground } from '../system/terminal/ground.ts'
import { glyphsOf, type coloursOf } from '../system/terminal.ts'
import { changesSince, type Since } from '../present/index.ts'
import { readerOf, type Medium, type Reader } from '../text/index.ts'
import { mouseReports } from '../view/mouse.ts'
import { show } from '../view/show.tsx'

/** The language, medium, signs and colours of a screen. */
export interface Display extends Reader {
  readonly ascii: boolean
  readonly access: Access
  readonly colours: Parameters<typeof coloursOf>[0]
  readonly medium: Medium
}

/** What the screen is opened with, and how its file is read again. */
export interface Opening {
  readonly source: DossierSource
  readonly read: Exclude<Read, { kind: 'unreadable' }> | StartedRead
  /** The baseline of changes; null for the reader's last look. */
  readonly since: Since | null
  /** The day on which the dossier is read; null for its own. */
  readonly on: Day | null
  readonly mouse: boolean
  /** Where the dossier is opened from, and the record to open there; by default the shell and the last place. */
  readonly home?: Home
  readonly target?: Target | null
  /** Whether the session is restored at the start and saved at the end. */
  readonly remember: boolean
  /** Whether the language was asked for, and so overrides the saved one. */
  readonly languageGiven: boolean
  readonly display: Display
  /** The terminal's background; null while it is not known. */
  readonly ground: Ground | null
}

/** How a screen ended: left by its reader with an exit code, or by itself. */
export type ScreenEnd =
  /** The reader went back to the list of dossiers. */
  | { readonly kind: 'desk' }
  | { readonly kind: 'left'; readonly code: number }
  /** The dossier could not be read at all. */
  | { readonly kind: 'unreadable'; readonly sentence: string }
  | { readonly kind: 'no-keyboard' }
  | { readonly kind: 'failed'; readonly why: string }

/** Returns the name under which a session is saved; null for standard input, which has no name, and where it is not saved. */
const keyOf = ({ remember, source }: Opening): string | null => {
  if (!remember || source.origin === 'input') return null
  return source.path ?? source.label
}

const firstState = (opening: Opening): State => {
  const { source, read, on, languageGiven, display } = opening
  const start: Start = {
    file: source.label,
    origin: source.origin,
    access: display.access,
    since: opening.since,
    size: screenSize(display.medium),
    ...readerOf(display),
    medium: display.medium,
    glyphs: glyphsOf(display, process.env),
    on,
    mouse: opening.mouse,
    seed: newSeed(),
    ...(opening.home ? { home: opening.home } : {}),
    isTourOffered: keyOf(opening) !== null && isFirstStart(process.env),
  }
  if (read.kind === 'problems') return mendingState(start, read.problems)
  const key = keyOf(opening)
  const { memory, obstacle } = savedSession(key)
  if (read.kind === 'started') return withObstacle(loadingState(start, memory, languageGiven), obstacle)
  const proofs = proofsOfSeals(source.path, read.dossier)
  const fresh = { ...readingState(start, read.dossier, on ?? ownDay(read.dossier)), proofs }
  const restored = memory ? restoreMemory(fresh, memory, languageGiven) : fresh
  return withObstacle(opening.target ? openRecord(restored, opening.target) : restored, obstacle)
}

/** What is where the session would be saved: an obstacle that stays, or one that was renamed when the session was read. */
type Found = Obstacle | { readonly kind: 'renamed'; readonly path: string }

/** Reads the saved session, and finds out whether this one can be saved. */
const savedSession = (key: string | null): { readonly memory: SavedMemory | null; readonly obstacle: Found | null } => {
  const files =
    key === null ? [] : [memoryFile(process.env, key), seenFile(process.env, key)].filter((one) => one !== null)
  const obstacle = (): Obstacle | null => files.map(obstacleTo).find((one) => one !== null) ?? null
  const before = obstacle()
  const kept = readMemory(files[0] ?? null, isMemory)
  const renamed = before && { kind: 'renamed' as const, path: brokenName(before.path) }
  return { memory: isMemory(kept) ? kept : null, obstacle: before && (obstacle() ?? renamed) }
}

/** Says in the status line why the session is not saved. */
const withObstacle = <S extends State>(state: S, obstacle: Found | null): S => {
  if (obstacle === null) return state
  const { notSaved, renamed } = state.locale.words.notices
  const path = safe(obstacle.path)
  return { ...state, notice: obstacle.kind === 'renamed' ? renamed(path) : notSaved[obstacle.kind](path) }
}

/** Returns whether the saved last look already equals what is shown. */
const isSeen = ({ reading: shown, since }: Extract<State, { kind: 'reading' }>): boolean =>
  since.name.kind === 'last' &&
  since.baseline.kind === 'seen' &&
  since.baseline.on === lookDay(shown) &&
  changesSince(shown, since).records === 0

const remember = (opening: Opening, current: State): void => {
  const key = keyOf(opening)
  if (key === null || current.kind !== 'reading') return
  const state = endTour(current)
  writeMemory(memoryFile(process.env, key), memoryOf(state))
  if (!isSeen(state)) keepLook(key, state.reading)
}

/** Waits for a large file while the screen is open; closes the screen if the file cannot be read at all. */
const readOpen = async ({ read, on }: Opening, { store, close }: Outside): Promise<string | null> => {
  if (read.kind !== 'started') return null
  read.listen((progress) => store.dispatch({ kind: 'progress', progress }))
  const found = await read.read.catch((error: unknown) => ({
    kind: 'sentence' as const,
    sentence: unloadedSentence(store.state().locale.words, error),
  }))
  if (found.kind === 'dossier') await warmReading(found.dossier, on)
  if (found.kind !== 'sentence') dispatchRead(store, found, false)
  else close()
  return found.kind === 'sentence' ? found.sentence : null
}

/** Loads the last look once the dossier is there, with which it shares its records. */
const compareWithLastLook = async (key: string, store: Outside['store']): Promise<void> => {
  const state = store.state()
  const since = await lastLook(state.locale.words, key, state.kind === 'reading' ? state.reading.whole : null)
  if (since) store.dispatch({ kind: 'compared', since })
}

/** Loads the last look and follows the file, once the dossier is read. */
const afterFirstFrame = (
  opening: Opening,
  { store, source }: Outside,
  read: Promise<unknown>,
  onUnsure: () => void,
): Following => {
  const key = keyOf(opening)
  if (key !== null && opening.since === null)
    void read.then(() => compareWithLastLook(key, store)).catch(noticeUnloaded(store))
  let over = false
  let following: Following | null = null
  void read.then(() => {
    if (!over && source.path !== null) following = followFile(source, source.path, store, onUnsure)
  })
  return {
    onInput: () => following?.onInput(),
    end: () => {
      over = true
      following?.end()
    },
  }
}

/** Ends the screen on an error in a timer or promise too, so that its message appears on the restored terminal. */
const onUncaughtError = (end: (error: unknown) => void): (() => void) => {
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
  return () => {
    process.off('uncaughtException', end)
    process.off('unhandledRejection', end)
  }
}

const endOf = (to: number | 'desk'): ScreenEnd => (to === 'desk' ? { kind: 'desk' } : { kind: 'left', code: to })

/** Shows the store until the screen ends. Throws what ended the drawing. */
const untilEnd = async (opening: Opening, stdin: ReadStream): Promise<ScreenEnd> => {
  const { display, mouse } = opening
  const { stdout } = process
  let to: number | 'desk' = 0
  let failed: { readonly error: unknown } | null = null
  let following: Following | null = null
  const store = createStore(firstState(opening), (effect) => perform(effect))
  let left: State | null = null
  const keep = (): void => remember(opening, left ?? store.state())
  const theme = themeIn(display, opening.ground)
  // A terminal far away answers after the first frame, which then is drawn again in its colours.
  const onAnswer = (answer: string): void => {
    const ground = groundIn(answer)
    if (ground !== null && opening.ground === null) screen.handle.setGround(ground)
  }
  const onResize = (): void => store.dispatch({ kind: 'resized', size: screenSize(display.medium) })
  const onInput = (): void => following?.onInput()
  const screen = holdScreen(() => show(awaitViews(store), theme, { stdin, stdout, onInput, onAnswer }), {
    onResize,
    keep,
  })
  const { handle: shown, lend, suspend, close } = screen
  const endFailing = onUncaughtError((error) => {
    failed ??= { error }
    screen.keep()
    close()
  })
  const quoting = followQuotations(store, keyOf(opening))
  const outside: Outside = { store, source: opening.source, quoting, stdout, close, lend, suspend }
  const performOpen = createPerformer(outside, (wanted) => {
    to = wanted
    left = store.state()
  })
  // What was typed after the key that quits changes nothing.
  const perform = (effect: Effect): void => (left === null ? performOpen(effect) : undefined)
  if (mouse) stdout.write(mouseReports(true))
  let unread: string | null = null
  const read = readOpen(opening, outside).then((sentence) => (unread = sentence))
  following = afterFirstFrame(opening, outside, read, shown.reportFocus)
  const endReadying = warmWhileIdle(store)
  const endRehearsing = rehearseKeys(store, theme)
  const endVerifying = verifyWhileOpen(store, opening.source.path)
  try {
    await shown.closed
    if (failed) throw (failed as { readonly error: unknown }).error
    if (unread !== null) return { kind: 'unreadable', sentence: unread }
    screen.keep()
    return endOf(to)
  } finally {
    following.end()
    // A place that cannot be drawn is not saved: the next start would fail in it too.
    screen.end()
    for (const end of [quoting.end, endReadying, endRehearsing, endVerifying, endFailing]) end()
    screen.repeatSignal()
  }
}

/** Shows the dashboard and performs its effects until the terminal is restored. */
export const runScreen = async (opening: Opening): Promise<ScreenEnd> => {
  const stdin = keyboard()
  if (!stdin) return { kind: 'no-keyboard' }
  try {
    return await untilEnd(opening, stdin)
  } catch (error) {
    return { kind: 'failed', why: safe(error instanceof Error ? error.message : String(error)) }
  } finally {
    if (stdin !== process.stdin) stdin.destroy()
  }
}
