import type { Access } from '../../dossier/index.ts'
import { graphemes, type Command, type Locale } from '../../text/index.ts'
import { keysFor, type Binding, type Key } from '../keymap.ts'

/** Names a key in the reader's language. */
export const keyName = (locale: Locale, key: Key): string =>
  locale.words.keys.named[key] ?? (key === 'space' ? locale.words.keys.space : letterName(key))

/** Names a letter with Ctrl or Alt, which is the same in every language; any other key is its own name. */
const letterName = (key: Key): string =>
  key.replace(/^(ctrl|alt)\+(\w)$/, (_, modifier: string, letter: string) => {
    const upper = letter.toUpperCase()
    return modifier === 'ctrl' ? `Ctrl+${upper}` : `Alt+${upper}`
  })

/** Names the keys of a command in the order of the table: `↓ j`. */
export const keyNames = (locale: Locale, binding: Binding): string =>
  binding.keys.map((key) => keyName(locale, key)).join(' ')

/** Names every key of a command, in each mode; empty where it has none. */
export const keysOf = (locale: Locale, command: Command): string =>
  keysFor(command)
    .map((key) => keyName(locale, key))
    .join(' ')

/** Names every key of a command; one without any is run by its name, as it is typed: `:tour`. */
export const keysOrName = (locale: Locale, command: Command): string =>
  keysOf(locale, command) || `:${locale.words.keys.short[command] ?? locale.words.keys.commands[command]}`

/** Commands that reach beyond the dossier: the editor, the browser, the clipboard, a file that is written. */
const REACHING: ReadonlySet<Command> = new Set<Command>([
  'edit',
  'add',
  'take-back',
  'browse',
  'copy',
  'cite',
  'brief',
  'save-chart',
  'replace',
  'format',
  'settle-ours',
  'settle-theirs',
])

/** Returns whether a command is off in restricted mode. */
export const isOff = ({ access }: { readonly access: Access }, command: Command): boolean =>
  access === 'restricted' && REACHING.has(command)

/** Returns a command's first key and its short name, for the footer. */
export const footerWords = (locale: Locale, binding: Binding, command: Command): readonly [string, string] => [
  footerKey(locale, binding),
  locale.words.keys.short[command] ?? locale.words.keys.commands[command],
]

const FOOTER_KEYS: Readonly<Partial<Record<Command, readonly Key[]>>> = {
  down: ['up', 'down'],
  later: ['left', 'right'],
  'zoom-in': ['+', '-'],
}

/** Names the footer's key, or a pair where one word serves both: ↑↓ move. */
const footerKey = (locale: Locale, binding: Binding): string => {
  const keys = (FOOTER_KEYS[binding.command] ?? [binding.keys[0] ?? '']).map((key) => keyName(locale, key))
  // A screen reader hears the arrows by their names.
  return keys.join(keys.every((key) => graphemes(key).length === 1) ? '' : ' ')
}
