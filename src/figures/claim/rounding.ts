/**
 * Returns half of the last significant place of a whole number: 560 may stand for 555 to 565, 242,418 only for itself.
 * 0 for zero and for decimals, which are taken as written.
 */
export const roundingOf = (value: number): number => {
  if (!Number.isInteger(value) || value === 0) return 0
  let unit = 1
  while (value % (unit * 10) === 0) unit *= 10
  return unit / 2
}
