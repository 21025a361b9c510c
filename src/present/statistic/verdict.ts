import {
  daysIn,
  isLowerBound,
  isUpperBound,
  knownFrom,
  parsePeriod,
  publisherOf,
  sameDays,
  sameDims,
  sourceId,
  to,
  type Claim,
  type Dims,
  type KnownObservation,
  type Period,
  type Statistic,
  type Target,
} from '../../dossier/index.ts'
import {
  amountPer,
  breaksBetween,
  comparisonsOf,
  coveredSpans,
  isAgainst,
  isPercent,
  observationsIn,
  ratePer,
  type Comparison,
  type Figure,
  type Hint,
  type Judged,
  type NotChecked,
  type Rest,
  type Verdict,
} from '../../figures/index.ts'
import { perWords, span, type Locale } from '../../text/index.ts'
import { text, type Block } from '../block.ts'
import type { RenderContext } from '../entry.ts'
import { retractedIn, sourceTitle } from '../source.ts'
import { amountText, boundText, changeFigure, dimsText, rateArithmetic, totalText } from './figure.ts'
import { apartText, differenceText, factorText, signedPercent } from './distance.ts'
import { counterText } from './observation.ts'
import { heldOnly } from './verdict-mark.ts'

/** A claim, its statistic and the verdict. */
export interface Judgement {
  readonly statistic: Statistic
  readonly claim: Claim
  readonly verdict: Verdict
}

/** Longer sums are not written out in a line; the derivation lists them all. */
const MOST_ADDED = 12

/** Returns what a figure is limited to, or that it is the total. */
export const limitWords = (locale: Locale, dims: Dims): string => dimsText(locale, dims) || locale.words.verdict.total

/** What a figure is limited to, and its counter where several are compared and they are not named after it. */
const whatText = (locale: Locale, { dims, parts }: Figure, counters: readonly string[]): string => {
  const counter = locale.text(parts[0]?.newest.countedBy)
  return counter === '' || counters.length > 0 ? limitWords(locale, dims) : `${limitWords(locale, dims)}, ${counter}`
}

/** Returns the vintages of some figures: the day of publication, or the first and the last. */
export const publishedText = (locale: Locale, days: readonly string[]): string => {
  const sorted = days.toSorted((a, b) => knownFrom(a) - knownFrom(b))
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)]
  return first === last
    ? locale.words.detail.publishedOn(locale.date(first))
    : locale.words.verdict.publishedFromTo(locale.date(first), locale.date(last))
}

/** Returns the vintages that figures rest on. */
export const vintageText = (locale: Locale, figures: readonly Figure[]): string =>
  publishedText(
    locale,
    figures.flatMap((one) => observationsIn(one).map(({ newest }) => newest.published)),
  )

/** Returns the values of figures with a sign between them; the count of their periods where they are many. */
const listed = ({ words, number }: Locale, all: readonly KnownObservation[], sign: string): string =>
  all.length > MOST_ADDED
    ? words.verdict.sumOf(number(all.length))
    : all.map(({ newest }) => number(newest.value ?? 0, 2, 0)).join(` ${sign} `)

/** How a sum or a difference was made: `785,422 = 240,981 + 242,407 + 302,034`, `50 = 150 − 100`; empty for one figure. */
const sumText = (locale: Locale, { parts, less, value, qualifier }: Figure): string => {
  if (parts.length + less.length < 2) return ''
  const minus = locale.signs.of('minus')
  const off = less.length > 0 ? ` ${minus} ${listed(locale, less, minus)}` : ''
  return `${locale.qualified(value, qualifier)} = ${listed(locale, parts, '+')}${off}`
}

/** Returns the days that a figure is compared for: those of the claim's period, or those of it until the claim was made. */
const carriedTo = ({ figure, untilMade }: Comparison, claim: Claim): Period | null => {
  const own = parsePeriod(claim.period, figure.statistic.fiscalYearStart)
  return own && untilMade ? { ...own, grain: 'interval', last: knownFrom(claim.made) } : own
}

/** Returns a figure scaled to the days of the claim: `743,415 = 242,418 ÷ 30 × 92`. */
const carriedText = (locale: Locale, comparison: Comparison, claim: Claim): string => {
  const { signs } = locale
  const { figure, amount, qualifier } = comparison
  const to = carriedTo(comparison, claim)
  const days = to === null ? '' : locale.number(daysIn(to))
  return `${boundText(locale, amount, qualifier)} = ${locale.qualified(figure.value, figure.qualifier)} ${signs.of('divided')} ${locale.number(daysIn(figure.period))} ${signs.of('times')} ${days}`
}

/** Returns whether a comparison is in a unit of time other than the figure's own period. */
export const isRate = ({ per, figure }: Comparison): boolean => per !== null && amountPer(1, figure.period, per) !== 1

/** Returns a figure in the claim's unit, with its arithmetic: `56,564 per week = 242,418 ÷ 30 × 7`. */
const figureText = (locale: Locale, comparison: Comparison, claim: Claim): string => {
  const { figure, per, qualifier, amount, scaled } = comparison
  const sum = sumText(locale, figure)
  if (scaled) return [carriedText(locale, comparison, claim), sum].filter((one) => one !== '').join('; ')
  if (per === null || !isRate(comparison))
    return sum || totalText(locale, figure.statistic, Number(amount.toFixed(2)), qualifier)
  const arithmetic = rateArithmetic(locale, ratePer(figure.value, figure.period, per), qualifier)
  const [shown = '', rest = ''] = arithmetic.split(' = ')
  return [`${shown} ${perWords(locale, per)} = ${rest}`, sum].filter((one) => one !== '').join('; ')
}

/** The change between two figures: `−16.9 % = (9,283 − 11,172) ÷ 11,172 × 100`; of percentages `−10 points = 40 − 50`. */
const changeArithmetic = (locale: Locale, comparison: Comparison, base: Figure): string => {
  const { figure, per } = comparison
  const { number, signs } = locale
  const valueOf = ({ value, period }: Figure): string => number(amountPer(value, period, per ?? undefined), 2, 0)
  const [now, before] = [valueOf(figure), valueOf(base)]
  const difference = `${now} ${signs.of('minus')} ${before}`
  const shown = isPercent(figure.statistic)
    ? difference
    : `(${difference}) ${signs.of('divided')} ${before} ${signs.of('times')} 100`
  return `${changeFigure(locale, comparison)} = ${shown}`
}

/** Adds the role of a comparison; the deciding one needs none. */
const withRole = ({ words }: Locale, { role }: Comparison, line: string): string =>
  role === 'own' || role === 'hint' ? line : words.verdict.roles[role](line)

/** Returns what a claim was compared with: dims, period, amount, vintage and who counted it. */
const comparedText = (locale: Locale, claim: Claim, comparison: Comparison, counters: readonly string[]): string => {
  const { verdict } = locale.words
  const { figure, base } = comparison
  const from = (figures: readonly Figure[]): string => [vintageText(locale, figures), ...counters].join(', ')
  const period = locale.period(figure.period)
  if (base && comparison.compared === 'change') {
    const shown = changeArithmetic(locale, comparison, base)
    const line = verdict.change(locale.period(base.period), period, shown, from([base, figure]))
    return withRole(locale, comparison, line)
  }
  const shown = figureText(locale, comparison, claim)
  const line = verdict.comparison(whatText(locale, figure, counters), period, shown, from([figure]))
  return withRole(locale, comparison, line)
}

/** Whether a claim states a minimum or a maximum, which has no tolerance. */
const isBounded = ({ qualifier = 'exact' }: Claim): boolean => isLowerBound(qualifier) || isUpperBound(qualifier)

/** Whether a figure is only context: of another component than the claim, which says nothing against it, or of another counter where nothing does. */
const isContext = ({ verdict }: Judgement, { role, figure }: Comparison): boolean => {
  if (role !== 'beside') return false
  if (verdict.kind !== 'contradicted' && verdict.kind !== 'at-odds') return true
  return !sameDims(figure.dims, verdict.own.figure.dims)
}

/** Returns how a claim relates to a figure; nothing of one that is only context. */
const standText = (locale: Locale, judgement: Judgement, comparison: Comparison): string => {
  const { words } = locale
  const { claim, verdict } = judgement
  const { kind } = verdict
  const isBeside = comparison.role === 'beside'
  if (isContext(judgement, comparison)) return ''
  const isExcludedBound = kind === 'contradicted' && comparison.role === 'own'
  if (comparison.direction === 'equal' && !isExcludedBound) return words.verdict.equal
  if (kind === 'not-contradicted' && comparison.role === 'own') return apartText(locale, comparison)
  // A figure of another period confirms nothing, also where it would be within the tolerance.
  if (comparison.holds && !isBeside && comparison.role !== 'nearest')
    return isBounded(claim) ? words.verdict.asClaimed : words.verdict.within
  // A figure of another period, and one that leaves the claim open, cannot call it too high or too low.
  if (kind === 'cannot-be-checked' || !isAgainst(claim, comparison)) return apartText(locale, comparison)
  return differenceText(locale, comparison)
}

/** Returns the figure of a record claim and, if there is one, the next to it or, where that is not a record, the one that is. */
export const recordWords = (
  locale: Locale,
  { role, holds, figure, base }: Comparison,
  kind: Verdict['kind'],
): string => {
  const { record, otherRecord } = locale.words.verdict
  const own = base ?? figure
  const valueOf = ({ value, qualifier }: Figure): string => totalText(locale, figure.statistic, value, qualifier)
  const [shown, period] = [valueOf(own), locale.period(own.period)]
  if (sameDays(own.period, figure.period)) return `${period}: ${shown}`
  const isBeaten = role === 'own' && !holds && (kind === 'contradicted' || kind === 'consistent')
  const words = isBeaten ? otherRecord : record
  return words(shown, period, valueOf(figure), locale.period(figure.period))
}

const recordText = (
  locale: Locale,
  comparison: Comparison,
  kind: Verdict['kind'],
  counters: readonly string[],
): string => {
  const { figure, base } = comparison
  const own = base ?? figure
  const words = recordWords(locale, comparison, kind)
  return `${words} (${[vintageText(locale, [own, figure]), ...counters].join(', ')})`
}

const comparisonText = (
  locale: Locale,
  judgement: Judgement,
  comparison: Comparison,
  counters: readonly string[] = [],
): string => {
  const { claim } = judgement
  if (comparison.compared === 'record')
    return withRole(locale, comparison, recordText(locale, comparison, judgement.verdict.kind, counters))
  const stand = standText(locale, judgement, comparison)
  return [comparedText(locale, claim, comparison, counters), stand].filter((one) => one !== '').join('; ')
}

const hintWhat = (locale: Locale, { comparison: { figure }, changed, counter }: Hint): string => {
  const all = locale.words.verdict.allOf(locale.text(figure.statistic.unit))
  const year = changed.includes('another-year') || changed.includes('year-kind')
  return [
    counter ? locale.text(counter.name) : dimsText(locale, figure.dims) || all,
    year ? vintageText(locale, [figure]) : '',
  ]
    .filter((one) => one !== '')
    .join(', ')
}

/** Returns another interpretation that would fit: `would fit as 10,000 a day (1.03×, all encounters)`. */
const hintText = (locale: Locale, claim: Claim, hint: Hint): string => {
  const { verdict } = locale.words
  const { figure, factor } = hint.comparison
  const year = hint.changed.includes('another-year') || hint.changed.includes('year-kind')
  const value = locale.number(claim.value ?? 0, 2, 0)
  const amount = hint.per === null ? value : `${value} ${verdict.each[hint.per]}`
  const shown = year || hint.per === null ? verdict.inPeriod(amount, locale.period(figure.period)) : amount
  return verdict.hint(shown, factorText(locale, factor ?? 1), hintWhat(locale, hint))
}

/** Returns what a claim about a window leaves for the other days, or that it exceeds the whole period; empty where bounds leave that open. */
const restText = (locale: Locale, own: Comparison, { claimed, total, days, perDay, qualifier }: Rest): string => {
  const { verdict } = locale.words
  const { minus, divided } = { minus: locale.signs.of('minus'), divided: locale.signs.of('divided') }
  const whole = (value: number): string => amountText(locale, value)
  if (qualifier === null || (perDay === null && isLowerBound(own.figure.qualifier))) return ''
  if (perDay === null) return verdict.moreThanAll(whole(claimed), whole(total), locale.period(own.figure.period))
  return verdict.leaves(
    boundText(locale, perDay, qualifier),
    locale.number(days),
    `(${whole(total)} ${minus} ${whole(claimed)}) ${divided} ${locale.number(days)}`,
  )
}

/** Returns that a period is not published, or not in full; of counts on a date that none is known for the date of the claim. */
const unpublishedText = (locale: Locale, { measure }: Statistic, own: Period, isInside: boolean): string => {
  const { verdict } = locale.words
  if (isInside && measure === 'stock') return verdict.reasons['another-moment']
  const say = isInside ? verdict.notWhollyPublished : verdict.notPublished
  return own.grain === 'month'
    ? `${say(locale.month(own.first, true))} (${locale.period(own)})`
    : say(locale.period(own))
}

/** Returns that the claim's period is not published: `December not published yet (Dec 2023); compared with the newest known, Nov 2023`. */
const lateText = (locale: Locale, { statistic, claim }: Judgement, { figure, untilMade }: Comparison): string => {
  const { verdict } = locale.words
  const own = parsePeriod(claim.period, statistic.fiscalYearStart)
  if (!own) return ''
  const compared = untilMade ? verdict.comparedUntilMade : verdict.comparedWith
  const late = unpublishedText(locale, statistic, own, figure.period.first >= own.first)
  return `${late}; ${compared(locale.period(figure.period))}`
}

const meanText = ({ words }: Locale, { figure, per }: Comparison): string => {
  const { grain } = figure.period
  const kind =
    grain === 'fiscal-year' ? 'year' : grain === 'week' || grain === 'month' || grain === 'year' ? grain : 'other'
  return words.verdict.mean[kind](words.perNouns[per ?? 'day'])
}

const windowText = (locale: Locale, { claim }: Judgement, own: Comparison): string => {
  const window = carriedTo(own, claim)
  return window ? locale.words.verdict.inside(locale.period(window), locale.period(own.figure.period)) : ''
}

/** Longer lists of the days that are known are cut. */
const MOST_SPANS = 3

const spansText = (locale: Locale, figure: Figure): string => {
  const spans = coveredSpans(figure)
  const named = spans.slice(0, MOST_SPANS).map((one) => locale.period(one))
  const more = spans.length > MOST_SPANS ? ['…'] : []
  return [...named, ...more].join(', ')
}

/** Returns which part of the claim's period is known, and that it is a minimum of the whole. */
const partText = (locale: Locale, { figure }: Comparison): string =>
  locale.words.verdict.part(spansText(locale, figure))

/** Returns which days of its period a figure covers, or that they are not known; empty where it covers all. */
export const coverText = (locale: Locale, figure: Figure): string => {
  if (!figure.partial) return ''
  const [first, ...others] = coveredSpans(figure)
  const isOfPeriod = first !== undefined && others.length === 0 && sameDays(first, figure.period)
  if (!isOfPeriod) return locale.words.verdict.sentence.onlyKnown(spansText(locale, figure))
  return figure.parts.some(({ partial }) => partial) ? locale.words.detail.partial : ''
}

/** Returns why data that do not contradict a claim do not confirm it either. */
export const openText = (locale: Locale, { basis, own, whenStated, instead }: Judged): string => {
  const { open } = locale.words.verdict
  if (basis === 'window') return open.window
  if (instead) return open.instead
  if (own.qualifier === 'about') return open.about
  if (own.qualifier !== 'exact' || basis === 'record') return open.bound
  if (own.mean) return open.mean
  if (basis === 'peak' && own.holds) return open.units
  return whenStated && whenStated.direction !== own.direction ? open.vintages : open.peak
}

/** Returns who published a figure, by its first part. */
const publisherText = ({ reading, locale }: RenderContext, { statistic, parts }: Figure): string => {
  const [first] = parts
  return first ? locale.text(publisherOf(reading.dossier, statistic, first.newest)) : ''
}

/** Returns that a claim held when it was made, and how the figure was revised since; another publisher's figure is no revision. */
export const heldText = (context: RenderContext, { basis, own, whenStated }: Judged): string => {
  const { locale } = context
  const { verdict } = locale.words
  if (own.untilMade) return verdict.heldUntilMade
  if (basis === 'so-far' || !whenStated || whenStated.figure.partial) return verdict.heldForPart
  const [before, now] = [whenStated.figure.value, own.figure.value]
  if (publisherText(context, whenStated.figure) !== publisherText(context, own.figure)) return verdict.heldByOther
  // From “at least 150” to 180 nothing may have been revised.
  if (whenStated.figure.qualifier !== own.figure.qualifier) return verdict.held
  if (own.points !== null || own.compared === 'record' || before === 0 || before === now) return verdict.held
  return verdict.revisedSince(signedPercent(locale, ((now - before) / before) * 100))
}

/** Returns the two periods that a verdict compares: of a change or a record, else of an earlier figure and the claim; null where they are one. */
const periodsOf = ({ statistic, claim }: Judgement, { figure, base }: Comparison): readonly [Period, Period] | null => {
  const other = base?.period ?? parsePeriod(claim.period, statistic.fiscalYearStart)
  if (!other) return null
  const [earlier, later] = figure.period.first <= other.first ? [figure.period, other] : [other, figure.period]
  return earlier.last < later.first ? [earlier, later] : null
}

/** Returns that definitions changed between the periods that a verdict compares; empty where they did not. */
const acrossBreakText = (locale: Locale, judgement: Judgement, own: Comparison): string => {
  const periods = periodsOf(judgement, own)
  if (!periods) return ''
  const breaks = breaksBetween(judgement.statistic, periods[0].first, periods[1].last)
  return breaks.length === 0 ? '' : locale.words.detail.acrossBreak
}

/** Returns that the figures of a comparison, or what they were added up of or taken off, are of several publishers; empty where they are of one. */
const publishersText = ({ reading, locale }: RenderContext, { figure, base }: Comparison): string => {
  const publishers = [figure, ...(base ? [base] : [])].flatMap((one) =>
    observationsIn(one).map(({ newest }) => locale.text(publisherOf(reading.dossier, one.statistic, newest))),
  )
  return new Set(publishers).size > 1 ? locale.words.figures.change.publishersDiffer : ''
}

/** Returns what makes two figures less comparable: that definitions changed in between, or that different publishers counted. */
export const comparedWithCare = (context: RenderContext, judgement: Judgement, own: Comparison): readonly string[] =>
  [acrossBreakText(context.locale, judgement, own), publishersText(context, own)].filter((one) => one !== '')

const insteadText = (locale: Locale, dims: Dims | null, figure: Figure | undefined): string =>
  dims && figure ? locale.words.verdict.instead(limitWords(locale, dims), locale.period(figure.period)) : ''

/** Returns the other lines about a verdict, in order. */
const factLines = (context: RenderContext, judgement: Judgement, verdict: Judged): readonly string[] => {
  const { locale } = context
  const { own, basis, rest, kind } = verdict
  const { perDayToo } = locale.words.verdict
  const perDay = amountText(locale, ratePer(own.figure.value, own.figure.period, 'day').amount)
  return [
    insteadText(locale, verdict.instead, own.figure),
    ...comparedWithCare(context, judgement, own),
    basis === 'newest' ? lateText(locale, judgement, own) : '',
    basis === 'peak' ? locale.words.verdict.highest(locale.words.perNouns[own.per ?? 'day']) : '',
    basis === 'part' ? partText(locale, own) : '',
    basis === 'window' ? windowText(locale, judgement, own) : '',
    rest ? restText(locale, own, rest) : '',
    kind === 'not-contradicted' ? openText(locale, verdict) : '',
    heldOnly(verdict) ? heldText(context, verdict) : '',
    ...verdict.hints.map((hint) => hintText(locale, judgement.claim, hint)),
    own.mean ? meanText(locale, own) : '',
    own.per !== null && own.per !== 'day' && isRate(own) ? perDayToo(perDay) : '',
  ].filter((one) => one !== '')
}

const uncheckedLines = (context: RenderContext, judgement: Judgement, verdict: NotChecked): readonly string[] => {
  const { locale } = context
  return [
    locale.words.verdict.reasons[verdict.reason],
    ...(verdict.nearest ? comparedWithCare(context, judgement, verdict.nearest) : []),
    insteadText(locale, verdict.instead, verdict.nearest?.figure),
    ...verdict.hints.map((hint) => hintText(locale, judgement.claim, hint)),
  ].filter((one) => one !== '')
}

const sourceOf = ({ figure }: Comparison): Target | null => {
  const [first] = figure.parts
  return first ? to.source(sourceId(first.newest.source)) : null
}

/** Returns who counted the figures of a comparison, each once; of a change first who counted its start. */
export const countersText = (context: RenderContext, { figure, base }: Comparison): string => {
  const parts = [...(base ? [base] : []), figure].flatMap((one) =>
    observationsIn(one).map(({ newest }) => counterText(context, one.statistic, newest)),
  )
  return [...new Set(parts)].join('; ')
}

/** Returns the titles of the sources of a comparison that were retracted, marked as such. */
const retractedOf = (context: RenderContext, { figure, base }: Comparison): readonly string[] => {
  const sources = [figure, ...(base ? [base] : [])].flatMap(observationsIn).map(({ newest }) => newest.source)
  const retracted = sources.filter((one) => retractedIn(context, one).length > 0)
  return [...new Set(retracted.map((one) => sourceTitle(context, one)))]
}

/** Returns the reasons for a verdict, line by line, without its figures. */
const reasonLines = (context: RenderContext, judgement: Judgement): readonly string[] => {
  const { verdict } = judgement
  return verdict.kind === 'cannot-be-checked'
    ? uncheckedLines(context, judgement, verdict)
    : factLines(context, judgement, verdict)
}

/** Returns the basis of a verdict in one line, for copies and reports: figures with vintage and publisher, and reasons. */
export const basisText = (context: RenderContext, judgement: Judgement): string => {
  const { locale } = context
  const compared = comparisonsOf(judgement.verdict)
    .filter(({ role }) => role !== 'hint')
    .map((one) => comparisonText(locale, judgement, one, [countersText(context, one), ...retractedOf(context, one)]))
  return [...compared, ...reasonLines(context, judgement)].map((one) => one.replace(/\.$/, '')).join('; ')
}

/** Returns the basis of a verdict: each figure compared, in the claim's unit, with its caveats. */
export const verdictBlocks = (context: RenderContext, judgement: Judgement, indent: number): readonly Block[] => {
  const { locale } = context
  const { verdict } = judgement
  const tone = verdict.kind === 'cannot-be-checked' ? 'dim' : 'plain'
  const compared = comparisonsOf(verdict)
    .filter(({ role }) => role !== 'hint')
    .map((one) => text([span(comparisonText(locale, judgement, one), tone)], indent, sourceOf(one)))
  const reasons = reasonLines(context, judgement).map((line) => text(line, indent))
  return verdict.kind === 'cannot-be-checked' ? [...reasons, ...compared] : [...compared, ...reasons]
}
