import {
  calendar,
  isLowerBound,
  isUpperBound,
  qualifierOf,
  type Day,
  type Dims,
  type KnownObservation,
  type Observation,
  type Period,
  type Qualifier,
  type Statistic,
} from '../../dossier/index.ts'
import {
  changeFromPrevious,
  concernOf,
  heights,
  rateOf,
  recentValues,
  revisionOf,
  type Change,
  type Concern,
  type Rate,
} from '../../figures/index.ts'
import {
  cut,
  monthDays,
  perWords,
  span,
  widthOf,
  type Locale,
  type Sign,
  type Span,
  type Tone,
} from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'

/** The words of a figure that is not a number; empty where it states none. */
export const statedWords = (locale: Locale, { value, asStated }: Observation): string =>
  value === null && asStated !== undefined ? locale.text(asStated) : ''

/** What belongs to the number itself: the currency of money, the sign of a percentage. */
export const amountUnit = ({ counts, currency }: Statistic): string => {
  if (counts === 'percent') return '\u00a0%'
  return counts === 'money' && currency !== undefined ? `\u00a0${currency}` : ''
}

/** A value with its qualifier and its currency, the words that stand for it, or the sign for a missing one. */
export const valueText = (locale: Locale, statistic: Statistic, observation: Observation): string =>
  observation.value === null
    ? statedWords(locale, observation) || '-'
    : totalText(locale, statistic, observation.value, qualifierOf(statistic, observation))

/** An amount in units of the statistic with its qualifier and its currency. */
export const totalText = (
  locale: Locale,
  statistic: Statistic,
  amount: number,
  qualifier: Qualifier | undefined,
): string => `${locale.qualified(amount, qualifier)}${amountUnit(statistic)}`

/** The unit that is said after a value: none where the value has its own, as money and percentages do. */
export const unitText = (locale: Locale, statistic: Statistic): string =>
  amountUnit(statistic) === '' ? locale.text(statistic.unit) : ''

/** The unit as it stands after a value: in brackets after words, `thousands (persons)`. */
export const unitAfter = (locale: Locale, statistic: Statistic, observation: Observation): string => {
  const unit = unitText(locale, statistic)
  if (unit === '') return ''
  return statedWords(locale, observation) === '' ? ` ${unit}` : ` (${unit})`
}

/** A value with its unit: `242,418 encounters`, `60,000,000 EUR`, `thousands (persons)`. */
export const figureText = (locale: Locale, statistic: Statistic, observation: Observation): string =>
  `${valueText(locale, statistic, observation)}${unitAfter(locale, statistic, observation)}`

/** How many decimals an amount is worth: none from 100 on, one below, two below 1. */
const decimals = (amount: number): number => (Math.abs(amount) >= 100 ? 0 : Math.abs(amount) >= 1 ? 1 : 2)

/** An amount: whole from 100 on, with one decimal below, two below 1. */
export const amountText = (locale: Locale, amount: number): string => locale.number(amount, decimals(amount))

/** Rounding that lets a bound stay true: a lower one goes down, an upper one up. */
export const roundedSafely = (amount: number, digits: number, qualifier: Qualifier | undefined): number => {
  const near = Number(amount.toFixed(digits))
  // Whole to the digits shown, apart from the noise of binary fractions.
  if (qualifier === undefined || Math.abs(near - amount) <= Math.abs(amount) * 1e-12) return near
  const step = 10 ** -digits
  if (isLowerBound(qualifier) && near > amount) return Number((near - step).toFixed(digits))
  if (isUpperBound(qualifier) && near < amount) return Number((near + step).toFixed(digits))
  return near
}

/** An amount with the qualifier of the figures that it was made of: what follows from a bound is one, and is rounded as one. */
export const boundText = (locale: Locale, amount: number, qualifier: Qualifier | undefined): string =>
  locale.qualified(roundedSafely(amount, decimals(amount), qualifier), qualifier)

/** What a rate is per, in words: the days of a month and a year where it was worked out with them. */
export const perText = (locale: Locale, { per, isOwn }: Pick<Rate, 'per' | 'isOwn'>): string =>
  isOwn ? locale.words.figures.perOwn[per] : perWords(locale, per)

/** The arithmetic of a rate: `8,081 = 242,418 ÷ 30`; of a month per month the figure alone. */
export const rateArithmetic = (locale: Locale, rate: Rate, qualifier: Qualifier | undefined): string => {
  if (rate.isOwn) return locale.qualified(rate.value, qualifier)
  const scale = {
    day: '',
    week: ` ${locale.signs.of('times')} 7`,
    month: ` ${locale.signs.of('times')} ${monthDays(locale)}`,
    year: ` ${locale.signs.of('times')} 365`,
  }
  return `${boundText(locale, rate.amount, qualifier)} = ${locale.qualified(rate.value, qualifier)} ${locale.signs.of('divided')} ${locale.number(rate.days)}${scale[rate.per]}`
}

/** A rate in its unit: `8,081 /day`; under 100 with one decimal. */
export const rateText = (locale: Locale, rate: Rate, qualifier: Qualifier | undefined): string =>
  `${boundText(locale, rate.amount, qualifier)} ${locale.words.perUnit[rate.per]}`

/** Whether a period is short enough that its rate says more than its total: a month or less. */
export const isShort = (period: Period): boolean => period.last - period.first < 31

/** The rate that stands for a figure where one does: of a month or less. */
const headRate = (statistic: Statistic, known: KnownObservation, per: Rate['per']): Rate | null =>
  isShort(known.period) ? rateOf(statistic, known, per) : null

/** The one figure of a panel row: the rate of a month, else the value. */
const headFigure = (locale: Locale, statistic: Statistic, known: KnownObservation, per: Rate['per']): string => {
  const rate = headRate(statistic, known, per)
  return rate
    ? rateText(locale, rate, qualifierOf(statistic, known.newest))
    : valueText(locale, statistic, known.newest)
}

/** Cells that a headline has in its row. */
export const HEADLINE = 29

/** The figure of a panel row with its period; where both have no room, the figure is cut and the period stays. */
export const headline = (locale: Locale, statistic: Statistic, known: KnownObservation, per: Rate['per']): string => {
  const period = shortPeriod(locale, known.period)
  return `${cut(headFigure(locale, statistic, known, per), HEADLINE - widthOf(period) - 1)} ${period}`
}

/** The total beside the headline; empty where the headline is the total itself. */
export const headValue = (locale: Locale, statistic: Statistic, known: KnownObservation, per: Rate['per']): string => {
  const rate = headRate(statistic, known, per)
  return rate && !rate.isOwn ? valueText(locale, statistic, known.newest) : ''
}

const isMonthsEnd = (day: Day): boolean => calendar(day + 1)[2] === 1

/** A span by its months, and by its days where it begins or ends within one: `Jan–17 Oct 2023`, `Oct 2023–Jan 2024`. */
export const spanText = (locale: Locale, { first, last }: Pick<Period, 'first' | 'last'>): string => {
  const [[from, begins, day], [to, ends, until]] = [calendar(first), calendar(last)]
  const start = `${day === 1 ? '' : `${day} `}${locale.month(first)}`
  const end = `${isMonthsEnd(last) ? '' : `${until} `}${locale.month(last)} ${to}`
  if (from === to && begins === ends)
    return day === 1 && isMonthsEnd(last) ? end : `${day}–${until} ${locale.month(last)} ${to}`
  return `${from === to ? start : `${start} ${from}`}–${end}`
}

/** A period in the room of a row; a part of a year is named by its span, never by the year. */
export const shortPeriod = (locale: Locale, period: Period): string => {
  if (period.grain === 'interval') return spanText(locale, period)
  return period.grain === 'fiscal-year' ? locale.words.shortFiscalYear(String(period.year)) : locale.period(period)
}

/** The last periods as a small picture of their heights. */
export const sparkText = (
  locale: Locale,
  statistic: Statistic,
  series: readonly KnownObservation[],
  count: number,
): string => {
  const values = recentValues(statistic, series, count)
  if (values.length < 2 || locale.signs.sparks === '') return ''
  return heights(values, locale.signs.sparks.length)
    .map((height) => locale.signs.sparks[height] ?? '')
    .join('')
}

const direction = (change: Change): Sign => (change.difference > 0 ? 'up' : change.difference < 0 ? 'down' : 'same')

/** Whether the newest period rose or fell against the one before; nothing across a break. */
export const directionText = (
  locale: Locale,
  statistic: Statistic,
  series: readonly KnownObservation[],
  known: KnownObservation,
): string => {
  const change = changeFromPrevious(statistic, series, known)
  return change && !change.acrossBreak ? locale.signs.of(direction(change)) : ''
}

/** Signs of how firm a value is, the most doubtful first: partial, provisional or estimated, revised. */
const statusSigns = (statistic: Statistic, { reading }: RenderContext, known: KnownObservation): readonly Sign[] => {
  const { status } = known.newest
  const revised = status === 'revised' || revisionOf(reading.dossier, statistic, known) !== null
  return [
    ...(known.partial ? (['partial'] as const) : []),
    ...(status === 'provisional' || status === 'estimated' ? [status] : []),
    ...(revised ? (['revised'] as const) : []),
  ]
}

/** Marks after a value: partial, provisional, estimated, revised. */
export const marks = (context: RenderContext, statistic: Statistic, known: KnownObservation): string =>
  statusSigns(statistic, context, known)
    .map((sign) => context.locale.signs.of(sign))
    .join(' ')

/** The most doubtful of an observation's marks, or nothing. */
export const statusSign = (context: RenderContext, statistic: Statistic, known: KnownObservation): string => {
  const [sign] = statusSigns(statistic, context, known)
  return sign ? context.locale.signs.of(sign) : ''
}

const CONCERN: Readonly<Record<Concern, readonly [Sign, Tone]>> = {
  contradicted: ['contradicted', 'bad'],
  'at-odds': ['contradicted', 'warn'],
  disagreeing: ['disagreeing', 'warn'],
  revised: ['revised', 'warn'],
  overdue: ['overdue', 'warn'],
}

/** The worst that is to be said of a statistic, as a sign; how firm its newest value is where there is nothing worse. */
export const concernSpan = (context: RenderContext, statistic: Statistic, newest: KnownObservation): Span => {
  const { locale } = context
  const concern = concernOf(context.reading, statistic)
  if (!concern) return span(statusSign(context, statistic, newest), 'warn')
  if (locale.medium === 'speech') return span(locale.words.spoken.concerns[concern], 'warn')
  const [sign, tone] = CONCERN[concern]
  return span(locale.signs.of(sign), tone)
}

/** A percentage of change with the qualifier of what it was worked out from, rounded to its safe side. */
export const percentText = (locale: Locale, percent: number, qualifier: Qualifier): string => {
  const size = Math.abs(percent)
  const shown = locale.percent(roundedSafely(percent, size === 0 || size >= 0.1 ? 1 : 2, qualifier))
  if (qualifier === 'exact') return shown
  const sign = qualifier === 'up-to' ? 'at-most' : qualifier
  return `${locale.signs.of(sign)}${sign === 'about' ? '' : ' '}${shown}`
}

/** A change in units of the statistic, with its sign. */
export const signed = (locale: Locale, value: number): string => `${value > 0 ? '+' : ''}${locale.number(value, 2, 0)}`

/** Parts joined by a dot, the empty ones left out. */
export const dotted = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

/** What a figure is limited to, in words: `U.S. Border Patrol`, `Venezuela`. */
export const dimsText = (locale: Locale, dims: Dims): string =>
  Object.values(dims)
    .map((value) => locale.region(value))
    .join(', ')
