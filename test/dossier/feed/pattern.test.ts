import { expect, test } from 'vitest'
import { dayOf, isoDay } from '../../../src/dossier/index.ts'
import { everyOf, parseEvery, stepOf, stepsAfter } from '../../../src/dossier/feed/every.ts'
import { addressOn, grainOf, unknownPlaceholder } from '../../../src/dossier/feed/pattern.ts'

const NOVEMBER = dayOf(2023, 11, 1)

test.each([
  ['{YYYY}-{MM}-{DD}', '2023-11-01'],
  ['{YY}/{M}/{D}', '23/11/1'],
  ['{Month} {month} {MONTH}', 'November november NOVEMBER'],
  ['{Mon} {mon} {MON}', 'Nov nov NOV'],
  ['{Mes} {mes}', 'Noviembre noviembre'],
  ['{YYYY}-Q{Q}', '2023-Q4'],
  // CBP's file of November 2023, in a folder of the month in which it was published.
  [
    '{YYYY+1M}-{Mon+1M}/nationwide-encounters-fy{FYY-3Y}-fy{FYY}-{mon}-state.csv',
    '2023-Dec/nationwide-encounters-fy21-fy24-nov-state.csv',
  ],
  ['{DD-1D}.{MM-1D}', '31.10'],
  ['{FYYYY}', '2024'],
  ['{year}', '{year}'],
])('the pattern %s is %s on 1 November 2023', (pattern, address) => {
  expect(addressOn(pattern, NOVEMBER, 10)).toBe(address)
})

test('a fiscal year that begins in January is the calendar year, and one year begins where the month does', () => {
  expect(addressOn('{FYYYY}', NOVEMBER, 1)).toBe('2023')
  expect(addressOn('{FYYYY}', dayOf(2023, 9, 30), 10)).toBe('2023')
  expect(addressOn('{YYYY+1M}-{MM+1M}', dayOf(2023, 12, 1), 1)).toBe('2024-01')
})

test.each([
  ['{YYYY}', null, 'year'],
  ['{YYYY}-Q{Q}', null, 'quarter'],
  ['{Mon}{YY}', null, 'month'],
  ['{YYYY}{MM}{DD}', null, 'day'],
  ['t.csv', null, null],
  ['{toString}', '{toString}', null],
  ['{YYYY}{}', '{}', 'year'],
  ['{MM+1X}', '{MM+1X}', null],
])('the pattern %s has the unknown placeholder %s and distinguishes each %s', (pattern, unknown, grain) => {
  expect(unknownPlaceholder(pattern)).toBe(unknown)
  expect(grainOf(pattern)).toBe(grain)
})

test.each([
  ['P1M', { unit: 'months', count: 1 }],
  ['P2W', { unit: 'days', count: 14 }],
  ['P1D', { unit: 'days', count: 1 }],
  ['P1Y', { unit: 'months', count: 12 }],
  ['P0M', null],
  ['PT1H', null],
  ['P1M2D', null],
  ['monthly', null],
])('%s is every %o', (text, every) => {
  expect(parseEvery(text)).toEqual(every)
})

test.each([
  ['{YYYY}-{MM}', undefined, '2023-11-01', '2024-01-01'],
  ['{YYYY}-{MM}', 'P3M', '2023-10-01', '2024-04-01'],
  ['{YYYY}-Q{Q}', undefined, '2023-10-01', '2024-04-01'],
  ['{YYYY}', undefined, '2023-01-01', '2025-01-01'],
  ['{YYYY}-{MM}-{DD}', undefined, '2023-11-17', '2023-11-19'],
  ['{YYYY}-{MM}-{DD}', 'P1W', '2023-11-17', '2023-12-01'],
])('a step of %s every %s begins on %s, and two later is %s', (pattern, given, begin, later) => {
  const every = everyOf(pattern, given)
  const first = stepOf(dayOf(2023, 11, 17), every)
  expect([isoDay(first), isoDay(stepsAfter(first, every, 2))]).toEqual([begin, later])
})
