import { expect, test } from 'vitest'
import { rollingMeans } from '../../src/figures/rolling.ts'

const days = (values: readonly number[], gapBefore = -1) =>
  values.map((value, at) => ({ value, joined: at > 0 && at !== gapBefore }))

test('a rolling mean is that of seven days, from the seventh day on', () => {
  expect(rollingMeans(days([7, 7, 7, 7, 7, 7, 7, 14]))).toEqual([null, null, null, null, null, null, 7, 8])
})

test('across a missing day there is no mean until seven days follow each other again', () => {
  expect(rollingMeans(days([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], 7)).map((mean) => mean !== null)).toEqual(
    Array.from({ length: 14 }, (_, at) => at === 6 || at === 13),
  )
})

test('fewer than seven days have none', () => {
  expect(rollingMeans(days([1, 2, 3]))).toEqual([null, null, null])
})
