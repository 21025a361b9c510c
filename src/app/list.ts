/** Where a reader is in a list: the row under the cursor and the first row of the window. */
export interface List {
  readonly cursor: number
  readonly top: number
}

export const START: List = { cursor: 0, top: 0 }

export type Move = 'down' | 'up' | 'page-down' | 'page-up' | 'first' | 'last'

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most))

/** The nearest window that holds the cursor and shows no empty rows that it need not. */
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

/** The cursor moved, the window with it; at the ends it stays. A page keeps one row of the page before in sight. */
export const moveCursor = (list: List, move: Move, count: number, height: number): List =>
  fitWindow({ cursor: list.cursor + STEPS[move](height, count), top: list.top }, count, height)

/** A text scrolled: there is no cursor, only a first line, and the last page is full. */
export const scrollBy = (top: number, move: Move | 'stay', count: number, height: number): number =>
  clamp(top + (move === 'stay' ? 0 : STEPS[move](height, count)), 0, Math.max(0, count - height))

/** The rows of the scroll bar that the window covers, as first row and length; null where all is in sight. */
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
