import { spawn } from 'node:child_process'
import { programPath } from './program.ts'

type Env = Readonly<Record<string, string | undefined>>

/** What has the text for sure: the system's clipboard, or tmux's newest buffer. */
export type Clipboard = 'system' | 'tmux'

/** A program that takes a text from its standard input. */
interface Copier {
  readonly file: string
  readonly args: readonly string[]
  readonly encode: (text: string) => Uint8Array
}

/** Longest time a copier may take, in milliseconds. One whose display is gone waits for ever. */
const LONGEST_MS = 1000

const isSet = (env: Env, ...names: readonly string[]): boolean => names.some((name) => (env[name] ?? '') !== '')

/** Returns whether the session is remote, where a clipboard of this machine is not that of the user. */
export const isRemoteSession = (env: Env): boolean => isSet(env, 'SSH_CONNECTION', 'SSH_TTY', 'SSH_CLIENT')

/** Returns whether this is Windows Subsystem for Linux. */
export const isWsl = (env: Env): boolean => isSet(env, 'WSL_DISTRO_NAME', 'WSL_INTEROP')

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8')
/** Encodes for `clip.exe`, which takes bytes for its code page unless it sees the zero bytes of UTF-16. */
const forWindows = (text: string): Uint8Array => Buffer.from(text, /^[\t\r\n -~]*$/.test(text) ? 'latin1' : 'utf16le')

type Named = readonly [name: string, args: readonly string[], encode: Copier['encode']]

const WL_COPY: Named = ['wl-copy', ['--type', 'text/plain;charset=utf-8'], utf8]
const X11: readonly Named[] = [
  ['xclip', ['-selection', 'clipboard', '-in'], utf8],
  ['xsel', ['--clipboard', '--input'], utf8],
]

/** Returns the copiers of the system, best first; none in a remote session. */
const namedCopiers = (env: Env, platform: NodeJS.Platform): readonly Named[] => {
  if (isRemoteSession(env)) return []
  if (platform === 'darwin') return [['pbcopy', [], utf8]]
  if (platform === 'win32') return [['clip', [], forWindows]]
  return [
    ...(isSet(env, 'WAYLAND_DISPLAY') ? [WL_COPY] : []),
    ...(isSet(env, 'DISPLAY') ? X11 : []),
    ...(isWsl(env) ? [['clip.exe', [], forWindows] as const] : []),
  ]
}

const found = (named: readonly Named[], env: Env): readonly Copier[] =>
  named.flatMap(([name, args, encode]) => {
    const file = programPath(name, env['PATH'] ?? env['Path'])
    return file === null ? [] : [{ file, args, encode }]
  })

/** Runs a copier; false where it fails or takes too long. It lives on in a session of its own, as X11's clipboard needs. */
const runCopier = ({ file, args, encode }: Copier, text: string, env: Env): Promise<boolean> =>
  new Promise((resolve) => {
    const stdio = ['pipe', 'ignore', 'ignore'] as const
    const child = spawn(file, args, { env: { ...env }, detached: true, stdio: [...stdio] })
    const late = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS).unref()
    const ended = (isWell: boolean): void => {
      clearTimeout(late)
      resolve(isWell)
    }
    child.once('error', () => ended(false)).once('exit', (code) => ended(code === 0))
    // It may end without reading everything.
    child.stdin?.on('error', () => undefined).end(encode(text))
    child.unref()
  })

const runFirst = async (copiers: readonly Copier[], text: string, env: Env): Promise<boolean> => {
  for (const copier of copiers) if (await runCopier(copier, text, env).catch(() => false)) return true
  return false
}

/**
 * Copies a text with the system's own programs, and returns what has it; null where only the terminal can be asked.
 * Within tmux its buffer gets the text too, and `-w` passes it on to the terminal. No shell is run.
 */
export const copyToSystem = async (
  text: string,
  env: Env,
  platform: NodeJS.Platform = process.platform,
): Promise<Clipboard | null> => {
  const tmux: readonly Named[] = isSet(env, 'TMUX') ? [['tmux', ['load-buffer', '-w', '-'], utf8]] : []
  const [inTmux, inSystem] = await Promise.all([
    runFirst(found(tmux, env), text, env),
    runFirst(found(namedCopiers(env, platform), env), text, env),
  ])
  if (inSystem) return 'system'
  return inTmux ? 'tmux' : null
}
