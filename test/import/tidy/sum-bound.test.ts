import { expect, test } from 'vitest'
import { PLAIN_RECIPE, type Recipe } from '../../../src/import/index.ts'
import { csv, readoutOf } from '../imported.ts'

const described = { statistic: 't', measure: 'flow', counts: 'persons' } as const
const recipe = (more: Partial<Recipe>): Recipe => ({ ...PLAIN_RECIPE, described, ...more })

type Row = readonly [value: string, qualifier?: string, status?: string]

/** Returns the sum of rows over their origins. */
const sumOf = async (...rows: readonly Row[]) => {
  const table = csv(
    ['period', 'origin', 'value', 'qualifier', 'status'],
    ...rows.map(([value, qualifier = '', status = ''], at) => ['2023', `o${at}`, value, qualifier, status]),
  )
  const read = await readoutOf(table, { recipe: recipe({ summed: ['origin'] }) })
  return read.figures[0]?.figures[0]
}

test.each<[string, readonly Row[], object]>([
  ['exact figures', [['100'], ['50']], { value: 150 }],
  ['an exact figure and a minimum', [['100'], ['50', 'at-least']], { value: 150, qualifier: 'at-least' }],
  ['a minimum and an exact figure', [['100', 'at-least'], ['50']], { value: 150, qualifier: 'at-least' }],
  [
    'maximums',
    [
      ['100', 'at-most'],
      ['50', 'less-than'],
    ],
    { value: 150, qualifier: 'at-most' },
  ],
  ['a minimum and a maximum', [['100', 'at-least'], ['50', 'at-most'], ['1']], { value: 151, qualifier: 'about' }],
  ['an approximate figure', [['100'], ['50', 'about']], { value: 150, qualifier: 'about' }],
  ['a figure and a missing one', [['100'], ['']], { value: 100, qualifier: 'at-least' }],
  ['a missing figure and another', [[''], ['100']], { value: 100, qualifier: 'at-least' }],
  ['missing figures', [[''], ['']], { value: null }],
  [
    'a provisional figure',
    [
      ['100', '', 'final'],
      ['50', '', 'provisional'],
    ],
    { value: 150, status: 'provisional' },
  ],
])('a sum of %s', async (_, rows, expected) => {
  expect(await sumOf(...rows)).toEqual({ period: '2023', ...expected })
})

test('a year of months that are maximums is a maximum', async () => {
  const months = Array.from({ length: 12 }, (_, at) => [`2023-${String(at + 1).padStart(2, '0')}`, 10, 'at-most'])
  const read = await readoutOf(csv(['period', 'value', 'qualifier'], ...months), { recipe: recipe({ per: 'year' }) })
  expect(read.figures[0]?.figures).toEqual([{ period: '2023', value: 120, qualifier: 'at-most' }])
})
