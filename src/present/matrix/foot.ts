import {
  accountsOf,
  citationsOf,
  indexOf,
  movedFrom,
  standsIn,
  type Issue,
  type Position,
} from '../../dossier/index.ts'
import { distanceOf } from '../../figures/index.ts'
import { cutSpans, span, wrapSpans, type Span } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { dotted } from '../statistic/figure.ts'
import { timesStated } from './cell.ts'
import { columnName, columnTone, positionsIn, type Matrix, type MatrixColumn } from './index.ts'
import { MATRIX_FOOT, type MatrixWindow } from './layout.ts'
import { overviewLines, type FootLine } from './overview.ts'
import { sourceSpans } from '../source.ts'
import { openTexts } from '../negotiation/issue.ts'
import { nobodyText } from '../negotiation/issue-sentence.ts'
import {
  conditionsOf,
  denialTexts,
  accountsText,
  positionFacts,
  positionMark,
  positionWord,
  standingSuffix,
  stanceSpan,
} from '../negotiation/stance.ts'

/** Wraps lines into as many rows as there are; each has one, and the last of a line is cut. */
const wrapInto = (lines: readonly FootLine[], width: number, rows: number): readonly FootLine[] => {
  let free = rows - lines.length
  return lines.flatMap((line) => {
    const wrapped = wrapSpans(line, width)
    const shown = Math.min(wrapped.length, 1 + Math.max(0, free))
    free -= shown - 1
    const rest = wrapped.slice(shown - 1).flatMap((one, at) => [span(at === 0 ? '' : ' '), ...one])
    return [...wrapped.slice(0, shown - 1), cutSpans(rest, width)]
  })
}

/** Lines of the selected cell, wrapped, in most cells. What is below them keeps its place from cell to cell, so that a key draws little. */
const CELL_LINES = 6
/** The rows from which on the cell may have blank lines below it: there is room for the legend, too. */
const HIGH = 12

/** Returns a rule and, below it, the selected cell in full; free rows show more of it, and then more about all cells. */
export const footLines = (
  context: RenderContext,
  matrix: Matrix,
  window: MatrixWindow,
  width: number,
): readonly FootLine[] => {
  const cell = matrixFoot(context, matrix, window)
  const issue = matrix.issues[window.row]
  if (cell.length === 0 || !issue) return []
  const rows = MATRIX_FOOT - 1 + Math.max(0, window.rows - matrix.issues.length)
  const wrapped = wrapInto(cell, width, rows)
  const blanks = rows < HIGH ? 0 : CELL_LINES - wrapped.length
  const own = [...wrapped, ...Array.from({ length: Math.max(0, blanks) }, (): FootLine => [])]
  const more = overviewLines(context, matrix, issue, { width, rows: rows - own.length })
  return [[span('─'.repeat(width), 'dim')], ...own, ...more]
}

/** Returns the selected cell in full: its issue and column, the positions, and who would have to move. */
export const matrixFoot = (
  context: RenderContext,
  matrix: Matrix,
  window: MatrixWindow,
): readonly (readonly Span[])[] => {
  const { locale } = context
  const issue = matrix.issues[window.row]
  const column = matrix.columns[window.column]
  if (!issue || !column) return []
  const positions = positionsIn(context, issue, column)
  const last = (column.kind === 'participant' ? standsIn(positions) : positions).at(-1)
  return [
    [
      span(locale.text(issue.title), 'strong'),
      span(' · '),
      span(columnName(context, column), columnTone(context, column)),
      span(column.kind === 'participant' ? standingSuffix(locale, column.participant) : '', 'warn'),
    ],
    last
      ? positionLine(context, { issue, positions, last, column })
      : [span(unknownText(context, issue, column), 'dim')],
    distanceLine(context, issue),
  ]
}

/** Returns that no position is known, or that somebody was asked and has not answered. */
const unknownText = ({ reading, locale }: RenderContext, issue: Issue, column: MatrixColumn): string => {
  const { participants } = indexOf(reading.dossier)
  const isHere = (id: string): boolean =>
    column.kind === 'side' ? participants.get(id)?.side === column.key : id === column.key
  const asked = distanceOf(reading.dossier, issue).asked.filter(isHere)
  const names = locale.list(asked.map((id) => locale.text(participants.get(id)?.name)))
  return names === '' ? locale.words.matrix.unknown : locale.words.distance.asked(names)
}

interface Cell {
  readonly issue: Issue
  readonly positions: readonly Position[]
  readonly last: Position
  readonly column: MatrixColumn
}

/** Returns that a participant's position moved or was repeated. */
const moveText = ({ locale, reading }: RenderContext, { issue, positions, last }: Cell): string => {
  const { moved, times } = locale.words.matrix
  const before = movedFrom(reading.dossier, issue, last)
  if (before) return moved(positionWord(locale, before), positionWord(locale, last))
  const count = timesStated(positions)
  return count > 1 ? times(count) : ''
}

const isDisputedIn = ({ reading }: RenderContext, { issue, last, column }: Cell): boolean =>
  column.kind === 'participant' && accountsOf(reading.dossier, issue, last.participant).kind === 'disputed'

const positionLine = (context: RenderContext, cell: Cell): readonly Span[] => {
  const { reading, locale } = context
  const { positions, last, column, issue } = cell
  if (isDisputedIn(context, cell))
    return [
      span(`${locale.words.matrix.disputed}: `, 'warn'),
      span(accountsText(context, positions)),
      span(' · ', 'dim'),
      ...sourceSpans(
        context,
        positions.flatMap(({ source }) => citationsOf(source)),
      ),
    ]
  const { participants } = indexOf(reading.dossier)
  const who = column.kind === 'side' ? `${locale.text(participants.get(last.participant)?.name)}: ` : ''
  const facts = [...positionFacts(context, last), column.kind === 'side' ? '' : moveText(context, cell)]
  const conditions = conditionsOf(context, last).map((one) => one.text)
  const denials = denialTexts(context, issue, last).map((one) => one.text)
  return [
    span(who),
    stanceSpan(context, last),
    span(` · ${dotted(facts)}`, 'dim'),
    span(conditions.length > 0 ? ` · ${locale.words.detail.conditions(locale.list(conditions))}` : '', 'warn'),
    span(denials.length > 0 ? ` · ${denials.join('; ')}` : '', 'warn'),
    span(' · ', 'dim'),
    ...sourceSpans(context, last.source),
  ]
}

const distanceLine = (context: RenderContext, issue: Issue): readonly Span[] => {
  const { reading, locale } = context
  const { distance } = locale.words
  const { participants } = indexOf(reading.dossier)
  const { movers } = distanceOf(reading.dossier, issue)
  const named = movers.map(
    (one) =>
      `${locale.text(participants.get(one.participant)?.name)} (${positionMark(locale, one) || positionWord(locale, one)})`,
  )
  const nobody = named.length > 0 ? '' : nobodyText(context, issue)
  const words = [locale.list(named), nobody, ...openTexts(context, issue)].filter((one) => one !== '')
  if (words.length === 0) return []
  const [first = '', ...rest] = words
  return [
    span(`${distance.title}: `, 'dim'),
    span(first, named.length > 0 ? 'plain' : 'dim'),
    span(rest.map((one) => ` · ${one}`).join(''), 'dim'),
  ]
}
