import { plainText, type Locale } from '../../text/index.ts'
import type { Entry } from '../entry.ts'
import { titleOf } from '../title.ts'
import { differenceSpans } from './difference.ts'

/** Returns the title of a record, or of a change the sentence that says what changed. */
export const entryTitle = (locale: Locale, entry: Entry): string =>
  entry.kind === 'change' ? plainText(differenceSpans({ ...entry.pair, locale }, entry.change)) : titleOf(locale, entry)
