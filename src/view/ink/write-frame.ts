const ENTER = '\u001b[?1049h'
const LEAVE = '\u001b[?1049l'
/** To the first cell: the alternate screen keeps the column in which the shell left the cursor. */
const HOME = '\u001b[H'
/** Whether what is too wide goes on in the next row. It must not: one width that the terminal sees otherwise would move every row. */
const NO_WRAP = '\u001b[?7l'
const WRAP = '\u001b[?7h'

/** What Ink writes before a frame and after it, so that the terminal shows it at once. */
const BEGIN = '\u001b[?2026h'
const END = '\u001b[?2026l'
/** To the next row, as often as it is written. */
const NEXT_ROWS = /(?:\u001b\[E){2,}/g
const NEXT_ROW = '\u001b[E'

/** What is written, with what the alternate screen needs beside Ink's own words where it is entered and left. */
export const frameAlternateScreen = (written: string): string =>
  written.replaceAll(ENTER, ENTER + HOME + NO_WRAP).replaceAll(LEAVE, WRAP + LEAVE)

/** Rows that stay as they are, passed in one step. */
export const mergeRowSteps = (written: string): string =>
  written.replaceAll(NEXT_ROWS, (steps) => `\u001b[${steps.length / NEXT_ROW.length}E`)

type Write = NodeJS.WriteStream['write']

/**
 * Has all that is written to a stream go through `frameAlternateScreen`, from now on until the program ends. A frame is written at once, and not
 * in three writes with its beginning and its end: each costs a call of the system.
 */
export const writeFrames = (stdout: { write: Write }): void => {
  const own = stdout.write
  let held = ''
  stdout.write = function (this: NodeJS.WriteStream, chunk: unknown, ...rest: unknown[]): boolean {
    if (typeof chunk !== 'string') return own.apply(this, [chunk, ...rest] as Parameters<Write>)
    if (chunk === BEGIN && held === '') {
      held = chunk
      return true
    }
    const isFrame = held === BEGIN
    if (isFrame && rest.length === 0 && chunk !== END) {
      held += mergeRowSteps(chunk)
      return true
    }
    const written = held + (chunk.includes('\u001b[?1049') ? frameAlternateScreen(chunk) : chunk)
    held = ''
    return own.apply(this, [written, ...rest] as Parameters<Write>)
  }
}
