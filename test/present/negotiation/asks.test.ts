import { expect, test } from 'vitest'
import type { Participant, Position } from '../../../src/dossier/index.ts'
import { spokenRow } from '../../../src/present/index.ts'
import { issueRow } from '../../../src/present/list/rows.ts'
import { standpointSpans } from '../../../src/present/negotiation/asks.ts'
import { plainText } from '../../../src/text/index.ts'
import { shipped } from '../../app/stage.ts'
import { issue, position, talks } from '../../dossier/talks.ts'
import { context } from '../shown.ts'

const body = (id: string, side: string, shortName: string): Participant => ({
  id,
  kind: 'organization',
  name: `The ${id}`,
  shortName,
  side,
})

const PEOPLE: readonly Participant[] = [
  body('north-cabinet', 'north', 'Government'),
  body('north-envoys', 'north', 'Envoys'),
  body('south-cabinet', 'south', 'Government'),
]

const asks = (by: string, of: string, more: Partial<Position> = {}): Position =>
  position(by, 'demands', '2023-12-01', { of, ...more })

const told = (positions: readonly Position[], language: 'en' | 'es' = 'en'): string => {
  const one = issue('a', { positions })
  const dossier = talks([one], { participants: PEOPLE })
  return plainText(standpointSpans(context('2023-12-30', { dossier, language }), one))
}

test('who asks whom is named by short names, or by the side where both have the same name', () => {
  expect(told([asks('north-envoys', 'south-cabinet')])).toBe('Envoys → South')
  expect(told([asks('north-cabinet', 'south-cabinet')])).toBe('North → South')
})

test('within a side the short name says which one', () => {
  expect(told([asks('north-envoys', 'north-cabinet')])).toBe('Envoys → Government')
})

test('several are named by their side', () => {
  expect(told([asks('north-envoys', 'south-cabinet'), asks('north-cabinet', 'south-cabinet')])).toBe('North → South')
})

test('support without an addressee, and opposition, are written in words', () => {
  const positions = [position('north-envoys', 'supports'), position('south-cabinet', 'opposes')]
  expect(told(positions)).toBe('for: Envoys · against: South')
  expect(told(positions, 'es')).toBe('a favor: Envoys · en contra: South')
})

test('a demand that is denied is disputed', () => {
  const positions = [
    asks('north-envoys', 'south-cabinet', { id: 'asked' }),
    position('south-cabinet', 'disputes', '2023-12-02', { disputes: ['asked'] }),
  ]
  expect(told(positions)).toBe('Envoys → South, disputed')
  expect(told(positions, 'es')).toBe('Envoys → South, en disputa')
})

test('what is only reported has a sign behind who takes it, which is no wider than the blank before an arrow', () => {
  const reported = { attribution: 'reported' } as const
  expect(told([asks('north-envoys', 'south-cabinet', reported)])).toBe('Envoys°→ South')
  const positions = [
    position('north-envoys', 'supports', '2023-12-01', reported),
    position('south-cabinet', 'opposes', '2023-12-01', { attribution: 'inferred' }),
  ]
  expect(told(positions)).toBe('for: Envoys° · against: South, inferred')
  expect(told(positions, 'es')).toBe('a favor: Envoys° · en contra: South, inferida')
})

const row = (id: string): string => {
  const shown = context('2023-12-30', { dossier: shipped, medium: 'speech' })
  const one = shown.reading.dossier.issues.find((each) => each.id === id)
  if (!one) throw new Error(`no ${id}`)
  return spokenRow(issueRow(shown, one))
}

test('a screen reader says that one asks the other', () => {
  expect(row('railroads')).toBe('Control of the railroads, United States asks Mexico, reported, disputed, open')
})
