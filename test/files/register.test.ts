import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test, vi } from 'vitest'
import { LARGEST_REGISTER, readRegister, updateRegister } from '../../src/files/register.ts'
import { addQuoted, EMPTY, type Quoted } from '../../src/register/quoted.ts'
import { isFirstStart, registerFile } from '../../src/system/memory.ts'

beforeEach(() => {
  vi.stubEnv('XDG_STATE_HOME', mkdtempSync(join(tmpdir(), 'migration-dash-')))
  return () => vi.unstubAllEnvs()
})

const quoted = (statistic: string, to = ''): Quoted => ({
  kind: 'verdict',
  statistic,
  claim: 'c',
  on: '2024-01-30',
  to,
  sources: ['s'],
  was: { verdict: 'consistent', isRetracted: false },
})
const add = (...all: readonly Quoted[]) => updateRegister('a.json', (register) => addQuoted(register, all))
const fileOf = (key: string): string => registerFile(process.env, key) ?? ''

test('quotations are kept for each dossier, and nobody else may read them', async () => {
  await add(quoted('a'))
  await add(quoted('b'))
  expect(readRegister('a.json').quoted.map(({ statistic }) => statistic)).toEqual(['a', 'b'])
  expect(readRegister('b.json')).toEqual(EMPTY)
  expect([fileOf('a.json'), dirname(fileOf('a.json'))].map((one) => statSync(one).mode & 0o077)).toEqual([0, 0])
})

test('two writers at once lose nothing, and leave neither lock nor temporary file', async () => {
  await Promise.all(Array.from({ length: 8 }, (_, at) => add(quoted(`s${at}`))))
  expect(readRegister('a.json').quoted).toHaveLength(8)
  expect(readdirSync(dirname(fileOf('a.json')))).toHaveLength(1)
})

test('a broken register is renamed, and a new one begins', async () => {
  mkdirSync(dirname(fileOf('a.json')), { recursive: true })
  writeFileSync(fileOf('a.json'), '{"version": 1, "quoted": [')
  expect(readRegister('a.json')).toEqual(EMPTY)
  await add(quoted('a'))
  expect(readRegister('a.json').quoted).toHaveLength(1)
  expect(readdirSync(dirname(fileOf('a.json'))).some((name) => name.endsWith('.broken'))).toBe(true)
})

test('a register that would be too large loses its oldest quotations', async () => {
  const long = 'x'.repeat(8000)
  await add(...Array.from({ length: 800 }, (_, at) => quoted(`s${at}`, `${long}${at}`)))
  expect(statSync(fileOf('a.json')).size).toBeLessThanOrEqual(LARGEST_REGISTER)
  const kept = readRegister('a.json').quoted
  expect(kept.length).toBeGreaterThan(300)
  expect(kept.at(-1)?.statistic).toBe('s799')
})

test('where nothing can be written, nothing is noted and nothing fails', async () => {
  vi.stubEnv('XDG_STATE_HOME', '/proc/1')
  await expect(add(quoted('a'))).resolves.toEqual(EMPTY)
})

test('a report before the first start does not count as a start', async () => {
  expect(isFirstStart(process.env)).toBe(true)
  await add(quoted('a'))
  expect(isFirstStart(process.env)).toBe(true)
  writeFileSync(join(dirname(fileOf('a.json')), '0123456789abcdef.json'), '{}')
  expect(isFirstStart(process.env)).toBe(false)
})
