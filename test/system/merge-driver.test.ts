import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installMergeDriver } from '../../src/system/merge-driver.ts'

const folder = (): string => mkdtempSync(join(tmpdir(), 'migration-dash-'))
const git = (cwd: string, ...args: readonly string[]): string => execFileSync('git', args, { cwd, encoding: 'utf8' })

test.each([
  ['talks.json', '/talks.json'],
  ['the talks.json', '"/the talks.json"'],
  ['a*[1].json', '/a\\*\\[1].json'],
])('git merges %s by this program, once the two lines are written', async (name, pattern) => {
  const top = folder()
  git(top, 'init', '--quiet')
  writeFileSync(join(top, '.gitattributes'), '*.png binary')
  for (const _ of [1, 2]) expect(await installMergeDriver(join(top, name), 'by meaning')).toHaveProperty('line')
  expect(readFileSync(join(top, '.gitattributes'), 'utf8')).toBe(`*.png binary\n${pattern} merge=migration-dash\n`)
  expect(git(top, 'check-attr', 'merge', '--', name).trim()).toMatch(/: merge: migration-dash$/)
  expect(git(top, 'config', 'merge.migration-dash.driver').trim()).toBe('migration-dash merge %O %A %B %P')
})

test('outside a repository nothing is written', async () => {
  expect(await installMergeDriver(join(folder(), 'talks.json'), 'x')).toEqual({ fault: 'no-repository' })
})
