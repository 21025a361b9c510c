/** Width and height of a cell, in units of the drawing. */
export const [WIDE, HIGH] = [9, 18] as const

/** Space around the screen, and the height of the bar above it. */
export const [EDGE, BAR] = [14, 34] as const

/** Where something begins, in units of the drawing. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** The ground and the text of a terminal that sets no colours. */
export const [PAPER, INK] = ['#14171d', '#d3d7de'] as const

/** The window's frame, the text in its bar, and a key. */
export const [RIM, FAINT, KEY] = ['#3a404c', '#8b93a1', '#232833'] as const

/** Fonts whose letters are as wide as a cell; a reader's own monospace font is the last choice. */
export const FONT = "'DejaVu Sans Mono', Menlo, Consolas, 'Liberation Mono', monospace"

/** The terminal's sixteen colours, in the order of their numbers. */
export const PALETTE: readonly string[] = `
  #2b303b #ef6b73 #8fc97a #e5c06b #6aa9f0 #c58be0 #5cc4cc #c3c8d1
  #6c7484 #ff8b92 #abe093 #f5d68a #8fc1ff #dba6f2 #82dde3 #f3f5f8
`
  .trim()
  .split(/\s+/u)

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Returns text as it may stand in an element or an attribute; control characters have no place in XML. */
export const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '').replace(/[&<>"]/gu, (sign) => NAMES[sign] ?? '')

/** Writes a coordinate with two decimals at most, so that a file has no `16.400000000000002`. */
export const at = (value: number): string => String(Math.round(value * 100) / 100)

/** What a light background has in place of each colour of the frame and the terminal. */
const IN_LIGHT: Readonly<Record<string, string>> = {
  [PAPER]: '#ffffff',
  [INK]: '#24292f',
  [RIM]: '#c5ccd6',
  [FAINT]: '#57606a',
  [KEY]: '#eef1f5',
}

/** Returns a picture as on a terminal with a light background. */
export const inLight = (picture: string): string =>
  Object.entries(IN_LIGHT).reduce((svg, [dark, light]) => svg.replaceAll(dark, light), picture)
