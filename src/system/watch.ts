import { type FSWatcher, statSync, unwatchFile, watch, watchFile as pollFile } from 'node:fs'
import { basename, resolve } from 'node:path'
import { debounced } from './watch/debounced.ts'
import { watchedLookups, type Lookup } from './watch/lookup.ts'

/** Interval of checks where the folder cannot be watched, in milliseconds. */
const POLL_MS = 500
/** Most times that a path is resolved again while it keeps changing. */
const MOST_TRIES = 4

type Close = () => void

/**
 * Watches a folder or a file without keeping the program alive; null where that fails (no permission, no watches left,
 * gone).
 */
const open = (path: string, happened: (name: string | null) => void): Close | null => {
  let watcher: FSWatcher
  try {
    watcher = watch(path, { persistent: false }, (_, name) => happened(name))
  } catch {
    return null
  }
  // Removing a watched folder is an error on some systems, and a change on all.
  watcher.on('error', () => happened(null))
  return () => watcher.close()
}

const openLookup = ({ folder, name }: Lookup, happened: () => void): Close | null =>
  // An event with the folder's own name means that the folder itself was removed or moved.
  open(folder, (told) => {
    if (told === null || told === name || told === basename(folder)) happened()
  })

/**
 * Watches a regular file itself too. Its folder does not report writes by another name (a hard link, a mount).
 */
const openFile = (path: string, happened: () => void): Close | null => {
  try {
    return statSync(path).isFile() ? open(path, happened) : null
  } catch {
    return null
  }
}

interface Watch {
  readonly close: Close
  /** Whether the last folder on the way is watched, so that no change to the file is missed. */
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

/** Watches every folder on the way to a file, and starts over if the way changed meanwhile. */
const watchWay = (path: string, happened: () => void): Watch => {
  let opened = openWatchers(path, happened)
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    if (opened.isWhole && opened.way === wayOf(watchedLookups(path))) break
    opened.close()
    opened = openWatchers(path, happened)
  }
  return opened
}

/** Checks a file at intervals, where its folder cannot be watched. */
const poll = (path: string, changed: () => void): Close => {
  pollFile(path, { persistent: false, interval: POLL_MS }, changed)
  return () => unwatchFile(path, changed)
}

/**
 * Calls `changed` about 30 ms after a file may have changed, and returns how to stop. Sees the file written, replaced,
 * removed or restored, and folders or links on its path replaced. Keeps no program alive; where watches run out or a
 * folder is unreadable, it checks every half second. Uses `fs.watch` on the folders of the path, because chokidar 5
 * goes silent once a folder or link on the path is removed and created again (as `git checkout` does), misses what
 * happens before it is ready, and takes 9 ms to load.
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
