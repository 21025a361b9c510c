import { expect, test } from 'vitest'
import type { Event } from '../../../src/dossier/index.ts'
import { phrasesIn } from '../../../src/report/html/page.ts'
import { timelineSection } from '../../../src/report/chapters/timeline.ts'
import { plainText } from '../../../src/text/index.ts'
import { datedSources, event, talks } from '../../dossier/talks.ts'
import { context } from '../../present/shown.ts'

const cells = (more: Partial<Event>): readonly string[] => {
  const dossier = talks([], { events: [event('e', '2023-11-27', { status: undefined, ...more })] })
  const { parts } = timelineSection(context('2024-01-01', { dossier }))
  return phrasesIn(parts).map(({ spans }) => plainText(spans))
}

test.each<[Event['status'], string]>([
  ['passed', 'took place · Harmony'],
  ['cancelled', 'cancelled · Harmony'],
])('an event that is %s says so once, before its outcome', (status, outcome) => {
  const history = [{ date: '2023-11-27', status: status!, source: 's' }]
  const row = cells({ history, outcome: 'Harmony' })
  expect(row).toContain(outcome)
  expect(row.filter((one) => one.includes('Event e'))).toContain('Event e')
})

test.each([
  ['2023-12-01', 'as known on 1 December 2023'],
  ['2023-11-01', 'as known on 1 November 2023; entries below were still to come'],
])('the row of %s says what is below it', (day, words) => {
  const dossier = talks([], {
    events: [event('e', '2023-11-27', { source: '2023-10-01' })],
    sources: datedSources('2023-10-01'),
  })
  const { parts } = timelineSection(context(day, { dossier }))
  expect(phrasesIn(parts).map(({ spans }) => plainText(spans))).toContain(words)
})
