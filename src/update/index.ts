/** What an update decides without reaching the network or the disk: which addresses are asked, and what the lock file says. */
export { addressesOf, lockDate, MOST_DATES, type FeedAddress } from './addresses.ts'
export { driftOf, type Drift } from './drift.ts'
export { feedsIn, type Feed } from './feeds.ts'
export { isSameLock, lockText, newestOf, parseLock, withRelease, type Release } from './lock.ts'
export { publishedBy, type PublishedBy } from './published.ts'
export { pageOf } from './publishers.ts'
export { onlyRepeats } from './repeats.ts'
export { waitOf, type Wait } from './wait.ts'
