import type { Judged, Verdict } from '../../figures/index.ts'
import { span, type Locale, type Sign, type Span, type Tone } from '../../text/index.ts'
import { differenceText, type DifferenceWords } from './distance.ts'

const VERDICT_TONE: Readonly<Record<Verdict['kind'], Tone>> = {
  contradicted: 'contradicted',
  'at-odds': 'doubt',
  consistent: 'good',
  'not-contradicted': 'dim',
  'cannot-be-checked': 'dim',
}
const VERDICT_SIGN: Readonly<Record<Verdict['kind'], Sign>> = {
  contradicted: 'contradicted',
  'at-odds': 'contradicted',
  consistent: 'consistent',
  'not-contradicted': 'unchecked',
  'cannot-be-checked': 'unchecked',
}

/** Returns a verdict's sign, in its tone; empty in speech, where the word follows. */
export const verdictSign = (locale: Locale, verdict: Verdict): Span =>
  span(locale.signs.of(VERDICT_SIGN[verdict.kind]), VERDICT_TONE[verdict.kind])

/** Returns a verdict's sign and word, in its tone. */
export const verdictMark = (locale: Locale, verdict: Verdict): Span =>
  span(
    `${locale.signs.of(VERDICT_SIGN[verdict.kind])} ${locale.words.verdict.names[verdict.kind]}`.trim(),
    VERDICT_TONE[verdict.kind],
  )

/** Returns whether a claim holds only against what was known when it was made: a figure revised since, or the days so far. */
export const heldOnly = ({ kind, basis, own, whenStated }: Judged): boolean =>
  basis === 'so-far' || (kind === 'consistent' && !own.holds && whenStated?.holds === true)

/** Returns the words after a verdict's sign; null where the sign says it all. */
const shortWords = ({ words, times }: Locale, verdict: Verdict): string | null => {
  const name = words.verdict.names[verdict.kind]
  if (verdict.kind === 'cannot-be-checked') return name
  if (verdict.kind === 'consistent') return heldOnly(verdict) ? words.verdict.held : name
  const { factor } = verdict.own
  if (verdict.kind === 'not-contradicted') return factor !== null && factor >= 1.1 ? `${name} ${times(factor)}` : name
  return null
}

/** Returns the verdict after the claimed figure: `≠ 5.7× too low`. */
export const verdictOnFigure = (locale: Locale, verdict: Verdict): Span =>
  verdictShort(locale, verdict, locale.words.verdict.figure)

/** The verdict in a panel row: `≠ claim 5.7× too low`, the claim compared with published figures. */
export const verdictShort = (locale: Locale, verdict: Verdict, difference?: DifferenceWords): Span => {
  const sign = locale.signs.of(VERDICT_SIGN[verdict.kind])
  const tone = VERDICT_TONE[verdict.kind]
  const words = shortWords(locale, verdict)
  if (words !== null || verdict.kind === 'cannot-be-checked') return span(`${sign} ${words ?? ''}`.trim(), tone)
  const name = locale.words.verdict.names[verdict.kind]
  const how = verdict.basis === 'record' ? name : differenceText(locale, verdict.own, difference)
  // Screen readers get the name of the verdict instead of its sign.
  const heard = locale.medium === 'speech' ? `${name}:` : sign
  return span(`${heard} ${how}`, tone)
}
