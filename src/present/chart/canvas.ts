import { span, type Dots, type Span, type Tone } from '../../text/index.ts'

/** A character over or under the dots of a cell. */
interface Mark {
  readonly text: string
  readonly tone: Tone
}

/** A grid of cells for dots and marks. Columns, rows and dots count from 0 at the top left. */
export interface Canvas {
  readonly dotsAcross: number
  readonly dotsDown: number
  readonly dot: (x: number, y: number, tone: Tone) => void
  /** Draws a straight line; with `every`, only every nth dot, so that it looks broken. */
  readonly line: (from: readonly [number, number], to: readonly [number, number], tone: Tone, every?: number) => void
  /** Writes text under dots. */
  readonly under: (column: number, row: number, text: string, tone: Tone) => void
  /** Writes text over dots. */
  readonly over: (column: number, row: number, text: string, tone: Tone) => void
  readonly lines: () => readonly (readonly Span[])[]
  /** Returns another canvas with the same cells. */
  readonly copy: () => Canvas
}

/** The contents of a canvas's cells. */
interface Cells {
  readonly masks: Uint8Array
  readonly tones: Tone[]
  readonly below: (Mark | undefined)[]
  readonly above: (Mark | undefined)[]
}

const merged = (cells: readonly Mark[]): readonly Span[] => {
  const spans: Span[] = []
  for (const cell of cells) {
    const last = spans.at(-1)
    if (last && last.tone === cell.tone) spans[spans.length - 1] = span(last.text + cell.text, cell.tone)
    else spans.push(span(cell.text, cell.tone))
  }
  return spans
}

const BLANK: Mark = { text: ' ', tone: 'plain' }

/** Returns a canvas of cells, with dots as fine as the terminal's font allows. */
export const canvas = (columns: number, rows: number, dots: Dots): Canvas =>
  canvasOf(columns, rows, dots, {
    masks: new Uint8Array(columns * rows),
    tones: Array.from({ length: columns * rows }, () => 'plain'),
    below: [],
    above: [],
  })

const canvasOf = (columns: number, rows: number, dots: Dots, cells: Cells): Canvas => {
  const { masks, tones, below, above } = cells
  const inside = (column: number, row: number): boolean => column >= 0 && row >= 0 && column < columns && row < rows

  const dot = (x: number, y: number, tone: Tone): void => {
    const [column, row] = [Math.floor(x / dots.across), Math.floor(y / dots.down)]
    if (!inside(column, row)) return
    const at = row * columns + column
    masks[at] = (masks[at] ?? 0) | (1 << ((y % dots.down) * dots.across + (x % dots.across)))
    tones[at] = tone
  }
  const line: Canvas['line'] = ([x0, y0], [x1, y1], tone, every = 1) => {
    const steps = Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0), 1)
    for (let step = 0; step <= steps; step += every) {
      dot(Math.round(x0 + ((x1 - x0) * step) / steps), Math.round(y0 + ((y1 - y0) * step) / steps), tone)
    }
  }
  const writing =
    (marks: (Mark | undefined)[]): Canvas['over'] =>
    (column, row, text, tone) => {
      for (const [at, char] of [...text].entries()) {
        if (inside(column + at, row)) marks[row * columns + column + at] = { text: char, tone }
      }
    }
  const cellAt = (at: number): Mark => {
    const mask = masks[at] ?? 0
    return above[at] ?? (mask === 0 ? (below[at] ?? BLANK) : { text: dots.glyph(mask), tone: tones[at] ?? 'plain' })
  }
  return {
    dotsAcross: columns * dots.across,
    dotsDown: rows * dots.down,
    dot,
    line,
    under: writing(below),
    over: writing(above),
    lines: () =>
      Array.from({ length: rows }, (_, row) =>
        merged(Array.from({ length: columns }, (__, column) => cellAt(row * columns + column))),
      ),
    copy: () =>
      canvasOf(columns, rows, dots, {
        masks: masks.slice(),
        tones: [...tones],
        below: below.slice(),
        above: above.slice(),
      }),
  }
}
