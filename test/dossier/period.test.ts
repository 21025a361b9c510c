import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  calendar,
  dayOf,
  daysIn,
  isoDay,
  knownFrom,
  parseDate,
  parsePeriod,
  periodName,
  yearOf,
  yearsLater,
} from '../../src/dossier/period.ts'

const bounds = (text: string, start?: number): readonly [string, string] | null => {
  const period = parsePeriod(text, start)
  return period && [isoDay(period.first), isoDay(period.last)]
}

test.each([
  ['2023', 'year', '2023-01-01', '2023-12-31', 2023],
  ['2024', 'year', '2024-01-01', '2024-12-31', 2024],
  ['2023-12', 'month', '2023-12-01', '2023-12-31', 2023],
  ['2023-02', 'month', '2023-02-01', '2023-02-28', 2023],
  ['2024-02', 'month', '2024-02-01', '2024-02-29', 2024],
  ['1900-02', 'month', '1900-02-01', '1900-02-28', 1900],
  ['2000-02', 'month', '2000-02-01', '2000-02-29', 2000],
  ['2023-12-27', 'day', '2023-12-27', '2023-12-27', 2023],
  ['2024-02-29', 'day', '2024-02-29', '2024-02-29', 2024],
  ['1969-12-31', 'day', '1969-12-31', '1969-12-31', 1969],
  ['0001-01-01', 'day', '0001-01-01', '0001-01-01', 1],
  ['2023-W49', 'week', '2023-12-04', '2023-12-10', 2023],
  ['2023-W52', 'week', '2023-12-25', '2023-12-31', 2023],
  ['2020-W53', 'week', '2020-12-28', '2021-01-03', 2020],
  ['2021-W01', 'week', '2021-01-04', '2021-01-10', 2021],
  ['2020-W01', 'week', '2019-12-30', '2020-01-05', 2020],
  ['1969-W01', 'week', '1968-12-30', '1969-01-05', 1969],
  ['2023-12-01/2023-12-07', 'interval', '2023-12-01', '2023-12-07', 2023],
  ['2023-12-07/2023-12-07', 'interval', '2023-12-07', '2023-12-07', 2023],
  ['2021-01/2023-12-30', 'interval', '2021-01-01', '2023-12-30', 2021],
  ['2021/2023-02', 'interval', '2021-01-01', '2023-02-28', 2021],
] as const)('%s is a %s from %s to %s', (text, grain, first, last, year) => {
  const period = parsePeriod(text)
  expect(period && { ...period, first: isoDay(period.first), last: isoDay(period.last) }).toEqual({
    first,
    last,
    grain,
    year,
  })
})

test.each([
  ['FY2024', 10, '2023-10-01', '2024-09-30'],
  ['FY2023', 10, '2022-10-01', '2023-09-30'],
  ['FY2024', 7, '2023-07-01', '2024-06-30'],
  ['FY2024', 4, '2023-04-01', '2024-03-31'],
  ['FY2024', 3, '2023-03-01', '2024-02-29'],
  ['FY2024', 12, '2023-12-01', '2024-11-30'],
  ['FY2024', 1, '2024-01-01', '2024-12-31'],
] as const)('%s that starts in month %i is %s to %s', (text, start, first, last) => {
  expect(bounds(text, start)).toEqual([first, last])
  expect(parsePeriod(text, start)).toMatchObject({ grain: 'fiscal-year', year: Number(text.slice(2)) })
})

test('a fiscal year is not confused with one of another start', () => {
  expect([bounds('FY2030', 10), bounds('FY2030', 7), bounds('FY2030'), bounds('FY2030', 10)]).toEqual([
    ['2029-10-01', '2030-09-30'],
    ['2029-07-01', '2030-06-30'],
    null,
    ['2029-10-01', '2030-09-30'],
  ])
})

test.each([
  ['a day that a common year lacks', '2023-02-29'],
  ['a day that no month has', '2023-04-31'],
  ['a day of a common century', '1900-02-29'],
  ['month 13', '2023-13'],
  ['month 0', '2023-00'],
  ['day 0', '2023-12-00'],
  ['week 53 of a year of 52', '2023-W53'],
  ['week 0', '2023-W00'],
  ['week 54', '2020-W54'],
  ['an end before the start', '2023-12-07/2023-12-01'],
  ['an end before the start, by months', '2023-12/2023-11'],
  ['an interval with no such day', '2023-02-29/2023-03-01'],
  ['an interval without an end', '2023-12-01/'],
  ['an interval of weeks', '2023-W01/2023-W02'],
  ['a fiscal year of unknown start', 'FY2024'],
  ['nothing', ''],
  ['one digit for a month', '2023-1'],
  ['two digits for a year', '23-12'],
  ['slashes', '12/27/2023'],
  ['a time', '2023-12-27T00:00'],
  ['a line break at the end', '2023-12\n'],
  ['a space before', ' 2023'],
  ['digits of another script', '٢٠٢٣'],
  ['a word', 'yesterday'],
])('%s is not a period', (_, text) => {
  expect(parsePeriod(text)).toBeNull()
})

test.each(['FY2024', '2023-02-30', '2023-12-27Z', ''])('%s is not a date', (text) => {
  expect(parseDate(text)).toBeNull()
})

const day = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 11, 30) })
const year = fc.integer({ min: 1, max: 9998 })
const month = fc.integer({ min: 1, max: 12 })
const padded = (number: number, digits: number): string => String(number).padStart(digits, '0')
const monthText = (ofYear: number, ofMonth: number): string => `${padded(ofYear, 4)}-${padded(ofMonth, 2)}`

test.each([
  '2023-02-29',
  '2023-00-10',
  '2023-13-10',
  '2023-10-00',
  '2023-04-31',
  '2023-1-011',
  '2023/10/10',
  '-023-10-10',
  '2o23-10-10',
  '2023-10-1 ',
  '２０２３-10-10',
])('%j is not a day', (text) => {
  expect(parseDate(text)).toBeNull()
  expect(knownFrom(text)).toBe(Infinity)
})

test('a formatted day parses to the same day', () => {
  fc.assert(
    fc.property(day, (one) => {
      expect(parsePeriod(isoDay(one))).toMatchObject({ first: one, last: one, grain: 'day' })
      expect(dayOf(...calendar(one))).toBe(one)
    }),
  )
})

test('days are counted as by JavaScript’s calendar', () => {
  fc.assert(
    fc.property(day, (one) => {
      expect(isoDay(one)).toBe(new Date(one * 86_400_000).toISOString().slice(0, 10))
    }),
  )
})

test('the months of a year have 28 to 31 days and follow each other without a gap', () => {
  fc.assert(
    fc.property(year, (one) => {
      const months = Array.from({ length: 12 }, (_, at) => parsePeriod(monthText(one, at + 1))!)
      expect(months.every((each) => daysIn(each) >= 28 && daysIn(each) <= 31)).toBe(true)
      expect(months.slice(1).map(({ first }) => first)).toEqual(months.slice(0, -1).map(({ last }) => last + 1))
      const whole = parsePeriod(padded(one, 4))!
      expect([months[0]!.first, months[11]!.last]).toEqual([whole.first, whole.last])
    }),
  )
})

test('a week has 7 days, begins on a Monday, and contains the Thursday of its year', () => {
  fc.assert(
    fc.property(year, fc.integer({ min: 1, max: 52 }), (ofYear, week) => {
      const period = parsePeriod(`${padded(ofYear, 4)}-W${padded(week, 2)}`)!
      expect(daysIn(period)).toBe(7)
      expect(new Date(period.first * 86_400_000).getUTCDay()).toBe(1)
      expect(calendar(period.first + 3)[0]).toBe(ofYear)
    }),
  )
})

test('the weeks of a year follow each other into the next year without a gap', () => {
  fc.assert(
    fc.property(year, (one) => {
      const last = parsePeriod(`${padded(one, 4)}-W53`) ?? parsePeriod(`${padded(one, 4)}-W52`)!
      expect(parsePeriod(`${padded(one + 1, 4)}-W01`)!.first).toBe(last.last + 1)
    }),
  )
})

test('fiscal years follow each other without a gap and are named by the year in which they end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9998 }), month, (one, start) => {
      const period = parsePeriod(`FY${padded(one, 4)}`, start)!
      expect(parsePeriod(`FY${padded(one + 1, 4)}`, start)!.first).toBe(period.last + 1)
      expect([calendar(period.first)[1], calendar(period.last)[0]]).toEqual([start, one])
      expect([365, 366]).toContain(daysIn(period))
    }),
  )
})

test('an interval of two days includes both and all between', () => {
  fc.assert(
    fc.property(day, day, (one, other) => {
      const period = parsePeriod(`${isoDay(one)}/${isoDay(other)}`)
      expect(period && [period.first, period.last]).toEqual(one <= other ? [one, other] : null)
    }),
  )
})

test.each([
  ['2023', '2023-12-31'],
  ['2024-02', '2024-02-29'],
  ['2024-02-13', '2024-02-13'],
])('what is dated %s is known from %s', (date, from) => {
  expect(isoDay(knownFrom(date))).toBe(from)
})

test('a less precise date is known from its last day, no earlier than any day in it', () => {
  fc.assert(
    fc.property(day, (one) => {
      const [text, days] = [isoDay(one), knownFrom(isoDay(one))]
      expect(knownFrom(text.slice(0, 7))).toBeGreaterThanOrEqual(days)
      expect(knownFrom(text.slice(0, 4))).toBeGreaterThanOrEqual(knownFrom(text.slice(0, 7)))
      expect(isoDay(knownFrom(text.slice(0, 7)) + 1).slice(8)).toBe('01')
    }),
  )
})

test('without a date nothing is ever known', () => {
  expect(knownFrom('soon')).toBe(Number.POSITIVE_INFINITY)
})

test.each([
  ['2023-09-30', 10, 'fiscal-year', 2023, '2022-10-01', '2023-09-30'],
  ['2023-10-01', 10, 'fiscal-year', 2024, '2023-10-01', '2024-09-30'],
  ['2023-12-31', 10, 'fiscal-year', 2024, '2023-10-01', '2024-09-30'],
  ['2024-01-01', 10, 'fiscal-year', 2024, '2023-10-01', '2024-09-30'],
  ['2024-02-29', 3, 'fiscal-year', 2024, '2023-03-01', '2024-02-29'],
  ['2023-12-31', 1, 'year', 2023, '2023-01-01', '2023-12-31'],
  ['2024-01-01', undefined, 'year', 2024, '2024-01-01', '2024-12-31'],
  ['0999-05-05', 1, 'year', 999, '0999-01-01', '0999-12-31'],
] as const)('%s, in years from month %s, is in the %s %i', (text, start, grain, named, first, last) => {
  const period = yearOf(knownFrom(text), start)
  expect({ ...period, first: isoDay(period.first), last: isoDay(period.last) }).toEqual({
    first,
    last,
    grain,
    year: named,
  })
})

test('a day is in its year, which has the right name', () => {
  const inside = fc.integer({ min: dayOf(2, 1, 1), max: dayOf(9997, 12, 31) })
  fc.assert(
    fc.property(inside, month, (one, start) => {
      const period = yearOf(one, start)
      expect(one >= period.first && one <= period.last).toBe(true)
      const name = padded(period.year, 4)
      expect(period).toEqual(parsePeriod(start === 1 ? name : `FY${name}`, start))
    }),
  )
})

test.each([
  ['2023-11-01', -1, '2022-11-01'],
  ['2023-03-01', 1, '2024-03-01'],
  ['2024-02-29', -1, '2023-03-01'],
  ['2024-02-29', 4, '2028-02-29'],
  ['1970-01-01', -1, '1969-01-01'],
])('%s was or will be, %i years later, %s', (from, by, to) => {
  expect(isoDay(yearsLater(knownFrom(from), by))).toBe(to)
})

test('years later and as many back is the same day, except for 29 February', () => {
  const inside = fc.integer({ min: dayOf(200, 1, 1), max: dayOf(9700, 12, 31) })
  fc.assert(
    fc.property(inside, fc.integer({ min: -100, max: 100 }), (one, by) => {
      fc.pre(!isoDay(one).endsWith('-02-29'))
      const later = yearsLater(one, by)
      expect(isoDay(later).slice(4)).toBe(isoDay(one).slice(4))
      expect(yearsLater(later, -by)).toBe(one)
    }),
  )
})

test('a period has the name that it was parsed from', () => {
  const names = ['2023', '0009', '2023-12', '2023-12-27', '2023-W01', '2020-W53', '2021-W52', '2023-Q4', 'FY2024']
  for (const start of [1, 10]) {
    const again = names.map((name) => periodName(parsePeriod(name, start)!))
    expect(again).toEqual(names)
  }
  expect(periodName(parsePeriod('2023-12/2024-01-05')!)).toBe('2023-12-01/2024-01-05')
})

test('days and dates agree with Date, also where months and days roll over', () => {
  const dayByDate = (year: number, month: number, day: number): number =>
    new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9999 }),
      fc.integer({ min: -30, max: 40 }),
      fc.integer({ min: -400, max: 800 }),
      (...date) => {
        const day = dayOf(...date)
        expect(day).toBe(dayByDate(...date))
        const at = new Date(day * 86_400_000)
        expect(calendar(day)).toEqual([at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()])
      },
    ),
  )
})
