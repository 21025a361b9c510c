import { plainText, type Locale } from '../../text/index.ts'
import type { Entry } from '../entry.ts'
import { titleOf } from '../title.ts'
import { dayText, entrySpans } from './folded.ts'

/** Returns the title of a record, or the sentence that describes a change. */
export const entryTitle = (locale: Locale, entry: Entry): string =>
  entry.kind === 'change'
    ? plainText(entrySpans(locale, entry))
    : entry.kind === 'day'
      ? dayText(locale, entry)
      : titleOf(locale, entry)
