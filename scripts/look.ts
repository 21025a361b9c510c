/**
 * Takes a picture of the built program: `node scripts/look.ts OUT.png COLUMNS ROWS [KEYS] -- ARGS…`. KEYS are names
 * such as `j,j,enter,tab,esc`; anything else is typed as text. With FORCE_COLOR=2 the terminal has 256 colours, and with
 * `--background light` among ARGS the picture is drawn on white.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { play } from './pictures/play.ts'
import { still } from './svg/still.ts'
import { inLight } from './svg/style.ts'

const USAGE = 'node scripts/look.ts OUT.png COLUMNS ROWS [KEYS] -- ARGS…'

const split = process.argv.indexOf('--')
const [out, columns, rows, keys = ''] = process.argv.slice(2, split < 0 ? undefined : split)
if (!out || !(Number(columns) > 0) || !(Number(rows) > 0)) fail(USAGE)
else {
  const args = split < 0 ? [] : process.argv.slice(split + 1)
  await look(out, {
    columns: Number(columns),
    rows: Number(rows),
    keys: keys.split(',').filter((key) => key !== ''),
    args,
  })
}

/** What is shown: the arguments of the program, its size, and what is pressed. */
interface Look {
  readonly columns: number
  readonly rows: number
  readonly keys: readonly string[]
  readonly args: readonly string[]
}

async function look(out: string, { columns, rows, keys, args }: Look) {
  const isFew = process.env['FORCE_COLOR'] === '2'
  const scene = { args, columns, rows, steps: [{ keys, shows: [] }], ...(isFew ? { colours: 256 as const } : {}) }
  const [cells = []] = await play(scene)
  const command = ['migration-dash', ...args].join(' ')
  const drawn = still({ cells, keys, command, name: command, description: '' })
  draw(out, args.includes('light') ? inLight(drawn) : drawn)
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
