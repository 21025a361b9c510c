/** What an update decides without reaching the network or the disk: which addresses are asked, and what the lock file says. */
export { addressesOf, lockDate, MOST_DATES, type FeedAddress } from './addresses.ts'
export { dueDay } from './due.ts'
export { driftOf, type Drift } from './drift.ts'
export { feedsIn, type Feed } from './feeds.ts'
export { linkTo, nameIn } from './links.ts'
export {
  isSameLock,
  keptFiles,
  lastAt,
  lockText,
  MOST_PAGES,
  newestAt,
  newestOf,
  parseLock,
  withRelease,
  type LockRead,
  type Release,
} from './lock.ts'
export { publishedBy, type PublishedBy } from './published.ts'
export { onlyRepeats } from './repeats.ts'
export { waitOf, type Wait } from './wait.ts'
