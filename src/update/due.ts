import { dayAfter, parseEvery } from '../dossier/feed/every.ts'
import { isoDay, knownFrom } from '../dossier/index.ts'
import type { Feed } from './feeds.ts'
import type { Release } from './lock.ts'

/**
 * Returns the day from which a feed is checked, by its `every` and the release that it gave last; null for one that is due.
 * A release that was refused may be corrected at any time.
 */
export const dueDay = ({ says }: Feed, last: Release | null, today: string): string | null => {
  const every = parseEvery(says.every ?? '')
  if (every === null || last === null || last.state === 'refused') return null
  const due = dayAfter(knownFrom(last.published ?? last.day), every)
  return due > knownFrom(today) ? isoDay(due) : null
}
