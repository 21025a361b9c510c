/** A position in a list: the row under the cursor and the first row of the window. */
export interface List {
  readonly cursor: number
  readonly top: number
}

/** The top of a list. */
export const START: List = { cursor: 0, top: 0 }

/** A move of a cursor or of a scroll position. */
export type Move = 'down' | 'up' | 'page-down' | 'page-up' | 'first' | 'last'

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))

/** Returns the nearest window that shows the cursor and as few empty rows as possible. */
export const fitWindow = (list: List, count: number, height: number): List => {
  const cursor = clamp(list.cursor, 0, Math.max(0, count - 1))
  const rows = Math.max(1, height)
  const top = clamp(clamp(list.top, cursor - rows + 1, cursor), 0, Math.max(0, count - rows))
  return { cursor, top }
}

const STEPS: Readonly<Record<Move, (height: number, count: number) => number>> = {
  down: () => 1,
  up: () => -1,
  'page-down': (height) => Math.max(1, height - 1),
  'page-up': (height) => -Math.max(1, height - 1),
  first: (_, count) => -count,
  last: (_, count) => count,
}

/** Moves the cursor and its window, up to the ends. A page keeps one row of the page before in sight. */
export const moveCursor = (list: List, move: Move, count: number, height: number): List =>
  fitWindow({ cursor: list.cursor + STEPS[move](height, count), top: list.top }, count, height)

/** Returns the first line after scrolling; the last page stays full. */
export const scrollBy = (top: number, move: Move | 'stay', count: number, height: number): number =>
  clamp(top + (move === 'stay' ? 0 : STEPS[move](height, count)), 0, Math.max(0, count - height))

/** Returns the first row and length of the scroll bar's thumb; null where everything is in sight. */
export const thumb = (
  top: number,
  count: number,
  height: number,
): { readonly from: number; readonly size: number } | null => {
  if (count <= height || height <= 0) return null
  const size = Math.max(1, Math.round((height * height) / count))
  const from = Math.round((top / (count - height)) * (height - size))
  return { from, size }
}
