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

/** The lines below a heading, up to the next one. */
const under = (text: readonly string[], title: string): readonly string[] => {
  const from = text.indexOf(title) + 1
  const to = text.indexOf('', from)
  return from === 0 ? [] : text.slice(from, to < 0 ? undefined : to)
}

test('a summary, a date and a status stand each with its own source', () => {
  const text = lines(
    about({
      summary: { text: 'In short', source: '2023-12-10' },
      resumes: { date: '2024-01-08', source: '2023-12-20' },
      deadline: '2024-03-01',
    }),
  )
  expect(text.slice(0, 7)).toEqual([
    'open',
    'In short',
    'Source of 2023-12-10, published 2023-12-10',
    'S, published 2023-12-01',
    'talks resume 2024-01-08',
    '  Source of 2023-12-20, published 2023-12-20',
    'deadline 2024-03-01',
  ])
})

test('a deadline that moved keeps the old one, each with its source, and one that is over says so', () => {
  const deadline = [
    { date: '2023-12-15', source: '2023-12-10' },
    { date: '2023-12-29', source: '2023-12-20' },
  ]
  const text = lines(about({ deadline }))
  expect(text).toContain('deadline was 2023-12-29 (before: 2023-12-15)')
  expect(lines(about({ deadline }), '2023-12-14')).toContain('deadline 2023-12-15')
})

test('an issue tells when it was last heard of and how long it has been silent', () => {
  const history = [{ date: '2023-12-19', status: 'stalled', source: '2023-12-20' }] as const
  expect(lines(about({ history }))).toContain(
    'last news: 2023-12-20, 10 days earlier · Source of 2023-12-20, published 2023-12-20',
  )
  expect(lines(about({}), '2023-12-01')[2]).toMatch(/^last news: 2023-12-01, the same day/)
})

test('what comes next stands with who acts and its own source; that nothing does is said', () => {
  const events = [event('e', '2024-01-08', { issues: ['a'], participants: ['ana'], source: '2023-12-20' })]
  expect(under(lines(about({}, { events })), 'What comes next')).toEqual([
    '2024-01-08  Event e · to act: Ana',
    '  Source of 2023-12-20, published 2023-12-20',
  ])
  expect(under(lines(about({})), 'What comes next')).toEqual(['Nothing had been announced by this date.'])
})

test('a term tells what became of it, entry by entry with its source', () => {
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
    'Ten buses · agreed · no news since · 10 buses · due 2023-12-25 · by Ana',
    '  2023-12-19  agreed',
    '    In writing',
    '    Source of 2023-12-20, published 2023-12-20',
    '  2023-12-09  proposed',
    '    Source of 2023-12-10, published 2023-12-10',
  ])
  expect(under(lines(about({ terms }), '2023-12-15'), 'Terms on the table')[0]).toBe(
    'Ten buses · proposed · 10 buses · due 2023-12-25 · by Ana',
  )
})

test('who is asked and has not answered is named, and their side is not said to be unheard', () => {
  const text = lines(about({ positions: [position('ana', 'demands', undefined, { of: 'ben' })] }))
  expect(under(text, 'Who would have to move')).toEqual([
    'nobody whose position is known',
    'asked of Ben: no answer known',
    'not heard: East',
  ])
})

test('where nothing is asked and nobody has spoken that is unknown, and stands below no demand', () => {
  const text = lines(shipped, '2023-12-30', 'development-aid')
  expect(text.join('\n')).not.toContain('No position is known')
  expect(text).toContain(
    '  Government of Mexico »D demands · asked of Government of the United States · through Andrés Manuel López Obrador · stated · 2023-12-22',
  )
  expect(under(text, 'Who would have to move')).toContain('asked of Government of the United States: no answer known')
})

test('the money that went back to Brussels: an account on each side, and what became of it', () => {
  const text = lines(dossierOf('eu-tunisia-2023.json'), '2024-03-15', 'sixty-million')
  expect(text.filter((line) => line.startsWith('  Government of Tunisia (disputed)'))).toHaveLength(2)
  expect(under(text, 'Terms on the table')[0]).toMatch(/ · dropped · /)
  expect(under(text, 'Who would have to move')).toContain('disputed, counts for neither: Government of Tunisia')
})

test('Borrell’s retracted words are marked as such', () => {
  const text = lines(dossierOf('eu-tunisia-2023.json'), '2024-03-15', 'macro-financial-assistance')
  expect(text.filter((line) => line.includes('retracted on 2023-04-24')).length).toBeGreaterThan(0)
})

test('in Spanish no issue of the shipped dossiers has an English word', () => {
  for (const { id } of shipped.issues) expect(englishIn(lines(shipped, '2024-02-10', id, 'es').join('\n'))).toEqual([])
})
