/** Most columns and rows of a sheet of Excel. */
export const MOST_COLUMNS = 16_384
/** Most rows of a sheet of Excel. */
export const MOST_ROWS = 1_048_576

const LETTERS = 26

/** Returns the letters of a column, counted from 0: `A`, `Z`, `AA`. */
export const columnName = (index: number): string =>
  (index < LETTERS ? '' : columnName(Math.floor(index / LETTERS) - 1)) + String.fromCharCode(65 + (index % LETTERS))

/** Returns the address of a cell: `B12`. */
export const addressOf = (column: number, row: number): string => `${columnName(column)}${row}`

/** Returns the column of an address, counted from 0; -1 for none. */
export const columnIn = (address: string): number => {
  let column = 0
  for (let at = 0; at < address.length; at++) {
    const letter = address.charCodeAt(at) - 64
    if (letter < 1 || letter > LETTERS) break
    column = column * LETTERS + letter
    if (column > MOST_COLUMNS) return -1
  }
  return column - 1
}

/** A rectangle of cells: columns counted from 0, rows from 1. */
export interface Range {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Parses a range like `A1:C3`; null for anything else. */
export const rangeIn = (text: string): Range | null => {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text)
  if (found === null) return null
  const [left, right] = [columnIn(found[1] ?? ''), columnIn(found[3] ?? '')]
  const [top, bottom] = [Number(found[2]), Number(found[4])]
  const isInside = left >= 0 && left <= right && top >= 1 && top <= bottom && bottom <= MOST_ROWS
  return isInside ? { left, right, top, bottom } : null
}
