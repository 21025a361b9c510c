import {
  qualifierOf,
  calendar,
  daysIn,
  type Day,
  thresholdsOn,
  type KnownObservation,
  type Period,
  type Statistic,
  type Threshold,
} from '../../dossier/index.ts'
import {
  changeFromSameMonths,
  crossingOf,
  paceOn,
  yearSums,
  type Crossing,
  type Pace,
  type YearChange,
  type YearSum,
} from '../../figures/index.ts'
import { span, type Say, type Span } from '../../text/index.ts'
import { text, type Block, type Table } from '../block.ts'
import type { Arrangement } from '../chart/index.ts'
import type { Showing } from '../entry.ts'
import { boundText, signed } from './figure.ts'
import { thresholdFigure } from './threshold.ts'

/** The month in which the years asked for begin: the statistic's fiscal years, unless calendar years were asked for. */
export const firstMonthOf = (statistic: Statistic, arrangement: Arrangement): number =>
  arrangement === 'calendar' ? 1 : (statistic.fiscalYearStart ?? 1)

/** A span by its months: `Oct–Nov 2023`, `Oct 2023–Jan 2024`, `Oct 2023`. */
const spanText = (say: Say, { first, last }: Period): string => {
  const month = (day: Day): string => say.period({ first: day, last: day, grain: 'month', year: 0 })
  const [[from, begins], [to, ends]] = [calendar(first), calendar(last)]
  if (from === to && begins === ends) return month(first)
  return `${from === to ? say.month(first) : month(first)}–${month(last)}`
}

/** A sum is bounded as its months are. */
const sumText = (say: Say, statistic: Statistic, one: YearSum): string =>
  say.qualified(one.total, one.months[0] && qualifierOf(statistic, one.months[0].newest))

const changeText = (say: Say, change: YearChange): string => {
  const size =
    change.percent === null
      ? `${signed(say, change.difference)} (${say.words.detail.smallBase})`
      : say.percent(change.percent)
  return change.acrossBreak ? `${size} ${say.signs.of('break')}` : size
}

/** `FY2023 (Oct 2022–Sep 2023)`, or `FY2024, Oct–Nov 2023`: a year and the months that its sum has. */
const yearName = (say: Say, one: YearSum): string => {
  if (one.whole) return say.period(one.year)
  const short = one.year.grain === 'fiscal-year' ? `FY${one.year.year}` : String(one.year.year)
  return say.words.figures.years.toDate(short, spanText(say, one.covered))
}

const yearRow = (say: Say, statistic: Statistic, sums: readonly YearSum[], one: YearSum): readonly Span[] => {
  const change = changeFromSameMonths(statistic, sums, one)
  return [
    span(yearName(say, one), one.whole ? 'plain' : 'warn'),
    span(sumText(say, statistic, one), 'strong'),
    span(change ? changeText(say, change) : '', 'plain'),
  ]
}

/** A monthly series by years, newest first: what is known of each, its sum, and the same months a year before. */
export const yearTable = (say: Say, statistic: Statistic, sums: readonly YearSum[]): Table => {
  const { columns } = say.words.figures.years
  return {
    columns: [
      { name: columns.year, align: 'left' },
      { name: columns.sum, align: 'right' },
      { name: columns.change, align: 'left' },
    ],
    rows: sums.toReversed().map((one) => yearRow(say, statistic, sums, one)),
  }
}

/** What has to be said with the changes: that a year to date has only the same months beside it, and what the mark of a break means. */
export const yearNotes = (say: Say, statistic: Statistic, sums: readonly YearSum[]): readonly Block[] => {
  const changes = sums.flatMap((one) => changeFromSameMonths(statistic, sums, one) ?? [])
  const notes = [
    sums.some(({ whole }) => !whole) ? say.words.figures.years.sameMonths : '',
    changes.some(({ acrossBreak }) => acrossBreak) ? `${say.signs.of('break')} ${say.words.detail.acrossBreak}` : '',
  ]
  return notes.filter((note) => note !== '').map((note) => text([span(note, 'dim')]))
}

const crossingText = (say: Say, threshold: Threshold, year: Period, crossing: Crossing): string => {
  const { pace } = say.words.figures
  const name = `${thresholdFigure(say, threshold)} ${say.text(threshold.name)}`
  if (crossing.kind === 'passed') return pace.passed(name, say.period(crossing.within))
  if (crossing.kind === 'would-pass') return pace.wouldPass(name, say.day(crossing.on))
  return `${pace.staysBelow(name, say.period(year))}${crossing.minimum ? `; ${pace.minimum}` : ''}`
}

/** The newest year of a statistic: what is known of it, and where it goes. */
interface Newest {
  readonly statistic: Statistic
  readonly year: Period
  readonly now: YearSum | undefined
  readonly pace: Pace | null
}

const crossingBlocks = (
  { say }: Showing,
  threshold: Threshold,
  { statistic, year, now, pace }: Newest,
): readonly Block[] => {
  const crossing = crossingOf(statistic, threshold, now, pace)
  if (!crossing) return []
  return [
    text(crossingText(say, threshold, year, crossing), 2),
    ...(threshold.window ? [] : [text([span(say.words.figures.pace.scope, 'warn')], 2)]),
  ]
}

/** Where a year ends at its pace, with the arithmetic: evenly, and as the year before went on. */
export const paceText = (say: Say, statistic: Statistic, pace: Pace): readonly string[] => {
  const words = say.words.figures.pace
  const qualifier = pace.known[0] && qualifierOf(statistic, pace.known[0].newest)
  const bound = (amount: number): string => boundText(say, amount, qualifier)
  const total = bound(pace.total)
  const linear = words.linear(
    bound(pace.yearEnd),
    total,
    say.number(daysIn(pace.covered)),
    say.number(daysIn(pace.year)),
  )
  if (!pace.seasonal) return [linear]
  const { yearEnd, whole, part, year } = pace.seasonal
  return [linear, words.seasonal(bound(yearEnd), total, say.number(whole), say.number(part), say.period(year))]
}

/** Where the year not yet over ends at its pace, and the thresholds per year that it passes or would pass on a day. */
export const paceBlocks = (
  showing: Showing,
  statistic: Statistic,
  series: readonly KnownObservation[],
  sums: readonly YearSum[],
): readonly Block[] => {
  const { say, reading } = showing
  const pace = paceOn(statistic, series, sums)
  const now = sums.at(-1)
  const year = pace?.year ?? now?.year
  if (!year) return []
  const crossings = thresholdsOn(reading, statistic).flatMap((one) =>
    crossingBlocks(showing, one, { statistic, year, now, pace }),
  )
  const lines = pace ? paceText(say, statistic, pace) : []
  if (lines.length + crossings.length === 0) return []
  const through = say.day(pace?.covered.last ?? now?.covered.last ?? year.last)
  return [
    text([span(say.words.figures.pace.title(say.period(year), through), 'strong')]),
    ...lines.map((line) => text(line, 2)),
    ...crossings,
  ]
}

/** The sums of the years as they are arranged. */
export const sumsOf = (
  statistic: Statistic,
  series: readonly KnownObservation[],
  arrangement: Arrangement,
): readonly YearSum[] => yearSums(statistic, series, firstMonthOf(statistic, arrangement))
