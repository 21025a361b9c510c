import { isoMonth } from './date.ts'
import type { Figure, Figures } from './publisher.ts'

/** Periods that are missing inside a series. */
export interface SeriesGaps {
  readonly name: Figures['proposal']['record']['name']
  readonly unit: 'years' | 'months'
  /** How many periods it has, of how many between its first and its last. */
  readonly has: number
  readonly of: number
  readonly missing: readonly string[]
}

interface Step {
  readonly unit: SeriesGaps['unit']
  readonly form: RegExp
  /** Returns the number of a period, counted from one to the next. */
  readonly number: (period: string) => number
  readonly period: (number: number, like: string) => string
}

const MONTHS = 12

/** Periods that follow each other by a fixed step; a stock at the end of a year is one of a year. */
const STEPS: readonly Step[] = [
  {
    unit: 'years',
    form: /^\d{4}(?:-12-31)?$/,
    number: (period) => Number(period.slice(0, 4)),
    period: (number, like) => `${number}${like.slice(4)}`,
  },
  {
    unit: 'months',
    form: /^\d{4}-\d{2}$/,
    number: (period) => Number(period.slice(0, 4)) * MONTHS + Number(period.slice(5)) - 1,
    period: (number) => isoMonth(Math.floor(number / MONTHS), (number % MONTHS) + 1),
  },
]

const gapsOf = (figures: readonly Figure[], { unit, form, number, period }: Step): Omit<SeriesGaps, 'name'> | null => {
  const periods = figures.filter(({ value }) => value !== null).map((one) => one.period)
  const own = periods.filter((one) => form.test(one))
  const numbers = new Set(own.map(number))
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)]
  const of = last - first + 1
  if (numbers.size < 2 || numbers.size === of) return null
  const missing = Array.from({ length: of }, (_, at) => first + at).filter((one) => !numbers.has(one))
  return { unit, has: numbers.size, of, missing: missing.map((one) => period(one, own[0] ?? '')) }
}

/** Returns the years and months that are missing between the first and the last of each total. */
export const gapsIn = (all: readonly Figures[]): readonly SeriesGaps[] =>
  all.flatMap(({ proposal, figures }) => {
    const totals = figures.filter(({ dims }) => dims === undefined)
    return STEPS.flatMap((step) => {
      const gaps = gapsOf(totals, step)
      return gaps === null ? [] : [{ name: proposal.record.name, ...gaps }]
    })
  })
