import type { Finding, Path } from '../problem.ts'

/** Most equal problems that are listed one by one; more are counted, since one mistake is often repeated in every record. */
export const MOST_ALIKE = 10

/** Returns a path for every record alike: `issues.*.positions.*.stance`. */
export const pattern = (path: Path): string => path.map((step) => (typeof step === 'number' ? '*' : step)).join('\n')

/** Most names of unknown properties that are listed of one place in every record, such as each issue. */
export const MOST_NAMES = 20

/** Most further places of these names that are listed. With the first ones they fill a screen. */
const MOST_REPEATS = 20

const keyOf = ({ path, fault }: Finding): string => `${pattern(path)}\n${JSON.stringify(fault)}`

/** Problems that are listed, and one for those that are only counted. */
export interface Tally<F extends Finding> {
  readonly add: (finding: F) => void
  /** How many are listed so far. */
  readonly listed: () => number
  /** Returns the listed problems; each kind that has more ends with their number, where the first of these is. */
  readonly all: () => readonly (F | Finding)[]
}

/** Decides which equal problems are listed, and counts the others. */
interface Alike {
  /** Returns whether a finding is listed. */
  readonly take: (finding: Finding) => boolean
  /** Returns the finding that counts the others; none where all are listed. */
  readonly more: () => readonly Finding[]
}

/** Counts findings; `more` is placed where the first of them is. */
const createCount = () => {
  let [first, count] = [null as Finding | null, 0]
  return {
    add: (finding: Finding, times: number): false => {
      first ??= finding
      count += times
      return false
    },
    more: (): readonly Finding[] => (first ? [alike(first.path, first.name, count)] : []),
  }
}

/** Lists the first `MOST_ALIKE` of equal problems. */
const createEqual = (): Alike => {
  const { add, more } = createCount()
  let times = 0
  return { take: (finding) => times++ < MOST_ALIKE || add(finding, 1), more }
}

/** Lists the first unknown names of a place, each at its first places. */
const createNames = (): Alike => {
  const { add, more } = createCount()
  const times = new Map<string, number>()
  let repeats = 0
  const isListed = (before: number | undefined): boolean =>
    before === undefined ? times.size < MOST_NAMES : before < MOST_ALIKE && repeats++ < MOST_REPEATS
  return {
    take: (finding) => {
      const { fault } = finding
      if (fault.kind === 'more-alike') return add(finding, fault.count)
      const name = String(finding.path.at(-1))
      const before = times.get(name)
      if (!isListed(before)) return add(finding, 1)
      times.set(name, (before ?? 0) + 1)
      return true
    },
    more,
  }
}

/** Whether a finding is an unknown property, or the number of those in one object. */
const isUnknown = ({ name, fault }: Finding): boolean =>
  name && (fault.kind === 'unknown' || fault.kind === 'more-alike')

/**
 * Returns a tally that lists the first of equal problems, which differ only in the record, and counts the rest. Unknown properties of
 * one place in every record are counted together, whatever their names.
 */
export const createTally = <F extends Finding>(): Tally<F> => {
  const kept: F[] = []
  const groups = new Map<string, Alike>()
  const groupOf = (finding: F): Alike => {
    const isName = isUnknown(finding)
    const key = isName ? pattern(finding.path.slice(0, -1)) : keyOf(finding)
    const group = groups.get(key) ?? (isName ? createNames() : createEqual())
    groups.set(key, group)
    return group
  }
  return {
    add: (finding) => {
      if (groupOf(finding).take(finding)) kept.push(finding)
    },
    listed: () => kept.length,
    all: () => [...kept, ...[...groups.values()].flatMap(({ more }) => more())],
  }
}

/** Returns the finding that counts more equal problems, placed where the first of them is. */
export const alike = (path: Path, name: boolean, count: number): Finding => ({
  path,
  name,
  fault: { kind: 'more-alike', count },
})
