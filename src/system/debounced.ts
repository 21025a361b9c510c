/** A change is announced once nothing more has happened for this long, … */
const QUIET_MS = 30
/** … and, while changes go on, this long after the first that was not announced yet. */
const LONGEST_MS = 100

/** Collects happenings that come close together and announces them by one call. */
export interface Debounced {
  readonly happened: () => void
  /** Ends it: what has happened since the last call is not announced. */
  readonly end: () => void
}

/** Calls `announce` 30 ms after the last of many happenings, at the latest 100 ms after the first; keeps no program alive. */
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
