import { expect, test } from 'vitest'
import { incrementsOf, type Increment } from '../../../src/figures/index.ts'
import { thinned } from '../../../src/present/chart/thin.ts'
import { observed, statistic } from '../../dossier/fixture.ts'
import { seriesOf, context } from '../shown.ts'

const lineOf = (count: number, value: (at: number) => number | null): readonly Increment[] => {
  const of = statistic(
    Array.from({ length: count }, (_, at) =>
      observed(new Date(Date.UTC(1990, 0, 1 + at)).toISOString().slice(0, 10), value(at), '2023'),
    ),
  )
  const shown = context('2024-12-31')
  return incrementsOf(shown.reading.dossier, of, seriesOf(shown, of))
}
const height = ({ value }: Increment): number => value
const thin = (line: readonly Increment[]): readonly Increment[] =>
  thinned(line, [line[0]?.known.period.first ?? 0, line.at(-1)?.known.period.last ?? 0], height)

test('a line of 4,000 points keeps each', () => {
  const line = lineOf(4_000, (at) => at % 10)
  expect(thin(line)).toBe(line)
})

test('of 12,000 points the first, the last and the extremes stay, in time', () => {
  const line = lineOf(12_000, (at) => (at === 5_003 ? 90_000 : at === 7_007 ? 1 : 500 + ((at * 7) % 97)))
  const kept = thin(line)
  expect(kept.length).toBeLessThanOrEqual(8_000)
  expect([kept[0], kept.at(-1)?.value]).toEqual([line[0], line.at(-1)?.value])
  expect([Math.max(...kept.map(height)), Math.min(...kept.map(height))]).toEqual([90_000, 1])
  expect(kept.map(({ day }) => day)).toEqual(kept.map(({ day }) => day).toSorted((a, b) => a - b))
})

test('every stretch reaches as high and as low as all of its points', () => {
  const line = lineOf(10_000, (at) => 1_000 + ((at * 7_919) % 1_009))
  const first = line[0]?.known.period.first ?? 0
  const reach = (points: readonly Increment[]) => {
    const found = new Map<number, readonly [number, number]>()
    for (const { day, value } of points) {
      const stretch = Math.floor(((day - first) * 2_000) / 10_000)
      const [low, high] = found.get(stretch) ?? [value, value]
      found.set(stretch, [Math.min(low, value), Math.max(high, value)])
    }
    return found
  }
  expect(reach(thin(line))).toEqual(reach(line))
})

test('a gap that is wider than a stretch stays one', () => {
  const line = lineOf(12_000, (at) => (at > 4_000 && at < 4_500 ? null : 500))
  const after = thin(line).filter(({ day }) => day >= (line[0]?.day ?? 0) + 4_500)
  expect(after[0]?.joined).toBe(false)
  expect(after.slice(1).every(({ joined }) => joined)).toBe(true)
})
