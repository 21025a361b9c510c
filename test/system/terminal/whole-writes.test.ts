import { Writable } from 'node:stream'
import { expect, test, vi } from 'vitest'
import { writeWhole } from '../../../src/system/terminal/whole-writes.ts'

/** Standard output with a file that takes a few bytes at a time, until it is full. */
const outputTo = (most: number, isFile = true) => {
  const written: number[] = []
  const output = Object.assign(new Writable({ write: vi.fn((_chunk, _encoding, done: () => void) => done()) }), {
    fd: 7,
  })
  const write = (_file: number, bytes: Uint8Array, at: number): number => {
    if (written.length === most) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    const part = bytes.subarray(at, at + Math.min(3, most - written.length))
    written.push(...part)
    return part.length
  }
  writeWhole(output, { isFile: () => isFile, write })
  return { output, text: () => Buffer.from(written).toString() }
}

test('a file that takes a part of the bytes at a time gets all of them', async () => {
  const { output, text } = outputTo(100)
  await new Promise<void>((done) => {
    output.end('all – of it', () => done())
  })
  expect(text()).toBe('all – of it')
})

test('a file that is full after a part of the bytes is an error', async () => {
  const { output, text } = outputTo(4)
  const error = await new Promise((failed) => {
    output.once('error', failed)
    output.write('all of it')
  })
  expect([text(), error]).toEqual(['all ', expect.objectContaining({ code: 'ENOSPC' })])
})

test('pipes, terminals and streams without a file are left as they are', async () => {
  const { output, text } = outputTo(100, false)
  await new Promise<void>((done) => {
    output.end('text', () => done())
  })
  expect(text()).toBe('')
  const write = vi.fn()
  writeWhole(new Writable(), { isFile: () => true, write })
  expect(write).not.toHaveBeenCalled()
})
