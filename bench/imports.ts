import { spawnSync } from 'node:child_process'
import { appendFileSync, createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Parser as CsvParser } from 'csv-parse'
import { Parser as XmlParser } from 'saxen'
import { everything, createSurveyor, createTableReader, readWorkbook } from '../src/import/index.ts'
import { openStream } from '../src/system/stream.ts'
import { openArchive } from '../src/system/zip/archive.ts'
import { book, escaped } from '../test/import/workbook/parts.ts'
import { median, paired, short, spread, table } from './figures.ts'
import { machineLine } from './machine.ts'
import { megabytesOf, peakMemory } from './process.ts'
import { seeded } from './seeded.ts'

/** Measures the reading of tables, each in a process of its own, next to the library alone: `npm run bench:imports [-- --short]`. */

const HEAD = [
  'Fiscal Year',
  'Month Grouping',
  'Month (abbv)',
  'Land Border Region',
  'State',
  'Demographic',
  'Citizenship',
  'Title of Authority',
  'Encounter Count',
  'Note',
]
const YEARS = ['2020', '2021', '2022', '2023']
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const GROUPS = ['Single Adults', 'FMUA', 'UC / Single Minors', 'Accompanied Minors']
const AUTHORITIES = ['Title 8', 'Title 42']
const numbered = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${name} ${at + 1}`)
/** The columns that make a row's key: twice as many combinations as the largest table has rows. */
const KEYS = [AUTHORITIES, GROUPS, MONTHS, numbered('COUNTRY', 22), YEARS, numbered('STATE', 500)]

/** Returns rows as CBP's nationwide file has them, with a note that no compression makes small. */
function* rowsOf(count: number): Iterable<readonly string[]> {
  const random = seeded(7)
  const below = (limit: number): number => Math.floor(random() * limit)
  for (let at = 0; at < count; at++) {
    let rest = at
    const [authority = '', group = '', month = '', country = '', year = '', state = ''] = KEYS.map((values) => {
      const value = values[rest % values.length]
      rest = Math.floor(rest / values.length)
      return value
    })
    const note = below(2 ** 30).toString(36)
    yield [year, 'FYTD', month, 'Southwest Land Border', state, group, country, authority, String(below(500)), note]
  }
}

/** Rows of a CSV that are written at once. */
const AT_ONCE = 10_000

const writeCsv = (file: string, count: number): void => {
  writeFileSync(file, `${HEAD.join(',')}\n`)
  let lines = ''
  let written = 0
  for (const cells of rowsOf(count)) {
    lines += `${cells.join(',')}\n`
    if (++written % AT_ONCE !== 0) continue
    appendFileSync(file, lines)
    lines = ''
  }
  appendFileSync(file, lines)
}

const isNumber = (cell: string): boolean => /^\d+$/.test(cell)

/** Writes the rows as a workbook whose cells share their texts, as Excel does. */
const workbookOf = (rows: Iterable<readonly string[]>): Buffer => {
  const shared = new Map<string, number>()
  const numberOf = (text: string): number => {
    const known = shared.get(text) ?? shared.size
    shared.set(text, known)
    return known
  }
  const cellOf = (cell: string, address: string): string =>
    isNumber(cell) ? `<c r="${address}"><v>${cell}</v></c>` : `<c r="${address}" t="s"><v>${numberOf(cell)}</v></c>`
  const xml = Array.from(
    [HEAD, ...rows],
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, at) => cellOf(cell, `${String.fromCharCode(65 + at)}${row + 1}`)).join('')}</row>`,
  )
  return book([{ name: 'Data', rows: xml.join('') }], {
    isPacked: true,
    strings: [...shared.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`),
  })
}

const WANTED = {
  fileName: 'bench',
  as: null,
  described: null,
  ignoreTail: 0,
  leaveOut: null,
  seed: 0,
  by: [],
  newestYear: 'by-vintage',
  scope: everything,
  encoding: null,
  sheet: null,
} as const

/** Streams that stay open to the end: Node.js refuses to collect one that nobody closed. */
const open: unknown[] = []

const opened = async (path: string) => {
  const stream = await openStream(path)
  if ('fault' in stream) throw new Error(path)
  open.push(stream)
  return stream
}

const archiveAt = async (path: string) => {
  const archive = await openArchive((await opened(path)).source)
  if ('fault' in archive) throw new Error(archive.fault)
  return archive
}

/** What is measured: each reads the file at a path and returns how many rows it saw. */
const CASES: Readonly<Record<string, (path: string) => Promise<number>>> = {
  'csv-parse': async (path) => {
    let rows = -1
    const parser = new CsvParser({ bom: true })
    parser.on('data', () => rows++)
    for await (const chunk of createReadStream(path)) if (!parser.write(chunk)) await new Promise(setImmediate)
    parser.end()
    await new Promise((resolve) => parser.on('end', resolve))
    return rows
  },
  'yauzl and saxen': async (path) => {
    let rows = -1
    const archive = await archiveAt(path)
    for (const part of archive.parts) {
      const parser = new XmlParser()
      const decoder = new TextDecoder()
      parser.on('openTag', (name, attributes) => {
        if (name === 'row') rows++
        if (name === 'c') attributes()
      })
      parser.on('text', () => undefined)
      await archive.each(part, (bytes) => {
        parser.write(decoder.decode(bytes, { stream: true }))
        return true
      })
      parser.end()
    }
    return rows
  },
  'import CSV': async (path) => {
    const stream = await opened(path)
    const survey = createSurveyor()
    await stream.each(survey.take)
    const reader = await createTableReader(WANTED, survey.end(), 'utf-8')
    await stream.each(reader.take)
    const { rows, readout } = await reader.end()
    readout?.('2024-07-15')
    return rows
  },
  'import workbook': async (path) => {
    const { rows, readout } = await readWorkbook(await archiveAt(path), WANTED)
    readout?.('2024-07-15')
    return rows
  },
}

/** Numbers of rows, and of rounds. */
const LONG: readonly (readonly [rows: number, rounds: number])[] = [
  [36_000, 7],
  [138_893, 5],
  [2_000_000, 3],
]
const SHORT: typeof LONG = [[36_000, 3]]

/** A case's CPU time in milliseconds, and its peak memory in MB. */
interface Taken {
  readonly time: number
  readonly memory: number
}

const [wanted, path] = process.argv.slice(2)
const chosen = CASES[wanted ?? '']

/** Runs one case in this process, and prints what it took. */
const runHere = async (run: (path: string) => Promise<number>, file: string): Promise<void> => {
  const before = process.cpuUsage()
  const rows = await run(file)
  const { user, system } = process.cpuUsage(before)
  // On Linux maxRSS is that of the parent at the fork, where this was more.
  const memory = peakMemory(process.pid) ?? megabytesOf(process.resourceUsage().maxRSS)
  const taken = { rows, time: (user + system) / 1000, memory }
  process.stdout.write(JSON.stringify(taken))
  process.exit(0)
}

const take = (name: string, file: string, expected: number): Taken => {
  const { stdout, stderr } = spawnSync(process.execPath, [import.meta.filename, name, file], { encoding: 'utf8' })
  const taken = JSON.parse(stdout || '{}') as Taken & { readonly rows: number }
  if (taken.rows !== expected) throw new Error(`${name}: ${taken.rows} rows of ${expected}. ${stderr}`)
  return taken
}

/** The library that a case is compared with. */
const baseOf = (name: string): string => (/csv/i.test(name) ? 'csv-parse' : 'yauzl and saxen')

const megabytes = (file: string): string => short(statSync(file).size / 1_000_000)

/** Rows of a sheet at most: Excel's limit. */
const MOST_IN_A_SHEET = 1_048_576

/** Measures the cases in turn, round after round; a workbook only where a sheet has room for the rows. */
const measure = (count: number, rounds: number, folder: string): string => {
  const [csv, xlsx] = [join(folder, 'table.csv'), join(folder, 'table.xlsx')]
  const hasWorkbook = count < MOST_IN_A_SHEET
  writeCsv(csv, count)
  if (hasWorkbook) writeFileSync(xlsx, workbookOf(rowsOf(count)))
  const names = Object.keys(CASES).filter((name) => hasWorkbook || /csv/i.test(name))
  const fileOf = (name: string): string => (/csv/i.test(name) ? csv : xlsx)
  const all = Array.from({ length: rounds }, () => names.map((name) => take(name, fileOf(name), count)))
  const times = (at: number): readonly number[] => all.map((round) => round[at]?.time ?? NaN)
  const lines = names.map((name, at) => [
    name,
    spread(paired(times(at), times(names.indexOf(baseOf(name))))),
    short(median(times(at))),
    short(median(all.map((round) => round[at]?.memory ?? NaN))),
  ])
  return [
    `#### ${count.toLocaleString('en')} rows: ${megabytes(csv)} MB of CSV${hasWorkbook ? `, ${megabytes(xlsx)} MB as a workbook` : ''}, ${rounds} rounds`,
    table([['', '× library', 'CPU ms', 'peak MB'], ...lines]),
  ].join('\n\n')
}

if (chosen && path) await runHere(chosen, path)
else {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    console.log(machineLine())
    for (const [rows, rounds] of wanted === '--short' ? SHORT : LONG) console.log(`\n${measure(rows, rounds, folder)}`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
