import {
  calendar,
  type Dims,
  type KnownObservation,
  type Observation,
  type Period,
  type Qualifier,
  type Statistic,
} from '../dossier/index.ts'
import {
  changeFromPrevious,
  heights,
  rateOf,
  recentValues,
  type Change,
  type Rate,
  type Verdict,
} from '../figures/index.ts'
import { span, type Say, type Sign, type Span, type Tone } from '../text/index.ts'

/** The qualifier that an observation carries: its own, or the one that its statistic gives to all. */
export const qualifierOf = (statistic: Statistic, observation: Observation): Qualifier | undefined =>
  observation.qualifier ?? statistic.qualifier

/** A value with its qualifier, or the word for a missing one. */
export const valueText = (say: Say, statistic: Statistic, observation: Observation): string =>
  observation.value === null ? '-' : say.qualified(observation.value, qualifierOf(statistic, observation))

/** The arithmetic of a rate: `8,081 = 242,418 ÷ 30`. */
export const rateArithmetic = (say: Say, rate: Rate): string => {
  const scale = {
    day: '',
    week: ` ${say.signs.of('times')} 7`,
    month: ` ${say.signs.of('times')} ${say.number(30.4, 1)}`,
    year: ` ${say.signs.of('times')} 365`,
  }
  return `${say.number(rate.amount, rate.amount < 100 ? 1 : 0)} = ${say.number(rate.value)} ${say.signs.of('divided')} ${say.number(rate.days)}${scale[rate.per]}`
}

/** A rate in its unit: `8,081 /day`; under 100 with one decimal. */
export const rateText = (say: Say, rate: Rate): string =>
  `${say.number(rate.amount, rate.amount < 100 ? 1 : 0)} ${say.words.perUnit[rate.per]}`

/** Whether a period is short enough that its rate says more than its total: a month or less. */
const isShort = (period: Period): boolean => period.last - period.first < 31

/** The one figure of a panel row: the rate of a month, or the value with its year. */
export const headline = (say: Say, statistic: Statistic, known: KnownObservation, per: Rate['per']): string => {
  const rate = rateOf(statistic, known, per)
  if (rate && isShort(known.period)) return rateText(say, rate)
  return `${valueText(say, statistic, known.newest)} (${years(known.period)})`
}

const years = (period: Period): string => {
  const [first] = calendar(period.first)
  const [last] = calendar(period.last)
  if (period.grain === 'fiscal-year') return `FY${period.year}`
  return first === last ? String(first) : `${first}–${String(last).slice(2)}`
}

/** The last periods as a small picture of their heights. */
export const sparkText = (say: Say, series: readonly KnownObservation[], count: number): string => {
  const values = recentValues(series, count)
  if (values.length < 2) return ''
  return heights(values, say.signs.sparks.length)
    .map((height) => say.signs.sparks[height] ?? '')
    .join('')
}

const direction = (change: Change): Sign => (change.difference > 0 ? 'up' : change.difference < 0 ? 'down' : 'same')

/** Whether the newest period rose or fell against the one before; nothing across a break. */
export const directionText = (
  say: Say,
  statistic: Statistic,
  series: readonly KnownObservation[],
  known: KnownObservation,
): string => {
  const change = changeFromPrevious(statistic, series, known)
  return change && !change.acrossBreak ? say.signs.of(direction(change)) : ''
}

/** Marks after a value: provisional, revised, estimated, partial. */
export const marks = (say: Say, known: KnownObservation): string => {
  const status = known.newest.status
  const own = status && status !== 'final' ? [say.signs.of(status)] : []
  const revised =
    known.older.some((one) => one.value !== known.newest.value) && status !== 'revised' ? [say.signs.of('revised')] : []
  return [...own, ...revised, ...(known.partial ? [say.signs.of('partial')] : [])].join(' ')
}

/** What a figure is limited to, in words: `U.S. Border Patrol`, `Venezuela`. */
export const dimsText = (say: Say, dims: Dims): string =>
  Object.values(dims)
    .map((value) => say.region(value))
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
export const verdictMark = (say: Say, verdict: Verdict): Span =>
  span(
    `${say.signs.of(VERDICT_SIGN[verdict.kind])} ${say.words.verdict.names[verdict.kind]}`,
    VERDICT_TONE[verdict.kind],
  )

/** The verdict as a panel row says it: `≠ 5.7× lower`, which is how the claim stands to the record. */
export const verdictShort = (say: Say, verdict: Verdict): Span => {
  const sign = say.signs.of(VERDICT_SIGN[verdict.kind])
  const tone = VERDICT_TONE[verdict.kind]
  if (verdict.kind === 'cannot-be-checked') return span(`${sign} ${say.words.rows.notYet}`, tone)
  if (verdict.kind === 'consistent') return span(`${sign} ${say.words.rows.fits}`, tone)
  const { factor, direction: way } = verdict.total
  if (factor === null) return span(`${sign} ${say.words.verdict.names[verdict.kind]}`, tone)
  const times = say.times(factor)
  return span(`${sign} ${way === 'claim-lower' ? say.words.rows.lower(times) : say.words.rows.higher(times)}`, tone)
}
