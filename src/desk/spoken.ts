import type { Speech } from '../app/index.ts'
import { spokenTitle } from '../present/index.ts'
import { plainText } from '../text/index.ts'
import { deskHelp } from './help.ts'
import { deskFacts, deskTitle } from './lines.ts'
import { isDone, type DeskRow, type DeskState } from './state.ts'
import { deskMatches } from './update.ts'

const nameOf = ({ found, name }: DeskRow): string => (found.kind === 'read' ? found.summary.title : name)

/** Returns what the desk says to a screen reader: the dossier under the cursor, or what a search finds. */
export const deskSpeech = (state: DeskState): Speech => {
  const { locale, rows, list, find } = state
  const { desk, find: words, keys } = locale.words
  if (state.help !== null) {
    const lines = deskHelp(locale, state.size.columns).map((line) => plainText(line).replace(/\s+/g, ' ').trim())
    return { place: 'desk help', lines: [keys.title, ...lines.filter((line) => line !== '')], current: '', status: '' }
  }
  if (find) {
    const matches = deskMatches(state)
    const match = matches[find.list.cursor]
    const at = match
      ? spokenTitle(locale, match.title, find.list.cursor + 1, matches.length)
      : find.text === ''
        ? desk.takes
        : words.none(find.text)
    return { place: 'desk find', lines: [words.prompt], current: `${find.text}: ${at}`, status: '' }
  }
  const row = rows[list.cursor]
  const current = row
    ? `${spokenTitle(locale, nameOf(row), list.cursor + 1, rows.length)}. ${deskFacts(locale, row)}`
    : desk.none
  // How many are read is not said with each one.
  const lines = [isDone(state) ? `${desk.title}: ${deskTitle(state)}` : desk.title]
  return { place: 'desk', lines, current, status: '' }
}
