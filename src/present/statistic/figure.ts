import {
  calendar,
  isLowerBound,
  isUpperBound,
  knownFrom,
  parsePeriod,
  qualifierOf,
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
  isPercent,
  rateOf,
  recentValues,
  revisionOf,
  type Change,
  type Comparison,
  type Concern,
  type Rate,
} from '../../figures/index.ts'
import { monthDays, perWords, span, type Locale, type Sign, type Span, type Tone } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { retractedIn } from '../source.ts'

/** Returns an observation's period in words; as written where it is not a period. */
export const periodText = (locale: Locale, { fiscalYearStart }: Statistic, { period }: Observation): string => {
  const parsed = parsePeriod(period, fiscalYearStart)
  return parsed ? locale.period(parsed) : period
}

/** Returns the words of a figure that is not a number; empty where there are none. */
export const statedWords = (locale: Locale, { value, asStated }: Observation): string =>
  value === null && asStated !== undefined ? locale.text(asStated) : ''

/** Returns the unit inside a number: a currency or the percent sign. */
export const amountUnit = ({ counts, currency }: Statistic): string => {
  if (counts === 'percent') return '\u00a0%'
  return counts === 'money' && currency !== undefined ? `\u00a0${currency}` : ''
}

/** Returns a value with qualifier and currency, its words, or the sign for missing. */
export const valueText = (locale: Locale, statistic: Statistic, observation: Observation): string =>
  observation.value === null
    ? statedWords(locale, observation) || '-'
    : totalText(locale, statistic, observation.value, qualifierOf(statistic, observation))

/** Returns an amount in units of the statistic, with qualifier and currency. */
export const totalText = (
  locale: Locale,
  statistic: Statistic,
  amount: number,
  qualifier: Qualifier | undefined,
): string => `${locale.qualified(amount, qualifier)}${amountUnit(statistic)}`

/** Returns the unit after a value; empty for money and percentages, which contain theirs. */
export const unitText = (locale: Locale, statistic: Statistic): string =>
  amountUnit(statistic) === '' ? locale.text(statistic.unit) : ''

/** Returns the unit after a value, in brackets after words: `thousands (persons)`. */
export const unitAfter = (locale: Locale, statistic: Statistic, observation: Observation): string => {
  const unit = unitText(locale, statistic)
  if (unit === '') return ''
  return statedWords(locale, observation) === '' ? ` ${unit}` : ` (${unit})`
}

/** Returns a value with its unit: `242,418 encounters`, `60,000,000 EUR`, `thousands (persons)`. */
export const figureText = (locale: Locale, statistic: Statistic, observation: Observation): string =>
  `${valueText(locale, statistic, observation)}${unitAfter(locale, statistic, observation)}`

const SMALL_DECIMALS = 6

/** Returns the decimals of an amount: none from 100 on, one from 1, two below, and more where two would leave 0: one death a year is not 0 a day. */
export const amountDecimals = (amount: number): number => {
  const size = Math.abs(amount)
  if (size >= 1) return size >= 100 ? 0 : 1
  return size > 0 && size < 0.01 ? Math.min(SMALL_DECIMALS, Math.ceil(-Math.log10(size))) : 2
}

/** Formats an amount: whole from 100 on, one decimal from 1, two below. */
export const amountText = (locale: Locale, amount: number): string => locale.number(amount, amountDecimals(amount))

/** Rounds so that a bound stays true: a lower one down, an upper one up. */
export const roundedSafely = (amount: number, digits: number, qualifier: Qualifier | undefined): number => {
  const near = Number(amount.toFixed(digits))
  // Already exact at these digits, apart from binary noise.
  if (qualifier === undefined || Math.abs(near - amount) <= Math.abs(amount) * 1e-12) return near
  const step = 10 ** -digits
  if (isLowerBound(qualifier) && near > amount) return Number((near - step).toFixed(digits))
  if (isUpperBound(qualifier) && near < amount) return Number((near + step).toFixed(digits))
  return near
}

/** Formats an amount with its qualifier; a bound is rounded to its safe side. */
export const boundText = (locale: Locale, amount: number, qualifier: Qualifier | undefined): string =>
  locale.qualified(roundedSafely(amount, amountDecimals(amount), qualifier), qualifier)

/** Returns the unit of a rate, with the days of a month or year if they were used. */
export const perText = (locale: Locale, { per, isOwn }: Pick<Rate, 'per' | 'isOwn'>): string =>
  isOwn ? locale.words.figures.perOwn[per] : perWords(locale, per)

/** Returns the arithmetic of a rate: `8,081 = 242,418 ÷ 30`; only the figure for a month per month. */
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

/** Formats a rate: `8,081 /day`; one decimal below 100. */
export const rateText = (locale: Locale, rate: Rate, qualifier: Qualifier | undefined): string =>
  `${boundText(locale, rate.amount, qualifier)} ${locale.words.perUnit[rate.per]}`

/** Returns whether a period is at most a month, so that its rate says more than its total. */
export const isShort = (period: Period): boolean => period.last - period.first < 31

const headRate = (statistic: Statistic, known: KnownObservation, per: Rate['per']): Rate | null =>
  isShort(known.period) ? rateOf(statistic, known, per) : null

/** Returns the figure of a panel row: the rate of a short period, else the value. */
const headFigure = (locale: Locale, statistic: Statistic, known: KnownObservation, per: Rate['per']): string => {
  const rate = headRate(statistic, known, per)
  return rate
    ? rateText(locale, rate, qualifierOf(statistic, known.newest))
    : valueText(locale, statistic, known.newest)
}

/** Returns the figure of a panel row and its period, which stays where the figure has to be cut. */
export const headline = (
  locale: Locale,
  statistic: Statistic,
  known: KnownObservation,
  per: Rate['per'],
): readonly [figure: string, period: string] => [
  headFigure(locale, statistic, known, per),
  ` ${shortPeriod(locale, known.period)}`,
]

/** Returns the total beside the headline; empty where the headline is the total. */
export const headValue = (locale: Locale, statistic: Statistic, known: KnownObservation, per: Rate['per']): string => {
  const rate = headRate(statistic, known, per)
  return rate && !rate.isOwn ? valueText(locale, statistic, known.newest) : ''
}

/** Returns a span by months, or by days where it begins or ends within one: `1 Jan–17 Oct 2023`, `Oct 2023–Jan 2024`. */
export const spanText = (locale: Locale, { first, last }: Pick<Period, 'first' | 'last'>): string =>
  locale.period({ first, last, grain: 'interval', year: calendar(last)[0] })

/** Returns which days of its period a value covers, or that it was published before that ended; empty where it covers all. */
export const partialText = (locale: Locale, { period, newest, partial }: KnownObservation): string => {
  if (!partial) return ''
  const last = newest.through === undefined ? null : knownFrom(newest.through)
  return last === null || last < period.first
    ? locale.words.detail.partial
    : locale.words.verdict.sentence.onlyKnown(spanText(locale, { first: period.first, last }))
}

/** Returns a period's short name. */
const shortPeriod = (locale: Locale, period: Period): string =>
  period.grain === 'fiscal-year' ? locale.words.shortFiscalYear(String(period.year)) : locale.period(period)

/** Returns a sparkline of the last periods. */
export const sparkText = (
  { locale, reading }: RenderContext,
  statistic: Statistic,
  series: readonly KnownObservation[],
  count: number,
): string => {
  const values = recentValues(reading.dossier, statistic, series, count)
  if (values.length < 2 || locale.signs.sparks === '') return ''
  const all = values.map(({ value }) => value)
  return heights(all, locale.signs.sparks.length)
    .map((height) => locale.signs.sparks[height] ?? '')
    .join('')
}

/** Returns the direction of a change; null where a bound leaves it open: a minimum below the figure before may have risen. */
const direction = ({ difference, qualifier }: Change): Sign | null => {
  if (difference > 0) return isUpperBound(qualifier) ? null : 'up'
  if (difference < 0) return isLowerBound(qualifier) ? null : 'down'
  return isLowerBound(qualifier) || isUpperBound(qualifier) ? null : 'same'
}

/** Returns whether the newest period rose or fell; empty across a break, between two publishers, and where a bound leaves it open. */
export const directionText = (
  { locale, reading }: Pick<RenderContext, 'reading' | 'locale'>,
  statistic: Statistic,
  series: readonly KnownObservation[],
  known: KnownObservation,
): string => {
  const change = changeFromPrevious({ dossier: reading.dossier, statistic }, series, known)
  const sign = change && !change.acrossBreak && !change.acrossPublishers ? direction(change) : null
  return sign ? locale.signs.of(sign) : ''
}

/** Returns the status signs of a value, most doubtful first: partial, provisional or estimated, revised. */
const statusSigns = (statistic: Statistic, { reading }: RenderContext, known: KnownObservation): readonly Sign[] => {
  const { status } = known.newest
  const revised = status === 'revised' || revisionOf(reading.dossier, statistic, known) !== null
  return [
    ...(known.partial ? (['partial'] as const) : []),
    ...(status === 'provisional' || status === 'estimated' ? [status] : []),
    ...(revised ? (['revised'] as const) : []),
  ]
}

/** Returns the marks after a value: of a retracted source, partial, provisional, estimated, revised. */
export const marks = (context: RenderContext, statistic: Statistic, known: KnownObservation): string => {
  const retracted = retractedIn(context, known.newest.source).length > 0 ? (['retracted'] as const) : []
  return [...retracted, ...statusSigns(statistic, context, known)]
    .map((sign) => context.locale.signs.of(sign))
    .join(' ')
}

/** Returns an observation's most doubtful mark; empty where it has none. */
export const statusSign = (context: RenderContext, statistic: Statistic, known: KnownObservation): string => {
  const [sign] = statusSigns(statistic, context, known)
  return sign ? context.locale.signs.of(sign) : ''
}

const CONCERN: Readonly<Record<Concern, readonly [Sign, Tone]>> = {
  contradicted: ['contradicted', 'contradicted'],
  'at-odds': ['contradicted', 'doubt'],
  disagreeing: ['disagreeing', 'warn'],
  revised: ['revised', 'warn'],
  overdue: ['overdue', 'warn'],
}

/** Returns the sign and the tone of a caveat. */
export const concernTone = (concern: Concern): readonly [Sign, Tone] => CONCERN[concern]

/** Returns the most serious caveat about a statistic as a sign, else the status of its newest value. */
export const concernSpan = (context: RenderContext, statistic: Statistic, newest: KnownObservation): Span => {
  const { locale } = context
  const concern = concernOf(context.reading, statistic)
  if (!concern) return span(statusSign(context, statistic, newest), 'warn')
  if (locale.medium === 'speech') return span(locale.words.spoken.concerns[concern], 'warn')
  const [sign, tone] = CONCERN[concern]
  return span(locale.signs.of(sign), tone)
}

/** Returns the decimals of a percentage change: one from 0.1 on, two below. */
const percentDecimals = (percent: number): number => (percent === 0 || Math.abs(percent) >= 0.1 ? 1 : 2)

/** A change that a claim was compared with, and the later figure. */
type Changed = Pick<Comparison, 'amount' | 'qualifier' | 'figure'>

/** Formats a change in percent as a figure, as a claim states it: `−16.9 %`, `≥ 20 %`; of percentages in points: `−10 points`. A bound is rounded to its safe side. */
export const changeFigure = (locale: Locale, { amount, qualifier, figure }: Changed): string => {
  const shown = locale.qualified(roundedSafely(amount, percentDecimals(amount), qualifier), qualifier)
  return isPercent(figure.statistic) ? locale.words.figures.change.points(shown) : `${shown} %`
}

/** Puts the sign of a qualifier before what is calculated: `≥ 5.7×`, `~ +3.1 %`; nothing before an exact one, and where it has none. */
export const qualifiedText = (locale: Locale, shown: string, qualifier: Qualifier | null): string => {
  if (qualifier === null || qualifier === 'exact') return shown
  const sign = qualifier === 'up-to' ? 'at-most' : qualifier
  return `${locale.signs.of(sign)}${sign === 'about' ? '' : ' '}${shown}`
}

/** Formats a percentage change with its qualifier, rounded to the safe side. */
export const percentText = (locale: Locale, percent: number, qualifier: Qualifier): string =>
  qualifiedText(locale, locale.percent(roundedSafely(percent, percentDecimals(percent), qualifier)), qualifier)

/** Formats a change in units of the statistic, with its sign and its qualifier, rounded to the safe side. */
export const signed = (locale: Locale, value: number, qualifier: Qualifier = 'exact'): string => {
  const rounded = roundedSafely(value, 2, qualifier)
  return qualifiedText(locale, `${rounded > 0 ? '+' : ''}${locale.number(rounded, 2, 0)}`, qualifier)
}

/** Joins the non-empty parts with dots. */
export const dotted = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

/** Returns the name of a component: a country by its code, `OTHER` by its word. */
export const partName = (locale: Locale, name: string): string =>
  name === 'OTHER'
    ? locale.words.figures.breakdown.other
    : (locale.words.figures.breakdown.partNames[name] ?? locale.region(name))

/** Returns what a figure is limited to, in words: `U.S. Border Patrol`, `Venezuela`. */
export const dimsText = (locale: Locale, dims: Dims): string =>
  Object.values(dims)
    .map((value) => partName(locale, value))
    .join(', ')
