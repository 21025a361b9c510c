/** Returns the quantile of numbers at a share from 0 to 1, interpolated; NaN for none. */
export const quantile = (numbers: readonly number[], share: number): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const [low = NaN, high = NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low + (high - low) * (at - Math.floor(at))
}

/** Returns the median of numbers; NaN for none. */
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

/** Returns the ratios of measurements from the same rounds; skips rounds without one of the two. */
export const paired = (numbers: readonly number[], bases: readonly number[]): readonly number[] =>
  numbers.map((number, at) => number / (bases[at] ?? NaN)).filter((ratio) => Number.isFinite(ratio))

/** Formats ratios as their median with the quartiles in brackets; a single one has no quartiles. */
export const spread = (ratios: readonly number[]): string =>
  ratios.length < 2
    ? short(median(ratios))
    : `${short(median(ratios))} (${short(quantile(ratios, 0.25))}–${short(quantile(ratios, 0.75))})`

const digits = (number: number): number => {
  if (number >= 100) return 0
  return number >= 10 ? 1 : 2
}

/** Formats a number with about three digits; a dash for NaN. */
export const short = (number: number): string => {
  if (!Number.isFinite(number)) return '–'
  return number < 0.1 && number > 0 ? number.toPrecision(2) : number.toFixed(digits(number))
}

/** Formats rows as a Markdown table with numbers on the right; the first row is the head. */
export const table = ([head = [], ...rows]: readonly (readonly string[])[]): string => {
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => (row[at] ?? '').length)))
  const line = (row: readonly string[]): string =>
    `| ${widths.map((width, at) => (at === 0 ? (row[at] ?? '').padEnd(width) : (row[at] ?? '').padStart(width))).join(' | ')} |`
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}
