import { expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { fileWith } from '../dossier/fixture.ts'
import { fileOf, invocationOf, printed } from './printed.ts'

const checked = (...args: readonly string[]) => printed(() => check(invocationOf('check', 'check', ...args)))

test('files that are well formed are counted', async () => {
  const [one, two] = [fileOf(fileWith()), fileOf(fileWith())]
  expect(await checked(one, two)).toEqual({ code: 0, stdout: expect.stringContaining('2'), stderr: '' })
})

test('every problem of every file is a line with its place on standard output, also after one that cannot be read', async () => {
  const [bad, good, worse] = [
    fileOf(fileWith({ asOf: '"soon"' })),
    fileOf(fileWith()),
    fileOf(fileWith({ id: '7', sides: '3' })),
  ]
  const { code, stdout, stderr } = await checked(bad, '/none/talks.json', good, worse)
  const lines = stdout.trimEnd().split('\n')
  expect([code, stderr, lines.length]).toEqual([1, '', 4])
  expect(lines[0]).toContain(`${bad}:5:9: asOf`)
  expect(lines[1]).toContain('/none/talks.json: ')
  expect(lines.slice(2).every((line) => line.startsWith(`${worse}:`))).toBe(true)
  expect(stdout).not.toContain(good)
})

test('in ASCII nothing else is printed, whatever the file holds', async () => {
  const { stdout } = await checked(fileOf(fileWith({ asOf: '"mañana"' })), '--ascii', '--lang', 'es')
  expect(stdout).toMatch(/^[\x20-\x7e\n]+$/)
})
