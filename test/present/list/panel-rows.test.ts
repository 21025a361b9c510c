import { expect, test } from 'vitest'
import { knownFrom, type Claim, type Dossier } from '../../../src/dossier/index.ts'
import {
  claimFigure,
  claimRow,
  issueRow,
  issuesOf,
  participantRow,
  statisticRow,
} from '../../../src/present/list/rows.ts'
import type { Row } from '../../../src/present/row.ts'
import { plainText } from '../../../src/text/index.ts'
import { knownBy, observed, statistic } from '../../dossier/fixture.ts'
import { datedSources, issue, position, talks } from '../../dossier/talks.ts'
import { context } from '../shown.ts'

const cellsOf = ({ cells }: Row): readonly string[] => cells.map(({ spans }) => plainText(spans).trim())

const november = statistic([observed('2023-11', 242_418, '2023-12-22')])
const claim: Claim = {
  id: 'c',
  text: 'Some 10,000 a week.',
  period: '2023-11',
  value: 10_000,
  per: 'week',
  qualifier: 'about',
  made: '2023-12-30',
  source: 's',
}
const on = (date: string, dossier: Dossier = talks([])) => context(date, { dossier })

test('a statistic’s row has its name, its newest value and the rate of that', () => {
  const cells = cellsOf(statisticRow(on('2023-12-30'), november))
  expect(cells.slice(0, 2)).toEqual(['T', '242,418'])
  expect(cells[2]).toMatch(/^8,081 /)
})

test('before its first figure is published a statistic has a row without a number', () => {
  const row = statisticRow(on('2023-12-21'), knownBy(november, knownFrom('2023-12-21')))
  expect(cellsOf(row).join(' ')).not.toMatch(/\d/)
})

test('a claim’s row has what was stated and how far it is from published figures', () => {
  const shown = on('2023-12-30')
  expect(claimFigure(shown.locale, november, claim)).toMatch(/^~10,000 /)
  const [stated, who, verdict] = cellsOf(claimRow(shown, november, claim))
  expect(stated).toContain(claimFigure(shown.locale, november, claim))
  expect(who).toBe('S')
  expect(verdict).toContain('5.7×')
})

const disputed = issue('a', {
  positions: [
    position('ana', 'demands'),
    position('ben', 'red-line'),
    position('cal', 'neutral', '2023-12-20', { source: '2023-12-20' }),
  ],
})

test('an issue is a row of its title, who is for it and against it, and its status; the neutral are neither', () => {
  const shown = on('2023-12-30', talks([disputed]))
  expect(cellsOf(issueRow(shown, disputed))).toEqual(['Issue a', 'demands: Ana · against: Ben', 'open', ''])
  expect(cellsOf(issueRow(shown, issue('b')))).toEqual(['Issue b', '', 'open', ''])
})

test('a participant’s row has the issues with a position taken by the day', () => {
  const dossier = talks([disputed, issue('b')], { sources: datedSources('2023-12-20') })
  const cal = dossier.participants.find(({ id }) => id === 'cal')
  if (!cal) throw new Error('Cal is not at the table')
  const idsOn = (date: string) => issuesOf(on(date, dossier), cal).map(({ id }) => id)
  expect([idsOn('2023-12-19'), idsOn('2023-12-20')]).toEqual([[], ['a']])
  expect(cellsOf(participantRow(on('2023-12-20', dossier), cal))[0]).toBe('Cal')
})
