import type { Say } from '../text/index.ts'
import type { RecordEntry } from './entry.ts'
import { claimFigure } from './list/rows.ts'

/** The title of a record; its key where its name says nothing. */
export const titleOf = (say: Say, entry: RecordEntry): string => nameOf(say, entry) || entry.key

const nameOf = (say: Say, entry: RecordEntry): string => {
  switch (entry.kind) {
    case 'statistic':
      return say.text(entry.statistic.name)
    case 'claim':
      return `${say.words.rows.claim} ${claimFigure(say, entry.claim)}`
    case 'participant':
      return say.text(entry.participant.name)
    case 'issue':
      return say.text(entry.issue.title)
    case 'event':
      return say.text(entry.event.title)
    case 'source':
      return say.text(entry.source.title)
    case 'place':
      return say.text(entry.place.name)
    case 'side':
      return say.text(entry.side.name)
    case 'stance':
      return say.words.matrix.cell(say.text(entry.issue.title), say.text(entry.participant.name))
    case 'side-stance':
      return say.words.matrix.cell(say.text(entry.issue.title), say.text(entry.side.name))
    case 'unsourced':
      return say.words.sources.unsourcedTitle
    case 'now':
      return say.words.panels.timeline
  }
}
