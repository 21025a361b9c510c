import { expect, test } from 'vitest'
import { knownFrom, readingOn } from '../../src/dossier/index.ts'
import {
  detailLines,
  RECORD_LISTS,
  tableSpans,
  entryTitle,
  WHOLE,
  type RecordPanel,
  type RenderContext,
} from '../../src/present/index.ts'
import { LANGUAGES, plainText, createLocale, widthOf, type Language } from '../../src/text/index.ts'
import { shipped } from '../app/stage.ts'
import { englishIn, read, recordsIn } from './shown.ts'

const context = (on: string, language: Language = 'en', per: RenderContext['per'] = 'day'): RenderContext => ({
  reading: readingOn(shipped, knownFrom(on)),
  locale: createLocale(language, 'en', 'braille'),
  per,
})

const detail = (shown: RenderContext, panel: RecordPanel, key: string): string => {
  const entry = recordsIn(shown, panel).find((one) => one.key === key)
  if (!entry) throw new Error(`no ${key} in ${panel}`)
  return read(detailLines(shown, entry, 200, WHOLE)).join('\n')
}

test('a statistic: value, publisher and vintage, arithmetic, change, claims, observations, thresholds, definition', () => {
  const text = detail(context('2023-12-30'), 'statistics', 'sw-encounters')
  for (const part of [
    '242,418 encounters · Nov 2023 · provisional',
    'U.S. Customs and Border Protection, published 22 Dec 2023',
    'per day 8,081 = 242,418 ÷ 30',
    'vs Oct 2023 +0.6 %',
    'vs Nov 2022 +3.1 % (definitions changed in between)',
    '~10,000 /week',
    '≠ at odds',
    'total, Nov 2023: 56,564 per week = 242,418 ÷ 30 × 7 (published 22 Dec 2023); claim 5.7× too low',
    '1–10 Dec 2023 was not published yet; compared with the newest known figure, Nov 2023',
    '“close to 10,000 each week” (verbatim, English)',
    'counts events, not people',
  ])
    expect(text).toContain(part)
})

test('in February the claim is at odds with Border Patrol alone, and the total is shown too', () => {
  const text = detail(context('2024-02-01'), 'statistics', 'sw-encounters/weekly-arrests')
  expect(text).toContain('≠ at odds')
  expect(text).toContain('U.S. Border Patrol, Dec 2023: 56,403 per week = 249,785 ÷ 31 × 7')
  expect(text).toContain('for comparison: total, Dec 2023: 68,201 per week = 302,034 ÷ 31 × 7')
  expect(text).toContain('that would leave 11,214 a day for the other 21 days = (249,785 − 14,286) ÷ 21')
})

test('a minimum estimate stays one, and a revised value shows the old one', () => {
  const text = detail(context('2025-06-01'), 'statistics', 'deaths-route')
  expect(text).toContain('≥ 734')
  expect(text).toMatch(/2022 +≥ 753 +r/)
})

test('an issue: who demands it, on what condition, quoted from which source', () => {
  const text = detail(context('2023-12-30'), 'issues', 'asylum-limit')
  for (const part of [
    'stalled',
    'Republican group in Congress »D demands (reported) · asked of: Government of the United States',
    '“limit the granting of asylum to 5,000 people per day”',
    'Editorial on migration talks',
    '└─ ⇄ Aid to Ukraine · stalled · condition of: Republican group in Congress · Editorial on migration talks, 30 December 2023',
  ])
    expect(text).toContain(part)
})

test('a trade stated at both ends is listed once, and not as two dependencies', () => {
  for (const id of ['asylum-limit', 'ukraine-aid']) {
    const text = detail(context('2023-12-30'), 'issues', id)
    expect(text.match(/⇄/g)).toHaveLength(1)
    expect(text).toContain('Traded for')
    expect(text).not.toMatch(/depends on|circle/i)
  }
})

test('a participant: role, side, membership, positions with quote and date, events; unknown facts are called unknown', () => {
  const barcena = detail(context('2023-12-30'), 'participants', 'barcena')
  for (const part of [
    'Foreign Minister of Mexico, Government of Mexico',
    'Side: Mexico',
    '+S supports',
    'Meeting at the National Palace',
  ])
    expect(barcena).toContain(part)
  expect(detail(context('2023-12-30'), 'participants', 'trump')).toContain(
    'No position of their own is known on this date.',
  )
})

test('the title is that of the record', () => {
  const entries = recordsIn(context('2023-12-30'), 'statistics')
  expect(entries.slice(0, 2).map((entry) => entryTitle(context('2023-12-30').locale, entry))).toEqual([
    'Southwest border encounters',
    'claim ~10,000 /week',
  ])
})

const everywhere = LANGUAGES.flatMap((language) => RECORD_LISTS.map((panel) => [language, panel] as const))

test.each(everywhere)('in %s no line of any detail of %s is too wide, on any date', (language, panel) => {
  for (const [on, widths] of [
    ['2020-01-01', [56]],
    ['2023-12-30', [30, 76]],
    ['2024-02-01', [30, 56]],
    ['2026-01-01', [30, 76]],
  ] as const) {
    const shown = context(on, language, 'week')
    for (const entry of recordsIn(shown, panel))
      for (const width of widths) {
        const lines = detailLines(shown, entry, width, WHOLE).map((line) =>
          plainText(line.kind === 'text' ? line.spans : tableSpans(line)),
        )
        expect(lines.filter((line) => widthOf(line) > width)).toEqual([])
      }
  }
})

test('before anything was published there is no figure, and that is said', () => {
  expect(detail(context('2020-03-20'), 'statistics', 'sw-encounters')).toContain('No figure was known on 20 Mar 2020')
})

test('in Spanish no detail of a statistic or a claim has an English word, on any day and by years', () => {
  for (const on of ['2019-01-01', '2023-12-30', '2024-02-01', '2025-06-30'])
    for (const arrangement of ['time', 'fiscal'] as const) {
      const shown = context(on, 'es')
      for (const entry of recordsIn(shown, 'statistics'))
        expect(englishIn(read(detailLines(shown, entry, 200, { ...WHOLE, arrangement })).join('\n'))).toEqual([])
    }
  expect(englishIn(detail(context('2023-12-30'), 'statistics', 'sw-encounters'))).not.toEqual([])
})

test('the chart takes its rows, and no more', () => {
  const shown = context('2023-12-30')
  const [entry] = recordsIn(shown, 'statistics')
  if (!entry) throw new Error('no statistic')
  const count = (rows: number) => detailLines(shown, entry, 76, { ...WHOLE, rows }).length
  expect(count(20) - count(8)).toBe(12)
})

test('the detail is about the period at the cursor', () => {
  const shown = context('2023-12-30')
  const [entry] = recordsIn(shown, 'statistics')
  if (!entry) throw new Error('no statistic')
  const text = read(detailLines(shown, entry, 200, { ...WHOLE, at: '2022-01', cursor: true })).join('\n')
  expect(text).toContain('154,874 encounters · Jan 2022')
  expect(text).toContain('per day 4,996 = 154,874 ÷ 31')
  expect(text).toContain('16 of 38')
})

test('the text of a record without a chart stays the same object, whatever the view of charts', () => {
  const shown = context('2023-12-30')
  const [issue] = recordsIn(shown, 'issues')
  if (!issue) throw new Error('no issue')
  const lines = detailLines(shown, issue, 60, WHOLE)
  expect(detailLines(shown, issue, 60, { ...WHOLE, page: 9, rows: 5, zoom: 1 })).toBe(lines)
  expect(detailLines(shown, issue, 61, WHOLE)).not.toBe(lines)
})
