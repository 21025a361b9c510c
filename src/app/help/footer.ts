import { memoizeText } from '../../dossier/index.ts'
import { widthOf, type Command } from '../../text/index.ts'
import { KEYMAP, type Binding, type Mode } from '../keymap.ts'
import { disabledReason, settleReason } from '../palette.ts'
import { modeOf } from '../selectors.ts'
import type { State } from '../state.ts'
import { footerWords } from './keys.ts'

/**
 * The order of the footer: first what is worth most and nobody would guess, then views, then what every program has. Commands that are not
 * here follow in the order of the keymap.
 */
const ORDER: readonly Command[] = [
  'problems',
  'settle-ours',
  'settle-theirs',
  'accept',
  'next-field',
  'previous-field',
  'follow',
  'working',
  'cite',
  'take-back',
  'as-of',
  'fold',
  'later',
  'zoom-in',
  'arrange',
  'matrix',
  'timeline',
  'changes',
  'find',
  'brief',
  'filter',
  'add',
  'explain',
  'fill',
  'sort',
  'day-after',
  'unit',
  'browse',
]
/** What ends the footer, and is dropped last. */
const ENDING: readonly Command[] = ['back', 'palette', 'help', 'quit']
const KEPT: ReadonlySet<Command> = new Set<Command>([...ENDING, 'problems', 'accept'])

const rankOf = ({ command }: Binding): number => {
  const [first, last] = [ORDER.indexOf(command), ENDING.indexOf(command)]
  if (last >= 0) return ORDER.length + 1 + last
  return first < 0 ? ORDER.length : first
}

/** Returns the bindings of a mode's footer, in the order of the footer; memoised, because every frame has a footer. */
export const footerOf: (mode: Mode) => readonly Binding[] = memoizeText((mode: Mode): readonly Binding[] =>
  KEYMAP.filter((binding) => binding.footer.includes(mode)).toSorted((a, b) => rankOf(a) - rankOf(b)),
)

/** A key in the footer with its short name, and the column in which it begins. */
export interface FooterItem {
  readonly command: Command
  readonly key: string
  readonly words: string
  readonly column: number
}

/** Cells of a key and its name: a blank before, between and after them. */
const widthIn = ({ key, words }: Pick<FooterItem, 'key' | 'words'>): number => widthOf(key) + widthOf(words) + 3

/** Drops items until the rest fits in the width; no item is cut. Each is measured once, because every frame has a footer. */
const fitting = <I extends Pick<FooterItem, 'command' | 'key' | 'words'>>(
  items: readonly I[],
  width: number,
): readonly I[] => {
  const left = items.map((item) => ({ item, cells: widthIn(item) }))
  let total = left.reduce((sum, { cells }) => sum + cells, 0)
  while (total > width && left.length > 0) {
    const expendable = left.findLastIndex(({ item }) => !KEPT.has(item.command))
    total -= left.splice(expendable, 1)[0]?.cells ?? 0
  }
  return left.map(({ item }) => item)
}

/** Returns whether a command leads to the page that is open. */
const isHere = (state: State, command: Command): boolean => state.kind === 'reading' && command === state.panel

const SETTLING: ReadonlySet<Command> = new Set<Command>(['settle-ours', 'settle-theirs'])

/** Returns the bindings of a footer where no conflict can be open: in a list of dossiers. */
export const listFooterOf = (mode: Mode): readonly Binding[] =>
  footerOf(mode).filter(({ command }) => !SETTLING.has(command))

/** Returns whether a command does something now; before a dossier is read, only conflicts may be missing. */
const isPossible = (state: State, command: Command, mode: Mode): boolean => {
  if (state.kind === 'reading') return disabledReason(state, command, mode) === null
  return !SETTLING.has(command) || settleReason(state) === null
}

/** Returns the keys that work now and fit in the footer, the most valuable first, without the page that is open. */
export const footerItems = (state: State): readonly FooterItem[] => {
  const mode = modeOf(state)
  const items = footerOf(mode)
    .filter(({ command }) => !isHere(state, command))
    .filter(({ command }) => isPossible(state, command, mode))
    .map((binding) => {
      const [key, words] = footerWords(state.locale, binding, binding.command)
      return { command: binding.command, key, words }
    })
  let column = 0
  return fitting(items, state.size.columns).map((item) => {
    column += widthIn(item)
    return { ...item, column: column - widthIn(item) }
  })
}

/** Modes whose footer is a prompt, which explains its keys itself. */
const PROMPTS: ReadonlySet<Mode> = new Set<Mode>(['prompt', 'path', 'ask', 'leave-form'])

/** Returns whether the footer shows keys, and not a prompt or a notice. */
export const showsKeys = (state: State): boolean => state.notice === '' && !PROMPTS.has(modeOf(state))

/** Returns the command whose key is in a column of the footer; null where there is none. */
export const commandUnder = (state: State, column: number): Command | null =>
  showsKeys(state)
    ? (footerItems(state).find((item) => column >= item.column && column < item.column + widthIn(item))?.command ??
      null)
    : null
