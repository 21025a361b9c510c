import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program that `npm run build` writes. */
export const BUILT = fileURLToPath(new URL('../../dist/migration-dash.js', import.meta.url))

/** How long the program may take over anything, in milliseconds; only a broken one takes that long. */
export const DEADLINE = 60_000

/** Environment variables for the program; undefined removes one. */
export type Variables = Readonly<Record<string, string | undefined>>

/** How to run the program; everything has a default. */
export interface RunOptions {
  /** Its standard input; closed by default. */
  readonly input?: string | Uint8Array
  readonly env?: Variables
  readonly cwd?: string
  readonly node?: string
  readonly file?: string
}

/** How the program ended: by a code or by a signal. */
export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** How the program ended and what it printed. */
export interface Ran extends Exit {
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built program without a terminal until it ends. */
export function run(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const state = freshState()
  return ran(args, options, environment(state, options.env)).finally(() => forget(state))
}

function ran(args: readonly string[], options: RunOptions, env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { node = process.execPath, file = BUILT, cwd = process.cwd() } = options
    const child = spawn(node, [file, ...args], { cwd, env, timeout: DEADLINE, killSignal: 'SIGKILL' })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }))
    child.stdin.on('error', ignoreClosedPipe)
    child.stdin.end(options.input)
  })
}

/** Ignores a closed pipe, because a program may end without reading its input. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') throw error
}

/** Creates a folder for the program's saved state. */
export function freshState(): string {
  return mkdtempSync(join(tmpdir(), 'migration-dash-state-'))
}

/** Removes a folder of saved state. */
export function forget(state: string): void {
  rmSync(state, { recursive: true, force: true, maxRetries: 3 })
}

/**
 * Returns our environment without what would change the program's output: continuous integration, colour settings, the
 * test runner, the user's language and terminal.
 */
export function environment(state: string, variables: Variables = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name))
  const own = { TERM: 'xterm-256color', LANG: 'en_US.UTF-8', XDG_STATE_HOME: state }
  const all = Object.entries({ ...Object.fromEntries(kept), ...own, ...variables })
  return Object.fromEntries(all.filter(([, value]) => value !== undefined))
}

const FOREIGN = new RegExp(
  `^(${[
    'CI|CI_.*|CONTINUOUS_INTEGRATION|GITHUB_ACTIONS',
    'NO_COLOR|FORCE_COLOR|CLICOLOR.*|COLORTERM|INK_SCREEN_READER',
    'NODE_ENV|NODE_OPTIONS|NODE_V8_COVERAGE|VITEST.*|TEST|DEV|PROD|SSR|MODE|BASE_URL',
    'LANG|LANGUAGE|LC_.*',
    'TERM_PROGRAM.*|TMUX.*|STY|WINDOW|COLUMNS|LINES',
  ].join('|')})$`,
  'u',
)
