import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { spawn, type IPty } from '@lydell/node-pty'
import { emulator, type Emulator } from '../test/terminal/emulator.ts'

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: readonly string[]]

/** The cells of a terminal. */
export interface Size {
  readonly columns: number
  readonly rows: number
}

/** Bytes that were read at once, and when the read came back: milliseconds of the one clock of everything here. */
export interface Chunk {
  readonly at: number
  readonly bytes: Uint8Array
}

/** Told of the screen as it is after a chunk. */
export type Look = (screen: readonly string[], chunk: Chunk) => void

/** A program in a pseudo-terminal, from outside. */
export interface Session extends AsyncDisposable {
  readonly pid: number
  /** Right before it was started. */
  readonly from: number
  readonly chunks: readonly Chunk[]
  /** Right before the keys were written. */
  readonly press: (keys: string) => number
  /** When its end was noticed; null while it runs. */
  readonly ended: () => number | null
  /** Resolves once nothing has come since `since` for so long, or after the longest wait: whether there was silence. */
  readonly silence: (long: number, longest: number, since?: number) => Promise<boolean>
  /** Resolves once something has come after the last key, or after the longest wait. */
  readonly answer: (longest: number) => Promise<boolean>
  /** Draws what has come since the last time, and shows the screen after each chunk. It takes processor time: never while a key is timed. */
  readonly draw: (look: Look) => Promise<void>
  readonly screen: () => readonly string[]
}

/** How long a program may take to leave by its own key. */
const LEAVING = 1500

/** Nothing of the reader's own settings, and nothing that tells a program that nobody looks at it. */
const environment = (home: string): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: home,
  TERM: 'xterm-256color',
  COLORTERM: 'truecolor',
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  NODE_ENV: 'production',
})

/** What was written, with the time right after each read. */
const recorded = (pty: IPty): { readonly chunks: Chunk[]; readonly ended: () => number | null } => {
  const chunks: Chunk[] = []
  let end: number | null = null
  // Without an encoding node-pty hands out bytes, though its types say text.
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

/** Starts a program in a terminal of this size; `quit` are the keys by which it is left. */
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
