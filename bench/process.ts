import { readdirSync, readFileSync } from 'node:fs'

/** Reads a file of `/proc`, which only Linux has; null elsewhere. */
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

/** Returns the processor time of a process in milliseconds, to the nanosecond; null where unknown. */
export const processorTime = (pid: number): number | null => {
  const times = threadsOf(pid).map((thread) => told(`/proc/${pid}/task/${thread}/schedstat`)?.split(' ')[0])
  if (times.length === 0 || times.includes(undefined)) return null
  return times.reduce((sum, time) => sum + Number(time) / 1e6, 0)
}

/** Bytes of a kilobyte of the kernel, and of a megabyte as files are measured in. */
const KILOBYTE = 1024
export const MEGABYTE = 1_000_000

/** Returns kilobytes of the kernel as megabytes. */
export const megabytesOf = (kilobytes: number): number => (kilobytes * KILOBYTE) / MEGABYTE

/** Returns the peak memory of a process in megabytes (VmHWM); null where unknown. */
export const peakMemory = (pid: number): number | null => {
  const kilobytes = /^VmHWM:\s+(\d+)/m.exec(told(`/proc/${pid}/status`) ?? '')?.[1]
  return kilobytes === undefined ? null : megabytesOf(Number(kilobytes))
}
