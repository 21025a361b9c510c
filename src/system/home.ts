import { homedir, userInfo } from 'node:os'
import { isAbsolute, join } from 'node:path'

type Env = Readonly<Record<string, string | undefined>>

/** Returns what the system says, or nothing: both calls throw for a user without an entry in the password file. */
const systemHome = (ask: () => string): string => {
  try {
    return ask()
  } catch {
    return ''
  }
}

const SYSTEM: readonly (() => string)[] = [homedir, () => userInfo().homedir]

/** Returns the user's home folder: HOME, else that of the system; null where a user without a name has neither. */
export const homeFolder = (env: Env, system = SYSTEM): string | null => {
  const given = env['HOME'] ?? ''
  if (isAbsolute(given)) return given
  return system.map(systemHome).find((folder) => isAbsolute(folder)) ?? null
}

/** Expands a leading `~`, which no shell has expanded; without a home folder the path stays as it is. */
export const expandHome = (path: string, home: string | null): string =>
  home !== null && /^~(?=\/|$)/.test(path) ? join(home, path.slice(1)) : path
