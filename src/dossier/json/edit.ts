import { createScanner } from 'jsonc-parser'
import { decode } from './decode.ts'
import { endOfString } from './depth.ts'
import {
  betweenElements,
  elements,
  flat,
  indentAt,
  layoutOf,
  lineIndent,
  listText,
  written,
  type Layout,
} from './layout.ts'
import { revisedText, type Child, type Replacement, type Revision } from './revise.ts'
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
  | Revision

/** The place of a value in a text, with what is needed to write beside it. */
interface Span {
  start: number
  end: number
  /** The elements or properties, where they are to be added or removed one by one. */
  readonly children: Child[] | null
  /** The start of its last element or property, including its name; -1 where it is empty. */
  lastStart: number
  lastEnd: number
}

/** The paths asked for, as a tree, so that everything else costs nothing. */
interface Node {
  readonly inner: Map<string | number, Node>
  span: Span | null
  wantsChildren: boolean
}

const node = (): Node => ({ inner: new Map(), span: null, wantsChildren: false })

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

/** Notes where the last element or property of a level ends. */
const endChild = ({ span, step }: Level, end: number): void => {
  span.lastEnd = end
  span.children?.push({ start: span.lastStart, end, step: step ?? '' })
}

const QUOTE = '"'.charCodeAt(0)
const OPENING = new Set(['{', '['].map((letter) => letter.charCodeAt(0)))
const CLOSING = new Set(['}', ']'].map((letter) => letter.charCodeAt(0)))

/** Returns where a list or an object of a well-formed text ends. Its tokens would take four times as long. */
const endOfValue = (text: string, start: number): number => {
  let depth = 0
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) at = endOfString(text, at + 1)
    else if (OPENING.has(code)) depth++
    else if (CLOSING.has(code) && --depth === 0) return at + 1
  }
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
    const level = levels.at(-1)
    if (token === TOKEN.colon) continue
    if (token === TOKEN.comma) {
      if (level) level.step = typeof level.step === 'number' ? level.step + 1 : null
    } else if (closes(token)) {
      const end = start + scanner.getTokenLength()
      levels.pop()
      if (level) level.span.end = end
      const above = levels.at(-1)
      if (above) endChild(above, end)
    } else if (level && !level.isList && level.step === null) {
      level.step = scanner.getTokenValue()
      level.span.lastStart = start
    } else {
      const wanted = isWanted(level)
      const isPassed = opens(token) && wanted === null
      const end = isPassed ? endOfValue(text, start) : start + scanner.getTokenLength()
      if (isPassed) scanner.setPosition(end)
      const children = wanted?.wantsChildren ? [] : null
      const span: Span = { start, end, children, lastStart: -1, lastEnd: -1 }
      if (wanted) wanted.span = span
      if (level) {
        if (level.isList) level.span.lastStart = start
        if (isPassed || !opens(token)) endChild(level, end)
      }
      if (opens(token) && !isPassed) {
        const isList = token === TOKEN.openBracket
        levels.push({ node: wanted, span, isList, step: isList ? 0 : null })
      }
    }
  }
}

const insertedAfter = (text: string, layout: Layout, span: Span, values: readonly unknown[]): Replacement => {
  const indent = indentAt(text, span.lastStart)
  const between = betweenElements(layout, indent)
  const neighbour = text.slice(span.lastStart, span.lastEnd)
  const made = elements(layout, indent, values, neighbour).map((part) => between + part)
  return { from: span.lastEnd, to: span.lastEnd, text: made.join('') }
}

const insertedBefore = (text: string, layout: Layout, behind: Span, values: readonly unknown[]): Replacement => {
  const indent = indentAt(text, behind.start)
  const between = betweenElements(layout, indent)
  const made = elements(layout, indent, values, text.slice(behind.start, behind.end)).map((part) => part + between)
  return { from: behind.start, to: behind.start, text: made.join('') }
}

const insertedInto = (text: string, layout: Layout, span: Span, values: readonly unknown[]): Replacement => ({
  from: span.start,
  to: span.end,
  text: listText(values, layout, lineIndent(text, span.start)),
})

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

const replacementsOf = (text: string, layout: Layout, top: Node, edit: Edit): readonly Replacement[] => {
  const { span } = nodeAt(top, edit.path)
  if (edit.kind === 'insert' && span === null) {
    const above = nodeAt(top, edit.path.slice(0, -1)).span
    if (above === null) throw new Error(`no ${edit.path.join('.')} to write into`)
    return [listMade(text, layout, above, edit)]
  }
  if (span === null) throw new Error(`no ${edit.path.join('.')} to change`)
  if (edit.kind === 'insert') {
    const behind = nodeAt(top, [...edit.path, edit.at]).span
    if (behind) return [insertedBefore(text, layout, behind, edit.values)]
    return [(span.lastEnd < 0 ? insertedInto : insertedAfter)(text, layout, span, edit.values)]
  }
  if (edit.kind === 'merge') return [merged(text, layout, span, edit.with)]
  if (edit.kind === 'revise')
    return revisedText({ text, layout, start: span.start, end: span.end, children: span.children ?? [] }, edit)
  return [{ from: span.start, to: span.end, text: written(edit.value, layout, lineIndent(text, span.start), false) }]
}

/** Applies edits to a dossier's text and keeps its layout: indentation, line ends, one line or many. */
export const editText = (text: string, edits: readonly Edit[]): string => {
  const top = node()
  for (const edit of edits) {
    nodeAt(top, edit.path)
    nodeAt(top, edit.path.slice(0, -1))
    if (edit.kind === 'insert') nodeAt(top, [...edit.path, edit.at])
    if (edit.kind === 'revise') nodeAt(top, edit.path).wantsChildren = true
  }
  locateAll(text, top)
  const layout = layoutOf(text)
  const replacements = edits
    .flatMap((edit) => replacementsOf(text, layout, top, edit))
    .toSorted((a, b) => a.from - b.from)
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
