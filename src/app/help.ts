import { cut, fit, plain, span, widthOf, type Command, type Locale, type Span } from '../text/index.ts'
import { STANCES, type Access } from '../dossier/index.ts'
import { stanceMark } from '../present/index.ts'
import { KEYMAP, type Binding, type Key, type Mode } from './keymap.ts'

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

/** Commands that reach beyond the dossier: the editor, the browser, the clipboard, a file that is written. */
const REACHING: ReadonlySet<Command> = new Set<Command>([
  'edit',
  'browse',
  'copy',
  'cite',
  'brief',
  'replace',
  'format',
  'settle-ours',
  'settle-theirs',
])

/** Returns whether a command is off in restricted mode. */
export const isOff = ({ access }: { readonly access: Access }, command: Command): boolean =>
  access === 'restricted' && REACHING.has(command)

/** What the help is about: where its reader is, what is off, and what it is filtered by. */
export interface HelpQuery {
  readonly focus: Mode
  readonly access: Access
  readonly filter: string
}

/** A line of the help: keys or a sign, and their meaning. */
export interface HelpLine {
  readonly keys: string
  readonly words: string
}

const SECTIONS: readonly Mode[] = [
  'list',
  'matrix',
  'detail',
  'series',
  'page',
  'prompt',
  'path',
  'ask',
  'pick',
  'help',
  'problems',
]

const meaningOf = ({ words }: Locale, access: Access, command: Command): string =>
  isOff({ access }, command) ? words.restricted.key(words.keys.commands[command]) : words.keys.commands[command]

const section = (locale: Locale, access: Access, mode: Mode, seen: Set<Binding>): readonly HelpLine[] =>
  KEYMAP.flatMap((binding) => {
    if (seen.has(binding) || !binding.modes.includes(mode)) return []
    seen.add(binding)
    return [{ keys: keyNames(locale, binding), words: meaningOf(locale, access, binding.command) }]
  })

const inOrder = (focus: Mode): readonly Mode[] => [focus, ...SECTIONS.filter((mode) => mode !== focus)]

interface Part {
  readonly title: string
  readonly lines: readonly HelpLine[]
}

const parts = (locale: Locale, { focus, access }: HelpQuery): readonly Part[] => {
  const seen = new Set<Binding>()
  const { keys } = locale.words
  return [
    ...inOrder(focus).map((mode) => ({ title: keys.modes[mode], lines: section(locale, access, mode, seen) })),
    { title: keys.signs, lines: keys.signWords.map(([sign, words]) => ({ keys: locale.signs.of(sign), words })) },
    {
      title: keys.stances,
      lines: STANCES.map((stance) => ({
        keys: stanceMark(locale, stance),
        words: locale.words.stances[stance].word,
      })),
    },
    { title: keys.glossary, lines: keys.glossaryWords.map(([word, meaning]) => ({ keys: word, words: meaning })) },
  ]
}

const KEYS = 18

/** Returns the help as lines of a width, the focused mode first, limited to lines that contain the filter's text. */
export const helpLines = (locale: Locale, query: HelpQuery, width: number): readonly (readonly Span[])[] => {
  const wanted = plain(query.filter.trim())
  const lines = parts(locale, query).flatMap(({ title, lines: all }) => {
    const own = all.filter((line) => plain(`${line.keys} ${line.words}`).includes(wanted))
    return own.length === 0 ? [] : [[span(title, 'strong')], ...own.map((line) => helpLine(line, width)), []]
  })
  return lines.length > 0 ? lines.slice(0, -1) : [[span(locale.words.keys.none(query.filter), 'warn')]]
}

const helpLine = ({ keys, words }: HelpLine, width: number): readonly Span[] => {
  const left = Math.max(KEYS, widthOf(keys) + 2)
  return [span(`  ${fit(keys, left)}`, 'accent'), span(cut(words, Math.max(0, width - left - 2)))]
}

/** Returns a command's first key and its short name, for the footer. */
export const footerWords = (locale: Locale, binding: Binding, command: Command): readonly [string, string] => [
  footerKey(locale, binding),
  locale.words.keys.short[command] ?? locale.words.keys.commands[command],
]

const FOOTER_KEYS: Readonly<Partial<Record<Command, readonly Key[]>>> = {
  down: ['up', 'down'],
  later: ['left', 'right'],
  'zoom-in': ['+', '-'],
  statistics: ['1', '3'],
}

/** Names the footer's key, or a pair where one word serves both: ↑↓ move, 1–3 panel. */
const footerKey = (locale: Locale, binding: Binding): string => {
  const keys = (FOOTER_KEYS[binding.command] ?? [binding.keys[0] ?? '']).map((key) => keyName(locale, key))
  return keys.join(binding.command === 'statistics' ? '–' : '')
}
