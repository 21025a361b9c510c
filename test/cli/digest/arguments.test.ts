import { expect, test } from 'vitest'
import { parseArguments } from '../../../src/cli/parse.ts'
import { invocationOf } from '../printed.ts'

test.each([
  [[], 'digest needs at least one dossier or folder'],
  [['-'], 'standard input has no name'],
  [['a.json', '--no-state'], '--no-state'],
  [['a.json', '--no-state', '--since', 'last'], 'name a date or a git revision'],
  [['a.json', '--no-state', '--since', '2024-01-01', '--state-folder', 'x'], 'exclude each other'],
  [['a.json', '--format', 'csv'], 'text, markdown, html, atom'],
  [['a.json', '--table', 'claims'], '--table is not an option of digest'],
])('digest %j is wrong usage, with what is right', (args, words) => {
  const invocation = parseArguments(['digest', ...args], {})
  expect(invocation.kind === 'wrong' && invocation.sentence).toContain(words)
})

test('a report has no format of digests', () => {
  const invocation = parseArguments(['report', '--format', 'atom'], {})
  expect(invocation.kind === 'wrong' && invocation.sentence).toContain('markdown, html, csv, json')
})

test.each([
  ['a.md', 'markdown'],
  ['a.html', 'html'],
  ['feed.xml', 'atom'],
  ['feed.atom', 'atom'],
  ['a.txt', 'text'],
  ['-', 'text'],
])('the ending of %s decides the format: %s', (output, format) => {
  expect(invocationOf('digest', 'digest', 'a.json', '--output', output).what.format).toBe(format)
})

test('the default is the last digest, as of today, and without an exit code of its own', () => {
  expect(invocationOf('digest', 'digest', 'a.json').what).toMatchObject({ since: 'last', on: null, exitCode: false })
})

test('in restricted mode nothing is remembered or written', () => {
  for (const args of [['a.json'], ['a.json', '--since', '2024-01-01', '--output', 'x']])
    expect(parseArguments(['digest', ...args, '--restricted'], {}).kind).toBe('refused')
  expect(parseArguments(['digest', 'a.json', '--since', '2024-01-01', '--restricted'], {}).kind).toBe('digest')
})
