import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIdTable, idTableOf, repeatedIn, type IdTable } from '../../../src/dossier/large/id-table.ts'

/** Any ids, some of them more than once. */
const anyIds = fc.array(
  fc.oneof(
    fc.string({ maxLength: 3 }),
    fc.nat(5000).map((number) => `source-${number}`),
  ),
  {
    maxLength: 3000,
  },
)

const expectPlaces = (table: IdTable, added: readonly string[], asked: readonly string[]): void => {
  const places = asked.map((id) => added.indexOf(id))
  expect(asked.map(table.placeOf)).toEqual(places)
  expect([...table.placesOf(asked)]).toEqual(places)
  expect(table.size()).toBe(added.length)
}

test('an id has the place at which it was added first, whatever else is there', () => {
  fc.assert(
    fc.property(anyIds, anyIds, (added, asked) => {
      const table = createIdTable()
      const areNew = added.map(table.add)
      expect(areNew).toEqual(added.map((id, at) => added.indexOf(id) === at))
      expectPlaces(table, added, [...asked, ...added])
    }),
    { numRuns: 30 },
  )
})

test('ids of one first hash are not mixed up, also where it is 0', () => {
  const added = ['a', 'b', 'cc', '', 'dd', 'a']
  for (const hashOf of [() => 0, () => -1, (id: string) => id.length, (id: string) => id.length - 1]) {
    const table = createIdTable(0, (id, hashes, at) => {
      hashes[at] = hashOf(id)
      hashes[at + 1] = (id.codePointAt(0) ?? 0) + id.length
    })
    for (const id of added) table.add(id)
    expectPlaces(table, added, ['x', ...added, 'yy', 'zzz'])
  }
})

test('records are found by their ids', () => {
  const ids = Array.from({ length: 2000 }, (_, at) => `record-${at}`)
  expectPlaces(idTableOf(ids.map((id) => ({ id }))), ids, [...ids, 'record-2000'])
})

test.each([
  [['a', 'b', 'c'], true],
  [['a', 'b', 'a'], false],
  [[], true],
])('ids %j are distinct: %s', (ids, areDistinct) => {
  expect(idTableOf(ids.map((id) => ({ id }))).areDistinct()).toBe(areDistinct)
})

test('names that are there more than once are found', () => {
  fc.assert(
    fc.property(anyIds, (names) => {
      expect(repeatedIn(names)).toEqual(new Set(names.filter((name, at) => names.indexOf(name) !== at)))
    }),
    { numRuns: 30 },
  )
  expect(repeatedIn([]).size).toBe(0)
})
