import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRowSet } from '../../src/import/row-set.ts'

test('a row is found by its codes, with the line of the first', () => {
  const rows = createRowSet(2, 0)
  const add = (...codes: readonly number[]) => rows(Uint32Array.from(codes), 10 * (codes[0] ?? 0) + (codes[1] ?? 0))
  expect([add(1, 2), add(2, 1), add(1, 2), add(0, 0), add(2, 1), add(0, 0)]).toEqual([0, 0, 12, 0, 21, 0])
})

test('among many rows each is new once, whatever their codes', () => {
  const rows = createRowSet(3, 0)
  const codes = new Uint32Array(3)
  const lineOf = (row: number): number => {
    codes.set([row % 7, Math.floor(row / 7) % 11, Math.floor(row / 77)])
    return rows(codes, row + 2)
  }
  const all = Array.from({ length: 20_000 }, (_, row) => row)
  expect(all.filter((row) => lineOf(row) !== 0)).toEqual([])
  expect(all.filter((row) => lineOf(row) !== row + 2)).toEqual([])
})

test('codes that differ only above 65,535 differ', () => {
  const rows = createRowSet(1, 0)
  const add = (code: number, line: number) => rows(Uint32Array.of(code), line)
  expect([add(1, 1), add(65_537, 2), add(131_073, 3), add(65_537, 4), add(1, 5), add(131_073, 6)]).toEqual([
    0, 0, 0, 2, 1, 3,
  ])
})

test('with any seed it says what a map of texts says', () => {
  const codes = fc.array(fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }), { maxLength: 300 })
  fc.assert(
    fc.property(codes, fc.nat(2 ** 32 - 1), (all, seed) => {
      const [rows, known] = [createRowSet(4, seed), new Map<string, number>()]
      for (const [at, codes] of all.entries()) {
        const key = codes.join()
        expect(rows(Uint32Array.from(codes), at + 1)).toBe(known.get(key) ?? 0)
        if (!known.has(key)) known.set(key, at + 1)
      }
    }),
  )
})

/** Numbers of the hash with seed 0, as a file could know them: where it starts, the factor of codes and its inverse, and what mixes. */
const [START, FACTOR, MIXING] = [0x9e_37_79_b9, 0xcc_9e_2d_51, 0x85_eb_ca_6b]
const INVERSE = [1, 2, 3, 4, 5].reduce((found) => Math.imul(found, 2 - Math.imul(FACTOR, found)), FACTOR)

/** Returns a row whose second code undoes what its first one did to a hash with seed 0. */
const rowOfOneHash = (first: number): Uint32Array => {
  const hash = Math.imul(START ^ Math.imul(first, FACTOR), MIXING)
  return Uint32Array.of(first, Math.imul(INVERSE, hash ^ (hash >>> 13)))
}

/** Returns how often a code was read while rows were added: once for the hash, once to be kept, and once for each row that it was compared with. */
const countReads = (all: readonly Uint32Array[], seed: number): number => {
  const rows = createRowSet(2, seed)
  let reads = 0
  for (const [at, row] of all.entries()) {
    const counted = new Proxy(row, {
      get: (codes, name) => {
        if (name !== 'length') reads++
        return Reflect.get(codes, name) as unknown
      },
    })
    expect(rows(counted, at + 1)).toBe(0)
  }
  return reads
}

test('rows that have one hash with one seed are not compared with each other with a random seed', () => {
  const all = Array.from({ length: 300 }, (_, first) => rowOfOneHash(first))
  const [hashed, kept] = [2, 2]
  const apart = all.length * (hashed + kept)
  expect(countReads(all, 0)).toBe(apart + (all.length * (all.length - 1)) / 2)
  for (const seed of [0x12_34_56_78, 0x25_45_f4_91, 0xb5_29_7a_4d, 0xde_ad_be_ef])
    expect(countReads(all, seed)).toBeLessThan(apart + all.length / 10)
})
