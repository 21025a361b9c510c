import { expect, test } from 'vitest'
import { knownFrom } from '../../src/dossier/index.ts'
import { listingOf } from '../../src/tables/index.ts'
import { shipped } from '../app/stage.ts'

const on = (date: string) => ({ dossier: shipped, on: knownFrom(date) })

test('a claim stands below its statistic once it has been made', () => {
  const keys = (date: string) => listingOf(on(date), 'statistics').entries.map((entry) => entry.key)
  expect(keys('2023-12-30').slice(0, 2)).toEqual(['sw-encounters', 'sw-encounters/weekly-arrests'])
  expect(keys('2023-12-29').slice(0, 2)).toEqual(['sw-encounters', 'deaths-route'])
})

test('open issues come first, settled ones last, and the title counts the open', () => {
  const listing = listingOf(on('2023-12-30'), 'issues')
  expect(listing.entries[0]?.key).toBe('asylum-limit')
  expect(listing.entries.at(-1)?.key).toBe('joint-team')
  expect([listing.counted, listing.all]).toEqual([10, 11])
})

test('the same reading is listed once', () => {
  const reading = on('2023-12-30')
  expect(listingOf(reading, 'issues')).toBe(listingOf(reading, 'issues'))
})
