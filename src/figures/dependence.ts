import {
  group,
  indexOf,
  memoize,
  positionsOf,
  standsOf,
  type Issue,
  type Reading,
  type Relation,
  type SourceRef,
  conditionIssues,
} from '../dossier/index.ts'

/** How one issue depends on another: by a relation, or because somebody's position there is conditional on it. */
export type Tie = (
  | { readonly kind: Relation['kind'] }
  | { readonly kind: 'condition'; readonly participants: readonly string[] }
) & {
  /** The sources of the relation or position; empty where none is named. */
  readonly sources: readonly SourceRef[]
}

/** An issue in a dependency tree, with the issues that follow from it. */
export interface Branch {
  readonly issue: Issue
  readonly ties: readonly Tie[]
  /** Dependencies that lead back to an ancestor and so form a circle. */
  readonly backTo: readonly Issue[]
  /** Whether the branch continues here, elsewhere in the tree, or not at all because the tree is too large. */
  readonly followed: 'here' | 'elsewhere' | 'too-many'
  readonly branches: readonly Branch[]
}

/** The direction in which dependencies are followed. */
export type Direction = 'waits-for' | 'hangs-on-it'

interface Edge {
  readonly from: string
  readonly to: string
  readonly tie: Tie
}

/** Returns the dependencies of a relation; a trade has one in each direction. Conflicts, splits and merges have none. */
const relationEdges = (issue: Issue): readonly Edge[] =>
  (issue.relations ?? []).flatMap(({ issue: other, kind, source }): readonly Edge[] => {
    const tie: Tie = { kind, sources: source === undefined ? [] : [source] }
    const there: Edge = { from: issue.id, to: other, tie }
    const back: Edge = { from: other, to: issue.id, tie }
    if (kind === 'traded-for') return [there, back]
    if (kind === 'part-of') return [back]
    return kind === 'conditional-on' || kind === 'blocked-by' ? [there] : []
  })

/** Returns the issues that somebody's present position on an issue is conditional on. */
const conditionEdges = (issue: Issue): readonly Edge[] => {
  const pairs = standsOf(issue).flatMap((position) => conditionIssues(position).map((to) => ({ to, position })))
  return group(pairs, ({ to }) => to).map((some) => ({
    from: issue.id,
    to: some[0]?.to ?? '',
    tie: {
      kind: 'condition',
      participants: some.map(({ position }) => position.participant),
      sources: some.map(({ position }) => position.source),
    },
  }))
}

/** Dependencies by the issue at their end. */
type EdgesBy = ReadonlyMap<string, readonly Edge[]>

const byEnd = (edges: readonly Edge[], end: 'from' | 'to'): EdgesBy => {
  return new Map(group(edges, (edge) => edge[end]).map((some) => [some[0]?.[end] ?? '', some]))
}

/** Returns the dependencies that an issue states, by their ends: each of 5,000 issues looks its own up where all are tied to one. */
const edgesOf: (issue: Issue) => Readonly<Record<Direction, EdgesBy>> = memoize((issue) => {
  const edges = [...relationEdges(issue), ...conditionEdges(issue)]
  return { 'waits-for': byEnd(edges, 'from'), 'hangs-on-it': byEnd(edges, 'to') }
})

const edgesAt = (reading: Reading, issue: Issue, direction: Direction): readonly Edge[] => {
  const near = [issue, ...(indexOf(reading.dossier).issuesNaming.get(issue.id) ?? [])]
  const all = new Map([...near, ...namedIn(reading, issue)].map((one) => [one.id, one]))
  return [...all.values()].flatMap((one) => edgesOf(one)[direction].get(issue.id) ?? [])
}

/** Returns the issues that an issue itself names, whose relations may lead back to it. */
const namedIn = ({ dossier }: Reading, issue: Issue): readonly Issue[] => {
  const { issues } = indexOf(dossier)
  const ids = [...(issue.relations ?? []).map((one) => one.issue), ...positionsOf(issue).flatMap(conditionIssues)]
  return ids.flatMap((id) => issues.get(id) ?? [])
}

/** Adds a tie, joining the sources where both issues state the same relation. */
const withTie = (ties: readonly Tie[], tie: Tie): readonly Tie[] => {
  const same = ties.find((one) => one.kind === tie.kind && one.kind !== 'condition')
  if (same === undefined) return [...ties, tie]
  return ties.map((one) => (one === same ? { ...one, sources: [...one.sources, ...tie.sources] } : one))
}

/** A direct dependency of an issue, and what ties them. */
export interface Neighbour {
  readonly issue: Issue
  readonly ties: readonly Tie[]
}

/** Returns the direct dependencies of an issue in one direction, with their ties and sources. */
export const neighbours = (reading: Reading, issue: Issue, direction: Direction): readonly Neighbour[] => {
  const { issues } = indexOf(reading.dossier)
  const found = new Map<string, readonly Tie[]>()
  for (const edge of edgesAt(reading, issue, direction)) {
    const other = direction === 'waits-for' ? edge.to : edge.from
    found.set(other, withTie(found.get(other) ?? [], edge.tie))
  }
  return [...found].flatMap(([id, ties]) => {
    const one = issues.get(id)
    return one ? [{ issue: one, ties }] : []
  })
}

/** Returns the direct dependencies of an issue in one direction. */
export const nextTo = (reading: Reading, issue: Issue, direction: Direction): readonly Issue[] =>
  neighbours(reading, issue, direction).map((one) => one.issue)

/** The largest tree that is still readable, in issues. */
export const MOST_BRANCHES = 40
export const DEEPEST = 5

/** Returns the parent of each issue in the tree, nearest to the root first. */
const parentsFrom = (root: Issue, further: (issue: Issue) => readonly Neighbour[]): ReadonlyMap<string, string> => {
  const parents = new Map<string, string>()
  let level: readonly Issue[] = [root]
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth += 1) {
    const next: Issue[] = []
    for (const issue of level)
      for (const { issue: other } of further(issue)) {
        if (other.id === root.id || parents.has(other.id) || parents.size >= MOST_BRANCHES) continue
        parents.set(other.id, issue.id)
        next.push(other)
      }
    level = next
  }
  return parents
}

/**
 * Returns the dependencies of an issue as a tree: conditions, blocks and components in one direction, trades in both.
 * Each issue is followed once, where it is nearest to the root; at most `MOST_BRANCHES` issues and `DEEPEST` steps.
 */
export const dependence = (reading: Reading, root: Issue, direction: Direction): readonly Branch[] => {
  const further = memoize((issue: Issue) => neighbours(reading, issue, direction))
  const parents = parentsFrom(root, further)
  const branch = (one: Neighbour, way: readonly Issue[]): Branch => {
    const parent = parents.get(one.issue.id)
    if (parent === undefined) return { ...one, followed: 'too-many', backTo: [], branches: [] }
    if (parent !== way.at(-1)?.id) return { ...one, followed: 'elsewhere', backTo: [], branches: [] }
    const here = [...way, one.issue]
    const [onward, backTo] = parted(further(one.issue), here)
    return { ...one, followed: 'here', backTo, branches: onward.map((next) => branch(next, here)) }
  }
  return further(root).map((one) =>
    one.issue.id === root.id ? { ...one, followed: 'here', backTo: [root], branches: [] } : branch(one, [root]),
  )
}

/** Compares issues by id, because each day has its own copy of an issue. */
const isOn = (way: readonly Issue[], { id }: Issue): boolean => way.some((one) => one.id === id)

/** Separates new dependencies of an issue from those that lead back to an ancestor. */
const parted = (
  next: readonly Neighbour[],
  way: readonly Issue[],
): readonly [readonly Neighbour[], readonly Issue[]] => [
  next.filter(({ issue }) => !isOn(way, issue)),
  next.map(({ issue }) => issue).filter((issue) => isOn(way, issue)),
]
