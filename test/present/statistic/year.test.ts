import { expect, test } from 'vitest'
import type { Statistic, Threshold } from '../../../src/dossier/index.ts'
import type { Arrangement, RenderContext } from '../../../src/present/index.ts'
import type { Language } from '../../../src/text/index.ts'
import {
  firstMonthOf,
  paceBlocks,
  rolledTables,
  sumsOf,
  yearNotes,
  yearTable,
} from '../../../src/present/statistic/year.ts'
import { dossierWith, observed, statistic } from '../../dossier/fixture.ts'
import { talks } from '../../dossier/talks.ts'
import { englishIn, months, named, seriesOf, context, told, years } from '../shown.ts'

const encounters = named('sw-encounters')
const own = (on: string) => context(on, { dossier: dossierWith({}) })

const rows = (shown: RenderContext, of: Statistic, arrangement: Arrangement = 'time') =>
  yearTable(shown, of, sumsOf(shown.reading.dossier, of, seriesOf(shown, of), arrangement)).rows.map((row) =>
    row.map(({ text }) => text),
  )
const notes = (shown: RenderContext, of: Statistic) =>
  told(yearNotes(shown, of, sumsOf(shown.reading.dossier, of, seriesOf(shown, of), 'time')))
const pace = (shown: RenderContext, of: Statistic) =>
  told(paceBlocks(shown, of, seriesOf(shown, of), sumsOf(shown.reading.dossier, of, seriesOf(shown, of), 'time')))

test('fiscal years are named with their months, a year to date is compared with the same months, a break is marked', () => {
  expect(rows(context('2023-12-30'), encounters)).toEqual([
    ['FY2024, Oct–Nov 2023', '483,404', '+3.6 % ┊'],
    ['FY2023 (Oct 2022–Sep 2023)', '2,475,669', '+4.1 % ┊'],
    ['FY2022 (Oct 2021–Sep 2022)', '2,378,944', '+37.1 %'],
    ['FY2021 (Oct 2020–Sep 2021)', '1,734,686', ''],
  ])
})

test('the change of FY2024 to date is that of October and November alone', () => {
  const value = (period: string) =>
    encounters.observations.find((one) => one.period === period && !one.dims && one.published === '2023-12-22')
      ?.value ?? 0
  const [now, before] = [value('2023-10') + value('2023-11'), value('2022-10') + value('2022-11')]
  expect(now).toBe(483_404)
  expect(rows(context('2023-12-30'), encounters)[0]?.[2]).toBe(`+${(((now - before) / before) * 100).toFixed(1)} % ┊`)
})

test('calendar years are named as such, on request', () => {
  expect(rows(context('2023-12-30'), encounters, 'calendar').map(([name]) => name)).toEqual([
    '2023, Jan–Nov 2023',
    '2022',
    '2021',
  ])
  expect(['time', 'fiscal', 'calendar'].map((one) => firstMonthOf(encounters, one as Arrangement))).toEqual([10, 10, 1])
  expect(firstMonthOf(statistic([]), 'fiscal')).toBe(1)
})

test('in Spanish years, months and notes are Spanish', () => {
  const shown = context('2023-12-30', { language: 'es' })
  expect(rows(shown, encounters).slice(0, 2)).toEqual([
    ['AF2024, oct–nov 2023', '483,404', '+3.6 % ┊'],
    ['AF2023 (oct 2022–sep 2023)', '2,475,669', '+4.1 % ┊'],
  ])
  expect(englishIn(notes(shown, encounters) + pace(shown, encounters))).toEqual([])
})

test('notes on the years appear once, and only where they apply', () => {
  expect(notes(context('2023-12-30'), encounters).split('\n')).toEqual([
    'A year in progress is compared with the same months of the year before.',
    '┊ definitions changed in between',
  ])
  expect(
    notes(
      own('2024-12-31'),
      months('2022-01', 24, () => 100),
    ),
  ).toBe('')
})

test('on a base under 30 there is a difference and no percentage', () => {
  expect(
    rows(
      own('2024-12-31'),
      months('2022-01', 24, (at) => (at < 12 ? 2 : 4)),
    ),
  ).toEqual([
    ['2023', '48', '+24 (no percentage, because the base is under 30)'],
    ['2022', '24', ''],
  ])
})

test('a sum of bounds is a bound, stocks have no sum, and yearly figures have no months to add', () => {
  expect(
    rows(
      own('2024-12-31'),
      months('2023-01', 12, () => 10, { qualifier: 'at-least' }),
    )[0]?.[1],
  ).toBe('≥ 120')
  expect(
    rows(
      own('2024-12-31'),
      months('2023-01', 12, () => 10, { measure: 'stock' }),
    ),
  ).toEqual([])
  expect(rows(own('2024-12-31'), years(2021, [1, 2, 3]))).toEqual([])
})

test('a year to date of one month names that month, and both years across the new year', () => {
  const name = (count: number) =>
    rows(
      own('2024-12-31'),
      months('2023-10', count, () => 50, { fiscalYearStart: 10 }),
    )[0]?.[0]
  expect([name(1), name(4)]).toEqual(['FY2024, Oct 2023', 'FY2024, Oct 2023–Jan 2024'])
})

test('the pace of the fiscal year shows its arithmetic, evenly and by last year’s seasons', () => {
  expect(pace(context('2023-12-30'), encounters).split('\n')).toEqual([
    'Pace of FY2024 (Oct 2023–Sep 2024), data to 30 Nov 2023',
    '  At this pace the year ends at 2,900,424 = 483,404 ÷ 61 days × 366',
    '  With the seasonal pattern of FY2023 (Oct 2022–Sep 2023) it ends at 2,564,266 = 483,404 × 2,475,669 ÷ 466,702',
  ])
})

test('the pace of minimum estimates is a minimum, says what 560 is compared with, and that its scope is not stated', () => {
  const of = statistic([observed('2023', 276, '2023-09', { through: '2023-07-31' })], {
    qualifier: 'at-least',
    thresholds: [limit({ per: 'year', name: 'The 560 deaths' })],
  })
  expect(pace(own('2023-12-30'), of).split('\n')).toEqual([
    'Pace of 2023, data to 31 Jul 2023',
    '  At this pace the year ends at ≥ 475 = ≥ 276 ÷ 212 days × 365',
    '  > 560 /year The 560 deaths: not reached in 2023 at this pace; the figures are minimum estimates, so it may still be passed',
    '  The source does not say what was measured (which publisher, which area), so this may compare different things.',
  ])
  const spanish = pace(context('2023-12-30', { language: 'es', dossier: dossierWith({}) }), of)
  expect(spanish).toContain('≥ 475 = ≥ 276 ÷ 212 días × 365')
  expect(spanish).toContain('La fuente no indica qué se midió')
})

test('a partial year without its last day, and a finished year, have no pace', () => {
  expect(pace(context('2023-12-30'), named('deaths-route'))).toBe('')
  const of = statistic([observed('2023', 276, '2023-09', { through: '2023-07-31' })])
  expect(pace(own('2024-01-01'), of)).toBe('')
})

test('days are shown by years and months with their coverage', () => {
  const of = statistic(['2023-01-30', '2023-01-31', '2023-02-01'].map((day) => observed(day, 5, '2024')))
  const shown = own('2024-12-31')
  expect(
    rolledTables(shown, of, seriesOf(shown, of), 'time').flatMap(({ rows }) =>
      rows.map((row) => row.map(({ text }) => text)),
    ),
  ).toEqual([
    ['2023', '15', '3 of 365'],
    ['Feb 2023', '5', '1 of 28'],
    ['Jan 2023', '10', '2 of 31'],
  ])
  expect(
    rolledTables(
      shown,
      months('2023-01', 2, () => 5),
      [],
      'time',
    ),
  ).toEqual([])
})

test('no year, and no month of days, adds up figures of two publishers', () => {
  const by = (publisher: string) =>
    ({ id: publisher, title: publisher, publisher, kind: 'dataset', published: '2023-01-01' }) as const
  const shownOf = (periods: readonly string[], ...publishers: readonly string[]) => {
    const of = statistic(periods.map((period, at) => observed(period, 5, '2025', { source: publishers[at]! })))
    const sources = [by('Ministry'), by('NGO')]
    return { of, shown: context('2025-06-01', { dossier: talks([], { sources, statistics: [of] }) }) }
  }
  const yearly = (...publishers: readonly string[]) => {
    const { of, shown } = shownOf(['2023-01', '2023-02', '2024-01', '2024-02'], ...publishers)
    return rows(shown, of).map(([, sum]) => sum)
  }
  expect(yearly('NGO', 'NGO', 'Ministry', 'Ministry')).toEqual(['10', '10'])
  expect(yearly('NGO', 'NGO', 'NGO', 'Ministry')).toEqual(['10'])
  const { of, shown } = shownOf(['2023-01-30', '2023-01-31', '2023-02-01'], 'NGO', 'NGO', 'Ministry')
  const rolled = rolledTables(shown, of, seriesOf(shown, of), 'time')
  expect(rolled.flatMap(({ rows: own }) => own.map(([period]) => period?.text))).toEqual(['Feb 2023', 'Jan 2023'])
})

test('a finished year and a stock have no pace', () => {
  expect(pace(context('2025-06-01'), named('deaths-route'))).toBe('')
  expect(pace(context('2025-06-30'), named('refugees-mexico'))).toBe('')
})

const limit = (more: Partial<Threshold> = {}): Threshold => ({
  id: 'a',
  name: 'Limit',
  comparator: 'more-than',
  value: 560,
  per: 'year',
  kind: 'policy',
  source: 's',
  ...more,
})

test('a year that would pass a threshold shows the day: 561 at 300 in 91 days is day 171 of 2024', () => {
  const of = statistic(
    ['2024-01', '2024-02', '2024-03'].map((month) => observed(month, 100, '2024-04-10')),
    { thresholds: [limit()] },
  )
  for (const on of ['2024-04-30', '2024-06-19'])
    expect(pace(own(on), of)).toContain('> 560 /year Limit: would be passed on 19 Jun 2024 at this pace\n')
  // Nobody knows on the day after whether it was.
  expect(pace(own('2024-06-20'), of)).toContain(
    '> 560 /year Limit: would have been passed on 19 Jun 2024 at this pace; no figure for that day is known yet\n',
  )
})

test('a year that has passed it shows the month; one that will not, and is not a minimum, says only that', () => {
  const passed = months('2024-01', 3, () => 300, { thresholds: [limit()] })
  expect(pace(own('2024-12-31'), passed)).toContain('> 560 /year Limit: passed in Feb 2024')
  const below = pace(
    own('2024-12-31'),
    months('2024-01', 3, () => 10, { thresholds: [limit()] }),
  )
  expect(below).toContain('> 560 /year Limit: not reached in 2024 at this pace\n')
})

test('a threshold that says what it is measured over needs no word about its scope', () => {
  const scope = 'does not say what was measured'
  const of = (more: Partial<Threshold>) => months('2024-01', 3, () => 100, { thresholds: [limit(more)] })
  expect(pace(own('2024-12-31'), of({}))).toContain(scope)
  expect(pace(own('2024-12-31'), of({ window: 'a calendar year' }))).not.toContain(scope)
})

test('the pace of a year is a minimum where any of its months is one', () => {
  const of = statistic([
    observed('2024-01', 310, '2024-02-15'),
    observed('2024-02', 290, '2024-03-15', { qualifier: 'at-least' }),
  ])
  expect(pace(own('2024-03-20'), of)).toContain('≥ 3,660 = ≥ 600 ÷ 60 days × 366')
})

test('a change between years of two publishers says so, and one of retracted months says that', () => {
  const set = (id: string, publisher: string, more = {}) =>
    ({ id, title: id, kind: 'dataset', published: '2024-03-01', publisher, ...more }) as const
  const retracted = { date: '2024-04-01', note: 'Wrong.', source: 'one' }
  const sources = [set('one', 'NGO'), set('two', 'Ministry'), set('gone', 'NGO', { retracted })]
  const change = (before: string, now: string, language: Language = 'en') => {
    const of = statistic([...inYear(2023, 100, before), ...inYear(2024, 150, now)])
    const dossier = talks([], { sources, statistics: [of] })
    return rows(context('2024-12-31', { dossier, language }), of)[0]?.[2]
  }
  expect(change('one', 'one')).toBe('+50.0 %')
  expect(change('one', 'two')).toBe('+50.0 % (publishers differ)')
  expect(change('one', 'two', 'es')).toBe('+50.0 % (de organismos distintos)')
  expect(change('gone', 'gone')).toBe('+50.0 % (from retracted sources)')
  expect([change('gone', 'one'), change('one', 'gone')]).toEqual(['', ''])
})

const inYear = (year: number, value: number, source: string) =>
  ['01', '02'].map((month) => observed(`${year}-${month}`, value, '2024-03-01', { source }))
