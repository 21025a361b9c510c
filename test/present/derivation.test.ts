import { shipped } from '../app/stage.ts'
import { expect, test } from 'vitest'
import { standsOf, type Statistic } from '../../src/dossier/index.ts'
import { AGAINST, FOR } from '../../src/figures/index.ts'
import {
  fold,
  listingOf,
  PANELS,
  WHOLE,
  derivationBlocks,
  type Entry,
  type ChartView,
  type RecordPanel,
  type RenderContext,
} from '../../src/present/index.ts'
import { derivedBlocks } from '../../src/present/statistic/observation.ts'
import { standOn } from '../../src/present/statistic/index.ts'
import { LANGUAGES, widthOf, type Language } from '../../src/text/index.ts'
import { englishIn, read, recordsIn, seriesOf, context, told } from './shown.ts'

const entryOf = (shown: RenderContext, panel: RecordPanel, key: string): Entry => {
  const found = recordsIn(shown, panel).find((one) => one.key === key)
  if (!found) throw new Error(`no ${key} in ${panel}`)
  return found
}
const working = (shown: RenderContext, panel: RecordPanel, key: string, chartView: Partial<ChartView> = {}) =>
  told(derivationBlocks(shown, entryOf(shown, panel, key), { ...WHOLE, ...chartView }))
    .split('\n')
    .map((line) => line.trim())

const everyEntry = (shown: RenderContext): readonly Entry[] => PANELS.flatMap((panel) => recordsIn(shown, panel))

const DAYS = ['2019-01-01', '2023-12-30', '2024-02-01', '2025-06-30'] as const

test('a statistic: each calculated number with its rule, its arithmetic and its inputs', () => {
  const lines = working(context('2023-12-30'), 'statistics', 'sw-encounters')
  for (const line of [
    'Rate',
    'value ÷ days of the period; × 7 for a week, × 30.4 for a month, × 365 for a year; a monthly figure per month and a yearly figure per year stay as they are',
    'per day: 8,081 = 242,418 ÷ 30',
    'per week: 56,564 = 242,418 ÷ 30 × 7',
    'from 242,418, Nov 2023: Nationwide encounters, October 2020 to November 2023, published 22 Dec 2023',
    'Change from Oct 2023',
    '+0.6 % = (242,418 − 240,986) ÷ 240,986 × 100',
    '+3.1 % = (242,418 − 235,173) ÷ 235,173 × 100 (definitions changed in between)',
    'Verdict on the claim: ~10,000 /week, 1–10 Dec 2023',
    'about: within ±10 %; factor: the larger ÷ the smaller',
    '5.7× = 56,564 ÷ 10,000',
    'Sum of FY2024 (Oct 2023–Sep 2024)',
    '483,404 = 240,986 + 242,418',
    'At this pace the year ends at 2,900,424 = 483,404 ÷ 61 days × 366',
    'The sign in the row',
    'a claim is at odds with published figures',
    'The small chart in the row',
  ])
    expect(lines).toContain(line)
})

test('a revision lists all its vintages', () => {
  const lines = working(context('2025-06-01'), 'statistics', 'deaths-route', { at: '2022' })
  expect(lines).toContain('first published as ≥ 671 (Jul 2023), newest ≥ 753, +12.2 %')
  const [from, to] = [lines.indexOf('Revision'), lines.findIndex((line) => line.startsWith('Verdict on'))]
  const vintages = lines.slice(from, to).filter((line) => /^from ≥ \d+, 2022: /.test(line))
  expect(vintages[0]).toMatch(/^from ≥ 671, 2022: .*, published Jul 2023$/)
  expect(vintages.at(-1)).toMatch(/^from ≥ 753, 2022: .*, published May 2025$/)
})

test('shares are each calculated from the total, which has none', () => {
  const lines = working(context('2025-01-01'), 'statistics', 'sw-encounters', { at: '2023-12' })
  expect(lines).toContain('Mexico: 22.9 % = 69,041 ÷ 301,981 × 100')
  expect(lines).toContain('other: 6.7 % = 20,220 ÷ 301,981 × 100')
  expect(lines).toContain('U.S. Border Patrol: 82.7 % = 249,740 ÷ 301,981 × 100')
  expect(lines.filter((line) => line.includes('= 301,981 ÷ 301,981'))).toEqual([])
})

test('a claim: the rule of its qualifier, each comparison with its rate and its factor', () => {
  const lines = working(context('2024-02-01'), 'statistics', 'sw-encounters/weekly-arrests')
  for (const line of [
    'about: within ±10 %; factor: the larger ÷ the smaller',
    'U.S. Border Patrol, Dec 2023: 56,403 per week = 249,785 ÷ 31 × 7 (published 26 Jan 2024); claim 5.6× too low',
    '5.6× = 56,403 ÷ 10,000',
    'for comparison: total, Dec 2023: 68,201 per week = 302,034 ÷ 31 × 7 (published 26 Jan 2024)',
    '6.8× = 68,201 ÷ 10,000',
    '1.03× = 10,000 ÷ 9,743',
  ])
    expect(lines).toContain(line)
})

test('a participant: the number of issues is that of the issues listed', () => {
  expect(working(context('2023-12-30'), 'participants', 'barcena').slice(0, 5)).toEqual([
    'Number of issues: 3 issues',
    'issues on which this participant has a position known on the date',
    'Control of the railroads',
    'Joint team with other Central American countries',
    'Border crossings and rail bridges',
  ])
})

test('an issue: who is counted for it and against it, by the last position of each', () => {
  const shown = context('2023-12-30')
  expect(working(shown, 'issues', 'asylum-limit')).toContain('for: Republican group in Congress: demands (reported)')
  for (const entry of listingOf(shown.reading, 'issues').entries) {
    if (entry.kind !== 'issue') throw new Error('an issue')
    const named = (word: string) => {
      const line = working(shown, 'issues', entry.key).find((one) => one.startsWith(`${word}: `)) ?? ''
      return line === `${word}: nobody`
        ? 0
        : (line.match(/: (?:demands|supports|conditional|opposes|red line)(?: \(reported\))?(?:, |$)/g)?.length ?? -1)
    }
    const stands = standsOf(entry.issue)
    const counted = [FOR, AGAINST].map((stances) => stands.filter(({ stance }) => stances.has(stance)).length)
    expect([named('for'), named('against')]).toEqual(counted)
  }
})

test('the counts around the record are explained with it', () => {
  const lines = working(context('2023-12-30'), 'participants', 'barcena')
  expect(lines).toContain('24 of the 42 sources were published by 30 Dec 2023')
  expect(lines.join()).toContain('10 of the 12 issues')
})

test('a record without calculated numbers says so', () => {
  expect(working(context('2023-12-30'), 'statistics', 'caravan')[0]).toBe(
    'Nothing on this record is calculated: it is shown as written.',
  )
})

test.each(LANGUAGES)(
  'in %s every record of every panel explains its numbers, on any day, within its width',
  (language) => {
    for (const on of DAYS) {
      const shown = context(on, { language })
      const { working: words } = shown.locale.words.figures
      const known = shown.reading.dossier.sources.length
      const sources = words.sourcesRule(shown.locale.day(shown.reading.on), known, shipped.sources.length)
      for (const entry of everyEntry(shown)) {
        const lines = read(fold(derivationBlocks(shown, entry, WHOLE), 56))
        expect(lines.filter((line) => widthOf(line) > 56)).toEqual([])
        expect(lines.filter((line) => line !== '').length).toBeGreaterThan(2)
        expect(lines.join(' ').replace(/\s+/g, ' ')).toContain(sources)
      }
    }
  },
)

const KINDS: readonly (readonly [Entry['kind'], RecordPanel, string, string])[] = [
  ['statistic', 'statistics', 'sw-encounters', 'por semana: 56,564 = 242,418 ÷ 30 × 7'],
  ['claim', 'statistics', 'sw-encounters/weekly-arrests', '5.7× = 56,564 ÷ 10,000'],
  [
    'participant',
    'participants',
    'barcena',
    'asuntos en los que este participante tiene una posición conocida en la fecha',
  ],
  ['issue', 'issues', 'asylum-limit', 'a favor: Grupo republicano en el Congreso: exige (reportada)'],
]

test.each(KINDS)('the derivation of a %s in Spanish has no English word', (_, panel, key, line) => {
  const lines = working(context('2023-12-30', { language: 'es' }), panel, key)
  expect(lines).toContain(line)
  expect(englishIn(lines.join('\n'))).toEqual([])
  expect(englishIn(working(context('2023-12-30'), panel, key).join('\n'))).not.toEqual([])
})

test('no derivation of any record, on any day, has an English word in Spanish', () => {
  for (const on of DAYS) {
    const shown = context(on, { language: 'es' })
    for (const entry of everyEntry(shown)) expect(englishIn(told(derivationBlocks(shown, entry, WHOLE)))).toEqual([])
  }
})

/** Returns what the detail says about a period: its rate with the arithmetic, its percentages, the revision. */
const stated = (shown: RenderContext, of: Statistic, period: string): readonly string[] => {
  const known = standOn(shown, of, period)
  const text = known ? told(derivedBlocks(shown, of, seriesOf(shown, of), known)) : ''
  return text.match(/[+−][\d.,]+ %|[\d.,]+ = .*÷ [\d.,]+/g) ?? []
}

test.each<Language>(LANGUAGES)('in %s each rate and percentage of each period is explained on its page', (language) => {
  for (const on of ['2023-12-30', '2025-06-30'] as const) {
    const shown = context(on, { language })
    for (const of of shown.reading.dossier.statistics)
      for (const { newest } of seriesOf(shown, of).slice(-14)) {
        const page = working(shown, 'statistics', of.id, { at: newest.period }).join('\n')
        expect(stated(shown, of, newest.period).filter((number) => !page.includes(number))).toEqual([])
      }
  }
})
