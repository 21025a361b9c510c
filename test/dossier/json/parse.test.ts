import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { DEEPEST, MOST_NODES } from '../../../src/dossier/json/depth.ts'
import { locate, parseJson } from '../../../src/dossier/json/parse.ts'
import { placesIn } from '../../../src/dossier/json/places.ts'
import { readJson } from '../../../src/dossier/json/read-json.ts'
import { safe, safeValue } from '../../../src/dossier/safe.ts'
import { problemsOf } from '../fixture.ts'
import { codePoint } from '../../code-point.ts'

test.each([
  ['a bare word', '{"a": nope}', 'symbol', 1, 7],
  ['not a number', '{"a": NaN}', 'symbol', 1, 7],
  ['a value that is missing', '{"a": }', 'value', 1, 7],
  ['a comma at the end of a list', '[1,\n]', 'value', 2, 1],
  ['a comma at the end of an object', '{"a": 1,\n}', 'name', 2, 1],
  ['a colon that is missing', '{"a" 1}', 'colon', 1, 6],
  ['a comma that is missing', '[1 2]', 'comma', 1, 4],
  ['something after the end', '{}\n{}', 'end', 2, 1],
  ['a brace that is missing', '{"a": 1', 'closing-brace', 1, 8],
  ['a bracket that is missing', '[1', 'closing-bracket', 1, 3],
  ['a text that is not closed', '["abc', 'string-end', 1, 2],
  ['an escape that JSON lacks', String.raw`["\x41"]`, 'escape', 1, 2],
  ['an escape that is cut short', String.raw`["\u00g0"]`, 'escape', 1, 2],
  ['a raw control character in a text', '["a\u0001"]', 'character', 1, 2],
  ['a comment', '{\n  // here\n  "a": 1}', 'no-comment', 2, 3],
  ['a comment of many lines', '/* here */ {}', 'no-comment', 1, 1],
  ['a number without a digit after the point', '[1.]', 'number', 1, 2],
] as const)('%s is reported with its place', (_, text, expected, line, column) => {
  expect(problemsOf(text)).toEqual([{ fault: { kind: 'json', expected }, place: { line, column }, path: '' }])
})

test.each(['<!DOCTYPE html><html></html>', '\n <html lang="en">', '<?xml version="1.0"?><a/>', '<!doctype HTML>'])(
  'a web page saved in place of the file is reported: %s',
  (text) => {
    expect(problemsOf(text)).toEqual([{ fault: { kind: 'html' }, place: expect.anything() as unknown, path: '' }])
  },
)

test.each([
  ['null', 'null'],
  ['"dossier"', 'string'],
  ['[]', 'array'],
  ['1', 'number'],
  ['true', 'boolean'],
])('%s alone is JSON, but not a dossier', (text, found) => {
  expect(problemsOf(text)).toEqual([
    { fault: { kind: 'type', expected: 'object', found }, place: { line: 1, column: 1 }, path: '' },
  ])
})

const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + '1' + close.repeat(depth)

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('%s are read up to the bound of depth', (_, open, close) => {
  expect(readJson(nested(DEEPEST, open, close)).problems).toEqual([])
  expect(readJson(nested(DEEPEST + 1, open, close))).toMatchObject({
    value: undefined,
    problems: [
      {
        fault: { kind: 'too-deep', most: DEEPEST },
        place: { line: 1, column: DEEPEST * open.length + 1 },
        path: '',
      },
    ],
  })
})

test.each([10_000, 1_000_000])('%i nested lists overflow no stack, closed or not', (depth) => {
  for (const text of [nested(depth, '[', ']'), '['.repeat(depth)])
    expect(problemsOf(text).map(({ fault }) => fault)).toEqual([{ kind: 'too-deep', most: DEEPEST }])
})

test('every repeated name is reported, in any object, but not the same name in two objects', () => {
  const { problems } = readJson('{"a": 1,\n"a": {"b": 1, "b": 2},\n"c": [{"b": 1}, {"b": 1, "b": 2, "b": 3}]}')
  expect(problems.map(({ path, place }) => [path, place.line, place.column])).toEqual([
    ['a', 2, 1],
    ['a.b', 2, 15],
    ['c[1].b', 3, 26],
    ['c[1].b', 3, 34],
  ])
})

test('a value is what JSON.parse returns', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      expect(readJson(text).value).toEqual(JSON.parse(text))
    }),
  )
})

test('text that JSON.parse refuses has exactly one problem, inside the text', () => {
  const almost = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', 'x', '\\', '\n{'))
    .map(([text, at, put]) => {
      const cut = at % (text.length + 1)
      return text.slice(0, cut) + put + text.slice(cut + 1)
    })
  const refused = almost.filter((text) => {
    try {
      JSON.parse(text)
      return false
    } catch {
      return true
    }
  })
  fc.assert(
    fc.property(refused, (text) => {
      const { value, problems } = readJson(text)
      expect([value, problems.length]).toEqual([undefined, 1])
      const lines = text.split('\n')
      const { line, column } = problems[0]!.place
      expect(line).toBeLessThanOrEqual(lines.length)
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1)
    }),
  )
})

test.each([
  [0, 1, 1],
  [2, 1, 3],
  [3, 2, 1],
  [4, 3, 1],
  [6, 3, 3],
])('offset %i is line %i, column %i', (offset, line, column) => {
  expect(placesIn('ab\n\ncd')(offset)).toEqual({ line, column })
})

test('a value is found at its first character, a name at its own, and a missing path at its ancestor', () => {
  const text = '{\n "a": [10, {"b": "x"}],\n "c": null}'
  const places = locate(text, [
    { path: [], name: false },
    { path: ['a', 1, 'b'], name: false },
    { path: ['a', 1, 'b'], name: true },
    { path: ['a', 1, 'absent', 3], name: true },
    { path: ['c'], name: false },
  ])
  expect(places.map(({ line, column }) => [line, column])).toEqual([
    [1, 1],
    [2, 18],
    [2, 13],
    [2, 12],
    [3, 7],
  ])
})

const repeated = (text: string) => readJson(text).problems.map(({ fault, path }) => [fault.kind, path])

test.each([
  ['a name and its escaped twin', String.raw`{"a": 1, "\u0061": 2}`, 'a'],
  ['an escaped quote and its code', String.raw`{"\"": 1, "\u0022": 2}`, '"'],
  ['names with braces, brackets and colons', '{"{a: [": 1, "{a: [": 2}', '{a: ['],
  ['empty names', '{"": 1, "": 2}', ''],
  ['numbers as names', '{"1": 1, "1": 2}', '1'],
  ['__proto__', '{"__proto__": 1, "__proto__": {"a": 1}}', '__proto__'],
])('repeated names are reported: %s', (_, text, name) => {
  expect(readJson(text).problems.map(({ fault }) => fault)).toEqual([{ kind: 'duplicate-key', name }])
})

test.each([
  ['inside __proto__', '{"__proto__": {"a": 1, "a": 2}}', ['__proto__.a']],
  ['deep in lists and objects', '[[{"x": [{"y": {"a": [], "b": 1, "a": {}}}]}]]', ['[0][0].x[0].y.a']],
  ['in an object that its own twin hides', '{"x": {"a": 1, "a": 2}, "x": {"b": 1}}', ['x.a', 'x']],
])('a repeated name is found %s', (_, text, paths) => {
  expect(repeated(text)).toEqual(paths.map((path) => ['duplicate-key', path]))
})

test('a repeated name is found at the bound of depth', () => {
  const text = `${'['.repeat(DEEPEST - 1)}{"a": 1, "a": 2}${']'.repeat(DEEPEST - 1)}`
  expect(readJson(text).problems.map(({ fault }) => fault)).toEqual([{ kind: 'duplicate-key', name: 'a' }])
})

test.each([
  ['__proto__ once', '{"__proto__": {"__proto__": {"constructor": 1}}}'],
  ['colons and names in texts', String.raw`{"a": "\"b\": 1, \"b\": 2", "c": "\\", "d": ":::{[\\\""}`],
  ['a name in an object and in the one inside it', '{"a": {"a": {"a": [{"a": 1}, {"a": 2}]}}}'],
  ['names that differ in case or in how an accent is written', '{"a": 1, "A": 2, "\u00e9": 3, "e\u0301": 4}'],
])('nothing is reported for %s', (_, text) => {
  expect(repeated(text)).toEqual([])
})

const escapedName = (name: string): string =>
  `"${Array.from({ length: name.length }, (_, at) => `\\u${name.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`

test('in any object a name repeated in escapes is reported once, and a new one is not', () => {
  const object = fc
    .array(fc.tuple(fc.string(), fc.json({ maxDepth: 3 })), { minLength: 1, maxLength: 6 })
    .map((pairs) => [...new Map(pairs)] as readonly (readonly [string, string])[])
  fc.assert(
    fc.property(object, fc.nat(), fc.string(), (pairs, which, fresh) => {
      const [name = ''] = pairs[which % pairs.length] ?? []
      const inner = pairs.map(([key, json]) => `${JSON.stringify(key)}: ${json}`).join(', ')
      const before = readJson(`{${inner}}`).problems.length
      expect(before).toBe(0)
      expect(readJson(`{${inner}, ${escapedName(name)}: 1}`).problems.map(({ fault }) => fault)).toEqual([
        { kind: 'duplicate-key', name: safe(name) },
      ])
      if (!pairs.some(([key]) => key === fresh))
        expect(readJson(`{${inner}, ${escapedName(fresh)}: 1}`).problems).toEqual([])
    }),
  )
})

const MANY = DEEPEST * 3

test.each([
  ['in a text', `{"a": "${'[{'.repeat(MANY)}"}`],
  ['in a name', `{"${'{['.repeat(MANY)}": 1}`],
  ['after an escaped quote', String.raw`["\"${'['.repeat(MANY)}"]`],
  ['after an escaped backslash', String.raw`["\\", "${'['.repeat(MANY)}"]`],
  ['beside each other', `[${'[], {"a": {}}, '.repeat(MANY)}1]`],
])('braces are not nesting %s', (_, text) => {
  expect(readJson(text)).toMatchObject({ value: JSON.parse(text) as unknown, problems: [] })
})

test.each([
  ['in a text', `{"a": "}]${'[{'.repeat(MANY)}", "b" 1}`, 'colon'],
  ['in a comment', `/* ${'['.repeat(MANY)} */ {}`, 'no-comment'],
  ['in a text that is not closed', `["a", "${'['.repeat(MANY)}`, 'string-end'],
  ['that close what was never opened', ']'.repeat(MANY), 'value'],
] as const)('broken JSON with braces %s is reported as broken, not as too deep', (_, text, expected) => {
  expect(readJson(text).problems.map(({ fault }) => fault)).toEqual([{ kind: 'json', expected }])
})

test.each([
  ['objects in lists', `${'[{"a":'.repeat(DEEPEST)}1${'}]'.repeat(DEEPEST)}`],
  ['lists after others that are closed', `[${'[],'.repeat(MANY)}${nested(DEEPEST, '[', ']')}]`],
  ['objects behind a text with closing braces', `["${'}]'.repeat(MANY)}", ${nested(DEEPEST, '{"a":', '}')}]`],
])('%s are too deep beyond the bound', (_, text) => {
  expect(readJson(text).problems.map(({ fault }) => fault)).toEqual([{ kind: 'too-deep', most: DEEPEST }])
})

test.each(['["\n,', '// "\n', '/* " */', `[${'}'.repeat(200)},`])(
  'text that is not JSON and hides its depth behind %j is a problem, never a crash',
  (head) => {
    expect(readJson(`${head}${'['.repeat(200_000)}`).problems).toHaveLength(1)
  },
)

/** Strings with invisible characters, controls, quotes, colons or great length, which the quick scan might misread. */
const anyText = fc.oneof(
  fc.string({ unit: codePoint }),
  fc.constantFrom(
    ':',
    ': a',
    '": "',
    '\\":',
    '\u001b[2J',
    '\u202e',
    'é',
    '“n”',
    'x'.repeat(10_001),
    '\u200b',
    '\n',
    '{"a":1}',
  ),
)

test('a text is called harmless only where nothing needs to be made safe', () => {
  const value = fc.object({ key: anyText, values: [anyText, fc.integer()], maxDepth: 3 })
  fc.assert(
    fc.property(value, fc.constantFrom(undefined, 2), fc.boolean(), (one, indent, spaced) => {
      const text = JSON.stringify(one, null, indent).replaceAll('":', spaced ? '" :' : '":')
      const read = parseJson(text)
      if (read?.isHarmless) expect(safeValue(read.value)).toBe(read.value)
    }),
    { numRuns: 500 },
  )
})

test('a repeated name is reported anywhere, whatever the texts beside it', () => {
  fc.assert(
    fc.property(fc.array(anyText), fc.constantFrom('"a":1,"a":2', '"a" : 1, "a"\n: 2'), (texts, twice) => {
      const { problems } = readJson(`{"t": ${JSON.stringify(texts)}, ${twice}}`)
      expect(problems.map(({ fault }) => fault)).toEqual([{ kind: 'duplicate-key', name: 'a' }])
    }),
  )
})

test.each([' ', '\n', '\r\n', '\t'])('two MB of whitespace, here %j, are skipped and not collected', (space) => {
  const text = `{${space.repeat(2_000_000 / space.length)}"a":1,"a":2}`
  expect(readJson(text).problems).toMatchObject([{ fault: { kind: 'duplicate-key', name: 'a' } }])
})

test('a text of ten million brackets is refused before it is parsed', () => {
  const parse = vi.spyOn(JSON, 'parse')
  const text = '['.repeat(10_000_000)
  expect(readJson(text).problems).toEqual([
    { fault: { kind: 'too-deep', most: DEEPEST }, place: { line: 1, column: DEEPEST + 1 }, path: '' },
  ])
  expect(parse).not.toHaveBeenCalled()
  parse.mockRestore()
})

test('brackets in a text of a large file are no nesting', () => {
  const value = { x: '['.repeat(5000), y: 'a'.repeat(1_000_000) }
  expect(readJson(JSON.stringify(value))).toMatchObject({ value, problems: [] })
})

test('a nesting that only whitespace, names and texts keep apart is found in a long text', () => {
  const names = `{"${'n'.repeat(3000)}": `.repeat(DEEPEST + 1)
  expect(readJson(names).problems).toMatchObject([{ fault: { kind: 'too-deep' } }])
})

test('more objects and lists than a dossier can have are refused before they are parsed', () => {
  const parse = vi.spyOn(JSON, 'parse')
  const text = `[${'[],'.repeat(MOST_NODES)}[]]`
  expect(readJson(text).problems).toMatchObject([{ fault: { kind: 'too-many', most: MOST_NODES } }])
  expect(parse).not.toHaveBeenCalled()
  parse.mockRestore()
})
