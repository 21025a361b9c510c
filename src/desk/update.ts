import {
  BORDERS,
  clampSize,
  commandFor,
  fitWindow,
  LINE_EDITS,
  moveCursor,
  textFor,
  type Mode,
  type Move,
  type Pointed,
  scrollBy,
  type Size,
} from '../app/index.ts'
import { beginning, safe, type Target } from '../dossier/index.ts'
import { matchesIn } from '../present/index.ts'
import { otherLocale, type Command, type Locale } from '../text/index.ts'
import { deskHelp } from './help.ts'
import { addRecords, emptyIndex, isDone, worstFirst, type DeskMatch, type DeskRow, type DeskState } from './state.ts'
import type { DeskRecord } from './summary.ts'

/** What changes the desk: keys, pasted text, the size of the terminal, dossiers that were read. */
export type DeskAction =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'pasted'; readonly text: string }
  | { readonly kind: 'pointed'; readonly pointed: Pointed }
  | { readonly kind: 'resized'; readonly size: Size }
  /** A file was read; without a row it is not a dossier. */
  | {
      readonly kind: 'read'
      readonly path: string
      readonly row: DeskRow | null
      readonly records: readonly DeskRecord[]
    }
  | { readonly kind: 'listed'; readonly rows: readonly DeskRow[]; readonly areMore: boolean }

/** What a key asks for outside the state. */
export type DeskEffect =
  | { readonly kind: 'quit'; readonly code: number }
  | { readonly kind: 'open'; readonly path: string; readonly target: Target | null }
  | { readonly kind: 'reload' | 'suspend' }
  /** What is said of each dossier is needed in another language. */
  | { readonly kind: 'language'; readonly locale: Locale }

/** A desk and the effect to perform after it. */
export interface DeskStep {
  readonly state: DeskState
  readonly effect: DeskEffect | null
}

/** Rows below the list that say more of the dossier under the cursor. */
export const FOOT_ROWS = 3
const LONGEST_SOUGHT = 100
const INTERRUPTED = 130

/** Returns the rows of the list, between header, foot and footer. */
export const deskRows = ({ size }: Pick<DeskState, 'size'>): number => Math.max(1, size.rows - 2 - BORDERS - FOOT_ROWS)

/** Returns the rows of what a search found. */
export const findRows = ({ size }: Pick<DeskState, 'size'>): number => Math.max(1, size.rows - 2 - BORDERS)

/** Returns what keys act on. */
export const deskMode = ({ find, help }: DeskState): Mode => {
  if (help !== null) return 'page'
  return find ? 'pick' : 'desk'
}

/** Returns what a search over all dossiers finds, best first. */
export const deskMatches = ({ find, index }: DeskState): readonly DeskMatch[] =>
  find === null || find.text.trim() === ''
    ? []
    : matchesIn(index.haystack, find.text).flatMap(({ at }) => index.records[at] ?? [])

const still = (state: DeskState): DeskStep => ({ state, effect: null })

const clamp = (state: DeskState): DeskState => ({
  ...state,
  list: fitWindow(state.list, state.rows.length, deskRows(state)),
})

/** Puts the cursor on a file; it stays where the file is not listed. */
const atFile = (state: DeskState, path: string | undefined): DeskState => {
  const cursor = state.rows.findIndex((one) => one.path === path)
  return clamp(cursor < 0 ? state : { ...state, list: { ...state.list, cursor } })
}

const MOVES: ReadonlySet<Command> = new Set<Command>(['down', 'up', 'page-down', 'page-up', 'first', 'last'])
const isMove = (command: Command): command is Move & Command => MOVES.has(command)

const move = (state: DeskState, which: Move): DeskState =>
  state.find
    ? {
        ...state,
        find: { ...state.find, list: moveCursor(state.find.list, which, deskMatches(state).length, findRows(state)) },
      }
    : { ...state, list: moveCursor(state.list, which, state.rows.length, deskRows(state)) }

const open = (state: DeskState): DeskStep => {
  const row = state.rows[state.list.cursor]
  return row ? { state, effect: { kind: 'open', path: row.path, target: null } } : still(state)
}

const openMatch = (state: DeskState): DeskStep => {
  const match = deskMatches(state)[state.find?.list.cursor ?? 0]
  if (!match) return still(state)
  return {
    state: atFile({ ...state, find: null }, match.path),
    effect: { kind: 'open', path: match.path, target: match.target },
  }
}

const typeSought = (state: DeskState, text: string): DeskState =>
  state.find ? { ...state, find: { text: beginning(safe(text), LONGEST_SOUGHT), list: { cursor: 0, top: 0 } } } : state

const edited = (state: DeskState, command: Command): DeskState => {
  const edit = (LINE_EDITS as Readonly<Partial<Record<Command, (typeof LINE_EDITS)['erase']>>>)[command]
  return edit && state.find ? typeSought(state, edit({ before: state.find.text, after: '' }).before) : state
}

const scrollHelp = (state: DeskState, top: number, which: Move): DeskState => {
  const lines = deskHelp(state.locale, state.size.columns).length
  return { ...state, help: scrollBy(top, which, lines, findRows(state)) }
}

/** Switches the language of the list; what is said of each dossier follows as it is read again. */
const switchLanguage = (state: DeskState): DeskStep => {
  const locale = otherLocale(state.locale, 'en')
  return {
    state: { ...state, locale, notice: locale.words.notices.language, help: state.help === null ? null : 0 },
    effect: { kind: 'language', locale },
  }
}

const inHelp = (state: DeskState, top: number, command: Command): DeskStep | null => {
  if (isMove(command)) return still(scrollHelp(state, top, command))
  return command === 'back' || command === 'help' ? still({ ...state, help: null }) : null
}

/** Rows above the first one of the list: the header and the frame's own line. */
const ABOVE = 2
/** Rows that one step of the wheel moves. */
const WHEEL = 3

/** Moves the cursor of the list or the help by the wheel; a click selects a row, and on the selected one opens it. */
const pointed = (state: DeskState, { what, row }: Pointed): DeskStep => {
  if (what !== 'click') {
    const which = what === 'wheel-up' ? 'up' : 'down'
    const step = (now: DeskState): DeskState =>
      now.help === null ? move(now, which) : scrollHelp(now, now.help, which)
    return still(Array.from({ length: WHEEL }).reduce<DeskState>(step, state))
  }
  const { list, height, count } = state.find
    ? { list: state.find.list, height: findRows(state), count: deskMatches(state).length }
    : { list: state.list, height: deskRows(state), count: state.rows.length }
  const at = list.top + row - ABOVE
  if (state.help !== null || row < ABOVE || row >= ABOVE + height || at >= count) return still(state)
  if (at === list.cursor) return state.find ? openMatch(state) : open(state)
  const under = { ...list, cursor: at }
  return still(state.find ? { ...state, find: { ...state.find, list: under } } : { ...state, list: under })
}

const commanded = (state: DeskState, command: Command): DeskStep => {
  const helped = state.help === null ? null : inHelp(state, state.help, command)
  if (helped) return helped
  if (isMove(command)) return still(move(state, command))
  switch (command) {
    case 'help':
      return still({ ...state, help: 0 })
    case 'language':
      return switchLanguage(state)
    case 'open':
      return open(state)
    case 'accept':
      return openMatch(state)
    case 'find':
      return still({ ...state, find: { text: '', list: { cursor: 0, top: 0 } } })
    case 'back':
      return still({ ...state, find: null })
    case 'reload':
      return { state, effect: { kind: 'reload' } }
    case 'suspend':
      return { state, effect: { kind: 'suspend' } }
    case 'quit':
      return { state, effect: { kind: 'quit', code: 0 } }
    case 'interrupt':
      return { state, effect: { kind: 'quit', code: INTERRUPTED } }
    default:
      return still(edited(state, command))
  }
}

const pressed = (state: DeskState, key: string): DeskStep => {
  const mode = deskMode(state)
  const typed = textFor(mode, key)
  if (typed !== null && state.find) return still(typeSought(state, state.find.text + typed))
  const command = commandFor(mode, key)
  return command ? commanded({ ...state, notice: '' }, command) : still(state)
}

/** Whether the reader has moved the cursor: the first row is where it is by itself. */
const isMoved = ({ list }: DeskState): boolean => list.cursor > 0

/** Sorts the dossiers once all are read, since a row that moves while one reads it is lost; the cursor goes with its row, or stays at the top. */
const settled = (state: DeskState): DeskState => {
  if (!isDone(state)) return clamp(state)
  const path = isMoved(state) ? state.rows[state.list.cursor]?.path : undefined
  return atFile({ ...state, rows: worstFirst(state.rows) }, path)
}

/** Takes what was found in a file; one that is not a dossier is no longer listed. */
const received = (state: DeskState, { path, row, records }: Extract<DeskAction, { kind: 'read' }>): DeskState => {
  const under = state.rows[state.list.cursor]?.path
  const rows = row
    ? state.rows.map((one) => (one.path === path ? row : one))
    : state.rows.filter((one) => one.path !== path)
  const title = row?.found.kind === 'read' ? row.found.summary.title : ''
  const index = records.length > 0 ? addRecords(state.index, path, title, records) : state.index
  return settled(atFile({ ...state, rows, index }, under))
}

/** Returns the desk after an action, and the effect to perform. Pure, except that the index of records grows in place. */
export const updateDesk = (state: DeskState, action: DeskAction): DeskStep => {
  switch (action.kind) {
    case 'key':
      return pressed(state, action.key)
    case 'pasted':
      return still(state.find ? typeSought(state, state.find.text + action.text) : state)
    case 'pointed':
      return pointed({ ...state, notice: '' }, action.pointed)
    case 'resized':
      return still(clamp({ ...state, size: clampSize(action.size), help: state.help === null ? null : 0 }))
    case 'read':
      return still(received(state, action))
    case 'listed':
      return still(
        settled(
          atFile(
            { ...state, rows: action.rows, areMore: action.areMore, index: emptyIndex() },
            state.rows[state.list.cursor]?.path,
          ),
        ),
      )
  }
}
