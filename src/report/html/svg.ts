import { line } from 'd3-shape'
import type { Chart } from '../chapters/chart.ts'

/** Units of the drawing; the page scales it to its width. */
const [WIDTH, HEIGHT] = [720, 300] as const
const [LEFT, RIGHT, TOP, BOTTOM] = [92, 12, 14, 44] as const
const DOT = 3.2

type Escape = (text: string) => string

const round = (value: number): number => Math.round(value * 10) / 10
const xOf = (share: number): number => round(LEFT + share * (WIDTH - LEFT - RIGHT))
const yOf = ({ low, high }: Chart, amount: number): number =>
  round(TOP + ((high - amount) / (high - low)) * (HEIGHT - TOP - BOTTOM))

const path = line().digits(1)

/** Dots up to which neighbours can still be distinguished; beyond, they would hide the line. */
const MOST_DOTS = 200

type Dots = Chart['dots']

/** Returns the dots that lines join: two for each line, but of a long series all of a run, which is half as much to write. */
const joinedDots = ({ dots }: Chart, firm: boolean): readonly Dots[] => {
  const runs: Dots[number][][] = []
  let last = -1
  for (const [at, dot] of dots.entries()) {
    const before = dots[at - 1]
    if (!before || !dot.joined || dot.firm !== firm) continue
    if (last === at - 1 && dots.length > MOST_DOTS) runs.at(-1)?.push(dot)
    else runs.push([before, dot])
    last = at
  }
  return runs
}

/** Draws the lines between adjoining periods: firm ones, or those to a value that may still be revised. */
const strokes = (chart: Chart, firm: boolean): string =>
  joinedDots(chart, firm)
    .map((some) => path(some.map(({ at, amount }) => [xOf(at), yOf(chart, amount)])) ?? '')
    .join('')

const stroke = (kind: string, d: string): string => (d === '' ? '' : `<path class="${kind}" d="${d}"/>`)

const grid = (chart: Chart, escape: Escape): string =>
  chart.steps
    .map(({ amount, words }) => {
      const y = yOf(chart, amount)
      return `<path class="grid" d="M${LEFT},${y}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${escape(words)}</text>`
    })
    .join('')

const ticks = (chart: Chart, escape: Escape): string =>
  chart.ticks
    .map(({ at, text }) => {
      const x = xOf(at)
      return `<path class="grid" d="M${x},${HEIGHT - BOTTOM}v6"/><text x="${x}" y="${HEIGHT - 12}">${escape(text)}</text>`
    })
    .join('')

const levels = (chart: Chart, escape: Escape): string =>
  chart.levels
    .map(({ amount, words }) => {
      const y = yOf(chart, amount)
      return `<path class="level" d="M${LEFT},${y}H${WIDTH - RIGHT}"/><text class="mark" x="${LEFT + 6}" y="${y - 5}">${escape(words)}</text>`
    })
    .join('')

const breaks = (chart: Chart, escape: Escape): string =>
  chart.breaks
    .map(
      ({ at, words }) =>
        `<path class="break" d="M${xOf(at)},${TOP}V${HEIGHT - BOTTOM}"><title>${escape(words)}</title></path>`,
    )
    .join('')

/** Returns whether the line shows a value without a dot: among many, one that is joined to a neighbour. */
const isOnLine = ({ dots }: Chart, at: number): boolean =>
  dots.length > MOST_DOTS && (dots[at]?.joined === true || dots[at + 1]?.joined === true)

const dots = (chart: Chart, escape: Escape): string =>
  chart.dots
    .map(({ at, amount, firm, words }, place) =>
      isOnLine(chart, place)
        ? ''
        : `<circle class="${firm ? 'firm' : 'loose'}" cx="${xOf(at)}" cy="${yOf(chart, amount)}" r="${DOT}"><title>${escape(words())}</title></circle>`,
    )
    .join('')

const partial = (chart: Chart, escape: Escape): string =>
  chart.partial
    .map(
      ({ at, sign, words }) =>
        `<text class="mark" x="${xOf(at)}" y="${HEIGHT - BOTTOM - 4}" text-anchor="middle">${escape(sign)}<title>${escape(words)}</title></text>`,
    )
    .join('')

/** The size of a chart, in units of the drawing. */
export const CHART_SIZE = { width: WIDTH, height: HEIGHT } as const

/** Draws what is inside a chart: scales, thresholds and breaks as lines, values as dots, joined where their periods adjoin. */
export const plotOf = (chart: Chart, escape: Escape): string =>
  [
    grid(chart, escape),
    ticks(chart, escape),
    breaks(chart, escape),
    levels(chart, escape),
    stroke('firm', strokes(chart, true)),
    stroke('loose', strokes(chart, false)),
    dots(chart, escape),
    partial(chart, escape),
    `<path class="axis" d="M${LEFT},${TOP}V${HEIGHT - BOTTOM}H${WIDTH - RIGHT}"/>`,
  ].join('')

/** Draws a chart as SVG inside a page. */
export const svgOf = (chart: Chart, escape: Escape): string =>
  `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escape(chart.title)}">${plotOf(chart, escape)}</svg>`
