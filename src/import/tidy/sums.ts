import {
  dimsKey,
  isoDay,
  knownFrom,
  largestOf,
  parsePeriod,
  smallestOf,
  type Day,
  type Observation,
  type Period,
} from '../../dossier/index.ts'
import { addWritten } from '../add.ts'
import type { Figure, Languages } from '../publisher.ts'
import { boundOfTwo } from './sum-bound.ts'
import type { SumPeriod } from '../../dossier/index.ts'

/** Figures of one vintage and one component that are added up to a longer period. */
interface Group {
  /** The longer period: a month or a year. */
  readonly whole: string
  readonly figures: readonly (readonly [Figure, Period])[]
}

/** Figures added up, and the sums that do not cover the whole of their period. */
export interface Sums {
  readonly figures: readonly Figure[]
  readonly partial: readonly string[]
}

/** Returns the month or year that contains a period; null where none contains all of it. */
export const containerOf = (period: string, per: SumPeriod): string | null => {
  const known = parsePeriod(period)
  if (known === null) return null
  const length = per === 'month' ? 7 : 4
  const whole = isoDay(known.first).slice(0, length)
  return isoDay(known.last).startsWith(whole) ? whole : null
}

const countDays = ({ first, last }: { readonly first: Day; readonly last: Day }): number => last - first + 1

/** Returns the qualifier of a sum of figures, a minimum where days are missing. */
const qualifierOf = (figures: Group['figures'], isMinimum: boolean): Observation['qualifier'] =>
  figures.reduce<Observation['qualifier']>(
    (bound, [{ qualifier }]) => boundOfTwo(bound, qualifier),
    isMinimum ? 'at-least' : undefined,
  )

const statusOf = (figures: Group['figures']): Observation['status'] =>
  figures.some(([{ status }]) => status === 'provisional')
    ? 'provisional'
    : figures.find(([{ status }]) => status !== undefined)?.[0].status

const noteOf = (days: number, of: number): Languages => ({
  en: `Sum of ${days} of ${of} days.`,
  es: `Suma de ${days} de ${of} días.`,
})

/** Returns the sum of a group: of its whole period, of the days at its beginning, or a minimum where days inside are missing. */
const sumOf = ({ whole, figures }: Group): { readonly figure: Figure; readonly isWhole: boolean } => {
  const span = parsePeriod(whole)
  const [first, last] = [
    smallestOf(figures.map(([, { first: day }]) => day)),
    largestOf(figures.map(([, one]) => one.last)),
  ]
  const days = figures.reduce((sum, [, period]) => sum + countDays(period), 0)
  const total = span === null ? days : countDays(span)
  const hasGaps = days < last - first + 1
  const isWhole = days === total
  const { published, dims } = figures[0]?.[0] ?? {}
  const [status, qualifier] = [statusOf(figures), qualifierOf(figures, hasGaps)]
  // The days of the sum are known, so it is not part of a longer one, even where it was published on its last day.
  const through = published !== undefined && knownFrom(published) <= last ? { through: isoDay(last) } : {}
  const figure = {
    period: isWhole || hasGaps ? whole : `${isoDay(first)}/${isoDay(last)}`,
    value: figures.reduce((sum, [{ value }]) => addWritten(sum, value ?? 0), 0),
    ...(qualifier && { qualifier }),
    ...(status && { status }),
    ...(published !== undefined && { published }),
    ...through,
    ...(dims && { dims }),
    ...(hasGaps && { note: noteOf(days, total) }),
  }
  return { figure, isWhole }
}

const groupKey = ({ published, dims }: Figure, whole: string): string =>
  `${whole}\n${published ?? ''}\n${dimsKey(dims ?? {})}`

/** Adds figures up to months or years, within one vintage and component. A missing figure covers no day. */
export const sumOver = (figures: readonly Figure[], per: SumPeriod): Sums => {
  const groups = new Map<string, { readonly whole: string; readonly figures: (readonly [Figure, Period])[] }>()
  for (const figure of figures) {
    const [whole, known] = [containerOf(figure.period, per), parsePeriod(figure.period)]
    if (whole === null || known === null || figure.value === null) continue
    const key = groupKey(figure, whole)
    const group = groups.get(key) ?? { whole, figures: [] }
    group.figures.push([figure, known])
    groups.set(key, group)
  }
  const sums = [...groups.values()].map(sumOf)
  return {
    figures: sums.map(({ figure }) => figure),
    partial: [...new Set(sums.flatMap(({ figure, isWhole }) => (isWhole ? [] : [figure.period])))],
  }
}
