import { expect, test } from 'vitest'
import { dateIn, dateInName, monthIn, yearIn } from '../../src/import/date.ts'

test.each([
  ['2020-01-13', '2020-01-13'],
  ['January 05, 2020', '2020-01-05'],
  ['13-Jan-20', '2020-01-13'],
  ['13-Jan-99', '1999-01-13'],
  ['13-Jan-2020', '2020-01-13'],
  ['13 June 2024', '2024-06-13'],
  ['Mon, 10/27/2014 - 12:00', '2014-10-27'],
  ['Wed, 01/02/2019 - 00:00', '2019-01-02'],
  ['10/27/2014', '2014-10-27'],
  ['27/10/2014', '2014-10-27'],
  ['03/03/2014', '2014-03-03'],
  ['2020-01-13T10:20:30Z', '2020-01-13'],
  ['05/11/2015', 'ambiguous'],
  ['2020-02-30', null],
  ['31-Feb-20', null],
  ['soon', null],
  ['', null],
])('“%s” is %s', (cell, day) => {
  expect(dateIn(cell, 'unknown')).toBe(day)
})

test('where the day is known to come first, it does', () => {
  expect(dateIn('05/11/2015', 'day-first')).toBe('2015-11-05')
  expect(dateIn('21/07/2024 14:54 UTC', 'day-first')).toBe('2024-07-21')
})

test.each([
  ['NOV', 11],
  ['Sept', 9],
  ['september', 9],
  ['Jan.', 1],
  ['12', 12],
  ['12.0', 12],
  ['13', null],
  ['No', null],
  ['Brumaire', null],
])('the month “%s” is %s', (cell, month) => {
  expect(monthIn(cell)).toBe(month)
})

test('a year has four digits', () => {
  expect(['2014', '2014.0', ' 2014 ', '14', '2014-15', 'FY2014'].map(yearIn)).toEqual([
    2014,
    2014,
    2014,
    null,
    null,
    null,
  ])
})

test.each([
  ['MissingMigrants-Global-2024-04-10--23_23_37.csv', '2024-04-10'],
  ['MissingMigrants-Global-2020-01-08T14-05-32.csv', '2020-01-08'],
  ['figures_20240410.csv', '2024-04-10'],
  ['2021-asylum-applications.csv', null],
  ['nationwide-encounters-fy21-fy24-nov-state.csv', null],
  ['from-2024-01-01-to-2024-02-01.csv', null],
  ['2023-02-30.csv', null],
])('the name %s has the day %s', (name, day) => {
  expect(dateInName(name)).toBe(day)
})
