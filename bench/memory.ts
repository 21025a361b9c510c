import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Dossier } from '../src/dossier/index.ts'
import { dossierText, everyKind } from './dossier.ts'
import { paired, short, spread, table } from './figures.ts'
import { machineLine } from './machine.ts'
import { ran, started } from './measures.ts'
import { MEGABYTE, peakMemory, processorTime } from './process.ts'
import { ours, parsed, WIDE, type Files, type RenderContext } from './programs.ts'
import { KINDS, repeated } from './repeated.ts'
import { rowsOf } from './rows.ts'
import { open, type Session } from './session.ts'

/**
 * Measures when large dossiers are shown, and their memory: 200,000 short records of every kind, and the records of the dossier
 * that ships with the program, repeated to 60 MB: all of them, and each kind alone. `npm run bench:memory [-- --short] [--beside FILE]`,
 * after `npm run build`. FILE is the program of another build.
 */
const { short: isShort = false, beside } = parseArgs({
  options: { short: { type: 'boolean' }, beside: { type: 'string' } },
}).values

const ROUNDS = isShort ? 1 : 5
const SIZE = 60 * MEGABYTE
/** A program is at rest once it has used hardly any processor time for so long, in milliseconds. */
const REST = 1_000
const STEP = 100
const HARDLY_ANY = 5
const LONGEST = 30_000

const folder = mkdtempSync(join(tmpdir(), 'migration-dash-bench-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** What is measured of one start; memory is in megabytes. */
interface Taken {
  readonly full: number
  readonly shown: number
  readonly rested: number
}

const atRest = async ({ pid }: Session): Promise<void> => {
  const latest = performance.now() + LONGEST
  let [since, before] = [performance.now(), processorTime(pid) ?? 0]
  while (performance.now() - since < REST && performance.now() < latest) {
    await pause(STEP)
    const now = processorTime(pid) ?? 0
    if (now - before > HARDLY_ANY) since = performance.now()
    before = now
  }
}

const taken = async (program: RenderContext): Promise<Taken> => {
  await using session = open(program.command, WIDE, program.quit)
  const { full } = await started(session, program.isReady)
  const shown = peakMemory(session.pid) ?? NaN
  await atRest(session)
  return { full, shown, rested: peakMemory(session.pid) ?? NaN }
}

const parsing = async (files: Files): Promise<number> => {
  await using session = open(parsed(files).command, WIDE, '')
  return ran(session)
}

const rowOf = (title: string, size: number, bases: readonly number[], all: readonly Taken[]): readonly string[] => [
  title,
  short(size / MEGABYTE),
  spread(
    paired(
      all.map(({ full }) => full),
      bases,
    ),
  ),
  ...[all.map(({ shown }) => shown), all.map(({ rested }) => rested)].map((some) =>
    spread(some.map((megabytes) => megabytes / (size / MEGABYTE))),
  ),
]

/** Measures a dossier round after round, each build in turn; returns a row for each. */
const rowsFor = async (title: string, dossier: Dossier): Promise<readonly (readonly string[])[]> => {
  const files: Files = { dossier: join(folder, 'large.json'), text: '', csv: '', rows: rowsOf(dossier) }
  writeFileSync(files.dossier, dossierText(dossier))
  const programs = [ours(files), ...(beside === undefined ? [] : [ours(files, WIDE, beside)])]
  for (const program of programs) await taken(program)
  const [bases, all]: [number[], Taken[][]] = [[], programs.map(() => [])]
  for (let round = 0; round < ROUNDS; round++) {
    bases.push(await parsing(files))
    for (const [at, program] of programs.entries()) all[at]?.push(await taken(program))
  }
  const { size } = statSync(files.dossier)
  return all.map((some, at) => rowOf(at === 0 ? title : `${title}, other build`, size, bases, some))
}

const shipped = JSON.parse(
  readFileSync(fileURLToPath(new URL('../data/us-mexico-2023.json', import.meta.url)), 'utf8'),
) as Dossier

const rows = [
  ...(await rowsFor('200,000 short records', everyKind(200_000))),
  ...(await rowsFor('shipped, every kind', repeated(shipped, 'every', SIZE))),
]
for (const kind of KINDS) rows.push(...(await rowsFor(`shipped, ${kind}`, repeated(shipped, kind, SIZE))))
console.log(machineLine())
console.log('Full start × reading and parsing the file, peak memory × the file; medians with quartiles in brackets.\n')
console.log(table([['', 'MB', 'full', 'memory, figures shown', 'memory, at rest'], ...rows]))
