import { answers, atOnce, idle, inARow, ran, started, type Answer } from './measures.ts'
import { median, quantile } from './figures.ts'
import { peakMemory } from './process.ts'
import { WIDE, type Program, type RenderContext } from './programs.ts'
import { open, type Session } from './session.ts'

/** What is measured of each program, and how often. */
export interface Scene {
  readonly title: string
  readonly programs: readonly Program[]
  /** By its name: what starts are measured against. */
  readonly base: string
  /** Rounds in which programs are started and left at once. */
  readonly starts: number
  /** Rounds in which everything else is measured. */
  readonly rounds: number
  /** One by one: so many rows down and up again, so many times. */
  readonly keys: { readonly rows: number; readonly times: number }
  /** So many keys in a burst; 0 for none. */
  readonly burst: number
  /** Milliseconds without a key, in the first of these rounds. */
  readonly idle: number
}

/** What was measured of a program in one round; NaN for what it does not have, or the system does not tell. */
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

/** Whether a program is left as soon as it has started, used, or left alone for a while before. */
type Depth = 'start' | 'use' | 'all'

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

/** Down at once, and up again key by key. */
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

/** Once is enough to see that nothing is done. */
const depthOf = (round: number, starts: number): Depth => {
  if (round <= starts) return 'start'
  return round === starts + 1 ? 'all' : 'use'
}

/**
 * Every program in turn, round after round; the rounds of each program. The first start of each is not kept: what it leaves behind
 * (compiled code, pages in memory) is there in every other one.
 */
export const measured = async (scene: Scene): Promise<readonly (readonly Taken[])[]> => {
  const { programs, starts, rounds } = scene
  const all: Taken[][] = programs.map(() => [])
  for (let round = 0; round <= starts + rounds; round++)
    for (const [at, program] of programs.entries()) {
      const one = await taken(program, scene, depthOf(round, starts))
      if (round > 0) all[at]?.push(one)
    }
  return all
}
