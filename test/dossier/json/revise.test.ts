import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editText, type Edit } from '../../../src/dossier/index.ts'

const FILE = `{
  "a": 1, "b": [1,2],
  "list": [
    { "id": "p",   "x": 1 },
    { "id": "q" },
    { "id": "r" }
  ]
}
`

const list = (remove: readonly number[], ...add: readonly (readonly [number | null, unknown])[]): Edit => ({
  kind: 'revise',
  path: ['list'],
  remove,
  add: add.map(([after, value]) => ({ after, values: [value] })),
})

test.each<[string, Edit, (text: string) => string]>([
  ['the first element', list([0]), (text) => text.replace('    { "id": "p",   "x": 1 },\n', '')],
  ['one in the middle', list([1]), (text) => text.replace('    { "id": "q" },\n', '')],
  ['the last two', list([1, 2]), (text) => text.replace(',\n    { "id": "q" },\n    { "id": "r" }', '')],
  ['all of them', list([0, 1, 2]), (text) => text.replace(/\[\n[^]*\n {2}\]/, '[]')],
  [
    'all of them for another',
    list([0, 1, 2], [null, { id: 's' }]),
    (text) => text.replace(/\[\n[^]*\n {2}\]/, '[\n    { "id": "s" }\n  ]'),
  ],
  [
    'one, with others before and behind the rest',
    list([1], [null, { id: 's' }], [0, { id: 't' }], [2, { id: 'u' }]),
    (text) =>
      text
        .replace('    { "id": "p"', '    { "id": "s" },\n    { "id": "p"')
        .replace('"q"', '"t"')
        .replace('{ "id": "r" }', '{ "id": "r" },\n    { "id": "u" }'),
  ],
])('removing %s leaves every other line as it was', (_, edit, expected) => {
  expect(editText(FILE, [edit])).toBe(expected(FILE))
})

test('properties are added on lines of their own, or on the line of the others', () => {
  const made = editText(FILE, [
    { kind: 'revise', path: [], remove: ['a'], add: [{ after: 'list', values: { c: { d: 1 } } }] },
    { kind: 'revise', path: ['list', 0], remove: [], add: [{ after: 'x', values: { y: 2 } }] },
  ])
  expect(made).toBe(
    FILE.replace('"a": 1, "b"', '"b"')
      .replace('"x": 1 }', '"x": 1, "y": 2 }')
      .replace('\n  ]\n}', '\n  ],\n  "c": { "d": 1 }\n}'),
  )
})

test('any elements may be removed, added and changed at once, in any layout', () => {
  const places = fc.record({
    count: fc.integer({ min: 0, max: 5 }),
    removed: fc.uniqueArray(fc.nat(4)),
    added: fc.array(fc.nat(5), { maxLength: 4 }),
    indent: fc.constantFrom(undefined, 2, '\t'),
  })
  fc.assert(
    fc.property(places, ({ count, removed, added, indent }) => {
      const before = Array.from({ length: count }, (_, at) => ({ id: at, in: [at] }))
      const remove = removed.filter((at) => at < count)
      const stays = (at: number): boolean => at < count && !remove.includes(at)
      const after = added.map((at) => (stays(at) ? at : null))
      const edits: readonly Edit[] = [
        {
          kind: 'revise',
          path: ['list'],
          remove,
          add: after.map((at, n) => ({ after: at, values: [`new ${n}`] })),
        },
        ...before.flatMap(({ id }): readonly Edit[] =>
          stays(id) ? [{ kind: 'set', path: ['list', id, 'in', 0], value: -1 }] : [],
        ),
      ]
      const made = JSON.parse(editText(JSON.stringify({ list: before, z: 0 }, null, indent), edits)) as object
      const newAfter = (at: number | null) => after.flatMap((one, n) => (one === at ? [`new ${n}`] : []))
      const kept = before.flatMap((one) => (stays(one.id) ? [{ ...one, in: [-1] }, ...newAfter(one.id)] : []))
      expect(made).toEqual({ list: [...newAfter(null), ...kept], z: 0 })
    }),
    { numRuns: 300, seed: 21 },
  )
})
