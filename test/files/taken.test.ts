import { expect, test } from 'vitest'
import { countTaken, createTaken, mayGoOn, refuseMore, waitForRefusal } from '../../src/files/taken.ts'

test('messages may be sent while few of them wait', () => {
  const taken = createTaken()
  for (const sent of [0, 1, 2]) expect(mayGoOn(taken, sent)).toBe(true)
  countTaken(taken)
  expect(mayGoOn(taken, 3)).toBe(true)
})

test('nothing more is sent once it is refused, however little was taken', () => {
  const taken = createTaken()
  countTaken(taken)
  refuseMore(taken)
  expect(mayGoOn(taken, 1)).toBe(false)
  expect(mayGoOn(taken, 1_000)).toBe(false)
  // Returns, because it is refused already.
  waitForRefusal(taken)
})
