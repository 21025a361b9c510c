import {
  indexOf,
  positionsOn,
  standsOn,
  statusOn,
  to,
  type Issue,
  type Participant,
  type Position,
  type Reading,
  type Side,
  type Target,
} from '../dossier/index.ts'
import { distanceOn, STEPS } from '../figures/index.ts'
import { cut, fit, fitSpans, plain, span, widthOf, type Say, type Span, type Tone } from '../text/index.ts'
import type { Showing } from './entry.ts'
import { dotted } from './figure.ts'
import { parseFilter, type Filter } from './filter.ts'
import { orderedListing, type Order } from './order.ts'
import { sourceSpans } from './source.ts'
import { stanceMark, stanceSpan } from './stance.ts'
import { sideTone, stanceTone, statusTone } from './tone.ts'

/** A column of the matrix: a participant who has taken a position, or a side. */
export type MatrixColumn =
  | { readonly kind: 'participant'; readonly key: string; readonly participant: Participant }
  | { readonly kind: 'side'; readonly key: string; readonly side: Side }

/** Issues × participants, or × sides: what there is to walk over. */
export interface Matrix {
  readonly issues: readonly Issue[]
  readonly columns: readonly MatrixColumn[]
  /** Participants who have taken a position by the day, and all. */
  readonly heard: number
  readonly all: number
}

/** Participants with a position on the day, those of one side beside each other, in the order of sides and file. */
const heardOf = (reading: Reading): readonly Participant[] => {
  const heard = new Set(
    reading.dossier.issues.flatMap((issue) => standsOn(issue, reading.on).map((one) => one.participant)),
  )
  const rank = new Map(reading.dossier.sides.map((side, at) => [side.id, at]))
  const of = (one: Participant): number => rank.get(one.side ?? '') ?? rank.size
  return reading.dossier.participants.filter((one) => heard.has(one.id)).toSorted((a, b) => of(a) - of(b))
}

const heards = new WeakMap<Reading, readonly Participant[]>()
const heardOn = (reading: Reading): readonly Participant[] => {
  const known = heards.get(reading) ?? heardOf(reading)
  heards.set(reading, known)
  return known
}

const columnsOf = (showing: Showing, folded: boolean, filter: Filter): readonly MatrixColumn[] => {
  const { reading, say } = showing
  const wanted = filter.terms.filter((one) => one.field === 'side').map((one) => plain(one.value).replace(/-/g, ' '))
  const shown = (side: Side | undefined): boolean =>
    wanted.every(
      (value) => side !== undefined && plain(`${side.id.replace(/-/g, ' ')} ${say.text(side.name)}`).includes(value),
    )
  if (folded) return reading.dossier.sides.filter(shown).map((side) => ({ kind: 'side', key: side.id, side }))
  const { sides } = indexOf(reading.dossier)
  return heardOn(reading)
    .filter((one) => shown(sides.get(one.side ?? '')))
    .map((participant) => ({ kind: 'participant', key: participant.id, participant }))
}

interface Remembered {
  readonly say: Say
  readonly order: Order
  readonly folded: boolean
  readonly matrix: Matrix
}
const matrices = new WeakMap<Reading, Remembered>()

/**
 * The matrix of a reading: its rows are the issues of the panel, filtered and sorted in its own way, its columns those who have spoken.
 * A filter by side takes columns away too. Remembered for the last order asked for.
 */
export const matrixOf = (showing: Showing, order: Order, folded: boolean): Matrix => {
  const known = matrices.get(showing.reading)
  if (known && known.say === showing.say && known.order === order && known.folded === folded) return known.matrix
  const { entries } = orderedListing(showing, 'issues', order)
  const matrix: Matrix = {
    issues: entries.flatMap((one) => (one.kind === 'issue' ? one.issue : [])),
    columns: columnsOf(showing, folded, parseFilter(showing, order.filter)),
    heard: heardOn(showing.reading).length,
    all: showing.reading.dossier.participants.length,
  }
  matrices.set(showing.reading, { say: showing.say, order, folded, matrix })
  return matrix
}

/** The record that a cell opens. */
export const cellTarget = (issue: Issue, column: MatrixColumn): Target =>
  column.kind === 'side' ? to.sideStance(issue, column.key) : to.stance(issue, column.key)

/** The positions of a column on an issue by the day, oldest first. */
const positionsIn = ({ reading }: Showing, issue: Issue, column: MatrixColumn): readonly Position[] => {
  const { participants } = indexOf(reading.dossier)
  return positionsOn(issue, reading.on).filter((one) =>
    column.kind === 'side' ? participants.get(one.participant)?.side === column.key : one.participant === column.key,
  )
}

/** The last position of each participant, in the order in which they first spoke. */
const lastOfEach = (positions: readonly Position[]): readonly Position[] => [
  ...new Map(positions.map((one) => [one.participant, one])).values(),
]

const tallied = (say: Say, positions: readonly Position[]): readonly Span[] => {
  const counts = new Map<Position['stance'], number>()
  for (const { stance } of positions) counts.set(stance, (counts.get(stance) ?? 0) + 1)
  return [...counts]
    .toSorted(([a], [b]) => STEPS[b] - STEPS[a])
    .map(([stance, count]) =>
      span(`${stanceMark(say, stance)}${count > 1 ? say.number(count) : ''} `, stanceTone(stance)),
    )
}

/** A participant's stance by sign and letter; with the one before it where it moved, with a count where it was said again. */
const moves = (say: Say, positions: readonly Position[]): readonly Span[] => {
  const last = positions.at(-1)
  if (!last) return []
  const before = positions.findLast((one) => one.stance !== last.stance)
  const mark = span(stanceMark(say, last.stance), stanceTone(last.stance))
  if (before) return [span(`${say.words.stances[before.stance].letter}${say.signs.of('moved')}`, 'dim'), mark]
  return positions.length > 1 ? [mark, span(` ${say.number(positions.length)}`, 'dim')] : [mark]
}

/** What stands in a cell; nothing where no position is known. */
const cellSpans = (showing: Showing, issue: Issue, column: MatrixColumn): readonly Span[] => {
  const positions = positionsIn(showing, issue, column)
  return column.kind === 'side' ? tallied(showing.say, lastOfEach(positions)) : moves(showing.say, positions)
}

const SMALL = new Set(['of', 'the', 'and', 'in', 'de', 'del', 'la', 'las', 'el', 'los', 'y', 'en', 'e'])

/** The initials of a name, for a column that has no room for it: `RGC`, `AB`. */
const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => word !== '' && !SMALL.has(word.toLowerCase()))
    .map((word) => [...word][0] ?? '')
    .join('')

const columnName = ({ say }: Showing, column: MatrixColumn): string =>
  say.text(column.kind === 'side' ? column.side.name : column.participant.name)

const columnTone = ({ reading }: Showing, column: MatrixColumn): Tone =>
  sideTone(reading, column.kind === 'side' ? column.key : column.participant.side)

/** From this width on a column's head is its name, below it its initials. */
const NAMED = 8

const headText = (showing: Showing, column: MatrixColumn, width: number): string => {
  const name = columnName(showing, column)
  return width >= Math.min(NAMED, widthOf(name)) ? cut(name, width) : cut(initials(name), width)
}

/** How the matrix lies on the screen, in cells. */
export interface MatrixLayout {
  readonly nameWidth: number
  readonly statusWidth: number
  readonly distanceWidth: number
  readonly columnWidth: number
  /** Columns in sight. */
  readonly columns: number
}

const BETWEEN = 1
const NARROWEST = 5
const WIDEST = 16

/** A first column that stays, the distance where there is room, and as many columns as fit, each as wide as the others. */
export const matrixLayout = (matrix: Matrix, width: number): MatrixLayout => {
  const nameWidth = Math.max(16, Math.min(40, Math.floor(width * 0.32)))
  const statusWidth = width >= 100 ? 11 : 0
  const distanceWidth = width >= 70 ? 5 : 0
  const room = width - frozen({ nameWidth, statusWidth, distanceWidth })
  const each = Math.floor(room / Math.max(1, matrix.columns.length)) - BETWEEN
  const columnWidth = Math.max(NARROWEST, Math.min(WIDEST, each))
  const columns = Math.max(1, Math.min(matrix.columns.length, Math.floor(room / (columnWidth + BETWEEN))))
  return { nameWidth, statusWidth, distanceWidth, columnWidth, columns }
}

/** The column of the matrix that lies under a cell of the screen, counted from the first one in sight; null beside them. */
export const columnUnder = (layout: MatrixLayout, cell: number): number | null => {
  const at = Math.floor((cell - frozen(layout)) / (layout.columnWidth + BETWEEN))
  return at >= 0 && at < layout.columns ? at : null
}

/** The part of the matrix that is in sight, and the cell under the cursor. */
export interface MatrixWindow {
  readonly row: number
  readonly column: number
  readonly top: number
  readonly left: number
  /** Rows of issues in sight. */
  readonly rows: number
}

/** A line of the matrix: its spans before the cursor's cell, in it, and after it. */
export interface MatrixLine {
  readonly before: readonly Span[]
  readonly under: readonly Span[]
  readonly after: readonly Span[]
}

const whole = (spans: readonly Span[]): MatrixLine => ({ before: spans, under: [], after: [] })
const blank = span(' '.repeat(BETWEEN))

const seen = (matrix: Matrix, layout: MatrixLayout, window: MatrixWindow): readonly MatrixColumn[] =>
  matrix.columns.slice(window.left, window.left + layout.columns)

/** Whose the columns are: the side's name above the first of its participants. */
const sideLine = (showing: Showing, matrix: Matrix, layout: MatrixLayout, window: MatrixWindow): readonly Span[] => {
  const { reading, say } = showing
  const { sides } = indexOf(reading.dossier)
  const columns = seen(matrix, layout, window)
  const sideOf = (column: MatrixColumn | undefined): string | undefined =>
    column?.kind === 'participant' ? column.participant.side : column?.key
  const starts = columns.flatMap((column, at) => (at === 0 || sideOf(column) !== sideOf(columns[at - 1]) ? [at] : []))
  const groups = starts.flatMap((at, group) => {
    const count = (starts[group + 1] ?? columns.length) - at
    const side = sideOf(columns[at])
    const name = say.text(sides.get(side ?? '')?.name) || say.words.detail.noSide
    return [blank, span(fit(name, count * (layout.columnWidth + BETWEEN) - BETWEEN), sideTone(reading, side))]
  })
  return [span(' '.repeat(frozen(layout))), ...groups]
}

/** The width of what stays when the columns are walked. */
const frozen = (layout: Pick<MatrixLayout, 'nameWidth' | 'statusWidth' | 'distanceWidth'>): number =>
  [layout.statusWidth, layout.distanceWidth].reduce(
    (sum, width) => sum + (width > 0 ? BETWEEN + width : 0),
    layout.nameWidth,
  )

const headLine = (showing: Showing, matrix: Matrix, layout: MatrixLayout, window: MatrixWindow): readonly Span[] => {
  const { matrix: words } = showing.say.words.views
  const left = Math.max(0, window.left)
  const more = matrix.columns.length - left - layout.columns
  const place = `${left > 0 ? '← ' : ''}${more > 0 ? '→' : ''}`
  return [
    span(fit(place === '' ? words.issue : `${words.issue} ${place}`, layout.nameWidth), 'dim'),
    ...(layout.statusWidth > 0 ? [blank, span(fit(showing.say.words.detail.status, layout.statusWidth), 'dim')] : []),
    ...(layout.distanceWidth > 0 ? [blank, span(fit(words.distance, layout.distanceWidth, 'right'), 'dim')] : []),
    ...seen(matrix, layout, window).flatMap((column, at) => [
      blank,
      {
        text: fit(headText(showing, column, layout.columnWidth), layout.columnWidth),
        tone: left + at === window.column ? ('strong' as const) : columnTone(showing, column),
      },
    ]),
  ]
}

const rowLine = (
  showing: Showing,
  matrix: Matrix,
  layout: MatrixLayout,
  window: MatrixWindow,
  row: number,
): MatrixLine => {
  const { reading, say } = showing
  const issue = matrix.issues[row]
  if (!issue) return whole([])
  const here = row === window.row
  const status = statusOn(issue, reading.on)
  const { steps } = distanceOn(reading.dossier, issue, reading.on)
  const frozenSpans = [
    span(fit(say.text(issue.title), layout.nameWidth), here ? 'strong' : 'plain'),
    ...(layout.statusWidth > 0
      ? [blank, span(fit(status ? say.words.statuses[status] : '?', layout.statusWidth), statusTone(status))]
      : []),
    ...(layout.distanceWidth > 0
      ? [blank, span(fit(steps > 0 ? say.number(steps) : '', layout.distanceWidth, 'right'), 'dim')]
      : []),
  ]
  const cells = seen(matrix, layout, window).map((column) =>
    fitSpans(cellSpans(showing, issue, column), layout.columnWidth),
  )
  const at = here ? window.column - window.left : -1
  const joined = (some: readonly (readonly Span[])[]): readonly Span[] => some.flatMap((cell) => [blank, ...cell])
  if (at < 0) return whole([...frozenSpans, ...joined(cells)])
  return {
    before: [...frozenSpans, ...joined(cells.slice(0, at)), blank],
    under: cells[at] ?? [],
    after: joined(cells.slice(at + 1)),
  }
}

/** Lines above the rows of the matrix. */
export const MATRIX_HEAD = 2
/** Lines below them: a rule, whose cell it is, what stands in it, who would have to move. */
export const MATRIX_FOOT = 4

const footLines = (
  showing: Showing,
  matrix: Matrix,
  window: MatrixWindow,
  width: number,
): readonly (readonly Span[])[] => {
  const { reading, say } = showing
  const { views } = say.words
  const issue = matrix.issues[window.row]
  const column = matrix.columns[window.column]
  if (!issue || !column) return []
  const positions = positionsIn(showing, issue, column)
  const last = positions.at(-1)
  return [
    [span('─'.repeat(width), 'dim')],
    [
      span(say.text(issue.title), 'strong'),
      span(' · '),
      span(columnName(showing, column), columnTone(showing, column)),
    ],
    last ? positionLine(showing, positions, last, column) : [span(views.matrix.unknown, 'dim')],
    distanceLine(showing, issue, reading),
  ]
}

/** That a participant's position moved, or was said again. */
const moveText = ({ say }: Showing, positions: readonly Position[], last: Position): string => {
  const { moved, times } = say.words.views.matrix
  const before = positions.findLast((one) => one.stance !== last.stance)
  if (before) return moved(say.words.stances[before.stance].word, say.words.stances[last.stance].word)
  return positions.length > 1 ? times(positions.length) : ''
}

const positionLine = (
  showing: Showing,
  positions: readonly Position[],
  last: Position,
  column: MatrixColumn,
): readonly Span[] => {
  const { reading, say } = showing
  const { participants, issues } = indexOf(reading.dossier)
  const who = column.kind === 'side' ? `${say.text(participants.get(last.participant)?.name)}: ` : ''
  const moves = column.kind === 'side' ? '' : moveText(showing, positions, last)
  const conditions = (last.conditions ?? []).map((id) => say.text(issues.get(id)?.title))
  return [
    span(who),
    stanceSpan(showing, last),
    span(` · ${dotted([say.date(last.date), say.words.attributions[last.attribution], moves])}`, 'dim'),
    span(conditions.length > 0 ? ` · ${say.words.detail.conditions(say.list(conditions))}` : '', 'warn'),
    span(' · ', 'dim'),
    ...sourceSpans(showing, last.source),
  ]
}

const distanceLine = ({ say }: Showing, issue: Issue, reading: Reading): readonly Span[] => {
  const { distance } = say.words.views
  const { participants, sides } = indexOf(reading.dossier)
  const { movers, silent } = distanceOn(reading.dossier, issue, reading.on)
  const named = movers.map(
    (one) => `${say.text(participants.get(one.participant)?.name)} (${stanceMark(say, one.stance)})`,
  )
  const unheard = silent.map((id) => say.text(sides.get(id)?.name))
  return [
    span(`${distance.title}: `, 'dim'),
    span(named.length > 0 ? say.list(named) : distance.none, named.length > 0 ? 'plain' : 'dim'),
    span(unheard.length > 0 ? ` · ${distance.silent(say.list(unheard))}` : '', 'dim'),
  ]
}

/** The matrix as lines of a width: heads that stay, the rows in sight, and what stands in the cell under the cursor. */
export const matrixLines = (
  showing: Showing,
  matrix: Matrix,
  window: MatrixWindow,
  width: number,
): readonly MatrixLine[] => {
  const { say } = showing
  if (matrix.issues.length === 0 || matrix.columns.length === 0) return [whole([span(say.words.empty.matrix, 'dim')])]
  const layout = matrixLayout(matrix, width)
  return [
    whole(matrix.columns[0]?.kind === 'side' ? [] : sideLine(showing, matrix, layout, window)),
    whole(headLine(showing, matrix, layout, window)),
    ...Array.from({ length: window.rows }, (_, at) => rowLine(showing, matrix, layout, window, window.top + at)),
    ...footLines(showing, matrix, window, width).map(whole),
  ]
}
