import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  accountsOf,
  areDisputed,
  canMove,
  denialsOf,
  deniedBy,
  disputedPairs,
  differencesBetween,
  indexOf,
  isContradicted,
  momentsOn,
  movedFrom,
  positionsOf,
  previousOf,
  unansweredOn,
  type Dossier,
  type Participant,
  type Position,
} from '../../../src/dossier/index.ts'
import { shipped } from '../fixture.ts'
import { issue, position, readOn, talks } from '../talks.ts'

/** Ana and Abe of the north, Ben of the south; the ministry is Ana's. */
const PEOPLE: readonly Participant[] = [
  { id: 'ministry', kind: 'organization', name: 'Ministry', side: 'north' },
  { id: 'ana', kind: 'person', name: 'Ana', side: 'north', roles: [{ of: 'ministry', source: 's' }] },
  { id: 'abe', kind: 'person', name: 'Abe', side: 'north' },
  { id: 'ben', kind: 'person', name: 'Ben', side: 'south' },
]

const about = (...positions: readonly Position[]): Dossier =>
  talks([issue('a', { positions })], { participants: PEOPLE })

const accounts = (...positions: readonly Position[]) => {
  const dossier = about(...positions)
  const [one] = dossier.issues
  if (!one) throw new Error('no issue')
  const last = positionsOf(one).at(-1)
  return { kind: accountsOf(dossier, one, 'ana').kind, from: last && (movedFrom(dossier, one, last)?.stance ?? null) }
}

const told = (accordingTo: string): Partial<Position> => ({ attribution: 'reported', accordingTo })

test('two stances on different days in compatible reports are a move', () => {
  expect(accounts(position('ana', 'opposes', '2023-12-01'), position('ana', 'supports', '2023-12-20'))).toEqual({
    kind: 'moves',
    from: 'opposes',
  })
  const bySource = accounts(
    position('ana', 'opposes', '2023-12-01', told('s')),
    position('ana', 'supports', '2023-12-20', told('ben')),
  )
  expect(bySource).toEqual({ kind: 'moves', from: 'opposes' })
})

test.each([
  ['ben', 'abe'],
  ['abe', 'ben'],
])('two different ones, from %s and from %s of another side, are disputed and not a move', (one, other) => {
  const positions = [
    position('ana', 'demands', '2023-12-01', told(one)),
    position('ana', 'opposes', '2023-12-20', told(other)),
  ]
  expect(accounts(...positions)).toEqual({ kind: 'disputed', from: null })
})

test('a person’s own statement is an account of their side', () => {
  const positions = [position('ana', 'demands', '2023-12-01', told('ben')), position('ana', 'opposes', '2023-12-20')]
  expect(accounts(...positions)).toEqual({ kind: 'disputed', from: null })
})

test('the same stance from two sides is not a dispute', () => {
  const positions = [
    position('ana', 'demands', '2023-12-01', told('ben')),
    position('ana', 'demands', '2023-12-20', told('abe')),
  ]
  expect(accounts(...positions)).toEqual({ kind: 'moves', from: null })
})

test('of two stances on one day, or in a month and on one of its days, neither is known to be earlier', () => {
  expect(accounts(position('ana', 'opposes'), position('ana', 'supports')).from).toBeNull()
  expect(accounts(position('ana', 'opposes', '2023-12-20'), position('ana', 'supports', '2023-12')).from).toBeNull()
})

test('a denial is never a move, neither from what it denies nor to a later position', () => {
  const denied = position('ana', 'demands', '2023-12-01', { id: 'p', ...told('s') })
  const denial = position('ana', 'disputes', '2023-12-05', { disputes: ['p'] })
  expect(accounts(denied, denial)).toEqual({ kind: 'disputed', from: null })
  expect(
    accounts(position('ana', 'disputes', '2023-12-05', { disputes: [] }), position('ana', 'supports', '2023-12-20'))
      .from,
  ).toBeNull()
})

test('a denial about somebody else is not a dispute about oneself', () => {
  const dossier = about(
    position('ben', 'demands', '2023-12-01', { id: 'p' }),
    position('ana', 'disputes', '2023-12-05', { disputes: ['p'] }),
  )
  const [one] = dossier.issues
  const [demand] = one?.positions ?? []
  if (!one || !demand) throw new Error('no issue')
  expect(accountsOf(dossier, one, 'ana').kind).toBe('moves')
  expect(denialsOf(one, demand).map(({ participant }) => participant)).toEqual(['ana'])
})

test('what another side reports as a denial about somebody else does not dispute one’s own stance', () => {
  const own = position('ana', 'supports', '2023-12-01')
  const denial = position('ana', 'disputes', '2023-12-05', { disputes: ['p'], ...told('ben') })
  const dossier = about(position('ben', 'demands', '2023-12-01', { id: 'p' }), own, denial)
  const [one] = dossier.issues
  if (!one) throw new Error('no issue')
  expect(accountsOf(dossier, one, 'ana').kind).toBe('moves')
  expect(areDisputed(dossier, own, denial)).toBe(false)
})

const unanswered = (...positions: readonly Position[]): readonly string[] => {
  const dossier = about(...positions)
  return dossier.issues.flatMap((one) => unansweredOn(dossier, one))
}

test('somebody who is asked and silent has not answered; a member answers for its body, others of the side do not', () => {
  const ask = position('ben', 'demands', '2023-12-01', { of: 'ministry' })
  expect(unanswered(ask)).toEqual(['ministry'])
  expect(unanswered(ask, position('ana', 'opposes'))).toEqual([])
  expect(unanswered(ask, position('abe', 'opposes'))).toEqual(['ministry'])
  expect(unanswered(ask, position('abe', 'opposes', undefined, { through: 'ana' }))).toEqual([])
})

test('somebody who asks themselves for something has not answered', () => {
  expect(unanswered(position('ana', 'demands', undefined, { of: 'ministry' }))).toEqual(['ministry'])
})

test('Brussels says that Tunis asked for the 60 million, Tunis denies it: disputed, and nothing moved', () => {
  const tunisia = shipped('eu-tunisia-2023.json')
  const one = indexOf(tunisia).issues.get('sixty-million')
  if (!one) throw new Error('no issue')
  expect(accountsOf(tunisia, one, 'gov-tunisia').kind).toBe('disputed')
  const moments = momentsOn(readOn('2024-03-15', tunisia)).flatMap(({ what, target }) =>
    what.kind === 'position' && target.key === 'sixty-million/gov-tunisia' ? [[what.stance, what.from]] : [],
  )
  expect(moments).toEqual([
    ['demands', null],
    ['disputes', null],
  ])
  const changes = differencesBetween(readOn('2023-10-04', tunisia), readOn('2023-10-12', tunisia))
  expect(changes.filter(({ kind }) => kind === 'stance-moved')).toEqual([])
})

test('on 30 December 2023 nobody has answered for Mexico on its southern border; on the railroads Bárcena has', () => {
  const { dossier } = readOn('2023-12-30', shipped('us-mexico-2023.json'))
  const asked = (id: string): readonly string[] => {
    const one = indexOf(dossier).issues.get(id)
    return one ? unansweredOn(dossier, one) : ['no issue']
  }
  expect(asked('divert-south')).toEqual(['gov-mexico'])
  expect(asked('railroads')).toEqual([])
  expect(asked('asylum-limit')).toEqual(['gov-us'])
})

/** A position of Ana, Abe or Ben, some reported by another; some deny others by id, or whatever else is said. */
const anyPosition = fc.record({
  participant: fc.constantFrom('ana', 'abe', 'ben'),
  stance: fc.constantFrom('demands', 'opposes', 'disputes'),
  date: fc.constantFrom('2023-12-01', '2023-12', '2023-12-20', '2023'),
  told: fc.constantFrom({}, told('ben'), told('abe'), told('s')),
  disputes: fc.option(fc.array(fc.nat(30), { minLength: 1, maxLength: 2 }), { nil: undefined }),
} as const)

test.each([
  ['few', 4],
  ['many', 30],
])('accounts, denials and moves are those of the definitions with %s positions', (_, maxLength) => {
  fc.assert(
    fc.property(fc.array(anyPosition, { minLength: maxLength / 2, maxLength }), (some) => {
      const dossier = about(
        ...some.map(({ participant, stance, date, told: by, disputes }, at) => ({
          ...position(participant, stance, date, by),
          id: `p${at}`,
          ...(stance === 'disputes' && disputes ? { disputes: disputes.map((one) => `p${one}`) } : {}),
        })),
      )
      const [one] = dossier.issues
      if (!one) throw new Error('no issue')
      const all = positionsOf(one)
      const own = (who: string) => all.filter(({ participant }) => participant === who)
      const denies = (a: Position, b: Position): boolean =>
        a !== b &&
        a.stance === 'disputes' &&
        (a.disputes
          ? b.id !== undefined && a.disputes.includes(b.id)
          : a.participant === b.participant && b.stance !== 'disputes')
      const isPair = (a: Position, b: Position): boolean =>
        a.participant === b.participant ? areDisputed(dossier, a, b) : denies(a, b) || denies(b, a)
      for (const who of ['ana', 'abe', 'ben']) {
        const { kind, positions } = accountsOf(dossier, one, who)
        expect(positions).toEqual(own(who))
        const pairs = positions.flatMap((a, at) => positions.slice(at + 1).map((b) => areDisputed(dossier, a, b)))
        expect(kind).toBe(pairs.includes(true) ? 'disputed' : 'moves')
      }
      for (const it of all) {
        const mayMove = (before: Position): boolean => canMove(dossier, before, it)
        expect(denialsOf(one, it)).toEqual(all.filter((other) => denies(other, it)))
        expect(deniedBy(one, it)).toEqual(all.filter((other) => denies(it, other)))
        expect(isContradicted(dossier, one, it)).toBe(all.some((other) => other !== it && isPair(it, other)))
        expect(previousOf(dossier, one, it)).toBe(own(it.participant).findLast(mayMove) ?? null)
        expect(movedFrom(dossier, one, it)).toBe(
          own(it.participant).findLast((other) => other.stance !== it.stance && mayMove(other)) ?? null,
        )
      }
      expect([...disputedPairs(dossier, one)]).toEqual(
        all.flatMap((a, at) => all.slice(at + 1).flatMap((b) => (isPair(a, b) ? [[a, b]] : []))),
      )
    }),
    { numRuns: 300 },
  )
})
