import { expect, test } from 'vitest'
import { knownFrom, readingOn } from '../../src/dossier/index.ts'
import { quoteEverything, quoteFigures } from '../../src/register/figures.ts'
import { addQuoted, EMPTY, MOST_QUOTED } from '../../src/register/quoted.ts'
import { observed, statistic } from '../dossier/fixture.ts'
import { talks } from '../dossier/talks.ts'

const YEARS = 200

const readingOf = (many: number) => {
  const statistics = Array.from({ length: many }, (_, one) =>
    statistic(
      Array.from({ length: YEARS }, (__, at) => observed(String(1800 + at), at, '2020-01')),
      { id: `statistic-${one}` },
    ),
  )
  return readingOn(talks([], { statistics }), knownFrom('2024-01-01'))
}

test('of a large dossier only as many figures are quoted as a register keeps, and these are its last ones', () => {
  const reading = readingOf((4 * MOST_QUOTED) / YEARS)
  const { quoted } = addQuoted(EMPTY, quoteEverything(reading, 'memo'))
  expect(quoteEverything(reading, 'memo')).toHaveLength(MOST_QUOTED)
  expect(quoteFigures(reading, 'memo')).toEqual(quoteEverything(reading, 'memo'))
  const [first, last] = [quoted[0], quoted.at(-1)]
  expect([first?.statistic, first?.kind === 'figure' && first.period]).toEqual([
    `statistic-${(3 * MOST_QUOTED) / YEARS}`,
    '1800',
  ])
  expect([last?.statistic, last?.kind === 'figure' && last.period]).toEqual([
    `statistic-${(4 * MOST_QUOTED) / YEARS - 1}`,
    '1999',
  ])
})

test('of a small dossier every figure is quoted, in the order of the dossier', () => {
  const quoted = quoteEverything(readingOf(2), '')
  expect(quoted).toHaveLength(2 * YEARS)
  expect([quoted[0]?.statistic, quoted.at(-1)?.statistic]).toEqual(['statistic-0', 'statistic-1'])
})
