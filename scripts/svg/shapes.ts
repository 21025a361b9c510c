import type { Cell } from '../../test/terminal/emulator.ts'
import { at, HIGH, WIDE, type Place } from './style.ts'

const LIGHT = 1.2
const HEAVY = 2.6
/** Diameter of a braille dot. */
const DOT = 2.7

/** The colour of a run, and the attribute that dims it. */
export interface Ink {
  readonly ink: string
  readonly fade: string
}

/** Draws lines, blocks and braille patterns, those of one pen as one path. */
export function shapes(cells: readonly Cell[], { ink, fade }: Ink, place: Place): string {
  const pieces = stretches(cells).flatMap((stretch) => shapeOf(stretch, place))
  const drawn = [...new Set(pieces.map(({ pen }) => pen))].map((pen) => {
    const path = pieces.map((piece) => (piece.pen === pen ? piece.path : '')).join('')
    return `<path${PENS[pen](ink)}${fade} d="${path}"/>`
  })
  return drawn.join('')
}

/** The same horizontal line or full block in neighbouring cells; any other sign has a stretch of its own. */
interface Stretch {
  readonly code: number
  readonly from: number
  readonly count: number
}

const JOINED: ReadonlySet<number> = new Set([0x2500, 0x2501, 0x2588])

function stretches(cells: readonly Cell[]): readonly Stretch[] {
  const found: Stretch[] = []
  cells.forEach((cell, from) => {
    const [code, last] = [cell.char.charCodeAt(0), found.at(-1)]
    if (last?.code === code && JOINED.has(code)) found[found.length - 1] = { ...last, count: last.count + 1 }
    else found.push({ code, from, count: 1 })
  })
  return found
}

const PENS = {
  dots: (ink: string) => ` fill="none" stroke="${ink}" stroke-width="${DOT}" stroke-linecap="round"`,
  light: (ink: string) => ` fill="none" stroke="${ink}" stroke-width="${LIGHT}"`,
  heavy: (ink: string) => ` fill="none" stroke="${ink}" stroke-width="${HEAVY}"`,
  // Blocks of neighbouring rows touch; with smooth edges a scaled picture would show a hair of the ground between them.
  fill: (ink: string) => ` fill="${ink}" shape-rendering="crispEdges"`,
  quarter: (ink: string) => ` fill="${ink}" fill-opacity=".25"`,
  half: (ink: string) => ` fill="${ink}" fill-opacity=".5"`,
  most: (ink: string) => ` fill="${ink}" fill-opacity=".75"`,
} as const

interface Chunk {
  readonly pen: keyof typeof PENS
  readonly path: string
}

function shapeOf({ code, from, count }: Stretch, { x: left, y }: Place): readonly Chunk[] {
  const x = left + from * WIDE
  if (code >= 0x2800) return [{ pen: 'dots', path: braille(code - 0x2800, x, y) }]
  if (code >= 0x2580) return [block(code, { x, y, count })]
  if (code >= 0x256d && code <= 0x2570) return [{ pen: 'light', path: rounded(code, x, y) }]
  if (code >= 0x2571 && code <= 0x2573) return [{ pen: 'light', path: diagonal(code, x, y) }]
  if (code <= 0x2503) return [straight(code, { x, y, count })]
  return lines(code - 0x2500, x, y)
}

/** Where a stretch begins, and its cells. */
interface Span extends Place {
  readonly count: number
}

/** ─ ━ │ ┃ */
function straight(code: number, { x, y, count }: Span): Chunk {
  const pen = code % 2 === 0 ? 'light' : 'heavy'
  return { pen, path: code < 0x2502 ? `M${x} ${y + HIGH / 2}h${count * WIDE}` : `M${x + WIDE / 2} ${y}v${HIGH}` }
}

/** Which dot each bit of a braille pattern sets: column and row. */
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

/** A line without a length is as round as its ends: a fifth of what a circle takes. */
function braille(bits: number, x: number, y: number): string {
  const set = DOTS.filter((_, bit) => bits & (1 << bit))
  return set.map(([column, row]) => `M${at(x + 2.25 + column * 4.5)} ${at(y + 2.25 + row * 4.5)}h0`).join('')
}

/** The quarters of U+2596–259F: upper left 1, upper right 2, lower left 4, lower right 8. */
const QUARTERS = [4, 8, 1, 13, 9, 7, 11, 2, 6, 14] as const

function block(code: number, { x, y, count }: Span): Chunk {
  const path = parts(code)
    .map(([left, top, wide, high]) => [x + left * WIDE, y + top * HIGH, wide * count * WIDE, high * HIGH].map(at))
    .map(([left, top, wide, high]) => `M${left} ${top}h${wide}v${high}h-${wide}z`)
  return { pen: SHADES[code - 0x2591] ?? 'fill', path: path.join('') }
}

/** ░ ▒ ▓ */
const SHADES = ['quarter', 'half', 'most'] as const

/** Which parts of its cell a block fills: left, top, width and height, the cell being 1 × 1. */
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

/** ╭ ╮ ╯ ╰, from the vertical end to the horizontal one. */
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

/** What one arm of a box-drawing character is drawn from. */
interface Arm {
  /** 0 up, then clockwise. */
  readonly direction: number
  readonly double: boolean
  /** Dashes in half a cell; 0 where the line is whole. */
  readonly dashes: number
  readonly centre: { readonly x: number; readonly y: number }
}

/** One arm from a little behind the centre to the cell's edge. */
function arm({ direction, double, dashes, centre }: Arm): string {
  const upright = direction % 2 === 0
  const sign = direction === 0 || direction === 3 ? -1 : 1
  const length = (upright ? HIGH : WIDE) / 2
  const stroke = (from: number, to: number, aside: number): string =>
    upright
      ? `M${at(centre.x + aside)} ${at(centre.y + sign * from)}V${at(centre.y + sign * to)}`
      : `M${at(centre.x + sign * from)} ${at(centre.y + aside)}H${at(centre.x + sign * to)}`
  if (dashes) return dashed(dashes, length, stroke)
  return (double ? [-1.7, 1.7] : [0]).map((aside) => stroke(double ? -1.7 : -LIGHT / 2, length, aside)).join('')
}

/** As many dashes as fit into half a cell, so that a gap lies on every edge. */
function dashed(count: number, length: number, stroke: (from: number, to: number, aside: number) => string): string {
  const step = length / count
  const starts = count === 1.5 ? [-0.5, 0.5] : Array.from({ length: count }, (_, index) => index)
  return starts.map((start) => stroke(Math.max(0, (start + 0.2) * step), (start + 0.8) * step, 0)).join('')
}
