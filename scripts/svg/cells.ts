import type { Cell, Colour } from '../../test/terminal/emulator.ts'
import { shapes } from './shapes.ts'
import { at, EDGE, escaped, HIGH, INK, PALETTE, PAPER, WIDE } from './style.ts'

/** What a screen is drawn from, row by row. The grounds lie under all texts and lines. */
export interface Layers {
  readonly grounds: readonly string[]
  readonly inks: readonly string[]
}

/** Draws the cells of a screen, its first row at `top`. Lines, blocks and braille are shapes, so that no font can spoil them. */
export const drawnCells = (cells: readonly (readonly Cell[])[], top: number): Layers => ({
  grounds: cells.flatMap((row, index) => runs(row, () => 'ground').map((run) => ground(run, top + index * HIGH))),
  inks: cells.flatMap((row, index) => runs(row, kindWithin).map((run) => foreground(run, top + index * HIGH))),
})

interface Face {
  readonly ink: string
  readonly paper: string
  readonly bold: boolean
  readonly underline: boolean
  /** Dim fades the ink, also where inverse made it the ground. */
  readonly inkFade: string
  readonly paperFade: string
}

function faceOf(cell: Cell): Face {
  const [ink, paper] = [shade(cell.fg, INK), shade(cell.bg, PAPER)]
  const fade = cell.dim ? ' opacity=".6"' : ''
  const { bold, underline } = cell
  if (cell.inverse) return { ink: paper, paper: ink, bold, underline, inkFade: '', paperFade: fade }
  return { ink, paper, bold, underline, inkFade: fade, paperFade: '' }
}

function shade(colour: Colour, normal: string): string {
  return typeof colour === 'number' ? (PALETTE[colour] ?? normal) : (colour ?? normal)
}

/** Neighbours that are drawn as one element. */
interface Run {
  readonly face: Face
  readonly kind: string
  readonly x: number
  readonly cells: Cell[]
}

function runs(row: readonly Cell[], kindAt: (row: readonly Cell[], column: number) => string): readonly Run[] {
  const found: Run[] = []
  row.forEach((cell, column) => {
    const [face, kind, last] = [faceOf(cell), kindAt(row, column), found.at(-1)]
    const continues = kind !== 'alone' && kind === last?.kind && isSame(face, last.face)
    if (last && (continues || cell.width === 0)) last.cells.push(cell)
    else found.push({ face, kind, x: EDGE + column * WIDE, cells: [cell] })
  })
  return found
}

const isSame = (one: Face, other: Face): boolean => JSON.stringify(one) === JSON.stringify(other)

/** Letters are one run; signs that a font may draw in another width stand alone, so that columns stay where they are. */
function kindOf({ char, width }: Cell): string {
  if (char === ' ') return 'space'
  if (/^[\u2500-\u259f\u2800-\u28ff]$/u.test(char)) return 'shape'
  return width === 1 && /^[\u0021-\u024f]$/u.test(char) ? 'letter' : 'alone'
}

/** A space between two words of one style belongs to them: a sentence can then be selected and copied as one. */
function kindWithin(row: readonly Cell[], column: number): string {
  const [before, cell, after] = [row[column - 1], row[column], row[column + 1]]
  if (!cell) return 'space'
  const joins = before && after && cell.char === ' ' && kindOf(before) === 'letter' && kindOf(after) === 'letter'
  const styled = joins && isSame(faceOf(before), faceOf(cell)) && isSame(faceOf(cell), faceOf(after))
  return styled ? 'letter' : kindOf(cell)
}

function ground({ face, x, cells }: Run, y: number): string {
  if (face.paper === PAPER) return ''
  const place = `x="${x}" y="${y}" width="${cells.length * WIDE}" height="${HIGH}"`
  return `<rect ${place} fill="${face.paper}"${face.paperFade} shape-rendering="crispEdges"/>`
}

function foreground(run: Run, y: number): string {
  const { face, kind, x, cells } = run
  const wide = cells.length * WIDE
  const line = face.underline ? `<path d="M${x} ${y + 16}h${wide}" stroke="${face.ink}"${face.inkFade}/>` : ''
  if (kind === 'space') return line
  if (kind === 'shape') return line + shapes(cells, { ink: face.ink, fade: face.inkFade }, { x, y })
  return line + lettering(run, y)
}

/** Words keep the shape of their letters and take their distance from the columns; a sign alone is squeezed into its own. */
function lettering({ face, kind, x, cells }: Run, y: number): string {
  const ink = `${face.ink === INK ? '' : ` fill="${face.ink}"`}${face.bold ? ' font-weight="bold"' : ''}${face.inkFade}`
  const squeezed = kind === 'alone' ? ' lengthAdjust="spacingAndGlyphs"' : ''
  const text = escaped(cells.map((cell) => cell.char).join(''))
  return `<text x="${x}" y="${at(y + 13.5)}" textLength="${cells.length * WIDE}"${squeezed}${ink}>${text}</text>`
}
