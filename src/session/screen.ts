import { watchLeaving, type Leaving } from './leave.ts'
import { createSuspension, type Suspension } from './suspend.ts'
import { dropUnreadKeys } from '../system/keyboard.ts'
import type { Ground } from '../system/terminal/ground.ts'
import { coloursOf, linksOf } from '../system/terminal.ts'
import type { Medium } from '../text/index.ts'
import type { ScreenHandle } from '../view/show.tsx'
import type { Theme } from '../view/theme.ts'

/** The layout size for speech, in cells: wide enough for every column. */
const SPEECH_SIZE = { columns: 120, rows: 40 }

/** Returns the size of a screen: the terminal's, and in speech always the same. */
export const screenSize = (medium: Medium): Pick<NodeJS.WriteStream, 'columns' | 'rows'> =>
  medium === 'speech' ? SPEECH_SIZE : { columns: process.stdout.columns, rows: process.stdout.rows }

/** Returns what a screen is drawn in: the colours, signs and links of this terminal, and its background where it is known. */
export const themeIn = (
  { colours: asked, ascii }: { readonly colours: Parameters<typeof coloursOf>[0]; readonly ascii: boolean },
  ground: Ground | null,
): Theme => {
  const colours = coloursOf(asked, process.env)
  return { colours, ascii, ground, links: linksOf(colours, ascii, process.env) }
}

/** What a screen does besides being drawn: on a new size, and before it is left. */
export interface ScreenManners {
  readonly onResize: () => void
  /** Saves the reader's place. */
  readonly keep: () => void
}

/** A screen in the terminal: it is left on signals, stops on Ctrl+Z, and follows the terminal's size. */
export interface HeldScreen extends Pick<Suspension, 'lend' | 'suspend'>, Pick<Leaving, 'keep' | 'repeatSignal'> {
  readonly handle: ScreenHandle
  readonly close: () => void
  /** Stops watching, once the screen is closed; nothing more is saved. */
  readonly end: () => void
}

/**
 * Shows a screen in the terminal. Signals are watched before its first frame: one that ends the program would leave the modes of the screen
 * on, and after one that stops it the terminal would not be taken again.
 */
export const holdScreen = (show: () => ScreenHandle, { onResize, keep }: ScreenManners): HeldScreen => {
  // Registered before Ink's own listener, so that no frame of the old size is drawn first.
  process.stdout.on('resize', onResize)
  const close = (): void => {
    if (!suspension.isLent()) dropUnreadKeys()
    handle.close()
  }
  const suspension = createSuspension({ lend: (work) => handle.lend(work), retake: (work) => handle.retake(work) })
  const leaving = watchLeaving({ keep, close, isLent: suspension.isLent })
  const handle = show()
  return {
    handle,
    close,
    lend: suspension.lend,
    suspend: suspension.suspend,
    keep: leaving.keep,
    repeatSignal: leaving.repeatSignal,
    end: () => {
      leaving.end('forget')
      suspension.end()
      process.stdout.off('resize', onResize)
    },
  }
}
