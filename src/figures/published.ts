import {
  indexOf,
  namedPublisherOf,
  sameText,
  sourceIds,
  type Dossier,
  type KnownObservation,
  type Observation,
  type Statistic,
} from '../dossier/index.ts'

/** A statistic, and the dossier whose sources say who published its figures. */
export interface Published {
  readonly dossier: Dossier
  readonly statistic: Statistic
}

/** Returns whether two are the same statistic of one dossier. */
export const isSamePublished = (a: Published, b: Published): boolean =>
  a.statistic === b.statistic && a.dossier === b.dossier

/** Returns whether two figures are of one counter where both name one; those of one source need no look at it. */
export const isOfOne = ({ dossier, statistic }: Published, before: Observation, now: Observation): boolean => {
  if (before.source === now.source && before.countedBy === now.countedBy) return true
  const [a, b] = [before, now].map((one) => namedPublisherOf(dossier, statistic, one))
  return a === undefined || b === undefined || sameText(a, b)
}

/** Returns whether figures may be added up: they are of one counter, where any of them name one. */
export const areOfOneCounter = (
  dossier: Dossier,
  statistic: Statistic,
  figures: readonly KnownObservation[],
): boolean => {
  const [first] = figures
  // Most figures are of one source, so that nobody has to be looked up: 100,000 days have as many windows.
  if (
    figures.every(({ newest }) => newest.source === first?.newest.source && newest.countedBy === first.newest.countedBy)
  )
    return true
  const named = figures.find(({ newest }) => namedPublisherOf(dossier, statistic, newest) !== undefined)
  return named === undefined || figures.every(({ newest }) => isOfOne({ dossier, statistic }, named.newest, newest))
}

/** Returns whether a figure rests on a source that had been retracted by the day of the dossier. */
export const isRetracted = (dossier: Dossier, { source }: Observation): boolean =>
  sourceIds(source).some((id) => indexOf(dossier).sources.get(id)?.retracted !== undefined)
