import {
  indexOf,
  memoizeLast,
  standsOn,
  type Day,
  type Dossier,
  type Issue,
  type Position,
  type Reading,
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

const distanceIn = memoizeLast(
  (issue: Issue, { dossier, on }: Reading): Distance => work(dossier, issue, on),
  (a, b) => a.on === b.on && a.dossier === b.dossier,
)

const work = (dossier: Dossier, issue: Issue, on: Day): Distance => {
  const stands = standsOn(issue, on)
  const movers = stands.filter((one) => STEPS[one.stance] > 0).toSorted((a, b) => STEPS[b.stance] - STEPS[a.stance])
  const { participants } = indexOf(dossier)
  const heard = new Set(stands.map((one) => participants.get(one.participant)?.side))
  return {
    movers,
    steps: movers.reduce((sum, one) => sum + STEPS[one.stance], 0),
    silent: dossier.sides.map((side) => side.id).filter((side) => !heard.has(side)),
  }
}

/** The distance on an issue on the day, by the last position of each participant. What nobody has said is unknown, and no step. */
export const distanceOn = (dossier: Dossier, issue: Issue, on: Day): Distance => distanceIn(issue, { dossier, on })

/** Farthest first; where the steps are equal, the issue on which more sides have not been heard. */
export const byDistance =
  (dossier: Dossier, on: Day) =>
  (a: Issue, b: Issue): number => {
    const [one, other] = [distanceOn(dossier, a, on), distanceOn(dossier, b, on)]
    return other.steps - one.steps || other.silent.length - one.silent.length
  }
