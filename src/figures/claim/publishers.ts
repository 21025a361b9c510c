import {
  distinctTexts,
  namedPublisherOf,
  sameText,
  type Dossier,
  type Observation,
  type Statistic,
  type Text,
} from '../../dossier/index.ts'
import { areOfOneCounter } from '../published.ts'
import type { Comparison } from './comparison.ts'
import type { Verdict } from './outcome.ts'
import { observationsIn, type Figure } from './tiling.ts'

/** Returns who published some figures of a statistic, the newest first; those of whom nobody is named are left out. */
const publishersIn = (dossier: Dossier, statistic: Statistic, observations: readonly Observation[]): readonly Text[] =>
  distinctTexts(observations.toReversed().map((one) => namedPublisherOf(dossier, statistic, one))).filter(
    (one) => one !== undefined,
  )

/** Returns a statistic once for each of its publishers, with the figures of that one and those of nobody in particular. */
export const byPublisher = (dossier: Dossier, statistic: Statistic): readonly ((of: Statistic) => Statistic)[] =>
  publishersIn(dossier, statistic, statistic.observations).map((publisher) => (of) => ({
    ...of,
    observations: of.observations.filter((one) => {
      const own = namedPublisherOf(dossier, of, one)
      return own === undefined || sameText(own, publisher)
    }),
  }))

/** Whether a figure adds up, or takes off each other, figures of publishers who do not say that they count the same. */
const isOfSeveral = (dossier: Dossier, figure: Figure | null): boolean =>
  figure !== null && !areOfOneCounter(dossier, figure.statistic, observationsIn(figure))

/** Whether the figures of a comparison are one publisher's each; a change may lie between two of them, and says so. */
const isComparable =
  (dossier: Dossier) =>
  ({ figure, base }: Comparison): boolean =>
    !isOfSeveral(dossier, figure) && !isOfSeveral(dossier, base)

/** Returns whether a verdict rests on a sum or a difference of figures of several publishers. */
export const restsOnSeveral = (dossier: Dossier, verdict: Verdict): boolean => {
  const decisive = verdict.kind === 'cannot-be-checked' ? [verdict.nearest] : [verdict.own, verdict.whenStated]
  return decisive.some((one) => one !== null && !isComparable(dossier)(one))
}

/** Returns a verdict without context and hints that add up figures of several publishers. */
export const withoutSeveral = (dossier: Dossier, verdict: Verdict): Verdict => {
  const hints = verdict.hints.filter(({ comparison }) => isComparable(dossier)(comparison))
  if (verdict.kind === 'cannot-be-checked') return { ...verdict, hints }
  return { ...verdict, hints, beside: verdict.beside.filter(isComparable(dossier)) }
}
