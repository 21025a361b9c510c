import { positionsOf } from '../known.ts'
import { bodiesOf, indexOf } from './lookup.ts'
import { knownFrom, parseDate } from '../period.ts'
import type { Dossier, Issue, Position } from '../schema.ts'

/** The positions of one participant on one issue, oldest first, and whether they are disagreeing accounts. */
export interface Accounts {
  readonly kind: 'moves' | 'disputed'
  readonly positions: readonly Position[]
}

/** Returns who gave an account of a position: the one named, else the participant; undefined where only a source reports it. */
const tellerOf = ({ accordingTo, attribution, participant }: Position): string | undefined =>
  accordingTo ?? (attribution === 'stated' ? participant : undefined)

/** Returns the side that gave an account; undefined where a source or somebody without a side did. */
const accountSide = (dossier: Dossier, position: Position): string | undefined =>
  indexOf(dossier).participants.get(tellerOf(position) ?? '')?.side

/** Returns whether a position denies another, by its id or as a denial about the same participant. */
const denies = (one: Position, other: Position): boolean => {
  if (one.stance !== 'disputes') return false
  if (one.disputes !== undefined) return other.id !== undefined && one.disputes.includes(other.id)
  return one.participant === other.participant && other.stance !== 'disputes'
}

/**
 * Returns whether two positions of a participant are disagreeing accounts: they differ and come from different sides,
 * or one denies the other.
 */
export const areDisputed = (dossier: Dossier, a: Position, b: Position): boolean => {
  if (denies(a, b) || denies(b, a)) return true
  const [one, other] = [accountSide(dossier, a), accountSide(dossier, b)]
  return a.stance !== b.stance && one !== undefined && other !== undefined && one !== other
}

const ofParticipant = (issue: Issue, participant: string): readonly Position[] =>
  positionsOf(issue).filter((one) => one.participant === participant)

/**
 * Returns the positions of a participant on an issue. Disagreeing accounts are disputed and never count as a move
 * (docs/format.md, "Positions").
 */
export const accountsOf = (dossier: Dossier, issue: Issue, participant: string): Accounts => {
  const positions = ofParticipant(issue, participant)
  const isDisputed = positions.some((one, at) =>
    positions.slice(0, at).some((other) => areDisputed(dossier, one, other)),
  )
  return { kind: isDisputed ? 'disputed' : 'moves', positions }
}

const firstDay = (date: string): number => parseDate(date)?.first ?? 0

/** Returns whether a position may have moved to another: it is certainly earlier, not a denial, and not disputed. */
export const canMove = (dossier: Dossier, before: Position, after: Position): boolean =>
  before.stance !== 'disputes' &&
  after.stance !== 'disputes' &&
  knownFrom(before.date) < firstDay(after.date) &&
  !areDisputed(dossier, before, after)

/** Returns the position before another in the same account; null for the first. */
export const previousOf = (dossier: Dossier, issue: Issue, position: Position): Position | null =>
  ofParticipant(issue, position.participant).findLast((one) => canMove(dossier, one, position)) ?? null

/** Returns the last position with a different stance; null where the participant has not moved. */
export const movedFrom = (dossier: Dossier, issue: Issue, position: Position): Position | null =>
  ofParticipant(issue, position.participant).findLast(
    (one) => one.stance !== position.stance && canMove(dossier, one, position),
  ) ?? null

/** Returns the positions that deny another's account. */
export const denialsOf = (issue: Issue, position: Position): readonly Position[] =>
  positionsOf(issue).filter((one) => one !== position && denies(one, position))

/** Whether two positions contradict each other: one denies the other, or they are accounts of one participant that disagree. */
const isPairDisputed = (dossier: Dossier, a: Position, b: Position): boolean =>
  a.participant === b.participant ? areDisputed(dossier, a, b) : denies(a, b) || denies(b, a)

/** Returns every two positions on an issue that contradict each other, the earlier first: neither is a move, and both stand. */
export const disputedPairs = (dossier: Dossier, issue: Issue): readonly (readonly [Position, Position])[] => {
  const positions = positionsOf(issue)
  return positions.flatMap((one, at) =>
    positions.slice(at + 1).flatMap((other) => (isPairDisputed(dossier, one, other) ? [[one, other] as const] : [])),
  )
}

/** Returns whether a participant is the body itself, or was ever a member of it, directly or through another body. */
const belongsTo = (dossier: Dossier, id: string, body: string, seen: ReadonlySet<string> = new Set()): boolean => {
  if (id === body) return true
  const participant = indexOf(dossier).participants.get(id)
  if (!participant || seen.has(id)) return false
  return bodiesOf(participant).some((one) => belongsTo(dossier, one, body, new Set([...seen, id])))
}

/** Returns whether a position is from a participant, one of its members, or a body that speaks for it. */
const speaksFor = (dossier: Dossier, { participant, through }: Position, asked: string): boolean =>
  [participant, ...(through === undefined ? [] : [through])].some(
    (id) => belongsTo(dossier, id, asked) || belongsTo(dossier, asked, id),
  )

/** Returns the ids of participants who are asked for something on an issue, answered or not. */
export const askedOn = (issue: Issue): readonly string[] => [
  ...new Set(positionsOf(issue).flatMap(({ of }) => of ?? [])),
]

/** Returns the ids of participants who are asked on an issue and have no known position, nor do their members. */
export const unansweredOn = (dossier: Dossier, issue: Issue): readonly string[] =>
  askedOn(issue).filter(
    (asked) => !positionsOf(issue).some((one) => one.of !== asked && speaksFor(dossier, one, asked)),
  )
