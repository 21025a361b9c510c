import { cellsOf, lineOf } from './cells.ts'

/** A text that Ink has laid out: its lines begin at a column, the first of them in a row. */
export interface Placed {
  readonly type: string
  readonly x: number
  readonly y: number
  readonly text: string
  readonly transformers: readonly ((line: string, row: number) => string)[]
}

interface Piece {
  readonly from: number
  readonly line: string
  readonly width: number
}

/** The pieces of each row; null where a text is cut, out of the frame or not narrow characters and styles alone. */
const piecesOf = (placed: readonly Placed[], width: number, height: number): readonly (readonly Piece[])[] | null => {
  const rows: Piece[][] = Array.from({ length: height }, () => [])
  for (const { type, x, y, text, transformers } of placed) {
    if (type !== 'write') return null
    for (const [at, own] of text.split('\n').entries()) {
      const line = transformers.reduce((transformed, transform) => transform(transformed, at), own)
      const cells = cellsOf(line)
      if (!cells?.closed || x < 0 || x + cells.text.length > width) return null
      rows[y + at]?.push({ from: x, line, width: cells.text.length })
    }
  }
  return rows
}

/** Pieces beside each other as one line; null where one lies over another. */
const rowOf = (pieces: readonly Piece[]): string | null => {
  const parts: string[] = []
  let end = 0
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    if (piece.from < end) return null
    if (piece.from > end) parts.push(' '.repeat(piece.from - end))
    parts.push(piece.line)
    end = piece.from + piece.width
  }
  return lineOf(parts)
}

/**
 * A frame of texts that lie beside each other, row by row: what Ink would draw of them cell by cell. Null where it takes more than
 * putting them side by side; then it is Ink's.
 */
export const joinRows = (placed: readonly Placed[], width: number, height: number): string | null => {
  const rows = piecesOf(placed, width, height)?.map(rowOf)
  return rows && !rows.includes(null) ? rows.join('\n') : null
}
