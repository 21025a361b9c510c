import {
  indexOf,
  memoize,
  positionsOf,
  standsOf,
  type Issue,
  type Reading,
  type Position,
  type Relation,
  type SourceRef,
  conditionIssues,
} from '../dossier/index.ts'

/** How one issue hangs on another: by a relation of the dossier, or because somebody's position there is conditional on it. */
export type Tie = (
  | { readonly kind: Relation['kind'] }
  | { readonly kind: 'condition'; readonly participants: readonly string[] }
) & {
  /** What states the relation, or the position; empty where no source is named. */
  readonly sources: readonly SourceRef[]
}

/** An issue that another waits for or that hangs on it, and what follows from there. */
export interface Branch {
  readonly issue: Issue
  readonly ties: readonly Tie[]
  /** What follows from here and stands already on the way from the root: going on would go round. */
  readonly backTo: readonly Issue[]
  /** Whether it is followed here, at another place of this graph, or not at all since there are too many. */
  readonly followed: 'here' | 'elsewhere' | 'too-many'
  readonly branches: readonly Branch[]
}

/** Which way a graph is followed. */
export type Direction = 'waits-for' | 'hangs-on-it'

interface Edge {
  readonly from: string
  readonly to: string
  readonly tie: Tie
}

/**
 * In which direction a relation makes one issue wait for the other; a trade does so both ways. A conflict is no dependence, and neither is
 * that an issue was split from another or merged into it.
 */
const relationEdges = (issue: Issue): readonly Edge[] =>
  (issue.relations ?? []).flatMap(({ issue: other, kind, source }): readonly Edge[] => {
    const tie: Tie = { kind, sources: source === undefined ? [] : [source] }
    const there: Edge = { from: issue.id, to: other, tie }
    const back: Edge = { from: other, to: issue.id, tie }
    if (kind === 'traded-for') return [there, back]
    if (kind === 'part-of') return [back]
    return kind === 'conditional-on' || kind === 'blocked-by' ? [there] : []
  })

/** Whose present position on an issue is conditional on which others. */
const conditionEdges = (issue: Issue): readonly Edge[] => {
  const by = new Map<string, Position[]>()
  for (const position of standsOf(issue))
    for (const other of conditionIssues(position)) by.set(other, [...(by.get(other) ?? []), position])
  return [...by].map(([to, positions]) => ({
    from: issue.id,
    to,
    tie: {
      kind: 'condition',
      participants: positions.map(({ participant }) => participant),
      sources: positions.map(({ source }) => source),
    },
  }))
}

const edgesAt = (reading: Reading, issue: Issue, direction: Direction): readonly Edge[] => {
  const near = [issue, ...(indexOf(reading.dossier).issuesNaming.get(issue.id) ?? [])]
  const all = new Map([...near, ...namedIn(reading, issue)].map((one) => [one.id, one]))
  return [...all.values()]
    .flatMap((one) => [...relationEdges(one), ...conditionEdges(one)])
    .filter((edge) => (direction === 'waits-for' ? edge.from : edge.to) === issue.id)
}

/** The issues that an issue itself names: their relations may lead back to it. */
const namedIn = ({ dossier }: Reading, issue: Issue): readonly Issue[] => {
  const { issues } = indexOf(dossier)
  const ids = [...(issue.relations ?? []).map((one) => one.issue), ...positionsOf(issue).flatMap(conditionIssues)]
  return ids.flatMap((id) => issues.get(id) ?? [])
}

/** Returns ties with one more: a relation that either issue states is one tie, with the sources of both. */
const withTie = (ties: readonly Tie[], tie: Tie): readonly Tie[] => {
  const same = ties.find((one) => one.kind === tie.kind && one.kind !== 'condition')
  if (same === undefined) return [...ties, tie]
  return ties.map((one) => (one === same ? { ...one, sources: [...one.sources, ...tie.sources] } : one))
}

/** An issue beside another, and what binds them. */
export interface Neighbour {
  readonly issue: Issue
  readonly ties: readonly Tie[]
}

/** Returns the issues that an issue waits for at once, or that wait for it, with what binds them and the sources of that. */
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

/** The issues that an issue waits for at once, or that wait for it, without what follows from there. */
export const nextTo = (reading: Reading, issue: Issue, direction: Direction): readonly Issue[] =>
  neighbours(reading, issue, direction).map((one) => one.issue)

/** More than this, and further than this, is no graph that anybody reads. */
export const MOST_BRANCHES = 40
export const DEEPEST = 5

/** Whom each issue hangs on in the tree: the nearest to the root comes first, as far as issues are followed. */
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
 * What an issue waits for, or what hangs on it, as a tree: conditions, blocks and parts in one direction, trades in both. An issue is
 * followed once, where it is nearest to the root; where it comes again it stands elsewhere, and where it would lead back on its own way
 * there is a circle. Conflicts are no dependence. At most `MOST_BRANCHES` issues are followed, `DEEPEST` steps away.
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

/** Whether an issue stands on a way: by its id, since an issue as known on a day is another object. */
const isOn = (way: readonly Issue[], { id }: Issue): boolean => way.some((one) => one.id === id)

/** What goes on from an issue, and what would lead back on the way to it. */
const parted = (
  next: readonly Neighbour[],
  way: readonly Issue[],
): readonly [readonly Neighbour[], readonly Issue[]] => [
  next.filter(({ issue }) => !isOn(way, issue)),
  next.map(({ issue }) => issue).filter((issue) => isOn(way, issue)),
]
