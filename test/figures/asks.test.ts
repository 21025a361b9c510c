import { expect, test } from 'vitest'
import type { Position } from '../../src/dossier/index.ts'
import { standpointsOn } from '../../src/figures/index.ts'
import { issue, position, talks } from '../dossier/talks.ts'

const on = (...positions: readonly Position[]) => {
  const one = issue('a', { positions })
  return standpointsOn(talks([one]), one).map(({ kind, by, of, isDisputed }) => ({ kind, by, of, isDisputed }))
}

test('who asks somebody comes before who only is for it, on a condition, or against it', () => {
  expect(
    on(
      position('ben', 'red-line'),
      position('cal', 'conditional'),
      position('ana', 'demands', '2023-12-01', { of: 'ben' }),
    ),
  ).toEqual([
    { kind: 'asks', by: ['ana'], of: ['ben'], isDisputed: false },
    { kind: 'conditional', by: ['cal'], of: [], isDisputed: false },
    { kind: 'against', by: ['ben'], of: [], isDisputed: false },
  ])
})

test('the last position of each counts; the neutral are left out', () => {
  expect(on(position('ana', 'demands'), position('ana', 'neutral', '2023-12-05'))).toEqual([])
  expect(on(position('ana', 'opposes'), position('ana', 'supports', '2023-12-05'))).toEqual([
    { kind: 'inFavour', by: ['ana'], of: [], isDisputed: false },
  ])
})

test('those who ask the same side are one', () => {
  expect(
    on(
      position('ana', 'demands', '2023-12-01', { of: 'ben' }),
      position('cal', 'demands', '2023-12-02', { of: 'ben' }),
    ),
  ).toEqual([{ kind: 'asks', by: ['ana', 'cal'], of: ['ben'], isDisputed: false }])
})

test('a demand that somebody denies is disputed, and the denial is no standpoint', () => {
  expect(
    on(
      position('ana', 'demands', '2023-12-01', { id: 'asked', of: 'ben' }),
      position('ben', 'disputes', '2023-12-02', { disputes: ['asked'] }),
    ),
  ).toEqual([{ kind: 'asks', by: ['ana'], of: ['ben'], isDisputed: true }])
})

test('of accounts that disagree the last that is more than a denial is shown, as disputed', () => {
  expect(
    on(
      position('ana', 'demands', '2023-12-01', { of: 'ben', attribution: 'reported', accordingTo: 'ben' }),
      position('ana', 'disputes', '2023-12-02'),
    ),
  ).toEqual([{ kind: 'asks', by: ['ana'], of: ['ben'], isDisputed: true }])
})

test('of two who ask for the same, the one whose demand is denied is disputed', () => {
  expect(
    on(
      position('ana', 'demands', '2023-12-01', { id: 'asked', of: 'ben' }),
      position('cal', 'demands', '2023-12-01', { of: 'ben' }),
      position('ben', 'disputes', '2023-12-02', { disputes: ['asked'] }),
    ),
  ).toEqual([
    { kind: 'asks', by: ['ana'], of: ['ben'], isDisputed: true },
    { kind: 'asks', by: ['cal'], of: ['ben'], isDisputed: false },
  ])
})

test('of two who are for it, the one of whom accounts disagree is disputed', () => {
  expect(
    on(
      position('ana', 'supports', '2023-12-01'),
      position('ana', 'opposes', '2023-12-02', { attribution: 'reported', accordingTo: 'ben' }),
      position('cal', 'supports', '2023-12-01'),
    ).map(({ kind, by, isDisputed }) => [kind, by, isDisputed]),
  ).toEqual([
    ['inFavour', ['ana'], true],
    ['inFavour', ['cal'], false],
    ['against', ['ana'], true],
  ])
})

test('an observer is not among them', () => {
  const one = issue('a', { positions: [position('ana', 'demands')] })
  const dossier = talks([one])
  const participants = dossier.participants.map((each) => ({ ...each, standing: 'observer' as const }))
  expect(standpointsOn({ ...dossier, participants }, one)).toEqual([])
})

test('a demand on nobody is a demand, and not support', () => {
  expect(on(position('ana', 'demands'), position('ben', 'supports'))).toEqual([
    { kind: 'wants', by: ['ana'], of: [], isDisputed: false },
    { kind: 'inFavour', by: ['ben'], of: [], isDisputed: false },
  ])
})

test('a standpoint names the positions that say so, none that says something else, and who denies them', () => {
  const one = issue('a', {
    positions: [
      position('ana', 'opposes', '2023-12-01'),
      position('ana', 'demands', '2023-12-02', { of: 'ben' }),
      position('ana', 'demands', '2023-12-03', { id: 'again', of: 'ben' }),
      position('ben', 'disputes', '2023-12-04', { disputes: ['again'] }),
    ],
  })
  const [standpoint] = standpointsOn(talks([one]), one)
  expect(standpoint?.positions.map(({ date }) => date)).toEqual(['2023-12-02', '2023-12-03'])
  expect(standpoint?.denials.map(({ date }) => date)).toEqual(['2023-12-04'])
})

test('of two accounts both stand, as disputed', () => {
  expect(
    on(
      position('ana', 'demands', '2023-12-01', { attribution: 'reported', accordingTo: 'ben' }),
      position('ana', 'opposes', '2023-12-01', { attribution: 'reported', accordingTo: 'ana' }),
    ),
  ).toEqual([
    { kind: 'wants', by: ['ana'], of: [], isDisputed: true },
    { kind: 'against', by: ['ana'], of: [], isDisputed: true },
  ])
})

test('what is only reported or inferred is a standpoint of its own, beside what is stated', () => {
  const one = issue('a', {
    positions: [
      position('ana', 'supports'),
      position('ben', 'supports', '2023-12-01', { attribution: 'inferred' }),
      position('cal', 'opposes', '2023-12-01', { attribution: 'inferred' }),
      position('cal', 'opposes', '2023-12-02', { attribution: 'reported' }),
    ],
  })
  expect(standpointsOn(talks([one]), one).map(({ by, attribution }) => [by, attribution])).toEqual([
    [['ana'], 'stated'],
    [['ben'], 'inferred'],
    [['cal'], 'reported'],
  ])
})
