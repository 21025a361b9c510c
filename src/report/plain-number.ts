/** Significant digits that every double holds; digits beyond them are left over from arithmetic: 0.1 + 0.2 = 0.30000000000000004. */
const HELD = 15
/** Where a number of more digits than are held is this short after rounding to 12, its other digits are noise: 0.29999999999998916 is 0.3. */
const [ROUNDED, SHORT] = [12, 10]

const digitsOf = (value: number): number => value.toExponential().replace(/e.*|\D/g, '').length

/** Returns a number without the noise of binary arithmetic. A number that somebody has written stays as it is. */
export const plainNumber = (value: number): number => {
  if (Number.isInteger(value) || !Number.isFinite(value) || digitsOf(value) <= HELD) return value
  const rounded = Number(value.toPrecision(ROUNDED))
  return digitsOf(rounded) <= SHORT ? rounded : Number(value.toPrecision(HELD))
}
