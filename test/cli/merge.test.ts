import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { merge } from '../../src/cli/merge.ts'
import { settleFile } from '../../src/files/settle.ts'
import { LANGUAGES } from '../../src/text/index.ts'
import { fileWith } from '../dossier/fixture.ts'
import { fileOf, invocationOf, printed } from './printed.ts'

const merged = (...args: readonly string[]) => printed(() => merge(invocationOf('merge', 'merge', ...args)))
const textOf = (file: string): string => readFileSync(file, 'utf8')
const side = (id: string): string => `[{ "id": "${id}", "name": "N" }]`

test('what either side added is in our file, in our layout, and the exit code is 0', async () => {
  const [base, ours, theirs] = [
    fileOf(fileWith()),
    fileOf(fileWith({ 'x-mine': '[1,  2]', sides: side('mx') })),
    fileOf(fileWith({ sides: side('us') })),
  ]
  const { code, stdout, stderr } = await merged(base, ours, theirs)
  expect([code, stdout, stderr]).toEqual([0, '1 change from the other version.\n', ''])
  expect(textOf(ours)).toBe(
    fileWith({ 'x-mine': '[1,  2]', sides: '[{ "id": "mx", "name": "N" }, { "id": "us", "name": "N" }]' }),
  )
})

test.each(LANGUAGES)(
  'in %s a conflict is exit code 1, listed with the name that git passes, and check lists it',
  async (lang) => {
    const [base, ours, theirs] = ['"A"', '"B"', '"C"'].map((title) => fileOf(fileWith({ title })))
    const { code, stdout } = await merged(base ?? '', ours ?? '', theirs ?? '', 'docs/talks.json', '--lang', lang)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^docs\/talks\.json:14:3: x-conflict\[0\]: .*"B".*"C".*"A"/m)
    const listed = await printed(() => check(invocationOf('check', 'check', ours ?? '', '--lang', lang)))
    expect([listed.code, listed.stdout]).toEqual([1, expect.stringContaining('x-conflict[0]')])
  },
)

test('a file with a conflict can be merged again, and nothing of it is lost', async () => {
  const [base, ours, theirs] = ['"A"', '"B"', '"C"'].map((title) => fileOf(fileWith({ title })))
  await merged(base ?? '', ours ?? '', theirs ?? '')
  const later = fileOf(fileWith({ sides: side('us') }))
  expect((await merged(fileOf(fileWith()), ours ?? '', later)).code).toBe(1)
  expect(JSON.parse(textOf(ours ?? ''))).toMatchObject({
    sides: [{ id: 'us' }],
    'x-conflict': [{ ours: 'B', theirs: 'C' }],
  })
})

test('an empty base, as git passes it for a file that both sides added, is no base', async () => {
  const [ours, theirs] = [fileOf(fileWith()), fileOf(fileWith({ sides: side('us') }))]
  expect((await merged(fileOf(''), ours, theirs)).code).toBe(0)
  expect(textOf(ours)).toContain('"us"')
})

test.each([0, 1, 2])('an unreadable file is exit code 2, and ours stays as it was: file %i', async (at) => {
  for (const bad of ['/none/talks.json', fileOf('{'), fileOf('{"format": 1}')]) {
    const files = [fileOf(fileWith()), fileOf(fileWith()), fileOf(fileWith({ sides: side('us') }))].with(at, bad)
    const { code, stdout, stderr } = await merged(...files)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(bad)
    if (at !== 1) expect(textOf(files[1] ?? '')).toBe(fileWith())
  }
})

test('with --dry-run the changes are listed by meaning and nothing is written', async () => {
  const [base, ours, theirs] = [fileOf(fileWith()), fileOf(fileWith()), fileOf(fileWith({ sides: side('us') }))]
  const { code, stdout } = await merged(base, ours, theirs, '--dry-run')
  expect([code, textOf(ours)]).toEqual([0, fileWith()])
  expect(stdout).toContain('1 change')
})

test('the result goes to another file, replaced only with --force, or to standard output', async () => {
  const [base, ours, theirs] = [fileOf(fileWith()), fileOf(fileWith()), fileOf(fileWith({ sides: side('us') }))]
  const other = fileOf('mine')
  const refused = await merged(base, ours, theirs, '--output', other)
  expect([refused.code, textOf(other)]).toEqual([2, 'mine'])
  expect((await merged(base, ours, theirs, '--output', other, '--force')).code).toBe(0)
  expect([textOf(ours), JSON.parse(textOf(other))]).toEqual([
    fileWith(),
    expect.objectContaining({ sides: [{ id: 'us', name: 'N' }] }),
  ])
  expect((await merged(base, ours, theirs, '--output', '-')).stdout).toBe(textOf(other))
})

test('conflicts are settled in the file one by one; nothing else in it changes', async () => {
  const [base, ours, theirs] = [
    fileOf(fileWith()),
    fileOf(fileWith({ title: '"B"', id: '"b"' })),
    fileOf(fileWith({ title: '"C"', id: '"c"' })),
  ]
  await merged(base, ours, theirs)
  expect(await settleFile(ours, 'theirs')).toEqual({ answer: true })
  expect(await settleFile(ours, 'ours')).toEqual({ answer: true })
  expect(await settleFile(ours, 'ours')).toEqual({ answer: false })
  expect(textOf(ours)).toBe(fileWith({ title: '"B"', id: '"c"' }))
  writeFileSync(ours, 'no dossier')
  expect(await settleFile(ours, 'ours')).toEqual({ answer: false })
})
