import { differencesBetween } from '../dossier/index.ts'
import { differenceSpans, type Compared } from '../present/index.ts'
import { asciiText, plainText } from '../text/index.ts'
import { escapeControls } from './json.ts'

/** What a comparison tells, and whether there is any change. */
export interface DiffOutput {
  readonly text: string
  readonly same: boolean
}

/** What changed from one reading to the other, a change to a line, with their number at the end. */
export const diffText = (compared: Compared): DiffOutput => {
  const { before, after, locale } = compared
  const changes = differencesBetween(before, after)
  const lines = changes.map((one) => plainText(differenceSpans(compared, one)))
  const last = changes.length === 0 ? locale.words.changes.same : locale.words.changes.count(changes.length)
  const text = `${[...lines, last].join('\n')}\n`
  return { text: locale.glyphs === 'ascii' ? asciiText(text) : text, same: changes.length === 0 }
}

/** The same for programs: `{ "version": 1, "changes": [{ "kind", "target": { "kind", "key" }, … }] }`. */
export const diffJson = ({ before, after }: Compared): DiffOutput => {
  const changes = differencesBetween(before, after)
  return { text: `${escapeControls(JSON.stringify({ version: 1, changes }, null, 2))}\n`, same: changes.length === 0 }
}
