import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { spawn, type IPty } from '@lydell/node-pty'
import { emulator, type Emulator } from '../test/terminal/emulator.ts'

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: readonly string[]]

/** The size of a terminal in cells. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

/** The bytes of one read, and when it returned, in milliseconds of the common clock. */
export interface Chunk {
  readonly at: number
  readonly bytes: Uint8Array
}

/** A callback for the screen after each chunk. */
export type Look = (screen: readonly string[], chunk: Chunk) => void

/** A program in a pseudo-terminal, seen from outside. */
export interface Session extends AsyncDisposable {
  readonly pid: number
  /** The time right before the start. */
  readonly from: number
  readonly chunks: readonly Chunk[]
  /** Writes keys and returns the time right before. */
  readonly press: (keys: string) => number
  /** Returns when its end was noticed; null while it runs. */
  readonly ended: () => number | null
  /** Waits until nothing has come since `since` for `long`, at most `longest`; returns whether there was silence. */
  readonly silence: (long: number, longest: number, since?: number) => Promise<boolean>
  /** Waits until something has come after the last key, at most `longest`. */
  readonly answer: (longest: number) => Promise<boolean>
  /**
   * Draws what has come since the last call, and shows the screen after each chunk. Takes processor time, so never call
   * it while timing a key.
   */
  readonly draw: (look: Look) => Promise<void>
  readonly screen: () => readonly string[]
}

/** How long a program may take to quit, in milliseconds. */
const LEAVING = 1500

/** Returns an environment without the user's settings, and without signs that nobody is watching. */
const environment = (home: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  TERM: 'xterm-256color',
  COLORTERM: 'truecolor',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  NODE_ENV: 'production',
})

/** Records the output, with the time right after each read. */
const recorded = (pty: IPty): { readonly chunks: Chunk[]; readonly ended: () => number | null } => {
  const chunks: Chunk[] = []
  let end: number | null = null
  // Without an encoding node-pty returns bytes, although its types say text.
  pty.onData((bytes) => void chunks.push({ at: performance.now(), bytes: bytes as unknown as Uint8Array }))
  pty.onExit(() => void (end = performance.now()))
  return { chunks, ended: () => end }
}

const until = async (isOver: () => boolean, longest: number): Promise<boolean> => {
  const latest = performance.now() + longest
  while (!isOver() && performance.now() < latest) await pause(1)
  return isOver()
}

const drawer = (screen: Emulator, chunks: readonly Chunk[]): Session['draw'] => {
  let next = 0
  return async (look) => {
    for (let chunk = chunks[next]; chunk; chunk = chunks[++next]) {
      await screen.write(chunk.bytes)
      look(screen.screen(), chunk)
    }
  }
}

const left = async (pty: IPty, quit: string, ended: () => number | null, home: string): Promise<void> => {
  if (ended() === null) pty.write(quit)
  if (!(await until(() => ended() !== null, LEAVING))) {
    pty.kill('SIGKILL')
    await until(() => ended() !== null, LEAVING)
  }
  rmSync(home, { recursive: true, force: true })
}

/** Starts a program in a terminal of a size; `quit` are the keys that end it. */
export const open = ([program, ...args]: Command, { columns, rows }: Size, quit: string): Session => {
  const home = mkdtempSync(join(tmpdir(), 'migration-dash-bench-'))
  const screen = emulator(columns, rows)
  const env = environment(home)
  const from = performance.now()
  const pty = spawn(program, [...args], { cols: columns, rows, env, encoding: null })
  const { chunks, ended } = recorded(pty)
  let pressed = 0
  screen.onReply((reply) => void (ended() === null && pty.write(reply)))
  return {
    pid: pty.pid,
    from,
    chunks,
    ended,
    press: (keys) => {
      pressed = chunks.length
      const at = performance.now()
      pty.write(keys)
      return at
    },
    silence: (long, longest, since = performance.now()) =>
      until(() => ended() !== null || performance.now() - Math.max(since, chunks.at(-1)?.at ?? 0) >= long, longest),
    answer: (longest) => until(() => ended() !== null || chunks.length > pressed, longest),
    draw: drawer(screen, chunks),
    screen: () => screen.screen(),
    [Symbol.asyncDispose]: () => left(pty, quit, ended, home),
  }
}
