import { expect, test } from 'vitest'
import { knownFrom, readingOn, to } from '../../src/dossier/index.ts'
import { citationOf, claimSentence, recordAt, type RenderContext } from '../../src/present/index.ts'
import { glanceSections } from '../../src/report/chapters/glance.ts'
import { claimsData } from '../../src/report/data/figures.ts'
import { jsonReport } from '../../src/report/json.ts'
import type { Phrase } from '../../src/report/html/page.ts'
import { createLocale, LANGUAGES, plainText } from '../../src/text/index.ts'
import { observed, shipped, statistic } from '../dossier/fixture.ts'
import { talks } from '../dossier/talks.ts'
import { joined } from './joined.ts'
import { reportText } from './report-text.ts'

const whole = shipped('us-mexico-2023.json')

const contextOn = (day: string, language: (typeof LANGUAGES)[number] = 'en'): RenderContext => ({
  reading: readingOn(whole, knownFrom(day)),
  locale: createLocale(language, 'en', 'braille'),
  per: 'day',
})

interface Claims {
  readonly statistics: readonly { readonly claims: readonly { readonly id: string; readonly verdict: object }[] }[]
}

const inJson = (day: string, id: string): object => {
  const { statistics } = JSON.parse(joined(jsonReport(contextOn(day).reading))) as Claims
  return statistics.flatMap(({ claims }) => claims).find((one) => one.id === id)!.verdict
}

test('JSON has the period, dims, vintages and sources behind a verdict', () => {
  expect(inJson('2024-02-01', 'weekly-arrests')).toMatchObject({
    kind: 'at-odds',
    basis: 'window',
    own: {
      dims: { component: 'U.S. Border Patrol' },
      period: '2023-12',
      value: 249_785,
      per: 'week',
      mean: true,
      parts: [{ period: '2023-12', value: 249_785, published: '2024-01-26' }],
    },
    beside: [{ dims: {}, value: 302_034 }],
    instead: null,
    rest: { total: 249_785, days: 21 },
    hints: [{ changed: ['per', 'component'], per: 'day', dims: {} }],
  })
})

test('JSON says that the figure which a reader quotes is a minimum', () => {
  expect(inJson('2024-02-01', 'previous-year-route')).toMatchObject({
    standsOn: { amount: 671, qualifier: 'at-least' },
    own: { amount: 671, amountQualifier: 'at-least' },
  })
})

test('JSON says why a claim cannot be checked, with the nearest figure', () => {
  expect(inJson('2024-01-10', 'daily-press')).toMatchObject({
    kind: 'cannot-be-checked',
    reason: 'period-not-published',
    nearest: { period: '2023-11', value: 242_418 },
  })
})

const cell = (day: string, id: string, head: string): unknown => {
  const context = contextOn(day)
  const [heads = [], ...rows] = claimsData(context)
  return rows.find((row) => row[0] === id)?.[heads.indexOf(head)]
}

test('CSV has a claim’s figure, what it was compared with, the note and its source', () => {
  const { columns } = contextOn('2024-02-01').locale.words.report
  const of = (head: keyof typeof columns): unknown => cell('2024-02-01', 'weekly-arrests', columns[head])
  expect(of('verdict')).toBe('at odds')
  expect(of('figure')).toBe('~10,000 /week')
  expect([of('comparedFrom'), of('comparedTo')]).toEqual(['2023-12-01', '2023-12-31'])
  expect(of('comparedLimit')).toBe('U.S. Border Patrol')
  expect(of('comparedAmount')).toBeCloseTo(56_403.06, 2)
  expect([of('comparedQualifier'), of('comparedScaled')]).toEqual(['exact', 'no'])
  expect(of('comparedPublished')).toBe('2024-01-26')
  expect(of('comparedSource')).toBe('Report on the first Border Patrol figure for December 2023')
  expect(of('comparedSourceIds')).toBe('press-cbp-2024-01-26')
  expect(of('comparedQuote')).toBeNull()
  expect(of('comparedNote')).toContain('249,785 arrests')
  expect(of('why')).toContain('that would leave 11,214 a day for the other 21 days')
  expect(of('note')).toMatch(/^Likely origin/)
  expect(of('noteSource')).toContain('¿Que solo vinieron a saludar?')
  expect(of('quote')).toBe('close to 10,000 each week')
})

const rowOf = (day: string, figure: string): readonly Phrase[] => {
  const section = glanceSections(contextOn(day)).find(({ anchor }) => anchor === 'claims')
  const [table] = [...(section?.parts ?? [])].flatMap((part) => (part.kind === 'table' ? [part.table] : []))
  return [...(table?.rows ?? [])].find(([first]) => first && plainText(first.spans).includes(figure)) ?? []
}

test('in a report a verdict cites only its own figures’ sources, and a note its own', () => {
  const [, , , , period, , verdict, why, note] = rowOf('2024-02-01', '~10,000')
  expect(plainText(period?.spans ?? [])).toBe('1–10 Dec 2023 · U.S. Border Patrol')
  expect(plainText(verdict?.spans ?? [])).toBe('≠ claim 5.6× too low')
  expect(verdict?.notes).toHaveLength(1)
  expect(why?.notes).toEqual(expect.arrayContaining([...(verdict?.notes ?? [])]))
  expect(why?.notes).toHaveLength(2)
  expect(plainText(note?.spans ?? [])).toContain('Likely origin')
  expect(note?.notes).toEqual(['press-weekly-mean', 'press-column'])
})

test('the sentence about a claim that cannot be checked names the nearest figure and how far apart it is', () => {
  const record = recordAt(contextOn('2023-12-30').reading, to.claim('sw-encounters', 'daily-press'))
  if (record?.kind !== 'claim') throw new Error('no claim')
  const sentence = claimSentence(contextOn('2023-12-30'), record.statistic, record.claim)
  expect(plainText(sentence)).toContain(
    'the newest known figure does not settle it; nearest figure: 8,081 per day in Nov 2023 (U.S. Customs and Border Protection), 1.2× apart.',
  )
})

test('a breakdown in a report names its vintage, and the total whose shares it has', () => {
  const text = reportText(contextOn('2023-12-30'), { format: 'markdown', brief: false })
  const [, breakdown = ''] = text.split('By outcome, 2019, published 8 Jan 2020')
  expect(breakdown.slice(0, 600)).toContain('share of the total, ≥ 438')
})

test.each(LANGUAGES)('in %s no claim lacks a reason, on any day', (language) => {
  for (const day of ['2023-12-30', '2024-02-01', '2025-06-01']) {
    const context = contextOn(day, language)
    const [heads = [], ...rows] = claimsData(context)
    const at = heads.indexOf(context.locale.words.report.columns.why)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map((row) => row[at]).filter((why) => typeof why !== 'string' || why === '')).toEqual([])
  }
})

const sources = ['half', 'later', 'said'].map((id) => ({
  id,
  title: `Title ${id}`,
  kind: 'dataset' as const,
  published: '2023-10-20',
}))

test('what a difference takes off is cited in every output: JSON, CSV, Markdown, HTML, brief and citation', () => {
  const quarter = { id: 'q3', text: '50 in the third quarter', period: '2023-Q3', value: 50, made: '2023-10-20' }
  const counted = statistic(
    [
      observed('2023-01-01/2023-06-30', 100, '2023-07-20', { source: 'half' }),
      observed('2023-01-01/2023-09-30', 150, '2023-10-20', { source: 'later' }),
    ],
    { claims: [{ ...quarter, source: 'said' }] },
  )
  const dossier = { ...talks([]), sources, statistics: [counted] }
  const context: RenderContext = { ...contextOn('2024-01-01'), reading: readingOn(dossier, knownFrom('2024-01-01')) }
  const [claim] = (JSON.parse(joined(jsonReport(context.reading))) as Claims).statistics.flatMap(({ claims }) => claims)
  expect(claim?.verdict).toMatchObject({
    standsOn: { sources: ['later', 'half'], published: ['2023-07-20', '2023-10-20'] },
  })
  const { columns } = context.locale.words.report
  const [heads = [], row = []] = claimsData(context)
  expect(row[heads.indexOf(columns.comparedSourceIds)]).toBe('later; half')
  expect(row[heads.indexOf(columns.comparedSource)]).toBe('Title later; Title half')
  const entry = recordAt(context.reading, to.claim('t', 'q3'))
  expect(entry && citationOf(context, entry, null)).toMatch(/Title later.*Title half/s)
  for (const brief of [false, true])
    for (const format of ['markdown', 'html'] as const)
      expect(reportText(context, { format, brief })).toMatch(/Title half/)
})
