import { safe } from '../../dossier/index.ts'
import { endOnSignals } from '../exit.ts'
import type { OutputOptions } from '../invocation.ts'
import type { RemoteRead, Validators } from '../../system/remote.ts'
import { today } from '../../system/today.ts'
import { fit } from '../../text/index.ts'
import { importWordsIn } from '../../text/import-language.ts'

/** How an address is read that is not that of a table in a feed. */
export interface Manner {
  /** Whether it is a page that links to the table. */
  readonly isPage?: true
  /** Whether another host's page linked to it. */
  readonly isLinked?: boolean
}

/** What an update reaches beyond its files: the network, the clock and the recipes that ship. Tests bring their own. */
export interface World {
  readonly read: (address: string, validators: Validators | null, manner?: Manner) => Promise<RemoteRead>
  /** Shows which address is asked, while nothing else is printed; null once it has answered. */
  readonly show: (address: string | null) => void
  readonly pause: (milliseconds: number) => Promise<void>
  readonly now: () => number
  readonly today: string
  /** The folder of the recipes that ship. */
  readonly recipes: string
}

const WIDTH = 80

/** Writes the address that is asked on a terminal, and nowhere else; the line is empty again once it has answered. */
const showOn =
  (stream: NodeJS.WriteStream, textOf: (address: string) => string): World['show'] =>
  (address) => {
    if (!stream.isTTY) return
    // The last column stays free, because some terminals wrap when it is written.
    const width = (stream.columns || WIDTH) - 1
    stream.write(address === null ? `\r${' '.repeat(width)}\r` : fit(textOf(address), width).trimEnd())
  }

/** Returns the world as it is, and ends the program on signals. */
export const worldWith = (recipes: string, options: OutputOptions): World => {
  const show = showOn(process.stderr, (address) => importWordsIn(options).update.asking(safe(address)))
  endOnSignals(() => show(null))
  return {
    show,
    read: async (address, validators, { isPage = false, isLinked = false } = {}) => {
      const { readRemote } = await import('../../system/remote.ts')
      return readRemote(address, validators, { wants: isPage ? 'page' : 'table', isLinked })
    },
    pause: (milliseconds) =>
      new Promise((done) => {
        setTimeout(done, milliseconds)
      }),
    now: () => Date.now(),
    today: today(),
    recipes,
  }
}
