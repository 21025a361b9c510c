import type { Command } from '../text/index.ts'

/** What the keys are about at a moment. */
export type Mode = 'list' | 'detail' | 'help' | 'prompt' | 'problems'

/** A key as it is named everywhere: a grapheme (`j`, `?`) or a name (`down`, `ctrl+c`). */
export type Key = string

export interface Binding {
  readonly command: Command
  readonly keys: readonly Key[]
  readonly modes: readonly Mode[]
  /** Shown in the footer where the mode is one of these, in this order of the table. */
  readonly footer: readonly Mode[]
}

const READING: readonly Mode[] = ['list', 'detail']
const SCROLLING: readonly Mode[] = ['list', 'detail', 'help', 'problems']

/** The one table of keys: dispatch, footer, help and the README's table are made from it. Order is the footer's order. */
export const KEYMAP: readonly Binding[] = [
  { command: 'accept', keys: ['enter'], modes: ['prompt'], footer: ['prompt'] },
  { command: 'statistics', keys: ['1'], modes: READING, footer: ['list'] },
  { command: 'participants', keys: ['2'], modes: READING, footer: [] },
  { command: 'issues', keys: ['3'], modes: READING, footer: [] },
  { command: 'down', keys: ['down', 'j'], modes: SCROLLING, footer: ['list', 'detail', 'help', 'problems'] },
  { command: 'up', keys: ['up', 'k'], modes: SCROLLING, footer: [] },
  { command: 'page-down', keys: ['pagedown', 'space'], modes: SCROLLING, footer: [] },
  { command: 'page-up', keys: ['pageup'], modes: SCROLLING, footer: [] },
  { command: 'first', keys: ['g', 'home'], modes: SCROLLING, footer: [] },
  { command: 'last', keys: ['G', 'end'], modes: SCROLLING, footer: [] },
  { command: 'open', keys: ['enter'], modes: ['list'], footer: ['list'] },
  { command: 'into-detail', keys: ['right', 'l'], modes: ['list'], footer: [] },
  { command: 'into-list', keys: ['left', 'h'], modes: ['detail'], footer: [] },
  {
    command: 'back',
    keys: ['esc'],
    modes: ['list', 'detail', 'help', 'prompt', 'problems'],
    footer: ['detail', 'help', 'prompt'],
  },
  { command: 'next-panel', keys: ['tab'], modes: READING, footer: ['detail'] },
  { command: 'previous-panel', keys: ['shift+tab'], modes: READING, footer: [] },
  { command: 'unit', keys: ['u'], modes: READING, footer: ['list', 'detail'] },
  { command: 'as-of', keys: ['a'], modes: READING, footer: ['list', 'detail'] },
  { command: 'language', keys: ['L'], modes: ['list', 'detail', 'problems'], footer: ['list', 'detail', 'problems'] },
  { command: 'reload', keys: ['r'], modes: ['list', 'detail', 'problems'], footer: ['problems'] },
  { command: 'erase', keys: ['backspace', 'delete'], modes: ['help', 'prompt'], footer: [] },
  { command: 'erase-all', keys: ['ctrl+u'], modes: ['help', 'prompt'], footer: ['prompt'] },
  { command: 'help', keys: ['?', 'f1'], modes: ['list', 'detail', 'help'], footer: ['list', 'detail'] },
  { command: 'quit', keys: ['q'], modes: ['list', 'detail', 'problems'], footer: ['list', 'detail', 'problems'] },
  { command: 'interrupt', keys: ['ctrl+c'], modes: ['list', 'detail', 'help', 'prompt', 'problems'], footer: [] },
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
