import { isOpen, memoizeLast, memoizeText, statusOf, type Reading } from '../../dossier/index.ts'
import type { Locale, Sort } from '../../text/index.ts'
import { changeListing } from '../changes/index.ts'
import { entryTitle } from '../changes/title.ts'
import { listingOf, type Listed, type Listing, type Panel, type RenderContext } from '../entry.ts'
import { fitsFilter, parseFilter } from './filter.ts'
import { ranksIn } from './ranks.ts'

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

const collatorOf = memoizeText((language) => new Intl.Collator(language))

const nameOf = (locale: Locale, entry: Listed | undefined): string =>
  entry === undefined || entry.kind === 'moment' ? '' : entryTitle(locale, entry)

/** Sorts by name in the alphabet of the language; the row for statements without a source stays on top. */
const byName = (locale: Locale, groups: readonly Group[]): readonly Group[] => {
  const collator = collatorOf(locale.language)
  return groups
    .map((group) => ({ group, isTop: group[0]?.kind === 'unsourced', name: nameOf(locale, group[0]) }))
    .toSorted((a, b) => Number(b.isTop) - Number(a.isTop) || collator.compare(a.name, b.name))
    .map(({ group }) => group)
}

const byRank = (ranks: ReadonlyMap<Listed, number>, groups: readonly Group[]): readonly Group[] =>
  groups
    .map((group) => ({ group, rank: (group[0] && ranks.get(group[0])) ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ group }) => group)

const sorted = ({ reading, locale }: RenderContext, panel: Panel, groups: readonly Group[], sort: Sort) => {
  if (panel === 'timeline') return sort === 'newest' ? groups.toReversed() : groups
  if (sort === 'name') return byName(locale, groups)
  const ranks = panel === 'changes' ? null : ranksIn(reading, panel, sort)
  return ranks ? byRank(ranks, groups) : groups
}

const countedIn = (panel: Panel, entries: readonly Listed[]): number => {
  if (panel === 'issues') return entries.filter((one) => one.kind === 'issue' && isOpen(statusOf(one.issue))).length
  return entries.filter(
    (one) => one.kind !== 'claim' && one.kind !== 'now' && one.kind !== 'day' && one.kind !== 'unsourced',
  ).length
}

/** Orders in which a list is as it is made. */
const OWN_ORDERS: ReadonlySet<Sort> = new Set(['file', 'priority', 'time'])

const work = (context: RenderContext, panel: Panel, { filter, sort }: Order): Listing => {
  const whole = panel === 'changes' ? changeListing(context) : listingOf(context.reading, panel)
  const asked = parseFilter(context, filter)
  if (asked.terms.length === 0 && OWN_ORDERS.has(sort)) return whole
  // Sorted by name, changes of one day are not together.
  const listed = sort === 'name' ? whole.entries.filter(({ kind }) => kind !== 'day') : whole.entries
  const groups = groupsOf(listed).filter((group) =>
    group.some((one) => one.kind === 'now' || fitsFilter(context, one, asked)),
  )
  const entries = sorted(context, panel, groups, sort).flat()
  const counted = asked.terms.length === 0 ? whole.counted : countedIn(panel, entries)
  return { entries, counted, all: whole.all }
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
