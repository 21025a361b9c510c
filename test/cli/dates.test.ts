import { expect, test } from 'vitest'
import { printDates } from '../../src/cli/dates.ts'
import { fileWith } from '../dossier/fixture.ts'
import { fileOf, invocationOf, printed } from './printed.ts'

const dated = (...args: readonly string[]) =>
  printed(() => printDates(invocationOf('dates', 'completions', 'dates', ...args), 'data/us-mexico-2023.json'))

test('the days of a dossier are those on which it changes, in order, one a line', async () => {
  const { code, stdout, stderr } = await dated()
  const days = stdout.trimEnd().split('\n')
  expect([code, stderr, days]).toEqual([0, '', days.toSorted()])
  expect(days).toContain('2024-01-26')
  expect(days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day))).toBe(true)
})

test('a named dossier has its own days', async () => {
  const { stdout } = await dated(fileOf(fileWith()))
  expect(stdout).toContain('2023-12-01')
  expect(stdout).not.toContain('2024-01-26')
})

test('an unreadable dossier offers no days', async () => {
  expect(await dated('/none')).toMatchObject({ code: 1, stdout: '' })
  expect(await dated(fileOf('{'))).toMatchObject({ code: 1, stdout: '' })
})
