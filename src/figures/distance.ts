import {
  indexOf,
  memoizeLast,
  standsOf,
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
  /** Sides of the dossier of which nobody's position is known. */
  readonly silent: readonly string[]
}

/** Whether a participant is a party of the talks: an observer would not have to move. */
const isParty = (dossier: Dossier, { participant }: Position): boolean =>
  indexOf(dossier).participants.get(participant)?.standing !== 'observer'

const work = (dossier: Dossier, issue: Issue): Distance => {
  const stands = standsOf(issue).filter((one) => isParty(dossier, one))
  const movers = stands.filter((one) => STEPS[one.stance] > 0).toSorted((a, b) => STEPS[b.stance] - STEPS[a.stance])
  const { participants } = indexOf(dossier)
  const heard = new Set(stands.map((one) => participants.get(one.participant)?.side))
  return {
    movers,
    steps: movers.reduce((sum, one) => sum + STEPS[one.stance], 0),
    silent: dossier.sides.map((side) => side.id).filter((side) => !heard.has(side)),
  }
}

const distanceIn = memoizeLast((issue: Issue, dossier: Dossier): Distance => work(dossier, issue))

/**
 * Returns the distance on an issue by the last position of each party. Who has said nothing is unknown, and no step; an observer counts in
 * no distance.
 */
export const distanceOf = (dossier: Dossier, issue: Issue): Distance => distanceIn(issue, dossier)

/** Farthest first; where the steps are equal, the issue on which more sides have not been heard. */
export const byDistance =
  (dossier: Dossier) =>
  (a: Issue, b: Issue): number => {
    const [one, other] = [distanceOf(dossier, a), distanceOf(dossier, b)]
    return other.steps - one.steps || other.silent.length - one.silent.length
  }
