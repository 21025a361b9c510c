import { STANCES } from '../../dossier/index.ts'
import { stanceMark } from '../../present/index.ts'
import { HELP_GROUPS, plain, type Command, type HelpGroup, type Locale } from '../../text/index.ts'
import { disabledReason } from '../palette.ts'
import type { ReadingState } from '../state.ts'
import { commandsIn } from './groups.ts'
import { isOff, keysOrName } from './keys.ts'

/** An entry of the help: a command that Enter runs, or a sign or term. */
export interface HelpItem {
  readonly keys: string
  readonly words: string
  /** Null for a sign or term. */
  readonly command: Command | null
  /** Why the command is not possible now; null where it is. */
  readonly disabledReason: string | null
}

/** A part of the help with its title. */
export interface HelpSection {
  readonly title: string
  readonly items: readonly HelpItem[]
}

const commandItem = (state: ReadingState, command: Command): HelpItem => {
  const { words } = state.locale
  const meaning = words.keys.commands[command]
  return {
    keys: keysOrName(state.locale, command),
    words: isOff(state, command) ? words.restricted.key(meaning) : meaning,
    command,
    disabledReason: disabledReason(state, command),
  }
}

/** Returns a group's commands, those that are possible now first. Keys of prompts are never possible below the help. */
const groupSection = (state: ReadingState, group: HelpGroup): HelpSection => {
  const items = commandsIn(group).map((command) => commandItem(state, command))
  const isNow = (item: HelpItem): boolean => group === 'type' || item.disabledReason === null
  return {
    title: state.locale.words.keys.groups[group],
    items: [...items.filter(isNow), ...items.filter((item) => !isNow(item))],
  }
}

const wordItem = (keys: string, words: string): HelpItem => ({ keys, words, command: null, disabledReason: null })

const wordSections = (locale: Locale): readonly HelpSection[] => {
  const { keys, stances } = locale.words
  return [
    { title: keys.signs, items: keys.signWords.map(([sign, words]) => wordItem(locale.signs.of(sign), words)) },
    {
      title: keys.stances,
      items: STANCES.map((stance) => wordItem(stanceMark(locale, stance), stances[stance].word)),
    },
    { title: keys.glossary, items: keys.glossaryWords.map(([word, meaning]) => wordItem(word, meaning)) },
  ]
}

/** Returns the sections of the help, with the entries that contain the filter's text. The help itself does not count as open. */
export const helpSections = (shown: ReadingState): readonly HelpSection[] => {
  const state: ReadingState = { ...shown, overlay: { kind: 'none' } }
  const wanted = plain(shown.overlay.kind === 'help' ? shown.overlay.text.trim() : '')
  const isWanted = (item: HelpItem): boolean => plain(`${item.keys} ${item.words}`).includes(wanted)
  return [...HELP_GROUPS.map((group) => groupSection(state, group)), ...wordSections(state.locale)]
    .map(({ title, items }) => ({ title, items: items.filter(isWanted) }))
    .filter(({ items }) => items.length > 0)
}
