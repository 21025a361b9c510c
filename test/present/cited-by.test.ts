import { expect, test } from 'vitest'
import type { Dossier, Source } from '../../src/dossier/index.ts'
import { detailLines, fold, linksIn, listingOf, recordAt, recordOf, rowOf, WHOLE } from '../../src/present/index.ts'
import { restingOn, sourceRecordBlocks, sourceRow, unsourcedBlocks } from '../../src/present/cited-by.ts'
import { LANGUAGES, widthOf } from '../../src/text/index.ts'
import { shipped } from '../app/stage.ts'
import { observed, statistic } from '../dossier/fixture.ts'
import { event, issue, position, talks } from '../dossier/talks.ts'
import { englishIn, read, context, told } from './shown.ts'
import { rowText } from './row-text.ts'

const bare: Source = { id: 's', title: 'S', kind: 'article', published: '2023-12-01' }
const full: Source = {
  ...bare,
  publisher: 'Office',
  accessed: '2024-02-01',
  url: 'https://example.org/file',
  licence: 'CC BY 4.0',
  attribution: 'Office, 2023',
  language: 'es',
  sha256: 'ab'.repeat(32),
  nextUpdate: '2024-01-26',
}
const source = (of: Source, dossier: Dossier = talks([]), on = '2024-01-01'): readonly string[] =>
  told(sourceRecordBlocks(context(on, { dossier: { ...dossier, sources: [of] } }), of)).split('\n')

test('a source shows everything known about it', () => {
  expect(source(full).slice(0, 10)).toEqual([
    'article',
    'Publisher: Office',
    'Published: 1 Dec 2023',
    'Next publication: 26 Jan 2024',
    'Licence: CC BY 4.0',
    'Attribution: Office, 2023',
    'Language: Spanish',
    'Address: https://example.org/file',
    'Accessed: 1 Feb 2024',
    `SHA-256 checksum: ${'ab'.repeat(32)}`,
  ])
})

test('a source after which the next publication is late says so, with its row; an older one does not', () => {
  const announced = { ...bare, id: 'a', nextUpdate: '2024-01-26' }
  const older = { ...bare, id: 'b' }
  const late = {
    ...talks([]),
    sources: [announced, older],
    statistics: [
      statistic([
        observed('2022', 1, '2023-11-01', { source: 'b' }),
        observed('2023-11', 1, '2023-12-01', { source: 'a' }),
      ]),
    ],
  }
  const lines = (on: string, of: Source) => told(sourceRecordBlocks(context(on, { dossier: late }), of))
  const row = (on: string, of: Source) => rowText(sourceRow(context(on, { dossier: late }), of))
  expect(lines('2024-01-30', announced)).toContain(
    'overdue: the next figure was expected by 26 Jan 2024, 4 days earlier',
  )
  expect(lines('2024-01-26', announced)).not.toContain('overdue')
  expect(lines('2024-01-30', older)).not.toContain('overdue')
  expect(row('2024-01-30', announced)).toMatch(/^! S/)
  expect(row('2024-01-26', announced)).toMatch(/^S/)
})

test('a missing licence and next update are mentioned; other missing facts are left out', () => {
  expect(source(bare).slice(0, 4)).toEqual([
    'article',
    'Published: 1 Dec 2023',
    'Next publication: not known',
    'Licence: not stated',
  ])
})

const dossier = talks(
  [
    issue('a', {
      history: [{ date: '2023-12-20', status: 'stalled', source: 's' }],
      positions: [position('ana', 'demands', '2023-12-10'), position('ana', 'opposes', '2023-12-20')],
    }),
  ],
  {
    statistics: [
      statistic([observed('2023-10', 1, '2023-12-01'), observed('2023-11', 2, '2023-12-22')], { name: 'Deaths' }),
    ],
  },
)

test('the statements of a source are listed by record, with their kind and number', () => {
  expect(source(bare, dossier).slice(-4)).toEqual([
    'Cited by 6 statements',
    'Deaths · 2 values',
    'Issue a · description, 1 status',
    'Issue a · Ana · 2 positions',
  ])
})

test('a claim of the same figure about two statistics is listed with each', () => {
  const claim = { id: 'c', text: 'C', period: '2023', value: 560, made: '2023-12-01', source: 's' }
  const counted = (id: string) => statistic([], { id, name: `Deaths ${id}`, claims: [claim] })
  const shown = context('2024-01-01', { dossier: talks([], { statistics: [counted('one'), counted('two')] }) })
  const lines = told(sourceRecordBlocks(shown, shown.reading.dossier.sources[0]!)).split('\n')
  expect(lines.filter((line) => line.startsWith('claim 560'))).toEqual([
    'claim 560 · Deaths one · 1 claim',
    'claim 560 · Deaths two · 1 claim',
  ])
})

test('only statements known on the day are listed', () => {
  expect(source(bare, dossier, '2023-12-10').slice(-4)).toEqual([
    'Cited by 5 statements',
    'Deaths · 1 value',
    'Issue a · description, 1 status',
    'Issue a · Ana · 2 positions',
  ])
})

test('where nothing rests on a source, that is said', () => {
  expect(source(bare).slice(-2)).toEqual(['Cited by 0 statements', 'Nothing known on this date cites it.'])
})

test('each record that cites a source is a link to it', () => {
  const links = linksIn(fold(sourceRecordBlocks(context('2024-01-01', { dossier }), bare), 80))
  expect(links.map(({ target }) => target)).toEqual([
    { kind: 'statistic', key: 't' },
    { kind: 'issue', key: 'a' },
    { kind: 'stance', key: 'a/ana' },
  ])
})

test('very many records have one line each, and none is missing', () => {
  const many = talks(
    Array.from({ length: 300 }, (_, at) => issue(`i${at}`, { title: `A long title of the issue ${at}` })),
  )
  const lines = fold(sourceRecordBlocks(context('2024-01-01', { dossier: many }), bare), 30)
  expect(linksIn(lines)).toHaveLength(300)
  expect(linksIn(lines).filter(({ from, to }) => to - from !== 1)).toEqual([])
  expect(read(lines).filter((line) => widthOf(line) > 30)).toEqual([])
})

test('statements without a source are listed, each a link', () => {
  const shown = context('2024-01-01', {
    dossier: talks([], {
      participants: [{ id: 'ana', kind: 'person', name: 'Ana', role: 'Minister' }],
      statistics: [statistic([], { name: 'Deaths', caveat: 'C', breaks: [{ at: '2023-05', note: 'N' }] })],
    }),
  })
  const blocks = unsourcedBlocks(shown)
  expect(told(blocks).split('\n').slice(-2)).toEqual(['Deaths · caveat, 1 break in the series', 'Ana · 1 role'])
  expect(linksIn(fold(blocks, 60)).map(({ target }) => target.key)).toEqual(['t', 'ana'])
})

test.each([
  [1_000, 'P 999 · 1 role'],
  [1_001, 'and one more record; the table `unsourced` of `report --format csv` lists all'],
  [2_234, 'and 1,234 more records; the table `unsourced` of `report --format csv` lists all'],
] as const)('of %i records without a source the first thousand are listed', (count, last) => {
  const participants = Array.from(
    { length: count },
    (_, at) => ({ id: `p${at}`, kind: 'person', name: `P ${at}`, role: 'R' }) as const,
  )
  const blocks = unsourcedBlocks(context('2024-01-01', { dossier: talks([], { participants }) }))
  expect(linksIn(fold(blocks, 60))).toHaveLength(1_000)
  expect(told(blocks).split('\n').at(-1)).toBe(last)
})

test('a source’s row has its title, publication and number of statements; the first row counts those without a source', () => {
  const statistics = dossier.statistics.map((one) => ({ ...one, caveat: 'C' }))
  const shown = context('2024-01-01', { dossier: { ...dossier, statistics } })
  const rows = listingOf(shown.reading, 'sources').entries.map((one) => rowText(rowOf(shown, one)))
  expect(rows).toEqual(['Without a source: 1 record', 'S  1 Dec 2023  6 statements'])
})

test('the row and the detail of every source of the shipped dossier have the same statements', () => {
  const shown = context('2024-02-05')
  for (const one of shipped.sources) {
    const rests = restingOn(shown.reading, one)
    expect(told(sourceRecordBlocks(shown, one))).toContain(`Cited by ${rests} statement${rests === 1 ? '' : 's'}`)
  }
})

test('on 2023-12-30 the editorial has statements in the shipped dossier, the press of January none yet', () => {
  const resting = (id: string) =>
    shipped.sources.filter((one) => one.id === id).map((one) => restingOn(context('2023-12-30').reading, one))
  // As many as name it, including statements of later sources.
  expect(resting('editorial')[0]).toBeGreaterThan(50)
  expect(resting('press-january')).toEqual([0])
})

test.each(LANGUAGES)('in %s no line of a source is too wide', (language) => {
  const shown = context('2026-01-01', { language })
  for (const { id } of [...shipped.sources, { id: '' }]) {
    const record = recordAt(shown.reading, { kind: id === '' ? 'unsourced' : 'source', key: id })
    if (!record) throw new Error(`no source ${id}`)
    for (const width of [20, 40, 76])
      expect(read(detailLines(shown, record, width, WHOLE)).filter((line) => widthOf(line) > width)).toEqual([])
  }
})

test('in Spanish no row and no detail of a source has an English word', () => {
  const shown = context('2024-02-05', { language: 'es' })
  for (const one of listingOf(shown.reading, 'sources').entries) {
    const record = recordOf(shown.reading, one)
    const lines = record ? read(detailLines(shown, record, 300, WHOLE)) : []
    expect(lines.length).toBeGreaterThan(1)
    expect(englishIn([...lines, rowText(rowOf(shown, one))].join('\n'))).toEqual([])
  }
})

test('of the records below a source the first thousand are listed, and the statements of the others counted', () => {
  const events = Array.from({ length: 1500 }, (_, at) => event(`e${at}`, '2023-12-01', { title: `Event ${at}` }))
  const statistics = [statistic([observed('2022', 1, '2023-12-01'), observed('2023-11', 2, '2023-12-01')])]
  const lines = source(bare, { ...talks([]), statistics, events })
  const listed = lines.slice(lines.indexOf('Cited by 1,502 statements') + 1)
  expect(listed).toHaveLength(1001)
  expect(listed[0]).toBe('T · 2 values')
  expect(listed.at(-1)).toBe('and 501 more statements; the tables of `report --format csv` list each with its source')
})
