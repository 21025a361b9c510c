import { expect, test } from 'vitest'
import { readingOn, RECORD_LISTS, to, type Difference } from '../../../src/dossier/index.ts'
import { differenceSpans, differenceText, subjectOf, type Compared } from '../../../src/present/changes/difference.ts'
import { createLocale, LANGUAGES, plainText, type Language } from '../../../src/text/index.ts'
import { shipped } from '../../app/stage.ts'
import { readOn } from '../../dossier/talks.ts'
import { AFTER, BEFORE, everyChange } from '../changed.ts'

const [before, after] = [readOn('2023-12-30', BEFORE), readOn('2023-12-30', AFTER)]
const compared: Compared = { before, after, locale: createLocale('en', 'en', 'braille') }
const changes = everyChange().changes.entries.map(({ change }) => change)

const ofKind = (kind: Difference['kind']): Difference => {
  const found = changes.find((one) => one.kind === kind)
  if (!found) throw new Error(`no change is ${kind}`)
  return found
}

test.each(LANGUAGES)('in %s every kind of change is described in words, after the name of its record', (language) => {
  const spoken = { ...compared, locale: createLocale(language, 'en', 'braille') }
  for (const change of changes) {
    const words = differenceText(spoken, change)
    expect(words, change.kind).toMatch(/\p{L}/u)
    const line = plainText(differenceSpans(spoken, change))
    expect(line).toContain(subjectOf(spoken, change))
    expect(line.endsWith(words), line).toBe(true)
  }
})

test('a revision has the old value, the new one and the period', () => {
  const words = differenceText(compared, ofKind('observation-revised'))
  for (const part of ['10', '12', 'Nov 2023']) expect(words).toContain(part)
})

test('a move has both stances, from the old one to the new one', () => {
  const { stances } = compared.locale.words
  const words = differenceText(compared, ofKind('stance-moved'))
  expect(words.indexOf(stances.opposes.word)).toBeGreaterThanOrEqual(0)
  expect(words.indexOf(stances.opposes.word)).toBeLessThan(words.indexOf(stances.conditional.word))
})

test.each([
  ['en', 'summary: none → About it'],
  ['es', 'resumen: antes nada, ahora About it'],
] as const)('a text that became known has the name of its field, in %s %s', (language, words) => {
  const change: Difference = {
    kind: 'edited',
    target: to.issue('a'),
    date: null,
    field: 'summary',
    before: '',
    after: 'About it',
  }
  expect(differenceText({ ...compared, locale: createLocale(language, 'en', 'braille') }, change)).toBe(words)
})

/** Returns the words of an edit in the dossier that ships. */
const edited = (field: string, was: unknown, is: unknown, language: Language = 'en'): string => {
  const reading = readingOn(shipped, Infinity)
  const locale = createLocale(language, 'en', 'braille')
  const change = {
    kind: 'edited',
    target: to.issue('asylum-limit'),
    date: null,
    field,
    before: was,
    after: is,
  } as const
  return differenceText({ before: reading, after: reading, locale }, change)
}

test('a source that was edited is named by its title, also where it is quoted', () => {
  const quoted = { id: 'editorial', quote: { exact: 'On the table' } }
  expect(shipped.sources.map(({ id }) => id)).toEqual(expect.arrayContaining(['editorial', 'cbp-2023-12-22']))
  const words = edited('source', 'cbp-2023-12-22', quoted)
  expect(words).toMatch(/^source: .+ → Editorial on migration talks, 30 December 2023$/)
  expect(words).not.toMatch(/cbp-2023|editorial\b/)
  expect(edited('source', 'editorial', ['editorial', 'cbp-2023-12-22'])).toBe('source changed')
  expect(edited('by', undefined, 'blinken')).toBe('stated by: none → Antony Blinken')
})

/** Records that are compared one by one, and not as fields of the record that has them. */
const APART = new Set(['id', 'observations', 'claims', 'positions', 'sources', 'sides', 'events', 'format', '$schema'])

test.each(LANGUAGES)('every field of every record has a name, in %s', (language) => {
  const words = createLocale(language, 'en', 'braille').words.changes
  const records = [shipped, ...RECORD_LISTS.flatMap((list): readonly object[] => shipped[list] ?? [])]
  const names = new Set(records.flatMap((one) => Object.keys(one)).filter((name) => !APART.has(name)))
  expect([...names].filter((name) => !(name in words.fields || name in words))).toEqual([])
})

test('a list that was edited says what it had and what it has', () => {
  const railroads = { issue: 'railroads', kind: 'traded-for', source: 'editorial' }
  expect(shipped.issues.map(({ id }) => id)).toContain(railroads.issue)
  expect(edited('relations', undefined, [railroads])).toBe('relations: none → traded for Control of the railroads')
  expect(edited('languages', ['en'], ['en', 'es'])).toBe('languages: English → English, Spanish')
  expect(edited('languages', ['en'], ['en', 'es'], 'es')).toBe('idiomas: antes inglés, ahora inglés, español')
  expect(edited('side', 'united-states', 'mexico')).toBe('side: United States → Mexico')
  expect(edited('otherNames', ['A'], [])).toBe('other names: A → none')
})

test('a list is only said to have changed where it is long, or its entries are the same in words', () => {
  const many = Array.from({ length: 9 }, (_, at) => `participant-${at}`)
  expect(edited('participants', many.slice(1), many)).toBe('participants changed')
  expect(edited('source', 'editorial', { id: 'editorial', quote: { exact: 'a' } })).toBe('source changed')
  expect(edited('appearances', [], [{ made: '2023-12-01' }])).toBe('appearances changed')
})

test.each<[Difference['kind'], string]>([
  ['role-added', 'role added: Envoy, Ben · from 20 Dec 2023'],
  ['role-withdrawn', 'role withdrawn: Clerk, Ben'],
  ['role-began', 'role began: Judge · 10 Dec 2023'],
  ['role-ended', 'role ended: Courier, Ben · 15 Dec 2023'],
  ['role-edited', 'role changed: Poet, Cal · from 2020'],
])('a %s says which role, of which body and of which day', (kind, words) => {
  expect(differenceText(compared, ofKind(kind))).toBe(words)
})

test('a record that is gone is named by the name that it had', () => {
  const removed = changes.filter(({ kind, target }) => kind === 'removed' && target?.kind === 'issue')
  expect(removed.map((one) => subjectOf(compared, one))).toEqual(['Issue gone'])
})

test.each([
  ['en', 'added', 'added, dated 29 Dec 2023'],
  ['es', 'se agregó', 'se agregó (fecha: 29 dic 2023)'],
] as const)('a new event has its own date beside that of its news, in %s', (language, plain, dated) => {
  const spoken = { ...compared, locale: createLocale(language, 'en', 'braille') }
  const soon = changes.find(({ kind, target }) => kind === 'added' && target?.key === 'soon')
  expect(soon && differenceText(spoken, soon)).toBe(dated)
  expect(soon && differenceText(spoken, { ...soon, date: '2023-12-29' })).toBe(plain)
})

test('a change of the dossier itself has no record', () => {
  const own = changes.filter(({ target }) => target === null)
  expect(own.length).toBeGreaterThan(0)
  for (const one of own) expect(subjectOf(compared, one)).toBe(compared.locale.words.changes.kinds.dossier)
})

test.each([
  ['en', 'status: not known → open', 'not known → planned, dated 20 Dec 2023'],
  ['es', 'estado: desconocido → abierto', 'pasa de desconocido a previsto (fecha: 20 dic 2023)'],
] as const)('a status that was not known is one before it, in %s', (language, ofIssue, ofEvent) => {
  const locale = createLocale(language, 'en', 'braille')
  const [issueChange, eventChange]: readonly Difference[] = [
    { kind: 'status-changed', target: to.issue('a'), date: '2023-12-05', before: null, after: 'open' },
    { kind: 'event-status', target: to.event('e'), date: '2023-12-05', before: null, after: 'planned' },
  ]
  const words = [issueChange, eventChange].map((one) => one && differenceText({ ...compared, locale }, one))
  expect(words).toEqual([ofIssue, ofEvent])
})
