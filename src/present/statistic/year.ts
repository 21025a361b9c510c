import {
  daysIn,
  memoizeLast,
  type Dossier,
  type KnownObservation,
  type Period,
  type Statistic,
  type Threshold,
} from '../../dossier/index.ts'
import {
  areOfOneCounter,
  boundOfSum,
  changeFromSameMonths,
  crossingOf,
  isSamePublished,
  paceOn,
  rolledUp,
  yearSums,
  type Crossing,
  type Pace,
  type Published,
  type RolledUp,
  type YearChange,
  type YearSum,
} from '../../figures/index.ts'
import { span, type Locale, type Span } from '../../text/index.ts'
import { longTable, text, type Block, type Table } from '../block.ts'
import type { Arrangement } from '../chart/index.ts'
import type { RenderContext } from '../entry.ts'
import { amountUnit, boundText, percentText, signed, spanText, totalText } from './figure.ts'
import { originProvisos, provisosText } from './observation.ts'
import { thresholdFigure } from './threshold.ts'

/** Returns the first month of a year: the statistic's fiscal one, unless calendar years were asked for. */
export const firstMonthOf = (statistic: Statistic, arrangement: Arrangement): number =>
  arrangement === 'calendar' ? 1 : (statistic.fiscalYearStart ?? 1)

const sumText = (locale: Locale, statistic: Statistic, { total, months }: YearSum): string =>
  totalText(locale, statistic, total, boundOfSum(statistic, months) ?? 'about')

/** Returns the mark of a change across a break; spoken, what it means. */
const breakMark = ({ medium, signs, words }: Locale): string =>
  medium === 'speech' ? ` (${words.detail.acrossBreak})` : ` ${signs.of('break')}`

/** Returns the caveats on where the months of a change come from. `shown` is the year shown next to it. */
export const yearProvisos = (locale: Locale, change: YearChange, shown: YearSum): readonly string[] =>
  originProvisos(
    locale,
    change,
    change.now.months.some(({ newest }, at) => newest !== shown.months[at]?.newest),
  )

const changeText = (locale: Locale, change: YearChange, shown: YearSum): string => {
  const size =
    change.percent === null
      ? `${signed(locale, change.difference, change.qualifier)} (${locale.words.detail.smallBase})`
      : percentText(locale, change.percent, change.qualifier)
  const provisos = provisosText(locale, yearProvisos(locale, change, shown), false)
  return `${size}${provisos}${change.acrossBreak ? breakMark(locale) : ''}`
}

/** The locale of a year, and the dossier whose sources say who published its months. */
type Shown = Pick<RenderContext, 'reading' | 'locale'>

/** Returns a year with the months of its sum: `FY2023 (Oct 2022–Sep 2023)`, `FY2024, Oct–Nov 2023`. */
const yearName = (locale: Locale, one: YearSum): string => {
  if (one.whole) return locale.period(one.year)
  const short =
    one.year.grain === 'fiscal-year' ? locale.words.shortFiscalYear(String(one.year.year)) : String(one.year.year)
  return locale.words.figures.years.toDate(short, spanText(locale, one.covered))
}

const yearRow = (
  { locale, reading }: Shown,
  statistic: Statistic,
  sums: readonly YearSum[],
  one: YearSum,
): readonly Span[] => {
  const change = changeFromSameMonths({ dossier: reading.dossier, statistic }, sums, one)
  return [
    span(yearName(locale, one), one.whole ? 'plain' : 'warn'),
    span(sumText(locale, statistic, one), 'strong'),
    span(change ? changeText(locale, change, one) : '', 'plain'),
  ]
}

/** Returns a monthly series by year, newest first: known months, sum, and the same months a year before. */
export const yearTable = (shown: Shown, statistic: Statistic, sums: readonly YearSum[]): Table => {
  const { columns } = shown.locale.words.figures.years
  return {
    columns: [
      { name: columns.year, align: 'left' },
      { name: columns.sum, align: 'right' },
      { name: columns.change, align: 'left' },
    ],
    rows: sums.toReversed().map((one) => yearRow(shown, statistic, sums, one)),
  }
}

/** Returns the notes on the changes: a year to date is compared with the same months, and the mark of a break. */
export const yearNotes = (
  { locale, reading }: Shown,
  statistic: Statistic,
  sums: readonly YearSum[],
): readonly Block[] => {
  const published: Published = { dossier: reading.dossier, statistic }
  const changes = sums.flatMap((one) => changeFromSameMonths(published, sums, one) ?? [])
  const notes = [
    sums.some(({ whole }) => !whole) ? locale.words.figures.years.sameMonths : '',
    changes.some(({ acrossBreak }) => acrossBreak)
      ? `${locale.medium === 'speech' ? '' : `${locale.signs.of('break')} `}${locale.words.detail.acrossBreak}`
      : '',
  ]
  return notes.filter((note) => note !== '').map((note) => text([span(note, 'dim')]))
}

const crossingText = ({ locale, reading }: RenderContext, name: string, year: Period, crossing: Crossing): string => {
  const { pace } = locale.words.figures
  if (crossing.kind === 'passed') return pace.passed(name, locale.period(crossing.within), crossing.minimum)
  if (crossing.kind === 'would-pass') {
    const passing = crossing.on < reading.on ? pace.wouldHavePassed : pace.wouldPass
    return passing(name, locale.day(crossing.on), crossing)
  }
  return `${pace.staysBelow(name, locale.period(year))}${crossing.minimum ? `; ${pace.minimum}` : ''}`
}

/** The newest year of a statistic, with its pace. */
interface Newest {
  readonly statistic: Statistic
  readonly year: Period
  readonly now: YearSum | undefined
  readonly pace: Pace | null
}

const crossingBlocks = (
  context: RenderContext,
  threshold: Threshold,
  { statistic, year, now, pace }: Newest,
): readonly Block[] => {
  const { locale } = context
  const crossing = crossingOf(statistic, threshold, now, pace)
  if (!crossing) return []
  const name = `${thresholdFigure(locale, threshold, statistic)} ${locale.text(threshold.name)}`
  return [
    text(crossingText(context, name, year, crossing), 2),
    ...(threshold.window ? [] : [text([span(locale.words.figures.pace.scope, 'warn')], 2)]),
  ]
}

/** Returns the projected total of a year with its arithmetic: evenly, and by last year's seasons. */
export const paceText = (locale: Locale, statistic: Statistic, pace: Pace): readonly string[] => {
  const words = locale.words.figures.pace
  const qualifier = boundOfSum(statistic, pace.known) ?? 'about'
  const bound = (amount: number, of = qualifier): string => `${boundText(locale, amount, of)}${amountUnit(statistic)}`
  const total = bound(pace.total)
  const linear = words.linear(
    bound(pace.yearEnd),
    total,
    locale.number(daysIn(pace.covered)),
    locale.number(daysIn(pace.year)),
  )
  if (!pace.seasonal) return [linear]
  const { yearEnd, whole, part, year, qualifier: ofSeason } = pace.seasonal
  const seasonal = words.seasonal({
    end: bound(yearEnd, ofSeason),
    total,
    whole: locale.number(whole),
    part: locale.number(part),
    year: locale.period(year),
  })
  return [linear, seasonal]
}

/** Returns the projection of the unfinished year, and when it passes yearly thresholds. */
export const paceBlocks = (
  context: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
  sums: readonly YearSum[],
): readonly Block[] => {
  const { locale } = context
  const pace = paceOn(statistic, series, sums, context.reading.on)
  const now = sums.at(-1)
  const year = pace?.year ?? now?.year
  if (!year) return []
  const crossings = (statistic.thresholds ?? []).flatMap((one) =>
    crossingBlocks(context, one, { statistic, year, now, pace }),
  )
  const lines = pace ? paceText(locale, statistic, pace) : []
  if (lines.length + crossings.length === 0) return []
  const through = locale.day(pace?.covered.last ?? now?.covered.last ?? year.last)
  return [
    text([span(locale.words.figures.pace.title(locale.period(year), through), 'strong')]),
    ...lines.map((line) => text(line, 2)),
    ...crossings,
  ]
}

/** Returns sums without those of several publishers; the same list where there are none. Memoised, since changes are kept by it. */
const ofOneEach = memoizeLast((sums: readonly YearSum[], { dossier, statistic }: Published): readonly YearSum[] => {
  const own = sums.filter(({ months }) => areOfOneCounter(dossier, statistic, months))
  return own.length === sums.length ? sums : own
}, isSamePublished)

/** Returns the yearly sums for an arrangement, each of the months of one publisher. */
export const sumsOf = (
  dossier: Dossier,
  statistic: Statistic,
  series: readonly KnownObservation[],
  arrangement: Arrangement,
): readonly YearSum[] =>
  ofOneEach(yearSums(statistic, series, firstMonthOf(statistic, arrangement)), { dossier, statistic })

const rolledRow = (locale: Locale, statistic: Statistic, one: RolledUp): readonly Span[] => [
  span(locale.period(one.period), one.whole ? 'plain' : 'warn'),
  span(totalText(locale, statistic, one.total, boundOfSum(statistic, one.parts) ?? 'about'), 'strong'),
  span(
    locale.words.figures.years.covered(locale.number(one.covered), locale.number(daysIn(one.period))),
    one.whole ? 'dim' : 'warn',
  ),
]

/** Returns the years and then the months of a daily or weekly series, newest first, each of the figures of one publisher. */
export const rolledSums = (
  dossier: Dossier,
  statistic: Statistic,
  series: readonly KnownObservation[],
  arrangement: Arrangement,
): readonly RolledUp[] =>
  [
    ...rolledUp(statistic, series, 'year', firstMonthOf(statistic, arrangement)).toReversed(),
    ...rolledUp(statistic, series, 'month').toReversed(),
  ].filter(({ parts }) => areOfOneCounter(dossier, statistic, parts))

/** Returns a daily or weekly series by month and year, newest first, with coverage, as a table in parts; none for other series. */
export const rolledTables = (
  { reading, locale }: Shown,
  statistic: Statistic,
  series: readonly KnownObservation[],
  arrangement: Arrangement,
): readonly Table[] => {
  const { rolledColumns } = locale.words.figures.years
  const sums = rolledSums(reading.dossier, statistic, series, arrangement)
  return longTable({
    columns: [
      { name: rolledColumns.period, align: 'left' },
      { name: rolledColumns.sum, align: 'right' },
      { name: rolledColumns.covered, align: 'left' },
    ],
    length: sums.length,
    rows: (from, to) => sums.slice(from, to).map((one) => rolledRow(locale, statistic, one)),
  })
}
