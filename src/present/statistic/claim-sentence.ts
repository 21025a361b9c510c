import { sameText, type Claim, type Statistic, type Text } from '../../dossier/index.ts'
import {
  isAgainst,
  verdictIn,
  type Comparison,
  type Judged,
  type NotChecked,
  type Verdict,
} from '../../figures/index.ts'
import { perWords, span, type Locale, type Span } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { claimFigure } from '../list/rows.ts'
import { claimQuote } from './claim-quote.ts'
import { amountDecimals, boundText, changeFigure, dimsText, roundedSafely, totalText, unitText } from './figure.ts'
import { apartText, differenceText } from './distance.ts'
import { speaker } from './speaker.ts'
import {
  comparedWithCare,
  countersText,
  coverText,
  heldText,
  isRate,
  limitWords,
  openText,
  recordWords,
  type Judgement,
} from './verdict.ts'
import { heldOnly, verdictSign } from './verdict-mark.ts'

const claimWords = (context: RenderContext, statistic: Statistic, claim: Claim): string =>
  claimQuote(context, claim) ??
  (context.locale.text(claim.text).replace(/\.$/, '') || claimFigure(context.locale, statistic, claim))

/** Returns a published figure in the claim's unit: `56,564 per week`, `≥ 671 persons`. */
const amountIn = (locale: Locale, statistic: Statistic, comparison: Comparison): string => {
  const { figure, amount, qualifier, per, scaled } = comparison
  if (per !== null && isRate(comparison)) return `${boundText(locale, amount, qualifier)} ${perWords(locale, per)}`
  const unit = unitText(locale, statistic)
  // As the arithmetic of the verdict has it, so that a bound stays one.
  const shown = scaled ? roundedSafely(amount, amountDecimals(amount), qualifier) : figure.value
  const total = totalText(locale, statistic, shown, qualifier)
  return unit === '' ? total : `${total} ${unit}`
}

/** Returns the published figure with its period, and what it is limited to. */
const publishedText = (locale: Locale, statistic: Statistic, own: Comparison, { kind, instead }: Verdict): string => {
  const { sentence } = locale.words.verdict
  const { figure, base } = own
  const [period, shown] = [locale.period(figure.period), locale.qualified(figure.value, figure.qualifier)]
  if (own.compared === 'record') return recordWords(locale, own, kind)
  if (own.compared === 'change' && base)
    return sentence.change(changeFigure(locale, own), locale.period(base.period), period)
  const limit = instead ? limitWords(locale, figure.dims) : dimsText(locale, figure.dims)
  const amount = amountIn(locale, statistic, own)
  // A figure carried to the days of the claim is not that of its own period.
  const atRate = own.untilMade ? sentence.atRateUntilMade : sentence.atRate
  const published = own.scaled ? atRate(amount, period, shown) : sentence.inPeriod(amount, period)
  return [published, limit, coverText(locale, figure)].filter((one) => one !== '').join(', ')
}

/** Returns a published figure with its period, what it is limited to, whether definitions changed since, and who counted. */
const groundsText = (context: RenderContext, judgement: Judgement, own: Comparison): string => {
  const { statistic, verdict } = judgement
  const published = [
    publishedText(context.locale, statistic, own, verdict),
    ...comparedWithCare(context, judgement, own),
  ]
  return `${published.join(', ')} (${countersText(context, own)})`
}

/** Returns the figure that is nearest to a claim that cannot be checked, and how far apart they are; empty where none is known. */
const nearestText = (context: RenderContext, judgement: Judgement, { nearest }: NotChecked): string => {
  if (!nearest || nearest.compared === 'record') return ''
  const { locale } = context
  const figure = locale.words.verdict.roles.nearest(groundsText(context, judgement, nearest))
  return `; ${[figure, apartText(locale, nearest)].filter((one) => one !== '').join(', ')}`
}

const counterOf = ({ figure }: Comparison): Text | undefined => figure.parts[0]?.newest.countedBy

/** Returns the figures of other counters that exclude a claim which one confirms; empty where none does. */
const contraryText = (context: RenderContext, judgement: Judgement, { own, beside }: Judged): string => {
  const contrary = beside.filter((one) => !sameText(counterOf(one), counterOf(own)) && isAgainst(judgement.claim, one))
  if (contrary.length === 0) return ''
  const { locale } = context
  return locale.words.verdict.sentence.butNot(locale.list(contrary.map((one) => groundsText(context, judgement, one))))
}

/** Returns which part of its period is known of a claim that a longer period leaves room for; empty where none is. */
const knownPartsText = (context: RenderContext, judgement: Judgement, { basis, beside }: Judged): string =>
  basis === 'window'
    ? beside
        .filter(({ figure }) => figure.partial)
        .map((one) => `; ${groundsText(context, judgement, one)}`)
        .join('')
    : ''

/** Returns what a verdict rests on: how far the claim is off and against which figure, or the figure and how far apart it is. */
const judgedText = (context: RenderContext, judgement: Judgement, verdict: Judged): string => {
  const { locale } = context
  const { own, kind, basis } = verdict
  const figure = groundsText(context, judgement, own)
  if (kind === 'not-contradicted') {
    const apart = apartText(locale, own)
    const known = knownPartsText(context, judgement, verdict)
    return `: ${figure}${apart === '' ? '' : `, ${apart}`}${known}; ${openText(locale, verdict)}`
  }
  if (kind === 'consistent') return `: ${figure}${contraryText(context, judgement, verdict)}`
  if (basis === 'record') return `: ${figure}`
  const how = differenceText(locale, own, locale.words.verdict.figure)
  return own.points === null && own.direction !== 'equal'
    ? `, ${locale.words.verdict.sentence.against(how, figure)}`
    : `: ${figure}, ${how}`
}

const verdictWords = (context: RenderContext, judgement: Judgement): readonly [string, string] => {
  const { sentence, reasons } = context.locale.words.verdict
  const { verdict } = judgement
  if (verdict.kind === 'cannot-be-checked')
    return [sentence[verdict.kind], `: ${reasons[verdict.reason]}${nearestText(context, judgement, verdict)}`]
  const name = heldOnly(verdict) ? heldText(context, verdict) : sentence[verdict.kind]
  return [name, judgedText(context, judgement, verdict)]
}

/**
 * Returns the one sentence about a claim: what was said and by whom, the verdict, how far off it is and against what. It begins
 * the detail, the brief, the report and the printed overview.
 */
export const claimSentence = (context: RenderContext, statistic: Statistic, claim: Claim): readonly Span[] => {
  const { locale, reading } = context
  const verdict = verdictIn(reading, { statistic, claim })
  const sign = verdictSign(locale, verdict)
  const who = speaker(context, claim)
  const [name, rest] = verdictWords(context, { statistic, claim, verdict })
  return [
    ...(sign.text === '' ? [] : [{ ...sign, text: `${sign.text} ` }]),
    span(claimWords(context, statistic, claim), 'strong'),
    span(`${who === '' ? '' : ` (${who})`}: `),
    { ...sign, text: name },
    span(`${rest}.`),
  ]
}
