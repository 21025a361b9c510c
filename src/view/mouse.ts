import type { Pointed } from '../app/index.ts'

/** What a terminal is told so that it reports its mouse, buttons and wheel in SGR form (xterm's modes 1000 and 1006), or no longer. */
export const mouseReports = (on: boolean): string => {
  const last = on ? 'h' : 'l'
  return `\u001b[?1000${last}\u001b[?1006${last}`
}

// eslint-disable-next-line no-control-regex
const REPORT = /\u001b\[<(\d+);(\d+);(\d+)([Mm])/g
/** The beginning of a report whose rest is still to come. */
// eslint-disable-next-line no-control-regex
const BEGUN = /\u001b\[(<[\d;]*)?$/

const WHAT: Readonly<Record<string, Pointed['what']>> = { 0: 'click', 64: 'wheel-up', 65: 'wheel-down' }

/** Input parted into what the mouse did, each in its cell from 0, the keys around it, and a report that is not yet complete. */
export const partedInput = (
  input: string,
): { readonly pointed: readonly Pointed[]; readonly keys: string; readonly begun: string } => {
  const pointed = [...input.matchAll(REPORT)].flatMap(([, button = '', column, row, end]) => {
    const what = WHAT[button]
    return what && end === 'M' ? [{ what, column: Number(column) - 1, row: Number(row) - 1 }] : []
  })
  const rest = input.replace(REPORT, '')
  const begun = BEGUN.exec(rest)?.[0] ?? ''
  return { pointed, keys: rest.slice(0, rest.length - begun.length), begun }
}

/** What Ink reads its keys from. */
interface Readable {
  read: (size?: number) => unknown
}

/**
 * Takes the mouse's reports out of what is read, before Ink sees it: Ink passes over them without a word. Gives back how to leave the
 * stream as it was.
 */
export const takeMouse = (stdin: Readable, isOn: () => boolean, point: (pointed: Pointed) => void): (() => void) => {
  const own = stdin.read
  let waiting = ''
  stdin.read = function (this: Readable, size?: number): unknown {
    const chunk = own.call(this, size)
    if (typeof chunk !== 'string' || (waiting === '' && !isOn())) return chunk
    const { pointed, keys, begun } = partedInput(waiting + chunk)
    waiting = begun
    for (const one of pointed) point(one)
    return keys
  }
  return () => {
    stdin.read = own
  }
}
