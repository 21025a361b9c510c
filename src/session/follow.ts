import { setTimeout as pause } from 'node:timers/promises'
import type { Store } from '../app/index.ts'
import { ignoreProgress, type DossierSource } from '../files/source.ts'
import { reportsOf, type Reports } from '../system/watch/file-system.ts'
import { createLooks, type Looks } from '../system/watch/looks.ts'
import { unloadedSentence } from './unloaded.ts'
import { watchFile } from '../system/watch.ts'

/** The delay before a broken file is read again, in milliseconds. An editor may be in the middle of writing it. */
const SECOND_LOOK_MS = 60

type Read = Awaited<ReturnType<DossierSource['read']>>

/** Dispatches what was read to the store. */
export const dispatchRead = (store: Store, read: Read, asked: boolean): void => {
  const { words } = store.state().locale
  if (read.kind === 'dossier') store.dispatch({ kind: 'read', dossier: read.dossier, asked })
  else if (read.kind === 'problems') store.dispatch({ kind: 'broken', problems: read.problems })
  else if (read.kind === 'sentence') store.dispatch({ kind: 'unreadable', sentence: read.sentence })
  else store.dispatch({ kind: 'notice', sentence: words.watching.unchanged })
}

/** A file that is followed. */
export interface Following {
  /** Called for whatever comes from the terminal: where the system may not report a change, it is looked for then. */
  readonly onInput: () => void
  readonly end: () => void
}

/** Looks for changes with each input where the system does not report every one, and has the header say so. */
const lookWhereUnsure = async (path: string, changed: () => void, onUnsure: (reports: Reports) => void) => {
  const reports = await reportsOf(path)
  if (reports === 'every') return null
  onUnsure(reports)
  return createLooks(path, changed)
}

/** Reads a source again; a part of the program that cannot be loaded any more makes it unreadable. */
const readLoaded = async (source: DossierSource, store: Store): Promise<Read> => {
  const { words } = store.state().locale
  try {
    return await source.read(words, ignoreProgress)
  } catch (error) {
    return { kind: 'sentence', sentence: unloadedSentence(words, error) }
  }
}

/**
 * Reads a file again whenever it may have changed. Reads once more if it changed meanwhile, so that the last state is
 * always shown. `onUnsure` is called where the system may not report a change.
 */
export const followFile = (
  source: DossierSource,
  path: string,
  store: Store,
  onUnsure: () => void = () => undefined,
): Following => {
  /** `outdated`: the file changed while it was being read. */
  let now: 'idle' | 'reading' | 'outdated' = 'idle'
  const isOutdated = (): boolean => now === 'outdated'
  const read = (): Promise<Read> => readLoaded(source, store)
  const look = async (): Promise<void> => {
    now = 'reading'
    if (!source.isStale()) return
    let found = await read()
    if (found.kind !== 'dossier') {
      await pause(SECOND_LOOK_MS, undefined, { ref: false })
      if (isOutdated() && source.isStale()) return
      found = await read()
    }
    // A report of a change that has been read already leaves nothing to look for: then this was the last state.
    if (found.kind === 'dossier' || !isOutdated() || !source.isStale()) dispatchRead(store, found, false)
  }
  const changed = async (): Promise<void> => {
    if (now !== 'idle') {
      now = 'outdated'
      return
    }
    do await look()
    while (isOutdated())
    now = 'idle'
  }
  const endWatching = watchFile(path, () => void changed())
  // The file may have been saved between the reading and the start of watching.
  void changed()
  let looks: Looks | null = null
  let isOver = false
  const unsure = (reports: Reports): void => {
    if (isOver) return
    onUnsure()
    if (reports === 'own') store.dispatch({ kind: 'watched', by: 'keys' })
  }
  void lookWhereUnsure(path, () => void changed(), unsure).then((created) => {
    looks = created
    if (isOver) created?.end()
  })
  return {
    onInput: () => looks?.onInput(),
    end: () => {
      isOver = true
      endWatching()
      looks?.end()
    },
  }
}
