import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readFileBytes } from '../../src/system/file.ts'

const folder = mkdtempSync(join(tmpdir(), 'migration-dash-'))

test('an ordinary file gives its bytes', async () => {
  const file = join(folder, 'a')
  writeFileSync(file, 'áb')
  expect(await readFileBytes(file)).toEqual({ bytes: new TextEncoder().encode('áb') })
})

test('what is no ordinary file is named as what it is', async () => {
  expect(await readFileBytes(join(folder, 'none'))).toEqual({ fault: 'none' })
  expect(await readFileBytes(join(folder, 'a', 'b'))).toEqual({ fault: 'none' })
  expect(await readFileBytes(folder)).toEqual({ fault: 'folder' })
  expect(await readFileBytes('/dev/zero')).toEqual({ fault: 'special' })
})

test('a FIFO without a writer is not waited for', async () => {
  const fifo = join(folder, 'fifo')
  execFileSync('mkfifo', [fifo])
  expect(await readFileBytes(fifo)).toEqual({ fault: 'special' })
})

test.skipIf(process.getuid?.() === 0)('a file that may not be read is said to be so', async () => {
  const file = join(folder, 'secret')
  writeFileSync(file, '')
  chmodSync(file, 0o000)
  expect(await readFileBytes(file)).toEqual({ fault: 'permission' })
})
