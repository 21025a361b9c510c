import { expect, test } from 'vitest'
import { clampSize } from '../../../src/view/ink/clamp-size.ts'

test.each([
  [
    { columns: 120, rows: 40 },
    { columns: 120, rows: 40 },
  ],
  [
    { columns: 0, rows: 0 },
    { columns: 0, rows: 0 },
  ],
  [
    { columns: 65_535, rows: 65_535 },
    { columns: 500, rows: 300 },
  ],
  [
    { columns: 65_535, rows: 24 },
    { columns: 500, rows: 24 },
  ],
])('a terminal that claims %o has %o, also after a resize to that', (claimed, size) => {
  const stream = { ...claimed }
  clampSize(stream)
  expect({ ...stream }).toEqual(size)
  const resized: { columns: number; rows: number } = { columns: 80, rows: 24 }
  clampSize(resized)
  Object.assign(resized, claimed)
  expect({ ...resized }).toEqual(size)
})

test('a stream without a size has none', () => {
  const stream: { columns?: number; rows?: number } = {}
  clampSize(stream)
  expect(stream.columns).toBeUndefined()
})
