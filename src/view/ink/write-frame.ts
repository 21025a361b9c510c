/** Enters the alternate screen, as Ink does (xterm's mode 1049). */
export const ENTER_ALTERNATE_SCREEN = '\u001b[?1049h'
const LEAVE_ALTERNATE_SCREEN = '\u001b[?1049l'
/** Begins a line below the last row of a screen of any size: a cursor movement stops at the last row. */
export const BELOW_SCREEN = '\u001b[999;1H\n'
/** The alternate screen keeps the column in which the shell left the cursor. */
const CURSOR_HOME = '\u001b[H'
/** Autowrap is off: one text whose width the terminal counts differently would move every row below it. */
const DISABLE_AUTOWRAP = '\u001b[?7l'
const ENABLE_AUTOWRAP = '\u001b[?7h'

/** Ink writes these around a frame, so that the terminal shows it at once (mode 2026). */
const BEGIN_SYNCHRONIZED_UPDATE = '\u001b[?2026h'
const END_SYNCHRONIZED_UPDATE = '\u001b[?2026l'
/** Ink writes one for each row that stays as it is. */
const REPEATED_CURSOR_NEXT_LINE = /(?:\u001b\[E){2,}/g
const CURSOR_NEXT_LINE = '\u001b[E'

/** Adds what Ink leaves out where it enters and leaves the alternate screen: the first cell, and no autowrap meanwhile. */
export const frameAlternateScreen = (written: string): string =>
  written
    .replaceAll(ENTER_ALTERNATE_SCREEN, ENTER_ALTERNATE_SCREEN + CURSOR_HOME + DISABLE_AUTOWRAP)
    .replaceAll(LEAVE_ALTERNATE_SCREEN, ENABLE_AUTOWRAP + LEAVE_ALTERNATE_SCREEN)

/** Merges steps over unchanged rows into one sequence. */
export const mergeRowSteps = (written: string): string =>
  written.replaceAll(REPEATED_CURSOR_NEXT_LINE, (steps) => `\u001b[${steps.length / CURSOR_NEXT_LINE.length}E`)

type Write = NodeJS.WriteStream['write']

/**
 * Sends everything written to a stream through `frameAlternateScreen`, until the program ends. A frame and its two marks become one
 * write: each write is a system call.
 */
export const writeFrames = (stdout: { write: Write }): void => {
  const own = stdout.write
  let held = ''
  stdout.write = function (this: NodeJS.WriteStream, chunk: unknown, ...rest: unknown[]): boolean {
    if (typeof chunk !== 'string') return own.apply(this, [chunk, ...rest] as Parameters<Write>)
    if (chunk === BEGIN_SYNCHRONIZED_UPDATE && held === '') {
      held = chunk
      return true
    }
    const isFrame = held === BEGIN_SYNCHRONIZED_UPDATE
    if (isFrame && rest.length === 0 && chunk !== END_SYNCHRONIZED_UPDATE) {
      held += mergeRowSteps(chunk)
      return true
    }
    const written = held + (chunk.includes('\u001b[?1049') ? frameAlternateScreen(chunk) : chunk)
    held = ''
    return own.apply(this, [written, ...rest] as Parameters<Write>)
  }
}
