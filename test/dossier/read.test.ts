import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safe, type Fault, type FilePlace } from '../../src/dossier/index.ts'
import { readDossier } from '../../src/dossier/read.ts'
import { dossierWith, fileWith, problemsOf, readText, shipped, type Parts } from './fixture.ts'

/** Returns the place of the hand in a text, counted from 1. */
const handAt = (marked: string): FilePlace => {
  const lines = marked.slice(0, marked.indexOf('☞')).split('\n')
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}
const withoutHand = (marked: string): string => marked.replace('☞', '')

const statistic = (inner: string, more = ''): string =>
  `[{"id": "t", "name": "T", "definition": "D", "measure": "flow", "counts": "events", "unit": "u",${more}\n "observations": [${inner}]}]`
const observation = (period: string, more = ''): string =>
  `{"period": ${period}, "value": 5, "published": "2023-12-01", ${more}"source": "s"}`
const threshold = (inner: string): string =>
  ` "thresholds": [{"id": "h", "name": "H", "comparator": "more-than", "value": 1, ${inner}"kind": "quota", "source": "s"}]`
const issue = (inner: string, positions = ''): string =>
  `[{"id": "i", "title": "I", "summary": "S", "status": "open", ${inner}"positions": [${positions}], "source": "s"}]`
const position = (inner: string): string =>
  `{"participant": "p", "stance": "demands", "text": "T", "attribution": "stated", "date": "2023", "source": "s"${inner}}`
const event = (inner: string, source = '"s"'): string =>
  `[{"id": "e", "title": "E", "kind": "meeting", "date": "2023", "status": "passed", ${inner}"source": ${source}}]`
const person = (id: string, more = ''): string => `{"id": "${id}", "kind": "person", "name": "N"${more}}`
const source = (more: string): string => `[{"id": "s", "title": "S", "kind": "law", "published": "2023"${more}}]`

interface Case {
  readonly parts: Parts
  readonly path: string
  readonly fault: Fault
}

const CASES: Readonly<Record<string, Case>> = {
  'a property that is missing is told at its object': {
    parts: { sides: '[☞{"id": "a"}]' },
    path: 'sides[0]',
    fault: { kind: 'missing', name: 'name' },
  },
  'an unknown property is told at its name, with the nearest known one': {
    parts: { events: event('☞"plaec": "x", ') },
    path: 'events[0].plaec',
    fault: { kind: 'unknown', name: 'plaec', nearest: 'place' },
  },
  'an unknown property that is near to none suggests none': {
    parts: { sides: '[{"id": "a", "name": "A", ☞"flavour": 1}]' },
    path: 'sides[0].flavour',
    fault: { kind: 'unknown', name: 'flavour', nearest: null },
  },
  'an unknown property inside a quotation knows the quotation’s names': {
    parts: { events: event('', '{"id": "s", "quote": {"exact": "q", ☞"prefx": "p"}}') },
    path: 'events[0].source.quote.prefx',
    fault: { kind: 'unknown', name: 'prefx', nearest: 'prefix' },
  },
  'a name of Object’s prototype is as unknown as another': {
    parts: { sides: '[{"id": "a", "name": "A", ☞"constructor": 1}]' },
    path: 'sides[0].constructor',
    fault: { kind: 'unknown', name: 'constructor', nearest: null },
  },
  'a value of another type is told with both types': {
    parts: { sides: '☞"none"' },
    path: 'sides',
    fault: { kind: 'type', expected: 'array', found: 'string' },
  },
  'null is no list': {
    parts: { issues: '☞null' },
    path: 'issues',
    fault: { kind: 'type', expected: 'array', found: 'null' },
  },
  'a list is no record': {
    parts: { sides: '[☞[]]' },
    path: 'sides[0]',
    fault: { kind: 'type', expected: 'object', found: 'array' },
  },
  'a number is no text': {
    parts: { title: '☞5' },
    path: 'title',
    fault: { kind: 'type', expected: 'text-or-object', found: 'number' },
  },
  'a word that is none of the choices is told with the nearest': {
    parts: { issues: issue('').replace('"open"', '☞"stalld"') },
    path: 'issues[0].status',
    fault: {
      kind: 'choice',
      found: 'stalld',
      options: [
        'open',
        'negotiating',
        'stalled',
        'agreed-in-principle',
        'agreed',
        'in-force',
        'rejected',
        'superseded',
      ],
      nearest: 'stalled',
    },
  },
  'a reference that is empty': {
    parts: { events: event('', '☞""') },
    path: 'events[0].source',
    fault: { kind: 'form', name: 'empty-text', found: '' },
  },
  'a language that is no tag': {
    parts: { title: '{"en": "A", "english!": ☞"B"}' },
    path: 'title.english!',
    fault: { kind: 'form', name: 'not-a-language', found: 'english!' },
  },
  'an id with a space': {
    parts: { sides: '[{"id": ☞"a b", "name": "A"}]' },
    path: 'sides[0].id',
    fault: { kind: 'form', name: 'not-an-id', found: 'a b' },
  },
  'a date in another form': {
    parts: { asOf: '☞"30/12/2023"' },
    path: 'asOf',
    fault: { kind: 'form', name: 'not-a-date', found: '30/12/2023' },
  },
  'a fiscal year where a date is meant': {
    parts: { asOf: '☞"FY2024"' },
    path: 'asOf',
    fault: { kind: 'form', name: 'not-a-date', found: 'FY2024' },
  },
  'a period in another form': {
    parts: { statistics: statistic(observation('☞"Dec 2023"')) },
    path: 'statistics[0].observations[0].period',
    fault: { kind: 'form', name: 'not-a-period', found: 'Dec 2023' },
  },
  'an address that is not http': {
    parts: { sources: source(', "url": ☞"javascript:alert(1)"') },
    path: 'sources[0].url',
    fault: { kind: 'form', name: 'not-an-address', found: 'javascript:alert(1)' },
  },
  'an address with a name before the host': {
    parts: { sources: source(', "url": ☞"https://cbp.gov@evil.example/"') },
    path: 'sources[0].url',
    fault: { kind: 'form', name: 'not-an-address', found: 'https://cbp.gov@evil.example/' },
  },
  'a number written as text': {
    parts: { statistics: statistic(observation('"2023"').replace('5', '☞"1,000"')) },
    path: 'statistics[0].observations[0].value',
    fault: { kind: 'type', expected: 'number', found: 'string' },
  },
  'a checksum that is none': {
    parts: { sources: source(', "sha256": ☞"abc"') },
    path: 'sources[0].sha256',
    fault: { kind: 'form', name: 'not-a-sha256', found: 'abc' },
  },
  'a fiscal year that starts in month 13': {
    parts: { statistics: statistic('', ' "fiscalYearStart": ☞13,') },
    path: 'statistics[0].fiscalYearStart',
    fault: { kind: 'form', name: 'not-a-month', found: '13' },
  },
  'a priority of 1.5': {
    parts: { issues: issue('"priority": ☞1.5, ') },
    path: 'issues[0].priority',
    fault: { kind: 'form', name: 'not-a-whole-number', found: '1.5' },
  },
  'a format of the future': {
    parts: { format: '☞2' },
    path: 'format',
    fault: { kind: 'form', name: 'not-this-format', found: '2' },
  },
  'a dossier without a language': {
    parts: { languages: '☞[]' },
    path: 'languages',
    fault: { kind: 'form', name: 'no-language', found: '[]' },
  },
  'a day that the calendar lacks': {
    parts: { asOf: '☞"2023-02-29"' },
    path: 'asOf',
    fault: { kind: 'no-such-day', found: '2023-02-29' },
  },
  'a day that the calendar lacks, in a history': {
    parts: { issues: issue('"history": [{"date": ☞"2023-06-31", "status": "open", "source": "s"}], ') },
    path: 'issues[0].history[0].date',
    fault: { kind: 'no-such-day', found: '2023-06-31' },
  },
  'a week that the year lacks': {
    parts: { statistics: statistic(observation('☞"2023-W53"')) },
    path: 'statistics[0].observations[0].period',
    fault: { kind: 'no-such-day', found: '2023-W53' },
  },
  'a period that ends before it starts': {
    parts: { statistics: statistic(observation('☞"2023-12-07/2023-12-01"')) },
    path: 'statistics[0].observations[0].period',
    fault: { kind: 'ends-before-start', found: '2023-12-07/2023-12-01' },
  },
  'a fiscal year of a statistic that does not say when it starts': {
    parts: { statistics: statistic(observation('☞"FY2024"')) },
    path: 'statistics[0].observations[0].period',
    fault: { kind: 'no-fiscal-start', found: 'FY2024' },
  },
  'a date that may have moved and that the calendar lacks': {
    parts: { issues: issue('"deadline": ["2024-01-08", {"date": ☞"2024-02-30", "source": "s"}], ') },
    path: 'issues[0].deadline[1].date',
    fault: { kind: 'no-such-day', found: '2024-02-30' },
  },
  'a condition that is an id, as the format had it once, is told where it goes': {
    parts: { participants: `[${person('p')}]`, issues: issue('', position(', "conditions": [☞"i"]')) },
    path: 'issues[0].positions[0].conditions[0]',
    fault: { kind: 'condition-as-id', found: 'i' },
  },
  'a window in words': {
    parts: { statistics: statistic('', `${threshold('"window": ☞"mean of 7 days", ')},`) },
    path: 'statistics[0].thresholds[0].window',
    fault: { kind: 'form', name: 'not-a-window', found: 'mean of 7 days' },
  },
  'a window in the words of a language': {
    parts: { statistics: statistic('', `${threshold('"window": ☞{"en": "mean of 7 days"}, ')},`) },
    path: 'statistics[0].thresholds[0].window',
    fault: { kind: 'form', name: 'not-a-window', found: 'mean of 7 days' },
  },
  'a source of a text that is misspelt': {
    parts: { issues: issue('').replace('"summary": "S"', '"summary": {"text": "S", ☞"sourc": "s", "source": "s"}') },
    path: 'issues[0].summary.sourc',
    fault: { kind: 'unknown', name: 'sourc', nearest: 'source' },
  },
  'a count below zero': {
    parts: { statistics: statistic(observation('"2023"').replace('"value": 5', '"value": ☞-5')) },
    path: 'statistics[0].observations[0].value',
    fault: { kind: 'negative-count', found: '-5' },
  },
  'a threshold below zero of what is counted': {
    parts: { statistics: statistic('', `${threshold('').replace('"value": 1', '"value": ☞-1')},`) },
    path: 'statistics[0].thresholds[0].value',
    fault: { kind: 'negative-count', found: '-1' },
  },
  'money of no currency': {
    parts: { statistics: statistic('').replace('"events"', '☞"money"') },
    path: 'statistics[0].counts',
    fault: { kind: 'no-currency' },
  },
  'a value beside words that stand in its place': {
    parts: {
      statistics: statistic(observation('"2023"', '"asStated": "thousands", ').replace('"value": 5', '"value": ☞5')),
    },
    path: 'statistics[0].observations[0].value',
    fault: { kind: 'value-beside-words', found: '5' },
  },
  'a source that is not in the list': {
    parts: { events: event('', '☞"ss"') },
    path: 'events[0].source',
    fault: { kind: 'no-such', list: 'sources', id: 'ss', nearest: 's' },
  },
  'a quoted source that is not in the list is told at its id': {
    parts: { events: event('', '{"id": ☞"editorial"}') },
    path: 'events[0].source.id',
    fault: { kind: 'no-such', list: 'sources', id: 'editorial', nearest: null },
  },
  'a membership of oneself': {
    parts: { participants: `[${person('p', ', "memberOf": ☞"p"')}]` },
    path: 'participants[0].memberOf',
    fault: { kind: 'circle', ids: ['p', 'p'] },
  },
  'a circle of memberships, told once': {
    parts: {
      participants: `[${person('x', ', "memberOf": "p"')},\n${person('p', ', "memberOf": ☞"q"')},\n${person('q', ', "memberOf": "r"')},\n${person('r', ', "memberOf": "p"')}]`,
    },
    path: 'participants[1].memberOf',
    fault: { kind: 'circle', ids: ['p', 'q', 'r', 'p'] },
  },
  'a name that stands twice is told at the second': {
    parts: { sides: '[{"id": "a", "name": "A", ☞"name": "B"}]' },
    path: 'sides[0].name',
    fault: { kind: 'duplicate-key', name: 'name' },
  },
  'a name that stands twice, once in escapes': {
    parts: { sides: String.raw`[{"id": "a", "name": "A", ☞"n\u0061me": "B"}]` },
    path: 'sides[0].name',
    fault: { kind: 'duplicate-key', name: 'name' },
  },
}

test.each(Object.entries(CASES))('%s', (_, { parts, path, fault }) => {
  const marked = fileWith(parts)
  expect(problemsOf(withoutHand(marked))).toEqual([{ fault, path, place: handAt(marked) }])
})

const POSITIONED = { participants: `[${person('p')}]`, statistics: statistic(''), places: '[]' }

test.each([
  ['a participant’s group', { participants: `[${person('p', ', "memberOf": ☞"zzz"')}]` }, 'participants'],
  ['a participant’s side', { participants: `[${person('p', ', "side": ☞"zzz"')}]` }, 'sides'],
  ['a statistic’s place', { statistics: statistic('', ' "place": ☞"zzz",') }, 'places'],
  ['an observation’s source', { statistics: statistic(observation('"2023"').replace('"s"', '☞"zzz"')) }, 'sources'],
  [
    'a threshold’s issue',
    {
      statistics: statistic(
        '',
        ' "thresholds": [{"id": "h", "name": "H", "comparator": "more-than", "value": 1, "kind": "quota", "issue": ☞"zzz", "source": "s"}],',
      ),
    },
    'issues',
  ],
  [
    'a claim’s speaker',
    {
      statistics: statistic(
        '',
        ' "claims": [{"id": "c", "text": "C", "by": ☞"zzz", "period": "2023", "value": 1, "made": "2023", "source": "s"}],',
      ),
    },
    'participants',
  ],
  ['a position’s participant', { issues: issue('', position('').replace('"p"', '☞"zzz"')) }, 'participants'],
  [
    'a position’s condition',
    { issues: issue('', position(', "conditions": [{"issue": "i"}, {"issue": ☞"zzz"}]')) },
    'issues',
  ],
  ['who is asked', { issues: issue('', position(', "of": ☞"zzz"')) }, 'participants'],
  ['who spoke for a body', { issues: issue('', position(', "through": ☞"zzz"')) }, 'participants'],
  ['who reports a position', { issues: issue('', position(', "accordingTo": ☞"zzz"')) }, 'participants'],
  ['a disputed position', { issues: issue('', position(', "id": "a", "disputes": ["a", ☞"zzz"]')) }, 'positions'],
  [
    'a condition’s own source',
    { issues: issue('', position(', "conditions": [{"text": "T", "source": ☞"zzz"}]')) },
    'sources',
  ],
  ['a role’s body', { participants: `[${person('p', ', "roles": [{"of": ☞"zzz", "source": "s"}]')}]` }, 'participants'],
  [
    'a role’s source',
    { participants: `[${person('p', ', "roles": [{"of": "p2", "source": ☞"zzz"}]')}, ${person('p2')}]` },
    'sources',
  ],
  [
    'a text’s own source',
    { issues: issue('').replace('"summary": "S"', '"summary": {"text": "S", "source": ☞"zzz"}') },
    'sources',
  ],
  ['a deadline’s source', { issues: issue('"deadline": [{"date": "2024", "source": ["s", ☞"zzz"]}], ') }, 'sources'],
  [
    'who has to do a term',
    { issues: issue('"terms": [{"id": "t", "text": "T", "by": ☞"zzz", "history": []}], ') },
    'participants',
  ],
  [
    'a retraction’s source',
    { sources: source(', "retracted": {"date": "2023", "note": "N", "source": ☞"zzz"}') },
    'sources',
  ],
  ['a related issue', { issues: issue('"relations": [{"issue": ☞"zzz", "kind": "part-of"}], ') }, 'issues'],
  ['an issue’s statistic', { issues: issue('"statistics": ["t", ☞"zzz"], ') }, 'statistics'],
  ['an issue’s place', { issues: issue('"places": [☞"zzz"], ') }, 'places'],
  ['an event’s place', { events: event('"place": ☞"zzz", ') }, 'places'],
  ['an event’s participant', { events: event('"participants": ["p", ☞"zzz"], ') }, 'participants'],
  ['an event’s issue', { events: event('"issues": [☞"zzz"], ') }, 'issues'],
])('%s that leads nowhere is reported with its list', (_, parts, list) => {
  const marked = fileWith({ ...POSITIONED, ...parts })
  const [problem, ...more] = problemsOf(withoutHand(marked))
  expect(problem).toMatchObject({ fault: { kind: 'no-such', list, id: 'zzz' }, place: handAt(marked) })
  expect(more).toEqual([])
})

test('a repeated id names the line of the first, and each repetition is reported', () => {
  const text = fileWith({ sides: '[\n{"id": "a", "name": "A"},\n{"id": "a", "name": "B"},\n{"name": "C", "id": "a"}]' })
  expect(problemsOf(text)).toEqual(
    [
      { line: 9, column: 8, path: 'sides[1].id' },
      { line: 10, column: 21, path: 'sides[2].id' },
    ].map(({ line, column, path }) => ({
      fault: { kind: 'repeated-id', id: 'a', first: { line: 8, column: 8 } },
      place: { line, column },
      path,
    })),
  )
})

test('the same id may occur in two lists', () => {
  expect(problemsOf(fileWith({ sides: '[{"id": "s", "name": "A"}]' }))).toEqual([])
})

test('two values of one period, vintage and dims are reported, whatever the order of the dims', () => {
  const first = observation('"2023"', '"dims": {"a": "1", "b": "2"}, ')
  const second = observation('"2023"', '"dims": {"b": "2", "a": "1"}, ')
  expect(problemsOf(fileWith({ statistics: statistic(`\n${first},\n${second}`) }))).toEqual([
    {
      fault: { kind: 'repeated-observation', period: '2023', published: '2023-12-01', first: { line: 12, column: 1 } },
      place: { line: 13, column: 1 },
      path: 'statistics[0].observations[1]',
    },
  ])
})

test('values that differ in vintage or dims are revisions or components, not faults', () => {
  const observations = [
    observation('"2023"'),
    observation('"2023"').replace('2023-12-01', '2024-01-01'),
    observation('"2023"', '"dims": {"a": "1"}, '),
    observation('"2023"', '"dims": {"a": "2"}, '),
  ]
  expect(problemsOf(fileWith({ statistics: statistic(observations.join()) }))).toEqual([])
})

test('a trade in both directions is not a circle', () => {
  const both = (id: string, other: string): string =>
    issue(`"relations": [{"issue": "${other}", "kind": "traded-for"}], `).replace('"i"', `"${id}"`).slice(1, -1)
  expect(problemsOf(fileWith({ issues: `[${both('i', 'j')}, ${both('j', 'i')}]` }))).toEqual([])
})

test('a finite chain of memberships is not a circle', () => {
  const chain = [person('p', ', "memberOf": "q"'), person('q', ', "memberOf": "r"'), person('r')]
  expect(problemsOf(fileWith({ participants: `[${chain.join()}]` }))).toEqual([])
})

test('seven different faults in one file are seven problems, in file order', () => {
  const text = `{
  "format": 1,
  "id": "m",
  "title": 5,
  "asOf": "2023-02-30",
  "languages": ["en"],
  "sides": [
    { "id": "a", "name": "A", "nmae": "B" },
    { "id": "a", "name": "C" }
  ],
  "sources": [{ "id": "s", "title": "S", "kind": "artcle", "published": "2023" }],
  "participants": [{ "id": "p", "kind": "person", "name": "P", "side": "b" }],
  "statistics": {},
  "issues": [],
  "events": []
}`
  const told = problemsOf(text).map(({ fault, place, path }) => [fault.kind, place.line, place.column, path])
  expect(told).toEqual([
    ['type', 4, 12, 'title'],
    ['no-such-day', 5, 11, 'asOf'],
    ['unknown', 8, 31, 'sides[0].nmae'],
    ['repeated-id', 9, 13, 'sides[1].id'],
    ['choice', 11, 50, 'sources[0].kind'],
    ['no-such', 12, 72, 'participants[0].side'],
    ['type', 13, 17, 'statistics'],
  ])
})

test('problems are in file order, however many and of whatever kind', () => {
  const faulty = fc.constantFrom<Parts>(
    ...Object.values(CASES)
      .filter(({ fault }) => fault.kind !== 'circle')
      .map(({ parts }) =>
        Object.fromEntries(
          Object.entries(parts).map(([name, json]) => [name.replace('☞', ''), json?.replace('☞', '') ?? null]),
        ),
      ),
  )
  fc.assert(
    fc.property(fc.array(faulty, { minLength: 1, maxLength: 6 }), (many) => {
      const places = problemsOf(fileWith(Object.assign({}, ...many) as Parts)).map(({ place }) => place)
      expect(places.length).toBeGreaterThan(0)
      expect(places).toEqual(places.toSorted((a, b) => a.line - b.line || a.column - b.column))
    }),
  )
})

test.each([
  ['at the top', { 'x-note': '{"any": [1]}' }],
  ['in a list of it', { sides: '[{"id": "a", "name": "A", "x-colour": "red"}]' }],
  ['in an observation', { statistics: statistic(observation('"2023"', '"x-row": 5, ')) }],
  [
    'in a source and its quotation',
    { events: event('', '{"id": "s", "x-page": 2, "quote": {"exact": "q", "x-p": 1}}') },
  ],
])('a property that begins with x- is kept %s', (_, parts: Parts) => {
  expect(problemsOf(fileWith(parts))).toEqual([])
  expect(JSON.stringify(readText(fileWith(parts)))).toMatch(/"x-(note|colour|row|page)":/)
})

test('a key named __proto__ is unknown, and pollutes nothing', () => {
  const marked = fileWith({
    '☞__proto__': null,
    sides: '[{"id": "a", "name": "A", ☞"__proto__": {"polluted": "yes"}}]',
  })
  expect(problemsOf(withoutHand(marked))).toEqual([
    { fault: { kind: 'unknown', name: '__proto__', nearest: null }, path: 'sides[0].__proto__', place: handAt(marked) },
  ])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})

test.each(['minimal.json', 'us-mexico-2023.json', 'eu-tunisia-2023.json'])('the shipped %s is valid', (name) => {
  expect(shipped(name).format).toBe(1)
})

test('texts in every script are read unchanged', () => {
  const title = { en: 'Talks', es: 'Diálogo', fa: 'می\u200cخواهم', hi: 'वार्ता' }
  expect(dossierWith({ title: JSON.stringify(title) })).toMatchObject({ format: 1, id: 'm', title, asOf: '2023-12-30' })
})

const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...strings(inner)])
}

test('in a dossier with control characters, every string becomes safe', () => {
  const evil = JSON.stringify('a\u001b[2J\u202eb\u009b\u200bc\n')
  const dossier = dossierWith({
    title: `{"en": ${evil}}`,
    'x-note': `{${evil}: [${evil}]}`,
    sides: `[{"id": "a", "name": ${evil}}]`,
    statistics: statistic(observation('"2023"', `"dims": {${evil}: ${evil}}, `)),
    events: event('', `{"id": "s", "note": ${evil}, "quote": {"exact": ${evil}}}`),
  })
  const all = strings(dossier)
  expect(all.filter((one) => one === 'a␛[2J⟨U+202E⟩b⟨U+009B⟩⟨U+200B⟩c␊')).toHaveLength(8)
  expect(all.filter((one) => safe(one) !== one)).toEqual([])
})

test('what a problem quotes from the file is safe too', () => {
  const evil = String.raw`"\u001b]0;x\u0007\u202e"`
  const problems = problemsOf(
    fileWith({
      id: evil,
      asOf: evil,
      [JSON.parse(evil) as string]: '1',
      sides: `[{${evil}: 1, ${evil}: 2}]`,
      events: event('', evil),
    }),
  )
  expect(problems.map(({ fault }) => fault.kind)).toEqual([
    'form',
    'form',
    'missing',
    'missing',
    'duplicate-key',
    'unknown',
    'no-such',
    'unknown',
  ])
  expect(strings(problems).filter((one) => safe(one) !== one)).toEqual([])
})

test('a threshold that counts something else than its statistic may be below zero', () => {
  const cold = threshold('').replace('"value": 1', '"value": -1, "counts": "degrees"')
  expect(readText(fileWith({ statistics: statistic('', `${cold},`) })).kind).toBe('dossier')
})

test('no bytes make reading throw', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.json().map((text) => new TextEncoder().encode(text)),
    fc
      .string({ unit: fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', '\\', ' ', '/', '\n') })
      .map((text) => new TextEncoder().encode(text)),
  )
  fc.assert(
    fc.property(bytes, (one) => {
      expect(['problems', 'unreadable']).toContain(readDossier(one).kind)
    }),
  )
})

test('a byte order mark is accepted, and is not counted in columns', () => {
  const text = fileWith({ format: '2' })
  const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])
  expect(readDossier(marked)).toEqual(readText(text))
  expect(readDossier(Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(fileWith())])).kind).toBe('dossier')
})

test('Windows line ends count as one line each', () => {
  const text = fileWith({ asOf: '"soon"' }).replaceAll('\n', '\r\n')
  expect(problemsOf(text)[0]?.place).toEqual({ line: 5, column: 9 })
})

test('a valid file is read from its bytes alone, like the shipped one', () => {
  const bytes = readFileSync(new URL('../../data/minimal.json', import.meta.url))
  expect(readDossier(new Uint8Array(bytes))).toEqual({ kind: 'dossier', dossier: JSON.parse(bytes.toString()) })
})

test('an empty name is reported at its own place, without a raw NUL', () => {
  const problems = problemsOf(fileWith({ sides: '[{"id": "a", "name": "A", "": 1, "": 2}]' }))
  expect(JSON.stringify(problems)).not.toContain('\\u0000')
  expect(problems.map(({ fault }) => fault.kind).toSorted()).toEqual(['duplicate-key', 'unknown'])
})

test.each<[string, Parts]>([
  ['format', { format: '"1"' }],
  ['fiscalYearStart', { statistics: statistic('', ' "fiscalYearStart": "10",') }],
])('%s written as text is reported as a wrong type', (_, parts) => {
  expect(problemsOf(fileWith(parts))[0]?.fault).toMatchObject({ kind: 'type', expected: 'number', found: 'string' })
})

test('a text without any language is reported', () => {
  expect(problemsOf(fileWith({ title: '{}' }))).toHaveLength(1)
})

test('money, and a rate in percent, may be negative', () => {
  const below = statistic(observation('"2023"').replace('"value": 5', '"value": -5'))
  expect(problemsOf(fileWith({ statistics: below.replace('"events"', '"percent"') }))).toEqual([])
  expect(
    problemsOf(fileWith({ statistics: below.replace('"counts": "events"', '"counts": "money", "currency": "EUR"') })),
  ).toEqual([])
})

test('a property that begins with x- is kept in a map of languages', () => {
  expect(problemsOf(fileWith({ title: '{"en": "A", "x-note": "n"}' }))).toEqual([])
})

const withNumber = (digits: string) =>
  problemsOf(fileWith({ statistics: statistic(observation('"2023"').replace('"value": 5', `"value": ${digits}`)) }))

test('a number that is too large is reported as such', () => {
  expect(withNumber('1e999')[0]?.fault).toMatchObject({ kind: 'form', name: 'number-too-large' })
})

test('a whole number beyond 2^53 − 1, which would change silently, is reported', () => {
  expect(withNumber('9007199254740993').map((one) => one.fault)).toMatchObject([
    { kind: 'form', name: 'number-too-large' },
  ])
})

test('a long value is not cut inside a character where a sentence quotes it', () => {
  const [problem] = problemsOf(fileWith({ asOf: JSON.stringify(`${'a'.repeat(99)}😀`) }))
  expect(problem?.fault).toMatchObject({ found: `${'a'.repeat(99)}…` })
})

const many = (parts: object): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ ...(JSON.parse(fileWith()) as object), ...parts }, null, 1))
const people = (count: number, over: (at: number) => object) => ({
  participants: Array.from({ length: count }, (_, at) => ({ id: `p${at}`, kind: 'person', name: 'N', ...over(at) })),
})

test.each([
  ['a chain of 3,000 memberships', many(people(3000, (at) => (at < 2999 ? { memberOf: `p${at + 1}` } : {}))), 0],
  ['5,000 references that lead nowhere', many(people(5000, (at) => ({ memberOf: `z${at}` }))), 5000],
  [
    '5,000 pairs of ids',
    many({ sides: Array.from({ length: 10_000 }, (_one, at) => ({ id: `s${at >> 1}`, name: 'N' })) }),
    5000,
  ],
  [
    '10,000 equal ids, counted after ten',
    many({ sides: Array.from({ length: 10_000 }, () => ({ id: 's', name: 'N' })) }),
    11,
  ],
])('%s are all reported at once', (_, bytes, count) => {
  const read = readDossier(bytes)
  expect(read.kind === 'problems' ? read.problems.length : 0).toBe(count)
})
