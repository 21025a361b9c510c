import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clampSize, layOut, shareRows, isTooSmall, type Size } from '../../src/app/index.ts'

const needs = { statistics: 10, participants: 19, issues: 11 }

test.each<readonly [Size, boolean]>([
  [{ columns: 200, rows: 60 }, true],
  [{ columns: 120, rows: 40 }, true],
  [{ columns: 100, rows: 30 }, true],
  [{ columns: 99, rows: 30 }, false],
  [{ columns: 80, rows: 24 }, false],
  [{ columns: 60, rows: 15 }, false],
])('at %j the detail is beside the panels: %s', (size, wide) => {
  expect(layOut(size, needs).wide).toBe(wide)
})

test('panels, their borders, header and footer fill the screen exactly, at every size', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 60, max: 500 }),
      fc.integer({ min: 15, max: 300 }),
      fc.tuple(fc.nat(400), fc.nat(400), fc.nat(400)),
      (columns, rows, [a, b, c]) => {
        const laid = layOut({ columns, rows }, { statistics: a, participants: b, issues: c })
        const inner = laid.panelRows.statistics + laid.panelRows.participants + laid.panelRows.issues
        expect(inner + 4 + 2).toBe(rows)
        expect(laid.wide ? laid.listColumns + laid.detailColumns : laid.listColumns).toBe(columns)
        expect(Math.min(...Object.values(laid.panelRows))).toBeGreaterThanOrEqual(1)
      },
    ),
  )
})

test('rows that one panel does not need go to the others', () => {
  expect(shareRows([2, 50, 50], 30)).toEqual([2, 14, 14])
  expect(shareRows([1, 1, 1], 9)).toEqual([7, 1, 1])
})

test('a terminal that reports no size is 80 by 24; a huge one is drawn no larger than 500 by 300', () => {
  expect(clampSize({ columns: 0, rows: 0 })).toEqual({ columns: 80, rows: 24 })
  expect(clampSize({ columns: 65535, rows: 65535 })).toEqual({ columns: 500, rows: 300 })
})

test('below 60 by 15 it is too small', () => {
  expect(isTooSmall({ columns: 60, rows: 15 })).toBe(false)
  expect(isTooSmall({ columns: 59, rows: 15 })).toBe(true)
  expect(isTooSmall({ columns: 60, rows: 14 })).toBe(true)
})

test('no list keeps rows that it does not need while another one scrolls', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 }),
      fc.nat(200),
      (wanted, rows) => {
        const given = shareRows(wanted, rows)
        expect(given.reduce((sum, one) => sum + one, 0)).toBe(rows)
        const isScrolling = given.some((one, at) => one < (wanted[at] ?? 0))
        if (isScrolling) expect(given.filter((one, at) => one > (wanted[at] ?? 0))).toEqual([])
      },
    ),
  )
})
