import { differencesBetween, sameMeaning, sameTarget, type Difference } from '../dossier/index.ts'
import { differenceSpans, type Compared } from '../present/index.ts'
import { asciiText, plainText, type Locale } from '../text/index.ts'
import { jsonText } from './json.ts'

/** The text of a comparison, and whether nothing changed. */
export interface DiffOutput {
  readonly text: string
  readonly same: boolean
}

const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Returns whether a change only adds the entries of a history that another change says as the event's new status. */
const isSaid = (change: Difference, all: readonly Difference[]): boolean => {
  if (change.kind !== 'edited' || change.field !== 'history' || change.target?.kind !== 'event') return false
  const [before, after] = [entriesOf(change.before), entriesOf(change.after)]
  return (
    all.some((one) => one.kind === 'event-status' && sameTarget(one.target, change.target)) &&
    before.every((one) => after.some((other) => sameMeaning(one, other)))
  )
}

/** Returns lines as a text that ends with a line break, in ASCII where the terminal has no other signs. */
export const linesText = ({ glyphs }: Locale, lines: readonly string[]): string => {
  const text = `${lines.join('\n')}\n`
  return glyphs === 'ascii' ? asciiText(text) : text
}

/** Returns the changes between two readings as lines. */
const changeLines = (compared: Compared): readonly string[] => {
  const all = differencesBetween(compared.before, compared.after)
  return all.filter((one) => !isSaid(one, all)).map((one) => plainText(differenceSpans(compared, one)))
}

/** Returns the changes of an edit, one per line: whoever made it knows how many there are. */
export const changesText = (compared: Compared): string => {
  const lines = changeLines(compared)
  return linesText(compared.locale, lines.length === 0 ? [compared.locale.words.changes.same] : lines)
}

/** Returns the changes between two readings, one per line, with their number at the end. */
export const diffText = (compared: Compared): DiffOutput => {
  const { locale } = compared
  const lines = changeLines(compared)
  const last = lines.length === 0 ? locale.words.changes.same : locale.words.changes.count(lines.length)
  return { text: linesText(locale, [...lines, last]), same: lines.length === 0 }
}

/** Returns the changes as JSON: `{ "version": 1, "changes": [{ "kind", "target": { "kind", "key" }, … }] }`. */
export const diffJson = ({ before, after }: Compared): DiffOutput => {
  const changes = differencesBetween(before, after)
  return { text: jsonText({ version: 1, changes }), same: changes.length === 0 }
}
