import { dimsKey } from '../known.ts'
import { canonical } from '../meaning.ts'
import { knownFrom, parsePeriod } from '../period.ts'
import type { Dossier, Observation, Statistic } from '../schema.ts'
import type { Warn } from './warning.ts'

/** Whether a period may be the same days as one that is written differently; a plain day, month or year alone is not. */
const mayHaveOtherName = (period: string): boolean => /[/QWF]/u.test(period)

/** Returns the days of an observation with its vintage, counter and dims; null where the period cannot be read. */
const daysKey = (
  { fiscalYearStart }: Statistic,
  { period, published, countedBy, dims }: Observation,
): string | null => {
  const days = parsePeriod(period, fiscalYearStart)
  if (days === null) return null
  return [days.first, days.last, knownFrom(published), canonical(countedBy), dimsKey(dims ?? {})].join('\n')
}

const warnStatistic = (warn: Warn, statistic: Statistic, at: number): void => {
  const { observations } = statistic
  if (!observations.some(({ period }) => mayHaveOtherName(period))) return
  const firsts = new Map<string, number>()
  observations.forEach((one, index) => {
    const key = daysKey(statistic, one)
    if (key === null) return
    const first = firsts.get(key)
    const other = first === undefined ? undefined : observations[first]
    if (first === undefined || other === undefined) firsts.set(key, index)
    else if (other.period !== one.period)
      warn(
        { kind: 'same-days', period: one.period, other: other.period, first: { line: 1, column: 1 } },
        {
          path: () => ['statistics', at, 'observations', index, 'period'],
          first: ['statistics', at, 'observations', first, 'period'],
        },
      )
  })
}

/** Warns of two values of one vintage for the same days, such as `2023-12` and `2023-12-01/2023-12-31`: only one of them counts. */
export const warnOfSpellings = ({ statistics }: Dossier, warn: Warn): void =>
  statistics.forEach((one, at) => warnStatistic(warn, one, at))
