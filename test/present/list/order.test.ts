import { expect, test } from 'vitest'
import type { Dossier } from '../../../src/dossier/index.ts'
import {
  listingOf,
  RECORD_LISTS,
  orderedListing,
  SORTS,
  warmRanks,
  type Panel,
  type RenderContext,
} from '../../../src/present/index.ts'
import type { Sort } from '../../../src/text/index.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { datedSources, issue, position, talks } from '../../dossier/talks.ts'
import { context } from '../shown.ts'

const sorted = (dossier: Dossier, panel: Panel, sort: Sort, on = '2024-01-01', filter = ''): readonly string[] =>
  orderedListing(context(on, { dossier }), panel, { filter, sort }).entries.map((one) => one.key)

test('the first order of each list is its default', () => {
  const shown = context('2023-12-30')
  for (const panel of RECORD_LISTS) {
    const [usual = 'file'] = SORTS[panel]
    expect(orderedListing(shown, panel, { filter: '', sort: usual })).toBe(listingOf(shown.reading, panel))
  }
})

test.each(RECORD_LISTS.flatMap((panel) => SORTS[panel].map((sort) => [panel, sort] as const)))(
  'in %s the order %s neither loses nor adds a row',
  (panel, sort) => {
    const shown = context('2024-02-05')
    const whole = listingOf(shown.reading, panel)
    const listing = orderedListing(shown, panel, { filter: '', sort })
    expect(listing.entries.map((one) => one.key).toSorted()).toEqual(whole.entries.map((one) => one.key).toSorted())
    expect([listing.counted, listing.all]).toEqual([whole.counted, whole.all])
  },
)

test('by name, in the alphabet of the current language', () => {
  const dossier = talks(['Zacatecas', 'Ñandú', 'Nuevo León', 'Ávila'].map((title, at) => issue(`i${at}`, { title })))
  const names = (language: 'en' | 'es') => {
    const shown = context('2024-01-01', { dossier, language })
    const { entries } = orderedListing(shown, 'issues', { filter: '', sort: 'name' })
    return entries.flatMap((one) => (one.kind === 'issue' ? shown.locale.text(one.issue.title) : []))
  }
  expect(names('es')).toEqual(['Ávila', 'Nuevo León', 'Ñandú', 'Zacatecas'])
  expect(names('en')).toEqual(['Ávila', 'Ñandú', 'Nuevo León', 'Zacatecas'])
})

test('after another language and back, each order is that of the language', () => {
  const titles = ['Zacatecas', 'Ñandú', 'Nuevo León', 'Ávila', 'Ñandú']
  const shown = context('2024-01-01', { dossier: talks(titles.map((title, at) => issue(`i${at}`, { title }))) })
  const spanish = { ...shown, locale: context('2024-01-01', { language: 'es' }).locale }
  const keys = (one: RenderContext, filter = ''): readonly string[] =>
    orderedListing(one, 'issues', { filter, sort: 'name' }).entries.map(({ key }) => key)
  const [english, inSpanish] = [
    ['i3', 'i1', 'i4', 'i2', 'i0'],
    ['i3', 'i2', 'i1', 'i4', 'i0'],
  ]
  expect([keys(shown), keys(spanish), keys(shown)]).toEqual([english, inSpanish, english])
  // A filter leaves other rows each time.
  expect([keys(shown, 'a'), keys(spanish, 'n'), keys(spanish)]).toEqual([
    ['i3', 'i1', 'i4', 'i0'],
    ['i2', 'i1', 'i4'],
    inSpanish,
  ])
})

test('a list in its file order is the same object in any language, and a filter by words is not', () => {
  const shown = context('2023-12-30')
  const spanish = { ...shown, locale: context('2023-12-30', { language: 'es' }).locale }
  const rows = (one: RenderContext, filter: string) => orderedListing(one, 'issues', { filter, sort: 'status' })
  expect(rows(spanish, '')).toBe(rows(shown, ''))
  expect(rows(shown, 'status:open').entries.length).toBeGreaterThan(0)
  expect(rows(spanish, 'status:stalled')).not.toBe(rows(shown, 'status:stalled'))
})

test('rows of the same rank keep their places, and ranks below zero come first', () => {
  const days = ['2023-03', '2023-11', '1969-05', '2023-03', '1969-05', '2023-11']
  const sources = days.map((published, at) => ({ id: `s${at}`, title: 'S', kind: 'document' as const, published }))
  expect(sorted(talks([], { sources }), 'sources', 'published')).toEqual(['s1', 's5', 's0', 's3', 's2', 's4'])
})

test('by distance, the farthest issue first', () => {
  const dossier = talks([
    issue('near', { positions: [position('ana', 'demands')] }),
    issue('far', { positions: [position('ana', 'red-line')] }),
    issue('middle', { positions: [position('ana', 'opposes')] }),
  ])
  expect(sorted(dossier, 'issues', 'distance')).toEqual(['far', 'middle', 'near'])
})

test('by status, stalled first and settled last', () => {
  const statuses = ['superseded', 'agreed', 'open', 'in-force', 'stalled', 'negotiating'] as const
  const dossier = talks(statuses.map((status) => issue(status, { status })))
  expect(sorted(dossier, 'issues', 'status')).toEqual([
    'stalled',
    'open',
    'negotiating',
    'agreed',
    'in-force',
    'superseded',
  ])
})

test('an issue with an unknown status comes after the others', () => {
  const history = [{ date: '2024-02-01', status: 'stalled', source: '2024-02-01' }] as const
  const { status: _, ...later } = issue('later', { history })
  const dossier = talks([later, issue('settled', { status: 'agreed' })], { sources: datedSources('2024-02-01') })
  expect(sorted(dossier, 'issues', 'status')).toEqual(['settled', 'later'])
  expect(sorted(dossier, 'issues', 'status', '2024-02-01')).toEqual(['later', 'settled'])
})

test('by newest, the issue with the latest news by the day first', () => {
  const dossier = talks(
    [
      issue('never'),
      issue('said', {
        positions: ['2023-12-10', '2024-03-01'].map((day) => position('ana', 'demands', day, { source: day })),
      }),
      issue('decided', { history: [{ date: '2023-12-20', status: 'open', source: '2023-12-20' }] }),
    ],
    { sources: datedSources('2023-12-10', '2023-12-20', '2024-03-01') },
  )
  expect(sorted(dossier, 'issues', 'newest')).toEqual(['decided', 'said', 'never'])
  expect(sorted(dossier, 'issues', 'newest', '2024-03-01')).toEqual(['said', 'decided', 'never'])
})

test('participants by side are in the order of the sides, those without one last', () => {
  const dossier = talks([], {
    participants: [
      { id: 'cal', kind: 'person', name: 'Cal' },
      { id: 'ben', kind: 'person', name: 'Ben', side: 'south' },
      { id: 'ana', kind: 'person', name: 'Ana', side: 'north' },
    ],
  })
  expect(sorted(dossier, 'participants', 'side')).toEqual(['ana', 'ben', 'cal'])
})

test('participants by issues: those with the most come first, by the day', () => {
  const later = { source: '2024-02-01' }
  const dossier = talks(
    [
      issue('a', { positions: [position('ben', 'demands'), position('cal', 'demands', '2024-02-01', later)] }),
      issue('b', { positions: [position('cal', 'demands', '2024-02-01', later)] }),
    ],
    {
      sources: datedSources('2024-02-01'),
      participants: talks([]).participants.map((one) => ({ ...one, source: 's' })),
    },
  )
  expect(sorted(dossier, 'participants', 'issues')).toEqual(['ben', 'ana', 'cal'])
  expect(sorted(dossier, 'participants', 'issues', '2024-02-01')).toEqual(['cal', 'ben', 'ana'])
})

const claims = [{ id: 'c', text: 'C', period: '2023-11', value: 9, made: '2023-12-30', source: 's' }] as const
const statistics = [
  statistic([observed('2022', 5, '2023-06-01')], { id: 'old', name: 'B', claims }),
  statistic([observed('2023-11', 5, '2023-12-22')], { id: 'new', name: 'A' }),
]

test('a statistic keeps its claims in every order', () => {
  const dossier = talks([], { statistics })
  expect(sorted(dossier, 'statistics', 'published')).toEqual(['new', 'old', 'old/c'])
  expect(sorted(dossier, 'statistics', 'name')).toEqual(['new', 'old', 'old/c'])
  expect(sorted(dossier, 'statistics', 'file')).toEqual(['old', 'old/c', 'new'])
})

test('by concern, a statistic with one comes before those without', () => {
  const fine = statistic([observed('2023-11', 5, '2023-12-22')], { id: 'fine' })
  const wrong = statistic([observed('2023-11', 500, '2023-12-22')], { id: 'wrong', claims })
  const dossier = talks([], { statistics: [fine, wrong] })
  expect(sorted(dossier, 'statistics', 'file')).toEqual(['fine', 'wrong', 'wrong/c'])
  expect(sorted(dossier, 'statistics', 'concern')).toEqual(['wrong', 'wrong/c', 'fine'])
})

test('the reversed timeline starts from the end', () => {
  const usual = sorted(context('2023-12-30').reading.dossier, 'timeline', 'time', '2023-12-30')
  expect(sorted(context('2023-12-30').reading.dossier, 'timeline', 'newest', '2023-12-30')).toEqual(usual.toReversed())
})

const sources = [
  { id: 's', title: 'B', kind: 'article', published: '2023-12-01' },
  { id: 't', title: 'A', kind: 'article', published: '2023-12-10' },
] as const

test('the row without sources stays on top in every order', () => {
  const relations = [{ issue: 'a', kind: 'blocked-by' }] as const
  const dossier = talks([issue('a'), issue('b', { relations })], { sources, statistics: [statistic([])] })
  expect(sorted(dossier, 'sources', 'file')).toEqual(['', 's', 't'])
  expect(sorted(dossier, 'sources', 'name')).toEqual(['', 't', 's'])
  expect(sorted(dossier, 'sources', 'published')).toEqual(['', 't', 's'])
  expect(sorted(dossier, 'sources', 'statements')).toEqual(['', 's', 't'])
})

test('a source with more statements comes first, by the day', () => {
  const later = { ...sources[1], published: '2024-02-01' }
  const positions = [position('ana', 'demands', '2024-02-01', { source: 't' })]
  const dossier = talks([issue('a'), issue('b', { source: 't', positions })], { sources: [sources[0], later] })
  expect(sorted(dossier, 'sources', 'statements', '2024-01-31')).toEqual(['s'])
  expect(sorted(dossier, 'sources', 'statements', '2024-02-01')).toEqual(['t', 's'])
})

test('the title counts the remaining rows, for issues the open ones, and never the line of the day or claims', () => {
  const dossier = talks([issue('a', { title: 'X' }), issue('b', { title: 'X', status: 'agreed' }), issue('c')], {
    statistics,
  })
  const count = (panel: Panel, filter: string) => {
    const { counted, all } = orderedListing(context('2024-01-01', { dossier }), panel, { filter, sort: 'name' })
    return [counted, all]
  }
  expect(count('issues', '')).toEqual([2, 3])
  expect(count('issues', 'x')).toEqual([1, 3])
  expect(count('statistics', '')).toEqual([2, 2])
  expect(count('timeline', 'nothing of the kind')).toEqual([0, 2])
})

test('the same order is computed once', () => {
  const shown = context('2023-12-30')
  const order = { filter: 'side:mexico', sort: 'name' } as const
  expect(orderedListing(shown, 'issues', order)).toBe(orderedListing(shown, 'issues', { ...order }))
})

test.each(RECORD_LISTS.flatMap((panel) => SORTS[panel].map((sort) => [panel, sort] as const)))(
  'in %s the order %s is the same where it was prepared in steps',
  (panel, sort) => {
    const [shown, prepared] = [context('2024-02-05'), context('2024-02-05')]
    const reading = { ...prepared.reading }
    while (!warmRanks(reading, panel, sort));
    const keys = (one: RenderContext): readonly string[] =>
      orderedListing(one, panel, { filter: '', sort }).entries.map(({ key }) => key)
    expect(keys({ ...prepared, reading })).toEqual(keys(shown))
  },
)
