import { expect, test } from 'vitest'
import { memoizeText } from '../../src/dossier/index.ts'
import { DATA_TABLES, type ReportOptions } from '../../src/report/index.ts'
import { wordsIn, type Language } from '../../src/text/index.ts'
import { issue, position, talks } from '../dossier/talks.ts'
import { context } from '../present/shown.ts'
import { elementsOf, textOf } from './parsed.ts'
import { reportText } from './report-text.ts'

const PAGES: readonly ReportOptions[] = (['markdown', 'html'] as const).flatMap((format) => [
  { format, brief: false },
  { format, brief: true },
])
const ALL: readonly ReportOptions[] = [...PAGES, ...DATA_TABLES.map((table) => ({ format: 'csv', table }) as const)]

/** Returns the messages of a language; functions are called with signs. */
const leaves = (words: unknown): readonly string[] => {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function')
    return leaves((words as (...given: readonly string[]) => unknown)('#', '#', '#', '#', '#'))
  return words !== null && typeof words === 'object' ? Object.values(words).flatMap(leaves) : []
}
const wordsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []))

/** Messages that reports do not contain. */
const ELSEWHERE = new Set(['help', 'edit', 'verify', 'keys', 'problems', 'command', 'prompt', 'languageNames'])

const interfaceWords = memoizeText((language: Language): ReadonlySet<string> =>
  wordsOf(Object.entries(wordsIn(language)).flatMap(([name, words]) => (ELSEWHERE.has(name) ? [] : leaves(words)))),
)

/** Replaces every text of a dossier by one without words of either language. */
const mute = (value: unknown, isText = false): unknown => {
  if (typeof value === 'string') return isText && !['stated', 'reported', 'inferred'].includes(value) ? '·' : value
  if (Array.isArray(value)) return value.map((one) => mute(one, isText))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, mute(inner, key !== 'source' && (isText || TEXTS.has(key)))]),
  )
}
const TEXTS = new Set(
  'title summary name role publisher licence attribution definition unit caveat note text outcome exact otherNames asStated'.split(
    ' ',
  ),
)

const readingWithoutTexts = memoizeText((on: string) => {
  const { reading } = context(on)
  return { ...reading, dossier: mute(reading.dossier) as typeof reading.dossier }
})

/** Returns a report's context with the texts of the dossier replaced; the reports of a day share what they calculate. */
const shown = (language: Language, on: string) => ({ ...context(on, { language }), reading: readingWithoutTexts(on) })

/** Returns a report's readable text: of HTML its text and the heads before cells on a narrow screen. */
const readable = (text: string, { format }: ReportOptions): string => {
  if (format !== 'html') return text
  const elements = elementsOf(text)
  const body = elements.find((one) => one.tagName === 'body')
  const attributes = elements.flatMap((one) =>
    one.attrs.filter(({ name }) => name === 'data-name' || name === 'aria-label').map(({ value }) => value),
  )
  return [body ? textOf(body) : '', ...attributes].join(' ')
}

/** What is the same in every language: names of agencies and programs, addresses, ids, dimensions for programs. */
const KEPT =
  /U\.S\. Border Patrol|Office of Field Operations|migration-dash|https?:\/\/\S+|\b[a-z]+(?:-[a-z0-9]+)+\b|\b(?:caravan|editorial)\b|\b[a-z]+=[^,;"\n]*/g

test.each(ALL)('%j has no word of the other language', (options) => {
  for (const on of ['2023-12-30', '2024-02-20', '2025-06-10']) {
    for (const [language, other] of [
      ['es', 'en'],
      ['en', 'es'],
    ] as const) {
      const [own, foreign] = [interfaceWords(language), interfaceWords(other)]
      const said = wordsOf([readable(reportText(shown(language, on), options), options).replace(KEPT, ' ')])
      expect([...said].filter((word) => foreign.has(word) && !own.has(word))).toEqual([])
    }
  }
})

test('with --ascii Markdown is ASCII only, and its tables stay whole', () => {
  for (const language of ['en', 'es'] as const) {
    const text = reportText(context('2024-02-01', { language, glyphs: 'ascii' }), { format: 'markdown', brief: false })
    expect(text).toMatch(/^[\x20-\x7e\n]*$/)
    const widths = text
      .trim()
      .split('\n\n')
      .filter((block) => block.startsWith('| '))
      .map((block) => new Set(block.split('\n').map((line) => line.replaceAll('\\|', '').split('|').length)).size)
    expect(new Set(widths)).toEqual(new Set([1]))
  }
})

test('a report says on which day it was read, whatever the day', () => {
  for (const [on, day] of [
    ['2023-12-30', '30 December 2023'],
    ['2024-02-01', '1 February 2024'],
  ] as const)
    for (const options of PAGES) expect(reportText(context(on), options)).toContain(`As known on ${day}`)
})

test('JSON is the dossier for programs', () => {
  expect(JSON.parse(reportText(context('2024-02-01'), { format: 'json' }))).toMatchObject({
    program: 'migration-dash',
    asOf: '2024-02-01',
  })
})

test('an almost empty dossier has a report, which says what is missing', () => {
  const dossier = talks([], { participants: [], sides: [] })
  const text = reportText(context('2023-12-30', { dossier }), { format: 'markdown', brief: false })
  for (const words of ['has no statistics', 'names no participants', 'No position is known', 'has no issues'])
    expect(text).toContain(words)
})

test('records that became known later are not said to be missing', () => {
  const text = reportText(context('2019-06-01'), { format: 'markdown', brief: false })
  for (const words of ['No statistic is known', 'No participant is known', 'No issue is known', 'No claim is known'])
    expect(text).toContain(`${words} on this date.`)
  expect(text).not.toMatch(/This dossier (?:has|names) no/)
})

test('an unknown status cites no source', () => {
  const dossier = talks([issue('a', { status: undefined })])
  const text = reportText(context('2023-12-30', { dossier }), { format: 'markdown', brief: false })
  expect(text).toMatch(/^Status unknown on this date$/m)
})

test('an issue that conflicts with another and waits for it says both', () => {
  const relations = [
    { issue: 'b', kind: 'conflicts-with', source: 's' },
    { issue: 'b', kind: 'conditional-on', source: 's' },
  ] as const
  const dossier = talks([issue('a', { relations }), issue('b')])
  const text = reportText(context('2023-12-30', { dossier }), { format: 'markdown', brief: false })
  expect(text).toContain('- conflicts with: Issue b')
  expect(text).toContain('- This issue depends on: Issue b')
})

test('a stance has a count only where it was stated again, not beside another stance of the same day', () => {
  const both = [position('ana', 'opposes'), position('ana', 'supports'), position('ben', 'demands')]
  const again = [position('ana', 'opposes'), position('ana', 'opposes', '2023-12-05')]
  const dossier = talks([issue('a', { positions: both }), issue('b', { positions: again })])
  const text = reportText(context('2023-12-30', { dossier }), { format: 'markdown', brief: false })
  expect(text).toMatch(/\| Issue a \| open \| \\?\+S\[/)
  expect(text).toMatch(/\| Issue b \| open \| −O 2\[/)
})

test('two issues traded for each other are named once in each', () => {
  const dossier = talks([issue('a', { relations: [{ issue: 'b', kind: 'traded-for' }] }), issue('b')])
  const text = reportText(context('2023-12-30', { dossier }), { format: 'markdown', brief: false })
  expect(text.match(/^- traded for: Issue [ab]/gm)).toEqual(['- traded for: Issue b', '- traded for: Issue a'])
  expect(text).not.toContain('This issue depends on')
})

test('the matrix explains every sign of its cells, that of a denied position too', () => {
  const positions = [
    position('ana', 'demands', '2023-12-01', { id: 'p' }),
    position('ben', 'disputes', '2023-12-05', { disputes: ['p'] }),
  ]
  const shown = context('2023-12-30', { dossier: talks([issue('a', { positions })]) })
  const text = reportText(shown, { format: 'markdown', brief: false })
  expect(text).toMatch(/\| Issue a \| open \| »D¬/)
  expect(text).toContain('»D demands; ')
  expect(text).toContain('; ¬ disputed by another participant; ')
})

test('what comes next on an issue says what resumes, and not only that it does', () => {
  const dossier = talks([issue('a', { resumes: { date: '2024-01-08', source: 's' } })])
  const text = (language: Language): string =>
    reportText(context('2023-12-30', { dossier, language }), { format: 'markdown', brief: false })
  expect(text('en')).toMatch(/\| 8 Jan 2024\[\d\] \| talks resume\[\d\] \|/)
  expect(text('es')).toMatch(/\| 8 ene 2024\[\d\] \| se reanudan las conversaciones\[\d\] \|/)
})

test('a table names units of time without an article', () => {
  const csv = reportText(context('2023-12-30', { language: 'es' }), { format: 'csv', table: 'terms' })
  expect(csv).toContain(',5000,,día,')
})

test('a cell of the matrix with several statements has the source of each', () => {
  const sources = ['s', 'u'].map((id) => ({ id, title: id, kind: 'article', published: '2023-12-01' }) as const)
  const positions = [position('ana', 'demands'), position('ana', 'demands', '2023-12-02', { source: 'u' })]
  const dossier = talks([issue('a', { positions })], { sources })
  const text = reportText(context('2024-02-15', { dossier }), { format: 'markdown', brief: false })
  const row = text.split('\n').find((line) => line.startsWith('| Issue a | open')) ?? ''
  expect(row).toMatch(/»D 2\[\d+\]\[\d+\]/)
})

test('resumed talks are in the past tense after their day', () => {
  const on = (day: string): string => reportText(context(day), { format: 'markdown', brief: false })
  expect(on('2023-12-31')).toContain('Talks resume 8 Jan 2024')
  expect(on('2024-02-15')).toContain('Talks were due to resume 8 Jan 2024')
})
