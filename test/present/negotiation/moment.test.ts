import { expect, test } from 'vitest'
import { momentsOn, type Dossier, type Issue } from '../../../src/dossier/index.ts'
import { fitRow, fold, linksIn, listingOf, rowOf } from '../../../src/present/index.ts'
import { nowBlocks, nowRow } from '../../../src/present/negotiation/moment.ts'
import { nextBlocks } from '../../../src/present/negotiation/next.ts'
import { plainText, widthOf } from '../../../src/text/index.ts'
import { statistic } from '../../dossier/fixture.ts'
import { shipped } from '../../app/stage.ts'
import { datedSources, event, issue, position, talks } from '../../dossier/talks.ts'
import { englishIn, read, context, told } from '../shown.ts'
import { rowText } from '../row-text.ts'

/** Returns the rows of the timeline without publications, each as its cells. */
const rows = (on: string, dossier: Dossier, language: 'en' | 'es' = 'en'): readonly string[] => {
  const shown = context(on, { dossier, language })
  return listingOf(shown.reading, 'timeline').entries.flatMap((one) =>
    one.kind === 'moment' && one.moment.what.kind !== 'published' ? rowText(rowOf(shown, one)) : [],
  )
}
const now = (on: string, dossier: Dossier): readonly string[] => told(nowBlocks(context(on, { dossier }))).split('\n')

test('a moment’s row: past or ahead, its date, its kind, what happened', () => {
  const dossier = talks([issue('a', { resumes: '2024-01-08', deadline: '2024-01-19' })], {
    events: [event('e', '2023-12-27', { kind: 'legislative' }), event('month', '2024-01')],
    statistics: [
      statistic([], {
        claims: [
          {
            id: 'c',
            text: 'C',
            period: '2023-12',
            value: 9,
            per: 'week',
            qualifier: 'about',
            made: '2023-12-30',
            source: 's',
          },
        ],
      }),
    ],
    sources: [{ id: 's', title: 'S', kind: 'dataset', published: '2023-12-01', nextUpdate: '2024-01-26' }],
  })
  expect(rows('2023-12-31', dossier)).toEqual([
    '•  27 Dec 2023  legislative  no news since · Event e',
    '•  30 Dec 2023  claim  ~9 /week · T',
    '○  8 Jan 2024  talks resume  Issue a',
    '○  19 Jan 2024  deadline  Issue a',
    '○  26 Jan 2024  expected  S',
    '○  Jan 2024  meeting  Event month',
  ])
})

test('the steps of an event are rows of their own: planned, moved to another day, passed', () => {
  const history = [
    { date: '2023-12-01', status: 'planned', source: 's' },
    { date: '2023-12-20', status: 'postponed', to: '2024-02-08', source: '2023-12-20' },
    { date: '2024-02-08', status: 'passed', source: '2024-02-08' },
  ] as const
  const dossier = talks([], {
    events: [event('a', '2024-01', { history })],
    sources: datedSources('2023-12-20', '2024-02-08'),
  })
  expect(rows('2024-02-08', dossier)).toEqual([
    '•  1 Dec 2023  meeting  planned · Event a',
    '•  20 Dec 2023  meeting  planned → postponed, moved to 8 Feb 2024 · Event a',
    '•  8 Feb 2024  meeting  took place · Event a',
  ])
  expect(rows('2023-12-20', dossier, 'es').slice(1)).toEqual([
    '•  20 dic 2023  reunión  previsto → pospuesto, cambiado al 8 feb 2024 · Event a',
    '○  8 feb 2024  reunión  pospuesto a esta fecha · Event a',
  ])
})

test('a tentative date is one in the timeline and among the next steps, until it is confirmed', () => {
  const history = [
    { date: '2023-12-01', status: 'tentative', source: 's' },
    { date: '2023-12-20', status: 'confirmed', source: '2023-12-20' },
  ] as const
  const dossier = talks([issue('a')], {
    events: [event('e', '2024-01-10', { history, issues: ['a'] })],
    sources: datedSources('2023-12-20'),
  })
  expect(rows('2023-12-19', dossier).at(-1)).toBe('○  10 Jan 2024  meeting  tentative date · Event e')
  expect(rows('2023-12-19', dossier, 'es').at(-1)).toBe('○  10 ene 2024  reunión  fecha tentativa · Event e')
  expect(rows('2023-12-20', dossier).at(-1)).toBe('○  10 Jan 2024  meeting  Event e')
  const next = (on: string): string => {
    const shown = context(on, { dossier })
    return told(nextBlocks(shown, shown.reading.dossier.issues[0] ?? issue('a')))
  }
  expect(next('2023-12-19')).toContain('10 Jan 2024  Event e (tentative date)')
  expect(next('2023-12-20')).not.toContain('tentative')
})

test('a publication is listed on its day', () => {
  const shown = context('2023-12-01', { dossier: talks([]) })
  const [first] = listingOf(shown.reading, 'timeline').entries
  expect(first && rowText(rowOf(shown, first))).toBe('•  1 Dec 2023  published  S')
})

test('a status and a stance show the previous one, if different', () => {
  const history = [
    { date: '2023-12-10', status: 'stalled', source: 's' },
    { date: '2023-12-20', status: 'negotiating', source: 's' },
  ] as const
  const positions = [
    position('ana', 'opposes', '2023-12-11'),
    position('ana', 'opposes', '2023-12-12'),
    position('ana', 'conditional', '2023-12-21'),
  ]
  expect(rows('2024-01-01', talks([issue('a', { history, positions })]))).toEqual([
    '•  10 Dec 2023  status  stalled · Issue a',
    '•  11 Dec 2023  position  −O opposes · Ana · Issue a',
    '•  12 Dec 2023  position  −O opposes · Ana · Issue a',
    '•  20 Dec 2023  status  stalled → negotiating · Issue a',
    '•  21 Dec 2023  position  −O opposes → ±C conditional · Ana · Issue a',
  ])
})

test('a cancellation is mentioned before the event’s name', () => {
  expect(rows('2024-01-01', talks([], { events: [event('e', '2023-12-27', { status: 'cancelled' })] }))).toEqual([
    '•  27 Dec 2023  meeting  cancelled · Event e',
  ])
})

test('the asylum limit goes from stalled to negotiating once the press says so', () => {
  expect(rows('2024-01-09', shipped)).toContain(
    '•  8 Jan 2024  status  stalled → negotiating · Asylum limit, 5,000 a day',
  )
  expect(rows('2024-01-08', shipped).join('\n')).not.toContain('negotiating')
})

test('the line of the day spans the list', () => {
  for (const width of [40, 80, 200]) {
    const line = plainText(fitRow(nowRow(context('2023-12-30')), width))
    expect(line).toMatch(/^── as known on 30 Dec 2023 ─+…?$/)
    expect(widthOf(line)).toBe(width)
  }
})

const demand = position('ana', 'demands', '2023-12-27', { source: '2023-12-27' })
const dossier = talks([issue('a', { positions: [demand] })], {
  sources: datedSources('2023-12-27'),
  events: [event('before', '2023-12-20'), event('e', '2023-12-27'), event('next', '2024-01-08')],
})

test('the day of the reading shows what happened on it, what is next, and how much of the file is later', () => {
  expect(now('2023-12-27', dossier).filter((_, at) => at !== 1)).toEqual([
    'As known on 27 Dec 2023',
    '',
    'On this day, or the last day before',
    '27 Dec 2023  meeting · Event e',
    '27 Dec 2023  position · »D demands · Ana · Issue a',
    '27 Dec 2023  published · Source of 2023-12-27',
    '',
    'Next, as announced',
    '8 Jan 2024  meeting · Event next',
    '',
    'This file has 1 later day on which something changes (key >).',
  ])
})

test('a day on which nothing happened shows what happened last before it', () => {
  expect(now('2023-12-26', dossier)).toContain('20 Dec 2023  meeting · no news since · Event before')
  expect(now('2023-12-26', dossier).join('\n')).not.toContain('Ana')
})

test('what was reported of a month that still runs does not hide what happened last', () => {
  const history = [{ date: '2023-12', status: 'stalled' }] as const
  const running = talks([issue('a', { history })], {
    events: [event('early', '2023-12-01'), event('last', '2023-12-20')],
    sources: [],
  })
  const lines = now('2023-12-26', running)
  expect(lines.filter((line) => /^(?:\d+ )?Dec 2023 /.test(line))).toEqual([
    '20 Dec 2023  meeting · no news since · Event last',
    'Dec 2023  status · stalled · Issue a',
  ])
})

test('the days before and after everything have a text', () => {
  expect(now('2000-01-01', dossier).slice(2)).toEqual([
    '',
    'This file has 4 later days on which something changes (key >).',
  ])
  expect(now('2025-01-01', dossier).at(-1)).toBe('Nothing in this file is later.')
})

test('every moment of the day is a link to its record', () => {
  const links = linksIn(fold(nowBlocks(context('2023-12-27', { dossier })), 80))
  expect(links.map(({ target }) => `${target.kind} ${target.key}`)).toEqual([
    'event e',
    'stance a/ana',
    'source 2023-12-27',
    'event next',
  ])
})

test('of very many moments the first are listed and the others counted', () => {
  const events = Array.from({ length: 50 }, (_, at) => event(`e${at}`, '2023-12-27'))
  const text = now('2023-12-27', talks([], { events }))
  const listed = text.filter((line) => line.startsWith('27 Dec 2023')).length
  expect(listed).toBeLessThan(50)
  expect(text).toContain(`and ${50 - listed} more`)
})

test('in Spanish no row of the timeline and no day of it has an English word, and no line is too wide', () => {
  for (const on of ['2023-12-15', '2023-12-30', '2024-02-05']) {
    const shown = context(on, { language: 'es' })
    const { entries } = listingOf(shown.reading, 'timeline')
    expect(entries).toHaveLength(momentsOn(shown.reading).length + 1)
    expect(englishIn(entries.map((one) => rowText(rowOf(shown, one))).join('\n'))).toEqual([])
    expect(englishIn(told(nowBlocks(shown)))).toEqual([])
    for (const width of [30, 76]) {
      expect(entries.filter((one) => widthOf(plainText(fitRow(rowOf(shown, one), width))) !== width)).toEqual([])
      expect(read(fold(nowBlocks(shown), width)).filter((line) => widthOf(line) > width)).toEqual([])
    }
  }
})

test('what is known from the last day of its month happened on that day', () => {
  const dossier = talks([
    issue('a', { positions: [position('ana', 'demands', '2023-12-30'), position('ben', 'opposes', '2023-12')] }),
  ])
  const told = now('2023-12-31', dossier).join('\n')
  expect(told).toContain('−O opposes · Ben · Issue a')
  expect(told).not.toContain('Ana')
})

test('disagreeing accounts are shown as such, and neither follows the other', () => {
  const positions = [
    position('ana', 'demands', '2023-12-10', { attribution: 'reported', accordingTo: 'ben' }),
    position('ana', 'opposes', '2023-12-20'),
  ]
  expect(rows('2024-01-01', talks([issue('a', { positions })]))).toEqual([
    '•  10 Dec 2023  position  »D demands (reported, disputed) · Ana · Issue a',
    '•  20 Dec 2023  position  −O opposes (disputed) · Ana · Issue a',
  ])
})

test('an inferred stance is marked everywhere', () => {
  const positions = [
    position('ana', 'demands', '2023-12-10'),
    position('ana', 'opposes', '2023-12-20', { attribution: 'inferred' }),
  ]
  expect(rows('2024-01-01', talks([issue('a', { positions })])).at(-1)).toBe(
    '•  20 Dec 2023  position  »D demands → −Oi opposes (inferred) · Ana · Issue a',
  )
})

test('a term falls due on its day; afterwards it has no news, unless its status changed', () => {
  const history = [{ date: '2023-12-01', status: 'agreed', source: 's' }] as const
  const term = { id: 't', text: 'Ten buses', due: '2023-12-20', history } as const
  const about = (terms: Issue['terms']) => talks([issue('a', { terms })])
  expect(rows('2023-12-10', about([term]))).toEqual(['○  20 Dec 2023  due  Ten buses · Issue a'])
  expect(rows('2023-12-30', about([term]))).toEqual(['•  20 Dec 2023  due  no news since · Ten buses · Issue a'])
  const delivered = { date: '2023-12-19', status: 'delivered', source: 's' } as const
  expect(rows('2023-12-30', about([{ ...term, history: [...history, delivered] }]))).toEqual([])
})
