import { isUnsettled, memoize, memoizeText } from '../dossier/index.ts'
import { SORTS, haystackOf, matchesIn, warmRanks, type Haystack } from '../present/index.ts'
import { COMMANDS, type Command, type Locale } from '../text/index.ts'
import { chartedStatistic } from './briefing.ts'
import { canCite, focusedAddress, copyText } from './copying.ts'
import { isOff, keysOf } from './help/keys.ts'
import { KEYMAP, type Mode } from './keymap.ts'
import { quotedUnder } from './quoted.ts'
import { entryOf, focusOf, linkOf, markedOf, matrixCellOf } from './selectors.ts'
import { turningDayFrom } from './replay.ts'
import { isPanel, type ReadingState, type State } from './state.ts'

/** An action of the palette; `disabledReason` is null where it is possible. */
export interface Choice {
  readonly command: Command
  readonly keys: string
  readonly words: string
  readonly disabledReason: string | null
}

type Reason = keyof Locale['words']['palette']['reasons']

const reasonText = ({ words }: Locale, reason: Reason): string => words.palette.reasons[reason]

/** Returns whether something on the screen can be left for what was before it. */
export const canGoBack = (state: ReadingState): boolean =>
  state.overlay.kind !== 'none' ||
  state.focus === 'detail' ||
  state.trail.length > 0 ||
  !isPanel(state.panel) ||
  state.orders[state.panel].filter !== '' ||
  state.search !== null ||
  state.filled

/** Returns whether the problems of a file are in view: on a page over the dossier, or instead of it. */
export const hasProblemsInView = (state: State): boolean =>
  state.kind === 'mending' || (state.kind === 'reading' && state.overlay.kind === 'problems')

/** Returns why no conflict of a merge can be settled; null where one can. */
export const settleReason = (state: State): Reason | null => {
  if (state.origin !== 'file') return 'no-file'
  const trouble = state.kind === 'reading' ? state.trouble : state
  const hasConflict = trouble !== null && 'problems' in trouble && trouble.problems.some(isUnsettled)
  return hasConflict && hasProblemsInView(state) ? null : 'no-conflict'
}

/** Returns why no record can be taken back; null where one can. */
export const takenBackReason = ({ origin, added }: ReadingState): Reason | null => {
  if (origin !== 'file') return 'no-file'
  return added > 0 ? null : 'nothing-added'
}

/** Returns what a command needs besides a key that works in the mode. */
const NEEDS: Readonly<Partial<Record<Command, (state: ReadingState) => Reason | null>>> = {
  open: (state) => (state.overlay.kind === 'quoted' || hasRecord(state) ? null : 'no-record'),
  'into-detail': (state) => (hasRecord(state) ? null : 'no-record'),
  working: (state) => (entryOf(state) ? null : 'no-record'),
  passages: (state) => (entryOf(state) ? null : 'no-record'),
  follow: (state) => (linkOf(state) ? null : 'no-link'),
  back: (state) => (canGoBack(state) || state.home === 'desk' ? null : 'home'),
  'next-match': (state) => (state.search ? null : 'nothing-found'),
  'previous-match': (state) => (state.search ? null : 'nothing-found'),
  'day-before': (state) => (turningDayFrom(state, -1) === null ? 'first-day' : null),
  'day-after': (state) => (turningDayFrom(state, 1) === null ? 'last-day' : null),
  compare: (state) => (markedOf(state).length < 2 ? 'too-few-marked' : null),
  edit: (state) => (state.origin === 'file' ? null : 'no-file'),
  add: (state) => (state.origin === 'file' ? null : 'no-file'),
  'take-back': takenBackReason,
  'settle-ours': settleReason,
  'settle-theirs': settleReason,
  reload: (state) => (state.origin === 'input' ? 'read-once' : null),
  copy: (state) => (copyText(state, 'copy') === '' ? 'nothing-to-copy' : null),
  cite: (state) => (canCite(state) ? null : 'nothing-to-copy'),
  browse: (state) => (focusedAddress(state) === null ? 'no-address' : null),
  problems: (state) => (state.trouble ? null : 'no-problems'),
  'save-chart': (state) => (chartedStatistic(state) ? null : 'not-a-statistic'),
  quoted: (state) => (state.quoted.length > 0 ? null : 'nothing-quoted'),
  dismiss: (state) => (quotedUnder(state)?.isChanged ? null : 'not-changed'),
  mark: (state) => (['statistic', 'claim'].includes(entryOf(state)?.kind ?? '') ? null : 'not-a-statistic'),
}

const hasRecord = (state: ReadingState): boolean =>
  (state.panel === 'matrix' ? matrixCellOf(state) : entryOf(state)) !== null

const modesOf = memoizeText((command: Command): readonly Mode[] =>
  KEYMAP.filter((binding) => binding.command === command).flatMap((binding) => binding.modes),
)

/** Returns why a command is not possible in a mode, in a sentence, or null. Footer, palette and keys all ask here. */
export const disabledReason = (state: ReadingState, command: Command, mode: Mode = focusOf(state)): string | null => {
  const { palette } = state.locale.words
  const modes = modesOf(command)
  if (!modes.includes(mode)) return palette.onlyIn(modes.map((one) => state.locale.words.keys.modes[one]).join(', '))
  const reason = isOff(state, command) ? 'restricted' : (NEEDS[command]?.(state) ?? null)
  return reason === null ? null : reasonText(state.locale, reason)
}

const haystackIn = memoize((locale: Locale): Haystack =>
  haystackOf(
    COMMANDS.map(
      (command) =>
        `${locale.words.keys.commands[command]} ${locale.words.keys.short[command] ?? ''} ${keysOf(locale, command)}`,
    ),
  ),
)

const choice = (state: ReadingState, command: Command): Choice => ({
  command,
  keys: keysOf(state.locale, command),
  words: state.locale.words.keys.commands[command],
  disabledReason: disabledReason(state, command),
})

/** Commands ranked last in the palette, since everybody knows their keys. */
const MOVES: ReadonlySet<Command> = new Set<Command>([
  'down',
  'up',
  'left',
  'right',
  'page-down',
  'page-up',
  'page-left',
  'page-right',
  'first',
  'last',
])

const rank = ({ command, disabledReason: why }: Choice): number => (why === null ? 0 : 2) + (MOVES.has(command) ? 1 : 0)

/** Returns the actions that match a text, best first; for no text all of them, possible ones first. */
export const choicesFor = (shown: ReadingState, text: string): readonly Choice[] => {
  // The palette itself does not count: an action applies to what is below it.
  const state: ReadingState = { ...shown, overlay: { kind: 'none' } }
  if (text.trim() !== '')
    return matchesIn(haystackIn(state.locale), text).flatMap(({ at }) => {
      const command = COMMANDS[at]
      return command ? [choice(state, command)] : []
    })
  const all = [...new Set(KEYMAP.map((binding) => binding.command))]
  return all.map((command) => choice(state, command)).toSorted((a, b) => rank(a) - rank(b))
}

/** Returns the sort order after a list's current one, starting over at the end. */
export const nextSort = (state: ReadingState): (typeof SORTS)['issues'][number] => {
  const sorts = SORTS[state.panel === 'matrix' ? 'issues' : state.panel]
  const at = sorts.indexOf(state.orders[state.panel].sort)
  return sorts[(at + 1) % sorts.length] ?? state.orders[state.panel].sort
}

/** Prepares a step of the order that the list has after the next key, while the program is idle; returns whether it is prepared. */
export const warmNextSort = (state: ReadingState): boolean => {
  const { reading, panel } = state
  const list = panel === 'matrix' ? 'issues' : panel
  return list === 'changes' || list === 'timeline' || warmRanks(reading, list, nextSort(state))
}
