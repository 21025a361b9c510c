import type { Locale } from '../text/index.ts'
import type { RecordEntry } from './entry.ts'
import { claimFigure } from './list/rows.ts'

/** Returns the title of a record, or its key where the name is empty. */
export const titleOf = (locale: Locale, entry: RecordEntry): string => nameOf(locale, entry) || entry.key

const nameOf = (locale: Locale, entry: RecordEntry): string => {
  switch (entry.kind) {
    case 'statistic':
      return locale.text(entry.statistic.name)
    case 'claim':
      return `${locale.words.rows.claim} ${claimFigure(locale, entry.statistic, entry.claim)}`
    case 'participant':
      return locale.text(entry.participant.name)
    case 'issue':
      return locale.text(entry.issue.title)
    case 'event':
      return locale.text(entry.event.title)
    case 'source':
      return locale.text(entry.source.title)
    case 'place':
      return locale.text(entry.place.name)
    case 'side':
      return locale.text(entry.side.name)
    case 'stance':
      return locale.words.matrix.cell(locale.text(entry.issue.title), locale.text(entry.participant.name))
    case 'side-stance':
      return locale.words.matrix.cell(locale.text(entry.issue.title), locale.text(entry.side.name))
    case 'unsourced':
      return locale.words.sources.unsourcedTitle
    case 'now':
      return locale.words.panels.timeline
  }
}
