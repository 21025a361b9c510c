import { expect, test } from 'vitest'
import {
  recordAt,
  changesSince,
  detailLines,
  emptyText,
  orderedListing,
  rowOf,
  WHOLE,
  type Entry,
  type RenderContext,
} from '../../../src/present/index.ts'
import { entrySpans, entryText, foldedChanges, foldEntries } from '../../../src/present/changes/folded.ts'
import { knownFrom, to } from '../../../src/dossier/index.ts'
import { plainText, type Language } from '../../../src/text/index.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { readOn, talks } from '../../dossier/talks.ts'
import { shownSince, sinceFile } from '../changed.ts'
import { context, read } from '../shown.ts'
import { rowText } from '../row-text.ts'

const since = (on: string, before: string, language: Language = 'en'): RenderContext => {
  const shown = context(on, { language })
  const name = { kind: 'day', on: knownFrom(before) } as const
  return { ...shown, changes: changesSince(shown.reading, { baseline: name, name }) }
}

const texts = (shown: RenderContext): readonly string[] =>
  (shown.changes ? foldedChanges(shown.changes) : []).map((one) => plainText(entrySpans(shown.locale, one)))

const listed = (shown: RenderContext, sort: 'newest' | 'name' = 'newest', filter = ''): readonly string[] =>
  orderedListing(shown, 'changes', { sort, filter }).entries.map((one) => rowText(rowOf(shown, one)).trim())

test('one publication of a statistic is one change, with the span of its values', () => {
  expect(texts(since('2023-12-30', '2023-12-20'))).toContain(
    'Southwest border encounters: 38 months added, Oct 2020–Nov 2023, published 22 Dec 2023',
  )
  expect(texts(since('2023-12-30', '2023-12-20', 'es'))).toContain(
    'Encuentros en la frontera suroeste: nuevo: 38 meses, oct 2020–nov 2023, publicado el 22 dic 2023',
  )
})

test('a single value keeps its own words, and publications on different days are different changes', () => {
  const own = [
    observed('2023-01', 1, '2023-02-10'),
    observed('2023-02', 2, '2023-03-10'),
    observed('2023-03', 3, '2023-03-10'),
    observed('2023', 9, '2024-01-10'),
  ]
  const of = (some: typeof own) => talks([], { statistics: [statistic(some)] })
  const shown = shownSince(readOn('2024-02-01', of(own)), sinceFile(of(own.slice(0, 1))))
  const values = foldedChanges(shown.changes)
    .filter(({ change }) => change.kind === 'observation-added')
    .map((one) => entryText(shown.locale, one))
  expect(values.toSorted()).toEqual([
    '2 months added, Feb–Mar 2023, published 10 Mar 2023',
    '2023 added: 9, published 10 Jan 2024',
  ])
})

test.each([
  [
    'en',
    [
      '2 years republished, unchanged, Jan 2020–Dec 2021, published 1 Mar 2024',
      '2022 revised: 5 → 6, published 1 Mar 2024',
    ],
  ],
  [
    'es',
    [
      '2022 revisado: 5 → 6, publicado el 1 mar 2024',
      'publicado de nuevo, sin cambio: 2 años, ene 2020–dic 2021, el 1 mar 2024',
    ],
  ],
] as const)('values that are published again as they were are not counted as revised, in %s', (language, expected) => {
  const before = [
    observed('2020', 3, '2023-02-10'),
    observed('2021', 4, '2023-02-10'),
    observed('2022', 5, '2023-02-10'),
  ]
  const again = [
    observed('2020', 3, '2024-03-01'),
    observed('2021', 4, '2024-03-01'),
    observed('2022', 6, '2024-03-01'),
  ]
  const dossier = talks([], { statistics: [statistic([...before, ...again])] })
  const shown = context('2024-03-10', { dossier, language })
  const name = { kind: 'day', on: knownFrom('2024-02-01') } as const
  const { entries } = changesSince(shown.reading, { baseline: name, name })
  const values = foldEntries(entries).filter(({ change }) => change.kind === 'observation-revised')
  expect(values.map((one) => entryText(shown.locale, one)).toSorted()).toEqual(expected)
})

test('the list is by day, newest first, each day under its date', () => {
  const rows = listed(since('2024-01-09', '2023-12-30'))
  expect(rows[0]).toBe('9 Jan 2024')
  const days = rows.filter((one) => /^\d+ [A-Z][a-z]{2} \d{4}$/.test(one))
  expect(days).toEqual(['9 Jan 2024', '8 Jan 2024', '5 Jan 2024'])
  expect(rows.indexOf('8 Jan 2024')).toBeLessThan(rows.findIndex((one) => one.startsWith('Aid to Ukraine')))
})

test('sorted by name there are no days, and a filter keeps the days of what it finds', () => {
  const shown = since('2024-01-09', '2023-12-30')
  expect(listed(shown, 'name').filter((one) => /^\d+ Jan 2024$/.test(one))).toEqual([])
  expect(listed(shown, 'newest', 'ukraine')).toEqual(['8 Jan 2024', expect.stringMatching(/^Aid to Ukraine/)])
})

test('a day lists its changes, and a publication its values', () => {
  const shown = since('2023-12-30', '2023-12-20')
  const { entries } = orderedListing(shown, 'changes', { sort: 'newest', filter: '' })
  const detail = (entry: Entry | undefined): readonly string[] =>
    entry ? read(detailLines(shown, entry, 100, WHOLE)) : []
  const day = entries.find((one) => one.kind === 'day' && one.date === '2023-12-22')
  expect(detail(day?.kind === 'day' ? day : undefined).join('\n')).toContain('38 months added')
  const publication = entries.find(
    (one) => one.kind === 'change' && one.more !== undefined && one.change.target?.key === 'sw-encounters',
  )
  expect(detail(publication?.kind === 'change' ? publication : undefined).join('\n')).toMatch(/Nov 2023 +none +242,418/)
})

test.each(['2023-12-20', '2020-01-01'])(
  'since %s a detail has at most five lines of changes, and says how many more there are',
  (before) => {
    const shown = since('2025-06-01', before)
    for (const id of ['sw-encounters', 'deaths-route']) {
      const record = recordAt(shown.reading, to.statistic(id))
      const lines = record ? read(detailLines(shown, record, 200, WHOLE)) : []
      const from = lines.findIndex((line) => line.startsWith('● Changed since'))
      const end = lines.indexOf('', from)
      expect(from).toBeGreaterThan(0)
      expect(end - from - 1).toBeLessThanOrEqual(5)
    }
  },
)

test('on a first visit the empty list says that it is the first', () => {
  const shown = context('2023-12-30')
  const of = (kind: 'opened' | 'last') =>
    emptyText(
      {
        ...shown,
        changes: changesSince(shown.reading, { baseline: { kind: 'day', on: shown.reading.on }, name: { kind } }),
      },
      'changes',
    )
  expect(of('opened')).toContain('counts as the first')
  expect(of('last')).not.toContain('first')
})
