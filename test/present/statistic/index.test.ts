import { expect, test } from 'vitest'
import { to } from '../../../src/dossier/index.ts'
import { fold } from '../../../src/present/block.ts'
import { citationOf, linksIn, WHOLE } from '../../../src/present/index.ts'
import { statisticRow } from '../../../src/present/list/rows.ts'
import { alongOf, claimOnlyBlocks, standOn, statisticLines } from '../../../src/present/statistic/index.ts'
import { widthOf } from '../../../src/text/index.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { talks } from '../../dossier/talks.ts'
import { context, months, read, told } from '../shown.ts'

const rising = months('2023-01', 6, (at) => 1000 + at, {
  claims: [{ id: 'c', text: 'Ten.', period: '2023-06', value: 10, made: '2023-07-01', source: 's' }],
})
const dossier = talks([], { statistics: [rising] })
const shown = context('2025-01-01', { dossier })

test('the cursor moves along the total, or along the only known component', () => {
  const parts = statistic([
    observed('2022', 4, '2024-01', { dims: { citizenship: 'MX' } }),
    observed('2023', 5, '2024-01', { dims: { citizenship: 'MX' } }),
  ])
  const values = (of: typeof parts) => alongOf(context('2025-01-01'), of).map(({ newest }) => newest.value)
  expect(values(parts)).toEqual([4, 5])
  expect(values(statistic([...parts.observations, observed('2023', 9, '2024-01')]))).toEqual([9])
})

test('the period at the cursor is the one asked for, else the newest', () => {
  const at = (period: string | null) => standOn(shown, rising, period)?.newest.period
  expect([at('2023-02'), at(null), at('1999-01')]).toEqual(['2023-02', '2023-06', '2023-06'])
})

test('before anything is published there is no period, and the detail says for which day', () => {
  const early = context('2023-12-01', { dossier })
  const [known] = early.reading.dossier.statistics
  if (!known) throw new Error('not listed')
  expect(standOn(early, known, null)).toBeNull()
  const [first = ''] = read(statisticLines(early, known, WHOLE, 80))
  expect(first).toContain(early.locale.day(early.reading.on))
})

test.each([40, 80, 120])('no line of a detail %i columns wide is too wide', (width) => {
  const lines = read(statisticLines(shown, rising, WHOLE, width))
  expect(lines.filter((line) => widthOf(line) > width)).toEqual([])
  expect(lines.length).toBeGreaterThan(10)
})

test.each([
  ['en', 'dozens (u)', 'Apr 2024'],
  ['es', 'decenas (u)', 'abr 2024'],
] as const)('in %s later words are the headline, and no older number', (language, words, period) => {
  const asStated = { en: 'dozens', es: 'decenas' }
  const of = statistic([observed('2024-03', 900, '2024-04-10'), observed('2024-04', null, '2024-05-10', { asStated })])
  const all = context('2025-01-01', { language, dossier: talks([], { statistics: [of] }) })
  const { locale } = all
  expect(read(statisticLines(all, of, WHOLE, 100))[0]).toContain(`${words} · ${period}`)
  expect(citationOf(all, { kind: 'statistic', key: 't', statistic: of }, null)).toMatch(
    new RegExp(`^${words.slice(0, 6)}`),
  )
  expect(citationOf(all, { kind: 'statistic', key: 't', statistic: of }, null)).not.toContain('900')
  const row = statisticRow(all, of)
    .cells.flatMap(({ spans }) => spans.map(({ text }) => text))
    .join(' ')
  expect(row).toContain(locale.text(asStated))
  expect(row).not.toContain(locale.number(29, 0))
  expect(read(statisticLines(all, of, { ...WHOLE, at: '2024-03' }, 100))[0]).toContain('900 u')
})

test('a chart of cumulative totals says that those of other publishers are left out', () => {
  const by = (publisher: string) =>
    ({ id: publisher, title: publisher, publisher, kind: 'dataset', published: '2023-01-01' }) as const
  const totals = (...publishers: readonly string[]) =>
    publishers.map((source, at) => observed(`2023-01-01/2023-0${at + 1}-28`, 10 * (at + 1), '2024-01-10', { source }))
  const shownOf = (language: 'en' | 'es', ...publishers: readonly string[]): string => {
    const of = statistic(totals(...publishers))
    const all = context('2025-01-01', {
      language,
      dossier: talks([], { sources: [by('Ministry'), by('NGO')], statistics: [of] }),
    })
    return read(statisticLines(all, of, WHOLE, 200)).join('\n')
  }
  const left = 'totals of other publishers are left out: a difference between two publishers is not a figure'
  expect(shownOf('en', 'Ministry', 'Ministry', 'NGO')).toContain(left)
  expect(shownOf('en', 'Ministry', 'Ministry', 'Ministry')).not.toContain(left)
  expect(shownOf('es', 'Ministry', 'NGO', 'NGO')).toContain(
    'se omiten los totales de otros organismos: una diferencia entre dos organismos no es una cifra',
  )
})

test.each([
  ['en', 'several publishers: the line breaks off between their figures, which are not added up'],
  ['es', 'varios organismos: la línea se interrumpe entre sus cifras, que no se suman'],
] as const)('a chart of two publishers says that its line breaks off, in %s', (language, note) => {
  const by = (publisher: string) =>
    ({ id: publisher, title: publisher, publisher, kind: 'dataset', published: '2023-01-01' }) as const
  const shownOf = (...publishers: readonly string[]): string => {
    const months = publishers.map((source, at) => observed(`2023-0${at + 1}`, 100 + at, '2024-01-10', { source }))
    const of = statistic(months)
    const all = context('2025-01-01', {
      language,
      dossier: talks([], { sources: [by('Ministry'), by('NGO')], statistics: [of] }),
    })
    return read(statisticLines(all, of, WHOLE, 200)).join('\n')
  }
  expect(shownOf('Ministry', 'Ministry', 'NGO')).toContain(note)
  expect(shownOf('Ministry', 'Ministry', 'Ministry')).not.toContain(note)
})

test('a screen reader gets no chart; its figures are in the table', () => {
  const spoken = context('2025-01-01', { dossier, medium: 'speech' })
  const lines = read(statisticLines(spoken, rising, WHOLE, 100)).join('\n')
  expect(lines).not.toMatch(/[⠁-⣿]/)
  for (const value of ['1,000', '1,005']) expect(lines).toContain(value)
})

test('a claim alone leads to its statistic and shows the figure', () => {
  const [claim] = rising.claims ?? []
  if (!claim) throw new Error('there is no claim')
  const blocks = claimOnlyBlocks(shown, rising, claim)
  expect(linksIn(fold(blocks, 80)).map(({ target }) => target)).toContainEqual(to.statistic('t'))
  expect(told(blocks)).toContain('1,005')
})

test('as the cursor moves, the lines below the chart stay the same objects', () => {
  const [known] = shown.reading.dossier.statistics
  if (!known) throw new Error('not listed')
  const tables = (at: string | null, cursor: boolean) =>
    statisticLines(shown, known, { ...WHOLE, at, cursor }, 80).filter((line) => line.kind === 'row')
  const before = tables(null, false)
  const after = tables('2023-02', true)
  expect(before.length).toBeGreaterThan(6)
  expect(after.every((line, at) => line === before[at])).toBe(true)
})

test('a definition without a full stop and a source without a publisher are each shown once', () => {
  const of = statistic([observed('2023-11', 7, '2023-12-20')], { definition: 'People who came back' })
  const own = context('2025-01-01', { dossier: talks([], { statistics: [of] }) })
  const text = read(statisticLines(own, of, WHOLE, 200)).join('\n')
  expect(text).toContain('People who came back · flow · counts events')
  expect(text).toContain('S, published 20 Dec 2023')
  expect(text).not.toContain('S, published 20 Dec 2023 · S')
})
