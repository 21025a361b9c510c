import fc from 'fast-check'
import { mkdtempSync, readFileSync, renameSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { start, type Program } from '../terminal/program.ts'

/** The number of events: some with every test, 20,000 with `npm run fuzz`. */
const HAPPENINGS = Number(process.env['FUZZ_SECONDS'] ?? 0) > 0 ? 20_000 : 2000
/** The number of events after which everything permanent is in memory. */
const WARM = 1000
/** The number of events sent together. */
const AT_ONCE = 20
/** The growth allowed at the end. */
const MOST = 1.2
const SEED = 20_231_230

/** Keys that do not quit, open an editor or write a file; the palette could do all of these. */
const KEYS = 'jkhlgGzsuLwvacmti123nN<>+-yY?/\r\t '
const key = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('\u001b[A', '\u001b[B', '\u001b[5~', '\u001b[6~', '\r') },
  { weight: 3, arbitrary: fc.constantFrom(...KEYS) },
  // Closes a prompt, which would take the keys after it.
  { weight: 3, arbitrary: fc.constant('\u001b[Z\u001b') },
)
const size = fc.record({ columns: fc.constantFrom(20, 60, 80, 120, 200), rows: fc.constantFrom(3, 15, 24, 40, 60) })
const happening = fc.oneof(
  { weight: 8, arbitrary: key.map((one) => ({ kind: 'key' as const, key: one })) },
  { weight: 1, arbitrary: size.map((one) => ({ kind: 'size' as const, size: one })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'saved' as const }) },
)

const folder = mkdtempSync(join(tmpdir(), 'migration-dash-memory-'))
const shipped = readFileSync('data/us-mexico-2023.json', 'utf8')
const revised = shipped.replaceAll('"stance": "demands"', '"stance": "opposes"')

const saved = (file: string, text: string): void => {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}

/** Resolves to the lines that the program has written to a file, once there is a new one. */
const nextLine = (file: string): Promise<string> =>
  new Promise((resolve) => {
    const lines = (): readonly string[] => readFileSync(file, 'utf8').split('\n').slice(0, -1)
    const before = lines().length
    const look = (): void => {
      const now = lines()
      if (now.length <= before) return
      watcher.close()
      resolve(now.at(-1) ?? '')
    }
    const watcher = watch(file, look)
    look()
  })

/** Returns the bytes that the program still uses after a garbage collection, once it has handled all earlier input. */
const held = async (program: Program, file: string): Promise<number> => {
  const answer = nextLine(file)
  program.kill('SIGUSR2')
  return Number(await answer)
}

/**
 * Returns a module that answers with the bytes in use, as a line in a file. Compiled code is left out, because it grows
 * by some MB until every function has been called often.
 */
const planted = (file: string): string =>
  `data:text/javascript,import{appendFileSync}from'node:fs';import{getHeapSpaceStatistics}from'node:v8';process.on('SIGUSR2',()=>{gc();const held=getHeapSpaceStatistics().filter((one)=>!/code|trusted/.test(one.space_name)).reduce((sum,one)=>sum+one.space_used_size,0);appendFileSync('${file}',held+String.fromCharCode(10))})`

const live = async (program: Program, dossier: string, answers: string, from: number, to: number): Promise<number> => {
  const happenings = fc.sample(happening, { seed: SEED + from, numRuns: to - from })
  let last = 0
  for (const [at, one] of happenings.entries()) {
    if (one.kind === 'key') program.press(one.key)
    else if (one.kind === 'size') program.resize(one.size.columns, one.size.rows)
    else saved(dossier, at % 2 === 0 ? shipped : revised)
    if (at % AT_ONCE === AT_ONCE - 1) last = await held(program, answers)
  }
  return last
}

test.each(['seen', 'heard'])(
  'a day of saves, sizes and keys leaves little more in memory than its first minutes, with %s',
  { timeout: 3_600_000 },
  async (how) => {
    const [dossier, answers] = [join(folder, `talks-${how}.json`), join(folder, `held-${how}`)]
    const args = ['--since', '2023-12-29', ...(how === 'heard' ? ['--screen-reader'] : []), dossier]
    saved(dossier, shipped)
    writeFileSync(answers, '')
    const NODE_OPTIONS = `--expose-gc --import "${planted(answers)}"`
    await using program = start(args, {
      columns: 120,
      rows: 40,
      env: { NODE_OPTIONS },
    })
    await program.until((screen) => screen.some((line) => line.includes('q quit')), 'the first screen')
    const first = await live(program, dossier, answers, 0, WARM)
    const last = await live(program, dossier, answers, WARM, HAPPENINGS)
    expect(last / first).toBeLessThan(MOST)
  },
)
