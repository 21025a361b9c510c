import { expect, test } from 'vitest'
import type { Qualifier } from '../../src/dossier/index.ts'
import { rollingMeans } from '../../src/figures/rolling.ts'

const days = (values: readonly number[], gapBefore = -1) =>
  values.map((value, at) => ({ value, qualifier: 'exact' as Qualifier, joined: at > 0 && at !== gapBefore }))

test('a rolling mean is that of seven days, from the seventh day on', () => {
  const means = rollingMeans(days([7, 7, 7, 7, 7, 7, 7, 14])).map((mean) => mean?.value ?? null)
  expect(means).toEqual([null, null, null, null, null, null, 7, 8])
})

test('across a missing day there is no mean until seven days follow each other again', () => {
  expect(rollingMeans(days([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 7)).map((mean) => mean !== null)).toEqual(
    Array.from({ length: 14 }, (_, at) => at === 6 || at === 13),
  )
})

test('fewer than seven days have none', () => {
  expect(rollingMeans(days([1, 2, 3]))).toEqual([null, null, null])
})

test.each([
  ['at-least', 'exact', 'at-least'],
  ['exact', 'at-most', 'at-most'],
  ['about', 'exact', 'about'],
  ['at-least', 'at-most', undefined],
] as const)('a mean of a day that is %s and six that are %s is %s, whichever day is last', (one, others, expected) => {
  for (const place of [0, 6]) {
    const week = days([7, 7, 7, 7, 7, 7, 7]).map((day, at) => ({ ...day, qualifier: at === place ? one : others }))
    expect(rollingMeans(week).at(-1)?.qualifier).toBe(expected)
  }
})
