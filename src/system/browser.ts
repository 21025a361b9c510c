import { spawn } from 'node:child_process'
import { parse } from 'node:path'
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

/** Returns programs that open an address, best first, each with its arguments before the address. */
const openers = (env: Env, platform: NodeJS.Platform): readonly (readonly string[])[] => {
  const hasDisplay = isSet(env, 'DISPLAY', 'WAYLAND_DISPLAY')
  if (isSet(env, 'SSH_CONNECTION', 'SSH_TTY', 'SSH_CLIENT') && !hasDisplay) return []
  if (platform === 'darwin') return [['open']]
  if (platform === 'win32') return [['rundll32', 'url.dll,FileProtocolHandler']]
  const windows = isSet(env, 'WSL_DISTRO_NAME', 'WSL_INTEROP') ? [['wslview']] : []
  return hasDisplay ? [...windows, namedBrowser(env), ['xdg-open']] : windows
}

/**
 * Returns the program that opens an address, with its arguments. It is null where there is none, as over SSH, or where
 * the address may not be opened.
 */
export const browserCommand = (
  address: string,
  env: Env,
  platform: NodeJS.Platform,
): { readonly file: string; readonly args: readonly string[] } | null => {
  const opened = normalizeAddress(address)
  if (opened === null) return null
  for (const [name, ...before] of openers(env, platform)) {
    const file = name === undefined ? null : programPath(name, env['PATH'] ?? env['Path'])
    if (file !== null) return { file, args: [...before, opened] }
  }
  return null
}

/** A program that fails within this time, in milliseconds, opened nothing; one that still runs is a browser. */
const FAILS_WITHIN = 1000

/** Returns the environment without an unsafe BROWSER, which xdg-open would run as a command line. */
const browserEnvironment = (env: Env): NodeJS.ProcessEnv => {
  const { BROWSER, ...rest } = env
  return PROGRAM_NAME.test(BROWSER ?? '') ? { ...env } : rest
}

const startProgram = (file: string, args: readonly string[], env: Env): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: parse(file).root,
      env: browserEnvironment(env),
      detached: true,
      stdio: 'ignore',
    })
    const runs = setTimeout(() => resolve(true), FAILS_WITHIN).unref()
    const ended = (isWell: boolean): void => {
      clearTimeout(runs)
      resolve(isWell)
    }
    child.once('error', () => ended(false)).once('exit', (code) => ended(code === 0))
    child.unref()
  })

/**
 * Opens an address in the reader's browser, which outlives this program; `no-browser` where that is impossible. It
 * passes an argument vector, without a shell. The library `open` 11 runs a script of its own and PowerShell, and cannot
 * be bundled.
 */
export const openAddress = async (address: string, env: Env): Promise<'opened' | 'no-browser'> => {
  const command = browserCommand(address, env, process.platform)
  if (command === null) return 'no-browser'
  const isOpen = await startProgram(command.file, command.args, env).catch(() => false)
  return isOpen ? 'opened' : 'no-browser'
}
