/** What other folders may import from here: content without its look. */
export * from './entry.ts'
export { recordAt, recordOf } from './record.ts'
export { columnsOf, fitRow, type Columns, type Row } from './row.ts'
export { knownText, laterText, spokenHeader } from './header.ts'
export {
  fold,
  linksFrom,
  linksIn,
  tableSpans,
  type Block,
  type Folded,
  type Line,
  type Link,
  type Table,
} from './block.ts'
export type { Arrangement, Zoom } from './chart/index.ts'
export { WHOLE, type ChartView } from './chart/view.ts'
export { isDailyChart, ROLLING_DAYS } from './statistic/rolling.ts'
export { multiplesLines } from './statistic/multiples.ts'
export { comparisonLines, MOST_COMPARED } from './statistic/compare.ts'
export { derivationBlocks } from './derivation.ts'
export { alongOf, standOn } from './statistic/index.ts'
export { rowOf } from './list/listed.ts'
export { listHeads } from './list/heads.ts'
export type { Head } from './row/slots.ts'
export { emptyText } from './list/empty.ts'
export { emptyMatrixText, lackingIn } from './matrix/empty.ts'
export { detailLines } from './detail.ts'
export { entryTitle } from './changes/title.ts'
export { titleOf } from './title.ts'
export { eventBlocks, eventFacts, eventStatusText } from './negotiation/event.ts'
export { cellTarget, issuesInOrder, matrixOf, type Matrix, type MatrixColumn } from './matrix/index.ts'
export {
  columnUnder,
  MATRIX_FOOT,
  matrixHead,
  matrixLayout,
  type MatrixLayout,
  type MatrixWindow,
} from './matrix/layout.ts'
export { matrixLines, type MatrixLine } from './matrix/lines.ts'
export { orderedListing, SORTS, warmOrdered, type Order } from './list/order.ts'
export { warmRanks } from './list/ranks.ts'
export { linkOf } from './address.ts'
export { isDoubted } from './list/doubted.ts'
export { suggestFilter, type Suggestion } from './list/suggest.ts'
export { parseFilter, type Filter, type FilterFault } from './list/filter.ts'
export { findableOf, findablesIn, type Findable } from './list/find.ts'
export {
  haystackOf,
  matchesIn,
  wordHaystack,
  type Haystack,
  type Match,
  type Matches,
  type WordHaystack,
} from './list/fuzzy.ts'
export { searchedRecords, type SearchedRecords } from './list/searched.ts'
export {
  accountFacts,
  accountsText,
  conditionsOf,
  denialTexts,
  stanceMark,
  stanceSpan,
  standingSuffix,
  standingText,
  tellerName,
} from './negotiation/stance.ts'
export { bondsOf, SPLITS } from './negotiation/dependence.ts'
export { actorNames, heardText, stepText } from './negotiation/next.ts'
export { termDuties, termOutcome } from './negotiation/term.ts'
export { currentBodiesText, roleText } from './negotiation/role.ts'
export { spokenLines, spokenRow, spokenSpans, spokenTitle } from './spoken.ts'
export { matrixFoot } from './matrix/foot.ts'
export { addressOf, citationOf, valueOf } from './citation.ts'
export { differenceSpans, differenceText, subjectOf, type Compared } from './changes/difference.ts'
export { entrySpans, foldedChanges, foldEntries } from './changes/folded.ts'
export { changeSource } from './changes/change.ts'
export { changedText, countedText, changeMark, isChanged, changesOf, changesSince, sinceText } from './changes/index.ts'
/** Figures, verdicts and names as the details word them, for reports. */
export {
  amountDecimals,
  concernTone,
  boundText,
  dimsText,
  dotted,
  figureText,
  isShort,
  partName,
  partialText,
  rateText,
  statedWords,
  totalText,
  valueText,
} from './statistic/figure.ts'
export { changeText, disagreementBlocks, gapText, overdueText, revisionText } from './statistic/observation.ts'
export { appearancesOf, appearanceText, claimPeriod } from './statistic/claim.ts'
export { claimSentence } from './statistic/claim-sentence.ts'
export { claimFigure, issuesOf, standingsText } from './list/rows.ts'
export { breakdownFoot, breakdownTitle, shareText } from './statistic/breakdown.ts'
export { dayTicks, valueSteps, type Tick } from './chart/axis.ts'
export { heightsOf } from './chart/heights.ts'
export { levelsOf } from './chart/level.ts'
export { matrixSigns } from './matrix/overview.ts'
export { noChartText, pointsOf, type Drawn, type Point } from './chart/point.ts'
export { chartUnit } from './chart/unit.ts'
export { paceBlocks, rolledSums, rolledTables, sumsOf, yearNotes, yearTable } from './statistic/year.ts'
export { overText, passingBlocks, thresholdFigure, windowText } from './statistic/threshold.ts'
export { basisText, verdictBlocks } from './statistic/verdict.ts'
export { verdictOnFigure, verdictShort } from './statistic/verdict-mark.ts'
export { sourceTitle } from './source.ts'
export { warmDays, warmPanels, warmView, warmViews, wholeViewAt, type WholeView } from './warm.ts'
export { quotationBlocks } from './passage.ts'
export { proofText, shortQuote, unverifiedText } from './proof.ts'
export { datedText, openTexts } from './negotiation/issue.ts'
export { issueSentence, issueSentenceSources, LASTING_STATUSES, nobodyText } from './negotiation/issue-sentence.ts'
export { cellSpans } from './matrix/cell.ts'
export { columnName, positionsIn } from './matrix/index.ts'
export { kindText, momentSpans, momentTitle } from './negotiation/moment.ts'
export { sideTone, statusTone } from './tone.ts'
