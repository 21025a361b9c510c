import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { resolveSince, resolveSinceWarning } from '../../src/cli/since.ts'
import { keepLook, type Resolved } from '../../src/files/baseline.ts'
import { fileSource } from '../../src/files/source.ts'
import { knownFrom, readingOn } from '../../src/dossier/index.ts'
import { dossierWith } from '../dossier/fixture.ts'
import { invocationOf, printed, type Printed } from './printed.ts'

const DOSSIER = dossierWith({})
const SOURCE = fileSource('/none/talks.json')

beforeEach(() => {
  vi.stubEnv('XDG_STATE_HOME', mkdtempSync(join(tmpdir(), 'migration-dash-state-')))
})
afterEach(() => vi.unstubAllEnvs())

/** Returns what `--since` resolves to for written output, and the warnings. */
const resolvedFor = async (...args: readonly string[]): Promise<Printed & { readonly resolved: Resolved | null }> => {
  let resolved: Resolved | null = null
  const invocation = invocationOf('open', ...args)
  const said = await printed(async () => {
    resolved = await resolveSinceWarning(invocation, SOURCE, DOSSIER)
    return 0
  })
  return { ...said, resolved }
}

test('without --since nothing is compared or printed', async () => {
  expect(await resolveSince(invocationOf('open'), SOURCE)).toEqual({ since: null })
  expect(await resolvedFor()).toMatchObject({ resolved: { since: null }, stderr: '' })
})

test('a day before the reading is a baseline without a message', async () => {
  expect(await resolvedFor('--since', '2023-12-20')).toMatchObject({
    resolved: { since: { baseline: { kind: 'day', on: knownFrom('2023-12-20') } } },
    stderr: '',
  })
})

test('a day after the reading is compared, and reported as later', async () => {
  for (const args of [
    ['--since', '2024-01-01'],
    ['--since', '2023-12-20', '--as-of', '2023-12-10'],
  ]) {
    const { resolved, stdout, stderr } = await resolvedFor(...args)
    expect(resolved).toMatchObject({ since: { baseline: { kind: 'day' } } })
    expect([stdout, stderr]).toEqual(['', expect.stringContaining('--since')])
  }
})

test('without a last look a warning says so; after a look it is the baseline', async () => {
  const first = await resolvedFor('--since', 'last')
  expect([first.resolved, first.stderr.trimEnd().split('\n').length]).toEqual([{ since: null }, 1])
  keepLook('/none/talks.json', readingOn(DOSSIER, knownFrom('2023-12-30')))
  expect(await resolvedFor('--since', 'last')).toMatchObject({
    resolved: { since: { baseline: { kind: 'seen' } } },
    stderr: '',
  })
})

test('an invalid reference returns a sentence, which the command prints', async () => {
  const { resolved, stderr } = await resolvedFor('--since', 'no such thing')
  expect([resolved, stderr]).toEqual([{ sentence: expect.stringContaining('no such thing') }, ''])
})
