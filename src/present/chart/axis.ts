import { calendar, dayOf, type Day } from '../../dossier/index.ts'
import { widthOf, type Locale } from '../../text/index.ts'

/** A label and its position on an axis, from 0 at the start to 1 at the end. */
export interface Tick {
  readonly at: number
  readonly text: string
}

/** Returns steps of 1, 2 or 5 times a power of ten from 0 on, as many as fit. */
export const valueSteps = (low: number, high: number, most: number): readonly number[] => {
  const spread = Math.max(high - low, Number.MIN_VALUE)
  const rough = spread / Math.max(1, most)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one >= rough) ?? 10 * power
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.max(0, Math.floor(high / step) - first + 1) }, (_, at) => (first + at) * step)
}

const YEAR = 365
const MONTHS_APART: readonly (readonly [number, number])[] = [
  [0.8 * YEAR, 1],
  [1.6 * YEAR, 3],
  [2.6 * YEAR, 6],
]

/** Returns the labelled days of a span: every 1 January, and months in between if the span is short. */
const labelledDays = (from: Day, to: Day): readonly Day[] => {
  const apart = MONTHS_APART.find(([days]) => to - from <= days)?.[1] ?? 12
  const [year] = calendar(from)
  const [last] = calendar(to)
  return Array.from({ length: ((last - year + 1) * 12) / apart }, (_, at) => dayOf(year, 1 + at * apart, 1)).filter(
    (day) => day >= from && day <= to,
  )
}

/** Returns the ticks of a time axis: years, with month names in between if there is room. */
export const dayTicks = (locale: Locale, from: Day, to: Day): readonly Tick[] =>
  labelledDays(from, to).map((day) => {
    const [year, month] = calendar(day)
    return { at: (day - from) / (to - from + 1), text: month === 1 ? String(year) : locale.month(day) }
  })

const STRIDES = [1, 2, 3, 4, 6, 12] as const

/** Returns every nth label in position; null where two would touch. A last one without room is left out. */
const everyNth = (ticks: readonly Tick[], stride: number, width: number): string | null => {
  let line = ''
  for (const { at, text } of ticks.filter((_, index) => index % stride === 0)) {
    const column = Math.floor(at * width)
    if (column + widthOf(text) > width) continue
    if (line !== '' && widthOf(line) >= column) return null
    line += ' '.repeat(column - widthOf(line)) + text
  }
  return line
}

/** Returns the labels of an axis in one line, as many as there is room for. */
export const axisLabels = (ticks: readonly Tick[], width: number): string => {
  for (const stride of STRIDES) {
    const line = everyNth(ticks, stride, width)
    if (line !== null) return line
  }
  return everyNth(ticks.slice(0, 1), 1, width) ?? ''
}
