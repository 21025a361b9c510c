import { expect, test } from 'vitest'
import { indexOf, type Dossier, type Participant } from '../../../src/dossier/index.ts'
import { fold, linksIn, rowOf, standingsText } from '../../../src/present/index.ts'
import { participantBlocks } from '../../../src/present/negotiation/participant.ts'
import { plainText } from '../../../src/text/index.ts'
import { shipped } from '../../app/stage.ts'
import { datedSources, event, issue, position, talks } from '../../dossier/talks.ts'
import { context, englishIn, told } from '../shown.ts'

const PEOPLE: readonly Participant[] = [
  { id: 'ministry', kind: 'organization', name: 'Ministry of the North', shortName: 'Ministry', side: 'north' },
  {
    id: 'ana',
    kind: 'person',
    name: 'Ana',
    side: 'north',
    roles: [
      { role: 'Minister', of: 'ministry', from: '2023-01-01', to: '2024-02-01', source: 's' },
      { role: 'Envoy', from: '2024-02-01', source: '2023-12-20' },
    ],
  },
]

const dossier = talks(
  [
    issue('a', { positions: [position('ana', 'supports'), position('ministry', 'demands', '2023-12-10')] }),
    issue('b', { positions: [position('ministry', 'opposes', '2023-12-11', { through: 'ana' })] }),
  ],
  {
    participants: PEOPLE,
    sources: datedSources('2023-12-20'),
    events: [
      event('m', '2023-12-05', { title: 'The talks', status: 'passed', participants: ['ana'] }),
      event('d', '2023-12-06', { title: 'The ban', kind: 'decision', status: 'passed', participants: ['ana'] }),
    ],
  },
)

const lines = (of: Dossier, id: string, on: string, language: 'en' | 'es' = 'en'): readonly string[] => {
  const shown = context(on, { dossier: of, language })
  const one = indexOf(shown.reading.dossier).participants.get(id)
  if (!one) throw new Error(`no ${id}`)
  return told(participantBlocks(shown, one)).split('\n')
}
const row = (of: Dossier, id: string, on: string): string => {
  const shown = context(on, { dossier: of })
  const participant = indexOf(shown.reading.dossier).participants.get(id)
  if (!participant) throw new Error(`no ${id}`)
  const cells = rowOf(shown, { kind: 'participant', key: id, participant }).cells
  return cells.flatMap(({ spans }) => plainText(spans) || []).join(' | ')
}

test('a body with 2,500 members lists a thousand of them, and counts the others', () => {
  const numbers = Array.from({ length: 2500 }, (_, at) => at)
  const members = numbers.map((at): Participant => ({
    id: `m${at}`,
    kind: 'person',
    name: `Member ${at}`,
    side: 'north',
    memberOf: 'ministry',
  }))
  const text = lines({ ...dossier, participants: [...PEOPLE, ...members] }, 'ministry', '2023-12-30')
  expect(text.filter((one) => one.includes('Member '))).toHaveLength(999)
  expect(text.filter((one) => one === 'and 1,501 more')).toHaveLength(1)
})

test('a person has three tiers: their own statements, what their bodies want, the meetings they attended', () => {
  const text = lines(dossier, 'ana', '2023-12-30')
  const from = text.indexOf('What they said themselves')
  expect(text.slice(from)).toEqual([
    'What they said themselves',
    'Issue a',
    '  +S supports · stated · 1 Dec 2023',
    '    S, published 1 Dec 2023',
    '',
    'Through the bodies they belong to',
    'These are positions of the bodies, not their own, and are not added up.',
    'as Ministry of the North',
    '  −O opposes · Issue b · 11 Dec 2023 · spoke for it',
    '    S, published 1 Dec 2023',
    '  »D demands · Issue a · 10 Dec 2023',
    '    S, published 1 Dec 2023',
    '',
    'At the table',
    '5 Dec 2023  The talks · meeting · took place',
    '',
    'Other events',
    '6 Dec 2023  The ban · decision · took place',
  ])
})

test('roles have their dates and their own sources; former ones are marked and come last', () => {
  const roles = (on: string): readonly string[] => {
    const text = lines(dossier, 'ana', on)
    return text.slice(text.indexOf('Roles and memberships') + 1, text.indexOf('What they said themselves') - 1)
  }
  expect(roles('2023-12-10')).toEqual([
    'Minister, Ministry of the North · from 1 Jan 2023 · until 1 Feb 2024',
    '  S, published 1 Dec 2023',
  ])
  expect(roles('2023-12-30')).toEqual([
    'Minister, Ministry of the North · from 1 Jan 2023 · until 1 Feb 2024',
    '  S, published 1 Dec 2023',
    'Envoy · not yet · from 1 Feb 2024',
    '  Source of 2023-12-20, published 20 Dec 2023',
  ])
  expect(roles('2024-02-01')).toEqual([
    'Envoy · from 1 Feb 2024',
    '  Source of 2023-12-20, published 20 Dec 2023',
    'Minister, Ministry of the North · former · from 1 Jan 2023 · until 1 Feb 2024',
    '  S, published 1 Dec 2023',
  ])
})

test('a body lists its members, and former ones as such', () => {
  expect(lines(dossier, 'ministry', '2023-12-30')).toContain('Members: Ana')
  expect(lines(dossier, 'ministry', '2024-02-01')).toContain('Members: Ana · former')
})

test('the row of a person counts their own issues and those of each body apart, with the role held on the day', () => {
  expect(row(dossier, 'ana', '2023-12-30')).toBe('Ana | Minister | North | 1 issue · 2 as Ministry | 1 meeting')
  expect(row(dossier, 'ana', '2024-02-01')).toBe('Ana | Envoy | North | 1 issue · 2 as Ministry | 1 meeting')
  expect(row(dossier, 'ministry', '2023-12-30')).toBe('Ministry of the North | organization | North | 2 issues')
})

test('on paper the three tiers stand beside each other', () => {
  const shown = context('2023-12-30', { dossier })
  const [, ana] = shown.reading.dossier.participants
  expect(ana && standingsText(shown, ana)).toBe('1 issue · 2 as Ministry · 1 meeting')
})

test('an unknown participant has no counts; an observer is marked', () => {
  const participants = [{ id: 'ana', kind: 'person', name: 'Ana', standing: 'observer', source: 's' }] as const
  expect(row(talks([], { participants }), 'ana', '2023-12-30')).toBe('Ana | person · observer | no side')
  const events = [event('m', '2023-12-05', { status: 'passed', participants: ['ana'] })]
  expect(row(talks([], { participants, events }), 'ana', '2023-12-30')).toMatch(/no side \| 1 meeting$/)
})

test('on 30 December 2023 no president has “0 issues”', () => {
  const on = '2023-12-30'
  expect(row(shipped, 'lopez-obrador', on)).toMatch(/ \| 1 issue · 3 as Government \| 1 meeting$/)
  expect(row(shipped, 'blinken', on)).toMatch(/ \| 3 as Delegation · 3 as Government \| 1 meeting$/)
  expect(row(shipped, 'biden', on)).toMatch(/ \| 1 as White House/)
  expect(row(shipped, 'gov-mexico', on)).toMatch(/ \| 3 issues( \| |$)/)
  expect(row(shipped, 'trump', on)).toMatch(/ · observer \| United States$/)
  for (const { id } of shipped.participants) expect(row(shipped, id, on)).not.toMatch(/\b0 /)
})

test('positions, bodies and meetings are links', () => {
  const shown = context('2023-12-30', { dossier })
  const [, ana] = shown.reading.dossier.participants
  if (!ana) throw new Error('no Ana')
  const links = linksIn(fold(participantBlocks(shown, ana), 80)).map(({ target }) => `${target.kind} ${target.key}`)
  for (const link of ['stance a/ana', 'participant ministry', 'stance b/ministry', 'event m', 'source 2023-12-20'])
    expect(links).toContain(link)
})

test('in Spanish no participant of the shipped dossier has an English word', () => {
  for (const { id } of shipped.participants)
    expect(englishIn(lines(shipped, id, '2024-02-10', 'es').join('\n'))).toEqual([])
})
