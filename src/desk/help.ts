import { helpLines, INSET, KEYMAP, keyNames, textFor, type HelpSection, type Mode } from '../app/index.ts'
import { memoizeLast } from '../dossier/index.ts'
import type { Locale, Sign, Span } from '../text/index.ts'

/** The signs that the list of dossiers has. */
const SIGNS: ReadonlySet<Sign> = new Set<Sign>(['contradicted', 'disagreeing', 'revised', 'overdue', 'changed'])

const keysIn = (locale: Locale, mode: Mode): HelpSection => ({
  title: locale.words.keys.modes[mode],
  // A letter types text while one searches.
  items: KEYMAP.filter(({ modes }) => modes.includes(mode)).map((binding) => ({
    keys: keyNames(locale, { ...binding, keys: binding.keys.filter((key) => textFor(mode, key) === null) }),
    words: locale.words.keys.commands[binding.command],
    command: binding.command,
    disabledReason: null,
  })),
})

const signsIn = ({ words: { keys }, signs }: Locale): HelpSection => ({
  title: keys.signs,
  items: keys.signWords
    .filter(([sign]) => SIGNS.has(sign))
    .map(([sign, words]) => ({ keys: signs.of(sign), words, command: null, disabledReason: null })),
})

/** Returns the help of the desk as lines of a width: the keys of the list, the signs in it, the keys of its search. */
export const deskHelp = memoizeLast((locale: Locale, columns: number): readonly (readonly Span[])[] =>
  helpLines([keysIn(locale, 'desk'), signsIn(locale), keysIn(locale, 'pick')], columns - INSET, '').map(
    ({ spans }) => spans,
  ),
)
