import { lstatSync, readlinkSync, statSync } from 'node:fs'
import { dirname, join, parse, resolve, sep } from 'node:path'
import { homeFolder } from '../home.ts'

/** One step of resolving a path: a name looked up in a folder. */
export interface Lookup {
  /** Absolute, without links. */
  readonly folder: string
  readonly name: string
  readonly isLink: boolean
}

/** Most links that Linux follows (path_resolution(7)). */
const MOST_LINKS = 40

const STICKY = 0o1000

interface Walk {
  readonly folder: string
  /** Names still to be looked up, the nearest last. */
  readonly ahead: readonly string[]
}

const names = (path: string): readonly string[] => path.split(sep).filter((name) => name !== '' && name !== '.')

const walkFrom = (folder: string, path: string, ahead: readonly string[]): Walk => {
  const { root } = parse(path)
  return { folder: root || folder, ahead: [...ahead, ...names(path.slice(root.length)).toReversed()] }
}

/** Looks a name up in a folder: returns a link's target, null for anything else, undefined for nothing. */
const lookUp = (folder: string, name: string): string | null | undefined => {
  const path = join(folder, name)
  try {
    return lstatSync(path).isSymbolicLink() ? readlinkSync(path) : null
  } catch {
    return undefined
  }
}

/**
 * Returns every look-up on the way to a file, through all links, in order. The last is that of the file itself, or the
 * first that finds nothing. As long as all give the same results, the path names the same file.
 */
export const lookups = (path: string): readonly Lookup[] => {
  const made: Lookup[] = []
  let links = 0
  let walk = walkFrom('', resolve(path), [])
  while (walk.ahead.length > 0 && links <= MOST_LINKS) {
    const { folder } = walk
    const name = walk.ahead.at(-1) ?? ''
    const ahead = walk.ahead.slice(0, -1)
    const target = name === '..' ? null : lookUp(folder, name)
    if (name !== '..') made.push({ folder, name, isLink: typeof target === 'string' })
    if (target === undefined) break
    if (target !== null) links += 1
    walk =
      target === null
        ? { folder: name === '..' ? dirname(folder) : join(folder, name), ahead }
        : walkFrom(folder, target, ahead)
  }
  return made
}

/** Returns whether many programs use a folder: the root, the home folder, and those like /tmp (sticky bit). */
const isBusy = (folder: string): boolean => {
  if (folder === parse(folder).root || folder === homeFolder(process.env)) return true
  try {
    return (statSync(folder).mode & STICKY) !== 0
  } catch {
    return false
  }
}

/**
 * Returns the look-ups whose folders are worth watching. A removed or moved folder reports that itself, so those above
 * matter only where they are moved as a whole. Busy ones among these are left out: every file of other programs would
 * wake this one.
 */
export const watchedLookups = (path: string): readonly Lookup[] => {
  const all = lookups(path)
  return all.filter(
    ({ folder, isLink }, at) => at === all.length - 1 || (isLink && folder !== parse(folder).root) || !isBusy(folder),
  )
}
