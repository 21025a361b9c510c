import { isoDay, knownFrom } from '../dossier/index.ts'
import { parseHttpDate } from './http-date.ts'

/** The publication day of a file that does not contain one, and where it is from. */
export interface PublishedBy {
  readonly date: string
  readonly from: 'server' | 'today'
}

const DAY = 86_400_000

/**
 * Returns when the server says that a file was last changed, else today. A day in the future, or one before the release
 * that the feed gave last, is a wrong clock or a file that was put back.
 */
export const publishedBy = (lastModified: string | null, previous: string | undefined, today: string): PublishedBy => {
  const day = Math.floor(parseHttpDate(lastModified ?? '') / DAY)
  const isPlausible = day <= knownFrom(today) && (previous === undefined || day >= knownFrom(previous))
  return isPlausible ? { date: isoDay(day), from: 'server' } : { date: today, from: 'today' }
}
