import { expect, test } from 'vitest'
import { FORMS, type Fault, type JsonFault } from '../../src/dossier/index.ts'
import { LANGUAGES, sayProblem, wordsIn } from '../../src/text/index.ts'

const place = { line: 12, column: 5 }
const first = { line: 7, column: 1 }

/** One fault of every kind; a kind that is added to `Fault` does not compile until it is listed here. */
const FAULTS: { readonly [K in Fault['kind']]: Extract<Fault, { kind: K }> } = {
  'empty-file': { kind: 'empty-file' },
  encoding: { kind: 'encoding', found: 'UTF-16' },
  'too-large': { kind: 'too-large', most: 100_000_000 },
  html: { kind: 'html' },
  json: { kind: 'json', expected: 'comma' },
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
  'no-such': { kind: 'no-such', list: 'sources', id: 'edtorial', nearest: 'editorial' },
  circle: { kind: 'circle', ids: ['a', 'b', 'a'] },
}

const cases = LANGUAGES.flatMap((language) =>
  Object.values(FAULTS).map((fault) => [fault.kind, language, fault] as const),
)

/** What the sentence has to repeat: all that the fault holds, save what it says in words of its own. */
const detailsOf = (fault: Fault): readonly string[] => {
  const inWords =
    fault.kind === 'form' ? ['kind', 'name'] : ['kind', 'expected', ...(fault.kind === 'type' ? ['found'] : [])]
  return Object.entries(fault).flatMap(([name, value]: [string, unknown]) => {
    if (inWords.includes(name)) return []
    if (Array.isArray(value)) return value.map(String)
    return [name === 'first' ? `${first.line}` : `${value as string | number}`]
  })
}

test.each(cases)('%s has a sentence in %s, which says all that is known of it', (_, language, fault) => {
  const said = sayProblem(wordsIn(language), 'f', { fault, place, path: '' })
  expect(said).toMatch(/^f:12:5: \S.*\S$/)
  expect(said).not.toMatch(/undefined|null|\[object|NaN/)
  for (const detail of detailsOf(fault)) expect(said).toContain(detail)
})

test.each(cases)('%s is said in %s otherwise than in the other language', (_, language, fault) => {
  const other = language === 'en' ? 'es' : 'en'
  const said = (one: typeof language) => sayProblem(wordsIn(one), 'f', { fault, place, path: '' })
  expect(said(language)).not.toBe(said(other))
})

test('a problem is said with its file, line, column and path, as editors and tools read it', () => {
  const fault = { kind: 'unknown', name: 'obervations', nearest: 'observations' } as const
  const problem = { fault, place: { line: 3, column: 14 }, path: 'statistics[0].obervations' }
  expect(sayProblem(wordsIn('en'), 'data/a.json', problem)).toBe(
    'data/a.json:3:14: statistics[0].obervations: “obervations” is not a known property; did you mean “observations”?',
  )
  expect(sayProblem(wordsIn('es'), 'data/a.json', problem)).toBe(
    'data/a.json:3:14: statistics[0].obervations: «obervations» no es una propiedad conocida; ¿quiso decir «observations»?',
  )
})

test('where the whole file is meant there is no path', () => {
  expect(
    sayProblem(wordsIn('en'), 'a.json', { fault: { kind: 'empty-file' }, place: { line: 1, column: 1 }, path: '' }),
  ).toBe('a.json:1:1: the file is empty; a dossier is a JSON object')
})

test.each(LANGUAGES)('in %s a suggestion is made only where there is one', (language) => {
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

test.each(LANGUAGES)('in %s every way in which JSON or a form is broken has a sentence of its own', (language) => {
  const said = (fault: Fault) => sayProblem(wordsIn(language), 'f', { fault, place, path: '' })
  const sentences = [
    ...(Object.keys(JSON_FAULTS) as JsonFault[]).map((expected) => said({ kind: 'json', expected })),
    ...FORMS.map((name) => said({ kind: 'form', name, found: 'x' })),
  ]
  expect(new Set(sentences).size).toBe(sentences.length)
  expect(sentences.filter((one) => /undefined/.test(one))).toEqual([])
})
