import { indexOf, memoizeLast, statusOf, to } from '../../dossier/index.ts'
import { distanceOf } from '../../figures/index.ts'
import { cutDistinct, fit, fitSpans, plainText, span, wrap, type Span } from '../../text/index.ts'
import { changesOf } from '../changes/index.ts'
import type { RenderContext } from '../entry.ts'
import { sizedCell } from './cell.ts'
import { emptyMatrixText } from './empty.ts'
import { headsOf } from './head.ts'
import { columnTone, type Matrix, type MatrixColumn } from './index.ts'
import { footLines } from './foot.ts'
import {
  BETWEEN,
  fixedHeads,
  frozen,
  matrixHead,
  matrixLayout,
  type MatrixLayout,
  type MatrixWindow,
} from './layout.ts'
import { sideTone, statusTone } from '../tone.ts'

/** A line of the matrix: its spans before, in and after the selected cell. */
export interface MatrixLine {
  /** Whether the issue changed since the baseline. */
  readonly changed: boolean
  readonly before: readonly Span[]
  readonly under: readonly Span[]
  readonly after: readonly Span[]
}

const whole = (spans: readonly Span[], changed = false): MatrixLine => ({
  changed,
  before: spans,
  under: [],
  after: [],
})
const blank = span(' '.repeat(BETWEEN))

interface Drawing {
  readonly context: RenderContext
  readonly matrix: Matrix
  readonly layout: MatrixLayout
  readonly window: MatrixWindow
  readonly width: number
}

/** A column in sight with its width. */
interface Seen {
  readonly column: MatrixColumn
  readonly width: number
}

const seenIn = ({ matrix, layout, window }: Drawing): readonly Seen[] =>
  layout.widths.flatMap((width, at) => {
    const column = matrix.columns[window.left + at]
    return column ? [{ column, width }] : []
  })

const sideOf = (column: MatrixColumn | undefined): string | undefined =>
  column?.kind === 'participant' ? column.participant.side : column?.key

/** Returns the side names, each above the first of its participants. */
const sideLine = (drawing: Drawing): readonly Span[] => {
  const { reading, locale } = drawing.context
  const { sides } = indexOf(reading.dossier)
  const groups: { readonly side: string | undefined; width: number }[] = []
  for (const { column, width } of seenIn(drawing)) {
    const last = groups.at(-1)
    const side = sideOf(column)
    if (last && last.side === side) last.width += BETWEEN + width
    else groups.push({ side, width })
  }
  const rest = drawing.width - frozen(drawing.layout) - groups.reduce((sum, { width }) => sum + BETWEEN + width, 0)
  return [
    span(' '.repeat(frozen(drawing.layout))),
    ...groups.flatMap(({ side, width }, at) => {
      const name = locale.text(sides.get(side ?? '')?.name) || locale.words.detail.noSide
      // Beside the last one the line is empty.
      return [
        blank,
        span(fit(name, at === groups.length - 1 ? width + Math.max(0, rest) : width), sideTone(reading, side)),
      ]
    }),
  ]
}

/** Returns the heads of the columns that stay: of the issues with arrows to columns out of sight, of the status and the distance. */
const fixedHead = ({ context: { locale }, matrix, layout, window }: Drawing): readonly Span[] => {
  const { issue } = locale.words.matrix
  const { status, distance } = fixedHeads(locale)
  const more = matrix.columns.length - window.left - layout.widths.length
  const place = `${window.left > 0 ? ' ←' : ''}${more > 0 ? ' →' : ''}`
  return [
    span(fit(`${issue}${place}`, layout.nameWidth), 'dim'),
    ...(layout.statusWidth > 0 ? [blank, span(fit(status, layout.statusWidth), 'dim')] : []),
    ...(layout.distanceWidth > 0 ? [blank, span(fit(distance, layout.distanceWidth, 'right'), 'dim')] : []),
  ]
}

/** Returns the names of the columns in so many lines; a shorter name is in the last of them. */
const nameLines = (drawing: Drawing, lines: number): readonly (readonly Span[])[] => {
  const { context, layout, window } = drawing
  const columns = seenIn(drawing)
  const names = headsOf(context, columns, lines)
  const heads = columns.map(({ column, width }, at) => ({
    words: names[at] ?? [],
    width,
    tone: window.left + at === window.column ? ('strong' as const) : columnTone(context, column),
  }))
  return Array.from({ length: lines }, (_, line) => [
    ...(line === lines - 1 ? fixedHead(drawing) : [span(' '.repeat(frozen(layout)))]),
    ...heads.flatMap(({ words, width, tone }) => [
      blank,
      { text: fit(words[line - lines + words.length] ?? '', width), tone },
    ]),
  ])
}

/** Returns the lines above the rows. */
const headRows = (drawing: Drawing): readonly (readonly Span[])[] => {
  const { matrix, window } = drawing
  const bySides = matrix.columns[0]?.kind === 'side'
  const names = bySides ? matrixHead(window.names, true) : window.names
  return [...(bySides ? [] : [sideLine(drawing)]), ...nameLines(drawing, names)]
}

interface Titled {
  readonly context: RenderContext
  readonly top: number
  readonly rows: number
  readonly width: number
}

/** Returns the titles of the rows in sight, cut so that no two look the same; memoised, because most keys leave them as they are. */
const cutTitles = memoizeLast(
  ({ issues }: Matrix, { context, top, rows, width }: Titled): readonly string[] =>
    cutDistinct(
      issues.slice(top, top + rows).map(({ title }) => ({ spans: [span(context.locale.text(title))], width })),
    ).map(plainText),
  (a, b) => a.context === b.context && a.top === b.top && a.rows === b.rows && a.width === b.width,
)

const titlesIn = ({ context, matrix, layout, window: { top, rows } }: Drawing): readonly string[] =>
  cutTitles(matrix, { context, top, rows, width: layout.nameWidth })

const rowLine = (drawing: Drawing, row: number): MatrixLine => {
  const { context, matrix, layout, window } = drawing
  const { reading, locale } = context
  const issue = matrix.issues[row]
  if (!issue) return whole([])
  const here = row === window.row
  const status = statusOf(issue)
  const { steps } = distanceOf(reading.dossier, issue)
  const frozenSpans = [
    ...fitSpans([span(titlesIn(drawing)[row - window.top] ?? '', here ? 'strong' : 'plain')], layout.nameWidth),
    ...(layout.statusWidth > 0
      ? [blank, span(fit(status ? locale.words.statuses[status] : '', layout.statusWidth), statusTone(status))]
      : []),
    ...(layout.distanceWidth > 0
      ? [blank, span(fit(steps > 0 ? locale.number(steps) : '', layout.distanceWidth, 'right'), 'dim')]
      : []),
  ]
  const cells = seenIn(drawing).map(({ column, width }) => fitSpans(sizedCell(context, issue, column, width), width))
  const at = here ? window.column - window.left : -1
  const joined = (some: readonly (readonly Span[])[]): readonly Span[] => some.flatMap((cell) => [blank, ...cell])
  const changed = changesOf(context, to.issue(issue.id)).length > 0
  if (at < 0) return whole([...frozenSpans, ...joined(cells)], changed)
  return {
    changed,
    before: [...frozenSpans, ...joined(cells.slice(0, at)), blank],
    under: cells[at] ?? [],
    after: joined(cells.slice(at + 1)),
  }
}

/** What part of a matrix to draw: rows, columns, width and order. */
export interface MatrixSight {
  readonly window: MatrixWindow
  readonly width: number
  readonly filter?: string
  /** Whether a key adds the first record to an empty one. */
  readonly canAdd?: boolean
}

/** Returns the matrix as lines of a width: fixed heads, the visible rows, and the selected cell in full. */
export const matrixLines = (
  context: RenderContext,
  matrix: Matrix,
  { window, width, filter = '', canAdd = false }: MatrixSight,
): readonly MatrixLine[] => {
  const { locale } = context
  if (matrix.issues.length === 0 || matrix.columns.length === 0)
    return wrap(filter === '' ? emptyMatrixText(context, canAdd) : locale.words.filter.none(filter), width).map(
      (line) => whole([span(line, 'dim')]),
    )
  const bySides = matrix.columns[0]?.kind === 'side'
  const names = bySides ? matrixHead(window.names, true) : window.names
  const drawing = { context, matrix, layout: matrixLayout(context, matrix, width, names), window, width }
  return [
    ...headRows(drawing).map((line) => whole(line)),
    ...Array.from({ length: Math.min(window.rows, matrix.issues.length) }, (_, at) =>
      rowLine(drawing, window.top + at),
    ),
    ...footLines(context, matrix, window, width).map((line) => whole(line)),
  ]
}
