import {
  allSeries,
  coversPart,
  isoDay,
  publisherOf,
  to,
  totalOf,
  type Dossier,
  type KnownObservation,
  type Observation,
  type Statistic,
  type Threshold,
} from '../../dossier/index.ts'
import { passingOf, type Standing, type Tested } from '../../figures/index.ts'
import type { RenderContext } from '../../present/index.ts'
import { isChangedFigure, isChangedRecord, isChangedThreshold } from '../chapters/changes.ts'
import { figureColumns, PLACE, thresholdUnit, type Figure } from './figures.ts'
import { roundFactor, rowsOf, sourceColumns } from './table.ts'

/** One vintage of a figure, as the newest known of its period was before a revision. */
const vintageOf = (statistic: Statistic, known: KnownObservation, newest: Observation): KnownObservation => ({
  ...known,
  newest,
  older: [],
  partial: coversPart(statistic, known.period, newest),
})

/** Returns every vintage of every figure, the oldest of each period first: `observations` has the newest alone. */
export const vintagesData = rowsOf<Figure>(
  ({ reading }) =>
    reading.dossier.statistics.flatMap((statistic) =>
      allSeries(statistic).flatMap(({ dims, known }) =>
        known.flatMap((one) =>
          [...one.older, one.newest].map((each) => ({ statistic, dims, known: vintageOf(statistic, one, each) })),
        ),
      ),
    ),
  ({ statistic, known }, context) => known !== null && isChangedFigure(context, statistic, known.newest),
  figureColumns,
)

interface Break {
  readonly statistic: Statistic
  readonly mark: NonNullable<Statistic['breaks']>[number]
}

/** Returns every day from which a statistic is counted otherwise. */
export const breaksData = rowsOf<Break>(
  ({ reading }) =>
    reading.dossier.statistics.flatMap((statistic) => (statistic.breaks ?? []).map((mark) => ({ statistic, mark }))),
  ({ statistic }, context) => isChangedRecord(context, to.statistic(statistic.id)),
  [
    ['statisticId', ({ statistic }) => statistic.id],
    ['statistic', ({ statistic }, { locale }) => locale.text(statistic.name)],
    ['date', ({ mark }) => mark.at],
    ['note', ({ mark }, { locale }) => locale.text(mark.note)],
    ...sourceColumns<Break>(({ mark }) => mark.source),
  ],
)

/** A threshold and one period compared with it; null if the two cannot be compared. */
interface Held {
  readonly statistic: Statistic
  readonly threshold: Threshold
  readonly tested: Tested | null
}

const heldIn = (dossier: Dossier, statistic: Statistic, threshold: Threshold): readonly Held[] => {
  const { incomparable, tested } = passingOf(dossier, statistic, totalOf(statistic), threshold)
  if (incomparable) return [{ statistic, threshold, tested: null }]
  return tested.map((one) => ({ statistic, threshold, tested: one }))
}

const standingOf = ({ tested }: Held): Standing => tested?.standing ?? 'not-comparable'

/** Whether the threshold was passed: words, and nothing where the two cannot be compared. */
const passedText = ({ tested }: Held, { locale }: RenderContext): string | null => {
  if (tested === null) return null
  const { answers } = locale.words.report
  return tested.passed === null ? locale.words.report.standings['cannot-be-told'] : answers[tested.passed ? 'yes' : 'no']
}

/** The qualifier of the amount compared; nothing where it has none. */
const qualifierText = ({ tested }: Held, { locale }: RenderContext): string | null => {
  const qualifier = tested?.qualifier ?? null
  return qualifier && locale.words.qualifierNames[qualifier]
}

/** Returns every threshold by period: above, below, unknown or not comparable, with the figure compared. */
export const thresholdPeriodsData = rowsOf<Held>(
  ({ reading }) =>
    reading.dossier.statistics.flatMap((statistic) =>
      (statistic.thresholds ?? []).flatMap((threshold) => heldIn(reading.dossier, statistic, threshold)),
    ),
  ({ statistic, threshold, tested }, context) =>
    isChangedThreshold(context, statistic, threshold) ||
    (tested !== null && isChangedFigure(context, statistic, tested.known.newest)),
  [
    ['statisticId', ({ statistic }) => statistic.id],
    ['statistic', ({ statistic }, { locale }) => locale.text(statistic.name)],
    ['thresholdId', ({ threshold }) => threshold.id],
    ['threshold', ({ threshold }, { locale }) => locale.text(threshold.name)],
    ['comparator', ({ threshold }, { locale }) => locale.words.qualifierNames[threshold.comparator]],
    ['mark', ({ threshold }) => threshold.value],
    ['unit', thresholdUnit],
    ['per', ({ threshold }, { locale }) => (threshold.per ? locale.words.perUnits[threshold.per] : null)],
    PLACE,
    ['from', ({ tested }) => (tested ? isoDay(tested.period.first) : null)],
    ['to', ({ tested }) => (tested ? isoDay(tested.period.last) : null)],
    ['amount', ({ tested }) => roundFactor(tested?.amount ?? null)],
    ['qualifier', qualifierText],
    ['outcome', (one, { locale }) => locale.words.report.standings[standingOf(one)]],
    ['passed', passedText],
    ['basis', ({ tested }, { locale }) => (tested ? locale.words.report.bases[tested.basis] : null)],
    ['counts', ({ threshold }, { locale }) => locale.text(threshold.counts) || null],
    ['published', ({ tested }) => tested?.known.newest.published ?? null],
    [
      'publisher',
      ({ statistic, tested }, { locale, reading }) =>
        tested ? locale.text(publisherOf(reading.dossier, statistic, tested.known.newest)) : null,
    ],
    ...sourceColumns<Held>(({ tested, threshold }) => tested?.known.newest.source ?? threshold.source),
  ],
)
