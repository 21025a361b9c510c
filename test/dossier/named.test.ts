import { expect, test } from 'vitest'
import { named } from '../../src/dossier/named.ts'
import type { Dossier } from '../../src/dossier/index.ts'
import { shipped } from './fixture.ts'

const dossier = shipped('us-mexico-2023.json')
const without = (text: Dossier['title']): Dossier => ({
  ...dossier,
  title: text,
  sides: dossier.sides.map((one) => ({ ...one, name: text })),
  places: (dossier.places ?? []).map((one) => ({ ...one, name: text })),
  sources: dossier.sources.map((one) => ({ ...one, title: text })),
  participants: dossier.participants.map((one) => ({ ...one, name: text })),
  statistics: dossier.statistics.map((one) => ({ ...one, name: text })),
  issues: dossier.issues.map((one) => ({ ...one, title: text })),
  events: dossier.events.map((one) => ({ ...one, title: text })),
})

test.each(['', ' ', '\u00a0\u3000', { en: '' }, { en: '', es: ' ' }])(
  'a record with the name %j is named by its id',
  (text) => {
    const { id, title, sides, places, sources, participants, statistics, issues, events } = named(without(text))
    expect(title).toBe(id)
    for (const one of [...sides, ...(places ?? []), ...participants, ...statistics]) expect(one.name).toBe(one.id)
    for (const one of [...sources, ...issues, ...events]) expect(one.title).toBe(one.id)
  },
)

test('a name in one language is a name', () => {
  const once = without({ en: '', es: 'Frontera' })
  expect(named(once)).toBe(once)
})

test('a dossier with all its names is the same object', () => {
  expect(named(dossier)).toBe(dossier)
})
