import fc from 'fast-check'
import { expect, test } from 'vitest'
import { looksLikeDate, looksLikePeriod, parseDate, parsePeriod } from '../../../src/dossier/period.ts'
import { dateFindings } from '../../../src/dossier/references/index.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** Dates of every form, many of which do not exist. */
const anyDate = fc
  .tuple(
    fc.constantFrom('2023', '2024', '1900', '2000'),
    fc.nat(13),
    fc.nat(32),
    fc.constantFrom('', 'T24:00Z', 'T09:00Z'),
  )
  .chain(([year, month, day, time]) =>
    fc.constantFrom(
      year,
      `${year}-${two(month)}`,
      `${year}-${two(month)}-${two(day)}`,
      `${year}-${two(month)}-${two(day)}${time}`,
      `${year}-W${two(day + 25)}`,
      `${year}-Q${month}`,
      `FY${year}`,
    ),
  )

const anyTime = fc.oneof(
  anyDate,
  fc.tuple(anyDate, anyDate).map(([from, to]) => `${from}/${to}`),
)

test('a date is found to be impossible if it has the form of one and does not exist', () => {
  fc.assert(
    fc.property(anyTime, (date) => {
      const isFound = dateFindings({ events: [{ date }] }).length > 0
      expect(isFound).toBe(looksLikeDate(date) && parseDate(date) === null)
    }),
    { numRuns: 3000 },
  )
})

test('a period is found to be impossible if it has the form of one and does not exist', () => {
  fc.assert(
    fc.property(anyTime, fc.constantFrom(undefined, 1, 10), (period, fiscalYearStart) => {
      const statistic = { fiscalYearStart, observations: [{ period }] }
      const isFound = dateFindings({ statistics: [statistic] }).length > 0
      expect(isFound).toBe(looksLikePeriod(period) && parsePeriod(period, fiscalYearStart) === null)
    }),
    { numRuns: 3000 },
  )
})
