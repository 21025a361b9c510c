import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFrom, readingOn, type Issue, type Position, type Stance } from '../../src/dossier/index.ts'
import { AGAINST, byDistance, distanceOf, FOR, STEPS } from '../../src/figures/index.ts'
import { issue, position, talks } from '../dossier/talks.ts'

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
] as const)('who %s is %i steps from letting it pass', (stance, steps) => {
  const { steps: sum, movers } = distance([position('ana', stance)])
  expect([sum, movers.length]).toEqual([steps, steps > 0 ? 1 : 0])
})

test('the distance is the sum of the steps, and who has the farthest to go is named first', () => {
  const { steps, movers } = distance([
    position('ana', 'conditional'),
    position('ben', 'red-line'),
    position('cal', 'supports'),
  ])
  expect([steps, movers.map((one) => one.participant)]).toEqual([4, ['ben', 'ana']])
})

test('only the last position counts, from the day on which it was taken', () => {
  const positions = [position('ana', 'red-line', '2023-12-01'), position('ana', 'supports', '2023-12-20')]
  expect(distance(positions, knownFrom('2023-12-19')).steps).toBe(3)
  expect(distance(positions, knownFrom('2023-12-20')).steps).toBe(0)
})

test('who has said nothing is unknown and no step, and so is the side', () => {
  expect(distance([])).toEqual({ movers: [], steps: 0, silent: ['north', 'south', 'east'] })
  expect(distance([position('ben', 'opposes')]).silent).toEqual(['north', 'east'])
})

test('who is of no side makes no side heard', () => {
  expect(distance([position('cal', 'demands')]).silent).toEqual(['north', 'south', 'east'])
})

test('the same question has the same answer, another day its own', () => {
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

test('the farthest issue comes first; of equal ones that on which more sides have not been heard', () => {
  const far = about([position('ana', 'red-line')], 'far')
  const heard = about([position('ana', 'opposes'), position('ben', 'supports')], 'heard')
  const silent = about([position('ana', 'opposes')], 'silent')
  const dossier = talks([heard, silent, far])
  expect([heard, silent, far].toSorted(byDistance(dossier)).map(({ id }) => id)).toEqual(['far', 'silent', 'heard'])
})

test('every stance counts for an issue or against it, and the neutral one for neither', () => {
  expect(STANCES.filter((one) => FOR.has(one) === AGAINST.has(one))).toEqual(['neutral'])
})

test('nothing is in the way of an issue exactly where all who have spoken demand or support it', () => {
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
