import {
  allSeries,
  knownFrom,
  parsePeriod,
  PERS,
  sameDims,
  type Per,
  type Period,
  type Statistic,
} from '../../dossier/index.ts'
import { besideOf, compare, seriesFor, vintagesOf, type Comparison, type Valued } from './comparison.ts'
import type { Hint, Misreading, Verdict } from './outcome.ts'
import { figureAt, figureOf, type Figure } from './tiling.ts'

/** The number of hints shown, closest first. */
const MOST_HINTS = 3
/** A hint has to be within this factor of the claim: bounds and round numbers would fit far too much. */
const CLOSE = 1.1

/** Another interpretation of a claim: a figure in a unit of time. */
interface Reading {
  readonly changed: readonly Misreading[]
  readonly figure: Figure
  readonly per: Per | undefined
  readonly counter: Statistic | null
}

const bothVintages = (valued: Valued, figure: Figure): readonly Figure[] => {
  const vintages = vintagesOf(valued, figure.dims, figure.period)
  return vintages ? [vintages.now, ...(vintages.whenMade ? [vintages.whenMade] : [])] : [figure]
}

/** Returns the claim in other units of time and for other components. */
const otherUnits = (valued: Valued, own: Figure): readonly Reading[] => {
  const { claim, statistic } = valued
  const figures = [own, ...besideOf(valued, claim.dims ?? {}, own.period)]
  const pers = statistic.measure === 'flow' ? [undefined, ...PERS] : [undefined]
  return figures.flatMap((figure) =>
    pers.flatMap((per) => {
      const changed: readonly Misreading[] = [
        ...(per === claim.per ? [] : (['per'] as const)),
        ...(sameDims(figure.dims, claim.dims ?? {}) ? [] : (['component'] as const)),
      ]
      if (changed.length === 0) return []
      return bothVintages(valued, figure).map((one) => ({ changed, figure: one, per, counter: null }))
    }),
  )
}

const isYear = ({ grain }: Period): boolean => grain === 'year' || grain === 'fiscal-year'

const nameOf = (grain: Period['grain'], year: number): string =>
  `${grain === 'year' ? '' : 'FY'}${String(year).padStart(4, '0')}`

/** Returns the claim about the other kind of year (fiscal or calendar), and about the years before and after. */
const otherYears = (valued: Valued): readonly Reading[] => {
  const { statistic, claim, period } = valued
  const series = seriesFor(allSeries(statistic), claim.dims ?? {})
  if (!series || !isYear(period) || statistic.measure !== 'flow') return []
  const other = period.grain === 'year' ? 'fiscal-year' : 'year'
  const names: readonly (readonly [Misreading, string])[] = [
    ['year-kind', nameOf(other, period.year)],
    ['another-year', nameOf(period.grain, period.year - 1)],
    ['another-year', nameOf(period.grain, period.year + 1)],
  ]
  return names.flatMap(([changed, name]) => {
    const year = parsePeriod(name, statistic.fiscalYearStart)
    const figure = year && figureOf(statistic, series, year)
    if (!figure) return []
    return bothVintages(valued, figure).map((one) => ({
      changed: [changed],
      figure: one,
      per: claim.per,
      counter: null,
    }))
  })
}

/** Returns the figures that other counters had published by the day of the claim, for the years around it. */
const otherCounters = ({ claim, period }: Valued, counters: readonly Statistic[]): readonly Reading[] => {
  if (!isYear(period)) return []
  return counters.flatMap((counter) => {
    const total = seriesFor(allSeries(counter), {})
    const years = (total?.known ?? []).filter(
      (one) => isYear(one.period) && Math.abs(one.period.year - period.year) === 1,
    )
    return years.flatMap((one) =>
      [...one.older, one.newest]
        .filter(({ published }) => knownFrom(published) <= knownFrom(claim.made))
        .flatMap((newest) => figureAt(counter, {}, { ...one, newest, older: [] }) ?? [])
        .map((figure) => ({ changed: ['another-year'] as const, figure, per: claim.per, counter })),
    )
  })
}

const isClose = ({ claim: { qualifier } }: Valued, { factor, direction }: Comparison): boolean =>
  qualifier === 'about' || direction === 'equal' || (factor !== null && factor <= CLOSE)

const key = ({ comparison }: Hint): string =>
  [
    comparison.figure.statistic.id,
    JSON.stringify(comparison.figure.dims),
    comparison.figure.period.first,
    comparison.figure.period.last,
    comparison.amount,
  ].join(' ')

const hintFrom = (valued: Valued, { changed, figure, per, counter }: Reading): readonly Hint[] => {
  const comparison = compare(valued.stated, figure, { role: 'hint', per })
  if (!comparison.holds || figure.partial || !isClose(valued, comparison)) return []
  return [{ changed, per: per ?? null, comparison, counter }]
}

/** Returns one hint for each figure, closest first. */
const closest = (hints: readonly Hint[]): readonly Hint[] => {
  const sorted = hints.toSorted((a, b) => (a.comparison.factor ?? 1) - (b.comparison.factor ?? 1))
  return [...new Map(sorted.toReversed().map((one) => [key(one), one])).values()].toReversed().slice(0, MOST_HINTS)
}

/** Whether nothing is known of the claim's own days: it cannot be checked, or only a longer period around them is known. */
const isOpen = (verdict: Verdict): boolean =>
  verdict.kind === 'cannot-be-checked' || (verdict.kind === 'not-contradicted' && verdict.basis === 'window')

/**
 * Returns other interpretations of a claim that the data would confirm: another unit of time, component, kind of year,
 * or year; only another kind of year where nothing is known of its own days. `counters` are the other statistics of the same issue.
 */
export const hintsOf = (valued: Valued, verdict: Verdict, counters: readonly Statistic[]): readonly Hint[] => {
  const years = otherYears(valued)
  if (isOpen(verdict))
    return closest(years.filter(({ changed }) => changed.includes('year-kind')).flatMap((one) => hintFrom(valued, one)))
  if (verdict.kind !== 'contradicted' && verdict.kind !== 'at-odds') return []
  const readings = [...otherUnits(valued, verdict.own.figure), ...years, ...otherCounters(valued, counters)]
  return closest(readings.flatMap((one) => hintFrom(valued, one)))
}
