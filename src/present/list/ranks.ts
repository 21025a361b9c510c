import {
  ISSUE_STATUSES,
  knownFrom,
  lastHeard,
  memoizeSteps,
  memoizeText,
  newestShown,
  numbersInSteps,
  statusOf,
  type Issue,
  type IssueStatus,
  type Participant,
  type Reading,
  type Source,
  type Statistic,
  type Steps,
} from '../../dossier/index.ts'
import { CONCERNS, concernOf, distanceRank, mainSeries } from '../../figures/index.ts'
import type { Sort } from '../../text/index.ts'
import { restingOn } from '../cited-by.ts'
import { listingOf, type Listed, type RecordPanel } from '../entry.ts'
import { issuesOf } from './rows.ts'

/** The row for statements without a source stays on top in any order: no day or count is as low. */
const TOP = -(2 ** 31)

const publishedDay = (statistic: Statistic): number => {
  const newest = newestShown(mainSeries(statistic)?.known ?? [])
  return newest ? knownFrom(newest.newest.published) : 0
}

const concernRank = (reading: Reading, statistic: Statistic): number => {
  const concern = concernOf(reading, statistic)
  return concern ? CONCERNS.indexOf(concern) : CONCERNS.length
}

/** Stalled issues first, unknown statuses last. */
const STATUS_ORDER: readonly (IssueStatus | null)[] = [
  'stalled',
  ...ISSUE_STATUSES.filter((one) => one !== 'stalled'),
  null,
]

const sideRank = ({ dossier }: Reading, { side }: Participant): number => {
  const at = dossier.sides.findIndex((one) => one.id === side)
  return at < 0 ? dossier.sides.length : at
}

/** How each kind of record is ranked in an order: the least first. */
interface Ranks {
  readonly statistic?: (reading: Reading, one: Statistic) => number
  readonly participant?: (reading: Reading, one: Participant) => number
  readonly issue?: (reading: Reading, one: Issue) => number
  readonly source?: (reading: Reading, one: Source) => number
}

const RANKS: Readonly<Partial<Record<Sort, Ranks>>> = {
  published: {
    statistic: (_, one) => -publishedDay(one),
    source: (_, one) => -knownFrom(one.published),
  },
  concern: { statistic: concernRank },
  side: { participant: sideRank },
  issues: { participant: (reading, one) => -issuesOf({ reading }, one).length },
  distance: { issue: ({ dossier }, one) => distanceRank(dossier, one) },
  status: { issue: (_, one) => STATUS_ORDER.indexOf(statusOf(one)) },
  newest: { issue: (reading, one) => -(lastHeard(reading, one)?.day ?? 0) },
  statements: { source: (reading, one) => -restingOn(reading, one) },
}

const rankOf = (reading: Reading, entry: Listed, ranks: Ranks): number => {
  switch (entry.kind) {
    case 'statistic':
      return ranks.statistic?.(reading, entry.statistic) ?? 0
    case 'participant':
      return ranks.participant?.(reading, entry.participant) ?? 0
    case 'issue':
      return ranks.issue?.(reading, entry.issue) ?? 0
    case 'source':
      return ranks.source?.(reading, entry.source) ?? 0
    default:
      return entry.kind === 'unsourced' ? TOP : 0
  }
}

interface Ordered {
  readonly panel: RecordPanel
  readonly ranks: Ranks
}

function* rankSteps(reading: Reading, { panel, ranks }: Ordered): Steps<Float64Array> {
  const { entries } = listingOf(reading, panel)
  const all = new Float64Array(entries.length)
  yield* numbersInSteps(entries.length, (at) => {
    const entry = entries[at]
    if (entry && entry.kind !== 'claim') all[at] = rankOf(reading, entry, ranks)
  })
  return all
}

/** The ranks in each order of each list. */
const ranking = memoizeText((sort: Sort) =>
  memoizeText((panel: RecordPanel) =>
    memoizeSteps((reading: Reading) => rankSteps(reading, { panel, ranks: RANKS[sort] ?? {} })),
  ),
)

/** Returns the ranks of the rows of a list by place, the first of its order least; null where the order has no ranks. */
export const ranksIn = (reading: Reading, panel: RecordPanel, sort: Sort): Float64Array | null =>
  RANKS[sort] ? ranking(sort)(panel).of(reading) : null

/** Prepares a step of an order while the program is idle; returns whether all of it is prepared. */
export const warmRanks = (reading: Reading, panel: RecordPanel, sort: Sort): boolean =>
  !RANKS[sort] || ranking(sort)(panel).step(reading)
