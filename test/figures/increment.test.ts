import { expect, test } from 'vitest'
import { isoDay, totalOf, type Dossier, type Observation, type Statistic } from '../../src/dossier/index.ts'
import {
  breaksOff,
  changeFromPrevious,
  incrementsOf,
  isCumulative,
  isMeanSoFar,
  leavesOutTotals,
  perDayOf,
} from '../../src/figures/index.ts'
import { dossierWith, observed, shipped, statistic, withSources } from '../dossier/fixture.ts'

const whole = shipped('eu-tunisia-2023.json')
const so = (until: string, value: number, more: Partial<Observation> = {}) =>
  observed(`2023-01-01/${until}`, value, '2024', more)
const drawn = (of: Statistic) =>
  incrementsOf(whole, of, totalOf(of)).map((one) => [
    isoDay(one.period.first),
    isoDay(one.period.last),
    one.value,
    one.joined,
  ])
const cumulative = (...observations: readonly Observation[]) => {
  const of = statistic(observations)
  return isCumulative(of, totalOf(of))
}

test('overlapping totals with one start are cumulative, and so is a series that says so', () => {
  expect(cumulative(so('2023-02-10', 5), so('2023-03-10', 9))).toBe(true)
  const one = statistic([so('2023-02-10', 5)], { cumulative: true })
  expect(isCumulative(one, totalOf(one))).toBe(true)
})

test.each<[string, readonly Observation[]]>([
  ['months and their year', [observed('2023-01', 5, '2024'), observed('2023', 9, '2024')]],
  ['spans that follow each other', [so('2023-02-10', 5), observed('2023-02-11/2023-03-10', 9, '2024')]],
  ['a single span', [so('2023-02-10', 5)]],
  [
    'months after a span that begins with one',
    [so('2023-02-10', 5), observed('2023-01', 3, '2024'), observed('2023-03', 3, '2024')],
  ],
])('%s are not cumulative', (_, observations) => {
  expect(cumulative(...observations)).toBe(false)
})

test('cumulative totals are drawn as increments, from the day after the previous one', () => {
  expect(drawn(statistic([so('2023-01-31', 31), so('2023-03-02', 61), so('2023-04-01', 100)]))).toEqual([
    ['2023-01-01', '2023-01-31', 31, false],
    ['2023-02-01', '2023-03-02', 30, true],
    ['2023-03-03', '2023-04-01', 39, true],
  ])
})

test('between bounds there is no increment: totals are drawn as means since the start', () => {
  const of = statistic([so('2023-01-10', 100, { qualifier: 'at-least' }), so('2023-01-20', 300)])
  expect(isMeanSoFar(of, totalOf(of))).toBe(true)
  expect(incrementsOf(whole, of, totalOf(of)).map(perDayOf)).toEqual([10, 15])
})

test('each year’s totals start over', () => {
  const of = statistic([
    observed('2022-01-01/2022-12-31', 400, '2024'),
    observed('2022-01-01/2022-06-30', 100, '2024'),
    so('2023-01-31', 31),
  ])
  expect(drawn(of)).toEqual([
    ['2022-01-01', '2022-06-30', 100, false],
    ['2022-07-01', '2022-12-31', 300, true],
    ['2023-01-01', '2023-01-31', 31, true],
  ])
})

test('between approximate totals nothing is drawn, and no count becomes smaller', () => {
  const about = statistic([so('2023-01-31', 31), so('2023-03-02', 61, { qualifier: 'about' }), so('2023-04-01', 100)])
  expect(drawn(about)).toEqual([['2023-01-01', '2023-01-31', 31, false]])
  const corrected = [so('2023-01-31', 31), so('2023-03-02', 30), so('2023-04-01', 100)]
  expect(drawn(statistic(corrected)).map(([from, , value]) => [from, value])).toEqual([
    ['2023-01-01', 31],
    ['2023-03-03', 70],
  ])
  expect(drawn(statistic(corrected, { counts: 'money', currency: 'EUR' }))).toHaveLength(3)
})

/** Returns a dossier with a source for each publisher, whose id is its initial. */
const published = (...publishers: readonly string[]): Dossier =>
  dossierWith({
    sources: JSON.stringify(
      publishers.map((publisher) => {
        const id = publisher.slice(0, 1)
        return { id, title: `By ${publisher}`, publisher, kind: 'dataset', published: '2023-01-01' }
      }),
    ),
  })
const both = published('Ministry', 'NGO')
const by = (source: string, until: string, value: number, more: Partial<Observation> = {}) =>
  so(until, value, { source, ...more })
const drawnOf = (dossier: Dossier, ...observations: readonly Observation[]) => {
  const of = statistic(observations)
  return incrementsOf(dossier, of, totalOf(of)).map((one) => [isoDay(one.period.first), one.value])
}

test('no total is taken off one of another publisher: those of the one who has most are drawn', () => {
  const ministry = [by('M', '2023-01-31', 31), by('M', '2023-02-28', 59), by('M', '2023-04-30', 120)]
  const ngo = by('N', '2023-03-31', 400)
  const own = [
    ['2023-01-01', 31],
    ['2023-02-01', 28],
    ['2023-03-01', 61],
  ]
  expect(drawnOf(both, ...ministry, ngo)).toEqual(own)
  expect(drawnOf(published('Ministry', 'Nobody but the Ministry'), ...ministry, ngo)).toEqual(own)
  expect(drawnOf(both, ...ministry.slice(1, 2), ngo)).toEqual([['2023-01-01', 400]])
  expect(drawnOf(both, by('M', '2023-12-31', 365), by('N', '2023-06-30', 90), by('N', '2023-07-31', 99))).toEqual([
    ['2023-01-01', 90],
    ['2023-07-01', 9],
  ])
})

test('two sources of one publisher are taken off each other, and so is what a newspaper quotes of it', () => {
  const same = dossierWith({
    sources: JSON.stringify([
      { id: 'M', title: 'M', publisher: 'Ministry', kind: 'dataset', published: '2023-01-01' },
      { id: 'N', title: 'N', publisher: 'Ministry', kind: 'dataset', published: '2023-01-01' },
      { id: 'P', title: 'P', publisher: 'Press', kind: 'article', published: '2023-01-01' },
    ]),
  })
  const of = statistic([by('M', '2023-01-31', 31), by('N', '2023-02-28', 59), by('P', '2023-03-31', 90)], {
    publisher: 'Ministry',
  })
  expect(incrementsOf(same, of, totalOf(of)).map(({ value }) => value)).toEqual([31, 28, 31])
  expect(leavesOutTotals(same, of, totalOf(of))).toBe(false)
})

test('what a publisher said of a period before another one did counts for its own totals', () => {
  const older = by('M', '2023-02-28', 59)
  const newer = by('N', '2023-02-28', 70, { published: '2025' })
  expect(drawnOf(both, by('M', '2023-01-31', 31), older, newer, by('M', '2023-03-31', 90))).toEqual([
    ['2023-01-01', 31],
    ['2023-02-01', 28],
    ['2023-03-01', 31],
  ])
})

test('that totals are left out is known, and nothing is left out of means since the start or of other series', () => {
  const leaves = (...observations: readonly Observation[]) => {
    const of = statistic(observations)
    return leavesOutTotals(both, of, totalOf(of))
  }
  const [first, second] = [by('M', '2023-01-31', 31), by('N', '2023-02-28', 59)]
  expect(leaves(first, second)).toBe(true)
  expect(leaves(first, { ...second, source: 'M' })).toBe(false)
  expect(leaves({ ...first, qualifier: 'at-least' }, second)).toBe(false)
  expect(leaves(observed('2023-01', 1, '2024', { source: 'M' }), observed('2023-02', 2, '2024', { source: 'N' }))).toBe(
    false,
  )
})

test('the line of a series breaks off where another publisher counts, and not where nobody else is named', () => {
  const line = (dossier: Dossier, ...observations: readonly Observation[]) => {
    const of = statistic(observations)
    const joined = incrementsOf(dossier, of, totalOf(of)).map((one) => one.joined)
    return [joined.slice(1), breaksOff(dossier, of, totalOf(of))]
  }
  const month = (at: number, source: string, more: Partial<Observation> = {}) =>
    observed(`2023-0${at}`, 10 * at, '2024', { source, ...more })
  const mixed = [month(1, 'M'), month(2, 'M'), month(3, 'N'), month(4, 'N')]
  expect(line(both, ...mixed)).toEqual([[true, false, true], true])
  expect(line(published('Ministry', 'Nobody but the Ministry'), ...mixed)).toEqual([[true, false, true], true])
  expect(line(both, ...mixed.map((one) => ({ ...one, countedBy: 'Guard' })))).toEqual([[true, true, true], false])
  expect(line(dossierWith({}), ...mixed)).toEqual([[true, true, true], false])
  expect(line(both, month(1, 'M'), month(3, 'M'))).toEqual([[false], false])
  expect(line(both, by('M', '2023-01-31', 31), by('M', '2023-02-28', 59))).toEqual([[true], false])
})

test('cumulative totals have no change from the previous period', () => {
  const of = statistic([so('2023-01-31', 31), observed('2023-02-01/2023-02-28', 80, '2024')], { cumulative: true })
  const series = totalOf(of)
  expect(changeFromPrevious(withSources(of), series, series.at(-1)!)).toBeNull()
})

test('the arrivals from Tunisia in 2023 are drawn as rates: 170, 267, 308, 333 and 314 a day', () => {
  const arrivals = whole.statistics.find(({ id }) => id === 'arrivals-from-tunisia')!
  const of2023 = incrementsOf(whole, arrivals, totalOf(arrivals)).filter(({ period }) => period.year === 2023)
  expect(of2023.map((one) => Math.round(perDayOf(one)))).toEqual([171, 267, 308, 333, 314])
})
