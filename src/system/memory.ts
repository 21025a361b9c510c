import fnv1a from '@sindresorhus/fnv1a'
import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import { replaceFile } from './replace-file.ts'

type Env = Readonly<Record<string, string | undefined>>

/** The folder for what a program remembers (XDG Base Directory Specification 0.8): a relative path in the variable counts for nothing. */
const stateHome = (env: Env): string => {
  const given = env['XDG_STATE_HOME'] ?? ''
  return isAbsolute(given) ? given : join(env['HOME'] || homedir(), '.local', 'state')
}

const fileFor = (env: Env, dossier: string, ending: string): string => {
  // Only to tell paths apart: node:crypto takes 7 ms to load, a fifteenth of a start.
  const name = fnv1a(resolve(dossier), { size: 64 }).toString(16).padStart(16, '0')
  return join(stateHome(env), 'migration-dash', `${name}${ending}`)
}

/** Where the reading of a dossier is remembered: a file for each dossier, by the path that it was opened from. */
export const memoryFile = (env: Env, dossier: string): string => fileFor(env, dossier, '.json')

/** Where that is kept which was shown when a dossier was last left: a dossier itself. */
export const seenFile = (env: Env, dossier: string): string => fileFor(env, dossier, '.seen.json')

/** What is remembered, as JSON has it; null where nothing is. A file that cannot be understood is set aside as `….broken`. */
export const readMemory = (file: string, isWell: (value: unknown) => boolean): unknown => {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return null
  }
  try {
    const value: unknown = JSON.parse(text)
    if (isWell(value)) return value
  } catch {
    // It is set aside below.
  }
  setAside(file)
  return null
}

const setAside = (file: string): void => {
  try {
    renameSync(file, `${file}.broken`)
  } catch {
    // What cannot be moved is replaced when the program is left.
  }
}

/** Remembers a value: whole or not at all. Where nothing can be written nothing is remembered, and that is no error. */
export const writeMemory = (file: string, value: unknown): void => {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    replaceFile({ file, content: `${JSON.stringify(value, null, 2)}\n`, over: 'any', mode: 0o600 })
  } catch {
    // A read-only home, a full disk: the reading goes on without.
  }
}
