import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import manifest from '../package.json'
import { BUILT, environment, forget, freshState, run } from './terminal/run.ts'

const README = readFileSync('README.md', 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'migration-dash-readme-'))
const program = join(folder, 'migration-dash')
writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${BUILT}' "$@"\n`)
chmodSync(program, 0o755)
const state = freshState()
afterAll(() => forget(state))
const env = environment(state, { PATH: `${folder}${delimiter}${process.env['PATH']}` })

const examples = readFileSync('docs/programs.md', 'utf8')
  .split('\n')
  .filter((line) => /^migration-dash .*\| jq /.test(line))

/** Two rows under the header that IOM has since 2021; the rows are made up. */
const MISSING_MIGRANTS = `Main ID,Incident ID,Region,Incident Date,Year,Reported Month,Number Dead,Minimum Estimated Number of Missing,Total Number of Dead and Missing,Migration route
M1,M1,North America,"Mon, 01/06/2014 - 12:00",2014,January,1,,1,US-Mexico border crossing
M2,M2,North America,"Sun, 01/12/2014 - 12:00",2014,January,2,3,5,US-Mexico border crossing
`

interface Claim {
  readonly id: string
  readonly verdict: {
    readonly kind: string
    readonly checkable: boolean
    readonly reason?: string
    readonly standsOn: unknown
    readonly factor: number
  }
}

interface Report {
  readonly asOf: string
  readonly laterStatements: number
  readonly unsourced: readonly unknown[]
  readonly statistics: readonly {
    readonly id: string
    readonly newest: { readonly value: number; readonly published: string } | null
    readonly claims: readonly Claim[]
    readonly years: readonly {
      readonly year: number
      readonly kind: string
      readonly whole: boolean
      readonly sum: number
      readonly change: { readonly percent: number | null } | null
    }[]
  }[]
  readonly issues: readonly {
    readonly id: string
    readonly status: string
    readonly title: { readonly en: string }
    readonly asked: readonly { readonly participant: string; readonly answered: boolean }[]
    readonly lastHeard: { readonly date: string; readonly days: number } | null
    readonly nextStep: { readonly date: string } | null
  }[]
  readonly participants: readonly {
    readonly id: string
    readonly own: readonly unknown[]
    readonly throughBodies: readonly unknown[]
  }[]
  readonly sources: readonly { readonly id: string; readonly published: string }[]
}

const claimsIn = ({ statistics }: Report): readonly Claim[] => statistics.flatMap(({ claims }) => claims)

/** The look-ups of docs/programs.md in JavaScript, in the same order. */
const LOOK_UPS: readonly ((report: Report) => readonly unknown[])[] = [
  ({ statistics }) =>
    statistics.map(({ id, newest }) => ({ id, value: newest?.value ?? null, published: newest?.published ?? null })),
  ({ asOf, laterStatements, unsourced }) => [{ asOf, laterStatements, unsourced: unsourced.length }],
  ({ statistics }) => [statistics[0]?.claims[0]?.verdict.factor],
  (report) => claimsIn(report).map(({ id, verdict: { kind, standsOn } }) => ({ id, kind, standsOn })),
  (report) =>
    claimsIn(report)
      .filter(({ verdict }) => !verdict.checkable)
      .map(({ id, verdict: { reason } }) => ({ id, reason })),
  ({ statistics }) =>
    (statistics[0]?.years ?? []).map(({ year, kind, whole, sum, change }) => ({
      year,
      kind,
      whole,
      sum,
      percent: change?.percent ?? null,
    })),
  ({ issues }) => issues.filter((one) => one.status === 'stalled').map((one) => one.title.en),
  ({ issues }) =>
    issues.map(({ id, lastHeard, nextStep }) => ({
      id,
      lastHeard: lastHeard?.date ?? null,
      days: lastHeard?.days ?? null,
      next: nextStep?.date ?? null,
    })),
  ({ issues }) =>
    issues.flatMap(({ asked }) => asked.filter(({ answered }) => !answered).map(({ participant }) => participant)),
  ({ participants }) =>
    participants.map(({ id, own, throughBodies }) => ({ id, own: own.length, throughBodies: throughBodies.length })),
  ({ sources }) => sources.map(({ id, published }) => `"${id}","${published}"`),
]

const argsOf = (line: string): readonly string[] => (line.split(' | jq ')[0] ?? '').split(' ').slice(1)

test('every example has its look-up here', () => {
  expect(examples).toHaveLength(LOOK_UPS.length)
})

test.each(examples.map((line, at) => [line, at] as const))('%s finds something', async (line, at) => {
  const { code, stdout } = await run(argsOf(line))
  expect(code).toBe(0)
  const found = LOOK_UPS[at]?.(JSON.parse(stdout) as Report) ?? []
  expect(found.length).toBeGreaterThan(0)
  expect(found).not.toContain(undefined)
})

const hasJq = spawnSync('jq', ['--version']).status === 0

test.skipIf(!hasJq).each(examples.map((line, at) => [line, at] as const))(
  '%s prints with jq what it finds',
  async (line, at) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { env, encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
    const report = JSON.parse((await run(argsOf(line))).stdout) as Report
    const raw = line.includes('jq -r')
    const printed = raw
      ? stdout.trimEnd().split('\n')
      : JSON.parse(`[${stdout.trim().replaceAll(/\n(?=[{\d])/g, ',')}]`)
    expect(printed).toEqual(LOOK_UPS[at]?.(report))
  },
)

test('the README is read in a few minutes', () => {
  expect(README.split('\n').length).toBeLessThanOrEqual(150)
})

/** The lines of the first block of code after a heading. */
const blockUnder = (heading: string): readonly string[] =>
  (/```\n([^`]*)\n```/.exec(README.slice(README.indexOf(`## ${heading}\n`)))?.[1] ?? '').split('\n')

const shell = (command: string, cwd: string) => spawnSync('sh', ['-c', command], { env, cwd, encoding: 'utf8' })

test('the commands of “Your own dossier” work in this order in an empty folder', () => {
  const own = mkdtempSync(join(tmpdir(), 'migration-dash-own-'))
  const commands = blockUnder('Your own dossier')
  const file = commands.flatMap((line) => /\S+\.csv/.exec(line) ?? [])[0] ?? ''
  writeFileSync(join(own, file), MISSING_MIGRANTS)
  expect(commands.map((line) => line.split(' ')[1])).toEqual([
    'new',
    'talks.json',
    'add',
    'verify',
    'check',
    'import',
    'report',
  ])
  for (const line of commands) expect([line, shell(line, own).status]).toEqual([line, 0])
  expect(readFileSync(join(own, 'talks.html'), 'utf8')).toContain('IOM')
})

test('the package that the README installs has the name and version of this one', () => {
  expect(new Set(README.match(/migration-dash-[\d.]+\.tgz/g))).toEqual(
    new Set([`${manifest.name}-${manifest.version}.tgz`]),
  )
})

/** A session in a shell: a command after `$ `, then what it prints. */
const SESSION = /```console\n([^`]*)```/g

/** The same session as it goes today. */
const replayed = (session: string, cwd: string): string =>
  session
    .split('\n')
    .filter((line) => line.startsWith('$ '))
    .map((line) => {
      const { stdout, stderr } = shell(line.slice(2), cwd)
      return `${line}\n${stdout}${stderr}`
    })
    .join('')

test('the sessions of the README print what it shows; vitest -u updates it', async () => {
  const own = mkdtempSync(join(tmpdir(), 'migration-dash-session-'))
  expect(README.match(SESSION)).toHaveLength(2)
  const now = README.replace(SESSION, (_, session: string) => `\`\`\`console\n${replayed(session, own)}\`\`\``)
  await expect(now).toMatchFileSnapshot('../README.md')
})
