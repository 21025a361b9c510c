import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lineOf, to, whereabouts, type Dossier, type Target } from '../../../src/dossier/index.ts'
import { observed, shipped, statistic } from '../fixture.ts'
import { issue, position, talks } from '../talks.ts'

const NAMES = ['us-mexico-2023.json'] as const
const valueAt = (dossier: unknown, path: readonly (string | number)[] | null): unknown =>
  path?.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], dossier)

interface Id {
  readonly id: string
}

/** Returns every record with an id, and its target. */
const recordsOf = (dossier: Dossier): readonly (readonly [Target, Id])[] => [
  ...dossier.statistics.map((one) => [to.statistic(one.id), one] as const),
  ...dossier.statistics.flatMap((one) =>
    (one.claims ?? []).map((claim) => [to.claim(one.id, claim.id), claim] as const),
  ),
  ...dossier.participants.map((one) => [to.participant(one.id), one] as const),
  ...dossier.issues.map((one) => [to.issue(one.id), one] as const),
  ...dossier.events.map((one) => [to.event(one.id), one] as const),
  ...dossier.sources.map((one) => [to.source(one.id), one] as const),
  ...(dossier.places ?? []).map((one) => [to.place(one.id), one] as const),
  ...dossier.sides.map((one) => [to.side(one.id), one] as const),
]

test.each(NAMES)('in %s every record is found at its id', (name) => {
  const dossier = shipped(name)
  const records = recordsOf(dossier)
  expect(records.length).toBeGreaterThan(30)
  for (const [target, { id }] of records) expect(valueAt(dossier, whereabouts(dossier, target))).toMatchObject({ id })
})

test.each(NAMES)('in %s the line of every record is that of its brace, whatever the layout of the file', (name) => {
  const dossier = shipped(name)
  const plain = readFileSync(`data/${name}`, 'utf8')
  const expectPlaces = (text: string, records: ReturnType<typeof recordsOf>): void => {
    const lines = text.split('\n')
    let end = 0
    const starts = lines.map((line) => (end += line.length + 1) - line.length - 1)
    for (const [target, { id }] of records) {
      const { line, column } = lineOf(text, dossier, target)
      expect(lines[line - 1]?.[column - 1], `${target.kind} ${target.key}`).toBe('{')
      const from = text.slice((starts[line - 1] ?? 0) + column - 1)
      expect(/"id":\s*("[^"]*")/.exec(from)?.[1]).toBe(JSON.stringify(id))
    }
  }
  const records = recordsOf(dossier)
  expectPlaces(plain, records)
  // Each layout with other records: finding one takes as long as parsing the file.
  const layouts = [1, 2, 4, '\t'].flatMap((indent) => ['', '\n', '\n\n  '].map((lead) => ({ indent, lead })))
  for (const [turn, { indent, lead }] of layouts.entries()) {
    const chosen = records.filter((_, at) => at % layouts.length === turn)
    expectPlaces(`${lead}${JSON.stringify(JSON.parse(plain), null, indent)}`, chosen)
  }
})

const A = talks([
  issue('a', {
    positions: [
      position('ana', 'opposes', '2023-12-01'),
      position('ben', 'neutral'),
      position('ana', 'supports', '2023-12-20'),
    ],
  }),
  issue('b'),
])

test.each([
  ['of a stance the last position', to.stance(issue('a'), 'ana'), ['issues', 0, 'positions', 2]],
  ['of a side the last position of somebody of it', to.sideStance(issue('a'), 'south'), ['issues', 0, 'positions', 1]],
  ['of who has said nothing the issue', to.stance(issue('b'), 'ana'), ['issues', 1]],
  ['of a side that has said nothing the issue', to.sideStance(issue('a'), 'east'), ['issues', 0]],
  ['of an issue that is not there nothing', to.stance(issue('z'), 'ana'), null],
  ['of a record that is not there nothing', to.event('z'), null],
  ['of a place in a dossier without places nothing', to.place('z'), null],
  ['of the day of the reading nothing', { kind: 'now', key: '' }, null],
  ['of what has no source nothing', { kind: 'unsourced', key: '' }, null],
] as const)('it finds %s', (_, target, path) => {
  expect(whereabouts(A, target)).toEqual(path)
})

test('a removed claim leads to its statistic', () => {
  const dossier = talks([], { statistics: [statistic([observed('2023-11', 1, '2023-12-01')])] })
  expect(whereabouts(dossier, to.claim('t', 'gone'))).toEqual(['statistics', 0])
  expect(whereabouts(dossier, to.claim('gone', 'gone'))).toBeNull()
})

test.each([
  ['is nowhere', '{"issues": []}', to.event('z')],
  ['is in an empty text', '', to.issue('a')],
  ['is in what is no JSON at all', 'nothing', to.issue('a')],
] as const)('what %s leads to the beginning of the file', (_, text, target) => {
  expect(lineOf(text, A, target)).toEqual({ line: 1, column: 1 })
})

test('a text that differs from the dossier leads to the nearest ancestor', () => {
  expect(lineOf('{\n"issues": []}', A, to.issue('b'))).toEqual({ line: 2, column: 11 })
})

test.each([
  [
    'two records of other kinds have one id',
    '{"sources":[{"id":"a"}],\n"issues":[{"id":"a","title":"T"}]}',
    'a',
    [2, 11],
  ],
  ['the id is not the first property', '{"issues":[\n {"title":"T","id":"a"}]}', 'a', [2, 2]],
  [
    'another record has only the words of the id',
    '{"events":[{"issues":["a"],"x-id":"a"}],\n"issues":[{"id":"a"}]}',
    'a',
    [2, 11],
  ],
  ['the id is escaped', '{"issues":[\n\n{"id":"\\u0061"}]}', 'a', [3, 1]],
  ['a blank is before each sign', '{"issues":[\r\n  { \t"id" : "a" }]}', 'a', [2, 3]],
] as const)('a record is found where %s', (_, text, id, [line, column]) => {
  expect(lineOf(text, A, to.issue(id))).toEqual({ line, column })
})

test('the last position of a stance is found inside its issue', () => {
  const positions = ['ana', 'ben', 'ana'].map((participant) => `{"participant":"${participant}"}`).join(',\n')
  const text = `{"events":[],\n"issues":[{"id":"a","positions":[\n${positions}]},{"id":"b"}]}`
  expect(lineOf(text, A, to.stance(issue('a'), 'ana'))).toEqual({ line: 5, column: 1 })
})
