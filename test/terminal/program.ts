import { constants } from 'node:os'
import { spawn, type IPty } from '@lydell/node-pty'
import { emulator, type Emulator } from './emulator.ts'
import { BUILT, DEADLINE, environment, forget, freshState, type Exit, type Variables } from './run.ts'

/** How to start the program; everything has a default. */
export interface Options {
  readonly columns?: number
  readonly rows?: number
  readonly env?: Variables
  readonly cwd?: string
  readonly node?: string
  readonly file?: string
}

/** The program running in its terminal. */
export interface Program extends AsyncDisposable {
  readonly pid: number
  readonly emulator: Emulator
  /** Resolves when the program has ended and all its output is on the screen. */
  readonly exit: Promise<Exit>
  /** Writes what a keyboard would send; see `KEYS` for keys without a letter. */
  press(...keys: readonly string[]): void
  /** Resolves to the first complete screen that satisfies the predicate, including the present one. */
  until(predicate: (screen: string[]) => boolean, what: string): Promise<string[]>
  /** Resolves to the first complete screen with the text in one line. */
  sees(text: string): Promise<string[]>
  screen(): string[]
  /** Returns everything that the program has written. */
  raw(): string
  resize(columns: number, rows: number): void
  kill(signal?: NodeJS.Signals): void
}

/** What a terminal sends for keys with a name. */
export const KEYS = {
  enter: '\r',
  tab: '\t',
  'shift+tab': '\x1b[Z',
  esc: '\x1b',
  space: ' ',
  comma: ',',
  backspace: '\x7f',
  delete: '\x1b[3~',
  up: '\x1b[A',
  down: '\x1b[B',
  right: '\x1b[C',
  left: '\x1b[D',
  home: '\x1b[H',
  end: '\x1b[F',
  pageup: '\x1b[5~',
  pagedown: '\x1b[6~',
  f1: '\x1bOP',
  'ctrl+c': '\x03',
  'ctrl+d': '\x04',
  'ctrl+z': '\x1a',
} as const

/** Starts the built program in a pseudo-terminal. `await using` ends it with the test. */
export function start(args: readonly string[], options: Options = {}): Program {
  const { columns = 80, rows = 24, node = process.execPath, file = BUILT, cwd = process.cwd() } = options
  const state = freshState()
  const env = environment(state, options.env)
  const pty = spawn(node, [file, ...args], { cols: columns, rows, cwd, env })
  return attended(pty, emulator(columns, rows), () => forget(state))
}

function attended(pty: IPty, screen: Emulator, tidy: () => void): Program {
  const session = followed(pty, screen, tidy)
  const program: Program = {
    pid: pty.pid,
    emulator: screen,
    exit: session.exit,
    press: (...keys) => keys.forEach((key) => void (session.gone() || pty.write(key))),
    until: (predicate, what) => awaited(session, predicate, what),
    sees: (text) => program.until((lines) => lines.some((line) => line.includes(text)), `“${text}”`),
    screen: () => screen.screen(),
    raw: () => session.raw(),
    resize(columns, rows) {
      screen.resize(columns, rows)
      if (!session.gone()) pty.resize(columns, rows)
    },
    kill: (signal = 'SIGTERM') => void (session.gone() || pty.kill(signal)),
    async [Symbol.asyncDispose]() {
      program.kill('SIGKILL')
      await session.exit
    },
  }
  return program
}

/** A running program, seen from outside. */
interface Session {
  readonly screen: Emulator
  readonly exit: Promise<Exit>
  /** Called at every change of the screen and at the end. */
  readonly changes: Set<() => void>
  raw(): string
  /** Returns whether the process has ended; its output may not all be drawn yet. */
  gone(): boolean
  /** Returns how it ended, once everything is drawn. */
  ended(): Exit | undefined
}

/** Lets the emulator draw the program's output and answer its queries. */
function followed(pty: IPty, screen: Emulator, tidy: () => void): Session {
  const changes = new Set<() => void>()
  const tell = (): void => changes.forEach((look) => look())
  let text = ''
  let drawn = Promise.resolve()
  let gone = false
  let ended: Exit | undefined
  screen.onReply((reply) => void (gone || pty.write(reply)))
  pty.onData((data) => {
    text += data
    drawn = screen.write(data).then(tell)
  })
  const left = new Promise<Exit>((resolve) => pty.onExit(({ exitCode, signal }) => resolve(ending(exitCode, signal))))
  const exit = left.then(async (how) => {
    gone = true
    await drawn
    tidy()
    ended = how
    tell()
    return how
  })
  return { screen, exit, changes, raw: () => text, gone: () => gone, ended: () => ended }
}

function ending(code: number, number = 0): Exit {
  if (number === 0) return { code, signal: null }
  const names = Object.entries(constants.signals) as [NodeJS.Signals, number][]
  return { code: null, signal: names.find(([, value]) => value === number)?.[0] ?? null }
}

/** Waits for a screen. It is async so that the error's stack names the line of the waiting test. */
async function awaited(session: Session, predicate: (screen: string[]) => boolean, what: string): Promise<string[]> {
  const lines = await firstSeen(session, predicate)
  if (lines) return lines
  const how = session.ended()
  const reason = how ? `before it ended with ${how.signal ?? how.code}` : `within ${DEADLINE / 1000} s`
  throw new Error(`The program did not show ${what} ${reason}. The screen:\n${framed(session.screen.screen())}`)
}

/** Returns the screen that satisfies the predicate, or undefined when the program ended or the deadline passed without one. */
function firstSeen(session: Session, predicate: (screen: string[]) => boolean): Promise<string[] | undefined> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(deadline)
      session.changes.delete(look)
    }
    const settle = (lines?: string[]): void => {
      stop()
      resolve(lines)
    }
    const look = (): void => {
      try {
        const over = session.ended() !== undefined
        const lines = session.screen.screen()
        if ((over || session.screen.complete()) && predicate(lines)) settle(lines)
        else if (over) settle()
      } catch (error) {
        stop()
        reject(error)
      }
    }
    const deadline = setTimeout(settle, DEADLINE)
    session.changes.add(look)
    look()
  })
}

function framed(lines: readonly string[]): string {
  return lines.map((line) => `  │${line}`).join('\n')
}
