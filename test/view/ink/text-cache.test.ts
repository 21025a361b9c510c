import { expect, test } from 'vitest'
import { createTextCache } from '../../../src/view/ink/text-cache.ts'

test('a value is stored, even null', () => {
  const kept = createTextCache<number | null>()
  expect([kept.get('a'), kept.set('a', 1), kept.get('a'), kept.set('b', null), kept.get('b')]).toEqual([
    undefined,
    1,
    1,
    null,
    null,
  ])
})

test('when texts are too long together, all but the last are forgotten', () => {
  const kept = createTextCache<number>()
  const long = 'x'.repeat(200_000)
  kept.set(long, 1)
  kept.set(`${long}y`, 2)
  expect([kept.get(long), kept.get(`${long}y`)]).toEqual([undefined, 2])
})
