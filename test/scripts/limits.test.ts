import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { boundsIn, INNER, LIMITS, limitText, numberAt } from '../../scripts/limits.ts'

const listed = Object.values(LIMITS).flat()
const nameOf = ([file, constant]: readonly [string, string, string?]): string => `${file} ${constant}`

const bounds = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => boundsIn(readFileSync(`src/${file}`, 'utf8')).map((name) => `${file} ${name}`))

test('every bound in the code is on the page of limits, or is one that no user meets', () => {
  const known = new Set([...listed.map(({ at }) => nameOf(at)), ...INNER])
  expect(bounds.length).toBeGreaterThan(60)
  expect(bounds.filter((bound) => !known.has(bound))).toEqual([])
})

test('no bound is listed that the code no longer has', () => {
  const present = new Set(bounds)
  expect([...INNER].filter((bound) => !present.has(bound))).toEqual([])
  for (const { at } of listed) expect([nameOf(at), Number.isFinite(numberAt(at))]).toEqual([nameOf(at), true])
})

test.each([
  ['LARGEST_FILE', '100 MB'],
  ['MOST_PASTED', '65,536 characters'],
  ['BOUNDS', '30 s'],
  ['SEQUENCE_TIMEOUT_MS', '40 ms'],
])('%s is written as %s', (constant, text) => {
  const limit = listed.find(({ at }) => at[1] === constant)
  expect(limit && limitText(limit)).toBe(text)
})

test('a number that is not in the code is an error', () => {
  expect(() => numberAt(['bin.ts', 'NO_SUCH'])).toThrow('src/bin.ts has no NO_SUCH')
})
