import type { Cell, Colour } from '../test/terminal/emulator.ts'

const [WIDE, HIGH] = [9, 18] as const
const [EDGE, BAR] = [14, 34] as const
const LIGHT = 1.2
const HEAVY = 2.6
const PAPER = '#14171d'
const INK = '#d3d7de'
const FONT = "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace"

/** The terminal's sixteen colours by number. */
const PALETTE = `
  #2b303b #ef6b73 #8fc97a #e5c06b #6aa9f0 #c58be0 #5cc4cc #c3c8d1
  #6c7484 #ff8b92 #abe093 #f5d68a #8fc1ff #dba6f2 #82dde3 #f3f5f8
`
  .trim()
  .split(/\s+/u)

/** Draws a screen as a window; lines, blocks and braille are shapes, so that no font can distort them. */
export function svg(cells: readonly (readonly Cell[])[], { title }: { readonly title: string }): string {
  const wide = Math.max(0, ...cells.map((row) => row.length)) * WIDE + 2 * EDGE
  const high = cells.length * HIGH + BAR + EDGE
  const rows = cells.map((row, index) => drawnRow(row, BAR + index * HIGH)).filter((row) => row !== '')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">
<title>${escaped(title)}</title>
<rect x=".5" y=".5" width="${wide - 1}" height="${high - 1}" rx="9" fill="${PAPER}" stroke="#3a404c"/>
${[18, 36, 54].map((x) => `<circle cx="${x}" cy="17" r="5" fill="#3a404c"/>`).join('')}
<g font-family="${FONT}" font-size="14.95" fill="${INK}" style="white-space:pre">
<text x="${wide / 2}" y="22" font-size="13" text-anchor="middle" fill="#8b93a1">${escaped(title)}</text>
${rows.join('\n')}
</g>
</svg>
`
}

/** Escapes text for an element or attribute; drops control characters, which XML does not allow. */
function escaped(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  return text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').replace(/[&<>"]/gu, (sign) => names[sign] ?? '')
}

interface Face {
  readonly ink: string
  readonly paper: string
  readonly bold: boolean
  readonly underline: boolean
  /** Dim fades the ink, even where inverse uses it as background. */
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

/** Adjacent cells drawn as one element. */
interface Run {
  readonly face: Face
  readonly kind: string
  readonly x: number
  readonly cells: Cell[]
}

function drawnRow(row: readonly Cell[], y: number): string {
  const grounds = runs(row, () => 'ground').map((run) => ground(run, y))
  return [...grounds, ...runs(row, kindOf).map((run) => foreground(run, y))].join('')
}

function runs(row: readonly Cell[], kindOfCell: (cell: Cell) => string): readonly Run[] {
  const found: Run[] = []
  row.forEach((cell, column) => {
    const [face, kind, last] = [faceOf(cell), kindOfCell(cell), found.at(-1)]
    const continues = kind !== 'alone' && kind === last?.kind && JSON.stringify(face) === JSON.stringify(last.face)
    if (last && (continues || cell.width === 0)) last.cells.push(cell)
    else found.push({ face, kind, x: EDGE + column * WIDE, cells: [cell] })
  })
  return found
}

/** Returns the kind of run that a cell belongs to: words are one run, signs of uncertain width are separate. */
function kindOf({ char, width }: Cell): string {
  if (char === ' ') return 'space'
  if (/^[\u2500-\u259f\u2800-\u28ff]$/u.test(char)) return 'shape'
  return width === 1 && /^[\u0021-\u024f]$/u.test(char) ? 'word' : 'alone'
}

function ground({ face, x, cells }: Run, y: number): string {
  if (face.paper === PAPER) return ''
  const place = `x="${x}" y="${y}" width="${cells.length * WIDE}" height="${HIGH}"`
  return `<rect ${place} fill="${face.paper}"${face.paperFade} shape-rendering="crispEdges"/>`
}

function foreground({ face, kind, x, cells }: Run, y: number): string {
  const wide = cells.length * WIDE
  const line = face.underline ? `<path d="M${x} ${y + 16}h${wide}" stroke="${face.ink}"${face.inkFade}/>` : ''
  if (kind === 'space') return line
  if (kind === 'shape') return line + shapes(cells, face, x, y)
  const ink = `${face.ink === INK ? '' : ` fill="${face.ink}"`}${face.bold ? ' font-weight="bold"' : ''}${face.inkFade}`
  const text = escaped(cells.map((cell) => cell.char).join(''))
  const length = `textLength="${wide}" lengthAdjust="spacingAndGlyphs"`
  return `${line}<text x="${x}" y="${y + 13.5}" ${length}${ink}>${text}</text>`
}

/** Draws the shapes of cells, with one path for each pen. */
function shapes(cells: readonly Cell[], face: Face, x: number, y: number): string {
  const pieces = cells.flatMap((cell, index) => shapeOf(cell.char.charCodeAt(0), x + index * WIDE, y))
  const drawn = [...new Set(pieces.map(({ pen }) => pen))].map((pen) => {
    const path = pieces.map((piece) => (piece.pen === pen ? piece.path : '')).join('')
    return `<path${PENS[pen](face.ink)}${face.inkFade} d="${path}"/>`
  })
  return drawn.join('')
}

const PENS = {
  light: (ink: string) => ` fill="none" stroke="${ink}" stroke-width="${LIGHT}"`,
  heavy: (ink: string) => ` fill="none" stroke="${ink}" stroke-width="${HEAVY}"`,
  fill: (ink: string) => ` fill="${ink}"`,
  quarter: (ink: string) => ` fill="${ink}" fill-opacity=".25"`,
  half: (ink: string) => ` fill="${ink}" fill-opacity=".5"`,
  most: (ink: string) => ` fill="${ink}" fill-opacity=".75"`,
} as const

interface Chunk {
  readonly pen: keyof typeof PENS
  readonly path: string
}

function shapeOf(code: number, x: number, y: number): readonly Chunk[] {
  if (code >= 0x2800) return [{ pen: 'fill', path: braille(code - 0x2800, x, y) }]
  if (code >= 0x2580) return [block(code, x, y)]
  if (code >= 0x256d && code <= 0x2570) return [{ pen: 'light', path: rounded(code, x, y) }]
  if (code >= 0x2571 && code <= 0x2573) return [{ pen: 'light', path: diagonal(code, x, y) }]
  return lines(code - 0x2500, x, y)
}

/** The column and row of each bit of a braille pattern. */
const DOTS = [
  [0, 0],
  [0, 1],
  [0, 2],
  [1, 0],
  [1, 1],
  [1, 2],
  [0, 3],
  [1, 3],
] as const

function braille(bits: number, x: number, y: number): string {
  const set = DOTS.filter((_, bit) => bits & (1 << bit))
  return set.map(([column, row]) => dot(x + 2.25 + column * 4.5, y + 2.25 + row * 4.5, 1.35)).join('')
}

function dot(x: number, y: number, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
}

/** The quarters of U+2596–259F: upper left 1, upper right 2, lower left 4, lower right 8. */
const QUARTERS = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14] as const

function block(code: number, x: number, y: number): Chunk {
  const path = parts(code)
    .map(([left, top, wide, high]) => [x + left * WIDE, y + top * HIGH, wide * WIDE, high * HIGH] as const)
    .map(([left, top, wide, high]) => `M${left} ${top}h${wide}v${high}h${-wide}z`)
  return { pen: SHADES[code - 0x2591] ?? 'fill', path: path.join('') }
}

/** ░ ▒ ▓ */
const SHADES = ['quarter', 'half', 'most'] as const

/** Returns the parts of its cell that a block fills: left, top, width and height, in a cell of 1 × 1. */
function parts(code: number): readonly (readonly [number, number, number, number])[] {
  if (code === 0x2580) return [[0, 0, 1, 1 / 2]]
  if (code <= 0x2588) return [[0, 1 - (code - 0x2580) / 8, 1, (code - 0x2580) / 8]]
  if (code <= 0x258f) return [[0, 0, (0x2590 - code) / 8, 1]]
  if (code === 0x2590) return [[1 / 2, 0, 1 / 2, 1]]
  if (code <= 0x2593) return [[0, 0, 1, 1]]
  if (code === 0x2594) return [[0, 0, 1, 1 / 8]]
  if (code === 0x2595) return [[7 / 8, 0, 1 / 8, 1]]
  const quarters = [0, 1, 2, 3].filter((bit) => (QUARTERS[code - 0x2596] ?? 0) & (1 << bit))
  return quarters.map((bit) => [(bit % 2) / 2, bit > 1 ? 1 / 2 : 0, 1 / 2, 1 / 2])
}

/** Draws ╭ ╮ ╯ ╰, from the vertical end to the horizontal one. */
function rounded(code: number, x: number, y: number): string {
  const [middle, centre] = [x + WIDE / 2, y + HIGH / 2]
  const down = code <= 0x256e
  const right = code === 0x256d || code === 0x2570
  const bend = centre + (down ? 1 : -1) * (WIDE / 2)
  return `M${middle} ${down ? y + HIGH : y}V${bend}Q${middle} ${centre} ${right ? x + WIDE : x} ${centre}`
}

function diagonal(code: number, x: number, y: number): string {
  const rising = code === 0x2572 ? '' : `M${x} ${y + HIGH}l${WIDE} ${-HIGH}`
  return code === 0x2571 ? rising : `${rising}M${x} ${y}l${WIDE} ${HIGH}`
}

/** The arms of U+2500–257F, up, right, down, left: 0 none, 1 light, 2 heavy, 3 double. */
const ARMS = `
  0101 0202 1010 2020 0101 0202 1010 2020 0101 0202 1010 2020 0110 0210 0120 0220
  0011 0012 0021 0022 1100 1200 2100 2200 1001 1002 2001 2002 1110 1210 2110 1120
  2120 2210 1220 2220 1011 1012 2011 1021 2021 2012 1022 2022 0111 0112 0211 0212
  0121 0122 0221 0222 1101 1102 1201 1202 2101 2102 2201 2202 1111 1112 1211 1212
  2111 1121 2121 2112 2211 1122 1221 2212 1222 2122 2221 2222 0101 0202 1010 2020
  0303 3030 0310 0130 0330 0013 0031 0033 1300 3100 3300 1003 3001 3003 1310 3130
  3330 1013 3031 3033 0313 0131 0333 1303 3101 3303 1313 3131 3333 0110 0011 1001
  1100 0000 0000 0000 0001 1000 0100 0010 0002 2000 0200 0020 0201 1020 0102 2010
`
  .trim()
  .split(/\s+/u)

function lines(index: number, x: number, y: number): readonly Chunk[] {
  const dashes = index >= 0x4c && index <= 0x4f ? 1 : index >= 8 && index <= 11 ? 2 : index >= 4 && index <= 7 ? 1.5 : 0
  const centre = { x: x + WIDE / 2, y: y + HIGH / 2 }
  return [...(ARMS[index] ?? '')].flatMap((weight, direction) =>
    weight === '0'
      ? []
      : [{ pen: weight === '2' ? 'heavy' : 'light', path: arm({ direction, double: weight === '3', dashes, centre }) }],
  )
}

/** How to draw one arm of a box-drawing character. */
interface Arm {
  /** 0 up, then clockwise. */
  readonly direction: number
  readonly double: boolean
  /** Dashes in half a cell; 0 for a whole line. */
  readonly dashes: number
  readonly centre: { readonly x: number; readonly y: number }
}

/** Draws an arm from just behind the centre to the cell's edge. */
function arm({ direction, double, dashes, centre }: Arm): string {
  const upright = direction % 2 === 0
  const sign = direction === 0 || direction === 3 ? -1 : 1
  const length = (upright ? HIGH : WIDE) / 2
  const stroke = (from: number, to: number, aside: number): string =>
    upright
      ? `M${centre.x + aside} ${centre.y + sign * from}V${centre.y + sign * to}`
      : `M${centre.x + sign * from} ${centre.y + aside}H${centre.x + sign * to}`
  if (dashes) return dashed(dashes, length, stroke)
  return (double ? [-1.7, 1.7] : [0]).map((aside) => stroke(double ? -1.7 : -LIGHT / 2, length, aside)).join('')
}

/** Draws dashes that fit half a cell, so that a gap falls on every edge. */
function dashed(count: number, length: number, stroke: (from: number, to: number, aside: number) => string): string {
  const step = length / count
  const starts = count === 1.5 ? [-0.5, 0.5] : Array.from({ length: count }, (_, index) => index)
  return starts.map((start) => stroke(Math.max(0, (start + 0.2) * step), (start + 0.8) * step, 0)).join('')
}
