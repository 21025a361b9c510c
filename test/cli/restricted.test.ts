import { expect, test } from 'vitest'
import { parseArguments } from '../../src/cli/parse.ts'
import { LANGUAGES } from '../../src/text/index.ts'

const WEB = 'https://example.org/talks.json'
const REFUSED = [
  [['new', 'talks.json'], 'new'],
  [['import', 'a.csv', '--into', 'talks.json'], 'import'],
  [['merge', 'a', 'b', 'c'], 'merge'],
  [['merge', '--install', 'talks.json'], 'merge --install'],
  [['merge', WEB, 'b', 'c', '--dry-run'], WEB],
  [['report', '--output', 'talks.html'], 'report --output'],
  [[WEB], WEB],
  [['--print', WEB], WEB],
  [['check', 'talks.json', 'HTTPS://example.org'], 'HTTPS://example.org'],
  [['diff', 'talks.json', WEB], WEB],
  [['report', WEB], WEB],
  [['quoted', WEB], WEB],
  [['completions', 'dates', WEB], WEB],
] as const

const PERFORMED = [
  ['open', []],
  ['open', ['talks.json', '--since', 'HEAD~3']],
  ['open', ['-']],
  ['check', ['check', 'talks.json']],
  ['diff', ['diff', 'a.json', 'b.json']],
  ['report', ['report', '--format', 'html']],
  ['report', ['report', '--output', '-']],
  ['quoted', ['quoted', 'talks.json']],
  ['import', ['import', 'a.csv', '--into', 'talks.json', '--dry-run']],
  ['merge', ['merge', 'a', 'b', 'c', '--dry-run']],
  ['merge', ['merge', 'a', 'b', 'c', '--output', '-']],
  ['columns', ['import', '--columns']],
  ['schema', ['schema']],
  ['completions', ['completions', 'bash']],
  ['help', ['new', '--help']],
  ['version', ['--version']],
  ['wrong', ['new']],
] as const

test.each(LANGUAGES)(
  'in %s a restricted program refuses what writes or needs the network, and names it',
  (language) => {
    for (const [args, named] of REFUSED) {
      const invocation = parseArguments([...args, '--restricted', '--lang', language], {})
      expect(invocation).toMatchObject({ kind: 'refused', sentence: expect.stringContaining(named) })
      expect(parseArguments(args, {}).kind).not.toBe('refused')
    }
  },
)

test.each(PERFORMED)('a restricted program still performs %s: %j', (kind, args) => {
  expect(parseArguments([...args, '--restricted'], {}).kind).toBe(kind)
})

test('no session is saved or restored', () => {
  expect(parseArguments(['--restricted'], {})).toMatchObject({
    remember: false,
    outputOptions: { access: 'restricted' },
  })
  expect(parseArguments([], {})).toMatchObject({ remember: true, outputOptions: { access: 'full' } })
})

test.each(['1', 'true', 'yes', ' '])('MIGRATION_DASH_RESTRICTED=%j restricts, and no argument undoes it', (value) => {
  const env = { MIGRATION_DASH_RESTRICTED: value }
  for (const args of [[], ['--restricted=false'], ['--no-restricted'], ['--restricted', 'false']])
    expect(parseArguments(['new', 'talks.json', ...args], env)).not.toMatchObject({ kind: 'new' })
  expect(parseArguments(['new', 'talks.json'], env).kind).toBe('refused')
})

test.each([undefined, '', '0'])('MIGRATION_DASH_RESTRICTED=%j restricts nothing', (value) => {
  expect(parseArguments(['new', 'talks.json'], { MIGRATION_DASH_RESTRICTED: value }).kind).toBe('new')
})

test('a restricted program notes no quotations of a report', () => {
  expect(parseArguments(['report', '--restricted'], {})).toMatchObject({ kind: 'report', remember: false })
  expect(parseArguments(['report', '--no-state'], {})).toMatchObject({ kind: 'report', remember: false })
  expect(parseArguments(['report'], {})).toMatchObject({ kind: 'report', remember: true })
})
