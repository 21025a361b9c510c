import type { RecordList } from '../enumerations.ts'
import type { Loose } from '../loose.ts'
import { areDisputesInside } from './disputes.ts'
import { areDistinctWithin } from './repeats.ts'

/** Returns whether none of the records of a list repeats anything within it or disputes a position of another one. */
export const areSoundWithin = (name: RecordList, some: readonly Loose[]): boolean =>
  areDistinctWithin(name, some) && (name !== 'issues' || areDisputesInside(some))
