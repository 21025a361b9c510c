import { spawn, spawnSync } from 'node:child_process'
import { basename, resolve } from 'node:path'
import { safe } from '../dossier/index.ts'
import { codeOf } from './file.ts'
import { parseCommandLine } from './shell-words.ts'

/** A program and its arguments, passed to the system without a shell. */
export interface EditorCommand {
  readonly file: string
  readonly args: readonly string[]
  /** Variables that the command line sets, as in `EDITOR='A=1 vim'`. */
  readonly env?: Readonly<Record<string, string>>
}

/** An editor's exit code, or the signal that ended it; or why it could not be started, as data that `text/` puts in words. */
export type EditorEnd =
  | { readonly code: number }
  | { readonly signal: string }
  | { readonly fault: 'not-found' | 'permission' | { readonly why: string } }

type At = (path: string, line: number, column: number) => readonly string[]

const plusLine: At = (path, line) => [`+${line}`, path]
const plusComma: At = (path, line, column) => [`+${line},${column}`, path]
const plusColon: At = (path, line, column) => [`+${line}:${column}`, path]
const afterPath: At = (path, line, column) => [`${path}:${line}:${column}`]

/**
 * How editors take a line and a column, by their manuals. The library open-editor 6 knows half of them and brings 40
 * packages; env-editor knows no lines.
 */
const EDITORS: readonly (readonly [RegExp, At])[] = [
  [/^(?:g|m|n|r)?vim(?:x|\.basic|\.nox|\.gtk3)?$/, (path, line, column) => [`+call cursor(${line},${column})`, path]],
  [/^(?:vi|vim\.tiny|nvi|vile|elvis|view|joe|jmacs|jstar|jpico|rjoe|mg|zile|pico|pluma|xed|bbedit)$/, plusLine],
  [/^(?:r?nano|ne)$/, plusComma],
  [/^(?:emacs(?:client)?(?:[-.\d].*)?|kak|micro|gedit)$/, plusColon],
  [/^(?:hx|helix|subl|sublime_text|zed|zeditor|atom|pulsar)$/, afterPath],
  [/^(?:code|code-insiders|code-oss|codium|vscodium|cursor)$/, (...at) => ['--goto', ...afterPath(...at)]],
  [/^(?:kate|kwrite)$/, (path, line, column) => ['--line', String(line), '--column', String(column), path]],
  [/^jed$/, (path, line) => [path, '-g', String(line)]],
]

const positiveInteger = (number: number): number => (number >= 1 && Number.isFinite(number) ? Math.trunc(number) : 1)

/**
 * Returns the command that opens a file in VISUAL, else EDITOR, at a line and column counted from 1. It is null where
 * neither is set. Only known editors get the position. The path is absolute, so that no editor takes it for an option,
 * a
 * command (`+…`) or an address.
 */
export const editorCommand = (
  env: Readonly<Record<string, string | undefined>>,
  path: string,
  line: number,
  column: number,
): EditorCommand | null => {
  const named = [env['VISUAL'], env['EDITOR']]
    .map((said) => parseCommandLine(said ?? '', env))
    .find(({ words: [file] }) => (file ?? '') !== '')
  const [file, ...given] = named?.words ?? []
  if (file === undefined) return null
  const name = basename(file)
    .replace(/\.(?:exe|cmd|bat)$/i, '')
    .toLowerCase()
  const at = EDITORS.find(([names]) => names.test(name))?.[1] ?? ((whole) => [whole])
  const args = [...given, ...at(resolve(path), positiveInteger(line), positiveInteger(column))]
  return { file, args, env: named?.env ?? {} }
}

const faultOf = (error: unknown): EditorEnd => {
  const code = codeOf(error) || String(error)
  if (code === 'ENOENT' || code === 'ENOTDIR') return { fault: 'not-found' }
  if (code === 'EACCES' || code === 'EPERM') return { fault: 'permission' }
  return { fault: { why: safe(code) } }
}

const waitForEnd = ({ file, args, env }: EditorCommand): Promise<EditorEnd> =>
  new Promise((resolve) => {
    const child = spawn(file, args, { stdio: 'inherit', env: { ...process.env, ...env } })
    child.once('error', (error) => resolve(faultOf(error)))
    child.once('exit', (code, signal) => resolve(code === null ? { signal: String(signal) } : { code }))
  })

const ignoreSignal = (): void => {}

const stty = (argument: string): string => {
  const { status, stdout } = spawnSync('stty', [argument], { stdio: ['inherit', 'pipe', 'ignore'], encoding: 'utf8' })
  return status === 0 ? stdout.trim() : ''
}

/** The settings of this terminal, which tests replace: empty where there is none, or no `stty`. */
const TERMINAL = {
  settings: (): string => (process.stdin.isTTY ? stty('-g') : ''),
  restore: (settings: string): void => void stty(settings),
}

/**
 * Runs an editor in this terminal until it ends. Ctrl-C and Ctrl-\ reach both processes there; meanwhile they do not
 * end this one. The terminal then has its settings again, which an editor that was killed leaves as it had them.
 */
export const runEditor = async (command: EditorCommand, terminal = TERMINAL): Promise<EditorEnd> => {
  const signals = ['SIGINT', 'SIGQUIT'] as const
  const settings = terminal.settings()
  for (const signal of signals) process.on(signal, ignoreSignal)
  try {
    return await waitForEnd(command)
  } catch (error) {
    return faultOf(error)
  } finally {
    for (const signal of signals) process.off(signal, ignoreSignal)
    if (settings !== '') terminal.restore(settings)
  }
}
