/** The quiet time after which a change is announced, in milliseconds. */
const QUIET_MS = 30
/** The longest delay of an announcement while changes go on, in milliseconds. */
const LONGEST_MS = 100

/** Joins events that come close together into one call. */
export interface Debounced {
  readonly happened: () => void
  /** Stops; events since the last call are not announced. */
  readonly end: () => void
}

/** Calls `announce` 30 ms after the last of many events, at most 100 ms after the first. Keeps no program alive. */
export const debounced = (announce: () => void): Debounced => {
  let timer: NodeJS.Timeout | undefined
  let latest = 0
  const pass = (): void => {
    timer = undefined
    announce()
  }
  const happened = (): void => {
    const now = performance.now()
    if (timer === undefined) latest = now + LONGEST_MS
    clearTimeout(timer)
    timer = setTimeout(pass, Math.max(0, Math.min(QUIET_MS, latest - now))).unref()
  }
  return { happened, end: () => clearTimeout(timer) }
}
