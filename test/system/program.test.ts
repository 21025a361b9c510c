import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, relative } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { programPath } from '../../src/system/program.ts'

const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))
afterAll(() => rmSync(folder, { recursive: true }))

const program = join(folder, 'walk')
writeFileSync(program, '')
chmodSync(program, 0o755)
writeFileSync(join(folder, 'text'), '')
mkdirSync(join(folder, 'inner'))

test('a program is found in the folders of PATH, in their order', () => {
  expect(programPath('walk', ['/none', folder].join(delimiter))).toBe(program)
  expect(programPath('run', folder)).toBe(null)
})

test('a file without execute permission and a folder are not programs', () => {
  expect(programPath('text', folder)).toBe(null)
  expect(programPath('inner', folder)).toBe(null)
})

test.each([undefined, '', '.', delimiter, relative(process.cwd(), folder)])('PATH %j leads nowhere', (path) => {
  expect(programPath('walk', path)).toBe(null)
})
