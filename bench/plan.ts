/** Whether a program quits once started, is used, or is used after an idle time. */
export type Depth = 'start' | 'use' | 'all'

/** How often to measure, and whether the time is up. */
interface Plan {
  readonly starts: number
  readonly rounds: number
  readonly isLate: () => boolean
}

/**
 * Returns the depth of each round until the time is up: starts, then uses, and one of each in any case. Idle time is
 * measured once, which is enough.
 */
export function* depthsOf({ starts, rounds, isLate }: Plan): Iterable<Depth> {
  for (let at = 0; at < starts && (at === 0 || !isLate()); at++) yield 'start'
  for (let at = 0; at < rounds && (at === 0 || !isLate()); at++) yield at === 0 ? 'all' : 'use'
}
