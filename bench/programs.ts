import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Wanted } from './measures.ts'
import { numbered, type Row } from './rows.ts'
import type { Command, Size } from './session.ts'

/** A program that ends by itself and is timed as a whole. */
export interface Running {
  readonly kind: 'runs'
  readonly name: string
  readonly command: Command
}

/** A program that shows a list of records, moved by `j` and `k`. */
export interface RenderContext {
  readonly kind: 'shows'
  readonly name: string
  readonly command: Command
  readonly size: Size
  readonly quit: string
  readonly isReady: Wanted
  /** Returns whether the cursor is on a row that keys lead to, from the first row or back to it. */
  readonly isAt: (row: number) => Wanted
}

export type Program = Running | RenderContext

/** The same records as a dossier and as rows of text. */
export interface Files {
  readonly dossier: string
  readonly text: string
  readonly csv: string
  readonly rows: readonly Row[]
}

/** A size with list and detail side by side, and one with only the list. */
export const WIDE: Size = { columns: 120, rows: 40 }
export const NARROW: Size = { columns: 80, rows: 24 }

/** The baseline of starts. */
export const NODE: Running = { kind: 'runs', name: 'node -e 0', command: [process.execPath, '-e', '0'] }
/** The baseline of everything else. */
export const BARE_INK = 'a bare Ink list'

const BUILT = fileURLToPath(new URL('../dist/migration-dash.js', import.meta.url))

/** Returns our program with arguments, run to its end. */
export const ran = (...args: readonly string[]): Running => ({
  kind: 'runs',
  name: `migration-dash ${args[0] ?? ''}`,
  command: [process.execPath, BUILT, ...args],
})

/** Returns a program that only reads and parses a file. */
export const parsed = ({ dossier }: Files): Running => ({
  kind: 'runs',
  name: 'node, JSON.parse of it',
  command: [process.execPath, '-e', `JSON.parse(require('fs').readFileSync(${JSON.stringify(dossier)}, 'utf8'))`],
})

/** The part of a name that a narrow row shows. */
const IN_SIGHT = 20

/** Returns our program, or another build of it; the detail's title shows where the cursor is. */
export const ours = ({ dossier, rows }: Files, size: Size = WIDE, built = BUILT): RenderContext => {
  const nameAt = (row: number): string => (rows[row]?.name ?? '').slice(0, IN_SIGHT)
  return {
    kind: 'shows',
    name: `migration-dash${size === WIDE ? '' : ` ${size.columns}×${size.rows}`}${built === BUILT ? '' : ', other build'}`,
    command: [process.execPath, built, dossier, '--no-state'],
    size,
    quit: 'q',
    isReady: (screen) => screen.some((line) => line.includes(nameAt(0))),
    isAt: (row) => (screen) => screen[1]?.includes(`╭ ${nameAt(row)}`) === true,
  }
}

const rowsIn = (screen: readonly string[]): readonly string[] =>
  screen.flatMap((line) => /#\d{6}/.exec(line)?.[0] ?? [])

const isTop =
  (row: number): Wanted =>
  (screen) =>
    rowsIn(screen)[0] === numbered(row)

/** Returns whether the row is the last one, where a cursor moved down is. */
const isBottom =
  (row: number): Wanted =>
  (screen) =>
    row === 0 ? isTop(0)(screen) : rowsIn(screen).at(-1) === numbered(row)

const other = (name: string, command: Command, isAt: RenderContext['isAt'], quit = 'q'): RenderContext => ({
  kind: 'shows',
  name,
  command,
  size: WIDE,
  quit,
  isReady: (screen) => rowsIn(screen).includes(numbered(0)),
  isAt,
})

/** Returns the bare Ink list; `script` is bare-ink.ts as JavaScript. */
export const bareInk = ({ text }: Files, script: string): RenderContext =>
  other(BARE_INK, [process.execPath, script, text], isBottom)

const isInstalled = (program: string): boolean =>
  (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })

const strangersIn = ({ text, csv }: Files): readonly RenderContext[] => [
  other('less', ['less', '-S', text], isTop),
  other('tig', ['sh', '-c', 'exec tig < "$0"', text], isBottom),
  other('lnav', ['lnav', '-c', ':goto 0', text], isTop),
  other('vd', ['vd', csv], isBottom, 'gq'),
]

/** Returns the well-known programs that are installed, and the names of those that are not. */
export const strangers = (
  files: Files,
): { readonly installed: readonly RenderContext[]; readonly missing: readonly string[] } => {
  const all = strangersIn(files)
  return {
    installed: all.filter(({ name }) => isInstalled(name)),
    missing: all.filter(({ name }) => !isInstalled(name)).map(({ name }) => name),
  }
}
