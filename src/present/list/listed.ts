import { span } from '../../text/index.ts'
import { changeRow } from '../changes/index.ts'
import type { Listed, Showing } from '../entry.ts'
import { momentRow, nowRow } from '../negotiation/moment.ts'
import { sourceRow, unsourcedRow } from '../cited-by.ts'
import { cell, type Row } from '../row.ts'
import { claimRow, issueRow, participantRow, statisticRow } from './rows.ts'
import { entryTitle } from '../changes/title.ts'

/** A record as a row of its panel; a statistic that is marked for a comparison says so. */
export const rowOf = (showing: Showing, entry: Listed, marked = false): Row => {
  switch (entry.kind) {
    case 'moment':
      return momentRow(showing, entry.moment)
    case 'now':
      return nowRow(showing)
    case 'source':
      return sourceRow(showing, entry.source)
    case 'unsourced':
      return unsourcedRow(showing)
    case 'statistic':
      return statisticRow(showing, entry.statistic, marked)
    case 'claim':
      return claimRow(showing, entry.statistic, entry.claim)
    case 'participant':
      return participantRow(showing, entry.participant)
    case 'issue':
      return issueRow(showing, entry.issue)
    case 'change':
      return changeRow(showing, entry)
    default:
      return { nameAtLeast: 0, cells: [cell([span(entryTitle(showing.locale, entry))], 'rest')] }
  }
}
