import { expect, test } from 'vitest'
import type { Observation, PublisherId, Statistic } from '../../../src/dossier/index.ts'
import { habitOf } from '../../../src/import/guard/habit.ts'
import { historyOf } from '../../../src/import/guard/history.ts'
import { alarmsIn, isGrave, type Alarm } from '../../../src/import/guard/rules.ts'
import { observed, statistic } from '../../dossier/fixture.ts'

type Values = Readonly<Record<string, number>>

const vintage = (published: string, values: Values, more: Partial<Observation> = {}): readonly Observation[] =>
  Object.entries(values).map(([period, value]) => observed(period, value, published, more))

/** The alarms of a release of 2024-03-01 beside earlier ones. */
const alarms = (
  earlier: readonly Observation[],
  values: Values,
  { publisher = 'cbp', status }: { readonly publisher?: PublisherId; readonly status?: 'provisional' | 'final' } = {},
): readonly Alarm[] => {
  const known: Statistic = statistic(earlier)
  const history = historyOf(known, '2024-03-01')
  return alarmsIn({
    published: '2024-03-01',
    figures: Object.entries(values).map(([period, value]) => ({ period, value, ...(status && { status }) })),
    history,
    habit: habitOf(history, publisher),
    fiscalYearStart: undefined,
    isContinuous: publisher === 'cbp',
  })
}
const rulesIn = (...args: Parameters<typeof alarms>) => alarms(...args).map(({ rule }) => rule)

/** Encounters of October to December 2023 as CBP published them, by the record of the first dossier. */
const RECORD = [
  ...vintage('2023-12-22', { '2023-10': 240_986, '2023-11': 242_418 }),
  ...vintage('2024-01-26', { '2023-10': 240_981, '2023-11': 242_407, '2023-12': 302_034 }),
]
const GOOD = { '2023-10': 240_942, '2023-11': 242_407, '2023-12': 301_983, '2024-01': 176_205 }

test('a true release raises no alarm', () => {
  expect(alarms(RECORD, GOOD)).toEqual([])
  expect(alarms([], GOOD)).toEqual([])
})

test('half of a month is an alarm, with both figures and the publisher’s range', () => {
  expect(alarms(RECORD, { ...GOOD, '2023-11': 121_204 })).toEqual([
    {
      rule: 'revision',
      period: '2023-11',
      before: 242_407,
      after: 121_204,
      published: '2024-01-26',
      habit: { largest: 0.002, vintages: 0 },
    },
  ])
})

test('from four vintages on a statistic is compared with three times its own largest revision', () => {
  const own = ['2023-11-01', '2023-12-01', '2024-01-01', '2024-02-01'].flatMap((published, at) =>
    vintage(published, { '2023-09': 1000 + at * 100 }),
  )
  expect(rulesIn(own, { '2023-09': 1300 + 380 })).toEqual([])
  expect(rulesIn(own, { '2023-09': 1300 + 400 })).toEqual(['revision'])
})

test('IOM moves by a half, a table of somebody else by any share', () => {
  const before = vintage('2024-01-01', { '2022': 304 })
  expect(rulesIn(before, { '2022': 533 }, { publisher: 'iom' })).toEqual([])
  expect(rulesIn(before, { '2022': 900 }, { publisher: 'iom' })).toEqual(['revision'])
  expect(rulesIn(before, { '2022': 900 }, { publisher: 'tidy' })).toEqual([])
})

test('a year that was not over when it was published may grow', () => {
  expect(rulesIn(vintage('2023-07-01', { '2023': 276 }), { '2023': 734 }, { publisher: 'unhcr' })).toEqual([])
})

test('a month that only the release before has is an alarm; one before the file begins is not', () => {
  const { '2023-10': _, ...begins } = GOOD
  expect(rulesIn(RECORD, begins)).toEqual([])
  const { '2023-11': __, ...lacks } = GOOD
  expect(alarms(RECORD, lacks)).toEqual([{ rule: 'gone', period: '2023-11', before: 242_407 }])
})

test('a month missing between two is an alarm in CBP’s files, which have every month, without any earlier release', () => {
  const { '2023-11': _, ...lacks } = GOOD
  expect(alarms([], lacks)).toEqual([{ rule: 'gap', period: '2023-11', before: null }])
  expect(alarms([], lacks, { publisher: 'iom' })).toEqual([])
})

test('a release that ends earlier, or returns to the values of an older one, is an alarm', () => {
  expect(alarms(RECORD, { '2023-10': 240_981, '2023-11': 242_407 })).toEqual([
    { rule: 'shorter', period: '2023-12', last: '2023-11', published: '2024-01-26' },
  ])
  expect(rulesIn(RECORD, { '2023-10': 240_986, '2023-11': 242_418, '2023-12': 302_034 })).toEqual(['older'])
})

test('a provisional figure instead of a final one is an alarm', () => {
  const final = vintage('2024-01-26', { '2023-09': 5 }, { status: 'final' })
  expect(rulesIn(final, { '2023-09': 5 }, { status: 'provisional' })).toEqual(['provisional'])
  expect(rulesIn(final, { '2023-09': 5 }, { status: 'final' })).toEqual([])
})

test('ten times the month before is an alarm where the series never moved so far, and keeps nothing from being written', () => {
  const found = alarms(RECORD, { ...GOOD, '2024-01': 3_100_000 })
  expect(found).toEqual([{ rule: 'jump', period: '2024-01', before: 301_983, after: 3_100_000, from: '2023-12' }])
  expect(found.map(isGrave)).toEqual([false])
  const jumps = vintage('2024-01-26', { '2023-10': 10, '2023-11': 400, '2023-12': 20 })
  expect(rulesIn(jumps, { '2023-10': 10, '2023-11': 400, '2023-12': 20, '2024-01': 500 })).toEqual([])
})

test('a zero for a month that is not over is an alarm', () => {
  expect(rulesIn([], { '2024-02': 5, '2024-03': 0 })).toEqual(['zero'])
  expect(rulesIn([], { '2024-01': 5, '2024-02': 0 })).toEqual([])
})
