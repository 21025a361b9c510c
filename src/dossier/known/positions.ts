import { group, positionsOf } from '../known.ts'
import { memoize } from '../memo.ts'
import type { Issue, Position } from '../schema.ts'

/** An issue with at most so many positions is searched as it is: tables for 40,000 issues would take 60 MB. */
const FEW = 16

/** Returns whether an issue has so few positions that looking them up takes no table. */
export const hasFewPositions = ({ positions }: Issue): boolean => positions.length <= FEW

type Table = ReadonlyMap<string, readonly Position[]>

const tableBy = (positions: readonly Position[], key: (one: Position) => string): Table =>
  new Map(group(positions, key).flatMap((some) => (some[0] ? [[key(some[0]), some] as const] : [])))

/** The positions on an issue by what they are looked up by. */
interface PositionTables {
  readonly place: ReadonlyMap<Position, number>
  readonly byParticipant: Table
  readonly byId: Table
  /** Denials by the id of what they deny. */
  readonly namingId: Table
  /** Denials of whatever else their participant is said to want, by participant. */
  readonly general: Table
}

const tablesOf = memoize((issue: Issue): PositionTables => {
  const positions = positionsOf(issue)
  const denials = positions.filter(({ stance }) => stance === 'disputes')
  const named = denials.flatMap((one) => [...new Set(one.disputes)].map((id) => ({ id, one })))
  return {
    place: new Map(positions.map((one, at) => [one, at])),
    byParticipant: tableBy(positions, ({ participant }) => participant),
    byId: tableBy(
      positions.filter(({ id }) => id !== undefined),
      ({ id = '' }) => id,
    ),
    namingId: new Map(
      group(named, ({ id }) => id).map((some) => [some[0]?.id ?? '', some.map(({ one }) => one)] as const),
    ),
    general: tableBy(
      denials.filter(({ disputes }) => disputes === undefined),
      ({ participant }) => participant,
    ),
  }
})

/** Returns the positions of a participant on an issue, oldest first. */
export const positionsBy = (issue: Issue, participant: string): readonly Position[] =>
  hasFewPositions(issue)
    ? positionsOf(issue).filter((one) => one.participant === participant)
    : (tablesOf(issue).byParticipant.get(participant) ?? [])

/** Returns some positions on an issue once each, in their order there. */
export const inTheirOrder = (issue: Issue, positions: readonly Position[]): readonly Position[] => {
  const some = new Set(positions)
  if (hasFewPositions(issue)) return positionsOf(issue).filter((one) => some.has(one))
  const { place } = tablesOf(issue)
  return [...some].toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
}

/** Returns whether a position denies another, by its id or as a denial about the same participant. */
export const denies = (one: Position, other: Position): boolean => {
  if (one.stance !== 'disputes') return false
  if (one.disputes !== undefined) return other.id !== undefined && one.disputes.includes(other.id)
  return one.participant === other.participant && other.stance !== 'disputes'
}

/** Returns the positions that may deny another: all of them, or those that a table has. */
const possibleDenials = (issue: Issue, { id = '', participant }: Position): readonly Position[] => {
  if (hasFewPositions(issue)) return positionsOf(issue)
  const { namingId, general } = tablesOf(issue)
  return inTheirOrder(issue, [...(namingId.get(id) ?? []), ...(general.get(participant) ?? [])])
}

/** Returns the positions that deny another's account. */
export const denialsOf = (issue: Issue, position: Position): readonly Position[] =>
  possibleDenials(issue, position).filter((one) => one !== position && denies(one, position))

/** Returns the positions that a denial may be about. */
const possiblyDenied = (issue: Issue, { disputes, participant }: Position): readonly Position[] => {
  if (hasFewPositions(issue)) return positionsOf(issue)
  if (disputes === undefined) return positionsBy(issue, participant)
  const { byId } = tablesOf(issue)
  return inTheirOrder(
    issue,
    disputes.flatMap((id) => byId.get(id) ?? []),
  )
}

/** Returns the positions whose account another denies. */
export const deniedBy = (issue: Issue, position: Position): readonly Position[] =>
  position.stance === 'disputes'
    ? possiblyDenied(issue, position).filter((one) => one !== position && denies(position, one))
    : []
