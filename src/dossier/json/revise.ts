import type { Path } from '../problem.ts'
import {
  betweenElements,
  elements,
  flat,
  indentAt,
  lineIndent,
  listText,
  propertyText,
  written,
  type Layout,
} from './layout.ts'

/** Removes and adds elements of a list or properties of an object; the others keep their text. */
export interface Revision {
  readonly kind: 'revise'
  readonly path: Path
  /** Indexes of elements, or names of properties. */
  readonly remove: readonly (string | number)[]
  /** Values to write after the element or property `after`, which stays; at the beginning where it is null. */
  readonly add: readonly Addition[]
}

/** Values of a list, or properties of an object. */
export interface Addition {
  readonly after: string | number | null
  readonly values: readonly unknown[] | Readonly<Record<string, unknown>>
}

/** A part of a text and what replaces it. */
export interface Replacement {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The place of an element, or of a property with its name. */
export interface Child {
  readonly start: number
  readonly end: number
  readonly step: string | number
}

/** A list or an object in a text. */
interface Container {
  readonly text: string
  readonly layout: Layout
  readonly start: number
  readonly end: number
  readonly children: readonly Child[]
}

const isList = (values: Addition['values']): values is readonly unknown[] => Array.isArray(values)

const property = (layout: Layout, indent: string | null, [name, value]: readonly [string, unknown]): string => {
  if (indent !== null && layout.oneLine === null) return propertyText(name, value, layout, indent)
  return JSON.stringify(name) + (layout.oneLine === 'tight' ? ':' : ': ') + flat(value, layout)
}

const partsOf = ({ layout }: Container, indent: string | null, values: Addition['values']): readonly string[] =>
  isList(values)
    ? elements(layout, indent, values)
    : Object.entries(values).map((entry) => property(layout, indent, entry))

/** Writes a container of which no child stays. */
const emptied = (container: Container, add: readonly Addition[]): Replacement => {
  const { text, layout, start, end } = container
  const indent = lineIndent(text, start)
  const values = add.map((one) => one.values)
  const isObject = text[start] === '{'
  const record: Readonly<Record<string, unknown>> = Object.assign({}, ...values.filter((one) => !isList(one)))
  const whole = isObject ? record : values.filter(isList).flat()
  if (Object.keys(whole).length === 0) return { from: start, to: end, text: isObject ? '{}' : '[]' }
  const made = isObject
    ? written(whole, layout, indent, text.slice(start, end).includes('\n'))
    : listText(whole as readonly unknown[], layout, indent)
  return { from: start, to: end, text: made }
}

/** Returns the replacements of a revision: a removed child goes with the separator before it, or behind it at the beginning. */
export const revisedText = (container: Container, { remove, add }: Revision): readonly Replacement[] => {
  const { children, text, layout } = container
  const removed = new Set(remove)
  const kept = children.flatMap((child, at) => (removed.has(child.step) ? [] : [at]))
  const [first, opening] = [children[kept[0] ?? -1], children[0]]
  if (!first || !opening) return [emptied(container, add)]
  const indent = indentAt(text, opening.start)
  const between = betweenElements(layout, indent)
  const madeAfter = (step: string | number | null): readonly string[] =>
    add.filter(({ after }) => after === step).flatMap(({ values }) => partsOf(container, indent, values))
  const front = madeAfter(null).map((part) => part + between)
  const behind = kept.map((at, next): Replacement => {
    const [child, last] = [children[at] ?? opening, children[(kept[next + 1] ?? children.length) - 1] ?? opening]
    const made = madeAfter(child.step).map((part) => between + part)
    return { from: child.end, to: last.end, text: made.join('') }
  })
  return [{ from: opening.start, to: first.start, text: front.join('') }, ...behind].filter(
    (one) => one.from < one.to || one.text !== '',
  )
}
