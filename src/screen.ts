import { createStore, isMemory, memoryOf, mending, reading, recalled, type Start, type State } from './app/index.ts'
import type { Asked } from './cli.ts'
import { ownDay, safe, type Read } from './dossier/index.ts'
import { performer, type Outside } from './effects.ts'
import { follow } from './following.ts'
import { keepLook, LAST, lastLook } from './since.ts'
import type { Supply } from './supply.ts'
import { suspension } from './suspension.ts'
import { memoryFile, readMemory, writeMemory } from './system/memory.ts'
import { glyphsOf, keyboard, wantsColour } from './system/terminal.ts'
import { changesSince, type Since } from './tables/index.ts'
import { wordsIn } from './text/index.ts'
import { mouseReports } from './view/mouse.ts'
import { show } from './view/show.tsx'

type Loaded = Exclude<Read, { kind: 'unreadable' }>

/** What the screen is opened with, and how its file is read again. */
export interface Opening {
  readonly asked: Extract<Asked, { kind: 'open' }>
  readonly supply: Supply
  readonly read: Loaded
  /** What `--since` named; null for the last look, or where there was none. */
  readonly since: Since | null
}

const sizeOf = (stdout: NodeJS.WriteStream) => ({ columns: stdout.columns, rows: stdout.rows })

/** By what name this dossier is remembered; null where it is not: what came by standard input has no name. */
const keyOf = ({ asked, supply }: Opening): string | null => {
  if (!asked.remember || supply.origin === 'input') return null
  return supply.path ?? supply.label
}

const firstState = (opening: Opening): State => {
  const { asked, supply, read } = opening
  const start: Start = {
    file: supply.label,
    origin: supply.origin,
    since: opening.since,
    size: sizeOf(process.stdout),
    language: asked.face.language,
    glyphs: glyphsOf(asked.face.ascii, process.env),
    on: asked.on,
    mouse: asked.mouse,
  }
  if (read.kind === 'problems') return mending(start, read.problems)
  const fresh = reading(start, read.dossier, asked.on ?? ownDay(read.dossier))
  const key = keyOf(opening)
  const memory = key === null ? null : readMemory(memoryFile(process.env, key), isMemory)
  return isMemory(memory) ? recalled(fresh, memory, asked.languageGiven) : fresh
}

/** Whether what was last seen is what is shown now, so that nothing has to be written. */
const isSeen = ({ reading: shown, since }: Extract<State, { kind: 'reading' }>): boolean =>
  since.name.kind === 'last' &&
  since.baseline.kind === 'seen' &&
  since.baseline.on === shown.on &&
  changesSince(shown, since).records === 0

const remember = (opening: Opening, state: State): void => {
  const key = keyOf(opening)
  if (key === null || state.kind !== 'reading') return
  writeMemory(memoryFile(process.env, key), memoryOf(state))
  if (!isSeen(state)) keepLook(key, state.reading.dossier, state.reading.on)
}

/** What can wait until the first frame is on the screen: the last look, and following the file. Gives back how to end it. */
const afterFirstFrame = (opening: Opening, { store, supply }: Outside): (() => void) => {
  const key = keyOf(opening)
  const wantsLast = opening.since === null && (opening.asked.since ?? LAST) === LAST
  if (key !== null && wantsLast)
    void lastLook(key).then((since) => since && store.dispatch({ kind: 'compared', since }))
  return supply.path === null ? () => undefined : follow(supply, supply.path, store)
}

/** Shows the dashboard until it is left; performs the effects; the exit code. What went wrong is told after leaving. */
export const runScreen = async (opening: Opening): Promise<number> => {
  const { face } = opening.asked
  const words = wordsIn(face.language)
  const stdin = keyboard()
  if (!stdin) {
    process.stderr.write(`migration-dash: ${words.command.noKeyboard}\n`)
    return 1
  }
  let code = 0
  const store = createStore(firstState(opening), (effect) => perform(effect))
  const resized = (): void => store.dispatch({ kind: 'resized', size: sizeOf(process.stdout) })
  // Registered before Ink's own listener, so that no frame of the old size is drawn first.
  process.stdout.on('resize', resized)
  const theme = { colour: face.color && wantsColour({ env: process.env, stdoutIsTerminal: true }), ascii: face.ascii }
  const shown = show(store, theme, { stdin, stdout: process.stdout })
  const { lend, suspend, end: endSuspension } = suspension(shown.lend)
  const outside: Outside = {
    store,
    supply: opening.supply,
    stdout: process.stdout,
    close: shown.close,
    lend,
    suspend,
  }
  const perform = performer(outside, (asked) => (code = asked))
  if (opening.asked.mouse) process.stdout.write(mouseReports(true))
  const end = afterFirstFrame(opening, outside)
  try {
    await shown.closed
    remember(opening, store.state())
  } catch (error) {
    process.stderr.write(
      `migration-dash: ${words.command.screenFailed(safe(error instanceof Error ? error.message : String(error)))}\n`,
    )
    return 1
  } finally {
    end()
    endSuspension()
    process.stdout.off('resize', resized)
    if (stdin !== process.stdin) stdin.destroy()
  }
  return code
}
