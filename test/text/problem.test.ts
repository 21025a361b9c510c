import { expect, test } from 'vitest'
import { FORMS, type Fault, type JsonFault, type Warning } from '../../src/dossier/index.ts'
import { LANGUAGES, sayProblem, sayWarning, wordsIn } from '../../src/text/index.ts'

const place = { line: 12, column: 5 }
const first = { line: 7, column: 1 }

/** One fault of every kind; a kind that is added to `Fault` does not compile until it is listed here. */
const FAULTS: { readonly [K in Fault['kind']]: Extract<Fault, { kind: K }> } = {
  'empty-file': { kind: 'empty-file' },
  encoding: { kind: 'encoding', found: 'UTF-16' },
  'too-large': { kind: 'too-large', most: 100_000_000 },
  html: { kind: 'html' },
  json: { kind: 'json', expected: 'comma' },
  'too-many': { kind: 'too-many', most: 3_000_000 },
  conflict: { kind: 'conflict', ours: 3, base: 5, middle: 7, theirs: 9 },
  'lfs-pointer': { kind: 'lfs-pointer' },
  'more-problems': { kind: 'more-problems', most: 10_000 },
  'more-alike': { kind: 'more-alike', count: 499_990 },
  'too-deep': { kind: 'too-deep', most: 100 },
  'duplicate-key': { kind: 'duplicate-key', name: 'title' },
  missing: { kind: 'missing', name: 'title' },
  unknown: { kind: 'unknown', name: 'tilte', nearest: 'title' },
  type: { kind: 'type', expected: 'array', found: 'string' },
  choice: { kind: 'choice', found: 'opne', options: ['open', 'agreed'], nearest: 'open' },
  form: { kind: 'form', name: 'not-a-date', found: '30/12' },
  'no-such-day': { kind: 'no-such-day', found: '2023-02-30' },
  'ends-before-start': { kind: 'ends-before-start', found: '2023-12/2023-11' },
  'no-fiscal-start': { kind: 'no-fiscal-start', found: 'FY2024' },
  'repeated-id': { kind: 'repeated-id', id: 'a', first },
  'repeated-observation': { kind: 'repeated-observation', period: '2023-11', published: '2024-01', first },
  'changed-twice': { kind: 'changed-twice', field: 'title.es', base: '"O"', ours: '"A"', theirs: '"B"' },
  'deleted-and-changed': { kind: 'deleted-and-changed', deleted: 'ours' },
  'not-a-conflict': { kind: 'not-a-conflict' },
  'no-such': { kind: 'no-such', list: 'sources', id: 'edtorial', nearest: 'editorial' },
  circle: { kind: 'circle', ids: ['a', 'b', 'a'] },
  'negative-count': { kind: 'negative-count', found: '-5' },
  'no-currency': { kind: 'no-currency' },
  'value-beside-words': { kind: 'value-beside-words', found: '1000' },
  'condition-as-id': { kind: 'condition-as-id', found: 'aid' },
}

const cases = LANGUAGES.flatMap((language) =>
  Object.values(FAULTS).map((fault) => [fault.kind, language, fault] as const),
)

/** Returns what the sentence has to repeat: everything in the fault that it does not put into other words. */
const detailsOf = (fault: Fault): readonly string[] => {
  const inWords =
    fault.kind === 'form' ? ['kind', 'name'] : ['kind', 'expected', ...(fault.kind === 'type' ? ['found'] : [])]
  return Object.entries(fault).flatMap(([name, value]: [string, unknown]) => {
    if (inWords.includes(name)) return []
    if (Array.isArray(value)) return value.map(String)
    return [name === 'first' ? `${first.line}` : `${value as string | number}`]
  })
}

test.each(cases)('%s has a sentence in %s, with everything known about it', (_, language, fault) => {
  const said = sayProblem(wordsIn(language), 'f', { fault, place, path: '' })
  expect(said).toMatch(/^f:12:5: \S.*\S$/)
  expect(said).not.toMatch(/undefined|[“«]null|\[object|NaN/)
  for (const detail of detailsOf(fault)) expect(said).toContain(detail)
})

test.each(cases)('%s has a sentence in %s that differs from the other language', (_, language, fault) => {
  const other = language === 'en' ? 'es' : 'en'
  const said = (one: typeof language) => sayProblem(wordsIn(one), 'f', { fault, place, path: '' })
  expect(said(language)).not.toBe(said(other))
})

test('a problem has its file, line, column and path, as editors and tools read it', () => {
  const fault = { kind: 'unknown', name: 'obervations', nearest: 'observations' } as const
  const problem = { fault, place: { line: 3, column: 14 }, path: 'statistics[0].obervations' }
  expect(sayProblem(wordsIn('en'), 'data/a.json', problem)).toBe(
    'data/a.json:3:14: statistics[0].obervations: “obervations” is not a known property; did you mean “observations”?',
  )
  expect(sayProblem(wordsIn('es'), 'data/a.json', problem)).toBe(
    'data/a.json:3:14: statistics[0].obervations: «obervations» no es una propiedad conocida; ¿tal vez «observations»?',
  )
})

test('a problem of the whole file has no path', () => {
  expect(
    sayProblem(wordsIn('en'), 'a.json', { fault: { kind: 'empty-file' }, place: { line: 1, column: 1 }, path: '' }),
  ).toBe('a.json:1:1: the file is empty; a dossier is a JSON object')
})

test.each(LANGUAGES)('in %s a suggestion appears only if there is one', (language) => {
  const said = (nearest: string | null) =>
    sayProblem(wordsIn(language), 'f', { fault: { kind: 'unknown', name: 'zzz', nearest }, place, path: '' })
  expect(said('place')).toMatch(/\?$/)
  expect(said(null)).not.toMatch(/\?/)
})

const JSON_FAULTS: Readonly<Record<JsonFault, true>> = {
  value: true,
  name: true,
  colon: true,
  comma: true,
  end: true,
  'closing-brace': true,
  'closing-bracket': true,
  'string-end': true,
  escape: true,
  character: true,
  'no-comment': true,
  number: true,
  symbol: true,
}

test.each(LANGUAGES)('in %s every JSON error and every form has its own sentence', (language) => {
  const said = (fault: Fault) => sayProblem(wordsIn(language), 'f', { fault, place, path: '' })
  const sentences = [
    ...(Object.keys(JSON_FAULTS) as JsonFault[]).map((expected) => said({ kind: 'json', expected })),
    ...FORMS.map((name) => said({ kind: 'form', name, found: 'x' })),
  ]
  expect(new Set(sentences).size).toBe(sentences.length)
  expect(sentences.filter((one) => /undefined/.test(one))).toEqual([])
})

const [date, published] = ['2024-01-08', '2023-12-30']

/** One warning of every kind; a kind that is added does not compile until it is listed here. */
const WARNINGS: { readonly [K in Warning['kind']]: Extract<Warning, { kind: K }> } = {
  'rule-percent': { kind: 'rule-percent', when: 'overdue' },
  'rule-negative': { kind: 'rule-negative', found: '-1' },
  'dated-after-source': { kind: 'dated-after-source', date, source: 'editorial', published },
  'value-before-source': { kind: 'value-before-source', date, source: 'editorial', published },
  'value-before-end': { kind: 'value-before-end', period: '2024', published },
  'value-before-start': { kind: 'value-before-start', period: '2024', published },
  'covers-other-days': { kind: 'covers-other-days', through: date, period: '2023-12' },
  'same-days': { kind: 'same-days', period: '2023-12', other: '2023-12-01/2023-12-31', first: { line: 7, column: 3 } },
  'covers-later-days': { kind: 'covers-later-days', through: date, published },
  'passed-in-future': { kind: 'passed-in-future', date, source: 'editorial', published },
  'wrong-order': { kind: 'wrong-order', date, field: 'published', earlier: published },
  'repeated-position': { kind: 'repeated-position', first },
  'uncited-source': { kind: 'uncited-source', id: 'editorial' },
  'missing-language': { kind: 'missing-language', language: 'fr', shown: 'en' },
  'unused-language': { kind: 'unused-language', language: 'fr' },
  'status-beside-history': { kind: 'status-beside-history', status: 'open', last: 'stalled' },
  'no-source': { kind: 'no-source' },
  'text-without-source': { kind: 'text-without-source' },
  'text-from-earliest': {
    kind: 'text-from-earliest',
    source: 'a',
    published: '2023-12-01',
    later: 'b',
    laterPublished: '2023-12-30',
  },
  'role-without-source': { kind: 'role-without-source' },
  'term-without-history': { kind: 'term-without-history' },
  'empty-claim': { kind: 'empty-claim' },
  'overdue-term': { kind: 'overdue-term', due: date, newest: '2024-02-01' },
  'unnamed-record': { kind: 'unnamed-record', id: 'aid' },
  fraction: { kind: 'fraction', found: '5.5', counts: 'persons' },
  'feed-without-address': { kind: 'feed-without-address' },
  'feed-two-addresses': { kind: 'feed-two-addresses', found: 'pattern', asked: 'url' },
  'feed-half-page': { kind: 'feed-half-page', lacks: 'link' },
  'feed-two-layouts': { kind: 'feed-two-layouts' },
  'feed-fixed-pattern': { kind: 'feed-fixed-pattern' },
  'feed-placeholder': { kind: 'feed-placeholder', found: '{YYY}', nearest: 'YYYY' },
  'feed-publisher': { kind: 'feed-publisher', found: 'unhrc', nearest: 'unhcr' },
  'feed-recipe': { kind: 'feed-recipe', found: 'landings.json' },
  'feed-every': { kind: 'feed-every', found: 'monthly' },
  more: { kind: 'more', count: 120 },
}

const warnings = LANGUAGES.flatMap((language) =>
  Object.values(WARNINGS).map((warning) => [warning.kind, language, warning] as const),
)

test.each(warnings)('the warning %s has a sentence in %s, with everything known about it', (_, language, fault) => {
  const said = sayWarning(wordsIn(language), 'f', { fault, place, path: '' })
  expect(said).toMatch(/^f:12:5: \w+: \S.*\S$/)
  expect(said).not.toMatch(/undefined|null|\[object|NaN/)
  for (const [name, value] of Object.entries(fault) as [string, unknown][])
    if (name !== 'kind') expect(said).toContain(name === 'first' ? `${first.line}` : String(value))
})

test.each(LANGUAGES)('in %s every warning has its own sentence', (language) => {
  const said = Object.values(WARNINGS).map((fault) => sayWarning(wordsIn(language), 'f', { fault, place, path: '' }))
  expect(new Set(said).size).toBe(said.length)
})

test('a warning has a label, unless it counts as a problem', () => {
  const warning = { fault: { kind: 'no-source' }, place, path: 'issues[0].deadline' } as const
  const rest = 'issues[0].deadline: no source is given, so reports print none; add “source”'
  expect(sayWarning(wordsIn('en'), 'a.json', warning)).toBe(`a.json:12:5: warning: ${rest}`)
  expect(sayWarning(wordsIn('en'), 'a.json', warning, true)).toBe(`a.json:12:5: ${rest}`)
  expect(sayWarning(wordsIn('es'), 'a.json', warning)).toContain('a.json:12:5: advertencia: issues[0].deadline: ')
})
