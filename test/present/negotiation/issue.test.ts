import { expect, test } from 'vitest'
import { indexOf, type Dossier, type Issue } from '../../../src/dossier/index.ts'
import { issueBlocks } from '../../../src/present/negotiation/issue.ts'
import { dossierOf, shipped } from '../../app/stage.ts'
import { datedSources, event, issue, position, talks } from '../../dossier/talks.ts'
import { context, englishIn, told } from '../shown.ts'

const about = (more: Partial<Issue>, rest: Partial<Dossier> = {}): Dossier =>
  talks([issue('a', more)], { sources: datedSources('2023-12-10', '2023-12-20'), ...rest })

const lines = (of: Dossier, on = '2023-12-30', id = 'a', language: 'en' | 'es' = 'en'): readonly string[] => {
  const shown = context(on, { dossier: of, language })
  const one = indexOf(shown.reading.dossier).issues.get(id)
  if (!one) throw new Error(`no ${id}`)
  return told(issueBlocks(shown, one)).split('\n')
}

/** Returns the lines below a heading, up to the next one. */
const under = (text: readonly string[], title: string): readonly string[] => {
  const from = text.indexOf(title) + 1
  const to = text.indexOf('', from)
  return from === 0 ? [] : text.slice(from, to < 0 ? undefined : to)
}

test('a summary, a date and a status each have their own source', () => {
  const text = lines(
    about({
      summary: { text: 'In short', source: '2023-12-10' },
      resumes: { date: '2024-01-08', source: '2023-12-20' },
      deadline: '2024-03-01',
    }),
  )
  expect(text.slice(0, 7)).toEqual([
    'open; no position known; next: 8 Jan 2024, talks resume; last news: 20 Dec 2023, 10 days earlier.',
    'In short',
    'Source of 2023-12-10, published 10 Dec 2023',
    'S, published 1 Dec 2023',
    'talks resume 8 Jan 2024',
    '  Source of 2023-12-20, published 20 Dec 2023',
    'deadline 1 Mar 2024',
  ])
})

test('a moved deadline keeps the old one, each with its source, and a past one says so', () => {
  const deadline = [
    { date: '2023-12-15', source: '2023-12-10' },
    { date: '2023-12-29', source: '2023-12-20' },
  ]
  const text = lines(about({ deadline }))
  expect(text).toContain('deadline was 29 Dec 2023 (before: 15 Dec 2023)')
  expect(lines(about({ deadline }), '2023-12-14')).toContain('deadline 15 Dec 2023')
})

test('an issue shows its last news and the silence since', () => {
  const history = [{ date: '2023-12-19', status: 'stalled', source: '2023-12-20' }] as const
  expect(lines(about({ history }))).toContain(
    'last news: 20 Dec 2023, 10 days earlier · Source of 2023-12-20, published 20 Dec 2023',
  )
  expect(lines(about({}), '2023-12-01')[2]).toMatch(/^last news: 1 Dec 2023, the same day/)
})

test('the next step has its actors and its own source; without one a text says so', () => {
  const events = [event('e', '2024-01-08', { issues: ['a'], participants: ['ana'], source: '2023-12-20' })]
  expect(under(lines(about({}, { events })), 'What comes next')).toEqual([
    '8 Jan 2024  Event e · to act: Ana',
    '  Source of 2023-12-20, published 20 Dec 2023',
  ])
  expect(under(lines(about({})), 'What comes next')).toEqual(['No announcement is known on this date.'])
})

test('a term shows its history, entry by entry with its source', () => {
  const terms = [
    {
      id: 't',
      text: 'Ten buses',
      value: 10,
      counts: 'buses',
      due: '2023-12-25',
      by: 'ana',
      history: [
        { date: '2023-12-09', status: 'proposed', source: '2023-12-10' },
        { date: '2023-12-19', status: 'agreed', note: 'In writing', source: '2023-12-20' },
      ],
    },
  ] as const
  expect(under(lines(about({ terms })), 'Terms on the table')).toEqual([
    'Ten buses · agreed · no news since · 10 buses · due 25 Dec 2023 · to be delivered by: Ana',
    '  19 Dec 2023  agreed',
    '    In writing',
    '    Source of 2023-12-20, published 20 Dec 2023',
    '  9 Dec 2023  proposed',
    '    Source of 2023-12-10, published 10 Dec 2023',
  ])
  expect(under(lines(about({ terms }), '2023-12-15'), 'Terms on the table')[0]).toBe(
    'Ten buses · proposed · 10 buses · due 25 Dec 2023 · to be delivered by: Ana',
  )
})

test('a participant who has not answered is named, and their side is not called unheard', () => {
  const text = lines(about({ positions: [position('ana', 'demands', undefined, { of: 'ben' })] }))
  expect(under(text, 'Who would have to move')).toEqual([
    'nobody is known to oppose it',
    'asked of: Ben; no known answer',
    'not heard: East',
  ])
})

test('without requests or statements positions are unknown, and are listed below no demand', () => {
  const text = lines(shipped, '2023-12-30', 'development-aid')
  expect(text.join('\n')).not.toContain('No position is known')
  expect(text).toContain(
    '  Government of Mexico »D demands · asked of: Government of the United States · through: Andrés Manuel López Obrador · stated · 22 Dec 2023',
  )
  expect(under(text, 'Who would have to move')).toContain('asked of: Government of the United States; no known answer')
})

test('the money that went back to Brussels: an account on each side, and the outcome', () => {
  const text = lines(dossierOf('eu-tunisia-2023.json'), '2024-03-15', 'sixty-million')
  expect(text.filter((line) => line.startsWith('  Government of Tunisia (disputed)'))).toHaveLength(2)
  expect(under(text, 'Terms on the table')[0]).toMatch(/ · dropped · /)
  expect(under(text, 'Who would have to move')).toContain('disputed, not counted: Government of Tunisia')
})

test('Borrell’s retracted words are marked as such', () => {
  const text = lines(dossierOf('eu-tunisia-2023.json'), '2024-03-15', 'macro-financial-assistance')
  expect(text.filter((line) => line.includes('retracted on 24 Apr 2023')).length).toBeGreaterThan(0)
})

test('in Spanish no issue of the shipped dossiers has an English word', () => {
  for (const { id } of shipped.issues) expect(englishIn(lines(shipped, '2024-02-10', id, 'es').join('\n'))).toEqual([])
})

test('of an issue that was rejected it is not said who would have to move, nor who has not answered', () => {
  const text = lines(shipped, '2024-06-30', 'asylum-limit').join('\n')
  expect(text).not.toContain('Who would have to move')
  expect(text).not.toMatch(/no known answer|nobody is known to oppose it/)
})

test('of an issue without a position it is said that none is known', () => {
  const text = lines(shipped, '2023-12-30', 'emergency')
  expect(text.slice(text.indexOf('Who would have to move') + 1)[0]).toBe('no position known')
})

test('a source that the summary cites is not listed a second time; one with other words is', () => {
  const cited = (source: Issue['source']): readonly string[] =>
    lines(about({ summary: { text: 'In short', source: '2023-12-10' }, source })).slice(2, 4)
  const again = 'Source of 2023-12-10, published 10 Dec 2023'
  expect(cited(['2023-12-10', 's'])).toEqual([again, 'S, published 1 Dec 2023'])
  expect(cited([{ id: '2023-12-10', quote: { exact: 'Trains' } }, 's'])[1]).toContain('Trains')
})

test('an issue lists the newest thousand of its positions and of its history, and counts the others', () => {
  const dayOf = (at: number): string => new Date(Date.UTC(2015, 0, 1 + at)).toISOString().slice(0, 10)
  const days = Array.from({ length: 1200 }, (_, at) => dayOf(at))
  const text = lines(
    about({
      positions: days.map((day, at) => ({ ...position('ana', 'demands', day), text: `Says ${at}` })),
      history: days.map((date) => ({ date, status: 'open', source: 's' })),
    }),
  )
  expect(text.filter((one) => one.includes('Says '))).toHaveLength(1000)
  expect(text.filter((one) => one === 'and 200 more')).toHaveLength(2)
  expect(text.some((one) => one.includes('Says 1199'))).toBe(true)
  expect(under(text, 'History')[0]).toMatch(/^14 Apr 2018 +open$/)
})
