/**
 * Writes `vite.eager.json`: which functions run when the dossier that ships is shown on a screen and printed. Builds the
 * program with a note of each call: `npm run eager`.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { spawn } from '@lydell/node-pty'
import { build, parseAst, type Plugin } from 'vite'
import { withConstants, type Node } from '../vite.constants.ts'
import { functionsIn, isForeign, nameOf } from '../vite.eager.ts'

const FOLDER = 'node_modules/.eager'
const PROFILE = 'vite.eager.json'
const SHIPPED = 'data/us-mexico-2023.json'

/** How many functions each module has. */
const counts = new Map<string, number>()

const parsed = (code: string): Node => parseAst(code, { preserveParens: true }) as unknown as Node

/** Returns where a function's body begins and ends, and what notes a call of it there. */
const noteOf = (fn: Node, call: string): readonly (readonly [number, string])[] => {
  const body = fn['body'] as Node
  if (body.type === 'BlockStatement') return [[body.start + 1, `${call};`]]
  return [
    [body.start, `(${call}, `],
    [body.end, ')'],
  ]
}

/** Has each function note its calls, by the name of its module and its place in it. */
const noteCalls: Plugin = {
  name: 'note-calls',
  enforce: 'post',
  transform(code, id) {
    if (!/\.m?[jt]sx?$|dossier-shape$/.test(id)) return null
    const whole = isForeign(id) ? withConstants(code, parsed(code)) : code
    const functions = functionsIn(parsed(whole))
    counts.set(nameOf(id), functions.length)
    const notes = functions.flatMap((fn, at) =>
      noteOf(fn, `globalThis.ran?.add(${JSON.stringify(`${nameOf(id)} ${at}`)})`),
    )
    const text = notes
      .toSorted(([a], [b]) => b - a)
      .reduce((done, [at, note]) => `${done.slice(0, at)}${note}${done.slice(at)}`, whole)
    return { code: text, map: null }
  },
}

/** The keys of a run on a screen, each half a second after the one before: first all is prepared that is prepared while idle. */
const KEYS = ['', '', '', '', 'j', 'j', 'k', 'q']

/** Runs the program in a terminal, and returns what it noted. */
const ranWith = async (args: readonly string[], keys: readonly string[]): Promise<readonly string[]> => {
  const notes = join(FOLDER, 'ran.json')
  const early = `globalThis.ran = new Set()
process.on('exit', () => process.getBuiltinModule('fs').writeFileSync('${notes}', JSON.stringify([...ran])))`
  const preload = ['--import', `data:text/javascript,${encodeURIComponent(early)}`]
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: FOLDER,
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    LANG: 'C.UTF-8',
  }
  const program = join(FOLDER, 'dist/migration-dash.js')
  const pty = spawn(process.execPath, [...preload, program, SHIPPED, ...args], { cols: 120, rows: 40, env })
  const ended = new Promise((resolve) => pty.onExit(resolve))
  for (const key of keys) {
    await pause(500)
    if (key !== '') pty.write(key)
  }
  await ended
  return JSON.parse(readFileSync(notes, 'utf8')) as readonly string[]
}

rmSync(FOLDER, { recursive: true, force: true })
mkdirSync(FOLDER, { recursive: true })
await build({ logLevel: 'error', plugins: [noteCalls], build: { outDir: join(FOLDER, 'dist') } })
const ran = new Set([...(await ranWith(['--no-state'], KEYS)), ...(await ranWith(['--print'], []))])
const digits = [...counts].map(([name, count]) => {
  const all = Array.from({ length: count }, (_, at) => (ran.has(`${name} ${at}`) ? '1' : '0'))
  return [name, all.join('')] as const
})
const started = digits.filter(([, all]) => all.includes('1')).toSorted(([a], [b]) => (a < b ? -1 : 1))
writeFileSync(PROFILE, `${JSON.stringify(Object.fromEntries(started), null, 2)}\n`)
rmSync(FOLDER, { recursive: true, force: true })
