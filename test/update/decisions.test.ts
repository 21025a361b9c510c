import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { PLACEHOLDER_NAMES } from '../../src/dossier/feed/pattern.ts'
import { KNOWN_PLACES } from '../../src/dossier/feed/places.ts'
import { knownFrom } from '../../src/dossier/index.ts'
import {
  addressesOf,
  driftOf,
  feedsIn,
  isSameLock,
  lockText,
  parseLock,
  publishedBy,
  waitOf,
  withRelease,
  dueDay,
  keptFiles,
  linkTo,
  type Feed,
  type Release,
} from '../../src/update/index.ts'
import { dossierWith } from '../dossier/fixture.ts'

const NOW = Date.parse('2023-11-20T12:00:00Z')

test.each([
  [429, '30', { kind: 'soon', milliseconds: 30_000 }],
  [503, '0', { kind: 'soon', milliseconds: 0 }],
  [429, '60', { kind: 'soon', milliseconds: 60_000 }],
  [429, '61', { kind: 'later', minutes: 2 }],
  [429, 'Mon, 20 Nov 2023 12:00:10 GMT', { kind: 'soon', milliseconds: 10_000 }],
  [429, 'Mon, 20 Nov 2023 11:00:00 GMT', { kind: 'soon', milliseconds: 0 }],
  [503, 'Tue, 21 Nov 2023 12:00:00 GMT', { kind: 'later', minutes: 1440 }],
  [429, 'soon', null],
  [429, '-5', null],
  [429, '1.5', null],
  [429, undefined, null],
  [500, '30', null],
])('a status %i with Retry-After %s means %o', (status, header, wait) => {
  expect(waitOf(status, header, NOW)).toEqual(wait)
})

test.each([
  ['Wed, 15 Nov 2023 12:00:00 GMT', undefined, { date: '2023-11-15', from: 'server' }],
  ['Wed, 15 Nov 2023 12:00:00 GMT', '2023-11-15', { date: '2023-11-15', from: 'server' }],
  // The file was put back, or the clock is wrong.
  ['Wed, 15 Nov 2023 12:00:00 GMT', '2023-11-16', { date: '2023-11-20', from: 'today' }],
  ['Tue, 21 Nov 2023 00:00:00 GMT', undefined, { date: '2023-11-20', from: 'today' }],
  ['0', undefined, { date: '2023-11-20', from: 'today' }],
  ['-1', undefined, { date: '2023-11-20', from: 'today' }],
  ['yesterday', undefined, { date: '2023-11-20', from: 'today' }],
  [null, undefined, { date: '2023-11-20', from: 'today' }],
] as const)('a file of %s after a release of %s was published %o', (modified, previous, published) => {
  expect(publishedBy(modified, previous, '2023-11-20')).toEqual(published)
})

test('a drift names rows, new columns and those that are gone, in any order', () => {
  expect(driftOf({ rows: 1, columns: ['a', 'b'] }, { rows: 1, columns: ['b', 'a'] })).toEqual({
    rows: null,
    added: [],
    gone: [],
  })
  expect(driftOf({ rows: 1, columns: ['a', 'b'] }, { rows: 2, columns: ['b', 'c'] })).toEqual({
    rows: [1, 2],
    added: ['c'],
    gone: ['a'],
  })
})

const RELEASE: Release = {
  feed: 'statistics/t',
  address: 'https://example.org/t.csv',
  sha256: 'a'.repeat(64),
  file: `talks.sources/${'a'.repeat(64)}.csv`,
  name: 't.csv',
  rows: 1,
  columns: ['period'],
  day: '2023-11-20',
  state: 'imported',
}
const REFUSED: Release = { ...RELEASE, sha256: 'b'.repeat(64), state: 'refused' }

const read = (text: string) => parseLock(new TextEncoder().encode(text))
const parsed = (text: string) => {
  const found = read(text)
  return found.kind === 'releases' ? found.releases : null
}

test('a lock reads back as it was written', () => {
  expect(parsed(lockText([RELEASE, REFUSED]))).toEqual([RELEASE, REFUSED])
  expect(isSameLock([RELEASE], parsed(lockText([RELEASE])) ?? [])).toBe(true)
  expect(isSameLock([RELEASE], [REFUSED])).toBe(false)
})

test.each([
  ['a merge conflict', `<<<<<<< ours\n${lockText([])}`],
  ['a date that is none', lockText([{ ...RELEASE, date: 'soon' }])],
  ['a rule that does not exist', lockText([{ ...RELEASE, accepted: ['all' as never] }])],
  ['a name that stands for standard input', lockText([{ ...RELEASE, name: '-' }])],
  ['a digest that is none', lockText([{ ...RELEASE, sha256: '../secret' }])],
])('a lock with %s is not used', (_, text) => {
  expect(read(text)).toEqual({ kind: 'other' })
})

test.each([
  ['{"version": 2, "releases": []}', 'newer'],
  ['{"version": 7}', 'newer'],
  ['{"version": "2"}', 'other'],
  ['{"version": 0, "releases": []}', 'other'],
  ['{"version": 1.5, "releases": []}', 'other'],
])('the lock %s is of a kind of its own: %s', (text, kind) => {
  expect(read(text)).toEqual({ kind })
})

test('each page of an answer has a kept file of its own', () => {
  expect(keptFiles(RELEASE)).toEqual([RELEASE.file])
  expect(keptFiles({ file: 'talks.sources/a.json', pages: 3 })).toEqual([
    'talks.sources/a.json',
    'talks.sources/a-2.json',
    'talks.sources/a-3.json',
  ])
  expect(keptFiles({ file: 'talks.sources/a', pages: 2 })).toEqual(['talks.sources/a', 'talks.sources/a-2'])
})

test('a release takes the place of one at its address that was refused, and of no other', () => {
  const other = { ...REFUSED, address: 'https://example.org/u.csv' }
  const next = { ...RELEASE, sha256: 'c'.repeat(64) }
  expect(withRelease([RELEASE, REFUSED, other], next)).toEqual([RELEASE, other, next])
})

const statistic = (id: string, feed: object, observations: readonly object[] = []): string =>
  JSON.stringify({ id, name: id, definition: 'D', measure: 'flow', counts: 'events', unit: 'u', feed, observations })

test('feeds of sources come first; the same feed is one, except where tables belong to their statistic', () => {
  const cbp = { url: 'https://example.org/c.csv', publisher: 'cbp' }
  const tidy = { url: 'https://example.org/t.csv', publisher: 'tidy' }
  const dossier = dossierWith({
    statistics: `[${statistic('a', cbp)}, ${statistic('b', cbp)}, ${statistic('c', tidy)}, ${statistic('d', tidy)}]`,
    sources: `[{"id": "s", "title": "S", "kind": "dataset", "published": "2023-12-01", "feed": ${JSON.stringify(cbp)}}]`,
  })
  expect(feedsIn(dossier).map(({ of }) => of)).toEqual(['sources/s', 'statistics/c', 'statistics/d'])
})

test('a feed begins with its newest period, in fiscal years of its statistic', () => {
  const observations = [{ period: 'FY2023', value: 1, published: '2023-11-01', source: 's' }]
  const own = JSON.parse(statistic('a', { url: 'https://example.org/a.csv' }, observations)) as object
  const dossier = dossierWith({ statistics: JSON.stringify([{ ...own, fiscalYearStart: 10 }]) })
  expect(feedsIn(dossier)[0]?.since).toBe(knownFrom('2022-10-01'))
})

const feedOf = (says: Feed['says'], since: string | null = null): Feed => ({
  of: 'statistics/t',
  says,
  statistic: 't',
  series: null,
  fiscalYearStart: 1,
  since: since === null ? null : knownFrom(since),
  attribution: {},
})

const asked = (feed: Feed, releases: readonly Release[] = []) => {
  const found = addressesOf(feed, releases, '2024-02-15')
  return found.kind === 'addresses' ? found.addresses.map(({ address }) => address) : found
}

test('a release that was refused is asked too, and dates after today are not', () => {
  const pattern = 'https://example.org/{YYYY}-{MM}.csv'
  const imported = { ...RELEASE, address: 'https://example.org/2024-01.csv', date: '2024-01-01' }
  const refused = { ...REFUSED, address: 'https://example.org/2023-11.csv', date: '2023-11-01' }
  expect(asked(feedOf({ pattern }), [imported, refused])).toEqual(
    ['2023-11', '2024-01', '2024-02'].map((month) => `https://example.org/${month}.csv`),
  )
  expect(asked(feedOf({ pattern }, '2030-01-01'))).toEqual(['https://example.org/2024-02.csv'])
})

test('a week, a quarter and a year are asked at their own distance', () => {
  const day = 'https://example.org/{YYYY}{MM}{DD}.csv'
  expect(asked(feedOf({ pattern: day, every: 'P1W' }, '2024-02-01'))).toEqual(
    ['20240201', '20240208', '20240215'].map((name) => `https://example.org/${name}.csv`),
  )
  expect(asked(feedOf({ pattern: 'https://example.org/{YYYY}Q{Q}.csv' }, '2023-08-15'))).toEqual(
    ['2023Q3', '2023Q4', '2024Q1'].map((name) => `https://example.org/${name}.csv`),
  )
  expect(asked(feedOf({ pattern: 'https://example.org/{YYYY}.csv' }, '2023-08-15'))).toEqual([
    'https://example.org/2023.csv',
    'https://example.org/2024.csv',
  ])
})

test('the address of a feed comes before its pattern, and neither is no address', () => {
  expect(asked(feedOf({ url: 'https://example.org/t.csv', pattern: 'https://example.org/{MM}.csv' }))).toEqual([
    'https://example.org/t.csv',
  ])
  expect(asked(feedOf({ publisher: 'tidy' }))).toEqual({ kind: 'no-address' })
  expect(asked(feedOf({ pattern: 'https://example.org/{MOON}.csv' }))).toEqual({ kind: 'placeholder', found: '{MOON}' })
})

const of = (publisher: string, series: string | null = null, more: Partial<Feed['says']> = {}) => ({
  ...feedOf({ publisher, ...more }),
  series,
})

test.each<readonly [string, Feed, unknown]>([
  [
    'CBP’s southwest border',
    of('cbp', 'cbp/southwest'),
    {
      kind: 'page',
      page: 'https://www.cbp.gov/document/stats/southwest-land-border-encounters',
      link: 'sbo*encounters*fy*.csv',
      last: null,
    },
  ],
  [
    'CBP’s other regions',
    of('cbp', 'cbp/us-nationwide'),
    {
      kind: 'page',
      page: 'https://www.cbp.gov/document/stats/nationwide-encounters',
      link: 'nationwide-encounters-fy*-aor*.csv',
      last: null,
    },
  ],
  [
    'asylum applications in Mexico',
    of('unhcr', 'unhcr/asylum-claims/MEX'),
    [
      'https://api.unhcr.org/population/v1/asylum-applications/?yearFrom=2000&yearTo=2024&coa=MEX&cf_type=ISO&limit=1000',
    ],
  ],
  [
    'refugees in Tunisia',
    of('unhcr', 'unhcr/refugees/TUN'),
    ['https://api.unhcr.org/population/v1/population/?yearFrom=1951&yearTo=2024&coa=TUN&cf_type=ISO&limit=1000'],
  ],
  ['a series without a country', of('unhcr', 'unhcr/refugees/world'), { kind: 'no-address' }],
  ['a publisher without a series', of('cbp'), { kind: 'no-address' }],
  ['a publisher that is not known', of('toString'), { kind: 'no-address' }],
  [
    'an address of its own',
    of('cbp', 'cbp/southwest', { url: 'https://example.org/{YYYY}.csv' }),
    ['https://example.org/{YYYY}.csv'],
  ],
  [
    'a page of its own',
    of('cbp', 'cbp/southwest', { page: 'https://example.org/', link: 'a*.csv' }),
    { kind: 'page', page: 'https://example.org/', link: 'a*.csv', last: null },
  ],
  [
    'the recipe of Frontex',
    feedOf({ recipe: 'frontex-detections' }),
    {
      kind: 'page',
      page: 'https://www.frontex.europa.eu/what-we-do/monitoring-and-risk-analysis/migratory-map/',
      link: 'Monthly_detections_of_IBC*.xlsx',
      last: null,
    },
  ],
])('the address of %s is known, unless the feed says its own', (_, feed, addresses) => {
  expect(asked(feed)).toEqual(addresses)
})

test('IOM and the landings in Italy have one address for every series', () => {
  expect(asked(of('iom', 'iom/anything'))).toEqual(asked(of('iom')))
  expect(asked(of('iom'))).toEqual([expect.stringMatching(/^https:\/\/missingmigrants\.iom\.int\/.*\.csv$/)])
  expect(asked(feedOf({ recipe: 'it-landings' }))).toEqual([expect.stringMatching(/sbarchi-per-giorno\.csv$/)])
})

test('docs/update.md explains every placeholder, and lists every known place', () => {
  const page = readFileSync('docs/update.md', 'utf8')
  expect(PLACEHOLDER_NAMES.filter((name) => !page.includes(`\`{${name}}\``))).toEqual([])
  expect(
    KNOWN_PLACES.filter(({ url, page: at, link }) => !page.includes(url ?? at ?? '?') || !page.includes(link ?? '')),
  ).toEqual([])
})

test.each([
  // The newest one is listed first, by CBP's names, with and without hyphens.
  ['sbo*encounters*fy*.csv', 'https://example.org/2026-08/sbo-encounters-fy23-fy26-jul.csv'],
  ['sboencounters*.csv', 'https://example.org/2025-01/SBOencounters-fy22-fy25.CSV'],
  ['nationwide-encounters-fy*-aor*.csv', 'https://example.org/n/nationwide-encounters-fy23-fy26-aug-aor_0.csv'],
  ['a b.csv', 'https://example.org/a%20b.csv?x=1'],
  ['*', 'https://example.org/'],
  ['aba.csv', null],
  ['ab*ba.csv', null],
  ['*.xlsx', null],
])('a link named %s is %s', (form, found) => {
  const links = [
    'https://example.org/',
    'mailto:sbo-encounters-fy.csv@example.org',
    'https://example.org/2026-08/sbo-encounters-fy23-fy26-jul.csv#top',
    'https://example.org/2026-07/sbo-encounters-fy23-fy26-jun.csv',
    'https://example.org/2025-01/SBOencounters-fy22-fy25.CSV',
    'https://example.org/n/nationwide-encounters-fy23-fy26-aug.csv',
    'https://example.org/n/nationwide-encounters-fy23-fy26-aug-aor_0.csv',
    'https://example.org/a%20b.csv?x=1',
    'https://example.org/%E0%A4%A.csv',
    'https://example.org/ab%61.csv.gz',
    'https://example.org/aba.csvx',
  ]
  expect(linkTo(links, form)).toBe(found)
})

test.each([
  ['P1M', '2024-01-20', '2024-02-15', '2024-02-20'],
  ['P1M', '2024-01-20', '2024-02-20', null],
  ['P1M', '2024-01-31', '2024-02-15', '2024-02-29'],
  ['P1W', '2024-02-10', '2024-02-16', '2024-02-17'],
  ['P1D', '2024-02-15', '2024-02-15', '2024-02-16'],
  ['P1Y', '2024-02-29', '2024-12-31', '2025-02-28'],
  ['P3M', '2023-11-30', '2024-02-28', '2024-02-29'],
  ['monthly', '2024-02-15', '2024-02-15', null],
  [undefined, '2024-02-15', '2024-02-15', null],
])('after %s, a release of %s leaves nothing to ask on %s until %s', (every, published, today, due) => {
  const feed = feedOf({ url: 'https://example.org/t.csv', ...(every !== undefined && { every }) })
  expect(dueDay(feed, { ...RELEASE, published }, today)).toBe(due)
})

test('a feed without a release is asked, and so is one whose release was refused; without a day of publication it is that of the download', () => {
  const feed = feedOf({ url: 'https://example.org/t.csv', every: 'P1Y' })
  expect(dueDay(feed, null, '2024-01-01')).toBeNull()
  expect(dueDay(feed, { ...REFUSED, published: '2023-12-31' }, '2024-01-01')).toBeNull()
  expect(dueDay(feed, RELEASE, '2024-01-01')).toBe('2024-11-20')
})
