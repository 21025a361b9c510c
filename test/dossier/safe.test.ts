import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginning, safe, safeValue } from '../../src/dossier/safe.ts'
import { codePoint } from '../code-point.ts'

/** Harmful characters by Unicode's properties, independently of the code under test: controls, invisible ones, surrogates. */
const HARMFUL = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\ufdd0-\ufdef]/u

const between = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step)

const KINDS = [
  ['C0 controls', between(0, 0x1f)],
  ['DEL and C1 controls', between(0x7f, 0x9f)],
  ['bidi controls', [0x61c, 0x200e, 0x200f, ...between(0x202a, 0x202e), ...between(0x2066, 0x2069)]],
  [
    'zero-width and invisible signs',
    [0xad, 0x34f, 0x180e, ...between(0x200b, 0x200d), ...between(0x2060, 0x2064), 0xfeff],
  ],
  ['line and paragraph separators', [0x2028, 0x2029]],
  ['fillers', [0x115f, 0x1160, 0x2800, 0x3164, 0xffa0]],
  ['interlinear marks', between(0xfff9, 0xfffb)],
  ['TAG characters', between(0xe0000, 0xe007f)],
  ['variation selectors', [...between(0x180b, 0x180d), ...between(0xfe00, 0xfe0f), ...between(0xe0100, 0xe01ef)]],
  ['lone surrogates', between(0xd800, 0xdfff)],
  ['shorthand and musical format controls', [...between(0x1bca0, 0x1bca3), ...between(0x1d173, 0x1d17a)]],
  ['noncharacters', [...between(0xfdd0, 0xfdef), 0xfffe, 0xffff, 0x1fffe, 0x1ffff, 0x10fffe, 0x10ffff]],
] as const

const alone = (codePoint: number): string => String.fromCodePoint(codePoint)
const hex = (codePoint: number): string => codePoint.toString(16)

test.each(KINDS)('of the %s, none is left inside a Latin word', (_, codePoints) => {
  const survivors = codePoints.filter((one) =>
    [alone(one), `a${alone(one)}b`, `a${alone(one)}`, `${alone(one)}b`, `a ${alone(one)} b`].some((text) =>
      safe(text).includes(alone(one)),
    ),
  )
  expect(survivors.map(hex)).toEqual([])
})

test.each(KINDS)('each of the %s leaves a visible mark in its place', (_, codePoints) => {
  const unmarked = codePoints.filter((one) => !/^a[^\p{C}\p{Z}\p{M}]+b$/u.test(safe(`a${alone(one)}b`)))
  expect(unmarked.map(hex)).toEqual([])
})

test('a mark shows what it replaces', () => {
  expect(safe('\u0000\u001b[2J\u007f\u009b\u202e\u{e0041}\ud800')).toBe('␀␛[2J␡⟨U+009B⟩⟨U+202E⟩⟨U+E0041⟩\ufffd')
})

test.each([
  ['moves the cursor', 'ok\u001b[9;9Hgone'],
  ['writes the clipboard', 'x\u001b]52;c;aGk=\u0007'],
  ['hides a link', '\u001b]8;;http://a.example\u001b\\click\u001b]8;;\u001b\\'],
  ['opens a device string in 8 bits', '\u0090$q"p\u009c'],
  ['asks for the cursor’s place in 8 bits', '\u009b6n'],
  ['goes back over what was written', 'denied\b\b\b\b\b\bgranted'],
  ['overwrites its line', 'contradicted\rconsistent'],
  ['adds a row', 'one\nfake row'],
  ['adds a row by a separator', 'one\u2028two\u2029three\u0085four\u000bfive'],
  ['turns text around', 'gpj.\u202etxt'],
  ['isolates text', '\u2067right\u2069'],
  ['hides words in TAG characters', `safe${[...'rm'].map((char) => alone(0xe0000 + char.charCodeAt(0))).join('')}`],
  ['switches character sets', 'a\u000eb\u000fc\u001b(0d'],
])('text that %s becomes text on one line', (_, text) => {
  expect(safe(text)).not.toMatch(HARMFUL)
})

test.each([
  ['Latin with accents', 'Señor Núñez, Łódź, Ångström, İstanbul, naïve ça'],
  ['Latin with loose accents', 'cafe\u0301 nin\u0303o'],
  ['signs', '≥ 671 · ±10 % — “quoted” «citado» … 5,7×'],
  ['no-break spaces', '10\u00a0000 10\u202f000'],
  ['Greek', 'Διαπραγματεύσεις'],
  ['Cyrillic', 'Переговоры о миграции'],
  ['Chinese', '移民谈判'],
  ['Japanese', '移民に関する交渉ガ'],
  ['Korean', '이민 협상'],
  ['Arabic', 'مفاوضات الهجرة'],
  ['Arabic with vowels', 'مُفَاوَضَات'],
  ['Hebrew with points', 'מַשָּׂא וּמַתָּן'],
  ['Devanagari', 'प्रवासन वार्ता'],
  ['Devanagari with ZWJ', 'क्\u200dष'],
  ['Devanagari with ZWNJ', 'क्\u200cष'],
  ['Sinhala with ZWJ', 'ශ්\u200dරී'],
  ['Persian with ZWNJ', 'می\u200cخواهم'],
  ['Thai', 'การเจรจา'],
  ['a family', '👨\u200d👩\u200d👧\u200d👦'],
  ['a profession with a skin tone', '👩🏽\u200d💻'],
  ['a heart', '❤\ufe0f'],
  ['a rainbow flag', '🏳\ufe0f\u200d🌈'],
  ['flags', '🇲🇽🇺🇸'],
  ['a keycap', '1\ufe0f\u20e3'],
])('ordinary text is unchanged: %s', (_, text) => {
  expect(safe(text)).toBe(text)
})

test.each([
  ['a zero-width space', 'paypal', 'pay\u200bpal'],
  ['a joiner in a Latin word', 'paypal', 'pay\u200dpal'],
  ['a non-joiner in a Latin word', 'paypal', 'pay\u200cpal'],
  ['a non-joiner in a Cyrillic word', 'миграция', 'мигра\u200cция'],
  ['a non-joiner in a Chinese word', '移民', '移\u200c民'],
  ['a soft hyphen', 'cooperate', 'co\u00adoperate'],
  ['a word joiner at the end', 'cap', 'cap\u2060'],
  ['a variation selector after a letter', 'cap', 'ca\ufe0fp'],
  ['a joiner at the end', 'cap', 'cap\u200d'],
  ['a joiner after an emoji with nothing to join', '👩', '👩\u200d'],
  ['a joiner between an emoji and a letter', '👩a', '👩\u200da'],
  ['a non-joiner at the start of an Arabic word', 'خواهم', '\u200cخواهم'],
  ['two joiners in an Arabic word', 'می\u200cخ', 'می\u200c\u200cخ'],
  ['another control', 'a\u0001b', 'a\u0002b'],
])('two names that differ in %s never look alike', (_, one, other) => {
  const invisible = /[\u200c\u200d\ufe0f]/g
  expect(safe(one).replace(invisible, '')).not.toBe(safe(other).replace(invisible, ''))
})

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: codePoint, minLength: 1, maxLength: 3 }) },
  { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }) },
  fc
    .constantFrom(...KINDS.flatMap(([, codePoints]) => codePoints.map(alone)))
    .filter((one) => !/[\p{M}\p{Join_Control}]/u.test(one)),
  fc.constantFrom('\u001b[', '\u001b]0;', '\u009b', '\r\n', 'a', '\u0301', 'می\u200cخ', '👩\u200d💻', '❤\ufe0f'),
)
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))

test('no output contains controls, invisible characters or line breaks', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(safe(text).replace(/[\u200c\u200d\ufe0f]/g, '')).not.toMatch(HARMFUL)
    }),
  )
})

test('every output is valid Unicode on one line', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(safe(text).isWellFormed()).toBe(true)
      expect(safe(text).split(/[\n\v\f\r\u0085\u2028\u2029]/)).toHaveLength(1)
    }),
  )
})

test('making text safe twice changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(safe(safe(text))).toBe(safe(text))
    }),
  )
})

test('text of printable ASCII is left alone', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map(alone) }), (text) => {
      expect(safe(text)).toBe(text)
    }),
  )
})

test('a control inserted into a text leaves a trace', () => {
  const control = fc.constantFrom(...KINDS[0][1], ...KINDS[1][1], ...KINDS[2][1]).map(alone)
  const word = fc.string({ unit: fc.constantFrom('a', 'é', 'я', '移', ' ') })
  fc.assert(
    fc.property(word, control, word, (before, inserted, after) => {
      expect(safe(before + inserted + after)).not.toBe(safe(before + after))
    }),
  )
})

test.each([
  [9_999, 9_999, 'a'],
  [10_000, 10_000, 'a'],
  [10_001, 10_000, '…'],
  [1_000_000, 10_000, '…'],
])('a text of %i characters becomes %i', (length, kept, end) => {
  const shown = safe('a'.repeat(length))
  expect([shown.length, shown.at(-1)]).toEqual([kept, end])
})

test('a text is not cut inside a character', () => {
  const shown = safe(`${'a'.repeat(9_998)}😀😀`)
  expect(shown).toBe(`${'a'.repeat(9_998)}…`)
})

test('marks do not make a text longer than the bound', () => {
  expect(safe('\u202e'.repeat(10_000))).toHaveLength(10_000)
})

test.each([
  [1, 1],
  [8, 8],
  [9, 8],
  [9_000, 8],
])('of %i combining marks on a letter, %i are kept', (marks, kept) => {
  expect([...safe(`a${'\u0301'.repeat(marks)}b`)]).toEqual(['a', ...Array<string>(kept).fill('\u0301'), 'b'])
})

test.each([
  [3, 0],
  [7, 0],
  [8, 1],
  [40, 5],
])('in a chain of emoji with %i joiners, %i are marks', (joiners, marks) => {
  const chain = Array<string>(joiners + 1)
    .fill('👩🏽')
    .join('\u200d')
  expect(safe(chain).split('⟨U+200D⟩')).toHaveLength(marks + 1)
  expect(safe(safe(chain))).toBe(safe(chain))
})

test('every string of a value is made safe, including keys and lists, and nothing else changes', () => {
  expect(
    safeValue({ 'a\u001b': ['\u202e', { 'b\n': { c: 'x\u0007' } }], number: 1.5, yes: true, none: null, empty: {} }),
  ).toEqual({ 'a␛': ['⟨U+202E⟩', { 'b␊': { c: 'x␇' } }], number: 1.5, yes: true, none: null, empty: {} })
})

test('a key named __proto__ stays a key and does not change a prototype', () => {
  const value = safeValue(JSON.parse('{"__proto__": {"polluted": "yes"}}')) as object
  expect(Object.keys(value)).toEqual(['__proto__'])
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test.each([
  ['a non-joiner after a loose accent', 'cafe\u0301s', 'cafe\u0301\u200cs'],
  ['a joiner after a loose accent', 'cafe\u0301s', 'cafe\u0301\u200ds'],
  ['a variation selector after a digit that is no keycap', 'A1', 'A1\ufe0f'],
  ['a second variation selector', '❤\ufe0f', '❤\ufe0f\ufe0f'],
  ['a non-joiner between an emoji and a letter', '❤\ufe0fa', '❤\ufe0f\u200ca'],
  ['an invisible mark past the bound of marks', `a${'\u0301'.repeat(8)}`, `a${'\u0301'.repeat(8)}\ufe00`],
])('two names that differ in %s are shown differently', (_, one, other) => {
  const shown = (text: string) => safe(text).replace(/[\u200c\u200d\ufe0f]/g, '')
  expect(shown(one)).not.toBe(shown(other))
})

test.each([
  ['a joiner that the bound of length leaves alone', `${'\u202e'.repeat(1249)}aaaa👩\u200d💻`],
  ['two variation selectors after a letter', 'a\ufe0f\ufe0f'],
  ['a non-joiner after a mark that is itself made visible', 'a\u034f\u200cb'],
])('making text safe twice changes nothing: %s', (_, text) => {
  expect(safe(safe(text))).toBe(safe(text))
})

test('a noncharacter of any plane leaves a mark', () => {
  const all = Array.from({ length: 17 }, (_, plane) => [plane * 0x10000 + 0xfffe, plane * 0x10000 + 0xffff]).flat()
  expect(all.filter((one) => safe(String.fromCodePoint(one)).includes(String.fromCodePoint(one)))).toEqual([])
})

test('an unchanged value is the same object, with accents and other scripts too', () => {
  for (const value of [
    {},
    [],
    { a: ['Señor Núñez', '移民谈判', { b: [1, null, true, '≥ 671'] }] },
    JSON.parse('{"__proto__": {"a": ["b"]}}') as unknown,
  ])
    expect(safeValue(value)).toBe(value)
})

test('only what contains a change is copied; the rest stays the same object', () => {
  const value = { well: { a: ['b'] }, ill: [{ c: 'x\u001b' }, { d: 'e' }] }
  const made = safeValue(value) as typeof value
  expect(made).toEqual({ well: { a: ['b'] }, ill: [{ c: 'x␛' }, { d: 'e' }] })
  expect([made === value, made.ill === value.ill, made.ill[0] === value.ill[0]]).toEqual([false, false, false])
  expect([made.well === value.well, made.ill[1] === value.ill[1]]).toEqual([true, true])
})

test('the input is not modified, and a changed key keeps its place', () => {
  const value = { 'a\u0007': 1, b: 'c\u202e', d: 2 }
  const made = safeValue(value) as object
  expect(Object.keys(made)).toEqual(['a␇', 'b', 'd'])
  expect(value).toEqual({ 'a\u0007': 1, b: 'c\u202e', d: 2 })
})

test('a __proto__ beside a change stays a key', () => {
  const made = safeValue(JSON.parse('{"__proto__": {"polluted": "yes"}, "a": "x\\u001b"}')) as object
  expect(Object.keys(made)).toEqual(['__proto__', 'a'])
  expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test('any JSON is the same object exactly where each of its texts is unchanged', () => {
  const nasty = fc.string({ unit: fc.constantFrom('a', 'é', '移', '\u001b', '\u202e', '\u200b') })
  fc.assert(
    fc.property(
      fc.jsonValue({ depthSize: 'small', stringUnit: fc.constantFrom('a', 'é', '\u001b', '\u202e') }),
      nasty,
      (value, text) => {
        const whole = { value, text }
        const harmless = !/[\u001b\u202e\u200b]/.test(JSON.stringify(whole).replaceAll(String.raw`\u001b`, '\u001b'))
        expect(safeValue(whole) === whole).toBe(harmless)
        expect(safeValue(safeValue(whole))).toEqual(safeValue(whole))
      },
    ),
  )
})

test.each([
  ['abc', 3, 'abc'],
  ['abc', 2, 'ab'],
  ['a😀', 3, 'a😀'],
  ['a😀', 2, 'a'],
  ['😀', 0, ''],
])('the beginning of %j in %i units is %j', (text, most, kept) => {
  expect(beginning(text, most)).toBe(kept)
})
