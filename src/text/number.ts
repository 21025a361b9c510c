/** What parts the groups of three, and what the decimals begin with. */
export type Separators = readonly [group: string, decimal: string]

/** The digits of a number that are enough to tell it from any other, and where its point stands: 1234.5 is 12345 and 4. */
const shortest = (size: number): readonly [digits: string, point: number] => {
  const [digits = '', exponent = ''] = size.toExponential().split('e')
  return [digits.replace('.', ''), Number(exponent) + 1]
}

/** So many tenths, hundredths, …, a half away from zero: of the number as it is written, not of the fraction that stands for it. */
const scaled = (size: number, decimals: number): bigint => {
  const [digits, point] = shortest(size)
  const shift = point - digits.length + decimals
  const whole = BigInt(digits)
  if (shift >= 0) return whole * 10n ** BigInt(shift)
  const unit = 10n ** BigInt(-shift)
  return (whole + unit / 2n) / unit
}

/**
 * A number without its sign, with its groups and `most` decimals, or as few as `least`: 8,081 or 8.081,5. It says what
 * `Intl.NumberFormat` says, which is not asked here because its first answer takes 17 of the 120 ms of a start.
 */
export const grouped = (value: number, most: number, least: number, [group, decimal]: Separators): string => {
  if (!Number.isFinite(value)) return String(Math.abs(value))
  const digits = scaled(Math.abs(value), most)
    .toString()
    .padStart(most + 1, '0')
  const whole = digits.slice(0, digits.length - most).replace(/\B(?=(\d{3})+$)/g, group)
  const last = digits
    .slice(digits.length - most)
    .replace(/0+$/, '')
    .padEnd(least, '0')
  return last === '' ? whole : whole + decimal + last
}
