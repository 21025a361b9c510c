import {
  turningDayAround,
  typedDay,
  warmDay,
  warmLanguage,
  warmNextSort,
  warmSearch,
  type Action,
  type ReadingState,
  type State,
} from '../app/index.ts'
import type { Day } from '../dossier/index.ts'
import { warmView, type WholeView } from '../present/index.ts'
import type { Command } from '../text/index.ts'

export const isCommand = (action: Action, command: Command): boolean =>
  action.kind === 'command' && action.command === command

/** Prepares a step of what is waited for; returns whether all of it is prepared. */
export type Prepare = (state: ReadingState) => boolean

/** The commands that open a view of all records. */
const VIEWS: Readonly<Partial<Record<Command, WholeView>>> = {
  matrix: 'matrix',
  timeline: 'timeline',
  sources: 'sources',
}

/** The commands that search all records again, or show them in another order. */
const LISTS: Readonly<Partial<Record<Command, Prepare>>> = {
  'next-match': (state) => state.search === null || warmSearch(state),
  'previous-match': (state) => state.search === null || warmSearch(state),
  sort: warmNextSort,
}

/** The commands that show another day, by the way to it. */
const DAYS: Readonly<Partial<Record<Command, 1 | -1>>> = { 'day-before': -1, 'day-after': 1 }

/** The commands that move within what is on the screen, and do so on any day and in any language. */
const MOVES: ReadonlySet<Command> = new Set(['down', 'up', 'page-down', 'page-up', 'first', 'last'])

/** What the reader waits for: a view, a day, the other language, or what a typed filter or search leaves. */
export type Awaited =
  | { readonly kind: 'view' | 'language' | 'prompt' }
  | { readonly kind: 'day'; readonly on: Day; readonly since: Day }

/** What an action shows once it is prepared, and the notice meanwhile. */
export interface Shown {
  readonly awaited: Awaited
  readonly prepare: Prepare
  readonly notice: string
}

export const dayShown = ({ locale }: ReadingState, on: Day, since: Day): Shown => ({
  awaited: { kind: 'day', on, since },
  prepare: (state) => warmDay(state, on),
  notice: locale.words.notices.preparingDay(locale.day(on)),
})

/** Returns the view, the day or the language that an action shows; null for another action. */
export const shownBy = (state: State, action: Action): Shown | null => {
  if (action.kind !== 'command' || state.kind !== 'reading') return null
  const [view, by, list] = [VIEWS[action.command], DAYS[action.command], LISTS[action.command]]
  const { preparing: notice, preparingList } = state.locale.words.notices
  if (action.command === 'language') return { awaited: { kind: 'language' }, prepare: warmLanguage, notice }
  if (view !== undefined)
    return { awaited: { kind: 'view' }, prepare: ({ reading }) => warmView(reading, view), notice }
  if (list !== undefined) return { awaited: { kind: 'view' }, prepare: list, notice: preparingList }
  const { on } = state.reading
  const day = by === undefined ? null : turningDayAround(state, on, by)
  return day === null ? null : dayShown(state, day, on)
}

/** Returns what a typed day shows, and the action that does; null where none is typed, or it is on the screen. */
export const typedShown = (state: State, action: Action): readonly [Shown, Action] | null => {
  if (state.kind !== 'reading' || !isCommand(action, 'accept')) return null
  const on = typedDay(state)
  return on === null || on === state.reading.on ? null : [dayShown(state, on, state.reading.on), { kind: 'day', on }]
}

/** How an action is answered while something is prepared. */
export type Answer =
  /** What was prepared is not shown. */
  | { readonly kind: 'drop' }
  /** The action means the same before it and after it. */
  | { readonly kind: 'act' }
  /** Another day is shown instead. */
  | { readonly kind: 'day'; readonly on: Day }

/** Returns how an action is answered before what is waited for is there; null where it has to be there first. */
export const answerTo = (state: State, awaited: Awaited, action: Action): Answer | null => {
  if (action.kind !== 'command' || state.kind !== 'reading') return null
  const { command } = action
  if (command === 'back') return { kind: 'drop' }
  if (awaited.kind === 'language' && command === 'language') return { kind: 'drop' }
  if (awaited.kind !== 'view' && MOVES.has(command)) return { kind: 'act' }
  const by = DAYS[command]
  // An answer to the tour is the command itself.
  if (awaited.kind !== 'day' || by === undefined || state.tour) return null
  const on = turningDayAround(state, awaited.on, by)
  if (on === null) return null
  return on === awaited.since ? { kind: 'drop' } : { kind: 'day', on }
}

/** The commands that leave the program, or what it shows, and so wait for nothing. */
const LEAVING: ReadonlySet<Command> = new Set(['back', 'quit', 'interrupt'])

export const isLeaving = (action: Action | null): boolean => action?.kind === 'command' && LEAVING.has(action.command)
