import { indexOf, type Issue, type Position, type Reading } from '../../dossier/index.ts'
import { distanceOf } from '../../figures/index.ts'
import { span, type Span } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { dotted } from '../statistic/figure.ts'
import { columnName, columnTone, positionsIn, type Matrix, type MatrixColumn } from './index.ts'
import type { MatrixWindow } from './layout.ts'
import { sourceSpans } from '../source.ts'
import { stanceMark, stanceSpan, conditionsOf } from '../negotiation/stance.ts'

/** A rule, and below it the cell under the cursor told in full. */
export const footLines = (
  context: RenderContext,
  matrix: Matrix,
  window: MatrixWindow,
  width: number,
): readonly (readonly Span[])[] => {
  const foot = matrixFoot(context, matrix, window)
  return foot.length === 0 ? [] : [[span('─'.repeat(width), 'dim')], ...foot]
}

/** The cell under the cursor told in full: whose it is, what stands in it, who would have to move. */
export const matrixFoot = (
  context: RenderContext,
  matrix: Matrix,
  window: MatrixWindow,
): readonly (readonly Span[])[] => {
  const { reading, locale } = context
  const issue = matrix.issues[window.row]
  const column = matrix.columns[window.column]
  if (!issue || !column) return []
  const positions = positionsIn(context, issue, column)
  const last = positions.at(-1)
  return [
    [
      span(locale.text(issue.title), 'strong'),
      span(' · '),
      span(columnName(context, column), columnTone(context, column)),
    ],
    last ? positionLine(context, positions, last, column) : [span(locale.words.matrix.unknown, 'dim')],
    distanceLine(context, issue, reading),
  ]
}

/** That a participant's position moved, or was said again. */
const moveText = ({ locale }: RenderContext, positions: readonly Position[], last: Position): string => {
  const { moved, times } = locale.words.matrix
  const before = positions.findLast((one) => one.stance !== last.stance)
  if (before) return moved(locale.words.stances[before.stance].word, locale.words.stances[last.stance].word)
  return positions.length > 1 ? times(positions.length) : ''
}

const positionLine = (
  context: RenderContext,
  positions: readonly Position[],
  last: Position,
  column: MatrixColumn,
): readonly Span[] => {
  const { reading, locale } = context
  const { participants } = indexOf(reading.dossier)
  const who = column.kind === 'side' ? `${locale.text(participants.get(last.participant)?.name)}: ` : ''
  const moves = column.kind === 'side' ? '' : moveText(context, positions, last)
  const conditions = conditionsOf(context, last).map((one) => one.text)
  return [
    span(who),
    stanceSpan(context, last),
    span(` · ${dotted([locale.date(last.date), locale.words.attributions[last.attribution], moves])}`, 'dim'),
    span(conditions.length > 0 ? ` · ${locale.words.detail.conditions(locale.list(conditions))}` : '', 'warn'),
    span(' · ', 'dim'),
    ...sourceSpans(context, last.source),
  ]
}

const distanceLine = ({ locale }: RenderContext, issue: Issue, reading: Reading): readonly Span[] => {
  const { distance } = locale.words
  const { participants, sides } = indexOf(reading.dossier)
  const { movers, silent } = distanceOf(reading.dossier, issue)
  const named = movers.map(
    (one) =>
      `${locale.text(participants.get(one.participant)?.name)} (${stanceMark(locale, one.stance) || locale.words.stances[one.stance].word})`,
  )
  const unheard = silent.map((id) => locale.text(sides.get(id)?.name))
  return [
    span(`${distance.title}: `, 'dim'),
    span(named.length > 0 ? locale.list(named) : distance.none, named.length > 0 ? 'plain' : 'dim'),
    span(unheard.length > 0 ? ` · ${distance.silent(locale.list(unheard))}` : '', 'dim'),
  ]
}
