import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from '../../../src/system/kept/digest.ts'

const original = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex')

test('the digest of a text and of its bytes is that of Node.js', () => {
  // The library's own unit of every code point takes two seconds to list them.
  const codePoint = fc.nat(0x10_ffff).map((code) => String.fromCodePoint(code))
  const text = fc.oneof(fc.string({ maxLength: 300 }), fc.string({ unit: codePoint }), fc.constantFrom('', '\ud800a'))
  fc.assert(
    fc.property(text, (one) => {
      expect(sha256(one)).toBe(original(one))
      expect(sha256(Buffer.from(one))).toBe(original(one))
    }),
  )
})
