import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { version } from '../package.json'
import { PROGRAM_COMMANDS } from '../src/text/index.ts'
import { run } from './terminal/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
const written = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name)
  writeFileSync(file, content)
  return file
}

const MINIMAL = JSON.parse(readFileSync('data/minimal.json', 'utf8')) as object

/** Returns the files that are loaded with a built file, by its static imports. */
const loadedWith = (file: string, seen: ReadonlySet<string> = new Set()): ReadonlySet<string> => {
  if (seen.has(file)) return seen
  const imports = readFileSync(join('dist', file), 'utf8').matchAll(/(?:from|import)\s*"\.\/([\w-]+\.js)"/g)
  return [...imports].reduce(
    (all, [, one]) => loadedWith(one ?? '', all),
    new Set([...seen, file]) as ReadonlySet<string>,
  )
}

test('a start loads neither the schema’s library nor the code of another command', () => {
  for (const file of ['main.js', 'run.js']) {
    const loaded = [...loadedWith(file)].map((one) => readFileSync(join('dist', one), 'utf8')).join('')
    expect(loaded).toContain('migration-dash')
    for (const foreign of ['ZodError', 'iconv']) expect(loaded.includes(foreign), `${foreign} with ${file}`).toBe(false)
  }
})

test('where standard output is no terminal the overview is printed, without any control function', async () => {
  const { code, stdout } = await run([])
  expect(code).toBe(0)
  for (const text of [
    'In brief: Mexico–United States migration talks, December 2023',
    'American delegation',
    'Aid to Ukraine',
    '242,418 encounters',
    '8,081 /day',
    '~10,000 /week: ≠ 5.7× too low',
    'As known on 30 December 2023 · 13 sources',
  ])
    expect(stdout).toContain(text)
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/)
})

test.each([
  ['2023-12-30', '242,418', '8,081 /day'],
  ['2024-02-01', '302,034', '9,743 /day'],
])('read on %s the newest month is %s, %s', async (date, value, rate) => {
  const { stdout } = await run(['--print', '--as-of', date])
  const row = stdout
    .replace(/\n {4}/g, ' ')
    .split('\n')
    .find((line) => line.startsWith('  Southwest border encounters'))
  expect(row).toContain(value)
  expect(row).toContain(rate)
})

test('read on 2025-01-01 December 2023 has its final value, with every vintage before it', async () => {
  const { stdout } = await run(['--json', '--as-of', '2025-01-01'])
  const report = JSON.parse(stdout) as {
    statistics: { series: { observations: { period: string; value: number; vintages: unknown[] }[] }[] }[]
  }
  const december = report.statistics[0]?.series[0]?.observations.find((one) => one.period === '2023-12')
  expect(december?.value).toBe(301_981)
  expect(december?.vintages).toHaveLength(5)
})

test('in Spanish words, numbers and dates are Spanish', async () => {
  const { stdout } = await run(['--lang', 'es'])
  for (const text of [
    '8,081 /día',
    '242,418 encuentros',
    'Lo que se sabía el 30 de diciembre de 2023',
    '5.7× demasiado baja',
    'Qué sigue',
    'estancado desde el 20 dic 2023',
  ])
    expect(stdout).toContain(text)
})

/** Lines without the blanks that align numbers of different widths. */
const unaligned = (text: string): string => text.replace(/ +/g, ' ')
/** Numbers of Spain as they are written in Mexico: 8081, 242.418 and 5,7 as 8,081, 242,418 and 5.7. */
const asInMexico = (text: string): string =>
  text
    .replace(/(\d),(\d{1,2})(?!\d)/g, '$1¤$2')
    .replace(/(\d)\.(?=\d{3}(?!\d))/g, '$1,')
    .replaceAll('¤', '.')
    .replace(/(?<![\d,])(\d)(\d{3})(?= (?:\/|por )día)/g, '$1,$2')

test('in Mexico and in Spain what is printed differs in numbers only, and so in where lines end', async () => {
  const [mexico = [], spain = []] = await Promise.all(
    ['es_MX.UTF-8', 'es_ES.UTF-8'].map(async (locale) =>
      (await run(['--print'], { env: { LC_ALL: locale } })).stdout.split(/\s+/),
    ),
  )
  expect(spain).not.toEqual(mexico)
  const inWords = (words: readonly string[]) => words.filter((word) => !/\d/.test(word)).toSorted()
  expect(inWords(spain)).toEqual(inWords(mexico))
})

test.each([
  [['report', '--format', 'markdown', '--brief']],
  [['report', '--format', 'csv', '--table', 'claims']],
  [['--json']],
])('in Mexico and in Spain %j differs in numbers only', async (args) => {
  const [mexico = '', spain = ''] = await Promise.all(
    ['es_MX.UTF-8', 'es_ES.UTF-8'].map(async (locale) => (await run(args, { env: { LC_ALL: locale } })).stdout),
  )
  expect(spain === mexico).toBe(args.includes('csv') || args.includes('--json'))
  const isOurs = (line: string): boolean => /\d/.test(line)
  const [ours, theirs] = [unaligned(mexico).split('\n'), unaligned(spain).split('\n')]
  expect(theirs.filter((line) => !isOurs(line))).toEqual(ours.filter((line) => !isOurs(line)))
  expect(theirs.map((line, at) => (line === ours[at] ? line : asInMexico(line)))).toEqual(ours)
})

test.each([
  [['--lang', 'es-MX'], '242,418', '8,081 /día'],
  [['--lang', 'es-ES'], '242.418', '8081 /día'],
  [['--lang', 'es-AR'], '242.418', '8.081 /día'],
  [['--lang', 'en-GB'], '242,418', '8,081 /day'],
])('with %j the newest month is %s, %s', async (args, value, rate) => {
  const { stdout } = await run(['--print', ...args])
  const row = stdout
    .replace(/\n {4}/g, ' ')
    .split('\n')
    .find((line) => /^ {2}(?:Southwest border enc|Encuentros en la frontera suroeste)/.test(line))
  expect(row).toContain(value)
  expect(row).toContain(rate)
})

test('a language that the dossier does not have is said on standard error, and the rest is shown', async () => {
  const { code, stdout, stderr } = await run(['--print', '--lang', 'fr'])
  expect(code).toBe(0)
  expect(stderr).toBe('Nothing in this dossier is written in fr; it has en, es\n')
  expect(stdout).toContain('Southwest border encounters')
})

test('texts are in the language that is asked for, the interface in the one that is nearest', async () => {
  const file = written(
    'french.json',
    JSON.stringify({ ...MINIMAL, languages: ['en', 'fr'], title: { en: 'Talks', fr: 'Pourparlers' } }),
  )
  const { stdout, stderr } = await run(['--print', '--lang', 'fr', file])
  expect(stderr).toBe('')
  expect(stdout).toMatch(/^In brief: Pourparlers\nAs known on 30 December 2023/)
})

test('in ASCII nothing else is printed', async () => {
  const { stdout } = await run(['--print', '--ascii', '--lang', 'es'])
  expect(stdout).toMatch(/^[\x20-\x7e\n]*$/)
})

test('the shipped dossiers are valid', async () => {
  const { code, stdout, stderr } = await run([
    'check',
    'data/us-mexico-2023.json',
    'data/eu-tunisia-2023.json',
    'data/minimal.json',
  ])
  const lines = stdout.trimEnd().split('\n')
  expect([code, stderr]).toEqual([0, ''])
  expect(lines.at(-1)).toMatch(/^3 files are valid(; \d+ warnings)?$/)
  expect(lines.slice(0, -1).filter((line) => !/^data\/[\w-]+\.json:\d+:\d+: warning: /.test(line))).toEqual([])
})

const SEVEN = `{
  "format": 1,
  "id": "talks",
  "titel": "Talks",
  "asOf": "2023-02-30",
  "languages": ["en"],
  "sides": [{ "id": "mx", "name": "Mexico" }, { "id": "mx", "name": "Mexico" }],
  "sources": [],
  "participants": [{ "id": "a", "kind": "persn", "name": "A", "side": "us" }],
  "statistics": [],
  "issues": [],
  "events": 3
}
`

test('seven faults are seven lines, each at its place, and exit 1', async () => {
  const file = written('seven.json', SEVEN)
  const { code, stdout } = await run(['check', file])
  expect(code).toBe(1)
  expect(stdout.replaceAll(`${file}:`, '').trimEnd().split('\n')).toEqual([
    '1:1: “title” is missing',
    '4:3: titel: “titel” is not a known property; did you mean “title”?',
    '5:11: asOf: “2023-02-30” does not exist in the calendar',
    '7:55: sides[1].id: the id “mx” is already used on line 7; choose another',
    '9:41: participants[0].kind: “persn” is not one of person, organization, group; did you mean “person”?',
    '9:71: participants[0].side: “us” is not an id in sides',
    '12:13: events: expected a list, found a number',
  ])
})

test.each<readonly [string, () => string, RegExp]>([
  ['no such file', () => join(folder, 'none.json'), /none\.json: the file does not exist\n$/],
  ['a folder without dossiers', () => mkdtempSync(join(folder, 'empty-')), /^No dossier was found here\. .*\n$/],
  ['a binary file', () => written('binary.json', new Uint8Array([0, 1, 2, 0xff, 0])), /this is not UTF-8 text/],
  ['an empty file', () => written('empty.json', ''), /the file is empty/],
  ['a device', () => '/dev/null', /this is not a regular file/],
])('%s is exit 1 and one sentence', async (_, file, sentence) => {
  const { code, stdout, stderr } = await run([file()])
  expect(code).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(sentence)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
})

test('a name with control characters is shown and does not move the cursor', async () => {
  const { stderr } = await run([join(folder, '\u001b[2J\u0007none.json')])
  expect(stderr).not.toMatch(/[\u001b\u0007]/)
  expect(stderr).toContain('␛[2J␇none.json')
})

test('a wrong option is exit 2 and a sentence', async () => {
  const { code, stderr } = await run(['--asof', '2024'])
  expect(code).toBe(2)
  expect(stderr).toContain('“--asof” is not an option; did you mean “--as-of”?')
})

test('--help, --version and schema print what they should', async () => {
  expect((await run(['--version'])).stdout).toBe(`${version}\n`)
  const help = (await run(['--help'])).stdout
  // A line for each command, and at most 34 for all else.
  expect(help.split('\n').length).toBeLessThan(35 + PROGRAM_COMMANDS.length)
  expect(help).toContain('check FILE…')
  expect((await run(['schema'])).stdout).toBe(readFileSync('data/dossier-1.schema.json', 'utf8'))
})

test('a program reads the dossier as JSON under stable names', async () => {
  const report = JSON.parse((await run(['--json'])).stdout) as Record<string, unknown>
  expect(Object.keys(report)).toEqual([
    'program',
    'version',
    'id',
    'title',
    'summary',
    'asOf',
    'laterStatements',
    'unsourced',
    'languages',
    'sides',
    'places',
    'sources',
    'statistics',
    'participants',
    'issues',
    'events',
  ])
  const [first] = report['statistics'] as {
    newest: { value: number; rates: { day: number } }
    claims: { verdict: { kind: string; factor: number } }[]
  }[]
  expect(first?.newest.value).toBe(242_418)
  expect(first?.newest.rates.day).toBeCloseTo(8080.6, 1)
  expect(first?.claims[0]?.verdict).toMatchObject({ kind: 'at-odds' })
  expect(first?.claims[0]?.verdict.factor).toBeCloseTo(5.656, 3)
})

test('diff: 0 where nothing changed, 1 where something did, 2 for an unreadable file', async () => {
  const shipped = 'data/us-mexico-2023.json'
  const edited = written(
    'edited.json',
    readFileSync(shipped, 'utf8').replace('"stance": "demands"', '"stance": "opposes"'),
  )
  expect(await run(['diff', shipped, shipped])).toMatchObject({ code: 0, stdout: 'Nothing changed.\n' })
  const told = await run(['diff', shipped, edited])
  expect(told.code).toBe(1)
  expect(told.stdout).toMatch(/^position .*: moved: demands \(reported\) → opposes \(reported\)\n1 change\n$/)
  const gone = await run(['diff', shipped, join(folder, 'nowhere.json')])
  expect(gone).toMatchObject({ code: 2, stdout: '' })
  expect(gone.stderr).toContain('the file does not exist')
})

test('the process has the name of the program', async () => {
  const planted = `data:text/javascript,process.on('exit', () => console.error(process.title))`
  const { stderr } = await run(['--print'], { env: { NODE_OPTIONS: `--import "${planted}"` } })
  expect(stderr).toBe('migration-dash\n')
})
