import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createBuilder, partOf } from '../../../src/dossier/large/builder.ts'
import { piecesOf, type Chunk } from '../../../src/dossier/large/chunks.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Returns the value of all chunks together; null where the text cannot be split. */
const together = (text: string, most: number): { readonly value: unknown } | null => {
  const bytes = bytesOf(text)
  const whole = createBuilder()
  for (const pieces of piecesOf(bytes, most)) {
    if (pieces === null) return null
    for (const piece of pieces) {
      const part = partOf(piece, whole.inList(), (from, to) => new TextDecoder().decode(bytes.subarray(from, to)))
      if (!part || !whole.add(part)) return null
    }
  }
  return { value: whole.value() }
}

const parsed = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}

/** Any object as JSON, with or without whitespace. */
const anyText = fc
  .tuple(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 8 }), fc.constantFrom(0, 1, 3))
  .filter(([object]) => !JSON.stringify(object).includes('"__proto__"'))
  .map(([object, space]) => `${' '.repeat(space)}${JSON.stringify(object, null, space)}\n`)

test('chunks of any size together are the same value as the parsed text', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 0, max: 40 }), (text, most) => {
      expect(together(text, most)).toEqual(parsed(text))
    }),
  )
})

test('text that is not JSON does not become JSON in chunks, wherever a character is changed, added or removed', () => {
  const character = fc.constantFrom('', ',', ':', '"', '{', '}', '[', ']', ' ', '1', 'x', '\\', ',,', '\u0000')
  fc.assert(
    fc.property(
      anyText,
      fc.nat(),
      fc.nat(1),
      character,
      fc.integer({ min: 0, max: 12 }),
      (text, where, gone, put, most) => {
        const at = where % text.length
        const other = text.slice(0, at) + put + text.slice(at + gone)
        const found = together(other, most)
        if (found !== null) expect(found).toEqual(parsed(other))
      },
    ),
    { numRuns: 2000 },
  )
})

test.each([
  ['[1, 2]'],
  [''],
  ['"a"'],
  ['{"a": [1, 2], }'],
  ['{, "a": [1, 2]}'],
  ['{"a": [1, 2] "b": 3}'],
  ['{"a": [[1, 2], , [3, 4]]}'],
  ['{"a": [[1, 2] [3, 4]]}'],
  ['{"a": [[1, 2], ]}'],
  ['{"a": [1, 2}}'],
  ['{"a": [1, 2]'],
  ['{"a": [1, 2]}}'],
  ['{"a": [1, 2]} {}'],
  ['{"a" "b": [1, 2]}'],
  ['{"a": 1[1, 2]}'],
  ['{"a": "b": [1, 2]}'],
  ['{[1, 2]}'],
  ['{"a": 1 [1, 2]}'],
  ['{"a": [1, 2], "a": [3, 4]}'],
  ['{"a": 1, "b": [1, 2], "a": 3}'],
  ['{"__proto__": [1, 2]}'],
  [`{"a": ${'['.repeat(101)}${']'.repeat(101)}}`],
])('%s cannot be split', (text) => {
  expect(together(text, 0)).toBeNull()
})

test('a list or object is split only if it is larger than a chunk, and only between its values', () => {
  const text = '{"a": 1, "b": [10, 20, 30, 40], "c": {"d": "x"}}'
  const told = (piece: Chunk): string =>
    piece.kind === 'content' ? text.slice(piece.from, piece.to).trim() : piece.kind === 'begin' ? '(' : ')'
  const all = (most: number): readonly string[] =>
    [...piecesOf(bytesOf(text), most)].flatMap((pieces) => (pieces ?? []).map(told))
  expect(all(100)).toEqual(['(', text.slice(1, -1), ')'])
  expect(all(8)).toEqual(['(', '"a": 1', '(', '10, 20, 30', '40', ')', '"c": {"d": "x"}', ')'])
})

test('names are counted, repeated ones too, and the longest string is known', () => {
  const [pieces] = [...piecesOf(bytesOf('{"a": {"b:": ":", "b:": "three"}}'), 100)].toReversed()
  expect(pieces?.[0]).toMatchObject({ kind: 'content', names: 3, longest: 5 })
})
