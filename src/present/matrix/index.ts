import {
  indexOf,
  memoize,
  memoizeLast,
  positionsOf,
  standsOf,
  to,
  type Issue,
  type Participant,
  type Position,
  type Reading,
  type Side,
  type Target,
} from '../../dossier/index.ts'
import type { Tone } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { fits, parseFilter, type Filter } from '../list/filter.ts'
import { orderedListing, type Order } from '../list/order.ts'
import { sideTone } from '../tone.ts'

/** A column of the matrix: a participant with a position, or a side. */
export type MatrixColumn =
  | { readonly kind: 'participant'; readonly key: string; readonly participant: Participant }
  | { readonly kind: 'side'; readonly key: string; readonly side: Side }

/** The rows and columns of the matrix: issues by participants or sides. */
export interface Matrix {
  readonly issues: readonly Issue[]
  readonly columns: readonly MatrixColumn[]
  /** The number of participants with a position by the day, and of all. */
  readonly heard: number
  readonly all: number
}

/** Returns the participants with a position on the day, grouped by side, in file order. */
const heardOn = memoize((reading: Reading): readonly Participant[] => {
  const heard = new Set(reading.dossier.issues.flatMap((issue) => standsOf(issue).map((one) => one.participant)))
  const rank = new Map(reading.dossier.sides.map((side, at) => [side.id, at]))
  const of = (one: Participant): number => rank.get(one.side ?? '') ?? rank.size
  return reading.dossier.participants.filter((one) => heard.has(one.id)).toSorted((a, b) => of(a) - of(b))
})

const columnsOf = (context: RenderContext, folded: boolean, filter: Filter): readonly MatrixColumn[] => {
  const { reading, locale } = context
  const wanted = filter.terms.filter((one) => one.field === 'side')
  const shown = (side: Side | undefined): boolean =>
    wanted.every(({ value }) => side !== undefined && fits(value, [side.id, locale.text(side.name)]))
  if (folded) return reading.dossier.sides.filter(shown).map((side) => ({ kind: 'side', key: side.id, side }))
  const { sides } = indexOf(reading.dossier)
  return heardOn(reading)
    .filter((one) => shown(sides.get(one.side ?? '')))
    .map((participant) => ({ kind: 'participant', key: participant.id, participant }))
}

interface Asked {
  readonly context: RenderContext
  readonly order: Order
  readonly folded: boolean
}

const matrixIn = memoizeLast(
  (reading: Reading, { context, order, folded }: Asked): Matrix => ({
    issues: orderedListing(context, 'issues', order).entries.flatMap((one) => (one.kind === 'issue' ? one.issue : [])),
    columns: columnsOf(context, folded, parseFilter(context, order.filter)),
    heard: heardOn(reading).length,
    all: reading.dossier.participants.length,
  }),
  (a, b) => a.context.locale === b.context.locale && a.order === b.order && a.folded === b.folded,
)

/**
 * Returns the matrix of a reading: filtered and sorted issues by those who have spoken. A filter by side also removes
 * columns. Memoised for the last order.
 */
export const matrixOf = (context: RenderContext, order: Order, folded: boolean): Matrix =>
  matrixIn(context.reading, { context, order, folded })

/** Returns the record that a cell opens. */
export const cellTarget = (issue: Issue, column: MatrixColumn): Target =>
  column.kind === 'side' ? to.sideStance(issue, column.key) : to.stance(issue, column.key)

/** Returns the positions of a column on an issue by the day, oldest first. */
export const positionsIn = ({ reading }: RenderContext, issue: Issue, column: MatrixColumn): readonly Position[] => {
  const { participants } = indexOf(reading.dossier)
  return positionsOf(issue).filter((one) =>
    column.kind === 'side' ? participants.get(one.participant)?.side === column.key : one.participant === column.key,
  )
}

/** Returns the last position of each participant, in the order in which they first spoke. */
export const lastOfEach = (positions: readonly Position[]): readonly Position[] => [
  ...new Map(positions.map((one) => [one.participant, one])).values(),
]

/** Returns the name of a column's participant or side. */
export const columnName = ({ locale }: RenderContext, column: MatrixColumn): string =>
  locale.text(column.kind === 'side' ? column.side.name : column.participant.name)

export const columnTone = ({ reading }: RenderContext, column: MatrixColumn): Tone =>
  sideTone(reading, column.kind === 'side' ? column.key : column.participant.side)
