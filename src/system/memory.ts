import fnv1a from '@sindresorhus/fnv1a'
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { homeFolder } from './home.ts'
import { codeOf, NotAFile, readRegularFile } from './file.ts'
import { replaceFile } from './replace-file.ts'

/** The end of the names of registers of quotations. */
const REGISTER = '.quoted.json'

type Env = Readonly<Record<string, string | undefined>>

/**
 * Returns the folder for saved state (XDG Base Directory Specification 0.8), which ignores a relative path in the
 * variable; null where there is neither one nor a home folder.
 */
const stateHome = (env: Env): string | null => {
  const given = env['XDG_STATE_HOME'] ?? ''
  if (isAbsolute(given)) return given
  const home = homeFolder(env)
  return home === null ? null : join(home, '.local', 'state')
}

/** Returns the folder of everything that is saved; null where nothing is. */
export const stateFolder = (env: Env): string | null => {
  const home = stateHome(env)
  return home === null ? null : join(home, 'migration-dash')
}

// A hash is enough to distinguish paths: node:crypto takes 7 ms to load, a fifteenth of a start.
const hashOf = (path: string): string => fnv1a(path, { size: 64 }).toString(16).padStart(16, '0')

const fileFor = (env: Env, dossier: string, ending: string): string | null => {
  const folder = stateFolder(env)
  return folder === null ? null : join(folder, `${hashOf(resolve(dossier))}${ending}`)
}

/** The name of a saved session's file. */
const SESSION = /^[0-9a-f]{16}\.json$/

/** Returns whether a folder of saved state has a session: reports and digests before the first start save something there too. */
const hasSession = (folder: string): boolean => {
  try {
    return readdirSync(folder).some((name) => SESSION.test(name))
  } catch {
    return existsSync(folder)
  }
}

/** Returns whether no session was ever saved here: at the first start, where something can be saved. */
export const isFirstStart = (env: Env): boolean => {
  const folder = stateFolder(env)
  return folder !== null && !hasSession(folder)
}

/** Returns the file of a saved session, by the path that the dossier was opened from; null where nothing is saved. */
export const memoryFile = (env: Env, dossier: string): string | null => fileFor(env, dossier, '.json')

/** Returns the file of the last look, which is itself a dossier; null where nothing is saved. */
export const seenFile = (env: Env, dossier: string): string | null => fileFor(env, dossier, '.seen.json')

/** A name of a dossier that is one on every file system. */
const stemOf = (dossier: string): string =>
  basename(dossier)
    .replace(/\.json$/i, '')
    .replaceAll(/[^A-Za-z0-9._-]/g, '_')
    .slice(0, 40)

/**
 * Returns the file of what the last digest of a dossier said. It is named by the way from its folder to the dossier, so
 * that both may be in a repository that is cloned elsewhere.
 */
export const digestFile = (folder: string, dossier: string): string => {
  const way = /^https?:\/\//i.test(dossier) ? dossier : relative(resolve(folder), resolve(dossier))
  return join(folder, `${stemOf(dossier)}-${hashOf(way)}.digest.json`)
}

/** Returns the file of the register of quotations; null where nothing is saved. */
export const registerFile = (env: Env, dossier: string): string | null => fileFor(env, dossier, REGISTER)

/** Returns whether anything was quoted of a dossier. */
export const hasRegister = (env: Env, dossier: string): boolean => {
  const file = registerFile(env, dossier)
  return file !== null && existsSync(file)
}

/** Returns the file of what stays from one `add` to the next, by the path of the dossier; null where nothing is saved. */
export const addedFile = (env: Env, dossier: string): string | null => fileFor(env, dossier, '.added.json')

/** The size of a saved session is some kB; a larger file is not one, in bytes. */
const LARGEST = 1_000_000

/** Returns the value in a file's bytes; null where they are not JSON. */
const valueIn = (bytes: Uint8Array, largest: number): unknown => {
  try {
    return bytes.length > largest ? null : (JSON.parse(new TextDecoder().decode(bytes)) as unknown)
  } catch {
    return null
  }
}

/** Reads a saved value; null where there is none. What is not one, a FIFO too, is renamed to `….broken`. */
export const readMemory = (file: string | null, isWell: (value: unknown) => boolean, largest = LARGEST): unknown => {
  if (file === null) return null
  try {
    const value = valueIn(readRegularFile(file), largest)
    if (value !== null && isWell(value)) return value
  } catch (error) {
    if (!(error instanceof NotAFile)) return null
  }
  setAside(file)
  return null
}

/** Returns the name that a saved session gets where it is not one. */
export const brokenName = (file: string): string => `${file}.broken`

const setAside = (file: string): void => {
  try {
    renameSync(file, brokenName(file))
  } catch {
    // It is replaced at the next save.
  }
}

/**
 * Creates a folder and those above it, for its owner only. `mkdirSync` with `recursive` never ends where a folder exists
 * in which nothing can be created, such as /proc/1 (Node.js 20 to 26).
 */
export const makeFolder = (folder: string): void => {
  const make = (): string => {
    try {
      mkdirSync(folder, { mode: 0o700 })
      return ''
    } catch (error) {
      return codeOf(error)
    }
  }
  if (make() !== 'ENOENT' || dirname(folder) === folder) return
  makeFolder(dirname(folder))
  make()
}

/** What is where a session would be saved, though it is not a file. */
export interface Obstacle {
  readonly kind: 'folder' | 'special' | 'not-a-folder'
  readonly path: string
}

/** Returns what is at a path, where it is neither missing nor of the kind that belongs there. */
const obstacleAt = (path: string, wanted: 'file' | 'folder'): Obstacle | null => {
  try {
    const stat = lstatSync(path)
    if (wanted === 'folder') return stat.isDirectory() || stat.isSymbolicLink() ? null : { kind: 'not-a-folder', path }
    if (stat.isDirectory()) return { kind: 'folder', path }
    return stat.isFile() || stat.isSymbolicLink() ? null : { kind: 'special', path }
  } catch {
    return null
  }
}

/**
 * Returns why a session can never be saved: a folder, a FIFO or a device has the name of its file, or a file has that of its folder. A full
 * disk or a read-only home is not one, since it may pass.
 */
export const obstacleTo = (file: string): Obstacle | null =>
  obstacleAt(dirname(dirname(file)), 'folder') ?? obstacleAt(dirname(file), 'folder') ?? obstacleAt(file, 'file')

function* listPieces(list: readonly unknown[]): Iterable<string> {
  let before = '['
  for (const one of list) {
    yield before + JSON.stringify(one)
    before = ','
  }
  yield list.length === 0 ? '[]' : ']'
}

/** Composes a record as JSON in one line: indented, a dossier would take half as much room again. */
function* linePieces(record: object): Iterable<string> {
  let before = '{'
  for (const [name, one] of Object.entries(record) as readonly (readonly [string, unknown])[]) {
    if (one === undefined) continue
    yield `${before}${JSON.stringify(name)}:`
    before = ','
    if (Array.isArray(one)) yield* listPieces(one)
    else yield JSON.stringify(one)
  }
  yield before === '{' ? '{}\n' : '}\n'
}

/**
 * Saves a record whole or not at all. A list is written record by record, because the text of a dossier of 70 MB and its bytes would take
 * 140. Nothing is saved where writing fails, which is not an error.
 */
export const writeMemory = (file: string | null, record: object): void => {
  if (file === null) return
  try {
    makeFolder(dirname(file))
    replaceFile({ file, content: linePieces(record), over: 'any', mode: 0o600 })
  } catch {
    // A read-only home or a full disk does not stop the program.
  }
}
