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
 * How far a stance is from letting an issue pass, in steps: a condition is one (it has to be met), so is being neutral (neither for
 * nor in the way, but not for), opposing two, a red line three. The order is that of the format's stances; the steps count, they do
 * not measure.
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

/** Stances that count for an issue. */
export const FOR: ReadonlySet<Stance> = new Set(['demands', 'supports', 'conditional'])
/** Stances that count against an issue. */
export const AGAINST: ReadonlySet<Stance> = new Set(['opposes', 'red-line'])

/** Who would have to move, and how far, for an issue to pass. */
export interface Distance {
  /** Those whose stance is a step or more away, farthest first. */
  readonly movers: readonly Position[]
  /** The sum of their steps. */
  readonly steps: number
  /** Ids of the participants of whom the accounts disagree: they count neither for nor against. */
  readonly disputed: readonly string[]
  /** Ids of the participants who are asked and of whom no answer is known. */
  readonly asked: readonly string[]
  /** Sides of the dossier of which nobody's position is known and nobody is asked. */
  readonly silent: readonly string[]
}

/** Whether a participant is a party of the talks: an observer would not have to move. */
export const isParty = (dossier: Dossier, id: string): boolean =>
  indexOf(dossier).participants.get(id)?.standing !== 'observer'

/** Whether everybody of a side who is known observes the talks. */
const isObserving = (dossier: Dossier, side: string): boolean => {
  const members = indexOf(dossier).membersOfSide.get(side) ?? []
  return members.length > 0 && members.every(({ id }) => !isParty(dossier, id))
}

/** Returns the last position of each party whose accounts agree; a denial is among them, and counts neither for nor against. */
export const undisputedStands = (dossier: Dossier, issue: Issue): readonly Position[] =>
  standsOf(issue).filter(
    ({ participant }) => isParty(dossier, participant) && accountsOf(dossier, issue, participant).kind !== 'disputed',
  )

const work = (dossier: Dossier, issue: Issue): Distance => {
  const stands = standsOf(issue).filter(({ participant }) => isParty(dossier, participant))
  const certain = undisputedStands(dossier, issue)
  const movers = certain.filter((one) => STEPS[one.stance] > 0).toSorted((a, b) => STEPS[b.stance] - STEPS[a.stance])
  const { participants } = indexOf(dossier)
  const asked = unansweredOn(dossier, issue)
  const named = [...stands.map((one) => one.participant), ...asked]
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
 * Returns the distance on an issue by the last position of each party. Who has said nothing is unknown, and no step; an observer counts in
 * no distance, and neither does somebody of whom the accounts disagree.
 */
export const distanceOf = (dossier: Dossier, issue: Issue): Distance => distanceIn(issue, dossier)

/** How many have not been heard: sides, and those who are asked. */
const unheard = ({ silent, asked }: Distance): number => silent.length + asked.length

/** Farthest first; where the steps are equal, the issue on which more have not been heard. */
export const byDistance =
  (dossier: Dossier) =>
  (a: Issue, b: Issue): number => {
    const [one, other] = [distanceOf(dossier, a), distanceOf(dossier, b)]
    return other.steps - one.steps || unheard(other) - unheard(one)
  }

/** Whether the members of a side differ on an issue: in their stances, or since one of them asks another for something. */
export const isDivided = (dossier: Dossier, issue: Issue, side: string): boolean => {
  const { participants } = indexOf(dossier)
  const isOf = (id: string | undefined): boolean => participants.get(id ?? '')?.side === side
  const stands = standsOf(issue).filter(({ participant }) => isOf(participant))
  return new Set(stands.map(({ stance }) => stance)).size > 1 || stands.some(({ of }) => isOf(of))
}
