import {
  eventsInTime,
  hasFewPositions,
  passingPositions,
  positionsOf,
  type Claim,
  type Dossier,
  type Event,
  type Issue,
  type Participant,
  type Position,
  type Source,
  type Statistic,
  type Text,
} from '../../dossier/index.ts'

/** A record that is searched, with the one that it belongs to. */
export type Searched =
  | { readonly kind: 'statistic'; readonly one: Statistic }
  | { readonly kind: 'claim'; readonly of: Statistic; readonly one: Claim }
  | { readonly kind: 'participant'; readonly one: Participant }
  | { readonly kind: 'issue'; readonly one: Issue }
  | { readonly kind: 'position'; readonly of: Issue; readonly one: Position }
  | { readonly kind: 'event'; readonly one: Event }
  | { readonly kind: 'source'; readonly one: Source }
  | { readonly kind: 'place' | 'side'; readonly one: { readonly id: string; readonly name: Text } }

/** A list of records: how many are searched for the one at a place of it, and each of these. */
interface SearchedList {
  readonly length: number
  readonly count: (at: number) => number
  readonly pick: (at: number, place: number) => Searched | null
}

const listOf = <T extends object>(
  records: readonly T[],
  pick: (one: T, place: number) => Searched | null,
  count: (one: T) => number = () => 1,
): SearchedList => ({
  length: records.length,
  count: (at) => {
    const one = records[at]
    return one === undefined ? 0 : count(one)
  },
  pick: (at, place) => {
    const one = records[at]
    return one === undefined ? null : pick(one, place)
  },
})

/** Returns a statistic for place 0, and its claims for those after it. */
const statisticOrClaim = (of: Statistic, place: number): Searched | null => {
  if (place === 0) return { kind: 'statistic', one: of }
  const one = of.claims?.[place - 1]
  return one ? { kind: 'claim', of, one } : null
}

/** Returns a position by its place in time. Sorted ones are kept only where there are many. */
const positionAt = (of: Issue, place: number): Searched | null => {
  const one = (hasFewPositions(of) ? passingPositions(of) : positionsOf(of))[place]
  return one ? { kind: 'position', of, one } : null
}

/** Returns all lists in the order of the panels. */
const listsIn = (dossier: Dossier): readonly SearchedList[] => [
  listOf(dossier.statistics, statisticOrClaim, ({ claims }) => 1 + (claims?.length ?? 0)),
  listOf(dossier.participants, (one) => ({ kind: 'participant', one })),
  listOf(dossier.issues, (one) => ({ kind: 'issue', one })),
  listOf(dossier.issues, positionAt, ({ positions }) => positions.length),
  listOf(eventsInTime(dossier.events), (one) => ({ kind: 'event', one })),
  listOf(dossier.sources, (one) => ({ kind: 'source', one })),
  listOf(dossier.places ?? [], (one) => ({ kind: 'place', one })),
  listOf(dossier.sides, (one) => ({ kind: 'side', one })),
]

/** Everything that is searched in a dossier, by number: objects for 300,000 of them would take 10 MB. */
export interface SearchedRecords {
  readonly count: number
  /** Returns the one with a number; null beyond the last. */
  readonly at: (number: number) => Searched | null
}

/** Returns the number that follows those of each record of each list. */
const endsOf = (lists: readonly SearchedList[]): Uint32Array => {
  const ends = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0))
  let [record, end] = [0, 0]
  for (const { length, count } of lists)
    for (let at = 0; at < length; at++) {
      end += count(at)
      ends[record++] = end
    }
  return ends
}

/** Returns how many ends are at a number or before it. */
const endsUpTo = (ends: Uint32Array, number: number): number => {
  let [from, to] = [0, ends.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((ends[middle] ?? Infinity) <= number) from = middle + 1
    else to = middle
  }
  return from
}

/** Numbers everything that is searched in a dossier, in the order of the panels. */
export const searchedRecords = (dossier: Dossier): SearchedRecords => {
  const lists = listsIn(dossier)
  const ends = endsOf(lists)
  const at = (number: number): Searched | null => {
    const record = endsUpTo(ends, number)
    const place = number - (ends[record - 1] ?? 0)
    let first = 0
    for (const { length, pick } of lists) {
      if (record < first + length) return pick(record - first, place)
      first += length
    }
    return null
  }
  return { count: ends.at(-1) ?? 0, at }
}
