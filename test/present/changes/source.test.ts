import { expect, test } from 'vitest'
import { sourceIds, type Difference, type Term } from '../../../src/dossier/index.ts'
import { changeSource } from '../../../src/present/index.ts'
import { issue, readOn, talks } from '../../dossier/talks.ts'

const pair = {
  before: readOn('2024-01-01', talks([])),
  after: readOn('2024-02-01', talks([issue('a', { source: 'own' })])),
}
const sourcesOf = (change: Partial<Difference>) =>
  sourceIds(
    changeSource({
      change: { kind: 'edited', target: { kind: 'issue', key: 'a' }, date: null, ...change } as Difference,
      pair,
    } as Parameters<typeof changeSource>[0]) ?? undefined,
  )

const term = (id: string, ...history: Term['history']): Term => ({ id, text: id, history })
const proposed = { date: '2024-01-02', status: 'proposed', source: 'first' } as const
const delivered = { date: '2024-01-20', status: 'delivered', source: ['second', 'third'] } as const

test('a change of terms cites the newest entries of those that changed, and of no other', () => {
  const before = [term('money', proposed), term('boats', { ...proposed, source: 'boats' })]
  const after = [term('money', { ...delivered, source: [...delivered.source] }, proposed), before[1]!]
  expect(sourcesOf({ field: 'terms', before, after })).toEqual(['second', 'third'])
})

test('a changed history cites its newest entry by date, in whatever order the entries are', () => {
  const after = [
    { date: '2024-01-20', status: 'agreed', source: 'new' },
    { date: '2024-01-02', status: 'open', source: 'old' },
  ]
  expect(sourcesOf({ field: 'history', before: [], after })).toEqual(['new'])
})

test('a changed list cites the sources of what is new in it, and a field without any that of its record', () => {
  const old = { at: '2020-03-01', note: 'Old', source: 'old' }
  const target = { kind: 'statistic', key: 't' } as const
  const breaks = [old, { at: '2021-01-01', note: 'New', source: 'new' }]
  expect(sourcesOf({ target, field: 'breaks', before: [old], after: breaks })).toEqual(['new'])
  expect(sourcesOf({ target, field: 'breaks', before: breaks, after: [old] })).toEqual([])
  const relation = { issue: 'b', kind: 'traded-for', source: ['first', 'second'] }
  expect(sourcesOf({ field: 'relations', before: undefined, after: [relation] })).toEqual(['first', 'second'])
  expect(sourcesOf({ field: 'summary', before: 'Old', after: 'New' })).toEqual(['own'])
  expect(sourcesOf({ field: 'title', before: 'Old', after: 'New' })).toEqual([])
})
