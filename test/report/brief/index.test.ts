import { expect, test } from 'vitest'
import { reportText } from '../../../src/report/report.ts'
import type { Dossier } from '../../../src/dossier/index.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { event, issue, position, talks } from '../../dossier/talks.ts'
import { context } from '../../present/shown.ts'
import { shipped } from '../../app/stage.ts'

const brief = (on: string, dossier: Dossier = shipped): string =>
  reportText(context(on, { dossier }), { format: 'markdown', brief: true })

/** The lines under a heading of the second order. */
const under = (text: string, title: string): string => text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''

test('it has five figures, those with the worst to be said of them first', () => {
  const rows = under(brief('2024-02-01'), 'What the figures say').trim().split('\n').slice(2)
  expect(rows).toHaveLength(5)
  expect(rows[0]).toContain('Southwest border encounters | 302,034 encounters')
  expect(rows[0]).toContain('≠ 6.8× lower')
})

test('a figure carries its period, doubt and sources; of a year there is no rate beside it', () => {
  const rows = under(brief('2023-12-30'), 'What the figures say')
  expect(rows).toMatch(
    /242,418 encounters\[\d\] \| Nov 2023 · provisional \| 8,081 \/day\[\d\] \| vs Nov 2022 \+3\.1 %/,
  )
  expect(rows).toMatch(/≥ 671 persons\[\d\] \| 2022 \| {2}\|/)
})

test('a move is shown with the earlier position, the last first', () => {
  const dossier = talks([
    issue('a', {
      history: [
        { date: '2023-11-01', status: 'open', source: 's' },
        { date: '2023-12-10', status: 'stalled', source: 's' },
      ],
      positions: [position('ana', 'opposes', '2023-11-01'), position('ana', 'conditional', '2023-12-20')],
    }),
  ])
  const rows = under(brief('2023-12-30', dossier), 'Who moved').trim().split('\n').slice(2)
  expect(rows).toEqual([
    '| 2023-12-20 | −O opposes → ±C conditional · Ana · Issue a[1] |',
    '| 2023-12-10 | open → stalled · Issue a[1] |',
  ])
  expect(under(brief('2023-12-30', talks([issue('a')])), 'Who moved')).toContain('No position and no status')
})

test('what is stuck comes with what it waits for and who would have to move; what is settled is not stuck', () => {
  const dossier = talks([
    issue('a', { relations: [{ issue: 'b', kind: 'blocked-by' }] }),
    issue('b', { status: 'stalled', positions: [position('ben', 'red-line')] }),
    issue('c', { status: 'agreed', positions: [position('ben', 'opposes')] }),
    issue('d', { positions: [position('ben', 'neutral')] }),
  ])
  const rows = under(brief('2023-12-30', dossier), 'What is stuck, and why').trim().split('\n').slice(2)
  expect(rows).toEqual([
    '| Issue b | stalled[1] |  | Ben (×R)[1] |',
    '| Issue a | open[1] | Issue b[1] | nobody whose position is known |',
  ])
})

test('what comes next is what is announced on the day', () => {
  const dossier = talks([], { events: [event('past', '2023-12-01'), event('soon', '2024-01-08')] })
  const next = under(brief('2023-12-30', dossier), 'What comes next')
  expect(next).toContain('| 2024-01-08 | meeting | Event soon[1] |')
  expect(next).not.toContain('Event past')
})

test('of long lists it shows five, and how many more there are', () => {
  const events = Array.from({ length: 8 }, (_, at) => event(`e${at}`, `2024-01-0${at + 1}`))
  const next = under(brief('2023-12-30', talks([], { events })), 'What comes next')
  expect(next.match(/Event e/g)).toHaveLength(5)
  expect(next).toContain('and 3 more')
})

test('its sources are those that it cites, and no others', () => {
  const sources = under(brief('2023-12-30'), 'Sources')
  const cited = new Set(
    brief('2023-12-30')
      .split('\n## Sources')[0]
      ?.match(/(?<=\[)\d+(?=\])/g),
  )
  expect(sources.trim().split('\n').length - 2).toBe(cited.size)
})

test('a dossier that holds next to nothing has its brief', () => {
  const text = brief('2023-12-30', talks([], { statistics: [statistic([observed('2024', 1, '2025-01')])] }))
  expect(text).toContain('This dossier has no statistics.')
  expect(text).toContain('Nothing is announced')
})

test('what is negotiated is not stuck', () => {
  const dossier = talks([issue('a', { status: 'negotiating', positions: [position('ben', 'red-line')] })])
  expect(under(brief('2023-12-30', dossier), 'What is stuck, and why')).not.toContain('Issue a')
})
