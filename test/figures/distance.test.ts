import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, readingOn, type Issue, type Position, type Stance } from '../../src/dossier/index.ts'
import { AGAINST, distanceOf, distanceRank, FOR, isDivided, STEPS } from '../../src/figures/index.ts'
import { datedSources, issue, position, readOn, talks } from '../dossier/talks.ts'

const ON = knownFrom('2024-01-01')
const STANCES = ['demands', 'supports', 'conditional', 'neutral', 'opposes', 'red-line'] as const

const about = (positions: readonly Position[], id = 'a'): Issue => issue(id, { positions })
const distance = (positions: readonly Position[], on = ON) => {
  const { dossier } = readingOn(talks([about(positions)]), on)
  return distanceOf(dossier, dossier.issues[0]!)
}

test.each([
  ['demands', 0],
  ['supports', 0],
  ['conditional', 1],
  ['neutral', 1],
  ['opposes', 2],
  ['red-line', 3],
] as const)('a participant who %s is %i steps from letting it pass', (stance, steps) => {
  const { steps: sum, movers } = distance([position('ana', stance)])
  expect([sum, movers.length]).toEqual([steps, steps > 0 ? 1 : 0])
})

test('the distance is the sum of the steps, and the farthest participant comes first', () => {
  const { steps, movers } = distance([
    position('ana', 'conditional'),
    position('ben', 'red-line'),
    position('cal', 'supports'),
  ])
  expect([steps, movers.map((one) => one.participant)]).toEqual([4, ['ben', 'ana']])
})

test('only the last position counts, from the day it was taken', () => {
  const positions = [
    position('ana', 'red-line', '2023-12-01'),
    position('ana', 'supports', '2023-12-20', { source: '2023-12-20' }),
  ]
  const stepsOn = (date: string): readonly number[] => {
    const { dossier } = readOn(date, talks([about(positions)], { sources: datedSources('2023-12-20') }))
    return dossier.issues.map((one) => distanceOf(dossier, one).steps)
  }
  expect([stepsOn('2023-12-19'), stepsOn('2023-12-20')]).toEqual([[3], [0]])
})

test('silence is unknown and not a step, for a side too', () => {
  expect(distance([])).toEqual({ movers: [], steps: 0, disputed: [], asked: [], silent: ['north', 'south', 'east'] })
  expect(distance([position('ben', 'opposes')]).silent).toEqual(['north', 'east'])
})

test('a participant without a side makes no side heard', () => {
  expect(distance([position('cal', 'demands')]).silent).toEqual(['north', 'south', 'east'])
})

test('the same question has the same answer, and another day its own', () => {
  const one = about([position('ana', 'opposes', '2023-12-20')])
  const dossier = talks([one])
  expect(distanceOf(dossier, one)).toBe(distanceOf(dossier, one))
  expect(distance([], knownFrom('2023-12-19')).steps).toBe(0)
  expect(distanceOf(dossier, one).steps).toBe(2)
})

test('one issue in two dossiers is measured by the sides of each', () => {
  const one = about([position('ana', 'opposes')])
  expect(distanceOf(talks([one]), one).silent).toEqual(['south', 'east'])
  expect(distanceOf(talks([one], { sides: [] }), one).silent).toEqual([])
})

test('the farthest issue comes first; of equal ones, that with more unheard sides', () => {
  const far = about([position('ana', 'red-line')], 'far')
  const heard = about([position('ana', 'opposes'), position('ben', 'supports')], 'heard')
  const silent = about([position('ana', 'opposes')], 'silent')
  const dossier = talks([heard, silent, far])
  expect(
    [heard, silent, far].toSorted((a, b) => distanceRank(dossier, a) - distanceRank(dossier, b)).map(({ id }) => id),
  ).toEqual(['far', 'silent', 'heard'])
})

test('every stance counts for or against, except neutral', () => {
  expect(STANCES.filter((one) => FOR.has(one) === AGAINST.has(one))).toEqual(['neutral'])
})

test('nothing opposes an issue exactly where all who have spoken demand or support it', () => {
  const stance = fc.constantFrom<Stance>(...STANCES)
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.constantFrom('ana', 'ben', 'cal'), stance), { selector: ([who]) => who }),
      (said) => {
        const { steps, movers } = distance(said.map(([who, what]) => position(who, what)))
        expect(steps === 0).toBe(said.every(([, what]) => what === 'demands' || what === 'supports'))
        expect(movers.reduce((sum, one) => sum + STEPS[one.stance], 0)).toBe(steps)
        expect(movers.length).toBeLessThanOrEqual(steps)
      },
    ),
  )
})

const OBSERVED = [
  { id: 'ana', kind: 'person', name: 'Ana', side: 'north' },
  { id: 'ben', kind: 'person', name: 'Ben', side: 'south', standing: 'observer' },
  { id: 'abe', kind: 'person', name: 'Abe', side: 'north' },
] as const

const among = (positions: readonly Position[]) => {
  const one = about(positions)
  return distanceOf(talks([one], { participants: OBSERVED }), one)
}

test('an observer would not have to move, and a side of observers is not silent', () => {
  expect(among([position('ana', 'supports'), position('ben', 'red-line')])).toMatchObject({
    movers: [],
    steps: 0,
    silent: ['east'],
  })
})

test('a participant who has not answered is named, and their side is not listed as silent', () => {
  expect(distance([position('ana', 'demands', undefined, { of: 'ben' })])).toMatchObject({
    asked: ['ben'],
    silent: ['east'],
  })
})

test('a denial counts neither for nor against, and its side is not silent', () => {
  expect(distance([position('ana', 'disputes', undefined, { disputes: [] })])).toMatchObject({
    movers: [],
    steps: 0,
    disputed: [],
    silent: ['south', 'east'],
  })
  expect([FOR.has('disputes'), AGAINST.has('disputes'), STEPS.disputes]).toEqual([false, false, 0])
})

test('a participant with disputed accounts counts for neither and is named', () => {
  const positions = [
    position('ana', 'red-line', '2023-12-01', { attribution: 'reported', accordingTo: 'ben' }),
    position('ana', 'opposes', '2023-12-20'),
  ]
  expect(distance(positions)).toMatchObject({ movers: [], steps: 0, disputed: ['ana'], silent: ['south', 'east'] })
})

test('a side is divided if its members differ or one asks another', () => {
  const divided = (...positions: readonly Position[]): boolean => {
    const one = about(positions)
    return isDivided(talks([one], { participants: OBSERVED }), one, 'north')
  }
  expect(divided(position('ana', 'demands'), position('abe', 'demands'))).toBe(false)
  expect(divided(position('ana', 'demands'), position('abe', 'opposes'))).toBe(true)
  expect(divided(position('ana', 'demands', undefined, { of: 'abe' }))).toBe(true)
  expect(divided(position('ana', 'demands', undefined, { of: 'ben' }))).toBe(false)
})

test('a side whose observer has a position was heard, although nobody of it would have to move', () => {
  const people = talks([]).participants
  const dossier = talks([about([position('eve', 'demands')])], {
    participants: [
      ...people,
      { id: 'eve', kind: 'person', name: 'Eve', side: 'east', standing: 'observer' },
      { id: 'eric', kind: 'person', name: 'Eric', side: 'east' },
    ],
  })
  expect(distanceOf(dossier, dossier.issues[0]!)).toMatchObject({ steps: 0, silent: ['north', 'south'] })
})
