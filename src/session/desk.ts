import type { ReadStream } from 'node:tty'
import { clampSize, createHolder } from '../app/index.ts'
import { emptyIndex, type DeskRow, type DeskState } from '../desk/state.ts'
import { updateDesk, type DeskAction, type DeskEffect } from '../desk/update.ts'
import { safe, type Target } from '../dossier/index.ts'
import type { DeskFound, DeskReading } from '../files/desk.ts'
import { readForOpenDesk } from '../files/desk-in-worker.ts'
import { dossiersIn, type DossierFile } from '../files/dossiers-in.ts'
import type { Display } from './run.ts'
import { holdScreen, screenSize, themeIn } from './screen.ts'
import { keyboard } from '../system/keyboard.ts'
import type { Ground } from '../system/terminal/ground.ts'
import { wordsIn, type Language } from '../text/index.ts'
import { showDesk, type DeskStore } from '../view/desk.tsx'
import { mouseReports } from '../view/mouse.ts'
import { nextTurn } from '../files/next-turn.ts'

/** What the desk is opened with. */
export interface DeskOpening {
  readonly paths: readonly string[]
  readonly how: DeskReading
  readonly display: Pick<Display, 'ascii' | 'colours' | 'medium'>
  /** The terminal's background; null while it is not known. */
  readonly ground: Ground | null
  readonly mouse: boolean
}

/** How the desk ended: left with an exit code, or with a dossier to open. */
export type DeskEnd =
  | { readonly kind: 'left'; readonly code: number }
  /** `language` is that of the desk, where the reader switched it. */
  | {
      readonly kind: 'open'
      readonly path: string
      readonly target: Target | null
      readonly language?: Language
    }
  | { readonly kind: 'no-keyboard' }
  | { readonly kind: 'failed'; readonly why: string }

/** A desk that can be shown several times: between two of them a dossier is open. */
export interface Desk {
  readonly show: () => Promise<DeskEnd>
}

const waiting = ({ path, name }: DossierFile): DeskRow => ({ path, name, found: { kind: 'waiting' } })

const rowOf = ({ path, name }: DossierFile, found: DeskFound): DeskRow | null => {
  if (found.kind === 'other') return null
  return { path, name, found: found.kind === 'read' ? { kind: 'read', summary: found.summary } : found }
}

/** Returns a desk after an action, with its effect as a list. */
const changed = (state: DeskState, action: DeskAction) => {
  const step = updateDesk(state, action)
  return { state: step.state, effects: step.effect ? [step.effect] : [] }
}

/** Reads files one after the other, with a turn for keys and frames between them; a new list replaces the one that is being read. */
const createReader = (how: () => DeskReading, dispatch: (action: DeskAction) => void) => {
  let queue: readonly DossierFile[] = []
  let isReading = false
  const readNext = async (file: DossierFile): Promise<void> => {
    const asked = how()
    const found = await readForOpenDesk(file, asked)
    // The language was switched meanwhile, and the file is read again.
    if (asked !== how()) return
    const records = found.kind === 'read' ? found.records : []
    dispatch({ kind: 'read', path: file.path, row: rowOf(file, found), records })
  }
  const run = async (): Promise<void> => {
    isReading = true
    for (let [file] = queue; file; [file] = queue) {
      queue = queue.slice(1)
      await nextTurn()
      await readNext(file)
    }
    isReading = false
  }
  return {
    add: (files: readonly DossierFile[]): void => {
      queue = [...files, ...queue]
    },
    replace: (files: readonly DossierFile[]): void => {
      queue = files
    },
    start: (): void => {
      if (!isReading) void run()
    },
    stop: (): void => {
      queue = []
    },
    left: (): readonly DossierFile[] => queue,
  }
}

/** Shows the desk's store in a terminal until a key ends it. */
const untilEnd = async (
  { display, ground, mouse }: DeskOpening,
  store: DeskStore,
  stdin: ReadStream,
  ends: { close: ((end: DeskEnd) => void) | null; suspend: (() => void) | null },
): Promise<DeskEnd> => {
  const { stdout } = process
  const theme = themeIn(display, ground)
  let end: DeskEnd = { kind: 'left', code: 0 }
  const screen = holdScreen(() => showDesk(store, theme, { stdin, stdout, mouse }), {
    onResize: () => store.dispatch({ kind: 'resized', size: screenSize(display.medium) }),
    keep: () => undefined,
  })
  ends.close = (wanted) => {
    end = wanted
    screen.close()
  }
  ends.suspend = () => void screen.suspend()
  if (mouse) stdout.write(mouseReports(true))
  try {
    await screen.handle.closed
    return end
  } finally {
    ends.close = null
    screen.end()
    screen.repeatSignal()
  }
}

/** Creates the desk of some files and folders; their names are known at once, and what is in them is read while it is shown. */
export const createDesk = (opening: DeskOpening): Desk => {
  const { paths, display } = opening
  let { how } = opening
  const found = dossiersIn(paths)
  let files = found.files
  const ends: Parameters<typeof untilEnd>[3] = { close: null, suspend: null }
  let opened: string | null = null
  const perform = (effect: DeskEffect): void => {
    switch (effect.kind) {
      case 'reload':
        return reload()
      case 'suspend':
        return ends.suspend?.()
      case 'language':
        how = { ...how, locale: effect.locale, words: wordsIn(effect.locale.reader) }
        reader.replace(files)
        return reader.start()
      case 'open':
        opened = effect.path
        return ends.close?.(how === opening.how ? effect : { ...effect, language: how.locale.language })
      case 'quit':
        return ends.close?.({ kind: 'left', code: effect.code })
    }
  }
  const store: DeskStore = createHolder<DeskState, DeskAction, DeskEffect>(
    {
      rows: files.map(waiting),
      list: { cursor: 0, top: 0 },
      areMore: found.areMore,
      find: null,
      help: null,
      index: emptyIndex(),
      locale: how.locale,
      size: clampSize(screenSize(display.medium)),
      notice: '',
    },
    changed,
    perform,
  )
  const reader = createReader(() => how, store.dispatch)
  reader.replace(files)
  const reload = (): void => {
    const again = dossiersIn(paths)
    files = again.files
    store.dispatch({ kind: 'listed', rows: files.map(waiting), areMore: again.areMore })
    reader.replace(files)
    reader.start()
  }
  const show = async (): Promise<DeskEnd> => {
    const stdin = keyboard()
    if (!stdin) return { kind: 'no-keyboard' }
    store.dispatch({ kind: 'resized', size: screenSize(display.medium) })
    // What was opened was looked at since, and may have changed.
    if (opened !== null) reader.add(files.filter(({ path }) => path === opened))
    opened = null
    reader.start()
    try {
      const end = await untilEnd(opening, store, stdin, ends)
      // While a dossier is open, its keys come first.
      const left = reader.left()
      reader.stop()
      if (end.kind === 'open') reader.replace(left)
      return end
    } catch (error) {
      return { kind: 'failed', why: safe(error instanceof Error ? error.message : String(error)) }
    }
  }
  return { show }
}
