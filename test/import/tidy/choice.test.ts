import { expect, test } from 'vitest'
import { COUNTS, MEASURES, OBSERVATION_STATUSES, QUALIFIERS } from '../../../src/dossier/index.ts'
import { LANGUAGES, wordsIn } from '../../../src/text/index.ts'
import { csv, problemsOf, readoutOf } from '../imported.ts'

test.each(LANGUAGES)('the words of a report in %s for qualifiers and statuses come in again', async (language) => {
  const { qualifierNames, observationStatus } = wordsIn(language)
  const rows = QUALIFIERS.map((one, at) => ['t', 2000 + at, 1, qualifierNames[one], 'final'])
  const more = OBSERVATION_STATUSES.map((one, at) => ['u', 2000 + at, 1, '', observationStatus[one]])
  const read = await readoutOf(csv(['statistic', 'period', 'value', 'qualifier', 'status'], ...rows, ...more))
  const [first, second] = read.figures.map(({ figures }) => figures)
  expect(first?.map(({ qualifier }) => qualifier)).toEqual([...QUALIFIERS])
  expect(second?.map(({ status }) => status)).toEqual([...OBSERVATION_STATUSES])
})

test.each(LANGUAGES)('the words of a report in %s for measures and what is counted come in again', async (language) => {
  const { measures, counts } = wordsIn(language)
  const rows = COUNTS.map((one, at) => [`c${at}`, 2000, 1, 'flow', counts[one]])
  const more = MEASURES.map((one, at) => [`m${at}`, 2000, 1, measures[one], 'persons'])
  const read = await readoutOf(csv(['statistic', 'period', 'value', 'measure', 'counts'], ...rows, ...more))
  const records = read.figures.map(({ proposal }) => proposal.record)
  expect(records.slice(0, COUNTS.length).map((one) => one.counts)).toEqual([...COUNTS])
  expect(records.slice(COUNTS.length).map((one) => one.measure)).toEqual([...MEASURES])
})

test.each([
  ['preliminar', 'provisional'],
  ['Preliminary', 'provisional'],
  ['definitiva', 'final'],
  ['Revisada', 'revised'],
  ['estimada', 'estimated'],
])('the word “%s” of a publisher is the status %s', async (cell, status) => {
  const read = await readoutOf(csv(['indicador', 'periodo', 'valor', 'estatus'], ['t', 2000, 1, cell]))
  expect(read.figures[0]?.figures).toEqual([{ period: '2000', value: 1, status }])
})

test('any other word is a problem', async () => {
  expect(await problemsOf(csv(['statistic', 'period', 'value', 'qualifier'], ['t', 2000, 1, 'casi']))).toEqual([
    [2, 'choice'],
  ])
})
