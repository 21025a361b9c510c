import type { Finding, Path } from '../problem.ts'

/** Most equal problems that are listed one by one; more are counted, since one mistake is often repeated in every record. */
export const MOST_ALIKE = 10

/** Returns a path for every record alike: `issues.*.positions.*.stance`. */
export const pattern = (path: Path): string => path.map((step) => (typeof step === 'number' ? '*' : step)).join('\n')

const keyOf = ({ path, fault }: Finding): string => `${pattern(path)}\n${JSON.stringify(fault)}`

/** Problems that are listed, and one for those that are only counted. */
export interface Tally<F extends Finding> {
  readonly add: (finding: F) => void
  /** How many are listed so far. */
  readonly listed: () => number
  /** Returns the listed problems; each kind that has more ends with their number, where the first of these is. */
  readonly all: () => readonly (F | Finding)[]
}

/** How often a problem was found, and the first that is not listed. */
interface Count<F> {
  readonly times: number
  readonly next: F | null
}

/** Returns a tally that lists the first `MOST_ALIKE` of equal problems, which differ only in the record, and counts the rest. */
export const createTally = <F extends Finding>(): Tally<F> => {
  const kept: F[] = []
  const counts = new Map<string, Count<F>>()
  return {
    add: (finding) => {
      const key = keyOf(finding)
      const { times, next } = counts.get(key) ?? { times: 0, next: null }
      const isListed = times < MOST_ALIKE
      counts.set(key, { times: times + 1, next: next ?? (isListed ? null : finding) })
      if (isListed) kept.push(finding)
    },
    listed: () => kept.length,
    all: () => [
      ...kept,
      ...[...counts.values()].flatMap(({ times, next }) =>
        next === null ? [] : alike(next.path, next.name, times - MOST_ALIKE),
      ),
    ],
  }
}

/** Returns the finding that counts more equal problems, placed where the first of them is. */
export const alike = (path: Path, name: boolean, count: number): Finding => ({
  path,
  name,
  fault: { kind: 'more-alike', count },
})
