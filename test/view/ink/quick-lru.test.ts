import { expect, test } from 'vitest'
import QuickLru from '../../../src/view/ink/quick-lru.ts'

test('a stored value is returned', () => {
  const cache = new QuickLru<number>()
  expect([cache.get('a'), cache.set('a', 1).get('a'), cache.get('b')]).toEqual([undefined, 1, undefined])
})

test('two long texts are not stored together', () => {
  const cache = new QuickLru<number>()
  const panel = 'x'.repeat(200_000)
  cache.set(panel, 1).set(`${panel}y`, 2)
  expect([cache.get(panel), cache.get(`${panel}y`)]).toEqual([undefined, 2])
})
