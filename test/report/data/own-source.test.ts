import { expect, test } from 'vitest'
import type { DataTable } from '../../../src/report/index.ts'
import { sqlTables } from '../../../src/report/sql/tables.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { event, issue, position, talks } from '../../dossier/talks.ts'
import { context } from '../../present/shown.ts'
import { rowsIn } from './rows.ts'

const paper = (id: string, title: string) => ({ id, title, kind: 'article' as const, published: '2023-12-01' })

/** A text that only the comment states, where all else is in the report. */
const commented = (text: string) => ({ text, source: 'own' })

const COMMENTED = talks(
  [
    issue('aid', {
      summary: commented('About aid'),
      positions: [
        position('ana', 'conditional', '2023-12-01', { conditions: [{ text: 'If paid', source: 'own' }] }),
      ],
      history: [{ date: '2023-12-01', status: 'open', note: commented('Raised again'), source: 's' }],
      status: undefined,
      relations: [{ issue: 'trains', kind: 'traded-for', source: 'own' }],
      resumes: { date: '2024-01-08', source: 'own' },
      terms: [
        {
          id: 'grants',
          text: 'Grants',
          history: [{ date: '2023-12-01', status: 'proposed', note: commented('Not in writing'), source: 's' }],
        },
      ],
    }),
    issue('trains'),
  ],
  {
    sources: [paper('s', 'Report'), paper('own', 'Comment')],
    participants: [
      { id: 'ana', kind: 'person', name: 'Ana', source: 's', summary: commented('Minister') },
      { id: 'ben', kind: 'person', name: 'Ben', source: 's' },
    ],
    events: [event('talks', '2023-12-01', { status: 'passed', outcome: commented('Harmony') })],
    statistics: [
      statistic(
        [observed('2023-10', 10, '2023-12-01', { note: commented('Half a month') }), observed('2023-11', null, '2023-12-01', { asStated: 'thousands' })],
        {
          caveat: commented('A minimum'),
          breaks: [{ at: '2023-10', note: 'Counted anew', source: 'own' }],
          thresholds: [
            { id: 'limit', name: 'Limit', comparator: 'more-than', value: 5, kind: 'policy', counts: 'grants', note: commented('Per day'), source: 's' },
          ],
          claims: [
            { id: 'c', text: 'About ten', period: '2023-10', value: 10, made: '2023-12-01', note: commented('A misprint'), source: 's' },
          ],
        },
      ),
    ],
  },
)

test.each<[DataTable, string, string]>([
  ['participants', 'summary', 'Minister'],
  ['issues', 'summary', 'About aid'],
  ['events', 'outcome', 'Harmony'],
  ['claims', 'note', 'A misprint'],
  ['thresholds', 'note', 'Per day'],
  ['observations', 'note', 'Half a month'],
  ['vintages', 'note', 'Half a month'],
  ['history', 'note', 'Raised again'],
  ['history', 'note', 'Not in writing'],
  ['terms', 'note', 'Not in writing'],
  ['statistics', 'caveat of the statistic', 'A minimum'],
  ['positions', 'on condition of', 'If paid'],
])('in the table %s, %s has a source of its own, and the row keeps its own', (table, head, words) => {
  const row = rowsIn(COMMENTED, '2024-01-01', table).find((one) => one[head] === words)!
  const name = head === 'caveat of the statistic' ? 'caveat' : head === 'on condition of' ? 'conditions' : head
  expect([row[`source of the ${name}`], row['source']]).toEqual(['Comment', 'Report'])
})

test('a statement leaves with what its sources report, where nothing is quoted', () => {
  const source = [{ id: 's', note: 'Reports a request.' }, { id: 'own', quote: { exact: 'two trains' }, note: 'Of trains.' }]
  const asked = talks([issue('aid', { positions: [position('ana', 'demands', '2023-12-01', { source })] })], {
    sources: COMMENTED.sources,
  })
  expect(rowsIn(asked, '2024-01-01', 'positions')).toMatchObject([
    { quotation: 'two trains', 'note on the source': 'Reports a request.; Of trains.' },
  ])
})

test('words in place of a number are not exact', () => {
  const rows = rowsIn(COMMENTED, '2024-01-01', 'observations')
  expect(rows.map((one) => [one['value'], one['qualifier']])).toEqual([
    [10, 'exact'],
    ['thousands', null],
  ])
})

const sqlRows = (name: string): readonly Readonly<Record<string, unknown>>[] => {
  const table = sqlTables(context('2024-01-01', { dossier: COMMENTED })).find((one) => one.name === name)!
  return [...table.rows].map((row) => Object.fromEntries(table.columns.map((column, at) => [column, row[at]])))
}

test('in SQL a citation names the only text of its row that rests on it', () => {
  const own = sqlRows('citations').filter((one) => one['source'] === 'own')
  expect(own.map((one) => [one['statement_table'], one['statement_column'] ?? null])).toEqual([
    ['participants', 'summary'],
    ['statistics', 'caveat'],
    ['observations', 'note'],
    ['breaks', null],
    ['claims', 'note'],
    ['thresholds', 'note'],
    ['issues', 'summary'],
    ['issues', 'resumes'],
    ['relations', null],
    ['positions', 'conditions'],
    ['events', 'outcome'],
    ['history', 'note'],
    ['history', 'note'],
  ])
})

test('in SQL a threshold says what it counts, a break has its day, and words are not exact', () => {
  expect(sqlRows('thresholds')).toMatchObject([{ counts: 'grants', note: 'Per day' }])
  expect(sqlRows('breaks')).toMatchObject([{ date: '2023-10', note: 'Counted anew' }])
  expect(sqlRows('observations').map((one) => one['qualifier'])).toEqual(['exact', null])
})
