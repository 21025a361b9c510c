import {
  coversPart,
  newestOf,
  sameText,
  type KnownObservation,
  type Observation,
  type Statistic,
} from '../dossier/index.ts'
import { areOfOneCounter, isOfOne, isRetracted, type Published } from './published.ts'

/** Figures of two times in one vintage, or the newest of each where no vintage has them all. */
export interface Aligned {
  readonly before: readonly KnownObservation[]
  readonly now: readonly KnownObservation[]
  /** The publication date of the common vintage; null where vintages differ. */
  readonly vintage: string | null
  /** No publisher has them all, so that they are of several. */
  readonly acrossPublishers: boolean
  /** They rest on sources that were retracted: no other figure of the later time is known. */
  readonly isRetracted: boolean
}

/** Returns the vintages of a figure that have a value of its whole period, newest first. */
export const wholeVintages = (
  statistic: Statistic,
  { period, newest, older }: KnownObservation,
): readonly Observation[] =>
  [newest, ...older.toReversed()].filter((one) => one.value !== null && !coversPart(statistic, period, one))

/** Returns an observation in one of its vintages. */
export const asPublished = (statistic: Statistic, known: KnownObservation, vintage: Observation): KnownObservation =>
  vintage === known.newest
    ? known
    : { ...known, newest: vintage, older: [], partial: coversPart(statistic, known.period, vintage) }

/** Returns every figure in its newest vintage that is wanted; null where one is missing. */
const inVintage = (
  statistic: Statistic,
  all: readonly KnownObservation[],
  isWanted: (one: Observation) => boolean,
): readonly KnownObservation[] | null => {
  const found = all.flatMap((known) => {
    const vintage = wholeVintages(statistic, known).find(isWanted)
    return vintage ? [asPublished(statistic, known, vintage)] : []
  })
  return found.length === all.length ? found : null
}

/** Figures of several times, and their common vintage. */
interface Together {
  readonly figures: readonly KnownObservation[]
  readonly vintage: string | null
}

/** How figures are looked for: those of one vintage, or of whichever is the newest of each. */
interface Search {
  readonly published: Published
  /** Returns every figure in its newest vintage that is wanted; null where one is missing. */
  readonly together: (isWanted: (one: Observation) => boolean) => readonly KnownObservation[] | null
}

/** Returns figures in the first of these vintages that has them all from one publisher; null where none has. */
const inOneOf = ({ published, together }: Search, vintages: readonly Observation[]): Together | null => {
  for (const vintage of vintages) {
    const figures = together((one) => one.published === vintage.published && isOfOne(published, vintage, one))
    if (figures) return { figures, vintage: vintage.published }
  }
  return null
}

/** Returns figures as the publisher of a vintage has them, else in a vintage of another publisher, else of several. */
const togetherWith = (search: Search, newest: Observation, vintages: readonly Observation[]): Together | null => {
  const isOwn = (one: Observation): boolean => isOfOne(search.published, newest, one)
  const common = inOneOf(search, vintages.filter(isOwn))
  if (common) return common
  const own = search.together(isOwn)
  if (own) return { figures: own, vintage: null }
  const mixed = inOneOf(search, vintages)
  if (mixed) return mixed
  const figures = search.together(() => true)
  return figures && { figures, vintage: null }
}

/** Returns the vintages of a figure that have a value of its whole period, newest first: those that were retracted only where all were. */
const standingVintages = ({ dossier, statistic }: Published, known: KnownObservation): readonly Observation[] => {
  const all = wholeVintages(statistic, known)
  const standing = all.filter((one) => !isRetracted(dossier, one))
  return standing.length > 0 ? standing : all
}

/**
 * Returns the figures of two times in their newest common vintage, else the newest of each; null where one has no whole
 * value. Keeps to one counter (`countedBy`), since a change between two counters means nothing, and to one publisher where that has them
 * all. A retracted figure is not compared with another one.
 */
export const alignVintages = (
  published: Published,
  before: readonly KnownObservation[],
  now: readonly KnownObservation[],
): Aligned | null => {
  const { dossier, statistic } = published
  const last = now.at(-1)
  const vintages = last ? standingVintages(published, last) : []
  const [newest] = vintages
  if (!newest) return null
  const retracted = isRetracted(dossier, newest)
  const isAlike = (one: Observation): boolean =>
    sameText(one.countedBy, newest.countedBy) && isRetracted(dossier, one) === retracted
  const together: Search['together'] = (isWanted) =>
    inVintage(statistic, [...before, ...now], (one) => isWanted(one) && isAlike(one))
  const found = togetherWith({ published, together }, newest, vintages)
  return (
    found && {
      before: found.figures.slice(0, before.length),
      now: found.figures.slice(before.length),
      vintage: found.vintage,
      acrossPublishers: !areOfOneCounter(dossier, statistic, found.figures),
      isRetracted: retracted,
    }
  )
}

/**
 * Returns a series as the one who counted its newest figure has it. Figures of another counter (`countedBy`) are never added to these,
 * nor joined to them by a line.
 */
export const ofOneCounter = (
  statistic: Statistic,
  series: readonly KnownObservation[],
): readonly KnownObservation[] => {
  const counter = newestOf(series)?.newest.countedBy
  const isOwn = (one: Observation): boolean => one.countedBy === counter || sameText(one.countedBy, counter)
  if (series.every(({ newest }) => isOwn(newest))) return series
  return series.flatMap((known) => {
    const vintage = [known.newest, ...known.older.toReversed()].find(isOwn)
    return vintage ? [asPublished(statistic, known, vintage)] : []
  })
}
