import {
  eachInSteps,
  indexOf,
  memoize,
  memoizeEach,
  memoizeLast,
  positionsBy,
  memoizeSteps,
  positionsOf,
  to,
  unansweredOn,
  type Issue,
  type Participant,
  type Position,
  type Reading,
  type Side,
  type Steps,
  type Target,
} from '../../dossier/index.ts'
import type { Tone } from '../../text/index.ts'
import type { Listed, RenderContext } from '../entry.ts'
import { fits, parseFilter } from '../list/filter.ts'
import { isWordless, orderedListing, type Order } from '../list/order.ts'
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

/** Who has spoken, grouped by side and in file order, and on which issues. */
interface Heard {
  readonly participants: readonly Participant[]
  readonly issues: ReadonlySet<Issue>
}

function* heardSteps(reading: Reading): Steps<Heard> {
  const { issues, participants } = reading.dossier
  const [speakers, spoken] = [new Set<string>(), new Set<Issue>()]
  yield* eachInSteps(issues, (issue) => {
    if (issue.positions.length > 0) spoken.add(issue)
    for (const one of issue.positions) speakers.add(one.participant)
  })
  const heard = participants.filter((one) => speakers.has(one.id))
  return { participants: bySide(reading, heard), issues: spoken }
}

const HEARD = memoizeSteps(heardSteps)

/** Prepares a step of the matrix's columns, or of those of its sides, while the program is idle; returns whether they are prepared. */
export const warmColumns = (reading: Reading): boolean => warmHeard(reading) && ASKED.step(reading)

/** Prepares a step of who has spoken, and on which issues; returns whether that is prepared. */
export const warmHeard = (reading: Reading): boolean => HEARD.step(reading)

/** Returns the participants with a position on the day, grouped by side, in file order. */
const heardOn = (reading: Reading): readonly Participant[] => HEARD.of(reading).participants

function* askedSteps(reading: Reading): Steps<ReadonlySet<Participant>> {
  const { participants } = indexOf(reading.dossier)
  const asked = new Set<Participant>()
  yield* eachInSteps(reading.dossier.issues, (issue) => {
    // Most issues ask nobody, and sorting the positions of each leaves garbage.
    if (!issue.positions.some(({ of }) => of !== undefined)) return
    for (const id of unansweredOn(reading.dossier, issue)) {
      const participant = participants.get(id)
      if (participant) asked.add(participant)
    }
  })
  return asked
}

const ASKED = memoizeSteps(askedSteps)

/** Returns the participants who were asked for something and have not answered: what is missing is shown, too. */
const askedOn = (reading: Reading): ReadonlySet<Participant> => ASKED.of(reading)

/** Returns the participants of a reading, grouped by side: those with a position, or all of them. */
const membersIn = (reading: Reading, silent: boolean): readonly Participant[] =>
  silent ? bySide(reading, reading.dossier.participants) : heardOn(reading)

/** Returns a column for each participant of a reading with a position, or for all of them. */
const memberColumns = memoizeEach((reading: Reading, silent: boolean): readonly MatrixColumn[] =>
  membersIn(reading, silent).map((participant) => ({ kind: 'participant', key: participant.id, participant })),
)

/** Returns whether a filter leaves the columns of a side; null where it leaves those of any. */
const sideFilter = ({ context, order }: Asked): ((side: Side | undefined) => boolean) | null => {
  const wanted = parseFilter(context, order.filter).terms.filter((one) => one.field === 'side')
  if (wanted.length === 0) return null
  return (side) =>
    wanted.every(({ value }) => side !== undefined && fits(value, [side.id, context.locale.text(side.name)]))
}

const columnsOf = (asked: Asked): readonly MatrixColumn[] => {
  const { context, folded, silent } = asked
  const { reading } = context
  const shown = sideFilter(asked)
  const { sides } = indexOf(reading.dossier)
  if (!folded) {
    const all = memberColumns(reading, silent)
    return shown ? all.filter((one) => one.kind === 'participant' && shown(sides.get(one.participant.side ?? ''))) : all
  }
  const heard = new Set([...heardOn(reading), ...askedOn(reading)].map(({ side }) => side))
  return reading.dossier.sides
    .filter((side) => shown?.(side) !== false && (silent || heard.has(side.id)))
    .map((side) => ({ kind: 'side', key: side.id, side }))
}

/** Returns how many columns there are with those that have no position. */
const countColumns = (asked: Asked): number => {
  const { dossier } = asked.context.reading
  const shown = sideFilter(asked)
  if (!shown) return (asked.folded ? dossier.sides : dossier.participants).length
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

/** Returns whether an issue has a position in one of some columns. */
const hasPositionIn = (reading: Reading, columns: readonly MatrixColumn[]): ((issue: Issue) => boolean) => {
  const { participants } = indexOf(reading.dossier)
  const keys = new Set(columns.map(({ key }) => key))
  const isHere =
    columns[0]?.kind === 'side'
      ? (id: string): boolean => keys.has(participants.get(id)?.side ?? '')
      : (id: string): boolean => keys.has(id)
  return ({ positions }) => positions.some(({ participant }) => isHere(participant))
}

/** Returns the issues with a position of a participant who has a side. Each order of the sides has the same, and to look at 40,000 takes 30 ms. */
const heardBySides = memoize((reading: Reading): ReadonlySet<Issue> => {
  const { participants, sides } = indexOf(reading.dossier)
  const isOnSide = (id: string): boolean => sides.has(participants.get(id)?.side ?? '')
  return new Set(reading.dossier.issues.filter(({ positions }) => positions.some((one) => isOnSide(one.participant))))
})

/** Returns the issues with a position in one of the columns; all of them where that leaves none. */
const heardIssues = (asked: Asked, issues: readonly Issue[], columns: readonly MatrixColumn[]): readonly Issue[] => {
  const { reading } = asked.context
  if (sideFilter(asked) !== null) return orAll(issues.filter(hasPositionIn(reading, columns)), issues)
  const known = asked.folded ? heardBySides(reading) : HEARD.of(reading).issues
  return known.size === reading.dossier.issues.length
    ? issues
    : orAll(
        issues.filter((one) => known.has(one)),
        issues,
      )
}

const orAll = (some: readonly Issue[], all: readonly Issue[]): readonly Issue[] => (some.length === 0 ? all : some)

/** Returns the issues of a list; memoised, since each key in the matrix asks. */
const issuesIn = memoize((entries: readonly Listed[]): readonly Issue[] => {
  const issues: Issue[] = []
  for (const one of entries) if (one.kind === 'issue') issues.push(one.issue)
  return issues
})

/** Returns the issues of a reading, filtered and sorted. */
export const issuesInOrder = (context: RenderContext, order: Order): readonly Issue[] =>
  issuesIn(orderedListing(context, 'issues', order).entries)

const matrixIn = memoizeLast(
  (reading: Reading, asked: Asked): Matrix => {
    const { context, order, silent } = asked
    const listed = issuesInOrder(context, order)
    const columns = columnsOf(asked)
    const issues = silent ? listed : heardIssues(asked, listed, columns)
    return {
      issues,
      columns,
      heard: heardOn(reading).length,
      all: reading.dossier.participants.length,
      hidden: { issues: listed.length - issues.length, columns: countColumns(asked) - columns.length },
    }
  },
  (a, b) =>
    a.order === b.order &&
    a.folded === b.folded &&
    a.silent === b.silent &&
    (a.context.locale === b.context.locale || isWordless(a.order)),
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
