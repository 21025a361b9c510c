import { graphemes, type Command, type Mode } from '../text/index.ts'

export type { Mode }

/** A key: a grapheme (`j`, `?`) or a name (`down`, `ctrl+c`). */
export type Key = string

/** A command's keys, and the modes in which they work. */
export interface Binding {
  readonly command: Command
  readonly keys: readonly Key[]
  readonly modes: readonly Mode[]
  /** Modes whose footer shows the binding, if it is possible and there is room. */
  readonly footer: readonly Mode[]
}

/** Modes with a dossier in view. `series` is the detail of a statistic, `page` a scrolled overlay. */
const READING: readonly Mode[] = ['list', 'matrix', 'detail', 'series']
const DETAIL: readonly Mode[] = ['detail', 'series']
const RECORDS: readonly Mode[] = ['list', ...DETAIL]
const SCROLLING: readonly Mode[] = [...READING, 'page', 'help', 'pick', 'form', 'quoted', 'desk', 'problems']
/** Modes in which Home and End scroll: while a text is typed they move in it. */
const SCROLLING_KEYS: readonly Mode[] = SCROLLING.filter(
  (mode) => mode !== 'help' && mode !== 'pick' && mode !== 'form',
)
const LEAVING: readonly Mode[] = [...READING, 'page', 'quoted', 'problems', 'loading']
const EVERYWHERE: readonly Mode[] = [...LEAVING, 'help', 'prompt', 'path', 'ask', 'pick', 'form', 'leave-form']
/** Modes in which Esc leads back; before a dossier is read there is nothing to go back to. */
const ESCAPING: readonly Mode[] = EVERYWHERE.filter((mode) => mode !== 'problems' && mode !== 'loading')

/** Modes in which a key types text, even if it has a command elsewhere. */
export const TEXT_MODES: readonly Mode[] = ['help', 'prompt', 'path', 'pick', 'form']

/** The table of keys. Dispatch, footer, help and the README's table are made from it. */
export const KEYMAP: readonly Binding[] = [
  {
    command: 'accept',
    keys: ['enter'],
    modes: ['prompt', 'path', 'pick', 'help', 'form'],
    footer: ['prompt', 'pick', 'help', 'form'],
  },
  { command: 'next-field', keys: ['tab'], modes: ['form'], footer: ['form'] },
  { command: 'previous-field', keys: ['shift+tab'], modes: ['form'], footer: ['form'] },
  { command: 'discard', keys: ['y'], modes: ['leave-form'], footer: [] },
  { command: 'format', keys: ['tab'], modes: ['path'], footer: [] },
  { command: 'complete', keys: ['tab'], modes: ['prompt'], footer: [] },
  { command: 'replace', keys: ['y'], modes: ['ask'], footer: [] },
  { command: 'statistics', keys: ['1'], modes: READING, footer: [] },
  { command: 'participants', keys: ['2'], modes: READING, footer: [] },
  { command: 'issues', keys: ['3'], modes: READING, footer: [] },
  {
    command: 'down',
    keys: ['down', 'j'],
    modes: SCROLLING,
    footer: ['list', 'matrix', 'detail', 'page', 'help', 'pick', 'quoted', 'desk', 'problems'],
  },
  { command: 'up', keys: ['up', 'k'], modes: SCROLLING, footer: [] },
  { command: 'page-down', keys: ['pagedown'], modes: SCROLLING, footer: [] },
  { command: 'page-up', keys: ['pageup'], modes: SCROLLING, footer: [] },
  { command: 'first', keys: ['g', 'home'], modes: SCROLLING_KEYS, footer: [] },
  { command: 'last', keys: ['G', 'end'], modes: SCROLLING_KEYS, footer: [] },
  { command: 'first', keys: ['ctrl+home'], modes: ['help', 'pick'], footer: [] },
  { command: 'last', keys: ['ctrl+end'], modes: ['help', 'pick'], footer: [] },
  { command: 'left', keys: ['left', 'h'], modes: ['matrix'], footer: [] },
  { command: 'right', keys: ['right', 'l'], modes: ['matrix'], footer: [] },
  { command: 'page-left', keys: [','], modes: ['matrix'], footer: [] },
  { command: 'page-right', keys: ['.'], modes: ['matrix'], footer: [] },
  {
    command: 'open',
    keys: ['enter'],
    modes: ['list', 'matrix', 'quoted', 'desk'],
    footer: ['list', 'matrix', 'quoted', 'desk'],
  },
  { command: 'follow', keys: ['enter'], modes: DETAIL, footer: DETAIL },
  { command: 'into-detail', keys: ['right', 'l'], modes: ['list'], footer: [] },
  { command: 'into-list', keys: ['left', 'h'], modes: ['detail'], footer: [] },
  { command: 'back', keys: ['esc'], modes: EVERYWHERE, footer: ESCAPING },
  { command: 'find', keys: ['/'], modes: [...READING, 'desk'], footer: [...READING, 'desk'] },
  { command: 'next-match', keys: ['n'], modes: READING, footer: [] },
  { command: 'previous-match', keys: ['N'], modes: READING, footer: [] },
  { command: 'filter', keys: ['f'], modes: ['list', 'matrix'], footer: ['list', 'matrix'] },
  { command: 'sort', keys: ['s'], modes: ['list', 'matrix'], footer: ['matrix'] },
  { command: 'fold', keys: ['z'], modes: ['matrix'], footer: ['matrix'] },
  { command: 'silent', keys: ['v'], modes: ['matrix'], footer: ['matrix'] },
  { command: 'matrix', keys: ['m', '4'], modes: READING, footer: ['list', 'detail'] },
  { command: 'timeline', keys: ['t', '5'], modes: READING, footer: ['list', 'matrix', 'detail'] },
  { command: 'changes', keys: ['c', '7'], modes: READING, footer: ['list', 'matrix', 'detail'] },
  { command: 'sources', keys: ['i', '6'], modes: READING, footer: ['list'] },
  { command: 'later', keys: ['right', 'l'], modes: ['series'], footer: ['series'] },
  { command: 'earlier', keys: ['left', 'h'], modes: ['series'], footer: [] },
  { command: 'zoom-in', keys: ['+'], modes: ['series', 'page'], footer: ['series'] },
  { command: 'zoom-out', keys: ['-'], modes: ['series', 'page'], footer: [] },
  { command: 'arrange', keys: ['v'], modes: ['series'], footer: ['series'] },
  { command: 'fill', keys: ['F'], modes: RECORDS, footer: RECORDS },
  { command: 'next-step', keys: ['enter'], modes: ['tour'], footer: [] },
  { command: 'end-tour', keys: ['esc'], modes: ['tour'], footer: [] },
  { command: 'tour', keys: [], modes: READING, footer: [] },
  { command: 'explain', keys: ['K'], modes: [...READING, 'page'], footer: [...READING] },
  { command: 'working', keys: ['w'], modes: [...RECORDS, 'page'], footer: RECORDS },
  { command: 'passages', keys: ['V'], modes: [...RECORDS, 'page'], footer: [] },
  { command: 'mark', keys: ['space'], modes: RECORDS, footer: ['list'] },
  { command: 'compare', keys: ['b'], modes: [...RECORDS, 'page'], footer: [] },
  { command: 'charts', keys: ['C'], modes: [...RECORDS, 'page'], footer: [] },
  { command: 'rolling', keys: ['R'], modes: ['series'], footer: [] },
  { command: 'next-panel', keys: ['tab'], modes: RECORDS, footer: [] },
  { command: 'previous-panel', keys: ['shift+tab'], modes: RECORDS, footer: [] },
  { command: 'unit', keys: ['u'], modes: [...RECORDS, 'page'], footer: RECORDS },
  { command: 'as-of', keys: ['a'], modes: READING, footer: READING },
  { command: 'day-before', keys: ['<'], modes: READING, footer: [] },
  { command: 'day-after', keys: ['>'], modes: READING, footer: ['matrix'] },
  {
    command: 'language',
    keys: ['L'],
    modes: [...LEAVING, 'desk'],
    footer: ['list', 'detail', 'matrix', 'problems', 'loading', 'desk'],
  },
  { command: 'copy', keys: ['y'], modes: READING, footer: [] },
  { command: 'cite', keys: ['Y'], modes: READING, footer: READING },
  { command: 'browse', keys: ['o'], modes: READING, footer: DETAIL },
  { command: 'brief', keys: ['x'], modes: READING, footer: READING },
  { command: 'save-chart', keys: [], modes: RECORDS, footer: [] },
  { command: 'quoted', keys: ['Q'], modes: [...READING, 'quoted'], footer: [] },
  { command: 'dismiss', keys: ['d', 'delete'], modes: ['quoted'], footer: ['quoted'] },
  { command: 'quoted-in', keys: ['t'], modes: ['quoted'], footer: ['quoted'] },
  { command: 'edit', keys: ['e'], modes: [...READING, 'problems'], footer: ['problems'] },
  { command: 'add', keys: ['A'], modes: READING, footer: ['list', 'matrix'] },
  { command: 'take-back', keys: ['U'], modes: READING, footer: READING },
  { command: 'settle-ours', keys: ['o'], modes: ['page', 'problems'], footer: ['page', 'problems'] },
  { command: 'settle-theirs', keys: ['t'], modes: ['page', 'problems'], footer: ['page', 'problems'] },
  { command: 'problems', keys: ['p'], modes: [...READING, 'page'], footer: [...READING] },
  { command: 'mouse', keys: ['M'], modes: LEAVING, footer: [] },
  { command: 'reload', keys: ['r'], modes: [...READING, 'problems', 'desk'], footer: ['problems', 'desk'] },
  { command: 'cursor-left', keys: ['left', 'ctrl+b'], modes: TEXT_MODES, footer: [] },
  { command: 'cursor-right', keys: ['right', 'ctrl+f'], modes: TEXT_MODES, footer: [] },
  { command: 'word-left', keys: ['ctrl+left', 'alt+left', 'alt+b'], modes: TEXT_MODES, footer: [] },
  { command: 'word-right', keys: ['ctrl+right', 'alt+right', 'alt+f'], modes: TEXT_MODES, footer: [] },
  { command: 'line-start', keys: ['home', 'ctrl+a'], modes: TEXT_MODES, footer: [] },
  { command: 'line-end', keys: ['end', 'ctrl+e'], modes: TEXT_MODES, footer: [] },
  { command: 'older', keys: ['up'], modes: ['prompt', 'path'], footer: [] },
  { command: 'newer', keys: ['down'], modes: ['prompt', 'path'], footer: [] },
  { command: 'erase', keys: ['backspace'], modes: TEXT_MODES, footer: [] },
  { command: 'erase-next', keys: ['delete', 'ctrl+d'], modes: TEXT_MODES, footer: [] },
  { command: 'erase-word', keys: ['ctrl+w', 'alt+backspace'], modes: TEXT_MODES, footer: [] },
  { command: 'erase-next-word', keys: ['alt+d', 'alt+delete'], modes: TEXT_MODES, footer: [] },
  { command: 'erase-all', keys: ['ctrl+u'], modes: TEXT_MODES, footer: ['prompt', 'pick'] },
  { command: 'erase-rest', keys: ['ctrl+k'], modes: TEXT_MODES, footer: [] },
  { command: 'palette', keys: [':'], modes: READING, footer: READING },
  {
    command: 'help',
    keys: ['?', 'f1'],
    modes: [...READING, 'page', 'quoted', 'help', 'desk'],
    footer: [...READING, 'page', 'quoted', 'desk'],
  },
  { command: 'suspend', keys: ['ctrl+z'], modes: [...EVERYWHERE, 'desk'], footer: [] },
  { command: 'quit', keys: ['q'], modes: [...LEAVING, 'desk'], footer: [...LEAVING, 'desk'] },
  { command: 'interrupt', keys: ['ctrl+c'], modes: [...EVERYWHERE, 'desk'], footer: [] },
]

/** Returns whether a key types text: a whole letter, also with separate accents. `?` closes the help. */
const isText = (mode: Mode, key: Key): boolean =>
  TEXT_MODES.includes(mode) && graphemes(key).length === 1 && !(mode === 'help' && key === '?')

/** Alt or Ctrl on a key that moves or erases: where it has no meaning of its own, it is the key alone. */
const MODIFIER = /^(?:alt|ctrl)\+(?=(?:up|down|left|right|home|end|pageup|pagedown|backspace|delete)$)/

const boundTo = (mode: Mode, key: Key): Command | null =>
  KEYMAP.find((binding) => binding.modes.includes(mode) && binding.keys.includes(key))?.command ?? null

/** Returns a key's command in a mode; null where it has none, or types text. */
export const commandFor = (mode: Mode, key: Key): Command | null =>
  isText(mode, key) ? null : (boundTo(mode, key) ?? boundTo(mode, key.replace(MODIFIER, '')))

/** Returns every key of a command, in each mode, in the order of the table. */
export const keysFor = (command: Command): readonly Key[] => [
  ...new Set(KEYMAP.filter((binding) => binding.command === command).flatMap((binding) => binding.keys)),
]

/** Returns what a key types in a mode; null where it types nothing. */
export const textFor = (mode: Mode, key: Key): string | null => {
  if (!TEXT_MODES.includes(mode)) return null
  if (key === 'space') return ' '
  return isText(mode, key) ? key : null
}
