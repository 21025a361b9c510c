import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFileBytes, stampOf } from '../../src/system/file.ts'

const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))

test('a regular file returns its bytes', async () => {
  const file = join(folder, 'a')
  writeFileSync(file, 'áb')
  expect(await readFileBytes(file)).toEqual({ bytes: new TextEncoder().encode('áb') })
})

test('anything but a regular file is named as what it is', async () => {
  expect(await readFileBytes(join(folder, 'none'))).toEqual({ fault: 'none' })
  expect(await readFileBytes(join(folder, 'a', 'b'))).toEqual({ fault: 'none' })
  expect(await readFileBytes(folder)).toEqual({ fault: 'folder' })
  expect(await readFileBytes('/dev/zero')).toEqual({ fault: 'special' })
})

test('a FIFO without a writer does not block', async () => {
  const fifo = join(folder, 'fifo')
  execFileSync('mkfifo', [fifo])
  expect(await readFileBytes(fifo)).toEqual({ fault: 'special' })
})

test.skipIf(process.getuid?.() === 0)('a file without read permission is reported', async () => {
  const file = join(folder, 'secret')
  writeFileSync(file, '')
  chmodSync(file, 0o000)
  expect(await readFileBytes(file)).toEqual({ fault: 'permission' })
})

test.each<[string, (file: string) => void]>([
  ['written in place', (file) => writeFileSync(file, 'another text')],
  ['written with the same text', (file) => utimesSync(file, 1, 1)],
  [
    'replaced by one like it',
    (file) => {
      writeFileSync(`${file}.new`, 'a text')
      renameSync(`${file}.new`, file)
    },
  ],
  ['taken away', (file) => rmSync(file)],
])('a file that was %s has a new stamp, one that was only read keeps its stamp', async (_, change) => {
  const file = join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'a')
  writeFileSync(file, 'a text')
  const stamp = stampOf(file)
  await readFileBytes(file)
  expect(stampOf(file)).toBe(stamp)
  change(file)
  expect(stampOf(file)).not.toBe(stamp)
})

test('a missing file has one stamp, and a link has that of its target', () => {
  const here = mkdtempSync(join(tmpdir(), 'migration-dash-'))
  expect(stampOf(join(here, 'none'))).toBe(stampOf(join(here, 'other')))
  writeFileSync(join(here, 'a'), '')
  symlinkSync('a', join(here, 'link'))
  expect(stampOf(join(here, 'link'))).toBe(stampOf(join(here, 'a')))
})
