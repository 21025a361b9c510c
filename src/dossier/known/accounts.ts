import { positionsOf } from '../known.ts'
import { memoizeLast, memoizeText } from '../memo.ts'
import { indexOf } from './lookup.ts'
import { currentRoles } from './people.ts'
import { deniedBy, denialsOf, denies, hasFewPositions, inTheirOrder, positionsBy } from './positions.ts'
import { parseDate, type Day } from '../period.ts'
import { countedDay } from './counted-day.ts'
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

/**
 * Returns whether two positions of a participant are disagreeing accounts: they differ and come from different sides,
 * or one denies the other. To deny what somebody else said is not a stance of one's own.
 */
export const areDisputed = (dossier: Dossier, a: Position, b: Position): boolean => {
  if (denies(a, b) || denies(b, a)) return true
  if (a.stance === 'disputes' || b.stance === 'disputes') return false
  const [one, other] = [accountSide(dossier, a), accountSide(dossier, b)]
  return a.stance !== b.stance && one !== undefined && other !== undefined && one !== other
}

/** Returns whether positions other than denials come from different sides and have different stances: then two of them differ in both. */
const differBySide = (dossier: Dossier, positions: readonly Position[]): boolean => {
  const sided = positions
    .filter(({ stance }) => stance !== 'disputes')
    .map((one) => ({ side: accountSide(dossier, one), stance: one.stance }))
    .filter(({ side }) => side !== undefined)
  return [sided.map(({ side }) => side), sided.map(({ stance }) => stance)].every((some) => new Set(some).size > 1)
}

/** Returns whether one of a participant's positions denies another of them. */
const hasDenial = (issue: Issue, positions: readonly Position[]): boolean => {
  const denials = positions.filter(({ stance }) => stance === 'disputes')
  const isGeneral = denials.some(({ disputes }) => disputes === undefined)
  return (
    (isGeneral && denials.length < positions.length) ||
    denials.some(
      (one) =>
        one.disputes !== undefined && deniedBy(issue, one).some(({ participant }) => participant === one.participant),
    )
  )
}

const compareAccounts = (dossier: Dossier, issue: Issue, participant: string): Accounts => {
  const positions = positionsBy(issue, participant)
  const isDisputed = differBySide(dossier, positions) || hasDenial(issue, positions)
  return { kind: isDisputed ? 'disputed' : 'moves', positions }
}

const keptAccounts = memoizeLast((issue: Issue, dossier: Dossier) =>
  memoizeText((participant) => compareAccounts(dossier, issue, participant)),
)

/**
 * Returns the positions of a participant on an issue. Disagreeing accounts are disputed and never count as a move
 * (docs/format.md, "Positions").
 */
export const accountsOf = (dossier: Dossier, issue: Issue, participant: string): Accounts =>
  hasFewPositions(issue) ? compareAccounts(dossier, issue, participant) : keptAccounts(issue, dossier)(participant)

const firstDay = (date: string): number => parseDate(date)?.first ?? 0

/** Returns whether a position may have moved to another: it is certainly earlier, not a denial, and not disputed. */
export const canMove = (dossier: Dossier, before: Position, after: Position): boolean =>
  before.stance !== 'disputes' &&
  after.stance !== 'disputes' &&
  countedDay(before) < firstDay(after.date) &&
  !areDisputed(dossier, before, after)

/** Returns how many of a participant's positions, oldest first, are certainly earlier than a day. */
const countBefore = (positions: readonly Position[], day: number): number => {
  let [from, to] = [0, positions.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const one = positions[middle]
    if (one && countedDay(one) < day) from = middle + 1
    else to = middle
  }
  return from
}

/** Returns the last earlier position of the same participant that is wanted and may have moved to this one; null where there is none. */
const lastBefore = (
  dossier: Dossier,
  issue: Issue,
  position: Position,
  isWanted: (one: Position) => boolean,
): Position | null => {
  const own = positionsBy(issue, position.participant)
  for (let at = countBefore(own, firstDay(position.date)) - 1; at >= 0; at -= 1) {
    const one = own[at]
    if (one && isWanted(one) && canMove(dossier, one, position)) return one
  }
  return null
}

/** Returns the position before another in the same account; null for the first. */
export const previousOf = (dossier: Dossier, issue: Issue, position: Position): Position | null =>
  lastBefore(dossier, issue, position, () => true)

/** Returns the last position with a different stance; null where the participant has not moved. */
export const movedFrom = (dossier: Dossier, issue: Issue, position: Position): Position | null =>
  lastBefore(dossier, issue, position, (one) => one.stance !== position.stance)

/** Returns the positions that contradict one: denials of it, what it denies, and accounts of its participant that disagree. */
const contradicting = (dossier: Dossier, issue: Issue, one: Position): readonly Position[] => {
  const { kind, positions } = accountsOf(dossier, issue, one.participant)
  const accounts = kind === 'disputed' ? positions.filter((other) => areDisputed(dossier, one, other)) : []
  return inTheirOrder(issue, [...denialsOf(issue, one), ...deniedBy(issue, one), ...accounts])
}

/** Returns whether another position on an issue contradicts one. */
export const isContradicted = (dossier: Dossier, issue: Issue, one: Position): boolean =>
  deniedBy(issue, one).length > 0 ||
  denialsOf(issue, one).length > 0 ||
  accountsOf(dossier, issue, one.participant).positions.some(
    (other) => other !== one && areDisputed(dossier, one, other),
  )

/**
 * Returns every two positions on an issue that contradict each other, the earlier first: neither is a move, and both stand. One by one,
 * because 4,000 positions can be 4 million pairs.
 */
export function* disputedPairs(dossier: Dossier, issue: Issue): Iterable<readonly [Position, Position]> {
  const before = new Set<Position>()
  for (const one of positionsOf(issue)) {
    before.add(one)
    for (const other of contradicting(dossier, issue, one)) if (!before.has(other)) yield [one, other]
  }
}

/** Returns the bodies of which a participant was a member on a day, directly or through another body, and itself. */
const circleOf = (dossier: Dossier, id: string, on: Day, seen: Set<string> = new Set()): ReadonlySet<string> => {
  if (seen.has(id)) return seen
  seen.add(id)
  const participant = indexOf(dossier).participants.get(id)
  for (const { of } of participant ? currentRoles(participant, on) : [])
    if (of !== undefined) circleOf(dossier, of, on, seen)
  return seen
}

/** Returns whether a position is from a participant, one of its members on that day, or a body that speaks for it. */
const speaksFor = (dossier: Dossier, position: Position, asked: string): boolean => {
  const { participant, through } = position
  const on = countedDay(position)
  return [participant, ...(through === undefined ? [] : [through])].some(
    (id) => circleOf(dossier, id, on).has(asked) || circleOf(dossier, asked, on).has(id),
  )
}

/** Returns the positions on an issue that ask a participant for something; whoever denies a demand asks for nothing. */
export const requestsOn = (issue: Issue): readonly Position[] =>
  positionsOf(issue).filter(({ of, stance }) => of !== undefined && stance !== 'disputes')

/** Returns the ids of participants who are asked for something on an issue, answered or not. */
export const askedOn = (issue: Issue): readonly string[] => [
  ...new Set(requestsOn(issue).flatMap(({ of }) => of ?? [])),
]

/** Returns the ids of participants who are asked on an issue and have no known position, nor do their members. */
export const unansweredOn = (dossier: Dossier, issue: Issue): readonly string[] =>
  askedOn(issue).filter(
    (asked) => !positionsOf(issue).some((one) => one.of !== asked && speaksFor(dossier, one, asked)),
  )
