import { RECORD_LISTS, type RecordList } from '../enumerations.ts'
import { record } from '../loose.ts'
import type { Chunk } from './chunks.ts'

type Holder = unknown[] | Record<string, unknown>

/** A parsed chunk: the values of a list, or the properties of an object. */
export type Part =
  | { readonly kind: 'begin'; readonly list: boolean; readonly name: string | null }
  | { readonly kind: 'content'; readonly value: readonly unknown[] | Readonly<Record<string, unknown>> }
  | { readonly kind: 'end' }

/** Builds a value from its parts. */
export interface Builder {
  /** Adds a part; returns false where a name repeats in one object. */
  readonly add: (part: Part) => boolean
  readonly value: () => unknown
  /** Whether the next part is in a list, not in an object. */
  readonly inList: () => boolean
  /** Whether a value may still get more parts. */
  readonly isOpen: (value: unknown) => boolean
}

/** Sets a property that is new. `__proto__` is refused, because assigning it does not create a property. */
const put = (holder: Record<string, unknown>, name: string, value: unknown): boolean => {
  if (name === '__proto__' || Object.hasOwn(holder, name)) return false
  holder[name] = value
  return true
}

const putAll = (holder: Holder, value: Extract<Part, { kind: 'content' }>['value']): boolean => {
  if (Array.isArray(holder)) {
    const some = value as readonly unknown[]
    for (let at = 0; at < some.length; at++) holder.push(some[at])
    return true
  }
  return Object.entries(value).every(([name, one]) => put(holder, name, one))
}

/** Returns an empty builder. */
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

/** Receives the complete records of a list in `[from, to)`; returns whether to go on. */
export type VisitRecords = (list: RecordList, all: unknown[], from: number, to: number) => boolean

/** Returns a function that visits the records of a dossier that have become complete since it was last called. */
export const createHarvest = (gathered: Builder): ((visit: VisitRecords) => boolean) => {
  const visited = new Map<RecordList, number>()
  return (visit) =>
    RECORD_LISTS.every((list) => {
      const all = record(gathered.value())[list]
      if (!Array.isArray(all)) return true
      const from = visited.get(list) ?? 0
      const to = gathered.isOpen(all.at(-1)) ? all.length - 1 : all.length
      if (to <= from) return true
      visited.set(list, to)
      return visit(list, all as unknown[], from, to)
    })
}

/** Returns a range of a file as text. */
export type TextOf = (from: number, to: number) => string

/** Parses a chunk; null where it is not JSON. `list` says whether it belongs to a list or an object. */
export const partOf = (piece: Chunk, list: boolean, textOf: TextOf): Part | null => {
  try {
    if (piece.kind === 'end') return piece
    if (piece.kind === 'content') return { kind: 'content', value: contentOf(textOf(piece.from, piece.to), list) }
    return { ...piece, name: piece.name && nameOf(textOf(piece.name.from, piece.name.to)) }
  } catch {
    return null
  }
}

/** Parses the content of a chunk. */
const contentOf = (text: string, list: boolean): readonly unknown[] | Readonly<Record<string, unknown>> =>
  JSON.parse(list ? `[${text}]` : `{${text}}`) as readonly unknown[] | Readonly<Record<string, unknown>>

/** Returns the name in `"name":`, which precedes a list or an object. */
const nameOf = (text: string): string | null => {
  const names = Object.keys(JSON.parse(`{${text}null}`) as object)
  return names.length === 1 ? (names[0] ?? null) : null
}
