import { expect, test } from 'vitest'
import { diff } from '../../src/cli/diff.ts'
import { fileWith } from '../dossier/fixture.ts'
import { fileOf, invocationOf, printed } from './printed.ts'

const compared = (...args: readonly string[]) => printed(() => diff(invocationOf('diff', 'diff', ...args)))
const SIDES = '[{ "id": "mx", "name": "Mexico" }]'

test('like diff(1) it exits with 0 where nothing changed and 1 where something did', async () => {
  const [old, now] = [fileOf(fileWith()), fileOf(fileWith({ sides: SIDES }))]
  expect(await compared(old, old)).toMatchObject({ code: 0, stderr: '' })
  const { code, stdout, stderr } = await compared(old, now)
  expect([code, stderr]).toEqual([1, ''])
  expect(stdout).toContain('Mexico')
})

test.each([0, 1])('an unreadable file is exit code 2, whichever it is: %i', async (at) => {
  const good = fileOf(fileWith())
  for (const bad of ['/none/talks.json', fileOf('{')]) {
    const { code, stdout, stderr } = await compared(...(at === 0 ? [bad, good] : [good, bad]))
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(bad)
  }
})

test('programs get the same differences as JSON', async () => {
  const [old, now] = [fileOf(fileWith()), fileOf(fileWith({ sides: SIDES }))]
  const { code, stdout } = await compared(old, now, '--json')
  expect(code).toBe(1)
  expect(JSON.stringify(JSON.parse(stdout))).toContain('"mx"')
  expect((await compared(old, old, '--json')).code).toBe(0)
})
