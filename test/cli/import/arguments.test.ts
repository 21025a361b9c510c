import { expect, test } from 'vitest'
import { parseArguments } from '../../../src/cli/parse.ts'

const parse = (...args: readonly string[]) => parseArguments(args, {})

test('an import takes files, a dossier and a selection', () => {
  expect(
    parse(
      'import',
      'a.csv',
      'b.csv',
      '--into',
      'd.json',
      '--only',
      'MX',
      '--only',
      'GT',
      '--by',
      'origin,sex',
      '--by=origin',
      '--published',
      '2023-12',
    ),
  ).toMatchObject({
    kind: 'import',
    what: {
      files: ['a.csv', 'b.csv'],
      into: 'd.json',
      as: null,
      published: '2023-12',
      only: ['MX', 'GT'],
      all: false,
      by: ['origin', 'sex'],
      encoding: null,
      replace: false,
      dryRun: false,
    },
  })
  expect(
    parse('--lang', 'es', 'import', 'a.csv', '--into', 'd.json', '--as', 'tidy', '--all', '--replace', '--dry-run'),
  ).toMatchObject({
    what: { as: 'tidy', all: true, replace: true, dryRun: true },
    outputOptions: { language: 'es' },
  })
})

test.each([
  [['import'], 'needsFile'],
  [['import', 'a.csv'], 'needsInto'],
  [['import', '--into', 'd.json'], 'needsFile'],
  [['import', 'a.csv', '--into', 'd.json', '--only', 'MX', '--all'], 'onlyOrAll'],
  [['import', '-', '--into', 'd.json'], 'noStandardInput'],
])('%j lacks or contradicts: %s', (args, what) => {
  expect(parse(...args)).toMatchObject({ kind: 'import', what })
})

test.each([
  [['import', 'a.csv', '--in', 'd.json'], '“--in” is not an option'],
  [['import', 'a.csv', '--onli', 'MX'], 'did you mean “--only”?'],
  [['import', 'a.csv', '--into', 'd.json', '--as', 'inm'], '--as: “inm” is not valid; use cbp, iom, unhcr, tidy'],
  [['import', 'a.csv', '--into', 'd.json', '--published', 'soon'], '--published: “soon” is not valid'],
  [['import', 'a.csv', '--into', 'd.json', '--encoding', 'ebcdic'], '--encoding: “ebcdic” is not valid'],
  [['import', 'a.csv', '--into', 'd.json', '--into', 'e.json'], '--into was given twice'],
  [['import', 'a.csv', '--print', '--into', 'd.json'], '--print is not an option of import'],
])('%j is wrong usage, reported in a sentence', (args, sentence) => {
  const invocation = parse(...args)
  expect(invocation.kind).toBe('wrong')
  expect(invocation.kind === 'wrong' && invocation.sentence).toContain(sentence)
})

test('help works for import as for any command', () => {
  expect(parse('import', '--help')).toMatchObject({ kind: 'help', command: 'import' })
})

test('a dossier may be named import', () => {
  expect(parse('./import')).toMatchObject({ kind: 'open', file: './import' })
})
