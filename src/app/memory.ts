import { beginning, fallbackOf, PERS, safe, type Per } from '../dossier/index.ts'
import { LISTS, SORTS, type Arrangement, type Order, type Panel, type Zoom } from '../present/index.ts'
import { LANGUAGES, createLocale, type Language, type Sort } from '../text/index.ts'
import { listing, matrixNow, clampToWindow } from './selectors.ts'
import { moveMatrixToFirstPosition } from './history.ts'
import type { SavedMemory, Place, ReadingState } from './state.ts'

/** What is kept of a reading for the next time. The day of the reading is not: a figure must not be read on a forgotten date. */
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
  readonly zoom: Zoom
  readonly arrangement: Arrangement
}

const keyAt = (state: ReadingState, panel: Panel): string | undefined => {
  const entry = listing(state, panel).entries[state.lists[panel].cursor]
  return entry && `${entry.kind}/${entry.key}`
}

/** None where the matrix is not looked at: it is not worked out for this. */
const cellAt = (state: ReadingState): readonly [string, string] => {
  if (state.panel !== 'matrix') return ['', '']
  const { issues, columns } = matrixNow(state)
  return [issues[state.matrix.row]?.id ?? '', columns[state.matrix.column]?.key ?? '']
}

/** The matrix's cursor on the cell that it was left on, else where there is something to read. */
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

/** What is to be kept of a state. */
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

/** Whether what was read is a memory at all; what is wrong inside one is passed over, field by field. */
export const isMemory = (value: unknown): value is SavedMemory => isObject(value) && value['version'] === 1

/** The cursors on the records that they were left on, as far as these are still there. */
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

/** A state as it was left, by what was kept of it; a language that was asked for stays. */
export const restoreMemory = (state: ReadingState, memory: SavedMemory, keepLanguage: boolean): ReadingState => {
  const kept = isObject(memory['orders']) ? memory['orders'] : {}
  const orders = Object.fromEntries(
    PLACES.map((place) => [place, orderFrom(place, kept[place], state.orders[place])]),
  ) as Record<Place, Order>
  const language = keepLanguage ? state.locale.language : oneOf(LANGUAGES, memory['language'], state.locale.language)
  const next: ReadingState = {
    ...state,
    locale: createLocale(language, fallbackOf(state.reading.dossier), state.locale.glyphs, state.locale.medium),
    per: oneOf(PERS, memory['per'], state.per),
    panel: oneOf(PLACES, memory['panel'], state.panel),
    orders,
    folded: memory['folded'] === true,
    zoom: oneOf(['all', 5, 2, 1] as const, memory['zoom'], state.zoom),
    arrangement: oneOf(['time', 'fiscal', 'calendar'] as const, memory['arrangement'], state.arrangement),
  }
  return withCell(clampToWindow(withCursors(next, memory['cursors'])), memory['cell'])
}
