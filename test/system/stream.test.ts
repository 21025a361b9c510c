import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStream, type Stream } from '../../src/system/stream.ts'

/** Reads a stream from its beginning, and returns its text and the last position. */
const textOf = async (stream: Stream): Promise<readonly [string, number]> => {
  let [text, last] = ['', 0]
  await stream.each((bytes, read) => {
    text += Buffer.from(bytes).toString('latin1')
    last = read
  })
  return [text, last]
}

test('a FIFO of several chunks can be read as often as a file', async () => {
  const fifo = join(mkdtempSync(join(tmpdir(), 'migration-dash-')), 'fifo')
  execFileSync('mkfifo', [fifo])
  const text = '0123456789'.repeat(60_000)
  spawn('sh', ['-c', 'cat > "$1"', 'sh', fifo]).stdin.end(text)
  const stream = await openStream(fifo)
  if ('fault' in stream) throw new Error(JSON.stringify(stream.fault))
  expect(stream.size).toBe(text.length)
  expect(await textOf(stream)).toEqual([text, text.length])
  expect(await textOf(stream)).toEqual([text, text.length])
  await stream.close()
})

test('a device is not read', async () => {
  expect(await openStream('/dev/zero')).toEqual({ fault: 'special' })
})
