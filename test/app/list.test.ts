import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moveCursor, scrollBy, thumb, fitWindow, type List, type Move } from '../../src/app/list.ts'

const at = (cursor: number, top: number): List => ({ cursor, top })

test.each<readonly [List, Move, number, number, List]>([
  [at(0, 0), 'down', 10, 4, at(1, 0)],
  [at(3, 0), 'down', 10, 4, at(4, 1)],
  [at(9, 6), 'down', 10, 4, at(9, 6)],
  [at(0, 0), 'up', 10, 4, at(0, 0)],
  [at(6, 6), 'up', 10, 4, at(5, 5)],
  [at(0, 0), 'page-down', 10, 4, at(3, 0)],
  [at(3, 0), 'page-down', 10, 4, at(6, 3)],
  [at(8, 6), 'page-down', 10, 4, at(9, 6)],
  [at(9, 6), 'page-up', 10, 4, at(6, 6)],
  [at(1, 0), 'page-up', 10, 4, at(0, 0)],
  [at(5, 3), 'first', 10, 4, at(0, 0)],
  [at(5, 3), 'last', 10, 4, at(9, 6)],
  [at(0, 0), 'down', 0, 4, at(0, 0)],
  [at(0, 0), 'last', 3, 10, at(2, 0)],
  [at(0, 0), 'page-down', 10, 1, at(1, 1)],
])('%j, %s in %i rows with %i visible, is %j', (list, move, count, height, after) => {
  expect(moveCursor(list, move, count, height)).toEqual(after)
})

const moves = fc.constantFrom<Move>('down', 'up', 'page-down', 'page-up', 'first', 'last')

test('whatever is pressed, the cursor is on a visible row', () => {
  fc.assert(
    fc.property(
      fc.nat(300),
      fc.integer({ min: 1, max: 60 }),
      fc.array(moves, { maxLength: 60 }),
      (count, height, keys) => {
        const list = keys.reduce((now, move) => moveCursor(now, move, count, height), at(0, 0))
        expect(list.cursor).toBeGreaterThanOrEqual(0)
        expect(list.cursor).toBeLessThanOrEqual(Math.max(0, count - 1))
        expect(list.cursor - list.top).toBeGreaterThanOrEqual(0)
        expect(list.cursor - list.top).toBeLessThan(height)
        expect(list.top).toBeLessThanOrEqual(Math.max(0, count - height))
      },
    ),
  )
})

test('down and up again returns to the same row, away from the ends', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 300 }), fc.integer({ min: 1, max: 60 }), fc.nat(), (count, height, seed) => {
      const list = fitWindow(at(1 + (seed % (count - 2)), 0), count, height)
      expect(moveCursor(moveCursor(list, 'down', count, height), 'up', count, height).cursor).toBe(list.cursor)
    }),
  )
})

test('a fitted window already fits', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer(),
      fc.nat(300),
      fc.integer({ min: 1, max: 60 }),
      (cursor, top, count, height) => {
        const once = fitWindow(at(cursor, top), count, height)
        expect(fitWindow(once, count, height)).toEqual(once)
      },
    ),
  )
})

test.each<readonly [number, Move, number, number, number]>([
  [0, 'down', 20, 5, 1],
  [15, 'down', 20, 5, 15],
  [0, 'page-down', 20, 5, 4],
  [3, 'last', 20, 5, 15],
  [9, 'first', 20, 5, 0],
  [0, 'down', 3, 5, 0],
])('a text at line %i, %s, of %i lines with %i visible, is at line %i', (top, move, count, height, after) => {
  expect(scrollBy(top, move, count, height)).toBe(after)
})

test('the thumb stays inside the bar, touches its ends at the ends, and is hidden when everything is visible', () => {
  expect(thumb(0, 5, 5)).toBeNull()
  expect(thumb(0, 100, 10)).toEqual({ from: 0, size: 1 })
  expect(thumb(90, 100, 10)).toEqual({ from: 9, size: 1 })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 500 }), fc.nat(), (height, more, seed) => {
      const count = height + more
      const bar = thumb(seed % (more + 1), count, height)
      expect(bar).not.toBeNull()
      expect((bar?.from ?? 0) + (bar?.size ?? 0)).toBeLessThanOrEqual(height)
    }),
  )
})
