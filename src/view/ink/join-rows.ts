import { cellsOf, isClosed, lineOf } from './cells.ts'

/** A text placed by Ink: all its lines begin at column `x`, the first of them in row `y`. */
export interface Placed {
  readonly type: string
  readonly x: number
  readonly y: number
  readonly text: string
  readonly transformers: readonly ((line: string, row: number) => string)[]
}

/** A line of a text in its row. */
export interface Piece {
  readonly from: number
  readonly line: string
}

/** The size of a frame in cells, and how a row is drawn whose pieces cannot be joined. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly drawRow: (pieces: readonly Piece[]) => string
}

/** Returns the pieces of each row. Null where a text is clipped, or where a style may go on from one line to the next. */
const splitIntoPieces = (placed: readonly Placed[], height: number): readonly (readonly Piece[])[] | null => {
  const rows: Piece[][] = Array.from({ length: height }, () => [])
  for (const { type, x, y, text, transformers } of placed) {
    if (type !== 'write') return null
    for (const [at, own] of text.split('\n').entries()) {
      const line = transformers.reduce((transformed, transform) => transform(transformed, at), own)
      if (!(cellsOf(line)?.closed ?? isClosed(line))) return null
      rows[y + at]?.push({ from: x, line })
    }
  }
  return rows
}

/** Joins the pieces of a row. Null where they overlap, leave the frame, or are not narrow characters and styles. */
const joinPieces = (pieces: readonly Piece[], width: number): string | null => {
  const parts: string[] = []
  let end = 0
  for (const { from, line } of pieces.toSorted((a, b) => a.from - b.from)) {
    const cells = cellsOf(line)
    if (!cells || from < end || from + cells.text.length > width) return null
    if (from > end) parts.push(' '.repeat(from - end))
    parts.push(line)
    end = from + cells.text.length
  }
  return lineOf(parts)
}

/**
 * Joins the texts of a frame row by row, as Ink would draw them cell by cell; `drawRow` draws the rows that cannot be joined. Null where
 * rows are not independent of each other: a text is clipped, or leaves a style open.
 */
export const joinRows = (placed: readonly Placed[], { width, height, drawRow }: Frame): string | null =>
  splitIntoPieces(placed, height)
    ?.map((pieces) => joinPieces(pieces, width) ?? drawRow(pieces))
    .join('\n') ?? null
