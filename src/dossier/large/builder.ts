import type { Chunk } from './chunks.ts'

type Holder = unknown[] | Record<string, unknown>

/** A piece with its text read: what it holds is the values of a list, or the properties of an object. */
export type Part =
  | { readonly kind: 'begin'; readonly list: boolean; readonly name: string | null }
  | { readonly kind: 'content'; readonly value: readonly unknown[] | Readonly<Record<string, unknown>> }
  | { readonly kind: 'end' }

/** A value that is put together from its parts. */
export interface Builder {
  /** Adds a part; false where a name stands twice in one object. */
  readonly add: (part: Part) => boolean
  readonly value: () => unknown
  /** Whether what comes next stands in a list, and not in an object. */
  readonly inList: () => boolean
  /** Whether more parts may still come into a value. */
  readonly isOpen: (value: unknown) => boolean
}

/** Puts a property where none of its name is. `__proto__` is none: no record has it, and assigning it would be no property. */
const put = (holder: Record<string, unknown>, name: string, value: unknown): boolean => {
  if (name === '__proto__' || Object.hasOwn(holder, name)) return false
  holder[name] = value
  return true
}

const putAll = (holder: Holder, value: Extract<Part, { kind: 'content' }>['value']): boolean => {
  if (Array.isArray(holder)) {
    for (const one of value as readonly unknown[]) holder.push(one)
    return true
  }
  return Object.entries(value).every(([name, one]) => put(holder, name, one))
}

/** An assembly of nothing yet. */
export const createBuilder = (): Builder => {
  const open: Holder[] = []
  let top: unknown
  const begin = (list: boolean, name: string | null): boolean => {
    const [holder, above]: [Holder, Holder | undefined] = [list ? [] : {}, open.at(-1)]
    open.push(holder)
    if (above === undefined) top = holder
    else if (Array.isArray(above)) above.push(holder)
    else return name !== null && put(above, name, holder)
    return true
  }
  const add = (part: Part): boolean => {
    if (part.kind === 'begin') return begin(part.list, part.name)
    const holder = open.at(-1)
    if (part.kind === 'end') open.pop()
    return part.kind === 'end' || (holder !== undefined && putAll(holder, part.value))
  }
  return {
    add,
    value: () => top,
    inList: () => Array.isArray(open.at(-1)),
    isOpen: (value) => open.some((one) => one === value),
  }
}

/** The text of a range, as UTF-8. */
export type TextOf = (from: number, to: number) => string

/** A piece read; null where it is no JSON. `list` says what it stands in: the values of a list, or the properties of an object. */
export const partOf = (piece: Chunk, list: boolean, textOf: TextOf): Part | null => {
  try {
    if (piece.kind === 'end') return piece
    if (piece.kind === 'content') return { kind: 'content', value: contentOf(textOf(piece.from, piece.to), list) }
    return { ...piece, name: piece.name && nameOf(textOf(piece.name.from, piece.name.to)) }
  } catch {
    return null
  }
}

/** Content by itself as JSON. */
export const contentOf = (text: string, list: boolean): readonly unknown[] | Readonly<Record<string, unknown>> =>
  JSON.parse(list ? `[${text}]` : `{${text}}`) as readonly unknown[] | Readonly<Record<string, unknown>>

/** What stands before a list or an object in an object: a name and a colon. */
const nameOf = (text: string): string | null => {
  const names = Object.keys(JSON.parse(`{${text}null}`) as object)
  return names.length === 1 ? (names[0] ?? null) : null
}
