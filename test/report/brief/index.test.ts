import { expect, test } from 'vitest'
import { claimSentence, issueSentence } from '../../../src/present/index.ts'
import { escapeMarkdown } from '../../../src/report/markdown.ts'
import { printOverview } from '../../../src/report/print.ts'
import type { Dossier } from '../../../src/dossier/index.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { datedSources, event, issue, position, talks } from '../../dossier/talks.ts'
import { LANGUAGES, plainText } from '../../../src/text/index.ts'
import { context } from '../../present/shown.ts'
import { dossierOf, shipped } from '../../app/stage.ts'
import { reportText } from '../report-text.ts'

const brief = (on: string, dossier: Dossier = shipped): string =>
  reportText(context(on, { dossier }), { format: 'markdown', brief: true })

const under = (text: string, title: string): string => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''

test('it has five figures, the most serious caveats first', () => {
  const rows = under(brief('2024-02-01'), 'What the figures say').trim().split('\n').slice(2)
  expect(rows).toHaveLength(5)
  expect(rows[0]).toContain('560: ≠ ≥ 1.19× too low')
  expect(rows[1]).toContain('Southwest border encounters | 302,034 encounters')
  expect(rows[1]).toContain('≠ 5.6× too low')
})

test('a first status is a change of status, unless it lasts, as that the issue is open', () => {
  const first = (status: 'open' | 'stalled' | 'agreed') => [{ date: '2023-12-10', status, source: 's' }] as const
  const dossier = talks([
    issue('a', { history: first('agreed') }),
    issue('b', { history: first('open') }),
    issue('c', { history: first('stalled') }),
  ])
  const rows = under(brief('2023-12-30', dossier), 'Who changed position, and what changed status')
  expect(rows).toContain('| 10 Dec 2023 | agreed · Issue a')
  expect(rows).not.toMatch(/Issue [bc]/)
})

test('a figure has its period, caveat and sources; a yearly one has no rate', () => {
  const rows = under(brief('2023-12-30'), 'What the figures say')
  expect(rows).toMatch(
    /242,418 encounters\[\d\] \| Nov 2023 · provisional \| 8,081 \/day\[\d\] \| vs Nov 2022 \+3\.1 %/,
  )
  expect(rows).toMatch(/≥ 671 persons\[\d\] \| 2022 \| {2}\|/)
})

test('what is late and what is missing is named beside the verdict', () => {
  const published = ['2023-01-10', '2023-02-10', '2023-03-10', '2023-04-10', '2023-05-10']
  const of = statistic(published.map((day, at) => observed(String(2010 + 2 * at), 1, day)))
  const rows = (language: 'en' | 'es') =>
    reportText(context('2023-12-30', { dossier: { ...talks([]), statistics: [of] }, language }), {
      format: 'markdown',
      brief: true,
    })
  expect(rows('en')).toContain(
    '| nothing newer in this dossier for 234 days, usually 31; 5 of 9 years; missing: 2011, 2013, 2015, 2017 |',
  )
  expect(rows('es')).toContain('desde hace 234 días, lo habitual son 31; 5 de 9 años; faltan: 2011, 2013, 2015, 2017 |')
})

test('a move is shown with the earlier position, newest first', () => {
  const dossier = talks([
    issue('a', {
      history: [
        { date: '2023-11-01', status: 'open', source: 's' },
        { date: '2023-12-10', status: 'stalled', source: 's' },
      ],
      positions: [position('ana', 'opposes', '2023-11-01'), position('ana', 'conditional', '2023-12-20')],
    }),
  ])
  const rows = under(brief('2023-12-30', dossier), 'Who changed position, and what changed status')
    .trim()
    .split('\n')
    .slice(2)
  expect(rows).toEqual([
    '| 20 Dec 2023 | −O opposes → ±C conditional · Ana · Issue a[1] |',
    '| 10 Dec 2023 | open → stalled · Issue a[1] |',
  ])
  expect(under(brief('2023-12-30', talks([issue('a')])), 'Who changed position, and what changed status')).toContain(
    'No change of position or status',
  )
})

test('stuck issues come first, with what they wait for and who opposes them, and settled ones last', () => {
  const dossier = talks([
    issue('a', { relations: [{ issue: 'b', kind: 'blocked-by' }] }),
    issue('b', { status: 'stalled', positions: [position('ben', 'red-line')] }),
    issue('c', { status: 'agreed', positions: [position('ben', 'opposes')] }),
    issue('d', { positions: [position('ben', 'neutral')] }),
  ])
  const rows = under(brief('2023-12-30', dossier), 'In one sentence each')
    .split('\n')
    .filter((line) => line.startsWith('- '))
  expect(rows).toEqual([
    '- Issue b: stalled; opposed by: Ben; last news: 1 Dec 2023, 29 days earlier.[1]',
    '- Issue a: open; no position known; depends on: Issue b; last news: 1 Dec 2023, 29 days earlier.[1]',
    '- Issue d: open; nobody at the table is known to be for it or against it; last news: 1 Dec 2023, 29 days earlier.[1]',
    '- Issue c: agreed; opposed by: Ben.[1]',
  ])
})

test('the next steps are those announced on the day, and an event without news since its day says so', () => {
  const dossier = talks([], { events: [event('past', '2023-12-01'), event('soon', '2024-01-08')] })
  const next = under(brief('2023-12-30', dossier), 'What comes next')
  expect(next).toContain('| 8 Jan 2024 | meeting | Event soon[1] |  |')
  expect(next).not.toContain('| 1 Dec 2023')
  expect(next).toContain('- 1 Dec 2023: no news since · Event past')
})

test('long lists show five rows and the number of the others', () => {
  const events = Array.from({ length: 8 }, (_, at) => event(`e${at}`, `2024-01-0${at + 1}`))
  const next = under(brief('2023-12-30', talks([], { events })), 'What comes next')
  expect(next.match(/Event e/g)).toHaveLength(5)
  expect(next).toContain('and 3 more')
})

test('its sources are exactly those it cites', () => {
  const sources = under(brief('2023-12-30'), 'Sources')
  const cited = new Set(
    brief('2023-12-30')
      .split('\n## Sources')[0]
      ?.match(/(?<=\[)\d+(?=\])/g),
  )
  expect(sources.trim().split('\n').length - 2).toBe(cited.size)
})

test('an almost empty dossier has a brief', () => {
  const later = talks([], { statistics: [statistic([observed('2024', 1, '2025-01-15')])] })
  expect(brief('2023-12-30', later)).toContain('No figure is known on this date.')
  const text = brief('2023-12-30', talks([]))
  expect(text).toContain('This dossier has no statistics.')
  expect(text).toContain('No announcement is known')
})

test('an issue under negotiation is not stuck, so it comes after those that are', () => {
  const opposed = { positions: [position('ben', 'red-line')] }
  const dossier = talks([issue('a', { status: 'negotiating', ...opposed }), issue('b', opposed)])
  const rows = under(brief('2023-12-30', dossier), 'In one sentence each')
  expect(rows.indexOf('Issue b')).toBeLessThan(rows.indexOf('Issue a'))
})

test('an issue stuck by a relation cites the relation’s own source, or none', () => {
  const stuck = (source?: string): string => {
    const relation = { issue: 'b', kind: 'blocked-by', ...(source === undefined ? {} : { source }) } as const
    const dossier = talks([issue('a', { relations: [relation] }), issue('b', { status: 'stalled' })], {
      sources: datedSources('2023-12-20'),
    })
    return under(brief('2023-12-30', dossier), 'In one sentence each')
  }
  expect(stuck('2023-12-20')).toMatch(/- Issue a: open; .*depends on: Issue b.*\[1\]\[2\]/)
  expect(stuck()).toMatch(/- Issue a: open; .*depends on: Issue b[^[]*\[1\]\n/)
})

test('the resumption on 8 January cites the press, not the editorial', () => {
  const text = brief('2023-12-30')
  const [, note] = /\| 8 Jan 2024 \| talks resume \| Asylum limit, 5,000 a day\[(\d+)\]/.exec(text) ?? []
  const row = under(text, 'Sources')
    .split('\n')
    .find((line) => line.startsWith(`| ${note} |`))
  expect(row).toContain('Senate Wraps Up 2023 Work')
})

test('a dispute is listed below the moves and is not counted as one', () => {
  const moved = under(
    brief('2024-03-15', dossierOf('eu-tunisia-2023.json')),
    'Who changed position, and what changed status',
  )
  expect(moved).toContain(
    '- Disputed, so not counted as a change: Government of Tunisia on €60 million of budget support',
  )
  expect(moved).not.toMatch(/\| 4 Oct 2023 \|/)
})

test('a footnote to a retracted source says so, from the day of the retraction', () => {
  const retracted = { date: '2023-12-20', note: 'Misheard' }
  const sources = datedSources().map((one) => ({ ...one, retracted }))
  const dossier = talks([issue('b', { status: 'stalled' })], { sources })
  expect(brief('2023-12-19', dossier)).toMatch(/- Issue b: stalled; .*\[1\]\n/)
  expect(brief('2023-12-20', dossier)).toMatch(/- Issue b: stalled; .*\[1 retracted\]\n/)
  expect(brief('2023-12-20', dossier)).toContain('retracted on 20 Dec 2023 · Misheard')
})

test('the status of a term cites its own source, its demand the first one', () => {
  const terms = [
    {
      id: 't',
      text: 'Ten buses',
      due: '2024-01-31',
      by: 'ana',
      history: [
        { date: '2023-12-01', status: 'proposed', source: 's' },
        { date: '2023-12-20', status: 'agreed', source: '2023-12-20' },
      ],
    },
  ] as const
  const text = brief('2023-12-30', talks([issue('a', { terms })], { sources: datedSources('2023-12-20') }))
  expect(under(text, 'Terms on the table')).toContain(
    '| Ten buses · due 31 Jan 2024 · to be delivered by: Ana[1] | agreed[2] | 20 Dec 2023 |',
  )
  expect(under(text, 'What comes next')).toContain('| 31 Jan 2024 | due | Ten buses · Issue a[1] | Ana |')
})

test('an event that is cancelled or postponed without a new day is not a next step', () => {
  const history = [{ date: '2023-12-20', status: 'postponed', source: 's' }] as const
  const events = [event('c', '2024-01-08', { status: 'cancelled' }), event('p', '2024-01-09', { history })]
  expect(under(brief('2023-12-30', talks([], { events })), 'What comes next')).toContain('No announcement is known')
})

test.each(LANGUAGES)(
  'in %s the same sentence about each claim and issue begins the detail, brief, report and printed overview',
  (language) => {
    const shown = context('2023-12-30', { language })
    const { dossier } = shown.reading
    const sentences = [
      ...dossier.statistics.flatMap((one) => (one.claims ?? []).map((claim) => claimSentence(shown, one, claim))),
      ...dossier.issues.map((one) => issueSentence(shown, one)),
    ].map(plainText)
    const escaped = (text: string): string => escapeMarkdown(text)
    const outputs = [
      printOverview(shown, 4000),
      ...[true, false].map((one) => reportText(shown, { format: 'markdown', brief: one })),
    ]
    for (const one of sentences) {
      expect(outputs[0]).toContain(one)
      for (const page of outputs.slice(1)) expect(page.split('\n## ')[1]).toContain(escaped(one))
    }
  },
)

test('a figure that somebody else counted names who, what another counted, and cites both', () => {
  const dossier = dossierOf('eu-tunisia-2023.json')
  const text = reportText(context('2023-12-01', { dossier }), { format: 'markdown', brief: true })
  expect(text).toMatch(
    /Dead and missing off Tunisia \| 1,293 persons\[(\d+)\] \| Jan–Oct 2023 · counted by Tunisian interior ministry · Tunisian Forum for Economic and Social Rights \(FTDES\) counts 770 \(21 Nov 2023\)\[\1\] .* publishers disagree\[\1\]/,
  )
  const full = reportText(context('2024-03-15', { dossier }), { format: 'markdown', brief: false })
  expect(full).toMatch(/\| Jan–Oct 2023 \| 1,293\[\d+\] \| .* \| counted by Tunisian interior ministry · .* counts 770/)
})

test('each month and year of single days cites the days that it adds up, and no other', () => {
  const full = reportText(context('2024-03-15', { dossier: dossierOf('eu-tunisia-2023.json') }), {
    format: 'markdown',
    brief: false,
  })
  expect(full).toMatch(/\| 2024 \| 150,000,000 EUR\[\d+\] \|/)
  expect(full).toMatch(/\| Oct 2023 \| 60,000,000 EUR\[\d+\] \|/)
})
