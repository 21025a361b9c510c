import { parseDate, yearOf, yearsLater, type Day, type KnownObservation } from '../../dossier/index.ts'
import { span, type Locale, type Span, type Tone } from '../../text/index.ts'
import { axisLabels, dayTicks, type Tick } from './axis.ts'
import { statedWords, statusSign } from '../statistic/figure.ts'
import {
  columnOf,
  drawColumn,
  drawPoints,
  framed,
  plotOf,
  pointsOf,
  rowOf,
  type Charted,
  type Plot,
  type Point,
} from './plot.ts'

export type Zoom = 'all' | 5 | 2 | 1
export type Arrangement = 'time' | 'fiscal' | 'calendar'

/** Returns the visible days: the newest years, or earlier ones around the cursor. */
const windowOf = ({ series, cursor, within }: Charted, zoom: Zoom): readonly [Day, Day] => {
  const first = within?.[0] ?? series[0]?.period.first ?? 0
  const last = within?.[1] ?? series.reduce((latest, { period }) => Math.max(latest, period.last), first)
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

/** Returns the marks on the axis below their periods (provisional, revised, estimated, partial), the most doubtful one in a column. */
const axisOf = (
  locale: Locale,
  columns: number,
  marks: readonly (readonly [number, string, Tone])[],
): readonly Span[] => {
  const cells = Array.from({ length: columns }, (): Span => span(locale.signs.of('axis'), 'dim'))
  for (const [column, sign, tone] of marks) cells[column] = span(sign, tone)
  return cells
}

/** Returns the series over time: lines between adjoining periods, broken where provisional, with breaks and cursor as columns. */
export const timeChart = (charted: Charted, zoom: Zoom): readonly (readonly Span[])[] => {
  const { context, statistic, series } = charted
  const { locale } = context
  const cursor = charted.showCursor ? charted.cursor : null
  const [from, to] = windowOf(charted, zoom)
  const inSight = ({ period }: KnownObservation): boolean => period.last >= from && period.first <= to
  const points = pointsOf(charted).filter(({ known }) => inSight(known))
  const plot = plotOf(charted, points)
  const share = shareIn(from, to)
  for (const one of statistic.breaks ?? []) {
    const at = parseDate(one.at)
    if (at && at.first > from && at.first <= to) drawColumn(plot, share(at.first), locale.signs.of('break'), 'warn')
  }
  if (cursor && inSight(cursor)) drawColumn(plot, share(middle(cursor)), locale.signs.of('cursor'), 'strong')
  drawPoints(plot, points, ({ day }) => share(day))
  const marks = series.filter(inSight).flatMap((known): readonly (readonly [number, string, Tone])[] => {
    const sign = statusSign(context, statistic, known) || wordsSign(locale, known)
    return sign === '' ? [] : [[columnOf(plot, share(middle(known))), sign, 'warn']]
  })
  const shown =
    cursor && inSight(cursor) ? [[columnOf(plot, share(middle(cursor))), locale.signs.of('up'), 'strong'] as const] : []
  return framed(
    plot,
    axisOf(locale, plot.columns, [...marks, ...shown]),
    axisLabels(dayTicks(locale, from, to), plot.columns),
  )
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

/** Labels the end of each line with its year, newest first, one label a row. */
const nameYears = (
  plot: Plot,
  years: readonly (readonly [number, readonly Point[]])[],
  names: readonly string[],
): ReadonlyMap<number, Span> => {
  const placed = new Map<number, Span>()
  for (const [age, [, points]] of years.toReversed().entries()) {
    const last = points.at(-1)
    const row = last ? freeRow(new Set(placed.keys()), rowOf(plot, last.amount), plot.rows) : null
    if (row !== null)
      placed.set(row, span(` ${names[years.length - 1 - age] ?? ''}`, age === 0 ? 'strong' : yearTone(age)))
  }
  return placed
}

const ASIDE = 7

/**
 * Returns a monthly series as one line a year, with months aligned and the newest year highlighted. A year begins in
 * `firstMonth`, 1 for calendar years.
 */
export const yearsChart = (charted: Charted, firstMonth: number): readonly (readonly Span[])[] => {
  const { context } = charted
  const { locale } = context
  const cursor = charted.showCursor ? charted.cursor : null
  const points = pointsOf(charted).filter(({ known }) => known.period.grain === 'month')
  const plot = plotOf(charted, points, ASIDE)
  const years = byYear(points, firstMonth)
  const share = monthShare(firstMonth)
  if (cursor) drawColumn(plot, share({ known: cursor }), locale.signs.of('cursor'), 'strong')
  for (const [at, [, own]] of years.entries()) drawPoints(plot, own, share, yearTone(years.length - 1 - at))
  const names = years.map(([first]) => {
    const { year, grain } = yearOf(first, firstMonth)
    return grain === 'fiscal-year' ? locale.words.shortFiscalYear(String(year)) : String(year)
  })
  const beside = nameYears(plot, years, names)
  const start = years.at(-1)?.[0] ?? 0
  return framed(plot, axisOf(locale, plot.columns, []), axisLabels(monthTicks(locale, start), plot.columns)).map(
    (line, row) => [...line, beside.get(row) ?? span('')],
  )
}
