import { execFile, type ExecFileException } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { LARGEST_FILE, safe } from '../dossier/index.ts'
import { programPath } from './program.ts'
import { codeOf } from './file.ts'

/** Why there is no reading at a revision, as data; `text/` says it. */
export type RevisionFault = 'no-git' | 'no-repository' | 'no-revision' | 'not-in-revision' | { readonly why: string }

export type RevisionRead = { readonly bytes: Uint8Array } | { readonly fault: RevisionFault }

/** How long git may take, in milliseconds. */
const LONGEST = 10_000
/** No name of a revision is longer, in UTF-16 units. */
const LONGEST_REVISION = 1000
const ODD_REVISION = /^$|^-|[\p{Cc}:]/u
const OBJECT = /^[0-9a-f]{40,64}$/

/** Variables of git that say which configuration and which folders count; all others would turn it to another repository. */
const KEPT = /^GIT_(CONFIG|CEILING_DIRECTORIES|DISCOVERY|EXEC_PATH)/

/**
 * A repository's own configuration may name programs. None is run by reading an object that is there; for one that is missing git would
 * ask a remote, whose address and program are the configuration's too: no protocol is allowed.
 */
const surroundings = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || KEPT.test(name))),
  LC_ALL: 'C',
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
})

interface Answer {
  readonly error: ExecFileException | null
  readonly stdout: Buffer
  readonly stderr: string
}

const ask = (git: string, folder: string, args: readonly string[]): Promise<Answer> =>
  new Promise((resolve) => {
    const bounds = { timeout: LONGEST, killSignal: 'SIGKILL', maxBuffer: LARGEST_FILE + 1 } as const
    const child = execFile(
      git,
      ['--no-pager', '-c', 'core.fsmonitor=false', ...args],
      { ...bounds, cwd: folder, env: surroundings(), encoding: 'buffer', windowsHide: true },
      (error, stdout, stderr) => resolve({ error, stdout, stderr: stderr.toString('utf8') }),
    )
    // It asks nothing; where it ended before, there is nobody to tell.
    child.stdin?.on('error', () => {}).end()
  })

const FAULTS: readonly (readonly [RegExp, RevisionFault])[] = [
  [/not a git repository/, 'no-repository'],
  [/does not exist in|exists on disk, but not in/, 'not-in-revision'],
]

const faultOf = ({ error, stderr }: Answer): RevisionFault => {
  if (error?.killed === true) return { why: 'ETIMEDOUT' }
  const known = FAULTS.find(([said]) => said.test(stderr))
  const said = stderr
    .trim()
    .split('\n')[0]
    ?.replace(/^fatal: /, '')
  return known?.[1] ?? { why: safe(said || String(error?.code)) }
}

interface Place {
  readonly folder: string
  readonly name: string
}

/** The folder, without links, that a file is in, and its name there; where it is gone, the nearest folder that is left. */
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
  const found = await ask(git, folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{tree}`])
  const tree = found.stdout.toString('latin1').trim()
  if (found.error?.code === 1) return { fault: 'no-revision' }
  if (found.error !== null) return { fault: faultOf(found) }
  if (!OBJECT.test(tree)) return { fault: 'no-revision' }
  const blob = await ask(git, folder, ['cat-file', 'blob', `${tree}:./${name}`])
  // What is too large is cut at one byte more than may be read: its reader says so.
  const isCut = blob.error?.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER'
  return blob.error === null || isCut ? { bytes: blob.stdout } : { fault: faultOf(blob) }
}

/**
 * The bytes of a file as of a git revision (gitrevisions(7), without `:`), also of one that is gone by now; at most one byte more than
 * may be read. No shell, no filter, no program that the repository's configuration names.
 */
export const readRevision = async (path: string, revision: string): Promise<RevisionRead> => {
  if (revision.length > LONGEST_REVISION || ODD_REVISION.test(revision)) return { fault: 'no-revision' }
  const git = programPath('git', process.env['PATH'])
  if (git === null) return { fault: 'no-git' }
  try {
    return await readAt(git, await placeOf(resolve(path)), revision)
  } catch (error) {
    return { fault: { why: safe(codeOf(error) || String(error)) } }
  }
}
