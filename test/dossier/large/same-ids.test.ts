import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { warmIds, type Dossier } from '../../../src/dossier/index.ts'
import { everyKind } from '../../../bench/dossier.ts'

const shipped = (): Dossier => JSON.parse(readFileSync('data/us-mexico-2023.json', 'utf8')) as Dossier

test.each([
  ['the shipped dossier', shipped],
  ['records of every kind', () => everyKind(2_000)],
])('%s says the same once its records share ids, dates and other texts', (_, made) => {
  const dossier = made()
  let steps = 1
  while (!warmIds(dossier)) steps++
  expect(steps).toBeGreaterThan(dossier.issues.length / 200)
  expect(dossier).toEqual(made())
})
