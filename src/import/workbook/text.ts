/** Decodes the escapes of Excel for what XML cannot hold: `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text

/**
 * Copies a text out of the chunk that it was cut from. V8 keeps the whole chunk for a part of 13 characters and more, so a thousand kept
 * names would hold the sheet.
 */
export const copied = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1))

/** Digits that a number of Excel has; what its binary form adds beyond is noise. */
const DIGITS = 15

/**
 * Writes a number as a CSV from Excel would: without the noise of binary fractions (0.30000000000000004), as short as possible. A fraction
 * of three digits gets a zero, since `1.234` in a text might be 1,234, and here it is not.
 */
export const numberText = (cell: string): string => {
  if (/^-?\d{1,15}$/.test(cell)) return cell
  const value = Number(cell)
  if (cell.trim() === '' || !Number.isFinite(value)) return cell
  const text = String(Number(value.toPrecision(DIGITS)))
  return /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? `${text}0` : text
}
