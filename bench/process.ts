import { readdirSync, readFileSync } from 'node:fs'

/** What the system tells of a running process; null where it tells nothing (it is Linux that has `/proc`). */
const told = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}

const threadsOf = (pid: number): readonly string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

/** Milliseconds that the threads of a process have run on a processor, to the nanosecond; null where that is not told. */
export const processorTime = (pid: number): number | null => {
  const times = threadsOf(pid).map((thread) => told(`/proc/${pid}/task/${thread}/schedstat`)?.split(' ')[0])
  if (times.length === 0 || times.includes(undefined)) return null
  return times.reduce((sum, time) => sum + Number(time) / 1e6, 0)
}

/** The most memory that a process has had at any time, in megabytes (VmHWM); null where that is not told. */
export const peakMemory = (pid: number): number | null => {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(told(`/proc/${pid}/status`) ?? '')?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) / 1024
}
