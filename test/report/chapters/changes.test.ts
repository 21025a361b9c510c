import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { knownFrom } from '../../../src/dossier/index.ts'
import { DATA_TABLES } from '../../../src/report/index.ts'
import { changesSince, foldedChanges, type RenderContext } from '../../../src/present/index.ts'
import { LANGUAGES, type Language } from '../../../src/text/index.ts'
import { context } from '../../present/shown.ts'
import { attribute, elementsOf, named, tablesIn } from '../parsed.ts'
import { reportText } from '../report-text.ts'

/** Returns the shipped dossier on one day, compared with an earlier one. */
const since = (on: string, before: string, language: Language = 'en'): RenderContext => {
  const shown = context(on, { language })
  const day = knownFrom(before)
  return {
    ...shown,
    changes: changesSince(shown.reading, { baseline: { kind: 'day', on: day }, name: { kind: 'day', on: day } }),
  }
}

const markdown = (shown: RenderContext, brief = false): string => reportText(shown, { format: 'markdown', brief })
const html = (shown: RenderContext): string => reportText(shown, { format: 'html', brief: false })

test('without a baseline no report mentions changes', () => {
  const plain = context('2024-02-15')
  for (const text of [markdown(plain), markdown(plain, true), html(plain)]) expect(text).not.toMatch(/● |Changed/)
  for (const table of DATA_TABLES)
    expect(reportText(plain, { format: 'csv', table }).split('\r\n')[0]).not.toMatch(/,changed$/)
})

test.each(LANGUAGES)('in %s every change is a row, in Markdown as in HTML', (language) => {
  const shown = since('2024-02-15', '2024-01-01', language)
  const all = shown.changes?.entries.length ?? 0
  expect(all).toBeGreaterThan(5)
  const [table] = tablesIn(html(shown))
  expect(table).toHaveLength(all + 1)
  const rows =
    markdown(shown)
      .split('\n## ')[2]
      ?.split('\n')
      .filter((line) => line.startsWith('| ')) ?? []
  expect(rows).toHaveLength(all + 2)
})

test('a revised figure cites the sources of both values, and both are listed', () => {
  const text = markdown(since('2024-02-15', '2024-02-01'))
  expect(text).toMatch(/\| Dec 2023 revised: 302,034 → 301,983, published 13 Feb 2024\[\d+\]\[\d+\] \|/)
})

test('changes are marked in place: figures, issues, cells of the matrix, moments', () => {
  const text = markdown(since('2024-02-15', '2023-12-20'))
  expect(text).toContain('### ● Southwest border encounters')
  expect(text).toContain('| ● Nov 2023 |')
  expect(text).toContain('### ● Joint team with other Central American countries')
  expect(text).toMatch(/\| 28 Dec 2023 \| [^|]+ \| ● /)
  expect(text).not.toContain('| ● Oct 2020 |\n| ● Oct 2020 |')
  expect(markdown(since('2024-02-15', '2024-02-01'))).not.toContain('| ● Oct 2020 |')
})

test('a brief has the newest changes, and the number of the others', () => {
  const shown = since('2024-02-15', '2023-12-20')
  const changes = markdown(shown, true).split('\n## ')[2] ?? ''
  expect(changes.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(13)
  expect(changes).toContain(`and ${(shown.changes ? foldedChanges(shown.changes).length : 0) - 12} more`)
})

test('every link from a change leads to a part of the report', () => {
  const elements = elementsOf(html(since('2024-02-15', '2023-12-20')))
  const ids = new Set(elements.map((one) => attribute(one, 'id')))
  const ways = named(elements, 'a').flatMap((one) => attribute(one, 'href')?.match(/^#(.+)/)?.[1] ?? [])
  expect(ways.length).toBeGreaterThan(100)
  expect(ways.filter((way) => !ids.has(way))).toEqual([])
})

test.each(DATA_TABLES)('in the table %s a last column marks changed records', (table) => {
  const shown = since('2024-02-15', '2024-01-01')
  const rows: readonly (readonly string[])[] = parse(reportText(shown, { format: 'csv', table }))
  expect(rows[0]?.at(-1)).toBe('changed')
  expect(rows.slice(1).every((row) => row.at(-1) === '0' || row.at(-1) === '1')).toBe(true)
  const plain: readonly (readonly string[])[] = parse(reportText(context('2024-02-15'), { format: 'csv', table }))
  expect(rows.map((row) => row.slice(0, -1))).toEqual(plain)
})

test('exactly the observations with a changed value or vintage are marked', () => {
  const rows: readonly (readonly string[])[] = parse(
    reportText(since('2024-02-15', '2024-02-01'), { format: 'csv', table: 'observations' }),
  )
  const [head = []] = rows
  const others = rows.filter((row) => row.at(-1) === '1')
  expect(others.length).toBeGreaterThan(0)
  expect(new Set(others.map((row) => row[head.indexOf('published')]))).toEqual(new Set(['2024-02-13']))
  expect(rows.filter((row) => row.at(-1) === '0').map((row) => row[head.indexOf('published')])).not.toContain(
    '2024-02-13',
  )
})

test('a value republished unchanged is not called revised', () => {
  expect(markdown(since('2024-02-15', '2024-02-01'))).toContain(
    'Nov 2023 republished: 242,407, unchanged, published 13 Feb 2024[',
  )
  expect(markdown(since('2024-02-15', '2024-02-01', 'es'))).toContain('publicado de nuevo: 242,407, sin cambio')
})

test('changes and records are counted together, and thresholds named with their sources', () => {
  const shown = since('2024-02-15', '2023-12-20')
  const { entries, records } = shown.changes ?? { entries: [], records: 0 }
  expect(markdown(shown)).toContain(`${entries.length} changes in ${records} records since 20 Dec 2023`)
  expect(markdown(shown)).toMatch(/\| thresholds: [^|]+: added; [^|]+: added\[\d+\]/)
  expect(markdown(since('2024-02-15', '2023-12-20', 'es'))).toContain('umbrales: ')
})

test('a figure published after the day of the reading is marked as later', () => {
  const { reading, ...rest } = context('2023-12-30')
  const [first, ...others] = reading.whole.statistics
  if (!first) throw new Error('no statistic')
  const old = { ...reading.whole, statistics: [{ ...first, observations: first.observations.slice(0, -1) }, ...others] }
  const baseline = { kind: 'file', dossier: old } as const
  const changes = changesSince(reading, { baseline, name: { kind: 'ref', ref: 'old.json' } })
  expect(markdown({ reading, ...rest, changes })).toMatch(
    / added: [\d,]+, published [^|]+ · not known yet on this date/,
  )
})
