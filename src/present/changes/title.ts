import { plainText, type Locale } from '../../text/index.ts'
import type { Entry } from '../entry.ts'
import { titleOf } from '../title.ts'
import { differenceSpans } from './difference.ts'

/** Returns the title of a record, or the sentence that describes a change. */
export const entryTitle = (locale: Locale, entry: Entry): string =>
  entry.kind === 'change' ? plainText(differenceSpans({ ...entry.pair, locale }, entry.change)) : titleOf(locale, entry)
