import type { NumberStyle } from './number-style.ts'

/** Returns the shortest digits that identify a number, and the place of its decimal point: 1234.5 is 12345 and 4. */
const shortestDigits = (size: number): readonly [digits: string, point: number] => {
  const [digits = '', exponent = ''] = size.toExponential().split('e')
  return [digits.replace('.', ''), Number(exponent) + 1]
}

/** Scales a number by a power of ten and rounds half away from zero. It works on the written digits, because 1.005 in binary is less than 1.005. */
const scaleDigits = (size: number, decimals: number): bigint => {
  const [digits, point] = shortestDigits(size)
  const shift = point - digits.length + decimals
  const whole = BigInt(digits)
  if (shift >= 0) return whole * 10n ** BigInt(shift)
  const unit = 10n ** BigInt(-shift)
  return (whole + unit / 2n) / unit
}

/** Returns the digits of a number with `most` decimals. Whole numbers, which most figures are, need no big integers. */
const digitsOf = (value: number, most: number): string =>
  Number.isSafeInteger(value)
    ? String(value) + '0'.repeat(most)
    : scaleDigits(value, most)
        .toString()
        .padStart(most + 1, '0')

/** Where a group of digits begins, by the size of all groups but the last. */
const BEFORE_GROUP = { 3: /\B(?=(\d{3})+$)/g, 2: /\B(?=(\d{2})*\d{3}$)/g } as const

/**
 * Formats a number without its sign, with groups and `least` to `most` decimals: 8,081 or 18.081,5. It agrees with
 * `Intl.NumberFormat`, whose first answer would take 17 of the 120 ms of a start.
 */
export const formatGrouped = (value: number, most: number, least: number, style: NumberStyle): string => {
  if (!Number.isFinite(value)) return String(Math.abs(value))
  const digits = digitsOf(Math.abs(value), most)
  const ungrouped = digits.slice(0, digits.length - most)
  const isGrouped = ungrouped.length >= style.groupedFrom
  const whole = isGrouped ? ungrouped.replace(BEFORE_GROUP[style.groupSize], style.group) : ungrouped
  if (most === 0) return whole
  const last = digits
    .slice(digits.length - most)
    .replace(/0+$/, '')
    .padEnd(least, '0')
  return last === '' ? whole : whole + style.decimal + last
}
