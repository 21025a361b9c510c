import { describe, expect, test } from 'vitest'
import { editBytes, editText, type Edit } from '../../../src/dossier/index.ts'

const SPREAD = `{
  "format": 1,
  "x-mine": { "kept":1.50 },
  "sources": [
    { "id": "a" },
    { "id": "b" }
  ],
  "places": [],
  "statistics": [
    {
      "id": "t",
      "observations": [
        { "period": "2020", "value": 1.0, "x-note": "é\\u00e9" }
      ]
    }
  ]
}
`
const observation = { period: '2021', value: 2, published: '2022', source: 'a' }
const insert = (path: Edit['path'], at: number, ...values: readonly unknown[]): Edit => ({
  kind: 'insert',
  path,
  at,
  values,
})

describe('an insertion', () => {
  test('into a list on several lines adds lines, and nothing else changes', () => {
    expect(editText(SPREAD, [insert(['statistics', 0, 'observations'], 1, observation)])).toBe(
      SPREAD.replace(
        '"x-note": "é\\u00e9" }\n',
        '"x-note": "é\\u00e9" },\n        { "period": "2021", "value": 2, "published": "2022", "source": "a" }\n',
      ),
    )
  })

  test('before an element only adds lines', () => {
    const made = editText(SPREAD, [insert(['sources'], 1, { id: 'm' }, { id: 'n' })])
    expect(made).toBe(SPREAD.replace('    { "id": "b" }', '    { "id": "m" },\n    { "id": "n" },\n    { "id": "b" }'))
  })

  test('into an empty list opens it', () => {
    expect(editText(SPREAD, [insert(['places'], 0, { id: 'p' })])).toContain('"places": [\n    { "id": "p" }\n  ],')
  })

  test('into a missing list creates it as the last property', () => {
    const made = editText('{\n    "a": 1\n}\n', [insert(['places'], 0, { id: 'p' })])
    expect(made).toBe('{\n    "a": 1,\n    "places": [\n        { "id": "p" }\n    ]\n}\n')
    expect(editText('{"a":1}', [insert(['places'], 0, { id: 'p' })])).toBe('{"a":1,"places":[{"id":"p"}]}')
    expect(editText('{ "a": 1 }', [insert(['places'], 0, { id: 'p' })])).toBe('{ "a": 1, "places": [{ "id": "p" }] }')
  })

  test('of a large record is spread over lines as in the format', () => {
    const record = { id: 't', name: { en: 'T', es: 'T' }, observations: [observation, observation] }
    expect(editText(SPREAD, [insert(['statistics'], 1, record)])).toContain(
      [
        '    },',
        '    {',
        '      "id": "t",',
        '      "name": { "en": "T", "es": "T" },',
        '      "observations": [',
        '        { "period": "2021", "value": 2, "published": "2022", "source": "a" },',
        '        { "period": "2021", "value": 2, "published": "2022", "source": "a" }',
        '      ]',
        '    }',
        '  ]',
      ].join('\n'),
    )
  })

  test.each([
    ['tabs', (text: string) => text.replace(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2))],
    ['four spaces', (text: string) => text.replace(/^ +/gm, (spaces) => spaces + spaces)],
    ['CR LF', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('keeps %s', (_, laid) => {
    const made = editText(laid(SPREAD), [insert(['places'], 0, { id: 'p' }), insert(['sources'], 2, { id: 'c' })])
    expect(made).toBe(
      laid(
        SPREAD.replace('"places": []', '"places": [\n    { "id": "p" }\n  ]').replace(
          '{ "id": "b" }',
          '{ "id": "b" },\n    { "id": "c" }',
        ),
      ),
    )
  })

  test('into a file on one line stays on it, with or without spaces', () => {
    const compact = JSON.stringify(JSON.parse(SPREAD))
    const made = editText(compact, [insert(['sources'], 2, { id: 'c' }), insert(['sources'], 0, { id: 'z' })])
    expect(made).toBe(compact.replace('[{"id":"a"},{"id":"b"}]', '[{"id":"z"},{"id":"a"},{"id":"b"},{"id":"c"}]'))
    const inline = '{\n  "sources": [{ "id": "a" }, { "id": "b" }]\n}\n'
    expect(editText(inline, [insert(['sources'], 1, { id: 'm' })])).toBe(
      inline.replace(' { "id": "b"', ' { "id": "m" }, { "id": "b"'),
    )
  })
})

test('a value is replaced in its place', () => {
  expect(editText(SPREAD, [{ kind: 'set', path: ['format'], value: 2 }])).toBe(
    SPREAD.replace('"format": 1', '"format": 2'),
  )
})

test('properties of a record are set and removed, the others stay in order', () => {
  const path = ['statistics', 0, 'observations', 0]
  const made = editText(SPREAD, [{ kind: 'merge', path, with: { value: 3, status: 'final', period: undefined } }])
  expect(made).toBe(
    SPREAD.replace(
      '{ "period": "2020", "value": 1.0, "x-note": "é\\u00e9" }',
      '{ "value": 3, "x-note": "éé", "status": "final" }',
    ),
  )
})

test('brackets, quotes and names that look like something else do not mislead an edit', () => {
  const tricky = '{ "a": "]},\\"sources\\": [", "b": { "sources": [9] }, "sources": [1] }'
  expect(editText(`${tricky}\n`, [insert(['sources'], 1, 2)])).toBe(`${tricky.replace('[1]', '[1, 2]')}\n`)
})

test('many edits take one pass', () => {
  const many = `{\n  "sources": [\n${Array.from({ length: 20_000 }, (_, at) => `    { "id": "s${at}" }`).join(',\n')}\n  ]\n}\n`
  const edits = Array.from({ length: 5000 }, (_, at) => insert(['sources'], at * 4, { id: `n${at}` }))
  const made = JSON.parse(editText(many, edits)) as { sources: readonly { id: string }[] }
  expect(made.sources).toHaveLength(25_000)
  expect(made.sources.slice(0, 6).map(({ id }) => id)).toEqual(['n0', 's0', 's1', 's2', 's3', 'n1'])
})

test('a byte order mark is kept', () => {
  const bytes = new TextEncoder().encode('\ufeff{ "a": 1 }\n')
  const made = editBytes(bytes, [{ kind: 'set', path: ['a'], value: 2 }])
  expect([...made.subarray(0, 4)]).toEqual([0xef, 0xbb, 0xbf, 0x7b])
  expect(new TextDecoder().decode(made)).toBe('{ "a": 2 }\n')
})
