import stringWidth from 'string-width'
import xterm from '@xterm/headless'
import type { IBufferCell, IUnicodeVersionProvider, Terminal } from '@xterm/headless'

/** A colour as the program asked for it: 0–15 of the terminal's palette, `#rrggbb`, or undefined for the default. */
export type Colour = number | string | undefined

/** A cell of the screen. A wide character has width 2 and is followed by an empty cell of width 0. */
export interface Cell {
  readonly char: string
  readonly width: number
  readonly fg: Colour
  readonly bg: Colour
  readonly bold: boolean
  readonly dim: boolean
  readonly inverse: boolean
  readonly underline: boolean
}

/** The place of the cursor, counted from 0, and whether it is shown. */
export interface Cursor {
  readonly column: number
  readonly row: number
  readonly visible: boolean
}

/** A terminal without a window. */
export interface Emulator {
  /** Resolves when the data has been parsed and is on the screen. */
  write(data: string | Uint8Array): Promise<void>
  /** Returns the lines of the screen without trailing spaces. */
  screen(): string[]
  cells(): readonly (readonly Cell[])[]
  cursor(): Cursor
  resize(columns: number, rows: number): void
  /** Returns whether the alternate buffer is shown. */
  alternate(): boolean
  /** Returns whether a frame is complete: false inside a synchronized update. */
  complete(): boolean
  /** Returns every window title in the order in which it was set. */
  titles(): readonly string[]
  /** Returns how many bytes have been written to it. */
  bytes(): number
  /** Listens to the answers of the terminal, for instance where its cursor is. */
  onReply(listener: (reply: string) => void): void
}

/** Creates a terminal of a size that measures graphemes as Ink does. */
export function emulator(columns: number, rows: number): Emulator {
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
  terminal.unicode.register(graphemes())
  terminal.unicode.activeVersion = 'graphemes'
  const titles: string[] = []
  terminal.onTitleChange((title) => titles.push(title))
  const shown = cursorSwitch(terminal)
  let bytes = 0
  return {
    write(data) {
      bytes += Buffer.byteLength(data)
      return new Promise((resolve) => terminal.write(data, resolve))
    },
    screen: () => rowsOf(terminal).map((row) => lineAt(terminal, row)),
    cells: () => rowsOf(terminal).map((row) => cellsAt(terminal, row)),
    cursor: () => ({ column: terminal.buffer.active.cursorX, row: terminal.buffer.active.cursorY, visible: shown() }),
    resize: (wide, high) => terminal.resize(wide, high),
    alternate: () => terminal.buffer.active.type === 'alternate',
    complete: () => !terminal.modes.synchronizedOutputMode,
    titles: () => titles,
    bytes: () => bytes,
    onReply: (listener) => void terminal.onData(listener),
  }
}

/** Returns cells as they look: a blank without a background is the same in any style. */
export function looksOf(cells: readonly (readonly Cell[])[]): readonly (readonly (Cell | ' ')[])[] {
  const isBlank = (cell: Cell): boolean =>
    cell.char.trim() === '' && cell.width === 1 && !cell.inverse && !cell.underline && cell.bg === undefined
  return cells.map((row) => row.map((cell) => (isBlank(cell) ? ' ' : cell)))
}

function rowsOf(terminal: Terminal): readonly number[] {
  return Array.from({ length: terminal.rows }, (_, row) => terminal.buffer.active.baseY + row)
}

function lineAt(terminal: Terminal, row: number): string {
  return (terminal.buffer.active.getLine(row)?.translateToString(true, 0, terminal.cols) ?? '').replace(/ +$/u, '')
}

function cellsAt(terminal: Terminal, row: number): readonly Cell[] {
  const line = terminal.buffer.active.getLine(row)
  return Array.from({ length: terminal.cols }, (_, column) => drawn(line?.getCell(column)))
}

function drawn(cell: IBufferCell | undefined): Cell {
  if (!cell) return { char: ' ', width: 1, fg: undefined, bg: undefined, ...PLAIN }
  return {
    char: cell.getChars() || ' '.repeat(cell.getWidth()),
    width: cell.getWidth(),
    fg: cell.isFgDefault() ? undefined : colour(cell.getFgColor(), cell.isFgRGB()),
    bg: cell.isBgDefault() ? undefined : colour(cell.getBgColor(), cell.isBgRGB()),
    bold: cell.isBold() !== 0,
    dim: cell.isDim() !== 0,
    inverse: cell.isInverse() !== 0,
    underline: cell.isUnderline() !== 0,
  }
}

const PLAIN = { bold: false, dim: false, inverse: false, underline: false } as const

function colour(value: number, rgb: boolean): Colour {
  if (rgb) return hex(value)
  if (value < 16) return value
  if (value >= 232) return hex((8 + 10 * (value - 232)) * 0x01_01_01)
  const [red, green, blue] = [36, 6, 1].map((place) => level(Math.floor((value - 16) / place) % 6))
  return hex(((red ?? 0) << 16) | ((green ?? 0) << 8) | (blue ?? 0))
}

/** Returns one of the six levels of xterm's colour cube. */
function level(step: number): number {
  return step === 0 ? 0 : 55 + 40 * step
}

function hex(value: number): string {
  return `#${value.toString(16).padStart(6, '0')}`
}

function cursorSwitch(terminal: Terminal): () => boolean {
  let visible = true
  const listen = (final: 'h' | 'l'): void => {
    terminal.parser.registerCsiHandler({ prefix: '?', final }, (modes) => {
      if (modes.includes(25)) visible = final === 'h'
      return false
    })
  }
  listen('h')
  listen('l')
  return () => visible
}

/**
 * Provides widths as Ink measures them, by grapheme; xterm's own table is of 2010 and takes emoji for narrow. In its
 * protocol the answer for a code point contains a state for the next one (bits 3 and up: here the number of the
 * grapheme so far), the width (bits 1 and 2), and whether it joins the cell before it (bit 0).
 */
function graphemes(): IUnicodeVersionProvider {
  const known: Grapheme[] = []
  const numbers = new Map<string, number>()
  const number = (text: string): number => {
    const found = numbers.get(text) ?? known.push({ text, next: new Map() }) - 1
    numbers.set(text, found)
    return found
  }
  number('')
  const answer = (codepoint: number, before: string, width: number): number => {
    const char = String.fromCodePoint(codepoint)
    if (before === '' || !joins(before, char)) return (number(char) << 3) | (widthOf(char) << 1)
    return (number(before + char) << 3) | (Math.max(width, widthOf(before + char)) << 1) | 1
  }
  const charProperties = (codepoint: number, preceding: number): number => {
    const { text, next } = known[preceding >>> 3] ?? { text: '', next: new Map<number, number>() }
    const properties = next.get(codepoint) ?? answer(codepoint, text, (preceding >>> 1) & 3)
    next.set(codepoint, properties)
    return properties
  }
  return { version: 'graphemes', wcwidth: (codepoint) => widthOf(String.fromCodePoint(codepoint)), charProperties }
}

/** A grapheme so far, and the answers for the code points that have followed it. */
interface Grapheme {
  readonly text: string
  readonly next: Map<number, number>
}

type Width = 0 | 1 | 2

function widthOf(text: string): Width {
  const width = stringWidth(text)
  return width > 1 ? 2 : width === 1 ? 1 : 0
}

const segmenter = new Intl.Segmenter()

/** Returns whether a character joins the cell before. A cell is at most two columns wide: wider marks, as in music, take the next cells. */
function joins(before: string, char: string): boolean {
  if (stringWidth(before + char) > 2) return false
  return widthOf(char) === 0 || [...segmenter.segment(before + char)].at(-1)?.segment !== char
}
