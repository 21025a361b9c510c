import { casesOf, yardstick, type Case } from './cases.ts'
import { dossierText, everyKind } from './dossier.ts'
import { median, paired, quantile, short, spread, table } from './figures.ts'
import { machineLine } from './machine.ts'

/** Measures the slow functions in one process, in turn with `JSON.parse` of the same file: `npm run bench [-- --short]`. */

/** The number of records, and of rounds. */
interface Size {
  readonly records: number
  readonly rounds: number
}
const LONG: readonly Size[] = [
  { records: 200, rounds: 40 },
  { records: 10_000, rounds: 15 },
  { records: 200_000, rounds: 5 },
]
const SHORT: readonly Size[] = [
  { records: 200, rounds: 10 },
  { records: 10_000, rounds: 4 },
]

/**
 * The most samples of a case in a round, and the time after which it takes no more, in milliseconds. A few are always
 * taken, because the first after a garbage collection is the slowest.
 */
const MOST = 20
const LONGEST = 20
const FEW = 5
const LONGEST_FEW = 200

/** The samples of one case in one round, in milliseconds. */
type Round = readonly number[]

/** Collects garbage, so that what preparation left behind costs no measured time. */
const tidy = (): void => globalThis.gc?.()

const sampled = ({ ready }: Case): Round => {
  const times: number[] = []
  let sum = 0
  while (times.length < MOST && (sum < LONGEST || (times.length < FEW && sum < LONGEST_FEW))) {
    const run = ready()
    if (times.length === 0) tidy()
    const from = performance.now()
    run()
    const time = performance.now() - from
    times.push(time)
    sum += time
  }
  return times
}

/** Measures each case in turn, round after round; drops the first round, which is for the compiler. */
const measured = (cases: readonly Case[], rounds: number): readonly (readonly Round[])[] => {
  const kept: Round[][] = cases.map(() => [])
  for (let round = 0; round <= rounds; round++)
    for (const [at, one] of cases.entries()) {
      const times = sampled(one)
      if (round > 0) kept[at]?.push(times)
    }
  return kept
}

const rowOf = ({ name }: Case, rounds: readonly Round[], bases: readonly number[]): readonly string[] => {
  const all = rounds.flat()
  return [
    name,
    spread(paired(rounds.map(median), bases)),
    short(median(all)),
    short(quantile(all, 0.95)),
    String(all.length),
  ]
}

const results = ({ records, rounds }: Size): string => {
  const text = dossierText(everyKind(records))
  const cases = [yardstick(text), ...casesOf(text)]
  const taken = measured(cases, rounds)
  const bases = (taken[0] ?? []).map(median)
  const head = ['', '× JSON.parse', 'median ms', 'p95 ms', 'samples']
  const title = `${records.toLocaleString('en')} records, ${short(text.length / 1e6)} MB, ${rounds} rounds`
  return `\n${title}\n\n${table([head, ...cases.map((one, at) => rowOf(one, taken[at] ?? [], bases))])}`
}

console.log(machineLine())
for (const size of process.argv.includes('--short') ? SHORT : LONG) console.log(results(size))
// Imports have processes of their own, so they come last.
await import('./imports.ts')
