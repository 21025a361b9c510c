import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexOf, sourceIds, type Dossier, type Issue, type Relation } from '../../src/dossier/index.ts'
import { dependence, DEEPEST, MOST_BRANCHES, nextTo, type Branch, type Direction } from '../../src/figures/index.ts'
import { shipped } from '../dossier/fixture.ts'
import { datedSources, issue, position, readOn, talks } from '../dossier/talks.ts'

const LATE = '2024-01-01'

const related = (id: string, ...relations: readonly (readonly [string, Relation['kind']])[]): Issue =>
  issue(id, { relations: relations.map(([other, kind]) => ({ issue: other, kind })) })

const graph = (dossier: Dossier, root: string, direction: Direction = 'waits-for', on = LATE): readonly Branch[] => {
  const reading = readOn(on, dossier)
  const found = indexOf(reading.dossier).issues.get(root)
  return found ? dependence(reading, found, direction) : []
}

/** Formats a graph: `b(c, ^d, c…)`, where `^d` leads back to d, `…` is followed elsewhere and `!` not at all. */
const drawn = (branches: readonly Branch[]): string =>
  branches
    .map(({ issue: { id }, backTo, followed, branches: further }) => {
      const below = [...backTo.map((one) => `^${one.id}`), ...(further.length > 0 ? [drawn(further)] : [])].join(', ')
      return `${id}${{ here: '', elsewhere: '…', 'too-many': '!' }[followed]}${below === '' ? '' : `(${below})`}`
    })
    .join(', ')

const waits = (issues: readonly Issue[], root = 'a'): string => drawn(graph(talks(issues), root, 'waits-for'))
const hangs = (issues: readonly Issue[], root = 'a'): string => drawn(graph(talks(issues), root, 'hangs-on-it'))

test.each([
  ['conditional-on', 'b', '', '', 'a'],
  ['blocked-by', 'b', '', '', 'a'],
  ['part-of', '', 'b', 'a', ''],
  ['conflicts-with', '', '', '', ''],
] as const)(
  'where a is %s b, a waits for “%s” and “%s” waits for a; b waits for “%s” and “%s” waits for b',
  (kind, ...expected) => {
    const issues = [related('a', ['b', kind]), issue('b')]
    expect([waits(issues), hangs(issues), waits(issues, 'b'), hangs(issues, 'b')]).toEqual(expected)
  },
)

test('a trade makes each wait for the other, whichever end states it', () => {
  for (const root of ['a', 'b']) {
    const issues = [related('a', ['b', 'traded-for']), issue('b')]
    const other = root === 'a' ? 'b' : 'a'
    expect(waits(issues, root)).toBe(`${other}(^${root})`)
    expect(hangs(issues, root)).toBe(`${other}(^${root})`)
  }
})

test('a trade stated at both ends is one tie', () => {
  const [branch] = graph(talks([related('a', ['b', 'traded-for']), related('b', ['a', 'traded-for'])]), 'a')
  expect(branch?.ties).toEqual([{ kind: 'traded-for', sources: [] }])
})

test('dependencies are followed to the end, in both directions', () => {
  const chain = [
    related('a', ['b', 'blocked-by']),
    related('b', ['c', 'conditional-on']),
    related('c', ['d', 'blocked-by']),
    issue('d'),
  ]
  expect(waits(chain)).toBe('b(c(d))')
  expect(hangs(chain, 'd')).toBe('c(b(a))')
})

test('a circle is marked and not followed', () => {
  const circle = [
    related('a', ['b', 'blocked-by']),
    related('b', ['c', 'blocked-by']),
    related('c', ['a', 'blocked-by']),
  ]
  expect(waits(circle)).toBe('b(c(^a))')
  expect(waits(circle, 'b')).toBe('c(a(^b))')
  expect(hangs(circle)).toBe('c(b(^a))')
})

test('a circle that does not include the root is marked where it closes', () => {
  const issues = [
    related('a', ['b', 'blocked-by']),
    related('b', ['c', 'blocked-by']),
    related('c', ['b', 'blocked-by'], ['d', 'blocked-by']),
    issue('d'),
  ]
  expect(waits(issues)).toBe('b(c(^b, d))')
})

test('an issue that waits for itself is a circle of one', () => {
  expect(waits([related('a', ['a', 'blocked-by'])])).toBe('a(^a)')
  expect(waits([related('a', ['b', 'blocked-by']), related('b', ['b', 'blocked-by'])])).toBe('b(^b)')
})

test('what two issues wait for is followed under the first and only named under the second', () => {
  const diamond = [
    related('a', ['b', 'blocked-by'], ['c', 'blocked-by']),
    related('b', ['d', 'blocked-by']),
    related('c', ['d', 'blocked-by']),
    related('d', ['e', 'blocked-by']),
    issue('e'),
  ]
  expect(waits(diamond)).toBe('b(d(e)), c(d…)')
})

const conditional = (id: string, ...positions: Issue['positions']): Issue => issue(id, { positions })

test('an issue waits for what a position on it is conditional on, with the participant’s name', () => {
  const issues = [
    conditional(
      'a',
      position('ana', 'conditional', '2023-12-01', { conditions: [{ issue: 'b' }] }),
      position('ben', 'demands', '2023-12-02', { conditions: [{ issue: 'b' }, { issue: 'c' }] }),
    ),
    issue('b'),
    issue('c'),
  ]
  expect(graph(talks(issues), 'a').map((one) => [one.issue.id, one.ties])).toEqual([
    ['b', [{ kind: 'condition', participants: ['ana', 'ben'], sources: ['s', 's'] }]],
    ['c', [{ kind: 'condition', participants: ['ben'], sources: ['s'] }]],
  ])
  expect(hangs(issues, 'c')).toBe('a')
})

test('a condition counts from the day it was stated until the position changes', () => {
  const issues = [
    conditional(
      'a',
      position('ana', 'conditional', '2023-12-10', { conditions: [{ issue: 'b' }], source: '2023-12-10' }),
      position('ana', 'supports', '2023-12-20', { source: '2023-12-20' }),
    ),
    issue('b'),
  ]
  const dossier = talks(issues, { sources: datedSources('2023-12-10', '2023-12-20') })
  const on = (date: string, root: string, direction: Direction) => drawn(graph(dossier, root, direction, date))
  for (const [date, there, back] of [
    ['2023-12-09', '', ''],
    ['2023-12-10', 'b', 'a'],
    ['2023-12-19', 'b', 'a'],
    ['2023-12-20', '', ''],
  ] as const)
    expect([on(date, 'a', 'waits-for'), on(date, 'b', 'hangs-on-it')]).toEqual([there, back])
})

test('a relation and a condition between the same two issues are two ties of one branch', () => {
  const a = {
    ...related('a', ['b', 'traded-for']),
    positions: [position('ana', 'demands', '2023-12-01', { conditions: [{ issue: 'b' }] })],
  }
  const branches = graph(talks([a, issue('b')]), 'a')
  expect(branches.map((one) => [one.issue.id, one.ties.map(({ kind }) => kind)])).toEqual([
    ['b', ['traded-for', 'condition']],
  ])
})

test('neighbours of an issue are listed without what follows from them', () => {
  const [a, ...others] = [
    related('a', ['b', 'blocked-by'], ['d', 'traded-for']),
    related('b', ['c', 'blocked-by']),
    related('e', ['a', 'conditional-on']),
    issue('c'),
    issue('d'),
  ]
  const next = (direction: Direction) => nextTo(readOn(LATE, talks([a, ...others])), a, direction).map(({ id }) => id)
  expect([next('waits-for'), next('hangs-on-it')]).toEqual([
    ['b', 'd'],
    ['d', 'e'],
  ])
})

const followedIn = (branches: readonly Branch[]): readonly string[] =>
  branches.flatMap((one) => (one.followed === 'here' ? [one.issue.id, ...followedIn(one.branches)] : []))

test('a limited number of issues is followed, and the others are marked', () => {
  const ids = Array.from({ length: MOST_BRANCHES + 50 }, (_, at) => `i${at}`)
  const star = [related('root', ...ids.map((id) => [id, 'blocked-by'] as const)), ...ids.map((id) => issue(id))]
  const branches = graph(talks(star), 'root')
  expect(branches.map((one) => one.followed)).toEqual([
    ...Array.from({ length: MOST_BRANCHES }, () => 'here'),
    ...Array.from({ length: 50 }, () => 'too-many'),
  ])
})

test('a chain of any length ends, and its end is marked', () => {
  const chain = Array.from({ length: 500 }, (_, at) => related(`i${at}`, [`i${at + 1}`, 'blocked-by']))
  const branches = graph(talks([...chain, issue('i500')]), 'i0')
  expect(followedIn(branches)).toHaveLength(DEEPEST)
  const ends = (all: readonly Branch[]): readonly string[] =>
    all.flatMap((one) => [...(one.followed === 'too-many' ? [one.issue.id] : []), ...ends(one.branches)])
  expect(ends(branches)).toEqual([`i${DEEPEST + 1}`])
})

test('near issues are followed before far ones', () => {
  const chain = Array.from({ length: 60 }, (_, at) => related(`b${at}`, [`b${at + 1}`, 'blocked-by']))
  const dossier = talks([related('a', ['b0', 'blocked-by'], ['z', 'blocked-by']), ...chain, issue('b60'), issue('z')])
  expect(followedIn(graph(dossier, 'a'))).toContain('z')
})

test('in the shipped dossier the asylum limit and the aid to Ukraine wait for each other: a circle', () => {
  const file = shipped('us-mexico-2023.json')
  for (const direction of ['waits-for', 'hangs-on-it'] as const) {
    expect(drawn(graph(file, 'asylum-limit', direction, '2023-12-30'))).toBe('ukraine-aid(^asylum-limit)')
    expect(drawn(graph(file, 'ukraine-aid', direction, '2023-12-30'))).toBe('asylum-limit(^ukraine-aid)')
  }
  const [branch] = graph(file, 'ukraine-aid', 'waits-for', '2023-12-30')
  expect(branch?.ties).toMatchObject([
    { kind: 'traded-for' },
    { kind: 'condition', participants: ['republican-group'] },
  ])
  expect(branch?.ties.flatMap(({ sources }) => sources.flatMap(sourceIds))).toEqual([
    'editorial',
    'editorial',
    'editorial',
  ])
})

const KINDS = ['traded-for', 'conditional-on', 'blocked-by', 'part-of', 'conflicts-with'] as const
const NODES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const

/** Any relations and conditions between a few issues, also from an issue to itself. */
const anyTalks: fc.Arbitrary<Dossier> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...NODES), fc.constantFrom(...NODES), fc.constantFrom(...KINDS)), {
      maxLength: 20,
    }),
    fc.array(fc.tuple(fc.constantFrom(...NODES), fc.constantFrom('ana', 'ben'), fc.constantFrom(...NODES)), {
      maxLength: 8,
    }),
  )
  .map(([relations, conditions]) =>
    talks(
      NODES.map((id) =>
        issue(id, {
          relations: relations.flatMap(([from, other, kind]) => (from === id ? [{ issue: other, kind }] : [])),
          positions: conditions.flatMap(([from, who, other]) =>
            from === id ? [position(who, 'conditional', '2023-12-01', { conditions: [{ issue: other }] })] : [],
          ),
        }),
      ),
    ),
  )
const anyDirection = fc.constantFrom<Direction>('waits-for', 'hangs-on-it')

/** Returns each branch with the ids on its path from the root. */
const ways = (branches: readonly Branch[], way: readonly string[]): readonly (readonly [Branch, readonly string[]])[] =>
  branches.flatMap((one) => [[one, way] as const, ...ways(one.branches, [...way, one.issue.id])])

test('in any graph, each issue is followed at most once, and no path visits an issue twice', () => {
  fc.assert(
    fc.property(anyTalks, anyDirection, (dossier, direction) => {
      const branches = graph(dossier, 'a', direction)
      const followed = followedIn(branches)
      expect(new Set(followed).size).toBe(followed.length)
      for (const [{ issue: one, backTo, followed: where, branches: further }, way] of ways(branches, ['a'])) {
        // Only an issue that waits for itself is its own branch, and is marked.
        if (way.includes(one.id)) expect([way, backTo.map(({ id }) => id), further]).toEqual([['a'], ['a'], []])
        expect(backTo.filter(({ id }) => !way.includes(id) && id !== one.id)).toEqual([])
        if (where === 'elsewhere')
          expect([followed.includes(one.id), further.length, backTo.length]).toEqual([true, 0, 0])
        if (way.length <= DEEPEST) expect(where).not.toBe('too-many')
      }
    }),
  )
})

test('in any graph, exactly the issues within the limit of steps are followed', () => {
  fc.assert(
    fc.property(anyTalks, anyDirection, (dossier, direction) => {
      const near = (id: string) => graph(dossier, id, direction).map((one) => one.issue.id)
      const reached = new Set<string>()
      for (let step = 0, open = near('a'); step < DEEPEST; step += 1) {
        const fresh = open.filter((id) => !reached.has(id))
        for (const id of fresh) reached.add(id)
        open = fresh.flatMap(near)
      }
      const followed = new Set([...followedIn(graph(dossier, 'a', direction)), 'a'])
      expect(followed).toEqual(reached.add('a'))
    }),
  )
})

test('one issue waits for another exactly where that one lists it', () => {
  fc.assert(
    fc.property(anyTalks, (dossier) => {
      const pairs = (direction: Direction, turned: boolean) =>
        NODES.flatMap((id) =>
          graph(dossier, id, direction).map((one) => (turned ? `${one.issue.id} ${id}` : `${id} ${one.issue.id}`)),
        )
      expect(pairs('waits-for', false).toSorted()).toEqual(pairs('hangs-on-it', true).toSorted())
    }),
  )
})

test.each(['split-from', 'merged-into'] as const)('where a is %s b, neither waits for the other', (kind) => {
  const issues = [related('a', ['b', kind]), issue('b')]
  for (const root of ['a', 'b'])
    for (const direction of ['waits-for', 'hangs-on-it'] as const)
      expect(drawn(graph(talks(issues), root, direction))).toBe('')
})

test('where every issue is tied to one, the relations of that one are read once, not for each issue', () => {
  const count = { reads: 0 }
  const leaves = Array.from({ length: 400 }, (_, at) => issue(`leaf-${at}`))
  const relations = leaves.map(({ id }): Relation =>
    Object.defineProperty({ issue: id, kind: 'blocked-by' }, 'kind', {
      enumerable: true,
      get: () => {
        count.reads++
        return 'blocked-by'
      },
    }),
  )
  const reading = readOn(LATE, talks([issue('hub', { relations }), ...leaves]))
  const { issues } = indexOf(reading.dossier)
  const readBy = (directions: readonly Direction[]): number => {
    const before = count.reads
    for (const { id } of leaves)
      for (const direction of directions) {
        const leaf = issues.get(id)
        expect(leaf && nextTo(reading, leaf, direction).map((one) => one.id)).toEqual(
          direction === 'hangs-on-it' ? ['hub'] : [],
        )
      }
    return count.reads - before
  }
  expect(readBy(['hangs-on-it', 'waits-for'])).toBeLessThanOrEqual(leaves.length)
  expect(readBy(['hangs-on-it', 'waits-for'])).toBe(0)
})
