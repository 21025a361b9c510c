import {
  claimsOn,
  isOpen,
  statusOn,
  type Claim,
  type Issue,
  type Participant,
  type Per,
  type Reading,
  type Statistic,
} from '../dossier/index.ts'
import type { Say } from '../text/index.ts'

export const PANELS = ['statistics', 'participants', 'issues'] as const
export type Panel = (typeof PANELS)[number]

/** What a row of a panel stands for. `key` stays the same from one reading to the next. */
export type Entry =
  | { readonly kind: 'statistic'; readonly key: string; readonly statistic: Statistic }
  | { readonly kind: 'claim'; readonly key: string; readonly statistic: Statistic; readonly claim: Claim }
  | { readonly kind: 'participant'; readonly key: string; readonly participant: Participant }
  | { readonly kind: 'issue'; readonly key: string; readonly issue: Issue }

/** The rows of a panel, and how many of all its records the title counts. */
export interface Listing {
  readonly entries: readonly Entry[]
  readonly counted: number
  readonly all: number
}

/** What a record is shown with: the dossier on a day, the language, the unit of rates. */
export interface Showing {
  readonly reading: Reading
  readonly say: Say
  readonly per: Per
}

/** A statistic, and below it the claims that had been made about it. */
const statisticEntries = (reading: Reading): Listing => {
  const entries = reading.dossier.statistics.flatMap((statistic): readonly Entry[] => [
    { kind: 'statistic', key: statistic.id, statistic },
    ...claimsOn(statistic, reading.on).map((claim): Entry => ({
      kind: 'claim',
      key: `${statistic.id}/${claim.id}`,
      statistic,
      claim,
    })),
  ])
  const all = reading.dossier.statistics.length
  return { entries, counted: all, all }
}

const participantEntries = (reading: Reading): Listing => {
  const entries = reading.dossier.participants.map((participant): Entry => ({
    kind: 'participant',
    key: participant.id,
    participant,
  }))
  return { entries, counted: entries.length, all: entries.length }
}

/** Open issues first, by priority and then in the order of the file; settled ones after them. The title counts the open ones. */
const issueEntries = (reading: Reading): Listing => {
  const rank = (issue: Issue): number =>
    (isOpen(statusOn(issue, reading.on)) ? 0 : 1e6) + Math.min(issue.priority ?? 1e5, 1e5)
  const issues = reading.dossier.issues.toSorted((a, b) => rank(a) - rank(b))
  const counted = issues.filter((issue) => isOpen(statusOn(issue, reading.on))).length
  return { entries: issues.map((issue) => ({ kind: 'issue', key: issue.id, issue })), counted, all: issues.length }
}

const WORK: Readonly<Record<Panel, (reading: Reading) => Listing>> = {
  statistics: statisticEntries,
  participants: participantEntries,
  issues: issueEntries,
}

const listings = new WeakMap<Reading, Partial<Record<Panel, Listing>>>()

/** The rows of a panel; worked out once for each reading. */
export const listingOf = (reading: Reading, panel: Panel): Listing => {
  const known = listings.get(reading) ?? {}
  const listing = known[panel] ?? WORK[panel](reading)
  listings.set(reading, { ...known, [panel]: listing })
  return listing
}
