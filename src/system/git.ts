import { execFile, type ExecFileException } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { LARGEST_FILE, safe } from '../dossier/index.ts'
import { programPath } from './program.ts'
import { codeOf } from './file.ts'

/** Why a revision could not be read, as data; `text/` puts it in words. */
export type RevisionFault =
  | 'no-git'
  | 'no-repository'
  | 'no-revision'
  | 'not-in-revision'
  /** The folder belongs to somebody else, so that git reads nothing in it. */
  | { readonly ownedByOther: string }
  /** The log of a branch begins later than the revision asks for; git would take its first entry. */
  | { readonly logBegins: string }
  | { readonly why: string }

/** The bytes of a file at a revision, or why they could not be read. */
export type RevisionRead = { readonly bytes: Uint8Array } | { readonly fault: RevisionFault }

/** Most time that git may take, in milliseconds. */
const LONGEST = 10_000
/** Longest name of a revision, in UTF-16 units. */
const LONGEST_REVISION = 1000
const ODD_REVISION = /^$|^-|[\p{Cc}:]/u
const OBJECT = /^[0-9a-f]{40,64}$/

/** Variables of git about configuration and folders, which are kept; others would point it to another repository. */
const KEPT = /^GIT_(CONFIG|CEILING_DIRECTORIES|DISCOVERY|EXEC_PATH)/

/**
 * Returns git's environment. A repository's configuration may name programs. Reading an existing object runs none; for
 * a missing one git would ask a remote from the same configuration, so no protocol is allowed.
 */
const surroundings = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name))),
  LC_ALL: 'C',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
})

/** What git printed, and its error. */
export interface GitAnswer {
  readonly error: ExecFileException | null
  readonly stdout: Buffer
  readonly stderr: string
}

/** Runs git in a folder, bounded in time and output, without a shell, a network or a question. */
export const runGit = (git: string, folder: string, args: readonly string[]): Promise<GitAnswer> =>
  new Promise((resolve) => {
    const bounds = { timeout: LONGEST, killSignal: 'SIGKILL', maxBuffer: LARGEST_FILE + 1 } as const
    const child = execFile(
      git,
      ['--no-pager', '-c', 'core.fsmonitor=false', ...args],
      { ...bounds, cwd: folder, env: surroundings(), encoding: 'buffer', windowsHide: true },
      (error, stdout, stderr) => resolve({ error, stdout, stderr: stderr.toString('utf8') }),
    )
    // Nothing is written to it; an error after its end is ignored.
    child.stdin?.on('error', () => {}).end()
  })

const failed = (why: string): RevisionFault => ({ why: safe(why) })

const NOT_OWNED = /detected dubious ownership in repository at '(.*)'/
const LOG_BEGINS = /^warning: log for .* only goes back to \w+, (\d+ \w+ \d+)/m

/** Returns the first day of a log that is too young for a revision such as `HEAD@{2 years ago}`; null where it is not. */
const youngLog = (stderr: string): RevisionFault | null => {
  const begins = LOG_BEGINS.exec(stderr)?.[1]
  if (begins === undefined) return null
  return { logBegins: new Date(`${begins} UTC`).toISOString().slice(0, 10) }
}

const FAULTS: readonly (readonly [RegExp, RevisionFault])[] = [
  [/not a git repository/, 'no-repository'],
  [/Needed a single revision/, 'no-revision'],
  [/does not exist in|exists on disk, but not in/, 'not-in-revision'],
]

const faultOf = ({ error, stderr }: GitAnswer): RevisionFault => {
  if (error?.killed === true) return failed('ETIMEDOUT')
  const folder = NOT_OWNED.exec(stderr)?.[1]
  if (folder !== undefined) return { ownedByOther: safe(folder) }
  const known = FAULTS.find(([said]) => said.test(stderr))
  const said = stderr
    .trim()
    .split('\n')[0]
    ?.replace(/^fatal: /, '')
  return known?.[1] ?? failed(said || String(error?.code))
}

interface Place {
  readonly folder: string
  readonly name: string
}

/** Returns the folder of a file, without links, and its name there; of a removed folder, the nearest one left. */
const placeOf = async (path: string): Promise<Place> => {
  const rest = async (at: string): Promise<string> => {
    try {
      return await realpath(at)
    } catch {
      return at === dirname(at) ? at : join(await rest(dirname(at)), basename(at))
    }
  }
  const real = await rest(path)
  let folder = dirname(real)
  while (folder !== dirname(folder) && (await realpath(folder).catch(() => null)) === null) folder = dirname(folder)
  return { folder, name: relative(folder, real).replaceAll(sep, '/') }
}

const readAt = async (git: string, { folder, name }: Place, revision: string): Promise<RevisionRead> => {
  const found = await runGit(git, folder, ['rev-parse', '--verify', '--end-of-options', `${revision}^{tree}`])
  const tree = found.stdout.toString('latin1').trim()
  if (found.error !== null) return { fault: faultOf(found) }
  const young = youngLog(found.stderr)
  if (young) return { fault: young }
  if (!OBJECT.test(tree)) return { fault: 'no-revision' }
  const blob = await runGit(git, folder, ['cat-file', 'blob', `${tree}:./${name}`])
  // A file that is too large is cut one byte beyond the limit, and its reader reports it.
  const isCut = blob.error?.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER'
  return blob.error === null || isCut ? { bytes: blob.stdout } : { fault: faultOf(blob) }
}

/**
 * Reads a file as of a git revision (gitrevisions(7), without `:`), also one that was deleted since. It reads at most
 * one byte more than allowed, and runs no shell, no filter, and no program named in the repository's configuration.
 */
export const readRevision = async (path: string, revision: string): Promise<RevisionRead> => {
  if (revision.length > LONGEST_REVISION || ODD_REVISION.test(revision)) return { fault: 'no-revision' }
  const git = programPath('git', process.env['PATH'])
  if (git === null) return { fault: 'no-git' }
  try {
    return await readAt(git, await placeOf(resolve(path)), revision)
  } catch (error) {
    return { fault: failed(codeOf(error) || String(error)) }
  }
}
