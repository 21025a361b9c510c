import { COUNTED, dimsKey, type Observation, type PublisherId, type Statistic } from '../../dossier/index.ts'
import type { Figure } from '../publisher.ts'
import { habitOf, type Direction, type Habit } from './habit.ts'
import type { Oddity } from './oddity.ts'
import { historiesOf, lastDayOf, NO_HISTORY, TOTAL_KEY, type History } from './history.ts'

/** A figure that has a value. */
export interface Value extends Figure {
  readonly value: number
}

/** One series of a release beside its earlier vintages: a total, or a part of it. */
export interface Series {
  readonly dims: Figure['dims']
  /** Values in order of time. */
  readonly values: readonly Value[]
  readonly history: History
  readonly habit: Habit
}

/** What a release says of one statistic beside what earlier ones said. */
export interface Release {
  readonly published: string
  readonly publisher: PublisherId
  readonly fiscalYearStart: number | undefined
  /** Whether persons, events or cases are counted, and not a rate or money. */
  readonly isCounted: boolean
  readonly total: Series
  readonly parts: readonly Series[]
}

/** Where in a statistic something was found: in its total, or in a part. */
interface At {
  readonly dims?: Observation['dims']
}

/** What a rule found, with the figures and the habit that it is compared with. */
export type Alarm = At &
  (
    | { readonly rule: 'bytes'; readonly published: string }
    | { readonly rule: 'gone'; readonly period: string; readonly before: number | null }
    | { readonly rule: 'gap'; readonly period: string }
    | { readonly rule: 'begins'; readonly period: string; readonly end: string; readonly published: string }
    | { readonly rule: 'shorter'; readonly period: string; readonly end: string; readonly published: string }
    | { readonly rule: 'older'; readonly period: string; readonly published: string; readonly periods: number }
    | { readonly rule: 'provisional'; readonly period: string; readonly published: string }
    | { readonly rule: 'zero'; readonly period: string }
    | {
        readonly rule: 'revision'
        readonly period: string
        readonly before: number
        readonly after: number
        readonly share: number
        readonly direction: Direction
        readonly published: string
        readonly habit: Habit
      }
    | {
        readonly rule: 'swapped'
        readonly period: string
        readonly names: readonly [string, string]
        readonly before: readonly [number, number]
        readonly periods: number
      }
    | {
        readonly rule: 'parts'
        readonly period: string
        readonly sum: number
        readonly total: number
        readonly names: readonly string[]
      }
    | {
        readonly rule: 'jump'
        readonly period: string
        readonly before: number
        readonly after: number
        readonly from: string
        /** How many times as large the larger of both is, and of any earlier pair. */
        readonly times: number
        readonly most: number
      }
    | Oddity
  )

/** What is compared with what. */
export interface Compared {
  readonly statistic: Statistic
  readonly figures: readonly Figure[]
  readonly published: string
  readonly publisher: PublisherId
}

const MONTHLY = /^\d{4}-\d{2}$/

const seriesOf = ({ statistic, publisher }: Compared, figures: readonly Figure[], history: History): Series => {
  const { counts, fiscalYearStart } = statistic
  const values = figures
    .filter((one): one is Value => one.value !== null)
    .toSorted((a, b) => lastDayOf(a.period, fiscalYearStart) - lastDayOf(b.period, fiscalYearStart))
  const dims = figures[0]?.dims ?? history.dims
  const kind = {
    publisher,
    counts,
    isPart: dims !== undefined,
    isMonthly: figures.some(({ period }) => MONTHLY.test(period)),
  }
  return { dims, values, history, habit: habitOf(history, kind, fiscalYearStart) }
}

const dimensionsOf = ({ dims }: { readonly dims?: Observation['dims'] }): string =>
  Object.keys(dims ?? {})
    .toSorted()
    .join()

/** Groups figures by series. A known part of a dimension that the release has is a series too, although it may be empty. */
const groupFigures = (
  figures: readonly Figure[],
  known: ReadonlyMap<string, History>,
): ReadonlyMap<string, readonly Figure[]> => {
  const bySeries = new Map<string, Figure[]>([[TOTAL_KEY, []]])
  for (const figure of figures) {
    const key = dimsKey(figure.dims ?? {})
    const own = bySeries.get(key)
    if (own) own.push(figure)
    else bySeries.set(key, [figure])
  }
  const dimensions = new Set(figures.map(dimensionsOf))
  for (const [key, history] of known)
    if (!bySeries.has(key) && dimensions.has(dimensionsOf(history))) bySeries.set(key, [])
  return bySeries
}

/** Puts the series of a release beside their histories. */
export const releaseOf = (compared: Compared): Release => {
  const { statistic, figures, published, publisher } = compared
  const histories = historiesOf(statistic, published)
  const all = [...groupFigures(figures, histories)].map(([key, own]) =>
    seriesOf(compared, own, histories.get(key) ?? NO_HISTORY),
  )
  const { measure, counts, fiscalYearStart } = statistic
  return {
    published,
    publisher,
    fiscalYearStart,
    isCounted: COUNTED.has(counts) && measure !== 'rate',
    total: all[0] ?? seriesOf(compared, [], NO_HISTORY),
    parts: all.slice(1),
  }
}
