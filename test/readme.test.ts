import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { expect, test } from 'vitest'
import { BUILT, run } from './terminal/run.ts'

const folder = mkdtempSync(join(tmpdir(), 'migration-dash-readme-'))
const program = join(folder, 'migration-dash')
writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${BUILT}' "$@"\n`)
chmodSync(program, 0o755)
const env = { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH']}` }

const examples = readFileSync('README.md', 'utf8')
  .split('\n')
  .filter((line) => /^migration-dash .*\| jq /.test(line))

interface Report {
  readonly statistics: readonly {
    readonly id: string
    readonly newest: { readonly value: number; readonly published: string } | null
    readonly claims: readonly { readonly verdict: { readonly factor: number } }[]
    readonly years: readonly {
      readonly year: number
      readonly kind: string
      readonly whole: boolean
      readonly sum: number
      readonly change: { readonly percent: number | null } | null
    }[]
  }[]
  readonly issues: readonly { readonly status: string; readonly title: { readonly en: string } }[]
  readonly sources: readonly { readonly id: string; readonly licence?: string | { readonly en: string } }[]
}

const licence = (one: Report['sources'][number]): string =>
  one.licence === undefined ? '' : `"${typeof one.licence === 'string' ? one.licence : one.licence.en}"`

/** The same look-ups in JavaScript, in the order of the README: what each should print. */
const LOOK_UPS: readonly ((report: Report) => readonly unknown[])[] = [
  ({ statistics }) =>
    statistics.map(({ id, newest }) => ({ id, value: newest?.value ?? null, published: newest?.published ?? null })),
  ({ statistics }) => [statistics[0]?.claims[0]?.verdict.factor],
  ({ statistics }) =>
    (statistics[0]?.years ?? []).map(({ year, kind, whole, sum, change }) => ({
      year,
      kind,
      whole,
      sum,
      percent: change?.percent ?? null,
    })),
  ({ issues }) => issues.filter((one) => one.status === 'stalled').map((one) => one.title.en),
  ({ sources }) => sources.map((one) => `"${one.id}",${licence(one)}`),
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
