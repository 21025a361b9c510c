import { expect, test } from 'vitest'
import {
  finish,
  memoize,
  memoizeEach,
  memoizeLast,
  memoizeSteps,
  lazily,
  memoizeText,
  type Steps,
} from '../../src/dossier/memo.ts'

/** Returns a function that records its arguments. */
const counted = <A extends readonly unknown[], T>(answer: (...asked: A) => T) => {
  const asked: A[] = []
  const work = (...about: A): T => {
    asked.push(about)
    return answer(...about)
  }
  return { work, asked }
}

test('a result is computed once for each object, and two equal objects are two', () => {
  const { work, asked } = counted((one: { readonly id: string }) => [one.id])
  const idOf = memoize(work)
  const [a, same] = [{ id: 'a' }, { id: 'a' }]
  expect(idOf(a)).toBe(idOf(a))
  expect(idOf(same)).not.toBe(idOf(a))
  expect(asked).toEqual([[a], [same]])
})

test('null, false, zero and an empty text are results, too', () => {
  for (const answer of [null, false, 0, '']) {
    const { work, asked } = counted<[object], typeof answer>(() => answer)
    const [remembered, key] = [memoize(work), {}]
    expect([remembered(key), remembered(key)]).toEqual([answer, answer])
    expect(asked).toHaveLength(1)
  }
})

test('an error is not stored: the next call tries again', () => {
  let isDown = true
  const remembered = memoize<object, string>(() => {
    if (isDown) throw new Error('down')
    return 'up'
  })
  const key = {}
  expect(() => remembered(key)).toThrow('down')
  isDown = false
  expect(remembered(key)).toBe('up')
})

test('each object keeps its last result only', () => {
  const { work, asked } = counted((one: { readonly id: string }, day: number) => `${one.id}${day}`)
  const on = memoizeLast(work)
  const [a, b] = [{ id: 'a' }, { id: 'b' }]
  expect([on(a, 1), on(b, 2), on(a, 1), on(b, 2)]).toEqual(['a1', 'b2', 'a1', 'b2'])
  expect(asked).toHaveLength(2)
  expect([on(a, 2), on(a, 1)]).toEqual(['a2', 'a1'])
  expect(asked).toHaveLength(4)
})

test('the last result is stored even if it is undefined', () => {
  const { work, asked } = counted<[object, number], undefined>(() => undefined)
  const [remembered, key] = [memoizeLast(work), {}]
  remembered(key, 1)
  remembered(key, 1)
  expect(asked).toHaveLength(1)
})

test('the caller decides which questions are the same', () => {
  const { work, asked } = counted((_: object, about: { readonly width: number; readonly at: number }) => about.width)
  const [fitted, key] = [memoizeLast(work, (a, b) => a.width === b.width), {}]
  expect([
    fitted(key, { width: 1, at: 1 }),
    fitted(key, { width: 1, at: 2 }),
    fitted(key, { width: 2, at: 2 }),
  ]).toEqual([1, 1, 2])
  expect(asked).toHaveLength(2)
})

test('below an object every name keeps its result', () => {
  const { work, asked } = counted((one: { readonly id: string }, name: string) => (name === '' ? null : one.id + name))
  const at = memoizeEach(work)
  const [a, b] = [{ id: 'a' }, { id: 'b' }]
  const ask = () => [at(a, 'x'), at(a, ''), at(b, 'x'), at(a, 'y')]
  expect(ask()).toEqual(['ax', null, 'bx', 'ay'])
  expect(ask()).toEqual(['ax', null, 'bx', 'ay'])
  expect(asked).toHaveLength(4)
})

test('names are compared by `nameOf`', () => {
  const { work, asked } = counted(
    (_: object, { kind, key }: { readonly kind: string; readonly key: string }) => kind + key,
  )
  const [at, reading] = [memoizeEach(work, ({ kind, key }) => `${kind}/${key}`), {}]
  at(reading, { kind: 'issue', key: 'a' })
  at(reading, { kind: 'issue', key: 'a' })
  at(reading, { kind: 'event', key: 'a' })
  expect(asked).toHaveLength(2)
})

test('at most so many texts are stored, and forgotten together', () => {
  const { work, asked } = counted((text: string) => (text === '' ? null : text.length))
  const lengthOf = memoizeText(work, 2)
  expect(['', 'ab', '', 'ab'].map(lengthOf)).toEqual([null, 2, null, 2])
  expect(asked).toHaveLength(2)
  expect(['abc', 'abc', 'ab'].map(lengthOf)).toEqual([3, 3, 2])
  expect(asked).toHaveLength(4)
})

test('a computation may ask for other texts meanwhile', () => {
  const sizeOf: (text: string) => number = memoizeText((text) => (text === '' ? 0 : 1 + sizeOf(text.slice(1))), 2)
  expect(sizeOf('abcdef')).toBe(6)
  expect(sizeOf('abcdef')).toBe(6)
})

test('a lazy record computes a value when it is read, and once', () => {
  const computed: string[] = []
  const one = lazily({ a: () => computed.push('a'), b: () => computed.push('b') })
  expect(computed).toEqual([])
  expect([one.b, one.b, one.a]).toEqual([1, 1, 2])
  expect(computed).toEqual(['b', 'a'])
})

test('a calculation in steps is done once, by its steps or by who asks for the result', () => {
  const done: string[] = []
  function* work({ id }: { readonly id: string }): Steps<string> {
    for (const part of ['a', 'b']) {
      done.push(`${id}${part}`)
      yield
    }
    return id
  }
  const { of, step } = memoizeSteps(work)
  const [one, other] = [{ id: '1' }, { id: '2' }]
  expect([step(one), step(one), step(one), step(one)]).toEqual([false, false, true, true])
  expect([of(one), of(one)]).toEqual(['1', '1'])
  expect([step(other), of(other), step(other)]).toEqual([false, '2', true])
  expect(done).toEqual(['1a', '1b', '2a', '2b'])
  expect(finish(work(one))).toBe('1')
})

test('results of more objects than are kept are forgotten, and computed again', () => {
  const keys = [{ id: 'a' }, { id: 'b' }, { id: 'c' }] as const
  const once = counted((one: { readonly id: string }) => [one.id])
  const each = counted((one: object, name: string) => [one, name])
  const idOf = memoize(once.work, 2)
  const eachOf = memoizeEach(each.work, (name) => name, 2)
  for (const key of [...keys, ...keys.slice(2)])
    expect([idOf(key), eachOf(keys, key.id)]).toEqual([[key.id], [keys, key.id]])
  expect([once.asked.length, each.asked.length]).toEqual([3, 3])
  expect([idOf(keys[0]), eachOf(keys, 'a')]).toEqual([['a'], [keys, 'a']])
  expect([once.asked.length, each.asked.length]).toEqual([4, 4])
})
