/** Which parts of a moment a number format shows. */
export interface DateForm {
  readonly year: boolean
  readonly month: boolean
  readonly day: boolean
  readonly time: boolean
}

/** How a cell shows its number: as a moment, or as a percentage, of which Excel keeps the hundredth. */
export type CellForm = DateForm | 'percent'

const form = (shown: string): DateForm => ({
  year: shown.includes('y'),
  month: shown.includes('m'),
  day: shown.includes('d'),
  time: shown.includes('h'),
})

const DAY = form('ymd')
const TIME = form('h')

const numbered = (from: number, to: number, shown: DateForm): readonly (readonly [number, DateForm])[] =>
  Array.from({ length: to - from + 1 }, (_, at) => [from + at, shown] as const)

/** Formats that Excel knows by number (ECMA-376, 18.8.30). Those from 27 on are dates of East Asian editions. */
const BUILT_IN: ReadonlyMap<number, CellForm> = new Map<number, CellForm>([
  [9, 'percent'],
  [10, 'percent'],
  ...numbered(14, 16, DAY),
  [17, form('ym')],
  ...numbered(18, 21, TIME),
  [22, form('ymdh')],
  ...numbered(27, 31, DAY),
  ...numbered(32, 35, TIME),
  [36, DAY],
  ...numbered(45, 47, TIME),
  ...numbered(50, 58, DAY),
])

/** Returns how a number format shows its cell by the number that Excel knows it by; null where it is a plain number. */
export const builtInForm = (id: number): CellForm | null => BUILT_IN.get(id) ?? null

/** Removes what a format writes as it is: quoted and escaped text, colours, languages, padding. */
const withoutLiterals = (format: string): string =>
  format
    .replace(/"[^"]*"?/g, '')
    .replace(/\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]?/gi, '')
    .replace(/general|am\/pm|a\/p/gi, '')

/**
 * Parses a number format of the file's own, `dd/mm/yyyy`, `mmm yy` or `0.0%`; null where it is a plain number. `m` is minutes beside hours or
 * seconds.
 */
export const formOf = (format: string): CellForm | null => {
  const [first = ''] = withoutLiterals(format).toLowerCase().split(';')
  if (first.includes('%')) return 'percent'
  const letters = first.match(/y+|m+|d+|h+|s+|e+|b+/g) ?? []
  const isMinutes = (at: number): boolean => letters[at - 1]?.[0] === 'h' || letters[at + 1]?.[0] === 's'
  const has = (letter: string): boolean => letters.some((one) => one.startsWith(letter))
  const month = letters.some((one, at) => one.startsWith('m') && !isMinutes(at))
  const time = has('h') || has('s')
  const year = has('y') || has('b') || (has('e') && month)
  const isNumber = /[0#?]/.test(first) && !time && !has('y')
  const isDate = year || month || has('d') || time
  return isDate && !isNumber ? { year, month, day: has('d'), time } : null
}
