import { expect, test } from 'vitest'
import { totalOf, type Statistic, type Threshold } from '../../../src/dossier/index.ts'
import { passingOf } from '../../../src/figures/index.ts'
import { levelsOf } from '../../../src/present/chart/level.ts'
import type { RenderContext } from '../../../src/present/index.ts'
import {
  lastTested,
  passingBlocks,
  thresholdBlocks,
  thresholdFigure,
} from '../../../src/present/statistic/threshold.ts'
import { dossierWith, observed, statistic } from '../../dossier/fixture.ts'
import { charted, daysOf, englishIn, months, named, seriesOf, context, told, years } from '../shown.ts'

const encounters = named('sw-encounters')
const own = context('2024-12-31', { dossier: dossierWith({}) })

const limit = (more: Partial<Threshold> = {}): Threshold => ({
  id: 'a',
  name: 'Limit',
  comparator: 'at-least',
  value: 100,
  kind: 'policy',
  source: 's',
  ...more,
})
const first = (of: Statistic): Threshold => {
  const threshold = of.thresholds?.[0]
  if (!threshold) throw new Error('no threshold')
  return threshold
}
const passing = (shown: RenderContext, of: Statistic, threshold = first(of)) =>
  told(passingBlocks(shown, of, seriesOf(shown, of), threshold))
    .split('\n')
    .map((line) => line.trim())

test.each([
  ['en', '≥ 5,000 /day'],
  ['es', '≥ 5,000 /día'],
] as const)('a threshold is a figure with its comparator and unit, in %s %s', (language, figure) => {
  expect(thresholdFigure(context('2023-12-30', { language }).locale, first(encounters))).toBe(figure)
})

test('where several counted, the periods known are those of the one whose figures are tested', () => {
  const years = [observed('2021', 72, '2024'), observed('2022', 120, '2024')]
  const other = observed('2023', 67, '2024', { countedBy: 'NAO' })
  const saying = (...observations: readonly ReturnType<typeof observed>[]) => {
    const of = statistic(observations, { thresholds: [limit()] })
    return passing(context('2025-01-01', { dossier: { ...dossierWith({}), statistics: [of] } }), of)
  }
  expect(saying(...years, other)).toContain('not at least 100 in the 1 period known (NAO)')
  expect(saying(...years)).toContain('at least 100 in 1 of the 2 periods known: 2022')
})

/** Returns the shipped encounters as known on a day, compared with one of their thresholds. */
const encountersOn = (day: string, id: string, language: 'en' | 'es' = 'en') => {
  const shown = context(day, { language })
  const of = statisticOn(shown, 'sw-encounters')
  return { shown, of, threshold: of.thresholds?.find((one) => one.id === id) ?? first(of) }
}
const statisticOn = ({ reading }: RenderContext, id: string): Statistic => {
  const found = reading.dossier.statistics.find((one) => one.id === id)
  if (!found) throw new Error(`no statistic ${id}`)
  return found
}

test('8,500 in one day is proved in the months with a higher mean, and uncertain in all others', () => {
  const { shown, of, threshold } = encountersOn('2024-02-09', 'trigger-one-day')
  expect(passing(shown, of, threshold)).toEqual([
    'proved: some day in each of these was at least 8,500 a day (2 of the 39 periods known): Sep 2023, Dec 2023',
    'cannot be determined for a single day: Oct 2020–Aug 2023, Oct 2023–Nov 2023',
    'a mean beyond the threshold proves that some day was beyond it; a mean short of it says nothing about single days',
  ])
})

test('a window of 7 days is proved by tiling, and a higher mean alone proves only a single day', () => {
  const { shown, of, threshold } = encountersOn('2024-02-09', 'trigger-7-day-mean')
  const [proved, onlyDay, untold, rule] = passing(shown, of, threshold)
  expect(proved).toMatch(
    /^proved: some 7 days in a row in each of these had a mean that was at least 5,000 a day \(28 of the 39 periods known\): /,
  )
  expect(proved).toMatch(/Jul 2023–Dec 2023$/)
  expect(onlyDay).toBe(
    'cannot be determined for 7 days in a row, though the mean proves a single day: Mar 2021 (5,590), Oct 2021 (5,317), Nov 2021 (5,828), Jan 2023 (5,076)',
  )
  expect(untold).toMatch(
    /^cannot be determined for 7 days in a row: Oct 2020 \(2,320\), .*Jan 2022 \(4,996\), Jun 2023 \(4,819\)$/,
  )
  expect(rule).toBe(
    'a total proves 7 days in a row only if it passes what its windows hold at the threshold (31 days lie in 5 windows of 7 days)',
  )
})

test('the list has exactly the months with more than 35,000 for each 7 days begun', () => {
  const { shown, of, threshold } = encountersOn('2024-02-09', 'trigger-7-day-mean')
  const newest = new Map(of.observations.filter((one) => !one.dims).map((one) => [one.period, one.value ?? 0]))
  const proved = [...newest].filter(([month, value]) => value > Math.ceil(daysOf(month) / 7) * 35_000)
  const { tested } = passingOf(shown.reading.dossier, of, totalOf(of), threshold)
  const found = tested.filter(({ standing }) => standing === 'above')
  expect(found.map(({ known }) => known.newest.period)).toEqual(proved.map(([month]) => month))
})

test('a single proved period is named in the sentence', () => {
  const window = limit({ value: 5000, per: 'day', window: 'P7D', statistic: 'mean', comparator: 'more-than' })
  expect(
    passing(
      own,
      months('2023-12', 1, () => 302_034, { thresholds: [window] }),
    )[0],
  ).toBe('proved: some 7 days in a row in Dec 2023 had a mean that was above 5,000 a day (1 of the 1 period known)')
})

test('windows of daily figures are counted as such', () => {
  const window = limit({ value: 10, per: 'day', window: 'P2D', statistic: 'mean' })
  const daily = statistic(
    [5, 15, 9].map((value, at) => observed(`2023-12-0${at + 1}`, value, '2024')),
    { thresholds: [window] },
  )
  expect(passing(own, daily)).toEqual([
    'at least 10 a day in 2 of the 2 windows of 2 days known, each named by its last day: 2–3 Dec 2023',
  ])
})

test('a threshold about something else is listed with that note, and not compared', () => {
  const grants = limit({ value: 5000, per: 'day', counts: 'grants of asylum' })
  const of = months('2023-12', 1, () => 302_034, { thresholds: [grants] })
  expect(passing(own, of)).toEqual(['not compared, because it counts something else (grants of asylum)'])
  expect(told(thresholdBlocks(own, of, seriesOf(own, of), grants))).toMatch(/^≥ 5,000 \/day · Limit/)
  expect(levelsOf(charted(own, of))).toEqual([])
})

test('the threshold has its window, kind, source and note', () => {
  const { shown, of, threshold } = encountersOn('2024-02-09', 'trigger-7-day-mean')
  const text = told(thresholdBlocks(shown, of, seriesOf(shown, of), threshold))
  for (const part of [
    '≥ 5,000 /day · Mandatory trigger of the text of 4 February 2024: 5,000 encounters a day, mean of 7 days · proposal',
    'window: the mean of 7 days in a row',
    'The mean of seven days in a row, as The Washington Stand reported on 6 February 2024.',
    'The text leaves out unaccompanied children from countries that do not border the United States.',
    'Report on unaccompanied children in the Senate text, 6 February 2024',
  ])
    expect(text).toContain(part)
})

test('a minimum estimate below the mark is uncertain, and all periods are counted', () => {
  const of = years(2021, [500, 671, 600], { thresholds: [limit({ value: 560, per: 'year' })], qualifier: 'at-least' })
  expect(passing(own, of)).toEqual([
    'at least 560 a year in 2 of the 3 periods known: 2022–2023',
    'unknown, because the figure is a minimum, a maximum or approximate: 2021 (≥ 500)',
  ])
})

test('in Spanish every word of it is Spanish', () => {
  const { shown, of, threshold } = encountersOn('2024-02-09', 'trigger-one-day', 'es')
  expect(passing(shown, of, threshold)[0]).toMatch(
    /^probado: en cada uno de estos hubo algún día de al menos 8,500 al día /,
  )
  for (const one of of.thresholds ?? [])
    expect(englishIn(told(passingBlocks(shown, of, seriesOf(shown, of), one)))).toEqual([])
})

test('a partial year is not compared with a threshold', () => {
  const of = statistic([observed('2022', 600, '2024'), observed('2023', 300, '2023-07')], { thresholds: [limit()] })
  expect(passing(own, of)).toEqual(['at least 100 in 1 of the 1 period known: 2022'])
})

test('a mean is named by the period it was taken over, and a value in the threshold’s own unit is not a mean', () => {
  const of = (per: Threshold['per']) => [limit({ value: 1, statistic: 'mean', ...(per ? { per } : {}) })]
  expect(passing(own, years(2021, [900], { thresholds: of('day') })).at(-1)).toBe("a year's mean only, not a day")
  expect(
    passing(
      own,
      months('2023-01', 1, () => 900, { thresholds: of('week') }),
    ).at(-1),
  ).toBe("a month's mean only, not a week")
  expect(passing(own, years(2021, [900], { thresholds: of('year') }))).toEqual([
    'at least 1 a year in 1 of the 1 period known: 2021',
  ])
})

test('months that fill no year leave a mark per year open, and are called parts of one', () => {
  const of = months('2023-01', 2, () => 100, { thresholds: [limit({ value: 1200, per: 'year' })] })
  expect(passing(own, of)).toEqual([
    'in none of the 2 periods known certainly at least 1,200 a year',
    'unknown, because only part of a year is covered: Jan 2023 (100), Feb 2023 (100)',
  ])
})

test('a mark per day without a window speaks of single days and never of a window', () => {
  const of = months('2023-11', 2, (at) => [242_418, 302_034][at] ?? 0, {
    thresholds: [limit({ value: 8500, per: 'day' })],
  })
  expect(passing(own, of)).toEqual([
    'proved: some day in Dec 2023 was at least 8,500 a day (1 of the 2 periods known)',
    'cannot be determined for a single day: Nov 2023 (8,081)',
    'a mean beyond the threshold proves that some day was beyond it; a mean short of it says nothing about single days',
  ])
})

test('a stock has no rate: a limit per day cannot be tested by it, a plain one can', () => {
  expect(passing(own, years(2021, [900], { measure: 'stock', thresholds: [limit({ per: 'day' })] }))).toEqual([
    'cannot be tested, because a stock has no rate',
  ])
  expect(passing(own, years(2021, [900, 90], { measure: 'stock', thresholds: [limit()] }))).toEqual([
    'at least 100 in 1 of the 2 periods known: 2021',
    'not so: 2022 (90)',
  ])
})

test('if no exact figure passed it, a text says so; if nothing is known, nothing is shown', () => {
  expect(passing(own, years(2021, [50, 60], { thresholds: [limit()] }))).toEqual([
    'at least 100 in none of the 2 periods known',
  ])
  expect(passing(own, years(2021, [], { thresholds: [limit()] }))).toEqual([''])
})

test('a quota that is kept is not said to be passed', () => {
  const kept = years(2021, [90, 120], { thresholds: [limit({ comparator: 'at-most', per: 'year' })] })
  expect(passing(own, kept)).toEqual(['at most 100 a year in 1 of the 2 periods known: 2021', 'not so: 2022 (120)'])
})

test('up to twelve that did not pass are listed with their amounts, more of them as runs', () => {
  const failed = (count: number) =>
    passing(own, years(1990, [100, ...Array<number>(count).fill(50)], { thresholds: [limit()] }))[1]
  expect(failed(2)).toBe('not so: 1991 (50), 1992 (50)')
  expect(failed(12)).toMatch(/^not so: 1991 \(50\), .*2002 \(50\)$/)
  expect(failed(13)).toBe('not so: 1991–2003')
})

test('spans of days that adjoin are one run, and a mean of them is not called that of a year', () => {
  const spans = [
    observed('2022-05-12/2022-06-19', 400, '2023'),
    observed('2022-06-20/2022-07-31', 400, '2023'),
    observed('2022-09-01/2022-10-10', 400, '2023'),
  ]
  const of = statistic(spans, { thresholds: [limit({ value: 250, per: 'month' })] })
  expect(passing(own, of)).toEqual([
    'at least 250 a month in 3 of the 3 periods known: 12 May–31 Jul 2022, 1 Sep–10 Oct 2022',
    'a mean of each period only, not a month',
  ])
})

test('a threshold is tested once in each view, and again in another one', () => {
  const of = months('2023-01', 6, (at) => 90 + at * 5, { thresholds: [limit()] })
  const [series, spanish] = [seriesOf(own, of), context('2024-12-31', { dossier: dossierWith({}), language: 'es' })]
  const blocks = passingBlocks(own, of, series, first(of))
  expect(passingBlocks(own, of, series, first(of))).toBe(blocks)
  expect(told(passingBlocks(spanish, of, series, first(of)))).not.toBe(told(blocks))
  expect(lastTested(own, of, series, first(of))?.known).toBe(series.at(-1))
})

test.each([
  ['en', 'not at least 100 in the 1 period known'],
  ['es', 'no de al menos 100 en 1 periodo conocido'],
] as const)('a mark that the one period known did not reach is told without counting, in %s', (language, words) => {
  const of = statistic([observed('2022', 7, '2023-02-01')])
  const shown = context('2024-12-31', { dossier: dossierWith({}), language })
  expect(passing(shown, of, limit())).toContain(words)
})
