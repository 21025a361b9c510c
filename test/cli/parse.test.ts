import { expect, test } from 'vitest'
import { parseArguments } from '../../src/cli/parse.ts'
import { isoDay } from '../../src/dossier/index.ts'

const parse = (...args: readonly string[]) => parseArguments(args, {})

test('without arguments the dashboard opens the dossier that ships', () => {
  expect(parse()).toMatchObject({
    kind: 'open',
    file: null,
    on: null,
    output: 'screen',
    outputOptions: { language: 'en', ascii: false, colours: 'contrast' },
  })
})

test('options are accepted before and after the file', () => {
  const invocation = parse('--as-of', '2024-02', 'talks.json', '--lang', 'es', '--ascii', '--no-color', '--print')
  expect(invocation).toMatchObject({
    kind: 'open',
    file: 'talks.json',
    output: 'print',
    outputOptions: { language: 'es', ascii: true, colours: 'none' },
  })
  expect(invocation.kind === 'open' && invocation.on !== null && isoDay(invocation.on)).toBe('2024-02-29')
})

test('colours are ours, unless the terminal’s own or none are asked for', () => {
  expect(parse('--colors', 'contrast').outputOptions.colours).toBe('contrast')
  expect(parse('--colors', 'terminal').outputOptions.colours).toBe('terminal')
  expect(parse('--colors=terminal', '--no-color').outputOptions.colours).toBe('none')
})

test.each([
  [['--asof', '2024'], '“--asof” is not an option; did you mean “--as-of”?'],
  [['-x'], '“-x” is not an option'],
  [['--as-of'], '--as-of needs a value; use a date such as 2024-02-01'],
  [['--as-of', 'soon'], '--as-of: “soon” is not valid; use a date such as 2024-02-01'],
  [['--as-of', '2023-02-30'], '--as-of: “2023-02-30” is not valid'],
  [['--colors', 'dark'], '--colors: “dark” is not valid; use contrast, terminal'],
  [['check', 'a.json', '--colors', 'terminal'], '--colors is not an option of check'],
  [['--lang', '12'], '--lang: “12” is not valid; use a language tag such as en, es, es-MX or fr'],
  [['--lang', 'español'], '--lang: “español” is not valid'],
  [['--lang', 'en', '--lang', 'es'], '--lang was given twice'],
  [['chek', 'a.json'], '“chek” is not a command; did you mean “check”?'],
  [['check'], 'check needs at least one file'],
  [['--as-of', '\u001b[2J'], '␛[2J'],
])('%j is wrong usage, reported in a sentence', (args, sentence) => {
  const invocation = parse(...args)
  expect(invocation.kind).toBe('wrong')
  expect(invocation.kind === 'wrong' && invocation.sentence).toContain(sentence)
})

test('check takes files, schema takes none, help and version come first', () => {
  expect(parse('check', 'a.json', 'b.json')).toMatchObject({ kind: 'check', files: ['a.json', 'b.json'] })
  expect(parse('schema').kind).toBe('schema')
  expect(parse('schema', 'x').kind).toBe('wrong')
  expect(parse('--help', 'check').kind).toBe('help')
  expect(parse('--version').kind).toBe('version')
})

test('diff takes two files and no more', () => {
  expect(parse('diff', 'old.json', 'new.json', '--json')).toMatchObject({
    kind: 'diff',
    before: 'old.json',
    after: 'new.json',
    json: true,
  })
  for (const files of [[], ['one'], ['one', 'two', 'three']]) expect(parse('diff', ...files).kind).toBe('wrong')
})

test('the terminal keeps the mouse and the session is saved, unless options say otherwise', () => {
  expect(parse()).toMatchObject({ mouse: false, remember: true, languageGiven: false })
  expect(parse('--mouse', '--no-state', '--lang', 'es')).toMatchObject({
    mouse: true,
    remember: false,
    languageGiven: true,
  })
})

test('a report has the requested format, or that of the file’s ending', () => {
  expect(parse('report')).toMatchObject({
    kind: 'report',
    file: null,
    on: null,
    options: { format: 'markdown', brief: false },
    output: null,
    force: false,
  })
  expect(parse('report', 'a.json', '--output', 'b.HTML', '--brief', '--force')).toMatchObject({
    file: 'a.json',
    options: { format: 'html', brief: true },
    output: 'b.HTML',
    force: true,
  })
  expect(parse('report', '--output', 'b.html', '--format', 'json')).toMatchObject({ options: { format: 'json' } })
  expect(parse('report', '--table', 'claims', '--for', 'spreadsheet')).toMatchObject({
    options: { format: 'csv', table: 'claims', receiver: 'spreadsheet' },
  })
  expect(parse('report', '--for', 'spreadsheet')).toMatchObject({
    kind: 'wrong',
    sentence: 'a spreadsheet opens a table: add --table',
  })
  expect(parse('report', '--table', 'claims')).toMatchObject({ options: { format: 'csv', table: 'claims' } })
  expect(parse('report', '--output', '-')).toMatchObject({ output: null })
})

test.each([
  [['report', '--format', 'pdf'], '--format: “pdf” is not valid; use markdown, html, csv, json'],
  [['report', '--table', 'people'], '--table: “people” is not valid; use statistics, observations, vintages'],
  [['report', '--format', 'csv'], '--format csv needs --table with one of statistics, observations, vintages, breaks'],
  [['report', '--output', 'a.csv'], '--format csv needs --table'],
  [['report', '--format', 'html', '--table', 'claims'], '--table needs --format csv'],
  [['report', '--format', 'json', '--brief'], '--brief needs --format markdown or html'],
  [['report', '--output', ''], '--output needs a value; use FILE'],
  [['report', 'a', 'b'], '“b” is one argument too many'],
  [['report', '--mouse'], '--mouse is not an option of report'],
  [['check', '--print', 'a'], '--print is not an option of check'],
  [['--format', 'html'], '--format is not an option of the dashboard, but of report'],
  [['completions'], 'completions needs one of bash, zsh, fish'],
  [['completions', 'csh'], 'completions needs one of bash, zsh, fish'],
  [['report', '--format=html', '--format=csv'], '--format was given twice'],
])('%j is wrong usage, reported in a sentence', (args, sentence) => {
  const invocation = parse(...args)
  expect(invocation.kind === 'wrong' ? invocation.sentence : invocation.kind).toContain(sentence)
})

test('after -- everything is a file name', () => {
  expect(parse('report', '--', '--brief')).toMatchObject({ kind: 'report', file: '--brief', options: { brief: false } })
})

test('help belongs to the command', () => {
  expect(parse('--help')).toMatchObject({ kind: 'help', command: 'open' })
  expect(parse('report', '--help', '--mouse')).toMatchObject({ kind: 'help', command: 'report' })
  expect(parse('talks.json', '--help')).toMatchObject({ kind: 'help', command: 'open' })
})

test('a Latin-1 or C locale gets ASCII on the terminal, and a report only if it was asked for', () => {
  const env = { LC_ALL: 'es_MX.ISO-8859-1' }
  expect(parseArguments([], env)).toMatchObject({ outputOptions: { ascii: true } })
  expect(parseArguments([], { LANG: 'es_MX.UTF-8' })).toMatchObject({ outputOptions: { ascii: false } })
  expect(parseArguments(['report'], env)).toMatchObject({ ascii: false, outputOptions: { ascii: true } })
  expect(parseArguments(['report', '--ascii'], env)).toMatchObject({ ascii: true })
})

test('several files and folders are a list of dossiers; a mistyped command is not one of them', () => {
  expect(parseArguments(['a.json', 'folder', 'b.json'], {})).toMatchObject({
    kind: 'open',
    file: 'a.json',
    more: ['folder', 'b.json'],
  })
  expect(parseArguments(['a.json'], {})).toMatchObject({ kind: 'open', more: [] })
  expect(parseArguments(['chekc', 'a.json'], {})).toMatchObject({ kind: 'wrong' })
})

test.each([
  [['report', '--output', 'r.pdf'], 'r.pdf: nothing is written with this extension; use .html, .md, .json'],
  [['report', '--output', 'r.XLSX'], 'r.XLSX: nothing is written with this extension'],
  [['digest', 'talks.json', '--output', 'd.docx'], 'use .html, .md, .txt, .atom'],
  [['report', '--format', 'pdf'], 'use markdown, html, csv, json, sql, csl, bibtex'],
  [['digest', 'talks.json', '--format', 'pdf'], 'use text, markdown, html, atom'],
])('%j would write a file that nothing opens, and says what can be written', (args, sentence) => {
  const found = parse(...args)
  expect(found.kind === 'wrong' && found.sentence).toContain(sentence)
})

test('a format that is named is written to a file of any extension', () => {
  expect(parse('report', '--output', 'r.pdf', '--format', 'markdown').kind).toBe('report')
})
