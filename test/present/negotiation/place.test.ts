import { expect, test } from 'vitest'
import type { Dossier } from '../../../src/dossier/index.ts'
import { fold, linksIn, type Block } from '../../../src/present/index.ts'
import { placeBlocks, sideBlocks } from '../../../src/present/negotiation/place.ts'
import { widthOf } from '../../../src/text/index.ts'
import { shipped } from '../../app/stage.ts'
import { statistic } from '../../dossier/fixture.ts'
import { event, issue, position, talks, datedSources } from '../../dossier/talks.ts'
import { englishIn, read, context, told } from '../shown.ts'

const place = { id: 'p', name: 'Chiapas', kind: 'state', iso: 'MX-CHP' } as const
const dossier: Dossier = talks(
  [
    issue('a', { places: ['p'], positions: [position('ana', 'opposes', '2023-12-20', { source: '2023-12-20' })] }),
    issue('b', {
      positions: [
        position('ana', 'demands', '2023-12-10', { source: '2023-12-10' }),
        position('ben', 'supports', '2023-12-10', { source: '2023-12-10' }),
      ],
    }),
    issue('c'),
  ],
  {
    sources: datedSources('2023-12-10', '2023-12-20'),
    places: [place, { id: 'q', name: 'Nowhere', kind: 'route' }],
    statistics: [statistic([], { name: 'Waiting', place: 'p' }), statistic([], { id: 'u', name: 'Elsewhere' })],
    events: [
      event('later', '2024-02-01', { place: 'p' }),
      event('first', '2023-12-27', { place: 'p', outcome: 'None yet' }),
    ],
  },
)
const targets = (blocks: readonly Block[]): readonly string[] =>
  linksIn(fold(blocks, 80)).map(({ target }) => `${target.kind} ${target.key}`)

test('a place has its kind and code, and the statistics, issues and events that name it', () => {
  expect(told(placeBlocks(context('2024-01-01', { dossier }), place)).split('\n')).toEqual([
    'state · MX-CHP',
    '',
    'Statistics',
    'Waiting',
    '',
    'Issues',
    'Issue a',
    '',
    'Events',
    '27 Dec 2023  Event first · meeting · confirmed · no news since · Chiapas',
    '  None yet',
    '1 Feb 2024  Event later · meeting · confirmed · to come · Chiapas',
  ])
})

test('a place that nothing names has only its kind', () => {
  expect(told(placeBlocks(context('2024-01-01', { dossier }), { id: 'q', name: 'Nowhere', kind: 'route' }))).toBe(
    'route',
  )
})

test('everything that names a place is a link', () => {
  expect(targets(placeBlocks(context('2024-01-01', { dossier }), place))).toEqual([
    'statistic t',
    'issue a',
    'event first',
    'event later',
  ])
})

test('nothing at a place is listed before it is known', () => {
  expect(targets(placeBlocks(context('2023-11-30', { dossier }), place))).toEqual([])
})

const side = (id: string, on = '2024-01-01') => {
  const found = dossier.sides.find((one) => one.id === id)
  if (!found) throw new Error(`no side ${id}`)
  return sideBlocks(context(on, { dossier }), found)
}

test('a side lists its participants’ stances, issue by issue, and who they are', () => {
  expect(told(side('north')).trim().split('\n')).toEqual([
    'Positions',
    '−O opposes · Issue a',
    '»D demands · Issue b',
    '',
    'Its participants',
    'Ana',
  ])
  expect(targets(side('north'))).toEqual(['side-stance a/north', 'side-stance b/north', 'participant ana'])
})

test('a side’s positions are those of the day', () => {
  expect(told(side('north', '2023-12-19'))).not.toContain('Issue a')
  expect(told(side('north', '2023-12-09'))).toContain('No position of this side is known on this date')
})

test('a silent side says so', () => {
  expect(told(side('east')).trim().split('\n')).toEqual([
    'Positions',
    'No position of this side is known on this date.',
  ])
})

test('in the shipped dossier every place and side fits its width, in Spanish without an English word', () => {
  const shown = context('2024-02-05', { language: 'es' })
  const all = [
    ...(shipped.places ?? []).map((one) => placeBlocks(shown, one)),
    ...shipped.sides.map((one) => sideBlocks(shown, one)),
  ]
  expect(all.length).toBeGreaterThan(10)
  for (const blocks of all) {
    expect(englishIn(told(blocks))).toEqual([])
    expect(read(fold(blocks, 40)).filter((line) => widthOf(line) > 40)).toEqual([])
  }
})
