import {
  isOpen,
  ISSUE_STATUSES,
  knownFrom,
  lastHeard,
  memoizeLast,
  memoizeText,
  newestOf,
  statusOf,
  type Issue,
  type IssueStatus,
  type Participant,
  type Reading,
  type Statistic,
} from '../../dossier/index.ts'
import { byDistance, CONCERNS, concernOf, mainSeries } from '../../figures/index.ts'
import type { Locale, Sort } from '../../text/index.ts'
import { changeListing } from '../changes/index.ts'
import { listingOf, type Listed, type Listing, type Panel, type RenderContext } from '../entry.ts'
import { fitsFilter, parseFilter } from './filter.ts'
import { restingOn } from '../cited-by.ts'
import { issuesOf } from './rows.ts'
import { entryTitle } from '../changes/title.ts'

/** The filter and sort order of a list. */
export interface Order {
  readonly filter: string
  readonly sort: Sort
}

/** The sort orders of each list, the default first. The matrix has the rows of issues. */
export const SORTS: Readonly<Record<Panel, readonly Sort[]>> = {
  statistics: ['file', 'name', 'published', 'concern'],
  participants: ['file', 'name', 'side', 'issues'],
  issues: ['priority', 'distance', 'status', 'name', 'newest'],
  timeline: ['time', 'newest'],
  sources: ['file', 'published', 'name', 'statements'],
  changes: ['newest', 'name'],
}

/** A row with the rows below it: a statistic with its claims. */
type Group = readonly Listed[]

const groupsOf = (entries: readonly Listed[]): readonly Group[] => {
  const groups: Listed[][] = []
  for (const entry of entries) {
    if (entry.kind === 'claim') groups.at(-1)?.push(entry)
    else groups.push([entry])
  }
  return groups
}

type Compare = (a: Listed, b: Listed) => number

const collatorOf = memoizeText((language) => new Intl.Collator(language))

const nameOf = (locale: Locale, entry: Listed): string => (entry.kind === 'moment' ? '' : entryTitle(locale, entry))

const publishedOf = (entry: Listed): number => {
  if (entry.kind === 'source') return knownFrom(entry.source.published)
  if (entry.kind !== 'statistic') return 0
  const newest = newestOf(mainSeries(entry.statistic)?.known ?? [])
  return newest ? knownFrom(newest.newest.published) : 0
}

const concernRank = ({ reading }: RenderContext, statistic: Statistic): number => {
  const concern = concernOf(reading, statistic)
  return concern ? CONCERNS.indexOf(concern) : CONCERNS.length
}

/** Stalled issues first, unknown statuses last. */
const STATUS_ORDER: readonly (IssueStatus | null)[] = [
  'stalled',
  ...ISSUE_STATUSES.filter((one) => one !== 'stalled'),
  null,
]

const lastHeardDay = (reading: Reading, issue: Issue): number => lastHeard(reading, issue)?.day ?? 0

const ofIssues =
  (compare: (a: Issue, b: Issue) => number): Compare =>
  (a, b) =>
    a.kind === 'issue' && b.kind === 'issue' ? compare(a.issue, b.issue) : 0

const ofParticipants =
  (rank: (one: Participant) => number): Compare =>
  (a, b) =>
    a.kind === 'participant' && b.kind === 'participant' ? rank(a.participant) - rank(b.participant) : 0

const sideRank = ({ dossier }: Reading, { side }: Participant): number => {
  const at = dossier.sides.findIndex((one) => one.id === side)
  return at < 0 ? dossier.sides.length : at
}

/** Returns how to compare two rows; null for the list's own order. */
const comparing = (context: RenderContext, sort: Sort): Compare | null => {
  const { reading, locale } = context
  switch (sort) {
    case 'file':
    case 'priority':
    case 'time':
      return null
    case 'name': {
      const collator = collatorOf(locale.language)
      return (a, b) => collator.compare(nameOf(locale, a), nameOf(locale, b))
    }
    case 'published':
      return (a, b) => publishedOf(b) - publishedOf(a)
    case 'concern':
      return (a, b) =>
        a.kind === 'statistic' && b.kind === 'statistic'
          ? concernRank(context, a.statistic) - concernRank(context, b.statistic)
          : 0
    case 'side':
      return ofParticipants((one) => sideRank(reading, one))
    case 'issues':
      return ofParticipants((one) => -issuesOf(context, one).length)
    case 'distance':
      return ofIssues(byDistance(reading.dossier))
    case 'status':
      return ofIssues((a, b) => STATUS_ORDER.indexOf(statusOf(a)) - STATUS_ORDER.indexOf(statusOf(b)))
    case 'newest':
      return (a, b) =>
        a.kind === 'issue' && b.kind === 'issue' ? lastHeardDay(reading, b.issue) - lastHeardDay(reading, a.issue) : 0
    case 'statements':
      return (a, b) =>
        a.kind === 'source' && b.kind === 'source' ? restingOn(reading, b.source) - restingOn(reading, a.source) : 0
  }
}

/** Keeps the row for statements without a source on top. */
const pinned =
  (compare: Compare): Compare =>
  (a, b) =>
    Number(b.kind === 'unsourced') - Number(a.kind === 'unsourced') || compare(a, b)

const sorted = (context: RenderContext, panel: Panel, groups: readonly Group[], sort: Sort): readonly Group[] => {
  if (panel === 'timeline') return sort === 'newest' ? groups.toReversed() : groups
  const compare = comparing(context, sort)
  if (!compare) return groups
  const whole = pinned(compare)
  return groups.toSorted(([a], [b]) => (a && b ? whole(a, b) : 0))
}

const countedIn = (panel: Panel, entries: readonly Listed[]): number => {
  if (panel === 'issues') return entries.filter((one) => one.kind === 'issue' && isOpen(statusOf(one.issue))).length
  return entries.filter(
    (one) => one.kind !== 'claim' && one.kind !== 'now' && one.kind !== 'day' && one.kind !== 'unsourced',
  ).length
}

const work = (context: RenderContext, panel: Panel, { filter, sort }: Order): Listing => {
  const whole = panel === 'changes' ? changeListing(context) : listingOf(context.reading, panel)
  const asked = parseFilter(context, filter)
  if (asked.terms.length === 0 && comparing(context, sort) === null && sort !== 'newest') return whole
  // Sorted by name, changes of one day are not together.
  const listed = sort === 'name' ? whole.entries.filter(({ kind }) => kind !== 'day') : whole.entries
  const groups = groupsOf(listed).filter((group) =>
    group.some((one) => one.kind === 'now' || fitsFilter(context, one, asked)),
  )
  const entries = sorted(context, panel, groups, sort).flat()
  return { entries, counted: countedIn(panel, entries), all: whole.all }
}

interface Asked {
  readonly context: RenderContext
  readonly order: Order
}

const same = (a: Asked, b: Asked): boolean =>
  a.context.locale === b.context.locale &&
  a.context.changes === b.context.changes &&
  a.order.filter === b.order.filter &&
  a.order.sort === b.order.sort

const orderedIn = memoizeText((panel: Panel) =>
  memoizeLast((_: Reading, { context, order }: Asked) => work(context, panel, order), same),
)

/** Returns the rows of a list, filtered and sorted; memoised for the last order. */
export const orderedListing = (context: RenderContext, panel: Panel, order: Order): Listing =>
  orderedIn(panel)(context.reading, { context, order })
