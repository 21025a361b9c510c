import { answers, atOnce, idle, inARow, ran, started, type Answer } from './measures.ts'
import { median, quantile } from './figures.ts'
import { depthsOf, type Depth } from './plan.ts'
import { peakMemory } from './process.ts'
import { WIDE, type Program, type RenderContext } from './programs.ts'
import { open, type Session } from './session.ts'

/** What to measure of each program, and how often. */
export interface Scene {
  readonly title: string
  readonly programs: readonly Program[]
  readonly base: string
  readonly starts: number
  /** Rounds that measure everything else. */
  readonly rounds: number
  /** The rows moved down and up again key by key, and how many times. */
  readonly keys: { readonly rows: number; readonly times: number }
  /** The keys of a burst; 0 for none. */
  readonly burst: number
  /** The idle time in milliseconds, in the first round. */
  readonly idle: number
  /** After so many milliseconds no further round begins; one of each kind is always measured. */
  readonly longest: number
}

/** The measurements of a program in one round; NaN where one does not exist. */
export const METRICS = [
  'first',
  'full',
  'p50',
  'p95',
  'p99',
  'bytes',
  'burst',
  'after',
  'idleBytes',
  'idleTime',
  'memory',
] as const
export type Metric = (typeof METRICS)[number]
export type Taken = Readonly<Record<Metric, number>>

const NOTHING = Object.fromEntries(METRICS.map((metric) => [metric, NaN])) as Taken

const keysOf = ({ rows, times }: Scene['keys']): readonly string[] => [
  ...`${'j'.repeat(rows)}${'k'.repeat(rows)}`.repeat(times),
]

const ofAnswers = (all: readonly Answer[]): Partial<Taken> => {
  const times = all.map(({ after }) => after)
  return {
    p50: median(times),
    p95: quantile(times, 0.95),
    p99: quantile(times, 0.99),
    bytes: median(all.map(({ bytes }) => bytes)),
  }
}

const ofIdleness = async (session: Session, long: number): Promise<Partial<Taken>> => {
  const { bytes, processor } = await idle(session, long)
  return { idleBytes: bytes, idleTime: processor ?? NaN }
}

/** Moves down in one burst, and up again key by key. */
const ofBursts = async (session: Session, { isAt }: RenderContext, keys: number): Promise<Partial<Taken>> =>
  keys === 0
    ? {}
    : { burst: await atOnce(session, 'j', keys, isAt(keys)), after: await inARow(session, 'k', keys, isAt(0)) }

const shown = async (program: RenderContext, scene: Scene, depth: Depth): Promise<Taken> => {
  await using session = open(program.command, program.size, program.quit)
  const start = await started(session, program.isReady)
  if (depth === 'start') return { ...NOTHING, ...start }
  return {
    ...NOTHING,
    ...(depth === 'all' ? await ofIdleness(session, scene.idle) : {}),
    ...ofAnswers(await answers(session, keysOf(scene.keys))),
    ...(await ofBursts(session, program, scene.burst)),
    memory: peakMemory(session.pid) ?? NaN,
  }
}

const whole = async (program: Program): Promise<Taken> => {
  await using session = open(program.command, WIDE, '')
  const time = await ran(session)
  return { ...NOTHING, first: time, full: time }
}

const taken = async (program: Program, scene: Scene, depth: Depth): Promise<Taken> => {
  try {
    if (program.kind === 'shows') return await shown(program, scene, depth)
    return depth === 'start' ? await whole(program) : NOTHING
  } catch (error) {
    console.error(`${program.name}: ${error instanceof Error ? error.message : String(error)}`)
    return NOTHING
  }
}

/** The measurements of each program, and how many rounds there were of each kind. */
export interface Measured {
  readonly all: readonly (readonly Taken[])[]
  readonly starts: number
  readonly rounds: number
}

/** Measures every program in turn, round after round, after a start of each that fills the caches which all later ones find. */
export const measured = async (scene: Scene): Promise<Measured> => {
  const { programs, longest } = scene
  const latest = performance.now() + longest
  const all: Taken[][] = programs.map(() => [])
  const depths: Depth[] = []
  for (const program of programs) await taken(program, scene, 'start')
  for (const depth of depthsOf({ ...scene, isLate: () => performance.now() > latest })) {
    depths.push(depth)
    for (const [at, program] of programs.entries()) all[at]?.push(await taken(program, scene, depth))
  }
  const starts = depths.filter((depth) => depth === 'start').length
  return { all, starts, rounds: depths.length - starts }
}
