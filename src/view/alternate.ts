const ENTER = '\u001b[?1049h'
const LEAVE = '\u001b[?1049l'
/** To the first cell: the alternate screen keeps the column in which the shell left the cursor. */
const HOME = '\u001b[H'
/** Whether what is too wide goes on in the next row. It must not: one width that the terminal sees otherwise would move every row. */
const NO_WRAP = '\u001b[?7l'
const WRAP = '\u001b[?7h'

/** What is written, with what the alternate screen needs beside Ink's own words where it is entered and left. */
export const framedScreen = (written: string): string =>
  written.replaceAll(ENTER, ENTER + HOME + NO_WRAP).replaceAll(LEAVE, WRAP + LEAVE)

type Write = NodeJS.WriteStream['write']

/** Has all that is written to a stream go through `framedScreen`, from now on until the program ends. */
export const frameScreen = (stdout: { write: Write }): void => {
  const own = stdout.write
  stdout.write = function (this: NodeJS.WriteStream, chunk: unknown, ...rest: unknown[]): boolean {
    const written = typeof chunk === 'string' && chunk.includes('\u001b[?1049') ? framedScreen(chunk) : chunk
    return own.apply(this, [written, ...rest] as Parameters<Write>)
  }
}
