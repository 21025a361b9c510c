import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEEPEST, MOST_NODES } from '../../../src/dossier/json/depth.ts'
import { createBuilder, partOf } from '../../../src/dossier/large/builder.ts'
import { strictText } from '../../../src/dossier/large/check.ts'
import { blocksOf, piecesOf, type Chunk, type NextBytes } from '../../../src/dossier/large/chunks.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Returns a text in blocks of so many bytes, fewer than are asked for. */
const inBlocks = (text: string, size: number): NextBytes => {
  const next = blocksOf(bytesOf(text))
  return (most) => next(Math.min(most, size))
}

/** Returns the value of all chunks together; null where the text cannot be split. */
const together = (text: string, most: number, block = 1_000_000): { readonly value: unknown } | null => {
  const whole = createBuilder()
  for (const pieces of piecesOf(inBlocks(text, block), most)) {
    if (pieces === null) return null
    for (const chunk of pieces.chunks) {
      const part = partOf(chunk, whole.inList(), strictText(pieces))
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

test('chunks of any size together are the same value as the parsed text, in whatever blocks it is read', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 30 }), (text, most, block) => {
      expect(together(text, most, block)).toEqual(parsed(text))
    }),
  )
})

test('a byte order mark and whitespace around the text are read in whatever blocks', () => {
  const text = '\ufeff \n {"a": [1, "\\"", 2]} \n '
  for (const block of [1, 2, 3, 5, 100]) expect(together(text, 2, block)).toEqual({ value: { a: [1, '"', 2] } })
})

test('only the bytes of an element are held, not those of the file', () => {
  const text = `{"a": [${Array.from({ length: 10_000 }, (_, at) => `"${at}"`).join(', ')}]}`
  const held = [...piecesOf(inBlocks(text, 100), 50)].map((pieces) => pieces?.bytes.length ?? 0)
  expect(held.length).toBeGreaterThan(1000)
  expect(Math.max(...held)).toBeLessThan(300)
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
      fc.integer({ min: 1, max: 20 }),
      (text, where, gone, put, most, block) => {
        const at = where % text.length
        const other = text.slice(0, at) + put + text.slice(at + gone)
        const found = together(other, most, block)
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
  for (const block of [1, 3, 1000]) expect(together(text, 0, block)).toBeNull()
})

test('a text is as deep as is allowed, and no deeper, whether an element fits into a chunk or not', () => {
  const nested = (levels: number): string => `{"a": ${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`
  for (const most of [0, 1000]) {
    expect(together(nested(DEEPEST), most)).toEqual(parsed(nested(DEEPEST)))
    expect(together(nested(DEEPEST + 1), most)).toBeNull()
  }
})

test('a text has as many lists and objects as are allowed, and no more', () => {
  const many = (lists: number): string => `{"a":[${'[],'.repeat(lists - 3)}[]]}`
  const isSplit = (text: string): boolean => ![...piecesOf(blocksOf(bytesOf(text)))].includes(null)
  expect(isSplit(many(MOST_NODES))).toBe(true)
  expect(isSplit(many(MOST_NODES + 1))).toBe(false)
})

test('a list or object is split only if it is larger than a chunk, and only between its values', () => {
  const text = '{"a": 1, "b": [10, 20, 30, 40], "c": {"d": "x"}}'
  const told = (piece: Chunk): string =>
    piece.kind === 'content' ? text.slice(piece.from, piece.to).trim() : piece.kind === 'begin' ? '(' : ')'
  const all = (most: number): readonly string[] =>
    [...piecesOf(blocksOf(bytesOf(text)), most)].flatMap((pieces) => (pieces?.chunks ?? []).map(told))
  expect(all(100)).toEqual(['(', text.slice(1, -1), ')'])
  expect(all(8)).toEqual(['(', '"a": 1', '(', '10, 20, 30', '40', ')', '"c": {"d": "x"}', ')'])
})

test('names are counted, repeated ones too, and the longest string is known', () => {
  const [pieces] = [...piecesOf(blocksOf(bytesOf('{"a": {"b:": ":", "b:": "three"}}')), 100)].toReversed()
  expect(pieces?.chunks[0]).toMatchObject({ kind: 'content', names: 3, longest: 5 })
})

test('a bracket that ends another kind of element is refused, whether it fits into a chunk or not', () => {
  for (const text of ['{"a": [[1}]}', '{"a": [{"b": 1]]}', '{"a": [[[1}]]}', '{"a": {"b": [1}]}'])
    for (const most of [0, 2, 1000]) expect(together(text, most)).toBeNull()
})
