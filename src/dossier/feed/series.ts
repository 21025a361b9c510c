import type { Statistic } from '../schema.ts'

/** Returns what a statistic was imported from: its `x-import`. */
export const importKey = (statistic: object): string | null => {
  const key = (statistic as Readonly<Record<string, unknown>>)['x-import']
  return typeof key === 'string' ? key : null
}

/** The series that a statistic has by its id, where it does not say `x-import`. */
const BY_ID = new Map([
  ['sw-encounters', 'cbp/southwest'],
  ['northern-encounters', 'cbp/northern'],
  ['other-encounters', 'cbp/other'],
  ['nationwide-encounters', 'cbp/us-nationwide'],
])

/** Returns the key of the series that a statistic has; null where it is not known. */
export const seriesOf = (statistic: Statistic): string | null => importKey(statistic) ?? BY_ID.get(statistic.id) ?? null
