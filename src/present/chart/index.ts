import {
  memoize,
  memoizeLast,
  parseDate,
  yearOf,
  yearsLater,
  type Day,
  type KnownObservation,
} from '../../dossier/index.ts'
import { span, widthOf, type Locale, type Span, type Tone } from '../../text/index.ts'
import { axisLabels, dayTicks, type Tick } from './axis.ts'
import type { RenderContext } from '../entry.ts'
import { statedWords, statusSign } from '../statistic/figure.ts'
import { endedPlot, hasRoom, labelTop, pointText, type Ending } from './end.ts'
import {
  columnOf,
  drawColumn,
  drawPoints,
  drawScatter,
  framed,
  plotOf,
  rowOf,
  type Charted,
  type Plot,
} from './plot.ts'
import { pointsFrom, pointsOf, type Point } from './point.ts'
import { isInSight, lastDayOf, linesInSight, type Days } from './sight.ts'

export type Zoom = 'all' | 5 | 2 | 1
export type Arrangement = 'time' | 'fiscal' | 'calendar'

/** Returns the visible days: the newest years, or earlier ones around the cursor. */
const windowOf = ({ series, cursor, within }: Charted, zoom: Zoom): readonly [Day, Day] => {
  const first = within?.[0] ?? series[0]?.period.first ?? 0
  const last = within?.[1] ?? lastDayOf(series)
  if (zoom === 'all') return [first, last]
  const days = last - yearsLater(last + 1, -zoom) + 1
  const to = cursor && cursor.period.first < last - days + 1 ? cursor.period.first + days - 1 : last
  return [Math.max(first, to - days + 1), Math.max(to, first + 1)]
}

const shareIn =
  (from: Day, to: Day) =>
  (day: Day): number =>
    (day - from) / (to - from + 1)
const middle = ({ period }: KnownObservation): number => (period.first + period.last + 1) / 2

/** Returns the sign of a figure that is stated in words and so has no height. */
const wordsSign = (locale: Locale, { newest }: KnownObservation): string =>
  statedWords(locale, newest) === '' ? '' : locale.signs.of('unchecked')

/** Returns the axis with the marks of some columns; of several in a column the last one is shown. */
const axisOf = (
  locale: Locale,
  columns: number,
  marks: readonly (readonly [number, string, Tone])[],
): readonly Span[] => {
  const cells = Array.from({ length: columns }, (): Span => span(locale.signs.of('axis'), 'dim'))
  for (const [column, sign, tone] of marks) cells[column] = span(sign, tone)
  return cells
}

/** A sign of a period on the axis: what is doubtful about it. */
interface Doubt {
  readonly known: KnownObservation
  readonly sign: string
}

/** Returns the doubtful periods of a series with their signs. Memoised, since a pass over 100,000 days takes 30 ms. */
const doubtsIn = memoizeLast(
  (series: readonly KnownObservation[], { context, statistic }: Pick<Charted, 'context' | 'statistic'>) =>
    series.flatMap((known): readonly Doubt[] => {
      const sign = statusSign(context, statistic, known) || wordsSign(context.locale, known)
      return sign === '' ? [] : [{ known, sign }]
    }),
  (a, b) =>
    a.statistic === b.statistic &&
    a.context.locale === b.context.locale &&
    a.context.reading.dossier === b.context.reading.dossier,
)

/** Returns the marks of the periods in sight: what is doubtful about them. */
const timeMarks = (
  { context, statistic, series }: Charted,
  inSight: (known: KnownObservation) => boolean,
  place: (known: KnownObservation) => number,
): readonly (readonly [number, string, Tone])[] =>
  doubtsIn(series, { context, statistic }).flatMap(({ known, sign }) =>
    inSight(known) ? [[place(known), sign, 'warn' as const] as const] : [],
  )

const drawBreaks = (plot: Plot, { context, statistic }: Charted, [from, to]: readonly [Day, Day]): void => {
  for (const one of statistic.breaks ?? []) {
    const at = parseDate(one.at)
    if (at && at.first > from && at.first <= to)
      drawColumn(plot, shareIn(from, to)(at.first), context.locale.signs.of('break'), 'warn')
  }
}

/** Adds what is right of the plot to the lines of a chart. */
const withBeside = (
  lines: readonly (readonly Span[])[],
  beside: ReadonlyMap<number, Span>,
): readonly (readonly Span[])[] =>
  lines.map((line, row) => {
    const own = beside.get(row)
    return own ? [...line, own] : line
  })

/** Returns the largest value. */
const peakIn = (points: readonly Point[]): number => points.reduce((most, { amount }) => Math.max(most, amount), 0)

/** What determines a chart over time before its cursor is drawn: its input and the visible days. */
interface Sight {
  readonly charted: Omit<Charted, 'context' | 'series'>
  readonly days: Days
}

/** Returns everything that a chart without its cursor depends on, besides its view and series. */
const partsOf = ({ charted: { statistic, width, rows, rolling, peak, gutter }, days }: Sight): readonly unknown[] => [
  statistic,
  width,
  rows,
  rolling,
  peak,
  gutter,
  ...days,
]

const isSameSight = (a: Sight, b: Sight): boolean => {
  const others = partsOf(b)
  return partsOf(a).every((part, at) => part === others[at])
}

/** A chart before its cursor is drawn, and the marks on its axis. */
interface Drawing extends Ending {
  readonly marks: ReturnType<typeof timeMarks>
}

/** Draws lines between adjoining periods, broken where provisional, with breaks as columns. */
const drawn = (charted: Charted, days: Sight['days']): Drawing => {
  const { context, statistic, series, rolling = false } = charted
  const share = shareIn(...days)
  const shown = linesInSight(series, { dossier: context.reading.dossier, statistic, days, rolling })
  const [line, dots] = [pointsFrom(charted, shown.line), pointsFrom(charted, shown.dots)]
  const { plot, beside } = endedPlot(charted, line, ({ day }) => share(day), peakIn([...line, ...dots]))
  drawBreaks(plot, charted, days)
  drawScatter(plot, dots, ({ day }) => share(day), 'dim')
  drawPoints(plot, line, ({ day }) => share(day))
  return { plot, beside, marks: timeMarks(charted, isInSight(days), (known) => columnOf(plot, share(middle(known)))) }
}

/** Memoised for each series of a view, since the cursor moves often and 100,000 days take 70 ms. */
const drawingsIn = memoize((context: RenderContext) =>
  memoizeLast(
    (series: Charted['series'], { charted, days }: Sight): Drawing => drawn({ ...charted, context, series }, days),
    isSameSight,
  ),
)

/** Returns the series over time: lines between adjoining periods, broken where provisional, with breaks and cursor as columns. */
export const timeChart = (charted: Charted, zoom: Zoom): readonly (readonly Span[])[] => {
  const { locale } = charted.context
  const days = windowOf(charted, zoom)
  const drawing = drawingsIn(charted.context)(charted.series, { charted, days })
  const plot = { ...drawing.plot, canvas: drawing.plot.canvas.copy() }
  const cursor = charted.showCursor && charted.cursor && isInSight(days)(charted.cursor) ? charted.cursor : null
  const at = cursor && shareIn(...days)(middle(cursor))
  if (at !== null) drawColumn(plot, at, locale.signs.of('cursor'), 'strong')
  const shown = at === null ? [] : [[columnOf(plot, at), locale.signs.of('up'), 'strong'] as const]
  const lines = framed(
    plot,
    axisOf(locale, plot.columns, [...drawing.marks, ...shown]),
    axisLabels(dayTicks(locale, ...days), plot.columns),
  )
  return withBeside(lines, drawing.beside)
}

/** Groups the points of a monthly series by year, newest last. */
const byYear = (points: readonly Point[], firstMonth: number): readonly (readonly [number, readonly Point[]])[] => {
  const years = new Map<number, Point[]>()
  for (const point of points) {
    const { first } = yearOf(point.known.period.first, firstMonth)
    years.set(first, [...(years.get(first) ?? []), point])
  }
  return [...years].toSorted(([a], [b]) => a - b)
}

const monthShare =
  (firstMonth: number) =>
  ({ known }: Pick<Point, 'known'>): number => {
    const { first, last } = yearOf(known.period.first, firstMonth)
    return (middle(known) - first) / (last - first + 1)
  }

const monthTicks = (locale: Locale, start: Day): readonly Tick[] =>
  Array.from({ length: 12 }, (_, at) => ({
    at: (at + 0.25) / 12,
    text: locale.month(start + Math.round(at * 30.4) + 5),
  }))

const yearTone = (age: number): Tone => (age === 0 ? 'accent' : age === 1 ? 'plain' : 'dim')

/** Returns the free row nearest to the one wanted; null where none is free. */
const freeRow = (taken: ReadonlySet<number>, wanted: number, rows: number): number | null => {
  for (let away = 0; away < rows; away++) {
    const found = [wanted + away, wanted - away].find((row) => row >= 0 && row < rows && !taken.has(row))
    if (found !== undefined) return found
  }
  return null
}

/** A year's line, and the name at its end. */
interface YearLine {
  readonly name: string
  readonly points: readonly Point[]
  /** Years before the newest one. */
  readonly age: number
}

/** Returns the lines of the years, oldest first. */
const yearLines = (locale: Locale, points: readonly Point[], firstMonth: number): readonly YearLine[] => {
  const years = byYear(points, firstMonth)
  return years.map(([first, own], at) => {
    const { year, grain } = yearOf(first, firstMonth)
    const name = grain === 'fiscal-year' ? locale.words.shortFiscalYear(String(year)) : String(year)
    return { name, points: own, age: years.length - 1 - at }
  })
}

/** Labels the end of each line with its year, newest first, one label a row; the newest also with its last value. */
const nameYears = (plot: Plot, lines: readonly YearLine[], newest: string): ReadonlyMap<number, Span> => {
  const placed = new Map<number, Span>()
  for (const { name, points, age } of lines.toReversed()) {
    const last = points.at(-1)
    const row = last ? freeRow(new Set(placed.keys()), rowOf(plot, last.amount), plot.rows) : null
    if (!last || row === null) continue
    placed.set(row, age === 0 ? span(` ${newest}`, 'strong') : span(` ${name}`, yearTone(age)))
  }
  return placed
}

/** Returns what is at the end of the newest line: its name, and its last value where there is room. */
const endText = (charted: Charted, newest: YearLine | undefined): string => {
  const last = newest?.points.at(-1)
  if (!newest || !last) return ''
  return hasRoom(charted) ? `${newest.name} ${pointText(charted.context.locale, last)}` : newest.name
}

/** Cells between the marks of a line, so that the line stays visible between them. */
const MARKS_APART = 6

/**
 * Writes the last digit of its year over points of a line, so that lines differ without colour; the newest is
 * written last.
 */
const markYears = (plot: Plot, lines: readonly YearLine[], share: (point: Point) => number): void => {
  const every = Math.max(1, Math.ceil((MARKS_APART * 12) / plot.columns))
  for (const { name, points, age } of lines) {
    for (const [at, point] of points.entries()) {
      if ((points.length - 1 - at) % every !== 0) continue
      plot.canvas.over(columnOf(plot, share(point)), rowOf(plot, point.amount), name.slice(-1), yearTone(age))
    }
  }
}

/** Cells between a plot and the names beside it. */
const BESIDE = 1

/**
 * Returns a monthly series as one line a year, with months aligned and the newest year highlighted. A year begins in
 * `firstMonth`, 1 for calendar years.
 */
export const yearsChart = (charted: Charted, firstMonth: number): readonly (readonly Span[])[] => {
  const { locale } = charted.context
  const points = pointsOf(charted).filter(({ known }) => known.period.grain === 'month')
  const years = yearLines(locale, points, firstMonth)
  const newest = endText(charted, years.at(-1))
  const plot = plotOf(charted, points, widthOf(newest) + BESIDE)
  const share = monthShare(firstMonth)
  if (charted.showCursor && charted.cursor)
    drawColumn(plot, share({ known: charted.cursor }), locale.signs.of('cursor'), 'strong')
  for (const one of years) drawPoints(plot, one.points, share, yearTone(one.age))
  markYears(plot, years, share)
  if (hasRoom(charted)) labelTop(locale, plot, points, share)
  const last = points.at(-1)
  const start = last ? yearOf(last.known.period.first, firstMonth).first : 0
  return withBeside(
    framed(plot, axisOf(locale, plot.columns, []), axisLabels(monthTicks(locale, start), plot.columns)),
    nameYears(plot, years, newest),
  )
}
