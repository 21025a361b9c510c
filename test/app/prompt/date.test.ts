import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTypedDate } from '../../../src/app/index.ts'
import { calendar, dayOf, isoDay } from '../../../src/dossier/index.ts'
import { createLocale, type Reader } from '../../../src/text/index.ts'

const en = createLocale('en', 'en', 'braille')
const es = createLocale('es', 'en', 'braille')
const withRegion = (language: 'en' | 'es', region: string) =>
  createLocale({ language, regions: { [language]: region } } satisfies Reader, 'en', 'braille')
const around = dayOf(2023, 12, 30)

const meant = (locale: typeof en, text: string): string => {
  const typed = parseTypedDate(locale, text, { around, newest: around + 70 })
  if (typed.kind === 'day') return isoDay(typed.day)
  return typed.kind === 'wrong' ? typed.fault : typed.kind
}

test.each([
  ['24 dec', '2023-12-24'],
  ['24dec', '2023-12-24'],
  ['Dec 24', '2023-12-24'],
  ['24 December 2022', '2022-12-24'],
  ['December 24th, 2022', '2022-12-24'],
  ['the 24th of December', '2023-12-24'],
  ['5 jan', '2024-01-05'],
  ['29 feb', '2024-02-29'],
  ['sept 2021', '2021-09-30'],
  ['feb', '2024-02-29'],
  ['2024', '2024-12-31'],
  ['2024-02', '2024-02-29'],
  ['2024-q1', '2024-03-31'],
  [' 2024-02-01 ', '2024-02-01'],
  ['24/12', '2023-12-24'],
  ['12/24/2023', '2023-12-24'],
  ['24.12.2023', '2023-12-24'],
  ['4/4/2024', '2024-04-04'],
  ['31 feb', 'no-such-day'],
  ['29 feb 2023', 'no-such-day'],
  ['31/2/2023', 'no-such-day'],
  ['3/4', 'two-readings'],
  ['soon', 'not-a-date'],
  ['32 dec', 'not-a-date'],
  ['0 dec', 'not-a-date'],
  ['2024-13', 'not-a-date'],
  ['24 dec 20234', 'not-a-date'],
  ['13/13', 'not-a-date'],
  ['1 2 3 dec', 'not-a-date'],
  ['dec jan', 'not-a-date'],
  ['', 'unfinished'],
  ['2', 'unfinished'],
  ['24', 'unfinished'],
  ['24 d', 'unfinished'],
  ['24 ju', 'unfinished'],
  ['24 ma', 'unfinished'],
  ['24 dec 20', 'unfinished'],
  ['24/', 'unfinished'],
  ['24/12/', 'unfinished'],
  ['2024-0', 'unfinished'],
  ['2024-02-3', 'unfinished'],
])('in English %j is %s', (text, day) => {
  expect(meant(en, text)).toBe(day)
})

test.each([
  ['24 dic', '2023-12-24'],
  ['24 de diciembre de 2022', '2022-12-24'],
  ['1º ene', '2024-01-01'],
  ['ago 2021', '2021-08-31'],
  ['3/4/2024', '2024-04-03'],
  ['24 de', 'unfinished'],
  ['24 dec', 'not-a-date'],
])('in Spanish %j is %s', (text, day) => {
  expect(meant(es, text)).toBe(day)
})

test('a region says whether the day or the month is written first', () => {
  expect(meant(withRegion('en', 'US'), '3/4/2024')).toBe('2024-03-04')
  expect(meant(withRegion('en', 'GB'), '3/4/2024')).toBe('2024-04-03')
  expect(meant(withRegion('es', 'US'), '3/4/2024')).toBe('2024-03-04')
})

test('each day, as the screen writes it and as the file does, is read as that day, in both languages', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf(1000, 1, 1), max: dayOf(9999, 12, 31) }), (day) => {
      for (const locale of [en, es])
        for (const text of [locale.day(day), locale.longDay(day), isoDay(day)])
          expect(parseTypedDate(locale, text, { around, newest: around + 70 })).toEqual({ kind: 'day', day })
    }),
    { numRuns: 200 },
  )
})

test('without a year the nearest day of which something may be known is meant, at most half a year away unless it is 29 February', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayOf(1950, 1, 1), max: dayOf(2090, 1, 1) }), fc.nat(364), (now, offset) => {
      const [, month, date] = calendar(now + offset)
      const typed = parseTypedDate(en, `${date} ${en.words.months.long[month - 1]}`, { around: now, newest: now + 366 })
      const found = typed.kind === 'day' ? typed.day : Number.NaN
      expect(calendar(found).slice(1)).toEqual([month, date])
      if (month !== 2 || date !== 29) expect(Math.abs(found - now)).toBeLessThanOrEqual(183)
    }),
    { numRuns: 200 },
  )
})

test('a day without a year is not one after every source, unless its year is typed', () => {
  const on = dayOf(2026, 11, 29)
  const shown = (text: string, newest: number): string => {
    const typed = parseTypedDate(en, text, { around: on, newest })
    return typed.kind === 'day' ? isoDay(typed.day) : typed.kind
  }
  expect(shown('3 mar', dayOf(2026, 3, 5))).toBe('2026-03-03')
  expect(shown('3 mar', dayOf(2027, 4, 1))).toBe('2027-03-03')
  expect(shown('3 mar', -Infinity)).toBe('2026-03-03')
  expect(shown('3 mar 2027', dayOf(2026, 3, 5))).toBe('2027-03-03')
  expect(shown('29 nov', dayOf(2026, 3, 5))).toBe('2026-11-29')
})

test('whatever is typed, a prefix of a date is never called wrong', () => {
  const texts = ['24 dec 2023', 'december 24, 2023', '2024-02-01', '24/12/2023', 'sept 2021', 'the 24th of december']
  for (const text of texts)
    for (let length = 0; length <= text.length; length++)
      expect([
        text.slice(0, length),
        parseTypedDate(en, text.slice(0, length), { around, newest: around }).kind,
      ]).not.toContain('wrong')
})
