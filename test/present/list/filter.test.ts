import fc from 'fast-check'
import { expect, test } from 'vitest'
import { observed, statistic } from '../../dossier/fixture.ts'
import { datedSources, event, issue, position, talks } from '../../dossier/talks.ts'
import {
  LISTS,
  orderedListing,
  parseFilter,
  SORTS,
  type Panel,
  type RenderContext,
} from '../../../src/present/index.ts'
import { context } from '../shown.ts'
import { codePoint } from '../../code-point.ts'

const ON = '2024-01-01'
const small = talks(
  [
    issue('a', {
      title: { en: 'Asylum limit', es: 'Límite de asilo' },
      history: [{ date: '2023-12-20', status: 'in-force', source: 's' }],
      positions: [
        position('ana', 'red-line', '2023-12-10'),
        position('ana', 'supports', '2023-12-20', { source: '2023-12-20' }),
      ],
    }),
    issue('b', { title: 'Visas', positions: [position('ben', 'conditional')] }),
    issue('c', { title: 'Wall', status: 'stalled' }),
  ],
  {
    events: [event('e', '2023-12-27', { participants: ['ben'], kind: 'legislative' })],
    sources: datedSources('2023-12-20'),
  },
)
const english = context(ON, { dossier: small })
const spanish = context(ON, { dossier: small, language: 'es' })

const kept = (filter: string, panel: Panel = 'issues', shown: RenderContext = english): readonly string[] =>
  orderedListing(shown, panel, { filter, sort: SORTS[panel][0] ?? 'file' }).entries.map((one) => one.key)
const terms = (text: string, shown = english) => parseFilter(shown, text).terms
const fault = (text: string, shown = english) => parseFilter(shown, text).fault

test('a colon distinguishes fields from words', () => {
  expect(terms('  visas status:open ')).toEqual([
    { field: null, value: 'visas' },
    { field: 'status', value: 'open' },
  ])
  expect(terms(':open')).toEqual([{ field: null, value: ':open' }])
  expect(terms('')).toEqual([])
})

test('a field may be named in the reader’s language or in English, ignoring accents and case', () => {
  for (const name of ['status', 'STATUS', 'estado', 'Estado'])
    expect(terms(`${name}:open`, spanish)).toEqual([{ field: 'status', value: 'open' }])
  expect(fault('estado:open')).toEqual({ kind: 'unknown-field', field: 'estado' })
})

test('a field without a value filters nothing and is not a fault', () => {
  expect(parseFilter(english, 'status:')).toEqual({ terms: [], fault: null })
  expect(kept('status:')).toEqual(kept(''))
})

test('an unknown field is a fault, and the other words still filter', () => {
  expect(parseFilter(english, 'visas place:here')).toEqual({
    terms: [{ field: null, value: 'visas' }],
    fault: { kind: 'unknown-field', field: 'place' },
  })
  expect(kept('visas place:here')).toEqual(['b'])
})

test('an impossible value is a fault that lists the possible ones', () => {
  expect(fault('side:west')).toEqual({
    kind: 'no-value',
    field: 'side',
    value: 'west',
    values: ['North', 'South', 'East'],
  })
  expect(fault('stance:loves')).toMatchObject({ kind: 'no-value', values: expect.arrayContaining(['red line']) })
})

test('a value is recognized by its id, its word, or its beginning, with a hyphen for a blank', () => {
  for (const value of ['in-force', 'in-f', 'IN-FORCE']) expect(kept(`status:${value}`)).toEqual(['a'])
  for (const value of ['in-force', 'en-vigor', 'vigor'])
    expect(kept(`estado:${value}`, 'issues', spanish)).toEqual(['a'])
})

test('a row has to match every term', () => {
  expect(kept('side:south')).toEqual(['b'])
  expect(kept('side:south stance:conditional')).toEqual(['b'])
  expect(kept('side:south stance:supports')).toEqual([])
})

test('words are searched in the current title, without accents', () => {
  expect(kept('limite', 'issues', spanish)).toEqual(['a'])
  expect(kept('LÍMITE', 'issues', spanish)).toEqual(['a'])
  expect(kept('limite')).toEqual([])
})

test('the stance of an issue is a present one, not an abandoned one', () => {
  expect(kept('stance:supports')).toEqual(['a'])
  expect(kept('stance:red-line')).toEqual([])
  const before = context('2023-12-19', { dossier: small })
  expect(kept('stance:red-line', 'issues', before)).toEqual(['a'])
})

test('a participant has a side, a kind and the present stances', () => {
  expect(kept('side:north', 'participants')).toEqual(['ana'])
  expect(kept('stance:supports', 'participants')).toEqual(['ana'])
  expect(kept('stance:red-line', 'participants')).toEqual([])
  expect(kept('kind:person', 'participants')).toEqual(['ana', 'ben', 'cal'])
  expect(kept('kind:group', 'participants')).toEqual([])
})

test('a participant is found by the role, a source by its publisher', () => {
  const dossier = talks([], {
    participants: [{ id: 'ana', kind: 'person', name: 'Ana', role: 'Minister' }],
    sources: [{ id: 's', title: 'S', kind: 'law', published: '2023-12-01', publisher: 'Gazette' }],
  })
  const shown = context(ON, { dossier })
  expect(kept('minist', 'participants', shown)).toEqual(['ana'])
  expect(kept('gazette', 'sources', shown)).toEqual(['s'])
  expect(kept('kind:law', 'sources', shown)).toEqual(['s'])
})

test('a statistic stays with its claims if one of them matches', () => {
  const claims = [{ id: 'c', text: 'C', period: '2023-12', value: 10_000, made: '2023-12-30', source: 's' }] as const
  const statistics = [
    statistic([observed('2023-11', 5, '2023-12-01', { status: 'provisional' })], { claims, name: 'Encounters' }),
    statistic([], { id: 'u', measure: 'stock' }),
  ]
  const shown = context(ON, { dossier: talks([], { statistics }) })
  expect(kept('10,000', 'statistics', shown)).toEqual(['t', 't/c'])
  expect(kept('status:provisional', 'statistics', shown)).toEqual(['t', 't/c'])
  expect(kept('kind:stock', 'statistics', shown)).toEqual(['u'])
})

test('a moment has the status and the stance that it changed to, and stays with the day of the reading', () => {
  expect(kept('stance:red-line', 'timeline')).toEqual(['position/stance/a/ana/2023-12-10', ''])
  expect(kept('status:in-force', 'timeline')).toEqual(['status/issue/a/2023-12-20', ''])
  expect(kept('side:south kind:legislative', 'timeline')).toEqual(['event/event/e/2023-12-27', ''])
})

test('on the timeline of the shipped dossier a filter by side and stance leaves matching moments', () => {
  expect(kept('side:mexico stance:demands', 'timeline', context('2023-12-31'))).toEqual([
    'position/stance/development-aid/gov-mexico/2023-12-22',
    'position/stance/cuba-talks/gov-mexico/2023-12-22',
    'position/stance/crossings/barcena/2023-12-27',
    'status/issue/crossings/2023-12-28',
    'position/stance/resources/gov-mexico/2023-12-30',
    '',
  ])
})

const word = fc.oneof(
  fc.string({ unit: codePoint }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    'status:',
    'side:mexico',
    'stance:-',
    'kind:\u0301',
    'estado:',
    '::',
    'a:b:c',
    '__proto__:x',
    'constructor:',
    '(',
    '\\',
    '[a-',
  ),
)
const anyFilter = fc.array(word, { maxLength: 4 }).map((words) => words.join(' '))

test('a filter of any characters is parsed, and leaves only rows of the list', () => {
  const shown = context('2024-02-05')
  const whole = new Map(LISTS.map((panel) => [panel, new Set(kept('', panel, shown))]))
  fc.assert(
    fc.property(anyFilter, fc.constantFrom(...LISTS), (filter, panel) => {
      const left = kept(filter, panel, shown)
      expect(left.filter((key) => !whole.get(panel)?.has(key))).toEqual([])
    }),
  )
})

test('an additional term never leaves more rows', () => {
  const shown = context('2024-02-05')
  const term = fc.constantFrom(
    'a',
    'the',
    'mexico',
    'side:mexico',
    'side:united',
    'stance:demands',
    'status:open',
    'kind:event',
    'kind:person',
    'x',
  )
  fc.assert(
    fc.property(fc.array(term, { maxLength: 3 }), term, fc.constantFrom(...LISTS), (some, more, panel) => {
      const before = new Set(kept(some.join(' '), panel, shown))
      const after = kept([...some, more].join(' '), panel, shown)
      expect(after.filter((key) => !before.has(key))).toEqual([])
    }),
  )
})

test('a side and a stance together have to be those of one position', () => {
  const shown = context('2023-12-30', {
    dossier: talks([issue('a', { positions: [position('ana', 'neutral'), position('ben', 'demands')] })]),
  })
  const rows = (filter: string) => orderedListing(shown, 'issues', { filter, sort: 'priority' }).entries.length
  expect([rows('side:north'), rows('stance:demands')]).toEqual([1, 1])
  expect(rows('side:north stance:demands')).toBe(0)
  expect(rows('side:south stance:demands')).toBe(1)
})

test('issues can be filtered by attribution and by disputed accounts', () => {
  const told = { attribution: 'reported', accordingTo: 'ben' } as const
  const dossier = talks([
    issue('a', { positions: [position('ana', 'opposes', undefined, { attribution: 'inferred' })] }),
    issue('b', {
      positions: [position('ana', 'demands', '2023-12-01', told), position('ana', 'opposes', '2023-12-20')],
    }),
    issue('c', { positions: [position('ana', 'opposes')] }),
  ])
  const shown = context(ON, { dossier })
  expect(kept('stance:inferred', 'issues', shown)).toEqual(['a'])
  expect(kept('stance:disputed', 'issues', shown)).toEqual(['b'])
  expect(kept('postura:inferida', 'issues', context(ON, { dossier, language: 'es' }))).toEqual(['a'])
})
