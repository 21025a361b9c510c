import {
  eachInSteps,
  indexOf,
  memoize,
  memoizeLast,
  positionsBy,
  memoizeSteps,
  positionsOf,
  to,
  type Issue,
  type Participant,
  type Position,
  type Reading,
  type Side,
  type Steps,
  type Target,
} from '../../dossier/index.ts'
import { distanceOf } from '../../figures/index.ts'
import type { Tone } from '../../text/index.ts'
import type { RenderContext } from '../entry.ts'
import { fits, parseFilter } from '../list/filter.ts'
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
  /** The number of rows and columns that are folded away, because no position in them is known. */
  readonly hidden: { readonly issues: number; readonly columns: number }
}

/** Returns participants grouped by side, in file order. */
const bySide = (reading: Reading, some: readonly Participant[]): readonly Participant[] => {
  const { sides } = reading.dossier
  const rank = new Map(sides.map((side, at) => [side.id, at]))
  const members: readonly Participant[][] = Array.from({ length: sides.length + 1 }, () => [])
  for (const one of some) members[rank.get(one.side ?? '') ?? sides.length]?.push(one)
  return members.flat()
}

function* heardSteps(reading: Reading): Steps<readonly Participant[]> {
  const { issues, participants } = reading.dossier
  const heard = new Set<string>()
  yield* eachInSteps(issues, ({ positions }) => {
    for (const one of positions) heard.add(one.participant)
  })
  return bySide(
    reading,
    participants.filter((one) => heard.has(one.id)),
  )
}

const HEARD = memoizeSteps(heardSteps)

/** Prepares a step of the matrix's columns while the program is idle; returns whether they are prepared. */
export const warmColumns = (reading: Reading): boolean => HEARD.step(reading)

/** Returns the participants with a position on the day, grouped by side, in file order. */
const heardOn = (reading: Reading): readonly Participant[] => HEARD.of(reading)

/** Returns the participants who were asked for something and have not answered: what is missing is shown, too. */
const askedOn = memoize((reading: Reading): readonly Participant[] => {
  const { participants } = indexOf(reading.dossier)
  return reading.dossier.issues.flatMap((issue) =>
    distanceOf(reading.dossier, issue).asked.flatMap((id) => participants.get(id) ?? []),
  )
})

/** Returns the participants of a reading, grouped by side: those with a position, or all of them. */
const membersIn = (reading: Reading, silent: boolean): readonly Participant[] =>
  silent ? bySide(reading, reading.dossier.participants) : heardOn(reading)

/** Returns whether a filter leaves the columns of a side. */
const sideFilter = ({ context, order }: Asked): ((side: Side | undefined) => boolean) => {
  const wanted = parseFilter(context, order.filter).terms.filter((one) => one.field === 'side')
  return (side) =>
    wanted.every(({ value }) => side !== undefined && fits(value, [side.id, context.locale.text(side.name)]))
}

const columnsOf = (asked: Asked): readonly MatrixColumn[] => {
  const { context, folded, silent } = asked
  const { reading } = context
  const shown = sideFilter(asked)
  const { sides } = indexOf(reading.dossier)
  if (!folded)
    return membersIn(reading, silent)
      .filter((one) => shown(sides.get(one.side ?? '')))
      .map((participant) => ({ kind: 'participant', key: participant.id, participant }))
  const heard = new Set([...heardOn(reading), ...askedOn(reading)].map(({ side }) => side))
  return reading.dossier.sides
    .filter((side) => shown(side) && (silent || heard.has(side.id)))
    .map((side) => ({ kind: 'side', key: side.id, side }))
}

/** Returns how many columns there are with those that have no position. */
const countColumns = (asked: Asked): number => {
  const { dossier } = asked.context.reading
  const shown = sideFilter(asked)
  const { sides } = indexOf(dossier)
  return asked.folded
    ? dossier.sides.filter(shown).length
    : dossier.participants.filter((one) => shown(sides.get(one.side ?? ''))).length
}

interface Asked {
  readonly context: RenderContext
  readonly order: Order
  readonly folded: boolean
  readonly silent: boolean
}

/** Returns the issues with a position in one of the columns; all of them where that leaves none. */
const heardIssues = ({ reading }: RenderContext, issues: readonly Issue[], columns: readonly MatrixColumn[]) => {
  const { participants } = indexOf(reading.dossier)
  const keys = new Set(columns.map(({ key }) => key))
  const bySides = columns[0]?.kind === 'side'
  const isHere = (id: string): boolean => keys.has(bySides ? (participants.get(id)?.side ?? '') : id)
  const heard = issues.filter(({ positions }) => positions.some(({ participant }) => isHere(participant)))
  return heard.length === 0 ? issues : heard
}

/** Returns the issues of a reading, filtered and sorted. */
export const issuesInOrder = (context: RenderContext, order: Order): readonly Issue[] =>
  orderedListing(context, 'issues', order).entries.flatMap((one) => (one.kind === 'issue' ? one.issue : []))

const matrixIn = memoizeLast(
  (reading: Reading, asked: Asked): Matrix => {
    const { context, order, silent } = asked
    const listed = issuesInOrder(context, order)
    const columns = columnsOf(asked)
    const issues = silent ? listed : heardIssues(context, listed, columns)
    return {
      issues,
      columns,
      heard: heardOn(reading).length,
      all: reading.dossier.participants.length,
      hidden: { issues: listed.length - issues.length, columns: countColumns(asked) - columns.length },
    }
  },
  (a, b) =>
    a.context.locale === b.context.locale && a.order === b.order && a.folded === b.folded && a.silent === b.silent,
)

/**
 * Returns the matrix of a reading: filtered and sorted issues by those who have spoken. A filter by side also removes
 * columns. `silent` also shows rows and columns without a position. Memoised for the last order.
 */
export const matrixOf = (context: RenderContext, order: Order, folded: boolean, silent = false): Matrix =>
  matrixIn(context.reading, { context, order, folded, silent })

/** Returns the record that a cell opens. */
export const cellTarget = (issue: Issue, column: MatrixColumn): Target =>
  column.kind === 'side' ? to.sideStance(issue, column.key) : to.stance(issue, column.key)

/** Returns the positions of a column on an issue by the day, oldest first. */
export const positionsIn = (
  { reading }: Pick<RenderContext, 'reading'>,
  issue: Issue,
  column: MatrixColumn,
): readonly Position[] => {
  if (column.kind === 'participant') return positionsBy(issue, column.key)
  const { participants } = indexOf(reading.dossier)
  return positionsOf(issue).filter((one) => participants.get(one.participant)?.side === column.key)
}

/** Returns the name of a column's participant or side. */
export const columnName = ({ locale }: Pick<RenderContext, 'locale'>, column: MatrixColumn): string =>
  locale.text(column.kind === 'side' ? column.side.name : column.participant.name)

export const columnTone = ({ reading }: RenderContext, column: MatrixColumn): Tone =>
  sideTone(reading, column.kind === 'side' ? column.key : column.participant.side)
