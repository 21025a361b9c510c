import { expect, test } from 'vitest'
import { indexOf, type Dossier, type Position } from '../../../src/dossier/index.ts'
import { fold, linksIn } from '../../../src/present/index.ts'
import { sideStanceBlocks, stanceBlocks, stanceMark } from '../../../src/present/negotiation/stance.ts'
import { LANGUAGES, createLocale, widthOf } from '../../../src/text/index.ts'
import { shipped } from '../../app/stage.ts'
import { issue, position, talks, datedSources } from '../../dossier/talks.ts'
import { englishIn, read, context, told } from '../shown.ts'

const about = (...positions: readonly Position[]): Dossier =>
  talks([issue('a', { positions }), issue('b')], {
    sources: datedSources('2023-12-10', '2023-12-15', '2023-12-20'),
  })

const blocks = (dossier: Dossier, who: string, on = '2024-01-01', language: 'en' | 'es' = 'en', which = 'a') => {
  const { issues, participants, sides } = indexOf(dossier)
  const shown = context(on, { dossier, language })
  const one = indexOf(shown.reading.dossier).issues.get(which) ?? issues.get(which)
  const [person, side] = [participants.get(who), sides.get(who)]
  if (one && person) return stanceBlocks(shown, one, person)
  if (one && side) return sideStanceBlocks(shown, one, side)
  throw new Error(`no ${who} on ${which}`)
}
const stance = (...given: Parameters<typeof blocks>): readonly string[] => told(blocks(...given)).split('\n')

const dossier = about(
  position('ana', 'red-line', '2023-12-10', { text: 'Never.', source: '2023-12-10' }),
  position('ben', 'demands', '2023-12-15', { attribution: 'reported', source: '2023-12-15' }),
  position('ana', 'conditional', '2023-12-20', {
    text: 'If the wall goes.',
    conditions: [{ issue: 'b' }],
    source: { id: '2023-12-20', quote: { exact: 'only then' }, note: 'Second hand' },
  }),
)

test('a stance is the last position, with its condition, quotation and source, then earlier ones and the others’', () => {
  expect(stance(dossier, 'ana')).toEqual([
    'Participant: Ana',
    'Issue: Issue a',
    '',
    'Position',
    '±C conditional · stated · 20 Dec 2023',
    '  If the wall goes.',
    '  on condition of: Issue b',
    '  “only then”',
    '  Second hand',
    '  Source of 2023-12-20, published 20 Dec 2023',
    '',
    'Before',
    '×R red line · stated · 10 Dec 2023',
    '  Never.',
    '  Source of 2023-12-10, published 10 Dec 2023',
    '',
    'Where the others stand',
    '»D demands (reported) · Ben',
  ])
})

test('a stance is that of the day: later statements are unknown', () => {
  const text = stance(dossier, 'ana', '2023-12-19')
  expect(text).toContain('×R red line · stated · 10 Dec 2023')
  expect(text.join('\n')).not.toMatch(/Before|conditional/)
})

test('who has said nothing has no position, and that it is unknown is said', () => {
  expect(stance(dossier, 'cal')).toContain('No position is known on this date.')
  expect(stance(dossier, 'ana', '2023-12-01').slice(-2)).toEqual([
    'Where the others stand',
    'No other position on this issue is known.',
  ])
})

test('a side’s stance is its participants’ statements, newest first, and the stances of the others', () => {
  const participants = [
    { id: 'ana', kind: 'person', name: 'Ana', side: 'north' },
    { id: 'abe', kind: 'person', name: 'Abe', side: 'north' },
    { id: 'ben', kind: 'person', name: 'Ben', side: 'south' },
  ] as const
  const positions = [
    position('ana', 'opposes', '2023-12-10', { text: 'No.' }),
    position('abe', 'supports', '2023-12-20', { text: 'Yes.' }),
    position('ben', 'neutral'),
  ]
  const text = stance(talks([issue('a', { positions })], { participants }), 'north').filter(
    (line) => !line.startsWith('  '),
  )
  expect(text).toEqual([
    'Side: North',
    'Issue: Issue a',
    '',
    'Positions of its participants',
    'Abe +S supports · stated · 20 Dec 2023',
    'Ana −O opposes · stated · 10 Dec 2023',
    '',
    'Where the others stand',
    '·N neutral · Ben',
  ])
})

test('a silent side says so', () => {
  expect(stance(dossier, 'east')).toContain('No position of this side is known on this date.')
})

test('participant, issue, condition, source and each of the others are links', () => {
  expect(linksIn(fold(blocks(dossier, 'ana'), 80)).map(({ target }) => `${target.kind} ${target.key}`)).toEqual([
    'participant ana',
    'issue a',
    'issue b',
    'source 2023-12-20',
    'source 2023-12-10',
    'participant ben',
  ])
})

test('each stance has its own sign and letter, in ASCII too', () => {
  const stances = ['demands', 'supports', 'conditional', 'neutral', 'opposes', 'red-line'] as const
  for (const language of LANGUAGES)
    for (const glyphs of ['braille', 'ascii'] as const) {
      const marks = stances.map((one) => stanceMark(createLocale(language, 'en', glyphs), one))
      expect(new Set(marks.map((one) => one.slice(0, 1))).size).toBe(stances.length)
      expect(new Set(marks.map((one) => one.slice(1))).size).toBe(stances.length)
      if (glyphs === 'ascii') expect(marks.join('')).toMatch(/^[\x20-\x7e]+$/)
    }
})

test('on the railroads the US demands, according to López Obrador and the editorial, and Bárcena disputes both', () => {
  const told = stance(shipped, 'gov-us', '2023-12-30', 'en', 'railroads')
  expect(told).toContain(
    '»D demands (reported) · asked of: Government of Mexico · according to: Andrés Manuel López Obrador · 22 Dec 2023',
  )
  expect(told).toContain('  disputed by: Alicia Bárcena, 27 Dec 2023')
  expect(told).toContain('¬X disputes · Alicia Bárcena')
  const mexico = stance(shipped, 'mexico', '2023-12-30', 'en', 'railroads')
  expect(mexico).toContain('Alicia Bárcena ¬X disputes · stated · 27 Dec 2023')
  expect(mexico).toContain('  denies: American delegation, demands (reported), 30 Dec 2023')
})

test('in Spanish no stance of the shipped dossier has an English word, and no line is too wide', () => {
  const everybody = [...shipped.participants, ...shipped.sides]
  for (const { id } of shipped.issues)
    for (const who of everybody) {
      const shown = blocks(shipped, who.id, '2024-02-05', 'es', id)
      expect(englishIn(told(shown))).toEqual([])
      expect(read(fold(shown, 40)).filter((line) => widthOf(line) > 40)).toEqual([])
    }
})

test('a position shows who is asked, who spoke, who reports it and its weight', () => {
  const asked = position('ana', 'demands', '2023-12-10', {
    of: 'ben',
    through: 'cal',
    attribution: 'reported',
    accordingTo: 'cal',
    salience: 3,
  })
  expect(stance(about(asked), 'ana')).toContain(
    '»D demands (reported) · asked of: Ben · through: Cal · according to: Cal · importance 3 of 3 · 10 Dec 2023',
  )
})

test('a position that is reported in the source which it cites names that once', () => {
  const shown = stance(
    about(position('ana', 'demands', '2023-12-10', { attribution: 'reported', accordingTo: 's' })),
    'ana',
  )
  expect(shown).toContain('»D demands (reported) · 10 Dec 2023')
  expect(shown.filter((line) => /\bS\b/.test(line))).toHaveLength(1)
})

test('a participant who was asked and is silent has no known answer, nor has their side', () => {
  const asked = about(position('ana', 'demands', '2023-12-10', { of: 'ben' }))
  expect(stance(asked, 'ben')).toContain('asked of: Ben; no known answer')
  expect(stance(asked, 'south')).toContain('asked of: Ben; no known answer')
})

test('disagreeing accounts are next to each other and not called a move', () => {
  const told = stance(
    about(
      position('ana', 'demands', '2023-12-10', { attribution: 'reported', accordingTo: 'ben' }),
      position('ana', 'opposes', '2023-12-20'),
    ),
    'ana',
  )
  expect(told).toContain('Disputed: the accounts disagree')
  expect(told).not.toContain('Before')
})

test('an inferred stance is marked, and so is an observer’s name', () => {
  const participants = [{ id: 'ana', kind: 'person', name: 'Ana', side: 'north', standing: 'observer' }] as const
  const positions = [position('ana', 'opposes', '2023-12-10', { attribution: 'inferred' })]
  const told = stance(talks([issue('a', { positions })], { participants }), 'ana')
  expect(told).toContain('Participant: Ana · observer')
  expect(told).toContain('−Oi opposes (inferred) · 10 Dec 2023')
})

test('a position that rests on a retracted source is marked from the day of the retraction', () => {
  const sources = [
    {
      id: 's',
      title: 'S',
      kind: 'article',
      published: '2023-12-01',
      retracted: { date: '2023-12-20', note: 'Misheard', source: '2023-12-20' },
    } as const,
    ...datedSources('2023-12-20').slice(1),
  ]
  const dossier = talks([issue('a', { positions: [position('ana', 'opposes')] })], { sources })
  expect(stance(dossier, 'ana', '2023-12-19')).toContain('  S, published 1 Dec 2023')
  expect(stance(dossier, 'ana', '2023-12-20')).toContain('  S, published 1 Dec 2023 · retracted on 20 Dec 2023')
})
