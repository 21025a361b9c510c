import { everyOf, stepOf, stepsAfter } from '../dossier/feed/every.ts'
import { addressOn, unknownPlaceholder } from '../dossier/feed/pattern.ts'
import { placeOf } from '../dossier/feed/places.ts'
import { isoDay, knownFrom, largestOf, type Day } from '../dossier/index.ts'
import type { Feed } from './feeds.ts'
import { lastAt, newestAt, type Release } from './lock.ts'

/** Most dates of a pattern that one update asks for: three years of months. */
export const MOST_DATES = 36
/** How far back a pattern begins for a feed without any figures, in steps. */
const FIRST_STEPS = 12

/** An address to ask. */
export interface FeedAddress {
  readonly address: string
  /** The date of a pattern; null for a fixed address. */
  readonly date: Day | null
  /** The release that it gave last; null for none. */
  readonly last: Release | null
  /** Whether a page linked to it, so that it may not lead from the internet into a private network. */
  readonly isLinked?: true
}

/** The addresses of a feed, or why it has none. */
export type FeedAddresses =
  | {
      readonly kind: 'addresses'
      readonly addresses: readonly FeedAddress[]
      /** How many earlier dates are not asked, because there are too many. */
      readonly left: number
    }
  /** A page that links to the file, and the release that the feed gave last. */
  | { readonly kind: 'page'; readonly page: string; readonly link: string; readonly last: Release | null }
  | { readonly kind: 'no-address' }
  | { readonly kind: 'placeholder'; readonly found: string }

/** Returns the dates of a pattern from the newest release on, which may have been corrected, to today. */
const datesOf = (feed: Feed, pattern: string, known: Day | null, today: Day): readonly Day[] => {
  const every = everyOf(pattern, feed.says.every)
  const end = every.unit === 'days' ? today : stepOf(today, every)
  const begin = known ?? (feed.since === null ? stepsAfter(end, every, -FIRST_STEPS) : stepOf(feed.since, every))
  const dates: Day[] = []
  // Projections may lie after today.
  for (let date = Math.min(begin, end); date <= end; date = stepsAfter(date, every, 1)) dates.push(date)
  return dates
}

const inPattern = (feed: Feed, pattern: string, releases: readonly Release[], today: Day): FeedAddresses => {
  const own = releases.filter((one) => one.feed === feed.of && one.date !== undefined)
  const daysOf = (isWanted: (release: Release) => boolean): readonly Day[] =>
    own.filter(isWanted).flatMap(({ date }) => (date === undefined ? [] : knownFrom(date)))
  const imported = daysOf(({ state }) => state !== 'refused')
  const dates = datesOf(feed, pattern, imported.length === 0 ? null : largestOf(imported), today)
  // A release that was refused may have been corrected.
  const all = [...new Set([...daysOf(({ state }) => state === 'refused'), ...dates])].toSorted((a, b) => a - b)
  const asked = all.slice(-MOST_DATES)
  const addresses = asked.map((date) => {
    const address = addressOn(pattern, date, feed.fiscalYearStart)
    return { address, date, last: newestAt(releases, feed.of, address) }
  })
  return { kind: 'addresses', addresses, left: all.length - asked.length }
}

/** Returns the addresses of a feed: its own, or those of the releases that may exist since the newest one. */
export const addressesOf = (feed: Feed, releases: readonly Release[], today: string): FeedAddresses => {
  const place = placeOf(feed.says, feed.series)
  if (place === null) return { kind: 'no-address' }
  const { url, pattern, page, link = '*' } = place
  if (url !== undefined) {
    // Only addresses that ship have placeholders here.
    const address = place === feed.says ? url : addressOn(url, knownFrom(today), 1)
    return {
      kind: 'addresses',
      addresses: [{ address, date: null, last: newestAt(releases, feed.of, address) }],
      left: 0,
    }
  }
  if (pattern === undefined)
    return page === undefined ? { kind: 'no-address' } : { kind: 'page', page, link, last: lastAt(releases, feed.of) }
  const found = unknownPlaceholder(pattern)
  return found === null ? inPattern(feed, pattern, releases, knownFrom(today)) : { kind: 'placeholder', found }
}

/** Returns a date of a pattern as the lock has it. */
export const lockDate = (date: Day | null): { readonly date?: string } => (date === null ? {} : { date: isoDay(date) })
