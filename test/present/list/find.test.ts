import { expect, test } from 'vitest'
import type { Dossier, Target } from '../../../src/dossier/index.ts'
import { haystackOf, matchesIn, recordAt, titleOf, type RenderContext } from '../../../src/present/index.ts'
import { plain } from '../../../src/text/index.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { event, issue, position, talks } from '../../dossier/talks.ts'
import { englishIn, findablesOf, context } from '../shown.ts'

const small: Dossier = talks(
  [
    issue('a', {
      title: { en: 'Visas', es: 'Visados' },
      summary: 'Who may work',
      source: { id: 's', quote: { exact: 'as they said' } },
      positions: [position('ana', 'red-line', '2023-12-20', { text: 'Not before spring', source: 't' })],
    }),
  ],
  {
    participants: [
      { id: 'ana', kind: 'person', name: 'Ana', role: 'Minister', otherNames: ['Anita'], summary: 'Speaks first' },
    ],
    places: [{ id: 'p', name: 'Tapachula', kind: 'city' }],
    statistics: [
      statistic([observed('2023-11', 242_418, '2023-12-22')], {
        caveat: 'Mind the gap',
        claims: [{ id: 'c', text: 'A flood', period: '2023-12', value: 7, made: '2023-12-30', source: 's' }],
      }),
    ],
    events: [event('e', '2024-02-01', { outcome: 'A handshake' })],
    sources: [
      { id: 's', title: 'Gazette', kind: 'law', published: '2023-12-10', publisher: 'The State' },
      { id: 't', title: 'Herald', kind: 'article', published: '2023-12-20' },
    ],
  },
)
const shown = (on: string, dossier = small): RenderContext => context(on, { dossier })

const holding = (on: string, words: string): readonly Target[] =>
  findablesOf(shown(on)).flatMap(({ target, title, more }) => (`${title} ${more}`.includes(words) ? target : []))

test.each([
  ['Visas', 'issue', 'a'],
  ['Who may work', 'issue', 'a'],
  ['as they said', 'issue', 'a'],
  ['Not before spring', 'stance', 'a/ana'],
  ['red line', 'stance', 'a/ana'],
  ['Minister', 'participant', 'ana'],
  ['Anita', 'participant', 'ana'],
  ['Speaks first', 'participant', 'ana'],
  ['Tapachula', 'place', 'p'],
  ['Mind the gap', 'statistic', 't'],
  ['242,418', 'statistic', 't'],
  ['A flood', 'claim', 't/c'],
  ['A handshake', 'event', 'e'],
  ['Gazette', 'source', 's'],
  ['The State', 'source', 's'],
  ['East', 'side', 'east'],
])('“%s” is among the words of the %s %s', (words, kind, key) => {
  expect(holding('2024-03-01', words)).toContainEqual({ kind, key })
})

test('what is not known on the day cannot be found', () => {
  expect(holding('2023-12-19', 'Not before spring')).toEqual([])
  expect(holding('2023-12-21', '242,418')).toEqual([])
  expect(holding('2023-12-29', 'A flood')).toEqual([])
  expect(holding('2023-12-09', 'Gazette')).toEqual([])
  expect(holding('2023-12-09', 'A handshake')).toEqual([])
  expect(holding('2023-12-10', 'A handshake')).toEqual([{ kind: 'event', key: 'e' }])
})

test('titles are those of the current language', () => {
  const titles = (language: 'en' | 'es') =>
    findablesOf(context('2024-03-01', { dossier: small, language })).map(({ title }) => title)
  expect(titles('en')).toContain('Visas')
  expect(titles('es')).toContain('Visados')
  expect(titles('es')).not.toContain('Visas')
})

test.each(['2020-01-01', '2023-12-30', '2024-02-05', '2026-01-01'])(
  'on %s everything found in the shipped dossier can be opened under its title',
  (date) => {
    const all = context(date)
    for (const { target, title } of findablesOf(all)) {
      const record = recordAt(all.reading, target)
      expect(record && titleOf(all.locale, record)).toBe(title)
      expect(title).not.toBe('')
    }
  },
)

test('every record of the shipped dossier is found by its own title', () => {
  const all = findablesOf(context('2024-02-05'))
  const haystack = haystackOf(all.map(({ title, more }) => `${title} ${more}`))
  for (const { title } of all.filter((one) => one.target.kind === 'participant' || one.target.kind === 'place')) {
    const found = matchesIn(haystack, title.replace(/[()–]/g, ' ')).map(({ at }) => all[at]?.title)
    expect(found).toContain(title)
  }
})

test('in Spanish no title in the search has an English word', () => {
  const titles = findablesOf(context('2024-02-05', { language: 'es' })).map(({ title }) => title)
  expect(englishIn(titles.join('\n'))).toEqual([])
  expect(titles.filter((title) => plain(title).includes('ucrania')).length).toBeGreaterThan(1)
})

test('the words of a source are found within quotation marks, and never appear as our own', () => {
  const mores = (language: 'en' | 'es') =>
    findablesOf(context('2023-12-30', { language })).filter(({ more }) =>
      more.includes('to divert part of the migrants'),
    )
  expect(mores('en').map(({ more }) => more)).not.toEqual([])
  for (const { more } of mores('en')) expect(more).toContain('“to divert part of the migrants to that region”')
  for (const { more } of mores('es')) expect(more).toContain('«to divert part of the migrants to that region»')
})

test('a position is found by who is asked, who spoke and who reports it', () => {
  const asked = position('ana', 'demands', undefined, { of: 'ben', through: 'cal', accordingTo: 'cal' })
  const dossier = talks([issue('a', { positions: [asked] })])
  for (const words of ['asked of: Ben', 'through: Cal', 'according to: Cal'])
    expect(
      findablesOf(shown('2024-01-01', dossier)).flatMap(({ target, more }) => (more.includes(words) ? target.key : [])),
    ).toEqual(['a/ana'])
})
