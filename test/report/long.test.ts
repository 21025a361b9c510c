import { expect, test } from 'vitest'
import { isoDay, knownFrom, type Threshold } from '../../src/dossier/index.ts'
import { dossierWith, observed, statistic } from '../dossier/fixture.ts'
import { context } from '../present/shown.ts'
import { printOf } from './outputs.ts'
import { reportText } from './report-text.ts'

const DAYS = 130_000
const LAST = knownFrom('2023-12-31')
const MARK: Threshold = {
  id: 'm',
  name: 'Mark',
  comparator: 'at-least',
  value: 5,
  per: 'day',
  kind: 'policy',
  source: 's',
}

/** A count of each day for 356 years. */
const daily = statistic(
  Array.from({ length: DAYS }, (_, at) => {
    const day = isoDay(LAST - DAYS + 1 + at)
    return observed(day, at % 9, day)
  }),
  { thresholds: [MARK] },
)

test('a series of 130,000 days is reported, though no function takes so many arguments', () => {
  const shown = context('2023-12-31', { dossier: { ...dossierWith({}), statistics: [daily] } })
  expect(printOf(shown)).toContain('31 Dec 2023')
  expect(reportText(shown, { format: 'markdown', brief: false })).toContain('Mark')
})
