import { expect, test } from 'vitest'
import { recordsOf, summaryOf } from '../../src/desk/summary.ts'
import { knownFrom, readingOn, type Dossier } from '../../src/dossier/index.ts'
import type { Since } from '../../src/present/index.ts'
import { createLocale } from '../../src/text/index.ts'
import { dossierWith, shipped } from '../dossier/fixture.ts'

const contextOf = (dossier: Dossier, day: string) => ({
  reading: readingOn(dossier, knownFrom(day)),
  locale: createLocale('en', 'en', 'braille'),
  per: 'day' as const,
})
const lookOn = (dossier: Dossier, day: string): Since => ({
  baseline: { kind: 'seen', dossier, on: knownFrom(day) },
  name: { kind: 'last' },
})

test('a summary has the worst concern, the changes since the last look and what is next', () => {
  const dossier = shipped('us-mexico-2023.json')
  const summary = summaryOf(contextOf(dossier, '2023-12-30'), lookOn(dossier, '2023-12-28'))
  expect(summary).toMatchObject({
    title: 'Mexico–United States migration talks, December 2023',
    concern: { kind: 'contradicted', statistics: 1 },
    next: { date: '2024-01-08', text: 'legislative: The US Senate returns' },
    silent: [],
  })
  expect(summary.changes).toBeGreaterThan(0)
  expect(summaryOf(contextOf(dossier, '2023-12-30'), lookOn(dossier, '2023-12-30')).changes).toBe(0)
  expect(summaryOf(contextOf(dossier, '2023-12-30'), null).changes).toBeNull()
})

test('a publisher whose announced release has not come is silent', () => {
  const dossier = shipped('us-mexico-2023.json')
  expect(summaryOf(contextOf(dossier, '2024-09-30'), null).silent).toEqual(['U.S. Customs and Border Protection'])
})

test('a dossier without anything has no concern, nothing next and its id where it has no title', () => {
  expect(summaryOf(contextOf(dossierWith({ title: '""' }), '2024-01-01'), null)).toEqual({
    title: 'm',
    concern: null,
    changes: null,
    next: null,
    silent: [],
  })
})

test('its records have titles and targets only, so that no dossier is kept', () => {
  const records = recordsOf(contextOf(shipped('eu-tunisia-2023.json'), '2024-03-15'))
  expect(records.length).toBeGreaterThan(50)
  expect(new Set(records.flatMap((one) => Object.keys(one)))).toEqual(new Set(['target', 'title']))
})

test('only what is announced is next, not a position or a claim that is dated later', () => {
  const dossier = dossierWith({
    participants: '[{"id": "p", "kind": "person", "name": "P"}]',
    issues: `[{"id": "i", "title": "I", "summary": "S", "source": "s", "positions": [{"participant": "p", "stance": "supports", "date": "2024-05-01",
      "attribution": "stated", "text": "T", "source": "s"}]}]`,
  })
  expect(summaryOf(contextOf(dossier, '2024-01-01'), null).next).toBeNull()
})
