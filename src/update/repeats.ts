import { dimsKey, knownFrom, sameMeaning, type Dossier, type Observation, type Statistic } from '../dossier/index.ts'

const seriesKey = ({ period, dims }: Observation): string => `${period}\n${dimsKey(dims ?? {})}`

const isSameFigure = (a: Observation, b: Observation): boolean =>
  a.value === b.value &&
  a.asStated === b.asStated &&
  a.status === b.status &&
  a.qualifier === b.qualifier &&
  a.through === b.through

/** Returns the newest vintage of every figure. */
const newestOf = ({ observations }: Statistic): ReadonlyMap<string, Observation> => {
  const newest = new Map<string, Observation>()
  for (const one of observations) {
    const key = seriesKey(one)
    const before = newest.get(key)
    if (before === undefined || knownFrom(before.published) <= knownFrom(one.published)) newest.set(key, one)
  }
  return newest
}

const repeatsIn = (before: Statistic, after: Statistic): boolean => {
  const known = newestOf(before)
  const isRepeated = [...newestOf(after)].every(([key, one]) => {
    const old = known.get(key)
    return old !== undefined && isSameFigure(old, one)
  })
  return isRepeated && sameMeaning([before.claims, before.breaks], [after.claims, after.breaks])
}

/**
 * Returns whether an import only repeats what is known: other bytes with the figures of the newest vintage, as a server gives that writes the
 * time of the download into each file. Its vintages would grow the dossier with every update.
 */
export const onlyRepeats = (before: Dossier, after: Dossier): boolean =>
  before.statistics.length === after.statistics.length &&
  sameMeaning(before.events, after.events) &&
  after.statistics.every((one, at) => {
    const old = before.statistics[at]
    return old === one || (old !== undefined && repeatsIn(old, one))
  })
