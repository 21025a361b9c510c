import { expect, test } from 'vitest'
import type { Observation, Statistic } from '../../../src/dossier/index.ts'
import {
  derivedBlocks,
  observationTables,
  originBlocks,
  valueBlock,
} from '../../../src/present/statistic/observation.ts'
import type { RenderContext } from '../../../src/present/index.ts'
import type { Language } from '../../../src/text/index.ts'
import { dossierWith, observed, statistic } from '../../dossier/fixture.ts'
import { talks } from '../../dossier/talks.ts'
import { at, englishIn, months, named, seriesOf, context, told, years } from '../shown.ts'

const own = context('2024-12-31', { dossier: dossierWith({}) })
const head = (shown: RenderContext, of: Statistic, period: string) =>
  told([valueBlock(shown, of, at(shown, of, period)), ...originBlocks(shown, of, at(shown, of, period))]).split('\n')
const derived = (shown: RenderContext, of: Statistic, period: string) =>
  told(derivedBlocks(shown, of, seriesOf(shown, of), at(shown, of, period))).split('\n')

test('value, unit, period and status come first, then publisher, vintage and source, then the note', () => {
  expect(head(context('2023-12-30'), named('sw-encounters'), '2023-11')).toEqual([
    '242,418 encounters · Nov 2023 · provisional',
    expect.stringMatching(/^U\.S\. Customs and Border Protection, published 22 Dec 2023 · /) as string,
  ])
  const noted = statistic([observed('2023', 5, '2024-03', { note: 'counted twice' })])
  expect(head(own, noted, '2023').at(-1)).toBe('counted twice')
})

test('a rate shows its arithmetic in the requested unit, and keeps the bound of its value', () => {
  const rate = (per: RenderContext['per']) =>
    derived(context('2023-12-30', { per }), named('sw-encounters'), '2023-11')[0]
  expect(rate('day')).toBe('per day 8,081 = 242,418 ÷ 30')
  expect(rate('week')).toBe('per week 56,564 = 242,418 ÷ 30 × 7')
  expect(derived(context('2023-12-30'), named('deaths-route'), '2022')[0]).toBe('per day ≥ 1.8 = ≥ 671 ÷ 365')
})

test('a change across a break says so, and only such a change', () => {
  expect(derived(context('2023-12-30'), named('sw-encounters'), '2023-11')[1]).toBe(
    'vs Oct 2023 +0.6 % · vs Nov 2022 +3.1 % (definitions changed in between)',
  )
})

test('a month per month and a year per year are the value itself', () => {
  const of = months('2023-12', 1, () => 302_034)
  expect(derived({ ...own, per: 'month' }, of, '2023-12')[0]).toBe('per month 302,034')
  expect(derived({ ...own, per: 'year' }, years(2022, [671]), '2022')[0]).toBe('per year 671')
})

test.each([
  ['at-least', '≥ 1.8'],
  ['at-most', '≤ 1.9'],
  ['exact', '1.8'],
] as const)('a rate of %s 671 in a year is rounded to its safe side: %s a day', (qualifier, rate) => {
  expect(derived(own, years(2022, [671], { qualifier }), '2022')[0]).toContain(`per day ${rate} = `)
})

test('a lower bound is rounded down where a plain figure is rounded up', () => {
  expect(derived(own, years(2023, [1368], { qualifier: 'at-least' }), '2023')[0]).toContain('≥ 3.7 =')
  expect(derived(own, years(2023, [1368]), '2023')[0]).toContain('3.7 =')
  expect(derived(own, years(2023, [1382], { qualifier: 'at-least' }), '2023')[0]).toContain('≥ 3.7 =')
  expect(derived(own, years(2023, [1382]), '2023')[0]).toContain('3.8 =')
})

test('two lower bounds have no change, and a bound against a figure has a bounded one', () => {
  expect(derived(own, years(2022, [500, 600], { qualifier: 'at-least' }), '2023').join()).not.toContain('vs')
  const of = statistic([observed('2022', 3818, '2024'), observed('2023', 25_937, '2024', { qualifier: 'at-least' })])
  expect(derived(own, of, '2023')[1]).toBe('vs 2022 ≥ +579.3 %')
})

test('a change between figures of two publishers says so', () => {
  const of = statistic([
    observed('2022', 100, '2024-01', { source: 'one' }),
    observed('2023', 150, '2024-02', { source: 'two' }),
  ])
  const said = (publisher: string, language: Language = 'en') => {
    const set = (id: string, by: string) =>
      ({ id, title: id, kind: 'dataset', published: '2024-01', publisher: by }) as const
    const dossier = talks([], { sources: [set('one', 'NGO'), set('two', publisher)], statistics: [of] })
    return derived(context('2024-03-01', { dossier, language }), of, '2023')[1]
  }
  expect(said('Ministry')).toBe('vs 2022 +50.0 % (publishers differ)')
  expect(said('Ministry', 'es')).toContain('(de organismos distintos)')
  expect(said('NGO')).toBe('vs 2022 +50.0 % (vintages differ)')
})

test('a change between publishers says so also where both published on one day, and one of retracted figures says that', () => {
  const set = (id: string, publisher: string, more = {}) =>
    ({ id, title: id, kind: 'dataset', published: '2024-01', publisher, ...more }) as const
  const retracted = { date: '2024-02-01', note: 'Wrong.', source: 'one' }
  const sources = [set('one', 'NGO'), set('two', 'Ministry'), set('gone', 'NGO', { retracted })]
  const said = (before: string, now: string, on = '2024-03-01', language: Language = 'en') => {
    const of = statistic([
      observed('2022', 100, '2024-01', { source: before }),
      observed('2023', 150, '2024-01', { source: now }),
    ])
    return derived(context(on, { dossier: talks([], { sources, statistics: [of] }), language }), of, '2023').join()
  }
  expect(said('one', 'two')).toContain('vs 2022 +50.0 % (publishers differ)')
  expect(said('gone', 'gone')).toContain('vs 2022 +50.0 % (from retracted sources)')
  expect(said('gone', 'gone', '2024-03-01', 'es')).toContain('(de fuentes retractadas)')
  expect(said('gone', 'gone', '2024-01-31')).not.toContain('retracted')
  expect([said('gone', 'one'), said('one', 'gone')].join()).not.toContain('vs 2022')
  expect(said('gone', 'one', '2024-01-31')).toContain('vs 2022 +50.0 %')
})

test('a change between vintages says so, and one in an older vintage names it', () => {
  const of = statistic([observed('2022', 100, '2024-01'), observed('2023', 150, '2024-02')])
  expect(derived(own, of, '2023')[1]).toBe('vs 2022 +50.0 % (vintages differ)')
  const older = statistic([...of.observations, observed('2023', 120, '2024-01')])
  expect(derived(own, older, '2023')[1]).toBe('vs 2022 +20.0 % (as published Jan 2024)')
})

test('a percentage changes by points', () => {
  const of = years(2022, [40, 42.5], { counts: 'percent', measure: 'rate' })
  expect(derived(own, of, '2023')).toEqual(['vs 2022 +2.5 points'])
  expect(head(own, of, '2023')[0]).toBe('42.5 % · 2023')
})

test('money has its currency, and no rate', () => {
  const of = statistic([observed('2023-10-03', 60_000_000, '2023-10-05')], {
    counts: 'money',
    currency: 'EUR',
    unit: 'euros',
  })
  expect(head(own, of, '2023-10-03')[0]).toBe('60,000,000 EUR · 3 Oct 2023')
  expect(derived(own, of, '2023-10-03')).toEqual([''])
})

test('words that are not a number replace it, in the detail and in the table', () => {
  const of = statistic([observed('2023', null, '2024-03', { asStated: { en: 'thousands', es: 'miles' } })])
  expect(head(own, of, '2023')[0]).toBe('thousands (u) · 2023')
  expect(observationTables(own, of, seriesOf(own, of))[0]?.rows[0]?.[1]?.text).toBe('thousands')
})

test('a quarter is named by its number', () => {
  const of = statistic([observed('2023-Q3', 920, '2024'), observed('2023-Q4', 1840, '2024')])
  expect(head(own, of, '2023-Q4')[0]).toBe('1,840 u · Q4 2023')
  expect(derived(own, of, '2023-Q4')).toEqual(['per day 20 = 1,840 ÷ 92', 'vs Q3 2023 +100.0 %'])
})

test('a partial year is marked, and has neither rate nor change', () => {
  const shown = context('2023-12-30')
  expect(head(shown, named('deaths-route'), '2023')[0]).toBe(
    '≥ 276 persons · 2023 · provisional · known only for Jan–Jul 2023',
  )
  expect(derived(shown, named('deaths-route'), '2023')).toEqual([''])
})

test('a value of a part of its period says of which days, also where it was published after that; else that it was published before', () => {
  const firstLine = (more: Partial<Observation>, language: 'en' | 'es' = 'en'): string => {
    const of = statistic([observed('2023', 91, more.published ?? '2024-02-01', more)])
    const dossier = { ...dossierWith({}), statistics: [of] }
    return head(context('2024-12-31', { dossier, language }), of, '2023')[0] ?? ''
  }
  expect(firstLine({ through: '2023-10-17' })).toBe('91 u · 2023 · known only for 1 Jan–17 Oct 2023')
  expect(firstLine({ through: '2023-10-17' }, 'es')).toBe('91 u · 2023 · con datos solo de 1 ene–17 oct 2023')
  expect(firstLine({ published: '2023-10-17' })).toBe('91 u · 2023 · incomplete period: published before it ended')
})

test('a whole year is not compared with a partial one', () => {
  const of = statistic([observed('2022', 600, '2022-07'), observed('2023', 700, '2024-03')])
  expect(derived(own, of, '2023').join()).not.toContain('%')
})

test('on a base under 30 the difference is shown, and why there is no percentage', () => {
  expect(derived(own, years(2022, [29, 40]), '2023')[1]).toBe(
    'vs 2022 +11 (no percentage, because the base is under 30)',
  )
  expect(derived(own, years(2022, [30, 45]), '2023')[1]).toBe('vs 2022 +50.0 %')
})

test('IOM’s route in 2022 was 671 and is 753: +12.2 %', () => {
  expect(derived(context('2025-06-01'), named('deaths-route'), '2022')).toContain(
    'first published as ≥ 671 (Jul 2023), newest ≥ 753, +12.2 %',
  )
  const spanish = derived(context('2025-06-01', { language: 'es' }), named('deaths-route'), '2022').join('\n')
  expect(spanish).toContain('+12.2 %')
  expect(englishIn(spanish)).toEqual([])
})

test('what was not revised by the day is not called revised', () => {
  expect(derived(context('2023-12-30'), named('deaths-route'), '2022').join()).not.toContain('first published')
})

const TWO = dossierWith({
  sources:
    '[{"id": "a", "title": "A", "publisher": "Office A", "kind": "dataset", "published": "2024-01-10", "nextUpdate": "2024-02-10"}, {"id": "b", "title": "B", "publisher": "Office B", "kind": "dataset", "published": "2024-01-20"}]',
})
const by = (source: string, value: number, published: string, more: Partial<Observation> = {}) =>
  observed('2023', value, published, { source, ...more })

test('a disagreeing publisher is shown with its value, the factor and possible reasons', () => {
  const of = statistic([by('a', 100, '2024-01-10'), by('b', 250, '2024-01-20', { note: 'with ports' })])
  const lines = derived(context('2024-01-31', { dossier: TWO }), of, '2023')
  expect(lines[1]).toBe('Office A: 100, 2023, published 10 Jan 2024 · 2.5× apart')
  expect(lines[2]).toMatch(/^ {2}Possible reasons: .*different days.*note/)
})

test('an overdue publication says since when; on its day it is not yet overdue', () => {
  const of = statistic([by('a', 100, '2024-01-10')])
  const late = (on: string) => derived(context(on, { dossier: TWO }), of, '2023').filter((line) => /overdue/.test(line))
  expect(late('2024-02-10')).toEqual([])
  expect(late('2024-02-11')).toEqual(['overdue: the next figure was expected by 10 Feb 2024, 1 day earlier'])
  expect(late('2024-02-20')).toEqual(['overdue: the next figure was expected by 10 Feb 2024, 10 days earlier'])
})

test('nothing newer than usual and missing periods are named, in both languages', () => {
  const days = ['2023-01-01', '2023-02-01', '2023-03-01', '2023-04-01', '2023-05-01']
  const of = statistic(days.map((day, at) => by('b', 100, day, { period: String(at === 0 ? 2015 : 2017 + at) })))
  const lines = (language: 'en' | 'es') =>
    derived(context('2024-01-31', { dossier: TWO, language }), of, '2021').slice(-2)
  expect(lines('en')).toEqual([
    'nothing newer in this dossier for 275 days, usually 31',
    '5 of 7 years; missing: 2016, 2017',
  ])
  expect(lines('es')).toEqual([
    'nada más reciente en este expediente desde hace 275 días, lo habitual son 31',
    '5 de 7 años; faltan: 2016, 2017',
  ])
})

test('of many missing periods the first six are named and the others counted', () => {
  const of = statistic([
    by('b', 1, '2024-01-20', { period: '2023-01' }),
    by('b', 1, '2024-01-20', { period: '2023-12' }),
  ])
  expect(derived(context('2024-01-31', { dossier: TWO }), of, '2023-12').at(-1)).toBe(
    '2 of 12 months; missing: Feb 2023, Mar 2023, Apr 2023, May 2023, Jun 2023, Jul 2023 and 4 more',
  )
})

const table = (shown: RenderContext, of: Statistic) =>
  observationTables(shown, of, seriesOf(shown, of)).flatMap(({ rows }) =>
    rows.map((row) => row.map(({ text }) => text)),
  )

test('the table has the newest period first, with its marks, rate, vintage and source', () => {
  const [newest, next, ...older] = table(context('2023-12-30'), named('deaths-route'))
  expect(newest?.slice(0, 5)).toEqual(['2023', '≥ 276', '◐ p', '', 'Jul 2023'])
  expect(next?.slice(0, 5)).toEqual(['2022', '≥ 671', '', '≥ 1.8 /day', 'Jul 2023'])
  expect(older).toHaveLength(8)
  expect(table(context('2025-06-01'), named('deaths-route'))[1]?.slice(0, 3)).toEqual(['2022', '≥ 753', 'r'])
})

test('a missing value is a dash, and has no rate', () => {
  expect(table(own, years(2022, [10, null]))[0]?.slice(0, 4)).toEqual(['2023', '-', '', ''])
})

test('a table is computed once for each view', () => {
  const of = months('2023-01', 3, () => 10)
  const series = seriesOf(own, of)
  expect(observationTables(own, of, series)).toBe(observationTables(own, of, series))
  const weekly = { ...own, per: 'week' } as const
  expect(table(weekly, of)).not.toEqual(table(own, of))
})
