import { expect, test } from 'vitest'
import type { Observation, PublisherId, Statistic } from '../../../src/dossier/index.ts'
import { releaseOf, type Alarm } from '../../../src/import/guard/release.ts'
import { alarmsIn, isGrave } from '../../../src/import/guard/rules.ts'
import type { Figure } from '../../../src/import/publisher.ts'
import { observed, statistic } from '../../dossier/fixture.ts'

type Values = Readonly<Record<string, number>>

const vintage = (published: string, values: Values, more: Partial<Observation> = {}): readonly Observation[] =>
  Object.entries(values).map(([period, value]) => observed(period, value, published, more))

interface Given {
  readonly publisher?: PublisherId
  readonly status?: 'provisional' | 'final'
  /** What the known statistic counts. */
  readonly known?: Partial<Statistic>
}

/** The alarms of figures published on 2024-03-01 beside earlier ones. */
const alarmsOf = (
  earlier: readonly Observation[],
  figures: readonly Figure[],
  { publisher = 'cbp', known }: Given = {},
) =>
  alarmsIn(releaseOf({ statistic: { ...statistic(earlier), ...known }, figures, published: '2024-03-01', publisher }))

/** The alarms of totals. */
const alarms = (earlier: readonly Observation[], values: Values, given: Given = {}): readonly Alarm[] =>
  alarmsOf(
    earlier,
    Object.entries(values).map(([period, value]) => ({ period, value, ...(given.status && { status: given.status }) })),
    given,
  )
const rulesIn = (...args: Parameters<typeof alarms>) => alarms(...args).map(({ rule }) => rule)

/** Months from January 2021 on, of slowly rising values. */
const monthsOf = (count: number): Values =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      `${2021 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      300 + at,
    ]),
  )

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
      share: expect.closeTo(0.5, 2) as number,
      direction: 'down',
      published: '2024-01-26',
      habit: { up: 0.002, down: 0.002, vintages: 0, noise: 10, least: 0, gone: 0 },
    },
  ])
})

test('from four vintages on a series is compared with its own largest revisions in each direction', () => {
  const own = (...values: readonly number[]) =>
    ['2023-11-01', '2023-12-01', '2024-01-01', '2024-02-01'].flatMap((published, at) =>
      vintage(published, { '2023-09': values[at] ?? 0 }),
    )
  // Three times the largest one, but at most a tenth of the value more.
  const growing = own(1000, 1010, 1020, 1030)
  expect(rulesIn(growing, { '2023-09': 1030 + 30 })).toEqual([])
  expect(rulesIn(growing, { '2023-09': 1030 + 32 })).toEqual(['revision'])
  expect(rulesIn(own(1000, 1200, 1200, 1200), { '2023-09': 1200 + 350 })).toEqual([])
  expect(rulesIn(own(1000, 1200, 1200, 1200), { '2023-09': 1200 + 370 })).toEqual(['revision'])
  // A series that has only risen may not fall, beyond rounding.
  expect(alarms(growing, { '2023-09': 1010 })).toEqual([
    expect.objectContaining({
      rule: 'revision',
      direction: 'down',
      habit: expect.objectContaining({ down: 0, vintages: 4 }),
    }),
  ])
})

test('a year that was still running says nothing about the revisions of a whole one', () => {
  const own = ['2023-03-01', '2023-06-01', '2024-01-15', '2024-02-01'].flatMap((published, at) =>
    vintage(published, { '2023': 100 * (at + 1), '2022': 500 }),
  )
  expect(rulesIn(own, { '2022': 500, '2023': 900 }, { publisher: 'unhcr' })).toEqual(['revision'])
})

test('IOM moves by a half, a table of somebody else by any share', () => {
  const before = vintage('2024-01-01', { '2022': 304 })
  expect(rulesIn(before, { '2022': 533 }, { publisher: 'iom', known: { counts: 'persons' } })).toEqual([])
  expect(rulesIn(before, { '2022': 900 }, { publisher: 'iom', known: { counts: 'persons' } })).toEqual(['revision'])
  expect(rulesIn(before, { '2022': 900 }, { publisher: 'tidy' })).toEqual([])
})

test('a year that was not over when it was published may grow', () => {
  expect(rulesIn(vintage('2023-07-01', { '2023': 276 }), { '2023': 734 }, { publisher: 'unhcr' })).toEqual([])
})

test('a month that only the release before has is an alarm', () => {
  const { '2023-11': __, ...lacks } = GOOD
  expect(alarms(RECORD, lacks)).toEqual([{ rule: 'gone', period: '2023-11', before: 242_407 }])
})

test('a file that begins later has dropped whole years, or is an alarm', () => {
  const { '2023-10': _, ...begins } = GOOD
  expect(alarms(RECORD, begins)).toEqual([
    { rule: 'begins', period: '2023-10', end: '2023-11', published: '2024-01-26' },
  ])
  const since = vintage('2024-01-26', { '2023-09': 5, '2023-10': 240_981, '2023-11': 242_407, '2023-12': 302_034 })
  expect(rulesIn(since, GOOD, { known: { fiscalYearStart: 10 } })).toEqual([])
})

test('a month missing between two is an alarm in CBP’s files, which have every month, without any earlier release', () => {
  const { '2023-11': _, ...lacks } = GOOD
  expect(alarms([], lacks)).toEqual([{ rule: 'gap', period: '2023-11' }])
  expect(alarms([], lacks, { publisher: 'iom' })).toEqual([])
})

test('a release that ends earlier, or returns to the values of an older one, is an alarm', () => {
  expect(alarms(RECORD, { '2023-10': 240_981, '2023-11': 242_407 })).toEqual([
    { rule: 'shorter', period: '2023-12', end: '2023-11', published: '2024-01-26' },
  ])
  expect(rulesIn(RECORD, { '2023-10': 240_986, '2023-11': 242_418, '2023-12': 302_034 })).toEqual(['older'])
})

test('a provisional figure instead of a final one is an alarm', () => {
  const final = vintage('2024-01-26', { '2023-09': 5 }, { status: 'final' })
  expect(rulesIn(final, { '2023-09': 5 }, { status: 'provisional' })).toEqual(['provisional'])
  expect(rulesIn(final, { '2023-09': 5 }, { status: 'final' })).toEqual([])
})

test('ten times the month before is a finding where the series never moved so far, and keeps nothing from being written', () => {
  const found = alarms(RECORD, { ...GOOD, '2024-01': 3_019_830 })
  expect(found).toEqual([
    {
      rule: 'jump',
      period: '2024-01',
      before: 301_983,
      after: 3_019_830,
      from: '2023-12',
      times: 10,
      most: expect.closeTo(1.246, 3) as number,
    },
  ])
  expect(found.map(isGrave)).toEqual([false])
  const times = (factor: number) => rulesIn(RECORD, { ...GOOD, '2024-01': Math.round(301_983 * factor) })
  // The true value may have moved too, by a quarter.
  expect([times(8.1), times(12.4), times(0.11)]).toEqual([['jump'], ['jump'], ['jump']])
  expect([times(7.9), times(13), times(0.07)]).toEqual([[], [], []])
})

test('a series that moves by a factor of five may move by ten; small numbers may do so too', () => {
  const before = { '2023-10': 300, '2023-11': 2000, '2023-12': 400 }
  expect(rulesIn(vintage('2024-01-26', before), { ...before, '2024-01': 4000 })).toEqual([])
  const small = { '2023-10': 150, '2023-11': 150 }
  expect(rulesIn(vintage('2024-01-26', small), { ...small, '2023-12': 1500 })).toEqual([])
})

test('a year that has just begun is not a tenth of the one before', () => {
  const before = { '2022': 1291, '2023': 1290 }
  expect(rulesIn(vintage('2024-01-26', before), { ...before, '2024': 216 }, { publisher: 'unhcr' })).toEqual([])
})

test('a zero for a month that is not over is an alarm', () => {
  expect(rulesIn([], { '2024-02': 5, '2024-03': 0 })).toEqual(['zero'])
  expect(rulesIn([], { '2024-01': 5, '2024-02': 0 })).toEqual([])
  expect(rulesIn([], { '2024-02': 5, '2024-03': 0 }, { publisher: 'iom' })).toEqual([])
})

test('a month missing from a long monthly series of large numbers is an alarm, whoever published it', () => {
  const months = monthsOf(26)
  const given = (counts: Statistic['counts']) => ({ publisher: 'iom', known: { counts } }) as const
  const { '2022-03': _, ...lacks } = months
  expect(rulesIn([], months, given('incidents'))).toEqual([])
  expect(alarms([], lacks, given('incidents'))).toEqual([{ rule: 'gap', period: '2022-03' }])
  expect(alarms([], lacks, given('persons'))).toEqual([])
  expect(rulesIn([], { ...lacks, '2022-08': 4 }, given('incidents'))).not.toContain('gap')
})

test('incidents are only added, so that fewer of them are an alarm long before fewer dead', () => {
  const before = vintage('2024-01-01', { '2023-09': 40 })
  const given = (counts: Statistic['counts']) => ({ publisher: 'iom', known: { counts } }) as const
  expect(rulesIn(before, { '2023-09': 20 }, given('incidents'))).toEqual(['revision'])
  expect(rulesIn(before, { '2023-09': 37 }, given('incidents'))).toEqual([])
  expect(rulesIn(before, { '2023-09': 20 }, given('persons'))).toEqual([])
  expect(rulesIn(before, { '2023-09': 190 }, given('incidents'))).toEqual([])
})

const COMPONENTS = [{ component: 'U.S. Border Patrol' }, { component: 'Office of Field Operations' }]

const withParts = (values: Readonly<Record<string, readonly [number, number]>>): readonly Figure[] =>
  Object.entries(values).flatMap(([period, [patrol, field]]) => [
    { period, value: patrol + field },
    { period, value: patrol, dims: COMPONENTS[0] ?? {} },
    { period, value: field, dims: COMPONENTS[1] ?? {} },
  ])

const PARTS = { '2023-10': [188_000, 52_000], '2023-11': [191_000, 51_000] } as const
const knownParts = withParts(PARTS).map(({ period, value, dims }) => ({
  ...observed(period, value ?? 0, '2024-01-26'),
  ...(dims && { dims }),
}))

test('two components that have exchanged their values are one alarm, besides the revisions', () => {
  const found = alarmsOf(knownParts, withParts({ '2023-10': [52_000, 188_000], '2023-11': [51_000, 191_000] }))
  expect(found.filter(({ rule }) => rule === 'swapped')).toEqual([
    {
      rule: 'swapped',
      period: '2023-10',
      names: ['U.S. Border Patrol', 'Office of Field Operations'],
      before: [188_000, 52_000],
      periods: 2,
    },
  ])
  expect(alarmsOf(knownParts, withParts(PARTS))).toEqual([])
})

test('dead and missing that have changed places are an alarm, although each may be revised by as much', () => {
  const outcomes = (values: Readonly<Record<string, readonly [number, number]>>): readonly Figure[] =>
    withParts(values).map((one) =>
      one.dims === undefined ? one : { ...one, dims: { outcome: one.dims === COMPONENTS[0] ? 'dead' : 'missing' } },
    )
  const known = outcomes({ '2021': [300, 90], '2022': [400, 120] }).map(({ period, value, dims }) => ({
    ...observed(period, value ?? 0, '2024-01-26'),
    ...(dims && { dims }),
  }))
  const given = { publisher: 'iom', known: { counts: 'persons' } } as const
  expect(alarmsOf(known, outcomes({ '2021': [90, 300], '2022': [120, 400] }), given).map(({ rule }) => rule)).toEqual([
    'swapped',
  ])
  expect(alarmsOf(known, outcomes({ '2021': [320, 95], '2022': [410, 130] }), given)).toEqual([])
})

test('a component that moves while the total stays is an alarm, at the component', () => {
  const moved = withParts({ ...PARTS, '2023-11': [181_000, 61_000] })
  expect(alarmsOf(knownParts, moved).map((alarm) => [alarm.rule, alarm.dims])).toEqual([
    ['revision', COMPONENTS[0]],
    ['revision', COMPONENTS[1]],
  ])
})

test('where the total moves too, its components are not listed again', () => {
  const half = withParts({ ...PARTS, '2023-11': [95_000, 25_000] })
  expect(alarmsOf(knownParts, half).map((alarm) => [alarm.rule, alarm.dims])).toEqual([['revision', undefined]])
})

test('a component that is gone, from a month or altogether, is an alarm', () => {
  const all = withParts(PARTS)
  const without = (drop: (figure: Figure) => boolean) =>
    alarmsOf(
      knownParts,
      all.filter((one) => !drop(one)),
    )
      .filter(({ rule }) => rule === 'gone')
      .map((alarm) => [alarm.dims, 'period' in alarm && alarm.period])
  expect(without(({ dims, period }) => dims === COMPONENTS[1] && period === '2023-11')).toEqual([
    [COMPONENTS[1], '2023-11'],
  ])
  expect(without(({ dims }) => dims === COMPONENTS[1])).toHaveLength(2)
  // A dimension that was not imported this time says nothing.
  expect(without(({ dims }) => dims !== undefined)).toEqual([])
})

test('components that do not add up to the total are an alarm without any earlier release', () => {
  const [total, ...parts] = withParts({ '2023-10': [188_000, 52_000] })
  expect(alarmsOf([], [{ period: '2023-10', value: 188_000 }, ...parts])).toEqual([
    expect.objectContaining({ rule: 'parts', period: '2023-10', sum: 240_000, total: 188_000 }),
  ])
  expect(alarmsOf([], total ? [total, ...parts] : [])).toEqual([])
})

test('a first release in which one month is ten times its neighbours is a finding, if the series is calm', () => {
  const calm = monthsOf(14)
  expect(rulesIn([], { ...calm, '2021-06': 3050 })).toEqual(['jump', 'jump'])
  expect(rulesIn([], calm)).toEqual([])
  expect(rulesIn([], { ...calm, '2021-03': 1600, '2021-06': 3050 })).toEqual([])
})

/** Vintages of one series as published, oldest first, by the record of the first dossier. */
const RECORDED: Readonly<Record<string, readonly (readonly [published: string, values: Values])[]>> = {
  cbp: [
    ['2023-12-22', { '2023-10': 240_986, '2023-11': 242_418 }],
    ['2024-01-26', { '2023-10': 240_981, '2023-11': 242_407, '2023-12': 302_034 }],
    ['2024-02-13', { '2023-10': 240_942, '2023-11': 242_407, '2023-12': 301_983 }],
    ['2024-03-22', { '2023-10': 240_932, '2023-11': 242_408, '2023-12': 301_982 }],
    ['2024-04-12', { '2023-10': 240_932, '2023-11': 242_413, '2023-12': 301_981 }],
    ['2024-11-19', { '2023-10': 240_927, '2023-11': 242_399, '2023-12': 301_981 }],
  ],
  iom: [
    [
      '2023-07-01',
      { 2014: 304, 2015: 347, 2016: 412, 2017: 414, 2018: 448, 2019: 524, 2020: 475, 2021: 729, 2022: 671, 2023: 276 },
    ],
    [
      '2025-05-01',
      { 2014: 424, 2015: 557, 2016: 616, 2017: 524, 2018: 456, 2019: 536, 2020: 494, 2021: 809, 2022: 753, 2023: 734 },
    ],
  ],
  unhcr: [
    ['2023-06-14', { 2019: 70_363, 2020: 41_204, 2021: 131_418, 2022: 118_735 }],
    ['2025-06-12', { 2019: 70_363, 2020: 41_204, 2021: 131_418, 2022: 118_735, 2023: 140_979, 2024: 78_966 }],
  ],
}

test.each(Object.entries(RECORDED))(
  'the recorded vintages of %s raise no alarm, one after the other',
  (publisher, all) => {
    const known: Partial<Statistic> = publisher === 'cbp' ? { fiscalYearStart: 10 } : { counts: 'persons' }
    for (const [at, [published, values]] of all.entries()) {
      const earlier = all.slice(0, at).flatMap(([day, before]) => vintage(day, before))
      const figures = Object.entries(values).map(([period, value]) => ({ period, value }))
      const compared = { statistic: { ...statistic(earlier), ...known }, figures, published }
      expect(alarmsIn(releaseOf({ ...compared, publisher: publisher as PublisherId }))).toEqual([])
    }
  },
)

test('after them, half of a month is compared with what this series did in six releases', () => {
  const earlier = (RECORDED['cbp'] ?? []).flatMap(([day, before]) => vintage(day, before))
  const figures = Object.entries({ '2023-10': 240_927, '2023-11': 242_399, '2023-12': 150_990 }).map(
    ([period, value]) => ({ period, value }),
  )
  const [alarm, ...others] = alarmsIn(
    releaseOf({ statistic: statistic(earlier), figures, published: '2024-12-19', publisher: 'cbp' }),
  )
  expect(others).toEqual([])
  expect(alarm).toMatchObject({ rule: 'revision', period: '2023-12', habit: { vintages: 6 } })
  expect(alarm?.rule === 'revision' && alarm.habit.down).toBeCloseTo(0.00017, 5)
})
