import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dossierText, everyKind } from './dossier.ts'
import { spread, table } from './figures.ts'
import { machineLine } from './machine.ts'
import { open, type Command, type Session } from './session.ts'

/**
 * Measures the list of 50 dossiers, 20 MB in all, in turn with what it is compared with: one dossier of the list on the
 * screen, and Node.js reading and parsing the files. Run it with `npm run bench:desk`, after `npm run build`.
 */
const COUNT = 50
/** Records of a dossier of 400 kB. */
const RECORDS = 1160
const ROUNDS = process.argv.includes('--short') ? 1 : 5
const LONGEST = 30_000
const SIZE = { columns: 120, rows: 40 }

const PROGRAM = fileURLToPath(new URL('../dist/migration-dash.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'migration-dash-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const text = dossierText(everyKind(RECORDS))
const files = Array.from({ length: COUNT }, (_, at) => join(folder, `${String(at).padStart(2, '0')}.json`))
for (const file of files) writeFileSync(file, text)

const ours = (...args: readonly string[]): Command => [process.execPath, PROGRAM, ...args]
const PARSED: Command = [
  process.execPath,
  '-e',
  `const { readFileSync } = require('node:fs'); for (const one of ${JSON.stringify(files)}) JSON.parse(readFileSync(one, 'utf8'))`,
]

/** Returns when the screen first satisfies a condition, in milliseconds since `from`. */
const seenAfter = async (session: Session, from: number, isThere: (screen: readonly string[]) => boolean) => {
  const seen: number[] = []
  while (seen.length === 0) {
    await session.draw((screen, { at }) => {
      if (isThere(screen)) seen.push(at)
    })
    if (performance.now() - from > LONGEST) throw new Error(`not on the screen:\n${session.screen().join('\n')}`)
    await pause(seen.length === 0 ? 5 : 0)
  }
  return (seen[0] ?? NaN) - from
}

const shows =
  (words: string) =>
  (screen: readonly string[]): boolean =>
    screen.some((line) => line.includes(words))

const firstOf = async (command: Command, words: string): Promise<number> => {
  await using session = open(command, SIZE, 'q')
  return seenAfter(session, session.from, shows(words))
}

/** The first screen of the list, when all are read, and the answer to a search. */
const list = async () => {
  await using session = open(ours(folder), SIZE, 'q')
  const first = await seenAfter(session, session.from, shows('Dossiers ·'))
  const all = await seenAfter(session, session.from, shows(`Dossiers · ${COUNT} dossiers`))
  session.press('/')
  await seenAfter(session, session.from, shows('Find:'))
  const asked = session.press('issue')
  const found = await seenAfter(session, asked, shows('1 of '))
  session.press('\u001b')
  await session.silence(50, 500)
  return { first, all, found }
}

const timed = ([program, ...args]: Command): number => {
  const from = performance.now()
  spawnSync(program, args, { env: { ...process.env, XDG_STATE_HOME: folder } })
  return performance.now() - from
}

const rounds: Record<'first' | 'all' | 'digest' | 'second' | 'found', number>[] = []
for (let round = 0; round < ROUNDS; round++) {
  const one = await firstOf(ours(files[0] ?? '', '--no-state'), '1 Statistics')
  const desk = await list()
  const parsing = timed(PARSED)
  rmSync(join(folder, 'migration-dash'), { recursive: true, force: true })
  const digest = timed(ours('digest', folder))
  const second = timed(ours('digest', folder))
  rounds.push({
    first: desk.first / one,
    all: desk.all / parsing,
    found: desk.found / parsing,
    digest: digest / parsing,
    second: second / parsing,
  })
}

const ratio = (name: keyof (typeof rounds)[number]): string => spread(rounds.map((one) => one[name]))

console.log(machineLine())
console.log(
  `${COUNT} dossiers, ${Math.round((text.length * COUNT) / 1e6)} MB in all, ${ROUNDS} rounds, each pair in turn.`,
)
console.log(
  table([
    ['what', 'compared with', '×'],
    ['first screen of the list', 'first screen of one of the dossiers', ratio('first')],
    ['all dossiers read and sorted', 'node reads and parses all', ratio('all')],
    ['a search over all: five letters', 'node reads and parses all', ratio('found')],
    ['the first digest', 'node reads and parses all', ratio('digest')],
    ['a second digest', 'node reads and parses all', ratio('second')],
  ]),
)
