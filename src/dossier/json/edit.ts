import { createScanner } from 'jsonc-parser'
import { decode } from './decode.ts'
import { closes, opens, TOKEN } from './tokens.ts'
import type { Path } from '../problem.ts'

/** A change to a dossier's text. Everything that no edit names stays the same, byte for byte. */
export type Edit =
  /** Inserts values into a list before the element now at `at`, or at its end; creates a missing list. */
  | { readonly kind: 'insert'; readonly path: Path; readonly at: number; readonly values: readonly unknown[] }
  /** Replaces a value. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown }
  /** Sets properties of an object, or removes those set to undefined; the others keep their values and order. */
  | { readonly kind: 'merge'; readonly path: Path; readonly with: Readonly<Record<string, unknown>> }

/** The place of a value in a text, with what is needed to write beside it. */
interface Span {
  start: number
  end: number
  /** The start of its last element or property, including its name; -1 where it is empty. */
  lastStart: number
  lastEnd: number
}

/** The paths asked for, as a tree, so that everything else costs nothing. */
interface Node {
  readonly inner: Map<string | number, Node>
  span: Span | null
}

const node = (): Node => ({ inner: new Map(), span: null })

const nodeAt = (top: Node, path: Path): Node =>
  path.reduce((above, step) => {
    const known = above.inner.get(step) ?? node()
    above.inner.set(step, known)
    return known
  }, top)

interface Level {
  readonly node: Node | null
  readonly span: Span
  readonly isList: boolean
  step: string | number | null
}

/** Finds every value in the tree in one pass over the tokens of a well-formed text. */
const locateAll = (text: string, top: Node): void => {
  const scanner = createScanner(text, true)
  const levels: Level[] = []
  const isWanted = (level: Level | undefined): Node | null => {
    if (level === undefined) return top
    return level.step === null ? null : (level.node?.inner.get(level.step) ?? null)
  }
  for (let token: number = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
    const start = scanner.getTokenOffset()
    const end = start + scanner.getTokenLength()
    const level = levels.at(-1)
    if (token === TOKEN.colon) continue
    if (token === TOKEN.comma) {
      if (level) level.step = typeof level.step === 'number' ? level.step + 1 : null
    } else if (closes(token)) {
      levels.pop()
      if (level) level.span.end = end
      const above = levels.at(-1)
      if (above) above.span.lastEnd = end
    } else if (level && !level.isList && level.step === null) {
      level.step = scanner.getTokenValue()
      level.span.lastStart = start
    } else {
      const wanted = isWanted(level)
      const span: Span = { start, end, lastStart: -1, lastEnd: -1 }
      if (wanted) wanted.span = span
      if (level) {
        if (level.isList) level.span.lastStart = start
        level.span.lastEnd = end
      }
      if (opens(token)) {
        const isList = token === TOKEN.openBracket
        levels.push({ node: wanted, span, isList, step: isList ? 0 : null })
      }
    }
  }
}

interface Layout {
  readonly newline: string
  readonly unit: string
  /** Whether the whole file is on one line, with or without spaces. */
  readonly oneLine: 'spaced' | 'tight' | null
}

const layoutOf = (text: string): Layout => {
  const newline = /\r\n|\n/.exec(text.trimEnd())?.[0]
  return {
    newline: newline ?? '\n',
    unit: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ',
    oneLine: newline === undefined ? (/":\s/.test(text) ? 'spaced' : 'tight') : null,
  }
}

/** Returns the whitespace before a place on its line; null where other text precedes it. */
const indentAt = (text: string, at: number): string | null => {
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

const flat = (value: unknown, { oneLine }: Layout): string =>
  oneLine === 'tight' ? JSON.stringify(value) : onOneLine(value)

/** Writes a value in the style of the format: records on lines of their own, small values on one line. */
const written = (value: unknown, layout: Layout, indent: string, spread: boolean): string => {
  if (layout.oneLine) return flat(value, layout)
  const line = onOneLine(value)
  if (value === null || typeof value !== 'object' || line.length <= 2) return line
  if (!spread && (isPlain(value) || line.length <= LONGEST_LINE)) {
    if (line.length <= LONGEST_LINE || !isLanguageMap(value)) return line
  }
  const deeper = indent + layout.unit
  const parts = Array.isArray(value)
    ? value.map((one) => written(one, layout, deeper, false))
    : Object.entries(value).map(
        ([name, one]) => `${JSON.stringify(name)}: ${written(one, layout, deeper, isRecords(one))}`,
      )
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const between = `,${layout.newline}${deeper}`
  return `${open}${layout.newline}${deeper}${parts.join(between)}${layout.newline}${indent}${close}`
}

const isRecords = (value: unknown): boolean =>
  Array.isArray(value) && value.some((one) => one !== null && typeof one === 'object')

const isLanguageMap = (value: object): boolean =>
  !Array.isArray(value) && Object.entries(value).every(([name, one]) => name.length <= 3 && typeof one === 'string')

interface Replacement {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** Returns whether a record is spread over lines because it has lists of records or translated texts. */
const isLarge = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && Object.keys(value).length > 1 && ('name' in value || 'title' in value)

const elements = (layout: Layout, indent: string | null, values: readonly unknown[]): readonly string[] =>
  values.map((one) => (indent === null ? flat(one, layout) : written(one, layout, indent ?? '', isLarge(one))))

const betweenElements = (layout: Layout, indent: string | null): string => {
  if (layout.oneLine === 'tight') return ','
  return indent === null || layout.oneLine ? ', ' : `,${layout.newline}${indent}`
}

const insertedAfter = (text: string, layout: Layout, span: Span, values: readonly unknown[]): Replacement => {
  const indent = indentAt(text, span.lastStart)
  const between = betweenElements(layout, indent)
  const made = elements(layout, indent, values).map((part) => between + part)
  return { from: span.lastEnd, to: span.lastEnd, text: made.join('') }
}

const insertedBefore = (text: string, layout: Layout, behind: Span, values: readonly unknown[]): Replacement => {
  const indent = indentAt(text, behind.start)
  const between = betweenElements(layout, indent)
  const made = elements(layout, indent, values).map((part) => part + between)
  return { from: behind.start, to: behind.start, text: made.join('') }
}

const insertedInto = (text: string, layout: Layout, span: Span, values: readonly unknown[]): Replacement => ({
  from: span.start,
  to: span.end,
  text: listText(values, layout, lineIndent(text, span.start)),
})

const listText = (values: readonly unknown[], layout: Layout, indent: string): string => {
  if (layout.oneLine) return flat(values, layout)
  const deeper = indent + layout.unit
  const parts = values.map((one) => deeper + written(one, layout, deeper, isLarge(one)))
  return `[${layout.newline}${parts.join(`,${layout.newline}`)}${layout.newline}${indent}]`
}

const lineIndent = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf('\n', at - 1) + 1, at))?.[0] ?? ''

type Insertion = Extract<Edit, { readonly kind: 'insert' }>

/** Adds a new list as the last property of an object that has others. */
const listMade = (text: string, layout: Layout, above: Span, { path, values }: Insertion): Replacement => {
  const indent = lineIndent(text, above.start) + layout.unit
  const property = JSON.stringify(String(path.at(-1)))
  const made = {
    spaced: `, ${property}: ${flat(values, layout)}`,
    tight: `,${property}:${flat(values, layout)}`,
    lines: `,${layout.newline}${indent}${property}: ${listText(values, layout, indent)}`,
  }[layout.oneLine ?? 'lines']
  return { from: above.lastEnd, to: above.lastEnd, text: made }
}

const merged = (
  text: string,
  layout: Layout,
  span: Span,
  properties: Readonly<Record<string, unknown>>,
): Replacement => {
  const before = text.slice(span.start, span.end)
  const record = Object.entries({ ...(JSON.parse(before) as object), ...properties }).filter(
    ([, one]) => one !== undefined,
  )
  const value = Object.fromEntries(record)
  const isSpread = /[\r\n]/.test(before)
  const made = isSpread ? written(value, layout, lineIndent(text, span.start), true) : flat(value, layout)
  return { from: span.start, to: span.end, text: made }
}

const replacementOf = (text: string, layout: Layout, top: Node, edit: Edit): Replacement => {
  const { span } = nodeAt(top, edit.path)
  if (edit.kind === 'insert' && span === null) {
    const above = nodeAt(top, edit.path.slice(0, -1)).span
    if (above === null) throw new Error(`no ${edit.path.join('.')} to write into`)
    return listMade(text, layout, above, edit)
  }
  if (span === null) throw new Error(`no ${edit.path.join('.')} to change`)
  if (edit.kind === 'insert') {
    const behind = nodeAt(top, [...edit.path, edit.at]).span
    if (behind) return insertedBefore(text, layout, behind, edit.values)
    return span.lastEnd < 0
      ? insertedInto(text, layout, span, edit.values)
      : insertedAfter(text, layout, span, edit.values)
  }
  if (edit.kind === 'merge') return merged(text, layout, span, edit.with)
  return { from: span.start, to: span.end, text: flat(edit.value, layout) }
}

/** Applies edits to a dossier's text and keeps its layout: indentation, line ends, one line or many. */
export const editText = (text: string, edits: readonly Edit[]): string => {
  const top = node()
  for (const edit of edits) {
    nodeAt(top, edit.path)
    nodeAt(top, edit.path.slice(0, -1))
    if (edit.kind === 'insert') nodeAt(top, [...edit.path, edit.at])
  }
  locateAll(text, top)
  const layout = layoutOf(text)
  const replacements = edits.map((edit) => replacementOf(text, layout, top, edit)).toSorted((a, b) => a.from - b.from)
  const pieces: string[] = []
  let at = 0
  for (const { from, to, text: made } of replacements) {
    pieces.push(text.slice(at, from), made)
    at = to
  }
  return [...pieces, text.slice(at)].join('')
}

const MARK = new Uint8Array([0xef, 0xbb, 0xbf])

/** Applies edits to the bytes of a dossier; keeps a byte order mark. */
export const editBytes = (bytes: Uint8Array, edits: readonly Edit[]): Uint8Array => {
  const decoded = decode(bytes)
  if ('fault' in decoded) throw new Error('no dossier to edit')
  const made = new TextEncoder().encode(editText(decoded.text, edits))
  if (!MARK.every((byte, at) => bytes[at] === byte)) return made
  const marked = new Uint8Array(MARK.length + made.length)
  marked.set(MARK)
  marked.set(made, MARK.length)
  return marked
}
