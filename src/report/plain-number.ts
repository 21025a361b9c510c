/** Significant digits that every double holds; digits beyond them are left over from arithmetic: 0.1 + 0.2 = 0.30000000000000004. */
const EXACT_DIGITS = 15
/** Where a number with more digits has at most 10 after rounding to 12, the others are noise: 0.29999999999998916 is 0.3. */
const [ROUNDING_DIGITS, MOST_ROUND_DIGITS] = [12, 10]

const digitsOf = (value: number): number => value.toExponential().replace(/e.*|\D/g, '').length

/** Returns a number without the noise of binary arithmetic. A number that somebody has written stays as it is. */
export const plainNumber = (value: number): number => {
  if (Number.isInteger(value) || !Number.isFinite(value) || digitsOf(value) <= EXACT_DIGITS) return value
  const rounded = Number(value.toPrecision(ROUNDING_DIGITS))
  return digitsOf(rounded) <= MOST_ROUND_DIGITS ? rounded : Number(value.toPrecision(EXACT_DIGITS))
}
