import { indexOf, positionsOf, type Target } from '../dossier/index.ts'
import { entryTitle, recordAt, type PANELS } from '../present/index.ts'
import { clampToWindow, entryOf, linkOf, listing, matrixNow } from './selectors.ts'
import { isPanel, type Place, type ReadingState, type Stop } from './state.ts'

const LONGEST = 1000

/** Returns the current place as a stop of the trail. */
export const currentStop = ({ panel, focus, opened, detailTop, link, at }: ReadingState): Stop => ({
  panel,
  focus,
  opened,
  detailTop,
  link,
  at,
})

/** Adds the current place to the trail. Beyond the limit the first stop stays, since it leads home. */
const extendTrail = (state: ReadingState): readonly Stop[] => {
  const [first, second, ...others] = state.trail
  const way = first && second && others.length + 2 >= LONGEST ? [first, ...others] : state.trail
  return [...way, currentStop(state)]
}

/** Returns to the list of the current place, and cuts the trail to where the place was entered. */
export const goToList = (state: ReadingState): ReadingState => {
  const kept = state.trail.findLastIndex((stop) => stop.panel !== state.panel)
  const trail = state.trail.slice(0, kept + 1)
  if (state.opened === null) return { ...state, focus: 'list', trail }
  return clampToWindow({ ...state, focus: 'list', opened: null, trail, detailTop: 0, link: -1, at: null })
}

/** Goes to a panel of the first screen and clears the trail. */
export const goToPanel = (state: ReadingState, panel: (typeof PANELS)[number]): ReadingState => {
  const stays = panel === state.panel && state.opened === null
  const at = { ...state, panel, focus: 'list' as const, opened: null, trail: [] }
  return stays ? at : clampToWindow({ ...at, detailTop: 0, link: -1, at: null })
}

/** Opens a record and remembers the current place for Esc. */
export const openRecord = (state: ReadingState, target: Target): ReadingState =>
  clampToWindow({
    ...state,
    trail: extendTrail(state),
    opened: target,
    focus: 'detail',
    detailTop: 0,
    link: -1,
    at: null,
    overlay: { kind: 'none' },
  })

/** Opens the link under the cursor; returns the same state where there is none. */
export const followLink = (state: ReadingState): ReadingState => {
  const link = linkOf(state)
  return link ? openRecord(state, link.target) : state
}

/** Goes back to the last stop, skipping records that no longer exist. */
export const goBack = (state: ReadingState): ReadingState => {
  const stop = state.trail.at(-1)
  if (!stop) return state
  const before: ReadingState = { ...state, ...stop, trail: state.trail.slice(0, -1) }
  return stop.opened && !recordAt(state.reading, stop.opened) ? goBack(before) : clampToWindow(before)
}

const isAtList = (state: ReadingState, place: Place): boolean =>
  state.panel === place && state.focus === 'list' && state.opened === null

/** Puts the timeline's cursor on the day of the reading. */
export const moveTimelineToNow = (state: ReadingState): ReadingState => {
  const cursor = listing(state, 'timeline').entries.findIndex((one) => one.kind === 'now')
  const top = Math.max(0, cursor - Math.floor(state.size.rows / 2))
  return { ...state, lists: { ...state.lists, timeline: { cursor, top } } }
}

/** Opens a view, or leaves it where its own key is pressed again. */
export const toggleView = (state: ReadingState, place: Place): ReadingState => {
  if (isAtList(state, place)) return state.trail.length > 0 ? goBack(state) : goToPanel(state, 'statistics')
  const next: ReadingState = {
    ...state,
    trail: extendTrail(state),
    panel: place,
    focus: 'list',
    opened: null,
    detailTop: 0,
    link: -1,
    at: null,
  }
  return clampToWindow(
    place === 'timeline' ? moveTimelineToNow(next) : place === 'matrix' ? moveMatrixToFirstPosition(next) : next,
  )
}

/** Puts the matrix's cursor, unless it was moved, on the first position of the first issue that has one. */
export const moveMatrixToFirstPosition = (state: ReadingState): ReadingState => {
  if (state.matrix.row > 0 || state.matrix.column > 0) return state
  const { issues, columns } = matrixNow(state)
  const row = issues.findIndex((issue) => positionsOf(issue).length > 0)
  const issue = issues[row]
  if (!issue) return state
  const { participants } = indexOf(state.reading.dossier)
  const who = new Set(positionsOf(issue).flatMap((one) => [one.participant, participants.get(one.participant)?.side]))
  const column = columns.findIndex((one) => who.has(one.key))
  return { ...state, matrix: { ...state.matrix, row, column: Math.max(0, column) } }
}

const crumb = (state: ReadingState, stop: Stop): readonly string[] => {
  const titles = state.locale.words.panels
  if (stop.opened) {
    const record = recordAt(state.reading, stop.opened)
    return record ? [entryTitle(state.locale, record)] : []
  }
  if (!isPanel(stop.panel))
    return stop.focus === 'list' ? [titles[stop.panel]] : [titles[stop.panel], baseTitle(state, stop)]
  return stop.focus === 'list' ? [] : [baseTitle(state, stop)]
}

/** Returns the title of the record under a list's cursor. */
const baseTitle = (state: ReadingState, stop: Stop): string => {
  const entry = entryOf({ ...state, panel: stop.panel, opened: null })
  return entry ? entryTitle(state.locale, entry) : ''
}

/** Returns the titles of the trail's stops and of the record shown. */
export const crumbs = (state: ReadingState): readonly string[] => {
  const entry = entryOf(state)
  const now = entry ? [entryTitle(state.locale, entry)] : []
  return state.opened ? [...state.trail.flatMap((stop) => crumb(state, stop)), ...now] : now
}
