import { expect, test } from 'vitest'
import { MOST_LISTED, newestFirst } from '../../src/present/first.ts'
import { thresholdsIn } from '../../src/present/statistic/threshold.ts'
import { statistic } from '../dossier/fixture.ts'
import { datedSources, talks } from '../dossier/talks.ts'
import { context } from './shown.ts'

const dossier = talks([], { sources: datedSources('2023-12-01', '2024-01-05') })
const shown = context('2024-02-01', { dossier })

const mark = (id: string, source: string) =>
  ({ id, name: id, comparator: 'at-least', value: 1, kind: 'policy', source }) as const
const marks = (count: number) => [
  ...Array.from({ length: count - 2 }, (_, at) => mark(`old${at}`, '2023-12-01')),
  mark('new', '2024-01-05'),
  mark('last', '2023-12-01'),
]
const listed = (count: number): readonly string[] =>
  thresholdsIn(shown, statistic([], { thresholds: marks(count) })).map(({ id }) => id)

test('thresholds that fit into a list stay in the order of the file', () => {
  expect(listed(MOST_LISTED).slice(-2)).toEqual(['new', 'last'])
})

test('of more thresholds than fit into a list, those that became known last come first', () => {
  expect(listed(MOST_LISTED + 1).slice(0, 2)).toEqual(['new', 'old0'])
  expect(listed(MOST_LISTED + 1)).toHaveLength(MOST_LISTED + 1)
})

test('an entry without a source comes after those that have one', () => {
  const entries = [{ from: [] }, ...marks(MOST_LISTED).map(({ source }) => ({ from: [source] }))]
  expect(newestFirst(shown, entries, ({ from }) => from).at(-1)?.from).toEqual([])
})
