import { expect, test } from 'vitest'
import { PLAIN_RECIPE, type Recipe } from '../../../src/import/index.ts'
import { sumParts } from '../../../src/import/tidy/sum-rows.ts'
import { csv, problemsOf, readoutOf, valuesOf } from '../imported.ts'

/** Returns the figures of parts, a group for each list. */
const figures = (...groups: readonly Readonly<Record<string, number>>[]) =>
  groups.flatMap((group, of) => Object.entries(group).map(([part, value]) => ({ of: `${of}`, part, value })))

test.each([
  ['in two periods', figures({ all: 3, a: 1, b: 2 }, { all: 7, a: 3, b: 4 }), ['all']],
  ['in one period with many others', figures({ all: 10, a: 1, b: 2, c: 3, d: 4 }), ['all']],
  ['in one period with two others, which may be chance', figures({ all: 3, a: 1, b: 2 }), []],
  ['in one of two periods', figures({ all: 3, a: 1, b: 2 }, { all: 8, a: 3, b: 4 }), []],
  ['with decimals', figures({ all: 0.3, a: 0.1, b: 0.2 }, { all: 0.7, a: 0.1, b: 0.6 }), ['all']],
  [
    'where all are zero in a third period',
    figures({ all: 3, a: 1, b: 2 }, { all: 7, a: 3, b: 4 }, { all: 0, a: 0 }),
    ['all'],
  ],
  ['of two equal parts', figures({ a: 1, b: 1 }, { a: 2, b: 2 }), []],
  ['in periods that it shares with no other', figures({ all: 3 }, { all: 7 }, { a: 1, b: 2 }), []],
  ['below zero', figures({ all: -3, a: -1, b: -2 }, { all: -7, a: -3, b: -4 }), []],
])('a part is the sum of the others %s', (_, all, found) => {
  expect(sumParts(all, [])).toEqual(found)
})

const described = { statistic: 't', measure: 'flow', counts: 'persons' } as const
const recipe = (more: Partial<Recipe>): Recipe => ({ ...PLAIN_RECIPE, described, ...more })
const STATES = csv(
  ['period', 'state', 'value'],
  ...['2023-01', '2023-02'].flatMap((month, at) => [
    [month, 'National', 300 + at],
    [month, 'Chiapas', 100],
    [month, 'Oaxaca', 200 + at],
  ]),
)

test('a total that is added to its parts is refused, whatever it is called', async () => {
  expect(await problemsOf(STATES, { recipe: recipe({ summed: ['state'] }) })).toEqual([[2, 'cell sum-of-others']])
  const parts = STATES.replaceAll('National', 'Tabasco').replaceAll('30', '40')
  const read = await readoutOf(parts, { recipe: recipe({ summed: ['state'] }) })
  expect(valuesOf(read, 'tidy/t')).toEqual({ '2023-01': 700, '2023-02': 702 })
})

test('a part that is the sum of the others by chance is added to them where it is known to be a part', async () => {
  const chance = STATES.replaceAll('National', 'Tabasco')
  expect(await problemsOf(chance, { recipe: recipe({ summed: ['state'] }) })).toEqual([[2, 'cell sum-of-others']])
  const known = { spelling: { ...PLAIN_RECIPE.spelling, parts: ['Tabasco'] } }
  const read = await readoutOf(chance, { recipe: recipe({ summed: ['state'], ...known }) })
  expect(valuesOf(read, 'tidy/t')).toEqual({ '2023-01': 600, '2023-02': 602 })
  const apart = await readoutOf(chance, { recipe: recipe(known) })
  expect(apart.notices.filter(({ kind }) => kind === 'like-total')).toEqual([])
})

test.each([
  ['the sum of the others', STATES, 'sum-of-others'],
  ['a row without a name', STATES.replaceAll('National', ''), 'named-part'],
])('%s cannot be left out as one row, since its other rows would be added up', async (_, table, form) => {
  const how = { recipe: recipe({ summed: ['state'] }), leaveOut: 1 }
  expect(await problemsOf(table, how)).toContainEqual([2, `cell ${form}`])
})

test('a part of a breakdown that is the sum of the others gets a notice', async () => {
  const found = { kind: 'like-total', column: 'state', part: 'National' }
  expect((await readoutOf(STATES, { recipe: recipe({}) })).notices).toContainEqual(found)
  const spelling = { ...PLAIN_RECIPE.spelling, totals: ['National'] }
  expect((await readoutOf(STATES, { recipe: recipe({ spelling }) })).notices).not.toContainEqual(found)
})

test.each(['Nationwide', 'Total nacional', 'National total', 'A nivel nacional', 'Tout le pays', 'France entière'])(
  '“%s” means all in its column',
  async (word) => {
    const read = await readoutOf(STATES.replaceAll('National', word), { recipe: recipe({}) })
    expect(valuesOf(read, 'tidy/t')).toMatchObject({ '2023-01': 300, '2023-02': 301 })
  },
)

test.each(['2023*', '2023 (p)', '2023 r', '2023p', '2023 provisional', 'FY2023 YTD', '2023†', 'Dec 2023 (prel.)'])(
  'a column “%s” of a wide table is refused until somebody says what its mark means',
  async (name) => {
    const wide = recipe({ isWide: true })
    const table = csv(['origin', '2021', '2022', name], ['MX', 1, 2, 3])
    expect(await problemsOf(table, { recipe: wide })).toEqual([[1, 'marked-period']])
    const left = await readoutOf(table, { recipe: { ...wide, leftOut: [name] } })
    expect(left.figures[0]?.figures.map(({ period }) => period)).toEqual(['2021', '2022'])
  },
)

test.each(['2023', '2023-24', 'Total', 'origin 2', '2023 Q2'])('a column “%s” has no mark', async (name) => {
  const table = csv(['origin', '2021', '2022', name], ['MX', 1, 2, 3])
  expect(await problemsOf(table, { recipe: recipe({ isWide: true }) })).not.toContainEqual([1, 'marked-period'])
})
