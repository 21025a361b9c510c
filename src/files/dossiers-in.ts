import { opendirSync, type Dirent } from 'node:fs'
import { join, resolve } from 'node:path'
import { decode, parseJson, record, safe } from '../dossier/index.ts'
import { faultSentence, isNoPath, readBytes, type Loaded } from './source.ts'
import { isFolder, isRegularFile, readFileBytes, realPath, sizeOf } from '../system/file.ts'
import type { Messages } from '../text/index.ts'

/** A file that may be a dossier. */
export interface DossierFile {
  readonly path: string
  /** The path as shown: below the folder that was given, made safe. */
  readonly name: string
  /** Whether it was given itself, and so is listed even if it is not a dossier. */
  readonly isGiven: boolean
  readonly size: number
}

/** The files below some paths, and whether there are more than the bounds allow. */
export interface DossierFiles {
  readonly files: readonly DossierFile[]
  readonly areMore: boolean
}

/** The most dossiers of one list. */
export const MOST_DOSSIERS = 1000
/** The most entries of folders that are looked at: a home folder has millions. */
export const MOST_ENTRIES = 50_000
/** How many folders deep dossiers are looked for below the one that was given. */
export const DEEPEST_FOLDER = 4

/** Lock files and schemas are JSON of ours, though never dossiers. */
const NOT_DOSSIERS = /(?:\.lock|\.schema|^package|-lock)\.json$/i
const isCandidate = (name: string): boolean => /\.json$/i.test(name) && !NOT_DOSSIERS.test(name)
/** Hidden folders and those of packages have no dossiers of a reader. */
const isEntered = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules'

const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1)

/** Returns the entries of a folder by name, at most so many; none where it cannot be read. */
const entriesOf = (folder: string, most: number): readonly Dirent[] => {
  const entries: Dirent[] = []
  try {
    const opened = opendirSync(folder)
    try {
      for (let one = opened.readSync(); one && entries.length < most; one = opened.readSync()) entries.push(one)
    } finally {
      opened.closeSync()
    }
  } catch {
    // What was read of it stays; a folder that is closed to its reader has nothing to list.
  }
  return entries.toSorted(byName)
}

/** Returns the candidates below a folder, its own files first; only links to files are followed, since others may lead back. */
const walkFolder = (top: string, walk: { left: number }): readonly string[] => {
  const within = (below: string, depth: number): readonly string[] => {
    const entries = entriesOf(join(top, below), walk.left)
    walk.left -= entries.length
    const files = entries.filter(
      (one) =>
        isCandidate(one.name) && (one.isFile() || (one.isSymbolicLink() && isRegularFile(join(top, below, one.name)))),
    )
    const folders = depth === 0 ? [] : entries.filter((one) => one.isDirectory() && isEntered(one.name))
    return [
      ...files.map(({ name }) => join(below, name)),
      ...folders.flatMap(({ name }) => within(join(below, name), depth - 1)),
    ]
  }
  return within('', DEEPEST_FOLDER)
}

const fileAt = (path: string, name: string, isGiven: boolean): DossierFile => ({
  path,
  name: safe(name),
  isGiven,
  size: sizeOf(path),
})

/**
 * Returns the files that may be dossiers: those given, and every `*.json` of folders given, without lock files and schemas. It
 * reads no file, so that their names can be shown at once; `readListed` finds out what is in one.
 */
export const dossiersIn = (paths: readonly string[]): DossierFiles => {
  const walk = { left: MOST_ENTRIES }
  const found = new Map<string, DossierFile>()
  for (const path of paths) {
    const below = isFolder(path) ? walkFolder(path, walk) : null
    const files = below?.map((name) => fileAt(join(path, name), name, false)) ?? [fileAt(path, path, true)]
    for (const file of files) {
      const real = realPath(resolve(file.path))
      if (!found.has(real)) found.set(real, file)
    }
  }
  const files = [...found.values()]
  return { files: files.slice(0, MOST_DOSSIERS), areMore: files.length > MOST_DOSSIERS || walk.left <= 0 }
}

/** Lists of records, one of which every dossier has. */
const LISTS = ['sources', 'participants', 'statistics', 'issues', 'events']

/** Returns whether something has what every dossier has, by its names. */
const hasNames = (has: (name: string) => boolean): boolean => has('format') && LISTS.some(has)

/** Returns whether a text may be meant as a dossier, by the names in it. */
const mentionsNames = (text: string): boolean => hasNames((name) => text.includes(`"${name}"`))

/** Returns whether bytes are meant as a dossier, though something is wrong with them; other JSON of a folder is not. */
const isMeant = (bytes: Uint8Array): boolean => {
  const decoded = decode(bytes)
  // Text of another encoding, and what git has not fetched yet, may well be one.
  if ('fault' in decoded) return true
  const json = parseJson(decoded.text)
  return json ? hasNames((name) => name in record(json.value)) : mentionsNames(decoded.text)
}

/** Reads a file of the list; null where it is JSON of another kind, which a folder may have. */
export const readListed = async (words: Messages, file: DossierFile): Promise<Loaded | null> => {
  // A list is read again and again, and its dossiers are opened by path.
  if (file.isGiven && isNoPath(file.path)) return { kind: 'sentence', sentence: words.desk.notAPath(safe(file.path)) }
  const read = await readFileBytes(file.path)
  if ('fault' in read) return { kind: 'sentence', sentence: faultSentence(words, safe(file.path), read.fault) }
  const loaded = await readBytes(words, safe(file.path), read.bytes)
  return loaded.kind === 'dossier' || file.isGiven || isMeant(read.bytes) ? loaded : null
}
