/** Draws the pictures of the README and the manual from the built program: `npm run picture`, or with names only these. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DRAWINGS, type Drawing } from './pictures/draw.ts'
import { fileOf, PICTURES_FOLDER } from './pictures/list.ts'

const wanted = process.argv.slice(2)
const queue = DRAWINGS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const files = new Set(DRAWINGS.map(({ name }) => fileOf(name)))

mkdirSync(PICTURES_FOLDER, { recursive: true })
for (const name of readdirSync(PICTURES_FOLDER)) {
  const file = join(PICTURES_FOLDER, name)
  if (!files.has(file)) rmSync(file)
}
// A run waits for its terminal most of the time: two at once take two thirds of the time on two cores.
await Promise.all([drawEach(), drawEach()])

async function drawEach(): Promise<void> {
  for (let next = queue.shift(); next; next = queue.shift()) await write(next).catch(failed(next))
}

async function write({ name, draw }: Drawing): Promise<void> {
  writeFileSync(fileOf(name), await draw())
  console.log(fileOf(name))
}

function failed({ name }: Drawing): (error: unknown) => void {
  return (error) => {
    console.error(`${fileOf(name)}: ${String(error)}`)
    process.exitCode = 1
  }
}
