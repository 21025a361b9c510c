import { differencesBetween } from '../dossier/index.ts'
import { differenceSpans, type Compared } from '../present/index.ts'
import { asciiText, plainText } from '../text/index.ts'
import { jsonText } from './json.ts'

/** The text of a comparison, and whether nothing changed. */
export interface DiffOutput {
  readonly text: string
  readonly same: boolean
}

/** Returns the changes between two readings, one per line, with their number at the end. */
export const diffText = (compared: Compared): DiffOutput => {
  const { before, after, locale } = compared
  const changes = differencesBetween(before, after)
  const lines = changes.map((one) => plainText(differenceSpans(compared, one)))
  const last = changes.length === 0 ? locale.words.changes.same : locale.words.changes.count(changes.length)
  const text = `${[...lines, last].join('\n')}\n`
  return { text: locale.glyphs === 'ascii' ? asciiText(text) : text, same: changes.length === 0 }
}

/** Returns the changes as JSON: `{ "version": 1, "changes": [{ "kind", "target": { "kind", "key" }, … }] }`. */
export const diffJson = ({ before, after }: Compared): DiffOutput => {
  const changes = differencesBetween(before, after)
  return { text: jsonText({ version: 1, changes }), same: changes.length === 0 }
}
