import { expect, test } from 'vitest'
import { periodCovered, probablyCovered } from '../../../src/import/tidy/covered.ts'

test.each([
  ['2023-02-01', 'month', '2023-02'],
  ['2024-02-29', 'month', '2024-02'],
  ['2023-02-27', 'month', null],
  ['2023-04-01', 'quarter', '2023-Q2'],
  ['2023-12-31', 'quarter', '2023-Q4'],
  ['2023-05-31', 'quarter', null],
  ['2023-01-01', 'year', '2023'],
  ['2023-12-31', 'year', '2023'],
  ['2023-12-01', 'year', null],
  ['2023-01-30', 'week-from', '2023-W05'],
  ['2024-12-30', 'week-from', '2025-W01'],
  ['2023-01-28', 'week-from', '2023-01-28/2023-02-03'],
  ['2021-01-03', 'week-to', '2020-W53'],
  ['2023-02-04', 'week-to', '2023-01-29/2023-02-04'],
  ['2023-02-04', 'day', '2023-02-04'],
] as const)('%s as a %s is %s', (date, covered, period) => {
  expect(periodCovered(date, covered)).toBe(period)
})

test.each([
  [['2023-01-01', '2023-02-01', '2023-05-01'], 'month'],
  [['2023-01-31', '2023-02-28'], 'month'],
  [['2023-01-01', '2023-04-01'], 'quarter'],
  [['2022-12-31', '2023-12-31'], 'year'],
  [['2023-01-02', '2023-01-16', '2023-01-09'], 'week-from'],
  // Two dates lie a week apart by chance, and first days follow last ones in a series of days.
  [['2023-01-02', '2023-01-09'], null],
  [['2023-01-31', '2023-02-01'], null],
  [['2023-01-01', '2023-01-02'], null],
  [['2023-01-01', '2023-01-01'], null],
  [['2023-01-01', '2023-02'], null],
] as const)('%j are probably of a %s', (periods, covered) => {
  expect(probablyCovered(periods)).toBe(covered)
})
