/**
 * Half of the last place in which a whole number is written, its trailing zeros dropped: 560 may stand for 555 to 565, 242,418 for
 * itself. 0 for 0 and for numbers with decimals, which are taken as written.
 */
export const roundingOf = (value: number): number => {
  if (!Number.isInteger(value) || value === 0) return 0
  let unit = 1
  while (value % (unit * 10) === 0) unit *= 10
  return unit / 2
}
