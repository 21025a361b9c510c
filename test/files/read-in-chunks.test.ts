import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { start } from '../terminal/program.ts'

interface Statistic extends Readonly<Record<string, unknown>> {
  readonly id: string
  readonly observations: readonly { readonly value: number | null }[]
}
const SHIPPED = JSON.parse(readFileSync('data/us-mexico-2023.json', 'utf8')) as {
  readonly statistics: readonly Statistic[]
}

const COPIES = 200

/** Returns the shipped dossier with its first statistic repeated until it is large; `last` changes the last one. */
const large = (last: (statistic: Statistic) => object = (one) => one): string => {
  const [first] = SHIPPED.statistics
  if (!first) throw new Error('no statistic')
  const more = Array.from({ length: COPIES }, (_, at) => ({
    ...first,
    id: `more-${at}`,
    name: `More ${at}`,
    claims: [],
    thresholds: [],
  }))
  return JSON.stringify(
    {
      ...SHIPPED,
      statistics: [...SHIPPED.statistics, ...more, last({ ...first, id: 'last', claims: [], thresholds: [] })],
    },
    null,
    2,
  )
}

const written = (text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'large.json')
  writeFileSync(file, text)
  return file
}

const LARGE = large()
const WIDE = { columns: 120, rows: 40 }

test('a large file is read in turns: its screen opens at once, and becomes the dossier', async () => {
  expect(LARGE.length).toBeGreaterThan(5_000_000)
  await using program = start([written(LARGE)], WIDE)
  await program.sees('1 Statistics')
  expect(program.raw()).toMatch(/Loading/)
  program.press('G')
  await program.sees('╭ Southwest border encounters')
  program.press('k')
  await program.sees(`╭ More ${COPIES - 1}`)
})

test('the program can quit while it is read', async () => {
  await using program = start([written(LARGE)], WIDE)
  await program.until((screen) => screen.some((line) => / of \d+ MB|1 Statistics/.test(line)), 'how far it is')
  program.press('\u0003')
  expect((await program.exit).code).toBe(130)
})

test('every problem of it is reported with its place', async () => {
  await using program = start([written(large((one) => ({ ...one, unit: 3 })))], WIDE)
  await program.until(
    (screen) =>
      screen.some((line) => /1 problem/.test(line)) && screen.some((line) => /large\.json:\d+:\d+/.test(line)),
    'the problem',
  )
})

test('a file that is not text ends the screen, with a message afterwards', async () => {
  await using program = start([written(`${LARGE}\u0000`)], WIDE)
  const { code } = await program.exit
  expect(code).toBe(1)
  expect(program.screen().join('')).toMatch(/large\.json.*not UTF-8 text/)
})

test('a saved file is read in turns too, and shown', async () => {
  const file = written(LARGE)
  await using program = start([file], WIDE)
  await program.sees('1 Statistics')
  const changed = large(({ observations: [first, ...rest], ...one }) => ({
    ...one,
    observations: [{ ...first, value: 7 }, ...rest],
  }))
  writeFileSync(`${file}.new`, changed)
  renameSync(`${file}.new`, file)
  await program.sees('File saved: 1 change')
})

test('in speech its progress is spoken, and then its content', async () => {
  await using program = start(['--screen-reader', written(LARGE)], WIDE)
  await program.sees('Statistics')
  expect(program.raw()).toMatch(/Loading/)
})
