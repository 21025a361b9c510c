import { cellsOf, lineOf } from './cells.ts'

/** A text placed by Ink: all its lines begin at column `x`, the first of them in row `y`. */
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

/** Returns the pieces of each row. Null where a text is clipped, outside the frame, or not narrow characters and styles. */
const splitIntoPieces = (
  placed: readonly Placed[],
  width: number,
  height: number,
): readonly (readonly Piece[])[] | null => {
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

/** Joins the pieces of a row into a line. Null where one lies over another. */
const joinPieces = (pieces: readonly Piece[]): string | null => {
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
 * Joins the texts of a frame row by row, as Ink would draw them cell by cell. Null where they overlap, are clipped or are not narrow: Ink
 * draws those.
 */
export const joinRows = (placed: readonly Placed[], width: number, height: number): string | null => {
  const rows = splitIntoPieces(placed, width, height)?.map(joinPieces)
  return rows && !rows.includes(null) ? rows.join('\n') : null
}
