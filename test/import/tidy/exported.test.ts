import { expect, test } from 'vitest'
import { allSeries, dimsKey, knownFrom, readingOn, type Dossier } from '../../../src/dossier/index.ts'
import { everything, merge, type Readout } from '../../../src/import/index.ts'
import { LANGUAGES, type Language, type Reader } from '../../../src/text/index.ts'
import { dossierOf } from '../../app/stage.ts'
import { dossierWith, observed, statistic } from '../../dossier/fixture.ts'
import { context } from '../../present/shown.ts'
import { csv, kindOf, readoutOf, tableOf } from '../imported.ts'
import { reportText } from '../../report/report-text.ts'

interface Written {
  readonly dossier: Dossier
  readonly language: Language
  readonly regions?: Reader['regions']
  readonly table?: 'observations' | 'vintages' | 'statistics'
}

const ON = '2025-01-01'

/** Writes a table of figures as `report` does: plain, or for a spreadsheet of a region. */
const written = ({ dossier, language, regions, table = 'observations' }: Written): string => {
  const shown = context(ON, { dossier, language })
  const locale = { ...shown.locale, reader: { language, ...(regions && { regions }) } }
  const how = { format: 'csv', table, ...(regions && { receiver: 'spreadsheet' as const }) } as const
  return reportText({ ...shown, locale }, how)
}

/** Sums the values of each series, and joins its words. */
const sumsIn = (
  figures: readonly (readonly [string, { readonly value: number | null; readonly asStated?: unknown }])[],
) => {
  const sums: Record<string, number | string> = {}
  for (const [key, { value, asStated }] of figures) {
    if (value !== null) sums[key] = Number(sums[key] ?? 0) + value
    else if (typeof asStated === 'string') sums[`${key}, words`] = asStated
  }
  return sums
}

const sumsOf = (dossier: Dossier, language: Language) =>
  sumsIn(
    readingOn(dossier, knownFrom(ON)).dossier.statistics.flatMap((one) =>
      allSeries(one).flatMap(({ dims, known }) =>
        known.map(({ newest }) => {
          const words = newest.asStated
          const asStated = typeof words === 'object' ? words[language] : words
          return [`${one.id} ${dimsKey(dims)}`, { value: newest.value, asStated }] as const
        }),
      ),
    ),
  )

const sumsRead = ({ figures }: Readout) =>
  sumsIn(
    figures.flatMap(({ proposal, figures: values }) =>
      values.map((one) => [`${proposal.ids[0]} ${dimsKey(one.dims ?? {})}`, one] as const),
    ),
  )

const CASES = ['us-mexico-2023.json', 'eu-tunisia-2023.json'].flatMap((file) =>
  LANGUAGES.flatMap((language) =>
    [undefined, { en: 'US', es: 'MX' }, { en: 'ZA', es: 'ES' }].map((regions) => [file, language, regions] as const),
  ),
)

test.each(CASES)(
  'the figures of %s written in %s for %j come in again, all sums equal',
  async (file, language, regions) => {
    const dossier = dossierOf(file)
    const text = written({ dossier, language, ...(regions && { regions }) })
    expect(sumsRead(await readoutOf(text))).toEqual(sumsOf(dossier, language))
  },
)

const imported = async (text: string) => {
  const readout = await readoutOf(text)
  const file = { fileName: 'figures.csv', sha256: 'ab'.repeat(32), published: ON, accessed: null, cites: null }
  return { ...file, attribution: { dated: false }, readout }
}

test('into the same dossier nothing is new, by ids; into an empty one come flows as flows', async () => {
  const dossier = dossierOf('us-mexico-2023.json')
  const file = await imported(written({ dossier, language: 'es' }))
  const again = merge(dossier, [file], everything, false)
  expect([again.edits, again.conflicts]).toEqual([[], []])
  const [first] = file.readout.figures
  expect(first?.proposal.record).toMatchObject({
    measure: dossier.statistics[0]?.measure,
    counts: dossier.statistics[0]?.counts,
  })
  const fiscal = file.readout.figures.find(({ proposal }) => proposal.ids[0] === 'deaths-border-patrol')
  expect(fiscal?.proposal.record.fiscalYearStart).toBe(10)
  expect(file.readout.notices.map(({ kind }) => kind)).toEqual(['columns'])
})

test('the tables of newest figures and of every vintage come in as well', async () => {
  const dossier = dossierOf('us-mexico-2023.json')
  for (const table of ['vintages', 'statistics'] as const) {
    const file = await imported(written({ dossier, language: 'en', table }))
    const { edits, conflicts } = merge(dossier, [file], everything, false)
    expect([table, edits, conflicts]).toEqual([table, [], []])
  }
})

test('dims with the signs that separate them, words like a formula, decimals and qualifiers survive', async () => {
  const of = statistic(
    [
      observed('2023', null, '2024-01-10', { asStated: '-thousands' }),
      observed('2022', 1234.5, '2024-01-10', { dims: { 'a;b': 'c=d %3B', sex: 'F' }, qualifier: 'at-least' }),
      observed('2021', 1.234, '2024-01-10', { status: 'estimated' }),
    ],
    { measure: 'rate', counts: 'money', currency: 'EUR' },
  )
  const dossier = { ...dossierWith({}), statistics: [of] }
  const read = async (regions?: Reader['regions']) =>
    (await readoutOf(written({ dossier, language: 'es', ...(regions && { regions }) }))).figures[0]?.figures
  const published = '2024-01-10'
  const [estimated, words, limited] = [
    { period: '2021', value: 1.234, status: 'estimated', qualifier: 'exact', published },
    { period: '2023', value: null, asStated: '-thousands', published },
    { period: '2022', value: 1234.5, qualifier: 'at-least', published, dims: { 'a;b': 'c=d %3B', sex: 'F' } },
  ]
  expect(await read()).toEqual([estimated, words, limited])
  // A spreadsheet gets the rounding of the screen.
  expect(await read({ es: 'ES' })).toEqual([{ ...estimated, value: 1.23 }, words, limited])
})

test('a table of others with an id and a statistic is not taken for one of ours', async () => {
  const read = await tableOf(csv(['id', 'statistic', 'period', 'value'], ['a', 't', 2023, 1]))
  expect(read.problems.map(({ fault }) => kindOf(fault))).toEqual([])
  expect(read.readout?.(ON).figures[0]?.figures).toEqual([{ period: '2023', value: 1, dims: { id: 'a' } }])
})

test('a number that is not one is a problem', async () => {
  const text = written({ dossier: dossierOf('us-mexico-2023.json'), language: 'en' }).replace(/,\d{6},/, ',24.24.18,')
  const { problems } = await tableOf(text)
  expect(problems.map(({ fault }) => kindOf(fault))).toEqual(['cell decimal-point'])
})

test('into an empty dossier all statistics are new, with their figures', async () => {
  const file = await imported(written({ dossier: dossierOf('eu-tunisia-2023.json'), language: 'en' }))
  const { written: changes, conflicts } = merge(dossierWith({ statistics: '[]' }), [file], everything, false)
  expect(conflicts).toEqual([])
  expect(changes.map(({ isNew, added }) => [isNew, added])).toEqual(
    file.readout.figures.map(({ figures }) => [true, figures.length]),
  )
})
