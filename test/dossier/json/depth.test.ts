import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createGauge, DEEPEST } from '../../../src/dossier/json/depth.ts'
import { parseJson, propertiesIn } from '../../../src/dossier/json/parse.ts'

/** Returns the length of the longest string of a JSON text, as written. */
const longestIn = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/"(?:[^"\\]|\\.)*"/g)].map(([string]) => string.length - 2))

const cut = (bytes: Uint8Array, size: number): readonly Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size))

test('a gauge counts names and measures strings, whatever the parts in which the text comes', () => {
  fc.assert(
    fc.property(fc.json(), fc.integer({ min: 1, max: 40 }), (text, size) => {
      const [whole, parts] = [createGauge(), createGauge()]
      expect(whole.take(text)).toBeNull()
      for (const part of cut(new TextEncoder().encode(text), size)) expect(parts.take(part)).toBeNull()
      expect([whole.names(), parts.names()]).toEqual(Array(2).fill(propertiesIn(JSON.parse(text))))
      expect(whole.longest()).toBe(longestIn(text))
      expect(parts.longest()).toBeGreaterThanOrEqual(whole.longest())
    }),
  )
})

test.each([
  ['{"a": 1, "b": {"a": 2}}', false],
  ['{"a": ":", "b": "\\":"}', false],
  ['{"__proto__": 1, "constructor": 2}', false],
  ['{"a": 1, "a": 1}', true],
  ['[{"b": {"a": 1, "\\u0061": 2}}]', true],
  ['{"__proto__": 1, "__proto__": 1}', true],
])('%s repeats a name: %s', (text, repeats) => {
  expect(parseJson(text)?.repeatsName).toBe(repeats)
})

test('nesting is read up to a depth, and not parsed beyond', () => {
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
  expect(parseJson(nested(DEEPEST))).not.toBeNull()
  expect(parseJson(nested(DEEPEST + 1))).toBeNull()
  expect(createGauge().take('['.repeat(DEEPEST + 1))).toBe('too-deep')
})
