import type { RemoteRead, Validators } from '../../system/remote.ts'
import { today } from '../../system/today.ts'

/** What an update reaches beyond its files: the network, the clock and the recipes that ship. Tests bring their own. */
export interface World {
  readonly read: (address: string, validators: Validators | null) => Promise<RemoteRead>
  readonly pause: (milliseconds: number) => Promise<void>
  readonly now: () => number
  readonly today: string
  /** The folder of the recipes that ship. */
  readonly recipes: string
}

/** Returns the world as it is. */
export const worldWith = (recipes: string): World => ({
  read: async (address, validators) => {
    const { readRemote } = await import('../../system/remote.ts')
    return readRemote(address, validators, { wants: 'table' })
  },
  pause: (milliseconds) =>
    new Promise((done) => {
      setTimeout(done, milliseconds)
    }),
  now: () => Date.now(),
  today: today(),
  recipes,
})
