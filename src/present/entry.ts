import {
  countUnsourced,
  isOpen,
  memoizeEach,
  passedOn,
  statusOf,
  timelineOn,
  type Baseline,
  type Claim,
  type Day,
  type Difference,
  type Event,
  type Issue,
  type Pair,
  type Participant,
  type Per,
  type Place,
  type Reading,
  type Side,
  type Source,
  type Statistic,
  type TimelineRow,
} from '../dossier/index.ts'
import type { Proofs } from '../quotation/index.ts'
import type { Locale } from '../text/index.ts'

export type { Proofs }

/** The panels of the first screen. */
export const PANELS = ['statistics', 'participants', 'issues'] as const
/** The lists of one reading. */
export const RECORD_LISTS = [...PANELS, 'timeline', 'sources'] as const
export type RecordPanel = (typeof RECORD_LISTS)[number]
/** Every list that can be browsed; `changes` compares two readings. */
export const LISTS = [...RECORD_LISTS, 'changes'] as const
export type Panel = (typeof LISTS)[number]

/** A record that can be opened. It is its own target, since `kind` and `key` stay the same between readings. */
export type RecordEntry =
  | { readonly kind: 'statistic'; readonly key: string; readonly statistic: Statistic }
  | { readonly kind: 'claim'; readonly key: string; readonly statistic: Statistic; readonly claim: Claim }
  | { readonly kind: 'participant'; readonly key: string; readonly participant: Participant }
  | { readonly kind: 'issue'; readonly key: string; readonly issue: Issue }
  | { readonly kind: 'event'; readonly key: string; readonly event: Event }
  | { readonly kind: 'source'; readonly key: string; readonly source: Source }
  | { readonly kind: 'place'; readonly key: string; readonly place: Place }
  | { readonly kind: 'side'; readonly key: string; readonly side: Side }
  | { readonly kind: 'stance'; readonly key: string; readonly issue: Issue; readonly participant: Participant }
  | { readonly kind: 'side-stance'; readonly key: string; readonly issue: Issue; readonly side: Side }
  /** The statements that name no source. */
  | { readonly kind: 'unsourced'; readonly key: string }
  /** The day of the reading, as a line in the timeline. */
  | { readonly kind: 'now'; readonly key: string }

/** What can be opened: a record, a change or a day of changes. */
export type Entry = RecordEntry | ChangeEntry | DayEntry

/** A change between two readings, which is not a record of the dossier. */
export interface ChangeEntry {
  readonly kind: 'change'
  readonly key: string
  readonly change: Difference
  readonly pair: Pair
  /** The other changes that the same publication made to values of the same statistic. */
  readonly more?: readonly Difference[]
}

/** A day on which something changed, as a heading of the list of changes; null for edits without a date. */
export interface DayEntry {
  readonly kind: 'day'
  readonly key: string
  readonly date: string | null
  readonly entries: readonly ChangeEntry[]
}

/** The name of a baseline: the last look, the start of this session, a day, or what was asked for. */
export type SinceName =
  | { readonly kind: 'last' | 'opened' }
  | { readonly kind: 'day'; readonly on: Day }
  | { readonly kind: 'ref'; readonly ref: string }

/** A baseline with its name. */
export interface Since {
  readonly baseline: Baseline
  readonly name: SinceName
}

/** The changes in a reading since a baseline. */
export interface Changes {
  readonly since: Since
  readonly entries: readonly ChangeEntry[]
  readonly records: number
  /** The changes of each record, by kind and key; an issue and a participant include those of their positions. */
  readonly by: ReadonlyMap<string, readonly ChangeEntry[]>
}

/** A row of a list: a record, or a moment of the timeline, which leads to a record. */
export type Listed = Entry | TimelineRow

/** The rows of a list, and the count for its title. */
export interface Listing {
  readonly entries: readonly Listed[]
  readonly counted: number
  readonly all: number
}

/** What a record is shown with: the dossier on a day, the locale, the unit of rates. */
export interface RenderContext {
  readonly reading: Reading
  readonly locale: Locale
  readonly per: Per
  /** The changes since the baseline; absent where there is none. */
  readonly changes?: Changes
  /** What is known of the quotations; absent until the kept texts were read. */
  readonly proofs?: Proofs
}

/** Returns a statistic followed by the claims about it. */
const statisticEntries = (reading: Reading): Listing => {
  const entries = reading.dossier.statistics.flatMap((statistic): readonly Entry[] => [
    { kind: 'statistic', key: statistic.id, statistic },
    ...(statistic.claims ?? []).map((claim): Entry => ({
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

/** What the rank of a settled issue adds to its priority. */
const SETTLED = 1e6

const rank = (issue: Issue): number => (isOpen(statusOf(issue)) ? 0 : SETTLED) + Math.min(issue.priority ?? 1e5, 1e5)

/** Returns open issues by priority, then settled ones. The title counts the open ones. */
const issueEntries = (reading: Reading): Listing => {
  // A sort asks for each rank 30 times where there are 40,000 issues.
  const ranked = reading.dossier.issues.map((issue) => ({ issue, rank: rank(issue) }))
  const counted = ranked.filter((one) => one.rank < SETTLED).length
  const inOrder = ranked.toSorted((a, b) => a.rank - b.rank)
  const entries = inOrder.map(({ issue }): Entry => ({ kind: 'issue', key: issue.id, issue }))
  return { entries, counted, all: entries.length }
}

export const NOW: Extract<Entry, { kind: 'now' }> = { kind: 'now', key: '' }
export const UNSOURCED: Extract<Entry, { kind: 'unsourced' }> = { kind: 'unsourced', key: '' }

/** Returns what has passed, the day of the reading, and what is ahead. */
const timelineEntries = (reading: Reading): Listing => {
  const rows: readonly Listed[] = timelineOn(reading)
  return { entries: rows.toSpliced(passedOn(reading), 0, NOW), counted: rows.length, all: rows.length }
}

/** Returns the row for statements without a source, then the sources in file order. */
const sourceEntries = (reading: Reading): Listing => {
  const known = reading.dossier.sources
  const entries = known.map((source): Entry => ({ kind: 'source', key: source.id, source }))
  return {
    entries: countUnsourced(reading.dossier) > 0 ? [UNSOURCED, ...entries] : entries,
    counted: known.length,
    all: reading.whole.sources.length,
  }
}

const WORK: Readonly<Record<RecordPanel, (reading: Reading) => Listing>> = {
  statistics: statisticEntries,
  participants: participantEntries,
  issues: issueEntries,
  timeline: timelineEntries,
  sources: sourceEntries,
}

/** Returns the rows of a list in their default order; memoised for each reading. */
export const listingOf: (reading: Reading, panel: RecordPanel) => Listing = memoizeEach((reading, panel) =>
  WORK[panel](reading),
)
