/** Line ends and indentation of a text. */
export interface Layout {
  readonly newline: string
  readonly unit: string
  /** Whether the whole file is on one line, with or without spaces. */
  readonly oneLine: 'spaced' | 'tight' | null
}

/** Returns the layout of a text. */
export const layoutOf = (text: string): Layout => {
  const newline = /\r\n|\n/.exec(text.trimEnd())?.[0]
  return {
    newline: newline ?? '\n',
    unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ',
    oneLine: newline === undefined ? (/":\s/.test(text) ? 'spaced' : 'tight') : null,
  }
}

/** Returns the whitespace before a place on its line; null where other text precedes it. */
export const indentAt = (text: string, at: number): string | null => {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return /^[ \t]*$/.test(line) ? line : null
}

/** The longest list or record kept on one line, in characters. */
const LONGEST_LINE = 120

const isPlain = (value: unknown): boolean =>
  value === null ||
  typeof value !== 'object' ||
  Object.values(value).every((one) => one === null || typeof one !== 'object')

/** Writes a value on one line: `{ "period": "2023-11", "value": 242418 }`. */
const onOneLine = (value: unknown): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`
  const entries = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${onOneLine(one)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

/** Writes a value on one line in a layout. */
export const flat = (value: unknown, { oneLine }: Layout): string =>
  oneLine === 'tight' ? JSON.stringify(value) : onOneLine(value)

/** Writes a value in the style of the format: records on lines of their own, small values on one line. */
export const written = (value: unknown, layout: Layout, indent: string, spread: boolean): string => {
  if (layout.oneLine) return flat(value, layout)
  const line = onOneLine(value)
  if (value === null || typeof value !== 'object' || line.length <= 2) return line
  const isShort = indent.length + line.length < LONGEST_LINE
  if (!spread && (isShort || (isPlain(value) && !isLanguageMap(value)))) return line
  const deeper = indent + layout.unit
  const parts = Array.isArray(value)
    ? value.map((one) => written(one, layout, deeper, false))
    : Object.entries(value).map(([name, one]) => propertyText(name, one, layout, deeper))
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const between = `,${layout.newline}${deeper}`
  return `${open}${layout.newline}${deeper}${parts.join(between)}${layout.newline}${indent}${close}`
}

/** Writes a property that is on a line of its own. */
export const propertyText = (name: string, value: unknown, layout: Layout, indent: string): string => {
  const before = `${JSON.stringify(name)}: `
  const isLong = indent.length + before.length + flat(value, layout).length >= LONGEST_LINE
  return before + written(value, layout, indent, isLong || isTable(value))
}

/** Whether a value is a list of records that is spread over lines even where it is short, so that it can grow. */
const isTable = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.some(
    (one) => one !== null && typeof one === 'object' && (value.length > 1 || Object.keys(one as object).length > 2),
  )

const isLanguageMap = (value: object): boolean =>
  !Array.isArray(value) && Object.entries(value).every(([name, one]) => name.length <= 3 && typeof one === 'string')

/** Returns whether a record is spread over lines because it has lists of records or translated texts. */
const isLarge = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && Object.keys(value).length > 1 && ('name' in value || 'title' in value)

const element = (value: unknown, layout: Layout, indent: string, neighbour: string): string => {
  if (/[\r\n]/.test(neighbour)) return written(value, layout, indent, true)
  const isLong = neighbour.length > LONGEST_LINE
  return isLong && !isLarge(value) ? flat(value, layout) : written(value, layout, indent, isLarge(value))
}

/** Writes values as elements of a list: as their neighbour is written, on lines of their own where they have an indentation. */
export const elements = (
  layout: Layout,
  indent: string | null,
  values: readonly unknown[],
  neighbour = '',
): readonly string[] =>
  values.map((one) => (indent === null ? flat(one, layout) : element(one, layout, indent, neighbour)))

/** Returns what separates two elements. */
export const betweenElements = (layout: Layout, indent: string | null): string => {
  if (layout.oneLine === 'tight') return ','
  return indent === null || layout.oneLine ? ', ' : `,${layout.newline}${indent}`
}

/** Writes a list with a line for each element. */
export const listText = (values: readonly unknown[], layout: Layout, indent: string): string => {
  if (layout.oneLine) return flat(values, layout)
  const deeper = indent + layout.unit
  const parts = values.map((one) => deeper + written(one, layout, deeper, isLarge(one)))
  return `[${layout.newline}${parts.join(`,${layout.newline}`)}${layout.newline}${indent}]`
}

/** Returns the indentation of the line of a place. */
export const lineIndent = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))?.[0] ?? ''

/** Writes a whole file in the style of the format, with two spaces for each level. */
export const formatted = (value: unknown): string =>
  `${written(value, { newline: '\n', unit: '  ', oneLine: null }, '', true)}\n`
