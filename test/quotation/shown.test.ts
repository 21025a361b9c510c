import { expect, test } from 'vitest'
import { proofsOf } from '../../src/quotation/index.ts'

test('a quotation is looked up when it is first asked for, and once', () => {
  const asked: string[] = []
  const proofs = proofsOf({
    digest: (text) => text,
    textOf: (source) => {
      asked.push(source)
      return null
    },
  })
  const quote = { exact: 'asked for more visas' }
  expect(asked).toEqual([])
  const [first, again] = [proofs(quote, 's'), proofs(quote, 's')]
  expect(first).toEqual({ proof: { kind: 'no-text' }, passage: null })
  expect(again).toBe(first)
  expect(asked).toEqual(['s'])
  proofs({ ...quote }, 'other')
  expect(asked).toEqual(['s', 'other'])
})
