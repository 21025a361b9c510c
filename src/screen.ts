import {
  createStore,
  isMemory,
  memoryOf,
  mending,
  reading,
  recalled,
  type Effect,
  type Start,
  type State,
  type Store,
} from './app/index.ts'
import type { Asked } from './cli.ts'
import { ownDay, safe, type Read } from './dossier/index.ts'
import { memoryFile, readMemory, writeMemory } from './system/memory.ts'
import { glyphsOf, keyboard, wantsColour } from './system/terminal.ts'
import { wordsIn } from './text/index.ts'
import { mouseReports } from './view/mouse.ts'
import { show } from './view/show.tsx'

type Loaded = Exclude<Read, { kind: 'unreadable' }>

/** What the screen is opened with, and how its file is read again. */
export interface Opening {
  readonly asked: Extract<Asked, { kind: 'open' }>
  readonly path: string
  readonly read: Loaded
  readonly reload: () => Promise<Loaded | { kind: 'sentence'; sentence: string }>
}

const sizeOf = (stdout: NodeJS.WriteStream) => ({ columns: stdout.columns, rows: stdout.rows })

const firstState = ({ asked, path, read }: Opening): State => {
  const start: Start = {
    file: safe(path),
    size: sizeOf(process.stdout),
    language: asked.face.language,
    glyphs: glyphsOf(asked.face.ascii, process.env),
    on: asked.on,
    mouse: asked.mouse,
  }
  if (read.kind === 'problems') return mending(start, read.problems)
  const fresh = reading(start, read.dossier, asked.on ?? ownDay(read.dossier))
  const memory = asked.remember ? readMemory(memoryFile(process.env, path), isMemory) : null
  return isMemory(memory) ? recalled(fresh, memory, asked.languageGiven) : fresh
}

const remember = ({ asked, path }: Opening, state: State): void => {
  if (asked.remember && state.kind === 'reading') writeMemory(memoryFile(process.env, path), memoryOf(state))
}

const readAgain = async (store: Store, opening: Opening): Promise<void> => {
  const read = await opening.reload()
  if (read.kind === 'dossier') store.dispatch({ kind: 'read', dossier: read.dossier })
  else if (read.kind === 'problems') store.dispatch({ kind: 'broken', problems: read.problems })
  else store.dispatch({ kind: 'unreadable', sentence: read.sentence })
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
  const perform = (effect: Effect): void => {
    if (effect.kind === 'read-file') void readAgain(store, opening)
    else if (effect.kind === 'mouse') process.stdout.write(mouseReports(effect.on))
    else {
      code = effect.code
      shown.close()
    }
  }
  const store = createStore(firstState(opening), perform)
  const resized = (): void => store.dispatch({ kind: 'resized', size: sizeOf(process.stdout) })
  // Registered before Ink's own listener, so that no frame of the old size is drawn first.
  process.stdout.on('resize', resized)
  const theme = { colour: face.color && wantsColour({ env: process.env, stdoutIsTerminal: true }), ascii: face.ascii }
  const shown = show(store, theme, { stdin, stdout: process.stdout })
  if (opening.asked.mouse) process.stdout.write(mouseReports(true))
  try {
    await shown.closed
    remember(opening, store.state())
  } catch (error) {
    process.stderr.write(
      `migration-dash: ${words.command.screenFailed(safe(error instanceof Error ? error.message : String(error)))}\n`,
    )
    return 1
  } finally {
    process.stdout.off('resize', resized)
    if (stdin !== process.stdin) stdin.destroy()
  }
  return code
}
