import { expect, test } from 'vitest'
import { EMPTY, addQuoted, dismissQuoted, moveQuoted, MOST_QUOTED, type Quoted } from '../../src/register/quoted.ts'

const quoted = (period: string, rest: Partial<Extract<Quoted, { kind: 'figure' }>> = {}): Quoted => ({
  kind: 'figure',
  statistic: 'deaths',
  period,
  dims: {},
  on: '2024-01-30',
  to: '',
  sources: ['s'],
  was: { value: 5, qualifier: 'exact', published: '2024-01-26', isRetracted: false },
  ...rest,
})

test('the newest quotation of the same figure in the same place replaces the older one', () => {
  const first = addQuoted(EMPTY, [quoted('2022'), quoted('2023'), quoted('2022', { to: 'memo' })])
  const { quoted: all } = addQuoted(first, [quoted('2022', { on: '2024-02-01' })])
  expect(all.map((one) => [one.kind === 'figure' && one.period, one.to, one.on])).toEqual([
    ['2023', '', '2024-01-30'],
    ['2022', 'memo', '2024-01-30'],
    ['2022', '', '2024-02-01'],
  ])
})

test('parts of a figure are figures of their own, whatever the order of their dimensions', () => {
  const parts = [{ a: '1', b: '2' }, { b: '2', a: '1' }, { a: '1' }]
  expect(
    addQuoted(
      EMPTY,
      parts.map((dims) => quoted('2022', { dims })),
    ).quoted,
  ).toHaveLength(2)
})

test('the oldest quotations are dropped beyond the bound', () => {
  const many = Array.from({ length: MOST_QUOTED + 2 }, (_, at) => quoted('2022', { to: String(at) }))
  const { quoted: kept } = addQuoted(EMPTY, many)
  expect([kept.length, kept[0]?.to, kept.at(-1)?.to]).toEqual([MOST_QUOTED, '2', String(MOST_QUOTED + 1)])
})

test('a quotation gets its place, and replaces an older one that is there', () => {
  const register = addQuoted(EMPTY, [quoted('2022', { to: 'memo', on: '2024-01-01' }), quoted('2022')])
  const { quoted: moved } = moveQuoted(register, quoted('2022'), 'memo')
  expect(moved.map(({ to, on }) => [to, on])).toEqual([['memo', '2024-01-30']])
})

test('a change that was dismissed keeps what the figure was then', () => {
  const now = { value: 6, qualifier: 'exact', published: '2024-02-26', isRetracted: false } as const
  const register = dismissQuoted(addQuoted(EMPTY, [quoted('2022'), quoted('2023')]), quoted('2022'), now)
  expect(register.quoted.map(({ seen }) => seen)).toEqual([now, undefined])
  expect(dismissQuoted(register, quoted('2023'), null).quoted[1]?.seen).toBeNull()
})
