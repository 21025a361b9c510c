import { at, BAR, EDGE, escaped, FAINT, FONT, HIGH, INK, KEY, PAPER, RIM, WIDE, type Place } from './style.ts'

/** The words around a drawn screen: the title in its bar, and a name and description for screen readers. */
export interface Frame {
  readonly columns: number
  readonly rows: number
  /** The command, in the bar. */
  readonly command: string
  readonly name: string
  readonly description: string
  /** The height of a strip below the screen. */
  readonly foot?: number
}

/** Draws a window of its own dark ground around what is drawn inside; `style` is CSS. */
export const drawnWindow = (frame: Frame, inside: readonly string[], style = ''): string => {
  const wide = frame.columns * WIDE + 2 * EDGE
  const high = frame.rows * HIGH + BAR + EDGE + (frame.foot ?? 0)
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="name about" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">
<title id="name">${escaped(frame.name)}</title>
<desc id="about">${escaped(frame.description)}</desc>
${style === '' ? '' : `<style>${style}</style>\n`}<rect x=".5" y=".5" width="${wide - 1}" height="${high - 1}" rx="9" fill="${PAPER}" stroke="${RIM}"/>
${[18, 36, 54].map((x) => `<circle cx="${x}" cy="17" r="5" fill="${RIM}"/>`).join('')}
<g font-family="${FONT}" font-size="14.95" fill="${INK}" style="white-space:pre">
<text x="76" y="21.5" font-size="13" fill="${FAINT}">${escaped(frame.command)}</text>
${inside.filter((line) => line !== '').join('\n')}
</g>
</svg>
`
}

const CAP = { wide: 8, high: 20, font: 12.5, between: 6, around: 7 } as const

const widthOf = (key: string): number => [...key].length * CAP.wide + 2 * CAP.around

/** A key just pressed is bright, any other dark. */
const cap = (key: string, isLit: boolean, { x, y }: Place): string => {
  const [ground, letters] = isLit ? [INK, PAPER] : [KEY, INK]
  const place = `x="${at(x)}" y="${at(y - 14.5)}" width="${widthOf(key)}" height="${CAP.high}"`
  const text = `x="${at(x + widthOf(key) / 2)}" y="${at(y)}" font-size="${CAP.font}" text-anchor="middle"`
  return `<rect ${place} rx="4" fill="${ground}" stroke="${RIM}"/><text ${text} fill="${letters}">${escaped(key)}</text>`
}

/** Returns the width of a row of key caps. */
export const capsWidth = (keys: readonly string[]): number =>
  keys.reduce((sum, key) => sum + widthOf(key) + CAP.between, 0)

/** Draws keys as caps from a place to the right, their letters standing on its `y`; those from `lit` on are bright. */
export const keyCaps = (keys: readonly string[], { x, y }: Place, lit = keys.length): string =>
  keys.map((key, index) => cap(key, index >= lit, { x: x + capsWidth(keys.slice(0, index)), y })).join('')
