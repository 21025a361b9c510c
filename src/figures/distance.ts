import {
  accountsOf,
  indexOf,
  memoizeLast,
  standsOf,
  unansweredOn,
  type Dossier,
  type Issue,
  type Position,
  type Stance,
} from '../dossier/index.ts'

/**
 * Steps from each stance to accepting an issue: conditional and neutral 1, opposing 2, a red line 3. The steps rank
 * stances; they do not measure.
 */
export const STEPS: Readonly<Record<Stance, number>> = {
  demands: 0,
  supports: 0,
  conditional: 1,
  neutral: 1,
  opposes: 2,
  'red-line': 3,
  disputes: 0,
}

/** Stances in favour of an issue. */
export const FOR: ReadonlySet<Stance> = new Set(['demands', 'supports', 'conditional'])
/** Stances against an issue. */
export const AGAINST: ReadonlySet<Stance> = new Set(['opposes', 'red-line'])

/** Who would have to move, and how far, for an issue to pass. */
export interface Distance {
  /** Positions at least one step away, farthest first. */
  readonly movers: readonly Position[]
  readonly steps: number
  /** Ids of participants whose accounts disagree; they count neither for nor against. */
  readonly disputed: readonly string[]
  /** Ids of participants who were asked and have not answered. */
  readonly asked: readonly string[]
  /** Sides with no known position and no request to any member. */
  readonly silent: readonly string[]
}

/** Returns whether a participant is a party to the talks; observers would not have to move. */
export const isParty = (dossier: Dossier, id: string): boolean =>
  indexOf(dossier).participants.get(id)?.standing !== 'observer'

const isObserving = (dossier: Dossier, side: string): boolean => {
  const members = indexOf(dossier).membersOfSide.get(side) ?? []
  return members.length > 0 && members.every(({ id }) => !isParty(dossier, id))
}

/** Returns the last position of each party whose accounts agree; a denial counts neither for nor against. */
const undisputedStands = (dossier: Dossier, issue: Issue): readonly Position[] =>
  standsOf(issue).filter(
    ({ participant }) => isParty(dossier, participant) && accountsOf(dossier, issue, participant).kind !== 'disputed',
  )

const work = (dossier: Dossier, issue: Issue): Distance => {
  const stands = standsOf(issue).filter(({ participant }) => isParty(dossier, participant))
  const certain = undisputedStands(dossier, issue)
  const movers = certain.filter((one) => STEPS[one.stance] > 0).toSorted((a, b) => STEPS[b.stance] - STEPS[a.stance])
  const { participants } = indexOf(dossier)
  const asked = unansweredOn(dossier, issue)
  // A side whose observer spoke is not silent, although an observer would not have to move.
  const named = [...standsOf(issue).map((one) => one.participant), ...asked]
  const known = new Set(named.map((id) => participants.get(id)?.side))
  return {
    movers,
    steps: movers.reduce((sum, one) => sum + STEPS[one.stance], 0),
    disputed: stands.filter((one) => !certain.includes(one)).map((one) => one.participant),
    asked,
    silent: dossier.sides.map((side) => side.id).filter((side) => !known.has(side) && !isObserving(dossier, side)),
  }
}

const distanceIn = memoizeLast((issue: Issue, dossier: Dossier): Distance => work(dossier, issue))

/**
 * Returns the distance on an issue by the last position of each party. Ignores observers, disputed accounts and those
 * who have said nothing.
 */
export const distanceOf = (dossier: Dossier, issue: Issue): Distance => distanceIn(issue, dossier)

const unheard = ({ silent, asked }: Distance): number => silent.length + asked.length

/** More than the sides and participants of any dossier. */
const MOST_UNHEARD = 2 ** 24

/**
 * Returns the place of an issue among all, the farthest least; at equal distance, the one with more unheard sides. Nothing is
 * kept: the distances of 40,000 issues would take 20 MB.
 */
export const distanceRank = (dossier: Dossier, issue: Issue): number => {
  const distance = work(dossier, issue)
  return -(distance.steps * MOST_UNHEARD + unheard(distance))
}

/** Returns whether the members of a side differ on an issue, or one asks another for something. */
export const isDivided = (dossier: Dossier, issue: Issue, side: string): boolean => {
  const { participants } = indexOf(dossier)
  const isOf = (id: string | undefined): boolean => participants.get(id ?? '')?.side === side
  const stands = standsOf(issue).filter(({ participant }) => isOf(participant))
  return new Set(stands.map(({ stance }) => stance)).size > 1 || stands.some(({ of }) => isOf(of))
}
