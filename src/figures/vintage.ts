import {
  coversPart,
  newestOf,
  sameText,
  type KnownObservation,
  type Observation,
  type Statistic,
} from '../dossier/index.ts'

/** Figures of two times in one vintage, or the newest of each where no vintage has them all. */
export interface Aligned {
  readonly before: readonly KnownObservation[]
  readonly now: readonly KnownObservation[]
  /** The publication date of the common vintage; null where vintages differ. */
  readonly vintage: string | null
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

/** Returns every figure as the first one's counter had published it by a vintage; null where one is missing. */
const inVintage = (
  statistic: Statistic,
  all: readonly KnownObservation[],
  isOf: (one: Observation) => boolean,
): readonly KnownObservation[] | null => {
  const found = all.flatMap((known) => {
    const vintage = wholeVintages(statistic, known).find(isOf)
    return vintage ? [asPublished(statistic, known, vintage)] : []
  })
  return found.length === all.length ? found : null
}

/**
 * Returns the figures of two times in their newest common vintage, else the newest of each; null where one has no whole
 * value. Keeps to one counter (`countedBy`): a change between two counters means nothing.
 */
export const alignVintages = (
  statistic: Statistic,
  before: readonly KnownObservation[],
  now: readonly KnownObservation[],
): Aligned | null => {
  const all = [...before, ...now]
  const last = now.at(-1)
  if (!last) return null
  const vintages = wholeVintages(statistic, last)
  const counter = vintages[0]?.countedBy
  const own = (one: Observation): boolean => sameText(one.countedBy, counter)
  const split = (figures: readonly KnownObservation[], vintage: string | null): Aligned => ({
    before: figures.slice(0, before.length),
    now: figures.slice(before.length),
    vintage,
  })
  for (const { published } of vintages) {
    const figures = inVintage(statistic, all, (one) => one.published === published && own(one))
    if (figures) return split(figures, published)
  }
  const newest = inVintage(statistic, all, own)
  return newest && split(newest, null)
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
