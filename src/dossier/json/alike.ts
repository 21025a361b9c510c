import type { Finding, Path } from '../problem.ts'

/** Most equal problems that are listed one by one; more are counted, since one mistake is often repeated in every record. */
export const MOST_ALIKE = 10

/** Returns a path for every record alike: `issues.*.positions.*.stance`. */
const pattern = (path: Path): string => path.map((step) => (typeof step === 'number' ? '*' : step)).join('\n')

const keyOf = ({ path, fault }: Finding): string => `${pattern(path)}\n${JSON.stringify(fault)}`

/** Problems that are listed, and one for those that are only counted. */
export interface Tally<F extends Finding> {
  readonly add: (finding: F) => void
  /** How many are listed so far. */
  readonly listed: () => number
  /** Returns the listed problems; each kind that has more ends with their number, where the first of these is. */
  readonly all: () => readonly (F | Finding)[]
}

/** Returns a tally that lists the first `MOST_ALIKE` of equal problems, which differ only in the record, and counts the rest. */
export const createTally = <F extends Finding>(): Tally<F> => {
  const kept: F[] = []
  const counts = new Map<string, number>()
  const further = new Map<string, F>()
  return {
    add: (finding) => {
      const key = keyOf(finding)
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      if (count <= MOST_ALIKE) kept.push(finding)
      else if (count === MOST_ALIKE + 1) further.set(key, finding)
    },
    listed: () => kept.length,
    all: () => [
      ...kept,
      ...[...further].map(([key, { path, name }]) => alike(path, name, (counts.get(key) ?? 0) - MOST_ALIKE)),
    ],
  }
}

/** Returns the finding that counts more equal problems, placed where the first of them is. */
export const alike = (path: Path, name: boolean, count: number): Finding => ({
  path,
  name,
  fault: { kind: 'more-alike', count },
})
