import { memoizeLast } from '../dossier/index.ts'
import { fold, type Block, type Line } from './block.ts'
import { changeBlocks } from './changes/change.ts'
import { dayBlocks } from './changes/folded.ts'
import { changedBlocks } from './changes/index.ts'
import type { Entry, RenderContext } from './entry.ts'
import { eventRecordBlocks } from './negotiation/event.ts'
import { issueBlocks } from './negotiation/issue.ts'
import type { ChartView } from './chart/view.ts'
import { nowBlocks } from './negotiation/moment.ts'
import { participantBlocks } from './negotiation/participant.ts'
import { placeBlocks, sideBlocks } from './negotiation/place.ts'
import { sourceRecordBlocks, unsourcedBlocks } from './cited-by.ts'
import { sideStanceBlocks, stanceBlocks } from './negotiation/stance.ts'
import { claimOnlyBlocks, statisticLines } from './statistic/index.ts'

/** Returns the detail of a record without a chart. */
const blocksOf = (context: RenderContext, entry: Exclude<Entry, { kind: 'statistic' }>): readonly Block[] => {
  switch (entry.kind) {
    case 'claim':
      return claimOnlyBlocks(context, entry.statistic, entry.claim)
    case 'participant':
      return participantBlocks(context, entry.participant)
    case 'issue':
      return issueBlocks(context, entry.issue)
    case 'event':
      return eventRecordBlocks(context, entry.event)
    case 'source':
      return sourceRecordBlocks(context, entry.source)
    case 'place':
      return placeBlocks(context, entry.place)
    case 'side':
      return sideBlocks(context, entry.side)
    case 'stance':
      return stanceBlocks(context, entry.issue, entry.participant)
    case 'side-stance':
      return sideStanceBlocks(context, entry.issue, entry.side)
    case 'unsourced':
      return unsourcedBlocks(context)
    case 'now':
      return nowBlocks(context)
    case 'change':
      return changeBlocks(context, entry)
    case 'day':
      return dayBlocks(context.locale, entry)
  }
}

interface Asked {
  readonly context: RenderContext
  readonly chartView: ChartView
  readonly width: number
}

const same = (a: RenderContext, b: RenderContext): boolean =>
  a.reading === b.reading &&
  a.locale === b.locale &&
  a.per === b.per &&
  a.changes === b.changes &&
  a.proofs === b.proofs

const sameLens = (a: ChartView, b: ChartView): boolean =>
  a.zoom === b.zoom &&
  a.arrangement === b.arrangement &&
  a.at === b.at &&
  a.cursor === b.cursor &&
  a.rolling === b.rolling &&
  a.rows === b.rows &&
  a.page === b.page

const work = (entry: Entry, { context, chartView, width }: Asked): readonly Line[] => {
  if (entry.kind === 'statistic') return statisticLines(context, entry.statistic, chartView, width)
  // A statistic and an issue begin with their verdict, so that they place the changes themselves.
  const placed = entry.kind === 'change' || entry.kind === 'day' || entry.kind === 'issue' || entry.kind === 'claim'
  return fold([...(placed ? [] : changedBlocks(context, entry)), ...blocksOf(context, entry)], width)
}

const sameText = (a: Asked, b: Asked): boolean => a.width === b.width && same(a.context, b.context)

/** Memoised for each record without a chart, whatever the view of charts: an explanation below it changes the rows that one would have. */
const textOf = memoizeLast(work, sameText)

const statisticOf = memoizeLast(work, (a, b) => sameText(a, b) && sameLens(a.chartView, b.chartView))

/** Returns a record's detail as lines of a width; memoised for the last view. */
export const detailLines = (
  context: RenderContext,
  entry: Entry,
  width: number,
  chartView: ChartView,
): readonly Line[] => (entry.kind === 'statistic' ? statisticOf : textOf)(entry, { context, chartView, width })
