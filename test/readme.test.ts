import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { BUILT, run } from './terminal/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'migration-dash-readme-'))
const program = join(folder, 'migration-dash')
writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${BUILT}' "$@"\n`)
chmodSync(program, 0o755)
const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}` }

const examples = readFileSync('docs/programs.md', 'utf8')
  .split('\n')
  .filter((line) => /^migration-dash .*\| jq /.test(line))

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

/** The same look-ups in JavaScript, in the order of docs/programs.md: what each should print. */
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

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

const linksIn = (page: string): readonly string[] =>
  [...readFileSync(page, 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^https?:/.test(target))

test.each(PAGES)('every link of %s leads to a file', (page) => {
  expect(linksIn(page).filter((target) => !existsSync(join(dirname(page), target)))).toEqual([])
})

test('the README is read in a few minutes', () => {
  expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(150)
})

test('the commands of “Your own dossier” work in this order in an empty folder', async () => {
  const own = mkdtempSync(join(tmpdir(), 'migration-dash-own-'))
  const file = join(own, 'talks.json')
  expect((await run(['new', file])).code).toBe(0)
  expect((await run(['check', file])).code).toBe(0)
  expect((await run([file, '--print'])).code).toBe(0)
  expect((await run(['report', file, '--output', join(own, 'talks.html')])).code).toBe(0)
})
