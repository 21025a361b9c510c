import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The program as `npm run build` leaves it. */
export const BUILT = fileURLToPath(new URL('../../dist/migration-dash.js', import.meta.url))

/** How long the program may take over anything, in milliseconds; nothing ever waits that long unless it is broken. */
export const DEADLINE = 60_000

/** Variables to set for the program; undefined takes one away. */
export type Variables = Readonly<Record<string, string | undefined>>

/** What the program is run with; everything has a default. */
export interface RunOptions {
  /** What it reads from stdin; without it stdin is closed. */
  readonly input?: string | Uint8Array
  readonly env?: Variables
  readonly cwd?: string
  /** The Node that runs it. */
  readonly node?: string
  /** The script that is run. */
  readonly file?: string
}

/** How the program ended: by a code or by a signal. */
export interface Exit {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
}

/** How the program ended and what it said. */
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

/** A program may end without having read what it was given. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') throw error
}

/** A new directory where the program keeps what it remembers between two runs. */
export function freshState(): string {
  return mkdtempSync(join(tmpdir(), 'migration-dash-state-'))
}

/** Takes such a directory away. */
export function forget(state: string): void {
  rmSync(state, { recursive: true, force: true, maxRetries: 3 })
}

/**
 * Our environment without what would change the program's answer: continuous integration, wishes about colour, the
 * test runner, the reader's language and terminal.
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
