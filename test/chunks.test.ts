import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { BUILT } from './terminal/run.ts'

const chunk = (name: string): string => join(dirname(BUILT), name)

/** The most bytes of the chunk that every command loads: each 100 kB of it are 3 % of a start. */
const MOST_BYTES = 740_000

test('what every command loads stays small, and has nothing of commands that are loaded when they are asked for', () => {
  expect(statSync(chunk('base.js')).size).toBeLessThan(MOST_BYTES)
  const base = readFileSync(chunk('base.js'), 'utf8')
  // A page of a report, and the feed of a digest.
  for (const word of ['<!doctype html>', 'http://www.w3.org/2005/Atom']) expect(base.includes(word), word).toBe(false)
})

test('every chunk is ASCII: one other character makes V8 keep two bytes for each', () => {
  const chunks = readdirSync(dirname(BUILT)).filter((name) => name.endsWith('.js'))
  expect(chunks.length).toBeGreaterThan(1)
  // What `String.raw` marks is not escaped by the build.
  expect(chunks.filter((name) => readFileSync(chunk(name)).some((byte) => byte > 0x7f))).toEqual([])
})
