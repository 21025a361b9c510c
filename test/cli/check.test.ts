import { expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { fileWith } from '../dossier/fixture.ts'
import { fileOf, invocationOf, printed } from './printed.ts'

const checked = (...args: readonly string[]) => printed(() => check(invocationOf('check', 'check', ...args)))

/** A dossier without a problem or a warning. */
const WELL = fileWith({
  events: '[{"id": "e", "title": "E", "kind": "meeting", "date": "2023-12-01", "status": "passed", "source": "s"}]',
})

test('valid files are counted', async () => {
  const [one, two] = [fileOf(WELL), fileOf(WELL)]
  expect(await checked(one, two)).toEqual({ code: 0, stdout: '2 files are valid\n', stderr: '' })
})

test('every problem of every file is a line with its place on standard output, also after an unreadable file', async () => {
  const [bad, good, worse] = [
    fileOf(fileWith({ asOf: '"soon"' })),
    fileOf(WELL),
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

test('with --ascii only ASCII is printed, whatever the file contains', async () => {
  const { stdout } = await checked(fileOf(fileWith({ asOf: '"mañana"' })), '--ascii', '--lang', 'es')
  expect(stdout).toMatch(/^[\x20-\x7e\n]+$/)
})

const overdue = fileWith({
  sources:
    '[{"id": "s", "title": "S", "kind": "article", "published": "2023-12-01"}, {"id": "spare", "title": "S", "kind": "law", "published": "2023"}]',
  events: '[{"id": "e", "title": "E", "kind": "meeting", "date": "2023-12-02", "status": "passed", "source": "s"}]',
})

test('a warning is a line with its place and the label “warning”, and not a failure', async () => {
  const file = fileOf(overdue)
  const { code, stdout } = await checked(file, fileOf(fileWith()))
  const lines = stdout.trimEnd().split('\n')
  expect(code).toBe(0)
  expect(lines[0]).toMatch(/^.*talks\.json:8:\d+: warning: sources\[1\]\.id: \S/)
  expect(lines[1]).toMatch(/^.*talks\.json:12:\d+: warning: events\[0\]\.status: \S/)
  expect(lines.at(-1)).toBe('2 files are valid; 3 warnings')
  expect((await checked(file, '--lang', 'es')).stdout).toMatch(/: advertencia: sources\[1\]\.id: /)
})

test('the dossiers that ship are well formed, also with --strict', async () => {
  const { code, stdout } = await checked('data/us-mexico-2023.json', 'data/eu-tunisia-2023.json', '--strict')
  expect([code, stdout]).toEqual([0, '2 files are valid\n'])
})

test('with --strict a warning is a problem: it is called none, and the check fails', async () => {
  const { code, stdout } = await checked(fileOf(overdue), '--strict')
  expect(code).toBe(1)
  expect(stdout).not.toContain('warning')
  expect(stdout).toMatch(/:8:\d+: sources\[1\]\.id: /)
  expect(stdout.trimEnd().split('\n')).toHaveLength(2)
  expect((await checked(fileOf(WELL), '--strict')).code).toBe(0)
})

test('a file with problems shows no warnings until it is fixed', async () => {
  const { code, stdout } = await checked(fileOf(overdue.replace('"2023-12-30"', '"soon"')))
  expect([code, stdout.trimEnd().split('\n').length]).toEqual([1, 1])
})
