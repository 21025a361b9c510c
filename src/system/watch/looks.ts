import { stat } from 'node:fs'
import { codeOf } from '../file.ts'

/** The time between looks while its user types, in milliseconds. NFS keeps what it knows of a file for three seconds. */
const AGAIN_MS = 3000

/** Looks at a file's size and time when its user does something. */
export interface Looks {
  /** Called for each key and whatever else comes from the terminal. */
  readonly onInput: () => void
  readonly end: () => void
}

/** Passes on a string that changes when a file does. It never blocks, since a network drive may not answer. */
const stampLater = (path: string, found: (stamp: string) => void): void =>
  stat(path, { bigint: true }, (error, stats) =>
    found(error ? codeOf(error) : [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ')),
  )

/**
 * Calls `changed` when a file is found changed: it is looked at with each input, every three seconds while there is
 * more, and twice after the last one. An idle program does not wake up.
 */
export const createLooks = (path: string, changed: () => void): Looks => {
  let last: string | null = null
  let timer: NodeJS.Timeout | undefined
  let phase: 'resting' | 'looking' | 'over' = 'resting'
  let isTyping = false
  const isOver = (): boolean => phase === 'over'
  const look = (): void => {
    if (phase !== 'resting') return
    phase = 'looking'
    stampLater(path, (stamp) => {
      if (isOver()) return
      phase = 'resting'
      const isChanged = last !== null && stamp !== last
      last = stamp
      if (isChanged) changed()
    })
  }
  const lookAgain = (): void => {
    timer = isTyping ? setTimeout(lookAgain, AGAIN_MS).unref() : undefined
    isTyping = false
    look()
  }
  look()
  return {
    onInput: () => {
      isTyping = true
      timer ??= setTimeout(lookAgain, AGAIN_MS).unref()
      look()
    },
    end: () => {
      phase = 'over'
      clearTimeout(timer)
    },
  }
}
