import { expect, test } from 'vitest'
import type { ReportOptions } from '../../src/report/index.ts'
import { reportPieces } from '../../src/report/report.ts'
import { observed, statistic } from '../dossier/fixture.ts'
import { talks } from '../dossier/talks.ts'
import { context } from '../present/shown.ts'

const STATISTICS = 40

/** Talks with statistics of 100 years each. Every read of a note is counted: a report reads it when it writes its row. */
const counting = () => {
  const count = { notes: 0 }
  const observation = (year: number) =>
    Object.defineProperty(observed(String(year), year, '2020-01'), 'note', {
      enumerable: true,
      get: () => {
        count.notes++
        return 'noted'
      },
    })
  const statistics = Array.from({ length: STATISTICS }, (_, one) =>
    statistic(
      Array.from({ length: 100 }, (__, at) => observation(1900 + at)),
      { id: `statistic-${one}` },
    ),
  )
  return { count, shown: context('2024-01-01', { dossier: talks([], { statistics }) }) }
}

const WRITTEN: readonly ReportOptions[] = [
  { format: 'html', brief: false },
  { format: 'markdown', brief: false },
  { format: 'json' },
  { format: 'csv', table: 'observations' },
]

test.each(WRITTEN)('figures are composed while the report is read, a few at a time: %o', (options) => {
  const { count, shown } = counting()
  let [before, mostNotes, mostLetters, letters] = [0, 0, 0, 0]
  const pieces = reportPieces(shown, options)
  before = count.notes
  for (const piece of pieces) {
    mostNotes = Math.max(mostNotes, count.notes - before)
    mostLetters = Math.max(mostLetters, piece.length)
    before = count.notes
    letters += piece.length
  }
  expect(count.notes).toBeGreaterThanOrEqual(100 * STATISTICS)
  // JSON lists the statements without a source first, which reads every note once.
  expect(mostNotes).toBeLessThan(count.notes / 2)
  expect(mostLetters).toBeLessThan(letters / 5)
})
