import {
  calendar,
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
  rateOf,
  recentValues,
  revisionOf,
  type Change,
  type Concern,
  type Rate,
  type Verdict,
} from '../../figures/index.ts'
import { span, type Locale, type Sign, type Span, type Tone } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'

/** A value with its qualifier, or the word for a missing one. */
export const valueText = (locale: Locale, statistic: Statistic, observation: Observation): string =>
  observation.value === null ? '-' : locale.qualified(observation.value, qualifierOf(statistic, observation))

/** How many decimals an amount is worth: none from 100 on, one below, two below 1. */
const decimals = (amount: number): number => (Math.abs(amount) >= 100 ? 0 : Math.abs(amount) >= 1 ? 1 : 2)

/** An amount: whole from 100 on, with one decimal below, two below 1. */
export const amountText = (locale: Locale, amount: number): string => locale.number(amount, decimals(amount))

/** An amount with the qualifier of the figures that it was made of: what follows from a bound is one. */
export const boundText = (locale: Locale, amount: number, qualifier: Qualifier | undefined): string =>
  locale.qualified(Number(amount.toFixed(decimals(amount))), qualifier)

/** The arithmetic of a rate: `8,081 = 242,418 ÷ 30`. */
export const rateArithmetic = (locale: Locale, rate: Rate, qualifier: Qualifier | undefined): string => {
  const scale = {
    day: '',
    week: ` ${locale.signs.of('times')} 7`,
    month: ` ${locale.signs.of('times')} ${locale.number(30.4, 1)}`,
    year: ` ${locale.signs.of('times')} 365`,
  }
  return `${boundText(locale, rate.amount, qualifier)} = ${locale.qualified(rate.value, qualifier)} ${locale.signs.of('divided')} ${locale.number(rate.days)}${scale[rate.per]}`
}

/** A rate in its unit: `8,081 /day`; under 100 with one decimal. */
export const rateText = (locale: Locale, rate: Rate, qualifier: Qualifier | undefined): string =>
  `${boundText(locale, rate.amount, qualifier)} ${locale.words.perUnit[rate.per]}`

/** Whether a period is short enough that its rate says more than its total: a month or less. */
export const isShort = (period: Period): boolean => period.last - period.first < 31

/** The one figure of a panel row: the rate of a month, or the value with its year. */
export const headline = (locale: Locale, statistic: Statistic, known: KnownObservation, per: Rate['per']): string => {
  const rate = rateOf(statistic, known, per)
  if (rate && isShort(known.period)) return rateText(locale, rate, qualifierOf(statistic, known.newest))
  return `${valueText(locale, statistic, known.newest)} (${years(known.period)})`
}

const years = (period: Period): string => {
  const [first] = calendar(period.first)
  const [last] = calendar(period.last)
  if (period.grain === 'fiscal-year') return `FY${period.year}`
  return first === last ? String(first) : `${first}–${String(last).slice(2)}`
}

/** The last periods as a small picture of their heights. */
export const sparkText = (locale: Locale, series: readonly KnownObservation[], count: number): string => {
  const values = recentValues(series, count)
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

/** A change in units of the statistic, with its sign. */
export const signed = (locale: Locale, value: number): string => `${value > 0 ? '+' : ''}${locale.number(value, 2, 0)}`

/** Parts joined by a dot, the empty ones left out. */
export const dotted = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ')

/** What a figure is limited to, in words: `U.S. Border Patrol`, `Venezuela`. */
export const dimsText = (locale: Locale, dims: Dims): string =>
  Object.values(dims)
    .map((value) => locale.region(value))
    .join(', ')

const VERDICT_TONE: Readonly<Record<Verdict['kind'], Tone>> = {
  contradicted: 'bad',
  'at-odds': 'warn',
  consistent: 'good',
  'cannot-be-checked': 'dim',
}
const VERDICT_SIGN: Readonly<Record<Verdict['kind'], Sign>> = {
  contradicted: 'contradicted',
  'at-odds': 'contradicted',
  consistent: 'consistent',
  'cannot-be-checked': 'unchecked',
}

/** The verdict's sign and word, in its tone. */
export const verdictMark = (locale: Locale, verdict: Verdict): Span =>
  span(
    `${locale.signs.of(VERDICT_SIGN[verdict.kind])} ${locale.words.verdict.names[verdict.kind]}`,
    VERDICT_TONE[verdict.kind],
  )

/** The verdict as a panel row says it: `≠ 5.7× lower`, which is how the claim stands to the record. */
export const verdictShort = (locale: Locale, verdict: Verdict): Span => {
  const sign = locale.signs.of(VERDICT_SIGN[verdict.kind])
  const tone = VERDICT_TONE[verdict.kind]
  if (verdict.kind === 'cannot-be-checked') return span(`${sign} ${locale.words.rows.notYet}`, tone)
  if (verdict.kind === 'consistent') return span(`${sign} ${locale.words.rows.fits}`, tone)
  const { factor, direction: way } = verdict.total
  if (factor === null) return span(`${sign} ${locale.words.verdict.names[verdict.kind]}`, tone)
  const times = locale.times(factor)
  // A sign says both that it is wrong and how badly; who hears it is told in words.
  const lead = locale.medium === 'speech' ? `${locale.words.verdict.names[verdict.kind]}:` : sign
  return span(
    `${lead} ${way === 'claim-lower' ? locale.words.rows.lower(times) : locale.words.rows.higher(times)}`,
    tone,
  )
}
