/**
 * Takes a picture of the built program: `node scripts/look.ts OUT.png COLUMNS ROWS [KEYS] -- ARGS…`. KEYS are names
 * such as `j,j,enter,tab,esc`; anything else is typed as text.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { KEYS, start, type Program } from '../test/terminal/program.ts'
import { svg } from './svg.ts'

const USAGE = 'node scripts/look.ts OUT.png COLUMNS ROWS [KEYS] -- ARGS…'
const TICK = 20
const LONGEST = 400
const CALM = 80

const split = process.argv.indexOf('--')
const [out, columns, rows, keys = ''] = process.argv.slice(2, split < 0 ? undefined : split)
if (!out || !(Number(columns) > 0) || !(Number(rows) > 0)) fail(USAGE)
else {
  const args = split < 0 ? [] : process.argv.slice(split + 1)
  await look(out, { columns: Number(columns), rows: Number(rows), keys: strokes(keys), args })
}

/** What to show: arguments, size and keys. */
interface Scene {
  readonly columns: number
  readonly rows: number
  readonly keys: readonly string[]
  readonly args: readonly string[]
}

async function look(out: string, { columns, rows, keys, args }: Scene) {
  await using program = start(args, { columns, rows, env: { COLORTERM: 'truecolor' } })
  await program
    .until((screen) => screen.some((line) => line !== ''), 'anything')
    .catch((error: Error) => fail(error.message))
  await calm(program)
  for (const key of keys) {
    const before = program.emulator.bytes()
    program.press(key)
    await answered(program, before)
  }
  draw(out, svg(program.emulator.cells(), { title: ['migration-dash', ...args].join(' ') }))
}

function strokes(keys: string): readonly string[] {
  const names: Readonly<Record<string, string>> = KEYS
  return keys.split(',').flatMap((key) => names[key] ?? [...key])
}

/** Waits until the program has written something, or has nothing to write for this key. */
async function answered(program: Program, before: number): Promise<void> {
  const latest = performance.now() + LONGEST
  while (program.emulator.bytes() === before && performance.now() < latest) await pause(TICK)
  await calm(program)
}

/** Waits until nothing has been written for a moment. */
async function calm(program: Program): Promise<void> {
  let bytes = -1
  while (bytes !== program.emulator.bytes() || !program.emulator.complete()) {
    bytes = program.emulator.bytes()
    await pause(CALM)
  }
}

function draw(out: string, picture: string): void {
  const drawing = out.replace(/(\.png|\.svg)?$/u, '.svg')
  writeFileSync(drawing, picture)
  console.log(drawing)
  if (!out.endsWith('.png')) return
  const { status, stderr, error } = spawnSync('rsvg-convert', ['--zoom', '2', '--output', out, drawing], {
    encoding: 'utf8',
  })
  if (status === 0) console.log(out)
  else fail(error ? 'There is no rsvg-convert here (Debian: librsvg2-bin), so only the SVG was written.' : stderr)
}

function fail(message: string): void {
  console.error(message)
  process.exitCode = 1
}
