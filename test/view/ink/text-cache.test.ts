import { expect, test } from 'vitest'
import { createTextCache } from '../../../src/view/ink/text-cache.ts'

test('what is known of a text is kept, also that there is nothing to be known', () => {
  const kept = createTextCache<number | null>()
  expect([kept.get('a'), kept.set('a', 1), kept.get('a'), kept.set('b', null), kept.get('b')]).toEqual([
    undefined,
    1,
    1,
    null,
    null,
  ])
})

test('texts that are long together are forgotten, but for the last one', () => {
  const kept = createTextCache<number>()
  const long = 'x'.repeat(60_000)
  kept.set(long, 1)
  kept.set(`${long}y`, 2)
  expect([kept.get(long), kept.get(`${long}y`)]).toEqual([undefined, 2])
})
