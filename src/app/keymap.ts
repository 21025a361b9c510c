import type { Command } from '../text/index.ts'

/** What the keys are about at a moment. */
export type Mode = 'list' | 'detail' | 'series' | 'page' | 'help' | 'prompt' | 'problems'

/** A key as it is named everywhere: a grapheme (`j`, `?`) or a name (`down`, `ctrl+c`). */
export type Key = string

export interface Binding {
  readonly command: Command
  readonly keys: readonly Key[]
  readonly modes: readonly Mode[]
  /** Shown in the footer where the mode is one of these, in this order of the table. */
  readonly footer: readonly Mode[]
}

/** `series` is the detail of a statistic, `page` what lies over the panels and is scrolled. */
const READING: readonly Mode[] = ['list', 'detail', 'series']
const SCROLLING: readonly Mode[] = ['list', 'detail', 'series', 'page', 'help', 'problems']
const LEAVING: readonly Mode[] = ['list', 'detail', 'series', 'page', 'problems']

/** The one table of keys: dispatch, footer, help and the README's table are made from it. Order is the footer's order. */
export const KEYMAP: readonly Binding[] = [
  { command: 'accept', keys: ['enter'], modes: ['prompt'], footer: ['prompt'] },
  { command: 'statistics', keys: ['1'], modes: READING, footer: ['list'] },
  { command: 'participants', keys: ['2'], modes: READING, footer: [] },
  { command: 'issues', keys: ['3'], modes: READING, footer: [] },
  { command: 'down', keys: ['down', 'j'], modes: SCROLLING, footer: ['list', 'detail', 'page', 'help', 'problems'] },
  { command: 'up', keys: ['up', 'k'], modes: SCROLLING, footer: [] },
  { command: 'page-down', keys: ['pagedown'], modes: SCROLLING, footer: [] },
  { command: 'page-up', keys: ['pageup'], modes: SCROLLING, footer: [] },
  { command: 'first', keys: ['g', 'home'], modes: SCROLLING, footer: [] },
  { command: 'last', keys: ['G', 'end'], modes: SCROLLING, footer: [] },
  { command: 'open', keys: ['enter'], modes: ['list'], footer: ['list'] },
  { command: 'into-detail', keys: ['right', 'l'], modes: ['list'], footer: [] },
  { command: 'into-list', keys: ['left', 'h'], modes: ['detail'], footer: [] },
  {
    command: 'back',
    keys: ['esc'],
    modes: ['list', 'detail', 'series', 'page', 'help', 'prompt', 'problems'],
    footer: ['detail', 'series', 'page', 'help', 'prompt'],
  },
  { command: 'later', keys: ['right', 'l'], modes: ['series'], footer: ['series'] },
  { command: 'earlier', keys: ['left', 'h'], modes: ['series'], footer: [] },
  { command: 'zoom-in', keys: ['+'], modes: ['series', 'page'], footer: ['series'] },
  { command: 'zoom-out', keys: ['-'], modes: ['series', 'page'], footer: [] },
  { command: 'arrange', keys: ['v'], modes: ['series'], footer: ['series'] },
  { command: 'working', keys: ['w'], modes: [...READING, 'page'], footer: ['list', 'detail', 'series'] },
  { command: 'mark', keys: ['space'], modes: READING, footer: ['list'] },
  { command: 'compare', keys: ['b'], modes: [...READING, 'page'], footer: [] },
  { command: 'next-panel', keys: ['tab'], modes: READING, footer: ['detail'] },
  { command: 'previous-panel', keys: ['shift+tab'], modes: READING, footer: [] },
  { command: 'unit', keys: ['u'], modes: [...READING, 'page'], footer: ['list', 'detail', 'series'] },
  { command: 'as-of', keys: ['a'], modes: READING, footer: ['list', 'detail', 'series'] },
  { command: 'language', keys: ['L'], modes: LEAVING, footer: ['list', 'detail', 'problems'] },
  { command: 'reload', keys: ['r'], modes: [...READING, 'problems'], footer: ['problems'] },
  { command: 'erase', keys: ['backspace', 'delete'], modes: ['help', 'prompt'], footer: [] },
  { command: 'erase-all', keys: ['ctrl+u'], modes: ['help', 'prompt'], footer: ['prompt'] },
  {
    command: 'help',
    keys: ['?', 'f1'],
    modes: [...READING, 'page', 'help'],
    footer: ['list', 'detail', 'series', 'page'],
  },
  { command: 'quit', keys: ['q'], modes: LEAVING, footer: LEAVING },
  { command: 'interrupt', keys: ['ctrl+c'], modes: [...LEAVING, 'help', 'prompt'], footer: [] },
]

/** Modes in which a key without a command is text. Letters of a command are text there too. */
export const TYPING: readonly Mode[] = ['help', 'prompt']

/** `?` closes the help that it opened, and no key, sign or word of the help is looked for by it. */
const isText = (mode: Mode, key: Key): boolean =>
  TYPING.includes(mode) && [...key].length === 1 && !(mode === 'help' && key === '?')

/** What a key does in a mode; null where it does nothing, or is text. */
export const commandFor = (mode: Mode, key: Key): Command | null =>
  isText(mode, key)
    ? null
    : (KEYMAP.find((binding) => binding.modes.includes(mode) && binding.keys.includes(key))?.command ?? null)

/** What a key writes in a mode that takes text; null where it writes nothing. */
export const textFor = (mode: Mode, key: Key): string | null => {
  if (!TYPING.includes(mode)) return null
  if (key === 'space') return ' '
  return isText(mode, key) ? key : null
}

/** The bindings of a mode's footer, in the order of the table. */
export const footerOf = (mode: Mode): readonly Binding[] => KEYMAP.filter((binding) => binding.footer.includes(mode))
