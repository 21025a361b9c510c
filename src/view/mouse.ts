import type { Pointed } from '../app/index.ts'

/** What a terminal is told so that it reports its mouse, buttons and wheel in SGR form (xterm's modes 1000 and 1006), or no longer. */
export const mouseReports = (on: boolean): string => {
  const last = on ? 'h' : 'l'
  return `\u001b[?1000${last}\u001b[?1006${last}`
}

const REPORT = /\[<(\d+);(\d+);(\d+)([Mm])/g
const LEFT = 0
const WHEEL_UP = 64
const WHEEL_DOWN = 65

const WHAT: Readonly<Record<number, Pointed['what']>> = {
  [LEFT]: 'click',
  [WHEEL_UP]: 'wheel-up',
  [WHEEL_DOWN]: 'wheel-down',
}

/** Whether a piece of input is about the mouse, and none of it is a key. */
export const isMouse = (input: string): boolean => /^\u001b?\[<\d/.test(input)

/** What the mouse did, as a terminal reports it: presses of the left button and turns of the wheel, each in its cell, from 0. */
export const pointedIn = (input: string): readonly Pointed[] =>
  [...input.matchAll(REPORT)].flatMap(([, button, column, row, end]) => {
    const what = WHAT[Number(button)]
    return what && end === 'M' ? [{ what, column: Number(column) - 1, row: Number(row) - 1 }] : []
  })
