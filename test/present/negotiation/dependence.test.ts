import { expect, test } from 'vitest'
import { indexOf, type Dossier, type Issue, type Relation } from '../../../src/dossier/index.ts'
import { MOST_BRANCHES } from '../../../src/figures/index.ts'
import { dependenceBlocks } from '../../../src/present/negotiation/dependence.ts'
import { fold, linksIn } from '../../../src/present/index.ts'
import { widthOf } from '../../../src/text/index.ts'
import { shipped } from '../../app/stage.ts'
import { datedSources, issue, position, talks } from '../../dossier/talks.ts'
import { englishIn, read, context, told } from '../shown.ts'

const related = (id: string, ...relations: readonly (readonly [string, Relation['kind']])[]): Issue =>
  issue(id, { title: id.toUpperCase(), relations: relations.map(([other, kind]) => ({ issue: other, kind })) })

const blocks = (dossier: Dossier, id: string, on = '2024-01-01', language: 'en' | 'es' = 'en') => {
  const shown = context(on, { dossier, language })
  const found = indexOf(shown.reading.dossier).issues.get(id)
  if (!found) throw new Error(`no issue ${id}`)
  return dependenceBlocks(shown, found)
}
const lines = (issues: readonly Issue[], id: string): readonly string[] =>
  told(blocks(talks(issues), id))
    .trim()
    .split('\n')

test('what an issue waits for is one tree, what waits for it another', () => {
  const issues = [
    related('a', ['b', 'blocked-by'], ['c', 'conditional-on']),
    related('b', ['d', 'blocked-by']),
    related('c'),
    related('d'),
  ]
  expect(lines(issues, 'a')).toEqual([
    'This issue depends on',
    '├─ ◂ B · open · blocked by',
    '│  └─ ◂ D · open · blocked by',
    '└─ ◂ C · open · conditional on',
    '',
    'Depends on this issue',
    'No other issue is known to depend on it.',
  ])
  expect(lines(issues, 'd')).toEqual([
    'This issue depends on',
    'It is not known to depend on another issue.',
    '',
    'Depends on this issue',
    '└─ ◂ B · open · blocks',
    '   └─ ◂ A · open · blocks',
  ])
})

test('a whole waits for its parts, and lists them as such', () => {
  const issues = [related('whole'), related('part', ['whole', 'part-of'])]
  expect(lines(issues, 'whole')[1]).toBe('└─ ◂ PART · open · includes')
  expect(lines(issues, 'part').at(-1)).toBe('└─ ◂ WHOLE · open · part of')
})

test('a circle is marked and not followed', () => {
  const issues = [related('a', ['b', 'blocked-by']), related('b', ['a', 'blocked-by'])]
  expect(lines(issues, 'a')[1]).toBe('└─ ◂ B · open · blocked by · circle: back to A')
})

test('a trade is listed once, with its own sign, and what else ties the two', () => {
  expect(lines([related('a', ['b', 'traded-for']), related('b')], 'a')).toEqual(['Traded for', '└─ ⇄ B · open'])
  const issues = [
    related('a', ['b', 'traded-for']),
    related('b', ['a', 'blocked-by']),
    related('c', ['a', 'blocked-by']),
  ]
  expect(lines(issues, 'a')).toEqual([
    'Traded for',
    '└─ ⇄ B · open · blocks',
    '',
    'Depends on this issue',
    '└─ ◂ C · open · blocks',
  ])
})

test('a repeated issue is marked as shown above', () => {
  const issues = [
    related('a', ['b', 'blocked-by'], ['c', 'blocked-by']),
    related('b', ['d', 'blocked-by']),
    related('c', ['d', 'blocked-by']),
    related('d', ['e', 'blocked-by']),
    related('e'),
  ]
  expect(lines(issues, 'a').slice(1, 6)).toEqual([
    '├─ ◂ B · open · blocked by',
    '│  └─ ◂ D · open · blocked by',
    '│     └─ ◂ E · open · blocked by',
    '└─ ◂ C · open · blocked by',
    '   └─ ◂ D · open · blocked by · shown above',
  ])
})

test('where a tree is too large to follow, it says so', () => {
  const ids = Array.from({ length: MOST_BRANCHES + 1 }, (_, at) => `i${at}`)
  const star = [related('a', ...ids.map((id) => [id, 'blocked-by'] as const)), ...ids.map((id) => related(id))]
  const told = lines(star, 'a')
  expect(told[MOST_BRANCHES]).toBe(`├─ ◂ I${MOST_BRANCHES - 1} · open · blocked by`)
  expect(told[MOST_BRANCHES + 1]).toBe(`└─ ◂ I${MOST_BRANCHES} · open · blocked by · more: press Enter`)
})

test('a participant whose position makes an issue wait is named, and the status is that of the day', () => {
  const conditions = [{ issue: 'b' }]
  const positions = [
    position('ana', 'conditional', '2023-12-10', { conditions, source: '2023-12-10' }),
    position('ben', 'demands', '2023-12-11', { conditions, source: '2023-12-11' }),
  ]
  const history = [{ date: '2023-12-20', status: 'agreed', source: '2023-12-20' }] as const
  const sources = datedSources('2023-12-10', '2023-12-11', '2023-12-20')
  const dossier = talks([issue('a', { positions }), issue('b', { history })], { sources })
  const first = (on: string) =>
    told(blocks(dossier, 'a', on))
      .trim()
      .split('\n')[1]
  expect(first('2023-12-09')).toBe('It is not known to depend on another issue.')
  expect(first('2023-12-10')).toBe('└─ ◂ Issue b · open · condition of: Ana · Source of 2023-12-10')
  expect(first('2023-12-20')).toBe(
    '└─ ◂ Issue b · agreed · condition of: Ana and Ben · Source of 2023-12-10; Source of 2023-12-11',
  )
})

test('a conflict is listed at both ends and followed from neither', () => {
  const issues = [related('a', ['b', 'conflicts-with']), related('b')]
  for (const [id, other] of [
    ['a', 'B'],
    ['b', 'A'],
  ] as const)
    expect(lines(issues, id)).toEqual([
      'This issue depends on',
      'It is not known to depend on another issue.',
      '',
      'Depends on this issue',
      'No other issue is known to depend on it.',
      '',
      'In conflict with',
      `conflicts with: ${other}`,
    ])
})

test('a conflict stated at both ends is one', () => {
  const issues = [related('a', ['b', 'conflicts-with']), related('b', ['a', 'conflicts-with'])]
  expect(lines(issues, 'a').filter((line) => line === 'conflicts with: B')).toHaveLength(1)
})

test('every branch and every conflict is a link to its issue', () => {
  const issues = [
    related('a', ['b', 'blocked-by'], ['c', 'conflicts-with']),
    related('b'),
    related('c'),
    related('d', ['a', 'part-of']),
  ]
  expect(linksIn(fold(blocks(talks(issues), 'a'), 80)).map(({ target }) => target)).toEqual([
    { kind: 'issue', key: 'b' },
    { kind: 'issue', key: 'd' },
    { kind: 'issue', key: 'c' },
  ])
})

test('in the shipped dossier the asylum limit and the aid to Ukraine are traded for each other', () => {
  const traded = (id: string) =>
    told(blocks(shipped, id, '2023-12-30'))
      .split('\n')
      .filter((line) => line.includes('⇄'))
  const tail = 'stalled · condition of: Republican group in Congress · Editorial on migration talks, 30 December 2023'
  expect(traded('asylum-limit')).toEqual([`└─ ⇄ Aid to Ukraine · ${tail}`])
  expect(traded('ukraine-aid')).toEqual([`└─ ⇄ Asylum limit, 5,000 a day · ${tail}`])
  expect(traded('railroads')).toEqual([])
})

test('in Spanish no tree of the shipped dossier has an English word, and no line is too wide', () => {
  for (const { id } of shipped.issues) {
    const shown = blocks(shipped, id, '2023-12-30', 'es')
    expect(englishIn(told(shown))).toEqual([])
    for (const width of [30, 76]) expect(read(fold(shown, width)).filter((line) => widthOf(line) > width)).toEqual([])
  }
})

test('a split or a merger is listed at both ends with its own source', () => {
  const issues = [
    issue('a', { title: 'A', relations: [{ issue: 'b', kind: 'split-from', source: 's' }] }),
    related('b'),
    issue('c', { title: 'C', relations: [{ issue: 'b', kind: 'merged-into' }] }),
  ]
  const splits = (id: string) => lines(issues, id).join('\n').split('Split and merged\n')[1]
  expect(splits('a')).toBe('split from: B\n  S, published 1 Dec 2023')
  expect(splits('b')).toBe('split into: A\n  S, published 1 Dec 2023\nabsorbed: C')
  expect(splits('c')).toBe('merged into: B')
})
