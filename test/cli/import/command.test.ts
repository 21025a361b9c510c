import { spawn, spawnSync } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { csv } from '../../import/imported.ts'
import { book, rowsXml, sheetOf, zip } from '../../import/workbook/parts.ts'
import { BUILT, run } from '../../terminal/run.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-import-'))
const written = (name: string, content: string | Uint8Array): string => {
  const file = join(folder(), name)
  writeFileSync(file, content)
  return file
}

/** The header of CBP's nationwide file of December 2023, and its row for the southwest in November. */
const STATE =
  'Fiscal Year,Month Grouping,Month (abbv),Land Border Region,State,Demographic,Citizenship,Title of Authority,Encounter Count'
const TIDY = ['statistic', 'period', 'value']
const WORKBOOK = sheetOf([TIDY, ['t', 2022, 1], ['t', 2023, 2]])
const first = written(
  'nationwide-encounters-fy21-fy24-nov-state.csv',
  `${STATE}\r\n2024 (FYTD),FYTD,NOV,Southwest Land Border,TX,Single Adults,MEXICO,Title 8,242418\r\n2024 (FYTD),FYTD,NOV,Northern Land Border,WA,Single Adults,INDIA,Title 8,66310\r\n`,
)
/** The same data in the southwest file of a year later, in two rows. */
const SOUTHWEST =
  'Fiscal Year,Month Grouping,Month (abbv),Component,Demographic,Citizenship Grouping,Title of Authority,Encounter Type,Encounter Count'
const later = written(
  'sbo-encounters-fy22-fy25-nov.csv',
  `${SOUTHWEST}\r\n2024,FYTD,NOV,U.S. Border Patrol,FMUA,Other,Title 8,Apprehensions,191106\r\n2024,FYTD,NOV,Office of Field Operations,FMUA,Other,Title 8,Inadmissibles,51293\r\n2025 (FYTD),FYTD,NOV,U.S. Border Patrol,FMUA,Other,Title 8,Apprehensions,94190\r\n`,
)
/** The header of UNHCR's asylum applications of 2021; the rows are invented. */
const APPLIED = [
  'Year',
  'Country of origin',
  'Country of origin (ISO)',
  'Country of asylum',
  'Country of asylum (ISO)',
  'applied',
]
const applications = written(
  'applications.csv',
  csv(APPLIED, [2019, 'Haiti', 'HTI', 'Mexico', 'MEX', 70_366], [2019, 'Haiti', 'HTI', 'Guatemala', 'GTM', 5]),
)
/** The southwest file is cut to two rows: the months between them are missing, and so are those that other releases have. */
const CUT = ['--accept', 'gap', '--accept', 'gone'] as const
const shipped = readFileSync('data/us-mexico-2023.json', 'utf8')
const ownShipped = (): string => written('talks.json', shipped)

interface Report {
  readonly statistics: readonly {
    readonly id: string
    readonly series: readonly {
      readonly dims: object
      readonly observations: readonly {
        readonly period: string
        readonly vintages: readonly { readonly value: number }[]
      }[]
    }[]
  }[]
}

const vintages = async (file: string, statistic: string, period: string): Promise<readonly number[]> => {
  const { stdout } = await run(['--json', file, '--as-of', '2025-01-01'])
  const { statistics } = JSON.parse(stdout) as Report
  const series = statistics.find(({ id }) => id === statistic)?.series[0]
  return series?.observations.find((one) => one.period === period)?.vintages.map(({ value }) => value) ?? []
}

describe('official figures', () => {
  test('create a new dossier; a file of a year later is a revision of −0.01 %', async () => {
    const into = join(folder(), 'new.json')
    const one = await run(['import', first, '--into', into, '--published', '2023-12-22'])
    expect(one).toMatchObject({ code: 0, stderr: '' })
    expect(one.stdout).toContain('CBP encounters, nationwide by state; 2 rows, UTF-8')
    expect(one.stdout).toContain('FY2024 is not complete; published 22 Dec 2023 (from --published)')
    expect(one.stdout).toContain('new statistic sw-encounters (Southwest border encounters): one value')
    expect((await run(['import', later, '--into', into, '--published', '2024-12-19', ...CUT])).code).toBe(0)
    expect(await vintages(into, 'sw-encounters', '2023-11')).toEqual([242_418, 242_399])
    expect(await vintages(into, 'nationwide-encounters', '2023-11')).toEqual([308_728])
    expect((await run(['check', into])).code).toBe(0)
    expect(readFileSync(into, 'utf8')).toContain('"asOf": "2024-12-19"')
  })

  test('report how much they were revised', async () => {
    const into = join(folder(), 'new.json')
    const november = written('november.csv', readFileSync(later, 'utf8').replace(/2025.*\r\n/, ''))
    await run(['import', first, '--into', into, '--published', '2023-12-22'])
    await run(['import', november, '--into', into, '--published', '2024-12-19', ...CUT])
    const { stdout } = await run(['--json', into])
    const report = JSON.parse(stdout) as {
      statistics: readonly { id: string; newest: { revision: { percent: number } } }[]
    }
    expect(report.statistics.find(({ id }) => id === 'sw-encounters')?.newest.revision.percent).toBeCloseTo(-0.0078, 4)
    expect((await run(['--print', into])).stdout).toContain('242,399')
  })

  test('extend the existing statistic of the shipped dossier, where only new figures change anything', async () => {
    const into = ownShipped()
    expect((await run(['import', first, '--into', into, '--published', '2023-12-22'])).stdout).toContain(
      'sw-encounters: one value already there',
    )
    expect((await run(['import', later, '--into', into, '--published', '2024-12-19', ...CUT])).code).toBe(0)
    expect(await vintages(into, 'sw-encounters', '2023-11')).toContain(242_399)
    const now = new Set(readFileSync(into, 'utf8').split('\n'))
    expect(shipped.split('\n').filter((line) => !now.has(line))).toEqual([])
    const again = readFileSync(into)
    const same = await run(['import', later, '--into', into, '--published', '2024-12-19', ...CUT])
    expect(same.stdout).toContain('Nothing new')
    expect(readFileSync(into)).toEqual(again)
  })

  test('are shown as changes by a dry run, and nothing is written', async () => {
    const into = ownShipped()
    const { code, stdout } = await run([
      'import',
      later,
      '--into',
      into,
      '--published',
      '2024-12-19',
      ...CUT,
      '--dry-run',
    ])
    expect(code).toBe(0)
    expect(stdout).toContain('Southwest border encounters: Nov 2023 revised: 242,413 → 242,399, published 19 Dec 2024')
    expect(readFileSync(into, 'utf8')).toBe(shipped)
    const absent = join(folder(), 'none.json')
    expect(
      (await run(['import', later, '--into', absent, '--published', '2024-12-19', ...CUT, '--dry-run'])).code,
    ).toBe(0)
    expect(readdirSync(join(absent, '..'))).toEqual([])
  })

  test('that contradict the dossier stop the import, unless --replace is given', async () => {
    const into = ownShipped()
    const other = written('other.csv', readFileSync(first, 'utf8').replace('242418', '242419'))
    const refused = await run(['import', other, '--into', into, '--published', '2023-12-22'])
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain(
      'other.csv: sw-encounters · Nov 2023: 242,418 in the dossier, 242,419 in the file, both published 22 Dec 2023',
    )
    expect(readFileSync(into, 'utf8')).toBe(shipped)
    expect((await run(['import', other, '--into', into, '--published', '2023-12-22', '--replace'])).code).toBe(0)
    expect(await vintages(into, 'sw-encounters', '2023-11')).toContain(242_419)
    expect((await run(['check', into])).code).toBe(0)
  })

  test('of names that no file has are answered with those that the file has', async () => {
    const into = join(folder(), 'new.json')
    const file = written('tidy.csv', 'statistic,period,value\narrivals,2023-01,5\nreturns,2023-01,2\n')
    const only = (name: string) => run(['import', file, '--into', into, '--published', '2024', '--only', name])
    expect(await only('arival')).toMatchObject({
      code: 2,
      stderr: '--only arival: no file contains it; did you mean “arrivals”? The file contains: arrivals, returns\n',
    })
    expect((await only('returns')).stdout).toContain('new statistic returns')
  })

  test('are imported for places in the dossier or named ones; without either, the user is asked', async () => {
    const into = join(folder(), 'new.json')
    const asked = await run(['import', applications, '--into', into, '--published', '2020-07'])
    expect(asked.code).toBe(2)
    expect(asked.stderr).toContain('give --only NAME or --all. The file contains: GTM, MEX')
    expect(
      (await run(['import', applications, '--into', into, '--published', '2020-07', '--only', 'Chile'])).code,
    ).toBe(2)
    expect((await run(['import', applications, '--into', into, '--published', '2020-07', '--only', 'mx'])).code).toBe(0)
    const text = readFileSync(into, 'utf8')
    expect(text).toContain('asylum-claims-mexico')
    expect(text).not.toContain('guatemala')
    expect((await run(['import', applications, '--into', into, '--published', '2020-07', '--by', 'origin'])).code).toBe(
      0,
    )
    expect(readFileSync(into, 'utf8')).toContain('"dims": { "origin": "HT" }')
  })

  test('of UNHCR in June ask whether the newest year is a half or a whole one', async () => {
    const into = join(folder(), 'new.json')
    const args = ['import', applications, '--into', into, '--published', '2020-06-20', '--all']
    const asked = await run(args)
    expect([asked.code, asked.stderr]).toEqual([2, expect.stringContaining('give --half-year or --full-year')])
    expect((await run([...args, '--half-year', '--full-year'])).code).toBe(2)
    expect((await run([...args, '--half-year'])).stdout).toContain('is read as')
    expect(readFileSync(into, 'utf8')).toContain('"period": "2019-01/2019-06"')
  })

  test('need a vintage, from the flag, the file or its name', async () => {
    const into = join(folder(), 'new.json')
    const { code, stderr } = await run(['import', first, '--into', into])
    expect([code, stderr]).toEqual([2, expect.stringContaining('give it with --published DATE')])
    const dated = written('southwest-2024-12-19.csv', readFileSync(later))
    expect((await run(['import', dated, '--into', into])).stdout).toContain(
      'published 19 Dec 2024 (from the file name)',
    )
  })

  test('of a tidy table go to the statistics that it names, and a missing one is created with a notice', async () => {
    const into = ownShipped()
    const tidy = written('tidy-2024-01-10.csv', 'statistic,period,value\ncaravan,2024-W01,900\nshelters,2024-01,5\n')
    const { code, stdout } = await run(['import', tidy, '--into', into])
    expect(code).toBe(0)
    expect(stdout).toContain('caravan (People in the new caravan): one value new')
    expect(stdout).toContain('! shelters: neither the dossier nor the table gives the measure')
    expect((await run(['check', into])).code).toBe(0)
  })

  test('are reported in Spanish too', async () => {
    const into = join(folder(), 'new.json')
    const { stdout } = await run(['import', first, '--into', into, '--published', '2023-12-22', '--lang', 'es'])
    expect(stdout).toContain('abarca nov 2023; FY2024 no está completo')
    expect(stdout).toContain('estadística nueva sw-encounters (Encuentros en la frontera suroeste): un valor')
  })
})

describe('faults', () => {
  test.each<readonly [string, string | Uint8Array, string]>([
    [
      'a missing column',
      `${STATE.replace(',Encounter Count', '')}\n2024,FYTD,NOV,x,y,z,a,b\n`,
      ':1: the column “Encounter Count” is missing',
    ],
    ['a ragged row', `${STATE}\n2024,FYTD,NOV\n`, ':2: the row has 3 cells, the header 9'],
    ['a NUL', `${STATE}\n\0\n`, ':2: the file contains a NUL byte'],
    ['a wrong encoding', Buffer.from(`${STATE}\n2024,FYTD,NOV,x,y,z,México,b,1\n`, 'latin1'), ':2: this is not UTF-8'],
    ['a header only', `${STATE}\n`, ':1: the file has a header but no rows'],
    ['a table of nobody', 'country,year\nDE,2024\n', 'expected cbp: Fiscal Year, Month Grouping'],
    ['a table of nobody, too', 'country,year\nDE,2024\n', 'For any other table: migration-dash import --suggest'],
    ['a PDF', '%PDF-1.7\n', ': this is a PDF, not a table'],
    ['data of R within gzip', gzipSync('RDX3\nX\n'), ': this is a file of R'],
    [
      'a ZIP with a table',
      zip([{ name: 'data/a.csv', content: 'a' }]),
      ': this is a ZIP file with data/a.csv; unpack it',
    ],
    ['half a workbook', WORKBOOK.subarray(0, 900), ': the workbook is damaged'],
    [
      'an error in a workbook',
      sheetOf([APPLIED, [2019, 'Haiti', 'HTI', 'Mexico', 'MEX', { xml: '<c t="e"><v>#REF!</v></c>' }]]),
      ':Data!F2: the cell has the error #REF!',
    ],
    [
      'a word in a workbook',
      sheetOf([APPLIED, [2019, 'Haiti', 'HTI', 'Mexico', 'MEX', 'many']]),
      ':Data!F2: applied: “many” is not a whole number',
    ],
    ['a control sequence', `cou\u001b[?7hntry,year\nDE,2024\n`, 'cou␛[?7hntry'],
  ])('%s is a sentence, exit 1, and the dossier untouched', async (_, content, sentence) => {
    const into = ownShipped()
    const file = written('file.csv', content)
    const { code, stdout, stderr } = await run(['import', file, '--into', into, '--published', '2024-01-01'])
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(sentence)
    expect(stderr.trimEnd().split('\n')).toHaveLength(stderr.includes('--suggest') ? 3 : 2)
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
    expect(readFileSync(into, 'utf8')).toBe(shipped)
  })

  test('in several files are reported at once', async () => {
    const [a, b] = [written('a.csv', `${STATE}\nsoon,FYTD,NOV,x,y,z,a,b,many\n`), written('b.csv', '')]
    const { stderr } = await run([
      'import',
      a,
      b,
      join(folder(), 'c.csv'),
      '--into',
      ownShipped(),
      '--published',
      '2024',
    ])
    expect(stderr).toContain(`${a}:2: Fiscal Year: “soon” is not a fiscal year; write it like 2023`)
    expect(stderr).toContain(`${a}:2: Encounter Count: “many” is not a whole number`)
    expect(stderr).toContain(`${b}:1: the file is empty`)
    expect(stderr).toContain('c.csv: the file does not exist')
  })

  test('in the dossier itself are reported, and nothing is imported', async () => {
    const into = written('broken.json', shipped.replace('"format": 1', '"format": 2'))
    const { code, stderr } = await run(['import', first, '--into', into, '--published', '2023-12-22'])
    expect(code).toBe(1)
    expect(stderr).toContain('broken.json:3:13: format:')
  })

  test('figures that would make the dossier invalid are not written', async () => {
    const into = join(folder(), 'new.json')
    const tidy = written('tidy.csv', 'statistic,period,value,counts,measure\nt,2024,1,money,flow\n')
    const { code, stderr } = await run(['import', tidy, '--into', into, '--published', '2024'])
    expect(code).toBe(1)
    expect(stderr).toContain('would have problems')
    expect(readdirSync(join(into, '..'))).toEqual([])
  })

  test('a full disk leaves the dossier whole', () => {
    const into = ownShipped()
    // Blocks of 1,024 bytes: a limit that the new file passes acts as a disk that is full.
    const command = `ulimit -f 20; exec "${process.execPath}" "${BUILT}" import "${later}" --into "${into}" --published 2024-12-19 ${CUT.join(' ')}`
    const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([1, expect.stringMatching(/the disk of .* is full/)])
    expect(readFileSync(into, 'utf8')).toBe(shipped)
    expect(readdirSync(join(into, '..'))).toEqual(['talks.json'])
  })
})

test('killed at the start of a write, it leaves the old or the new file, and the next import works', async () => {
  const into = ownShipped()
  const args = ['import', later, '--into', into, '--published', '2024-12-19', ...CUT]
  for (let time = 0; time < 6; time++) {
    writeFileSync(into, shipped)
    const child = spawn(process.execPath, [BUILT, ...args])
    child.stdout.once('data', () => child.kill('SIGKILL'))
    await once(child, 'close')
    const now = readFileSync(into, 'utf8')
    expect(now === shipped || now.includes('"sha256"')).toBe(true)
  }
  expect((await run(args)).code).toBe(0)
  expect((await run(['check', into])).code).toBe(0)
})

test('two imports at once both end up in the file', async () => {
  const into = ownShipped()
  const both = await Promise.all([
    run(['import', later, '--into', into, '--published', '2024-12-19', ...CUT]),
    run(['import', applications, '--into', into, '--published', '2022-06', '--accept', 'shorter']),
  ])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  const text = readFileSync(into, 'utf8')
  expect(text).toContain('sbo-encounters-fy22-fy25-nov.csv')
  expect(text).toContain('applications.csv')
})

test('a workbook is imported like a CSV; where several sheets have a table, the reader is asked which', async () => {
  const [into, other] = [join(folder(), 'new.json'), join(folder(), 'other.json')]
  const options = ['--published', '2024-01-01', '--all']
  const one = await run(['import', written('figures.xlsx', WORKBOOK), '--into', into, ...options])
  expect([one.code, one.stdout]).toEqual([0, expect.stringContaining('tidy table; 2 rows, Excel, sheet “Data”')])
  expect(await vintages(into, 't', '2023')).toEqual([2])
  const rows = rowsXml(TIDY, ['t', 2021, 3])
  const several = written('years.xlsx', book(['2020', '2021'].map((name) => ({ name, rows }))))
  const asked = await run(['import', several, '--into', other, ...options])
  expect([asked.code, asked.stderr]).toEqual([1, expect.stringContaining('choose one with --sheet: “2020”, “2021”')])
  expect((await run(['import', several, '--into', other, '--sheet', '2021', ...options])).code).toBe(0)
  const none = await run(['import', first, '--into', other, '--sheet', '2021', ...options])
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('--sheet chooses a sheet of a workbook')])
})

test('a file many times larger than memory is imported', async () => {
  const large = join(folder(), 'large.csv')
  const stream = createWriteStream(large)
  stream.write('Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),applied\n')
  const rows = '2022,Haiti,HTI,Mexico,MEX,1\n'.repeat(1000)
  for (let count = 0; count < 900; count++) if (!stream.write(rows)) await once(stream, 'drain')
  stream.end()
  await once(stream, 'close')
  const into = join(folder(), 'new.json')
  const { status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=24', BUILT, 'import', large, '--into', into, '--published', '2023-12-22', '--all'],
    { encoding: 'utf8' },
  )
  expect(status).toBe(0)
  expect(readFileSync(into, 'utf8')).toContain('"value": 900000')
})

test('a closed pipe does not stop an import', async () => {
  const into = join(folder(), 'new.json')
  const child = spawn(process.execPath, [BUILT, 'import', first, '--into', into, '--published', '2023-12-22'])
  child.stdout.destroy()
  let wrong = ''
  child.stderr.on('data', (text: Buffer) => (wrong += text.toString()))
  const [code] = (await once(child, 'close')) as [number]
  expect([code, wrong]).toEqual([0, ''])
  expect((await run(['check', into])).code).toBe(0)
})

test('its help lists every publication with its required columns, in under 60 lines', async () => {
  for (const language of ['en', 'es']) {
    const { code, stdout } = await run(['import', '--help', '--lang', language])
    expect([code, stdout.split('\n').length < 60]).toEqual([0, true])
    for (const text of ['Fiscal Year', 'Citizenship', 'Number of Dead', 'Year, applied', 'statistic, period, value'])
      expect(stdout).toContain(text)
  }
})

test('every publisher is listed with all its columns, from one table', async () => {
  for (const language of ['en', 'es']) {
    const { code, stdout } = await run(['import', '--columns', '--lang', language])
    expect(code).toBe(0)
    for (const text of [
      '* Fiscal Year',
      'Month (abbv)',
      '#affected+dead',
      'Country of asylum (ISO)',
      '* statistic',
      '--by citizenship',
    ])
      expect(stdout).toContain(text)
  }
})

test('without files or a dossier it says what it needs', async () => {
  expect(await run(['import'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('import needs at least one file'),
  })
  expect(await run(['import', first])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('import needs --into FILE'),
  })
})
