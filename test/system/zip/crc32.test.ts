import { expect, test } from 'vitest'
import { crc32, plainCrc32 } from '../../../src/system/zip/crc32.ts'

test.each([crc32, plainCrc32])('a checksum is that of the standard, over one chunk or several', (checksum) => {
  const bytes = Buffer.from('123456789')
  expect(checksum(bytes)).toBe(0xcb_f4_39_26)
  expect(checksum(bytes.subarray(4), checksum(bytes.subarray(0, 4)))).toBe(0xcb_f4_39_26)
  expect(checksum(Buffer.alloc(0))).toBe(0)
})
