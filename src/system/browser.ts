import { spawn } from 'node:child_process'
import { basename, parse } from 'node:path'
import { isRemoteSession, isWsl } from './clipboard.ts'
import { programPath } from './program.ts'

type Env = Readonly<Record<string, string | undefined>>

/** Longest address that is opened, in characters. */
const LONGEST = 2000
/**
 * Printable ASCII with an authority right after the scheme; anything that the URL parser would silently repair is
 * refused.
 */
const PLAIN = /^https?:\/\/[^/?#@\\]+(?:[/?#]|$)/i
const PRINTABLE = /^[!-[\]-~]+$/

/**
 * Returns an address in the URL standard's form; null where it may not be opened. Only http and https without user data
 * may. The form shows the reader what an address in disguise really is.
 */
export const normalizeAddress = (address: string): string | null => {
  if (address.length > LONGEST || !PRINTABLE.test(address) || !PLAIN.test(address)) return null
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || url.href.length > LONGEST) return null
  const isWeb = (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== ''
  return isWeb && url.username === '' && url.password === '' ? url.href : null
}

const isSet = (env: Env, ...names: readonly string[]): boolean => names.some((name) => (env[name] ?? '') !== '')

/** A BROWSER that names one program. A list, or a command line that only a shell could parse, is ignored. */
const PROGRAM_NAME = /^\w[\w.+-]*$/
/** Browsers that need a terminal, which this program has taken. */
const TEXT_BROWSER = /^(?:w3m|lynx|e?links2?|browsh|www-browser)$/

const namedBrowser = (env: Env): readonly string[] => {
  const named = env['BROWSER'] ?? ''
  return PROGRAM_NAME.test(named) && !TEXT_BROWSER.test(named) ? [named] : []
}

/** Openers of Windows that its Linux can run. `cmd.exe /c start` is a shell. */
const WINDOWS_OPENERS = [['wslview'], ['rundll32.exe', 'url.dll,FileProtocolHandler'], ['explorer.exe']]

/** Returns programs that open an address, best first, each with its arguments before the address. */
const openers = (env: Env, platform: NodeJS.Platform): readonly (readonly string[])[] => {
  const hasDisplay = isSet(env, 'DISPLAY', 'WAYLAND_DISPLAY')
  if (isRemoteSession(env) && !hasDisplay) return []
  if (platform === 'darwin') return [['open']]
  if (platform === 'win32') return [['rundll32', 'url.dll,FileProtocolHandler']]
  const windows = isWsl(env) ? WINDOWS_OPENERS : []
  return hasDisplay ? [...windows, namedBrowser(env), ['xdg-open']] : windows
}

/** A program that opens an address, and its arguments. */
export interface Opener {
  readonly file: string
  readonly args: readonly string[]
}

/**
 * Returns the programs that open an address, best first. There is none over SSH, or where the address may not be
 * opened.
 */
export const browserCommands = (address: string, env: Env, platform: NodeJS.Platform): readonly Opener[] => {
  const opened = normalizeAddress(address)
  if (opened === null) return []
  return openers(env, platform).flatMap(([name, ...before]) => {
    const file = name === undefined ? null : programPath(name, env['PATH'] ?? env['Path'])
    return file === null ? [] : [{ file, args: [...before, opened] }]
  })
}

/** A program that fails within this time, in milliseconds, opened nothing, and the next one is tried. */
const FAILS_WITHIN = 1000
/** A program that fails later, but within this time, is reported; afterwards its user has closed it. */
const REPORTED_WITHIN = 60_000

/** Returns the environment without an unsafe BROWSER, which xdg-open would run as a command line. */
const browserEnvironment = (env: Env): NodeJS.ProcessEnv => {
  const { BROWSER, ...rest } = env
  return PROGRAM_NAME.test(BROWSER ?? '') ? { ...env } : rest
}

/** The explorer of Windows exits with 1 also where it opened the address. */
const NO_CODE = /^explorer\.exe$/

/** Returns whether a program says that it opened an address. */
const isDone = (file: string, code: number | null): boolean =>
  code === 0 || (code !== null && NO_CODE.test(basename(file)))

const startProgram = ({ file, args }: Opener, env: Env, failedLate: FailedLate): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: parse(file).root,
      env: browserEnvironment(env),
      detached: true,
      stdio: 'ignore',
    })
    let phase: 'starting' | 'running' | 'over' = 'starting'
    const runs = setTimeout(() => {
      phase = 'running'
      resolve(true)
    }, FAILS_WITHIN).unref()
    const settles = setTimeout(() => (phase = 'over'), REPORTED_WITHIN).unref()
    const ended = (isWell: boolean, why: string): void => {
      clearTimeout(runs)
      clearTimeout(settles)
      if (phase === 'running' && !isWell) failedLate(basename(file), why)
      phase = 'over'
      resolve(isWell)
    }
    child
      .once('error', (error) => ended(false, error.message))
      .once('exit', (code, signal) => ended(isDone(file, code), String(code ?? signal)))
    child.unref()
  })

/** Called with a program that failed after it had seemed to open an address, and its exit code or signal. */
export type FailedLate = (program: string, why: string) => void

/**
 * Opens an address in the reader's browser, which outlives this program; `no-browser` where that is impossible. It
 * passes an argument vector, without a shell. The library `open` 11 runs a script of its own and PowerShell, and cannot
 * be bundled.
 */
export const openAddress = async (
  address: string,
  env: Env,
  failedLate: FailedLate,
): Promise<'opened' | 'no-browser'> => {
  for (const opener of browserCommands(address, env, process.platform))
    if (await startProgram(opener, env, failedLate).catch(() => false)) return 'opened'
  return 'no-browser'
}
