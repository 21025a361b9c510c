import { isLowerBound, isUpperBound, type Qualifier } from '../../dossier/index.ts'
import type { Comparison } from '../../figures/index.ts'
import type { Locale } from '../../text/index.ts'
import { qualifiedText, roundedSafely } from './figure.ts'

/** The factor from which a difference is shown as a factor; below it as a percentage. */
const FACTOR_FROM = 1.1
const MOST_DECIMALS = 3

/** Returns a percentage without its sign, precise enough not to be 0: `4.2 %`, `0.005 %`; a bound is rounded to its safe side. */
const sizeText = (locale: Locale, percent: number, qualifier: Qualifier = 'exact'): string => {
  const size = Math.abs(percent)
  const decimals = Math.max(1, Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(size || 1))))
  const least = 10 ** -MOST_DECIMALS
  return size > 0 && size < least / 2
    ? `<${locale.number(least, MOST_DECIMALS)} %`
    : `${locale.number(roundedSafely(size, decimals, qualifier), decimals)} %`
}

/** Returns a percentage with its sign, down to a thousandth: `−0.005 %`. */
export const signedPercent = (locale: Locale, percent: number): string =>
  `${percent < 0 ? locale.signs.of('minus') : '+'}${sizeText(locale, percent)}`

/** Decimals of a factor close to 1: the fewest at which it is not 1. */
const CLOSE_DECIMALS = [2, 3, 4] as const

/** Returns the decimals of a factor. A small bound has one more, since it is rounded to its safe side: 1.198 is not “at least 1.2”. */
const factorDecimals = (factor: number, qualifier: Qualifier): number => {
  if (factor >= 10) return 0
  return factor < 2 && (isLowerBound(qualifier) || isUpperBound(qualifier)) ? 2 : 1
}

/** Returns a factor precise enough not to be 1: 1.03× and 1.004×, not 1.0×; a bound has its sign and is rounded to its safe side. */
export const factorText = (locale: Locale, factor: number, qualifier: Qualifier | null = 'exact'): string => {
  const bound = qualifier ?? 'exact'
  const [digits, least] =
    factor >= FACTOR_FROM
      ? [factorDecimals(factor, bound)]
      : [CLOSE_DECIMALS.find((one) => roundedSafely(factor, one, bound) > 1) ?? CLOSE_DECIMALS[0], 1]
  const shown = locale.number(roundedSafely(factor, digits, bound), digits, least)
  return qualifiedText(locale, `${shown}${locale.signs.of('times')}`, bound)
}

/** Returns how far apart two figures are: `5.7×`, `1.3 %`, `3.1 points`; empty where the base is too small. */
const distanceText = (
  locale: Locale,
  { factor, percent, points }: Comparison,
  qualifier: Qualifier = 'exact',
): string => {
  const named = (shown: string): string => qualifiedText(locale, shown, qualifier)
  if (points !== null)
    return named(locale.words.verdict.points(locale.number(roundedSafely(Math.abs(points), 1, qualifier), 1)))
  if (factor !== null && factor >= FACTOR_FROM) return factorText(locale, factor, qualifier)
  return percent === null ? '' : named(sizeText(locale, percent, qualifier))
}

/** The words for too low and too high: for a claim, or after a claimed figure. */
export type DifferenceWords = Pick<Locale['words']['verdict'], 'tooLow' | 'tooHigh' | 'low' | 'high'>

/** How the claim differs from a figure: `claim 5.7× too low`, from a minimum `claim ≥ 5.7× too low`; changes in percent are so many points apart. */
export const differenceText = (
  locale: Locale,
  comparison: Comparison,
  words: DifferenceWords = locale.words.verdict,
): string => {
  const { verdict } = locale.words
  const { direction, points, factorQualifier } = comparison
  const size = distanceText(locale, comparison, factorQualifier ?? 'exact')
  // A figure that speaks against a claim and equals it is the bound that “more than” excludes.
  if (direction === 'equal') return verdict.atBound
  if (points !== null) return verdict.apart(size)
  if (size === '') return direction === 'claim-lower' ? words.low : words.high
  return direction === 'claim-lower' ? words.tooLow(size) : words.tooHigh(size)
}

/** Returns how far a claim is from a figure that does not contradict it: `103× apart`; empty for the known part of its period, which is not the whole. */
export const apartText = (locale: Locale, comparison: Comparison): string => {
  if (comparison.role === 'nearest' && comparison.figure.partial) return ''
  const size = distanceText(locale, comparison)
  if (comparison.direction === 'equal') return locale.words.verdict.equal
  return size === '' ? '' : locale.words.verdict.apart(size)
}
