import { expect, test } from 'vitest'
import { heapFlags } from '../../src/files/heap.ts'

const ROOM = ['--semi-space-growth-factor=1']
const GROWTH = ['--heap-growing-percent=40', '--no-compact']
const [little, much] = [() => 6_999_999, () => 7_000_000]

test('the room for new objects is kept as it is from 7 MB on, whatever has been read', () => {
  const flags = heapFlags('13.6.233.10-node.28')
  expect(flags({ part: 0, room: little })).toEqual([])
  expect(flags({ part: 0.1, room: much })).toEqual(ROOM)
})

test('the heap may grow freely until half of the file has been read', () => {
  const flags = heapFlags('13.6.233.10-node.28')
  expect(flags({ part: 0.5, room: little })).toEqual([])
  expect(flags({ part: 0.51, room: little })).toEqual(GROWTH)
})

test('each limit is set once, and both at once where both are due', () => {
  const flags = heapFlags('14.0.1')
  expect(flags({ part: 0.6, room: much })).toEqual([...ROOM, ...GROWTH])
  expect(flags({ part: 1, room: much })).toEqual([])
})

test('the room is not measured any more once it is limited', () => {
  const flags = heapFlags('13.6.233.10-node.28')
  let measured = 0
  const room = () => {
    measured += 1
    return 8_000_000
  }
  for (const part of [0.1, 0.2, 0.9]) flags({ part, room })
  expect(measured).toBe(1)
})

test('a V8 whose flags are not known gets none', () => {
  expect(heapFlags('15.0.0')({ part: 1, room: much })).toEqual([])
})
