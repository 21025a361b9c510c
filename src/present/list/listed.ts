import { span } from '../../text/index.ts'
import { changeRow, dayRow } from '../changes/index.ts'
import type { Listed, RenderContext } from '../entry.ts'
import { momentRow, nowRow } from '../negotiation/moment.ts'
import { sourceRow, unsourcedRow } from '../cited-by.ts'
import { cell, type Row } from '../row.ts'
import { claimRow, issueRow, participantRow, statisticRow } from './rows.ts'
import { entryTitle } from '../changes/title.ts'

/** Returns the row of a list entry. */
export const rowOf = (context: RenderContext, entry: Listed): Row => {
  switch (entry.kind) {
    case 'moment':
      return momentRow(context, entry.moment)
    case 'now':
      return nowRow(context)
    case 'source':
      return sourceRow(context, entry.source)
    case 'unsourced':
      return unsourcedRow(context)
    case 'statistic':
      return statisticRow(context, entry.statistic)
    case 'claim':
      return claimRow(context, entry.statistic, entry.claim)
    case 'participant':
      return participantRow(context, entry.participant)
    case 'issue':
      return issueRow(context, entry.issue)
    case 'day':
      return dayRow(context, entry)
    case 'change':
      return changeRow(context, entry)
    default:
      return { kind: entry.kind, cells: [cell([span(entryTitle(context.locale, entry))], 0)] }
  }
}
