/** The door of this floor: what is shown, before it has a face. */
export * from './entry.ts'
export { recordAt, recordOf } from './record.ts'
export { fitRow, rowText, type Row } from './row.ts'
export { fold, linksIn, tableSpans, type Block, type Folded, type Line, type Link, type Table } from './block.ts'
export type { Arrangement, Zoom } from './chart.ts'
export { WHOLE, type Lens } from './lens.ts'
export { comparisonLines, MOST_COMPARED } from './compare.ts'
export { workingBlocks } from './working.ts'
export { alongOf, standOn } from './statistic.ts'
export { rowOf } from './listed.ts'
export { detailLines } from './detail.ts'
export { titleOf } from './title.ts'
export { eventBlocks } from './event.ts'
export { sourceSpans } from './source.ts'
export { cellTarget, matrixOf, type Matrix, type MatrixColumn } from './matrix.ts'
export {
  columnUnder,
  MATRIX_FOOT,
  MATRIX_HEAD,
  matrixLayout,
  type MatrixLayout,
  type MatrixWindow,
} from './matrix-layout.ts'
export { matrixLines, type MatrixLine } from './matrix-lines.ts'
export { orderedListing, SORTS, type Order } from './order.ts'
export { parseFilter, type Filter, type FilterFault } from './filter.ts'
export { findablesIn, type Findable } from './find.ts'
export { haystackOf, matchesIn, type Haystack, type Match } from './fuzzy.ts'
export { stanceMark } from './stance.ts'
export { spokenLines, spokenRow, spokenSpans, spokenTitle } from './spoken.ts'
export { matrixFoot } from './matrix-foot.ts'
export { addressOf, citationOf, valueOf } from './citation.ts'
export { differenceSpans, differenceText, subjectOf, type Compared } from './difference.ts'
export { changeSource } from './change.ts'
export {
  changedText,
  countedText,
  changeMark,
  isChanged,
  changesOf,
  changesSince,
  sinceText,
  type Changes,
  type Since,
  type SinceName,
} from './changes.ts'
/** What reports are made of besides: the figures, verdicts and names as the details say them. */
export { amountText, dotted, isShort, rateText, valueText, verdictShort } from './figure.ts'
export { changeText, disagreementBlocks, revisionText } from './observation.ts'
export { claimFigure, issuesOf } from './rows.ts'
export { dimensionName, partName } from './breakdown.ts'
export { dayTicks, valueSteps, type Tick } from './axis.ts'
export { drawsRates, heightsOf, levelsOf, pointsOf, type Point } from './plot.ts'
export { paceBlocks, sumsOf, yearNotes, yearTable } from './year.ts'
export { passingBlocks, thresholdFigure } from './threshold.ts'
export { verdictBlocks } from './verdict.ts'
export { sourceTitle } from './source.ts'
export { resumesText } from './issue.ts'
export { cellSpans } from './matrix-lines.ts'
export { columnName, positionsIn } from './matrix.ts'
export { kindText, momentSpans } from './moment.ts'
export { sideTone, stanceTone, statusTone } from './tone.ts'
