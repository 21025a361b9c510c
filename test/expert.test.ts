import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { knownFrom, readingOn, STANCES, to, type Claim, type Dossier, type Target } from '../src/dossier/index.ts'
import { chartOf } from '../src/report/chapters/chart.ts'
import {
  citationOf,
  comparisonLines,
  detailLines,
  recordAt,
  rowOf,
  spokenRow,
  stanceMark,
  tableSpans,
  WHOLE,
  type Line,
} from '../src/present/index.ts'
import { releaseOf } from '../src/import/guard/release.ts'
import { alarmsIn } from '../src/import/guard/rules.ts'
import { jsonReport } from '../src/report/json.ts'
import { plainText, wordsIn } from '../src/text/index.ts'
import { shipped } from './app/stage.ts'
import { dossierWith, observed, statistic } from './dossier/fixture.ts'
import { context, seriesOf } from './present/shown.ts'
import { joined } from './report/joined.ts'
import { reportText } from './report/report-text.ts'

/** Each test is one rule that experts of the field apply to every figure. */

const WIDTH = 400
const PAGE = { zoom: WHOLE.zoom, width: WIDTH, rows: 12 }
const NEWEST = '2025-01-01'
const ENCOUNTERS = to.statistic('sw-encounters')

const textOf = (lines: readonly Line[]): string =>
  lines.map((line) => plainText(line.kind === 'text' ? line.spans : tableSpans(line)).trimEnd()).join('\n')

const detail = (day: string, target: Target, dossier: Dossier = shipped): string => {
  const shown = context(day, { dossier })
  const entry = recordAt(shown.reading, target)
  return entry ? textOf(detailLines(shown, entry, WIDTH, WHOLE)) : ''
}
const row = (day: string, target: Target, dossier: Dossier = shipped): string => {
  const shown = context(day, { dossier })
  const entry = recordAt(shown.reading, target)
  return entry ? spokenRow(rowOf(shown, entry)) : ''
}
const citation = (day: string, target: Target, at: string | null = null): string => {
  const shown = context(day)
  const entry = recordAt(shown.reading, target)
  return entry ? citationOf(shown, entry, at) : ''
}
const markdown = (day: string, dossier: Dossier = shipped, brief = false): string =>
  reportText(context(day, { dossier }), { format: 'markdown', brief })
const json = (day: string, dossier: Dossier = shipped): Readonly<Record<string, unknown>> & Report =>
  JSON.parse(joined(jsonReport(readingOn(dossier, knownFrom(day))))) as Readonly<Record<string, unknown>> & Report

interface Report {
  readonly statistics: readonly (Readonly<Record<string, unknown>> & {
    readonly id: string
    readonly claims: readonly { readonly id: string; readonly verdict: { readonly kind: string } }[]
  })[]
}
const figures = (day: string, id: string, dossier: Dossier = shipped) => {
  const found = json(day, dossier).statistics.find((one) => one.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

/** Returns a dossier of one statistic with these claims, all of them known. */
const claimed = (of: Parameters<typeof statistic>, ...claims: readonly Partial<Claim>[]): Dossier =>
  dossierWith({
    statistics: JSON.stringify([
      {
        ...statistic(...of),
        claims: claims.map((one, at) => ({
          id: `c${at}`,
          text: 'C',
          period: '2023',
          made: '2024-03-01',
          source: 's',
          ...one,
        })),
      },
    ]),
  })
const verdicts = (dossier: Dossier): readonly string[] =>
  figures('2024-12-31', 't', dossier).claims.map(({ verdict }) => verdict.kind)

test('1 · a number carries indicator, period, geography, publisher, vintage, unit and qualifier', () => {
  const [first = '', ...rest] = detail('2023-12-30', ENCOUNTERS).split('\n')
  expect(first).toBe('242,418 encounters · Nov 2023 · provisional')
  expect(rest.slice(0, 5).join('\n')).toMatch(/^U\.S\. Customs and Border Protection, published 22 Dec 2023 · /m)
  expect(citation('2023-12-30', ENCOUNTERS)).toMatch(
    /242,418 encounters.*Southwest border encounters.*Nov 2023.*U\.S\. Customs and Border Protection.*published 22 Dec 2023/,
  )
  expect(detail('2023-12-30', ENCOUNTERS)).toContain('Northern border of Mexico (US southwest land border)')
  expect(detail(NEWEST, to.statistic('deaths-route')).split('\n')[0]).toBe('≥ 689 persons · 2022')
})

test('2 · encounters are events and not people, and the words of the interface are neutral', () => {
  expect(detail('2023-12-30', ENCOUNTERS)).toContain('counts events, not people')
  expect(detail('2023-12-30', ENCOUNTERS)).not.toMatch(/242,418 (people|persons|migrants)/)
  for (const language of ['en', 'es'] as const)
    expect(JSON.stringify(wordsIn(language))).not.toMatch(
      /\b(wave|invasion|illegals?|flood|oleada|invasión|ilegal(es)?)\b/i,
    )
  const unquoted = markdown(NEWEST).replaceAll(/“[^”]*”/g, '')
  expect(unquoted).not.toMatch(/\b(wave of migrants|invasion|illegals)\b/i)
})

test('3 · Border Patrol and the total are named and never compared with each other', () => {
  const claim = detail(NEWEST, to.claim('sw-encounters', 'weekly-arrests'))
  expect(claim).toContain('U.S. Border Patrol, Dec 2023: 56,393 per week = 249,740 ÷ 31 × 7')
  expect(claim).toContain('for comparison: total, Dec 2023: 68,189 per week')
  expect(detail('2023-12-30', to.claim('sw-encounters', 'weekly-arrests'))).toContain(
    'no figure for U.S. Border Patrol in Nov 2023 is known on this date, so the claim is compared with the total',
  )
})

test('4 · a US fiscal year runs from October to September, and a year to date compares the same months', () => {
  const read = detail(NEWEST, ENCOUNTERS)
  expect(read).toContain('FY2024 (Oct 2023–Sep 2024)  2,135,005')
  // 106,335 + 94,190 against 240,927 + 242,399, all from one file.
  expect(read).toMatch(/FY2025, Oct–Nov 2024 +200,525 +−58\.5 %/)
  const india = claimed([[observed('2023-06', 5, '2024')], { fiscalYearStart: 4 }], { period: 'FY2024', value: 5 })
  for (const shown of [detail('2024-12-31', to.claim('t', 'c0'), india), markdown('2024-12-31', india)])
    expect(shown).toContain('FY2024 (Apr 2023–Mar 2024)')
})

test('5 · a rate states its window: a month by its days, and no month decides a mean of seven days', () => {
  const read = detail(NEWEST, ENCOUNTERS)
  expect(read).toContain('per day 3,140 = 94,190 ÷ 30')
  expect(read).toContain('window: the mean of 7 days in a row')
  expect(read).toContain('31 days lie in 5 windows of 7 days')
  expect(read).toContain(
    'cannot be determined for 7 days in a row, though the mean proves a single day: Mar 2021 (5,590)',
  )
})

test('6 · vintages are kept: December 2023 was 302,034 at first and is 301,981', () => {
  expect(detail('2024-02-01', ENCOUNTERS)).toContain('302,034 encounters · Dec 2023')
  const december = (
    figures(NEWEST, 'sw-encounters')['series'] as readonly {
      readonly observations: readonly Record<string, unknown>[]
    }[]
  )
    .flatMap(({ observations }) => observations)
    .find(({ period, value }) => period === '2023-12' && value === 301_981)
  expect(december).toMatchObject({
    vintages: [{ value: 302_034, published: '2024-01-26' }, {}, {}, {}, { value: 301_981 }],
  })
  expect(detail(NEWEST, ENCOUNTERS)).toMatch(/Nov 2024 +94,190 +p .*\n(.*\n)+Dec 2023 +301,981 +r /)
})

test('7 · about and at least stay with the figure, and a rounded quotation is not tested for equality', () => {
  expect(row(NEWEST, to.claim('sw-encounters', 'weekly-arrests'))).toContain('close to 10,000 each week')
  expect(detail(NEWEST, to.claim('sw-encounters', 'weekly-arrests'))).toContain('~10,000 /week')
  expect(row(NEWEST, to.claim('sw-encounters', 'daily-press'))).toContain('up to 10,000 /day')
  const of = [[observed('2023', 302_034, '2024-02-01')], { qualifier: 'exact' }] as const
  expect(verdicts(claimed([...of], { value: 300_000, qualifier: 'about' }, { value: 302_000 }))).toEqual([
    'consistent',
    'consistent',
  ])
})

test('8 · dead and missing are minimum estimates, apart; route and region are named as two filters', () => {
  const route = detail(NEWEST, to.statistic('deaths-route'))
  expect(route).toContain('≥ 689 persons · 2022')
  expect(route).toMatch(/By outcome, 2019, published 8 Jan 2020\ndead .*≥ 429 97\.9 %\nmissing .*≥ 9 +2\.1 %/)
  expect(route).toContain('The route and the region North America are different filters of the same files.')
  expect(detail(NEWEST, to.statistic('deaths-region'))).toContain('region North America')
})

test('9 · counters of deaths are compared and never summed', () => {
  const shown = context(NEWEST)
  const both = shown.reading.dossier.statistics.filter(({ id }) => ['deaths-route', 'deaths-region'].includes(id))
  const compared = textOf(comparisonLines(shown, both, PAGE))
  expect(compared).toMatch(/≥ 689/)
  expect(compared).toMatch(/≥ 568/)
  // 689 + 568, and either of them with Border Patrol's 568.
  for (const text of [compared, markdown(NEWEST), JSON.stringify(json(NEWEST))])
    expect(text).not.toMatch(/(?<![\d,.])(1,?257|1,?136)(?![\d,])/)
})

test('10 · no false precision: components need not add up, and the rest is stated; cases are not persons', () => {
  const read = detail(NEWEST, ENCOUNTERS)
  expect(read).toContain('these parts add up to 280,634 of 301,981')
  expect(read).toMatch(/not listed .* 21,347 +7\.1 %/)
  expect(detail(NEWEST, to.statistic('refugees-mexico'))).toContain('UNHCR rounds small cells to 5.')
  const [cases, persons] = [
    statistic([observed('2023', 100, '2024')], { counts: 'cases' }),
    statistic([observed('2023', 100, '2024')], { id: 'u', counts: 'persons' }),
  ]
  const shown = context('2024-12-31', { dossier: dossierWith({ statistics: JSON.stringify([cases, persons]) }) })
  expect(textOf(comparisonLines(shown, shown.reading.dossier.statistics, PAGE))).toContain(
    'they count different things',
  )
})

test('11 · missing is not zero, and a partial year is marked and not drawn as a fall', () => {
  const gap = dossierWith({
    statistics: JSON.stringify([
      statistic([observed('2023-11', 5, '2024-03-01'), observed('2023-12', null, '2024-03-01')]),
    ]),
  })
  const shown = detail('2024-12-31', to.statistic('t'), gap)
  expect(shown.split('\n')[0]).toBe('5 u · Nov 2023')
  expect(shown).toMatch(/Dec 2023 +- +1 Mar 2024/)
  expect(shown).not.toMatch(/Dec 2023 +0\b/)
  const route = detail(NEWEST, to.statistic('deaths-route'))
  expect(route).toMatch(/2023 +≥ 276 +◐ p/)
  expect(route).toContain('◐ incomplete period: marked, not drawn as a drop')
})

test('12 · stock and flow never share an axis', () => {
  const shown = context(NEWEST)
  const both = shown.reading.dossier.statistics.filter(({ id }) =>
    ['refugees-mexico', 'asylum-claims-mexico'].includes(id),
  )
  expect(textOf(comparisonLines(shown, both, PAGE))).toContain('they are different measures')
})

test('13 · breaks are drawn and noted, each with its source; a renamed category is not a break', () => {
  const read = detail(NEWEST, ENCOUNTERS)
  expect(read).toContain('┊ 11 May 2023 Title 42 (expulsions) ends')
  expect(read).toMatch(
    /Breaks in the series\nMar 2020 +Title 42 \(expulsions\) begins\n +Order under sections 362 and 365.*\n11 May 2023 +Title 42 \(expulsions\) ends\n +Gives 11 May 2023 as the end.*\n +The Biden Administration Takes Actions/,
  )
  expect(shipped.statistics.flatMap(({ breaks }) => breaks ?? []).map(({ at }) => at)).toEqual([
    '2020-03',
    '2023-05-11',
  ])
})

test('14 · OTHER is a bucket below the countries, and nothing is ranked on a base under 30', () => {
  const names = detail(NEWEST, ENCOUNTERS).split('By nationality, Dec 2023, published Dec 2024\n')[1]?.split('\n') ?? []
  expect(names[0]).toMatch(/^Mexico .*22\.9 %/)
  expect(names[10]).toMatch(/^other .* 20,220 +6\.7 %/)
  const small = dossierWith({
    statistics: JSON.stringify([
      statistic([
        observed('2023', 29, '2024-03-01'),
        observed('2023', 20, '2024-03-01', { dims: { nationality: 'VE' } }),
        observed('2022', 10, '2023-03-01'),
      ]),
    ]),
  })
  expect(detail('2024-12-31', to.statistic('t'), small)).not.toContain('%')
})

test('15 · a quotation stays verbatim, with its language, and is not translated', () => {
  const tunisia = JSON.parse(readFileSync('data/eu-tunisia-2023.json', 'utf8')) as Dossier
  const refusal = to.stance(
    tunisia.issues.find(({ id }) => id === 'migration-package')!,
    'kais-saied',
  )
  const words =
    "“non pas en raison du montant alloué, mais parce que cette proposition va à l'encontre du mémorandum d'entente” (verbatim, French"
  expect(detail('2023-12-30', refusal, tunisia)).toContain(words)
  expect(detail('2023-12-30', to.claim('sw-encounters', 'weekly-arrests'))).toContain(
    '“close to 10,000 each week” (verbatim, English)',
  )
  const spanish = reportText(context('2023-12-30', { language: 'es' }), { format: 'markdown', brief: false })
  expect(spanish).toContain('close to 10,000 each week')
})

test('16 · positions are stated, reported or inferred, and dated; a demand on Mexico is not Mexico’s; both accounts stand', () => {
  const railroads = detail('2023-12-30', to.issue('railroads'))
  expect(railroads).toMatch(
    /American delegation »D demands \(reported\) · asked of: Government of Mexico · 30 Dec 2023/,
  )
  expect(railroads).toMatch(/Alicia Bárcena ¬X disputes · stated · 27 Dec 2023/)
  expect(detail('2023-12-30', to.participant('gov-mexico'))).not.toContain('Control of the railroads')
  const limit = detail('2023-12-30', to.issue('asylum-limit'))
  expect(limit).toContain(
    'Republican group in Congress »D demands (reported) · asked of: Government of the United States',
  )
})

test('17 · a claim is shown as stated, with its verdict, and never corrected', () => {
  const claim = detail('2023-12-30', to.claim('sw-encounters', 'weekly-arrests'))
  expect(claim).toContain('Arrests close to 10,000 each week at the beginning of December')
  expect(claim).toContain('≠ at odds')
  expect(figures('2023-12-30', 'sw-encounters').claims[0]).toMatchObject({
    value: 10_000,
    per: 'week',
    qualifier: 'about',
  })
})

test('18 · meetings are planned, tentative, confirmed, passed or cancelled, at a time with its zone', () => {
  expect(detail('2024-01-12', to.event('follow-up-washington'))).toMatch(/^Jan 2024 · meeting · planned · to come/)
  expect(detail('2024-01-18', to.event('follow-up-washington'))).toMatch(/^19 Jan 2024 · meeting · confirmed · to come/)
  expect(detail('2024-02-10', to.event('follow-up-washington'))).toMatch(/^19 Jan 2024 · meeting · took place/)
  for (const [status, words] of [
    ['tentative', 'tentative · to come'],
    ['cancelled', 'cancelled'],
  ])
    expect(
      detail(
        '2023-12-20',
        to.event('e'),
        dossierWith({
          events: JSON.stringify([{ id: 'e', title: 'E', kind: 'meeting', date: '2023-12-27', status, source: 's' }]),
        }),
      ).split('\n')[0],
    ).toBe(`27 Dec 2023 · meeting · ${words}`)
  const timed = dossierWith({
    events: JSON.stringify([
      { id: 'e', title: 'E', kind: 'meeting', date: '2023-12-27T11:00-06:00', status: 'confirmed', source: 's' },
    ]),
  })
  expect(detail('2023-12-20', to.event('e'), timed)).toMatch(
    /^27 Dec 2023, 11:00 \(UTC−6\) · meeting · confirmed · to come/,
  )
})

test('19 · licence and attribution accompany each source in every output', () => {
  const source = citation('2024-01-01', to.source('iom-2023-07'))
  expect(source).toContain('Licence: CC BY 4.0')
  const reports = [
    ...(['markdown', 'html', 'sql', 'csl', 'bibtex'] as const).map((format) =>
      reportText(context(NEWEST), { format, brief: false }),
    ),
    reportText(context(NEWEST), { format: 'csv', table: 'sources' }),
    markdown(NEWEST, shipped, true),
    JSON.stringify(json(NEWEST)['sources']),
  ]
  for (const report of reports) {
    expect(report).toMatch(/IOM Missing Migrants Project, CC BY 4\.0/)
    expect(report).toContain('US government work')
    expect(report).toContain('U.S. Customs and Border Protection, published December 2024')
  }
})

test('20 · colour is never the only sign', () => {
  expect(row('2023-12-30', to.claim('sw-encounters', 'weekly-arrests'))).toContain('≠')
  for (const glyphs of ['braille', 'ascii'] as const) {
    const { locale } = context('2023-12-30', { glyphs })
    expect(new Set(STANCES.map((stance) => stanceMark(locale, stance))).size).toBe(STANCES.length)
  }
})

test('21 · what was not known is not shown, and a source is cited only for what it says', () => {
  const early = json('2023-12-15')
  expect(early['issues']).toEqual([])
  expect(early['participants']).toEqual([])
  expect(markdown('2023-12-15')).not.toContain('30 December 2023, published')
  // The day on which talks resume is the Senate report’s; the editorial does not name it.
  const limit = detail('2023-12-30', to.issue('asylum-limit')).split('talks resume 8 Jan 2024\n')[1]?.split('\n') ?? []
  expect(limit[1]).toContain('Senate Wraps Up 2023 Work')
})

test('22 · a limit on grants of asylum is not compared with encounters or drawn among them', () => {
  const term = detail(NEWEST, to.issue('asylum-limit'))
  expect(term).toContain('5,000 /day: grants of asylum, not encounters')
  expect(JSON.stringify(figures(NEWEST, 'sw-encounters')['thresholds'])).not.toContain('grants')
  const shown = context('2023-12-30')
  const encounters = shown.reading.dossier.statistics.find(({ id }) => id === 'sw-encounters')!
  const chart = chartOf(shown, encounters, seriesOf(shown, encounters))
  expect(chart).not.toBeNull()
  expect(chart?.levels ?? []).toEqual([])
})

test('23 · a mean says nothing about a single lower day, and a bound confirms nothing: no tick', () => {
  expect(detail(NEWEST, ENCOUNTERS)).toContain(
    'a mean beyond the threshold proves that some day was beyond it; a mean short of it says nothing about single days',
  )
  expect(detail(NEWEST, to.claim('sw-encounters', 'daily-press'))).toContain('? not contradicted')
  const minimum = [[observed('2023', 568, '2024-02-01')], { qualifier: 'at-least', counts: 'persons' }] as const
  const month = [[observed('2023-12', 302_034, '2024-02-01')], {}] as const
  expect(verdicts(claimed([...minimum], { value: 900 }))).toEqual(['not-contradicted'])
  expect(
    verdicts(claimed([...month], { period: '2023-12', value: 1_000_000, per: 'day', qualifier: 'up-to' })),
  ).not.toContain('consistent')
})

test('24 · a press figure of a year, a fiscal year or a quarter is checked by the sum of its months', () => {
  const claims = [
    { id: 'fiscal', period: 'FY2023', value: 2_475_669 },
    { id: 'quarter', period: '2023-07/2023-09', value: 686_177 },
    { id: 'so-far', period: 'FY2024', value: 483_404 },
  ]
  const file = JSON.parse(JSON.stringify(shipped)) as { statistics: { id: string; claims?: object[] }[] } & Dossier
  const of = file.statistics.find(({ id }) => id === 'sw-encounters')!
  of.claims = claims.map((one) => ({ ...one, text: 'C', made: '2023-12-30', source: 'editorial' }))
  const read = detail('2023-12-30', ENCOUNTERS, file)
  expect(read).toMatch(/2,475,669 · FY2023 .*\n.*\n +✓ consistent/)
  // 183,479 + 232,963 + 269,735
  expect(read).toMatch(/686,177 = 183,479 \+ 232,963 \+ 269,735/)
  expect(read).toMatch(
    /483,404 = 240,986 \+ 242,418 [^\n]*\n +held when stated, for the part of the period known at the time/,
  )
})

test('25 · a damaged or older release is an alarm before it replaces anything, and a silent publisher is reported', () => {
  const months = ['2023-07', '2023-08', '2023-09', '2023-10', '2023-11']
  const late = dossierWith({
    sources: JSON.stringify(
      months.map((month) => ({ id: month, title: month, kind: 'dataset', publisher: 'P', published: `${month}-15` })),
    ),
    statistics: JSON.stringify([
      statistic(months.map((month, at) => observed(`2023-0${at + 1}`, 100 + at, `${month}-15`, { source: month }))),
    ]),
  })
  expect(detail('2024-01-25', to.statistic('t'), late)).toContain(
    'nothing newer in this dossier for 71 days, usually 31',
  )
  const alarms = (published: string, values: readonly (readonly [string, number])[]): readonly string[] =>
    alarmsIn(
      releaseOf({
        statistic: statistic([
          observed('2023-11', 242_418, '2023-12-22'),
          observed('2023-11', 242_407, '2024-01-26'),
          observed('2023-12', 302_034, '2024-01-26'),
        ]),
        figures: values.map(([period, value]) => ({ period, value })),
        published,
        publisher: 'cbp',
      }),
    ).map(({ rule }) => rule)
  expect(
    alarms('2024-02-13', [
      ['2023-11', 242_407],
      ['2023-12', 301_983],
    ]),
  ).toEqual([])
  expect(
    alarms('2024-02-13', [
      ['2023-11', 242_407],
      ['2023-12', 151_000],
    ]),
  ).not.toEqual([])
  expect(alarms('2024-02-13', [['2023-11', 242_418]])).not.toEqual([])
})

test('26 · announced does not mean happened: a status ages, and the day of its last news is shown', () => {
  const announced = dossierWith({
    events: JSON.stringify([
      { id: 'e', title: 'E', kind: 'meeting', date: '2023-12-10', status: 'confirmed', source: 's' },
    ]),
  })
  expect(detail('2024-01-10', to.event('e'), announced)).toMatch(/no news since/)
  expect(detail('2024-02-01', to.issue('asylum-limit'))).toContain('last news: 9 Jan 2024, 23 days earlier')
})
