import { median, paired, short, spread, table } from './figures.ts'
import { BARE_INK } from './programs.ts'
import type { Measured, Metric, Scene, Taken } from './scene.ts'

interface Column {
  readonly metric: Metric
  readonly head: string
}

/** Shown as ratios to a start and to the bare Ink list. */
const STARTS: readonly Column[] = [
  { metric: 'first', head: 'first' },
  { metric: 'full', head: 'full' },
]
const OTHERS: readonly Column[] = [
  { metric: 'p50', head: 'key p50' },
  { metric: 'p95', head: 'key p95' },
  { metric: 'p99', head: 'key p99' },
  { metric: 'bytes', head: 'bytes a key' },
  { metric: 'burst', head: 'burst' },
  { metric: 'after', head: 'after last key' },
  { metric: 'memory', head: 'memory' },
]
const UNITS: Readonly<Record<Metric, string>> = {
  first: 'ms',
  full: 'ms',
  p50: 'ms',
  p95: 'ms',
  p99: 'ms',
  bytes: '',
  burst: 'ms',
  after: 'ms',
  memory: 'MB',
  idleBytes: '',
  idleTime: 'ms',
}
const IDLE: readonly Column[] = [
  { metric: 'idleBytes', head: 'idle bytes' },
  { metric: 'idleTime', head: 'idle CPU' },
]

const numbers = (rounds: readonly Taken[], metric: Metric): readonly number[] => rounds.map((one) => one[metric])

const filled = (columns: readonly Column[], all: readonly (readonly Taken[])[]): readonly Column[] =>
  columns.filter(({ metric }) => all.some((rounds) => numbers(rounds, metric).some(Number.isFinite)))

const ratio = (rounds: readonly Taken[], base: readonly Taken[], metric: Metric): string =>
  spread(paired(numbers(rounds, metric), numbers(base, metric)))

const absolute = (rounds: readonly Taken[], metric: Metric): string =>
  short(median(numbers(rounds, metric).filter(Number.isFinite)))

const ratios = ({ programs, base }: Scene, all: readonly (readonly Taken[])[]): string => {
  const roundsOf = (name: string): readonly Taken[] => all[programs.findIndex((one) => one.name === name)] ?? []
  const [starts, others] = [filled(STARTS, all), filled(OTHERS, all)]
  const rows = programs.map(({ name }, at) => [
    name,
    ...starts.map(({ metric }) => ratio(all[at] ?? [], roundsOf(base), metric)),
    ...others.map(({ metric }) => ratio(all[at] ?? [], roundsOf(BARE_INK), metric)),
  ])
  return table([['×', ...starts.map(({ head }) => head), ...others.map(({ head }) => head)], ...rows])
}

const absolutes = ({ programs }: Scene, all: readonly (readonly Taken[])[]): string => {
  const columns = filled([...STARTS, ...OTHERS, ...IDLE], all)
  const head = columns.map(({ head, metric }) => `${head} ${UNITS[metric]}`.trim())
  const rows = programs.map(({ name }, at) => [name, ...columns.map(({ metric }) => absolute(all[at] ?? [], metric))])
  return table([['', ...head], ...rows])
}

/** Returns the measurements of a scene as two tables: ratios, then absolute numbers. */
export const outcome = (scene: Scene, { all, starts, rounds }: Measured): string =>
  [
    `## ${scene.title}`,
    `Starts × ${scene.base}, everything else × ${BARE_INK}; medians with quartiles in brackets (starts: ${starts}, rounds: ${rounds}).`,
    ratios(scene, all),
    absolutes(scene, all),
  ].join('\n\n')
