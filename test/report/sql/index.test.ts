import type { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { knownFrom, readingOn, type Dossier } from '../../../src/dossier/index.ts'
import { changesSince, type RenderContext } from '../../../src/present/index.ts'
import { createLocale, type Language } from '../../../src/text/index.ts'
import { observed, shipped, statistic } from '../../dossier/fixture.ts'
import { talks } from '../../dossier/talks.ts'
import { datasetteQueries } from '../../docs-queries.ts'
import { hostileWith, PAYLOADS } from '../hostile.ts'
import { reportText } from '../report-text.ts'

/** Node has SQLite from version 22 on; with an older one these tests are left out. */
const sqlite = process.getBuiltinModule('node:sqlite') as typeof import('node:sqlite') | undefined
const only = test.skipIf(sqlite === undefined)

const contextOf = (
  dossier: Dossier,
  on: string,
  since: string | null = null,
  language: Language = 'en',
): RenderContext => {
  const reading = readingOn(dossier, knownFrom(on))
  const locale = createLocale({ language }, 'en', 'braille')
  if (since === null) return { reading, locale, per: 'day' }
  const baseline = { kind: 'day', on: knownFrom(since) } as const
  return { reading, locale, per: 'day', changes: changesSince(reading, { baseline, name: baseline }) }
}

/** Reads a report into a new database, with the keys enforced from the first row on. */
const loaded = (context: RenderContext): DatabaseSync => {
  const { DatabaseSync: Database } = sqlite as typeof import('node:sqlite')
  const database = new Database(':memory:')
  database.exec('PRAGMA foreign_keys = ON')
  database.exec(reportText(context, { format: 'sql' }))
  return database
}

type Row = Readonly<Record<string, unknown>>
const all = (database: DatabaseSync, query: string): readonly Row[] => database.prepare(query).all()
const countOf = (database: DatabaseSync, table: string): number =>
  Number(all(database, `SELECT count(*) AS n FROM ${table}`)[0]?.['n'])

const US_MEXICO = shipped('us-mexico-2023.json')
const CASES = [
  ['us-mexico-2023.json', '2023-12-30'],
  ['us-mexico-2023.json', '2024-06-01'],
  ['us-mexico-2023.json', '2020-01-01'],
  ['eu-tunisia-2023.json', '2024-06-01'],
  ['eu-tunisia-2023.json', '2023-07-01'],
] as const

/** The parts of the JSON report that the tables repeat. */
interface Json {
  readonly sources: readonly Row[]
  readonly participants: readonly { readonly id: string; readonly roles: readonly unknown[] }[]
  readonly statistics: readonly {
    readonly id: string
    readonly newest: {
      readonly period: string
      readonly value: number | null
      readonly rates: { readonly day: number | null }
    } | null
    readonly series: readonly { readonly observations: readonly { readonly vintages: readonly unknown[] }[] }[]
    readonly claims: readonly {
      readonly id: string
      readonly verdict: { readonly kind: string; readonly basis?: string; readonly factor?: number | null }
    }[]
  }[]
  readonly issues: readonly {
    readonly id: string
    readonly status: string | null
    readonly positions: readonly unknown[]
    readonly terms?: readonly unknown[]
  }[]
  readonly events: readonly { readonly id: string; readonly date: string; readonly status: string | null }[]
}

only.each(CASES)('the tables of %s on %s have what the JSON report has, and every key holds', (name, on) => {
  const context = contextOf(shipped(name), on)
  const database = loaded(context)
  const json = JSON.parse(reportText(context, { format: 'json' })) as Json
  const { statistics, issues } = json
  expect(all(database, 'PRAGMA foreign_key_check')).toEqual([])
  expect(all(database, 'PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  expect({
    sources: countOf(database, 'sources'),
    participants: countOf(database, 'participants'),
    roles: countOf(database, 'roles'),
    statistics: countOf(database, 'statistics'),
    observations: countOf(database, 'observations'),
    claims: countOf(database, 'claims'),
    issues: countOf(database, 'issues'),
    positions: countOf(database, 'positions'),
    terms: countOf(database, 'terms'),
  }).toEqual({
    sources: json.sources.length,
    participants: json.participants.length,
    roles: json.participants.flatMap((one) => one.roles).length,
    statistics: statistics.length,
    observations: statistics.flatMap(({ series }) =>
      series.flatMap((one) => one.observations.flatMap(({ vintages }) => vintages)),
    ).length,
    claims: statistics.flatMap(({ claims }) => claims).length,
    issues: issues.length,
    positions: issues.flatMap(({ positions }) => positions).length,
    terms: issues.flatMap(({ terms }) => terms ?? []).length,
  })
  expect(all(database, 'SELECT statistic, period, value, per_day FROM newest_figures')).toEqual(
    statistics.map(({ id, newest }) => ({
      statistic: id,
      period: newest?.period ?? null,
      value: newest?.value ?? null,
      per_day: newest?.rates.day ?? null,
    })),
  )
  expect(all(database, 'SELECT claim, verdict, basis, factor FROM verdicts')).toEqual(
    statistics.flatMap(({ id, claims }) =>
      claims.map(({ id: claim, verdict }) => ({
        claim: `${id}/${claim}`,
        verdict: verdict.kind,
        basis: verdict.basis ?? null,
        factor: verdict.factor ?? null,
      })),
    ),
  )
  expect(all(database, 'SELECT id, status FROM issues')).toEqual(issues.map(({ id, status }) => ({ id, status })))
  expect(all(database, 'SELECT id, date, status FROM events')).toEqual(
    json.events.map(({ id, date, status }) => ({ id, date, status })),
  )
})

only('every statement with a source leads to it', () => {
  const database = loaded(contextOf(US_MEXICO, '2024-02-01'))
  for (const table of ['observations', 'claims', 'positions']) {
    const without = all(
      database,
      `SELECT id FROM ${table} WHERE CAST(id AS TEXT) NOT IN (SELECT statement FROM citations WHERE statement_table = '${table}')`,
    )
    expect([table, without]).toEqual([table, []])
  }
  // A figure, a claim, a verdict and a position leave a view with their sources, as anywhere else.
  for (const [view, column, condition] of [
    ['newest_figures', 'sources', 'value IS NOT NULL'],
    ['claims_with_verdicts', 'sources', 'TRUE'],
    ['claims_with_verdicts', 'compared_sources', 'compared_amount IS NOT NULL'],
    ['who_wants_what', 'sources', 'TRUE'],
  ] as const) {
    const rows = all(database, `SELECT ${column} AS titles FROM ${view} WHERE ${condition}`)
    expect([view, column, rows.length > 0, rows.filter(({ titles }) => !titles)]).toEqual([view, column, true, []])
  }
  expect(all(database, "SELECT quote FROM citations WHERE quote LIKE 'close to 10,000%'").length).toBeGreaterThan(0)
})

only('who wants what has the last position of each, with the addressee and the sources', () => {
  const database = loaded(contextOf(US_MEXICO, '2023-12-30'))
  expect(
    all(database, "SELECT participant, stance, addressed_to FROM who_wants_what WHERE issue LIKE 'Asylum limit%'"),
  ).toEqual([
    { participant: 'Republican group in Congress', stance: 'demands', addressed_to: 'Government of the United States' },
  ])
  expect(all(database, 'SELECT 1 FROM who_wants_what WHERE sources IS NULL')).toEqual([])
})

only('a revision has both values', () => {
  const database = loaded(contextOf(US_MEXICO, '2024-02-01'))
  expect(
    all(
      database,
      "SELECT before, now, difference FROM revisions WHERE statistic = 'sw-encounters' AND period = '2023-11'",
    ),
  ).toEqual([{ before: 242_418, now: 242_407, difference: -11 }])
})

only('another counter’s value, or a partial one, is not revised by a later one', () => {
  const at = (period: string, value: number, published: string, countedBy?: string) =>
    observed(period, value, published, countedBy === undefined ? {} : { countedBy })
  const observations = [
    at('2023-11', 770, '2024-01-02', 'Forum'),
    at('2023-11', 780, '2024-01-03', 'Forum'),
    at('2023-11', 1293, '2024-01-04', 'Ministry'),
    at('2023', 5, '2023-12-10'),
    at('2023', 90, '2024-01-10'),
  ]
  const database = loaded(contextOf(talks([], { statistics: [statistic(observations)] }), '2024-02-01'))
  expect(all(database, 'SELECT publisher, before, now FROM revisions')).toEqual([
    { publisher: 'Forum', before: 770, now: 780 },
  ])
  expect(all(database, 'SELECT value FROM observations WHERE newest_vintage = 1')).toEqual([
    { value: 90 },
    { value: 780 },
    { value: 1293 },
  ])
  expect(all(database, 'SELECT 1 FROM revisions WHERE sources_before IS NULL OR sources_now IS NULL')).toEqual([])
})

only('accounts that exclude each other both stand in who wants what, each with who reports it', () => {
  const database = loaded(contextOf(shipped('eu-tunisia-2023.json'), '2024-03-15'))
  const rows = all(
    database,
    "SELECT stance, according_to, disputed FROM who_wants_what WHERE participant = 'Government of Tunisia'",
  )
  expect(rows).toEqual([
    { stance: 'demands', according_to: 'Olivér Várhelyi', disputed: 1 },
    { stance: 'disputes', according_to: 'Government of Tunisia', disputed: 1 },
  ])
})

only('views keep the qualifier, the unit and the words of a figure', () => {
  const database = loaded(contextOf(US_MEXICO, '2023-12-30'))
  expect(
    all(
      database,
      "SELECT value, qualifier, unit, compared_qualifier FROM claims_with_verdicts WHERE id = 'deaths-route/previous-year-route'",
    ),
  ).toEqual([{ value: 560, qualifier: 'exact', unit: 'persons', compared_qualifier: 'at-least' }])
  expect(
    all(database, "SELECT place, as_stated FROM newest_figures WHERE statistic IN ('sw-encounters', 'caravan')"),
  ).toEqual([
    { place: 'Northern border of Mexico (US southwest land border)', as_stated: null },
    { place: null, as_stated: 'thousands' },
  ])
})

only('changes are those since the baseline, newest first; without one there are none', () => {
  const context = contextOf(US_MEXICO, '2024-02-01', '2023-12-30')
  const rows = all(loaded(context), 'SELECT * FROM changes_since')
  expect(rows.length).toBe(context.changes?.entries.length)
  expect(rows[0]).toEqual({
    date: '2024-01-26',
    record_kind: 'statistic',
    name: 'Southwest border encounters',
    what: 'Oct 2023 revised: 240,986 → 240,981, published 26 Jan 2024',
  })
  expect(countOf(loaded(contextOf(US_MEXICO, '2024-02-01')), 'changes')).toBe(0)
})

only('a view marks what rests on a retracted source, from the day of the retraction', () => {
  const sources = (on: string): readonly unknown[] =>
    all(
      loaded(contextOf(shipped('eu-tunisia-2023.json'), on)),
      "SELECT sources FROM who_wants_what WHERE participant = 'Josep Borrell' AND issue LIKE '%loans%'",
    ).map((one) => one['sources'])
  expect(sources('2024-03-20')).toEqual([expect.stringContaining('(retracted on 24 Apr 2023)')])
})

only('words are in the language of the report; columns and values of lists are not', () => {
  const database = loaded(contextOf(US_MEXICO, '2023-12-30', null, 'es'))
  expect(all(database, "SELECT name, measure FROM statistics WHERE id = 'sw-encounters'")).toEqual([
    { name: 'Encuentros en la frontera suroeste', measure: 'flow' },
  ])
})

const SQL_PAYLOADS = [
  "'); DROP TABLE sources; --",
  "''); DROP TABLE sources; --",
  "\\'); DROP TABLE sources; --",
  "';\n.shell touch /tmp/caught\n",
  '.shell touch /tmp/caught',
  "' || (SELECT load_extension('x')) || '",
  "\"; ATTACH DATABASE '/tmp/caught' AS caught; --",
  '/* comment */ -- comment',
  "'",
  "''",
  "x' OR '1'='1",
  '\u0000after',
  '%_\\\'"`',
]

only.each([...SQL_PAYLOADS, ...PAYLOADS])('the text %j stays a text', (payload) => {
  const dossier = hostileWith(payload)
  const context = contextOf(dossier, '2024-06-01')
  const database = loaded(context)
  expect(all(database, 'PRAGMA foreign_key_check')).toEqual([])
  expect(all(database, 'SELECT title FROM sources')).toEqual(
    context.reading.dossier.sources.map(({ title }) => ({ title: context.locale.text(title) || null })),
  )
  expect(all(database, "SELECT name FROM sqlite_master WHERE type = 'table'").length).toBe(22)
})

only('a load that fails leaves nothing behind', () => {
  const context = contextOf(US_MEXICO, '2023-12-30')
  const database = loaded(context)
  const before = countOf(database, 'sources')
  expect(() => database.exec(reportText(context, { format: 'sql' }))).toThrow('already exists')
  database.exec('ROLLBACK')
  expect(countOf(database, 'sources')).toBe(before)
})

only('the queries of the manual run, and each finds something', () => {
  const database = loaded(contextOf(US_MEXICO, '2024-02-01', '2023-12-30'))
  const queries = datasetteQueries()
  expect(queries.length).toBe(3)
  for (const query of queries) expect([query, all(database, query).length > 0]).toEqual([query, true])
})
