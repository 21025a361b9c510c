import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unsourcedIn, type FilePlace, type Part, type Warning } from '../../../src/dossier/index.ts'
import { dossierSchema } from '../../../src/dossier/schema.ts'
import { warningFindings, warningsIn } from '../../../src/dossier/warnings/check.ts'
import { TEXT_FIELDS } from '../../../src/dossier/warnings/languages.ts'
import { MOST_LISTED } from '../../../src/dossier/warnings/warning.ts'
import { anyDossier } from '../../fuzz/dossier.ts'
import { dossierWith, fileWith, type Parts } from '../fixture.ts'

/** Returns the place of the hand in a text, counted from 1. */
const handAt = (marked: string): FilePlace => {
  const lines = marked.slice(0, marked.indexOf('☞')).split('\n')
  return { line: lines.length, column: lines.at(-1)!.length + 1 }
}
const withoutHand = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).map(([name, json]) => [name, json?.replace('☞', '') ?? null]))

const warningsOf = (parts: Parts) => warningsIn(new TextEncoder().encode(fileWith(parts)), dossierWith(parts))
const kindsOf = (parts: Parts) => warningsOf(parts).map(({ fault }) => fault.kind)

const [EARLY, LATE] = ['"published": "2023-12-01"', '"published": "2023-12-28"']
const source = (id: string, published: string, more = ''): string =>
  `{"id": "${id}", "title": "S", "kind": "article", ${published}${more}}`
/** Two sources, of 1 and 28 December 2023, both cited by an event. */
const sources = `[${source('s', EARLY)}, ${source('late', LATE)}]`
const cited = `{"id": "cited", "title": "C", "kind": "statement", "date": "2023-11", "source": ["s", "late"], "participants": ["p", "q"]}`
const participants = '[{"id": "p", "kind": "person", "name": "P"}, {"id": "q", "kind": "group", "name": "Q"}]'
const BASE: Parts = { sources, participants, events: `[${cited}]` }

const statistic = (inner: string, more = ''): string =>
  `[{"id": "t", "name": "T", "definition": "D", "measure": "flow", "counts": "events", "unit": "u", ${more}"observations": [${inner}]}]`
const WHOLE = '{"period": "2023-10", "value": 5, "published": "2023-12-01", "source": "s"}'
const observation = (inner: string): string => `{"value": 5, "source": "s", ${inner}}`
const issue = (inner: string, positions = ''): string =>
  `[{"id": "i", "title": "I", "summary": "S", ${inner}"positions": [${positions}], "source": "s"}]`
const position = (inner = ''): string =>
  `{"participant": "p", "stance": "demands", "text": "T", "attribution": "stated", "source": "s", ${inner}}`
const event = (inner: string): string =>
  `[${cited}, {"id": "e", "title": "E", "kind": "meeting", "source": "s", ${inner}}]`
const claim = (inner: string): string =>
  statistic(WHOLE, `"claims": [{"id": "c", "text": "C", "period": "2023", "source": "s", ${inner}}], `)
const term = (inner: string): string => issue(`"terms": [{"id": "k", "text": "K", ${inner}}], `)

type Case = readonly [what: string, parts: Parts, warning: Warning]

const S = { source: 's', published: '2023-12-01' }

const FROM_EARLIEST: Warning = {
  kind: 'text-from-earliest',
  ...S,
  later: 'late',
  laterPublished: '2023-12-28',
}

const CASES: readonly Case[] = [
  [
    'a position dated after its source',
    { issues: issue('', position('"date": ☞"2023-12-02"')) },
    { kind: 'dated-after-source', date: '2023-12-02', ...S },
  ],
  [
    'a position dated after the first of its sources',
    { issues: issue('', position('"date": ☞"2023-12-02"').replace('"s"', '["late", "s"]')) },
    { kind: 'dated-after-source', date: '2023-12-02', ...S },
  ],
  [
    'an entry of an issue’s history dated after its source',
    { issues: issue('"history": [{"date": ☞"2023-12-02", "status": "open", "source": "s"}], ') },
    { kind: 'dated-after-source', date: '2023-12-02', ...S },
  ],
  [
    'an entry of an event’s history dated after its source',
    { events: event('"date": "2024", "history": [{"date": ☞"2023-12-02", "status": "planned", "source": "s"}]') },
    { kind: 'dated-after-source', date: '2023-12-02', ...S },
  ],
  [
    'an entry of a term dated after its source',
    { issues: term('"history": [{"date": ☞"2023-12-02", "status": "agreed", "source": "s"}]') },
    { kind: 'dated-after-source', date: '2023-12-02', ...S },
  ],
  [
    'a claim made after its source',
    { statistics: claim('"value": 5, "made": ☞"2023-12-02"') },
    { kind: 'dated-after-source', date: '2023-12-02', ...S },
  ],
  [
    'an appearance of a claim after its source',
    { statistics: claim('"value": 5, "made": "2023-12-01", "appearances": [{"made": ☞"2024", "source": "late"}]') },
    { kind: 'dated-after-source', date: '2024', source: 'late', published: '2023-12-28' },
  ],
  [
    'a value published after its source',
    { statistics: statistic(observation('"period": "2023-10", "published": ☞"2023-12-02"')) },
    { kind: 'dated-after-source', date: '2023-12-02', ...S },
  ],
  [
    'a retraction dated after what states it',
    {
      sources: `[${source('s', EARLY, ', "retracted": {"date": ☞"2023-12-29", "note": "N", "source": "late"}')}, ${source('late', LATE)}]`,
    },
    { kind: 'dated-after-source', date: '2023-12-29', source: 'late', published: '2023-12-28' },
  ],
  [
    'a value published before its source',
    { statistics: statistic(observation('"period": "2023-10", "published": ☞"2023-11-30"')) },
    { kind: 'value-before-source', date: '2023-11-30', ...S },
  ],
  [
    'a value of a period that was not over',
    { statistics: statistic(observation('"period": "2023-12", "published": ☞"2023-12-01"')) },
    { kind: 'value-before-end', period: '2023-12', published: '2023-12-01' },
  ],
  [
    'a value of a period that had not begun',
    { statistics: statistic(observation('"period": "2024-01", "published": ☞"2023-12-01"')) },
    { kind: 'value-before-start', period: '2024-01', published: '2023-12-01' },
  ],
  [
    'a value that covers days after it was published',
    { statistics: statistic(observation('"period": "2023-12", "through": ☞"2023-12-02", "published": "2023-12-01"')) },
    { kind: 'covers-later-days', through: '2023-12-02', published: '2023-12-01' },
  ],
  [
    'a value for the days of another one of its vintage',
    {
      statistics: statistic(
        ['"2023-10"', '☞"2023-10-01/2023-10-31"']
          .map((period) => observation(`"period": ${period}, "published": "2023-12-01"`))
          .join(', '),
      ),
    },
    { kind: 'same-days', period: '2023-10-01/2023-10-31', other: '2023-10', first: { line: 10, column: 167 } },
  ],
  [
    'a value that covers days after its period',
    { statistics: statistic(observation('"period": "2023-10", "through": ☞"2023-11-02", "published": "2023-12-01"')) },
    { kind: 'covers-other-days', through: '2023-11-02', period: '2023-10' },
  ],
  [
    'a value that covers days before its period',
    { statistics: statistic(observation('"period": "2023-10", "through": ☞"2023-09", "published": "2023-12-01"')) },
    { kind: 'covers-other-days', through: '2023-09', period: '2023-10' },
  ],
  [
    'a position dated in the evening, after its source of the morning',
    {
      sources: `[${source('s', '"published": "2023-12-01T09:00-06:00"')}, ${source('late', LATE)}]`,
      issues: issue('', position('"date": ☞"2023-12-01T18:00-06:00"')),
    },
    { kind: 'dated-after-source', date: '2023-12-01T18:00-06:00', source: 's', published: '2023-12-01T09:00-06:00' },
  ],
  [
    'a position dated in the evening of the day after its source',
    { issues: issue('', position('"date": ☞"2023-12-02T18:00-06:00"')) },
    { kind: 'dated-after-source', date: '2023-12-02T18:00-06:00', ...S },
  ],
  [
    'a commitment of a month that its source reports before it is due',
    { issues: term('"due": ☞"2023-12-05", "history": [{"date": "2023-12", "status": "agreed", "source": "s"}]') },
    { kind: 'overdue-term', due: '2023-12-05', newest: '2023-12-28' },
  ],
  [
    'a retraction before the publication',
    {
      sources: `[${source('s', EARLY, ', "retracted": {"date": ☞"2023-11", "note": "N", "source": "late"}')}, ${source('late', LATE)}]`,
    },
    { kind: 'wrong-order', date: '2023-11', field: 'published', earlier: '2023-12-01' },
  ],
  [
    'a role that ends before it begins',
    {
      participants: participants.replace(
        '"name": "P"',
        '"name": "P", "roles": [{"role": "R", "from": "2023", "to": ☞"2022-12", "source": "s"}]',
      ),
    },
    { kind: 'wrong-order', date: '2022-12', field: 'from', earlier: '2023' },
  ],
  [
    'an event passed in the future',
    { events: event('"date": "2023-12-02", "status": ☞"passed"') },
    { kind: 'passed-in-future', date: '2023-12-02', ...S },
  ],
  [
    'an event passed in the future, by its history',
    {
      events: event(
        '"date": "2023-12-01", "history": [{"date": "2023-12-01", "status": "postponed", "to": "2024-01-08", "source": "s"}, {"date": "2023-12-28", "status": ☞"passed", "source": "late"}]',
      ),
    },
    { kind: 'passed-in-future', date: '2024-01-08', source: 'late', published: '2023-12-28' },
  ],
  [
    'the same position twice',
    { issues: issue('', `${position('"date": "2023-12-01"')},\n☞${position('"date": "2023-12-01"')}`) },
    { kind: 'repeated-position', first: { line: 11, column: 68 } },
  ],
  [
    'a source that nobody cites',
    { sources: `${sources.slice(0, -1)}, ${source('spare', LATE).replace('"spare"', '☞"spare"')}]` },
    { kind: 'uncited-source', id: 'spare' },
  ],
  [
    'a language that a text lacks',
    { languages: '["en", "es"]', title: '{"en": "T", "es": "T"}', sides: '[{"id": "a", "name": ☞{"es": "A"}}]' },
    { kind: 'missing-language', language: 'en', shown: 'es' },
  ],
  [
    'a language that a text with a source of its own lacks',
    {
      languages: '["en", "es"]',
      title: '{"en": "T", "es": "T"}',
      issues: issue('').replace('"summary": "S"', '"summary": {"source": "s", "text": ☞{"en": "A", "es": ""}}'),
    },
    { kind: 'missing-language', language: 'es', shown: 'en' },
  ],
  [
    'a language that no text has',
    { languages: '["en", ☞"fr"]', title: '{"en": "T"}' },
    { kind: 'unused-language', language: 'fr' },
  ],
  [
    'an issue’s status that is not the last of its history',
    {
      issues: issue(
        '"status": ☞"open", "history": [{"date": "2023-12", "status": "stalled", "source": "s"}, {"date": "2023-11", "status": "open", "source": "s"}], ',
      ),
    },
    { kind: 'status-beside-history', status: 'open', last: 'stalled' },
  ],
  [
    'an event’s status that is not the last of its history',
    {
      events: event(
        '"date": "2024", "status": ☞"planned", "history": [{"date": "2023-12", "status": "cancelled", "source": "s"}]',
      ),
    },
    { kind: 'status-beside-history', status: 'planned', last: 'cancelled' },
  ],
  [
    'a relation without a source',
    { issues: issue('"relations": [☞{"issue": "i", "kind": "part-of"}], ') },
    { kind: 'no-source' },
  ],
  ['a deadline without a source', { issues: issue('"deadline": ☞"2024-01-08", ') }, { kind: 'no-source' }],
  [
    'a moved deadline of which one date has no source',
    { issues: issue('"deadline": [{"date": "2024-01-08", "source": "s"}, ☞{"date": "2024-02-08"}], ') },
    { kind: 'no-source' },
  ],
  [
    'a day of resumption without a source',
    { issues: issue('"resumes": ☞{"date": "2024-01-08"}, ') },
    { kind: 'no-source' },
  ],
  [
    'a break without a source',
    { statistics: statistic(WHOLE, '"breaks": [☞{"at": "2023", "note": "N"}], ') },
    { kind: 'no-source' },
  ],
  [
    'a role without a source',
    { participants: participants.replace('"P"}', '"P", "roles": [☞{"of": "q"}]}') },
    { kind: 'no-source' },
  ],
  [
    'a history without a source',
    { issues: issue('"history": [☞{"date": "2023", "status": "open"}], ') },
    { kind: 'no-source' },
  ],
  [
    'an event’s history without a source',
    { events: event('"date": "2024", "history": [☞{"date": "2023-11", "status": "planned"}]') },
    { kind: 'no-source' },
  ],
  [
    'an entry of a term without a source',
    { issues: term('"history": [☞{"date": "2023", "status": "agreed"}]') },
    { kind: 'no-source' },
  ],
  [
    'a retraction without a source',
    {
      sources: `[${source('s', EARLY, ', "retracted": ☞{"date": "2023-12-29", "note": "N"}')}, ${source('late', LATE)}]`,
    },
    { kind: 'no-source' },
  ],
  [
    'a summary without a source',
    { participants: participants.replace('"P"}', '"P", "summary": ☞"S"}') },
    { kind: 'text-without-source' },
  ],
  [
    'a caveat without a source',
    { statistics: statistic(WHOLE, '"caveat": ☞{"en": "C"}, ') },
    { kind: 'text-without-source' },
  ],
  [
    'a summary whose issue cites sources of different days',
    { issues: `[{"id": "i", "title": "I", "summary": ☞"S", "positions": [], "source": ["s", "late"]}]` },
    FROM_EARLIEST,
  ],
  [
    'an outcome whose event cites sources of different days',
    {
      events: event('"date": "2023-11", "outcome": ☞"O"').replace(
        '"source": "s", "date"',
        '"source": ["s", "late"], "date"',
      ),
    },
    FROM_EARLIEST,
  ],
  [
    'the short form of a role without a source',
    { participants: participants.replace('"P"}', '"P", "role": ☞"President"}') },
    { kind: 'role-without-source' },
  ],
  [
    'a term without a history',
    { issues: issue('"terms": [☞{"id": "k", "text": "K", "history": []}], ') },
    { kind: 'term-without-history' },
  ],
  [
    'a claim without anything to check',
    { statistics: claim('"made": "2023-12-01"').replace('"claims": [', '"claims": [☞') },
    { kind: 'empty-claim' },
  ],
  [
    'a term that is overdue',
    { issues: term('"due": ☞"2023-12-10", "history": [{"date": "2023-12-01", "status": "agreed", "source": "s"}]') },
    { kind: 'overdue-term', due: '2023-12-10', newest: '2023-12-28' },
  ],
  [
    'a participant whom no statement names',
    { participants: participants.replace(']', ', {"id": ☞"r", "kind": "person", "name": "R"}]') },
    { kind: 'unnamed-record', id: 'r' },
  ],
  [
    'a place that no statement names',
    { places: '[{"id": ☞"r", "kind": "city", "name": "R"}]' },
    { kind: 'unnamed-record', id: 'r' },
  ],
  [
    'a statistic that states nothing',
    { statistics: statistic('').replace('"id": ', '"id": ☞') },
    { kind: 'unnamed-record', id: 't' },
  ],
  [
    'a fraction of what is counted',
    { statistics: statistic(observation('"period": "2023-10", "published": "2023-12-01"').replace('5', '☞5.5')) },
    { kind: 'fraction', found: '5.5', counts: 'events' },
  ],
  [
    'a percentage of a rule that is not about revisions',
    {
      statistics: statistic(observation('"period": "2023-10", "published": "2023-12-01"')),
      notify: '[{ "statistic": "t", "when": "overdue", "percent": ☞1 }]',
    },
    { kind: 'rule-percent', when: 'overdue' },
  ],
  [
    'a percentage below zero',
    {
      statistics: statistic(observation('"period": "2023-10", "published": "2023-12-01"')),
      notify: '[{ "statistic": "t", "when": "revised", "percent": ☞-1 }]',
    },
    { kind: 'rule-negative', found: '-1' },
  ],
]

test('a correct dossier has no warnings', () => {
  expect(warningsOf(BASE)).toEqual([])
})

test('a retraction without a source is named as it is written', () => {
  const parts = {
    sources: `[${source('s', EARLY, ', "retracted": {"date": "2023-12-29", "note": "N"}')}, ${source('late', LATE)}]`,
  }
  expect(warningsOf({ ...BASE, ...parts }).map(({ path }) => path)).toEqual(['sources[0].retracted'])
})

/** Positions that differ from `position` as JSON only, or not in what they say. */
test.each([
  ['its languages in another order', '{"en": "T", "es": "U"}', '{"es": "U", "en": "T"}'],
  ['a language less', '{"en": "T", "es": "U"}', '{"en": "T"}'],
  ['a plain text', '{"en": "T"}', '"T"'],
  ['white space', '"The  text "', '" The text"'],
])('a position that is repeated with %s is found', (_, text, again) => {
  const [one, other] = [text, again].map((words) => position('"date": "2023-12-01"').replace('"T"', words))
  expect(kindsOf({ ...BASE, issues: issue('', `${one}, ${other}`) })).toContain('repeated-position')
})

test('a position of one moment that is written in two zones is found', () => {
  const [one, other] = ['2023-11-30T11:00-06:00', '2023-11-30T17:00Z'].map((date) => position(`"date": "${date}"`))
  expect(kindsOf({ ...BASE, issues: issue('', `${one}, ${other}`) })).toEqual(['repeated-position'])
})

test.each(CASES)('%s gives one warning, at its place', (_, parts, fault) => {
  const marked = fileWith({ ...BASE, ...parts })
  expect(warningsOf(withoutHand({ ...BASE, ...parts }))).toMatchObject([{ fault, place: handAt(marked) }])
})

test.each<readonly [string, Parts]>([
  ['a month that holds the day of its source', { issues: issue('', position('"date": "2023-12"')) }],
  ['an event of a month that holds the day of its source', { events: event('"date": "2023-12", "status": "passed"') }],
  ['an event that is announced', { events: event('"date": "2024-01-08", "status": "confirmed"') }],
  [
    'a value that says through which day it goes',
    { statistics: statistic(observation('"period": "2023", "through": "2023-11-30", "published": "2023-12-01"')) },
  ],
  [
    'a stock counted at the moment of its publication',
    { statistics: statistic(observation('"period": "2023-12", "published": "2023-12-01"')).replace('flow', 'stock') },
  ],
  [
    'two positions of one day that say different things',
    {
      issues: issue(
        '',
        `${position('"date": "2023-12-01"')}, ${position('"date": "2023-12-01"').replace('"T"', '"U"')}`,
      ),
    },
  ],
  [
    'a status that is that of the history',
    { issues: issue('"status": "open", "history": [{"date": "2023", "status": "open", "source": "s"}], ') },
  ],
  [
    'a summary that rests on its record',
    { participants: participants.replace('"P"}', '"P", "summary": "S", "role": "President", "source": "s"}') },
  ],
  [
    'a term that was delivered before it was due',
    { issues: term('"due": "2023-12-10", "history": [{"date": "2023-12-01", "status": "delivered", "source": "s"}]') },
  ],
  [
    'a fraction that is a rate',
    {
      statistics: statistic(observation('"period": "2023-10", "published": "2023-12-01"').replace('5', '5.5')).replace(
        'flow',
        'rate',
      ),
    },
  ],
  ['texts that are in no language', { title: '"T"' }],
  [
    'a value for the days of another one of a later vintage, or of other days',
    {
      statistics: statistic(
        [
          WHOLE,
          observation('"period": "2023-10-01/2023-10-31", "published": "2023-12-28"').replace('"s"', '"late"'),
          observation('"period": "2023-Q3", "published": "2023-12-01"'),
        ].join(', '),
      ),
    },
  ],
  [
    'a summary that is empty in every language',
    { title: '{"en": "T"}', participants: participants.replace('"P"}', '"P", "summary": {"en": ""}, "source": "s"}') },
  ],
  [
    'a position of the next day in a zone in which it begins earlier',
    { issues: issue('', position('"date": "2023-12-02T01:00+09:00"')) },
  ],
  [
    'a position before its source, on the next day in another zone',
    {
      sources: `[${source('s', '"published": "2023-12-01T22:00-06:00"')}, ${source('late', LATE)}]`,
      issues: issue('', position('"date": "2023-12-02T03:59Z"')),
    },
  ],
  [
    'an event that passed on the next day of a zone in which it begins earlier',
    { events: event('"date": "2023-12-02T02:00+09:00", "status": "passed"') },
  ],
  [
    'an event that was held and is then announced once more',
    {
      events: event(
        '"date": "2023-11-20", "history": [{"date": "2023-11-20", "status": "passed", "source": "s"}, {"date": "2023-12-27", "status": "postponed", "to": "2024-02-05", "source": "late"}]',
      ),
    },
  ],
  [
    'two positions under different conditions',
    {
      issues: issue(
        '',
        ['C', 'D'].map((text) => position(`"date": "2023-12-01", "conditions": [{"text": "${text}"}]`)).join(', '),
      ),
    },
  ],
  [
    'a status that is that of the history, in which a month is reported before a day of it',
    {
      sources: `[${source('s', EARLY)}, ${source('late', LATE)}]`,
      issues: issue(
        '"status": "agreed", "history": [{"date": "2023-12", "status": "open", "source": "s"}, {"date": "2023-12-27", "status": "agreed", "source": "late"}], ',
      ),
      events: event(
        '"date": "2023-12-27", "status": "passed", "history": [{"date": "2023-12", "status": "confirmed", "source": "s"}, {"date": "2023-12-27", "status": "passed", "source": "late"}]',
      ).replace('"kind": "meeting", "source": "s"', '"kind": "meeting", "source": "late"'),
    },
  ],
  [
    'a source that only a condition or an account rests on',
    {
      events: event('"date": "2024"').replace('["s", "late"]', '"s"'),
      issues: issue('', position('"date": "2023", "conditions": [{"text": "T", "source": "late"}]')),
    },
  ],
  [
    'a source that is named as who reports a position',
    {
      events: event('"date": "2024"').replace('["s", "late"]', '"s"'),
      issues: issue('', position('"date": "2023", "accordingTo": "late"')),
    },
  ],
])('%s gives no warning', (_, parts) => {
  expect(warningsOf({ ...BASE, ...parts })).toEqual([])
})

test('of many warnings of one kind the first are listed, and the rest are counted at the next place', () => {
  const many = Array.from({ length: 130 }, (_, at) =>
    observation(`"period": "2023-10", "published": "2023-12-01", "dims": {"a": "${at}"}`).replace('5', '5.5'),
  )
  const warnings = warningsOf({ ...BASE, statistics: statistic(many.join(',\n')) })
  expect(warnings).toHaveLength(MOST_LISTED + 1)
  expect(warnings.at(-1)).toMatchObject({
    fault: { kind: 'more', count: 130 - MOST_LISTED },
    path: `statistics[0].observations[${MOST_LISTED}].value`,
  })
})

test('a declared language that no text has gives one warning, not one for every text', () => {
  expect(
    kindsOf({ ...BASE, languages: '["en", "fr"]', title: '{"en": "T"}', sides: '[{"id": "a", "name": {"en": "A"}}]' }),
  ).toEqual(['unused-language'])
})

/** Warnings about statements without a source that name no field. */
const UNSOURCED: ReadonlySet<Warning['kind']> = new Set(['no-source', 'text-without-source', 'role-without-source'])

test('a text of one day or with sources of its own gives no warning about them, nor does an entry of a history', () => {
  const entry = '{"date": "2023-12-01", "status": "open", "note": "N", "source": ["s", "late"]}'
  const issues = `[{"id": "i", "title": "I", "summary": {"text": "S", "source": ["s", "late"]}, "history": [${entry}], "positions": [], "source": ["s", "late"]}]`
  expect(kindsOf({ ...BASE, issues })).not.toContain('text-from-earliest')
})

test('every statement without a source gives a warning, as in the list of statements without a source', () => {
  fc.assert(
    fc.property(anyDossier, (dossier) => {
      const listed = unsourcedIn(dossier).flatMap(({ parts }) => parts) as readonly Part[]
      const warned = warningFindings(dossier).some(({ fault }) => UNSOURCED.has(fault.kind))
      expect(warned).toBe(listed.length > 0)
    }),
  )
})

test('in any dossier, each warning has a place in its file', () => {
  fc.assert(
    fc.property(anyDossier, (dossier) => {
      const text = JSON.stringify(dossier, null, 1)
      const lines = text.split('\n').length
      for (const { place } of warningsIn(new TextEncoder().encode(text), dossier))
        expect(place.line >= 1 && place.line <= lines && place.column >= 1).toBe(true)
    }),
  )
})

interface Schema {
  readonly def: {
    readonly shape?: Readonly<Record<string, Schema>>
    readonly element?: Schema
    readonly innerType?: Schema
    readonly options?: readonly Schema[]
    readonly valueType?: Schema
  }
}

/** Returns the names of all properties that may be a map of languages: a union of a string and a record. */
const textNames = ({ def }: Schema, name = ''): readonly string[] => {
  const { shape, element, innerType, options = [] } = def
  if (shape) return Object.entries(shape).flatMap(([inner, schema]) => textNames(schema, inner))
  const isText = options.some((one) => one.def.valueType !== undefined)
  return [
    ...(isText ? [name] : []),
    ...[element, innerType, ...options].flatMap((one) => (one ? textNames(one, name) : [])),
  ]
}

test('every field that may have languages is checked, and no other', () => {
  expect([...TEXT_FIELDS].toSorted()).toEqual([...new Set(textNames(dossierSchema as unknown as Schema))].toSorted())
})

test.each(['us-mexico-2023.json', 'eu-tunisia-2023.json'])('of the shipped %s, nothing is warned of', (name) => {
  const bytes = readFileSync(new URL(`../../../data/${name}`, import.meta.url))
  expect(warningsIn(bytes, JSON.parse(bytes.toString()))).toEqual([])
})

test('a role with an empty text is as good as none, so that it gives no warning', () => {
  const person = (role: string) =>
    `[{"id": "p", "kind": "person", "name": "P", "role": ${role}}, {"id": "q", "kind": "person", "name": "Q"}]`
  expect(kindsOf({ ...BASE, participants: person('{"en": ""}') })).not.toContain('role-without-source')
  expect(kindsOf({ ...BASE, participants: person('{"en": "Minister"}') })).toContain('role-without-source')
})

const feedOf = (feed: string) => {
  const parts = { ...BASE, statistics: statistic(WHOLE, `"feed": ${feed}, `) }
  return warningsIn(new TextEncoder().encode(fileWith(parts)), dossierWith(parts), (name) => name === 'here.json')
    .filter(({ path }) => path.includes('.feed'))
    .map(({ path, fault }) => [path.replace('statistics[0].', ''), fault])
}
const CSV = '"url": "https://example.org/t.csv"'

test.each([
  [`{ ${CSV}, "publisher": "cbp", "every": "P1M" }`, []],
  [`{ "pattern": "https://example.org/{YYYY}/{mon-1M}.csv", "recipe": "here.json" }`, []],
  ['{ "publisher": "tidy" }', [['feed', { kind: 'feed-without-address' }]]],
  ['{ "publisher": "cbp" }', [['feed', { kind: 'feed-without-address' }]]],
  ['{ "publisher": "iom" }', []],
  ['{ "page": "https://example.org/" }', [['feed.page', { kind: 'feed-half-page', lacks: 'link' }]]],
  ['{ "link": "*.csv" }', [['feed.link', { kind: 'feed-half-page', lacks: 'page' }]]],
  [
    '{ "url": "https://example.org/t.csv", "page": "https://example.org/", "link": "*.csv" }',
    [['feed.page', { kind: 'feed-two-addresses', found: 'page', asked: 'url' }]],
  ],
  [
    `{ ${CSV}, "pattern": "https://example.org/{YYYY}.csv" }`,
    [['feed.pattern', { kind: 'feed-two-addresses', found: 'pattern', asked: 'url' }]],
  ],
  ['{ "pattern": "https://example.org/t.csv" }', [['feed.pattern', { kind: 'feed-fixed-pattern' }]]],
  [
    '{ "pattern": "https://example.org/{YYYYY}.csv" }',
    [['feed.pattern', { kind: 'feed-placeholder', found: '{YYYYY}', nearest: 'YYYY' }]],
  ],
  [`{ ${CSV}, "publisher": "cpb" }`, [['feed.publisher', { kind: 'feed-publisher', found: 'cpb', nearest: 'cbp' }]]],
  [`{ ${CSV}, "publisher": "cbp", "recipe": "here.json" }`, [['feed.recipe', { kind: 'feed-two-layouts' }]]],
  [`{ ${CSV}, "recipe": "gone.json" }`, [['feed.recipe', { kind: 'feed-recipe', found: 'gone.json' }]]],
  [`{ ${CSV}, "every": "monthly" }`, [['feed.every', { kind: 'feed-every', found: 'monthly' }]]],
])('the feed %s has these warnings', (feed, warnings) => {
  expect(feedOf(feed)).toEqual(warnings)
})

test('a feed of a source is checked like that of a statistic', () => {
  const withFeed = `[${source('s', EARLY, ', "feed": {}')}, ${source('late', LATE)}]`
  expect(warningsOf({ ...BASE, sources: withFeed }).map(({ path }) => path)).toContain('sources[0].feed')
})
