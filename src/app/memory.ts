import { beginning, fallbackOf, PERS, safe, type Per } from '../dossier/index.ts'
import { LISTS, SORTS, type Arrangement, type Order, type Panel, type Zoom } from '../present/index.ts'
import { LANGUAGES, createLocale, type Language, type Sort } from '../text/index.ts'
import { listing, matrixNow, clampToWindow } from './selectors.ts'
import { moveMatrixToFirstPosition } from './history.ts'
import type { SavedMemory, Place, ReadingState } from './state.ts'

/** A saved session. The day is not saved, so that nobody reads a figure on a forgotten date. */
export interface Memory {
  readonly version: 1
  readonly language: Language
  readonly per: Per
  readonly panel: Place
  /** The record under the cursor of each list, as kind and key. */
  readonly cursors: Readonly<Partial<Record<Panel, string>>>
  /** The issue and the column under the matrix's cursor, by their ids. */
  readonly cell: readonly [issue: string, column: string]
  readonly orders: Readonly<Record<Place, Order>>
  readonly folded: boolean
  readonly silent: boolean
  readonly zoom: Zoom
  readonly arrangement: Arrangement
}

/**
 * Returns the record under the cursor; nothing where it is the first one of a list that is not shown, as it is without a saved session:
 * listing 200,000 records takes 0.2 s of the next start.
 */
const keyAt = (state: ReadingState, panel: Panel): string | undefined => {
  if (state.panel !== panel && state.lists[panel].cursor === 0) return undefined
  const entry = listing(state, panel).entries[state.lists[panel].cursor]
  return entry && `${entry.kind}/${entry.key}`
}

/** Returns the cell under the matrix's cursor, empty where the matrix is not shown: computing it would cost time. */
const cellAt = (state: ReadingState): readonly [string, string] => {
  if (state.panel !== 'matrix') return ['', '']
  const { issues, columns } = matrixNow(state)
  return [issues[state.matrix.row]?.id ?? '', columns[state.matrix.column]?.key ?? '']
}

/** Puts the matrix's cursor on the saved cell, else on the first position. */
const withCell = (state: ReadingState, cell: unknown): ReadingState => {
  if (state.panel !== 'matrix') return state
  const [issue, key] = Array.isArray(cell) ? (cell as readonly unknown[]) : []
  const { issues, columns } = matrixNow(state)
  const row = issues.findIndex((one) => one.id === issue)
  const column = columns.findIndex((one) => one.key === key)
  return clampToWindow(
    row < 0 || column < 0 ? moveMatrixToFirstPosition(state) : { ...state, matrix: { ...state.matrix, row, column } },
  )
}

/** Returns what to save of a state. */
export const memoryOf = (state: ReadingState): Memory => ({
  version: 1,
  language: state.locale.language,
  per: state.per,
  panel: state.panel,
  cursors: Object.fromEntries(
    LISTS.flatMap((panel) => {
      const key = panel === 'timeline' && state.panel !== 'timeline' ? undefined : keyAt(state, panel)
      return key === undefined ? [] : [[panel, key]]
    }),
  ),
  cell: cellAt(state),
  orders: state.orders,
  folded: state.folded,
  silent: state.silent,
  zoom: state.zoom,
  arrangement: state.arrangement,
})

const isObject = (value: unknown): value is SavedMemory =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const oneOf = <T>(options: readonly T[], value: unknown, otherwise: T): T =>
  options.find((option) => option === value) ?? otherwise

const sortsOf = (place: Place): readonly Sort[] => SORTS[place === 'matrix' ? 'issues' : place]

const orderFrom = (place: Place, value: unknown, usual: Order): Order => {
  if (!isObject(value)) return usual
  const { filter, sort } = value
  return {
    filter: typeof filter === 'string' ? beginning(safe(filter), 100) : usual.filter,
    sort: oneOf(sortsOf(place), sort, usual.sort),
  }
}

const PLACES: readonly Place[] = [...LISTS, 'matrix']

/** Returns whether a value is a saved session; faults inside one are ignored field by field. */
export const isMemory = (value: unknown): value is SavedMemory => isObject(value) && value['version'] === 1

/** Puts the cursors on the saved records that still exist. */
const withCursors = (state: ReadingState, cursors: unknown): ReadingState => {
  if (!isObject(cursors)) return state
  const lists = { ...state.lists }
  for (const panel of LISTS) {
    const key = cursors[panel]
    if (typeof key !== 'string') continue
    const cursor = listing(state, panel).entries.findIndex((entry) => `${entry.kind}/${entry.key}` === key)
    if (cursor >= 0) lists[panel] = { ...lists[panel], cursor }
  }
  return { ...state, lists }
}

/** Restores a saved session, and its language unless one was asked for. */
export const restoreMemory = (state: ReadingState, memory: SavedMemory, keepLanguage: boolean): ReadingState => {
  const kept = isObject(memory['orders']) ? memory['orders'] : {}
  const orders = Object.fromEntries(
    PLACES.map((place) => [place, orderFrom(place, kept[place], state.orders[place])]),
  ) as Record<Place, Order>
  const language = keepLanguage ? state.locale.language : oneOf(LANGUAGES, memory['language'], state.locale.language)
  const { reader, glyphs, medium } = state.locale
  const next: ReadingState = {
    ...state,
    locale: createLocale({ ...reader, language }, fallbackOf(state.reading.dossier), glyphs, medium),
    per: oneOf(PERS, memory['per'], state.per),
    panel: oneOf(PLACES, memory['panel'], state.panel),
    orders,
    folded: memory['folded'] === true,
    silent: memory['silent'] === true,
    zoom: oneOf(['all', 5, 2, 1] as const, memory['zoom'], state.zoom),
    arrangement: oneOf(['time', 'fiscal', 'calendar'] as const, memory['arrangement'], state.arrangement),
  }
  return withCell(clampToWindow(withCursors(next, memory['cursors'])), memory['cell'])
}
