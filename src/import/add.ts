/** Returns how many decimals a number is written with: 2 for 0.25, 7 for 1e-7. */
const decimalsOf = (value: number): number => {
  if (Number.isInteger(value)) return 0
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent))
}

/** The most decimals that `toFixed` writes. */
const MOST_DECIMALS = 100

/** Returns the sum of two numbers as they are written: of 0.1 and 0.2 it is 0.3, and not 0.30000000000000004. */
export const addWritten = (a: number, b: number): number => {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b))
  return decimals === 0 ? a + b : Number((a + b).toFixed(Math.min(MOST_DECIMALS, decimals)))
}
