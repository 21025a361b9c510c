import type { Cell } from '../../test/terminal/emulator.ts'
import { drawnCells } from './cells.ts'
import { at, BAR, EDGE, escaped, HIGH } from './style.ts'
import { capsWidth, drawnWindow, keyCaps, type Frame } from './window.ts'

/** A moment of a recording: the screen after some keys, what is to be seen in it, and how long it stays. */
export interface Moment {
  readonly cells: readonly (readonly Cell[])[]
  readonly keys: readonly string[]
  readonly caption: string
  readonly seconds: number
}

/** The strip below the screen, where keys and captions stand. */
const FOOT = 30

/** After this many rounds the recording rests on its last moment: nothing beside a text moves for ever. */
const ROUNDS = 3

/** Draws a screen over time. Without motion (`prefers-reduced-motion`, no CSS, no support) it is the last moment. */
export const recording = (moments: readonly Moment[], frame: Omit<Frame, 'columns' | 'rows'>): string => {
  const screens = moments.map(({ cells }) => drawnCells(cells, BAR))
  const [rows, columns] = [moments[0]?.cells.length ?? 0, moments[0]?.cells[0]?.length ?? 0]
  const inside = [
    ...sharing(screens.map(({ grounds }) => grounds)),
    ...sharing(screens.map(({ inks }, index) => [...inks, strip(moments, index, BAR + rows * HIGH)])),
  ]
  const times = [...new Set(inside.map(({ shown }) => shown))]
  const style = styleOf(times, moments)
  const groups = inside.map(({ shown, markup }) => `<g class="${nameOf(shown)}">\n${markup.join('\n')}\n</g>`)
  return drawnWindow({ ...frame, columns, rows, foot: FOOT }, groups, style)
}

/** Every key so far, those of the moment bright, and its caption. */
const strip = (moments: readonly Moment[], index: number, top: number): string => {
  const keys = moments.slice(0, index + 1).flatMap((moment) => moment.keys)
  const { keys: pressed = [], caption = '' } = moments[index] ?? {}
  const [x, y] = [EDGE + 4, top + 21]
  const place = `x="${at(x + capsWidth(keys) + (keys.length > 0 ? 6 : 0))}" y="${y}"`
  return `${keyCaps(keys, { x, y }, keys.length - pressed.length)}<text ${place} font-weight="bold">${escaped(caption)}</text>`
}

/** What is drawn in the same moments, one character for each: 1 shown, 0 not. */
interface Group {
  readonly shown: string
  readonly markup: readonly string[]
}

/** Groups elements by the moments that have them, so that what stays is in the file once. */
const sharing = (moments: readonly (readonly string[])[]): readonly Group[] => {
  const sets = moments.map((elements) => new Set(elements))
  const every = [...new Set(moments.flat())].filter((element) => element !== '')
  const shownIn = (element: string): string => sets.map((set) => (set.has(element) ? '1' : '0')).join('')
  const groups = new Map<string, string[]>()
  for (const element of every) groups.set(shownIn(element), [...(groups.get(shownIn(element)) ?? []), element])
  return [...groups].map(([shown, markup]) => ({ shown, markup }))
}

const nameOf = (shown: string): string => `m${shown}`

const styleOf = (times: readonly string[], moments: readonly Moment[]): string => {
  const length = moments.reduce((sum, { seconds }) => sum + seconds, 0)
  const starts = moments.map((_, index) =>
    moments.slice(0, index).reduce((sum, { seconds }) => sum + (100 * seconds) / length, 0),
  )
  const moving = times.filter((shown) => shown.includes('0'))
  const hidden = moving.filter((shown) => shown.endsWith('0')).map((shown) => `.${nameOf(shown)}`)
  const rules = moving.map(
    (shown) =>
      `@keyframes ${nameOf(shown)}{${keyframes(shown, starts)}}.${nameOf(shown)}{animation:${nameOf(shown)} ${at(length)}s step-end ${ROUNDS}}`,
  )
  return `${hidden.join(',')}{visibility:hidden}@media (prefers-reduced-motion:no-preference){${rules.join('')}}`
}

/** One keyframe for each change between shown and hidden. */
const keyframes = (shown: string, starts: readonly number[]): string =>
  [...shown]
    .map((bit, index) =>
      index > 0 && bit === shown[index - 1]
        ? ''
        : `${at(starts[index] ?? 0)}%{visibility:${bit === '1' ? 'visible' : 'hidden'}}`,
    )
    .join('')
