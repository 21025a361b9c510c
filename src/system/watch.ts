import { type FSWatcher, statSync, unwatchFile, watch, watchFile as pollFile } from 'node:fs'
import { basename, resolve } from 'node:path'
import { debounced } from './debounced.ts'
import { watchedLookups, type Lookup } from './lookup.ts'

/** How often a file is looked at where its folder cannot be watched. */
const POLL_MS = 500
/** How often the way to a file is looked up anew while it keeps changing under the look-ups. */
const MOST_TRIES = 4

type Close = () => void

/** Watches a folder or a file without keeping the program alive; null where that is not possible (no permission, no watches left, gone). */
const open = (path: string, happened: (name: string | null) => void): Close | null => {
  let watcher: FSWatcher
  try {
    watcher = watch(path, { persistent: false }, (_, name) => happened(name))
  } catch {
    return null
  }
  // A folder that goes away while it is watched is an error on some systems, and a change on all.
  watcher.on('error', () => happened(null))
  return () => watcher.close()
}

const openLookup = ({ folder, name }: Lookup, happened: () => void): Close | null =>
  // A folder's own name tells that the folder itself was removed or moved.
  open(folder, (told) => {
    if (told === null || told === name || told === basename(folder)) happened()
  })

/** An ordinary file is watched itself, too: it may be written by another name (a hard link, a mount) of which its folder hears nothing. */
const openFile = (path: string, happened: () => void): Close | null => {
  try {
    return statSync(path).isFile() ? open(path, happened) : null
  } catch {
    return null
  }
}

interface Watch {
  readonly close: Close
  /** Whether the last folder of the way is watched, so that nothing that happens to the file can be missed. */
  readonly isWhole: boolean
  readonly way: string
}

const wayOf = (steps: readonly Lookup[]): string => steps.map(({ folder, name }) => `${folder}\0${name}`).join('\0')

const openWatchers = (path: string, happened: () => void): Watch => {
  const steps = watchedLookups(path)
  const folders = steps.map((step) => openLookup(step, happened))
  const all = [...folders, openFile(path, happened)]
  return { close: () => all.forEach((close) => close?.()), isWhole: folders.at(-1) !== null, way: wayOf(steps) }
}

/** Watches the way to a file as it is when this returns: what changed between the look-ups and the watching is looked up again. */
const watchWay = (path: string, happened: () => void): Watch => {
  let opened = openWatchers(path, happened)
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    if (opened.isWhole && opened.way === wayOf(watchedLookups(path))) break
    opened.close()
    opened = openWatchers(path, happened)
  }
  return opened
}

/** Looks at the file from time to time: only where its folder cannot be watched. */
const poll = (path: string, changed: () => void): Close => {
  pollFile(path, { persistent: false, interval: POLL_MS }, changed)
  return () => unwatchFile(path, changed)
}

/**
 * Calls `changed` some 30 ms after the file that a path names may have become another one: written, replaced, removed, come back, its
 * folder or a link on the way to it replaced. The function returned ends it. While nothing happens nothing runs, and the program is
 * not kept alive; where watches are used up or the folder is unreadable it looks every half second.
 *
 * On `fs.watch` of the folders on the way and not on chokidar 5, which was tried: it stays silent once a folder or a link on the way is
 * removed and made again (also by `git checkout`) or a folder takes the file's place and leaves it, misses what happens before it is
 * ready, and takes 9 ms to load.
 */
export const watchFile = (path: string, changed: () => void): (() => void) => {
  const file = resolve(path)
  const { happened, end } = debounced(() => {
    const before = current
    current = watchWay(file, happened)
    before.close()
    attend()
    changed()
  })
  let polling: Close | null = null
  const attend = (): void => {
    if (current.isWhole) {
      polling?.()
      polling = null
    } else polling ??= poll(file, happened)
  }
  let current = watchWay(file, happened)
  attend()
  return () => {
    end()
    current.close()
    polling?.()
  }
}
